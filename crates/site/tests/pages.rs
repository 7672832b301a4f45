//! The site's own pages, with and without the facts that they tell.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use catalog::Region;
use http_body_util::BodyExt;
use kernel::{FixedClock, Language, Timestamp, WorkingCalendar};
use tower::ServiceExt;
use web::{RegionView, Regions, Shell};

const PLAIN: &str = r#"
id = "mallila"
name = { fi = "Mallila" }
site_name = { fi = "Mallilan perhekeskus" }
accountable_body = { fi = "Mallilan johtoryhmä" }
contact = { email = "perhekeskus@example.fi" }
"#;

const ASSESSED: &str = r#"
[statement]
assessed = "2026-11-02"
method = { fi = "Oma arvio." }
feedback_email = "saavutettavuus@example.fi"
gaps = [{ fi = "Kartta ei toimi ruudunlukijalla." }]
"#;

fn shell(region: &str) -> Shell {
    let shell = Shell::new(Arc::new(FixedClock(Timestamp(0))));
    let region: Region = toml::from_str(region).unwrap();
    shell.publish(Regions::new(vec![Arc::new(RegionView {
        areas: Vec::new(),
        strip: Vec::new(),
        help: Vec::new(),
        languages: Language::all().collect(),
        calendar: WorkingCalendar::new(region.holidays.clone()),
        region,
    })]));
    shell
}

async fn page(region: &str, address: &str) -> String {
    let shell = shell(region);
    let request = Request::get(address).body(Body::empty()).unwrap();
    let request = web::enter(&shell, request).unwrap();
    let response = site::routes().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK, "{address}");
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test]
async fn every_page_is_there_in_every_language() {
    for language in Language::all() {
        for name in ["about", "accessibility", "privacy", "open-data"] {
            let page = page(PLAIN, &format!("/mallila/{language}/{name}")).await;
            assert!(page.contains("<h1"), "{language} {name}");
        }
    }
}

#[tokio::test]
async fn the_statement_tells_what_the_law_asks() {
    let page = page(&format!("{PLAIN}{ASSESSED}"), "/mallila/fi/accessibility").await;
    for part in [
        "306/2019",
        "Kartta ei toimi ruudunlukijalla.",
        "2.11.2026",
        "Oma arvio.",
        "mailto:saavutettavuus@example.fi",
        "14 päivässä",
        "Traficom",
        "https://www.saavutettavuusvaatimukset.fi/",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[tokio::test]
async fn a_region_that_was_not_assessed_says_so_and_still_takes_feedback() {
    let page = page(PLAIN, "/mallila/fi/accessibility").await;
    assert!(page.contains("ei ole vielä arvioitu"));
    assert!(!page.contains("täyttää"));
    assert!(page.contains("mailto:perhekeskus@example.fi"));
    assert!(page.contains("Traficom"));
}

#[tokio::test]
async fn privacy_says_who_answers_for_the_site() {
    let page = page(PLAIN, "/mallila/fi/privacy").await;
    assert!(page.contains("Mallilan johtoryhmä"));
    assert!(page.contains("evästeitä"));
}

#[tokio::test]
async fn open_data_lists_addresses_that_programs_can_ask() {
    let page = page(PLAIN, "/mallila/sv/open-data").await;
    for address in [
        "/api/hsds/mallila/services",
        "/api/hsds/mallila/organizations",
        "/api/geo/mallila/places.geojson",
        "/api/v1/search?region=mallila&amp;lang=sv&amp;q=neuvola",
        "/api/openapi.json",
        "/sitemap.xml",
    ] {
        assert!(page.contains(&format!("href=\"{address}\"")), "{address}");
    }
}

#[tokio::test]
async fn on_its_own_host_a_region_needs_no_name_in_the_address() {
    let shell = shell(&format!("hosts = [\"perhe.example\"]\n{PLAIN}"));
    let enter = |path: &str| {
        let request = Request::get(path)
            .header("host", "perhe.example")
            .body(Body::empty())
            .unwrap();
        web::enter(&shell, request)
    };
    assert!(enter("/fi/about").is_ok());
    let led = enter("/mallila/fi/service/x?area=y").unwrap_err();
    assert_eq!(led.headers()["location"], "/fi/service/x?area=y");
    let elsewhere = enter("/mallila//evil.example/x").unwrap_err();
    assert_eq!(elsewhere.headers()["location"], "/evil.example/x");
}
