//! A visitor with cookies.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode, header};
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::form::{Form, encode};
use super::{House, unescape};

/// A browser. Cloning gives another window of the same one: the cookies are shared.
#[derive(Clone)]
pub struct Browser {
    pub house: House,
    pub region: String,
    pub language: String,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
}

/// An answer, read to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: StatusCode,
    /// Where it leads; empty when nowhere.
    pub location: String,
    pub cache: String,
    /// The cookies that it sets, as they stand in its headers.
    pub cookies: Vec<String>,
    pub body: String,
}

/// A request for help, as [`Browser::ask`] sends it.
#[derive(Debug, Clone)]
pub struct Request {
    pub text: String,
    pub theme: &'static str,
    pub concerns: &'static str,
    pub age: &'static str,
    pub area: &'static str,
    pub language: &'static str,
    pub channel: &'static str,
    pub contact: String,
    pub name: String,
    pub hours: String,
    pub rules: &'static [&'static str],
}

impl Request {
    /// A parent's request from Kotkansaari, to be answered here.
    pub fn saying(text: &str) -> Request {
        Request {
            text: text.to_owned(),
            theme: "",
            concerns: "own-child",
            age: "",
            area: "kotkansaari",
            language: "fi",
            channel: "code",
            contact: String::new(),
            name: String::new(),
            hours: String::new(),
            rules: &[],
        }
    }

    fn fields(&self) -> Vec<(&'static str, &str)> {
        let mut fields = vec![
            ("text", self.text.as_str()),
            ("theme", self.theme),
            ("concerns", self.concerns),
            ("age", self.age),
            ("area", self.area),
            ("language", self.language),
            ("channel", self.channel),
            ("contact", &self.contact),
            ("name", &self.name),
            ("hours", &self.hours),
        ];
        fields.extend(self.rules.iter().map(|rule| ("rules", *rule)));
        fields
    }
}

impl Answer {
    /// The code of a receipt.
    pub fn code(&self) -> String {
        let code = self.find_code();
        code.unwrap_or_else(|| panic!("no code in {} {}", self.status, self.body))
    }

    pub fn find_code(&self) -> Option<String> {
        let form = Form::find(&self.body, "/ask/code")?;
        form.value("code")
            .filter(|code| !code.is_empty())
            .map(str::to_owned)
    }

    /// The form on the page whose address ends so.
    pub fn form(&self, action: &str) -> Form {
        Form::of(&self.body, action)
    }

    /// Whether the page says this, as people read it.
    pub fn says(&self, words: &str) -> bool {
        unescape(&self.body).contains(words)
    }

    #[track_caller]
    pub fn expect(self, status: StatusCode) -> Answer {
        assert_eq!(self.status, status, "{} {}", self.location, self.body);
        self
    }
}

impl Browser {
    pub(super) fn new(house: House, region: &str, language: &str) -> Browser {
        Browser {
            house,
            region: region.to_owned(),
            language: language.to_owned(),
            cookies: Arc::default(),
        }
    }

    /// A page of the region in the browser's language: `desk/thread/…`; or a whole address that
    /// begins with a slash.
    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, None, Body::empty()).await
    }

    /// Sends names and values.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_body(path, encode(fields)).await
    }

    /// Sends a form as it stands.
    pub async fn submit(&self, form: &Form) -> Answer {
        self.post_body(&form.action, form.encoded()).await
    }

    pub async fn post_body(&self, path: &str, body: String) -> Answer {
        let kind = "application/x-www-form-urlencoded";
        self.send("POST", path, Some(kind), Body::from(body)).await
    }

    /// Goes where an answer leads.
    pub async fn follow(&self, answer: &Answer) -> Answer {
        let path = answer.location.split('#').next().unwrap();
        assert!(
            !path.is_empty(),
            "leads nowhere: {} {}",
            answer.status,
            answer.body
        );
        self.get(path).await
    }

    pub async fn send(&self, method: &str, path: &str, kind: Option<&str>, body: Body) -> Answer {
        self.send_with(method, path, kind, body, &[]).await
    }

    /// Sends with more headers.
    pub async fn send_with(
        &self,
        method: &str,
        path: &str,
        kind: Option<&str>,
        body: Body,
        headers: &[(&str, &str)],
    ) -> Answer {
        let address = match path.starts_with('/') {
            true => path.to_owned(),
            false => format!("/{}/{}/{path}", self.region, self.language),
        };
        let mut request = axum::http::Request::builder()
            .method(method)
            .uri(address)
            .header(header::HOST, "localhost:8080");
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let cookies = self.cookie_header();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies);
        }
        let answer = answer(&self.house, request.body(body).unwrap()).await;
        self.keep(&answer.cookies);
        answer
    }

    pub fn cookie_header(&self) -> String {
        let cookies = self.cookies.lock().unwrap();
        let pairs: Vec<String> = cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    /// Puts in cookies that the browser had before.
    pub fn put_cookies(&self, header: &str) {
        let set: Vec<String> = header.split("; ").map(str::to_owned).collect();
        self.keep(&set);
    }

    fn keep(&self, set: &[String]) {
        let mut cookies = self.cookies.lock().unwrap();
        for cookie in set {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if cookie.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    /// Chooses a made-up person at the sign-in.
    pub async fn sign_in_as(&self, person: &str) {
        let answer = self
            .post("sign-in/demo", &[("person", person), ("then", "")])
            .await;
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "{person}: {}",
            answer.body
        );
    }

    /// The first page of the form, with its secret.
    pub async fn first_step(&self) -> Form {
        let page = self.get("ask").await;
        let start = Form::find(&page.body, "/ask").expect("asking to begin");
        let words = self.submit(&start).await.expect(StatusCode::OK);
        words.form("/ask")
    }

    /// Fills in everything at once, as the last page carries it; not sent yet.
    pub async fn filled(&self, request: &Request) -> Form {
        let first = self.first_step().await;
        let secret = first
            .value("form")
            .expect("a secret of the form")
            .to_owned();
        let mut fields = vec![("form".to_owned(), secret)];
        let more = request.fields().into_iter();
        fields.extend(more.map(|(name, value)| (name.to_owned(), value.to_owned())));
        fields.push(("step".to_owned(), "check".to_owned()));
        fields.push(("go".to_owned(), "send".to_owned()));
        Form {
            action: format!("/{}/{}/ask", self.region, self.language),
            fields,
        }
    }

    /// Asks; gives the page of the receipt.
    pub async fn ask_page(&self, request: &Request) -> Answer {
        let form = self.filled(request).await;
        self.submit(&form).await
    }

    /// Asks; gives the code.
    pub async fn ask(&self, request: &Request) -> String {
        self.ask_page(request).await.expect(StatusCode::OK).code()
    }

    /// Opens a thread with its code; gives the answer of the code's page.
    pub async fn open(&self, code: &str) -> Answer {
        self.post("ask/code", &[("code", code)]).await
    }

    /// Reads a thread with its code.
    pub async fn read(&self, code: &str) -> Answer {
        let opened = self.open(code).await.expect(StatusCode::SEE_OTHER);
        self.follow(&opened).await.expect(StatusCode::OK)
    }

    /// The asker writes more; the thread must have been opened.
    pub async fn write_more(&self, text: &str) -> Answer {
        let page = self.get("ask/thread").await.expect(StatusCode::OK);
        self.submit(&page.form("/ask/thread").with("text", text))
            .await
    }

    /// A request as a professional sees it.
    pub async fn thread(&self, id: &str) -> Answer {
        self.get(&format!("desk/thread/{id}")).await
    }

    /// Takes a request.
    pub async fn take(&self, id: &str) -> Answer {
        self.post(&format!("desk/thread/{id}/take"), &[]).await
    }

    /// Answers a request that one has taken.
    pub async fn answer(&self, id: &str, text: &str) -> Answer {
        let page = self.thread(id).await.expect(StatusCode::OK);
        let form = page.form(&format!("/{id}/write"));
        self.submit(&form.with("text", text).with("go", "send"))
            .await
    }
}

async fn answer(house: &House, request: axum::http::Request<Body>) -> Answer {
    let response = match house.wire {
        Some(address) => super::wire::send(address, request).await,
        None => match web::enter(&house.shell, request) {
            Ok(request) => house.router.clone().oneshot(request).await.unwrap(),
            Err(response) => *response,
        },
    };
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Answer {
        status: parts.status,
        location: text(&parts.headers, &header::LOCATION),
        cache: text(&parts.headers, &header::CACHE_CONTROL),
        cookies: parts
            .headers
            .get_all(header::SET_COOKIE)
            .iter()
            .map(|cookie| cookie.to_str().unwrap().to_owned())
            .collect(),
        body: String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

fn text(headers: &HeaderMap, name: &header::HeaderName) -> String {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or_default().to_owned()
}
