//! What each document can be filtered by. Every value has a small number, so that counting over
//! many results allocates nothing.

use std::collections::HashMap;

use catalog::{CostKind, Document, Kind, OrganizationKind, TermRef, Vocabulary};
use kernel::{Language, Slug};

use crate::facets::{AgeBand, FacetCounts, Filters};
use crate::query::AreaChoice;

/// One value that documents are filtered by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Value {
    Area(Slug),
    Age(AgeBand),
    Language(Language),
    Cost(CostKind),
    Term(TermRef),
    Provider(OrganizationKind),
    Kind(Kind),
}

/// Number of a value.
type ValueId = u16;
/// One bit for each kind of value.
pub(crate) type Dimensions = u32;
/// The bit of areas.
pub(crate) const AREA_DIMENSION: Dimensions = 1;

impl Value {
    fn dimension(&self) -> Dimensions {
        match self {
            Value::Area(_) => AREA_DIMENSION,
            Value::Age(_) => 1 << 1,
            Value::Language(_) => 1 << 2,
            Value::Cost(_) => 1 << 3,
            Value::Provider(_) => 1 << 4,
            Value::Kind(_) => 1 << 5,
            Value::Term(term) => {
                let of_vocabulary = Vocabulary::ALL
                    .iter()
                    .position(|known| *known == term.vocabulary);
                1 << (6 + of_vocabulary.unwrap_or_default())
            }
        }
    }

    fn of(document: &Document) -> Vec<Value> {
        let facets = &document.facets;
        let bands = AgeBand::ALL.into_iter().filter(|band| {
            let (youngest, oldest) = band.years();
            facets
                .ages
                .is_none_or(|ages| ages.min <= oldest && ages.max.is_none_or(|max| youngest <= max))
        });
        let mut values: Vec<Value> = bands.map(Value::Age).collect();
        values.extend(facets.areas.iter().cloned().map(Value::Area));
        values.extend(facets.languages.iter().copied().map(Value::Language));
        values.extend(facets.terms.iter().cloned().map(Value::Term));
        values.extend(facets.provider.map(Value::Provider));
        values.extend([Value::Cost(facets.cost), Value::Kind(document.kind)]);
        values.sort();
        values.dedup();
        values
    }
}

/// Every value of every document.
#[derive(Debug, Default)]
pub(crate) struct FacetTable {
    values: Vec<Value>,
    dimensions: Vec<Dimensions>,
    numbers: HashMap<Value, ValueId>,
    starts: Vec<u32>,
    of_documents: Vec<ValueId>,
}

/// Filters made ready for a table.
#[derive(Debug)]
pub(crate) struct Chosen {
    selected: Vec<bool>,
    required: Dimensions,
}

/// A chosen area made ready for a table.
#[derive(Debug)]
pub(crate) struct AreaTest {
    area: Option<usize>,
    above: Vec<usize>,
    beside: Vec<usize>,
}

/// Counts under way: one for each value.
#[derive(Debug)]
pub(crate) struct Tally(Vec<u32>);

impl FacetTable {
    pub(crate) fn new(documents: &[Document]) -> FacetTable {
        let mut table = FacetTable::default();
        for document in documents {
            table
                .starts
                .push(u32::try_from(table.of_documents.len()).unwrap_or(u32::MAX));
            for value in Value::of(document) {
                table.add(value);
            }
        }
        table
            .starts
            .push(u32::try_from(table.of_documents.len()).unwrap_or(u32::MAX));
        table
    }

    fn add(&mut self, value: Value) {
        let number = match self.numbers.get(&value) {
            Some(number) => *number,
            None => {
                // Beyond 65,535 values, which no region has, the rest cannot be filtered by.
                let Ok(number) = ValueId::try_from(self.values.len()) else {
                    return;
                };
                self.dimensions.push(value.dimension());
                self.values.push(value.clone());
                self.numbers.insert(value, number);
                number
            }
        };
        self.of_documents.push(number);
    }

    fn of(&self, document: u32) -> impl Iterator<Item = (usize, Dimensions)> {
        let bound = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
        let range = bound(document as usize)..bound(document as usize + 1);
        let numbers = self.of_documents.get(range).unwrap_or_default();
        numbers.iter().map(|number| {
            let at = usize::from(*number);
            (at, self.dimensions.get(at).copied().unwrap_or_default())
        })
    }

    /// Makes a chosen area ready.
    pub(crate) fn area_test(&self, area: &AreaChoice) -> AreaTest {
        let number = |area: &Slug| {
            self.numbers
                .get(&Value::Area(area.clone()))
                .copied()
                .map(usize::from)
        };
        AreaTest {
            area: number(&area.id),
            above: area.above.iter().filter_map(number).collect(),
            beside: area.beside.iter().filter_map(number).collect(),
        }
    }

    /// Whether a document is for the families of an area: it is given there, in the whole of an
    /// area above it, or in the whole region.
    pub(crate) fn serves(&self, document: u32, test: &AreaTest) -> bool {
        let (mut anywhere, mut above, mut beside) = (true, false, false);
        // Areas stand before all other values.
        let areas = self
            .of(document)
            .take_while(|(_, dimension)| *dimension == AREA_DIMENSION);
        for (at, _) in areas {
            if Some(at) == test.area {
                return true;
            }
            anywhere = false;
            above |= test.above.contains(&at);
            beside |= test.beside.contains(&at);
        }
        anywhere || (above && !beside)
    }

    /// Makes filters ready.
    pub(crate) fn choose(&self, filters: &Filters) -> Chosen {
        let ages = filters.ages.iter().copied().map(Value::Age);
        let languages = filters.languages.iter().copied().map(Value::Language);
        let costs = filters.costs.iter().copied().map(Value::Cost);
        let terms = filters.terms.iter().cloned().map(Value::Term);
        let providers = filters.providers.iter().copied().map(Value::Provider);
        let kinds = filters.kinds.iter().copied().map(Value::Kind);
        let mut chosen = Chosen {
            selected: vec![false; self.values.len()],
            required: 0,
        };
        for value in ages
            .chain(languages)
            .chain(costs)
            .chain(terms)
            .chain(providers)
            .chain(kinds)
        {
            chosen.required |= value.dimension();
            let number = self.numbers.get(&value).copied().map(usize::from);
            if let Some(cell) = number.and_then(|at| chosen.selected.get_mut(at)) {
                *cell = true;
            }
        }
        chosen
    }

    /// The kinds of filter that a document does not meet.
    pub(crate) fn unmet(&self, document: u32, chosen: &Chosen) -> Dimensions {
        if chosen.required == 0 {
            return 0;
        }
        let met = self
            .of(document)
            .filter(|(at, _)| chosen.selected.get(*at).copied().unwrap_or_default())
            .fold(0, |met, (_, dimension)| met | dimension);
        chosen.required & !met
    }

    pub(crate) fn tally(&self) -> Tally {
        Tally(vec![0; self.values.len()])
    }

    /// Counts a document that fails these kinds of filter: for all kinds if none, for the failed
    /// kind alone if one.
    pub(crate) fn count(&self, tally: &mut Tally, document: u32, unmet: Dimensions) {
        if unmet.count_ones() > 1 {
            return;
        }
        for (at, dimension) in self.of(document) {
            if (unmet == 0 || unmet == dimension)
                && let Some(count) = tally.0.get_mut(at)
            {
                *count += 1;
            }
        }
    }

    /// The counts as they are shown: the commonest first, then by value.
    pub(crate) fn counts(&self, tally: &Tally) -> FacetCounts {
        let mut counted: Vec<(&Value, u32)> = self
            .values
            .iter()
            .zip(tally.0.iter().copied())
            .filter(|(_, count)| *count > 0)
            .collect();
        counted
            .sort_by(|(first, few), (second, many)| many.cmp(few).then_with(|| first.cmp(second)));
        let mut counts = FacetCounts::default();
        for (value, count) in counted {
            match value {
                // What choosing an area leaves is more than what names it: see `Index::count_areas`.
                Value::Area(_) => {}
                Value::Age(band) => counts.ages.push((*band, count)),
                Value::Language(language) => counts.languages.push((*language, count)),
                Value::Cost(cost) => counts.costs.push((*cost, count)),
                Value::Term(term) => counts.terms.push((term.clone(), count)),
                Value::Provider(provider) => counts.providers.push((*provider, count)),
                Value::Kind(kind) => counts.kinds.push((*kind, count)),
            }
        }
        counts.ages.sort_by_key(|(band, _)| *band);
        counts
    }
}
