//! Every guarded route x every role x every relation, through the real routers: the answer is the
//! policy's, and what is not someone's looks byte for byte like what is not there (R002; design:
//! security, 5).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod hold;
mod people;
mod source;
#[path = "../support/mod.rs"]
mod support;
mod things;
mod world;

use access::{Action, Decision};
use axum::body::Body;
use axum::http::StatusCode;
use people::everyone;
use support::*;
use things::{State, states};
use world::World;

const SOUTH: &str = "vastaajat-etela";
const KOUVOLA: &str = "vastaajat-kouvola";
const EXPERTS: &str = "asiantuntijat-maahanmuutto";
/// A well-formed identifier of nothing.
const NOTHING: &str = "00000000-0000-8000-8000-000000000000";

db::on_both_engines! {
    async fn every_route_answers_as_the_policy_says(db: TestDb) {
        let world = World { house: House::new(&db).await };
        let guarded = world.house.guarded.clone();
        let (mut cells, mut allowed, mut missing) = (0, 0, 0);
        for who in everyone() {
            let mut someone = world.someone(&who, 0).await;
            for route in guarded.iter() {
                for state in states(route) {
                    let decision = world.hold(route, state, &someone).await;
                    cells += 1;
                    allowed += usize::from(decision == Decision::Allow);
                    missing += usize::from(decision == Decision::Missing);
                    // What they did to themselves ends with this cell.
                    let changed = route.method == "POST"
                        && decision == Decision::Allow
                        && (route.path.starts_with("/account") || route.path.starts_with("/people") || route.path.starts_with("/recovery"));
                    if changed {
                        someone = world.someone(&who, 0).await;
                    }
                }
            }
        }
        let nobody = world.nobody();
        for route in guarded.iter() {
            for state in states(route) {
                assert_eq!(world.hold(route, state, &nobody).await, Decision::SignIn);
                cells += 1;
            }
        }
        println!("{cells} cells over {} routes: {allowed} allowed, {missing} as if missing", guarded.len());
        assert!(allowed > 100 && missing > 500, "{allowed} {missing}");
    }

    async fn an_old_proof_is_asked_for_again_where_the_policy_says(db: TestDb) {
        let world = World { house: House::new(&db).await };
        let guarded = world.house.guarded.clone();
        let mut again = 0;
        for who in everyone() {
            let someone = world.someone(&who, 16 * MINUTE).await;
            for route in guarded.iter() {
                let decision = world.hold(route, State::Free, &someone).await;
                again += usize::from(decision == Decision::ProveAgain);
                assert!(route.action.needs_step_up() || decision != Decision::ProveAgain);
                // A second try of what changed something is not a test of the guard any more.
                if decision == Decision::Allow && route.action == Action::ManageOwnKeys {
                    break;
                }
            }
        }
        assert!(again > 20, "{again}");
    }

    async fn forms_of_other_sites_are_refused_everywhere(db: TestDb) {
        let world = World { house: House::new(&db).await };
        let all = everyone().into_iter().flat_map(|(_, _, grants)| grants).collect();
        let someone = world.someone(&("someone with every role", false, all), 0).await;
        let mut tried = 0;
        for route in world.house.guarded.iter().filter(|route| route.method == "POST") {
            let (path, ..) = world.set_up(route, State::Free, &someone).await;
            let answer = cross_site(&someone.browser, &format!("/{REGION}/fi{path}")).await;
            assert_eq!(answer, StatusCode::FORBIDDEN, "{}", route.path);
            tried += 1;
        }
        assert!(tried > 20, "{tried}");
        for path in ["ask", "ask/code", "ask/thread", "ask/thread/close", "ask/thread/erase", "ask/thread/leave"] {
            let answer = cross_site(&someone.browser, &format!("/{REGION}/fi/{path}")).await;
            assert_eq!(answer, StatusCode::FORBIDDEN, "{path}");
        }
    }
}

async fn cross_site(browser: &Browser, path: &str) -> StatusCode {
    let kind = "application/x-www-form-urlencoded";
    let headers = [("sec-fetch-site", "cross-site")];
    browser
        .send_with("POST", path, Some(kind), Body::from("go=erase"), &headers)
        .await
        .status
}
