use super::*;
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn ring() -> Roster {
    let names = ["aino", "bo"];
    Roster {
        members: names.map(str::to_owned).into(),
        trained: Vec::new(),
        stretches: vec![Stretch {
            person: "bo".to_owned(),
            duty: false,
            first_day: date("2026-12-10"),
            last_day: date("2026-12-12"),
            cover: None,
        }],
    }
}

fn sent(first: &str, last: &str, cover: &str) -> Sent {
    Sent {
        first: first.to_owned(),
        last: last.to_owned(),
        cover: cover.to_owned(),
        ..Sent::default()
    }
}

fn wrong(person: &str, sent: &Sent) -> Problems {
    stretch(sent, person, false, &ring())
        .err()
        .unwrap_or_default()
}

#[test]
fn a_day_is_read_as_browsers_and_as_people_write_it() {
    assert_eq!(day("2026-12-01"), Some(date("2026-12-01")));
    assert_eq!(day(" 1.12.2026 "), Some(date("2026-12-01")));
    for unclear in [
        "",
        "1.12.",
        "huomenna",
        "2026-02-30",
        "+12026-01-01",
        "0026-12-01",
    ] {
        assert_eq!(day(unclear), None, "{unclear}");
    }
}

#[test]
fn every_error_is_told_where_it_is() {
    use Problem::*;
    for (person, form, expected) in [
        (
            "aino",
            sent("2026-12-02", "2026-12-01", ""),
            vec![(Field::Last, LastBeforeFirst)],
        ),
        (
            "aino",
            sent("2026-12-01", "2027-12-01", ""),
            vec![(Field::Last, TooLong)],
        ),
        (
            "aino",
            sent("2026-12-01", "", ""),
            vec![(Field::Last, NoDay)],
        ),
        (
            "aino",
            sent("x", "y", ""),
            vec![(Field::First, NoDay), (Field::Last, NoDay)],
        ),
        (
            "eve",
            sent("2026-12-01", "2026-12-01", ""),
            vec![(Field::Person, NotMember)],
        ),
        (
            "",
            sent("2026-12-01", "2026-12-01", ""),
            vec![(Field::Person, NotMember)],
        ),
        (
            "aino",
            sent("2026-12-01", "2026-12-01", "aino"),
            vec![(Field::Cover, CoverSame)],
        ),
        (
            "aino",
            sent("2026-12-01", "2026-12-01", "eve"),
            vec![(Field::Cover, NotMember)],
        ),
        (
            "aino",
            sent("2026-12-01", "2026-12-10", "bo"),
            vec![(Field::Cover, CoverAway)],
        ),
        (
            "aino",
            sent("2026-12-12", "2026-12-20", "bo"),
            vec![(Field::Cover, CoverAway)],
        ),
        ("aino", sent("2026-12-01", "2026-12-09", "bo"), vec![]),
        ("aino", sent("2026-12-01", "2027-11-30", ""), vec![]),
    ] {
        assert_eq!(wrong(person, &form), expected, "{person} {form:?}");
    }
}

#[test]
fn duty_has_no_cover() {
    let form = sent("2026-12-01", "2026-12-11", "bo");
    let read = stretch(&form, "aino", true, &ring()).unwrap();
    assert_eq!((read.duty, read.cover), (true, None));
}

#[test]
fn a_training_is_completed_before_it_is_recorded_and_ends_after() {
    let today = date("2026-12-01");
    let form = |completed: &str, until: &str| Sent {
        person: "aino".to_owned(),
        completed: completed.to_owned(),
        until: until.to_owned(),
        ..Sent::default()
    };
    let read = |completed, until| training(&form(completed, until), &ring(), today);
    assert_eq!(read("2026-12-01", ""), Ok((today, None)));
    assert_eq!(
        read("2026-12-02", ""),
        Err(vec![(Field::Completed, Problem::InFuture)])
    );
    assert_eq!(
        read("2026-11-02", "2026-11-01"),
        Err(vec![(Field::Until, Problem::EndsBefore)])
    );
    assert_eq!(
        read("2026-11-02", "pian"),
        Err(vec![(Field::Until, Problem::NoDay)])
    );
    assert_eq!(read("", ""), Err(vec![(Field::Completed, Problem::NoDay)]));
}

proptest! {
    #[test]
    fn what_is_read_is_in_order_within_a_year_and_of_members(
        first in "[ -~]{0,12}|2026-1[0-2]-[0-2][1-9]", last in "[ -~]{0,12}|202[67]-1[0-2]-[0-2][1-9]",
        person in "aino|bo|eve|", cover in "aino|bo|eve|",
    ) {
        let ring = ring();
        if let Ok(read) = stretch(&sent(&first, &last, &cover), &person, false, &ring) {
            prop_assert!(read.first_day <= read.last_day);
            prop_assert!((read.last_day - read.first_day).num_days() < 366);
            prop_assert!(ring.members.contains(&read.person));
            if let Some(cover) = read.cover {
                prop_assert!(cover != read.person && ring.members.contains(&cover));
                prop_assert!(!is_away(&ring, &cover, read.first_day, read.last_day));
            }
        }
    }
}
