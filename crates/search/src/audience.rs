//! Whom a document is for, and what one gains or loses of that for who speaks.
//!
//! A worry has other answers for a young person than for a parent, and for a baby than for a teen.
//! Both are judged by what any record has: its ages, its life stages and its name.

use catalog::{Document, Kind, Vocabulary};
use kernel::Language;

use crate::analyser::Analyser;
use crate::speaker::{Speaker, Voice};
use crate::text::{normalise, words};

/// Ages in years, the youngest and the oldest.
pub(crate) type Ages = (u8, u8);

/// What a document counts that is for children of quite another age.
const OTHER_AGE: f32 = 0.5;
/// What young people's own help counts for them, and what a text for parents does.
const OWN_HELP: f32 = 1.2;
const FOR_PARENTS: f32 = 0.7;
/// What young people's own help counts for a grown-up.
const FOR_THE_YOUNG: f32 = 0.45;
/// What help counts that is given in the page's language and not in Finnish, and what help counts
/// that is given in other languages only.
const OWN_LANGUAGE: f32 = 1.35;
const FOREIGN: f32 = 0.5;

const PREGNANCY: Ages = (0, 0);
const STAGES: [(&str, Ages); 6] = [
    ("pregnancy", PREGNANCY),
    ("baby", (0, 1)),
    ("under-school-age", (1, 6)),
    ("school-age", (7, 12)),
    ("youth", (13, 17)),
    ("young-adult", (18, 29)),
];
/// Base forms in the names of what is for parents and couples.
const PARENTS: [&str; 7] = [
    "vanhempi",
    "vanhemmuus",
    "äiti",
    "isä",
    "isyys",
    "puoliso",
    "parisuhde",
];
/// Own help of young people starts at this age or later, if it goes on until they are grown.
const YOUNG_FROM: u8 = 6;
/// The same for what ends sooner.
const TEENS_FROM: u8 = 10;
const YOUNG_UNTIL: u8 = 29;
const GROWN_FROM: u8 = 19;

/// To whom a document speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Addressed {
    Anyone,
    /// Young people themselves.
    Young,
    /// Parents and other grown-ups.
    Grown,
}

/// Whom a document is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Audience {
    addressed: Addressed,
    /// The languages that are spoken there, if it is known.
    languages: Box<[Language]>,
    /// Children of these ages; absent: of any age, or no children.
    ages: Option<Ages>,
}

impl Audience {
    /// Whom a document is for, by its ages, its life stages and its name.
    pub(crate) fn of(analyser: &Analyser, document: &Document) -> Audience {
        let stages: Vec<&str> = document
            .facets
            .terms
            .iter()
            .filter(|term| term.vocabulary == Vocabulary::LifeStage)
            .map(|term| term.id.as_str())
            .collect();
        let named = names(analyser, document);
        let ages = document
            .facets
            .ages
            .map(|ages| (ages.min, ages.max.unwrap_or(u8::MAX)));
        let addressed = if is_young(document.kind, ages, &named) {
            Addressed::Young
        } else if is_grown(document.kind, &stages, &named) {
            Addressed::Grown
        } else {
            Addressed::Anyone
        };
        Audience {
            addressed,
            languages: document.facets.languages.as_slice().into(),
            ages: ages.or_else(|| ages_of(&stages)),
        }
    }

    /// What a document's score is multiplied by for who speaks, on a page of this language.
    pub(crate) fn factor(&self, speaker: &Speaker, language: Language) -> f32 {
        let other_age = match (self.ages, speaker.ages) {
            (Some((from, until)), Some((youngest, oldest))) => until < youngest || oldest < from,
            _ => false,
        };
        let voice = match (speaker.voice, self.addressed) {
            (Some(Voice::Young), Addressed::Young) => OWN_HELP,
            (Some(Voice::Young), Addressed::Grown) => FOR_PARENTS,
            (Some(Voice::Grown), Addressed::Young) => FOR_THE_YOUNG,
            _ => 1.0,
        };
        voice * self.spoken(language) * if other_age { OTHER_AGE } else { 1.0 }
    }

    /// Help in one's own language comes before its equals where it is help for those who speak it;
    /// help in a foreign language only is of little use.
    fn spoken(&self, language: Language) -> f32 {
        let spoken = |language| self.languages.contains(&language);
        match (spoken(language), spoken(Language::FINNISH)) {
            (true, false) => OWN_LANGUAGE,
            (false, false) if !self.languages.is_empty() => FOREIGN,
            _ => 1.0,
        }
    }
}

/// Base forms of the words of a document's Finnish name, and of their parts.
fn names(analyser: &Analyser, document: &Document) -> Vec<String> {
    let title = normalise(document.title.get(Language::FINNISH).text);
    words(&title)
        .flat_map(|word| {
            let reading = analyser.finnish(word);
            [reading.whole.clone(), reading.parts.clone()].concat()
        })
        .collect()
}

fn is_young(kind: Kind, ages: Option<Ages>, named: &[String]) -> bool {
    match ages {
        Some((from, until)) => {
            until <= YOUNG_UNTIL
                && (from >= TEENS_FROM || from >= YOUNG_FROM && until >= GROWN_FROM)
        }
        None => kind == Kind::Helpline && named.iter().any(|name| name == "nuori"),
    }
}

fn is_grown(kind: Kind, stages: &[&str], named: &[String]) -> bool {
    let about_child = kind == Kind::Article && named.iter().any(|name| name == "lapsi");
    let for_parents = named.iter().any(|name| PARENTS.contains(&name.as_str()));
    let before_school = |stage: &&str| ["pregnancy", "baby", "under-school-age"].contains(stage);
    let has = |stage| stages.contains(&stage);
    about_child
        || for_parents
        || !stages.is_empty() && stages.iter().all(before_school)
        || has("adult") && !has("youth") && !has("young-adult")
}

fn ages_of(stages: &[&str]) -> Option<Ages> {
    let ages = STAGES.iter().filter(|(stage, _)| stages.contains(stage));
    ages.map(|(_, ages)| *ages)
        .reduce(|(from, until), (youngest, oldest)| (from.min(youngest), until.max(oldest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn audience(addressed: Addressed, ages: Option<Ages>, languages: &[Language]) -> Audience {
        Audience {
            addressed,
            languages: languages.into(),
            ages,
        }
    }

    #[test]
    fn young_people_find_their_own_help_first_and_parents_theirs() {
        let says = |voice| Speaker {
            voice: Some(voice),
            ages: None,
        };
        let factor = |addressed, voice| {
            audience(addressed, None, &[]).factor(&says(voice), Language::FINNISH)
        };
        assert!(factor(Addressed::Young, Voice::Young) > factor(Addressed::Anyone, Voice::Young));
        assert!(factor(Addressed::Anyone, Voice::Young) > factor(Addressed::Grown, Voice::Young));
        assert!(factor(Addressed::Grown, Voice::Grown) > factor(Addressed::Young, Voice::Grown));
    }

    #[test]
    fn what_is_for_children_of_another_age_stands_below() {
        let baby = Speaker {
            voice: None,
            ages: Some((0, 1)),
        };
        let factor = |ages| audience(Addressed::Anyone, ages, &[]).factor(&baby, Language::FINNISH);
        assert!(factor(Some((13, 17))) < factor(Some((0, 6))));
        assert_eq!(factor(None), factor(Some((0, 17))));
    }

    #[test]
    fn help_in_one_language_is_for_those_who_speak_it() {
        let factor = |languages: &[Language], language| {
            audience(Addressed::Anyone, None, languages).factor(&Speaker::default(), language)
        };
        let (fi, sv) = (Language::FINNISH, Language::SWEDISH);
        assert!(factor(&[sv], sv) > factor(&[fi, sv], sv));
        assert!(factor(&[sv], fi) < factor(&[fi], fi));
        assert_eq!(factor(&[], sv), factor(&[fi], sv));
    }

    #[test]
    fn ages_are_those_of_all_stages() {
        assert_eq!(
            ages_of(&["baby", "under-school-age", "adult"]),
            Some((0, 6))
        );
        assert_eq!(ages_of(&["adult"]), None);
    }
}
