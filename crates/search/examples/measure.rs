//! Measures building and searching on made-up documents: `cargo run --release -p search --example
//! measure -- 52000`. The words of the documents are those of real Finnish services; the documents
//! are always the same.

#![expect(clippy::print_stdout, reason = "the example's output")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use catalog::{Concept, DangerPhrases, Document, Facets, Kind, OrganizationKind};
use finnish::Dictionary;
use kernel::{Language, Point, Slug, Text};
use search::{Analyser, Index, Query};

const BEGINNINGS: &str = "perhe lasten nuorten vanhempain äitiys isyys koulu opiskelija kriisi päihde väki liikunta \
    uimahalli kirjasto vammais omais ikäihmisten asunto talous velka maahanmuuttaja kieli taide musiikki ranta \
    jäte vesi rakennus palo pelastus hammas silmä sydän muisti kuntoutus sosiaali terveys mielenterveys ero sijais \
    adoptio lapsiperheiden harrastus leiri retki kesä talvi ilta yö aamu etä verkko puhelin";
const ENDS: &str = "neuvola kahvila ryhmä palvelu neuvonta ohjaus hoito tuki keskus kerho toiminta kurssi työ lupa \
    vastaanotto päivystys valvoja hoitaja kuraattori psykologi avustus maksu tarkastus tutkimus suunnitelma koulutus \
    valmennus kuntoutus asuminen kuljetus vuokraus huolto varaus hakemus selvitys sopimus sovittelu terapia leikki";
const PLAIN: &str = "palvelussa saat tietoa ja tukea arkeen kun tarvitset apua ota yhteyttä puhelimitse tai sähköisesti \
    voit varata ajan verkossa asiakas maksaa tulojen mukaan hakemus käsitellään kolmen kuukauden kuluessa \
    työntekijä tapaa perheen kotona toimistossa koulussa lapsen kasvua kehitystä seurataan säännöllisesti vanhempien \
    jaksaminen uupumus masennus ahdistus kiusaaminen yksinäisyys riita raha asuminen päihteet väkivalta turva";
const QUERIES: [&str; 20] = [
    "perheneuvola",
    "väsynyt äiti",
    "kaveripulaa koulussa",
    "rahat loppu",
    "perhekahvila karhula",
    "apua lapsen kanssa",
    "lapsi ei nuku",
    "nuorten masennus ja ahdistus",
    "perhenuevolaan",
    "vakivaltaa",
    "hammashoito lapselle",
    "mistä saa apua kun teini juo ja polttaa",
    "familjerådgivning",
    "депрессия",
    "أم متعبة",
    "lasten uimahalli",
    "eroauttamisen ryhmät",
    "äidin jaksaminen",
    "lapsiperheiden kotipalvelun hakeminen",
    "",
];

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides.max(1) as u64).unwrap_or(0)
    }

    /// A word; the first of a list are the common ones, as in speech.
    fn word<'list>(&mut self, list: &[&'list str]) -> &'list str {
        let at = self.roll(list.len()).min(self.roll(list.len()));
        list.get(at).copied().unwrap_or_default()
    }

    fn sentence(&mut self, words: usize) -> String {
        let (beginnings, ends, plain) = (list(BEGINNINGS), list(ENDS), list(PLAIN));
        let said: Vec<String> = (0..words)
            .map(|_| match self.roll(4) {
                0 => format!("{}{}", self.word(&beginnings), self.word(&ends)),
                _ => self.word(&plain).to_owned(),
            })
            .collect();
        said.join(" ")
    }
}

fn list(words: &'static str) -> Vec<&'static str> {
    words.split_whitespace().collect()
}

fn document(number: usize, dice: &mut Dice) -> Document {
    let (beginnings, ends) = (list(BEGINNINGS), list(ENDS));
    let title = format!("{}{}", dice.word(&beginnings), dice.word(&ends));
    let area = Slug::from_name(&format!("alue {}", dice.roll(12)));
    let offset = |dice: &mut Dice| f64::from(u32::try_from(dice.roll(1000)).unwrap_or(0)) / 1000.0;
    let mut body = Text::finnish(dice.sentence(90));
    if dice.roll(3) == 0 {
        body.set(
            Language::SWEDISH,
            "Familjerådgivningen hjälper familjer i vardagen och i kriser",
        );
    }
    Document {
        kind: if dice.roll(10) == 0 {
            Kind::Place
        } else {
            Kind::Service
        },
        id: Slug::from_name(&format!("{title} {number}")),
        source_id: "mitta".to_owned(),
        title: Text::finnish(format!("{title} {}", dice.sentence(2))),
        names: vec![dice.sentence(3)],
        concepts: Vec::new(),
        ingress: Text::finnish(dice.sentence(14)),
        body,
        area_names: vec![Text::finnish("Karhula")],
        provider_name: Text::finnish("Kymenlaakson hyvinvointialue"),
        phone: None,
        hours: None,
        facets: Facets {
            areas: vec![area],
            provider: Some(OrganizationKind::County),
            languages: vec![Language::FINNISH],
            ..Facets::default()
        },
        points: Point::new(60.4 + offset(dice), 26.3 + offset(dice))
            .into_iter()
            .collect(),
        national: dice.roll(20) == 0,
        overview: false,
        resting: false,
    }
}

#[derive(serde::Deserialize)]
struct Words {
    #[serde(default)]
    concept: Vec<Concept>,
    #[serde(default)]
    danger: Vec<DangerPhrases>,
}

/// The national thesaurus, if it is where the repository has it.
fn thesaurus() -> (Vec<Concept>, Vec<DangerPhrases>) {
    let (mut concepts, mut dangers) = (Vec::new(), Vec::new());
    for file in std::fs::read_dir("packs/suomi/thesaurus")
        .into_iter()
        .flatten()
        .flatten()
    {
        let text = std::fs::read_to_string(file.path()).unwrap_or_default();
        match toml::from_str::<Words>(&text) {
            Ok(words) => {
                concepts.extend(words.concept);
                dangers.extend(words.danger);
            }
            Err(error) => println!("{}: {error}", file.path().display()),
        }
    }
    (concepts, dangers)
}

fn resident_megabytes() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1024.0
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

fn main() {
    let count = std::env::args()
        .nth(1)
        .and_then(|count| count.parse().ok())
        .unwrap_or(52_000);
    let dictionary = match std::env::args().nth(2).as_deref() {
        Some("none") => None,
        _ => Dictionary::open(Dictionary::debian_path())
            .ok()
            .map(Arc::new),
    };
    println!("dictionary: {}", dictionary.is_some());
    let mut dice = Dice(7);
    let documents: Vec<Document> = (0..count)
        .map(|number| document(number, &mut dice))
        .collect();
    let before = resident_megabytes();
    let (concepts, dangers) = thesaurus();
    println!(
        "{count} documents, {} concepts, {before:.0} MB",
        concepts.len()
    );
    let started = Instant::now();
    let index = Index::build(
        Arc::new(Analyser::new(dictionary)),
        documents,
        concepts,
        dangers,
    );
    println!(
        "built in {:.2} s; {:.0} MB in all",
        started.elapsed().as_secs_f64(),
        resident_megabytes()
    );
    let mut all: Vec<f64> = Vec::new();
    for text in QUERIES {
        let query = Query {
            origin: Point::new(60.5, 26.9).ok(),
            ..Query::new(text, Language::FINNISH)
        };
        let mut times: Vec<f64> = (0..25)
            .map(|_| {
                let started = Instant::now();
                std::hint::black_box(index.search(&query));
                milliseconds(started.elapsed())
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let crisis = Instant::now();
        std::hint::black_box(index.crisis().detect(text));
        let crisis = milliseconds(crisis.elapsed());
        let middle = times.get(times.len() / 2).copied().unwrap_or_default();
        println!(
            "{middle:7.2} ms  crisis {crisis:5.3} ms  {:6} hits  {text}",
            index.search(&query).total
        );
        all.extend(times);
    }
    all.sort_by(f64::total_cmp);
    let at = |share: usize| {
        all.get(all.len() * share / 100)
            .copied()
            .unwrap_or_default()
    };
    println!(
        "p50 {:.2} ms, p95 {:.2} ms, p99 {:.2} ms",
        at(50),
        at(95),
        at(99)
    );
    let long = "mä en jaksa enää mitään ".repeat(420);
    let started = Instant::now();
    std::hint::black_box(index.search(&Query::new(&long, Language::FINNISH)));
    println!("10,000 letters: {:.2} ms", milliseconds(started.elapsed()));
}
