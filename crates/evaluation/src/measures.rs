//! How good an order of documents is (Järvelin & Kekäläinen 2002; Manning et al. 2008, ch. 8).

use std::collections::HashMap;

/// So many results are looked at: nobody reads further at night.
pub const DEPTH: usize = 10;
/// From this grade on a document is an answer.
const ANSWER: u8 = 2;

/// The measures of one query, or the mean of several; each from 0 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Measures {
    /// Discounted gain of the first ten beside the best possible order.
    pub ndcg: f64,
    /// Share of the best documents (at most ten) that are among the first ten.
    pub recall: f64,
    /// One over the place of the first answer.
    pub mrr: f64,
}

impl Measures {
    /// Measures an order of documents, the best first.
    pub fn of(order: &[usize], grades: &HashMap<usize, u8>) -> Measures {
        let grade = |document: &usize| grades.get(document).copied().unwrap_or(0);
        let given: Vec<u8> = order.iter().take(DEPTH).map(grade).collect();
        let mut ideal: Vec<u8> = grades.values().copied().collect();
        ideal.sort_unstable_by(|left, right| right.cmp(left));
        let top = ideal.first().copied().unwrap_or(0);
        let are_best = |grades: &[u8]| grades.iter().filter(|grade| **grade == top).count();
        let wanted = are_best(&ideal).min(DEPTH);
        let first = given.iter().position(|grade| *grade >= ANSWER);
        Measures {
            ndcg: share(gain(&given), gain(&ideal)),
            recall: share(count(are_best(&given)), count(wanted)),
            mrr: first.map_or(0.0, |place| 1.0 / count(place + 1)),
        }
    }

    /// The mean of several; zero of none.
    pub fn mean(all: &[Measures]) -> Measures {
        let of = |one: fn(&Measures) -> f64| share(all.iter().map(one).sum(), count(all.len()));
        Measures {
            ndcg: of(|one| one.ndcg),
            recall: of(|one| one.recall),
            mrr: of(|one| one.mrr),
        }
    }
}

fn gain(grades: &[u8]) -> f64 {
    let places = grades.iter().take(DEPTH).enumerate();
    places
        .map(|(place, grade)| f64::from(*grade) / count(place + 2).log2())
        .sum()
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ideal_order_measures_one_and_a_worse_order_less() {
        let grades = HashMap::from([(1, 3), (2, 2), (3, 1)]);
        let ideal = Measures::of(&[1, 2, 3, 4], &grades);
        assert_eq!((ideal.ndcg, ideal.recall, ideal.mrr), (1.0, 1.0, 1.0));
        let worse = Measures::of(&[4, 3, 2, 1], &grades);
        assert!(worse.ndcg < 0.75 && worse.ndcg > 0.5, "{worse:?}");
        assert!((worse.mrr - 1.0 / 3.0).abs() < 1e-9);
        assert_eq!(Measures::of(&[4, 5], &grades), Measures::default());
    }

    #[test]
    fn more_best_documents_than_places_can_still_be_all_found() {
        let grades = (0..20).map(|document| (document, 3)).collect();
        let order: Vec<usize> = (5..15).collect();
        assert_eq!(Measures::of(&order, &grades).recall, 1.0);
    }
}
