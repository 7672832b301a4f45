use super::*;
use proptest::prelude::*;

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A café on Wednesdays.
fn cafe() -> Timetable {
    Timetable {
        repeats: Some("FREQ=WEEKLY;BYDAY=WE".to_owned().try_into().unwrap()),
        until: Some(day("2027-05-26")),
        ..Timetable::once(at("2026-08-19T09:30:00"), 120)
    }
}

fn sessions(timetable: &Timetable, before: &str) -> Vec<Session> {
    let calendar = WorkingCalendar::default();
    let school_holidays = [Break {
        from: day("2026-10-19"),
        until: Some(day("2026-10-25")),
        name: Text::default(),
    }];
    let closures = Closures {
        calendar: &calendar,
        school_holidays: &school_holidays,
    };
    timetable.sessions(day(before), closures)
}

fn days(sessions: &[Session]) -> Vec<String> {
    let days = sessions.iter().map(|session| session.starts.date());
    days.map(|day| day.to_string()).collect()
}

#[test]
fn a_café_rests_on_holidays_of_the_country_the_school_and_its_own() {
    let mut cafe = cafe();
    let autumn = |timetable: &Timetable| {
        let all = days(&sessions(timetable, "2027-01-14"));
        all.into_iter()
            .filter(|day| day.as_str() > "2026-10-10")
            .collect::<Vec<_>>()
    };
    assert!(autumn(&cafe).contains(&"2026-10-21".to_owned()));
    cafe.school_terms_only = true;
    cafe.breaks.push(Break {
        from: day("2026-12-21"),
        until: Some(day("2027-01-03")),
        name: Text::default(),
    });
    let found = autumn(&cafe);
    for resting in ["2026-10-21", "2026-12-23", "2026-12-30", "2027-01-06"] {
        assert!(!found.contains(&resting.to_owned()), "{resting}");
    }
    assert_eq!(found.last().unwrap(), "2027-01-13");
}

#[test]
fn its_hour_stays_when_the_clocks_change() {
    let found = sessions(&cafe(), "2026-11-05");
    let hours: Vec<String> = found
        .iter()
        .map(|session| session.begins().in_helsinki().format("%H:%M").to_string())
        .collect();
    assert!(hours.iter().all(|hour| hour == "09:30"));
    let utc = |session: &Session| session.begins().utc().format("%H:%M").to_string();
    assert_eq!(
        (utc(&found[0]), utc(found.last().unwrap())),
        ("06:30".to_owned(), "07:30".to_owned())
    );
}

#[test]
fn a_session_that_is_moved_or_called_off_keeps_its_name() {
    let mut cafe = cafe();
    let change = |session: &str| SessionChange {
        session: at(session),
        cancelled: false,
        moved_to: None,
        minutes: None,
        place: None,
        topic: Text::default(),
        visitor: None,
        note: Text::default(),
    };
    cafe.changes = vec![
        SessionChange {
            moved_to: Some(at("2026-09-03T17:00:00")),
            minutes: Some(60),
            ..change("2026-08-26T09:30:00")
        },
        SessionChange {
            cancelled: true,
            ..change("2026-09-02T09:30:00")
        },
    ];
    let found = sessions(&cafe, "2026-09-10");
    let told: Vec<(String, String, u32, bool)> = found
        .iter()
        .map(|session| {
            (
                session.starts.to_string(),
                session.original.date().to_string(),
                session.minutes,
                session.cancelled,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                "2026-08-19 09:30:00".to_owned(),
                "2026-08-19".to_owned(),
                120,
                false
            ),
            (
                "2026-09-02 09:30:00".to_owned(),
                "2026-09-02".to_owned(),
                120,
                true
            ),
            (
                "2026-09-03 17:00:00".to_owned(),
                "2026-08-26".to_owned(),
                60,
                false
            ),
            (
                "2026-09-09 09:30:00".to_owned(),
                "2026-09-09".to_owned(),
                120,
                false
            ),
        ]
    );
}

#[test]
fn what_is_held_once_is_held_on_a_holiday_and_extra_sessions_in_a_break() {
    let party = Timetable::once(at("2026-12-06T13:00:00"), 90);
    assert_eq!(days(&sessions(&party, "2027-01-01")), ["2026-12-06"]);
    let mut cafe = cafe();
    cafe.school_terms_only = true;
    cafe.also.push(at("2026-10-22T10:00:00"));
    assert!(days(&sessions(&cafe, "2026-11-01")).contains(&"2026-10-22".to_owned()));
}

#[test]
fn the_last_day_is_known_where_there_is_one() {
    assert_eq!(cafe().last_day(), Some(day("2027-05-26")));
    let counted = Timetable {
        repeats: Some("FREQ=WEEKLY;COUNT=5".to_owned().try_into().unwrap()),
        until: None,
        ..cafe()
    };
    assert_eq!(counted.last_day(), Some(day("2026-09-16")));
    assert_eq!(
        Timetable {
            until: None,
            ..cafe()
        }
        .last_day(),
        None
    );
    assert_eq!(
        Timetable::once(at("2026-12-06T13:00:00"), 90).last_day(),
        Some(day("2026-12-06"))
    );
}

proptest! {
    #[test]
    fn no_session_is_on_a_resting_day_and_none_is_lost(
        interval in 1u32..5, weekday in 0usize..7, on_holidays: bool, terms: bool, break_start in 0u64..200, length in 0u64..30,
    ) {
        let name = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][weekday];
        let starts = at("2026-08-17T09:30:00") + Days::new(weekday as u64);
        let pause = Break {
            from: starts.date() + Days::new(break_start),
            until: Some(starts.date() + Days::new(break_start + length)),
            name: Text::default(),
        };
        let rule = format!("FREQ=WEEKLY;INTERVAL={interval};BYDAY={name}");
        let timetable = Timetable {
            repeats: Some(rule.try_into().unwrap()),
            on_holidays,
            school_terms_only: terms,
            breaks: vec![pause.clone()],
            ..Timetable::once(starts, 60)
        };
        let calendar = WorkingCalendar::default();
        let school = [Break { from: day("2026-10-19"), until: Some(day("2026-10-25")), name: Text::default() }];
        let closures = Closures { calendar: &calendar, school_holidays: &school };
        let held = timetable.sessions(day("2027-06-30"), closures);
        let resting = timetable.resting(day("2027-06-30"), closures);
        for session in &held {
            let date = session.starts.date();
            prop_assert!(!pause.contains(date));
            prop_assert!(on_holidays || !calendar.is_holiday(date));
            prop_assert!(!terms || !school[0].contains(date));
        }
        let mut day_of = starts.date();
        let mut all = 0;
        while day_of < day("2027-06-30") {
            all += 1;
            day_of = day_of + Days::new(7 * u64::from(interval));
        }
        prop_assert_eq!(held.len() + resting.len(), all);
    }
}
