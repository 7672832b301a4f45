//! Every statement of access is right on both engines.

/// Links the crate in, so that its statements are registered.
use access as _;

#[test]
fn every_statement_is_right_on_both_engines() {
    assert!(db::testing::prepare_every_statement() > 40);
}
