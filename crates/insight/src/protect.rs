//! Hiding small counts in tables and lists, so that nothing published gives them away (R044).
//!
//! # What is protected
//!
//! Counts of at least one and less than the threshold are hidden, totals among them; zero and
//! larger counts are shown. Where a hidden count could be computed, others are hidden beside it.
//! Who knows every shown number, every total, that hidden counts are at least one, and how sums
//! work, still finds **at least two possible values for each hidden count**; and where the sum of
//! a line's hidden counts can be known, it is not small itself.
//!
//! # What is not
//!
//! - *The rule run backwards.* The program is public. Who tries every table that would have been
//!   published so may in rare cases be left with one: of 4, 4, 4 and 5 with the total 17 the 5 is
//!   shown, and no other three counts would have been hidden exactly so.
//! - *Knowledge from elsewhere.* Who knows two of three hidden persons knows the third.
//! - *Two tables of the same people by different divisions*, unless they are given together to
//!   [`protect_breakdowns`]; and divisions crossed in more than two ways.
//! - *Periods that overlap.* The same figures a day later, or from January to June and from
//!   January to July, differ by what came between, which may be one person. Publish periods that
//!   do not overlap (calendar months, after their end) and do not publish them again when late
//!   changes come. A year beside its months is one table with the months as rows, never two
//!   publications.

use crate::count::Count;
use crate::network::{Entry, Network};

/// Counts in rows and columns: each row has equally many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    rows: Vec<Vec<u32>>,
    columns: usize,
}

/// Rows that have not equally many counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the rows of a table must have equally many counts")]
pub struct UnevenRows;

/// Divisions that are not of the same whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the counts of every breakdown must have the same sum")]
pub struct DifferentTotals;

/// A table as it may be published, with its totals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Protected {
    /// The counts, as in the table.
    pub rows: Vec<Vec<Count>>,
    /// The sum of each row.
    pub row_totals: Vec<Count>,
    /// The sum of each column.
    pub column_totals: Vec<Count>,
    /// The sum of everything.
    pub total: Count,
}

/// A list of counts as it may be published, with its total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// The counts, as in the list.
    pub counts: Vec<Count>,
    /// Their sum.
    pub total: Count,
}

/// Several divisions of the same whole as they may be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakdowns {
    /// The counts of each, as given.
    pub breakdowns: Vec<Vec<Count>>,
    /// The sum of each of them.
    pub total: Count,
}

impl Table {
    /// A table of these rows.
    ///
    /// # Errors
    ///
    /// The rows have not equally many counts.
    pub fn new(rows: Vec<Vec<u32>>) -> Result<Table, UnevenRows> {
        let columns = rows.first().map_or(0, Vec::len);
        if rows.iter().all(|row| row.len() == columns) {
            Ok(Table { rows, columns })
        } else {
            Err(UnevenRows)
        }
    }

    fn column_sums(&self) -> Vec<u32> {
        let column = |index| self.rows.iter().filter_map(move |row| row.get(index));
        (0..self.columns).map(|index| sum(column(index))).collect()
    }
}

/// A table with its row totals, column totals and grand total, safe to show together.
///
/// Counts flow: the whole divides into rows, each row into its cells, cells run together into
/// columns, and columns into the whole again. What enters a row or a column leaves it.
pub fn protect(table: &Table, threshold: u32) -> Protected {
    let rows = table.rows.len();
    let (source, sink) = (rows + table.columns, rows + table.columns + 1);
    let row_sums: Vec<u32> = table.rows.iter().map(sum).collect();
    let mut network = Network::default();
    let mut row_entries = Vec::new();
    let mut cells: Vec<Vec<usize>> = Vec::new();
    for (row, (counts, total)) in table.rows.iter().zip(&row_sums).enumerate() {
        let enters = network.add(Entry::total(source, row, *total));
        let leave = counts
            .iter()
            .enumerate()
            .map(|(column, count)| network.add(Entry::cell(row, rows + column, *count)))
            .collect::<Vec<usize>>();
        network.add_sum(enters, leave.clone());
        row_entries.push(enters);
        cells.push(leave);
    }
    let mut column_entries = Vec::new();
    for (column, total) in table.column_sums().into_iter().enumerate() {
        let leaves = network.add(Entry::total(rows + column, sink, total));
        let enter = cells.iter().filter_map(|row| row.get(column).copied());
        network.add_sum(leaves, enter.collect());
        column_entries.push(leaves);
    }
    let whole = network.add(Entry::grand_total(sink, source, sum(&row_sums)));
    network.add_sum(whole, row_entries.clone());
    network.add_sum(whole, column_entries.clone());

    network.hide(threshold);
    Protected {
        rows: cells.iter().map(|row| network.counts(row)).collect(),
        row_totals: network.counts(&row_entries),
        column_totals: network.counts(&column_entries),
        total: network.count(whole),
    }
}

/// A list of counts with its total, safe to show together.
pub fn protect_list(counts: &[u32], threshold: u32) -> List {
    let (mut breakdowns, total) = protect_together(&[counts], threshold);
    List {
        counts: breakdowns.pop().unwrap_or_default(),
        total,
    }
}

/// Several divisions of the same whole (by area, by theme, by language) with their common total,
/// safe to show together. They are not crossed: a table does that.
///
/// A division where one person may count more than once (themes of a request that has several) is
/// not of the same whole; give it to [`protect_list`].
///
/// # Errors
///
/// The sums differ.
pub fn protect_breakdowns(
    breakdowns: &[Vec<u32>],
    threshold: u32,
) -> Result<Breakdowns, DifferentTotals> {
    let lists: Vec<&[u32]> = breakdowns.iter().map(Vec::as_slice).collect();
    let mut sums = lists.iter().map(|list| sum(*list));
    let first = sums.next();
    if sums.any(|other| Some(other) != first) {
        return Err(DifferentTotals);
    }
    let (breakdowns, total) = protect_together(&lists, threshold);
    Ok(Breakdowns { breakdowns, total })
}

/// The whole flows through one division after another: every division carries all of it.
fn protect_together(lists: &[&[u32]], threshold: u32) -> (Vec<Vec<Count>>, Count) {
    let mut network = Network::default();
    let total = lists.first().map_or(0, |list| sum(*list));
    let whole = network.add(Entry::grand_total(lists.len(), 0, total));
    let mut entries: Vec<Vec<usize>> = Vec::new();
    for (node, list) in lists.iter().enumerate() {
        let parts: Vec<usize> = list
            .iter()
            .map(|count| network.add(Entry::cell(node, node + 1, *count)))
            .collect();
        network.add_sum(whole, parts.clone());
        entries.push(parts);
    }
    network.hide(threshold);
    let counts = entries.iter().map(|parts| network.counts(parts)).collect();
    (counts, network.count(whole))
}

fn sum<'a>(counts: impl IntoIterator<Item = &'a u32>) -> u32 {
    counts
        .into_iter()
        .fold(0, |sum, count| sum.saturating_add(*count))
}
