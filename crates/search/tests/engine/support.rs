//! A small region for tests.

use std::sync::Arc;

use catalog::{
    AgeRange, Concept, CostKind, DangerPhrases, Document, Facets, Kind, OrganizationKind, TermRef,
    Vocabulary,
};
use finnish::Dictionary;
use kernel::{Language, Point, Slug, Text};
use search::{Analyser, AreaChoice, Index, Outcome, Query};

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

pub fn language(code: &str) -> Language {
    Language::parse(code).unwrap()
}

pub fn text(fi: &str, sv: &str, en: &str) -> Text {
    [("fi", fi), ("sv", sv), ("en", en)]
        .into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(code, words)| (language(code), words.to_owned()))
        .collect()
}

/// A service of the whole region.
pub fn service(id: &str, title: Text, ingress: &str, names: &[&str]) -> Document {
    Document {
        kind: Kind::Service,
        id: slug(id),
        source_id: "testi".to_owned(),
        title,
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        concepts: Vec::new(),
        ingress: Text::finnish(ingress),
        body: Text::default(),
        area_names: Vec::new(),
        provider_name: Text::finnish("Kymenlaakson hyvinvointialue"),
        phone: None,
        hours: None,
        facets: Facets {
            cost: CostKind::Free,
            provider: Some(OrganizationKind::County),
            ..Facets::default()
        },
        points: Vec::new(),
        national: false,
        overview: false,
        resting: false,
    }
}

const AREAS: [(&str, &str, &str, f64, f64); 4] = [
    ("karhula", "Karhula", "etela-kymenlaakso", 60.51, 26.95),
    (
        "kotkansaari",
        "Kotkansaari",
        "etela-kymenlaakso",
        60.46,
        26.95,
    ),
    ("hamina", "Hamina", "etela-kymenlaakso", 60.57, 27.20),
    ("koria", "Koria", "kouvola", 60.84, 26.60),
];

pub fn point_of(area: &str) -> Point {
    let (.., lat, lon) = AREAS.into_iter().find(|(id, ..)| *id == area).unwrap();
    Point::new(lat, lon).unwrap()
}

pub fn choice(area: &str) -> AreaChoice {
    let (_, _, above, ..) = AREAS.into_iter().find(|(id, ..)| *id == area).unwrap();
    let beside = AREAS
        .into_iter()
        .filter(|(id, _, of, ..)| *of == above && *id != area);
    AreaChoice {
        id: slug(area),
        above: vec![slug(above)],
        beside: beside.map(|(id, ..)| slug(id)).collect(),
    }
}

fn cafe(area: &str, language: &str) -> Document {
    let (_, name, above, ..) = AREAS.into_iter().find(|(id, ..)| *id == area).unwrap();
    let mut cafe = service(
        &format!("perhekahvila-{area}"),
        Text::finnish(format!("Perhekahvila {name}")),
        "Avoin kohtaamispaikka vauvoille, lapsille ja vanhemmille.",
        &["kohtaamispaikka"],
    );
    cafe.kind = Kind::Place;
    cafe.area_names = vec![Text::finnish(name)];
    cafe.points = vec![point_of(area)];
    cafe.facets.areas = vec![slug(area), slug(above)];
    cafe.facets.ages = Some(AgeRange {
        min: 0,
        max: Some(6),
    });
    cafe.facets.languages = vec![Language::FINNISH, self::language(language)];
    cafe.facets.provider = Some(OrganizationKind::Ngo);
    cafe.facets.terms = vec![TermRef {
        vocabulary: Vocabulary::PlaceType,
        id: slug("family-cafe"),
    }];
    cafe
}

pub fn documents() -> Vec<Document> {
    let mut counselling = service(
        "perheneuvola",
        text("Perheneuvola", "Familjerådgivning", "Family counselling"),
        "Keskustelua, kun arki lapsen kanssa on vaikeaa tai vanhempi on uupunut.",
        &["kasvatusneuvonta"],
    );
    counselling.body =
        Text::finnish("Perheneuvolassa työskentelevät psykologi ja sosiaalityöntekijä.");
    let mut youth = service(
        "nuorten-mielenterveys",
        text(
            "Nuorten mielenterveyspalvelut",
            "Mentalvård för unga",
            "Mental health services for young people",
        ),
        "Apua ahdistukseen ja masennukseen.",
        &["masennus", "ahdistus"],
    );
    youth.facets.ages = Some(AgeRange {
        min: 13,
        max: Some(22),
    });
    let mut large = service(
        "kotipalvelu-etela",
        Text::finnish("Lapsiperheiden kotipalvelu, Etelä-Kymenlaakso"),
        "Apua kotiin, kun vanhempi on väsynyt tai sairas.",
        &[],
    );
    large.facets.areas = vec![slug("etela-kymenlaakso")];
    large.facets.cost = CostKind::Depends;
    let mut paused = service(
        "isien-ryhma-tauolla",
        Text::finnish("Isien ryhmä"),
        "Vertaisryhmä isille.",
        &[],
    );
    paused.resting = true;
    let mut koria_only = service(
        "leikkipuisto-koria",
        Text::finnish("Leikkipuisto"),
        "Puisto, jossa on ohjattua leikkiä.",
        &[],
    );
    koria_only.facets.areas = vec![slug("koria"), slug("kouvola")];
    koria_only.points = vec![point_of("koria")];
    let mut line = service(
        "nollalinja",
        Text::finnish("Nollalinja"),
        "Auttaa väkivaltaa kohdannutta puhelimessa.",
        &["080 005 005", "väkivalta", "lähisuhdeväkivalta"],
    );
    line.kind = Kind::Helpline;
    line.national = true;
    let mut national_debt = service(
        "velkalinja",
        Text::finnish("Velkalinja"),
        "Neuvoo velka-asioissa.",
        &[],
    );
    national_debt.national = true;
    let mut all = vec![
        counselling,
        youth,
        large,
        paused,
        koria_only,
        line,
        national_debt,
        cafe("karhula", "en"),
        cafe("kotkansaari", "sv"),
        cafe("hamina", "so"),
        cafe("koria", "ru"),
    ];
    for (id, title, ingress, names) in [
        (
            "aitiysneuvola",
            "Äitiysneuvola",
            "Raskauden seuranta ja vauvan odotus.",
            &["raskaus"][..],
        ),
        (
            "lastenneuvola",
            "Lastenneuvola",
            "Lapsen kasvun ja kehityksen seuranta.",
            &["rokotus"],
        ),
        ("isien-ryhma", "Isien ryhmä", "Vertaisryhmä isille.", &[]),
        (
            "erotuki",
            "Eroauttaminen",
            "Tukea vanhempien eroon.",
            &["ero", "avioero"],
        ),
        (
            "koulukuraattori",
            "Koulukuraattori",
            "Koulun sosiaalityön ammattilainen: kiusaaminen, poissaolot.",
            &["koulukiusaaminen"],
        ),
        (
            "kouluterveydenhoitaja",
            "Kouluterveydenhoitaja",
            "Terveystarkastukset koulussa.",
            &[],
        ),
        (
            "lastenvalvoja",
            "Lastenvalvoja",
            "Sopimukset huollosta ja elatuksesta.",
            &["elatusapu", "huoltajuus"],
        ),
        (
            "taloustuki",
            "Toimeentulotuki",
            "Rahaa välttämättömiin menoihin.",
            &["raha"],
        ),
        (
            "esiopetus",
            "Esiopetus",
            "Kuusivuotiaan opetusta ennen koulua.",
            &[],
        ),
    ] {
        all.push(service(id, Text::finnish(title), ingress, names));
    }
    all
}

const CONCEPTS: &str = r#"
[[concept]]
id = "uupunut-vanhempi"
name = "Uupunut vanhempi"
triggers = ["en jaksa", "väsynyt äiti", "uupumus"]
expansions = ["perheneuvola", "lapsiperheiden kotipalvelu"]
best = ["kotipalvelu-etela"]
[concept.labels]
sv = ["trött mamma", "orkar inte"]
en = ["exhausted mother", "burnout"]
ru = ["усталость", "нет сил"]
uk = ["втома"]
ar = ["أم متعبة", "الإرهاق"]
et = ["väsimus"]
so = ["daal"]

[[concept]]
id = "nuoren-masennus"
name = "Nuoren masennus"
triggers = ["masennus", "alakulo"]
expansions = ["nuorten mielenterveyspalvelut"]
best = ["nuorten-mielenterveys"]
[concept.labels]
sv = ["depression", "nedstämd"]
en = ["depressed", "depression"]
ru = ["депрессия"]

[[concept]]
id = "rahahuolet"
name = "Rahahuolet"
triggers = ["raha loppu", "rahahuoli"]
expansions = ["toimeentulotuki"]
best = ["taloustuki"]

[[concept]]
id = "mies"
name = "Mies"
triggers = ["mies"]
expansions = []
best = ["isien-ryhma"]
"#;

const DANGERS: &str = r#"
[[danger]]
id = "laheisvakivalta"
kind = "violence"
message = "Väkivalta ei ole sinun syysi."
helplines = ["nollalinja"]
[danger.phrases]
fi = ["väkivalt*", "mies|ex* lyö|hakka* !jalkapallo*", "pelkään puoliso"]
en = ["husband hits me"]
ar = ["زوجي يضربني"]

[[danger]]
id = "itsemurha"
kind = "self-harm"
message = "Et ole yksin."
helplines = ["kriisipuhelin"]
[danger.phrases]
fi = ["itsemurh*", "haluan kuolla"]
sv = ["vill dö"]
ru = ["не хочу жить"]
"#;

#[derive(serde::Deserialize)]
struct Words {
    #[serde(default)]
    concept: Vec<Concept>,
    #[serde(default)]
    danger: Vec<DangerPhrases>,
}

pub fn dangers() -> Vec<DangerPhrases> {
    toml::from_str::<Words>(DANGERS).unwrap().danger
}

pub fn index_with(analyser: Analyser) -> Index {
    let concepts = toml::from_str::<Words>(CONCEPTS).unwrap().concept;
    Index::build(Arc::new(analyser), documents(), concepts, dangers())
}

/// An index without a dictionary, as on a machine that has none.
pub fn plain_index() -> Index {
    index_with(Analyser::new(None))
}

/// The dictionary of this machine, or a line that says that a test is skipped.
pub fn dictionary() -> Option<Arc<Dictionary>> {
    let found = Dictionary::open(Dictionary::debian_path());
    if let Err(error) = &found {
        println!("skipped: no dictionary: {error}");
    }
    found.ok().map(Arc::new)
}

pub fn ids(outcome: &Outcome) -> Vec<&str> {
    outcome
        .hits
        .iter()
        .map(|hit| hit.document.id.as_str())
        .collect()
}

pub fn first(index: &Index, words: &str, code: &str) -> String {
    let outcome = index.search(&Query::new(words, language(code)));
    ids(&outcome)
        .first()
        .map_or_else(String::new, |id| (*id).to_owned())
}
