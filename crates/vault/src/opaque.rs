//! How what holds a secret shows itself to a log: by its name alone.

use std::fmt;

macro_rules! opaque {
    ($($name:ident),* $(,)?) => { $(
        impl fmt::Debug for crate::$name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )* };
}

opaque!(
    DataKey,
    FormSecret,
    Locator,
    Master,
    Receipt,
    ReceiptSecret,
    ReceiptWrap,
    SessionToken,
    Vault,
);
