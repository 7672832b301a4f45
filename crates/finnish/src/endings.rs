//! How the words of the own lexicon inflect: a few stems for each word and one table of endings.
//!
//! This is looser than grammar. The stems are of words that families type, the dictionary has
//! none of them, and to take a misspelt form for the word is what a search wants.

use crate::fold::is_vowel;

/// What may follow a stem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paradigm {
    /// Endings of case and number.
    Noun,
    /// Endings of person, tense and participle.
    Verb,
}

const POSSESSIVES: [&str; 8] = ["nsa", "nsä", "mme", "nne", "ni", "si", "an", "än"];
const CLITICS: [&str; 9] = ["kaan", "kään", "kin", "han", "hän", "ko", "kö", "pa", "pä"];
const CASES: &str = "a ä n t ta tä na nä ssa ssä sta stä lla llä lta ltä lle ksi kse tta ttä \
    s st l lt an en in on un yn än ön han hin hon hun hyn hän e i o u y ö \
    issa issä ista istä illa illä ilta iltä ille iksi ina inä itta ittä is ist il ilt \
    ien ja jä jen oja iden itten ihin iin ia iä ita itä";
const PERSONS: &str = "n t a ä an än at ät mme tte vat vät avat ävät amme ämme atte ätte \
    si sin sit simme sitte sivat sivät i in it imme itte ivat ivät \
    isi isin isit isimme isitte isivat isivät is \
    nut nyt nu ny neet nnut nnyt nnu nny nneet ta tä taan tään tan tän ttiin tiin ttu tty tu ty \
    etaan etään ettiin ettu etty ettais eta etä kaa kää akaa \
    maan mään massa mässä masta mästä malla mällä matta mättä amaan ämään amassa ämässä amasta \
    amalla amatta va vä ava ävä essa essä";
/// A verb makes nouns of its own: "dokaaminen", "dokaaja".
const VERB_NOUNS: [&str; 8] = [
    "minen", "aminen", "äminen", "mis", "amis", "ämis", "aja", "äjä",
];

/// Whether these letters may follow a stem of the paradigm.
pub(crate) fn may_follow(rest: &str, paradigm: Paradigm) -> bool {
    let without_clitic = strip_any(rest, &CLITICS);
    let forms = [Some(rest), without_clitic];
    forms.into_iter().flatten().any(|form| match paradigm {
        Paradigm::Noun => is_case(form) || strip_any(form, &POSSESSIVES).is_some_and(is_case),
        Paradigm::Verb => {
            form.is_empty()
                || PERSONS.split_whitespace().any(|ending| ending == form)
                || VERB_NOUNS.iter().any(|noun| form.starts_with(noun))
        }
    })
}

fn is_case(form: &str) -> bool {
    form.is_empty() || CASES.split_whitespace().any(|ending| ending == form)
}

fn strip_any<'word>(word: &'word str, endings: &[&str]) -> Option<&'word str> {
    endings.iter().find_map(|ending| word.strip_suffix(ending))
}

/// The stems of a word, each with what may follow it; the word itself is the first.
pub(crate) fn stems(word: &str) -> Vec<(String, Paradigm)> {
    let nouns = noun_stems(word)
        .into_iter()
        .map(|stem| (stem, Paradigm::Noun));
    let verbs = verb_stems(word)
        .into_iter()
        .map(|stem| (stem, Paradigm::Verb));
    nouns.chain(verbs).collect()
}

fn noun_stems(word: &str) -> Vec<String> {
    let mut stems = vec![word.to_owned()];
    if let Some(start) = word.strip_suffix("nen") {
        stems.extend([format!("{start}s"), format!("{start}se")]);
        return stems;
    }
    let Some(last) = word.chars().next_back() else {
        return stems;
    };
    if !is_vowel(last) {
        if let Some(start) = word.strip_suffix('s') {
            stems.extend(["ks", "kse", "de"].map(|end| format!("{start}{end}")));
        }
        // Borrowed words take an i, and often a double consonant: "chatin", "chattiin".
        for borrowed in [format!("{word}i"), format!("{word}{last}i")] {
            stems.extend(noun_stems(&borrowed));
        }
        return stems;
    }
    let start = word.strip_suffix(last).unwrap_or(word);
    let plural = match last {
        'i' => Some(format!("{start}e")),
        'a' => Some(format!("{start}o")),
        'ä' => Some(format!("{start}ö")),
        _ => None,
    };
    stems.extend(plural);
    if matches!(last, 'a' | 'ä') {
        stems.push(start.to_owned());
    }
    stems.extend(weak(start).map(|start| format!("{start}{last}")));
    stems
}

fn verb_stems(word: &str) -> Vec<String> {
    // "dokata": "dokaan", "dokasi", "dokannut".
    if word.ends_with("ata") || word.ends_with("ätä") {
        return word
            .strip_suffix(['a', 'ä'])
            .and_then(|stem| stem.strip_suffix('t'))
            .map(str::to_owned)
            .into_iter()
            .collect();
    }
    // "bilettää": "biletän", "biletti", "biletetään".
    let stem = ["aa", "ää", "oa", "öä", "ea", "eä", "ua", "yä"]
        .iter()
        .find(|ending| word.ends_with(**ending))
        .and_then(|_| word.strip_suffix(['a', 'ä']));
    let Some(stem) = stem else { return Vec::new() };
    let start = stem.strip_suffix(is_vowel).unwrap_or(stem);
    let vowel = stem.get(start.len()..).unwrap_or_default();
    let mut stems = vec![stem.to_owned(), start.to_owned()];
    if let Some(start) = weak(start) {
        stems.extend([format!("{start}{vowel}"), start]);
    }
    stems
}

/// Consonant gradation before the last vowel: the weak grade of "bilett" is "bilet".
fn weak(start: &str) -> Option<String> {
    const GRADES: [(&str, &str); 9] = [
        ("kk", "k"),
        ("pp", "p"),
        ("tt", "t"),
        ("nt", "nn"),
        ("nk", "ng"),
        ("mp", "mm"),
        ("lt", "ll"),
        ("rt", "rr"),
        ("ht", "hd"),
    ];
    GRADES.iter().find_map(|(strong, weak)| {
        start
            .strip_suffix(strong)
            .map(|start| format!("{start}{weak}"))
    })
}
