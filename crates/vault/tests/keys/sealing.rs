//! What is sealed opens only as what it is.

use proptest::prelude::*;
use vault::{About, DataKey, SessionToken, Unreadable};

use crate::support;

proptest! {
    #[test]
    fn a_text_opens_as_itself_and_as_nothing_else(
        plain in proptest::collection::vec(any::<u8>(), 0..200),
        flipped in any::<prop::sample::Index>(),
        bit in 0..8_u8,
    ) {
        let key = DataKey::generate();
        let about = About { region: "a", object: "bc", part: "d", version: 3 };
        let sealed = key.seal(&about, &plain);
        prop_assert_eq!(key.open(&about, &sealed).unwrap(), plain);
        for other in [
            About { region: "ab", object: "c", ..about },
            About { region: "b", ..about },
            About { object: "b", part: "cd", ..about },
            About { part: "", ..about },
            About { version: 4, ..about },
        ] {
            prop_assert_eq!(key.open(&other, &sealed), Err(Unreadable));
        }
        prop_assert_eq!(DataKey::generate().open(&about, &sealed), Err(Unreadable));
        let mut changed = sealed.clone();
        let place = flipped.index(changed.len());
        changed[place] ^= 1 << bit;
        prop_assert_eq!(key.open(&about, &changed), Err(Unreadable));
        prop_assert_eq!(key.open(&about, &sealed[..place]), Err(Unreadable));
    }

    #[test]
    fn any_bytes_are_unreadable_and_never_a_panic(
        bytes in proptest::collection::vec(any::<u8>(), 0..120),
        header in prop::option::of((0..4_u8, 0..8_u8, 0..40_u8)),
    ) {
        let mut bytes = bytes;
        if let Some((format, algorithm, length)) = header {
            bytes.splice(0..0, [format, algorithm, length]);
        }
        let about = About { region: "a", object: "b", part: "c", version: 1 };
        prop_assert_eq!(DataKey::generate().open(&about, &bytes), Err(Unreadable));
    }

    #[test]
    fn any_cookie_is_read_without_a_panic(text in ".{0,40}") {
        let _ = SessionToken::parse(&text);
    }
}

#[test]
fn the_same_text_sealed_twice_looks_different() {
    let key = DataKey::generate();
    let about = support::about("t");
    assert_ne!(key.seal(&about, b"x"), key.seal(&about, b"x"));
}

#[test]
fn a_session_token_reads_back_and_hides_itself() {
    let token = SessionToken::generate();
    let text = token.text();
    assert_eq!(text.len(), 22);
    assert_eq!(SessionToken::parse(&text).unwrap().hash(), token.hash());
    assert_ne!(SessionToken::generate().hash(), token.hash());
    assert!(SessionToken::parse("").is_none());
    assert!(SessionToken::parse(&text[1..]).is_none());
    assert_eq!(format!("{token:?}"), "SessionToken { .. }");
}

db::on_both_engines! {
    async fn the_installations_own_seals_are_for_one_purpose(db: TestDb) {
        let vault = support::open(&db).await;
        let about = support::about("notice-1");
        let sealed = vault.seal_own("address", &about, b"a@example.fi");
        assert_eq!(vault.open_own("address", &about, &sealed).unwrap(), b"a@example.fi");
        assert_eq!(vault.open_own("link", &about, &sealed), Err(Unreadable));
        assert_eq!(vault.open_own("address", &support::about("notice-2"), &sealed), Err(Unreadable));
        assert_ne!(vault.mac("a", b"x"), vault.mac("b", b"x"));
        assert_ne!(vault.mac("a", b"x"), vault.mac("a", b"y"));

        let later = support::open(&db).await;
        assert_eq!(later.open_own("address", &about, &sealed).unwrap(), b"a@example.fi");
        assert_eq!(later.mac("a", b"x"), vault.mac("a", b"x"));
        for place in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[place] ^= 1;
            assert_eq!(vault.open_own("address", &about, &changed), Err(Unreadable));
        }
    }
}
