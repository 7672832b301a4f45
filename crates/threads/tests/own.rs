//! Requests in the asker's own account: joined with the code, read and written without it, seen
//! by nobody else (R007).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use axum::http::StatusCode;
use support::*;
use vault::{ObjectRef, Opener};

const WORDS: &str = "Emme nuku, ja minä itken";
const AINO: &str = "aino-esimerkki";

/// A code whose letters are right and which opens nothing: one of another region.
async fn foreign_code(house: &House) -> String {
    let elsewhere = house.browser_in(NEIGHBOUR, "fi");
    elsewhere.ask(&Request::saying("Muualla")).await
}

async fn join(account: &Browser, code: &str) -> Answer {
    let page = account.get("own/join").await.expect(StatusCode::OK);
    account
        .submit(&page.form("/own/join").with("code", code))
        .await
}

async fn joined(account: &Browser, code: &str) -> String {
    let answer = join(account, code).await.expect(StatusCode::SEE_OTHER);
    answer.location.split("/fi/").nth(1).unwrap().to_owned()
}

/// A resident with an account, signed in.
async fn resident(house: &House, id: &str) -> Browser {
    house.add_person(REGION, id, &[]).await;
    house.sign_in(id).await
}

async fn opens(house: &House, thread: &str, person: &str) -> bool {
    let conn = &mut house.db.read().await.unwrap();
    let object = ObjectRef {
        region: REGION,
        object: thread,
    };
    let opener = Opener::Person(person);
    let opened = house
        .threads
        .vault
        .unlock(conn, &object, opener, house.now())
        .await;
    opened.is_ok()
}

db::on_both_engines! {
    async fn a_request_is_joined_and_read_and_written_without_its_code(db: TestDb) {
        let house = House::new(&db).await;
        let asker = house.browser();
        let code = asker.ask(&Request::saying(WORDS)).await;
        assert!(asker.read(&code).await.body.contains("/fi/own/join\""), "the offer");
        let signed_out = asker.get("own/join").await;
        assert_eq!(signed_out.location, format!("/{REGION}/fi/sign-in?then=own%2Fjoin"));

        let olli = resident(&house, "olli-asukas").await;
        let empty = olli.get("own").await.expect(StatusCode::OK);
        assert!(empty.says("ei ole vielä yhtään viestiä") && empty.body.contains("class=\"leave-bar\""));
        let page = joined(&olli, &code).await;
        let id = house.thread(&code).await.id;
        assert_eq!(page, format!("own/thread/{id}"));
        assert_eq!(house.thread(&code).await.asked_by.as_deref(), Some("olli-asukas"));

        let own = olli.get(&page).await.expect(StatusCode::OK);
        assert!(own.says(WORDS) && own.body.contains("class=\"leave-bar\""));
        assert_eq!(own.cache, "no-store");
        let title = own.body.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
        assert!(!title.contains("Viesti"), "{title}");
        assert!(own.says("Kukaan ei ole vielä lukenut"), "one's own reading does not count");

        let aino = house.sign_in(AINO).await;
        aino.take(&id).await.expect(StatusCode::SEE_OTHER);
        let desk = aino.thread(&id).await.expect(StatusCode::OK);
        assert!(!desk.says("olli-asukas"), "who answers sees nothing of the account");
        aino.answer(&id, "Lepää, me autamme").await.expect(StatusCode::SEE_OTHER);
        let own = olli.get(&page).await.expect(StatusCode::OK);
        assert!(own.says("Lepää, me autamme") && !own.says("Kukaan ei ole vielä lukenut"));
        let list = olli.get("own").await.expect(StatusCode::OK);
        assert!(list.says("Sinulle on vastattu") && list.says("Kuka on lukenut") && !list.says(WORDS));

        let more = olli.submit(&own.form(&page).with("text", "Kiitos, vielä yksi asia")).await;
        assert_eq!(more.location, format!("/{REGION}/fi/{page}?sent=1"));
        assert!(olli.get("own").await.says("Vastaus viimeistään"));
        assert!(asker.read(&code).await.says("Kiitos, vielä yksi asia"), "the code goes on working");
        let empty = olli.submit(&own.form(&page).with("text", " ")).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);

        let ended = olli.post(&format!("{page}/close"), &[]).await;
        assert_eq!(ended.location, format!("/{REGION}/fi/{page}"));
        let asks = olli.post(&format!("{page}/erase"), &[]).await.expect(StatusCode::OK);
        let erased = olli.submit(&asks.form("/erase").with("go", "erase")).await;
        assert_eq!(erased.location, format!("/{REGION}/fi/own?done=erased"));
        assert!(house.find_thread(&code).await.is_none());
        assert_eq!(olli.get(&page).await.status, StatusCode::NOT_FOUND);
        assert!(olli.get("own").await.says("ei ole vielä yhtään viestiä"));
    }

    async fn a_wrong_code_joins_nothing(db: TestDb) {
        let house = House::new(&db).await;
        let olli = resident(&house, "olli-asukas").await;
        let code = house.browser().ask(&Request::saying(WORDS)).await;
        let slip = match code.strip_suffix('0') {
            Some(start) => format!("{start}1"),
            None => format!("{}0", &code[..code.len() - 1]),
        };
        for (typed, says) in [
            ("", "Kirjoita koodi."),
            ("K7QM", "Koodissa on 24 merkkiä"),
            (slip.as_str(), "kirjoitusvirhe"),
            (foreign_code(&house).await.as_str(), "ei löydy viestiä"),
        ] {
            let page = join(&olli, typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.says(says), "{typed}: {}", page.body);
            assert_eq!(page.form("/own/join").value("code"), Some(typed), "what was typed comes back");
        }
        assert_eq!(house.thread(&code).await.asked_by, None);
        assert!(olli.get("own").await.says("ei ole vielä yhtään viestiä"));
    }

    async fn a_request_belongs_to_one_account_until_it_leaves_it(db: TestDb) {
        let house = House::new(&db).await;
        let code = house.browser().ask(&Request::saying(WORDS)).await;
        let olli = resident(&house, "olli-asukas").await;
        let page = joined(&olli, &code).await;
        assert_eq!(joined(&olli, &code).await, page, "again is the same");
        let anna = resident(&house, "anna").await;
        let id = house.thread(&code).await.id;
        let refused = join(&anna, &code).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("on jo liitetty toiseen tunnukseen") && !refused.says("olli-asukas"));
        assert!(!opens(&house, &id, "anna").await && opens(&house, &id, "olli-asukas").await);
        for path in [page.clone(), "own/thread/00000000-0000-8000-8000-000000000000".to_owned()] {
            assert_eq!(anna.get(&path).await.status, StatusCode::NOT_FOUND);
            for act in ["", "/close", "/erase", "/leave"] {
                let go = [("go", act.trim_start_matches('/')), ("text", "minä")];
                let tried = anna.post(&format!("{path}{act}"), &go).await;
                assert_eq!(tried.status, StatusCode::NOT_FOUND, "{path}{act}");
            }
        }
        assert_eq!(house.count_messages(&id).await, 1);

        let asks = olli.post(&format!("{page}/leave"), &[]).await.expect(StatusCode::OK);
        assert_eq!(house.thread(&code).await.asked_by.as_deref(), Some("olli-asukas"), "asked once");
        let left = olli.submit(&asks.form("/leave").with("go", "leave")).await;
        assert!(olli.follow(&left).await.says("irrotettu tunnuksestasi"));
        assert_eq!(house.thread(&code).await.asked_by, None);
        assert!(!opens(&house, &id, "olli-asukas").await, "the key has gone with it");
        assert_eq!(olli.get(&page).await.status, StatusCode::NOT_FOUND);
        assert!(house.browser().read(&code).await.says(WORDS), "the code goes on working");
        assert_eq!(joined(&anna, &code).await, page);
        assert!(anna.get(&page).await.says(WORDS));
    }

    async fn who_asked_never_works_with_it_as_a_professional(db: TestDb) {
        let house = House::new(&db).await;
        let code = house.browser().ask(&Request::saying(WORDS)).await;
        let id = house.thread(&code).await.id;
        let aino = house.sign_in(AINO).await;
        aino.take(&id).await.expect(StatusCode::SEE_OTHER);
        let page = joined(&aino, &code).await;
        assert!(aino.get(&page).await.says(WORDS));

        let thread = house.thread(&code).await;
        assert!(thread.assignee.is_some() && thread.assignee.as_deref() != Some(AINO), "someone else answers");
        assert_eq!(thread.taken_at, None);
        assert_eq!(aino.thread(&id).await.status, StatusCode::NOT_FOUND);
        for act in ["take", "write", "note", "consult", "hand-over", "conflict", "close"] {
            let tried = aino.post(&format!("desk/thread/{id}/{act}"), &[("text", "minä")]).await;
            assert_eq!(tried.status, StatusCode::NOT_FOUND, "{act}");
        }
        for show in ["desk", "desk?show=mine", "desk?show=free", "desk?show=done"] {
            assert!(!aino.get(show).await.body.contains(&id), "{show}");
        }
        let erik = house.sign_in("erik-saga").await;
        assert!(erik.get("desk").await.body.contains(&id), "colleagues see it");
        erik.take(&id).await.expect(StatusCode::SEE_OTHER);
        let desk = erik.thread(&id).await.expect(StatusCode::OK);
        let handed = erik.submit(&desk.form("/hand-over").with("to", AINO).with("why", "time")).await;
        assert!(handed.location.ends_with("problem=hand"), "{}", handed.location);
        erik.answer(&id, "Apua on").await.expect(StatusCode::SEE_OTHER);
        assert!(!aino.get("desk?show=done").await.body.contains(&id));
        assert!(aino.get(&page).await.says("Apua on"));
    }
}
