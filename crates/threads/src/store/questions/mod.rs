//! The questions of professionals, their joint answers, and what of them is published (R045).

mod base;
mod joint;
mod list;
mod opinions;

pub use base::{
    Publication, PublishedRow, publish, published_answer, published_answers, published_of_thread,
    withdraw, withdraw_of_thread,
};
pub use joint::{JointRow, JointSent, Saved, joint, save_joint, send_joint};
pub use list::{QuestionRow, group_questions, own_questions, put_wishes};
pub use opinions::{OpinionRow, opinions, put_opinion};
