//! The forms of a page, as a browser would send them.

/// A form of a page with the values that it shows.
#[derive(Debug, Clone)]
pub struct Form {
    /// Where it is sent.
    pub action: String,
    /// Names and values, in order.
    pub fields: Vec<(String, String)>,
}

impl Form {
    /// The first form of a page whose address ends so.
    pub fn find(page: &str, action: &str) -> Option<Form> {
        page.split("<form ").skip(1).find_map(|rest| {
            let whole = rest.split("</form>").next().unwrap();
            let (tag, inside) = whole.split_once('>').unwrap();
            let address = attribute(tag, "action")?;
            address.ends_with(action).then(|| Form {
                action: address,
                fields: fields(inside),
            })
        })
    }

    /// The form, or a panic that shows the page.
    pub fn of(page: &str, action: &str) -> Form {
        Form::find(page, action).unwrap_or_else(|| panic!("no form to `{action}` in {page}"))
    }

    /// The same with a field filled in: every value that it had goes.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> Form {
        let mut form = self.clone();
        form.fields.retain(|(known, _)| known != name);
        form.and(name, value)
    }

    /// The same with one more value of a field, as a second checked box gives.
    #[must_use]
    pub fn and(&self, name: &str, value: &str) -> Form {
        let mut form = self.clone();
        form.fields.push((name.to_owned(), value.to_owned()));
        form
    }

    pub fn value(&self, name: &str) -> Option<&str> {
        let mut named = self.fields.iter().rev();
        named
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    pub fn values(&self, name: &str) -> Vec<&str> {
        let named = self.fields.iter().filter(|(known, _)| known == name);
        named.map(|(_, value)| value.as_str()).collect()
    }

    /// The body of the request.
    pub fn encoded(&self) -> String {
        encode(&self.fields)
    }
}

pub fn encode<T: AsRef<str>>(fields: &[(T, T)]) -> String {
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", percent(name.as_ref()), percent(value.as_ref())))
        .collect();
    pairs.join("&")
}

fn percent(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.replace('\n', "\r\n").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                encoded.push(char::from(byte));
            }
            b' ' => encoded.push('+'),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// The fields of a form that a browser sends: no buttons, no boxes without a mark.
fn fields(inside: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (start, _) in inside.match_indices('<') {
        let rest = &inside[start + 1..];
        let Some((tag, after)) = rest.split_once('>') else {
            continue;
        };
        let name = attribute(tag, "name");
        if tag.starts_with("input ") {
            let kind = attribute(tag, "type").unwrap_or_default();
            let marked = tag.ends_with(" checked") || tag.contains(" checked ");
            if matches!(kind.as_str(), "radio" | "checkbox") && !marked {
                continue;
            }
            let value = attribute(tag, "value").unwrap_or_default();
            found.extend(name.map(|name| (name, value)));
        } else if tag.starts_with("textarea ") {
            let value = unescape(after.split("</textarea>").next().unwrap());
            let value = value.strip_prefix('\n').unwrap_or(&value).to_owned();
            found.extend(name.map(|name| (name, value)));
        } else if tag.starts_with("select ") {
            let options = after.split("</select>").next().unwrap();
            let options: Vec<&str> = options.split("<option ").skip(1).collect();
            let chosen = options
                .iter()
                .find(|option| option.split('>').next().unwrap().contains(" selected"))
                .or(options.first());
            let value = chosen.and_then(|option| attribute(option, "value"));
            found.extend(name.map(|name| (name, value.unwrap_or_default())));
        }
    }
    found
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = format!("{name}=\"");
    let at = tag
        .match_indices(&start)
        .map(|(at, _)| at)
        .find(|at| *at == 0 || tag.as_bytes()[at - 1].is_ascii_whitespace())?;
    let value = &tag[at + start.len()..];
    Some(unescape(&value[..value.find('"')?]))
}

/// Text as it stands between tags, read.
pub fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#38;", "&")
        .replace("&amp;", "&")
}
