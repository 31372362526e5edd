//! The same as JSON: what a front end of one's own would ask for.

use axum::Json;
use axum::extract::rejection::{JsonRejection, QueryRejection};
use axum::extract::{FromRequest, Query, Request};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use polity::address::{FieldKind, Requirement};
use polity::phone::{Format, PhoneNumber};
use polity::search::Rank;
use polity::subdivision::names::AreaNames;
use polity::words::Word;
use polity::{Country, CountryOption, Locale};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::form::{Form, Input, Mistake, VIEWS};
use crate::phone;

/// The most characters that are searched for.
const LONGEST: usize = 100;

/// Why there is no answer: a status, and what would be right.
#[derive(Debug)]
pub(crate) struct Refusal(StatusCode, String);

impl Refusal {
    pub(crate) fn new(status: StatusCode, message: impl ToString) -> Self {
        Refusal(status, message.to_string())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        (self.0, Json(json!({ "status": self.0.as_u16(), "error": self.1 }))).into_response()
    }
}

impl From<QueryRejection> for Refusal {
    fn from(rejection: QueryRejection) -> Self {
        Refusal::new(rejection.status(), rejection.body_text())
    }
}

impl From<JsonRejection> for Refusal {
    fn from(rejection: JsonRejection) -> Self {
        Refusal::new(rejection.status(), rejection.body_text())
    }
}

/// A form from a query or from JSON, whose language, view and country are known or left out.
pub(crate) struct Asked(Form);

impl Asked {
    fn new(input: Input, headers: &HeaderMap) -> Result<Self, Refusal> {
        let bad = |message: String| Refusal::new(StatusCode::BAD_REQUEST, message);
        if !input.lang.is_empty() {
            input.lang.parse::<Locale>().map_err(|error| bad(format!("lang: {error}")))?;
        }
        if !input.view.is_empty() && !VIEWS.iter().any(|view| view.0 == input.view) {
            return Err(bad(format!("view: {:?}, expected inclusive, iso or un", input.view)));
        }
        for (name, id) in [("country", &input.country), ("phone_country", &input.phone_country)] {
            if !id.is_empty() {
                id.parse::<Country>().map_err(|error| bad(format!("{name}: {error}")))?;
            }
        }
        Ok(Asked(Form::new(input, accept_language(headers))))
    }
}

pub(crate) fn accept_language(headers: &HeaderMap) -> &str {
    headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("")
}

impl<S: Send + Sync> FromRequest<S> for Asked {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        let headers = request.headers().clone();
        let input = match *request.method() {
            Method::POST => Json::<Input>::from_request(request, state).await?.0,
            _ => Query::<Input>::try_from_uri(request.uri())?.0,
        };
        Asked::new(input, &headers)
    }
}

fn option(option: CountryOption) -> Value {
    json!({
        "id": option.country,
        "label": option.label,
        "flag": option.country.flag().map(|flag| flag.to_string()),
        "calling_code": option.country.dialing().map(|dialing| dialing.calling_code()),
        "preferred": option.is_preferred,
    })
}

/// `GET /api/list`: the options of the country field.
pub(crate) async fn list(Asked(form): Asked) -> Json<Value> {
    let options: Vec<Value> = form.list().iter().map(option).collect();
    Json(json!({
        "lang": form.locale,
        "dir": if form.locale.is_rtl() { "rtl" } else { "ltr" },
        "view": form.view.0,
        "options": options,
    }))
}

#[derive(Deserialize)]
pub(crate) struct Search {
    q: String,
}

/// `GET /api/search`: the options that a text may mean, with the label in three parts, the second of which is matched.
pub(crate) async fn search(
    search: Result<Query<Search>, QueryRejection>,
    Asked(form): Asked,
) -> Result<Json<Value>, Refusal> {
    let Query(Search { q }) = search?;
    if q.chars().count() > LONGEST {
        return Err(Refusal::new(StatusCode::BAD_REQUEST, format!("q: more than {LONGEST} characters")));
    }
    let found = form.list().search(&q).take(50);
    let found = found.map(|hit| {
        let at = hit.found.and_then(|found| found.highlight()).unwrap_or(0..0);
        let part = |range: std::ops::Range<usize>| hit.label.get(range).unwrap_or("");
        let mut value = option(hit);
        // What fits but for typing errors is a guess: to be offered, and not to be taken unasked.
        value["guess"] = json!(hit.found.is_some_and(|found| found.rank() == Rank::Slip));
        value["parts"] = json!([part(0..at.start), part(at.start..at.end), part(at.end..hit.label.len())]);
        value
    });
    let options: Vec<Value> = found.collect();
    let status = match options.len() {
        0 => form.words.get(Word::FormNoResults).to_owned(),
        count => form.words.count(count).to_string(),
    };
    Ok(Json(json!({ "q": q, "status": status, "options": options })))
}

/// A number for JSON.
fn number(number: &PhoneNumber) -> Value {
    json!({
        "e164": number.e164().to_string(),
        "international": number.format(Format::International).to_string(),
        "national": number.format(Format::National).to_string(),
        "country": number.country(),
        "kind": number.kind().map(|kind| kind.as_str()),
        "valid": number.is_valid(),
    })
}

fn telephone(form: &Form) -> Value {
    let phone = form.phone();
    json!({
        "shown": phone.shown,
        "country": phone.country,
        "placeholder": phone::example(phone.country),
        "number": phone.number.as_ref().map(number),
        "rewrite": phone.rewrite.as_ref().map(number),
        "rewrite_html": crate::page::rewrite(form).into_string(),
        "written": phone.written,
        // While more digits may mend it, it is not wrong yet.
        "unfinished": phone.unfinished,
        "mistake": phone.mistake.filter(|_| !phone.unfinished && !form.input.phone.trim().is_empty())
            .map(|(kind, message)| json!({ "kind": kind, "message": message })),
    })
}

/// `POST /api/phone`: a number as far as it is typed.
pub(crate) async fn phone(Asked(form): Asked) -> Json<Value> {
    Json(telephone(&form))
}

/// `GET /api/form`: the rows of an address form.
pub(crate) async fn form(Asked(form): Asked) -> Result<Json<Value>, Refusal> {
    let Some(country) = form.country else {
        return Err(Refusal::new(StatusCode::BAD_REQUEST, "country: missing, expected an id such as XK"));
    };
    let field = |field: polity::address::Field| {
        let names = AreaNames::of(form.locale);
        let areas = names.areas(country).filter(|_| field.kind() == FieldKind::AdministrativeArea);
        let options = areas.map(|area| json!({ "value": area.key(), "label": names.name(area) }));
        json!({
            "name": field.kind().as_str(),
            "label": form.called(field),
            "label_key": field.label_key(),
            "requirement": field.requirement().as_str(),
            "required": field.requirement() == Requirement::Required,
            "autocomplete": field.autocomplete(),
            "inputmode": field.inputmode(),
            "maxlength": field.maxlength(),
            "pattern": field.pattern(),
            "example": field.example(),
            "options": options.collect::<Vec<_>>(),
        })
    };
    let rows: Vec<Vec<Value>> = country.address_form().rows().map(|row| row.map(field).collect()).collect();
    let notes: Vec<&str> = country.address_form().notes().map(|note| note.text_in(form.words)).collect();
    Ok(Json(json!({ "country": country, "lang": form.words.language(), "rows": rows, "notes": notes })))
}

/// `POST /api/validate`: the whole form; what is wrong, the address as the post writes it, the label.
pub(crate) async fn validate(Asked(form): Asked) -> Json<Value> {
    let mistakes = form.mistakes().into_iter();
    let value = |one: Mistake| json!({ "field": one.field, "kind": one.kind, "label": form.label_of(one.field), "message": one.message });
    let mistakes: Vec<Value> = mistakes.map(value).collect();
    Json(json!({
        "valid": mistakes.is_empty(),
        "mistakes": mistakes,
        "phone": telephone(&form),
        "address": form.address().map(polity::address::Address::normalize),
        "label": form.label(),
    }))
}
