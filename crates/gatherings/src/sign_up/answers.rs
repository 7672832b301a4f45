//! What a family tells when it signs up: who comes, one name to call, one way to reach them, and
//! nothing more.

use catalog::{SeatUnit, SignUp};
use serde::{Deserialize, Serialize};

/// The longest name or contact.
const LONGEST: usize = 120;
/// The longest note of needs.
const LONGEST_NEEDS: usize = 500;
/// The largest household.
const MOST_PEOPLE: u32 = 12;

/// Where families hear of things (R072).
pub const HEARD: [&str; 7] = [
    "clinic", "daycare", "school", "friend", "letter", "poster", "web",
];

/// The form as it was sent, word for word: nothing typed is lost when something is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// The form's secret.
    pub form: String,
    /// A name to call; need not be the real one.
    pub name: String,
    /// E-mail address or telephone number; may be empty.
    pub contact: String,
    /// Grown-ups.
    pub adults: String,
    /// Children.
    pub children: String,
    /// Interpreter, allergies, pram: what the leader should know.
    pub needs: String,
    /// Where they heard of it.
    pub heard: String,
}

/// What is sealed of a sign-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// A name to call.
    pub name: String,
    /// E-mail address or telephone number.
    pub contact: String,
    /// What the leader should know.
    pub needs: String,
}

/// Who comes, when everything is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Grown-ups.
    pub adults: u32,
    /// Children.
    pub children: u32,
    /// Seats that they take.
    pub seats: u32,
    /// Where they heard of it.
    pub heard: Option<&'static str>,
    /// What is sealed.
    pub details: Details,
}

/// What is missing or wrong, by field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// No name to call.
    Name,
    /// Neither an e-mail address nor a telephone number.
    Contact,
    /// Nobody comes, or more than a household.
    People,
    /// More than the whole gathering holds.
    TooMany,
    /// A text is too long.
    Long,
}

impl Answers {
    /// Reads who comes; gives everything that is missing.
    pub fn read(&self, sign_up: &SignUp) -> Result<Party, Vec<Problem>> {
        let mut problems = Vec::new();
        let trimmed = |text: &str| text.trim().to_owned();
        let (name, contact, needs) = (
            trimmed(&self.name),
            trimmed(&self.contact),
            trimmed(&self.needs),
        );
        if name.is_empty() {
            problems.push(Problem::Name);
        }
        if !contact.is_empty() && !is_email(&contact) && !is_phone(&contact) {
            problems.push(Problem::Contact);
        }
        let long = |text: &str, most: usize| text.chars().count() > most;
        if long(&name, LONGEST) || long(&contact, LONGEST) || long(&needs, LONGEST_NEEDS) {
            problems.push(Problem::Long);
        }
        let number = |text: &str| match text.trim() {
            "" => Some(0),
            digits => digits.parse::<u32>().ok(),
        };
        let people = number(&self.adults).zip(number(&self.children));
        let people = people.filter(|(adults, children)| {
            let all = adults.saturating_add(*children);
            (1..=MOST_PEOPLE).contains(&all)
        });
        let Some((adults, children)) = people else {
            problems.push(Problem::People);
            return Err(problems);
        };
        let seats = match sign_up.unit {
            SeatUnit::Household => 1,
            SeatUnit::Person => adults + children,
        };
        if !super::queue::fits_at_all(sign_up.most, seats) {
            problems.push(Problem::TooMany);
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Party {
            adults,
            children,
            seats,
            heard: HEARD.into_iter().find(|known| *known == self.heard),
            details: Details {
                name,
                contact,
                needs,
            },
        })
    }
}

/// Whether this looks like an e-mail address.
pub fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
    }) && !text.contains(char::is_whitespace)
}

/// Whether this looks like a telephone number.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let others =
        |sign: char| !sign.is_ascii_digit() && !matches!(sign, '+' | ' ' | '-' | '(' | ')');
    (6..=15).contains(&digits) && !text.contains(others)
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalog::Gathering;

    fn gathering(unit: &str, most: u32) -> Gathering {
        serde_json::from_str(&format!(
            r#"{{"id":"x","name":"N","form":"group","types":[],"summary":"s","organizers":[],
                "sign_up":{{"unit":"{unit}","most":{most}}},
                "times":{{"starts":"2027-01-14T18:00:00","minutes":90}},"upkeep":{{"owner":"x","checked":"2026-11-01"}}}}"#
        ))
        .unwrap()
    }

    fn answers() -> Answers {
        Answers {
            name: " Aino ".to_owned(),
            contact: "aino@example.fi".to_owned(),
            adults: "2".to_owned(),
            children: "1".to_owned(),
            heard: "clinic".to_owned(),
            ..Answers::default()
        }
    }

    fn read(gathering: &Gathering, answers: &Answers) -> Result<Party, Vec<Problem>> {
        answers.read(gathering.sign_up.as_ref().unwrap())
    }

    #[test]
    fn a_household_takes_one_seat_and_people_one_each() {
        let family = read(&gathering("household", 12), &answers()).unwrap();
        assert_eq!((family.seats, family.adults, family.children), (1, 2, 1));
        assert_eq!(
            (family.details.name.as_str(), family.heard),
            ("Aino", Some("clinic"))
        );
        assert_eq!(read(&gathering("person", 12), &answers()).unwrap().seats, 3);
    }

    #[test]
    fn everything_that_is_missing_is_said_at_once() {
        let group = gathering("person", 2);
        let nothing = Answers {
            contact: "soita".to_owned(),
            ..Answers::default()
        };
        assert_eq!(
            read(&group, &nothing),
            Err(vec![Problem::Name, Problem::Contact, Problem::People])
        );
        assert_eq!(read(&group, &answers()), Err(vec![Problem::TooMany]));
        let many = Answers {
            children: "99999999999".to_owned(),
            ..answers()
        };
        assert_eq!(read(&group, &many), Err(vec![Problem::People]));
        let no_contact = Answers {
            contact: String::new(),
            children: String::new(),
            ..answers()
        };
        assert!(read(&group, &no_contact).is_ok(), "the code is enough");
    }

    #[test]
    fn a_contact_is_an_address_or_a_number() {
        for good in ["a@b.fi", "+358 40 123 4567", "05 555 0123", "(05) 555-0123"] {
            assert!(is_email(good) || is_phone(good), "{good}");
        }
        for bad in [
            "a@b",
            "@b.fi",
            "a b@c.fi",
            "112",
            "soita 0401234567",
            "a@.fi",
        ] {
            assert!(!is_email(bad) && !is_phone(bad), "{bad}");
        }
    }
}
