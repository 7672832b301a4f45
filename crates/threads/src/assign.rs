//! Who gets a request (R040): a member of the ring who is on duty, trained, speaks the asker's
//! language and has the least to do. A plain function on plain values.

/// What a request needs of who answers it.
#[derive(Debug, Clone, Copy)]
pub struct Needs<'a> {
    /// Language of the request.
    pub language: &'a str,
    /// Its area, when told.
    pub area: Option<&'a str>,
}

/// A member of the ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The person.
    pub person: String,
    /// Languages they answer in.
    pub languages: Vec<String>,
    /// Areas they work in; empty: all of the ring's.
    pub areas: Vec<String>,
    /// Whether they are on duty on the day the request will be read.
    pub on_duty: bool,
    /// Whether they have the training that the ring asks for before duty.
    pub trained: bool,
    /// Whether they have said that they know the asker.
    pub conflicted: bool,
    /// Requests that wait for their answer.
    pub load: u32,
}

/// Who gets the request; nobody when nobody may.
///
/// Of those who may, the ones who share the asker's language come first, then the ones of the
/// area, then the ones with the least to do; the last tie is broken by the identifier, so that
/// two nodes choose alike.
pub fn assign<'a>(candidates: &'a [Candidate], needs: Needs<'_>) -> Option<&'a Candidate> {
    candidates
        .iter()
        .filter(|candidate| candidate.on_duty && candidate.trained && !candidate.conflicted)
        .min_by_key(|candidate| {
            (
                !speaks(candidate, needs.language),
                !works_in(candidate, needs.area),
                candidate.load,
                &candidate.person,
            )
        })
}

/// Plain Finnish is answered by who speaks Finnish.
fn speaks(candidate: &Candidate, language: &str) -> bool {
    let language = if language == "selko" { "fi" } else { language };
    candidate.languages.iter().any(|spoken| spoken == language)
}

fn works_in(candidate: &Candidate, area: Option<&str>) -> bool {
    candidate.areas.is_empty()
        || area.is_none_or(|area| candidate.areas.iter().any(|own| own == area))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn candidate(person: &str, languages: &[&str], load: u32) -> Candidate {
        Candidate {
            person: person.to_owned(),
            languages: languages.iter().map(ToString::to_string).collect(),
            areas: Vec::new(),
            on_duty: true,
            trained: true,
            conflicted: false,
            load,
        }
    }

    const ARABIC: Needs = Needs {
        language: "ar",
        area: Some("kotkansaari"),
    };

    #[test]
    fn language_comes_before_load() {
        let ring = [candidate("a", &["fi"], 0), candidate("b", &["fi", "ar"], 9)];
        assert_eq!(assign(&ring, ARABIC).unwrap().person, "b");
    }

    #[test]
    fn without_anyone_who_speaks_it_the_least_loaded_gets_it() {
        let ring = [candidate("a", &["fi"], 3), candidate("b", &["sv"], 1)];
        assert_eq!(assign(&ring, ARABIC).unwrap().person, "b");
    }

    fn any_candidate() -> impl Strategy<Value = Candidate> {
        (
            "[a-f]{3}",
            proptest::collection::vec("fi|sv|ar", 0..3),
            proptest::collection::vec("kotkansaari|hamina", 0..2),
            any::<(bool, bool, bool)>(),
            0u32..20,
        )
            .prop_map(
                |(person, languages, areas, (on_duty, trained, conflicted), load)| Candidate {
                    person,
                    languages,
                    areas,
                    on_duty,
                    trained,
                    conflicted,
                    load,
                },
            )
    }

    proptest! {
        #[test]
        fn nobody_gets_what_they_may_not_and_somebody_does_when_anyone_may(
            ring in proptest::collection::vec(any_candidate(), 0..8),
        ) {
            let may = |one: &Candidate| one.on_duty && one.trained && !one.conflicted;
            let chosen = assign(&ring, ARABIC);
            prop_assert_eq!(chosen.is_some(), ring.iter().any(may));
            if let Some(chosen) = chosen {
                prop_assert!(may(chosen));
                let speaker = ring.iter().any(|one| may(one) && speaks(one, "ar"));
                prop_assert!(!speaker || speaks(chosen, "ar"));
            }
        }

        #[test]
        fn the_order_of_the_ring_does_not_matter(
            ring in proptest::collection::vec(any_candidate(), 0..8),
        ) {
            let mut turned = ring.clone();
            turned.reverse();
            let one = assign(&ring, ARABIC).map(|chosen| (&chosen.person, chosen.load));
            let other = assign(&turned, ARABIC).map(|chosen| (&chosen.person, chosen.load));
            prop_assert_eq!(one, other);
        }
    }
}
