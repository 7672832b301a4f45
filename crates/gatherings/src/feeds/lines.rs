//! Content lines of iCalendar (RFC 5545, 3.1): escaped, folded at 75 octets, ended by CRLF.

/// So many octets a line has at the most, without its break.
const LONGEST: usize = 75;

/// A calendar being written.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// Adds a property whose value is written as it is: times, rules, addresses.
    pub fn raw(&mut self, name: &str, value: &str) {
        let mut width = 0;
        for sign in name.chars().chain([':']).chain(value.chars()) {
            // A line break in what people wrote would begin a property of its own.
            let sign = if sign.is_control() { ' ' } else { sign };
            if width + sign.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(sign);
            width += sign.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Adds a property whose value is what people wrote.
    pub fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len() + 8);
        for sign in value.trim().chars() {
            match sign {
                '\\' | ';' | ',' => escaped.extend(['\\', sign]),
                '\n' => escaped.push_str("\\n"),
                '\r' => {}
                other => escaped.push(other),
            }
        }
        if !escaped.is_empty() {
            self.raw(name, &escaped);
        }
    }

    /// Begins or ends a component.
    pub fn component(&mut self, edge: &str, name: &str) {
        self.raw(edge, name);
    }

    /// The calendar as it is sent.
    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn unfolded(written: &str) -> String {
        written.replace("\r\n ", "")
    }

    #[test]
    fn what_people_wrote_stays_one_value() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", "Kahvia, pullaa; \\o/\r\nEND:VEVENT\u{7}");
        let written = lines.finish();
        assert_eq!(
            written,
            "SUMMARY:Kahvia\\, pullaa\\; \\\\o/\\nEND:VEVENT\r\n".replace("EVENT\r", "EVENT \r")
        );
        let mut empty = Lines::default();
        empty.text("LOCATION", "  ");
        assert_eq!(empty.finish(), "");
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_nothing_is_lost(words in "\\PC{0,300}") {
            let mut lines = Lines::default();
            lines.raw("X", &words);
            let written = lines.finish();
            prop_assert!(written.split("\r\n").all(|line| line.len() <= LONGEST));
            prop_assert_eq!(unfolded(&written), format!("X:{words}\r\n"));
        }
    }
}
