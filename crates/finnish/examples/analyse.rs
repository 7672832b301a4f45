//! Shows how words are read: `analyse lastenneuvolassa hoitsulle`, or how many words of a text
//! are read in a second: `analyse --count text.txt`.

use std::io::Write;
use std::time::Instant;

use finnish::{Dictionary, Lexicon, read_word};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let dictionary = Dictionary::open(Dictionary::debian_path())?;
    let lexicon = Lexicon::standard();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut output = std::io::stdout().lock();
    match arguments.as_slice() {
        [option, file] if option == "--count" => {
            let text = std::fs::read_to_string(file)?;
            let start = Instant::now();
            let words = text.split_whitespace().count();
            let read = text
                .split_whitespace()
                .map(|word| read_word(&dictionary, lexicon, word));
            let known = read.filter(|reading| reading.known).count();
            let seconds = start.elapsed().as_secs_f64();
            writeln!(output, "{words} words, {known} known, {seconds:.2} seconds")?;
        }
        words => {
            for word in words {
                let reading = read_word(&dictionary, lexicon, word);
                writeln!(output, "{word}: {reading:?}")?;
                for analysis in dictionary.analyse(word) {
                    writeln!(output, "  {analysis:?}")?;
                }
            }
        }
    }
    Ok(())
}
