//! Passkeys from the first page to the last, with an authenticator made of a key and a few bytes.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod support;

use access::{Access, Token, invitation, passkey};
use axum::http::StatusCode;
use data_encoding::BASE64URL_NOPAD;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use support::*;

const ORIGIN: &str = "http://localhost:8080";
/// Somebody is there, and it is the person.
const PRESENT_AND_VERIFIED: u8 = 0x05;
const WITH_KEY: u8 = 0x40;

/// An authenticator with one key.
struct Authenticator {
    pair: EcdsaKeyPair,
    id: Vec<u8>,
    user: String,
    uses: u32,
}

fn client_data(kind: &str, options: &Value, origin: &str) -> Vec<u8> {
    let challenge = &options["publicKey"]["challenge"];
    json!({ "type": kind, "challenge": challenge, "origin": origin, "crossOrigin": false })
        .to_string()
        .into_bytes()
}

fn text(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}

impl Authenticator {
    /// Makes a key as the options ask; gives the answer to send.
    fn make(options: &Value, id: &[u8]) -> (Authenticator, Value) {
        let random = SystemRandom::new();
        let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random);
        let pair = EcdsaKeyPair::from_pkcs8(
            &ECDSA_P256_SHA256_ASN1_SIGNING,
            document.unwrap().as_ref(),
            &random,
        );
        let made = Authenticator {
            pair: pair.unwrap(),
            id: id.to_vec(),
            user: options["publicKey"]["user"]["id"]
                .as_str()
                .unwrap()
                .to_owned(),
            uses: 0,
        };
        let mut data = made.data(PRESENT_AND_VERIFIED | WITH_KEY);
        data.extend([0; 16]);
        data.extend(u16::try_from(id.len()).unwrap().to_be_bytes());
        data.extend(id);
        // COSE: an elliptic curve key, ES256, P-256, x and y.
        let point = made.pair.public_key().as_ref();
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(&point[1..33]);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(&point[33..65]);
        // CBOR: { "fmt": "none", "attStmt": {}, "authData": … }
        let mut object = vec![0xa3, 0x63];
        object.extend(b"fmt");
        object.push(0x64);
        object.extend(b"none");
        object.push(0x67);
        object.extend(b"attStmt");
        object.extend([0xa0, 0x68]);
        object.extend(b"authData");
        object.push(0x58);
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(&data);
        let answer = json!({
            "id": text(id), "rawId": text(id), "type": "public-key", "extensions": {},
            "response": {
                "attestationObject": text(&object),
                "clientDataJSON": text(&client_data("webauthn.create", options, ORIGIN)),
            },
        });
        (made, answer)
    }

    /// Answers a sign-in.
    fn answer(&mut self, options: &Value, origin: &str, flags: u8) -> Value {
        self.uses += 1;
        let data = self.data(flags);
        let client = client_data("webauthn.get", options, origin);
        let signed = [data.as_slice(), Sha256::digest(&client).as_slice()].concat();
        let signature = self.pair.sign(&SystemRandom::new(), &signed).unwrap();
        json!({
            "id": text(&self.id), "rawId": text(&self.id), "type": "public-key", "extensions": {},
            "response": {
                "authenticatorData": text(&data),
                "clientDataJSON": text(&client),
                "signature": text(signature.as_ref()),
                "userHandle": self.user,
            },
        })
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(b"localhost").to_vec();
        data.push(flags);
        data.extend(self.uses.to_be_bytes());
        data
    }
}

fn site(access: &Access) -> Site {
    let (pages, _) = access::routes(access);
    Site::new(pages)
}

/// Goes through making a key below an address; gives the authenticator and the last answer.
async fn make(site: &Site, below: &str, cookie: &str, id: &[u8]) -> (Authenticator, Answer) {
    let label = r#"{"label":"Työpuhelin"}"#;
    let asked = site
        .post_json(&format!("{below}/start"), cookie, label)
        .await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
    let options = serde_json::from_str(&asked.body).unwrap();
    let (authenticator, answer) = Authenticator::make(&options, id);
    let cookies = format!("{cookie}; {}", asked.cookie("__Host-a="));
    let made = site
        .post_json(&format!("{below}/finish"), &cookies, &answer.to_string())
        .await;
    (authenticator, made)
}

/// Signs in with a key, from an origin and with flags that may be wrong.
async fn sign_in(site: &Site, key: &mut Authenticator, origin: &str, flags: u8) -> Answer {
    let asked = site
        .post_json("/koe/fi/sign-in/passkey/start", "", r#"{"then":"account"}"#)
        .await;
    let options = serde_json::from_str(&asked.body).unwrap();
    let answer = key.answer(&options, origin, flags);
    let cookie = asked.cookie("__Host-a=");
    site.post_json(
        "/koe/fi/sign-in/passkey/finish",
        &cookie,
        &answer.to_string(),
    )
    .await
}

async fn invite(access: &Access, person: &str, purpose: invitation::Purpose) -> String {
    let token = Token::generate().unwrap();
    let made: db::Result<String> = db::transact!(access.db(), |tx| {
        invitation::create(tx, "koe", person, purpose, None, &token, NOW).await
    })
    .await;
    made.unwrap();
    format!("/koe/fi/invitation/{}", token.text())
}

db::on_both_engines! {
    async fn an_invited_person_makes_a_key_and_signs_in_with_it(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        add_person(&access, "koe", "liisa").await;
        let link = invite(&access, "liisa", invitation::Purpose::Invitation).await;
        let (mut key, made) = make(&site, &link, "", b"key-one").await;
        assert_eq!(made.body, r#"{"location":"/koe/fi/desk"}"#);
        let account = site.get("/koe/fi/account", &made.cookie("__Host-s=")).await;
        assert!(account.body.contains("Työpuhelin"), "{}", account.body);
        assert_eq!(site.get(&link, "").await.status, StatusCode::GONE, "used");
        let signed_in = sign_in(&site, &mut key, ORIGIN, PRESENT_AND_VERIFIED).await;
        assert_eq!(signed_in.body, r#"{"location":"/koe/fi/account"}"#);
        assert_eq!(site.get("/koe/fi/account", &signed_in.cookie("__Host-s=")).await.status, StatusCode::OK);
    }

    async fn an_answer_that_is_not_right_in_every_way_is_refused(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        add_person(&access, "koe", "liisa").await;
        let link = invite(&access, "liisa", invitation::Purpose::Invitation).await;
        let (mut key, _) = make(&site, &link, "", b"key-one").await;
        for (origin, flags, why) in [
            ("http://evil.example", PRESENT_AND_VERIFIED, "another site"),
            (ORIGIN, 0x01, "present, but nobody verified who"),
        ] {
            assert_eq!(sign_in(&site, &mut key, origin, flags).await.status, StatusCode::UNAUTHORIZED, "{why}");
        }
        let owner = std::mem::replace(&mut key.user, text(&[7; 16]));
        assert_eq!(sign_in(&site, &mut key, ORIGIN, PRESENT_AND_VERIFIED).await.status, StatusCode::UNAUTHORIZED, "another person's handle");
        key.user = owner;
        let (mut stranger, _) = Authenticator::make(&json!({ "publicKey": { "challenge": "AAAA", "user": { "id": key.user } } }), b"key-one");
        assert_eq!(sign_in(&site, &mut stranger, ORIGIN, PRESENT_AND_VERIFIED).await.status, StatusCode::UNAUTHORIZED, "another key");
        stranger.id = b"unknown".to_vec();
        assert_eq!(sign_in(&site, &mut stranger, ORIGIN, PRESENT_AND_VERIFIED).await.status, StatusCode::UNAUTHORIZED, "an unknown key");
        key.uses = 9;
        assert_eq!(sign_in(&site, &mut key, ORIGIN, PRESENT_AND_VERIFIED).await.status, StatusCode::OK);
        key.uses = 0;
        assert_eq!(sign_in(&site, &mut key, ORIGIN, PRESENT_AND_VERIFIED).await.status, StatusCode::UNAUTHORIZED, "a copied key counts backwards");
    }

    async fn a_challenge_is_answered_once(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        add_person(&access, "koe", "liisa").await;
        let link = invite(&access, "liisa", invitation::Purpose::Invitation).await;
        let (mut key, _) = make(&site, &link, "", b"key-one").await;
        let asked = site.post_json("/koe/fi/sign-in/passkey/start", "", "{}").await;
        let options = serde_json::from_str(&asked.body).unwrap();
        let answer = key.answer(&options, ORIGIN, PRESENT_AND_VERIFIED).to_string();
        let cookie = asked.cookie("__Host-a=");
        for status in [StatusCode::OK, StatusCode::UNAUTHORIZED] {
            let answered = site.post_json("/koe/fi/sign-in/passkey/finish", &cookie, &answer).await;
            assert_eq!(answered.status, status);
        }
    }

    async fn a_key_is_added_renamed_and_removed_but_never_the_last(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        add_person(&access, "koe", "liisa").await;
        let link = invite(&access, "liisa", invitation::Purpose::Invitation).await;
        let (mut first, made) = make(&site, &link, "", b"key-one").await;
        let cookie = made.cookie("__Host-s=");
        let form = |id: &[u8]| format!("key={}&label=Uusi+nimi", text(id));
        let refused = site.post("/koe/fi/account/key/remove", &cookie, &form(b"key-one")).await;
        assert_eq!(refused.location, "/koe/fi/account?notice=last-key");
        let (_, added) = make(&site, "/koe/fi/account/key", &cookie, b"key-two").await;
        assert_eq!(added.status, StatusCode::OK, "{}", added.body);
        site.post("/koe/fi/account/key/rename", &cookie, &form(b"key-two")).await;
        let page = site.get("/koe/fi/account", &cookie).await.body;
        assert!(page.contains("Uusi nimi") && page.contains("Poista avain"), "{page}");
        let removed = site.post("/koe/fi/account/key/remove", &cookie, &form(b"key-one")).await;
        assert_eq!(removed.location, "/koe/fi/account");
        assert_eq!(sign_in(&site, &mut first, ORIGIN, PRESENT_AND_VERIFIED).await.status, StatusCode::UNAUTHORIZED);
        let conn = &mut access.db().read().await.unwrap();
        assert_eq!(passkey::of_person(conn, "koe", "liisa").await.unwrap().len(), 1);
    }

    async fn nobody_touches_the_keys_of_another(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        for id in ["liisa", "matti"] {
            add_person(&access, "koe", id).await;
        }
        let link = invite(&access, "liisa", invitation::Purpose::Invitation).await;
        make(&site, &link, "", b"key-one").await;
        let link = invite(&access, "matti", invitation::Purpose::Invitation).await;
        let (_, made) = make(&site, &link, "", b"key-two").await;
        let cookie = made.cookie("__Host-s=");
        make(&site, "/koe/fi/account/key", &cookie, b"key-three").await;
        for action in ["rename", "remove"] {
            let form = format!("key={}&label=x", text(b"key-one"));
            site.post(&format!("/koe/fi/account/key/{action}"), &cookie, &form).await;
        }
        let conn = &mut access.db().read().await.unwrap();
        let keys = passkey::of_person(conn, "koe", "liisa").await.unwrap();
        let labels: Vec<_> = keys.iter().map(|key| key.label.as_str()).collect();
        assert_eq!(labels, ["Työpuhelin"]);
    }

    async fn an_old_proof_leads_the_script_to_the_sign_in(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        add_person(&access, "koe", "liisa").await;
        let cookie = signed_in(&access, "koe", "liisa", NOW).await;
        site.move_on(16 * MINUTE);
        let asked = site.post_json("/koe/fi/account/key/start", &cookie, "{}").await;
        assert_eq!((asked.status, asked.location.as_str()), (StatusCode::SEE_OTHER, "/koe/fi/sign-in/again?then=account"));
    }

    async fn a_recovered_persons_old_key_is_worth_nothing(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        add_person(&access, "koe", "liisa").await;
        let link = invite(&access, "liisa", invitation::Purpose::Invitation).await;
        let (mut lost, made) = make(&site, &link, "", b"key-one").await;
        let link = invite(&access, "liisa", invitation::Purpose::Recovery).await;
        let (mut new, _) = make(&site, &link, "", b"key-two").await;
        assert_eq!(sign_in(&site, &mut lost, ORIGIN, PRESENT_AND_VERIFIED).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(sign_in(&site, &mut new, ORIGIN, PRESENT_AND_VERIFIED).await.status, StatusCode::OK);
        assert_eq!(site.get("/koe/fi/account", &made.cookie("__Host-s=")).await.status, StatusCode::SEE_OTHER);
    }

    async fn a_resident_makes_an_account_with_a_name_of_their_own(db: TestDb) {
        let access = access(&db).await;
        let site = site(&access);
        let (mut key, made) = make(&site, "/koe/fi/sign-in/new", "", b"key-one").await;
        assert_eq!(made.body, r#"{"location":"/koe/fi/own"}"#);
        let account = site.get("/koe/fi/account", &made.cookie("__Host-s=")).await;
        assert!(account.body.contains("Työpuhelin") && !account.body.contains("Roolit"), "{}", account.body);
        assert_eq!(sign_in(&site, &mut key, ORIGIN, PRESENT_AND_VERIFIED).await.status, StatusCode::OK);
        let other_region = {
            let asked = site.post_json("/muu/fi/sign-in/passkey/start", "", "{}").await;
            let options = serde_json::from_str(&asked.body).unwrap();
            let answer = key.answer(&options, ORIGIN, PRESENT_AND_VERIFIED).to_string();
            let cookie = asked.cookie("__Host-a=");
            site.post_json("/muu/fi/sign-in/passkey/finish", &cookie, &answer).await
        };
        assert_eq!(other_region.status, StatusCode::UNAUTHORIZED, "another region's key");
    }
}
