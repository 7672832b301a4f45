//! Three simulated years of asking, answering and consulting over HTTP on a socket, and the figures
//! that come of them (R044; F09, F10): what a leader downloads is what the almanac and the
//! generator say it must be, and no promise is broken unseen.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use std::collections::BTreeMap;

use access::Role;
use axum::http::StatusCode;
use chrono::{Datelike, NaiveDate};
use db::testing::TestDb;
use kernel::Timestamp;
use support::*;
use threads::model::EventKind;
use threads::store;

const SOUTH: &str = "kotkansaari";
const NORTH: &str = "kouvola";
const SOUTHERN: &str = "aino-esimerkki";
const NORTHERN: &str = "olga-kuvitelma";
const EXPERTS: &str = "asiantuntijat-maahanmuutto";
const EXPERT: &str = "farid-tarina";
/// Who reads the figures of the whole region.
const READER: &str = "antti-esimerkki";
const GROUP: &str = "verkkokonsultaatio";
const PROFESSIONAL: &str = "paivi-esimerkki";
const MEMBERS: [&str; 2] = ["linnea-saga", "kolmas-jasen"];
/// Between which days nobody of the northern ring looks at anything.
const FAILS: [(&str, &str); 2] = [("2027-07-01", "2027-08-31"), ("2028-12-01", "2029-01-31")];

struct Asked {
    code: String,
    id: String,
    area: &'static str,
    asked_on: NaiveDate,
    asked_at: Timestamp,
    taken_at: Option<Timestamp>,
    answered_at: Option<Timestamp>,
    holder: &'static str,
}

impl Asked {
    fn is_kept(&self) -> bool {
        let due = promised(self.asked_on);
        self.answered_at.is_some_and(|answered| answered <= due)
    }
}

struct Question {
    id: String,
    asked_on: NaiveDate,
    permission: &'static str,
    answered_at: Option<Timestamp>,
}

struct Years {
    house: House,
    chance: Chance,
    asked: Vec<Asked>,
    questions: Vec<Question>,
    consulted: usize,
}

fn fails(date: NaiveDate) -> bool {
    let during = |(first, last): &(&str, &str)| (day(first)..=day(last)).contains(&date);
    FAILS.iter().any(during)
}

impl Years {
    async fn begin(db: &TestDb, from: &str) -> Years {
        let house = House::new_at(db, at(from)).await.served().await;
        house
            .add_person(
                REGION,
                MEMBERS[1],
                &[in_ring(Role::ConsultationMember, GROUP)],
            )
            .await;
        Years {
            house,
            chance: Chance(20_261_201),
            asked: Vec::new(),
            questions: Vec::new(),
            consulted: 0,
        }
    }

    async fn ask(&mut self, date: NaiveDate) {
        let area = if self.chance.percent(60) {
            SOUTH
        } else {
            NORTH
        };
        let request = Request {
            area,
            language: if self.chance.percent(80) { "fi" } else { "sv" },
            ..Request::saying(&format!("Kysymys {date} {}", self.chance.below(1 << 30)))
        };
        let code = self.house.browser().ask(&request).await;
        let thread = self.house.thread(&code).await;
        assert_eq!(thread.due_at, promised(date), "asked on {date}");
        self.asked.push(Asked {
            code,
            id: thread.id,
            area,
            asked_on: date,
            asked_at: thread.asked_at,
            taken_at: None,
            answered_at: None,
            holder: if area == SOUTH { SOUTHERN } else { NORTHERN },
        });
    }

    /// Those who are at work look at what waits, and answer most of it.
    async fn work(&mut self, date: NaiveDate, hour: i64) {
        let now = self.house.now();
        for index in 0..self.asked.len() {
            let one = &self.asked[index];
            if one.answered_at.is_some() {
                continue;
            }
            let there = hour != 8 && !(one.area == NORTH && fails(date));
            // From the last step of the ladder on, those of the substitute ring may.
            let escalated = now >= moment(working_day(one.asked_on, 3), 8);
            let person = match (there, escalated) {
                (true, _) if self.chance.percent(85) => one.holder,
                (false, true) if self.chance.percent(25) => {
                    if one.area == SOUTH {
                        NORTHERN
                    } else {
                        SOUTHERN
                    }
                }
                _ => continue,
            };
            self.answer(index, person).await;
        }
    }

    async fn answer(&mut self, index: usize, person: &str) {
        let (now, id) = (self.house.now(), self.asked[index].id.clone());
        let browser = self.house.sign_in(person).await;
        browser.take(&id).await.expect(StatusCode::SEE_OTHER);
        self.asked[index].taken_at = Some(now);
        if person == SOUTHERN && self.chance.percent(8) {
            self.consult(&browser, &id).await;
        }
        let words = format!("Vastaus {}", now.0);
        let sent = browser.answer(&id, &words).await;
        assert!(sent.location.ends_with("?done=sent"), "{}", sent.location);
        self.asked[index].answered_at = Some(now);
        if self.chance.percent(10) {
            let code = &self.asked[index].code;
            assert!(self.house.browser().read(code).await.says(&words));
        }
        if self.chance.percent(60) {
            let path = format!("desk/thread/{id}/close");
            let closed = browser.post(&path, &[("outcome", "guided")]).await;
            closed.expect(StatusCode::SEE_OTHER);
        }
    }

    /// The responder asks an expert, who advises at once.
    async fn consult(&mut self, responder: &Browser, id: &str) {
        let page = responder.thread(id).await.expect(StatusCode::OK);
        let form = page.form(&format!("/{id}/consult")).with("ring", EXPERTS);
        let asked = responder.submit(&form.with("text", "Mikä auttaisi?")).await;
        assert!(
            asked.location.ends_with("?done=consulted"),
            "{}",
            asked.location
        );
        let expert = self.house.sign_in(EXPERT).await;
        let list = expert
            .get("desk/consultations")
            .await
            .expect(StatusCode::OK);
        let child = list.body.split("/desk/consultation/").nth(1).unwrap();
        let child = child.split(['"', '?']).next().unwrap();
        let page = expert.get(&format!("desk/consultation/{child}")).await;
        let form = page
            .form(&format!("/{child}"))
            .with("text", "Tulkki auttaa.");
        let advised = expert.submit(&form.with("go", "answer")).await;
        advised.expect(StatusCode::SEE_OTHER);
        self.consulted += 1;
    }

    async fn ask_group(&mut self, date: NaiveDate) {
        let permission = ["yes", "edited", "no"][self.questions.len() % 3];
        let professional = self.house.sign_in(PROFESSIONAL).await;
        let page = professional
            .get("desk/questions/ask")
            .await
            .expect(StatusCode::OK);
        let form = page
            .form("/desk/questions/ask")
            .with(
                "text",
                &format!(
                    "Miten ryhmä aloitetaan, kerta {}?",
                    nth(self.questions.len())
                ),
            )
            .with("permission", permission);
        let looked = professional
            .submit(&form.with("go", "look"))
            .await
            .expect(StatusCode::OK);
        let form = looked.form("/desk/questions/ask").with("go", "send");
        let sent = professional
            .submit(&form)
            .await
            .expect(StatusCode::SEE_OTHER);
        let path = sent.location.split('?').next().unwrap();
        self.questions.push(Question {
            id: path.rsplit('/').next().unwrap().to_owned(),
            asked_on: date,
            permission,
            answered_at: None,
        });
    }

    /// The group drafts, agrees, sends, and publishes what the asker allows.
    async fn answer_group(&mut self, index: usize) {
        let question = &self.questions[index];
        let path = format!("desk/questions/{}", question.id);
        let answer = format!("Aloittakaa pienesti, kerta {}.", nth(index));
        let mut last = None;
        for member in MEMBERS {
            let browser = self.house.sign_in(member).await;
            let page = browser
                .get(&format!("{path}/answer"))
                .await
                .expect(StatusCode::OK);
            if last.is_none() {
                let form = page.form("/answer").with("text", &answer);
                browser.submit(&form).await.expect(StatusCode::SEE_OTHER);
            }
            let page = browser.get(&format!("{path}/answer")).await;
            let form = page.form("/opinion").with("note", "").with("go", "agree");
            browser.submit(&form).await.expect(StatusCode::SEE_OTHER);
            last = Some(browser);
        }
        let browser = last.unwrap();
        let page = browser.get(&format!("{path}/answer")).await;
        browser
            .submit(&page.form("/send"))
            .await
            .expect(StatusCode::SEE_OTHER);
        let page = browser.get(&format!("{path}/publish")).await;
        let published = match question.permission {
            "no" => None,
            _ => Some(page.form("/publish")),
        };
        if let Some(form) = published {
            let form = form
                .with(
                    "question",
                    &format!("Kuinka ryhmä alkaa, kerta {}?", nth(index)),
                )
                .with("answer", &answer)
                .with("go", "publish");
            let sent = browser.submit(&form).await;
            sent.expect(StatusCode::SEE_OTHER);
        }
        self.questions[index].answered_at = Some(self.house.now());
    }

    /// Lives a day: people ask at their hours, others work.
    async fn live(&mut self, date: NaiveDate, asks: usize, question: bool) {
        self.house.clock.set(moment(date, 7));
        for _ in 0..asks {
            self.ask(date).await;
        }
        if question {
            self.ask_group(date).await;
        }
        for hour in [8, 10, 13, 16] {
            if self.asked.iter().all(|one| one.answered_at.is_some()) && hour != 13 {
                continue;
            }
            self.house.clock.set(moment(date, hour));
            self.house.watch().await;
            if hour != 16 && works(date) {
                self.work(date, hour).await;
            }
            if hour == 13 && works(date) {
                for index in 0..self.questions.len() {
                    let one = &self.questions[index];
                    if one.answered_at.is_none() && date >= working_day(one.asked_on, 2) {
                        self.answer_group(index).await;
                    }
                }
            }
        }
    }

    /// The file of a quarter, by division and name.
    async fn figures(&self, quarter: &str) -> BTreeMap<(String, String), Vec<String>> {
        let reader = self.house.sign_in(READER).await;
        let path = format!("desk/figures.csv?quarter={quarter}");
        let file = reader.get(&path).await.expect(StatusCode::OK);
        let rows = file.body.lines().skip(1).map(|row| {
            let fields = fields(row);
            ((fields[0].clone(), fields[1].clone()), fields[2..].to_vec())
        });
        rows.collect()
    }
}

/// The fields of a row; commas between quotes are part of a field.
fn fields(row: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    for (index, part) in row.split('"').enumerate() {
        let last = fields.len() - 1;
        if index % 2 == 1 {
            fields[last].push_str(part);
            continue;
        }
        let mut parts = part.split(',');
        fields[last].push_str(parts.next().unwrap());
        fields.extend(parts.map(str::to_owned));
    }
    fields
}

/// A word of its own for each question, of which nothing could tell who someone is.
fn nth(index: usize) -> String {
    let letter = |number: usize| char::from(b'a' + u8::try_from(number % 26).unwrap());
    [letter(index / 26), letter(index)].iter().collect()
}

/// What is wrong with how requests went: each must have been answered in time or escalated at
/// every step of the ladder, at its hour, before its promise broke.
async fn broken_unseen(years: &Years) -> Vec<String> {
    let conn = &mut years.house.db.read().await.unwrap();
    let mut wrong = Vec::new();
    for one in &years.asked {
        let events = store::events(conn, REGION, &one.id).await.unwrap();
        let ended = one.answered_at.unwrap_or(years.house.now());
        let escalated: Vec<(String, Timestamp)> = events
            .iter()
            .filter(|event| event.kind == EventKind::Escalated && event.at <= ended)
            .map(|event| (event.about.clone().unwrap(), event.at))
            .collect();
        let ladder = [
            ("1", moment(working_day(one.asked_on, 1), 16)),
            ("2", moment(working_day(one.asked_on, 2), 16)),
            ("3", moment(working_day(one.asked_on, 3), 8)),
        ];
        let expected: Vec<(String, Timestamp)> = ladder
            .into_iter()
            .filter(|(_, at)| *at <= ended && one.taken_at.is_none_or(|taken| *at <= taken))
            .map(|(step, at)| (step.to_owned(), at))
            .collect();
        let last = expected.last().is_some_and(|(step, _)| step == "3");
        if escalated != expected || !(one.is_kept() || last) {
            wrong.push(format!(
                "asked {}: {escalated:?}, not {expected:?}",
                wall(one.asked_at)
            ));
        }
    }
    wrong
}

/// Whether a share of the file is true of so many of so many, and hidden or a bound only for the
/// sake of few.
#[track_caller]
fn agrees(told: &str, part: usize, whole: usize, about: &str) {
    let exact = part as f64 * 100.0 / whole as f64;
    let number = |text: &str| text.parse::<f64>().unwrap();
    match told.split_at(told.find(char::is_numeric).unwrap_or(0)) {
        (">=", bound) => assert!(
            number(bound) <= exact && part < whole,
            "{about}: {told}, {part}/{whole}"
        ),
        ("<=", bound) => assert!(
            number(bound) >= exact && part > 0,
            "{about}: {told}, {part}/{whole}"
        ),
        _ if told == insight::csv::HIDDEN => {
            assert!(part < whole, "{about}: hidden, {part}/{whole}")
        }
        _ => assert!(
            (number(told) - exact).abs() < 0.1,
            "{about}: {told}, {part}/{whole}"
        ),
    }
}

fn quarter_of(date: NaiveDate) -> String {
    format!("{}-Q{}", date.year(), date.month0() / 3 + 1)
}

db::on_both_engines! {
    async fn three_years_of_figures(db: TestDb) {
        let mut years = Years::begin(&db, "2025-12-30 06:00").await;
        let last = day("2029-01-09");
        for date in day("2026-01-01").iter_days().take_while(|date| *date <= last) {
            let coming = date < day("2029-01-01");
            // The days of a month on which somebody asks: spread, weekends and holidays among them.
            let asks = usize::from(coming && date.day() % 3 == 2);
            // More questions each year: once, twice and three times a quarter.
            let asked = (date.month() - 1) % 3 < u32::try_from(date.year() - 2025).unwrap();
            let question = coming && asked && date.day() == 5;
            let waits = years.asked.iter().any(|one| one.answered_at.is_none())
                || years.questions.iter().any(|one| one.answered_at.is_none());
            if asks > 0 || question || waits {
                years.live(date, asks, question).await;
            }
        }
        years.house.set_clock("2029-01-20 12:00");
        assert!(years.asked.iter().all(|one| one.answered_at.is_some()), "all were answered");
        assert_eq!(broken_unseen(&years).await, Vec::<String>::new());
        let late = years.asked.iter().filter(|one| !one.is_kept()).count();
        assert!(late > 0 && years.consulted > 2, "{late} late, {} consulted", years.consulted);

        let (mut kept_all, mut told_exactly, mut by_year) = (0, 0, BTreeMap::new());
        for quarter in (2026..2029).flat_map(|year| (1..=4).map(move |number| format!("{year}-Q{number}"))) {
            let rows = years.figures(&quarter).await;
            let mine: Vec<&Asked> = years.asked.iter().filter(|one| quarter_of(one.asked_on) == quarter).collect();
            let kept = mine.iter().filter(|one| one.is_kept()).count();
            let all = &rows[&("Kaikki".to_owned(), String::new())];
            assert_eq!(all[0], mine.len().to_string(), "{quarter}");
            agrees(&all[1], kept, mine.len(), &quarter);
            // F09: half of all within a working day, eight hours.
            let median: u32 = all[3].parse().unwrap();
            assert!(median < 8 * 60, "{quarter}: {median} minutes");
            kept_all += usize::from(kept == mine.len());
            told_exactly += usize::from(all[1] == "100.0");
            for (area, name) in [(SOUTH, "Kotkansaari"), (NORTH, "Kouvola")] {
                let of_area: Vec<_> = mine.iter().filter(|one| one.area == area).collect();
                let kept = of_area.iter().filter(|one| one.is_kept()).count();
                let told = rows.get(&("Alue".to_owned(), name.to_owned())).unwrap_or_else(|| panic!("{name} in {rows:?}"));
                match told[0].parse::<usize>() {
                    Ok(count) => {
                        assert_eq!(count, of_area.len(), "{quarter} {name}");
                        agrees(&told[1], kept, count, &format!("{quarter} {name}"));
                    }
                    Err(_) => assert_eq!((told[0].as_str(), told[1].as_str()), ("hidden", "hidden")),
                }
            }
            // F10: every question in seven days, published as its asker allows.
            let questions: Vec<&Question> = years.questions.iter().filter(|one| quarter_of(one.asked_on) == quarter).collect();
            let told = &rows[&("Verkkokonsultaatio".to_owned(), String::new())];
            let published = questions.iter().filter(|one| one.permission != "no").count();
            assert_eq!(
                (told[0].as_str(), told[1].as_str(), told[6].as_str()),
                (questions.len().to_string().as_str(), "100.0", published.to_string().as_str()),
                "{quarter}"
            );
            let mut months = 0;
            for month in 1..=12 {
                let name = format!("{}-{month:02}", &quarter[..4]);
                if let Some(row) = rows.get(&("Verkkokonsultaatio".to_owned(), name)) {
                    months += row[0].parse::<usize>().unwrap();
                }
            }
            assert_eq!(months, questions.len(), "{quarter}: by month");
            *by_year.entry(quarter[..4].to_owned()).or_insert(0) += questions.len();
        }
        assert_eq!(told_exactly, kept_all, "a quarter whose every promise was kept says so");
        assert!(kept_all >= 6, "{kept_all} of twelve quarters");
        let by_year: Vec<usize> = by_year.into_values().collect();
        assert!(by_year.is_sorted_by(|one, next| one < next), "questions grow: {by_year:?}");
        for one in &years.questions {
            let week = moment(one.asked_on, 7).0 + 7 * DAY;
            assert!(one.answered_at.unwrap().0 <= week, "asked {}", one.asked_on);
        }
        // What is public is what was allowed.
        let public = years.house.browser().get("answers").await.expect(StatusCode::OK);
        for (index, one) in years.questions.iter().enumerate() {
            let shown = public.says(&format!("kerta {}?", nth(index)));
            let listed = index + 20 >= years.questions.len();
            assert!(shown == (one.permission != "no") || !listed && !shown, "question {index}");
        }
        println!(
            "{} requests, {late} late and escalated in time, {} consulted, {} questions",
            years.asked.len(), years.consulted, years.questions.len()
        );
    }

    /// The judge is no rubber stamp: where nobody answers and nothing watches, it says so, and the
    /// figures do too.
    async fn a_promise_broken_unseen_is_found(db: TestDb) {
        for watched in [true, false] {
            // Each on its own day and in its own quarter of the same database would mix them.
            let (first, quarter) = if watched { ("2026-02-02", "2026-Q1") } else { ("2026-05-04", "2026-Q2") };
            let mut years = Years::begin(&db, &format!("{first} 06:00")).await;
            let date = day(first);
            years.house.clock.set(moment(date, 7));
            for _ in 0..6 {
                years.ask(date).await;
            }
            for date in date.iter_days().take(8) {
                for hour in [8, 16, 17] {
                    years.house.clock.set(moment(date, hour));
                    if watched {
                        years.house.watch().await;
                    }
                }
            }
            let found = broken_unseen(&years).await;
            assert_eq!(found.len(), if watched { 0 } else { 6 }, "{found:?}");
            years.house.set_clock("2026-08-20 12:00");
            let all = years.figures(quarter).await.remove(&("Kaikki".to_owned(), String::new())).unwrap();
            assert_eq!((all[0].as_str(), all[1].as_str()), ("6", "0.0"), "broken is said to be broken");
        }
    }
}
