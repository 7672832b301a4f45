//! The SQL of conversations, all of it. Words are sealed before they come here and opened after.

mod answering;
mod arriving;
mod consulting;
mod duty;
mod ending;
mod figures;
mod ladder;
mod own;
mod questions;
mod reading;
mod worklist;

pub use answering::{
    Closed, DraftRow, HandOver, Sent, Take, answer, assign, close, declare_conflict, draft,
    hand_over, note, put_draft, take, unassign,
};
pub use arriving::{Arrival, KEPT_DAYS, Words, add_words, arrive, asked_again, erased_before};
pub use consulting::{answer_consultation, consulted};
pub use duty::{
    Absence, CompetenceRow, DutyRow, HeldRow, add_duty, competences, duties, held, put_competence,
    release, remove_duty,
};
pub use ending::{Remains, end_time, erase, orphaned_keys, past_retention};
pub use figures::{
    CourseRow, PastRequestRow, QuestionCourseRow, WaitingRow, courses, earliest, past_requests,
    question_courses, waiting,
};
pub use ladder::{climb, due_for_a_look};
pub use own::{Join, join, leave_account};
pub use questions::{
    JointRow, JointSent, OpinionRow, Publication, PublishedRow, QuestionRow, Saved,
    group_questions, joint, opinions, own_questions, publish, published_answer, published_answers,
    published_of_thread, put_opinion, put_wishes, save_joint, send_joint, withdraw,
    withdraw_of_thread,
};
pub use reading::{
    EventRow, MessageRow, ThreadRow, by_locator, children, conflicted, events, find, hidden_from,
    messages, of_person,
};
pub use worklist::{Filter, Loads, Page, Totals, list, loads, totals};
