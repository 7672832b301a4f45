//! One number of a chart: how much of the scale it takes, and how it reads.

use i18n::{Messages, Phrase, dates};
use insight::{Count, Share, Statistic};

use super::Label;

/// What a bar or a column stands for. All of one chart are of the same kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// A count.
    Count(Count),
    /// A share of a whole.
    Share(Share),
    /// Working time in minutes, shown in hours.
    WorkingMinutes(Statistic),
}

impl From<Count> for Amount {
    fn from(count: Count) -> Amount {
        Amount::Count(count)
    }
}

impl From<Share> for Amount {
    fn from(share: Share) -> Amount {
        Amount::Share(share)
    }
}

impl Amount {
    /// The length on the scale, in counts, thousandths or minutes; absent when it is not shown.
    pub(super) fn length(self) -> Option<u32> {
        match self {
            Amount::Count(count) => count.shown(),
            Amount::Share(Share::Shown(share) | Share::AtLeast(share) | Share::AtMost(share)) => {
                Some(share)
            }
            Amount::WorkingMinutes(Statistic::Shown(minutes)) => Some(minutes),
            Amount::Share(Share::Hidden | Share::Absent)
            | Amount::WorkingMinutes(Statistic::Hidden | Statistic::Absent) => None,
        }
    }

    /// Whether the number itself is not shown for the sake of few people.
    pub(super) fn is_hatched(self) -> bool {
        matches!(
            self,
            Amount::Count(Count::Hidden)
                | Amount::Share(Share::Hidden | Share::AtLeast(_) | Share::AtMost(_))
                | Amount::WorkingMinutes(Statistic::Hidden)
        )
    }

    /// The number in words: "1 200", "96 %", "vähintään 96 %", "5,4 t", "ei näytetä".
    pub fn words(self, t: Messages) -> Label {
        match self {
            Amount::Count(Count::Shown(count)) => number(t, count).into(),
            Amount::Share(Share::Shown(share)) => percent(t, share).into(),
            Amount::Share(Share::AtLeast(share)) => {
                t.chart_at_least(percent(t, share).plain()).into()
            }
            Amount::Share(Share::AtMost(share)) => {
                t.chart_at_most(percent(t, share).plain()).into()
            }
            Amount::WorkingMinutes(Statistic::Shown(minutes)) => hours(t, minutes).into(),
            Amount::Count(Count::Hidden)
            | Amount::Share(Share::Hidden)
            | Amount::WorkingMinutes(Statistic::Hidden) => t.chart_hidden().into(),
            Amount::Share(Share::Absent) | Amount::WorkingMinutes(Statistic::Absent) => {
                t.chart_absent().into()
            }
        }
    }

    /// A mark of the scale, in the words of this kind of amount.
    pub(super) fn mark(self, t: Messages, length: u32) -> String {
        match self {
            Amount::Count(_) => number(t, length),
            Amount::Share(_) => percent(t, length).plain().to_owned(),
            Amount::WorkingMinutes(_) => hours(t, length).plain().to_owned(),
        }
    }

    /// The step between the marks of a scale that reaches `longest`, so that there are at most
    /// five.
    pub(super) fn step(self, longest: u32) -> u32 {
        match self {
            Amount::Share(_) => 250,
            Amount::Count(_) => round_step(longest.div_ceil(4)),
            Amount::WorkingMinutes(_) => round_step(longest.div_ceil(4 * 60)).saturating_mul(60),
        }
    }
}

/// 1, 2, 5, 10, 20, 50, … : the first that is not less than `least`.
fn round_step(least: u32) -> u32 {
    let mut power = 1u32;
    loop {
        for factor in [1, 2, 5] {
            match power.checked_mul(factor) {
                Some(step) if step < least => {}
                Some(step) => return step,
                None => return u32::MAX,
            }
        }
        power = power.saturating_mul(10);
    }
}

fn number(t: Messages, count: u32) -> String {
    dates::number(t.language(), i64::from(count))
}

fn percent(t: Messages, thousandths: u32) -> Phrase {
    let places = usize::from(!thousandths.is_multiple_of(10));
    let number = dates::decimal(t.language(), f64::from(thousandths) / 10.0, places);
    t.chart_percent(&number)
}

fn hours(t: Messages, minutes: u32) -> Phrase {
    let places = usize::from(!minutes.is_multiple_of(60));
    let number = dates::decimal(t.language(), f64::from(minutes) / 60.0, places);
    t.chart_hours(&number)
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[test]
    fn numbers_read_as_each_language_writes_them() {
        let finnish = Messages::new(Language::FINNISH);
        let english = Messages::new(Language::ENGLISH);
        for (amount, in_finnish, in_english) in [
            (Count::Shown(12_000).into(), "12\u{a0}000", "12,000"),
            (Count::Hidden.into(), "ei näytetä", "not shown"),
            (Share::Shown(975).into(), "97,5\u{a0}%", "97.5%"),
            (Share::Shown(1_000).into(), "100\u{a0}%", "100%"),
            (
                Share::AtLeast(960).into(),
                "vähintään 96\u{a0}%",
                "at least 96%",
            ),
            (Share::Absent.into(), "ei tietoa", "no data"),
            (
                Amount::WorkingMinutes(Statistic::Shown(324)),
                "5,4\u{a0}t",
                "5.4\u{a0}h",
            ),
        ] {
            let amount: Amount = amount;
            assert_eq!(amount.words(finnish).plain(), in_finnish);
            assert_eq!(amount.words(english).plain(), in_english);
        }
    }

    #[test]
    fn a_scale_has_at_most_five_marks_and_reaches_the_longest() {
        for longest in (1..2_000).chain([u32::MAX / 2]) {
            let step = Amount::Count(Count::Hidden).step(longest);
            assert!(longest.div_ceil(step) <= 4, "{longest} by {step}");
        }
        assert_eq!(round_step(3), 5);
        assert_eq!(round_step(u32::MAX), u32::MAX);
    }
}
