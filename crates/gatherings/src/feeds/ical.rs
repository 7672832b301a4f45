//! Gatherings as iCalendar (RFC 5545): one event with its rule for each, and one for every session
//! that differs. Identifiers never change; the sequence grows with every edit.

use catalog::{
    Closures, Gathering, GatheringStatus, Kind, Recurrence, Session, SessionChange, Timetable,
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use kernel::{Text, Timestamp};
use registry::session_cards::location_name;
use registry::{Entry, RegionDirectory, horizon};
use web::Visit;

use super::lines::Lines;

/// The rules of Finnish time since 1996 (Directive 2000/84/EC).
const TIME_ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Helsinki\r\nBEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\nTZNAME:EEST\r\nDTSTART:19970330T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nBEGIN:STANDARD\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\nTZNAME:EET\r\nDTSTART:19961027T040000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// A calendar of gatherings, in the language of the visit. `site` stands before addresses.
pub fn calendar(
    visit: &Visit,
    directory: &RegionDirectory,
    name: &str,
    gatherings: &[&Entry<Gathering>],
    site: &str,
) -> String {
    let mut head = Lines::default();
    head.component("BEGIN", "VCALENDAR");
    head.raw("VERSION", "2.0");
    head.raw("PRODID", "-//perhekeskus//FI");
    head.raw("CALSCALE", "GREGORIAN");
    head.raw("METHOD", "PUBLISH");
    head.text("NAME", name);
    head.text("X-WR-CALNAME", name);
    head.raw("X-WR-TIMEZONE", "Europe/Helsinki");
    head.raw("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    head.raw("X-PUBLISHED-TTL", "PT1H");
    let mut body = Lines::default();
    for entry in gatherings {
        Writer {
            visit,
            directory,
            entry,
            site,
        }
        .write(&mut body);
    }
    let mut foot = Lines::default();
    foot.component("END", "VCALENDAR");
    [
        head.finish(),
        TIME_ZONE.to_owned(),
        body.finish(),
        foot.finish(),
    ]
    .concat()
}

struct Writer<'a> {
    visit: &'a Visit,
    directory: &'a RegionDirectory,
    entry: &'a Entry<Gathering>,
    site: &'a str,
}

impl Writer<'_> {
    fn write(&self, lines: &mut Lines) {
        let gathering = &self.entry.value;
        if gathering.status == GatheringStatus::Paused {
            return;
        }
        let times = &gathering.times;
        let closures = self.directory.closures();
        let before = horizon(times, gathering.upkeep.checked);
        let sessions = times.sessions(before, closures);
        if sessions.is_empty() {
            return;
        }
        lines.component("BEGIN", "VEVENT");
        self.common(lines, None);
        lines.raw("DTSTART;TZID=Europe/Helsinki", &wall(times.starts));
        lines.raw("DURATION", &duration(times.minutes));
        recurrence(lines, times, before, closures);
        lines.component("END", "VEVENT");
        for session in &sessions {
            if let Some(change) = times.change(session) {
                self.session(lines, session, change);
            }
        }
    }

    /// A session that differs from the others.
    fn session(&self, lines: &mut Lines, session: &Session, change: &SessionChange) {
        lines.component("BEGIN", "VEVENT");
        self.common(lines, Some((session, change)));
        lines.raw(
            "RECURRENCE-ID;TZID=Europe/Helsinki",
            &wall(session.original),
        );
        lines.raw("DTSTART;TZID=Europe/Helsinki", &wall(session.starts));
        lines.raw("DURATION", &duration(session.minutes));
        lines.component("END", "VEVENT");
    }

    fn common(&self, lines: &mut Lines, one: Option<(&Session, &SessionChange)>) {
        let gathering = &self.entry.value;
        let changed = self.entry.origin.changed_at;
        let stamp = changed.utc().format("%Y%m%dT%H%M%SZ").to_string();
        let change = one.map(|(_, change)| change);
        let plain = |text: &Text| self.visit.plain(text).to_owned();
        lines.raw(
            "UID",
            &format!("{}@{}.perhekeskus", gathering.id, self.directory.region.id),
        );
        lines.raw("DTSTAMP", &stamp);
        lines.raw("LAST-MODIFIED", &stamp);
        lines.raw("SEQUENCE", &sequence(changed).to_string());
        let name = plain(&gathering.name);
        let topic = change
            .map(|change| plain(&change.topic))
            .filter(|topic| !topic.is_empty());
        match topic {
            Some(topic) => lines.text("SUMMARY", &format!("{name}: {topic}")),
            None => lines.text("SUMMARY", &name),
        }
        let note = change.map(|change| plain(&change.note)).unwrap_or_default();
        let told = [plain(&gathering.summary), note];
        lines.text("DESCRIPTION", told.join("\n").trim());
        self.place(lines, change);
        let address = self.visit.href_to(Kind::Gathering, &gathering.id);
        lines.raw("URL", &format!("{}{address}", self.site));
        let cancelled = gathering.status == GatheringStatus::Cancelled
            || one.is_some_and(|(session, _)| session.cancelled);
        lines.raw("STATUS", if cancelled { "CANCELLED" } else { "CONFIRMED" });
        lines.raw("TRANSP", "TRANSPARENT");
    }

    fn place(&self, lines: &mut Lines, change: Option<&SessionChange>) {
        let gathering = &self.entry.value;
        let id = change
            .and_then(|change| change.place.as_ref())
            .or(gathering.place.as_ref());
        let place = id.and_then(|id| self.directory.places.get(id.as_str()));
        let name = id.and_then(|id| location_name(self.directory, id));
        let address = place
            .and_then(|entry| entry.value.address.as_ref())
            .or(gathering.address.as_ref());
        let plain = |text: &Text| self.visit.plain(text).to_owned();
        let words: Vec<String> = name
            .map(plain)
            .into_iter()
            .chain(address.map(|address| plain(&address.street)))
            .chain(address.map(|address| plain(&address.city)))
            .filter(|words| !words.is_empty())
            .collect();
        lines.text("LOCATION", &words.join(", "));
        let point = id
            .and_then(|id| registry::cards::location_point(self.directory, id))
            .or(gathering.point);
        if let Some(point) = point {
            lines.raw("GEO", &format!("{};{}", point.lat, point.lon));
        }
    }
}

/// The rule of an event, what comes to it and what is left out.
fn recurrence(lines: &mut Lines, times: &Timetable, before: NaiveDate, closures: Closures<'_>) {
    if let Some(rule) = &times.repeats {
        lines.raw("RRULE", &bounded(rule, times, before));
    }
    let mut added = times.also.clone();
    added.retain(|moment| *moment != times.starts && moment.date() < before);
    added.sort_unstable();
    for moment in added {
        lines.raw("RDATE;TZID=Europe/Helsinki", &wall(moment));
    }
    for moment in times.resting(before, closures) {
        lines.raw("EXDATE;TZID=Europe/Helsinki", &wall(moment));
    }
}

/// The rule with its last session: a calendar shows no more than our pages know.
fn bounded(rule: &Recurrence, times: &Timetable, before: NaiveDate) -> String {
    if rule.is_counted() && times.until.is_none() {
        return rule.as_str().to_owned();
    }
    let last = rule
        .beginnings(times.starts, before.and_time(NaiveTime::MIN))
        .into_iter()
        .rfind(|moment| times.until.is_none_or(|until| moment.date() <= until))
        .unwrap_or(times.starts);
    let until = Timestamp::from_helsinki(last.date(), last.time());
    let until = until.utc().format("%Y%m%dT%H%M%SZ");
    let parts: Vec<&str> = rule
        .as_str()
        .split(';')
        .filter(|part| !part.starts_with("COUNT="))
        .collect();
    format!("{};UNTIL={until}", parts.join(";"))
}

fn wall(moment: NaiveDateTime) -> String {
    moment.format("%Y%m%dT%H%M%S").to_string()
}

fn duration(minutes: u32) -> String {
    format!("PT{minutes}M")
}

/// Grows with every edit: seconds since 2020 fit for a century.
fn sequence(changed: Timestamp) -> i64 {
    const BEGINNING: i64 = 1_577_836_800;
    (changed.0 / 1_000_000 - BEGINNING).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_edit_has_a_greater_sequence() {
        let before = Timestamp(1_764_547_200_000_000);
        assert!(sequence(Timestamp(before.0 + 1_000_000)) > sequence(before));
        assert_eq!(sequence(Timestamp(0)), 0);
        let in_2085 = Timestamp(3_629_000_000_000_000);
        assert!(sequence(in_2085) < i64::from(i32::MAX));
    }
}
