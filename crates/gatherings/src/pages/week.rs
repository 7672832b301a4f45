//! The calendar of a region or an area as a week (R094).

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use i18n::{Messages, dates};
use kernel::Timestamp;
use registry::session_cards::reach;
use registry::{Occurrence, Registry};
use web::{Cache, Failure, Html, PageHead, Visit};

use super::calendar::{Choices, Day, Links, address, by_day};
use crate::wish::Wish;

/// So many sessions a week shows; an area has less, a whole country more.
const MOST: usize = 300;

#[derive(Template)]
#[template(path = "calendar-week.html")]
struct WeekPage<'a> {
    visit: &'a Visit,
    t: Messages,
    head: PageHead,
    choices: Choices<'a>,
    title: String,
    days: Vec<Day<'a>>,
    before: String,
    after: String,
    links: Links,
}

/// `GET /calendar/week?week=2026-W49` and what the list takes.
pub async fn week(
    State(registry): State<Arc<Registry>>,
    visit: Visit,
) -> Result<Response, Failure> {
    let directory = registry.visited(&visit)?;
    let wish = Wish::read(&visit);
    let monday = visit
        .parameter("week")
        .and_then(monday_of)
        .unwrap_or_else(|| visit.today().week(Weekday::Mon).first_day());
    let begins = Timestamp::from_helsinki(monday, NaiveTime::MIN);
    let sessions: Vec<Occurrence<'_>> = directory
        .sessions_after(reach(&visit), begins)
        .skip_while(|occurrence| occurrence.session.starts.date() < monday)
        .take_while(|occurrence| occurrence.session.starts.date() < monday + Days::new(7))
        .filter(|occurrence| wish.takes(&occurrence.gathering.value))
        .take(MOST)
        .collect();
    let language = visit.language();
    let mut filled = by_day(&visit, &directory, &sessions, None);
    let days = (0..7)
        .map(|number| {
            let day = monday + Days::new(number);
            let machine = day.to_string();
            let found = filled.iter().position(|one| one.machine == machine);
            match found {
                Some(at) => filled.remove(at),
                None => Day {
                    title: dates::weekday_and_day(language, day),
                    today: day == visit.today(),
                    machine,
                    sessions: Vec::new(),
                },
            }
        })
        .collect();
    let t = visit.messages();
    let sunday = monday + Days::new(6);
    let other = |day: NaiveDate| {
        let name = week_name(day);
        address(&visit, "calendar/week", &wish, &[("week", &name)])
    };
    let page = WeekPage {
        t,
        head: PageHead::titled(t.calendar_title().plain())
            .under(visit.href("calendar"), t.nav_calendar().plain()),
        title: t
            .calendar_week_title(
                &monday.iso_week().week().to_string(),
                &dates::date_short(language, monday),
                &dates::date_short(language, sunday),
            )
            .plain()
            .to_owned(),
        days,
        before: other(monday - Days::new(7)),
        after: other(monday + Days::new(7)),
        links: Links::of(&visit, &wish),
        choices: Choices::of(&directory, wish),
        visit: &visit,
    };
    Ok(Html(page, Cache::Private).into_response())
}

/// The Monday of a week written as in ISO 8601: `2026-W49`.
fn monday_of(name: &str) -> Option<NaiveDate> {
    let (year, week) = name.split_once("-W")?;
    NaiveDate::from_isoywd_opt(year.parse().ok()?, week.parse().ok()?, Weekday::Mon)
        .filter(|monday| (2000..2200).contains(&monday.year()))
}

fn week_name(monday: NaiveDate) -> String {
    let week = monday.iso_week();
    format!("{}-W{:02}", week.year(), week.week())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_has_a_name_and_a_monday() {
        let monday = "2026-11-30".parse().unwrap();
        assert_eq!(week_name(monday), "2026-W49");
        assert_eq!(monday_of("2026-W49"), Some(monday));
        assert_eq!(
            monday_of("2026-W53").map(week_name),
            Some("2026-W53".to_owned())
        );
        for none in ["2026-W60", "x", "2026", "99999-W01", "2025-W53"] {
            assert_eq!(monday_of(none), None, "{none}");
        }
    }
}
