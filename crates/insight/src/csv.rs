//! Tables as CSV (RFC 4180), safe to open in a spreadsheet.

use crate::count::Count;
use crate::statistics::{Share, Statistic};

/// What stands for a hidden number. Not `<5`: a number may be hidden for another's sake.
pub const HIDDEN: &str = "hidden";

/// One field of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// Words. A spreadsheet never takes them for a formula.
    Words(String),
    /// A number as it is.
    Number(i64),
    /// A count that may be hidden.
    Count(Count),
    /// A share in per cent with one decimal; `>=` or `<=` stands before a bound.
    Share(Share),
    /// A median or percentile; empty when nothing was measured.
    Statistic(Statistic),
}

/// Writes rows, each ended with CRLF. The first is the heading.
pub fn write<I, R>(rows: I) -> String
where
    I: IntoIterator<Item = R>,
    R: IntoIterator<Item = Field>,
{
    let mut file = String::new();
    for row in rows {
        for (index, field) in row.into_iter().enumerate() {
            if index > 0 {
                file.push(',');
            }
            file.push_str(&quoted(&field.text()));
        }
        file.push_str("\r\n");
    }
    file
}

impl Field {
    fn text(&self) -> String {
        match self {
            Field::Words(words) => defused(words),
            Field::Number(number) => number.to_string(),
            Field::Count(Count::Shown(count)) => count.to_string(),
            Field::Statistic(Statistic::Shown(value)) => value.to_string(),
            Field::Share(Share::Shown(share)) => percent(*share),
            Field::Share(Share::AtLeast(share)) => format!(">={}", percent(*share)),
            Field::Share(Share::AtMost(share)) => format!("<={}", percent(*share)),
            Field::Count(Count::Hidden)
            | Field::Statistic(Statistic::Hidden)
            | Field::Share(Share::Hidden) => HIDDEN.to_owned(),
            Field::Statistic(Statistic::Absent) | Field::Share(Share::Absent) => String::new(),
        }
    }
}

impl From<&str> for Field {
    fn from(words: &str) -> Field {
        Field::Words(words.to_owned())
    }
}

impl From<Count> for Field {
    fn from(count: Count) -> Field {
        Field::Count(count)
    }
}

impl From<Share> for Field {
    fn from(share: Share) -> Field {
        Field::Share(share)
    }
}

impl From<Statistic> for Field {
    fn from(statistic: Statistic) -> Field {
        Field::Statistic(statistic)
    }
}

fn percent(thousandths: u32) -> String {
    format!("{}.{}", thousandths / 10, thousandths % 10)
}

/// Spreadsheets run what begins like a formula, and skip white space before it.
fn defused(words: &str) -> String {
    let formula = |sign: char| matches!(sign, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    if words.trim_start().starts_with(formula) || words.starts_with(['\t', '\r', '\n']) {
        format!("'{words}")
    } else {
        words.to_owned()
    }
}

fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_file_with_everything() {
        let rows = vec![
            vec!["Teema".into(), "Määrä".into()],
            vec!["Ero, \"riita\"\nja huoli".into(), Count::Shown(12).into()],
            vec!["=HYPERLINK(\"x\")".into(), Count::Hidden.into()],
            vec![" -1".into(), Field::Number(-1)],
            vec![Share::Shown(975).into(), Share::AtLeast(960).into()],
            vec![Statistic::Absent.into(), Statistic::Shown(90).into()],
        ];
        assert_eq!(
            write(rows),
            "Teema,Määrä\r\n\
             \"Ero, \"\"riita\"\"\nja huoli\",12\r\n\
             \"'=HYPERLINK(\"\"x\"\")\",hidden\r\n\
             ' -1,-1\r\n\
             97.5,>=96.0\r\n\
             ,90\r\n"
        );
    }

    /// Reads one row as RFC 4180 says.
    fn read(row: &str) -> Vec<String> {
        let mut fields = vec![String::new()];
        let mut quoted = false;
        let mut signs = row.strip_suffix("\r\n").unwrap().chars().peekable();
        while let Some(sign) = signs.next() {
            match sign {
                '"' if quoted && signs.peek() == Some(&'"') => {
                    signs.next();
                    fields.last_mut().unwrap().push('"');
                }
                '"' => quoted = !quoted,
                ',' if !quoted => fields.push(String::new()),
                other => fields.last_mut().unwrap().push(other),
            }
        }
        assert!(!quoted);
        fields
    }

    proptest! {
        #[test]
        fn words_come_back_and_none_begins_a_formula(
            words in prop::collection::vec("[=+@\\-\t\r\n ,\"'a-c]{0,8}", 1..4),
        ) {
            let row = words.iter().map(|words| Field::from(words.as_str()));
            let fields = read(&write([row]));
            prop_assert_eq!(fields.len(), words.len());
            for (field, words) in fields.iter().zip(&words) {
                prop_assert_eq!(field.strip_prefix('\'').filter(|_| !words.starts_with('\'')).unwrap_or(field), words);
                prop_assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']));
            }
        }
    }
}
