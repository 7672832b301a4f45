//! Linked Events.

use axum::http::StatusCode;

use crate::support::*;

#[tokio::test]
async fn events_come_by_their_beginning_with_names_in_every_language() {
    let site = Site::new();
    let list = site
        .get("/v1/event/?include=location,keywords")
        .await
        .json();
    // From December to May without holidays, and ten evenings of fathers.
    assert!(list["meta"]["count"].as_u64().unwrap() > 25);
    let first = &list["data"][0];
    assert_eq!(first["id"], "koe:kahvila-20261202t0930");
    assert_eq!(first["name"]["fi"], "Karhulan perhekahvila: Lapsen uni");
    assert_eq!(first["start_time"], "2026-12-02T07:30:00Z");
    assert_eq!(first["location"]["street_address"]["fi"], "Karhulantie 1");
    assert_eq!(first["keywords"][0]["name"]["sv"], "Familjekafé");
    assert_eq!(
        first["super_event"]["@id"],
        "http://perhe.example/v1/event/koe:kahvila/"
    );
    assert_eq!(list["data"][1]["event_status"], "EventRescheduled");
    assert_eq!(list["data"][2]["event_status"], "EventCancelled");
    assert_eq!(
        list["meta"]["next"],
        "http://perhe.example/v1/event/?include=location%2Ckeywords&page=2"
    );
}

#[tokio::test]
async fn what_is_counted_is_what_the_pages_hold() {
    let site = Site::new();
    for query in [
        "",
        "keyword=koe:father-group",
        "location=koe:kirjasto",
        "end=2026-12-24",
        "language=ar",
        "publisher=mll",
        "location=nowhere",
    ] {
        let mut address = format!("/v1/event/?page_size=7&{query}");
        let mut ids = Vec::new();
        let count = loop {
            let page = site.get(&address).await.json();
            let count = page["meta"]["count"].as_u64().unwrap();
            ids.extend(
                page["data"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|event| event["id"].to_string()),
            );
            match page["meta"]["next"].as_str() {
                Some(next) => {
                    address = next
                        .strip_prefix("http://perhe.example")
                        .unwrap()
                        .to_owned()
                }
                None => break count,
            }
        };
        let unique: std::collections::BTreeSet<&String> = ids.iter().collect();
        assert_eq!(
            (ids.len() as u64, unique.len()),
            (count, ids.len()),
            "{query}"
        );
        assert!(query == "location=nowhere" || count > 0, "{query}");
    }
}

#[tokio::test]
async fn everything_that_is_named_is_there() {
    let site = Site::new();
    let list = site.get("/v1/event/?page_size=100").await.json();
    for event in list["data"].as_array().unwrap() {
        for address in [
            &event["@id"],
            &event["super_event"]["@id"],
            &event["location"]["@id"],
            &event["keywords"][0]["@id"],
        ] {
            let Some(address) = address.as_str() else {
                continue;
            };
            let path = address.strip_prefix("http://perhe.example").unwrap();
            let answer = site.get(path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert_eq!(answer.json()["@id"], address);
        }
    }
    assert_eq!(site.get("/v1/keyword/").await.json()["meta"]["count"], 2);
    assert_eq!(
        site.get("/v1/place/?page_size=1").await.json()["meta"]["count"],
        2
    );
}

#[tokio::test]
async fn what_does_not_read_is_refused_with_its_name() {
    let site = Site::new();
    for (address, status) in [
        ("/v1/event/?start=mustard", StatusCode::BAD_REQUEST),
        ("/v1/event/?page=0", StatusCode::BAD_REQUEST),
        ("/v1/event/koe:nothing/", StatusCode::NOT_FOUND),
        ("/v1/event/nothing/", StatusCode::NOT_FOUND),
        ("/v1/event/other:kahvila/", StatusCode::NOT_FOUND),
        ("/v1/image/", StatusCode::NOT_FOUND),
    ] {
        assert_eq!(site.get(address).await.status, status, "{address}");
    }
}
