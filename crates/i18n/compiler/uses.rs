//! What a text refers to: its variables and other messages.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

use super::source::Message;

/// How a variable is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Put in as it is.
    Text,
    /// Counted: it chooses a plural form or is in `NUMBER()`.
    Number,
}

/// What a text refers to.
#[derive(Debug, Default)]
pub struct Uses {
    /// Variables in the order in which they first occur.
    pub variables: Vec<(String, Kind)>,
    /// Ids of other messages.
    pub messages: BTreeSet<String>,
}

impl Uses {
    /// What a message refers to, itself or through other messages of its language.
    pub fn of(id: &str, messages: &BTreeMap<String, Message>) -> Uses {
        let mut uses = Uses::default();
        uses.follow(id, messages);
        uses
    }

    fn follow(&mut self, id: &str, messages: &BTreeMap<String, Message>) {
        let Some(message) = messages.get(id) else {
            return;
        };
        let mut own = Uses::default();
        own.pattern(&message.pattern);
        for (name, kind) in own.variables {
            self.variable(&name, kind);
        }
        for other in own.messages {
            if self.messages.insert(other.clone()) {
                self.follow(&other, messages);
            }
        }
    }

    fn variable(&mut self, name: &str, kind: Kind) {
        match self.variables.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) if kind == Kind::Number => *known = Kind::Number,
            Some(_) => {}
            None => self.variables.push((name.to_owned(), kind)),
        }
    }

    fn pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, Kind::Text),
            Expression::Select { selector, variants } => {
                let kind = if variants.iter().all(is_plural) {
                    Kind::Number
                } else {
                    Kind::Text
                };
                self.inline(selector, kind);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>, kind: Kind) {
        match inline {
            InlineExpression::VariableReference { id } => self.variable(&id.name, kind),
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.clone());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.inline(argument, Kind::Number);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::TermReference { .. }
            | InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

fn is_plural(variant: &Variant<String>) -> bool {
    match &variant.key {
        VariantKey::NumberLiteral { .. } => true,
        VariantKey::Identifier { name } => {
            matches!(
                name.as_str(),
                "zero" | "one" | "two" | "few" | "many" | "other"
            )
        }
    }
}
