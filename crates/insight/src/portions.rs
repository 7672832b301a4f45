//! Shares of the same whole by several divisions, so that nothing told of them together gives a
//! small number away (R044).
//!
//! Each share alone hides a small part and a small rest ([`share`]). Together they could still be
//! computed: in every division the parts add up to the same number, so a share that is exact in
//! one division narrows a bound in another. Divisions are not crossed, so what an outsider can
//! know is exactly what bounds and sums say: every part lies between what its own share tells,
//! and every division adds up to the same. That is checked for each small part, each small rest,
//! and for those together whose share is a bound or hidden; where one has a single possible
//! value, more shares are hidden.
//!
//! As with counts (`protect`), the rule run backwards is not protected against: who tries every
//! table that would have been published just so may in rare cases be left with one. Of 11 and 5
//! requests with 5 and 1 kept promises, 6 of 16 in all, both shares are hidden, and no others
//! would have hidden the larger one.

use crate::count::{Count, is_small};
use crate::statistics::{Share, share};

/// A group and those of it that something is told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Portion {
    /// How many they are, of the whole.
    pub part: u32,
    /// How many the group has.
    pub whole: u32,
    /// That number as it is published beside the share.
    pub shown: Count,
}

/// Shares that may be published together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares {
    /// Those of each division, as given.
    pub divisions: Vec<Vec<Share>>,
    /// That of all.
    pub all: Share,
    /// The fewest that may be the part of all, by everything that is told.
    pub least: u32,
}

/// Shares of each group of each division and of all, safe to show together. The parts of every
/// division add up to that of all; groups whose count is hidden get no share, and with a hidden
/// count of all nothing has one.
pub fn protect_shares(divisions: &[Vec<Portion>], all: Portion, threshold: u32) -> Shares {
    let told = |portion: &Portion| Told::of(*portion, all.shown, threshold);
    let mut web = Web {
        all: told(&all),
        divisions: divisions
            .iter()
            .map(|division| division.iter().map(told).collect())
            .collect(),
        threshold,
    };
    while let Some(place) = web.telling_place() {
        web.hide_one(place);
    }
    web.show_needlessly_hidden();
    Shares {
        least: web.range_of_all().low,
        all: web.all.share(),
        divisions: web
            .divisions
            .iter()
            .map(|division| division.iter().map(Told::share).collect())
            .collect(),
    }
}

/// Between which numbers something lies.
#[derive(Debug, Clone, Copy)]
struct Range {
    low: u32,
    high: u32,
}

/// What is told of a portion.
#[derive(Debug, Clone, Copy)]
struct Told {
    part: u32,
    whole: u32,
    /// Its share, were it alone.
    alone: Share,
    /// Whether that is hidden for the sake of others.
    hidden: bool,
    threshold: u32,
}

/// Everything that is told.
struct Web {
    all: Told,
    divisions: Vec<Vec<Told>>,
    threshold: u32,
}

impl Told {
    fn of(portion: Portion, all: Count, threshold: u32) -> Told {
        let alone = match (portion.shown, all) {
            _ if portion.whole == 0 => Share::Absent,
            (Count::Shown(_), Count::Shown(_)) => share(portion.part, portion.whole, threshold),
            _ => Share::Hidden,
        };
        Told {
            part: portion.part.min(portion.whole),
            whole: portion.whole,
            alone,
            hidden: false,
            threshold,
        }
    }

    fn share(&self) -> Share {
        if self.hidden {
            Share::Hidden
        } else {
            self.alone
        }
    }

    /// Between which numbers the part lies by its own share, for who knows the whole even where
    /// that is not shown.
    fn range(&self) -> Range {
        let most = self.threshold.saturating_sub(1);
        let (low, high) = match self.share() {
            Share::Shown(_) | Share::Absent => (self.part, self.part),
            Share::AtLeast(_) => (
                self.whole.saturating_sub(most),
                self.whole.saturating_sub(1),
            ),
            Share::AtMost(_) => (1, most),
            Share::Hidden => (0, self.whole),
        };
        Range { low, high }
    }

    fn can_be_hidden(&self) -> bool {
        !matches!(self.share(), Share::Hidden | Share::Absent)
    }
}

impl Range {
    fn is_one_number(self) -> bool {
        self.low == self.high
    }
}

impl Web {
    /// Between which numbers the part of all lies, by its own share and by every division.
    fn range_of_all(&self) -> Range {
        let sums = self.divisions.iter().map(sum);
        sums.fold(self.all.range(), |all, sum| Range {
            low: all.low.max(sum.low),
            high: all.high.min(sum.high),
        })
    }

    /// Where a small number can be computed: in a division, or, with none named, of all.
    fn telling_place(&self) -> Option<Option<usize>> {
        let all = self.range_of_all();
        if all.is_one_number() && self.is_small_in([&self.all]) {
            return Some(None);
        }
        let telling = |division: &Vec<Told>| {
            let bounds = division
                .iter()
                .filter(|told| !matches!(told.share(), Share::Shown(_) | Share::Absent));
            let hidden = division.iter().filter(|told| told.share() == Share::Hidden);
            division
                .iter()
                .any(|told| self.tells(all, division, &[told]))
                || self.tells(all, division, &bounds.collect::<Vec<_>>())
                || self.tells(all, division, &hidden.collect::<Vec<_>>())
        };
        self.divisions.iter().position(telling).map(Some)
    }

    /// Whether the part of some of a division has only one possible value, and is small.
    fn tells(&self, all: Range, division: &[Told], some: &[&Told]) -> bool {
        let (whole, own) = (sum(division), sum(some.iter().copied()));
        let others = Range {
            low: whole.low.saturating_sub(own.low),
            high: whole.high.saturating_sub(own.high),
        };
        let possible = Range {
            low: own.low.max(all.low.saturating_sub(others.high)),
            high: own.high.min(all.high.saturating_sub(others.low)),
        };
        possible.is_one_number() && self.is_small_in(some.iter().copied())
    }

    /// Whether the part or the rest of these together is small. That nobody or everybody of them
    /// is in it says no more than how many they are.
    fn is_small_in<'a>(&self, some: impl IntoIterator<Item = &'a Told>) -> bool {
        let (part, whole) = some.into_iter().fold((0u32, 0u32), |(part, whole), told| {
            (
                part.saturating_add(told.part),
                whole.saturating_add(told.whole),
            )
        });
        let rest = whole.saturating_sub(part);
        part > 0 && rest > 0 && (is_small(part, self.threshold) || is_small(rest, self.threshold))
    }

    /// Hides the share of the smallest group of the telling division; when it has none left, of
    /// the division that tells most; and when none has, that of all.
    fn hide_one(&mut self, place: Option<usize>) {
        let tells_most = || {
            let candidates = self.divisions.iter().enumerate();
            candidates
                .filter(|(_, division)| division.iter().any(Told::can_be_hidden))
                .min_by_key(|(_, division)| {
                    let sum = sum(*division);
                    sum.high.saturating_sub(sum.low)
                })
                .map(|(index, _)| index)
        };
        let named = place.filter(|index| {
            let division = self.divisions.get(*index);
            division.is_some_and(|division| division.iter().any(Told::can_be_hidden))
        });
        let smallest = named
            .or_else(tells_most)
            .and_then(|index| self.divisions.get_mut(index))
            .and_then(|division| {
                let candidates = division.iter_mut().filter(|told| told.can_be_hidden());
                candidates.min_by_key(|told| told.whole)
            });
        smallest.unwrap_or(&mut self.all).hidden = true;
    }

    /// Shows again, all first and then the largest, what need not be hidden.
    fn show_needlessly_hidden(&mut self) {
        self.all.hidden = false;
        self.all.hidden = self.telling_place().is_some();
        let mut places: Vec<(u32, usize, usize)> = Vec::new();
        for (division, groups) in self.divisions.iter().enumerate() {
            for (group, told) in groups.iter().enumerate().filter(|(_, told)| told.hidden) {
                places.push((told.whole, division, group));
            }
        }
        places.sort_by_key(|(whole, _, _)| std::cmp::Reverse(*whole));
        for (_, division, group) in places {
            self.set_hidden(division, group, false);
            if self.telling_place().is_some() {
                self.set_hidden(division, group, true);
            }
        }
    }

    fn set_hidden(&mut self, division: usize, group: usize, hidden: bool) {
        let told = self.divisions.get_mut(division);
        if let Some(told) = told.and_then(|groups| groups.get_mut(group)) {
            told.hidden = hidden;
        }
    }
}

fn sum<'a>(some: impl IntoIterator<Item = &'a Told>) -> Range {
    let none = Range { low: 0, high: 0 };
    some.into_iter().fold(none, |sum, told| {
        let range = told.range();
        Range {
            low: sum.low.saturating_add(range.low),
            high: sum.high.saturating_add(range.high),
        }
    })
}
