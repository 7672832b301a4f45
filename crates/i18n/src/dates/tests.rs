use super::*;

fn in_languages(codes: &[&str], write: impl Fn(Language) -> String) -> Vec<String> {
    codes
        .iter()
        .map(|code| write(Language::parse(code).unwrap()))
        .collect()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn at(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

#[test]
fn a_long_date_has_its_weekday() {
    assert_eq!(
        in_languages(&["fi", "sv", "en", "selko", "ru", "uk", "et"], |language| {
            date_long(language, day())
        }),
        [
            "maanantai 23.11.2026",
            "måndag 23.11.2026",
            "Monday 23 November 2026",
            "maanantai 23.11.2026",
            "понедельник, 23 ноября 2026 г.",
            "понеділок, 23 листопада 2026 р.",
            "esmaspäev, 23. november 2026",
        ]
    );
}

#[test]
fn a_short_date_is_as_the_language_writes_it() {
    assert_eq!(
        in_languages(&["fi", "sv", "en", "ru", "ar"], |language| date_short(
            language,
            day()
        )),
        [
            "23.11.2026",
            "23.11.2026",
            "23 Nov 2026",
            "23.11.2026",
            "23 نوفمبر 2026"
        ]
    );
    let early = NaiveDate::from_ymd_opt(2027, 1, 5).unwrap();
    assert_eq!(
        in_languages(&["fi", "ru"], |language| date_short(language, early)),
        ["5.1.2027", "05.01.2027"]
    );
}

#[test]
fn a_weekday_is_named_and_said_of_when() {
    let fi = Language::FINNISH;
    assert_eq!(weekday(fi, day()), "maanantai");
    assert_eq!(on_weekday(fi, day()), "maanantaina");
    assert_eq!(on_weekday(Language::ENGLISH, day()), "on Monday");
    assert_eq!(weekday_and_day(fi, day()), "maanantai 23.11.");
    assert_eq!(by_day(fi, day()), "maanantaina 23.11.");
    assert_eq!(
        in_languages(&["fi", "ru", "se"], |language| month_and_year(
            language,
            day()
        )),
        ["marraskuu 2026", "ноябрь 2026", "skábmamánnu 2026"]
    );
}

#[test]
fn a_time_has_the_mark_of_its_language() {
    assert_eq!(
        in_languages(&["fi", "sv", "en"], |language| time(language, at(9, 30))),
        ["9.30", "9.30", "9:30"]
    );
    assert_eq!(
        in_languages(&["fi", "sv", "en"], |language| time(language, at(17, 0))),
        ["17", "17", "17:00"]
    );
    let fi = Language::FINNISH;
    assert_eq!(time_range(fi, at(9, 0), at(13, 0)), "9–13");
    assert_eq!(time_range(fi, at(9, 0), at(13, 30)), "9.00–13.30");
    assert_eq!(time_range(fi, at(18, 0), at(0, 0)), "18–24");
    assert_eq!(
        time_range(Language::ENGLISH, at(9, 0), at(13, 5)),
        "9:00–13:05"
    );
}

#[test]
fn numbers_have_the_marks_of_their_language() {
    let fi = Language::FINNISH;
    assert_eq!(distance_km(fi, 1.24), "1,2\u{a0}km");
    assert_eq!(distance_km(fi, 9.96), "10\u{a0}km");
    assert_eq!(distance_km(Language::ENGLISH, 0.04), "0.0\u{a0}km");
    assert_eq!(number(fi, 1234), "1234");
    assert_eq!(number(fi, -1_234_567), "−1\u{a0}234\u{a0}567");
    assert_eq!(number(Language::ENGLISH, 12_345), "12,345");
    assert_eq!(decimal(fi, 12_345.678, 2), "12\u{a0}345,68");
    assert_eq!(decimal(fi, -0.01, 1), "0,0");
}

#[test]
fn every_language_has_words_of_its_own_or_falls_back() {
    for language in Language::all() {
        for text in [
            date_long(language, day()),
            on_weekday(language, day()),
            month_and_year(language, day()),
        ] {
            assert!(
                !text.is_empty() && !text.contains(['{', '}']),
                "{language}: {text}"
            );
        }
    }
}
