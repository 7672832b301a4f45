//! What visitors say of pages, on both databases.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use catalog::Source;
use content::feedback::{self, Said, Taken};
use db::testing::TestDb;
use kernel::{Slug, Timestamp};
use registry::import::{Import, apply};

/// A day in November 2026, as a moment.
const NOW: Timestamp = Timestamp(1_795_000_000_000_000);
const DAY: i64 = 24 * 60 * 60 * 1_000_000;

async fn region(db: &TestDb) -> Slug {
    let region =
        serde_json::from_str(r#"{"id":"koe","name":"Koe","site_name":"Kokeen perhekeskus"}"#);
    let import = Import {
        region: region.unwrap(),
        source: Source::Pack,
        origin: "pack koe".to_owned(),
        fingerprint: None,
        records: Vec::new(),
        complete: true,
    };
    apply(db, import, NOW).await.unwrap();
    Slug::parse("koe").unwrap()
}

fn said<'a>(region: &'a Slug, page: &'a str, helped: bool) -> Said<'a> {
    Said {
        region,
        page,
        language: "fi",
        helped: Some(helped),
        owner: None,
    }
}

db::on_both_engines! {
    async fn votes_are_counted_by_page(db: TestDb) {
        let region = region(&db).await;
        for helped in [true, true, false] {
            feedback::put_vote(&db, said(&region, "article/uni", helped), NOW).await.unwrap();
        }
        let pages = feedback::pages(&db, &region).await.unwrap();
        let counted: Vec<_> = pages.iter().map(|row| (row.page.as_str(), row.helped, row.not_helped)).collect();
        assert_eq!(counted, [("article/uni", 2, 1)]);
        assert!(feedback::comments(&db, &region).await.unwrap().is_empty());
    }

    async fn a_form_sent_twice_is_one_comment_and_danger_comes_first(db: TestDb) {
        let region = region(&db).await;
        for (id, words, danger) in [("a", "Hyvä sivu", false), ("a", "Hyvä sivu", false), ("b", "En jaksa elää", true)] {
            let taken = feedback::put_comment(&db, said(&region, "crisis", false), id, words, danger, NOW).await;
            assert_eq!(taken.unwrap(), Taken::Kept);
        }
        let comments = feedback::comments(&db, &region).await.unwrap();
        let words: Vec<_> = comments.iter().map(|row| (row.comment.as_str(), row.danger)).collect();
        assert_eq!(words, [("En jaksa elää", 1), ("Hyvä sivu", 0)]);
        assert!(feedback::answer(&db, &region, "a", "changed", Some("Lisättiin numero.")).await.unwrap());
        assert!(!feedback::answer(&db, &region, "x", "changed", None).await.unwrap());
    }

    async fn what_is_older_than_a_year_is_erased(db: TestDb) {
        let region = region(&db).await;
        feedback::put_comment(&db, said(&region, "a-z", true), "old", "Vanha", false, NOW).await.unwrap();
        let later = Timestamp(NOW.0 + 366 * DAY);
        feedback::put_vote(&db, said(&region, "a-z", true), later).await.unwrap();
        assert!(feedback::comments(&db, &region).await.unwrap().is_empty());
        assert_eq!(feedback::pages(&db, &region).await.unwrap().len(), 1);
    }

    async fn a_flood_of_comments_is_stopped_for_the_day(db: TestDb) {
        let region = region(&db).await;
        let mut taken = Vec::new();
        for number in 0..=500 {
            let id = number.to_string();
            taken.push(feedback::put_comment(&db, said(&region, "a-z", true), &id, "x", false, NOW).await.unwrap());
        }
        assert_eq!(taken.pop(), Some(Taken::Full));
        assert!(taken.iter().all(|taken| *taken == Taken::Kept));
        let tomorrow = Timestamp(NOW.0 + DAY);
        let again = feedback::put_comment(&db, said(&region, "a-z", true), "t", "x", false, tomorrow).await.unwrap();
        assert_eq!(again, Taken::Kept);
    }
}
