//! The walk: every way through the dictionary that spells a word, and what it writes on that way.

use crate::dictionary::{Arrows, Dictionary, FINAL, Symbol};
use crate::flags::Memory;

/// Longer words than this are not looked up.
const LONGEST_WORD: usize = 100;
/// How many arrows a walk looks at; the words of running text need fewer than twenty thousand.
const MOST_STEPS: usize = 100_000;
/// How deep a walk goes: far more than the longest word with all its marks, yet a bound for a
/// file whose arrows run in a circle.
const DEEPEST: usize = 2_000;
/// More ways than this to read one word are not worth telling apart.
const MOST_READINGS: usize = 100;

/// A state on the way, with the arrows not yet tried.
struct Stop<'dictionary> {
    arrows: Arrows<'dictionary>,
    /// How many letters of the word have been read.
    read: usize,
    /// How many symbols had been written on arrival.
    written: usize,
    memory: Memory,
}

impl Dictionary {
    /// Calls back with the symbols that each way of reading the word writes.
    ///
    /// The word is taken as it is, so it should be in lower case.
    pub(crate) fn readings(&self, word: &str, mut found: impl FnMut(&[u16])) {
        let Some(word) = self.spell(word) else { return };
        let mut written: Vec<u16> = Vec::new();
        let mut way = vec![Stop {
            arrows: self.arrows(0),
            read: 0,
            written: 0,
            memory: Memory::default(),
        }];
        let mut readings = 0;
        for _ in 0..MOST_STEPS {
            let Some(stop) = way.last_mut() else { return };
            let Some(arrow) = stop.arrows.next() else {
                way.pop();
                continue;
            };
            let (mut read, mut memory) = (stop.read, stop.memory);
            if arrow.input == FINAL {
                if read == word.len() {
                    written.truncate(stop.written);
                    found(&written);
                    readings += 1;
                    if readings == MOST_READINGS {
                        return;
                    }
                }
                continue;
            }
            if word.get(read) == Some(&arrow.input) {
                read += 1;
            } else {
                match self.symbols.get(usize::from(arrow.input)) {
                    Some(Symbol::Epsilon) => {}
                    Some(Symbol::Flag(flag)) => match self.layout.apply(*flag, memory) {
                        Some(after) => memory = after,
                        None => continue,
                    },
                    _ => continue,
                }
            }
            written.truncate(stop.written);
            if arrow.output != 0 {
                written.push(arrow.output);
            }
            if way.len() < DEEPEST {
                let arrows = self.arrows(arrow.target());
                way.push(Stop {
                    arrows,
                    read,
                    written: written.len(),
                    memory,
                });
            }
        }
    }

    /// The symbols that spell a word, unless it is too long or has a letter not in the dictionary.
    fn spell(&self, word: &str) -> Option<Vec<u16>> {
        let spelled: Option<Vec<u16>> = word
            .chars()
            .map(|letter| self.letters.get(&letter).copied())
            .collect();
        spelled.filter(|letters| (1..=LONGEST_WORD).contains(&letters.len()))
    }
}
