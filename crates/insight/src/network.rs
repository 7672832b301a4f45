//! Counts and their sums as a flow, and which of them to hide.
//!
//! Every number is an arc from one node to another, and what enters a node leaves it: that is
//! what sums say. An outsider who sees some of the numbers can imagine the hidden ones otherwise
//! just when they can shift by one around a circle of hidden arcs, with the arrows up and against
//! them down, and none falls below one. Such networks have the property that what holds for
//! fractions holds for whole numbers, so that looking for a circle is not a guess but exact.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::count::{Count, is_small};

/// What hiding a number costs beside the people in it: as few numbers as possible are hidden,
/// and totals, which readers look for first, last.
const COST_OF_CELL: u64 = 1 << 33;
const COST_OF_TOTAL: u64 = 4 * COST_OF_CELL;
const COST_OF_GRAND_TOTAL: u64 = 16 * COST_OF_CELL;

/// A number that is published or hidden.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    from: usize,
    to: usize,
    value: u32,
    cost: u64,
    hidden: bool,
}

/// A number that is the sum of others.
#[derive(Debug, Clone)]
struct Sum {
    whole: usize,
    parts: Vec<usize>,
}

/// Numbers that are published together.
#[derive(Debug, Clone, Default)]
pub(crate) struct Network {
    entries: Vec<Entry>,
    sums: Vec<Sum>,
}

/// How a node is reached most cheaply.
#[derive(Debug, Clone, Copy)]
struct Reached {
    cost: u64,
    /// The node before and the entry between; none where the way starts.
    over: Option<(usize, usize)>,
}

/// Over which numbers a circle may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Over {
    /// Those hidden already: what an outsider can do.
    Hidden,
    /// All but zeros: what could be hidden.
    Any,
}

impl Entry {
    /// A count.
    pub(crate) fn cell(from: usize, to: usize, value: u32) -> Entry {
        Entry::new(from, to, value, COST_OF_CELL)
    }

    /// A sum of a row or column.
    pub(crate) fn total(from: usize, to: usize, value: u32) -> Entry {
        Entry::new(from, to, value, COST_OF_TOTAL)
    }

    /// The sum of everything.
    pub(crate) fn grand_total(from: usize, to: usize, value: u32) -> Entry {
        Entry::new(from, to, value, COST_OF_GRAND_TOTAL)
    }

    fn new(from: usize, to: usize, value: u32, cost: u64) -> Entry {
        Entry {
            from,
            to,
            value,
            cost: cost + u64::from(value),
            hidden: false,
        }
    }
}

impl Network {
    /// Adds a number; its index names it from here on.
    pub(crate) fn add(&mut self, entry: Entry) -> usize {
        self.entries.push(entry);
        self.entries.len() - 1
    }

    /// Says that a number is the sum of others.
    pub(crate) fn add_sum(&mut self, whole: usize, parts: Vec<usize>) {
        self.sums.push(Sum { whole, parts });
    }

    /// A number as it may be shown.
    pub(crate) fn count(&self, index: usize) -> Count {
        match self.entries.get(index) {
            Some(entry) if !entry.hidden => Count::Shown(entry.value),
            _ => Count::Hidden,
        }
    }

    /// Several numbers as they may be shown.
    pub(crate) fn counts(&self, indexes: &[usize]) -> Vec<Count> {
        indexes.iter().map(|index| self.count(*index)).collect()
    }

    /// Hides the small numbers, and of the others no more than it takes to keep them hidden.
    pub(crate) fn hide(&mut self, threshold: u32) {
        for entry in &mut self.entries {
            entry.hidden = is_small(entry.value, threshold);
        }
        loop {
            if let Some(more) = self.telling_sum(threshold) {
                self.set_hidden(more, true);
            } else if let Some(circle) = self.missing_circle() {
                for more in circle {
                    self.set_hidden(more, true);
                }
            } else {
                break;
            }
        }
        self.show_needlessly_hidden(threshold);
    }

    /// The cheapest number to hide in a line where the sum of the hidden ones is known and small.
    fn telling_sum(&self, threshold: u32) -> Option<usize> {
        let line = self.sums.iter().find(|line| {
            let hidden = self.of(&line.parts).filter(|(_, part)| part.hidden);
            let known = hidden.fold(0u32, |sum, (_, part)| sum.saturating_add(part.value));
            let whole_shown = self
                .entries
                .get(line.whole)
                .is_some_and(|whole| !whole.hidden);
            whole_shown && is_small(known, threshold)
        })?;
        self.of(&line.parts)
            .filter(|(_, part)| !part.hidden && part.value > 0)
            .min_by_key(|(_, part)| part.cost)
            .map(|(index, _)| index)
    }

    /// A hidden number that has only one possible value.
    fn told_entry(&self) -> Option<usize> {
        (0..self.entries.len()).find(|index| {
            self.entries.get(*index).is_some_and(|entry| entry.hidden)
                && self.circle_through(*index, Over::Hidden).is_none()
        })
    }

    /// The cheapest circle to hide for a number that is told. There is always one, because every
    /// sum above a number can grow with it.
    fn missing_circle(&self) -> Option<Vec<usize>> {
        self.circle_through(self.told_entry()?, Over::Any)
    }

    /// Shows again, the largest first, what was hidden for others and is no longer needed.
    fn show_needlessly_hidden(&mut self, threshold: u32) {
        let mut for_others: Vec<usize> = (0..self.entries.len())
            .filter(|index| {
                let entry = self.entries.get(*index);
                entry.is_some_and(|entry| entry.hidden && !is_small(entry.value, threshold))
            })
            .collect();
        for_others.sort_by_key(|index| Reverse(self.entries.get(*index).map(|entry| entry.cost)));
        loop {
            let before = for_others.len();
            for_others.retain(|index| {
                self.set_hidden(*index, false);
                let needed = self.telling_sum(threshold).is_some() || self.told_entry().is_some();
                self.set_hidden(*index, needed);
                needed
            });
            if for_others.len() == before {
                return;
            }
        }
    }

    fn set_hidden(&mut self, index: usize, hidden: bool) {
        if let Some(entry) = self.entries.get_mut(index) {
            entry.hidden = hidden;
        }
    }

    fn of<'a>(&'a self, indexes: &'a [usize]) -> impl Iterator<Item = (usize, &'a Entry)> {
        indexes
            .iter()
            .filter_map(|index| Some((*index, self.entries.get(*index)?)))
    }

    /// The cheapest circle that lets this number be one more or one less, without the number
    /// itself.
    fn circle_through(&self, index: usize, over: Over) -> Option<Vec<usize>> {
        let entry = self.entries.get(index)?;
        let more = self.way(entry.to, entry.from, index, over);
        let less = (entry.value > 1)
            .then(|| self.way(entry.from, entry.to, index, over))
            .flatten();
        [more, less]
            .into_iter()
            .flatten()
            .min_by_key(|(cost, _)| *cost)
            .map(|(_, way)| way)
    }

    /// The cheapest way between two nodes: along an arc where its number may grow, against it
    /// where its number may shrink and still be one at least.
    fn way(
        &self,
        start: usize,
        goal: usize,
        without: usize,
        over: Over,
    ) -> Option<(u64, Vec<usize>)> {
        let arcs = self.arcs(without, over);
        let mut nearest: Vec<Option<Reached>> = vec![None; arcs.len()];
        let mut settled = vec![false; arcs.len()];
        let mut queue = BinaryHeap::from([(Reverse(0u64), start)]);
        if let Some(first) = nearest.get_mut(start) {
            *first = Some(Reached {
                cost: 0,
                over: None,
            });
        }
        while let Some((Reverse(cost), node)) = queue.pop() {
            match settled.get_mut(node) {
                Some(done) if !*done => *done = true,
                _ => continue,
            }
            if node == goal {
                return Some((cost, way_back(&nearest, goal)));
            }
            for &(next, index, step) in arcs.get(node).into_iter().flatten() {
                let reached = cost.saturating_add(step);
                if let Some(known) = nearest.get_mut(next)
                    && known.is_none_or(|best| reached < best.cost)
                {
                    *known = Some(Reached {
                        cost: reached,
                        over: Some((node, index)),
                    });
                    queue.push((Reverse(reached), next));
                }
            }
        }
        None
    }

    /// From each node: where an arc leads, which entry it is, and what hiding it costs.
    fn arcs(&self, without: usize, over: Over) -> Vec<Vec<(usize, usize, u64)>> {
        let ends = self.entries.iter().map(|entry| entry.from.max(entry.to));
        let mut arcs = vec![Vec::new(); ends.max().map_or(0, |last| last + 1)];
        let mut add = |from: usize, to: usize, index: usize, cost: u64| {
            if let Some(leaving) = arcs.get_mut(from) {
                leaving.push((to, index, cost));
            }
        };
        for (index, entry) in self.entries.iter().enumerate() {
            let usable = entry.hidden || (over == Over::Any && entry.value > 0);
            if index == without || !usable {
                continue;
            }
            let cost = if entry.hidden { 0 } else { entry.cost };
            add(entry.from, entry.to, index, cost);
            if entry.value > 1 {
                add(entry.to, entry.from, index, cost);
            }
        }
        arcs
    }
}

fn way_back(nearest: &[Option<Reached>], goal: usize) -> Vec<usize> {
    let mut way = Vec::new();
    let mut node = goal;
    while let Some((before, index)) = nearest.get(node).and_then(|node| node.as_ref()?.over) {
        way.push(index);
        node = before;
    }
    way
}
