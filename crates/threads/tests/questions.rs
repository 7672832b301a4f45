//! The professionals' online consultation (R045), from asking to the public base, on both
//! databases.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use access::Role;
use axum::http::StatusCode;
use db::testing::TestDb;
use support::{Answer, Browser, House, REGION, at, in_ring, wall};
use threads::model::{Status, ThreadKind};
use threads::store::{self, JointSent, Publication, Saved, ThreadRow, Words};

const GROUP: &str = "verkkokonsultaatio";
/// An expert, who is no member of the group.
const ASKER: &str = "paivi-esimerkki";
/// A member.
const MEMBER: &str = "linnea-saga";
/// A member who leads the group.
const LEADER: &str = "ritva-malli";
/// A member that the tests add.
const THIRD: &str = "kolmas-jasen";

const WORDS: &str = "Miten eroryhmä aloitetaan, kun vanhempia on vain kolme?";
const ANSWER: &str = "Aloittakaa yhteisellä illalla ja kutsukaa naapurialueen vanhemmat mukaan.";

async fn house(db: &TestDb) -> House {
    let house = House::new(db).await;
    house
        .add_person(REGION, THIRD, &[in_ring(Role::ConsultationMember, GROUP)])
        .await;
    house
}

/// Asks and gives the identifier of the question.
async fn ask(browser: &Browser, text: &str, permission: &str) -> String {
    let looked = look(browser, text, permission).await.expect(StatusCode::OK);
    let sent = browser
        .submit(&looked.form("/desk/questions/ask").with("go", "send"))
        .await
        .expect(StatusCode::SEE_OTHER);
    id_of(&sent)
}

async fn look(browser: &Browser, text: &str, permission: &str) -> Answer {
    let page = browser
        .get("desk/questions/ask")
        .await
        .expect(StatusCode::OK);
    let form = page
        .form("/desk/questions/ask")
        .with("text", text)
        .with("permission", permission)
        .with("go", "look");
    browser.submit(&form).await
}

fn id_of(sent: &Answer) -> String {
    let path = sent.location.split('?').next().unwrap();
    path.rsplit('/').next().unwrap().to_owned()
}

async fn page(browser: &Browser, id: &str) -> Answer {
    browser.get(&format!("desk/questions/{id}/answer")).await
}

async fn save(browser: &Browser, id: &str, text: &str) -> Answer {
    let page = page(browser, id).await.expect(StatusCode::OK);
    browser
        .submit(&page.form("/answer").with("text", text))
        .await
}

async fn say(browser: &Browser, id: &str, go: &str, note: &str) -> Answer {
    let page = page(browser, id).await.expect(StatusCode::OK);
    let form = page.form("/opinion").with("note", note).with("go", go);
    browser.submit(&form).await
}

async fn thread(house: &House, id: &str) -> Option<ThreadRow> {
    let conn = &mut house.db.read().await.unwrap();
    store::find(conn, REGION, id).await.unwrap()
}

/// Drafts, agrees and sends, as two members would.
async fn answer(house: &House, id: &str, text: &str) {
    let member = house.sign_in(MEMBER).await;
    let third = house.sign_in(THIRD).await;
    save(&member, id, text).await.expect(StatusCode::SEE_OTHER);
    say(&member, id, "agree", "")
        .await
        .expect(StatusCode::SEE_OTHER);
    say(&third, id, "agree", "")
        .await
        .expect(StatusCode::SEE_OTHER);
    let page = page(&third, id).await;
    third
        .submit(&page.form("/send"))
        .await
        .expect(StatusCode::SEE_OTHER);
}

/// The check page's form with everything marked looked at, ready to publish.
async fn publish(browser: &Browser, id: &str, question: &str, answer: &str) -> Answer {
    let path = format!("desk/questions/{id}/publish");
    let page = browser.get(&path).await.expect(StatusCode::OK);
    let form = page
        .form("/publish")
        .with("question", question)
        .with("answer", answer);
    browser.submit(&form.with("go", "publish")).await
}

async fn notices(house: &House, about: &str) -> Vec<String> {
    let conn = &mut house.db.read().await.unwrap();
    let rows = db::sql!(
        conn,
        fetch_all String,
        "SELECT template FROM notice WHERE about = $1 ORDER BY template",
        about
    );
    rows.await.unwrap()
}

#[test]
fn every_statement_is_right_on_both_engines() {
    assert!(db::testing::prepare_every_statement() > 60);
}

db::on_both_engines! {
    async fn a_question_is_answered_together_and_published_with_permission(db: TestDb) {
        let house = house(&db).await;
        let asker = house.sign_in(ASKER).await;
        for person in [ASKER, MEMBER] {
            house.give_address(person, &format!("{person}@example.fi")).await;
        }

        // What may tell who someone is is shown before anything is sent.
        let looked = look(&asker, "Lapsi Matti, 5 v, Kotkasta", "yes").await.expect(StatusCode::OK);
        for told in ["<mark>Matti", "<mark>5", "<mark>Kotkasta"] {
            assert!(looked.body.contains(told), "{told} in {}", looked.body);
        }
        assert!(!asker.get("desk/questions").await.body.contains("<li class=\"work "), "nothing is kept");

        let looked = look(&asker, WORDS, "yes").await;
        let form = looked.form("/desk/questions/ask").with("go", "send");
        let sent = asker.submit(&form).await.expect(StatusCode::SEE_OTHER);
        let id = id_of(&sent);
        let again = asker.submit(&form).await.expect(StatusCode::SEE_OTHER);
        assert_eq!(id_of(&again), id, "the same form is one question");
        let row = thread(&house, &id).await.unwrap();
        assert_eq!((row.kind, row.status, row.ring.as_str()), (ThreadKind::Question, Status::New, GROUP));
        assert_eq!(wall(row.due_at), "2026-11-30 16:00");
        assert!(!row.details.windows(3).any(|part| part == b"yes"), "the wishes are sealed");
        let told = notices(&house, &id).await;
        assert_eq!(told.len(), 1, "the member with an address: {told:?}");
        assert!(told[0].starts_with("consultation-asked:"));

        // The group sees it; the list of requests does not have it.
        let leader = house.sign_in(LEADER).await;
        assert!(leader.get("desk/questions/group").await.body.contains(&id));
        assert!(!leader.get("desk").await.body.contains(&id));
        let member = house.sign_in(MEMBER).await;
        assert!(page(&member, &id).await.says(WORDS));

        answer(&house, &id, ANSWER).await;
        let row = thread(&house, &id).await.unwrap();
        assert_eq!((row.status, row.next_check_at), (Status::Answered, None));
        assert!(notices(&house, &id).await.contains(&"consultation-answered".to_owned()));
        let own = asker.get(&format!("desk/questions/{id}")).await.expect(StatusCode::OK);
        assert!(own.says(WORDS) && own.says(ANSWER));
        let mine = asker.get("desk/questions").await.expect(StatusCode::OK);
        assert!(mine.body.contains(&id) && mine.body.contains("work-done"));
        assert!(!house.sign_in(THIRD).await.get("desk/questions").await.body.contains(&id));
        assert_eq!(house.count_messages(&id).await, 2, "one question, one answer");

        // Published only after someone has looked at what is marked.
        let text = "Kysyttiin eroryhmistä Kotkassa.";
        let refused = publish(&leader, &id, text, ANSWER).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("<mark>Kotkassa"));
        let form = refused.form("/publish").with("go", "publish");
        let looked = refused.body.split("id=\"looked\" name=\"looked\" value=\"").nth(1).unwrap();
        let looked = looked.split('"').next().unwrap();
        let changed = form.with("looked", looked).with("question", "Kotkassa asuva Matti kysyi.");
        leader.submit(&changed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        leader.submit(&form.with("looked", looked)).await.expect(StatusCode::SEE_OTHER);

        // Everybody finds it; the site that asks needs no sign-in.
        let anyone = house.browser();
        let list = anyone.get("answers?q=eroryhm%C3%A4").await.expect(StatusCode::OK);
        assert!(list.says(text));
        assert!(!anyone.get("answers?q=uimakoulu").await.says(text));
        let shown = {
            let conn = &mut house.db.read().await.unwrap();
            store::published_of_thread(conn, REGION, &id).await.unwrap().unwrap()
        };
        assert_ne!(shown.id, id, "the public address does not lead to the thread");
        let public = format!("answers/{}", shown.id);
        let found = anyone.get(&public).await.expect(StatusCode::OK);
        assert!(found.says(text) && found.says(ANSWER));
        assert!(!found.body.contains("Päivi") && !found.body.contains(ASKER));
        assert!(house.browser_in("naapuri", "fi").get(&public).await.status == StatusCode::NOT_FOUND);

        // What has been answered is suggested to the next who is about to ask.
        let similar = look(&asker, "Eroryhmien aloitus ja vanhempien kutsuminen", "no").await;
        assert!(similar.says(text));
        let other = look(&asker, "Koulupoissaolot yläkoulussa", "no").await;
        assert!(!other.says(text));

        // The permission is withdrawn: gone at once, and its words with it.
        let own = asker.get(&format!("desk/questions/{id}")).await;
        asker.submit(&own.form("/permission").with("permission", "no")).await.expect(StatusCode::SEE_OTHER);
        anyone.get(&public).await.expect(StatusCode::NOT_FOUND);
        assert!(!anyone.get("answers").await.says(text));
        let left = {
            let conn = &mut house.db.read().await.unwrap();
            let rows = db::sql!(conn, fetch_all String, "SELECT question || answer AS words FROM published_answer");
            rows.await.unwrap()
        };
        assert_eq!(left, [""]);
        let forbidden = leader.get(&format!("desk/questions/{id}/publish")).await;
        assert!(forbidden.body.split("</nav>").last().unwrap().find("name=\"question\"").is_none());
        let forced = form.with("looked", looked);
        leader.submit(&forced).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        anyone.get(&public).await.expect(StatusCode::NOT_FOUND);
    }

    async fn only_other_words_are_published_when_the_asker_says_so(db: TestDb) {
        let house = house(&db).await;
        let asker = house.sign_in(ASKER).await;
        let id = ask(&asker, WORDS, "edited").await;
        let early = house.sign_in(LEADER).await;
        early.get(&format!("desk/questions/{id}/publish")).await.expect(StatusCode::NOT_FOUND);
        answer(&house, &id, "Aloittakaa pienesti.").await;
        let same = publish(&early, &id, WORDS, "Aloittakaa pienesti.").await;
        same.expect(StatusCode::UNPROCESSABLE_ENTITY);
        publish(&early, &id, "Kuinka ryhmä aloitetaan?", "Aloittakaa pienesti.").await
            .expect(StatusCode::SEE_OTHER);
        // Put back to the same words under a wider permission, it goes when that is narrowed.
        let own = asker.get(&format!("desk/questions/{id}")).await;
        asker.submit(&own.form("/permission").with("permission", "yes")).await;
        publish(&early, &id, WORDS, "Aloittakaa pienesti.").await.expect(StatusCode::SEE_OTHER);
        let list = house.browser().get("answers").await;
        assert!(list.says(WORDS));
        assert_eq!(list.body.matches("class=\"card-label\"").count(), 1, "one copy of a thread");
        asker.submit(&own.form("/permission").with("permission", "edited")).await;
        assert!(!house.browser().get("answers").await.says(WORDS));
    }

    async fn a_stale_saving_is_refused_and_nothing_is_lost(db: TestDb) {
        let house = house(&db).await;
        let id = ask(&house.sign_in(ASKER).await, WORDS, "no").await;
        let (member, third) = (house.sign_in(MEMBER).await, house.sign_in(THIRD).await);
        let (mine, theirs) = (page(&member, &id).await.form("/answer"), page(&third, &id).await.form("/answer"));
        member.submit(&mine.with("text", "Ensimmäinen teksti")).await.expect(StatusCode::SEE_OTHER);
        let row = thread(&house, &id).await.unwrap();
        assert_eq!((row.status, row.assignee.as_deref()), (Status::Taken, Some(MEMBER)));
        let twice = member.submit(&mine.with("text", "Ensimmäinen teksti")).await;
        twice.expect(StatusCode::SEE_OTHER);
        let refused = third.submit(&theirs.with("text", "Toinen teksti")).await
            .expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("Ensimmäinen teksti") && refused.says("Toinen teksti"));
        assert!(page(&member, &id).await.says("Ensimmäinen teksti"));
        // Having seen both, one saves both.
        let both = refused.form("/answer").with("text", "Ensimmäinen ja toinen teksti");
        third.submit(&both).await.expect(StatusCode::SEE_OTHER);
        assert!(page(&member, &id).await.says("Ensimmäinen ja toinen teksti"));
    }

    async fn two_agree_or_a_leader_decides(db: TestDb) {
        let house = house(&db).await;
        let id = ask(&house.sign_in(ASKER).await, WORDS, "no").await;
        let (member, third) = (house.sign_in(MEMBER).await, house.sign_in(THIRD).await);
        let leader = house.sign_in(LEADER).await;
        save(&member, &id, ANSWER).await;
        let none = page(&member, &id).await;
        assert!(!none.body.contains("/send\""), "nobody has agreed");
        say(&member, &id, "agree", "").await.expect(StatusCode::SEE_OTHER);
        assert!(!page(&member, &id).await.body.contains("/send\""), "one is not enough");
        let forced = [("form", house.threads.vault.new_form()), ("version", "1".to_owned())];
        let forced: Vec<(&str, &str)> = forced.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let path = format!("desk/questions/{id}/send");
        member.post(&path, &forced).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page(&leader, &id).await.body.contains("/send\""), "a leader may with one");

        // A disagreement needs its reason, stands for members, and is shown to the leader.
        say(&third, &id, "disagree", "").await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        say(&third, &id, "disagree", "Liian lyhyt").await.expect(StatusCode::SEE_OTHER);
        let seen = page(&leader, &id).await;
        assert!(seen.says("Liian lyhyt"));
        member.post(&path, &forced).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        leader.submit(&seen.form("/send")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(thread(&house, &id).await.unwrap().status, Status::Taken);

        // A changed text needs everyone anew; an opinion of what one has not read is refused.
        let old = page(&third, &id).await.form("/opinion").with("go", "agree");
        save(&member, &id, "Pidempi vastaus").await;
        third.submit(&old).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        leader.submit(&seen.form("/send").with("despite", "yes")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        say(&leader, &id, "agree", "").await;
        let decided = page(&leader, &id).await.form("/send").with("despite", "yes");
        leader.submit(&decided).await.expect(StatusCode::SEE_OTHER);
        leader.submit(&decided).await.expect(StatusCode::SEE_OTHER);
        assert_eq!(house.count_messages(&id).await, 2, "sent twice, answered once");
        assert_eq!(thread(&house, &id).await.unwrap().status, Status::Answered);
        let late = [("version", "2"), ("text", "Myöhäinen teksti")];
        let refused = member.post(&format!("desk/questions/{id}/answer"), &late).await
            .expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("Myöhäinen teksti"), "what was typed is not lost");
    }

    async fn nobody_but_the_group_and_the_asker_reaches_a_question(db: TestDb) {
        let house = house(&db).await;
        // The asker is a member: they read their own, and do not write the answer to it.
        let member = house.sign_in(MEMBER).await;
        let id = ask(&member, WORDS, "yes").await;
        assert!(member.get(&format!("desk/questions/{id}")).await.says(WORDS));
        assert!(!member.get("desk/questions/group").await.body.contains(&id));
        for path in ["answer", "publish"] {
            member.get(&format!("desk/questions/{id}/{path}")).await.expect(StatusCode::NOT_FOUND);
        }
        for path in ["answer", "opinion", "send", "publish"] {
            member.post(&format!("desk/questions/{id}/{path}"), &[]).await.expect(StatusCode::NOT_FOUND);
        }
        for stranger in [ASKER, "antti-esimerkki", LEADER] {
            let stranger = house.sign_in(stranger).await;
            stranger.get(&format!("desk/questions/{id}")).await.expect(StatusCode::NOT_FOUND);
            for path in ["permission", "take-back"] {
                stranger.post(&format!("desk/questions/{id}/{path}"), &[("permission", "yes")]).await
                    .expect(StatusCode::NOT_FOUND);
            }
        }
        let stranger = house.sign_in(ASKER).await;
        page(&stranger, &id).await.expect(StatusCode::NOT_FOUND);
        stranger.post("desk/answers/withdraw", &[("id", "x")]).await.expect(StatusCode::FORBIDDEN);
        let neighbour = house.sign_in_to("naapuri", LEADER).await;
        page(&neighbour, &id).await.expect(StatusCode::NOT_FOUND);
        for path in ["desk/questions", "desk/questions/ask", "desk/questions/group", "desk/answers"] {
            house.browser().get(path).await.expect(StatusCode::SEE_OTHER);
        }
        // As a request it is not to be had either.
        let leader = house.sign_in(LEADER).await;
        leader.thread(&id).await.expect(StatusCode::NOT_FOUND);
        // A professional without a ring asks too.
        let manager = house.sign_in("antti-esimerkki").await;
        ask(&manager, "Toinen kysymys", "no").await;
    }

    async fn an_overdue_question_climbs_the_ladder_to_the_whole_group(db: TestDb) {
        let house = house(&db).await;
        for person in [MEMBER, LEADER] {
            house.give_address(person, &format!("{person}@example.fi")).await;
        }
        let id = ask(&house.sign_in(ASKER).await, WORDS, "no").await;
        let mut steps = Vec::new();
        for moment in [
            "2026-11-24 15:59", "2026-11-24 16:00", "2026-11-27 15:59", "2026-11-27 16:00",
            "2026-11-30 08:00", "2026-12-15 12:00",
        ] {
            house.set_clock(moment);
            house.watch().await;
            steps.push(thread(&house, &id).await.unwrap().escalation);
        }
        assert_eq!(steps, [0, 1, 1, 2, 3, 3]);
        let told = notices(&house, &id).await;
        let count = |name: &str| told.iter().filter(|template| template.starts_with(name)).count();
        assert_eq!(
            (count("unassigned"), count("at-risk"), count("promise-breaking")),
            (2, 2, 2),
            "the leader and the member: {told:?}"
        );
        let list = house.sign_in(MEMBER).await.get("desk/questions/group").await;
        assert!(list.body.contains("work-overdue"));
        // However late, it is answered, and the ladder ends.
        answer(&house, &id, ANSWER).await;
        assert!(thread(&house, &id).await.unwrap().next_check_at.is_none());
    }

    async fn a_question_is_taken_back_with_everything(db: TestDb) {
        let house = house(&db).await;
        let asker = house.sign_in(ASKER).await;
        let drafted = ask(&asker, "Toinen kysymys", "yes").await;
        let member = house.sign_in(MEMBER).await;
        save(&member, &drafted, "Luonnos").await;
        say(&member, &drafted, "disagree", "Ei vielä").await;
        let id = ask(&asker, WORDS, "yes").await;
        answer(&house, &id, "Aloittakaa pienesti.").await;
        let leader = house.sign_in(LEADER).await;
        publish(&leader, &id, "Kuinka ryhmä aloitetaan?", "Aloittakaa pienesti.").await
            .expect(StatusCode::SEE_OTHER);
        for id in [&id, &drafted] {
            let own = asker.get(&format!("desk/questions/{id}")).await.expect(StatusCode::OK);
            asker.submit(&own.form("/take-back")).await.expect(StatusCode::SEE_OTHER);
            assert!(thread(&house, id).await.is_none());
            page(&leader, id).await.expect(StatusCode::NOT_FOUND);
            let conn = &mut house.db.read().await.unwrap();
            let object = vault::ObjectRef { region: REGION, object: id };
            assert!(!house.threads.vault.has_keys(conn, &object).await.unwrap());
        }
        assert!(!house.browser().get("answers").await.says("Kuinka ryhmä aloitetaan?"));
    }

    async fn what_is_published_outlives_the_question_until_the_group_takes_it_out(db: TestDb) {
        let house = house(&db).await;
        let id = ask(&house.sign_in(ASKER).await, WORDS, "yes").await;
        answer(&house, &id, "Aloittakaa pienesti.").await;
        let leader = house.sign_in(LEADER).await;
        publish(&leader, &id, "Kuinka ryhmä aloitetaan?", "Aloittakaa pienesti.").await;
        house.clock.pass(91 * support::DAY);
        threads::watch::retention(&house.threads, house.now()).await.unwrap();
        assert!(thread(&house, &id).await.is_none());
        let list = house.browser().get("answers").await;
        assert!(list.says("Kuinka ryhmä aloitetaan?"));
        let leader = house.sign_in(LEADER).await;
        let base = leader.get("desk/answers").await.expect(StatusCode::OK);
        leader.submit(&base.form("/desk/answers/withdraw")).await.expect(StatusCode::SEE_OTHER);
        assert!(!house.browser().get("answers").await.says("Kuinka ryhmä aloitetaan?"));
    }

    async fn the_store_keeps_one_answer_and_one_publication(db: TestDb) {
        let house = house(&db).await;
        let id = ask(&house.sign_in(ASKER).await, WORDS, "yes").await;
        let now = at("2026-11-24 09:00");
        let done: db::Result<()> = db::transact!(house.db, |tx| {
            let kept = store::save_joint(tx, REGION, &id, MEMBER, 0, b"yksi", now).await?;
            assert!(matches!(kept, Saved::Kept(1)));
            let stale = store::save_joint(tx, REGION, &id, THIRD, 0, b"kaksi", now).await?;
            assert!(matches!(stale, Saved::Stale(row) if row.body == b"yksi" && row.saved_by == MEMBER));
            let kept = store::save_joint(tx, REGION, &id, THIRD, 1, b"kaksi", now).await?;
            assert!(matches!(kept, Saved::Kept(2)));
            assert!(!store::put_opinion(tx, REGION, &id, MEMBER, 1, true, None, now).await?);
            assert!(store::put_opinion(tx, REGION, &id, MEMBER, 2, true, None, now).await?);
            let words = |id| Words { id, author: threads::model::Author::Responder, person: Some(MEMBER), body: b"kaksi".to_vec() };
            let no = |_: &[store::OpinionRow]| false;
            assert_eq!(store::send_joint(tx, REGION, &id, 1, &words("m"), no, now).await?, JointSent::Stale);
            assert_eq!(store::send_joint(tx, REGION, &id, 2, &words("m"), no, now).await?, JointSent::NotReady);
            let one = |opinions: &[store::OpinionRow]| opinions.len() == 1 && opinions[0].agrees;
            assert_eq!(store::send_joint(tx, REGION, &id, 2, &words("m"), one, now).await?, JointSent::Sent);
            assert_eq!(store::send_joint(tx, REGION, &id, 2, &words("n"), one, now).await?, JointSent::Gone);
            assert!(matches!(store::save_joint(tx, REGION, &id, THIRD, 2, b"x", now).await?, Saved::Gone));
            for (new, question) in [("p1", "Eka"), ("p2", "Toka")] {
                let publication = Publication { id: new, thread: &id, theme: None, language: "fi", question, answer: "V" };
                store::publish(tx, REGION, &publication, now).await?;
            }
            let shown = store::published_answers(tx, REGION).await?;
            assert_eq!(shown.iter().map(|row| (row.id.as_str(), row.question.as_str())).collect::<Vec<_>>(), [("p1", "Toka")]);
            assert!(store::withdraw_of_thread(tx, REGION, &id, now).await?);
            assert!(!store::withdraw(tx, REGION, "p1", now).await?, "once");
            assert!(store::published_answer(tx, REGION, "p1").await?.is_none());
            let waiting = store::group_questions(tx, REGION, &[GROUP.to_owned()], LEADER, false).await?;
            let answered = store::group_questions(tx, REGION, &[GROUP.to_owned()], LEADER, true).await?;
            assert_eq!((waiting.len(), answered.len()), (0, 1));
            assert!(store::group_questions(tx, REGION, &[GROUP.to_owned()], ASKER, true).await?.is_empty());
            assert_eq!(store::own_questions(tx, REGION, ASKER).await?.len(), 1);
            Ok(())
        })
        .await;
        done.unwrap();
    }
}
