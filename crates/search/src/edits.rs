//! Words one or two typing errors away from a word.

const ALPHABET: &str = "aeiouyäöptkdgbshlrnmvjf";
/// So many ways to put dots on a word are tried.
const MOST_DOTTED: usize = 64;

/// The word with dots on some of its letters: every way for the first few, all or none of the rest.
pub(crate) fn with_dots(word: &str) -> Vec<String> {
    let mut written = vec![String::new()];
    for letter in word.chars() {
        let dotted = match letter {
            'a' => 'ä',
            'o' => 'ö',
            _ => letter,
        };
        let copies = if dotted != letter && written.len() < MOST_DOTTED {
            written.clone()
        } else {
            Vec::new()
        };
        written.iter_mut().for_each(|word| word.push(letter));
        written.extend(copies.into_iter().map(|word| format!("{word}{dotted}")));
    }
    written.push(word.replace('a', "ä").replace('o', "ö"));
    written
}

fn build(before: &[char], middle: &[char], after: &[char]) -> String {
    before.iter().chain(middle).chain(after).collect()
}

/// Every string with two neighbours swapped, or one letter left out.
pub(crate) fn swapped_or_shorter(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut strings = Vec::new();
    for at in 0..letters.len() {
        let (before, after) = letters.split_at(at);
        if let [first, second, rest @ ..] = after {
            strings.push(build(before, &[*second, *first], rest));
        }
        strings.push(build(before, &[], after.get(1..).unwrap_or_default()));
    }
    strings
}

/// Every string with one letter changed, or one more.
pub(crate) fn changed_or_longer(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut strings = Vec::new();
    for at in 0..=letters.len() {
        let (before, after) = letters.split_at(at);
        for letter in ALPHABET.chars() {
            strings.push(build(before, &[letter], after));
            if let Some(rest) = after.get(1..) {
                strings.push(build(before, &[letter], rest));
            }
        }
    }
    strings
}

/// Errors between two words (a swap of neighbours is one), if at most so many.
pub(crate) fn distance(first: &[char], second: &[char], most: u8) -> Option<u8> {
    if first.len().abs_diff(second.len()) > usize::from(most) {
        return None;
    }
    let width = second.len() + 1;
    let mut before_last: Vec<u8> = vec![0; width];
    let mut last: Vec<u8> = (0..=u8::try_from(second.len()).ok()?).collect();
    let cell = |row: &[u8], at: usize| row.get(at).copied().unwrap_or(u8::MAX);
    for (row, letter) in first.iter().enumerate() {
        let mut current = vec![u8::try_from(row + 1).ok()?];
        for (column, other) in second.iter().enumerate() {
            let changed = cell(&last, column) + u8::from(letter != other);
            let mut best = changed
                .min(cell(&last, column + 1).saturating_add(1))
                .min(cell(&current, column).saturating_add(1));
            let swapped = row > 0
                && column > 0
                && first.get(row - 1) == Some(other)
                && second.get(column - 1) == Some(letter);
            if swapped {
                best = best.min(cell(&before_last, column - 1) + 1);
            }
            current.push(best);
        }
        if current.iter().min().is_some_and(|best| *best > most) {
            return None;
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last.last().copied().filter(|errors| *errors <= most)
}

/// The word itself, and the word with any one letter left out.
pub(crate) fn one_letter_less(letters: &[char]) -> Vec<String> {
    let mut words = vec![letters.iter().collect()];
    for left_out in 0..letters.len() {
        let kept = letters.iter().enumerate().filter(|(at, _)| *at != left_out);
        words.push(kept.map(|(_, letter)| letter).collect());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(first: &str, second: &str) -> Option<u8> {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        distance(&letters(first), &letters(second), 2)
    }

    #[test]
    fn a_swap_is_one_error() {
        assert_eq!(errors("neuvola", "nuevola"), Some(1));
        assert_eq!(errors("neuvola", "neuvla"), Some(1));
        assert_eq!(errors("neuvola", "neuvola"), Some(0));
        assert_eq!(errors("neuvola", "nuvla"), Some(2));
        assert_eq!(errors("neuvola", "kahvila"), None);
        assert_eq!(errors("", "ab"), Some(2));
    }

    #[test]
    fn dots_are_put_wherever_they_may_be() {
        assert!(with_dots("vakivaltaa").contains(&"väkivaltaa".to_owned()));
        assert!(with_dots("aiti").contains(&"äiti".to_owned()));
    }
}
