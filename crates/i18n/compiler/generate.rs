//! Writes the checked texts as Rust.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use fluent_syntax::ast;
use fluent_syntax::serializer;

use super::dates::DateWords;
use super::source::{Locale, Message};
use super::uses::{Kind, Uses};

/// The Rust that the crate includes.
pub fn code(locales: &[Locale], dates: &[Option<DateWords>]) -> String {
    let mut code = String::new();
    let Some(finnish) = locales.first() else {
        return code;
    };

    code.push_str("impl Messages {\n");
    let mut samples = String::new();
    let mut names = String::new();
    let mut filled = BTreeSet::new();
    for (id, message) in &finnish.messages {
        let variables = Uses::of(id, &finnish.messages).variables;
        let name = id.replace('-', "_");
        let fills: Vec<&str> = variables.iter().map(|(name, _)| name.as_str()).collect();
        let _ = writeln!(names, "    ({id:?}, &{fills:?}),");
        documentation(&mut code, id, message);
        if variables.is_empty() {
            let _ = writeln!(
                code,
                "    pub fn {name}(self) -> Phrase {{ self.fixed({id:?}, &[{}]) }}",
                table(locales, id)
            );
        } else {
            filled.insert(id.as_str());
            method_with_arguments(&mut code, &name, id, &variables);
        }
        let arguments: Vec<&str> = variables
            .iter()
            .map(|(_, kind)| {
                if *kind == Kind::Number {
                    "number"
                } else {
                    "\"<x>\""
                }
            })
            .collect();
        let _ = writeln!(
            samples,
            "    ({id:?}, |t, number| {{ let _ = number; t.{name}({}) }}),",
            arguments.join(", ")
        );
    }
    code.push_str("}\n\n");

    let _ = writeln!(
        code,
        "pub(crate) static SOURCES: [(&str, &str); {}] = [",
        locales.len()
    );
    for locale in locales {
        let _ = writeln!(
            code,
            "    ({:?}, {:?}),",
            locale.language.tag,
            source(locale, &filled)
        );
    }
    code.push_str("];\n\n");

    let _ = writeln!(
        code,
        "pub(crate) static DATE_WORDS: [Option<DateWords>; {}] = [",
        dates.len()
    );
    for words in dates {
        let _ = writeln!(code, "    {words:?},");
    }
    code.push_str("];\n\n");

    code.push_str("/// Every message with what it fills in.\n");
    code.push_str("pub(crate) static VARIABLES: &[(&str, &[&str])] = &[\n");
    code.push_str(&names);
    code.push_str("];\n\n");

    code.push_str("#[cfg(test)]\npub(crate) static SAMPLES: &[Sample] = &[\n");
    code.push_str(&samples);
    code.push_str("];\n");
    code
}

fn documentation(code: &mut String, id: &str, message: &Message) {
    let text = serializer::serialize(&resource(vec![entry(id, message)])).replace('`', "'");
    let _ = writeln!(code, "    /// In Finnish, in `{}`:", message.file);
    code.push_str("    ///\n    /// ```text\n");
    for line in text.trim_end().lines() {
        let _ = writeln!(code, "    /// {line}");
    }
    code.push_str("    /// ```\n    #[must_use]\n");
}

fn method_with_arguments(code: &mut String, name: &str, id: &str, variables: &[(String, Kind)]) {
    let parameter = |variable: &str| variable.replace('-', "_");
    let _ = write!(code, "    pub fn {name}(self");
    for (variable, kind) in variables {
        let kind = match kind {
            Kind::Number => "impl Count",
            Kind::Text => "&str",
        };
        let _ = write!(code, ", {}: {kind}", parameter(variable));
    }
    let _ = write!(code, ") -> Phrase {{ self.filled({id:?}, [");
    for (variable, kind) in variables {
        let method = if *kind == Kind::Number {
            ".count()"
        } else {
            ""
        };
        let _ = write!(
            code,
            "({variable:?}, FluentValue::from({}{method})), ",
            parameter(variable)
        );
    }
    code.push_str("]) }\n");
}

/// A message without variables in each language, in the order of the languages.
fn table(locales: &[Locale], id: &str) -> String {
    let texts: Vec<String> = locales
        .iter()
        .map(|locale| {
            if locale.messages.contains_key(id) {
                format!("Some({:?})", locale.fill(id, &[], 0).0)
            } else {
                "None".to_owned()
            }
        })
        .collect();
    texts.join(", ")
}

/// The texts that are filled when a page is made, with what they refer to.
fn source(locale: &Locale, filled: &BTreeSet<&str>) -> String {
    let mut needed: BTreeSet<String> = BTreeSet::new();
    for id in filled
        .iter()
        .filter(|id| locale.messages.contains_key(**id))
    {
        needed.insert((*id).to_owned());
        needed.extend(Uses::of(id, &locale.messages).messages);
    }
    let mut body = locale.terms.clone();
    body.extend(
        locale
            .messages
            .iter()
            .filter(|(id, _)| needed.contains(*id))
            .map(|(id, message)| entry(id, message)),
    );
    serializer::serialize(&resource(body))
}

fn entry(id: &str, message: &Message) -> ast::Entry<String> {
    ast::Entry::Message(ast::Message {
        id: ast::Identifier {
            name: id.to_owned(),
        },
        value: Some(message.pattern.clone()),
        attributes: Vec::new(),
        comment: None,
    })
}

fn resource(body: Vec<ast::Entry<String>>) -> ast::Resource<String> {
    ast::Resource { body }
}
