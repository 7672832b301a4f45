//! Who speaks in a query, and of how old a child.

use std::collections::HashMap;

use kernel::Language;

use crate::analyser::Analyser;
use crate::audience::Ages;
use crate::stem::stem;
use crate::text::normalise;
use crate::thesaurus::Key;
use crate::wordlists::lines;

/// A word that is less surely this one says nothing of who speaks.
const SUREST: f32 = 0.7;
/// Nobody older is a child, or says its own age as a young person does.
const OLDEST: u8 = 19;
const YOUNGEST_SPEAKER: u8 = 8;
/// How old children are in the first class, less one.
const BEFORE_SCHOOL: u8 = 6;

/// Beginnings of the words that stand after a number of years, months, and of a class.
const YEARS: [&str; 13] = [
    "vuot", "vuos", "year", "yr", "yo", "år", "год", "лет", "рок", "рік", "річ", "aasta", "jahk",
];
const YEARS_WHOLE: [&str; 7] = ["v", "y", "سنه", "سنوات", "عام", "jir", "jirka"];
const MONTHS: [&str; 8] = [
    "kk",
    "kuukau",
    "mån",
    "month",
    "месяц",
    "міс",
    "شهر",
    "اشهر",
];
const CLASSES: [&str; 5] = ["luok", "lk", "klass", "клас", "grade"];
/// What stands before the age of who speaks.
const I_AM: [&str; 11] = [
    "olen", "oon", "täytän", "i'm", "im", "am", "jag", "мне", "мені", "عمري", "jiraa",
];

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voice {
    /// Someone young, of their own life.
    Young,
    /// A parent, a partner, a grandparent, someone who works with families.
    Grown,
}

/// What a query says of who speaks and of how old the child is.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Speaker {
    pub(crate) voice: Option<Voice>,
    pub(crate) ages: Option<Ages>,
}

#[derive(Debug, Clone, Copy)]
enum Sign {
    Voice(Voice),
    Ages(Ages),
}

#[derive(Debug)]
enum Form {
    /// A word in any form: its Finnish base forms, or its stem.
    Any(Vec<String>),
    Exactly(String),
    Beginning(String),
}

#[derive(Debug)]
struct Phrase {
    sign: Sign,
    language: Language,
    forms: Vec<Form>,
}

/// The phrases that tell who speaks.
#[derive(Debug)]
pub(crate) struct Speakers {
    phrases: Vec<Phrase>,
    /// By the text of a phrase's first word, whatever its language.
    by_first: HashMap<String, Vec<usize>>,
    /// Those whose first word is a beginning.
    by_beginning: Vec<usize>,
}

impl Speakers {
    /// The phrases of `data/speakers.txt`.
    pub(crate) fn new(analyser: &Analyser) -> Speakers {
        let mut speakers = Speakers {
            phrases: Vec::new(),
            by_first: HashMap::new(),
            by_beginning: Vec::new(),
        };
        let (mut sign, mut language) = (None, Language::FINNISH);
        for line in lines(include_str!("../data/speakers.txt")) {
            let code = line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'));
            if let Some(name) = line.strip_prefix("= ") {
                sign = sign_named(name);
            } else if let Some(named) = code.and_then(|code| Language::parse(code).ok()) {
                language = named;
            } else if let Some(sign) = sign {
                let forms = line.split_whitespace();
                speakers.add(Phrase {
                    sign,
                    language,
                    forms: forms.map(|word| form(analyser, language, word)).collect(),
                });
            }
        }
        speakers
    }

    fn add(&mut self, phrase: Phrase) {
        let number = self.phrases.len();
        match phrase.forms.first() {
            Some(Form::Any(texts)) => {
                for text in texts {
                    self.by_first.entry(text.clone()).or_default().push(number);
                }
            }
            Some(Form::Exactly(text)) => {
                self.by_first.entry(text.clone()).or_default().push(number);
            }
            Some(Form::Beginning(_)) => self.by_beginning.push(number),
            None => {}
        }
        self.phrases.push(phrase);
    }

    /// Who speaks: by a query's words as they stand, and as they may be known.
    pub(crate) fn of(&self, said: &[&str], keys: &[Vec<Key>]) -> Speaker {
        let texts = keys.iter().flatten().map(|key| key.text.as_str());
        let known = texts.chain(said.iter().copied());
        let begun = known.filter_map(|text| self.by_first.get(text)).flatten();
        let meant = begun
            .chain(&self.by_beginning)
            .filter_map(|number| self.phrases.get(*number))
            .filter(|phrase| phrase.is_in(said, keys));
        let (mut young, mut grown, mut ages) = (false, false, None);
        for phrase in meant {
            match phrase.sign {
                Sign::Voice(Voice::Young) => young = true,
                Sign::Voice(Voice::Grown) => grown = true,
                Sign::Ages(said) => ages = Some(narrower(ages, said)),
            }
        }
        if let Some((age, is_own)) = age_said(said) {
            ages = Some((age, age));
            young |= is_own && age >= YOUNGEST_SPEAKER;
        }
        let voice = match (young, grown) {
            (true, false) => Some(Voice::Young),
            (false, true) => Some(Voice::Grown),
            _ => None,
        };
        Speaker { voice, ages }
    }
}

impl Phrase {
    fn is_in(&self, said: &[&str], keys: &[Vec<Key>]) -> bool {
        let sure = |key: &&Key| {
            key.language == self.language && key.strength >= SUREST && !key.is_doubtful
        };
        self.forms.iter().all(|form| match form {
            Form::Any(texts) => keys
                .iter()
                .flatten()
                .filter(sure)
                .any(|key| texts.contains(&key.text)),
            Form::Exactly(text) => said.contains(&text.as_str()),
            Form::Beginning(text) => said.iter().any(|word| word.starts_with(text)),
        })
    }
}

fn form(analyser: &Analyser, language: Language, written: &str) -> Form {
    if let Some(word) = written.strip_suffix('!') {
        return Form::Exactly(normalise(word));
    }
    if let Some(word) = written.strip_suffix('*') {
        return Form::Beginning(normalise(word));
    }
    let word = normalise(written);
    Form::Any(match language {
        Language::FINNISH => analyser.finnish(&word).meant_by(&word),
        _ => vec![stem(language, &word)],
    })
}

fn sign_named(name: &str) -> Option<Sign> {
    Some(match name {
        "young" => Sign::Voice(Voice::Young),
        "grown" => Sign::Voice(Voice::Grown),
        "pregnancy" => Sign::Ages((0, 0)),
        "baby" => Sign::Ages((0, 1)),
        "small" => Sign::Ages((1, 6)),
        "school" => Sign::Ages((6, 18)),
        "teen" => Sign::Ages((13, 18)),
        _ => return None,
    })
}

/// What two phrases say of one child, or the first where they speak of two.
fn narrower(known: Option<Ages>, (youngest, oldest): Ages) -> Ages {
    let Some((from, until)) = known else {
        return (youngest, oldest);
    };
    match (from.max(youngest), until.min(oldest)) {
        (later, sooner) if later <= sooner => (later, sooner),
        _ => (from.min(youngest), until.max(oldest)),
    }
}

/// The age that is said, in years, and whether it is that of who speaks: "oon 15", "3v", "7. luokka".
fn age_said(said: &[&str]) -> Option<(u8, bool)> {
    said.iter().enumerate().find_map(|(at, word)| {
        let unit_at = word.find(|letter: char| !letter.is_ascii_digit());
        let (number, unit) = word.split_at_checked(unit_at.unwrap_or(word.len()))?;
        let number: u8 = number.parse().ok()?;
        let before = at.checked_sub(1).and_then(|at| said.get(at));
        let is_own = before.is_some_and(|before| I_AM.contains(before));
        let unit = match unit.trim_matches(['-', ':']) {
            "" => said.get(at + 1).copied().unwrap_or_default(),
            unit => unit,
        };
        let begins = |list: &[&str]| list.iter().any(|beginning| unit.starts_with(beginning));
        let age = if begins(&MONTHS) {
            0
        } else if begins(&CLASSES) {
            number.checked_add(BEFORE_SCHOOL)?
        } else if begins(&YEARS) || YEARS_WHOLE.contains(&unit) || is_own {
            number
        } else {
            return None;
        };
        (age <= OLDEST).then_some((age, is_own))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn age(text: &str) -> Option<(u8, bool)> {
        age_said(&text.split_whitespace().collect::<Vec<_>>())
    }

    #[test]
    fn ages_are_heard_in_years_months_and_classes() {
        for (text, years) in [
            ("3v ei puhu", 3),
            ("8-vuotias", 8),
            ("vauva 5 kk", 0),
            ("7. luokka", 13),
            ("сыну 13 лет", 13),
            ("ابني 4 سنوات", 4),
        ] {
            let words: Vec<&str> = crate::text::words(text).collect();
            assert_eq!(age_said(&words).map(|(age, _)| age), Some(years), "{text}");
        }
        assert_eq!(age("oon 15"), Some((15, true)));
        assert_eq!(age("112"), None);
        assert_eq!(age("40 vuotta"), None);
    }

    fn speaker(words: &[(&str, &str)], language: Language) -> Speaker {
        let said: Vec<&str> = words.iter().map(|(said, _)| *said).collect();
        let keys: Vec<Vec<Key>> = words
            .iter()
            .map(|(_, text)| {
                vec![Key {
                    language,
                    text: (*text).to_owned(),
                    strength: 1.0,
                    is_doubtful: false,
                }]
            })
            .collect();
        Speakers::new(&Analyser::new(None)).of(&said, &keys)
    }

    #[test]
    fn a_young_person_and_a_grown_up_are_told_apart() {
        let english = |words| speaker(words, Language::ENGLISH).voice;
        assert_eq!(english(&[("my", "my"), ("dad", "dad")]), Some(Voice::Young));
        assert_eq!(english(&[("my", "my"), ("son", "son")]), Some(Voice::Grown));
        assert_eq!(english(&[("help", "help")]), None);
        let finnish = |words| speaker(words, Language::FINNISH).voice;
        assert_eq!(finnish(&[("mutsilla", "äiti")]), Some(Voice::Young));
    }

    #[test]
    fn the_age_of_a_child_is_told_by_its_name() {
        let baby = speaker(&[("newborn", "newborn")], Language::ENGLISH);
        assert_eq!(baby.ages, Some((0, 1)));
    }
}
