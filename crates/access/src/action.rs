//! What can be done behind a sign-in. Every guarded route names one of these.

use crate::role::Role;

const MINUTE: i64 = 60 * 1_000_000;

/// How long a proof of who one is lasts for everyday work, in microseconds.
const EVERYDAY_PROOF: i64 = 12 * 60 * MINUTE;
/// How long it lasts for actions that change who may do what, in microseconds.
const FRESH_PROOF: i64 = 15 * MINUTE;

/// How confidential what an action touches is (design: data tiers).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Nothing about anyone: figures, duty lists, launch states.
    T0,
    /// A confidential conversation.
    T1,
    /// Personal data: of staff, of accounts, of families who signed up.
    T2,
}

/// Something that can be done behind a sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// See what is waiting for an answer.
    SeeWorklist,
    /// Read a thread.
    ReadThread,
    /// Become the one who answers a thread.
    TakeThread,
    /// Write to the asker.
    AnswerThread,
    /// Write a note for the ring.
    WriteNote,
    /// Give a thread to a colleague, with a reason.
    HandOver,
    /// Say that one knows the asker; the thread is hidden from then on.
    DeclareConflict,
    /// Ask an expert, with the minimum of data.
    ConsultExpert,
    /// Answer as the expert who was asked.
    AnswerConsultation,
    /// End a thread.
    CloseThread,
    /// See who is on duty and who is away.
    SeeDuty,
    /// Say when one is away oneself.
    ReportAbsence,
    /// Plan duty, absences and cover.
    PlanDuty,
    /// Take members into a ring and out of it.
    ManageRing,
    /// See figures.
    SeeFigures,
    /// Take figures out as a file.
    ExportFigures,
    /// See whether asking is open in each area, and why not.
    SeeLaunch,
    /// Open, suspend and close asking in an area.
    ManageLaunch,
    /// See who has signed up for a gathering.
    SeeSignUps,
    /// Take someone off a gathering's list.
    ManageSignUps,
    /// Ask the professionals' consultation.
    AskConsultation,
    /// See the questions that one has asked the consultation.
    SeeOwnQuestions,
    /// Draft the joint answer to a professional's question.
    DraftConsultationAnswer,
    /// Publish a joint answer in the searchable base.
    PublishConsultation,
    /// See the threads that one has joined to one's own account.
    SeeOwnThreads,
    /// Join a thread to one's own account with its code.
    JoinThread,
    /// See people, invite them, mark them as left.
    ManagePeople,
    /// Grant roles and end them.
    GrantRole,
    /// Start or confirm that someone gets a new way in.
    Recover,
    /// Read the audit trail.
    ReadAudit,
    /// Come in. Written into the audit trail by the sign-in itself; guards no route.
    SignIn,
    /// See one's own account.
    SeeOwnAccount,
    /// Add, rename and remove one's own keys; end one's other sessions.
    ManageOwnKeys,
}

/// Who may do something, when nothing of the object forbids it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Anyone who is signed in.
    Anyone,
    /// A professional: not a resident, and with any role in force.
    Professional,
    /// Someone with one of these roles where the object is.
    Roles(&'static [Role]),
}

const RING: &[Role] = &[Role::Responder, Role::RingManager];
const RING_MANAGER: &[Role] = &[Role::RingManager];
const ADMIN: &[Role] = &[Role::Admin];

impl Action {
    /// Every action.
    pub const ALL: &[Action] = &[
        Action::SeeWorklist,
        Action::ReadThread,
        Action::TakeThread,
        Action::AnswerThread,
        Action::WriteNote,
        Action::HandOver,
        Action::DeclareConflict,
        Action::ConsultExpert,
        Action::AnswerConsultation,
        Action::CloseThread,
        Action::SeeDuty,
        Action::ReportAbsence,
        Action::PlanDuty,
        Action::ManageRing,
        Action::SeeFigures,
        Action::ExportFigures,
        Action::SeeLaunch,
        Action::ManageLaunch,
        Action::SeeSignUps,
        Action::ManageSignUps,
        Action::AskConsultation,
        Action::SeeOwnQuestions,
        Action::DraftConsultationAnswer,
        Action::PublishConsultation,
        Action::SeeOwnThreads,
        Action::JoinThread,
        Action::ManagePeople,
        Action::GrantRole,
        Action::Recover,
        Action::ReadAudit,
        Action::SignIn,
        Action::SeeOwnAccount,
        Action::ManageOwnKeys,
    ];

    /// The action as the audit trail keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Action::SeeWorklist => "see-worklist",
            Action::ReadThread => "read-thread",
            Action::TakeThread => "take-thread",
            Action::AnswerThread => "answer-thread",
            Action::WriteNote => "write-note",
            Action::HandOver => "hand-over",
            Action::DeclareConflict => "declare-conflict",
            Action::ConsultExpert => "consult-expert",
            Action::AnswerConsultation => "answer-consultation",
            Action::CloseThread => "close-thread",
            Action::SeeDuty => "see-duty",
            Action::ReportAbsence => "report-absence",
            Action::PlanDuty => "plan-duty",
            Action::ManageRing => "manage-ring",
            Action::SeeFigures => "see-figures",
            Action::ExportFigures => "export-figures",
            Action::SeeLaunch => "see-launch",
            Action::ManageLaunch => "manage-launch",
            Action::SeeSignUps => "see-sign-ups",
            Action::ManageSignUps => "manage-sign-ups",
            Action::AskConsultation => "ask-consultation",
            Action::SeeOwnQuestions => "see-own-questions",
            Action::DraftConsultationAnswer => "draft-consultation-answer",
            Action::PublishConsultation => "publish-consultation",
            Action::SeeOwnThreads => "see-own-threads",
            Action::JoinThread => "join-thread",
            Action::ManagePeople => "manage-people",
            Action::GrantRole => "grant-role",
            Action::Recover => "recover",
            Action::ReadAudit => "read-audit",
            Action::SignIn => "sign-in",
            Action::SeeOwnAccount => "see-own-account",
            Action::ManageOwnKeys => "manage-own-keys",
        }
    }

    /// The action of this name.
    pub fn parse(text: &str) -> Option<Action> {
        Action::ALL
            .iter()
            .copied()
            .find(|action| action.as_str() == text)
    }

    /// How confidential what it touches is.
    pub fn tier(self) -> Tier {
        match self {
            Action::SeeDuty
            | Action::ReportAbsence
            | Action::PlanDuty
            | Action::ManageRing
            | Action::SeeFigures
            | Action::ExportFigures
            | Action::SeeLaunch
            | Action::ManageLaunch => Tier::T0,
            Action::SeeWorklist
            | Action::ReadThread
            | Action::TakeThread
            | Action::AnswerThread
            | Action::WriteNote
            | Action::HandOver
            | Action::DeclareConflict
            | Action::ConsultExpert
            | Action::AnswerConsultation
            | Action::CloseThread
            | Action::AskConsultation
            | Action::SeeOwnQuestions
            | Action::DraftConsultationAnswer
            | Action::PublishConsultation
            | Action::SeeOwnThreads
            | Action::JoinThread => Tier::T1,
            Action::SeeSignUps
            | Action::ManageSignUps
            | Action::ManagePeople
            | Action::GrantRole
            | Action::Recover
            | Action::ReadAudit
            | Action::SignIn
            | Action::SeeOwnAccount
            | Action::ManageOwnKeys => Tier::T2,
        }
    }

    /// Whether the person must have proved within a quarter of an hour who they are.
    pub fn needs_step_up(self) -> bool {
        matches!(
            self,
            Action::ManageRing
                | Action::ManagePeople
                | Action::GrantRole
                | Action::Recover
                | Action::ReadAudit
                | Action::ManageOwnKeys
        )
    }

    /// How old the proof of who one is may be, in microseconds.
    pub fn proof_lasts(self) -> i64 {
        if self.needs_step_up() {
            FRESH_PROOF
        } else {
            EVERYDAY_PROOF
        }
    }

    /// Who may do it.
    pub fn who(self) -> Who {
        match self {
            Action::SeeWorklist
            | Action::ReadThread
            | Action::TakeThread
            | Action::AnswerThread
            | Action::WriteNote
            | Action::HandOver
            | Action::DeclareConflict
            | Action::ConsultExpert
            | Action::CloseThread
            | Action::ReportAbsence => Who::Roles(RING),
            Action::AnswerConsultation => Who::Roles(&[Role::Expert]),
            Action::SeeDuty => Who::Roles(&[Role::Responder, Role::RingManager, Role::Coordinator]),
            Action::PlanDuty | Action::ManageRing => Who::Roles(RING_MANAGER),
            Action::SeeFigures | Action::ExportFigures => {
                Who::Roles(&[Role::RingManager, Role::Coordinator, Role::Manager])
            }
            Action::SeeLaunch => Who::Roles(&[Role::Coordinator, Role::Manager, Role::Admin]),
            Action::ManageLaunch | Action::SeeSignUps | Action::ManageSignUps => {
                Who::Roles(&[Role::Coordinator])
            }
            Action::AskConsultation | Action::SeeOwnQuestions => Who::Professional,
            Action::DraftConsultationAnswer | Action::PublishConsultation => {
                Who::Roles(&[Role::ConsultationMember])
            }
            Action::ManagePeople | Action::GrantRole => Who::Roles(ADMIN),
            Action::Recover => Who::Roles(&[Role::Admin, Role::RingManager]),
            Action::ReadAudit => Who::Roles(&[Role::DataProtection]),
            Action::SeeOwnThreads
            | Action::JoinThread
            | Action::SignIn
            | Action::SeeOwnAccount
            | Action::ManageOwnKeys => Who::Anyone,
        }
    }
}
