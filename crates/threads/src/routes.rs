//! The routes of conversations: the asker's, which need no sign-in, and the desk's, each with the
//! action that the policy is asked about.

use std::sync::Arc;

use access::{Action, Guarded, GuardedRoute};
use axum::Router;
use axum::routing::{get, post};
use web::INNER;

use crate::{Threads, asking, desk};

/// Asking for help and coming back.
pub fn routes(threads: Threads) -> Router {
    let pages = Router::new()
        .route("/ask", get(asking::start).post(asking::form))
        .route("/ask/code", get(asking::code_form).post(asking::open))
        .route(
            "/ask/thread",
            get(asking::conversation).post(asking::write_more),
        )
        .route("/ask/thread/close", post(asking::close))
        .route("/ask/thread/erase", post(asking::erase))
        .route("/ask/thread/leave", post(asking::leave))
        .route("/ask/protection", get(asking::protection))
        .with_state(threads);
    Router::new().nest(INNER, pages)
}

/// The desk, behind the guard; with the list of its routes for the test that walks them all.
pub fn desk_routes(threads: Threads) -> (Router, Vec<GuardedRoute>) {
    let objects = Arc::new(desk::ThreadObjects(threads.clone()));
    Guarded::new(threads.access.clone(), objects)
        .get("/desk", Action::SeeWorklist, desk::worklist)
        .get("/desk/thread/{thread}", Action::ReadThread, desk::request)
        .post("/desk/thread/{thread}/take", Action::TakeThread, desk::take)
        .post("/desk/thread/{thread}/write", Action::WriteNote, desk::write)
        .post("/desk/thread/{thread}/note", Action::WriteNote, desk::note)
        .post("/desk/thread/{thread}/consult", Action::ConsultExpert, desk::consult)
        .post("/desk/thread/{thread}/hand-over", Action::HandOver, desk::hand_over)
        .post("/desk/thread/{thread}/conflict", Action::DeclareConflict, desk::conflict)
        .post("/desk/thread/{thread}/close", Action::CloseThread, desk::close)
        .get("/desk/duty", Action::SeeDuty, desk::duty)
        .post("/desk/duty/report", Action::ReportAbsence, desk::report_absence)
        .post("/desk/duty/plan", Action::PlanDuty, desk::plan)
        .post("/desk/duty/absence", Action::PlanDuty, desk::absence)
        .post("/desk/duty/remove", Action::PlanDuty, desk::remove)
        .post("/desk/duty/training", Action::PlanDuty, desk::training)
        .get("/desk/consultations", Action::AnswerConsultation, desk::consultations)
        .get(
            "/desk/consultation/{consultation}",
            Action::AnswerConsultation,
            desk::consultation,
        )
        .post(
            "/desk/consultation/{consultation}",
            Action::AnswerConsultation,
            desk::answer_consultation,
        )
        .finish(threads)
}
