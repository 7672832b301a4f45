//! The packs that the binary carries.

/// A pack that is part of the binary.
#[derive(Debug, Clone, Copy)]
pub struct EmbeddedPack {
    id: &'static str,
    files: &'static [(&'static str, &'static [u8])],
}

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// Every pack of the repository's `packs` folder, by identifier.
pub fn embedded() -> Vec<EmbeddedPack> {
    EMBEDDED.to_vec()
}

impl EmbeddedPack {
    /// The pack's identifier.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The pack's TOML files in the order of their paths, with their bytes.
    pub fn files(&self) -> &'static [(&'static str, &'static [u8])] {
        self.files
    }
}
