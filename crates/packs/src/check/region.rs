//! What `pack.toml` says of the region.

use kernel::Language;

use super::contacts::{KnownWords, is_host, not_email, wrongs};
use super::languages;
use super::scope::Report;
use crate::suggest::did_you_mean;
use crate::{Pack, ProblemCode, Severity};

/// Landscape motifs of the front page.
const MOTIFS: [&str; 2] = ["hills", "archipelago"];
/// First segments of addresses that mean something else than a region.
const RESERVED: [&str; 6] = ["api", "assets", "health", "metrics", "ready", "static"];

/// Checks the region itself.
pub(super) fn check(pack: &Pack, known: &KnownWords, report: &mut Report<'_>) {
    let region = &pack.region;
    let id = region.id.as_str();
    let mut error = |path: &str, code, said| report.of_region(path, Severity::Error, code, said);
    if RESERVED.contains(&id) || Language::parse(id).is_ok() {
        let said = format!("`{id}` means something else in addresses: use another identifier");
        error("id", ProblemCode::Form, said);
    }
    for (path, text) in [("name", &region.name), ("site_name", &region.site_name)] {
        let finnish = text.exact(Language::FINNISH).unwrap_or_default();
        if finnish.trim().is_empty() {
            let said = "must have Finnish words (`fi`)".to_owned();
            error(path, ProblemCode::Empty, said);
        }
    }
    if !MOTIFS.contains(&region.motif.as_str()) {
        let said = format!(
            "there is no motif `{}`{}; motifs are {}",
            region.motif,
            did_you_mean(&region.motif, MOTIFS),
            MOTIFS.join(", ")
        );
        error("motif", ProblemCode::Form, said);
    }
    for (position, host) in region.hosts.iter().enumerate() {
        if !is_host(host) && host != "localhost" {
            let said = format!("`{host}` is not a host name, as in `perhekeskus.example.fi`");
            error(&format!("hosts.{position}"), ProblemCode::Form, said);
        }
    }
    if let Some(statement) = &region.statement
        && let Some(said) = not_email(&statement.feedback_email)
    {
        error("statement.feedback_email", ProblemCode::Form, said);
    }
    for wrong in wrongs(&region.contact, known) {
        let path = format!("contact.{}", wrong.field);
        report.of_region(&path, wrong.severity, wrong.code, wrong.said);
    }
    if region.public && region.point.is_none() {
        let said = "without a point, distances can be told only from a chosen area".to_owned();
        report.of_region("point", Severity::Warning, ProblemCode::Point, said);
    }
    languages::check_region(region, report);
}

/// Checks that no host name leads to two regions.
pub(super) fn check_hosts(pack: &Pack, others: &[&Pack], report: &mut Report<'_>) {
    for (position, host) in pack.region.hosts.iter().enumerate() {
        let taken = others.iter().find(|other| {
            let hosts = &other.region.hosts;
            other.region.id != pack.region.id
                && hosts.iter().any(|taken| taken.eq_ignore_ascii_case(host))
        });
        if let Some(other) = taken {
            let said = format!("`{host}` leads to `{}` already", other.region.id);
            let path = format!("hosts.{position}");
            report.of_region(&path, Severity::Error, ProblemCode::Duplicate, said);
        }
    }
}
