use std::collections::BTreeSet;

use chrono::{Months, NaiveDate, NaiveTime};
use insight::{Count, Share, Statistic, THRESHOLD};
use kernel::{Timestamp, WorkingCalendar};
use proptest::prelude::*;

use super::period::{Period, Quarter, closes_at, last_closed};
use super::report::{Fact, Group, Report};
use crate::model::{Channel, Outcome};
use crate::promise::{self, Terms};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn quarter(text: &str) -> Quarter {
    Quarter::of(day(text))
}

/// The months of the tests.
fn months() -> [NaiveDate; 3] {
    quarter("2026-01-01").months()
}

fn report(facts: &[Fact]) -> Report {
    Report::of(facts, quarter("2026-01-01"), THRESHOLD).unwrap()
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
fn a_quarter_is_shown_when_its_last_promise_has_ended() {
    let calendar = WorkingCalendar::default();
    // Asked on New Year's Eve: the fourth, the fifth, not Epiphany, the seventh.
    assert_eq!(
        closes_at(&calendar, terms(), quarter("2026-12-01")),
        at("2027-01-07 16:00")
    );
    for (now, shown) in [
        ("2026-12-31 23:59", "2026-Q3"),
        ("2027-01-01 00:00", "2026-Q3"),
        ("2027-01-07 16:00", "2026-Q3"),
        ("2027-01-07 16:01", "2026-Q4"),
        ("2027-03-31 23:59", "2026-Q4"),
        ("2027-04-01 00:00", "2026-Q4"),
    ] {
        let closed = last_closed(&calendar, terms(), at(now));
        assert_eq!(closed.text(), shown, "{now}");
    }
}

#[test]
fn quarters_are_as_asked_and_never_beyond_what_is_closed() {
    let closed = quarter("2026-09-30");
    for (asked, shown) in [
        (None, "2026-Q3"),
        (Some("2026-Q1"), "2026-Q1"),
        (Some("2021-Q4"), "2021-Q4"),
        (Some("2021-Q3"), "2026-Q3"),
        (Some("2026-Q4"), "2026-Q3"),
        (Some("2027-Q1"), "2026-Q3"),
        (Some("2026-Q0"), "2026-Q3"),
        (Some("2026-Q5"), "2026-Q3"),
        (Some("2026-Q4294967295"), "2026-Q3"),
        (Some("2026-05"), "2026-Q3"),
        (Some("-Q"), "2026-Q3"),
        (Some("ä-Q1"), "2026-Q3"),
    ] {
        assert_eq!(Quarter::asked(asked, closed).text(), shown, "{asked:?}");
    }
    let (from, before) = Period::between(day("2026-12-31"), day("2026-12-01")).moments();
    assert_eq!(
        (from, before),
        (at("2026-12-01 00:00"), at("2027-01-01 00:00"))
    );
}

proptest! {
    /// Whatever is asked, it is a quarter, and two of them are the same or have no day in common:
    /// nothing that is published can be subtracted from something else.
    #[test]
    fn no_two_periods_overlap(asked in prop::array::uniform2("(20[0-9]{2}-Q?[0-9]{1,2}|.{0,8})")) {
        let closed = quarter("2028-09-01");
        let [one, other] = asked.map(|text| Quarter::asked(Some(&text), closed));
        prop_assert!(one <= closed);
        let (first, last) = (one.until(one).moments(), other.until(other).moments());
        prop_assert!(one == other || first.1 <= last.0 || last.1 <= first.0);
        prop_assert!(one.months().iter().all(|month| Quarter::of(*month) == one));
        prop_assert_eq!(one.next().back(1), one);
    }
}

#[test]
fn nothing_is_a_report_too() {
    let report = report(&[]);
    assert_eq!(
        (report.total, report.kept),
        (Count::Shown(0), Share::Absent)
    );
    assert!(report.is_empty());
    assert_eq!(report.median, Statistic::Absent);
    assert_eq!(report.months.len(), 3);
    assert!(report.areas.is_empty());
}

#[test]
fn one_broken_promise_in_a_hundred_tells_its_bound() {
    let months = months();
    let mut facts: Vec<Fact> = (0..100).map(|index| fact(months[index % 2])).collect();
    facts[0].broken = true;
    facts[0].within_a_day = false;
    let report = report(&facts);
    assert_eq!(report.months[0].kept, Share::AtLeast(920));
    assert_eq!(report.months[1].kept, Share::Shown(1_000));
    assert_eq!(report.kept, Share::AtLeast(960));
    assert_eq!(report.languages[0].kept, Share::AtLeast(960));
}

#[test]
fn the_share_of_each_group_is_told_where_it_may_be() {
    let months = months();
    let mut facts: Vec<Fact> = (0..60).map(|index| fact(months[index % 3])).collect();
    for (index, fact) in facts.iter_mut().enumerate() {
        fact.area = Some(if index < 40 { "a" } else { "b" }.to_owned());
        // Ten of the first area's, every fourth.
        fact.broken = index < 40 && index % 4 == 0;
        fact.reply_minutes = Some(if fact.broken { 2_000 } else { 60 });
    }
    let report = report(&facts);
    assert_eq!(report.kept, Share::Shown(833));
    let areas: Vec<Share> = report.areas.iter().map(|area| area.kept).collect();
    assert_eq!(areas, [Share::Shown(750), Share::Shown(1_000)]);
    assert_eq!(report.areas[0].percentile_95, Statistic::Shown(2_000));
}

/// With at most four broken, the 95th percentile of sixty is one of the four slowest: were it
/// late, there would be just four.
#[test]
fn no_reply_time_tells_how_many_were_late() {
    let months = months();
    for late in 1..5 {
        let mut facts: Vec<Fact> = (0..60).map(|_| fact(months[0])).collect();
        for fact in &mut facts[..late] {
            fact.broken = true;
            fact.reply_minutes = Some(2_000);
        }
        let report = report(&facts);
        assert_eq!(report.kept, Share::AtLeast(933));
        assert_eq!(report.percentile_95, Statistic::Hidden, "{late}");
        assert_eq!(report.median, Statistic::Shown(60), "{late}");
    }
    // Five of seven: four late answers make the median late.
    let mut facts: Vec<Fact> = (0..9).map(|_| fact(months[0])).collect();
    for (index, fact) in facts.iter_mut().enumerate() {
        fact.broken = index < 4;
        fact.reply_minutes = match index {
            0..4 => Some(2_000),
            4..7 => Some(60),
            _ => None,
        };
    }
    let report = report(&facts);
    assert_eq!(
        (report.kept, report.median),
        (Share::AtLeast(555), Statistic::Hidden)
    );
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
        let unbroken = mine.iter().filter(|fact| !fact.broken).count();
        prop_assert!(
            is_true(group.kept, unbroken, mine.len()),
            "{:?}",
            group.kept
        );
        prop_assert!(group.count != Count::Hidden || group.kept == Share::Hidden);
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
        let report = report(&facts);
        if let Count::Shown(total) = report.total {
            prop_assert_eq!(usize::try_from(total).unwrap(), facts.len());
            prop_assert!(!small(total));
        }
        let total = report.total;
        holds(&facts, total, &report.months, |fact| fact.month)?;
        holds(&facts, total, &report.areas, |fact| fact.area.clone())?;
        holds(&facts, total, &report.themes, |fact| fact.theme.clone())?;
        holds(&facts, total, &report.languages, |fact| Some(fact.language.clone()))?;
        holds(&facts, total, &report.channels, |fact| Some(fact.channel))?;
        holds(&facts, total, &report.outcomes, |fact| fact.outcome)?;
        prop_assert!(report.repeats.shown().is_none_or(|count| !small(count)));

        let unbroken = facts.iter().filter(|fact| !fact.broken).count();
        prop_assert!(is_true(report.kept, unbroken, facts.len()), "{:?}", report.kept);
        let quick = facts.iter().filter(|fact| fact.within_a_day).count();
        prop_assert!(is_true(report.within_a_day, quick, facts.len()), "{:?}", report.within_a_day);    }

    #[test]
    fn a_request_of_another_month_changes_nothing(facts in facts()) {
        let mut more = facts.clone();
        let later = facts.iter().cloned();
        more.extend(later.map(|fact| Fact { month: fact.month + Months::new(3), ..fact }));
        prop_assert_eq!(report(&more), report(&facts));
    }
}

/// Whether what a share tells leaves this part possible, for who knows the whole.
fn may_be(told: Share, part: u32, whole: u32) -> bool {
    match told {
        Share::Shown(_) => insight::share(part, whole, THRESHOLD) == told,
        Share::AtLeast(_) => small(whole - part),
        Share::AtMost(_) => small(part),
        Share::Hidden => true,
        Share::Absent => whole == 0,
    }
}

/// Two months of requests of which so many were broken, and so many in all quick.
fn telling(totals: [u32; 2], broken: [u32; 2], quick: u32) -> (Vec<Share>, Share, Share) {
    let months = months();
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
    let report = report(&facts);
    let kept = report.months.iter().map(|month| month.kept).collect();
    (kept, report.kept, report.within_a_day)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Who knows how many came in each month, and tries all that fits what is told, is left with
    /// more than one possibility for each small number of broken, kept and quick promises.
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
                    let kept = [totals[0] - first, totals[1] - second];
                    let all = totals[0] + totals[1];
                    let fit = told.0.iter().zip(kept.iter().zip(totals));
                    let fits = fit.fold(true, |fits, (told, (kept, whole))| {
                        fits && may_be(*told, *kept, whole)
                    });
                    if fits && may_be(told.1, unbroken, all) && may_be(told.2, quick, all) {
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
            prop_assert!(values.contains(&real), "{} {:?}", name, told);
            prop_assert!(!small(real) || values.len() > 1, "{} {:?} {:?} of {:?}", name, told, broken, totals);
        }
    }
}
