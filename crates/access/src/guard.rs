//! The guard before every page behind a sign-in. A route cannot be made without an action, and
//! its handler gets a [`Permit`] only from here.

use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::extract::{FromRequestParts, RawPathParams, Request, State};
use axum::handler::Handler;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use web::{Failure, INNER, Visit};

use crate::Access;
use crate::action::{Action, Tier};
use crate::pages::forbidden;
use crate::policy::{Decision, Object, Objects, decide};
use crate::role::Subject;
use crate::then::Then;

/// Routes that are guarded, in the making.
pub struct Guarded<S> {
    access: Access,
    objects: Arc<dyn Objects>,
    router: Router<S>,
    routes: Vec<GuardedRoute>,
    readable: Arc<OnceLock<Vec<&'static str>>>,
}

/// A guarded route, for the test that walks role x relation x every route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GuardedRoute {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Its pattern after the language, with a leading slash.
    pub path: &'static str,
    /// What it does.
    pub action: Action,
}

/// Leave to do what the route names. Only the guard makes one.
#[derive(Debug, Clone)]
pub struct Permit {
    /// Who.
    pub subject: Subject,
    /// To what, when the path names something.
    pub object: Option<Object>,
    /// What.
    pub action: Action,
}

impl Permit {
    /// The identifier of the person.
    pub fn person_id(&self) -> &str {
        self.subject.person_id().unwrap_or_default()
    }
}

impl<S: Sync> FromRequestParts<S> for Permit {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        parts
            .extensions
            .get::<Permit>()
            .cloned()
            .ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

struct Guard {
    access: Access,
    objects: Arc<dyn Objects>,
    path: &'static str,
    action: Action,
    readable: Arc<OnceLock<Vec<&'static str>>>,
}

impl<S: Clone + Send + Sync + 'static> Guarded<S> {
    /// No routes yet. `objects` finds what the parameters of their paths name.
    pub fn new(access: Access, objects: Arc<dyn Objects>) -> Guarded<S> {
        Guarded {
            access,
            objects,
            router: Router::new(),
            routes: Vec::new(),
            readable: Arc::default(),
        }
    }

    /// A page that is read. Its path is what stands after the language, with a leading slash; a
    /// parameter in it names an object.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, action: Action, handler: H) -> Guarded<S>
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.route("GET", path, action, get(handler))
    }

    /// A form that is sent.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, action: Action, handler: H) -> Guarded<S>
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.route("POST", path, action, post(handler))
    }

    fn route(
        mut self,
        method: &'static str,
        path: &'static str,
        action: Action,
        handler: MethodRouter<S>,
    ) -> Guarded<S> {
        let guard = Arc::new(Guard {
            access: self.access.clone(),
            objects: Arc::clone(&self.objects),
            path,
            action,
            readable: Arc::clone(&self.readable),
        });
        let guarded = handler.route_layer(from_fn_with_state(guard, stand_guard));
        self.router = self.router.route(path, guarded);
        self.routes.push(GuardedRoute {
            method,
            path,
            action,
        });
        self
    }

    /// The routes below the region and the language, and their list.
    pub fn finish(self, state: S) -> (Router, Vec<GuardedRoute>) {
        let readable = self.routes.iter().filter(|route| route.method == "GET");
        self.readable
            .get_or_init(|| readable.map(|route| route.path).collect());
        let router = Router::new().nest(INNER, self.router.with_state(state));
        (router, self.routes)
    }
}

async fn stand_guard(
    State(guard): State<Arc<Guard>>,
    visit: Visit,
    parameters: RawPathParams,
    request: Request,
    next: Next,
) -> Response {
    let mut response = answer(&guard, visit, &parameters, request, next).await;
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn answer(
    guard: &Guard,
    visit: Visit,
    parameters: &RawPathParams,
    mut request: Request,
    next: Next,
) -> Response {
    if web::comes_from_elsewhere(&request) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let parameters: Vec<(String, String)> = parameters
        .iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let method = request.method().clone();
    let judged = judge(
        guard,
        &visit,
        &parameters,
        request.headers().clone(),
        &method,
    )
    .await;
    let (permit, decision) = match judged {
        Ok(judged) => judged,
        Err(error) => {
            tracing::error!(%error, "the guard could not judge");
            return Failure::Broken(visit).into_response();
        }
    };
    match decision {
        Decision::Allow => {
            request.extensions_mut().insert(permit);
            next.run(request).await
        }
        Decision::SignIn => to_sign_in(guard, &visit, "sign-in", &method),
        Decision::ProveAgain => to_sign_in(guard, &visit, "sign-in/again", &method),
        Decision::Forbidden(reason) => forbidden(visit, reason),
        Decision::Missing => Failure::NotFound(visit).into_response(),
    }
}

async fn judge(
    guard: &Guard,
    visit: &Visit,
    parameters: &[(String, String)],
    headers: HeaderMap,
    method: &Method,
) -> db::Result<(Permit, Decision)> {
    let now = visit.now();
    let region = visit.region_id();
    let subject = guard.access.subject(&headers, region, now).await?;
    let object = if parameters.is_empty() || subject.person.is_none() {
        None
    } else {
        let objects = &guard.objects;
        objects
            .object(region, subject.person_id(), parameters, now)
            .await?
    };
    let names_nothing = !parameters.is_empty() && object.is_none() && subject.person.is_some();
    let decision = if names_nothing {
        Decision::Missing
    } else {
        decide(&subject, guard.action, object.as_ref(), now)
    };
    if let (Some(object), true) = (&object, guard.action.tier() >= Tier::T1) {
        let outcome = match (decision, method) {
            (Decision::Allow, &Method::GET | &Method::HEAD) => Some("read"),
            (Decision::Allow, _) => Some("asked"),
            (Decision::Forbidden(_), _) => Some("refused"),
            _ => None,
        };
        if let Some(outcome) = outcome {
            let about = (object.kind, object.id.as_str());
            let access = &guard.access;
            access
                .audit(&subject, guard.action, about, outcome, now)
                .await?;
        }
    }
    let permit = Permit {
        subject,
        object,
        action: guard.action,
    };
    Ok((permit, decision))
}

/// After signing in the person comes back to the page they wanted. A form that was sent cannot be
/// sent for them: they come back to the page above it.
fn to_sign_in(guard: &Guard, visit: &Visit, page: &str, method: &Method) -> Response {
    let then = if method == Method::POST {
        let readable = guard.readable.get().map(Vec::as_slice).unwrap_or_default();
        page_above(guard.path, readable, visit.path())
    } else {
        Then::of(visit)
    };
    let address = match &then {
        Some(then) => visit.href_with(page, &[("then", then.as_str())]),
        None => visit.href(page),
    };
    Redirect::to(&address).into_response()
}

/// The nearest page at or above a route that can be read, as an address: the first segments of
/// the address that was asked for.
fn page_above(route: &str, readable: &[&str], asked: &str) -> Option<Then> {
    let is_above = |pattern: &&&str| {
        route
            .strip_prefix(**pattern)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let nearest = readable
        .iter()
        .filter(is_above)
        .max_by_key(|pattern| pattern.len())?;
    let depth = nearest.matches('/').count();
    let segments: Vec<&str> = asked.split('/').take(depth).collect();
    Then::parse(&segments.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_leads_back_to_the_page_above_it() {
        let readable = ["/account", "/desk", "/desk/thread/{thread}"];
        let above =
            |route, asked| page_above(route, &readable, asked).map(|then| then.as_str().to_owned());
        assert_eq!(
            above("/account/key/start", "account/key/start"),
            Some("account".to_owned())
        );
        assert_eq!(
            above("/desk/thread/{thread}/take", "desk/thread/0190-a/take"),
            Some("desk/thread/0190-a".to_owned())
        );
        assert_eq!(above("/accounts", "accounts"), None);
    }
}
