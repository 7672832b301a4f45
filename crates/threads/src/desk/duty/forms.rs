//! The forms of the calendar as the page shows them, with what was typed and what is wrong.

use i18n::{Messages, Phrase};

use super::page::Trouble;
use super::sent::{Field, Form, Problem};

/// A form.
pub(super) struct FormView {
    /// Prefix of the identifiers in it.
    pub id: &'static str,
    /// The last part of its address.
    pub action: &'static str,
    pub title: Phrase,
    pub hint: Option<Phrase>,
    pub fields: Vec<FieldView>,
    pub send: Phrase,
}

/// A field: a choice when there is something to choose from, a day otherwise.
pub(super) struct FieldView {
    pub id: String,
    pub name: &'static str,
    pub label: Phrase,
    pub hint: Option<Phrase>,
    pub value: String,
    /// Whether the value is nothing that a browser's calendar would drop.
    pub is_date: bool,
    pub choices: Vec<(String, String)>,
    pub problem: Option<Phrase>,
}

/// What forms are made of.
pub(super) struct Maker<'a> {
    pub t: Messages,
    /// Identifiers and names of the ring's members.
    pub members: &'a [(String, String)],
    /// The reader.
    pub me: &'a str,
    /// What was sent and could not be taken.
    pub trouble: Option<&'a Trouble>,
}

impl Maker<'_> {
    /// A form of the page.
    pub fn form(&self, form: Form) -> FormView {
        let t = self.t;
        let fields: &[Field] = match form {
            Form::OwnAbsence => &[Field::First, Field::Last, Field::Cover],
            Form::Duty => &[Field::Person, Field::First, Field::Last],
            Form::Absence => &[Field::Person, Field::First, Field::Last, Field::Cover],
            Form::Training => &[Field::Person, Field::Completed, Field::Until],
        };
        let (id, action) = place(form);
        FormView {
            id,
            action,
            title: match form {
                Form::OwnAbsence => t.duty_own_title(),
                Form::Duty => t.duty_plan_title(),
                Form::Absence => t.duty_absence_title(),
                Form::Training => t.duty_training_title(),
            },
            hint: match form {
                Form::OwnAbsence => Some(t.duty_own_hint()),
                Form::Duty => Some(t.duty_plan_hint()),
                Form::Absence => Some(t.duty_absence_hint()),
                Form::Training => None,
            },
            fields: fields
                .iter()
                .map(|field| self.field(form, *field))
                .collect(),
            send: match form {
                Form::OwnAbsence => t.duty_own_send(),
                Form::Duty => t.duty_plan_send(),
                Form::Absence => t.duty_absence_send(),
                Form::Training => t.duty_training_send(),
            },
        }
    }

    fn field(&self, form: Form, field: Field) -> FieldView {
        let t = self.t;
        let trouble = self.trouble.filter(|trouble| trouble.form == form);
        let value = trouble
            .map_or("", |trouble| field.value(&trouble.sent))
            .to_owned();
        FieldView {
            id: field_id(form, field),
            name: field.name(),
            label: match field {
                Field::Person => t.duty_person(),
                Field::First => t.duty_first(),
                Field::Last => t.duty_last(),
                Field::Cover => t.duty_cover(),
                Field::Completed => t.duty_completed(),
                Field::Until => t.duty_until(),
            },
            hint: match field {
                Field::Cover => Some(t.duty_cover_hint()),
                Field::Until => Some(t.duty_until_hint()),
                _ => None,
            },
            is_date: value.is_empty() || value.parse::<chrono::NaiveDate>().is_ok(),
            value,
            choices: match field {
                Field::Person => self.choices(t.duty_choose(), None),
                Field::Cover => {
                    let own = (form == Form::OwnAbsence).then_some(self.me);
                    self.choices(t.duty_cover_nobody(), own)
                }
                _ => Vec::new(),
            },
            problem: trouble
                .and_then(|trouble| trouble.problems.iter().find(|(at, _)| *at == field))
                .map(|(_, problem)| wrong(t, *problem)),
        }
    }

    fn choices(&self, none: Phrase, without: Option<&str>) -> Vec<(String, String)> {
        let members = self.members.iter();
        std::iter::once((String::new(), none.into_plain().into_owned()))
            .chain(
                members
                    .filter(|(id, _)| Some(id.as_str()) != without)
                    .cloned(),
            )
            .collect()
    }
}

/// Prefix of a form's identifiers, and the last part of its address.
fn place(form: Form) -> (&'static str, &'static str) {
    match form {
        Form::OwnAbsence => ("own", "report"),
        Form::Duty => ("plan", "plan"),
        Form::Absence => ("absence", "absence"),
        Form::Training => ("training", "training"),
    }
}

/// The identifier of a field on the page.
fn field_id(form: Form, field: Field) -> String {
    format!("{}-{}", place(form).0, field.name())
}

/// What is wrong, each with the identifier of the field or, when the form itself was too old, of
/// the form.
pub(super) fn problems(t: Messages, trouble: &Trouble) -> Vec<(String, Phrase)> {
    if trouble.problems.is_empty() {
        return vec![(place(trouble.form).0.to_owned(), t.duty_expired())];
    }
    // Only one's own form has no field for the person: the ring has changed since it was shown.
    let own = trouble.form == Form::OwnAbsence;
    let at = |field| match own && field == Field::Person {
        true => place(trouble.form).0.to_owned(),
        false => field_id(trouble.form, field),
    };
    trouble
        .problems
        .iter()
        .map(|(field, problem)| (at(*field), wrong(t, *problem)))
        .collect()
}

fn wrong(t: Messages, problem: Problem) -> Phrase {
    match problem {
        Problem::NotMember => t.duty_wrong_member(),
        Problem::NoDay => t.duty_wrong_day(),
        Problem::LastBeforeFirst => t.duty_wrong_order(),
        Problem::TooLong => t.duty_wrong_length(),
        Problem::CoverSame => t.duty_wrong_cover_same(),
        Problem::CoverAway => t.duty_wrong_cover_away(),
        Problem::InFuture => t.duty_wrong_future(),
        Problem::EndsBefore => t.duty_wrong_ends(),
    }
}
