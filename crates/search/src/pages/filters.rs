//! The filters of the results page: read from the address, and shown as links with counts.

use catalog::{CostKind, Kind, OrganizationKind, TermRef, Vocabulary};
use i18n::Phrase;
use kernel::{Language, Slug};
use web::{Visit, cost_label, kind_label, provider_label};

use crate::facets::{AgeBand, FacetCounts, Filters};
use crate::site::Searchable;

/// Parameters that narrow the results, beside the area, which belongs to every page.
const FILTERS: [&str; 7] = [
    "kind", "age", "form", "level", "cost", "language", "provider",
];
/// Vocabularies that results can be filtered by, with the parameter's name.
const TERM_FILTERS: [(&str, Vocabulary); 2] =
    [("form", Vocabulary::Form), ("level", Vocabulary::Level)];
/// Links repeat the words of the search up to this many letters: far more than rank results, and
/// a page of many links stays small.
const LINKED_LETTERS: usize = 500;

/// Values of one kind to filter by.
pub(super) struct FilterGroup {
    /// What they are.
    pub(super) title: Phrase,
    /// The values, the commonest first.
    pub(super) choices: Vec<Choice>,
}

/// One value, how many results it leaves, and where choosing it leads.
pub(super) struct Choice {
    /// Its name.
    pub(super) name: String,
    /// The language of the name, as a tag.
    pub(super) language: &'static str,
    /// How many results it leaves.
    pub(super) count: u32,
    /// The address that chooses it, or lets it go when it is chosen.
    pub(super) href: String,
    /// Whether it is chosen.
    pub(super) chosen: bool,
}

/// Addresses of this search with something changed.
pub(super) struct Links<'a> {
    visit: &'a Visit,
    words: &'a str,
}

/// A value in an address, its name, the tag of the name's language, and its count.
type Value = (String, String, &'static str, u32);

/// The filters of the address. A value that is not known filters nothing.
pub(super) fn filters(visit: &Visit) -> Filters {
    let given = |name: &str| visit.parameter(name).filter(|value| !value.is_empty());
    let terms = TERM_FILTERS
        .iter()
        .filter_map(|(name, vocabulary)| {
            let id = Slug::parse(given(name)?).ok()?;
            Some(TermRef {
                vocabulary: *vocabulary,
                id,
            })
        })
        .collect();
    Filters {
        ages: given("age").and_then(AgeBand::parse).into_iter().collect(),
        languages: given("language")
            .and_then(|code| Language::parse(code).ok())
            .into_iter()
            .collect(),
        costs: given("cost")
            .and_then(|name| CostKind::ALL.into_iter().find(|kind| kind.as_str() == name))
            .into_iter()
            .collect(),
        terms,
        providers: given("provider")
            .and_then(|name| {
                OrganizationKind::ALL
                    .into_iter()
                    .find(|kind| kind.as_str() == name)
            })
            .into_iter()
            .collect(),
        kinds: given("kind").and_then(Kind::parse).into_iter().collect(),
    }
}

impl<'a> Links<'a> {
    /// Addresses from this visit. Danger may be told at the end of a long text, so words that
    /// speak of it are kept whole: the crisis box must not go when a filter is chosen.
    pub(super) fn new(visit: &'a Visit, danger: bool) -> Links<'a> {
        let words = visit.parameter("q").unwrap_or("");
        let end = words
            .char_indices()
            .nth(LINKED_LETTERS)
            .filter(|_| !danger)
            .map_or(words.len(), |(at, _)| at);
        Links {
            visit,
            words: words.get(..end).unwrap_or(words),
        }
    }

    /// The same search without filters.
    pub(super) fn without_filters(&self) -> String {
        self.visit.href_with("search", &[("q", self.words)])
    }

    /// Another page of the same results.
    pub(super) fn to_page(&self, number: usize) -> String {
        self.with("page", &number.to_string())
    }

    /// What the results can be filtered by.
    pub(super) fn groups(&self, searchable: &Searchable, counts: &FacetCounts) -> Vec<FilterGroup> {
        let t = self.visit.messages();
        let own = self.visit.language().tag();
        let kinds = counts.kinds.iter().map(|(kind, count)| {
            let name = kind_label(t, *kind).plain().to_owned();
            (kind.as_str().to_owned(), name, own, *count)
        });
        let ages = counts.ages.iter().map(|(band, count)| {
            let (from, to) = band.years();
            let name = t.filter_age_years(&format!("{from}–{to}"));
            let name = name.plain().to_owned();
            (band.as_str().to_owned(), name, own, *count)
        });
        let costs = counts.costs.iter().filter_map(|(kind, count)| {
            let name = cost_label(t, *kind)?.plain().to_owned();
            Some((kind.as_str().to_owned(), name, own, *count))
        });
        let languages = counts.languages.iter().map(|(language, count)| {
            let name = language.name().to_owned();
            (language.code().to_owned(), name, language.tag(), *count)
        });
        let providers = counts.providers.iter().map(|(kind, count)| {
            let name = provider_label(t, *kind).plain().to_owned();
            (kind.as_str().to_owned(), name, own, *count)
        });
        let terms = |vocabulary| self.terms(searchable, counts, vocabulary);
        [
            self.group(t.filter_kind(), "kind", kinds.collect()),
            FilterGroup {
                title: t.filter_area(),
                choices: self.areas(counts),
            },
            self.group(t.filter_age(), "age", ages.collect()),
            self.group(t.filter_form(), "form", terms(Vocabulary::Form)),
            self.group(t.filter_level(), "level", terms(Vocabulary::Level)),
            self.group(t.filter_cost(), "cost", costs.collect()),
            self.group(t.filter_language(), "language", languages.collect()),
            self.group(t.filter_provider(), "provider", providers.collect()),
        ]
        .into_iter()
        .filter(|group| !group.choices.is_empty())
        .collect()
    }

    fn group(&self, title: Phrase, parameter: &'static str, values: Vec<Value>) -> FilterGroup {
        let choice = |(value, name, language, count): Value| {
            let chosen = self.visit.parameter(parameter) == Some(value.as_str());
            Choice {
                href: self.with(parameter, if chosen { "" } else { &value }),
                name,
                language,
                count,
                chosen,
            }
        };
        FilterGroup {
            title,
            choices: values.into_iter().map(choice).collect(),
        }
    }

    /// Areas for whose families something of the results is, in the order of the menu.
    fn areas(&self, counts: &FacetCounts) -> Vec<Choice> {
        let choice = |area: &web::AreaChoice| {
            let (_, count) = counts.areas.iter().find(|(id, _)| *id == area.id)?;
            let name = area.name.get(self.visit.language());
            let chosen = self.visit.is_in(&area.id);
            Some(Choice {
                name: name.text.to_owned(),
                language: name.language.tag(),
                count: *count,
                href: self.visit.in_area((!chosen).then_some(&area.id)),
                chosen,
            })
        };
        self.visit
            .region()
            .areas
            .iter()
            .filter_map(choice)
            .collect()
    }

    fn terms(
        &self,
        searchable: &Searchable,
        counts: &FacetCounts,
        vocabulary: Vocabulary,
    ) -> Vec<Value> {
        let value = |(id, count): (&Slug, u32)| {
            let term = searchable
                .terms()
                .iter()
                .find(|term| term.vocabulary == vocabulary && term.id == *id)?;
            let name = term.name.get(self.visit.language());
            let text = name.text.to_owned();
            Some((id.to_string(), text, name.language.tag(), count))
        };
        counts.of_vocabulary(vocabulary).filter_map(value).collect()
    }

    /// This search with one parameter changed; an empty value takes it away. The page starts anew.
    fn with(&self, parameter: &str, value: &str) -> String {
        let kept = FILTERS
            .into_iter()
            .filter(|name| *name != parameter)
            .filter_map(|name| Some((name, self.visit.parameter(name)?)));
        let query: Vec<(&str, &str)> = [("q", self.words)]
            .into_iter()
            .chain(kept)
            .chain([(parameter, value)])
            .filter(|(_, value)| !value.is_empty())
            .collect();
        self.visit.href_with("search", &query)
    }
}
