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
