//! When a joint answer may be sent and when it may be published (R045). Plain functions on plain
//! values.

use serde::{Deserialize, Serialize};

/// What the asker allows to be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Permission {
    /// Nothing.
    #[default]
    No,
    /// Only when the group has put the question in other words.
    Edited,
    /// Question and answer.
    Yes,
}

impl Permission {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Permission; 3] = [Permission::Yes, Permission::Edited, Permission::No];

    /// The word in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Permission::No => "no",
            Permission::Edited => "edited",
            Permission::Yes => "yes",
        }
    }

    /// The one of this word.
    pub fn parse(text: &str) -> Option<Permission> {
        Permission::ALL.into_iter().find(|one| one.as_str() == text)
    }
}

/// How many members must agree before an answer is the group's.
pub const AGREEING: usize = 2;

/// What a member thinks of the joint answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    /// The member.
    pub person: String,
    /// The version of the answer that they thought of.
    pub version: u32,
    /// Whether they agree.
    pub agrees: bool,
}

/// Whether a joint answer may be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Readiness {
    /// It may.
    Ready,
    /// Nothing has been written.
    Empty,
    /// So many more must agree.
    MoreNeeded(usize),
    /// These disagree. A manager may send in spite of it, having been shown who and why.
    Disagreement(Vec<String>),
}

/// Whether the joint answer of a version may be sent. To agree is to agree to one version; who
/// disagrees does so until they agree, whatever is changed. A manager needs one who agrees.
pub fn readiness(version: u32, opinions: &[Opinion], manager: bool) -> Readiness {
    if version == 0 {
        return Readiness::Empty;
    }
    let against: Vec<String> = opinions
        .iter()
        .filter(|one| !one.agrees)
        .map(|one| one.person.clone())
        .collect();
    let agreeing = opinions
        .iter()
        .filter(|one| one.agrees && one.version == version)
        .count();
    let needed = if manager { 1 } else { AGREEING };
    match needed.saturating_sub(agreeing) {
        _ if !against.is_empty() && !manager => Readiness::Disagreement(against),
        0 if against.is_empty() => Readiness::Ready,
        0 => Readiness::Disagreement(against),
        more => Readiness::MoreNeeded(more),
    }
}

/// Why something may not be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotPublished {
    /// The asker does not allow it.
    Forbidden,
    /// The asker allows only a question in other words, and these are the same.
    SameWords,
    /// A text is empty.
    Empty,
}

/// Whether a question and its answer may be published in these words.
pub fn may_publish(
    permission: Permission,
    asked: &str,
    question: &str,
    answer: &str,
) -> Result<(), NotPublished> {
    if question.trim().is_empty() || answer.trim().is_empty() {
        return Err(NotPublished::Empty);
    }
    match permission {
        Permission::No => Err(NotPublished::Forbidden),
        Permission::Edited if same_words(asked, question) => Err(NotPublished::SameWords),
        Permission::Edited | Permission::Yes => Ok(()),
    }
}

/// Whether two texts are the same but for spaces, capitals and punctuation.
fn same_words(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        text.split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect::<Vec<_>>()
    };
    words(one) == words(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn opinion(person: &str, version: u32, agrees: bool) -> Opinion {
        Opinion {
            person: person.to_owned(),
            version,
            agrees,
        }
    }

    #[test]
    fn two_agree_and_nobody_disagrees() {
        let one = [opinion("aino", 2, true)];
        assert_eq!(readiness(2, &one, false), Readiness::MoreNeeded(1));
        assert_eq!(readiness(2, &one, true), Readiness::Ready);
        let two = [opinion("aino", 2, true), opinion("bo", 2, true)];
        assert_eq!(readiness(2, &two, false), Readiness::Ready);
        let stale = [opinion("aino", 1, true), opinion("bo", 2, true)];
        assert_eq!(readiness(2, &stale, false), Readiness::MoreNeeded(1));
        assert_eq!(readiness(0, &[], true), Readiness::Empty);
    }

    #[test]
    fn a_disagreement_stands_over_changes_and_is_shown_to_the_manager() {
        let opinions = [
            opinion("aino", 3, true),
            opinion("bo", 3, true),
            opinion("cia", 1, false),
        ];
        let against = Readiness::Disagreement(vec!["cia".to_owned()]);
        assert_eq!(readiness(3, &opinions, false), against);
        assert_eq!(readiness(3, &opinions, true), against);
    }

    fn any_opinions() -> impl Strategy<Value = Vec<Opinion>> {
        proptest::collection::vec((0u32..4, any::<bool>()), 0..6).prop_map(|all| {
            all.into_iter()
                .enumerate()
                .map(|(number, (version, agrees))| opinion(&format!("p{number}"), version, agrees))
                .collect()
        })
    }

    proptest! {
        #[test]
        fn nothing_is_ready_with_a_disagreement_or_without_enough_who_agree(
            version in 0u32..4, opinions in any_opinions(), manager in any::<bool>(),
        ) {
            let agreeing = opinions.iter().filter(|one| one.agrees && one.version == version).count();
            let against = opinions.iter().any(|one| !one.agrees);
            let enough = version > 0 && !against && agreeing >= if manager { 1 } else { 2 };
            prop_assert_eq!(readiness(version, &opinions, manager) == Readiness::Ready, enough);
        }

        #[test]
        fn a_new_version_needs_everyone_anew(version in 1u32..4, opinions in any_opinions()) {
            let newest = opinions.iter().map(|one| one.version).max().unwrap_or(0).max(version) + 1;
            prop_assert_ne!(readiness(newest, &opinions, true), Readiness::Ready);
        }

        #[test]
        fn without_permission_nothing_is_published(asked in ".*", question in ".*", answer in ".*") {
            prop_assert!(may_publish(Permission::No, &asked, &question, &answer).is_err());
        }

        #[test]
        fn only_other_words_are_published_when_only_edited_is_allowed(
            words in "[a-zäö]{3,9}( [a-zäö]{3,9}){0,5}", more in "[a-zäö]{3,9}",
        ) {
            let shouted = format!("  {}! ", words.to_uppercase());
            prop_assert_eq!(
                may_publish(Permission::Edited, &words, &shouted, "Vastaus"),
                Err(NotPublished::SameWords)
            );
            let other = format!("{words} {more}");
            prop_assert_eq!(may_publish(Permission::Edited, &words, &other, "Vastaus"), Ok(()));
            prop_assert_eq!(may_publish(Permission::Yes, &words, &words, "Vastaus"), Ok(()));
        }
    }
}
