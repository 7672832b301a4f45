//! Words as families write them, against the real dictionary where it is installed.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test says what is missing by failing"
)]

use std::path::PathBuf;

use finnish::{Class, Dictionary, Lexicon, Reading, read_word};

/// The installed dictionary, or nothing, which is said.
fn dictionary() -> Option<Dictionary> {
    let path = std::env::var_os("PERHEKESKUS_DICTIONARY")
        .map_or_else(|| Dictionary::debian_path().to_owned(), PathBuf::from);
    if path.exists() {
        return Some(Dictionary::open(&path).unwrap());
    }
    println!("skipped: no dictionary at {}", path.display());
    None
}

fn reader() -> Option<impl Fn(&str) -> Reading> {
    let dictionary = dictionary()?;
    Some(move |word: &str| read_word(&dictionary, Lexicon::standard(), word))
}

/// Word, what it is as a whole, and some of what must be found in it.
const WORDS: &[(&str, &str, &str)] = &[
    ("lastenneuvola", "lastenneuvola", "lapsi neuvola"),
    ("lastenneuvolassakin", "lastenneuvola", "lapsi neuvola"),
    ("LASTENNEUVOLAAN", "lastenneuvola", "lapsi neuvola"),
    ("eroauttamisen", "eroauttaa", "ero auttaa"),
    ("auttaminen", "auttaa", ""),
    (
        "kouluterveydenhoitaja",
        "kouluterveydenhoitaja",
        "koulu terveys hoitaja terveydenhoitaja",
    ),
    (
        "lähisuhdeväkivaltaa",
        "lähisuhdeväkivalta",
        "väkivalta lähisuhde suhde",
    ),
    ("väkivaltainen", "väkivaltainen", "väkivalta"),
    (
        "väkivaltaisuudesta",
        "väkivaltaisuus",
        "väkivalta väkivaltainen",
    ),
    ("perheneuvolasta", "perheneuvola", "perhe neuvola"),
    ("koulukuraattorille", "koulukuraattori", "koulu kuraattori"),
    ("kiusataan", "kiusata", ""),
    ("kiusannut", "kiusata", ""),
    ("kiusattu", "kiusata", ""),
    ("koulukiusaaminen", "koulukiusata", "koulu kiusata"),
    (
        "yksinhuoltajaäidit",
        "yksinhuoltajaäiti",
        "yksinhuoltaja äiti",
    ),
    ("kaveripulaa", "kaveripula", "kaveri pula"),
    (
        "mielenterveysongelmia",
        "mielenterveysongelma",
        "mielenterveys ongelma mieli",
    ),
    ("päihteidenkäyttö", "päihteidenkäyttö", "päihde käyttö"),
    ("hyvinvoinnin", "hyvinvointi", "vointi"),
    ("toimeentulotukea", "toimeentulotuki", "toimeentulo tuki"),
    ("vertaistuki", "vertaistuki", "vertais tuki"),
    (
        "lastensuojeluilmoituksen",
        "lastensuojeluilmoitus",
        "lastensuojelu ilmoitus lapsi",
    ),
    ("vanhemmuuden", "vanhemmuus", "vanhempi"),
    ("yksinäisyys", "yksinäisyys", "yksinäinen"),
    ("uhmaikäisen", "uhmaikäinen", "uhmaikä uhma"),
    (
        "maahanmuuttajaäiti",
        "maahanmuuttajaäiti",
        "maahanmuuttaja äiti",
    ),
    ("ohjaajat", "ohjaaja", "ohjata"),
    ("oppilasta", "oppilas", ""),
    ("Helsingissä", "helsinki", ""),
    ("linja-autolla", "linja-auto", "linja auto"),
    ("linjaautolla", "linja-auto", "linja auto"),
    ("15-vuotiaalle", "15-vuotias", "vuotias"),
    ("raskausdiabetes", "raskausdiabetes", "raskaus"),
    ("nuorten", "nuori", ""),
    ("en", "ei", ""),
    ("eskarissa", "esiopetus", "eskari opetus"),
    ("eskarilainen", "eskarilainen", "eskari esiopetus"),
    ("nepsyn", "nepsy", ""),
    ("nepsyvalmentaja", "nepsyvalmentaja", "nepsy valmentaja"),
    ("nepsyvalmentajalle", "nepsyvalmentaja", "nepsy valmentaja"),
    ("hoitsulle", "hoitaja", "hoitsu"),
    ("kouluhoitsulle", "kouluhoitaja", "koulu hoitaja"),
    ("faijan", "isä", "faija"),
    ("mutsin", "äiti", "mutsi"),
    ("mutsi", "äiti", "mutsi"),
    ("skideille", "lapsi", "skidi"),
    ("chatissa", "chat", ""),
    ("ryhmächat", "ryhmächat", "ryhmä chat"),
    ("masiksesta", "masennus", "masis"),
    ("sossun", "sosiaalityöntekijä", "sossu"),
    ("dokaa", "juoda", "dokata"),
    ("kännätään", "juoda", ""),
    ("biletti", "juhlia", ""),
    ("mä", "minä", ""),
    ("mun", "minä", ""),
    ("oon", "olla", ""),
    ("sä", "sinä", ""),
    ("tää", "tämä", ""),
    ("ahistaa", "ahdistaa", ""),
    ("ahistunu", "ahdistunut", "ahdistaa"),
    ("väsyny", "väsynyt", ""),
    ("tehä", "tehdä", ""),
    ("yhessä", "yhdessä", ""),
    ("vaikeeta", "vaikea", ""),
    ("koulus", "koulu", ""),
    ("semmosta", "semmoinen", ""),
    ("ADHD:n", "adhd", ""),
    ("adhd-lapselle", "adhd-lapsi", "adhd lapsi"),
    ("ex-mies", "ex-mies", "ex mies"),
    ("ex-miehelleni", "ex-mies", "ex mies"),
    ("yh-äidin", "yh-äiti", "yksinhuoltaja äiti"),
    ("äiti-lapsi-ryhmään", "äiti-lapsi-ryhmä", "äiti lapsi ryhmä"),
    ("\u{201D}lapseni,", "lapsi", ""),
];

#[test]
fn words_are_read() {
    let Some(read) = reader() else { return };
    for (word, whole, parts) in WORDS {
        let reading = read(word);
        assert!(
            reading.whole.iter().any(|it| it == whole),
            "{word}: {reading:?}"
        );
        for part in parts.split_whitespace() {
            assert!(
                reading.parts.iter().any(|it| it == part),
                "{word}, {part}: {reading:?}"
            );
        }
        assert!(reading.known, "{word}: {reading:?}");
        assert_eq!(reading.hyphenated, word.contains('-'), "{word}");
    }
}

#[test]
fn no_child_hides_in_a_pupil() {
    let Some(read) = reader() else { return };
    for (word, stranger) in [
        ("oppilasta", "lapsi"),
        ("kuuluvat", "kuu"),
        ("ohjaajat", "aika"),
    ] {
        assert!(
            !read(word).parts.iter().any(|part| part == stranger),
            "{word}"
        );
    }
}

#[test]
fn inflected_forms_share_a_whole() {
    let Some(read) = reader() else { return };
    for forms in [
        "lastenneuvola lastenneuvolan lastenneuvolaa lastenneuvolat lastenneuvoloissa",
        "ex-mies ex-miehen ex-miestä ex-miehille",
        "hoitsu hoitsun hoitsut hoitsuille hoitsuihin",
        "eskari eskarin eskaria eskariin eskareita",
        "kiusaaminen kiusaamisen kiusataan kiusasi kiusannut",
        "mutsi mutsin mutsille mutsia",
    ] {
        let mut shared: Option<Vec<String>> = None;
        for form in forms.split(' ') {
            let mut whole = read(form).whole;
            whole.retain(|word| shared.as_ref().is_none_or(|shared| shared.contains(word)));
            shared = Some(whole);
        }
        assert!(shared.is_some_and(|shared| !shared.is_empty()), "{forms}");
    }
}

#[test]
fn strangers_stand_for_themselves() {
    let Some(read) = reader() else { return };
    for stranger in ["xyzzy", "qqq-zzx", "привет", "العربية", "5g7h"] {
        let reading = read(stranger);
        assert_eq!(reading.whole, [stranger]);
        assert!(!reading.known, "{stranger}");
    }
    assert_eq!(read("  ?!"), Reading::default());
}

#[test]
fn classes_are_told() {
    let Some(dictionary) = dictionary() else {
        return;
    };
    for (word, class) in [
        ("neuvola", Class::Noun),
        ("väkivaltainen", Class::Adjective),
        ("auttaa", Class::Verb),
        ("ei", Class::Negation),
        ("nuori", Class::NounOrAdjective),
        ("Kouvola", Class::Name),
        ("minä", Class::Pronoun),
        ("kaksi", Class::Numeral),
        ("ja", Class::Conjunction),
    ] {
        let analyses = dictionary.analyse(word);
        assert!(
            analyses.iter().any(|it| it.class == class),
            "{word}: {analyses:?}"
        );
    }
}

#[test]
fn a_broken_copy_is_harmless() {
    if dictionary().is_none() {
        return;
    }
    let Ok(sound) = std::fs::read(Dictionary::debian_path()) else {
        return;
    };
    for round in 0..12usize {
        let mut broken = sound.clone();
        let mut place = 2400 + round * 7919;
        while let Some(byte) = broken.get_mut(place) {
            *byte = byte.wrapping_add(1);
            place += 400_009;
        }
        broken.truncate(sound.len() - round * 8);
        if let Ok(dictionary) = Dictionary::from_bytes(broken) {
            for (word, ..) in WORDS {
                let _ = dictionary.analyse(word);
            }
        }
    }
}
