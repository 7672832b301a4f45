//! Where someone who has signed in begins: the first part of the house that is theirs.

use access::{Action, Decision, Permit, decide};
use axum::response::{IntoResponse, Redirect, Response};
use web::Visit;

/// The parts, the most pressing first.
const PARTS: [(Action, &str); 8] = [
    (Action::SeeWorklist, "desk"),
    (Action::AnswerConsultation, "desk/consultations"),
    (Action::DraftConsultationAnswer, "desk/questions"),
    (Action::SeeLaunch, "desk/launch"),
    (Action::SeeSignUps, "desk/gatherings"),
    (Action::SeeFigures, "desk/figures"),
    (Action::ManagePeople, "people"),
    (Action::ReadAudit, "audit"),
];

/// `GET /desk/start`
pub async fn start(visit: Visit, permit: Permit) -> Response {
    let may = |action| {
        let decision = decide(&permit.subject, action, None, visit.now());
        matches!(decision, Decision::Allow | Decision::ProveAgain)
    };
    let part = PARTS.into_iter().find(|(action, _)| may(*action));
    Redirect::to(&visit.href(part.map_or("account", |(_, path)| path))).into_response()
}
