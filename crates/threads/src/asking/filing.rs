//! A request is filed: sealed, given to someone, promised. The same form is filed once, however
//! often it is sent, and is answered with the same receipt.

use catalog::Ring;
use kernel::{Language, Timestamp};
use registry::{HelpState, RegionDirectory};
use vault::{DataKey, FormSecret, Holder, ObjectRef, Receipt};

use super::answers::Answers;
use crate::assign::Needs;
use crate::model::{Author, Channel, Concerns, Status, ThreadKind};
use crate::promise::{self, Waiting};
use crate::sealing::{seal_details, seal_words};
use crate::store::{self, Arrival, ThreadRow, Words};
use crate::{Away, Threads, assigning, telling};
use notices::Template;

/// What is filed.
#[derive(Clone, Copy)]
pub struct Filing<'a> {
    /// The region.
    pub directory: &'a RegionDirectory,
    /// The form's secret.
    pub form: &'a FormSecret,
    /// What was answered; without problems.
    pub answers: &'a Answers,
    /// The language of the page.
    pub language: Language,
    /// Whether the words speak of danger.
    pub danger: bool,
}

/// What came of filing.
pub enum Filed {
    /// It is here.
    Here {
        /// What opens it.
        receipt: Receipt,
        /// The thread.
        thread: Box<ThreadRow>,
        /// Whether it had been filed before.
        again: bool,
    },
    /// It was here, and its asker has erased it.
    Erased,
    /// The area's channel is not open.
    Closed(HelpState),
}

/// Receipts whose locators are all taken by others: with 40 bits this does not happen.
const MOST_LOCATORS: u8 = 16;

/// Files a request.
pub async fn file(threads: &Threads, filing: Filing<'_>, now: Timestamp) -> Result<Filed, Away> {
    let region = &filing.directory.region.id;
    let id = filing.form.object_id();
    let object = ObjectRef {
        region: region.as_str(),
        object: &id,
    };
    let (known, keyed, erased) = {
        let conn = &mut threads.db.read().await?;
        let known = store::find(conn, region.as_str(), &id).await?;
        let erased = store::erased_before(conn, region.as_str(), &id).await?;
        (known, threads.vault.has_keys(conn, &object).await?, erased)
    };
    if erased || (known.is_some() && !keyed) {
        return Ok(Filed::Erased);
    }
    let area = kernel::Slug::parse(&filing.answers.area).ok();
    let ring = match filing.directory.help_for(area.as_ref()) {
        HelpState::Open { ring } => ring,
        // What has been filed stays filed when the channel closes.
        closed if known.is_none() => return Ok(Filed::Closed(closed)),
        _ => return again(threads, filing, known, now).await,
    };
    if known.is_some() {
        return again(threads, filing, known, now).await;
    }
    let receipt = receipt(threads, filing, &id).await?;
    let key = match data_key(threads, filing, &receipt, &ring, &id, keyed, now).await {
        Ok(key) => key,
        // The launch says open, and nobody works in the ring: there is nobody to ask.
        Err(Away::Vault(vault::Error::NoRing)) => return Ok(Filed::Closed(HelpState::Preparing)),
        Err(error) => return Err(error),
    };
    let arrived = put(threads, filing, &receipt, &ring, &key, &id, now).await?;
    let conn = &mut threads.db.read().await?;
    let thread = store::find(conn, region.as_str(), &id).await?;
    Ok(match thread {
        Some(thread) => Filed::Here {
            receipt,
            thread: Box::new(thread),
            again: !arrived,
        },
        None => Filed::Erased,
    })
}

/// The form was filed before. Words that were changed since then are added.
async fn again(
    threads: &Threads,
    filing: Filing<'_>,
    known: Option<ThreadRow>,
    now: Timestamp,
) -> Result<Filed, Away> {
    let Some(thread) = known else {
        return Ok(Filed::Erased);
    };
    let region = &filing.directory.region.id;
    let receipt = (0..MOST_LOCATORS)
        .map(|attempt| filing.form.receipt(attempt))
        .find(|receipt| Some(receipt.locator.as_str()) == thread.locator.as_deref());
    let Some(receipt) = receipt else {
        return Ok(Filed::Erased);
    };
    let key = threads
        .vault
        .unlock_with_receipt(region.as_str(), Some(&thread.id), &receipt.secret, now)
        .await?;
    let words = filing.answers.text.trim();
    let message = filing.form.part_id(words.as_bytes());
    let sealed = seal_words(&key, region, &thread.id, &message, words);
    let added = add(threads, filing.directory, &thread, &message, sealed, now).await?;
    let conn = &mut threads.db.read().await?;
    let thread = store::find(conn, region.as_str(), &thread.id).await?;
    Ok(match thread {
        Some(thread) => Filed::Here {
            receipt,
            thread: Box::new(thread),
            again: !added,
        },
        None => Filed::Erased,
    })
}

/// Adds the asker's words to a thread; a new promise begins when the last one was kept. False when
/// the same words of the same form are there already.
pub(super) async fn add(
    threads: &Threads,
    directory: &RegionDirectory,
    thread: &ThreadRow,
    message: &str,
    sealed: Vec<u8>,
    now: Timestamp,
) -> Result<bool, Away> {
    let region = &directory.region.id;
    let ring = directory.rings.get(&thread.ring);
    let added = db::transact!(threads.db, |tx| {
        let words = Words {
            id: message,
            author: Author::Asker,
            person: None,
            body: sealed.clone(),
        };
        if !store::add_words(tx, region.as_str(), &thread.id, &words, now).await? {
            return Ok::<bool, db::Error>(false);
        }
        let Some(ring) = ring else { return Ok(true) };
        let terms = assigning::terms(&ring.value);
        let due_at = promise::due(&directory.calendar, terms, now);
        let look_at = look_at(directory, terms, now, due_at);
        let renewed =
            store::asked_again(tx, region.as_str(), &thread.id, due_at, look_at, now).await?;
        if let Some(assignee) = &thread.assignee {
            let due = if renewed { due_at } else { thread.due_at };
            let template = Template::WroteBack { due };
            telling::person(tx, threads, region, assignee, template, &thread.id, now).await?;
        }
        Ok(true)
    })
    .await?;
    Ok(added)
}

/// A receipt whose locator is nobody else's.
async fn receipt(threads: &Threads, filing: Filing<'_>, id: &str) -> Result<Receipt, Away> {
    let conn = &mut threads.db.read().await?;
    let region = filing.directory.region.id.as_str();
    for attempt in 0..MOST_LOCATORS {
        let receipt = filing.form.receipt(attempt);
        let taken = store::by_locator(conn, region, receipt.locator.as_str()).await?;
        if taken.is_none_or(|holder| holder == id) {
            return Ok(receipt);
        }
    }
    Ok(filing.form.receipt(0))
}

/// The thread's key, wrapped to the receipt, the ring and its substitute. It is kept before the
/// thread is: what is acknowledged can always be opened.
async fn data_key(
    threads: &Threads,
    filing: Filing<'_>,
    receipt: &Receipt,
    ring: &Ring,
    id: &str,
    keyed: bool,
    now: Timestamp,
) -> Result<DataKey, Away> {
    let region = filing.directory.region.id.as_str();
    let object = ObjectRef { region, object: id };
    let vault = &threads.vault;
    if !keyed {
        let key = DataKey::generate();
        let wrap = vault
            .wrap_to_receipt(&receipt.secret, &key, &object)
            .await?;
        let locked = db::transact!(threads.db, |tx| {
            vault
                .lock(tx, &object, &key, Holder::Receipt(&wrap), None, now)
                .await?;
            let own = Holder::Ring(ring.id.as_str());
            vault.lock(tx, &object, &key, own, None, now).await?;
            if let Some(substitute) = &ring.substitute {
                let helper = Holder::Ring(substitute.as_str());
                match vault.lock(tx, &object, &key, helper, None, now).await {
                    // Nobody works in the substitute ring: the ring itself answers all the same.
                    Err(vault::Error::NoRing) => {}
                    locked => locked?,
                }
            }
            Ok::<(), vault::Error>(())
        })
        .await;
        match locked {
            Ok(()) => return Ok(key),
            // The same form, sent twice at once: the other was first, and its key is the one.
            Err(vault::Error::OtherKey) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let key = vault
        .unlock_with_receipt(region, Some(id), &receipt.secret, now)
        .await?;
    Ok(key)
}

/// Puts the thread, gives it to someone and tells them. False when it was there already.
async fn put(
    threads: &Threads,
    filing: Filing<'_>,
    receipt: &Receipt,
    ring: &Ring,
    key: &DataKey,
    id: &str,
    now: Timestamp,
) -> Result<bool, Away> {
    let directory = filing.directory;
    let region = &directory.region.id;
    let answers = filing.answers;
    let text = answers.text.trim();
    let message = filing.form.part_id(text.as_bytes());
    let body = seal_words(key, region, id, &message, text);
    let details = seal_details(key, region, id, &answers.details());
    let terms = assigning::terms(ring);
    let due_at = promise::due(&directory.calendar, terms, now);
    let area = some(&answers.area);
    let language = some(&answers.language).unwrap_or(filing.language.code());
    let arrived = db::transact!(threads.db, |tx| {
        let arrival = Arrival {
            region: region.as_str(),
            id,
            kind: ThreadKind::Help,
            locator: Some(receipt.locator.as_str()),
            parent: None,
            ring: ring.id.as_str(),
            area,
            theme: some(&answers.theme),
            concerns: Concerns::parse(&answers.concerns).unwrap_or(Concerns::Family),
            age_group: answers.age_group(),
            language,
            interpreter: answers.interpreter,
            channel: Channel::parse(&answers.channel).unwrap_or(Channel::Code),
            danger: filing.danger,
            asked_by: None,
            details: details.clone(),
            due_at,
            look_at: look_at(directory, terms, now, due_at),
        };
        let words = Words {
            id: &message,
            author: Author::Asker,
            person: None,
            body: body.clone(),
        };
        if !store::arrive(tx, &arrival, &words, now).await? {
            return Ok::<bool, db::Error>(false);
        }
        let needs = Needs { language, area };
        let calendar = &directory.calendar;
        let given = assigning::give_to_someone(tx, region, ring, calendar, id, needs, now).await?;
        let template = Template::RequestArrived { due: due_at };
        match given {
            Some(person) => {
                telling::person(tx, threads, region, &person, template, id, now).await?;
            }
            None => {
                let managers = &[access::Role::RingManager];
                telling::ring(tx, threads, region, &ring.id, managers, template, id, now).await?;
            }
        }
        Ok(true)
    })
    .await?;
    Ok(arrived)
}

/// When the ladder of a new promise is to be looked at first.
pub(crate) fn look_at(
    directory: &RegionDirectory,
    terms: promise::Terms,
    now: Timestamp,
    due_at: Timestamp,
) -> Option<Timestamp> {
    let waiting = Waiting {
        asked_at: now,
        due_at,
        taken: false,
        step: 0,
    };
    promise::judge(&directory.calendar, terms, waiting, now).look_again
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// Whether the asker of a thread may still expect its promise to be kept.
pub(super) fn is_late(thread: &ThreadRow, now: Timestamp) -> bool {
    thread.status.is_waiting() && thread.status != Status::Closed && thread.due_at <= now
}
