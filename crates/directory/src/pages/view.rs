//! Views that several pages share: hours of the week.

use catalog::OpeningHours;
use chrono::Days;
use i18n::dates;
use web::{Said, Visit};

/// One day of the coming week.
pub struct DayHours {
    /// "maanantai 23.11."
    pub day: String,
    /// "9.00–13.00", one for each opening; empty: closed.
    pub spans: Vec<String>,
    /// Whether it is today.
    pub today: bool,
}

/// A day or days that differ from the ordinary week.
pub struct ComingException<'a> {
    /// "6.12.2026" or "24.12.2026–6.1.2027".
    pub days: String,
    /// "10.00–12.00"; absent: closed.
    pub span: Option<String>,
    /// Why.
    pub note: Said<'a>,
}

/// The coming seven days of something's hours.
pub fn week(visit: &Visit, hours: &OpeningHours) -> Vec<DayHours> {
    if hours.weekly.is_empty() && hours.exceptions.is_empty() {
        return Vec::new();
    }
    let language = visit.language();
    (0..7)
        .filter_map(|ahead| visit.today().checked_add_days(Days::new(ahead)))
        .map(|day| DayHours {
            day: dates::weekday_and_day(language, day),
            spans: hours
                .on(day, &visit.region().calendar)
                .into_iter()
                .map(|span| dates::time_range(language, span.opens, span.closes))
                .collect(),
            today: day == visit.today(),
        })
        .collect()
}

/// Days that will differ from the ordinary week.
pub fn exceptions<'a>(visit: &Visit, hours: &'a OpeningHours) -> Vec<ComingException<'a>> {
    let language = visit.language();
    hours
        .coming_exceptions(visit.today())
        .into_iter()
        .take(8)
        .map(|exception| {
            let first = dates::date_short(language, exception.from);
            let days = match exception.until {
                Some(until) if until != exception.from => {
                    format!("{first}–{}", dates::date_short(language, until))
                }
                _ => first,
            };
            ComingException {
                days,
                span: exception
                    .opens
                    .zip(exception.closes)
                    .map(|(opens, closes)| dates::time_range(language, opens, closes)),
                note: visit.say(&exception.note),
            }
        })
        .collect()
}
