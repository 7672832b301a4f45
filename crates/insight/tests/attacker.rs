//! An attacker who sees everything published and tries every table that fits it.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;

use insight::{Count, Table, protect, protect_breakdowns, protect_list};
use proptest::prelude::*;

const THRESHOLD: u32 = 5;

/// What is published, in one row: each number true and as shown, and which are sums of which.
struct Published {
    truth: Vec<u32>,
    shown: Vec<Count>,
    /// A whole and its parts, by index.
    sums: Vec<(usize, Vec<usize>)>,
    /// The numbers that all others are sums of.
    free: Vec<usize>,
}

impl Published {
    fn table(rows: &[Vec<u32>]) -> Published {
        let protected = protect(&Table::new(rows.to_vec()).unwrap(), THRESHOLD);
        let (height, width) = (rows.len(), rows[0].len());
        let cell = |row: usize, column: usize| row * width + column;
        let row_total = |row: usize| height * width + row;
        let column_total = |column: usize| height * width + height + column;
        let whole = height * width + height + width;
        let mut truth: Vec<u32> = rows.concat();
        truth.extend(rows.iter().map(|row| row.iter().sum::<u32>()));
        truth.extend((0..width).map(|column| rows.iter().map(|row| row[column]).sum::<u32>()));
        truth.push(rows.concat().iter().sum());
        let mut shown = protected.rows.concat();
        shown.extend(protected.row_totals);
        shown.extend(protected.column_totals);
        shown.push(protected.total);
        let mut sums: Vec<(usize, Vec<usize>)> = Vec::new();
        for row in 0..height {
            sums.push((
                row_total(row),
                (0..width).map(|column| cell(row, column)).collect(),
            ));
        }
        for column in 0..width {
            sums.push((
                column_total(column),
                (0..height).map(|row| cell(row, column)).collect(),
            ));
        }
        sums.push((whole, (0..height).map(row_total).collect()));
        sums.push((whole, (0..width).map(column_total).collect()));
        Published {
            truth,
            shown,
            sums,
            free: (0..height * width).collect(),
        }
    }

    fn list(counts: &[u32]) -> Published {
        let protected = protect_list(counts, THRESHOLD);
        let mut truth = counts.to_vec();
        truth.push(counts.iter().sum());
        let mut shown = protected.counts;
        shown.push(protected.total);
        let parts: Vec<usize> = (0..counts.len()).collect();
        Published {
            truth,
            shown,
            sums: vec![(counts.len(), parts.clone())],
            free: parts,
        }
    }

    fn breakdowns(lists: &[Vec<u32>]) -> Published {
        let protected = protect_breakdowns(lists, THRESHOLD).unwrap();
        let mut truth = lists.concat();
        let whole = truth.len();
        truth.push(lists[0].iter().sum());
        let mut shown = protected.breakdowns.concat();
        shown.push(protected.total);
        let mut sums = Vec::new();
        let mut start = 0;
        for list in lists {
            sums.push((whole, (start..start + list.len()).collect()));
            start += list.len();
        }
        Published {
            truth,
            shown,
            sums,
            free: (0..whole).collect(),
        }
    }

    fn is_hidden(&self, index: usize) -> bool {
        self.shown[index] == Count::Hidden
    }

    fn is_small(&self, index: usize) -> bool {
        (1..THRESHOLD).contains(&self.truth[index])
    }

    /// The values that the attacker still finds possible for each number, of those within
    /// `reach` of the truth. Every one found is proved possible by a whole table that fits.
    fn possible(&self, reach: i64) -> Vec<BTreeSet<i64>> {
        let mut possible = vec![BTreeSet::new(); self.truth.len()];
        let mut guess: Vec<i64> = self.truth.iter().map(|count| i64::from(*count)).collect();
        self.guess(0, reach, &mut guess, &mut possible);
        possible
    }

    fn guess(
        &self,
        depth: usize,
        reach: i64,
        guess: &mut Vec<i64>,
        possible: &mut Vec<BTreeSet<i64>>,
    ) {
        let Some(&index) = self.free.get(depth) else {
            return self.judge(guess.clone(), possible);
        };
        let truth = i64::from(self.truth[index]);
        if !self.is_hidden(index) {
            return self.guess(depth + 1, reach, guess, possible);
        }
        for value in (truth - reach).max(1)..=truth + reach {
            guess[index] = value;
            self.guess(depth + 1, reach, guess, possible);
        }
        guess[index] = truth;
    }

    fn judge(&self, mut guess: Vec<i64>, possible: &mut [BTreeSet<i64>]) {
        let mut settled: BTreeSet<usize> = BTreeSet::new();
        for (whole, parts) in &self.sums {
            let sum = parts.iter().map(|part| guess[*part]).sum();
            if !settled.insert(*whole) && guess[*whole] != sum {
                return;
            }
            guess[*whole] = sum;
        }
        let fits = (0..guess.len()).all(|index| {
            if self.is_hidden(index) {
                guess[index] >= 1
            } else {
                guess[index] == i64::from(self.truth[index])
            }
        });
        if fits {
            for (index, value) in guess.into_iter().enumerate() {
                possible[index].insert(value);
            }
        }
    }

    /// A hidden number with one possible value, or a known sum of hidden numbers that is small.
    fn leak(&self) -> Option<String> {
        let possible = self.possible(1);
        let told = (0..self.truth.len())
            .find(|index| self.is_hidden(*index) && possible[*index].len() < 2)
            .map(|index| format!("number {index} can only be {}", self.truth[index]));
        told.or_else(|| {
            let telling = self.sums.iter().find(|(whole, parts)| {
                let hidden = parts.iter().filter(|part| self.is_hidden(**part));
                let sum: u32 = hidden.map(|part| self.truth[*part]).sum();
                !self.is_hidden(*whole) && (1..THRESHOLD).contains(&sum)
            });
            telling.map(|(whole, _)| format!("the hidden parts of {whole} have a small sum"))
        })
    }

    /// That the small are hidden, the shown are true, and nothing is told or hidden needlessly.
    fn check(mut self) -> Result<(), TestCaseError> {
        for index in 0..self.truth.len() {
            match self.shown[index] {
                Count::Shown(shown) => {
                    prop_assert_eq!(shown, self.truth[index]);
                    prop_assert!(!self.is_small(index));
                }
                Count::Hidden => prop_assert!(self.truth[index] > 0, "a zero is hidden"),
            }
        }
        prop_assert_eq!(self.leak(), None);
        for index in 0..self.truth.len() {
            if self.is_hidden(index) && !self.is_small(index) {
                self.shown[index] = Count::Shown(self.truth[index]);
                prop_assert!(
                    self.leak().is_some(),
                    "number {} is hidden needlessly",
                    index
                );
                self.shown[index] = Count::Hidden;
            }
        }
        Ok(())
    }
}

/// Mostly nobody and few, sometimes many: what small places have.
fn count() -> impl Strategy<Value = u32> {
    prop_oneof![3 => Just(0u32), 4 => 1u32..5, 3 => 5u32..9, 2 => 9u32..200]
}

fn rows() -> impl Strategy<Value = Vec<Vec<u32>>> {
    (1usize..4, 1usize..4).prop_flat_map(|(height, width)| {
        prop::collection::vec(prop::collection::vec(count(), width), height)
    })
}

/// Divisions of the same number of people into two to four parts.
fn breakdowns() -> impl Strategy<Value = Vec<Vec<u32>>> {
    (0u32..40).prop_flat_map(|whole| {
        let division = prop::collection::vec(0..=whole, 1..4).prop_map(move |mut cuts| {
            cuts.sort_unstable();
            cuts.push(whole);
            let mut before = 0;
            cuts.iter()
                .map(|cut| cut - std::mem::replace(&mut before, *cut))
                .collect()
        });
        prop::collection::vec(division, 1..4)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn of_a_table_the_attacker_learns_nothing_hidden(rows in rows()) {
        Published::table(&rows).check()?;
    }

    #[test]
    fn of_a_list_the_attacker_learns_nothing_hidden(counts in prop::collection::vec(count(), 1..8)) {
        Published::list(&counts).check()?;
    }

    #[test]
    fn of_breakdowns_together_the_attacker_learns_nothing_hidden(lists in breakdowns()) {
        Published::breakdowns(&lists).check()?;
    }

    #[test]
    fn where_nobody_is_few_everything_is_shown(
        rows in prop::collection::vec(prop::collection::vec(
            prop_oneof![Just(0u32), THRESHOLD..100], 4), 1..6),
    ) {
        let table = Table::new(rows.clone()).unwrap();
        let protected = protect(&table, THRESHOLD);
        let shown: Vec<Vec<Count>> = rows
            .iter()
            .map(|row| row.iter().map(|count| Count::Shown(*count)).collect())
            .collect();
        prop_assert_eq!(protected.rows, shown);
        prop_assert!(protected.row_totals.iter().chain(&protected.column_totals).all(|total| total.shown().is_some()));
        prop_assert_eq!(protected.total, Count::Shown(rows.concat().iter().sum()));
    }

    /// A wider search finds no fewer values, and in lists the whole range is searched.
    #[test]
    fn of_a_list_a_wide_search_leaves_a_range(counts in prop::collection::vec(0u32..9, 1..5)) {
        let published = Published::list(&counts);
        let possible = published.possible(12);
        for (index, values) in possible.iter().enumerate() {
            prop_assert!(!published.is_hidden(index) || values.len() >= 2);
        }
    }
}

#[test]
fn the_attacker_finds_what_hiding_the_small_alone_leaves() {
    let mut naive = Published::table(&[vec![1, 8, 9], vec![7, 6, 9], vec![8, 9, 10]]);
    assert_eq!(naive.leak(), None);
    for index in 0..naive.truth.len() {
        if !naive.is_small(index) {
            naive.shown[index] = Count::Shown(naive.truth[index]);
        }
    }
    assert_eq!(naive.leak(), Some("number 0 can only be 1".to_owned()));
}

#[test]
fn two_ones_beside_a_large_count_do_not_give_each_other_away() {
    let list = protect_list(&[1, 1, 10, 40], THRESHOLD);
    assert_eq!(
        list.counts,
        [
            Count::Hidden,
            Count::Hidden,
            Count::Hidden,
            Count::Shown(40)
        ]
    );
    assert_eq!(list.total, Count::Shown(52));
    // Five ones: their sum is no small number, and yet each must be one.
    let ones = protect_list(&[1, 1, 1, 1, 1, 20, 30], THRESHOLD);
    assert_eq!(ones.counts[5], Count::Hidden);
    assert_eq!(ones.counts[6], Count::Shown(30));
}

#[test]
fn one_small_cell_takes_three_others_and_no_total() {
    let table = Table::new(vec![vec![2, 20, 30], vec![10, 12, 40], vec![50, 60, 70]]).unwrap();
    let protected = protect(&table, THRESHOLD);
    let hidden = |row: usize, column: usize| protected.rows[row][column] == Count::Hidden;
    assert!(hidden(0, 0) && hidden(0, 1) && hidden(1, 0) && hidden(1, 1));
    assert_eq!(
        protected
            .rows
            .concat()
            .iter()
            .filter(|count| **count == Count::Hidden)
            .count(),
        4
    );
    assert_eq!(protected.row_totals, [52, 62, 180].map(Count::Shown));
    assert_eq!(protected.column_totals, [62, 92, 140].map(Count::Shown));
    assert_eq!(protected.total, Count::Shown(294));
}

#[test]
fn a_total_hidden_in_one_breakdown_is_hidden_through_all() {
    let both = protect_breakdowns(&[vec![3, 0], vec![2, 1]], THRESHOLD).unwrap();
    assert_eq!(both.total, Count::Hidden);
    assert_eq!(both.breakdowns[0], [Count::Hidden, Count::Shown(0)]);
    assert!(protect_breakdowns(&[vec![3], vec![4]], THRESHOLD).is_err());
}

#[test]
fn nothing_and_uneven_rows_are_taken_as_what_they_are() {
    assert!(Table::new(vec![vec![1], vec![1, 2]]).is_err());
    let empty = protect(&Table::new(Vec::new()).unwrap(), THRESHOLD);
    assert_eq!(empty.total, Count::Shown(0));
    assert!(protect_list(&[], THRESHOLD).counts.is_empty());
}

/// A region's figures: forty units by twenty themes, most counts small.
#[test]
fn a_large_table_takes_no_time_to_speak_of() {
    let rows: Vec<Vec<u32>> = (0..40u32)
        .map(|row| {
            (0..20u32)
                .map(|column| (row * 7 + column * 13) % 11 * (row % 3))
                .collect()
        })
        .collect();
    let started = std::time::Instant::now();
    let protected = protect(&Table::new(rows).unwrap(), THRESHOLD);
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
    assert!(protected.total.shown().is_some());
}
