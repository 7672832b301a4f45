//! What in a text may tell who or where: names, places, numbers, dates, addresses (R045). Plain
//! functions on plain values. They mark too much rather than too little, and a person decides.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// What a mark stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Someone's or something's name.
    Name,
    /// A number.
    Number,
    /// A date.
    Date,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
}

/// A part of a text that may tell who or where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// A piece of a text, marked or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub words: String,
    /// What they are, when they may tell who or where.
    pub kind: Option<Kind>,
}

/// Names that are known in the region, by their first letters.
#[derive(Debug, Default)]
pub struct KnownNames(HashMap<String, Vec<KnownName>>);

#[derive(Debug)]
struct KnownName {
    words: Vec<String>,
    capital: bool,
}

/// Words before a full stop that ends no sentence.
const SHORTENED: [&str; 12] = [
    "esim", "mm", "ym", "ks", "vrt", "nk", "ns", "t", "bl.a", "t.ex", "dr", "mr",
];

/// How the names of months begin in Finnish, Swedish and English; those that are also other words
/// are left to their capital letter.
const MONTHS: [&str; 20] = [
    "tammiku",
    "helmiku",
    "maalisku",
    "huhtiku",
    "toukoku",
    "kesäku",
    "heinäku",
    "eloku",
    "syysku",
    "lokaku",
    "marrasku",
    "jouluku",
    "januar",
    "februar",
    "april",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

impl KnownNames {
    /// Adds the name of a municipality or an area: it is meant however it is written.
    pub fn add_place(&mut self, name: &str) {
        self.add(name, false);
    }

    /// Adds the name of an organisation, a unit or a meeting place. One word alone may also be a
    /// common word, so it counts only with a capital letter, as do the names inside it.
    pub fn add_actor(&mut self, name: &str) {
        self.add(name, words(name).count() < 2);
        for word in words(name).skip(1).filter(|word| is_capital(word.text)) {
            self.add(word.text, true);
        }
    }

    fn add(&mut self, name: &str, capital: bool) {
        let words: Vec<String> = words(name).map(|word| word.text.to_lowercase()).collect();
        if let Some(first) = words.first()
            && first.chars().count() >= 3
        {
            let known = KnownName { words, capital };
            self.0
                .entry(beginning(&known.words))
                .or_default()
                .push(known);
        }
    }

    /// How many words from here on are a known name.
    fn length_at(&self, rest: &[Word<'_>]) -> Option<usize> {
        let first = rest.first()?;
        let names = self.0.get(&beginning(&[first.text.to_lowercase()]))?;
        names
            .iter()
            .filter(|name| !name.capital || is_capital(first.text))
            .filter(|name| {
                name.words.len() <= rest.len()
                    && name
                        .words
                        .iter()
                        .zip(rest)
                        .all(|(name, word)| is_form_of(name, &word.text.to_lowercase()))
            })
            .map(|name| name.words.len())
            .max()
    }
}

/// The parts of a text that may tell who or where, in order and apart from each other.
pub fn marks(text: &str, known: &KnownNames) -> Vec<Mark> {
    let mut found = emails(text);
    found.extend(numbers(text));
    found.extend(names(text, known));
    found.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end)));
    let mut apart: Vec<Mark> = Vec::with_capacity(found.len());
    for mark in found {
        match apart.last_mut() {
            Some(last) if mark.range.start < last.range.end => {
                last.range.end = last.range.end.max(mark.range.end);
            }
            _ => apart.push(mark),
        }
    }
    apart
}

/// A text in pieces, marked or not; put together they are the text.
pub fn pieces(text: &str, marks: &[Mark]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut add = |range: Range<usize>, kind| {
        if let Some(words) = text.get(range).filter(|words| !words.is_empty()) {
            let words = words.to_owned();
            pieces.push(Piece { words, kind });
        }
    };
    for mark in marks {
        add(at..mark.range.start, None);
        add(mark.range.clone(), Some(mark.kind));
        at = mark.range.end;
    }
    add(at..text.len(), None);
    pieces
}

fn emails(text: &str) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut at = 0;
    for token in text.split(char::is_whitespace) {
        let trimmed = token.trim_matches(|letter: char| !letter.is_alphanumeric());
        let is_address = trimmed
            .split_once('@')
            .is_some_and(|(before, after)| !before.is_empty() && after.contains('.'));
        if is_address {
            let start = at + token.find(trimmed).unwrap_or(0);
            found.push(Mark {
                range: start..start + trimmed.len(),
                kind: Kind::Email,
            });
        }
        let space = text
            .get(at + token.len()..)
            .and_then(|rest| rest.chars().next());
        at += token.len() + space.map_or(0, char::len_utf8);
    }
    found
}

/// Runs of digits with what joins them: `12.3.2025`, `040 123 4567`.
fn numbers(text: &str) -> Vec<Mark> {
    let mut found: Vec<Mark> = Vec::new();
    for (at, letter) in text
        .char_indices()
        .filter(|(_, letter)| letter.is_numeric())
    {
        let end = at + letter.len_utf8();
        match found.last_mut() {
            Some(last) if joins(text.get(last.range.end..at)) => last.range.end = end,
            _ => {
                let before = text.get(..at).unwrap_or_default();
                let plus = before.ends_with('+');
                found.push(Mark {
                    range: at - usize::from(plus)..end,
                    kind: Kind::Number,
                });
            }
        }
    }
    for mark in &mut found {
        mark.kind = kind_of(text.get(mark.range.clone()).unwrap_or_default());
    }
    found
}

/// Whether what stands between two digits keeps them together.
fn joins(between: Option<&str>) -> bool {
    between.is_some_and(|between| {
        let mut letters = between.chars();
        match (letters.next(), letters.next()) {
            (None, _) => true,
            (Some(one), None) => ". ,:/-–\u{a0}".contains(one),
            (Some(one), Some(two)) => {
                letters.next().is_none() && ".-)".contains(one) && " (".contains(two)
            }
        }
    })
}

fn kind_of(number: &str) -> Kind {
    let digits = number.chars().filter(|letter| letter.is_numeric()).count();
    if digits >= 6 && (number.starts_with('0') || number.starts_with('+')) {
        return Kind::Phone;
    }
    match number.contains(['.', '/', '-', '–']) {
        true => Kind::Date,
        false => Kind::Number,
    }
}

/// A word and where it stands.
#[derive(Debug, Clone, Copy)]
struct Word<'a> {
    start: usize,
    text: &'a str,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The words of a text; a hyphen or an apostrophe inside a word belongs to it.
fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(char::is_alphabetic)?;
        let word = text.get(start..)?;
        let mut length = 0;
        let mut letters = word.chars().peekable();
        while let Some(letter) = letters.next() {
            let inner =
                "-'’".contains(letter) && letters.peek().is_some_and(|next| next.is_alphabetic());
            if !letter.is_alphabetic() && !inner {
                break;
            }
            length += letter.len_utf8();
        }
        at = start + length;
        let text = word.get(..length)?;
        Some(Word { start, text })
    })
}

fn names(text: &str, known: &KnownNames) -> Vec<Mark> {
    let all: Vec<Word<'_>> = words(text).collect();
    let mut found = Vec::new();
    let mut certain: BTreeSet<String> = BTreeSet::new();
    let mut at_start = Vec::new();
    for (number, word) in all.iter().enumerate() {
        let rest = all.get(number..).unwrap_or_default();
        let lower = word.text.to_lowercase();
        if MONTHS.iter().any(|month| lower.starts_with(month)) {
            found.push(mark(word.start, word.end(), Kind::Date));
            continue;
        }
        if let Some(last) = known
            .length_at(rest)
            .and_then(|length| rest.get(length.saturating_sub(1)))
        {
            found.push(mark(word.start, last.end(), Kind::Name));
            continue;
        }
        if !is_capital(word.text) {
            continue;
        }
        let next = rest.get(1);
        let followed = next.is_some_and(|next| {
            let between = text.get(word.end()..next.start).unwrap_or_default();
            is_capital(next.text)
                && between.chars().all(char::is_whitespace)
                && !between.contains('\n')
        });
        if followed || !begins_sentence(text, word.start) {
            certain.insert(lower);
            found.push(mark(word.start, word.end(), Kind::Name));
        } else {
            at_start.push((lower, word));
        }
    }
    // A name is one at the beginning of a sentence too.
    for (lower, word) in at_start {
        if certain.iter().any(|name| may_be_forms(name, &lower)) {
            found.push(mark(word.start, word.end(), Kind::Name));
        }
    }
    found
}

fn mark(start: usize, end: usize, kind: Kind) -> Mark {
    Mark {
        range: start..end,
        kind,
    }
}

/// Whether a word begins with a capital letter; the English "I" is none that tells.
fn is_capital(word: &str) -> bool {
    let own = word == "I" || word.starts_with("I'") || word.starts_with("I’");
    !own && word.chars().next().is_some_and(char::is_uppercase)
}

fn begins_sentence(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let opening = |letter: char| letter.is_whitespace() || "\"'’”“„»«([{*•–-".contains(letter);
    let said = before.trim_end_matches(opening);
    let skipped = before.get(said.len()..).unwrap_or_default();
    if said.is_empty() || skipped.contains('\n') || said.ends_with(['!', '?', '…']) {
        return true;
    }
    said.strip_suffix('.').is_some_and(|said| {
        let last = said.rsplit(char::is_whitespace).next().unwrap_or_default();
        !SHORTENED.contains(&last.to_lowercase().as_str())
    })
}

fn beginning(words: &[String]) -> String {
    words
        .first()
        .map_or_else(String::new, |word| word.chars().take(3).collect())
}

/// Whether a word is likely a form of a name, both in small letters: all but the last letters of
/// the name stay, as endings change them.
fn is_form_of(name: &str, word: &str) -> bool {
    let (name_length, length) = (name.chars().count(), word.chars().count());
    let common = name
        .chars()
        .zip(word.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let kept = match name_length {
        ..=3 => name_length,
        4..=5 => name_length - 1,
        _ => name_length - 2,
    };
    common >= kept && length <= name_length + 8
}

/// Whether two words may be forms of one name: "Matti", "Matille".
fn may_be_forms(one: &str, other: &str) -> bool {
    let common = one
        .chars()
        .zip(other.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let shorter = one.chars().count().min(other.chars().count());
    common >= 3 && common + 2 >= shorter
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn known() -> KnownNames {
        let mut known = KnownNames::default();
        for place in ["Kotka", "Hamina", "Virolahti", "Eteläinen Kymenlaakso"] {
            known.add_place(place);
        }
        for actor in ["Viola", "Perhekahvila Karhula", "Kotkan perheneuvola"] {
            known.add_actor(actor);
        }
        known
    }

    fn marked(text: &str) -> Vec<(String, Kind)> {
        let known = known();
        pieces(text, &marks(text, &known))
            .into_iter()
            .filter_map(|piece| Some((piece.words, piece.kind?)))
            .collect()
    }

    #[track_caller]
    fn assert_marked(text: &str, expected: &[(&str, Kind)]) {
        let found = marked(text);
        let found: Vec<(&str, Kind)> = found
            .iter()
            .map(|(words, kind)| (words.as_str(), *kind))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn names_places_numbers_dates_and_addresses() {
        assert_marked("Perhe muutti kotkasta.", &[("kotkasta", Kind::Name)]);
        assert_marked("Kotkassa on tilaa", &[("Kotkassa", Kind::Name)]);
        assert_marked("asuu Virolahdella", &[("Virolahdella", Kind::Name)]);
        assert_marked("eteläisessä kymenlaaksossa", &[]);
        assert_marked(
            "kysyin kotkan perheneuvolasta",
            &[("kotkan perheneuvolasta", Kind::Name)],
        );
        assert_marked("kahvilassa Karhulassa", &[("Karhulassa", Kind::Name)]);
        assert_marked(
            "Hän on Matti Meikäläinen.",
            &[("Matti", Kind::Name), ("Meikäläinen", Kind::Name)],
        );
        assert_marked(
            "Matti Meikäläinen tuli.",
            &[("Matti", Kind::Name), ("Meikäläinen", Kind::Name)],
        );
        assert_marked(
            "Sanoi, että Matti. Matille annettiin.",
            &[("Matti", Kind::Name), ("Matille", Kind::Name)],
        );
        assert_marked("syntyi 12.3.2025 aamulla", &[("12.3.2025", Kind::Date)]);
        assert_marked("maaliskuussa", &[("maaliskuussa", Kind::Date)]);
        assert_marked(
            "numero 040 123 4567, soita",
            &[("040 123 4567", Kind::Phone)],
        );
        assert_marked("+358 40 1234567", &[("+358 40 1234567", Kind::Phone)]);
        assert_marked(
            "(aino@esimerkki.fi).",
            &[("aino@esimerkki.fi", Kind::Email)],
        );
        assert_marked("5-vuotias lapsi", &[("5", Kind::Number)]);
    }

    #[test]
    fn common_words_stay_as_they_are() {
        assert_marked(
            "Miten aloitamme ryhmän? Kuka vetää? Kotona ei jakseta.",
            &[],
        );
        assert_marked("viola kukkii", &[]);
        assert_marked("Yes, and I think I'm right.", &[]);
        assert_marked("- Ensimmäinen\n- Toinen", &[]);
        assert_marked("käy esim. Matin luona", &[("Matin", Kind::Name)]);
    }

    proptest! {
        #[test]
        fn marks_stand_apart_in_order_and_the_pieces_are_the_text(text in "\\PC*") {
            let known = known();
            let found = marks(&text, &known);
            let mut at = 0;
            for mark in &found {
                prop_assert!(at <= mark.range.start && mark.range.start < mark.range.end);
                prop_assert!(text.get(mark.range.clone()).is_some());
                at = mark.range.end;
            }
            let joined: String = pieces(&text, &found).into_iter().map(|piece| piece.words).collect();
            prop_assert_eq!(joined, text);
        }

        #[test]
        fn no_digit_is_left_unmarked(text in "[a-zä0-9 .,+()\\n-]{0,80}") {
            let known = known();
            for piece in pieces(&text, &marks(&text, &known)) {
                if piece.kind.is_none() {
                    prop_assert!(!piece.words.chars().any(char::is_numeric), "{:?}", piece);
                }
            }
        }

        #[test]
        fn an_address_is_marked_wherever_it_stands(
            before in "[a-zäö ,]{0,20}", name in "[a-z]{1,8}", after in "[ ,.][a-zäö ,]{0,20}",
        ) {
            let address = format!("{name}@esimerkki.fi");
            let text = format!("{before} {address}{after}");
            let known = known();
            let found = marks(&text, &known);
            let start = text.find(&address).unwrap();
            let is_covered = found.iter().any(|mark| {
                mark.range.start <= start && start + address.len() <= mark.range.end
            });
            prop_assert!(is_covered);
        }

        #[test]
        fn a_capital_in_the_middle_of_a_sentence_is_marked(name in "[A-ZÄÖ][a-zäö]{2,10}") {
            let text = format!("perheen lapsi {name} on koulussa");
            let known = known();
            let found = marks(&text, &known);
            let start = text.find(&name).unwrap();
            prop_assert!(found.iter().any(|mark| mark.range.contains(&start)));
        }

        #[test]
        fn a_text_without_anything_that_tells_has_no_marks(
            words in proptest::collection::vec("[bcdfg][aeiou]{1,6}", 0..12),
        ) {
            prop_assert!(marks(&words.join(" "), &known()).is_empty());
        }

        #[test]
        fn a_known_place_is_marked_however_it_is_written(
            place in proptest::sample::select(vec!["Kotka", "Hamina", "Virolahti"]),
            ending in "|n|ssa|sta|lla", capitals in any::<bool>(),
        ) {
            let written = format!("{place}{ending}");
            let written = if capitals { written.to_uppercase() } else { written.to_lowercase() };
            let text = format!("asuu nyt {written} ja");
            let start = text.find(&written).unwrap();
            prop_assert!(marks(&text, &known()).iter().any(|mark| mark.range.contains(&start)));
        }
    }
}
