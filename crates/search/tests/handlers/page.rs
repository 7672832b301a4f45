//! The results page.

use axum::http::StatusCode;

use crate::support::{encoded, get};

#[tokio::test]
async fn words_find_a_card_with_what_a_family_needs() {
    let page = get("/mallila/fi/search?q=leikkipuisto&area=ranta").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.cache, "private, no-cache");
    assert!(page.body.contains("/mallila/fi/place/leikkipuisto"));
    assert!(page.body.contains("Leikkipuisto &#60;Ranta&#62;"));
    assert!(page.body.contains("class=\"open-now\""));
    assert!(page.body.contains("Maksuton"));
    let page = get("/mallila/fi/search?q=en+jaksa").await;
    assert!(page.body.contains("href=\"tel:055550101\""));
}

#[tokio::test]
async fn the_title_never_tells_what_was_looked_for() {
    let page = get("/mallila/fi/search?q=perheneuvola").await;
    let title = page.body.split("</title>").next().unwrap();
    assert!(title.contains("<title>Haku"));
    assert!(!title.contains("perheneuvola"));
    assert!(
        page.body
            .contains("<meta name=\"robots\" content=\"noindex\">")
    );
    assert!(!page.body.contains("rel=\"canonical\""));
}

#[tokio::test]
async fn danger_comes_first_with_a_number_to_call() {
    let page = get("/mallila/fi/search?q=hakkaa").await;
    let crisis = page.body.find("class=\"crisis-box\"").unwrap();
    let form = page.body.find("class=\"search-form\"").unwrap();
    assert!(crisis < form, "above everything else");
    assert!(page.body.contains("href=\"tel:080005005\""));
    assert!(page.body.contains("Väkivalta ei ole sinun syysi."));
    let page = get("/mallila/fi/search?q=perheneuvola").await;
    assert!(!page.body.contains("crisis-box"));
}

#[tokio::test]
async fn filters_have_counts_and_lead_where_they_say() {
    let page = get("/mallila/fi/search?q=").await;
    assert!(page.body.contains("48 tulosta"));
    let places = page.links("kind=place");
    assert_eq!(places, ["/mallila/fi/search?kind=place"]);
    let after = page.body.split("kind=place").nth(1).unwrap();
    assert!(after.contains("<span class=\"facet-count\">1</span>"));
    let page = get("/mallila/fi/search?kind=place&utm_source=x").await;
    assert!(page.body.contains("1 tulos"));
    assert_eq!(page.count("<article"), 1);
    assert!(page.links("kind=service")[0].ends_with("search?kind=service"));
    let page = get("/mallila/fi/search?form=chat").await;
    assert!(page.body.contains("(valittu)"));
    assert_eq!(page.count("<article"), 1);
}

#[tokio::test]
async fn an_area_is_a_filter_too() {
    let page = get("/mallila/fi/search?q=leikkipuisto").await;
    let facets = page.body.split("id=\"filters\"").nth(1).unwrap();
    assert!(facets.contains("/mallila/fi/search?q=leikkipuisto&#38;area=ranta"));
    assert!(!facets.contains("area=saari"), "nothing is there");
    let area = facets.split("area=ranta").nth(1).unwrap();
    let link = area.split("</a>").next().unwrap();
    assert!(
        link.contains("<span class=\"facet-count\">1</span>"),
        "{link}"
    );
    let there = get("/mallila/fi/search?q=leikkipuisto&area=ranta").await;
    assert!(there.body.contains("1 tulos"), "the count holds");
}

#[tokio::test]
async fn an_unknown_filter_filters_nothing() {
    for filter in [
        "kind=nonsense",
        "age=1-99",
        "cost=x",
        "form=%FF",
        "language=xx",
        "page=-1",
    ] {
        let page = get(&format!("/mallila/fi/search?{filter}")).await;
        assert_eq!(page.status, StatusCode::OK, "{filter}");
        assert!(page.body.contains("48 tulosta"), "{filter}");
    }
}

#[tokio::test]
async fn an_area_without_an_answer_gets_that_of_the_region() {
    let page = get("/mallila/fi/search?q=leikkipuisto&area=saari").await;
    assert!(page.body.contains("Valitulta alueelta ei löytynyt"));
    assert_eq!(page.count("<article"), 1);
    let page = get("/mallila/fi/search?q=velkalinja&area=saari").await;
    assert!(page.body.contains("Tässä on valtakunnallisia palveluja."));
}

#[tokio::test]
async fn nothing_found_is_no_dead_end() {
    let page = get("/mallila/fi/search?q=qqqqzzzz").await;
    assert_eq!(page.status, StatusCode::OK);
    for next in ["themes", "a-z", "national"] {
        assert!(
            page.body.contains(&format!("href=\"/mallila/fi/{next}\"")),
            "{next}"
        );
    }
    assert!(page.body.contains("href=\"tel:055550199\""));
    let page = get("/mallila/fi/search?q=leikkipuisto&kind=unit").await;
    assert!(page.body.contains("Poista rajaukset"));
}

#[tokio::test]
async fn results_go_on_page_by_page_to_the_last() {
    let first = get("/mallila/fi/search?q=").await;
    assert!(first.body.contains("Näytä lisää tuloksia"));
    assert_eq!(first.links("page="), ["/mallila/fi/search?page=2"]);
    let last = get("/mallila/fi/search?page=3").await;
    assert_eq!(last.count("<article"), 8);
    assert!(!last.body.contains("Näytä lisää tuloksia"));
    let beyond = get("/mallila/fi/search?page=40").await;
    assert_eq!(
        beyond.count("<article"),
        8,
        "the last page, not an empty one"
    );
}

#[tokio::test]
async fn any_text_gets_an_answer_of_reasonable_size() {
    let control: String = ('\u{1}'..'\u{20}').cycle().take(10_000).collect();
    let mixed = "äiti мама أم 😀 <script>".repeat(400);
    for words in ["😀".repeat(5_000), "väsynyt ".repeat(1_250), control, mixed] {
        let page = get(&format!("/mallila/fi/search?q={}", encoded(&words))).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.body.contains("<script>"));
        for link in page.links("kind=") {
            assert!(link.len() < 10_000, "{}", link.len());
        }
    }
    let danger = format!("{}hakkaa", "ja ".repeat(1_000));
    let page = get(&format!("/mallila/fi/search?q={}", encoded(&danger))).await;
    assert!(page.body.contains("crisis-box"));
    assert!(
        page.links("cost=free")[0].contains("hakkaa"),
        "danger is kept in links"
    );
}

#[tokio::test]
async fn a_missing_translation_is_marked() {
    let page = get("/mallila/sv/search?q=perheneuvola").await;
    assert!(
        page.body
            .contains("<span lang=\"fi\" dir=\"ltr\">Perheneuvola</span>")
    );
}
