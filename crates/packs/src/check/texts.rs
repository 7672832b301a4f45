//! Texts in Markdown: links that lead somewhere, numbers that stay true, words that can be read.

use catalog::prose::{self, Target};
use catalog::{ArticleKind, Citation, Record, Vocabulary};
use kernel::{Language, Text};

use super::contacts::not_url;
use super::scope::{About, Scope};
use crate::{ProblemCode, Severity};

/// Plain Finnish: words in a sentence on average, and in the longest.
const PLAIN_MEAN: usize = 10;
const PLAIN_LONGEST: usize = 18;

/// Checks the texts of a record.
pub(super) fn check<'a>(scope: &Scope<'a>, record: &'a Record, about: &mut About<'_, 'a>) {
    let body = match record {
        Record::Article(article) => {
            citations(about, &article.sources);
            if article.sources.is_empty() {
                about.error(
                    "sources",
                    ProblemCode::Empty,
                    "name what the text is based on",
                );
            }
            if article.audiences.is_empty() {
                about.error(
                    "audiences",
                    ProblemCode::Empty,
                    "name for whom it is written",
                );
            }
            if article.sensitive && article.kind != ArticleKind::Theme {
                meaningless(about, article.id.as_str());
            }
            introduces(scope, article, about);
            &article.body
        }
        Record::News(news) => &news.body,
        Record::Story(story) => {
            if let Some(said) = story.video.as_ref().and_then(|video| not_url(&video.url)) {
                about.error("video.url", ProblemCode::Form, said);
            }
            &story.body
        }
        Record::Path(path) => {
            citations(about, &path.sources);
            if path.sensitive {
                meaningless(about, path.id.as_str());
            }
            return;
        }
        _ => return,
    };
    for (language, text) in body.iter() {
        markdown(scope, about, language, text);
    }
}

/// A theme's or life stage's introduction is found by its identifier.
fn introduces(scope: &Scope<'_>, article: &catalog::Article, about: &mut About<'_, '_>) {
    let vocabulary = match article.kind {
        ArticleKind::Theme => Vocabulary::Theme,
        ArticleKind::LifeStage => Vocabulary::LifeStage,
        _ => return,
    };
    if scope.term(vocabulary, article.id.as_str()).is_none() {
        let hint = scope.suggest(article.id.as_str(), scope.terms(vocabulary));
        let said = format!(
            "introduces no {}: its identifier is that of the term{hint}",
            vocabulary.as_str()
        );
        about.error("id", ProblemCode::Reference, said);
    }
}

/// The address of a sensitive page stays in the history of a shared browser.
fn meaningless(about: &mut About<'_, '_>, id: &str) {
    let letters = id.bytes().filter(u8::is_ascii_alphabetic).count();
    if letters > 1 {
        let said = "a sensitive page has an identifier that says nothing, as in `x101`: addresses stay in the browser's history";
        about.error("id", ProblemCode::Form, said);
    }
}

fn citations(about: &mut About<'_, '_>, sources: &[Citation]) {
    for (position, source) in sources.iter().enumerate() {
        if let Some(said) = source.url.as_deref().and_then(not_url) {
            about.error(&format!("sources.{position}.url"), ProblemCode::Form, said);
        }
    }
}

fn markdown(scope: &Scope<'_>, about: &mut About<'_, '_>, language: Language, text: &str) {
    let anatomy = prose::anatomy(text);
    let mut error = |line: u32, code: ProblemCode, said: &str| {
        about.in_text(language, line, Severity::Error, code, said);
    };
    for (line, address) in &anatomy.links {
        match Target::parse(address) {
            Err(wrong) => error(*line, ProblemCode::Reference, &wrong.to_string()),
            Ok(Target::Record(kind, id)) if scope.get(kind, id.as_str()).is_none() => {
                let hint = scope.suggest(id.as_str(), scope.ids(kind));
                let said = format!("the link leads to no {kind} `{id}`{hint}");
                error(*line, ProblemCode::Reference, &said);
            }
            Ok(Target::Theme(id)) if scope.term(Vocabulary::Theme, id.as_str()).is_none() => {
                let said = format!("the link leads to no theme `{id}`");
                error(*line, ProblemCode::Reference, &said);
            }
            Ok(Target::Web(address)) => {
                if let Some(said) = not_url(&address) {
                    error(*line, ProblemCode::Form, &said);
                }
            }
            Ok(_) => {}
        }
    }
    for line in &anatomy.refused {
        let said = "HTML and pictures are not shown: write Markdown";
        error(*line, ProblemCode::Syntax, said);
    }
    let mut deepest = 1;
    for (line, level) in &anatomy.headings {
        if *level < 2 || *level > 4 || *level > deepest + 1 {
            let said = "headings are `##` and below them `###`: the title is the page's own";
            error(*line, ProblemCode::Form, said);
        }
        deepest = *level;
    }
    for (line, words) in &anatomy.paragraphs {
        if let Some(number) = typed_number(words) {
            let said = format!(
                "`{number}` looks like a telephone number: link the helpline, whose number is kept up to date"
            );
            error(*line, ProblemCode::Form, &said);
        }
    }
    if language.code() == "selko" {
        plain(&anatomy, text, &mut error);
    }
}

fn plain(anatomy: &prose::Anatomy, text: &str, error: &mut impl FnMut(u32, ProblemCode, &str)) {
    let lengths = prose::sentence_lengths(text);
    let words: usize = lengths.iter().sum();
    if words > PLAIN_MEAN * lengths.len() {
        let said = format!("plain Finnish has at most {PLAIN_MEAN} words a sentence on average");
        error(1, ProblemCode::Language, &said);
    }
    for (line, paragraph) in &anatomy.paragraphs {
        let longest = prose::sentence_lengths(paragraph).into_iter().max();
        if let Some(longest) = longest.filter(|longest| *longest > PLAIN_LONGEST) {
            let said =
                format!("a sentence of {longest} words: plain Finnish has at most {PLAIN_LONGEST}");
            error(*line, ProblemCode::Language, &said);
        }
    }
}

/// Six digits or more in a row of digits and spaces, or a short number that begins 116.
pub(super) fn typed_number(words: &str) -> Option<String> {
    let spans = words.split(|sign: char| !(sign.is_ascii_digit() || sign == ' '));
    spans
        .map(str::trim)
        .find(|span| {
            let digits = span.bytes().filter(u8::is_ascii_digit).count();
            digits >= 6 && (span.starts_with('0') || span.starts_with("116"))
        })
        .map(str::to_owned)
}

/// The texts of a record that must have Finnish words.
pub(super) fn required(record: &Record) -> Vec<(&'static str, &Text)> {
    match record {
        Record::Article(article) => vec![
            ("title", &article.title),
            ("summary", &article.summary),
            ("body", &article.body),
        ],
        Record::News(news) => vec![
            ("title", &news.title),
            ("summary", &news.summary),
            ("body", &news.body),
        ],
        Record::Story(story) => vec![
            ("title", &story.title),
            ("summary", &story.summary),
            ("body", &story.body),
            ("teller", &story.teller),
        ],
        Record::Path(path) => vec![
            ("name", &path.name),
            ("summary", &path.summary),
            ("for_whom", &path.for_whom),
        ],
        Record::Finder(finder) => vec![("title", &finder.title), ("intro", &finder.intro)],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::typed_number;

    #[test]
    fn numbers_are_told_from_years_and_112() {
        for number in [
            "soita 080 005 005 heti",
            "116 111",
            "Numero on 0295 012 345.",
        ] {
            assert!(typed_number(number).is_some(), "{number}");
        }
        for other in ["soita 112", "vuonna 2026", "1 000 euroa", "laki 306 2019"] {
            assert!(typed_number(other).is_none(), "{other}");
        }
    }
}
