use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use insight::{Count, Share, Statistic, THRESHOLD};
use kernel::{Timestamp, WorkingCalendar};
use proptest::prelude::*;

use super::period::{Period, closes_at, last_closed};
use super::report::{Fact, Group, Report};
use crate::model::{Channel, Outcome};
use crate::promise::{self, Terms};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn months(count: u32) -> Vec<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(2026, count, 1).unwrap();
    Period::between(day("2026-01-01"), last).months()
}

fn fact(month: NaiveDate) -> Fact {
    Fact {
        month,
        area: None,
        theme: None,
        language: "fi".to_owned(),
        channel: Channel::Code,
        outcome: Some(Outcome::Advised),
        reply_minutes: Some(60),
        within_a_day: true,
        broken: false,
        repeat: false,
    }
}

fn terms() -> Terms {
    Terms {
        days: 3,
        count: promise::Count::WorkingDays,
        opens: NaiveTime::from_hms_opt(8, 0, 0).unwrap(),
        closes: NaiveTime::from_hms_opt(16, 0, 0).unwrap(),
    }
}

fn at(text: &str) -> Timestamp {
    let wall = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    Timestamp::from_helsinki(wall.date(), wall.time())
}

#[test]
fn a_month_is_shown_when_its_last_promise_has_ended() {
    let calendar = WorkingCalendar::default();
    // Asked on New Year's Eve: the fourth, the fifth, not Epiphany, the seventh.
    assert_eq!(
        closes_at(&calendar, terms(), day("2026-12-01")),
        at("2027-01-07 16:00")
    );
    for (now, month) in [
        ("2027-01-01 00:00", "2026-11-01"),
        ("2027-01-07 16:00", "2026-11-01"),
        ("2027-01-07 16:01", "2026-12-01"),
        ("2027-01-31 23:59", "2026-12-01"),
        ("2027-02-01 00:00", "2026-12-01"),
    ] {
        assert_eq!(
            last_closed(&calendar, terms(), at(now)),
            day(month),
            "{now}"
        );
    }
}

#[test]
fn periods_are_as_asked_and_never_beyond_what_is_closed() {
    let closed = day("2026-11-01");
    for (from, to, months) in [
        (None, None, ("2025-12-01", "2026-11-01")),
        (
            Some("2026-02"),
            Some("2026-03"),
            ("2026-02-01", "2026-03-01"),
        ),
        (
            Some("2026-02"),
            Some("2027-03"),
            ("2026-02-01", "2026-11-01"),
        ),
        (
            Some("2026-05"),
            Some("2026-03"),
            ("2025-04-01", "2026-03-01"),
        ),
        (Some("1990-01"), None, ("2021-12-01", "2026-11-01")),
        (Some("2026-2x"), Some("-"), ("2025-12-01", "2026-11-01")),
        (Some("2027-01"), None, ("2025-12-01", "2026-11-01")),
    ] {
        let period = Period::asked(from, to, closed);
        assert_eq!(
            (period.first(), period.last()),
            (day(months.0), day(months.1)),
            "{from:?} {to:?}"
        );
    }
    let (from, before) = Period::between(day("2026-12-31"), day("2026-12-01")).moments();
    assert_eq!(
        (from, before),
        (at("2026-12-01 00:00"), at("2027-01-01 00:00"))
    );
}

#[test]
fn nothing_is_a_report_too() {
    let report = Report::of(&[], &months(2), THRESHOLD).unwrap();
    assert_eq!(
        (report.total, report.kept),
        (Count::Shown(0), Share::Absent)
    );
    assert_eq!(report.median, Statistic::Absent);
    assert_eq!(report.months.len(), 2);
    assert!(report.areas.is_empty());
}

#[test]
fn one_broken_promise_in_a_hundred_tells_its_bound() {
    let months = months(2);
    let mut facts: Vec<Fact> = (0..100).map(|index| fact(months[index % 2])).collect();
    facts[0].broken = true;
    facts[0].within_a_day = false;
    let report = Report::of(&facts, &months, THRESHOLD).unwrap();
    assert_eq!(report.months[0].kept, Share::AtLeast(920));
    assert_eq!(report.months[1].kept, Share::Shown(1_000));
    // At most four of a hundred, as the months tell.
    assert_eq!(report.kept, Share::AtLeast(960));
}

fn facts() -> impl Strategy<Value = Vec<Fact>> {
    let one = (
        (
            1u32..4,
            prop::option::of("[a-c]"),
            prop::option::of("[x-z]"),
            "fi|sv|ar",
        ),
        (
            0..Channel::ALL.len(),
            prop::option::of(0..Outcome::ALL.len()),
        ),
        (prop::option::of(0u32..2_000), any::<bool>(), any::<bool>()),
    );
    let one = one.prop_map(
        |((month, area, theme, language), (channel, outcome), (minutes, broken, repeat))| Fact {
            month: NaiveDate::from_ymd_opt(2026, month, 1).unwrap(),
            area,
            theme,
            language,
            channel: Channel::ALL[channel],
            outcome: outcome.map(|outcome| Outcome::ALL[outcome]),
            reply_minutes: minutes,
            within_a_day: minutes.is_some_and(|minutes| minutes <= 480) && !broken,
            broken,
            repeat,
        },
    );
    prop::collection::vec(one, 0..90)
}

fn small(count: u32) -> bool {
    (1..THRESHOLD).contains(&count)
}

/// What a division of the report says is true, nothing small is in it, and nothing hidden can be
/// reckoned from the total.
fn holds<K: PartialEq + std::fmt::Debug>(
    facts: &[Fact],
    total: Count,
    groups: &[Group<K>],
    key: impl Fn(&Fact) -> K,
) -> Result<(), TestCaseError> {
    let mut all = 0;
    let mut hidden = 0;
    for group in groups {
        let mine: Vec<&Fact> = facts.iter().filter(|fact| key(fact) == group.key).collect();
        let count = u32::try_from(mine.len()).unwrap();
        all += count;
        match group.count {
            Count::Shown(shown) => {
                prop_assert_eq!(shown, count);
                prop_assert!(!small(shown));
            }
            Count::Hidden => {
                hidden += 1;
                prop_assert_eq!(group.median, Statistic::Hidden);
                prop_assert_eq!(group.percentile_95, Statistic::Hidden);
            }
        }
        let measured = mine
            .iter()
            .filter(|fact| fact.reply_minutes.is_some())
            .count();
        if measured < 5 {
            prop_assert!(!matches!(group.median, Statistic::Shown(_)));
            prop_assert!(!matches!(group.percentile_95, Statistic::Shown(_)));
        }
    }
    prop_assert_eq!(usize::try_from(all).unwrap(), facts.len());
    prop_assert!(total == Count::Hidden || hidden != 1, "{:?}", groups);
    Ok(())
}

fn is_true(share: Share, part: usize, whole: usize) -> bool {
    let exact = part as f64 * 1_000.0 / whole.max(1) as f64;
    match share {
        Share::Shown(told) => told == exact as u32,
        Share::AtLeast(told) => f64::from(told) <= exact,
        Share::AtMost(told) => f64::from(told) >= exact,
        Share::Hidden => true,
        Share::Absent => whole == 0,
    }
}

proptest! {
    #[test]
    fn what_is_told_is_true_and_never_of_few(facts in facts()) {
        let report = Report::of(&facts, &months(3), THRESHOLD).unwrap();
        if let Count::Shown(total) = report.total {
            prop_assert_eq!(usize::try_from(total).unwrap(), facts.len());
            prop_assert!(!small(total));
        }
        let by_month: Vec<Group<NaiveDate>> = report.months.iter().map(|month| Group {
            key: month.month,
            count: month.count,
            median: month.median,
            percentile_95: month.percentile_95,
        }).collect();
        let total = report.total;
        holds(&facts, total, &by_month, |fact| fact.month)?;
        holds(&facts, total, &report.areas, |fact| fact.area.clone())?;
        holds(&facts, total, &report.themes, |fact| fact.theme.clone())?;
        holds(&facts, total, &report.languages, |fact| Some(fact.language.clone()))?;
        holds(&facts, total, &report.channels, |fact| Some(fact.channel))?;
        holds(&facts, total, &report.outcomes, |fact| fact.outcome)?;
        prop_assert!(report.repeats.shown().is_none_or(|count| !small(count)));

        let unbroken = facts.iter().filter(|fact| !fact.broken).count();
        prop_assert!(is_true(report.kept, unbroken, facts.len()), "{:?}", report.kept);
        let quick = facts.iter().filter(|fact| fact.within_a_day).count();
        prop_assert!(is_true(report.within_a_day, quick, facts.len()), "{:?}", report.within_a_day);
        for month in &report.months {
            let of_month: Vec<&Fact> = facts.iter().filter(|fact| fact.month == month.month).collect();
            let unbroken = of_month.iter().filter(|fact| !fact.broken).count();
            prop_assert!(is_true(month.kept, unbroken, of_month.len()), "{:?}", month);
        }
    }

    #[test]
    fn a_request_of_another_month_changes_nothing(facts in facts()) {
        let shown = months(2);
        let within: Vec<Fact> = facts.iter().filter(|fact| shown.contains(&fact.month)).cloned().collect();
        prop_assert_eq!(
            Report::of(&facts, &shown, THRESHOLD).unwrap(),
            Report::of(&within, &shown, THRESHOLD).unwrap()
        );
    }
}

/// Two months of requests of which so many were broken, and so many in all quick.
fn telling(totals: [u32; 2], broken: [u32; 2], quick: u32) -> (Vec<Share>, Share, Share) {
    let months = months(2);
    let mut left = quick;
    let mut facts = Vec::new();
    for (month, (total, broken)) in months.iter().zip(totals.into_iter().zip(broken)) {
        for index in 0..total {
            let broken = index < broken;
            let quick = !broken && left > 0;
            left -= u32::from(quick);
            facts.push(Fact {
                broken,
                within_a_day: quick,
                ..fact(*month)
            });
        }
    }
    let report = Report::of(&facts, &months, THRESHOLD).unwrap();
    let kept = report.months.iter().map(|month| month.kept).collect();
    (kept, report.kept, report.within_a_day)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Who knows how many came in each month, and tries all that would have been told so, is left
    /// with more than one possibility for each small number of broken, kept and quick promises.
    #[test]
    fn shares_together_never_tell_a_small_number(
        totals in [0u32..13, 0u32..13], parts in [0u32..=100, 0u32..=100], quick in 0u32..=100,
    ) {
        let broken = [totals[0] * parts[0] / 100, totals[1] * parts[1] / 100];
        let unbroken: u32 = totals.iter().sum::<u32>() - broken.iter().sum::<u32>();
        let quick = unbroken * quick / 100;
        let told = telling(totals, broken, quick);

        let mut possible: Vec<[u32; 3]> = Vec::new();
        for first in 0..=totals[0] {
            for second in 0..=totals[1] {
                let unbroken = totals[0] + totals[1] - first - second;
                for quick in 0..=unbroken {
                    if telling(totals, [first, second], quick) == told {
                        possible.push([first, second, quick]);
                    }
                }
            }
        }
        let all = totals[0] + totals[1];
        type Number<'a> = &'a dyn Fn(&[u32; 3]) -> u32;
        let numbers: [(&str, u32, Number<'_>); 8] = [
            ("broken in the first", totals[0], &|one| one[0]),
            ("broken in the second", totals[1], &|one| one[1]),
            ("kept in the first", totals[0], &|one| totals[0] - one[0]),
            ("kept in the second", totals[1], &|one| totals[1] - one[1]),
            ("broken", all, &|one| one[0] + one[1]),
            ("quick", all, &|one| one[2]),
            ("not quick", all, &|one| all - one[2]),
            ("between", all, &|one| all - one[2] - one[0] - one[1]),
        ];
        // How few came in a month is not known to anyone: the counts hide it.
        for (name, _, number) in numbers.into_iter().filter(|(_, whole, _)| !small(*whole)) {
            let values: BTreeSet<u32> = possible.iter().map(number).collect();
            let real = number(&[broken[0], broken[1], quick]);
            prop_assert!(!small(real) || values.len() > 1, "{} {:?} {:?} of {:?}", name, told, broken, totals);
        }
    }
}
