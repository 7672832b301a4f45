//! The data keys of objects, wrapped to their holders.

mod holder;
mod lock;
mod receipt;
mod remove;
mod unlock;

pub use holder::{Holder, HolderId, ObjectRef, Opener};
pub(crate) use holder::{RING, object_context};
pub(crate) use lock::to_pair;
pub use receipt::ReceiptWrap;
pub(crate) use unlock::from_pair;
