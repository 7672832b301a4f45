//! The pages.

use axum::http::StatusCode;

use crate::support::*;

#[tokio::test]
async fn the_calendar_lists_what_is_coming_with_what_differs() {
    let site = Site::new();
    let page = site.page("calendar").await;
    let words = [
        "keskiviikko 2.12.",
        "9.30–11.30",
        "Karhulan perhekahvila",
        "Lapsen uni",
        "Olohuone",
        "Voit vain tulla",
    ];
    for word in words {
        assert!(page.says(word), "{word}");
    }
    assert!(
        page.says("torstai 10.12.") && page.says("17–19") && page.says("Kirjasto"),
        "moved"
    );
    assert!(!page.says("keskiviikko 9.12."), "moved away");
    assert!(page.says("Peruttu"), "called off on 16.12.");
    assert!(!page.says("keskiviikko 23.12."), "school holidays");
    assert!(page.says("Isäryhmä") && page.says("torstai 14.1."));
}

#[tokio::test]
async fn what_is_for_the_invited_alone_is_nowhere() {
    let site = Site::new();
    for path in ["calendar", "calendar/week", "calendar.ics", "calendar.atom"] {
        assert!(!site.page(path).await.says("Ekavauva"), "{path}");
    }
    for address in [
        "/koe/fi/gathering/ekavauva",
        "/koe/fi/gathering/ekavauva/calendar.ics",
        "/v1/event/koe:ekavauva/",
    ] {
        assert_eq!(
            site.get(address).await.status,
            StatusCode::NOT_FOUND,
            "{address}"
        );
    }
    assert!(!site.get("/v1/event/").await.says("ekavauva"));
    assert!(
        gatherings::documents(&site.directory, at("2026-12-01", "12:00:00"))
            .iter()
            .all(|document| document.id.as_str() != "ekavauva")
    );
}

#[tokio::test]
async fn a_family_narrows_by_area_age_language_and_needs() {
    let site = Site::new();
    for (query, cafe, fathers) in [
        ("area=karhula", true, false),
        ("area=hamina", false, true),
        ("area=etela", true, true),
        ("age=3", true, true),
        ("age=9", false, true),
        ("language=ar", false, true),
        ("free=1", true, false),
        ("walk-in=1", true, false),
        ("step-free=1", true, false),
        ("type=father-group", false, true),
        ("age=mustard&type=", true, true),
    ] {
        let page = site.page(&format!("calendar?{query}")).await;
        assert_eq!(page.says("gathering/kahvila"), cafe, "{query}");
        assert_eq!(page.says("gathering/isat"), fathers, "{query}");
    }
    let none = site.page("calendar?online=1").await;
    assert!(none.says("Näillä valinnoilla ei löytynyt mitään"));
}

#[tokio::test]
async fn a_week_shows_its_days_and_the_weeks_around() {
    let site = Site::new();
    let week = site.page("calendar/week?week=2026-W50").await;
    assert!(week.says("Viikko 50") && week.says("2026-W49") && week.says("2026-W51"));
    assert!(week.says("torstai 10.12.") && week.says("Ei tapahtumia"));
    let other = site.page("calendar/week?week=nonsense").await;
    assert!(other.says("Viikko 49"), "this week");
}

#[tokio::test]
async fn a_gathering_has_a_page_with_its_next_times() {
    let site = Site::new();
    let page = site.page("gathering/kahvila").await;
    for words in [
        "huomenna",
        "Lapsen uni",
        "Mukana Seurakunta",
        "Juhla samassa talossa",
        "Ohjaaja on sairaana",
        "Ei ilmoittautumista",
        "\"@type\":\"Event\"",
    ] {
        assert!(page.says(words), "{words}");
    }
    let group = site.page("gathering/isat").await;
    assert!(
        group.says("Paikkoja 8 perheelle")
            && group.says("Satamakatu 2")
            && group.says("vähintään 4")
    );
    assert_eq!(
        site.get("/koe/fi/gathering/tuntematon").await.status,
        StatusCode::NOT_FOUND
    );
}
