//! Sessions beside an independent reader: thousands of generated timetables are written as a feed,
//! and Python's recurring-ical-events says what a calendar would show (R094).

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};

use catalog::{Break, Gathering, GatheringAccess, GatheringForm, SessionChange, Timetable};
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use kernel::{Text, Timestamp};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use registry::Where;

use crate::support::*;

/// How many timetables are compared.
const RULES: usize = 2_400;

const ORACLE: &str = r#"
import json, sys, datetime, icalendar, recurring_ical_events
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
first, last = datetime.datetime(2025, 1, 1), datetime.datetime(2030, 1, 1)
found = {}
for event in recurring_ical_events.of(calendar).between(first, last):
    start = event["DTSTART"].dt.astimezone(datetime.timezone.utc)
    called_off = str(event.get("STATUS", "")) == "CANCELLED"
    length = int((event["DTEND"].dt - event["DTSTART"].dt).total_seconds()) if "DTEND" in event else int(event["DURATION"].dt.total_seconds())
    found.setdefault(str(event["UID"]), []).append([int(start.timestamp()), length, called_off])
json.dump({uid: sorted(sessions) for uid, sessions in found.items()}, sys.stdout)
"#;

fn rule() -> impl Strategy<Value = String> {
    let days = prop::sample::subsequence(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"], 1..4);
    let ordinal = prop::sample::select(vec![-2, -1, 1, 2, 3, 4]);
    let day = prop::sample::select(vec!["MO", "WE", "FR", "SU"]);
    let kind = prop_oneof![
        days.prop_map(|days| format!("FREQ=WEEKLY;BYDAY={}", days.join(","))),
        Just("FREQ=WEEKLY".to_owned()),
        Just("FREQ=DAILY".to_owned()),
        (ordinal, day).prop_map(|(ordinal, day)| format!("FREQ=MONTHLY;BYDAY={ordinal}{day}")),
        (1..29).prop_map(|day| format!("FREQ=MONTHLY;BYMONTHDAY={day}")),
        Just("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1".to_owned()),
        (1..13, prop::sample::select(vec!["1SU", "-1SU", "2TH"]))
            .prop_map(|(month, day)| format!("FREQ=YEARLY;BYMONTH={month};BYDAY={day}")),
        Just("FREQ=YEARLY".to_owned()),
    ];
    let count = prop::option::weighted(0.3, 1..40u32);
    (kind, 1..4u32, count).prop_map(|(kind, interval, count)| {
        let interval = if interval > 1 {
            format!(";INTERVAL={interval}")
        } else {
            String::new()
        };
        let count = count.map_or_else(String::new, |count| format!(";COUNT={count}"));
        format!("{kind}{interval}{count}")
    })
}

/// A timetable whose first session is one of its rule, often about the hours when clocks change.
fn timetable() -> impl Strategy<Value = Timetable> {
    let hour = prop_oneof![
        Just((3, 30)),
        Just((2, 0)),
        Just((4, 0)),
        (0..24u32, prop::sample::select(vec![0, 15, 30]))
    ];
    (
        rule(),
        0..500u64,
        hour,
        prop::option::of(10..700u64),
        prop::collection::vec((0..600u64, 0..40u64), 0..3),
        prop::collection::vec((any::<prop::sample::Index>(), 0..4u8, -600..600i64), 0..4),
        (any::<bool>(), any::<bool>(), 15..300u32),
    )
        .prop_map(
            |(rule, offset, (hour, minute), until, breaks, changes, (terms, holidays, minutes))| {
                let day =
                    |days: u64| NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(days);
                let asked = day(offset).and_hms_opt(hour, minute, 0).unwrap();
                let rule: catalog::Recurrence = rule.try_into().unwrap();
                let uncounted: String = rule
                    .as_str()
                    .split(';')
                    .filter(|part| !part.starts_with("COUNT"))
                    .collect::<Vec<_>>()
                    .join(";");
                let uncounted: catalog::Recurrence = uncounted.try_into().unwrap();
                let starts = uncounted
                    .beginnings(asked, asked + Days::new(3_000))
                    .first()
                    .copied()
                    .unwrap_or(asked);
                let mut times = Timetable {
                    until: Some(starts.date() + Days::new(until.unwrap_or(500)))
                        .filter(|_| !rule.is_counted()),
                    repeats: Some(rule),
                    school_terms_only: terms,
                    on_holidays: holidays,
                    breaks: breaks
                        .into_iter()
                        .map(|(from, length)| Break {
                            from: starts.date() + Days::new(from),
                            until: Some(starts.date() + Days::new(from + length)),
                            name: Text::default(),
                        })
                        .collect(),
                    ..Timetable::once(starts, minutes)
                };
                let end = starts.date() + Days::new(400);
                let known: Vec<NaiveDateTime> = times
                    .repeats
                    .as_ref()
                    .unwrap()
                    .beginnings(starts, end.and_hms_opt(0, 0, 0).unwrap())
                    .into_iter()
                    .filter(|moment| times.until.is_none_or(|until| moment.date() <= until))
                    .collect();
                for (index, what, moved) in changes {
                    if known.is_empty() {
                        break;
                    }
                    let session = *index.get(&known);
                    if times.changes.iter().any(|change| change.session == session) {
                        continue;
                    }
                    times.changes.push(SessionChange {
                        session,
                        cancelled: what == 0,
                        moved_to: (what == 1).then(|| session + TimeDelta::minutes(moved)),
                        minutes: (what == 2).then_some(45),
                        place: None,
                        topic: Text::finnish("Aihe, jossa; on \\ merkkejä"),
                        visitor: None,
                        note: Text::finnish("Huomaa"),
                    });
                }
                if terms && starts.minute() == 0 {
                    times
                        .also
                        .push(starts + TimeDelta::days(3) + TimeDelta::minutes(5));
                }
                times
            },
        )
}

fn gathering(number: usize, times: Timetable) -> Gathering {
    let json = r#"{"id":"x","name":"Nimi","form":"event","types":[],"summary":"s","organizers":["mll"],"times":{"starts":"2026-01-01T00:00:00","minutes":1},
        "upkeep":{"owner":"mll","checked":"2026-11-01"}}"#;
    let empty: Gathering = serde_json::from_str(json).unwrap();
    Gathering {
        id: slug(&format!("g{number}")),
        form: GatheringForm::Event,
        access: GatheringAccess::Open,
        times,
        ..empty
    }
}

fn generated() -> Vec<Gathering> {
    let seed = [7; 32];
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    let strategy = timetable();
    (0..RULES)
        .map(|number| gathering(number, strategy.new_tree(&mut runner).unwrap().current()))
        .collect()
}

/// What the oracle reads: by identifier, beginnings in seconds, lengths, and whether called off.
type Shown = BTreeMap<String, Vec<(i64, i64, bool)>>;

fn ask(feed: &str) -> Option<Shown> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/python-tool");
    let tool = Command::new(script)
        .args(["recurring-ical-events", "x-wr-timezone"])
        .output()
        .unwrap();
    if !tool.status.success() {
        println!("skipped: no recurring-ical-events");
        return None;
    }
    let beside = String::from_utf8(tool.stdout).unwrap();
    let python = std::path::Path::new(beside.trim()).with_file_name("python");
    let mut process = Command::new(python)
        .args(["-c", ORACLE])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = process.stdin.take().unwrap();
    stdin.write_all(feed.as_bytes()).unwrap();
    drop(stdin);
    let answer = process.wait_with_output().unwrap();
    assert!(answer.status.success());
    Some(serde_json::from_slice(&answer.stdout).unwrap())
}

#[tokio::test]
async fn sessions_are_those_that_calendars_show() {
    let gatherings = generated();
    let site = Site::with(gatherings.clone());
    let feed = site.page("calendar.ics").await.body;
    let Some(shown) = ask(&feed) else { return };
    let (first, last) = (at("2025-01-01", "00:00:00"), at("2030-01-01", "00:00:00"));
    let (mut compared, mut around_changes) = (0, 0);
    for gathering in &gatherings {
        let ours: Vec<(i64, i64, bool)> = site
            .directory
            .sessions_of(&gathering.id, first)
            .filter(|occurrence| occurrence.begins() < last)
            .map(|occurrence| {
                let seconds = |at: Timestamp| at.0 / 1_000_000;
                (
                    seconds(occurrence.begins()),
                    seconds(occurrence.ends()) - seconds(occurrence.begins()),
                    occurrence.session.cancelled,
                )
            })
            .collect();
        let mut ours = ours;
        ours.sort_unstable();
        let theirs = shown
            .get(&format!("{}@koe.perhekeskus", gathering.id))
            .cloned()
            .unwrap_or_default();
        assert_eq!(ours, theirs, "{:#?}", gathering.times);
        compared += ours.len();
        around_changes += ours
            .iter()
            .filter(|(begins, ..)| is_day_of_change(*begins))
            .count();
    }
    println!(
        "{RULES} timetables, {compared} sessions, {around_changes} on days when clocks change"
    );
    assert!(compared > 20_000 && around_changes > 100);
    assert_eq!(
        site.directory.count_after(Where::Anywhere, first),
        site.directory
            .sessions_after(Where::Anywhere, first)
            .count()
    );
}

fn is_day_of_change(seconds: i64) -> bool {
    let day = Timestamp(seconds * 1_000_000).date();
    let days = [
        "2026-03-29",
        "2026-10-25",
        "2027-03-28",
        "2027-10-31",
        "2028-03-26",
    ];
    days.iter().any(|change| *change == day.to_string())
}
