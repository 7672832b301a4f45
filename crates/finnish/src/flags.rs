//! Flag diacritics: the small memory that a walk through the dictionary carries along, for rules
//! such as "a prefix of this kind wants a plural". All of it fits in one `u128`, so that stepping
//! back in the walk costs a copy and nothing more.

use std::collections::HashMap;

use crate::dictionary::DictionaryError;

/// The value of every feature at one point of a walk; all unset at its start.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Memory(u128);

/// What a flag asks of the memory or does to it.
#[derive(Debug, Clone, Copy)]
enum Operation {
    Set,
    Clear,
    Unify,
    Require,
    RequireAny,
    Forbid,
    ForbidAny,
}

/// One flag symbol, such as `@U.CASE.GENITIVE@`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Flag {
    operation: Operation,
    feature: usize,
    value: u32,
}

/// Where in the memory each feature lies.
#[derive(Debug)]
pub(crate) struct Layout {
    fields: Vec<Field>,
}

#[derive(Debug)]
struct Field {
    shift: u32,
    mask: u128,
}

/// Gives features and their values numbers while the symbols are read.
#[derive(Default)]
pub(crate) struct FlagReader {
    features: HashMap<String, usize>,
    values: Vec<HashMap<String, u32>>,
}

impl Layout {
    /// The memory after the flag, or nothing if the flag bars the way.
    pub(crate) fn apply(&self, flag: Flag, memory: Memory) -> Option<Memory> {
        let field = self.fields.get(flag.feature)?;
        let current = (memory.0 >> field.shift) & field.mask;
        let wanted = u128::from(flag.value);
        let with = |value: u128| {
            Memory((memory.0 & !(field.mask << field.shift)) | (value << field.shift))
        };
        match flag.operation {
            Operation::Set => Some(with(wanted)),
            Operation::Clear => Some(with(0)),
            Operation::Unify => (current == 0 || current == wanted).then(|| with(wanted)),
            Operation::Require => (current == wanted).then_some(memory),
            Operation::RequireAny => (current != 0).then_some(memory),
            Operation::Forbid => (current != wanted).then_some(memory),
            Operation::ForbidAny => (current == 0).then_some(memory),
        }
    }
}

impl FlagReader {
    /// Reads one symbol of the form `@X.FEATURE@` or `@X.FEATURE.VALUE@`.
    pub(crate) fn read(&mut self, symbol: &str) -> Result<Flag, DictionaryError> {
        let unknown = || DictionaryError::UnknownFlag(symbol.to_owned());
        let inner = symbol
            .strip_prefix('@')
            .and_then(|rest| rest.strip_suffix('@'));
        let mut pieces = inner.ok_or_else(unknown)?.splitn(3, '.');
        let (letter, feature, value) = (pieces.next(), pieces.next(), pieces.next());
        let operation = match (letter, value) {
            (Some("P"), Some(_)) => Operation::Set,
            (Some("C"), None) => Operation::Clear,
            (Some("U"), Some(_)) => Operation::Unify,
            (Some("R"), Some(_)) => Operation::Require,
            (Some("R"), None) => Operation::RequireAny,
            (Some("D"), Some(_)) => Operation::Forbid,
            (Some("D"), None) => Operation::ForbidAny,
            _ => return Err(unknown()),
        };
        let feature = self.feature(feature.ok_or_else(unknown)?);
        let value = value.map_or(0, |value| self.value(feature, value));
        Ok(Flag {
            operation,
            feature,
            value,
        })
    }

    /// Packs the features side by side, each in as many bits as its values need.
    pub(crate) fn layout(&self) -> Result<Layout, DictionaryError> {
        let mut fields = Vec::with_capacity(self.values.len());
        let mut shift = 0;
        for values in &self.values {
            // Zero stands for "unset", so n values need the bits of the number n.
            let bits = (usize::BITS - values.len().leading_zeros()).max(1);
            fields.push(Field {
                shift,
                mask: (1 << bits) - 1,
            });
            shift += bits;
            if shift > u128::BITS {
                return Err(DictionaryError::TooManyFlags);
            }
        }
        Ok(Layout { fields })
    }

    fn feature(&mut self, name: &str) -> usize {
        let next = self.values.len();
        let feature = *self.features.entry(name.to_owned()).or_insert(next);
        if feature == next {
            self.values.push(HashMap::new());
        }
        feature
    }

    fn value(&mut self, feature: usize, name: &str) -> u32 {
        let Some(values) = self.values.get_mut(feature) else {
            return 0;
        };
        let next = u32::try_from(values.len())
            .unwrap_or(u32::MAX)
            .saturating_add(1);
        *values.entry(name.to_owned()).or_insert(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(symbols: &[&str]) -> bool {
        let mut reader = FlagReader::default();
        let flags: Vec<Flag> = symbols
            .iter()
            .map(|symbol| reader.read(symbol).unwrap())
            .collect();
        let layout = reader.layout().unwrap();
        flags
            .into_iter()
            .try_fold(Memory::default(), |memory, flag| layout.apply(flag, memory))
            .is_some()
    }

    #[test]
    fn flags_remember_and_bar_the_way() {
        assert!(run(&[
            "@P.A.X@", "@R.A.X@", "@R.A@", "@D.A.Y@", "@U.A.X@", "@C.A@", "@D.A@"
        ]));
        assert!(run(&[
            "@U.A.X@", "@U.B.X@", "@R.A.X@", "@R.B.X@", "@U.A.X@"
        ]));
        assert!(!run(&["@R.A@"]));
        assert!(!run(&["@P.A.X@", "@R.A.Y@"]));
        assert!(!run(&["@P.A.X@", "@D.A.X@"]));
        assert!(!run(&["@P.A.X@", "@D.A@"]));
        assert!(!run(&["@U.A.X@", "@U.A.Y@"]));
        assert!(!run(&["@P.A.X@", "@C.A@", "@R.A@"]));
    }

    #[test]
    fn what_is_no_flag_is_said() {
        for symbol in ["@", "@@", "@P.A@", "@C.A.X@", "@Q.A.X@", "@P@", "P.A.X"] {
            assert!(FlagReader::default().read(symbol).is_err(), "{symbol}");
        }
    }

    #[test]
    fn a_memory_too_small_is_said() {
        let mut reader = FlagReader::default();
        for feature in 0..129 {
            reader.read(&format!("@P.F{feature}.ON@")).unwrap();
        }
        assert!(matches!(
            reader.layout(),
            Err(DictionaryError::TooManyFlags)
        ));
    }
}
