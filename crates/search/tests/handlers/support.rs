//! A small region behind the routes of search.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use catalog::{Concept, DangerPhrases, Document, Helpline, Region, Term};
use http_body_util::BodyExt;
use kernel::{FixedClock, Language, Point, Slug, Text, Timestamp, WorkingCalendar};
use search::{Analyser, Content, Search};
use tower::ServiceExt;
use web::{AreaChoice, RegionView, Regions, Shell};

const WORDS: &str = r#"
[region]
id = "mallila"
name = { fi = "Mallila" }
site_name = { fi = "Mallilan perhekeskus" }
[region.contact]
phones = [{ number = "05 555 0199" }]

[[danger]]
id = "vakivalta"
kind = "violence"
message = { fi = "Väkivalta ei ole sinun syysi." }
helplines = ["nollalinja", "no-such-line"]
[danger.phrases]
fi = ["hakka*"]

[[helpline]]
id = "nollalinja"
name = { fi = "Nollalinja" }
short = { fi = "väkivalta" }
number = "080 005 005"
kind = "violence"
summary = { fi = "Auttaa väkivaltaa kohdannutta." }
when = { fi = "Aina" }
always = true
upkeep = { owner = "thl", checked = "2026-11-01" }

[[concept]]
id = "uupumus"
name = "Uupumus"
triggers = ["en jaksa"]
expansions = ["perheneuvola"]
best = ["perheneuvola"]

[[term]]
vocabulary = "form"
id = "chat"
name = { fi = "Chat" }

[hours]
weekly = [{ days = "mon-fri", opens = "09:00", closes = "15:00" }]
"#;

#[derive(serde::Deserialize)]
struct Written {
    region: Region,
    danger: Vec<DangerPhrases>,
    helpline: Vec<Helpline>,
    concept: Vec<Concept>,
    term: Vec<Term>,
    hours: catalog::OpeningHours,
}

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub cache: String,
    pub media_type: String,
    pub body: String,
}

impl Answer {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// How often a piece of text occurs.
    pub fn count(&self, text: &str) -> usize {
        self.body.matches(text).count()
    }

    /// The links of the page whose address has `text` in it, as written in HTML.
    pub fn links(&self, text: &str) -> Vec<&str> {
        self.body
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .filter(|href| href.contains(text))
            .collect()
    }
}

/// Asks for an address of the installation, on a Monday at noon.
pub async fn get(address: &str) -> Answer {
    let shell = Arc::new(Shell::new(Arc::new(FixedClock(monday_noon()))));
    let search = Arc::new(Search::default());
    let written: Written = toml::from_str(WORDS).unwrap();
    let documents = documents(&written);
    let content = Content {
        documents,
        concepts: written.concept,
        dangers: written.danger,
        helplines: written.helpline,
        terms: written.term,
    };
    shell.publish(Regions::new(vec![Arc::new(view(written.region))]));
    search.publish(
        [(slug("mallila"), content)].into_iter(),
        &Arc::new(Analyser::new(None)),
    );
    let router = Router::new()
        .merge(search::routes(Arc::clone(&search)))
        .merge(search::api_routes(search, Arc::clone(&shell)));
    let request = Request::get(address).body(Body::empty()).unwrap();
    let response = match web::enter(&shell, request) {
        Ok(request) => router.oneshot(request).await.unwrap(),
        Err(response) => *response,
    };
    let header = |name| {
        let value = response.headers().get(name);
        value.map_or_else(String::new, |value| value.to_str().unwrap().to_owned())
    };
    Answer {
        status: response.status(),
        cache: header(header::CACHE_CONTROL),
        media_type: header(header::CONTENT_TYPE),
        body: {
            let bytes = response.into_body().collect().await.unwrap().to_bytes();
            String::from_utf8(bytes.to_vec()).unwrap()
        },
    }
}

/// Words as they stand in an address.
pub fn encoded(words: &str) -> String {
    form_urlencoded::byte_serialize(words.as_bytes()).collect()
}

fn monday_noon() -> Timestamp {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    Timestamp::from_helsinki(day, chrono::NaiveTime::from_hms_opt(12, 0, 0).unwrap())
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn view(region: Region) -> RegionView {
    let area = |id, name, kind, parent: Option<&str>| AreaChoice {
        id: slug(id),
        name: Text::finnish(name),
        kind,
        parent: parent.map(slug),
        point: Point::new(60.5, 26.9).unwrap(),
    };
    RegionView {
        areas: vec![
            area("etela", "Etelä", catalog::AreaKind::Large, None),
            area("ranta", "Ranta", catalog::AreaKind::Small, Some("etela")),
            area("saari", "Saari", catalog::AreaKind::Small, Some("etela")),
        ],
        strip: Vec::new(),
        help: Vec::new(),
        languages: vec![Language::FINNISH, Language::SWEDISH],
        calendar: WorkingCalendar::new(region.holidays.clone()),
        region,
    }
}

fn service(id: &str, title: &str) -> Document {
    Document {
        kind: catalog::Kind::Service,
        id: slug(id),
        source_id: id.to_owned(),
        title: Text::finnish(title),
        names: Vec::new(),
        concepts: Vec::new(),
        ingress: Text::finnish("Apua lapsille ja vanhemmille."),
        body: Text::default(),
        area_names: Vec::new(),
        provider_name: Text::default(),
        phone: None,
        hours: None,
        facets: catalog::Facets {
            cost: catalog::CostKind::Free,
            ..catalog::Facets::default()
        },
        points: Vec::new(),
        national: false,
        overview: false,
        resting: false,
    }
}

/// One service that was imported, one place, one national service, and 45 groups.
fn documents(written: &Written) -> Vec<Document> {
    let mut counselling = service("perheneuvola", "Perheneuvola");
    counselling.source_id = "3f1c2a34-source".to_owned();
    counselling.phone = Some("05 555 0101".to_owned());
    counselling.facets.terms = vec![catalog::TermRef {
        vocabulary: catalog::Vocabulary::Form,
        id: slug("chat"),
    }];
    let mut playground = service("leikkipuisto", "Leikkipuisto <Ranta>");
    playground.kind = catalog::Kind::Place;
    playground.area_names = vec![Text::finnish("Ranta")];
    playground.facets.areas = vec![slug("etela"), slug("ranta")];
    playground.points = vec![Point::new(60.5, 26.9).unwrap()];
    playground.hours = Some(Arc::new(written.hours.clone()));
    let mut national = service("velkalinja", "Velkalinja");
    national.national = true;
    let mut all = vec![counselling, playground, national];
    all.extend((0..45).map(|number| service(&format!("ryhma-{number}"), "Vertaisryhmä")));
    all
}
