//! Notices of what happened: to professionals what to do and by when, to askers only that there
//! is something to read.

use access::people;
use db::Tx;
use kernel::{Language, Slug, Timestamp};
use notices::{Channel, NewNotice, Template};

use crate::Threads;
use crate::model::{self, Details};
use crate::store::ThreadRow;

/// Tells a professional by e-mail; whoever has no address reads it at the desk.
pub async fn person(
    tx: &mut Tx,
    threads: &Threads,
    region: &Slug,
    person: &str,
    template: Template,
    about: &str,
    now: Timestamp,
) -> db::Result<()> {
    let Some(contact) = people::contact(tx, region.as_str(), person).await? else {
        return Ok(());
    };
    let Some(address) = contact.email else {
        return Ok(());
    };
    let language = people::find(tx, region.as_str(), person)
        .await?
        .and_then(|found| {
            let mut known = found.languages.iter();
            known.find_map(|code| Language::parse(code).ok())
        })
        .unwrap_or(Language::FINNISH);
    let link = threads
        .origin
        .as_ref()
        .map(|origin| format!("{origin}/{region}/{}/desk", language.code()));
    // A second running of the same step, after a crash or on another node, tells nothing anew.
    let once = format!("{about}/{person}/{template}");
    let notice = NewNotice {
        template,
        channel: Channel::Email,
        language,
        address: &address,
        link: link.as_deref(),
        about,
        once: Some(&once),
        send_at: now,
    };
    notices::queue(tx, &threads.vault, region.as_str(), notice, now).await?;
    Ok(())
}

/// Tells everyone of a ring who has one of the roles.
#[expect(
    clippy::too_many_arguments,
    reason = "each is a plain fact of the notice"
)]
pub async fn ring(
    tx: &mut Tx,
    threads: &Threads,
    region: &Slug,
    ring: &Slug,
    roles: &[access::Role],
    template: Template,
    about: &str,
    now: Timestamp,
) -> db::Result<()> {
    let members = people::members_of_ring(tx, region.as_str(), ring, now).await?;
    for (member, held) in members {
        if held.iter().any(|role| roles.contains(role)) {
            person(tx, threads, region, &member.id, template, about, now).await?;
        }
    }
    Ok(())
}

/// Tells the asker, if they wished to be told and nothing forbids it, that there is something to
/// read.
pub async fn asker(
    tx: &mut Tx,
    threads: &Threads,
    region: &Slug,
    thread: &ThreadRow,
    details: &Details,
    now: Timestamp,
) -> db::Result<()> {
    let channel = match thread.channel {
        model::Channel::Email => Channel::Email,
        model::Channel::Sms => Channel::Sms,
        model::Channel::Code | model::Channel::Phone | model::Channel::Meeting => return Ok(()),
    };
    if channel == Channel::Sms && details.rules.contains(&model::SafeRule::NoMessage) {
        return Ok(());
    }
    let notice = NewNotice {
        template: Template::AnswerReady,
        channel,
        language: Language::parse(&thread.language).unwrap_or(Language::FINNISH),
        address: &details.contact,
        link: None,
        about: &thread.id,
        once: None,
        send_at: now,
    };
    notices::queue(tx, &threads.vault, region.as_str(), notice, now).await?;
    Ok(())
}
