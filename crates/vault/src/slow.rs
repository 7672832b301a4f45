//! Argon2id, in a queue: so many at a time as there are processors, so that a crowd of askers
//! costs waiting and not memory.

use std::sync::{Arc, Mutex, PoisonError};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use tokio::sync::Semaphore;
use zeroize::{Zeroize, Zeroizing};

use crate::cipher::Key;
use crate::{Error, ReceiptSecret, Result, Unreadable};

/// The length of a salt, in bytes.
pub(crate) const SALT: usize = 16;

/// KiB of memory, passes and lanes: what OWASP's Password Storage Cheat Sheet asks for at least,
/// which is meant for passwords; our secrets are 70 random bits. The number of the algorithm in
/// the header stands for these.
const MEMORY: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// The most that run at a time, whatever the number of processors.
const MOST: usize = 8;

/// The queue.
pub(crate) struct SlowHash {
    permits: Arc<Semaphore>,
    memory: Arc<Memory>,
    pepper: Key,
}

/// What nobody works in at present, wiped. It is kept: an allocator asked by ever other threads
/// would keep much more.
#[derive(Default)]
struct Memory(Mutex<Vec<Vec<Block>>>);

impl Memory {
    fn take(&self, blocks: usize) -> Vec<Block> {
        let free = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop();
        free.unwrap_or_else(|| vec![Block::default(); blocks])
    }

    fn put_back(&self, mut blocks: Vec<Block>) {
        blocks.iter_mut().zeroize();
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(blocks);
    }
}

impl SlowHash {
    /// A queue whose hashes also depend on a secret of the installation: who has stolen a
    /// database without its master key cannot even begin to guess.
    pub(crate) fn new(pepper: Key) -> SlowHash {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        SlowHash {
            permits: Arc::new(Semaphore::new(processors.min(MOST))),
            memory: Arc::default(),
            pepper,
        }
    }

    /// The key of a receipt's secret. Waits for its turn, in order.
    pub(crate) async fn key(&self, secret: &ReceiptSecret, salt: Vec<u8>) -> Result<Key> {
        let permit = self.permits.clone().acquire_owned().await;
        let permit = permit.map_err(|_| Error::Stopped)?;
        let secret = Zeroizing::new(secret.as_bytes().to_vec());
        let pepper = self.pepper.clone();
        let memory = self.memory.clone();
        let hashed = tokio::task::spawn_blocking(move || {
            // Held to the end of the work, also when nobody waits for it any more.
            let _permit = permit;
            hash(&secret, &salt, &pepper, &memory)
        });
        hashed.await.map_err(|_| Error::Stopped)?
    }
}

fn hash(secret: &[u8], salt: &[u8], pepper: &Key, memory: &Memory) -> Result<Key> {
    let impossible = |_| Error::Unreadable(Unreadable);
    let params = Params::new(MEMORY, PASSES, LANES, None).map_err(impossible)?;
    let mut blocks = memory.take(params.block_count());
    let mut key = Zeroizing::new([0; 32]);
    let hashed = Argon2::new_with_secret(
        pepper.as_slice(),
        Algorithm::Argon2id,
        Version::V0x13,
        params,
    )
    .and_then(|argon2| {
        argon2.hash_password_into_with_memory(secret, salt, key.as_mut_slice(), &mut blocks)
    });
    memory.put_back(blocks);
    hashed.map_err(impossible)?;
    Ok(key)
}
