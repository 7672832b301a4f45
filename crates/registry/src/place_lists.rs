//! Meeting places in the orders in which pages list them, made once for each snapshot: a page then
//! costs the same however many places there are.

use std::collections::HashMap;

use catalog::{Area, Place, PlaceStatus};
use kernel::{Language, Point, Slug};

use crate::shelf::Shelf;

/// So many places are remembered as near to an area.
const NEAR: usize = 300;

/// Numbers of places on their shelf, in useful orders. Closed places are in none of them.
#[derive(Debug, Default)]
pub struct PlaceLists {
    /// All, those that can be used first, then by name.
    all: Vec<usize>,
    /// Those in an area and in the areas below it, usable first, the nearest to its centre first.
    in_area: HashMap<Slug, Vec<usize>>,
    /// Those open as a rule, wherever they are, the nearest to an area's centre first.
    near: HashMap<Slug, Vec<usize>>,
    /// Those open as a rule, by name.
    open: Vec<usize>,
    /// The languages spoken in at least one, in the menu's order.
    languages: Vec<Language>,
}

impl PlaceLists {
    /// Orders the places of a region, which are by name on their shelf. `around` gives an area
    /// with the areas above and below it.
    pub(crate) fn new(
        places: &Shelf<Place>,
        areas: &Shelf<Area>,
        around: impl Fn(&Slug) -> Vec<Slug>,
    ) -> PlaceLists {
        let shelf: Vec<&Place> = places.values().collect();
        let shown = || {
            let numbered = shelf.iter().enumerate();
            numbered.filter(|(_, place)| place.status != PlaceStatus::Closed)
        };
        let mut all: Vec<(bool, usize)> =
            shown().map(|(at, place)| (!is_usable(place), at)).collect();
        all.sort_unstable();
        let mut lists = PlaceLists {
            all: all.into_iter().map(|(_, at)| at).collect(),
            open: shown()
                .filter(|(_, place)| place.status == PlaceStatus::Open)
                .map(|(at, _)| at)
                .collect(),
            languages: Language::all()
                .filter(|language| shown().any(|(_, place)| place.languages.contains(language)))
                .collect(),
            ..PlaceLists::default()
        };
        for area in areas.values() {
            let reach = around(&area.id);
            let mut inside: Vec<(bool, u64, usize)> = shown()
                .filter(|(_, place)| reach.contains(&place.area))
                .map(|(at, place)| (!is_usable(place), metres(area.point, place.point), at))
                .collect();
            inside.sort_unstable();
            let mut near: Vec<(u64, usize)> = lists
                .open
                .iter()
                .filter_map(|at| Some((metres(area.point, shelf.get(*at)?.point), *at)))
                .collect();
            if near.len() > NEAR {
                near.select_nth_unstable(NEAR);
                near.truncate(NEAR);
            }
            near.sort_unstable();
            let id = &area.id;
            lists.in_area.insert(
                id.clone(),
                inside.into_iter().map(|(_, _, at)| at).collect(),
            );
            lists
                .near
                .insert(id.clone(), near.into_iter().map(|(_, at)| at).collect());
        }
        lists
    }

    /// Every place, those that can be used first.
    pub fn all(&self) -> &[usize] {
        &self.all
    }

    /// The places of an area, those that can be used first, the nearest first.
    pub fn in_area(&self, area: &Slug) -> &[usize] {
        self.in_area.get(area).map_or(&[], Vec::as_slice)
    }

    /// Some hundreds of places that are open as a rule: the nearest to an area, or the first by
    /// name.
    pub fn to_visit(&self, area: Option<&Slug>) -> &[usize] {
        let list = area.and_then(|id| self.near.get(id)).unwrap_or(&self.open);
        list.get(..NEAR).unwrap_or(list)
    }

    /// The languages spoken in at least one place.
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }
}

fn is_usable(place: &Place) -> bool {
    matches!(place.status, PlaceStatus::Open | PlaceStatus::Opening)
}

/// A place that is nowhere yet is the farthest.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "distances on earth in metres"
)]
fn metres(from: Point, to: Option<Point>) -> u64 {
    to.map_or(u64::MAX, |to| (from.kilometres_to(to) * 1000.0) as u64)
}
