//! Three years of asking, through the real routes, with a clock that the test sets: every promise
//! is the one that a table of holidays typed by hand gives, and every request is answered or
//! escalated before it ends (R003, R039, R040).
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use axum::http::StatusCode;
use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use kernel::Timestamp;
use support::*;
use threads::model::EventKind;
use threads::store;

/// The hard moments.
const HARD: [&str; 36] = [
    // Friday nights.
    "2026-11-27 22:14",
    "2027-02-12 23:59",
    "2028-08-18 20:00",
    // Maundy Thursdays.
    "2026-04-02 09:00",
    "2026-04-02 20:00",
    "2027-03-25 20:00",
    "2028-04-13 16:00",
    // The day before Christmas Eve.
    "2026-12-23 15:59",
    "2026-12-23 23:59",
    "2027-12-23 08:00",
    "2028-12-22 12:00",
    "2028-12-23 12:00",
    // The nights on which the clock moves, and the days around them.
    "2026-03-28 23:50",
    "2026-03-29 02:30",
    "2026-03-29 04:30",
    "2026-03-27 15:00",
    "2027-03-28 02:59",
    "2027-03-28 04:00",
    "2028-03-26 02:30",
    "2028-03-24 18:00",
    "2026-10-24 12:00",
    "2026-10-25 03:30",
    "2026-10-25 04:10",
    "2026-10-23 17:00",
    "2027-10-31 03:30",
    "2027-10-29 12:00",
    "2028-10-29 03:01",
    "2028-10-27 23:00",
    // New Year, Epiphany, May Day, Midsummer, Independence Day.
    "2026-12-31 23:59",
    "2027-01-05 16:01",
    "2026-04-30 10:00",
    "2026-06-18 12:00",
    "2027-06-24 10:00",
    "2027-12-03 18:00",
    "2028-12-05 09:00",
    "2028-12-29 23:59",
];

/// A promise as it is shown in Finnish: `torstaina 26.11. klo 16`.
fn shown(asked_on: NaiveDate) -> String {
    let date = working_day(asked_on, 3);
    let names = [
        "maanantaina",
        "tiistaina",
        "keskiviikkona",
        "torstaina",
        "perjantaina",
    ];
    let name = names[date.weekday().num_days_from_monday() as usize];
    format!("{name} {}.{}. klo 16", date.day(), date.month())
}

/// A ring as it works.
struct Ring {
    region: &'static str,
    /// An area whose requests come to it.
    area: &'static str,
    people: [&'static str; 2],
    /// Those who help when its promise is about to break.
    substitutes: [&'static str; 2],
    /// How probably a waiting request is dealt with at each look, of a hundred.
    strength: u64,
    /// Whether nobody is there in July and in the week of Christmas.
    away: bool,
}

const SOUTH: [&str; 2] = ["aino-esimerkki", "erik-saga"];
const KOUVOLA: [&str; 2] = ["olga-kuvitelma", "hodan-taru"];
const RINGS: [Ring; 4] = [
    Ring {
        region: REGION,
        area: "kotkansaari",
        people: SOUTH,
        substitutes: KOUVOLA,
        strength: 40,
        away: false,
    },
    // It fails: nobody ever looks.
    Ring {
        region: REGION,
        area: "kouvola",
        people: KOUVOLA,
        substitutes: SOUTH,
        strength: 0,
        away: true,
    },
    Ring {
        region: NEIGHBOUR,
        area: "kotkansaari",
        people: SOUTH,
        substitutes: KOUVOLA,
        strength: 12,
        away: false,
    },
    Ring {
        region: NEIGHBOUR,
        area: "kouvola",
        people: KOUVOLA,
        substitutes: SOUTH,
        strength: 30,
        away: true,
    },
];

impl Ring {
    fn is_there(&self, date: NaiveDate) -> bool {
        let holiday = date.month() == 7 || (date.month() == 12 && date.day() >= 20);
        works(date) && !(self.away && holiday)
    }
}

/// A promise that was made, and what came of it.
struct Promise {
    ring: usize,
    code: String,
    id: String,
    asked_on: NaiveDate,
    asked_at: Timestamp,
    taken_at: Option<Timestamp>,
    holder: Option<&'static str>,
    answered_at: Option<Timestamp>,
    /// Whether the asker will write again.
    goes_on: bool,
}

impl Promise {
    fn due(&self) -> Timestamp {
        promised(self.asked_on)
    }
}

struct Years {
    house: House,
    chance: Chance,
    waiting: Vec<Promise>,
    past: Vec<Promise>,
}

impl Years {
    async fn ask(&mut self, wall: &str) {
        let asked_on = day(&wall[..10]);
        self.house.set_clock(wall);
        let ring = self.chance.below(4) as usize;
        let words = format!("Kysymys {wall} {}", self.chance.below(1_000_000));
        let asker = self.house.browser_in(RINGS[ring].region, "fi");
        let start = asker.get("ask").await;
        assert!(
            start.says(&shown(asked_on)),
            "asked {wall}: before asking, {}",
            shown(asked_on)
        );
        let request = Request {
            area: RINGS[ring].area,
            ..Request::saying(&words)
        };
        let form = asker.filled(&request).await;
        let check = asker
            .submit(&form.with("go", "check"))
            .await
            .expect(StatusCode::OK);
        assert!(
            check.says(&shown(asked_on)),
            "asked {wall}: before sending, {}",
            shown(asked_on)
        );
        let receipt = asker.submit(&form).await.expect(StatusCode::OK);
        assert!(
            receipt.says(&shown(asked_on)),
            "asked {wall}: on the receipt, {}",
            shown(asked_on)
        );
        let code = receipt.code();
        let thread = self
            .house
            .find_thread_in(RINGS[ring].region, &code)
            .await
            .unwrap();
        assert_eq!(thread.due_at, promised(asked_on), "asked {wall}");
        let read = asker.read(&code).await;
        assert!(
            read.says(&shown(asked_on)),
            "asked {wall}: with the code, {}",
            shown(asked_on)
        );
        let goes_on = self.chance.percent(25);
        self.waiting.push(Promise {
            ring,
            code,
            id: thread.id,
            asked_on,
            asked_at: thread.asked_at,
            taken_at: None,
            holder: None,
            answered_at: None,
            goes_on,
        });
    }

    /// Everyone who is at work looks at what waits.
    async fn work(&mut self, date: NaiveDate, hour: i64) {
        let now = self.house.now();
        let mut still = Vec::new();
        for mut promise in std::mem::take(&mut self.waiting) {
            let ring = &RINGS[promise.ring];
            let escalated = now >= moment(working_day(promise.asked_on, 3), 8);
            let own = hour != 8 && ring.is_there(date) && self.chance.percent(ring.strength);
            let help = escalated && works(date) && self.chance.percent(60);
            let substitute = ring.substitutes[(promise.asked_at.0 % 2) as usize];
            let person = match promise.holder {
                // Who answered for another ring goes on.
                Some(holder) if holder == ring.people[0] => own.then_some(holder),
                Some(holder) => (works(date) && self.chance.percent(30)).then_some(holder),
                None if own => Some(ring.people[0]),
                None => help.then_some(substitute),
            };
            let Some(person) = person else {
                still.push(promise);
                continue;
            };
            let browser = self.house.sign_in_to(ring.region, person).await;
            if promise.taken_at.is_none() {
                let taken = browser.take(&promise.id).await;
                assert!(
                    !taken.location.contains("problem"),
                    "{} {}",
                    taken.status,
                    taken.location
                );
                assert_eq!(
                    taken.status,
                    StatusCode::SEE_OTHER,
                    "{person} in {}",
                    ring.region
                );
                promise.taken_at = Some(now);
                promise.holder = Some(person);
                if own && self.chance.percent(40) {
                    still.push(promise);
                    continue;
                }
            }
            let sent = browser
                .answer(&promise.id, &format!("Vastaus {}", now.0))
                .await;
            assert!(
                sent.location.ends_with("?done=sent"),
                "{} {}",
                sent.status,
                sent.location
            );
            promise.answered_at = Some(now);
            if promise.goes_on {
                let next = self.go_on(&promise, date).await;
                still.push(next);
            }
            self.past.push(promise);
        }
        self.waiting = still;
    }

    /// The asker reads the answer and writes again: a new promise.
    async fn go_on(&mut self, promise: &Promise, date: NaiveDate) -> Promise {
        let region = RINGS[promise.ring].region;
        let asker = self.house.browser_in(region, "fi");
        assert!(asker.read(&promise.code).await.says("Vastaus"));
        let wrote = asker.write_more("Vielä yksi asia.").await;
        let page = asker.follow(&wrote).await;
        assert!(
            page.says(&shown(date)),
            "written again on {date}: {}",
            shown(date)
        );
        let thread = self
            .house
            .find_thread_in(region, &promise.code)
            .await
            .unwrap();
        assert_eq!(thread.due_at, promised(date), "written again on {date}");
        Promise {
            ring: promise.ring,
            code: promise.code.clone(),
            id: promise.id.clone(),
            asked_on: date,
            asked_at: thread.asked_at,
            // Whoever answered has it still.
            taken_at: Some(thread.asked_at),
            holder: promise.holder,
            answered_at: None,
            goes_on: false,
        }
    }

    /// The machine's clock goes wrong for a moment and is put right again.
    async fn jump_back(&mut self) {
        let now = self.house.now();
        let back = self.chance.below(4 * 24 * 60) as i64 * MINUTE;
        self.house.clock.set(Timestamp(now.0 - back));
        self.house.watch().await;
        for promise in &self.waiting {
            let region = RINGS[promise.ring].region;
            let thread = self
                .house
                .find_thread_in(region, &promise.code)
                .await
                .unwrap();
            assert_eq!(
                thread.due_at,
                promise.due(),
                "a clock that jumped moved a promise"
            );
        }
        self.house.clock.set(now);
    }
}

db::on_both_engines! {
    async fn three_years_without_a_promise_broken_unseen(db: TestDb) {
        let house = House::new_at(&db, at("2026-01-01 06:00")).await;
        house.give_address("leena-keksitty", "leena@example.fi").await;
        let mut years = Years {
            house,
            chance: Chance(20_261_201),
            waiting: Vec::new(),
            past: Vec::new(),
        };
        let mut moments: Vec<String> = HARD.iter().map(|moment| (*moment).to_owned()).collect();
        for _ in 0..requests() {
            let date = day("2026-01-01") + Days::new(years.chance.below(1096));
            let (hour, minute) = (years.chance.below(24), years.chance.below(60));
            moments.push(format!("{date} {hour:02}:{minute:02}"));
        }
        moments.sort();
        let mut coming = moments.iter().peekable();
        let count = moments.len();
        let mut looks = 0;
        for date in day("2026-01-01").iter_days().take_while(|date| *date <= day("2029-01-10")) {
            for hour in [8, 10, 13, 16, 24] {
                let clock = format!("{date} {hour:02}:00");
                while let Some(asked) = coming.next_if(|asked| **asked < clock) {
                    years.ask(asked).await;
                    years.house.watch().await;
                }
                if hour == 24 || years.waiting.is_empty() {
                    continue;
                }
                years.house.clock.set(moment(date, hour));
                years.house.watch().await;
                looks += 1;
                if looks % 40 == 0 {
                    years.jump_back().await;
                }
                if hour != 16 {
                    years.work(date, hour).await;
                }
            }
        }
        assert!(years.waiting.is_empty(), "{} wait for ever", years.waiting.len());
        assert!(years.past.len() > count, "{} promises", years.past.len());
        let told = judge(&years).await;
        println!(
            "{} requests, {} promises, {} answered in time, {} escalated in time and answered later",
            count, years.past.len(), told.0, told.1
        );
    }

    async fn a_clock_that_jumps_moves_no_promise(db: TestDb) {
        let house = House::new_at(&db, at("2025-12-01 08:00")).await;
        house.set_clock(MONDAY_NOON);
        let asker = house.browser();
        let form = asker.filled(&Request::saying("Kysymys.")).await;
        let code = asker.submit(&form).await.code();
        let due = "torstaina 26.11. klo 16";
        let id = house.thread(&code).await.id;
        for (clock, step) in [
            ("2026-11-20 09:00", 0), ("2026-01-01 00:00", 0), ("2026-11-23 12:01", 0), ("2026-11-24 16:00", 1),
            // Back before the request: what was escalated stays so.
            ("2026-11-23 09:00", 1), ("2026-11-26 07:59", 2), ("2026-11-26 08:00", 3), ("2026-11-22 08:00", 3),
        ] {
            house.set_clock(clock);
            house.watch().await;
            let thread = house.thread(&code).await;
            assert_eq!((wall(thread.due_at).as_str(), thread.escalation), ("2026-11-26 16:00", step), "{clock}");
            assert!(house.browser().read(&code).await.says(due), "{clock}");
            let aino = house.sign_in("aino-esimerkki").await;
            assert!(aino.thread(&id).await.says(due), "{clock}");
            // More words, and the same form once more, at whatever time the clock tells.
            let again = asker.submit(&form.with("text", &format!("Lisää {clock}"))).await;
            assert!(again.says(due), "{clock}");
        }
        // Far ahead: shown as late, with numbers, and not as a new promise.
        house.set_clock("2026-12-20 12:00");
        house.watch().await;
        let late = house.browser().read(&code).await;
        assert!(!late.says(due) && late.body.contains("notice-warning") && late.body.contains("tel:"));
        house.set_clock("2026-11-24 12:00");
        assert!(house.browser().read(&code).await.says(due), "back in time, the promise is as it was");
        // A clock that jumped over the whole ladder acts once, on the highest step.
        let code = house.browser().ask(&Request::saying("Toinen.")).await;
        house.set_clock("2027-01-15 12:00");
        house.watch().await;
        assert_eq!(house.watch().await, 0);
        let id = house.thread(&code).await.id;
        let conn = &mut house.db.read().await.unwrap();
        let events = store::events(conn, REGION, &id).await.unwrap();
        let steps: Vec<_> = events
            .iter()
            .filter(|event| event.kind == EventKind::Escalated)
            .map(|event| event.about.clone().unwrap())
            .collect();
        assert_eq!(steps, ["3"]);
    }
}

/// How many requests besides the hard ones.
fn requests() -> u64 {
    let asked = std::env::var("PERHEKESKUS_TEST_REQUESTS").ok();
    asked.and_then(|count| count.parse().ok()).unwrap_or(264)
}

/// Every promise was answered in time or escalated in time, at the moments of the ladder and at no
/// others; gives how many of each.
async fn judge(years: &Years) -> (usize, usize) {
    let (mut kept, mut escalated) = (0, 0);
    let conn = &mut years.house.db.read().await.unwrap();
    let mut last_steps = 0;
    for promise in &years.past {
        let region = RINGS[promise.ring].region;
        let events = store::events(conn, region, &promise.id).await.unwrap();
        let answered = promise.answered_at.unwrap();
        let of_this: Vec<(String, Timestamp)> = events
            .iter()
            .filter(|event| event.kind == EventKind::Escalated)
            .filter(|event| promise.asked_at < event.at && event.at <= answered)
            .map(|event| (event.about.clone().unwrap(), event.at))
            .collect();
        let nobody = |at: Timestamp| promise.taken_at.is_none_or(|taken| at <= taken);
        let ladder = [
            ("1", moment(working_day(promise.asked_on, 1), 16)),
            ("2", moment(working_day(promise.asked_on, 2), 16)),
            ("3", moment(working_day(promise.asked_on, 3), 8)),
        ];
        let expected: Vec<(String, Timestamp)> = ladder
            .into_iter()
            .filter(|(step, at)| *at <= answered && (*step != "1" || nobody(*at)))
            .map(|(step, at)| (step.to_owned(), at))
            .collect();
        assert_eq!(
            of_this,
            expected,
            "asked {} answered {}",
            wall(promise.asked_at),
            wall(answered)
        );
        let last = expected.iter().find(|(step, _)| step == "3");
        last_steps += usize::from(region == REGION && last.is_some());
        if answered <= promise.due() {
            kept += 1;
        } else {
            let (_, at) = last.unwrap_or_else(|| panic!("a promise broke unseen"));
            assert!(*at < promise.due());
            escalated += 1;
        }
    }
    // The manager was told of each before it broke.
    let told = db::sql!(
        conn,
        scalar i64,
        "SELECT count(*) FROM notice WHERE region_id = $1 AND template LIKE $2",
        REGION,
        "%breaking%"
    );
    let told = usize::try_from(told.await.unwrap()).unwrap();
    assert!(last_steps > 20, "{last_steps}");
    assert_eq!(told, last_steps, "notices to the manager");
    (kept, escalated)
}

#[test]
fn the_oracle_is_right_about_days_that_everyone_knows() {
    for (asked, due) in [
        ("2026-12-23", "2026-12-30"),
        ("2026-04-02", "2026-04-09"),
        ("2027-03-25", "2027-04-01"),
        ("2028-12-22", "2028-12-29"),
        ("2026-12-31", "2027-01-07"),
    ] {
        assert_eq!(working_day(day(asked), 3), day(due), "{asked}");
    }
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap();
    for date in [
        "2026-03-28",
        "2026-03-30",
        "2026-10-24",
        "2026-10-26",
        "2028-10-30",
    ] {
        assert_eq!(
            moment(day(date), 12),
            Timestamp::from_helsinki(day(date), noon),
            "{date}"
        );
    }
}
