//! `GET /api/v1/search`.

use axum::http::StatusCode;
use serde_json::json;

use crate::support::{encoded, get};

#[tokio::test]
async fn an_answer_has_the_promised_shape() {
    let answer = get("/api/v1/search?q=perheneuvola&lang=fi&region=mallila").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.media_type, "application/json");
    assert_eq!(answer.cache, "no-store", "what was typed is kept nowhere");
    let body = answer.json();
    let keys: Vec<&String> = body.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["crisis", "results"]);
    assert_eq!(body["crisis"], json!(null));
    let mut first = body["results"][0].clone();
    assert!(first["score"].as_f64().unwrap() > 0.0);
    first["score"] = json!(1);
    assert_eq!(
        first,
        json!({
            "id": "3f1c2a34-source",
            "kind": "service",
            "title": "Perheneuvola",
            "url": "/mallila/fi/service/perheneuvola",
            "score": 1
        })
    );
}

#[tokio::test]
async fn danger_comes_with_numbers() {
    let body = get("/api/v1/search?q=hakkaa").await.json();
    assert_eq!(
        body["crisis"],
        json!({
            "kind": "violence",
            "message": "Väkivalta ei ole sinun syysi.",
            "helplines": [{"id": "nollalinja", "name": "Nollalinja", "number": "080 005 005"}]
        })
    );
}

#[tokio::test]
async fn everything_but_the_words_has_a_default() {
    for address in [
        "/api/v1/search",
        "/api/v1/search?q=&lang=&region=&area=&limit=",
    ] {
        let answer = get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert_eq!(answer.json()["results"].as_array().unwrap().len(), 10);
    }
    let body = get("/api/v1/search?limit=100").await.json();
    assert_eq!(body["results"].as_array().unwrap().len(), 48);
}

#[tokio::test]
async fn an_area_leaves_what_is_for_its_families() {
    let body = get("/api/v1/search?area=saari&limit=100").await.json();
    let results = body["results"].as_array().unwrap();
    assert_eq!(results.len(), 47, "all but the playground of another area");
}

#[tokio::test]
async fn a_bad_parameter_is_named_with_what_is_allowed() {
    let long = format!("q={}", "a".repeat(10_001));
    for (query, parameter, allowed) in [
        ("region=atlantis", "region", "mallila"),
        ("lang=xx", "lang", "fi, sv"),
        ("lang=ru", "lang", "fi, sv"),
        ("area=mars", "area", "etela, ranta, saari"),
        ("limit=0", "limit", "1 to 100"),
        ("limit=101", "limit", "1 to 100"),
        ("limit=x", "limit", "1 to 100"),
        (long.as_str(), "q", "10000"),
    ] {
        let answer = get(&format!("/api/v1/search?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{parameter}");
        assert_eq!(answer.media_type, "application/problem+json");
        let problem = answer.json();
        assert_eq!(problem["parameter"], json!(parameter));
        assert_eq!(problem["status"], json!(400));
        let detail = problem["detail"].as_str().unwrap();
        assert!(detail.contains(allowed), "{detail}");
    }
}

#[tokio::test]
async fn any_words_get_an_answer() {
    let control: String = ('\u{0}'..'\u{20}').cycle().take(10_000).collect();
    for words in [
        "😀".repeat(5_000),
        "a".repeat(10_000),
        control,
        "%".to_owned(),
    ] {
        let answer = get(&format!("/api/v1/search?q={}", encoded(&words))).await;
        assert_eq!(answer.status, StatusCode::OK);
    }
    let answer = get("/api/v1/search?q=%FF%FE%zz&&=&q").await;
    assert_eq!(answer.status, StatusCode::OK);
}
