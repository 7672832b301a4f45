//! Signing up, and what happens to a sign-up afterwards. Everything that changes a queue happens
//! in one transaction that has locked it, so that the last seat is given once (R071).

use catalog::{Gathering, Kind, SignUpWindow};
use data_encoding::HEXLOWER;
use db::Tx;
use kernel::{Language, Slug, Timestamp};
use notices::{Channel, NewNotice, Template};
use registry::{Entry, RegionDirectory};
use vault::{About, FormSecret, Receipt, Unreadable, Vault};

use super::answers::{Details, Party, is_email};
use super::queue::{self, State};
use super::store::{self, NewSignUp, SignUpRow};
use super::{Away, SignUps};

/// What came of signing up.
pub enum Filed {
    /// It is here.
    Here {
        /// What finds it.
        receipt: Receipt,
        /// The sign-up.
        sign_up: Box<SignUpRow>,
    },
    /// One cannot sign up today.
    Closed(SignUpWindow),
}

/// Signs a family up. The same form, sent twice or after a crash, is the same sign-up.
pub async fn sign_up(
    rooms: &SignUps,
    directory: &RegionDirectory,
    gathering: &Gathering,
    form: &FormSecret,
    party: &Party,
    language: Language,
    now: Timestamp,
) -> Result<Filed, Away> {
    let region = &directory.region.id;
    let id = form.object_id();
    let receipt = form.receipt(0);
    let known = {
        let conn = &mut rooms.db.read().await?;
        store::find(conn, region.as_str(), &id).await?
    };
    if let Some(sign_up) = known {
        return Ok(Filed::Here {
            receipt,
            sign_up: Box::new(sign_up),
        });
    }
    let Some(terms) = &gathering.sign_up else {
        return Ok(Filed::Closed(SignUpWindow::Over));
    };
    let window = terms.window(now.date(), gathering.last_day_to_sign_up());
    if window != SignUpWindow::Open {
        return Ok(Filed::Closed(window));
    }
    let details = seal(&rooms.vault, region, &id, &party.details);
    let proof = proof(&rooms.vault, region, &receipt);
    let region_id = region.as_str();
    let gathering_id = gathering.id.as_str();
    let _turn = rooms.turnstile.pass(region_id, gathering_id).await;
    let sign_up = db::transact!(rooms.db, |tx| {
        let turn = store::lock_queue(tx, region_id, gathering_id).await?;
        // The same form sent twice at once: the other was first.
        if let Some(first) = store::find(tx, region_id, &id).await? {
            return Ok::<Option<SignUpRow>, db::Error>(Some(first));
        }
        let seats = store::seats(tx, region_id, gathering_id, terms.most).await?;
        let others_wait = !store::waiting(tx, region_id, gathering_id)
            .await?
            .is_empty();
        let state = queue::arrive(seats, party.seats, others_wait);
        let new = NewSignUp {
            id: &id,
            gathering: gathering_id,
            proof: &proof,
            seats: party.seats,
            adults: party.adults,
            children: party.children,
            heard: party.heard,
            language: language.code(),
            details: &details,
        };
        store::put(tx, region_id, new, (state, turn), now).await?;
        store::find(tx, region_id, &id).await
    })
    .await?;
    Ok(match sign_up {
        Some(sign_up) => Filed::Here {
            receipt,
            sign_up: Box::new(sign_up),
        },
        None => Filed::Closed(SignUpWindow::Over),
    })
}

/// What a family says of its sign-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// We do not come after all.
    Cancel,
    /// We take the seat that was offered.
    Accept,
    /// We do not take it.
    Decline,
}

/// Does what a family says; gives the sign-up as it stands then. What does not fit its state, such
/// as a second press of a button, changes nothing.
pub async fn say(
    rooms: &SignUps,
    directory: &RegionDirectory,
    id: &str,
    word: Word,
    now: Timestamp,
) -> Result<Option<SignUpRow>, Away> {
    let region = &directory.region.id;
    let found = {
        let conn = &mut rooms.db.read().await?;
        store::find(conn, region.as_str(), id).await?
    };
    let Some(found) = found else { return Ok(None) };
    let gathering = directory.gatherings.get(&found.gathering_id);
    let _turn = rooms
        .turnstile
        .pass(region.as_str(), &found.gathering_id)
        .await;
    let sign_up = db::transact!(rooms.db, |tx| {
        store::lock_queue(tx, region.as_str(), &found.gathering_id).await?;
        let Some(row) = store::find(tx, region.as_str(), id).await? else {
            return Ok::<Option<SignUpRow>, db::Error>(None);
        };
        let before = row.state();
        let in_time = row.offered_until.is_some_and(|until| now < until);
        let after = match (word, before) {
            (Word::Cancel, State::In | State::Waiting | State::Offered) => State::Cancelled,
            (Word::Accept, State::Offered) if in_time => State::In,
            (Word::Accept, State::Offered) => State::Lapsed,
            (Word::Decline, State::Offered) => State::Declined,
            _ => return Ok(Some(row)),
        };
        store::change(tx, region.as_str(), id, (before, after), None, now).await?;
        if let Some(gathering) = gathering {
            give_on(tx, rooms, directory, gathering, now).await?;
        }
        store::find(tx, region.as_str(), id).await
    })
    .await?;
    Ok(sign_up)
}

/// Ends the offers whose time is over, and offers their seats to the next; gives how many ended.
pub async fn lapse(rooms: &SignUps, now: Timestamp) -> Result<usize, Away> {
    let overdue = {
        let conn = &mut rooms.db.read().await?;
        store::overdue(conn, now).await?
    };
    let published = rooms.registry.published();
    for offer in &overdue {
        let directory = Slug::parse(&offer.region_id).ok();
        let directory = directory.and_then(|region| published.region(&region));
        let _turn = rooms
            .turnstile
            .pass(&offer.region_id, &offer.gathering_id)
            .await;
        let ended: db::Result<()> = db::transact!(rooms.db, |tx| {
            store::lock_queue(tx, &offer.region_id, &offer.gathering_id).await?;
            let ended = (State::Offered, State::Lapsed);
            store::change(tx, &offer.region_id, &offer.id, ended, None, now).await?;
            let gathering = directory.and_then(|all| all.gatherings.get(&offer.gathering_id));
            if let Some((directory, gathering)) = directory.zip(gathering) {
                give_on(tx, rooms, directory, gathering, now).await?;
            }
            Ok(())
        })
        .await;
        ended?;
    }
    Ok(overdue.len())
}

/// Offers free seats to those who wait. The queue is locked.
async fn give_on(
    tx: &mut Tx,
    rooms: &SignUps,
    directory: &RegionDirectory,
    gathering: &Entry<Gathering>,
    now: Timestamp,
) -> db::Result<()> {
    let region = &directory.region.id;
    let gathering = &gathering.value;
    let Some(terms) = &gathering.sign_up else {
        return Ok(());
    };
    let id = gathering.id.as_str();
    let seats = store::seats(tx, region.as_str(), id, terms.most).await?;
    let waiting = store::waiting(tx, region.as_str(), id).await?;
    let sizes: Vec<u32> = waiting.iter().map(SignUpRow::seats).collect();
    let begins = directory
        .sessions_of(&gathering.id, now)
        .next()
        .map(|session| session.begins());
    let until = queue::offered_until(now, begins);
    for row in waiting.iter().take(queue::offers(seats, &sizes)) {
        let offered = (State::Waiting, State::Offered);
        store::change(tx, region.as_str(), &row.id, offered, Some(until), now).await?;
        tell(tx, rooms, region, row, until, now).await?;
    }
    Ok(())
}

/// Tells a family that a seat is kept for it. Whoever gave no address sees it with the receipt.
async fn tell(
    tx: &mut Tx,
    rooms: &SignUps,
    region: &Slug,
    row: &SignUpRow,
    until: Timestamp,
    now: Timestamp,
) -> db::Result<()> {
    let Ok(details) = open(&rooms.vault, region, row) else {
        tracing::error!(region = %region, "a sign-up's details do not open");
        return Ok(());
    };
    if details.contact.is_empty() {
        return Ok(());
    }
    let channel = if is_email(&details.contact) {
        Channel::Email
    } else {
        Channel::Sms
    };
    let language = Language::parse(&row.language).unwrap_or(Language::FINNISH);
    let link = rooms.origin.as_ref().map(|origin| {
        let mark = offer_mark(&rooms.vault, region, &row.id);
        format!(
            "{origin}/{region}/{}/sign-up/offer/{}/{mark}",
            language.code(),
            row.id
        )
    });
    let once = format!("{}/seat-offered/{}", row.id, until.0);
    let notice = NewNotice {
        template: Template::SeatOffered { until },
        channel,
        language,
        address: &details.contact,
        link: link.as_deref(),
        about: &row.id,
        once: Some(&once),
        send_at: match channel {
            Channel::Sms => queue::awake(now),
            Channel::Email => now,
        },
    };
    notices::queue(tx, &rooms.vault, region.as_str(), notice, now).await?;
    Ok(())
}

/// What a receipt proves, under a key of the installation.
pub fn proof(vault: &Vault, region: &Slug, receipt: &Receipt) -> String {
    let data = format!("{region}/{}", receipt.grouped());
    HEXLOWER.encode(&vault.mac("sign-up receipt", data.as_bytes()))
}

/// What stands in the address of an offer, so that only who was told of it can answer it.
pub fn offer_mark(vault: &Vault, region: &Slug, id: &str) -> String {
    let data = format!("{region}/{id}");
    let mark = vault.mac("sign-up offer", data.as_bytes());
    HEXLOWER.encode(mark.get(..16).unwrap_or(&mark))
}

const PURPOSE: &str = "sign-up";

fn about<'a>(region: &'a Slug, id: &'a str) -> About<'a> {
    About {
        region: region.as_str(),
        object: id,
        part: Kind::Gathering.as_str(),
        version: 1,
    }
}

fn seal(vault: &Vault, region: &Slug, id: &str, details: &Details) -> Vec<u8> {
    let plain = serde_json::to_vec(details).unwrap_or_default();
    vault.seal_own(PURPOSE, &about(region, id), &plain)
}

/// Opens what a family told.
pub fn open(vault: &Vault, region: &Slug, row: &SignUpRow) -> Result<Details, Unreadable> {
    let plain = vault.open_own(PURPOSE, &about(region, &row.id), &row.details)?;
    serde_json::from_slice(&plain).map_err(|_| Unreadable)
}
