//! A request's whole way, and what everyone else sees of it at each step (R039, R041, R042).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use axum::http::StatusCode;
use support::*;
use threads::model::{Author, Status};
use threads::store;

/// Those who may read a request of the southern ring.
const RING: [&str; 4] = [
    "aino-esimerkki",
    "samira-tarina",
    "erik-saga",
    "leena-keksitty",
];
/// Every other person of the region.
const OTHERS: [&str; 11] = [
    "olga-kuvitelma",
    "hodan-taru",
    "paivi-esimerkki",
    "farid-tarina",
    "tuomas-kuvitelma",
    "linnea-saga",
    "ritva-malli",
    "kaisa-keksitty",
    "antti-esimerkki",
    "inka-malli",
    "tarja-kuviteltu",
];
/// Of them, those who have a worklist.
const OTHER_DESKS: [&str; 3] = ["olga-kuvitelma", "hodan-taru", "ritva-malli"];

/// What everyone who has nothing to do with a request sees of it: nothing.
async fn others_see_nothing(house: &House, thread: &str, hidden: &[&str]) {
    let nobody = house.browser();
    let page = nobody.thread(thread).await;
    let sign_in = format!("/{REGION}/fi/sign-in?then=desk%2Fthread%2F{thread}");
    assert_eq!(
        (page.status, page.location.as_str()),
        (StatusCode::SEE_OTHER, sign_in.as_str())
    );
    let missing = "desk/thread/00000000-0000-8000-8000-000000000000";
    for person in OTHERS {
        let browser = house.sign_in(person).await;
        let page = browser.thread(thread).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{person}");
        let none = browser.get(missing).await;
        assert_eq!(
            page.body.replace(thread, "x"),
            none.body.replace(&missing[12..], "x"),
            "{person}"
        );
        let taken = browser.take(thread).await;
        assert_eq!(taken.status, StatusCode::NOT_FOUND, "{person} takes");
        let desk = browser.get("desk").await;
        let expected = match OTHER_DESKS.contains(&person) {
            true => StatusCode::OK,
            false => StatusCode::FORBIDDEN,
        };
        assert_eq!(desk.status, expected, "{person}");
        assert!(!desk.body.contains(thread), "{person}");
        for words in hidden {
            assert!(
                !page.says(words) && !desk.says(words),
                "{person} reads {words}"
            );
        }
    }
    let neighbour = house.sign_in_to(NEIGHBOUR, "aino-esimerkki").await;
    assert_eq!(neighbour.thread(thread).await.status, StatusCode::NOT_FOUND);
    assert!(!neighbour.get("desk").await.body.contains(thread));
}

/// Fills in the form one page after the other, as someone does who asks.
async fn ask_page_by_page(asker: &Browser, words: &str) -> Answer {
    let start = asker
        .get("ask?theme=immigrant")
        .await
        .expect(StatusCode::OK);
    let begin = start.form("/ask");
    assert_eq!(begin.value("theme"), Some("immigrant"));
    let page = asker.submit(&begin).await.expect(StatusCode::OK);
    let form = page.form("/ask");
    assert_eq!(
        form.value("theme"),
        Some("immigrant"),
        "the theme that one came from is chosen"
    );
    let page = asker
        .submit(&form.with("text", words).with("go", "next"))
        .await;
    let whom = page
        .expect(StatusCode::OK)
        .form("/ask")
        .with("concerns", "own-child");
    let page = asker
        .submit(&whom.with("age", "small").with("go", "next"))
        .await;
    let place = page.expect(StatusCode::OK).form("/ask");
    assert_eq!(
        place.value("language"),
        Some("ar"),
        "the language of the page is offered"
    );
    let place = place.with("area", "kotkansaari").with("interpreter", "yes");
    let page = asker
        .submit(&place.with("go", "next"))
        .await
        .expect(StatusCode::OK);
    let reply = page
        .form("/ask")
        .with("channel", "sms")
        .with("contact", "040 123 4567");
    let reply = reply
        .with("name", "أم علي")
        .with("rules", "no-call")
        .and("rules", "not-family");
    let page = asker
        .submit(&reply.with("go", "next"))
        .await
        .expect(StatusCode::OK);
    assert!(page.says(words) && page.says("040 123 4567") && page.says("أم علي"));
    // Back and forth, nothing is lost.
    let back = asker
        .submit(&page.form("/ask").with("go", "words"))
        .await
        .expect(StatusCode::OK);
    assert_eq!(back.form("/ask").value("text"), Some(words));
    let check = back.form("/ask");
    let page = asker
        .submit(&check.with("go", "check"))
        .await
        .expect(StatusCode::OK);
    asker
        .submit(&page.form("/ask").with("go", "send"))
        .await
        .expect(StatusCode::OK)
}

db::on_both_engines! {
    async fn a_request_in_arabic_from_asking_to_erasing(db: TestDb) {
        let house = House::new(&db).await;
        let asker = house.browser_in(REGION, "ar");
        let words = "طفلي لا ينام ولا أعرف ماذا أفعل";
        let receipt = ask_page_by_page(&asker, words).await;
        assert!(receipt.body.contains("dir=\"rtl\"") && receipt.cookies.is_empty());
        let code = receipt.code();
        let thread = house.thread(&code).await;
        let id = thread.id.as_str();
        assert_eq!(wall(thread.due_at), "2026-11-26 16:00");
        // Given to the one who reads Arabic, and to nobody by force.
        assert_eq!((thread.assignee.as_deref(), thread.taken_at), (Some("samira-tarina"), None));
        others_see_nothing(&house, id, &[words]).await;
        for person in RING {
            let browser = house.sign_in(person).await;
            assert!(browser.get("desk").await.body.contains(id), "{person}");
            let page = browser.thread(id).await.expect(StatusCode::OK);
            assert!(page.says(words) && page.says("أم علي") && page.says("040 123 4567"), "{person}");
            assert_eq!(page.cache, "no-store");
        }
        // A manager leads and does not answer without having taken it.
        let manager = house.sign_in("leena-keksitty").await;
        assert!(Form::find(&manager.thread(id).await.body, &format!("/{id}/write")).is_none());

        let samira = house.sign_in("samira-tarina").await;
        samira.take(id).await.expect(StatusCode::SEE_OTHER);
        let late = house.sign_in("aino-esimerkki").await.take(id).await;
        assert!(late.location.ends_with("?problem=taken"), "{}", late.location);
        assert_eq!(house.thread(&code).await.assignee.as_deref(), Some("samira-tarina"));

        let page = samira.thread(id).await;
        let question = "Onko perheellä oikeus tulkkiin neuvolassa?";
        let consult = page.form(&format!("/{id}/consult")).with("ring", "asiantuntijat-maahanmuutto");
        let asked = samira.submit(&consult.with("text", question)).await;
        assert!(asked.location.ends_with("?done=consulted"), "{}", asked.location);
        // The same form asks once.
        samira.submit(&consult.with("text", question)).await.expect(StatusCode::SEE_OTHER);
        let children = {
            let conn = &mut house.db.read().await.unwrap();
            store::children(conn, REGION, id).await.unwrap()
        };
        assert_eq!(children.len(), 1);
        let child = children[0].id.as_str();
        let now = house.thread(&code).await;
        assert_eq!((now.status, now.due_at), (Status::Consulting, thread.due_at), "the clock goes on");
        let consultation = format!("desk/consultation/{child}");
        for person in RING.into_iter().chain(OTHERS) {
            let page = house.sign_in(person).await.get(&consultation).await;
            let expected = match person {
                "farid-tarina" => StatusCode::OK,
                // Colleagues of the ring read it with the request, not here.
                _ => StatusCode::NOT_FOUND,
            };
            assert_eq!(page.status, expected, "{person}");
            assert_eq!(page.says(question), person == "farid-tarina", "{person}");
        }
        others_see_nothing(&house, id, &[words]).await;
        others_see_nothing(&house, child, &[words]).await;

        let expert = house.sign_in("farid-tarina").await;
        assert!(expert.get("desk/consultations").await.expect(StatusCode::OK).body.contains(child));
        let page = expert.get(&consultation).await;
        assert!(!page.says(words) && !page.says("040 123 4567") && !page.says("أم علي"), "only what was written to them");
        let advice = "On: tulkin tilaa neuvola.";
        let form = page.form(&format!("/{child}"));
        expert.submit(&form.with("text", advice).with("go", "answer")).await.expect(StatusCode::SEE_OTHER);
        assert!(samira.thread(id).await.says(advice));
        assert_eq!(house.thread(&code).await.status, Status::Taken);
        let reader = house.browser_in(REGION, "ar");
        assert!(!reader.read(&code).await.says(advice), "the asker reads what is written to them");

        let draft = samira.thread(id).await.form(&format!("/{id}/write"));
        let kept = samira.submit(&draft.with("text", "Luonnos").with("go", "keep")).await;
        assert_eq!(kept.status, StatusCode::NO_CONTENT);
        assert_eq!(samira.thread(id).await.form(&format!("/{id}/write")).value("text"), Some("Luonnos"));
        let aino = house.sign_in("aino-esimerkki").await;
        assert!(!aino.thread(id).await.says("Luonnos"), "a draft is its writer's");
        let note = aino.thread(id).await.form(&format!("/{id}/note")).with("text", "Soitin tulkkikeskukseen.");
        aino.submit(&note).await.expect(StatusCode::SEE_OTHER);
        assert!(samira.thread(id).await.says("Soitin tulkkikeskukseen."));

        let reply = "مرحبا، هذا أمر شائع ويمكن المساعدة.";
        let sent = samira.answer(id, reply).await;
        assert!(sent.location.ends_with("?done=sent"), "{}", sent.location);
        let answered = house.thread(&code).await;
        assert_eq!((answered.status, answered.answered_at.is_some()), (Status::Answered, true));
        others_see_nothing(&house, id, &[words, reply]).await;

        let read = reader.read(&code).await;
        assert!(read.says(words) && read.says(reply) && read.body.contains("dir=\"rtl\""));
        for hidden in ["Soitin tulkkikeskukseen.", advice, question, "Luonnos", "Samira", "samira-tarina"] {
            assert!(!read.says(hidden), "the asker reads {hidden}");
        }
        house.set_clock("2026-11-24 20:00");
        let reader = house.browser_in(REGION, "ar");
        reader.read(&code).await;
        let more = reader.write_more("شكرا، سؤال آخر").await;
        assert_eq!(more.status, StatusCode::SEE_OTHER, "{}", more.body);
        let again = house.thread(&code).await;
        assert_eq!((again.status, wall(again.due_at).as_str()), (Status::FollowUp, "2026-11-27 16:00"));
        let samira = house.sign_in("samira-tarina").await;
        let close = |outcome| [("outcome", outcome)];
        let waits = samira.post(&format!("desk/thread/{id}/close"), &close("guided")).await;
        assert!(waits.location.ends_with("?problem=waiting"), "{}", waits.location);
        samira.answer(id, "أهلا").await.expect(StatusCode::SEE_OTHER);
        let closed = samira.post(&format!("desk/thread/{id}/close"), &close("guided")).await;
        assert!(closed.location.ends_with("?done=closed"), "{}", closed.location);
        assert_eq!(house.thread(&code).await.status, Status::Closed);
        others_see_nothing(&house, id, &[words, reply]).await;
        assert!(reader.get("ask/thread").await.expect(StatusCode::OK).says("أهلا"));

        let sure = reader.post("ask/thread/erase", &[]).await.expect(StatusCode::OK);
        assert!(house.find_thread(&code).await.is_some(), "asks once before it erases");
        let erase = sure.form("/ask/thread/erase");
        reader.submit(&erase.with("go", "erase")).await.expect(StatusCode::OK);
        assert!(house.find_thread(&code).await.is_none());
        assert!(reader.cookie_header().is_empty());
        assert_eq!(samira.thread(id).await.status, StatusCode::NOT_FOUND);
        assert_eq!(house.sign_in("farid-tarina").await.get(&consultation).await.status, StatusCode::NOT_FOUND);
        let gone = house.browser().open(&code).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        let never = unknown_code(&house);
        let none = house.browser().open(&never).await;
        assert_eq!(gone.body.replace(&code, "x"), none.body.replace(&never, "x"));
        for table in ["message", "draft", "thread_event", "thread"] {
            assert_eq!(count(&house, table).await, 0, "{table}");
        }
        let past: i64 = count(&house, "past_request").await;
        assert_eq!(past, 1, "the figures of the erased request stay");
    }

    async fn the_same_form_makes_one_request_however_often_it_is_sent(db: TestDb) {
        let house = House::new(&db).await;
        let asker = house.browser();
        let form = asker.filled(&Request::saying("Vauva itkee öisin.")).await;
        let (one, two, three) = tokio::join!(asker.submit(&form), asker.submit(&form), asker.submit(&form));
        let codes = [one.code(), two.code(), three.code(), asker.submit(&form).await.code()];
        assert!(codes.iter().all(|code| *code == codes[0]), "{codes:?}");
        assert_eq!(house.count_threads().await, 1);
        let id = house.thread(&codes[0]).await.id;
        assert_eq!(house.count_messages(&id).await, 1);
        // Back, some words more, and sent once more: added to the same request.
        let changed = form.with("text", "Vauva itkee öisin. Unohdin: myös päivisin.");
        let again = asker.submit(&changed).await.expect(StatusCode::OK);
        assert_eq!(again.code(), codes[0]);
        assert_eq!((house.count_threads().await, house.count_messages(&id).await), (1, 2));
        let read = house.browser().read(&codes[0]).await;
        assert!(read.says("myös päivisin"));
        let first = house.thread(&codes[0]).await;
        assert_eq!(wall(first.due_at), "2026-11-26 16:00", "more words do not lengthen the promise");
        // A page from before a restart, or made up: nothing is filed and nothing is lost.
        let made_up = asker.submit(&changed.with("form", "ABCDEFGH")).await;
        assert!(made_up.find_code().is_none());
        assert_eq!(made_up.form("/ask").value("text"), changed.value("text"));
        assert_eq!(house.count_threads().await, 1);
    }

    async fn the_same_form_sent_after_the_answer_begins_a_new_promise(db: TestDb) {
        let house = House::new(&db).await;
        let asker = house.browser();
        let form = asker.filled(&Request::saying("Kysymys.")).await;
        let code = asker.submit(&form).await.code();
        let id = house.thread(&code).await.id;
        let aino = house.sign_in("aino-esimerkki").await;
        aino.take(&id).await.expect(StatusCode::SEE_OTHER);
        aino.answer(&id, "Vastaus.").await.expect(StatusCode::SEE_OTHER);
        house.set_clock("2026-11-27 09:00");
        let receipt = asker.submit(&form).await;
        assert_eq!(receipt.code(), code);
        assert_eq!(house.thread(&code).await.status, Status::Answered, "nothing new was said");
        let more = asker.submit(&form.with("text", "Kysymys. Toinen.")).await;
        assert_eq!(more.code(), code);
        let thread = house.thread(&code).await;
        assert_eq!((thread.status, wall(thread.due_at).as_str()), (Status::FollowUp, "2026-12-02 16:00"));
    }

    async fn two_responders_at_once_do_not_both_take_it(db: TestDb) {
        let house = House::new(&db).await;
        let aino = house.sign_in("aino-esimerkki").await;
        let erik = house.sign_in("erik-saga").await;
        for round in 0..5 {
            let code = house.browser().ask(&Request::saying(&format!("Kysymys {round}"))).await;
            let id = house.thread(&code).await.id;
            let (one, other) = tokio::join!(aino.take(&id), erik.take(&id));
            let refused = [&one, &other]
                .iter()
                .filter(|answer| answer.location.ends_with("?problem=taken"))
                .count();
            assert_eq!(refused, 1, "{} {}", one.location, other.location);
            let holder = house.thread(&code).await.assignee.unwrap();
            let (first, second) = match holder.as_str() {
                "aino-esimerkki" => (&aino, &erik),
                _ => (&erik, &aino),
            };
            // Who did not get it has no form, and a form made by hand sends nothing.
            let page = second.thread(&id).await.expect(StatusCode::OK);
            assert!(Form::find(&page.body, &format!("/{id}/write")).is_none());
            let secret = page.form(&format!("/{id}/note")).value("form").unwrap().to_owned();
            let forced = [("form", secret.as_str()), ("text", "Minäkin!"), ("go", "send")];
            let forced = second.post(&format!("desk/thread/{id}/write"), &forced).await;
            assert_eq!(forced.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(forced.says("Minäkin!"), "what was typed is kept");
            // A button pressed twice sends once.
            let page = first.thread(&id).await;
            let form = page.form(&format!("/{id}/write")).with("text", "Vastaus.").with("go", "send");
            let (once, twice) = tokio::join!(first.submit(&form), first.submit(&form));
            assert_eq!((once.status, twice.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
            assert_eq!(answers(&house, &id).await, 1);
        }
    }

    async fn what_was_typed_stays_when_the_request_was_handed_over_meanwhile(db: TestDb) {
        let house = House::new(&db).await;
        let code = house.browser().ask(&Request::saying("Kysymys.")).await;
        let id = house.thread(&code).await.id;
        let aino = house.sign_in("aino-esimerkki").await;
        aino.take(&id).await.expect(StatusCode::SEE_OTHER);
        let form = aino.thread(&id).await.form(&format!("/{id}/write"));
        let manager = house.sign_in("leena-keksitty").await;
        let hand = [("to", "erik-saga"), ("why", "absence"), ("note", "Ainolla on nyt kiire.")];
        let handed = manager.post(&format!("desk/thread/{id}/hand-over"), &hand).await;
        assert!(handed.location.ends_with("?done=handed"), "{}", handed.location);
        let typed = "Hei!\n\nKirjoitin tätä tunnin <ja> \"enemmän\".";
        let sent = aino.submit(&form.with("text", typed).with("go", "send")).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(sent.form(&format!("/{id}/write")).value("text"), Some(typed));
        assert_eq!(answers(&house, &id).await, 0);
        // And still there the next time.
        let page = aino.thread(&id).await;
        assert_eq!(page.form(&format!("/{id}/write")).value("text"), Some(typed));
        let erik = house.sign_in("erik-saga").await;
        assert!(erik.thread(&id).await.says("Ainolla on nyt kiire."));
        erik.take(&id).await.expect(StatusCode::SEE_OTHER);
        erik.answer(&id, "Vastaus.").await.expect(StatusCode::SEE_OTHER);
        assert_eq!(answers(&house, &id).await, 1);
        // Not to someone outside the ring.
        let out = [("to", "olga-kuvitelma"), ("why", "language"), ("note", "")];
        let out = manager.post(&format!("desk/thread/{id}/hand-over"), &out).await;
        assert!(out.location.ends_with("?problem=hand"), "{}", out.location);
    }

    async fn whoever_knows_the_asker_sees_the_request_nowhere(db: TestDb) {
        let house = House::new(&db).await;
        let code = house.browser().ask(&Request::saying("Naapurin asia.")).await;
        let id = house.thread(&code).await.id;
        let aino = house.sign_in("aino-esimerkki").await;
        aino.take(&id).await.expect(StatusCode::SEE_OTHER);
        let form = aino.thread(&id).await.form(&format!("/{id}/write"));
        aino.submit(&form.with("text", "Luonnos").with("go", "keep")).await;
        let told = aino.post(&format!("desk/thread/{id}/conflict"), &[]).await;
        assert_eq!(told.location, format!("/{REGION}/fi/desk"));
        let given = house.thread(&code).await;
        assert_ne!(given.assignee.as_deref(), Some("aino-esimerkki"));
        assert!(given.assignee.is_some() && given.taken_at.is_none(), "given to someone else");
        assert_eq!(count(&house, "draft").await, 0);
        for show in ["", "?show=mine", "?show=free", "?show=done"] {
            let desk = aino.get(&format!("desk{show}")).await.expect(StatusCode::OK);
            assert!(!desk.body.contains(&id), "{show}");
        }
        assert_eq!(aino.thread(&id).await.status, StatusCode::NOT_FOUND);
        let text = [("text", "x"), ("go", "send"), ("to", "erik-saga"), ("why", "time")];
        for act in ["take", "write", "note", "consult", "hand-over", "conflict", "close"] {
            let answer = aino.post(&format!("desk/thread/{id}/{act}"), &text).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{act}");
        }
        let manager = house.sign_in("leena-keksitty").await;
        let back = [("to", "aino-esimerkki"), ("why", "other"), ("note", "")];
        let back = manager.post(&format!("desk/thread/{id}/hand-over"), &back).await;
        assert!(back.location.ends_with("?problem=hand"), "{}", back.location);
        // When everyone knows the asker it is nobody's, and the promise is watched all the same.
        for person in ["samira-tarina", "erik-saga"] {
            let browser = house.sign_in(person).await;
            browser.post(&format!("desk/thread/{id}/conflict"), &[]).await.expect(StatusCode::SEE_OTHER);
        }
        assert_eq!(house.thread(&code).await.assignee, None);
        house.set_clock("2026-11-24 16:00");
        assert_eq!(house.watch().await, 1);
        assert_eq!(house.thread(&code).await.escalation, 1);
    }

    async fn codes_that_open_nothing_are_answered_alike_after_the_same_work(db: TestDb) {
        let house = House::new(&db).await;
        let code = house.browser().ask(&Request::saying("Kysymys.")).await;
        let unknown = unknown_code(&house);
        let wrong = {
            let (mut real, other) = (receipt(&code), receipt(&unknown));
            real.secret = other.secret;
            real.grouped()
        };
        let far = house.browser_in(NEIGHBOUR, "fi");
        let pages = [
            (&unknown, house.browser().open(&unknown).await),
            (&wrong, house.browser().open(&wrong).await),
            (&code, far.open(&code).await),
        ];
        let plain = |(code, page): &(&String, Answer)| {
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.cookies.is_empty());
            page.body.replace(code.as_str(), "x").replace(NEIGHBOUR, REGION)
        };
        assert_eq!(plain(&pages[0]), plain(&pages[1]));
        assert_eq!(plain(&pages[0]), plain(&pages[2]), "another region's code");
        // The slow hash was computed for each: as long as for the right one, and many times longer
        // than for letters that are no code.
        let time = async |browser: Browser, code: &str| {
            let mut times = Vec::new();
            for _ in 0..7 {
                let begun = std::time::Instant::now();
                browser.open(code).await;
                times.push(begun.elapsed());
            }
            times.sort();
            times[3]
        };
        let right = time(house.browser(), &code).await;
        let typo = time(house.browser(), &code.replace(' ', "").chars().rev().collect::<String>()).await;
        for (browser, tried) in [(house.browser(), &unknown), (house.browser(), &wrong), (far, &code)] {
            let took = time(browser, tried).await;
            assert!(took * 3 > right && took < right * 3, "{took:?} and {right:?}");
            assert!(took > typo * 3, "{took:?} and {typo:?}");
        }
        // What is no code at all is told so, and is not lost.
        for typed in ["", "abc", &code[1..], "!!!! !!!!"] {
            let page = house.browser().open(typed).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(page.form("/ask/code").value("code"), Some(typed));
        }
        // As people copy codes: small letters, without spaces.
        house.browser().open(&code.to_lowercase().replace(' ', "")).await.expect(StatusCode::SEE_OTHER);
    }

    async fn files_are_refused_and_take_nothing_along(db: TestDb) {
        let house = House::new(&db).await;
        let asker = house.browser();
        let code = asker.ask(&Request::saying("Kysymys.")).await;
        let id = house.thread(&code).await.id;
        asker.read(&code).await;
        let aino = house.sign_in("aino-esimerkki").await;
        aino.take(&id).await.expect(StatusCode::SEE_OTHER);
        let form = aino.thread(&id).await.form(&format!("/{id}/write"));
        aino.submit(&form.with("text", "Pitkä luonnos").with("go", "keep")).await;
        let kind = "multipart/form-data; boundary=raja";
        let body = "--raja\r\nContent-Disposition: form-data; name=\"file\"; filename=\"kuva.jpg\"\r\n\r\nx\r\n--raja--\r\n";
        let refused = asker.send("POST", "ask", Some(kind), body.into()).await;
        assert_eq!(refused.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        let write = aino.send("POST", &format!("desk/thread/{id}/write"), Some(kind), body.into()).await;
        assert_eq!(write.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        let paths = ["note", "consult", "hand-over"].map(|act| format!("desk/thread/{id}/{act}"));
        for path in &paths {
            aino.send("POST", path, Some(kind), body.into()).await;
        }
        let more = asker.send("POST", "ask/thread", Some(kind), body.into()).await;
        assert!(more.status.is_client_error(), "{}", more.status);
        assert_eq!(house.count_messages(&id).await, 1);
        let draft = aino.thread(&id).await.form(&format!("/{id}/write"));
        assert_eq!(draft.value("text"), Some("Pitkä luonnos"), "a refused form does not empty the draft");
    }

    async fn where_asking_is_not_open_what_was_typed_is_kept(db: TestDb) {
        let house = House::new(&db).await;
        let asker = house.browser();
        for (area, told) in [
            ("valkeala", "Valkeala"),
            ("virolahti-miehikkala", "tauolla Virolahdella"),
            ("outside", ""),
        ] {
            let words = format!("Asia {area} <b> & \"x\"\nToinen rivi");
            let mut request = Request::saying(&words);
            request.area = area;
            let form = asker.filled(&request).await;
            let page = asker.submit(&form).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{area}");
            assert!(page.says(told) && page.find_code().is_none(), "{area}");
            let kept = page.form("/ask");
            for name in ["form", "text", "concerns", "area", "channel"] {
                assert_eq!(kept.value(name), form.value(name), "{area}: {name}");
            }
            assert!(page.body.contains("tel:"), "a number to call");
        }
        assert_eq!(house.count_threads().await, 0);
        // An area that there is not follows the region's own rule and is not filed.
        let mut request = Request::saying("Asia");
        request.area = "atlantis";
        let page = asker.ask_page(&request).await;
        assert!(page.find_code().is_none(), "filed for an area that there is not");
    }

    async fn a_form_with_a_mistake_comes_back_whole(db: TestDb) {
        let house = House::new(&db).await;
        let asker = house.browser();
        let awkward = "Rivi 1\n\n  <script>alert(\"x\")</script> & 'y' \u{202e}{{ t }} ]]> 😀";
        let whole = Request {
            text: awkward.to_owned(),
            theme: "everyday",
            concerns: "own-child",
            age: "small",
            area: "kotkansaari",
            language: "sv",
            channel: "email",
            contact: "äiti@example.fi".to_owned(),
            name: "Äiti \"<o>\"".to_owned(),
            hours: "Illalla & yöllä".to_owned(),
            rules: &["no-letter", "not-family"],
        };
        let long = "ä".repeat(8_001);
        let wrong: [(&str, &str); 10] = [
            ("text", "   "),
            ("text", &long),
            ("concerns", ""),
            ("concerns", "pirate"),
            ("area", ""),
            ("channel", ""),
            ("channel", "pigeon"),
            ("contact", "ei osoitetta"),
            ("hours", &long[..402]),
            ("name", &long[..402]),
        ];
        for (field, value) in wrong {
            let form = asker.filled(&whole).await.with(field, value);
            let page = asker.submit(&form).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value:.20}");
            assert!(!page.body.contains("<script>alert"));
            let kept = page.form("/ask");
            for name in ["form", "text", "theme", "concerns", "age", "area", "language", "channel", "contact", "name", "hours"] {
                let nothing_known = name == field && matches!(value, "pirate" | "pigeon");
                if !nothing_known {
                    let (kept, typed) = (kept.value(name).unwrap_or(""), form.value(name).unwrap_or(""));
                    assert_eq!(kept, typed, "{field}={value:.20} loses {name}");
                }
            }
            assert_eq!(kept.values("rules"), form.values("rules"), "{field}={value:.20}");
        }
        assert_eq!(house.count_threads().await, 0);
        let sent = asker.ask_page(&whole).await.expect(StatusCode::OK);
        let read = house.browser().read(&sent.code()).await;
        assert!(read.says("<script>alert(\"x\")</script> & 'y'") && !read.body.contains("<script>alert"));
    }

    async fn a_session_is_of_one_region_and_ends(db: TestDb) {
        let house = House::new(&db).await;
        let asker = house.browser();
        let code = asker.ask(&Request::saying("Kysymys.")).await;
        asker.read(&code).await;
        let mut there = asker.clone();
        there.region = NEIGHBOUR.to_owned();
        let over = there.get("ask/thread").await;
        assert_eq!(over.location, format!("/{NEIGHBOUR}/fi/ask/code?over=1"));
        asker.read(&code).await;
        house.clock.pass(29 * MINUTE);
        asker.get("ask/thread").await.expect(StatusCode::OK);
        house.clock.pass(31 * MINUTE);
        let over = asker.get("ask/thread").await;
        assert_eq!(over.location, format!("/{REGION}/fi/ask/code?over=1"));
        asker.read(&code).await;
        let stolen = asker.clone();
        let cookie = asker.cookie_header();
        asker.post("ask/thread/leave", &[]).await.expect(StatusCode::OK);
        assert!(asker.cookie_header().is_empty());
        stolen.put_cookies(&cookie);
        let over = stolen.get("ask/thread").await;
        assert_eq!(over.status, StatusCode::SEE_OTHER, "the server has forgotten it too");
        // A professional's session is of one region, too.
        let aino = house.sign_in("aino-esimerkki").await;
        let mut there = aino.clone();
        there.region = NEIGHBOUR.to_owned();
        assert_eq!(there.get("desk").await.location, format!("/{NEIGHBOUR}/fi/sign-in?then=desk"));
    }

    async fn words_of_danger_are_answered_at_once_and_the_request_goes_all_the_same(db: TestDb) {
        let house = House::new(&db).await;
        let asker = house.browser();
        let first = asker.first_step().await;
        let page = asker.submit(&first.with("text", "En jaksa elää.").with("go", "next")).await;
        assert!(page.says("Soita heti hätänumeroon.") && page.body.contains("tel:"));
        let receipt = asker.ask_page(&Request::saying("En jaksa elää.")).await;
        assert!(receipt.says("Soita heti hätänumeroon."));
        assert!(house.thread(&receipt.code()).await.danger);
    }
}

fn receipt(code: &str) -> vault::Receipt {
    vault::Receipt::parse(code).unwrap()
}

/// A code that is well formed and nobody's.
fn unknown_code(house: &House) -> String {
    let form = house.threads.vault.new_form();
    let form = house.threads.vault.form(&form).unwrap();
    form.receipt(0).grouped()
}

async fn answers(house: &House, thread: &str) -> usize {
    let conn = &mut house.db.read().await.unwrap();
    let messages = store::messages(conn, REGION, thread).await.unwrap();
    let answers = messages
        .iter()
        .filter(|message| message.author == Author::Responder);
    answers.count()
}

async fn count(house: &House, table: &str) -> i64 {
    let conn = &mut house.db.read().await.unwrap();
    let counted = match table {
        "message" => db::sql!(conn, scalar i64, "SELECT count(*) FROM message").await,
        "draft" => db::sql!(conn, scalar i64, "SELECT count(*) FROM draft").await,
        "thread_event" => db::sql!(conn, scalar i64, "SELECT count(*) FROM thread_event").await,
        "past_request" => db::sql!(conn, scalar i64, "SELECT count(*) FROM past_request").await,
        _ => db::sql!(conn, scalar i64, "SELECT count(*) FROM thread").await,
    };
    counted.unwrap()
}
