use askama::Template;
use insight::{Count, Share, Statistic};

use super::*;

fn caption(title: &str) -> Caption {
    Caption {
        id: "themes".to_owned(),
        title: title.into(),
        summary: "Useimmat kysyvät jaksamisesta.".into(),
        values: "Pyyntöjä".into(),
        threshold: 5,
    }
}

fn language(code: &str) -> Messages {
    Messages::new(Language::parse(code).unwrap())
}

fn bars(code: &str, rows: Vec<(Label, Amount)>) -> String {
    let chart = BarChart::draw(language(code), caption("Pyynnöt"), "Teema", rows);
    chart.render().unwrap()
}

fn themes() -> Vec<(Label, Amount)> {
    vec![
        ("Jaksaminen".into(), Count::Shown(120).into()),
        ("Ero & riita".into(), Count::Shown(60).into()),
        ("Päihteet".into(), Count::Hidden.into()),
        ("Raha".into(), Count::Shown(0).into()),
    ]
}

fn months(count: u32) -> Vec<(chrono::NaiveDate, Amount)> {
    (0..count)
        .map(|index| {
            let month = chrono::NaiveDate::from_ymd_opt(
                2026 + i32::try_from(index / 12).unwrap(),
                index % 12 + 1,
                1,
            );
            let amount = match index {
                3 => Count::Hidden,
                4 => Count::Shown(0),
                _ => Count::Shown(10 + index),
            };
            (month.unwrap(), amount.into())
        })
        .collect()
}

/// What every chart must have, whatever it shows.
fn is_accessible_and_clean(chart: &str) {
    for part in [
        "<figure class=\"chart\">",
        "<figcaption><strong>",
        "role=\"img\" aria-labelledby=\"themes-title\" aria-describedby=\"themes-desc\"",
        "<title id=\"themes-title\">",
        "<desc id=\"themes-desc\">",
        "<th scope=\"row\">",
    ] {
        assert!(chart.contains(part), "{part} is missing in {chart}");
    }
    assert!(!chart.contains(" style="), "{chart}");
    assert!(!chart.contains("<style"), "{chart}");
}

#[test]
fn bars_are_drawn_to_scale_and_a_hidden_count_is_a_hatched_stub() {
    let chart = bars("fi", themes());
    is_accessible_and_clean(&chart);
    for part in [
        "<svg viewBox=\"0 0 360 236\" role=\"img\"",
        "direction=\"ltr\"",
        "<text class=\"chart-label\" x=\"0\" y=\"15\">Jaksaminen</text>",
        "<rect class=\"chart-bar\" x=\"0\" y=\"25\" width=\"274\" height=\"18\"/>",
        "<text class=\"chart-value\" x=\"280\" y=\"39\">120</text>",
        "Ero &#38; riita",
        "<rect class=\"chart-bar\" x=\"0\" y=\"84\" width=\"137\" height=\"18\"/>",
        "<rect class=\"chart-hatched\" x=\"0\" y=\"143\" width=\"24\" height=\"18\" fill=\"url(#themes-hatch)\"/>",
        "<text class=\"chart-value\" x=\"30\" y=\"157\">ei näytetä</text>",
        "<text class=\"chart-value\" x=\"0\" y=\"216\">0</text>",
        "<pattern id=\"themes-hatch\"",
        "Lukua ei näytetä, jos se on alle 5 tai",
        "<th scope=\"row\">Päihteet</th><td class=\"chart-number\">ei näytetä</td>",
        "<th scope=\"row\">Raha</th><td class=\"chart-number\">0</td>",
        "<summary>Luvut taulukkona</summary>",
    ] {
        assert!(chart.contains(part), "{part} is missing in {chart}");
    }
    assert_eq!(chart.matches("<rect class=\"chart-").count(), 3 + 1 + 2);
}

#[test]
fn where_nothing_is_hidden_nothing_is_said_of_it() {
    let chart = bars("fi", vec![("Jaksaminen".into(), Count::Shown(7).into())]);
    is_accessible_and_clean(&chart);
    assert!(!chart.contains("hatch"), "{chart}");
    assert!(!chart.contains("alle"), "{chart}");
}

#[test]
fn shares_are_of_the_whole_and_bounds_say_so() {
    let chart = bars(
        "en",
        vec![
            ("Kymi".into(), Share::Shown(500).into()),
            ("Kotka".into(), Share::AtLeast(960).into()),
            ("Hamina".into(), Share::AtMost(40).into()),
            ("Virolahti".into(), Share::Absent.into()),
        ],
    );
    // Room for the longest words, "at least 96%", is left of 360: 258 units are the whole.
    for part in [
        "width=\"129\" height=\"18\"/>",
        "width=\"247\" height=\"18\"/>",
        "<rect class=\"chart-hatched\" x=\"0\" y=\"143\" width=\"10\"",
        ">at least 96%<",
        ">at most 4%<",
        ">no data<",
    ] {
        assert!(chart.contains(part), "{part} is missing in {chart}");
    }
}

#[test]
fn in_arabic_the_drawing_is_mirrored() {
    let chart = bars("ar", themes());
    is_accessible_and_clean(&chart);
    for part in [
        "direction=\"rtl\"",
        "<text class=\"chart-label\" x=\"360\" y=\"15\">Jaksaminen</text>",
        "<rect class=\"chart-bar\" x=\"86\" y=\"25\" width=\"274\"",
        "<text class=\"chart-value\" x=\"80\" y=\"39\">120</text>",
        // Not translated, and said to be so where it is read.
        "<td class=\"chart-number\"><span lang=\"fi\" dir=\"ltr\">ei näytetä</span></td>",
    ] {
        assert!(chart.contains(part), "{part} is missing in {chart}");
    }
}

#[test]
fn a_very_long_name_is_wrapped_and_whole_in_the_table() {
    let long =
        "Lapsiperheiden kotipalvelun ja perhetyön yhteensovittamisen kehittäminen ".repeat(6);
    let compound = "ö".repeat(130);
    let chart = bars(
        "fi",
        vec![
            (long.trim().into(), Count::Shown(9).into()),
            (compound.as_str().into(), Count::Shown(5).into()),
        ],
    );
    assert!(chart.contains(&format!("<th scope=\"row\">{}</th>", long.trim())));
    assert!(chart.contains(&format!("<th scope=\"row\">{compound}</th>")));
    let lines: Vec<&str> = chart
        .split("<text class=\"chart-label\"")
        .skip(1)
        .map(|rest| rest.split_once('>').unwrap().1.split_once('<').unwrap().0)
        .collect();
    assert_eq!(lines.len(), 6);
    assert!(
        lines.iter().all(|line| line.chars().count() <= 45),
        "{lines:?}"
    );
    assert!(lines[2].ends_with('…'));
    assert_eq!(lines[3].chars().count(), 45);
}

#[test]
fn names_in_another_language_are_marked_in_the_table() {
    let finnish = kernel::Text::finnish("Perheneuvola");
    let said = Said::new(&finnish, Language::ENGLISH);
    let chart = bars("en", vec![(said.into(), Count::Shown(9).into())]);
    assert!(
        chart.contains("<th scope=\"row\"><span lang=\"fi\" dir=\"ltr\">Perheneuvola</span></th>"),
        "{chart}"
    );
}

#[test]
fn an_empty_chart_is_still_a_chart() {
    for chart in [
        bars("fi", Vec::new()),
        MonthChart::draw(language("fi"), caption("Pyynnöt"), Vec::new())
            .render()
            .unwrap(),
    ] {
        assert!(chart.contains("role=\"img\"") && chart.contains("<tbody>"));
    }
}

#[test]
fn a_year_of_months_has_its_numbers_above_the_columns() {
    let chart = MonthChart::draw(language("fi"), caption("Pyynnöt"), months(12));
    let chart = chart.render().unwrap();
    is_accessible_and_clean(&chart);
    // Scale 0, 10, 20, 30: the first month has 10 of 30, drawn 53 of 160 units.
    for part in [
        "<text class=\"chart-mark chart-end\" x=\"16\" y=\"184\">0</text>",
        "<text class=\"chart-mark chart-end\" x=\"16\" y=\"24\">30</text>",
        "y=\"127\" width=\"19\" height=\"53\"/>",
        "y=\"122\">10</text>",
        "fill=\"url(#themes-hatch)\"",
        ">2026</text>",
        "<th scope=\"row\">huhtikuu 2026</th><td class=\"chart-number\">ei näytetä</td>",
        "<details class=\"more\">",
    ] {
        assert!(chart.contains(part), "{part} is missing in {chart}");
    }
    assert_eq!(chart.matches("<rect class=\"chart-bar\"").count(), 10);
    assert_eq!(chart.matches("y=\"196\"").count(), 12);
}

#[test]
fn three_years_name_each_third_month_and_open_the_table() {
    let chart = MonthChart::draw(language("en"), caption("Requests"), months(36));
    let chart = chart.render().unwrap();
    is_accessible_and_clean(&chart);
    assert_eq!(chart.matches("y=\"196\"").count(), 12);
    assert_eq!(chart.matches("y=\"214\"").count(), 3);
    assert!(chart.contains("<details class=\"more\" open>"));
    assert!(chart.contains("<th scope=\"row\">March 2028</th>"));
}

#[test]
fn years_below_the_columns_never_run_into_each_other() {
    for first in 1..=12 {
        let first = chrono::NaiveDate::from_ymd_opt(2025, first, 1).unwrap();
        for count in [1, 3, 12, 24, 36, 60] {
            let months: Vec<_> = (0..count)
                .map(|index| {
                    let month = first + chrono::Months::new(index);
                    (month, Count::Shown(10 + index).into())
                })
                .collect();
            let chart = MonthChart::draw(language("fi"), caption("Pyynnöt"), months);
            let chart = chart.render().unwrap();
            let years: Vec<(u32, &str)> = chart
                .split("<text class=\"chart-mark\" x=\"")
                .skip(1)
                .map(|rest| {
                    let (x, rest) = rest.split_once('"').unwrap();
                    let (_, year) = rest.split_once('>').unwrap();
                    (x.parse().unwrap(), year.split_once('<').unwrap().0)
                })
                .collect();
            assert!(!years.is_empty(), "{first} {count}");
            // Four digits of twelve units each take at most 7 units a digit.
            let apart = years
                .windows(2)
                .all(|pair| pair[1].0 - pair[0].0 >= 4 * 7 + 6);
            assert!(apart, "{first} {count} {years:?}");
        }
    }
}

#[test]
fn months_run_from_the_right_in_arabic() {
    let places = |code: &str| -> Vec<u32> {
        let chart = MonthChart::draw(language(code), caption("Pyynnöt"), months(12));
        let chart = chart.render().unwrap();
        let columns = chart.split("<rect class=\"chart-bar\" x=\"").skip(1);
        columns
            .map(|rest| rest.split_once('"').unwrap().0.parse().unwrap())
            .collect()
    };
    let mirrored: Vec<u32> = places("fi").iter().map(|x| WIDTH - 19 - x).collect();
    assert_eq!(places("ar"), mirrored);
    assert!(mirrored.is_sorted_by(|one, next| one > next));
}

#[test]
fn reply_times_are_in_hours() {
    let months = months(3).into_iter().zip([90, 300, 540]);
    let months = months
        .map(|((month, _), minutes)| (month, Amount::WorkingMinutes(Statistic::Shown(minutes))))
        .collect();
    let chart = MonthChart::draw(language("fi"), caption("Vastausaika"), months);
    let chart = chart.render().unwrap();
    assert!(
        chart.contains("<td class=\"chart-number\">1,5\u{a0}t</td>"),
        "{chart}"
    );
    assert!(chart.contains(">10\u{a0}t</text>"), "{chart}");
}

#[derive(Template)]
#[template(source = "<main>{{ chart }}</main>", ext = "html")]
struct Page {
    chart: BarChart,
}

#[test]
fn a_page_writes_a_chart_as_it_is() {
    let chart = BarChart::draw(language("fi"), caption("<Pyynnöt>"), "Teema", themes());
    let page = Page { chart }.render().unwrap();
    assert!(page.starts_with("<main><figure class=\"chart\">"), "{page}");
    assert!(
        page.contains("<strong>&#60;Pyynnöt&#62;</strong>"),
        "{page}"
    );
}
