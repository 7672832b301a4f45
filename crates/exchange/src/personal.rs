//! Contacts are roles, never persons (R017): what names a person is dropped at the door.

/// Beginnings of words that make an address a role's, even when it is written `word.word@`.
const ROLE_WORDS: [&str; 34] = [
    "perhe",
    "neuvola",
    "palvelu",
    "info",
    "toimisto",
    "kirjaamo",
    "koulu",
    "skola",
    "keskus",
    "tuki",
    "asiakas",
    "nuoriso",
    "nuori",
    "lapsi",
    "lasten",
    "sosiaali",
    "terveys",
    "service",
    "family",
    "support",
    "kontakt",
    "barn",
    "rådgivning",
    "radgivning",
    "vastaanotto",
    "neuvonta",
    "ajanvaraus",
    "varhais",
    "paivakoti",
    "kerho",
    "mail",
    "srk",
    "seurakunta",
    "posti",
];

/// Whether an e-mail address is a person's: `firstname.lastname@`, with no role word in it.
pub(crate) fn is_personal_email(address: &str) -> bool {
    let Some((name, _)) = address.split_once('@') else {
        return true;
    };
    let name = name.to_lowercase();
    let parts: Vec<&str> = name.split('.').collect();
    let letters = |part: &&str| {
        part.chars().count() >= 2 && part.chars().all(|sign| sign.is_alphabetic() || sign == '-')
    };
    (2..=3).contains(&parts.len())
        && parts.iter().all(letters)
        && !ROLE_WORDS.iter().any(|word| name.contains(word))
}

/// Whether words name a person: two words in a row that begin with a capital, such as
/// `Matti Mallikas`. Rather a role's number too few than a person's too many.
pub(crate) fn names_a_person(words: &str) -> bool {
    let words: Vec<&str> = words
        .split_whitespace()
        .map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()))
        .collect();
    words
        .windows(2)
        .any(|pair| pair.iter().all(|word| is_capitalised(word)))
}

fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && word.chars().count() >= 2
        && letters.all(|letter| {
            letter.is_lowercase() || letter == '-' || letter.is_uppercase() && word.contains('-')
        })
        && !ROLE_WORDS
            .iter()
            .any(|role| word.to_lowercase().contains(role))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_are_known_from_roles() {
        for address in [
            "matti.mallikas@naantali.fi",
            "etunimi.sukunimi@naantali.fi",
            "Anna-Liisa.Virtanen@x.fi",
            "no-at-sign",
        ] {
            assert!(is_personal_email(address), "{address}");
        }
        for address in [
            "kirjaamo@naantali.fi",
            "perhekeskus.kotka@kymenhva.fi",
            "kapa-asiakaspalvelu@vrk.fi",
        ] {
            assert!(!is_personal_email(address), "{address}");
        }
        assert!(names_a_person("toimitusinsinööri Matti Mallikas"));
        assert!(!names_a_person("Naantalin kaupungin vaihde"));
        assert!(!names_a_person("Rektor"));
    }
}
