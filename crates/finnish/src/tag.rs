//! The marks that the dictionary writes between letters, as far as search needs them.

/// One mark, such as `[Bc]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    /// What follows, up to [`Tag::End`], is the base form of a part.
    BaseStart,
    /// What follows, up to [`Tag::End`], is a derivational suffix in its base form.
    SuffixStart,
    /// What follows, up to [`Tag::End`], refers to another word and is not read.
    ReferenceStart,
    /// The end of a base form, suffix or reference.
    End,
    /// Here one part of a compound ends and the next begins.
    Boundary,
    /// The suffix that follows makes a past participle: "kiusannut", "kiusattu".
    PastParticiple,
    /// The word class of the part.
    Class(Class),
    /// Case, number, person and other marks that do not change a base form.
    Other,
}

/// The class of a word, after its last part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Class {
    /// A noun.
    Noun,
    /// An adjective.
    Adjective,
    /// A word that is both noun and adjective, such as "nuori".
    NounOrAdjective,
    /// A verb.
    Verb,
    /// The verb of negation, "ei".
    Negation,
    /// An adverb.
    Adverb,
    /// A pronoun.
    Pronoun,
    /// A preposition or postposition.
    Adposition,
    /// A conjunction.
    Conjunction,
    /// An interjection.
    Interjection,
    /// A numeral, in words or digits.
    Numeral,
    /// An abbreviation.
    Abbreviation,
    /// A name of a person, place or anything else.
    Name,
    /// A prefix that is no word alone.
    Prefix,
    /// Anything the dictionary does not class.
    #[default]
    Other,
}

impl Tag {
    pub(crate) fn from_name(name: &str) -> Self {
        match name {
            "[Xp]" => Self::BaseStart,
            "[Xj]" => Self::SuffixStart,
            "[Xr]" => Self::ReferenceStart,
            "[X]" => Self::End,
            "[Ru]" | "[Rt]" => Self::PastParticiple,
            "[Bc]" => Self::Boundary,
            "[Ln]" => Self::Class(Class::Noun),
            "[Ll]" => Self::Class(Class::Adjective),
            "[Lnl]" => Self::Class(Class::NounOrAdjective),
            "[Lt]" => Self::Class(Class::Verb),
            "[Lk]" => Self::Class(Class::Negation),
            "[Ls]" => Self::Class(Class::Adverb),
            "[Lr]" => Self::Class(Class::Pronoun),
            "[Ld]" => Self::Class(Class::Adposition),
            "[Lc]" => Self::Class(Class::Conjunction),
            "[Lh]" => Self::Class(Class::Interjection),
            "[Lu]" | "[Lur]" => Self::Class(Class::Numeral),
            "[La]" => Self::Class(Class::Abbreviation),
            "[Lee]" | "[Lem]" | "[Lep]" | "[Les]" => Self::Class(Class::Name),
            "[Lp]" => Self::Class(Class::Prefix),
            _ => Self::Other,
        }
    }
}
