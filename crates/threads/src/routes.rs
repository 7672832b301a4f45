//! The routes of conversations: the asker's, which need no sign-in, and the desk's, each with the
//! action that the policy is asked about.

use std::sync::Arc;

use access::{Action, Guarded, GuardedRoute};
use axum::Router;
use axum::middleware::from_fn;
use axum::routing::{get, post};
use web::INNER;

use crate::{Threads, asking, desk, figures, own, questions};

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
        .route("/answers", get(questions::answers))
        .route("/answers/{answer}", get(questions::answer))
        .layer(from_fn(web::refuse_other_sites))
        .with_state(threads);
    Router::new().nest(INNER, pages)
}

/// The desk and the own view, behind the guard; with the list of its routes for the test that walks them all.
pub fn desk_routes(threads: Threads) -> (Router, Vec<GuardedRoute>) {
    let objects = Arc::new(desk::ThreadObjects(threads.clone()));
    Guarded::new(threads.access.clone(), objects)
        .get("/own", Action::SeeOwnThreads, own::list)
        .get("/own/join", Action::JoinThread, own::join_form)
        .post("/own/join", Action::JoinThread, own::join)
        .get(
            "/own/thread/{own}",
            Action::SeeOwnThreads,
            own::conversation,
        )
        .post("/own/thread/{own}", Action::SeeOwnThreads, own::write_more)
        .post("/own/thread/{own}/close", Action::SeeOwnThreads, own::close)
        .post("/own/thread/{own}/erase", Action::SeeOwnThreads, own::erase)
        .post("/own/thread/{own}/leave", Action::SeeOwnThreads, own::leave)
        .get("/desk/start", Action::SeeOwnAccount, desk::start)
        .get("/desk", Action::SeeWorklist, desk::worklist)
        .get("/desk/thread/{thread}", Action::ReadThread, desk::request)
        .post("/desk/thread/{thread}/take", Action::TakeThread, desk::take)
        .post(
            "/desk/thread/{thread}/write",
            Action::WriteNote,
            desk::write,
        )
        .post("/desk/thread/{thread}/note", Action::WriteNote, desk::note)
        .post(
            "/desk/thread/{thread}/consult",
            Action::ConsultExpert,
            desk::consult,
        )
        .post(
            "/desk/thread/{thread}/hand-over",
            Action::HandOver,
            desk::hand_over,
        )
        .post(
            "/desk/thread/{thread}/conflict",
            Action::DeclareConflict,
            desk::conflict,
        )
        .post(
            "/desk/thread/{thread}/close",
            Action::CloseThread,
            desk::close,
        )
        .get("/desk/duty", Action::SeeDuty, desk::duty)
        .post(
            "/desk/duty/report",
            Action::ReportAbsence,
            desk::report_absence,
        )
        .post("/desk/duty/plan", Action::PlanDuty, desk::plan)
        .post("/desk/duty/absence", Action::PlanDuty, desk::absence)
        .post("/desk/duty/remove", Action::PlanDuty, desk::remove)
        .post("/desk/duty/training", Action::PlanDuty, desk::training)
        .get(
            "/desk/consultations",
            Action::AnswerConsultation,
            desk::consultations,
        )
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
        .get("/desk/figures", Action::SeeFigures, figures::page)
        .get("/desk/figures.csv", Action::ExportFigures, figures::file)
        .get("/desk/launch", Action::SeeLaunch, desk::launch_board)
        .get("/desk/launch/{area}", Action::SeeLaunch, desk::launch_area)
        .post(
            "/desk/launch/{area}/step",
            Action::ManageLaunch,
            desk::mark_launch_step,
        )
        .post(
            "/desk/launch/{area}/suspend",
            Action::ManageLaunch,
            desk::suspend_launch,
        )
        .post(
            "/desk/launch/{area}/resume",
            Action::ManageLaunch,
            desk::resume_launch,
        )
        .get(
            "/desk/questions",
            Action::SeeOwnQuestions,
            questions::questions,
        )
        .get(
            "/desk/questions/ask",
            Action::AskConsultation,
            questions::ask_form,
        )
        .post(
            "/desk/questions/ask",
            Action::AskConsultation,
            questions::ask,
        )
        .get(
            "/desk/questions/group",
            Action::DraftConsultationAnswer,
            questions::group,
        )
        .get(
            "/desk/questions/{question}",
            Action::SeeOwnQuestions,
            questions::question,
        )
        .post(
            "/desk/questions/{question}/permission",
            Action::SeeOwnQuestions,
            questions::permission,
        )
        .post(
            "/desk/questions/{question}/take-back",
            Action::SeeOwnQuestions,
            questions::take_back,
        )
        .get(
            "/desk/questions/{question}/answer",
            Action::DraftConsultationAnswer,
            questions::draft,
        )
        .post(
            "/desk/questions/{question}/answer",
            Action::DraftConsultationAnswer,
            questions::save,
        )
        .post(
            "/desk/questions/{question}/opinion",
            Action::DraftConsultationAnswer,
            questions::opinion,
        )
        .post(
            "/desk/questions/{question}/send",
            Action::DraftConsultationAnswer,
            questions::send,
        )
        .get(
            "/desk/questions/{question}/publish",
            Action::PublishConsultation,
            questions::check,
        )
        .post(
            "/desk/questions/{question}/publish",
            Action::PublishConsultation,
            questions::publish,
        )
        .get(
            "/desk/answers",
            Action::AskConsultation,
            questions::desk_answers,
        )
        .post(
            "/desk/answers/withdraw",
            Action::PublishConsultation,
            questions::withdraw_answer,
        )
        .finish(threads)
}
