//! Holding an answer against the policy.

use access::{Decision, GuardedRoute, decide};
use axum::http::StatusCode;

use crate::NOTHING;
use crate::people::Someone;
use crate::support::*;
use crate::things::State;
use crate::world::World;

impl World {
    /// Sends one request and holds it against the policy; tells the decision.
    pub async fn hold(&self, route: &GuardedRoute, state: State, who: &Someone) -> Decision {
        let (path, names, object) = self.set_up(route, state, who).await;
        let subject = who.subject();
        let decision = match (&object, subject.person.is_some()) {
            (None, true) if names => Decision::Missing,
            _ => decide(&subject, route.action, object.as_ref(), self.house.now()),
        };
        let answer = self.send(route, &path, who).await;
        let cell = format!(
            "{} {} {state:?} as {}: {decision:?}",
            route.method, route.path, who.about
        );
        let status = answer.status;
        match decision {
            Decision::Allow => {
                let is_refused = matches!(status.as_u16(), 401 | 403 | 404 | 500..);
                assert!(
                    !is_refused && !answer.location.contains("/sign-in"),
                    "{cell}: {status} {}",
                    answer.location
                );
                // The start leads on to the part that is theirs.
                let leads_on = route.method == "POST" || route.path == "/desk/start";
                assert!(leads_on || status == StatusCode::OK, "{cell}: {status}");
            }
            Decision::SignIn | Decision::ProveAgain => {
                assert_eq!(status, StatusCode::SEE_OTHER, "{cell}");
                let page = if decision == Decision::SignIn {
                    "/sign-in"
                } else {
                    "/sign-in/again"
                };
                let start = answer.location.split('?').next().unwrap();
                assert_eq!(start, format!("/{REGION}/fi{page}"), "{cell}");
            }
            Decision::Forbidden(_) => assert_eq!(status, StatusCode::FORBIDDEN, "{cell}"),
            Decision::Missing => {
                assert_eq!(status, StatusCode::NOT_FOUND, "{cell}");
                let id = path.trim_start_matches(route.path.split('{').next().unwrap());
                let id = id.split('/').next().unwrap();
                let missing = self.send(route, &path.replace(id, NOTHING), who).await;
                assert_eq!(plain(&answer, id), plain(&missing, NOTHING), "{cell}");
            }
        }
        assert!(answer.cache == "no-store", "{cell}: {}", answer.cache);
        decision
    }

    async fn send(&self, route: &GuardedRoute, path: &str, who: &Someone) -> Answer {
        let address = format!("/{REGION}/fi{path}");
        match route.method {
            "GET" => who.browser.get(&address).await,
            _ => {
                let ring = who.grants.iter().find_map(|grant| grant.ring.as_ref());
                let ring = ring.map_or("", |ring| ring.as_str());
                let me = who.id.as_deref().unwrap_or_default();
                let fields = [("text", ""), ("go", ""), ("ring", ring), ("person", me)];
                who.browser.post(&address, &fields).await
            }
        }
    }
}

/// An answer without the identifier that was asked for.
fn plain(answer: &Answer, id: &str) -> Answer {
    Answer {
        body: answer.body.replace(id, "x"),
        location: answer.location.replace(id, "x"),
        ..answer.clone()
    }
}
