//! How text is read: one spelling for each letter, and words.

/// Words longer than this are no words, letters.
const LONGEST_WORD: usize = 60;
/// Queries are looked at this far, letters.
const LONGEST_QUERY: usize = 10_000;
/// What ranks of a query: this many letters and this many words from its beginning.
const RANKED_LETTERS: usize = 200;
const RANKED_WORDS: usize = 40;

/// Text in the one spelling that everything in this crate compares: lower case, Finnish letters
/// composed, Arabic without vowel signs and with one form for each letter, Cyrillic without ё.
pub(crate) fn normalise(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    for letter in finnish::fold(text).chars() {
        match letter {
            '\u{306}' if normal.ends_with('и') => replace_last(&mut normal, 'й'),
            '\u{308}' if normal.ends_with('і') => replace_last(&mut normal, 'ї'),
            '\u{303}' if normal.ends_with('o') => replace_last(&mut normal, 'õ'),
            '\u{30C}' if normal.ends_with('c') => replace_last(&mut normal, 'č'),
            '\u{30C}' if normal.ends_with('s') => replace_last(&mut normal, 'š'),
            '\u{30C}' if normal.ends_with('z') => replace_last(&mut normal, 'ž'),
            '\u{300}'..='\u{36F}' => {}
            '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' => {}
            'آ' | 'أ' | 'إ' | 'ٱ' => normal.push('ا'),
            'ى' | 'ئ' | 'ی' => normal.push('ي'),
            'ؤ' => normal.push('و'),
            'ة' => normal.push('ه'),
            'ک' => normal.push('ك'),
            'ё' => normal.push('е'),
            'ґ' => normal.push('г'),
            '٠'..='٩' => normal.push(western_digit(letter)),
            '\u{FDFA}'.. => normal.push(' '),
            _ => normal.push(letter),
        }
    }
    normal
}

fn replace_last(text: &mut String, letter: char) {
    text.pop();
    text.push(letter);
}

fn western_digit(digit: char) -> char {
    u32::from(digit)
        .checked_sub(u32::from('٠'))
        .and_then(|value| char::from_digit(value, 10))
        .unwrap_or(digit)
}

/// The words of a normalised text. Hyphens, apostrophes and colons inside a word belong to it:
/// "ex-mies", "vaa'an", "adhd:n".
pub(crate) fn words(normal: &str) -> impl Iterator<Item = &str> {
    normal
        .split(|letter: char| !letter.is_alphanumeric() && !is_joiner(letter))
        .map(|word| word.trim_matches(is_joiner))
        .filter(|word| !word.is_empty() && word.chars().nth(LONGEST_WORD).is_none())
}

fn is_joiner(letter: char) -> bool {
    matches!(letter, '-' | '\'' | ':')
}

/// The part of a query that is looked at at all, normalised.
pub(crate) fn whole_query(text: &str) -> String {
    normalise(clip(text, LONGEST_QUERY))
}

/// The words of a normalised query that rank.
pub(crate) fn ranked_words(normal: &str) -> Vec<&str> {
    let mut letters = 0;
    words(normal)
        .take_while(|word| {
            letters += word.chars().count() + 1;
            letters <= RANKED_LETTERS
        })
        .take(RANKED_WORDS)
        .collect()
}

fn clip(text: &str, letters: usize) -> &str {
    let end = text.char_indices().nth(letters).map(|(at, _)| at);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// A word without the dots and hooks that some keyboards lack.
pub(crate) fn plain_letters(word: &str) -> String {
    word.chars()
        .map(|letter| match letter {
            'ä' | 'å' | 'á' | 'à' | 'â' => 'a',
            'ö' | 'ø' | 'õ' | 'ó' => 'o',
            'é' | 'è' | 'ê' => 'e',
            'ü' | 'ú' => 'u',
            'š' => 's',
            'ž' => 'z',
            'č' => 'c',
            'đ' => 'd',
            'ŋ' => 'n',
            'ŧ' => 't',
            other => other,
        })
        .collect()
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Other,
}

/// The script of a word's first letter.
pub(crate) fn script(word: &str) -> Script {
    match word.chars().find(|letter| letter.is_alphabetic()) {
        Some('a'..='z' | '\u{C0}'..='\u{24F}') => Script::Latin,
        Some('\u{400}'..='\u{52F}') => Script::Cyrillic,
        Some('\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}') => Script::Arabic,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<String> {
        words(&normalise(text)).map(str::to_owned).collect()
    }

    #[test]
    fn words_keep_what_belongs_to_them() {
        assert_eq!(
            list("Ex-mies, ADHD:n – ja vaa’an!"),
            ["ex-mies", "adhd:n", "ja", "vaa'an"]
        );
        assert!(list("😀 -- :: ''").is_empty());
    }

    #[test]
    fn letters_of_arabic_and_cyrillic_have_one_form() {
        assert_eq!(list("أُسْرَة إلى مدرسة"), ["اسره", "الي", "مدرسه"]);
        assert_eq!(list("Ребёнок и\u{306}"), ["ребенок", "й"]);
    }

    #[test]
    fn a_long_query_ranks_by_its_beginning() {
        let many = "sana ".repeat(3000);
        let normal = whole_query(&many);
        assert_eq!(ranked_words(&normal).len(), 40);
        assert_eq!(normal.chars().count(), 10_000);
    }
}
