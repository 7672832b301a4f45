//! Feeds.

use axum::http::header;

use crate::support::*;

fn unfolded(feed: &str) -> Vec<String> {
    feed.replace("\r\n ", "")
        .split("\r\n")
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn a_feed_has_the_rule_and_what_differs_from_it() {
    let site = Site::new();
    let feed = site.page("gathering/kahvila/calendar.ics").await;
    assert_eq!(
        feed.headers[header::CONTENT_TYPE],
        "text/calendar; charset=utf-8"
    );
    let lines = unfolded(&feed.body);
    let has = |line: &str| lines.iter().any(|found| found == line);
    for line in [
        "UID:kahvila@koe.perhekeskus",
        "DTSTART;TZID=Europe/Helsinki:20260819T093000",
        "RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270526T063000Z",
        "EXDATE;TZID=Europe/Helsinki:20261223T093000",
        "RECURRENCE-ID;TZID=Europe/Helsinki:20261209T093000",
        "DTSTART;TZID=Europe/Helsinki:20261210T170000",
        "LOCATION:Kirjasto",
        "STATUS:CANCELLED",
        "SUMMARY:Karhulan perhekahvila: Lapsen uni",
        "URL:http://perhe.example/koe/fi/gathering/kahvila",
    ] {
        assert!(has(line), "{line}\n{lines:#?}");
    }
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.as_str() == "UID:kahvila@koe.perhekeskus")
            .count(),
        4
    );
    assert!(feed.body.lines().all(|line| line.len() <= 76));
}

#[tokio::test]
async fn a_feed_is_narrowed_as_the_calendar_is_and_says_when_nothing_changed() {
    let site = Site::new();
    assert!(
        !site
            .page("calendar.ics?area=karhula")
            .await
            .says("UID:isat@")
    );
    let place = site.page("calendar.ics?place=kirjasto").await;
    assert!(
        place.says("UID:kahvila@") && !place.says("UID:isat@"),
        "a session is moved there"
    );
    assert!(
        site.page("calendar.ics?type=father-group")
            .await
            .says("UID:isat@")
    );
    let tag = site.page("calendar.ics").await.headers[header::ETAG].clone();
    assert!(!tag.is_empty());
}

#[tokio::test]
async fn an_atom_feed_tells_the_coming_sessions() {
    let site = Site::new();
    let feed = site.page("calendar.atom").await;
    assert!(
        feed.says("<id>urn:perhekeskus:koe:gathering:kahvila:20261209T0930</id>"),
        "known by its rule"
    );
    assert!(feed.says("torstai 10.12. 17–19 Karhulan perhekahvila"));
}
