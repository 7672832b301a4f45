//! Wrapping an object's key to a receipt's secret, and opening it. Both take long, on purpose.

use db::sql;
use kernel::Timestamp;

use super::holder::{ObjectRef, RECEIPT, Sealed, object_context, prefix, unnamed};
use crate::cipher::{self, Algorithm, random};
use crate::slow::SALT;
use crate::{DataKey, Error, ReceiptSecret, Result, Vault};

/// A data key wrapped to a receipt, on its way to its row.
pub struct ReceiptWrap {
    pub(super) salt: Vec<u8>,
    pub(super) wrapped: Vec<u8>,
}

db::row! {
    struct ReceiptRow { salt: Vec<u8>, wrapped: Vec<u8> }
}

impl Vault {
    /// Wraps an object's key to a receipt. Call it before the transaction: it waits for its turn
    /// among all who ask, and is never refused.
    ///
    /// # Errors
    /// Only when the program is ending.
    pub async fn wrap_to_receipt(
        &self,
        secret: &ReceiptSecret,
        key: &DataKey,
        object: &ObjectRef<'_>,
    ) -> Result<ReceiptWrap> {
        let salt = random::<SALT>().to_vec();
        let slow = self.0.slow.key(secret, salt.clone()).await?;
        let prefix = prefix(unnamed(Algorithm::Receipt), key);
        let context = object_context(object, RECEIPT, "", 0);
        Ok(ReceiptWrap {
            wrapped: cipher::seal(&slow, prefix, &context, key.key().as_slice()),
            salt,
        })
    }

    /// The key of an object, for who has its receipt. Without an object, when the locator was not
    /// found, it works as long and refuses in the same words as with a wrong secret: nobody can
    /// tell which of the two it was.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database failed.
    pub async fn unlock_with_receipt(
        &self,
        region: &str,
        object: Option<&str>,
        secret: &ReceiptSecret,
        now: Timestamp,
    ) -> Result<DataKey> {
        // No object is called by nothing, so that the same statement runs in both cases.
        let object = ObjectRef {
            region,
            object: object.unwrap_or_default(),
        };
        let found = self.find_receipt(&object, now).await?;
        let row = found.unwrap_or_else(|| ReceiptRow {
            salt: random::<SALT>().to_vec(),
            wrapped: unopenable(),
        });
        let slow = self.0.slow.key(secret, row.salt).await?;
        let context = object_context(&object, RECEIPT, "", 0);
        Sealed::parse(&row.wrapped, Algorithm::Receipt)
            .and_then(|sealed| {
                let key = cipher::open_key(&slow, &sealed.blob, &context)?;
                sealed.check(key)
            })
            .map_err(|_| Error::Refused)
    }

    async fn find_receipt(
        &self,
        object: &ObjectRef<'_>,
        now: Timestamp,
    ) -> Result<Option<ReceiptRow>> {
        let mut conn = self.0.db.read().await?;
        Ok(sql!(
            &mut conn,
            fetch_optional ReceiptRow,
            "SELECT salt, wrapped FROM keys.object_key
             WHERE region_id = $1 AND object_id = $2 AND holder_kind = $3
               AND (expires_at IS NULL OR expires_at > $4)
             ORDER BY holder_id LIMIT 1",
            object.region,
            object.object,
            RECEIPT,
            now
        )
        .await?)
    }
}

/// A wrap whose key nobody has.
fn unopenable() -> Vec<u8> {
    let prefix = prefix(unnamed(Algorithm::Receipt), &DataKey::generate());
    cipher::seal(&random(), prefix, &[], random::<32>().as_slice())
}
