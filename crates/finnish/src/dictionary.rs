//! The dictionary file: a finite state transducer that Voikko's project compiles, read whole and
//! checked once, so that a walk through it later can neither leave it nor fail.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::flags::{Flag, FlagReader, Layout};
use crate::tag::Tag;

/// A Finnish dictionary in memory: shared freely between threads, about four megabytes.
#[derive(Debug)]
pub struct Dictionary {
    pub(crate) letters: HashMap<char, u16>,
    pub(crate) symbols: Vec<Symbol>,
    pub(crate) layout: Layout,
    transitions: Vec<Transition>,
}

/// Why a file could not be used as a dictionary.
#[derive(Debug, Error)]
pub enum DictionaryError {
    /// The file could not be read at all.
    #[error("the dictionary {path} could not be read")]
    Read {
        /// The file asked for.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is larger than any dictionary of this kind.
    #[error("the dictionary is larger than {LARGEST_FILE} bytes")]
    TooLarge,
    /// The file does not begin as a dictionary does.
    #[error("the file is not a Voikko dictionary")]
    NotADictionary,
    /// The dictionary carries weights, which morphology does not.
    #[error("the dictionary is a weighted one, not one of morphology")]
    Weighted,
    /// The file ends before what it promises.
    #[error("the dictionary ends too early, at byte {0}")]
    Truncated(usize),
    /// A symbol is not text.
    #[error("symbol {0} of the dictionary is not UTF-8")]
    SymbolNotText(usize),
    /// A flag is of a kind that is not known.
    #[error("the dictionary has an unknown flag {0:?}")]
    UnknownFlag(String),
    /// The flags need more memory than a walk has.
    #[error("the dictionary has more flags than can be remembered")]
    TooManyFlags,
    /// A transition leads outside the file, into the middle of another state, or names a symbol
    /// that does not exist.
    #[error("the dictionary is broken at transition {0}")]
    BrokenTransition(usize),
}

/// One symbol of the transducer's two alphabets.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Symbol {
    Epsilon,
    Flag(Flag),
    Letter(char),
    Tag(Tag),
}

/// One arrow of the transducer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Transition {
    /// The symbol it reads, or [`FINAL`].
    pub(crate) input: u16,
    /// The symbol it writes.
    pub(crate) output: u16,
    /// Low 24 bits: the state it leads to. High eight: how many arrows follow in this state.
    packed: u32,
}

/// Stands as the input of an arrow that says: a word may end here.
pub(crate) const FINAL: u16 = 0xFFFF;

const MAGIC: [u8; 8] = [0x6E, 0x3A, 0x01, 0x00, 0xFA, 0x51, 0x03, 0x00];
const WEIGHTED_AT: usize = 8;
const SYMBOLS_AT: usize = 16;
const TRANSITION_BYTES: usize = 8;
const LARGEST_FILE: u64 = 64 * 1024 * 1024;
/// A count that does not fit in eight bits is in the next cell.
const COUNT_IN_NEXT_CELL: u32 = 255;

impl Dictionary {
    /// Where Debian's package `voikko-fi` puts the dictionary.
    #[must_use]
    pub fn debian_path() -> &'static Path {
        Path::new("/usr/lib/voikko/5/mor-standard/mor.vfst")
    }

    /// Reads and checks a dictionary file.
    ///
    /// # Errors
    /// Says why the file cannot be read, or cannot be trusted.
    pub fn open(path: &Path) -> Result<Self, DictionaryError> {
        let mut bytes = Vec::new();
        File::open(path)
            .and_then(|file| file.take(LARGEST_FILE + 1).read_to_end(&mut bytes))
            .map_err(|source| DictionaryError::Read {
                path: path.to_owned(),
                source,
            })?;
        Self::from_bytes(bytes)
    }

    /// Reads and checks a dictionary already in memory.
    ///
    /// # Errors
    /// Says why the bytes cannot be trusted.
    pub fn from_bytes(bytes: impl AsRef<[u8]>) -> Result<Self, DictionaryError> {
        let bytes = bytes.as_ref();
        if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST_FILE) {
            return Err(DictionaryError::TooLarge);
        }
        if !bytes.starts_with(&MAGIC) {
            return Err(DictionaryError::NotADictionary);
        }
        match bytes.get(WEIGHTED_AT) {
            Some(0) => {}
            Some(_) => return Err(DictionaryError::Weighted),
            None => return Err(DictionaryError::Truncated(bytes.len())),
        }
        let (names, end) = symbol_names(bytes)?;
        let mut flags = FlagReader::default();
        let mut letters = HashMap::new();
        let mut symbols = Vec::with_capacity(names.len());
        for (number, name) in (0u16..).zip(names) {
            let symbol = symbol(number, name, &mut flags)?;
            if let Symbol::Letter(letter) = symbol {
                letters.insert(letter, number);
            }
            symbols.push(symbol);
        }
        let layout = flags.layout()?;
        let rest = bytes
            .get(end.next_multiple_of(TRANSITION_BYTES)..)
            .unwrap_or_default();
        let transitions: Vec<Transition> = rest
            .as_chunks()
            .0
            .iter()
            .map(|cell| Transition::from_bytes(*cell))
            .collect();
        if transitions.is_empty() {
            return Err(DictionaryError::Truncated(bytes.len()));
        }
        let dictionary = Self {
            letters,
            symbols,
            layout,
            transitions,
        };
        dictionary.check()?;
        Ok(dictionary)
    }

    /// The arrows that leave a state.
    pub(crate) fn arrows(&self, state: u32) -> Arrows<'_> {
        let cells = self.transitions.get(state as usize..).unwrap_or_default();
        let (first, rest) = cells.split_at_checked(1).unwrap_or_default();
        let more = first.first().map_or(0, Transition::more);
        let rest = match (more, rest.split_first()) {
            (COUNT_IN_NEXT_CELL, Some((count, rest))) => rest.get(..count.as_count()),
            (more, _) => rest.get(..more as usize),
        };
        first.iter().chain(rest.unwrap_or_default())
    }

    /// Visits every state once. Its cells must lie within the file and belong to no other state,
    /// which also keeps this check as short as the file; its symbols must exist.
    fn check(&self) -> Result<(), DictionaryError> {
        let mut owners = vec![None; self.transitions.len()];
        let mut waiting = vec![0];
        while let Some(state) = waiting.pop() {
            let start = state as usize;
            if owners.get(start) == Some(&Some(state)) {
                continue;
            }
            let end = self
                .end_of(start)
                .ok_or(DictionaryError::BrokenTransition(start))?;
            let cells = owners.get_mut(start..end);
            for owner in cells.ok_or(DictionaryError::BrokenTransition(start))? {
                if owner.replace(state).is_some() {
                    return Err(DictionaryError::BrokenTransition(start));
                }
            }
            for arrow in self.arrows(state).filter(|arrow| arrow.input != FINAL) {
                let symbols = [arrow.input, arrow.output];
                if symbols
                    .iter()
                    .any(|symbol| usize::from(*symbol) >= self.symbols.len())
                {
                    return Err(DictionaryError::BrokenTransition(start));
                }
                waiting.push(arrow.target());
            }
        }
        Ok(())
    }

    /// The cell after the last one of the state that starts at a cell.
    fn end_of(&self, start: usize) -> Option<usize> {
        let length = match self.transitions.get(start)?.more() {
            COUNT_IN_NEXT_CELL => self.transitions.get(start + 1)?.as_count().checked_add(2)?,
            more => more as usize + 1,
        };
        start.checked_add(length)
    }
}

/// The arrows of one state, in the order of the file.
pub(crate) type Arrows<'dictionary> = std::iter::Chain<
    std::slice::Iter<'dictionary, Transition>,
    std::slice::Iter<'dictionary, Transition>,
>;

impl Transition {
    fn from_bytes([a, b, c, d, e, f, g, h]: [u8; TRANSITION_BYTES]) -> Self {
        Self {
            input: u16::from_le_bytes([a, b]),
            output: u16::from_le_bytes([c, d]),
            packed: u32::from_le_bytes([e, f, g, h]),
        }
    }

    /// The state that the arrow leads to.
    pub(crate) fn target(&self) -> u32 {
        self.packed & 0x00FF_FFFF
    }

    fn more(&self) -> u32 {
        self.packed >> 24
    }

    /// What the cell means when it is not an arrow but the count of a large state's arrows.
    fn as_count(&self) -> usize {
        (usize::from(self.output) << 16) | usize::from(self.input)
    }
}

/// The names of the symbols, and where they end.
fn symbol_names(bytes: &[u8]) -> Result<(Vec<&str>, usize), DictionaryError> {
    let truncated = || DictionaryError::Truncated(bytes.len());
    let table = bytes.get(SYMBOLS_AT..).ok_or_else(truncated)?;
    let (count, table) = table.split_first_chunk().ok_or_else(truncated)?;
    let count = usize::from(u16::from_le_bytes(*count));
    let mut names = Vec::with_capacity(count);
    let mut end = bytes.len() - table.len();
    let mut pieces = table.split_inclusive(|byte| *byte == 0);
    for number in 0..count {
        let piece = pieces.next().ok_or_else(truncated)?;
        let name = piece.strip_suffix(&[0]).ok_or_else(truncated)?;
        names.push(std::str::from_utf8(name).map_err(|_| DictionaryError::SymbolNotText(number))?);
        end += piece.len();
    }
    Ok((names, end))
}

/// What a symbol means. The first one, whatever its name, is the empty symbol.
fn symbol(number: u16, name: &str, flags: &mut FlagReader) -> Result<Symbol, DictionaryError> {
    let mut letters = name.chars();
    Ok(match (letters.next(), letters.next()) {
        _ if number == 0 => Symbol::Epsilon,
        (Some('@'), Some(_)) => Symbol::Flag(flags.read(name)?),
        (Some(letter), None) => Symbol::Letter(letter),
        _ => Symbol::Tag(Tag::from_name(name)),
    })
}
