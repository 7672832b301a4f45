//! Light stemming for the languages that have no dictionary here: endings are cut as long as enough
//! of the word is left. Both texts and queries are cut alike, so that a stem need not be a word.

use crate::text::{Script, script};
use kernel::Language;

/// A language's endings, the longest first, and how many letters must stay.
struct Endings {
    code: &'static str,
    script: Script,
    keep: usize,
    /// Whether what is left may have an ending too.
    again: bool,
    endings: &'static str,
}

const LANGUAGES: [Endings; 8] = [
    Endings {
        code: "sv",
        script: Script::Latin,
        keep: 4,
        again: true,
        endings: "heternas heterna hetens heten heter arnas ernas ornas andet arens arna erna orna ande \
            aren aste ades ade are ast ans ens ets ern het an ar er or en et es as ad na de te a e s n t",
    },
    Endings {
        code: "en",
        script: Script::Latin,
        keep: 3,
        again: true,
        endings: "fulness iveness nesses ments ations ation ities ness ment ings ying ing ies ied ers ity ed es \
            er ly 's s y e",
    },
    Endings {
        code: "ru",
        script: Script::Cyrillic,
        keep: 3,
        again: false,
        endings: "иями ями ами ого его ому ему ыми ими ешь ишь ете ите ают яют уют ует ает яет ится ется \
            ться ала ила ела али или ели ать ять ить еть ией ием иям иях ая яя ое ее ые ие ый ий ой ей \
            ую юю ым им ом ем ах ях ам ям ов ев ть ть ут ют ат ят ет ит ла ли ло ия ии ию ью ья ье \
            а я о е ы и у ю ь й",
    },
    Endings {
        code: "uk",
        script: Script::Cyrillic,
        keep: 3,
        again: false,
        endings: "ями ами ого ього ому ьому ими ють ують ється иться тися ала ила іла али или іли ати яти \
            ити іти ією ієм іям іях ою ею єю ий ій ої ая яя ую юю им ім ом ем ах ях ам ям ів їв ти уть \
            ють ать ять ла ли ло ія ії ію а я о е є и і ї у ю ь й",
    },
    Endings {
        code: "et",
        script: Script::Latin,
        keep: 3,
        again: true,
        endings: "lastele laste lase sse desse dest dega dele tesse test tega tele ile iga ist ega est ele eta \
            id ed de te ga le st ks lt ta d t l s i e a u",
    },
    Endings {
        code: "so",
        script: Script::Latin,
        keep: 3,
        again: false,
        endings: "ahayga ahaygu ahayda ahaaga ahiisa aheeda yadayda yadayga yaashayda yaasha hayga haygu haaga hiisa heeda heena hooda kayga kaygu kaaga \
            kiisa keeda keena keenna kooda tayda taydu taada tiisa teeda teena tooda dayda daydu daada diisa deeda \
            deena dooda gayga gaygu gaaga giisa geeda geena gooda shayda shada shii yaal yada yaha kii gii tii dii \
            sha aha uhu ahu aa ka ku ga gu ta tu da du ha hu ya yo ay i a o u",
    },
    Endings {
        code: "se",
        script: Script::Latin,
        keep: 3,
        again: false,
        endings: "iiguin iidda iiddi iin iid ide iidn in is id ii at it ui ain an as et t i s n u a e",
    },
    Endings {
        code: "ar",
        script: Script::Arabic,
        keep: 3,
        again: false,
        endings: "يات تها ات ين ون ان يه ها هم نا كم ي ه",
    },
];

/// Arabic glues these before a word.
const ARABIC_BEGINNINGS: [&str; 7] = ["وال", "بال", "كال", "فال", "لل", "ال", "و"];

/// The stem of a normalised word in a language, or the word itself where nothing can be cut.
pub(crate) fn stem(language: Language, word: &str) -> String {
    LANGUAGES
        .iter()
        .find(|endings| endings.code == language.code())
        .map_or_else(|| word.to_owned(), |endings| endings.cut(word))
}

/// Every language but Finnish whose script the word is in, with the word's stem there.
pub(crate) fn stems(word: &str) -> impl Iterator<Item = (Language, String)> {
    let of_word = script(word);
    LANGUAGES
        .iter()
        .filter(move |endings| endings.script == of_word)
        .filter_map(move |endings| {
            let language = Language::parse(endings.code).ok()?;
            Some((language, endings.cut(word)))
        })
}

impl Endings {
    fn cut(&self, word: &str) -> String {
        let word = if self.script == Script::Arabic {
            without_beginning(word)
        } else {
            word
        };
        let mut stem = word;
        while let Some(shorter) = self.without_ending(stem) {
            stem = shorter;
            if !self.again {
                break;
            }
        }
        stem.to_owned()
    }

    fn without_ending<'word>(&self, word: &'word str) -> Option<&'word str> {
        let endings = self.endings.split_whitespace();
        endings
            .filter_map(|ending| word.strip_suffix(ending))
            .filter(|stem| stem.chars().count() >= self.keep)
            .min_by_key(|stem| stem.len())
    }
}

fn without_beginning(word: &str) -> &str {
    ARABIC_BEGINNINGS
        .iter()
        .filter_map(|beginning| word.strip_prefix(beginning))
        .find(|rest| rest.chars().count() >= 3)
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for (code, forms) in [
            ("sv", "rådgivning rådgivningen rådgivningar"),
            ("sv", "familj familjen familjer familjerna"),
            ("en", "worry worries worried worrying"),
            ("ru", "депрессия депрессии депрессию депрессией"),
            ("uk", "родина родини родину родиною"),
            ("et", "perede pere"),
            ("sv", "barn barnet barnen"),
            ("sv", "skilsmässa skilsmässan skilsmässor"),
            ("sv", "vårdnad vårdnaden"),
            ("sv", "dotter dottern dotters"),
            ("ar", "مدرسه المدرسه والمدرسه"),
            ("so", "ilmo ilmaha ilmahayga ilmahaygu"),
            ("so", "wiil wiilka wiilkayga wiilkaygu wiilkiisa"),
        ] {
            let language = Language::parse(code).unwrap();
            let mut stems: Vec<String> =
                forms.split(' ').map(|form| stem(language, form)).collect();
            stems.dedup();
            assert_eq!(stems.len(), 1, "{code}: {stems:?}");
        }
    }

    #[test]
    fn short_words_stay() {
        assert_eq!(stem(Language::ENGLISH, "is"), "is");
        assert_eq!(stem(Language::FINNISH, "lapset"), "lapset");
    }
}
