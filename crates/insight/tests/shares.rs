//! An attacker who sees every count and share that is published, and tries to compute a small
//! number of kept or broken promises (R044).

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;

use insight::{Count, Portion, Share, Shares, protect_breakdowns, protect_shares};
use proptest::prelude::*;

const THRESHOLD: u32 = 5;

fn small(number: u32) -> bool {
    (1..THRESHOLD).contains(&number)
}

/// Each group as (kept, whole): one division beside another, of the same requests.
type Division = Vec<(u32, u32)>;

struct Published {
    divisions: Vec<Division>,
    counts: Vec<Vec<Count>>,
    total: Count,
    shares: Shares,
}

fn publish(divisions: &[Division]) -> Published {
    let sizes: Vec<Vec<u32>> = divisions
        .iter()
        .map(|division| division.iter().map(|(_, whole)| *whole).collect())
        .collect();
    let counts = protect_breakdowns(&sizes, THRESHOLD).unwrap();
    let portions: Vec<Vec<Portion>> = divisions
        .iter()
        .zip(&counts.breakdowns)
        .map(|(division, counts)| {
            let groups = division.iter().zip(counts);
            groups
                .map(|((part, whole), shown)| Portion {
                    part: *part,
                    whole: *whole,
                    shown: *shown,
                })
                .collect()
        })
        .collect();
    let all = Portion {
        part: divisions[0].iter().map(|(part, _)| part).sum(),
        whole: divisions[0].iter().map(|(_, whole)| whole).sum(),
        shown: counts.total,
    };
    Published {
        divisions: divisions.to_vec(),
        counts: counts.breakdowns,
        total: counts.total,
        shares: protect_shares(&portions, all, THRESHOLD),
    }
}

/// Which parts a share leaves possible, for who knows the whole: read off the published words.
fn possible(told: Share, whole: u32) -> BTreeSet<u32> {
    (0..=whole)
        .filter(|part| match told {
            Share::Shown(_) => insight::share(*part, whole, THRESHOLD) == told,
            Share::AtLeast(_) => small(whole - part),
            Share::AtMost(_) => small(*part),
            Share::Hidden => true,
            Share::Absent => whole == 0,
        })
        .collect()
}

fn sums(parts: &[BTreeSet<u32>]) -> BTreeSet<u32> {
    parts.iter().fold(BTreeSet::from([0]), |sums, part| {
        let more = sums
            .iter()
            .flat_map(|sum| part.iter().map(move |one| sum + one));
        more.collect()
    })
}

/// Every number that is small and that only one value fits.
fn computed(published: &Published) -> Vec<String> {
    let whole: u32 = published.divisions[0].iter().map(|(_, whole)| whole).sum();
    let kept: u32 = published.divisions[0].iter().map(|(part, _)| part).sum();
    let parts: Vec<Vec<BTreeSet<u32>>> = published
        .divisions
        .iter()
        .zip(&published.shares.divisions)
        .map(|(division, shares)| {
            let groups = division.iter().zip(shares);
            groups
                .map(|((_, whole), told)| possible(*told, *whole))
                .collect()
        })
        .collect();
    let mut all = possible(published.shares.all, whole);
    for division in &parts {
        let reached = sums(division);
        all.retain(|sum| reached.contains(sum));
    }
    let mut found = Vec::new();
    let mut tell = |what: String, values: &BTreeSet<u32>, part: u32, whole: u32| {
        let sensitive = part > 0 && part < whole && (small(part) || small(whole - part));
        assert!(
            values.contains(&part),
            "{what}: {part} is not in {values:?}"
        );
        if sensitive && values.len() == 1 {
            found.push(what);
        }
    };
    tell("all".to_owned(), &all, kept, whole);
    for (index, division) in parts.iter().enumerate() {
        let truth = &published.divisions[index];
        // Every set of groups, not only single ones.
        for set in 1u32..1 << division.len() {
            let (mine, others): (Vec<usize>, Vec<usize>) =
                (0..division.len()).partition(|group| set & (1 << group) != 0);
            let shares = &published.shares.divisions[index];
            let exact = |group: &usize| matches!(shares[*group], Share::Shown(_) | Share::Absent);
            // What is shown of exact ones is no secret; bounds of single ones are.
            if mine.len() > 1 && mine.iter().any(exact) {
                continue;
            }
            let of = |groups: &[usize]| {
                sums(
                    &groups
                        .iter()
                        .map(|group| division[*group].clone())
                        .collect::<Vec<_>>(),
                )
            };
            let (own, rest) = (of(&mine), of(&others));
            let values: BTreeSet<u32> = own
                .into_iter()
                .filter(|value| {
                    all.iter().any(|sum| {
                        sum.checked_sub(*value)
                            .is_some_and(|left| rest.contains(&left))
                    })
                })
                .collect();
            let part = mine.iter().map(|group| truth[*group].0).sum();
            let whole = mine.iter().map(|group| truth[*group].1).sum();
            // A set of banded ones among more says what bands say.
            let all_hidden = mine.iter().all(|group| shares[*group] == Share::Hidden);
            if mine.len() == 1
                || all_hidden && !others.iter().any(|group| shares[*group] == Share::Hidden)
            {
                tell(format!("{index}: {mine:?}"), &values, part, whole);
            }
        }
    }
    found
}

/// Requests, each with its group in three divisions and whether its promise was kept.
fn divisions() -> impl Strategy<Value = Vec<Division>> {
    let request = (0usize..4, 0usize..3, 0usize..5, 0u32..100);
    (prop::collection::vec(request, 1..90), 0u32..100).prop_map(|(requests, strength)| {
        let mut divisions = vec![vec![(0, 0); 4], vec![(0, 0); 3], vec![(0, 0); 5]];
        for (one, two, three, chance) in requests {
            for (division, group) in [(0, one), (1, two), (2, three)] {
                let (kept, whole) = &mut divisions[division][group];
                // Bad luck gathers, so that some groups have none and some have many.
                *kept += u32::from(chance >= strength || (group == 0 && chance > 3));
                *whole += 1;
            }
        }
        let kept = |division: &Division| division.iter().map(|(kept, _)| kept).sum::<u32>();
        let least = divisions.iter().map(kept).min().unwrap();
        for division in &mut divisions {
            let mut more = kept(division) - least;
            for (kept, _) in division.iter_mut().rev() {
                let less = more.min(*kept);
                *kept -= less;
                more -= less;
            }
        }
        divisions
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_small_number_can_be_computed(divisions in divisions()) {
        let published = publish(&divisions);
        prop_assert_eq!(computed(&published), Vec::<String>::new(), "{:?} {:?}", divisions, published.shares);
        for (counts, shares) in published.counts.iter().zip(&published.shares.divisions) {
            for (count, told) in counts.iter().zip(shares) {
                prop_assert!(*count != Count::Hidden || *told == Share::Hidden);
            }
        }
        if published.total == Count::Hidden {
            prop_assert_eq!(published.shares.all, Share::Hidden);
        }
        let kept: u32 = divisions[0].iter().map(|(kept, _)| kept).sum();
        prop_assert!(published.shares.least <= kept);
    }

    /// Where every promise was kept, all may be told of every group whose count is.
    #[test]
    fn kept_promises_are_told(sizes in prop::collection::vec(5u32..60, 1..6)) {
        let division: Division = sizes.iter().map(|whole| (*whole, *whole)).collect();
        let shares = publish(&[division.clone(), division]).shares;
        prop_assert!(shares.divisions.concat().iter().all(|told| *told == Share::Shown(1_000)));
        prop_assert_eq!(shares.all, Share::Shown(1_000));
    }
}

/// Without hiding for others, each of these would be computed.
#[test]
fn what_one_division_tells_is_hidden_in_another() {
    for divisions in [
        // One broken in each of four areas; by language at most four in all.
        vec![vec![(19, 20), (19, 20), (19, 20), (19, 20)], vec![(76, 80)]],
        // Exactly six in one language; in the areas five and, so, one.
        vec![vec![(15, 20), (59, 60)], vec![(24, 30), (50, 50)]],
        // All exact but one.
        vec![vec![(10, 20), (17, 20), (15, 20)], vec![(42, 60)]],
    ] {
        let published = publish(&divisions);
        assert_eq!(computed(&published), Vec::<String>::new(), "{divisions:?}");
        let mut naive = publish(&divisions);
        for (division, shares) in naive.shares.divisions.iter_mut().enumerate() {
            for (group, told) in shares.iter_mut().enumerate() {
                let (part, whole) = divisions[division][group];
                *told = insight::share(part, whole, THRESHOLD);
            }
        }
        let whole = divisions[0].iter().map(|(_, whole)| whole).sum();
        let kept = divisions[0].iter().map(|(part, _)| part).sum();
        naive.shares.all = insight::share(kept, whole, THRESHOLD);
        assert_ne!(computed(&naive), Vec::<String>::new(), "{divisions:?}");
    }
}

#[test]
fn one_broken_promise_of_many_is_a_bound_wherever_it_is() {
    let shares = publish(&[vec![(49, 50), (50, 50)], vec![(30, 30), (69, 70)]]).shares;
    assert_eq!(shares.all, Share::AtLeast(960));
    assert_eq!(
        shares.divisions,
        [
            [Share::AtLeast(920), Share::Shown(1_000)],
            [Share::Shown(1_000), Share::AtLeast(942)]
        ]
    );
    assert_eq!(shares.least, 96);
}
