//! A checkout whose country, phone and address fields are polity's: the page, and the same as JSON.

mod address;
mod api;
mod form;
mod orders;
mod page;
mod phone;
mod serve;
mod tea;

use axum::Router;
use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::map_response;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use polity::phone::Format;

use crate::api::{Refusal, accept_language};
use crate::form::{Form, Input};
use crate::orders::Orders;
pub use crate::serve::{Patience, serve};

/// The most bytes of a request's body: a long address in any script is below two thousand.
const LARGEST: usize = 16 * 1024;

const HEADERS: [(header::HeaderName, &str); 4] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::VARY, "accept-language"),
];

/// The whole server.
pub fn app() -> Router {
    Router::new()
        .route("/", get(open).post(send))
        .route("/order/{name}", get(order))
        .route("/fields", post(fields))
        .route("/static/{file}", get(file))
        .route("/api/list", get(api::list))
        .route("/api/search", get(api::search))
        .route("/api/phone", post(api::phone))
        .route("/api/form", get(api::form))
        .route("/api/validate", post(api::validate))
        .fallback(async || Refusal::new(StatusCode::NOT_FOUND, "nothing here"))
        .method_not_allowed_fallback(async || Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "not by this method"))
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(map_response(async |mut response: Response| {
            for (name, value) in HEADERS {
                response.headers_mut().insert(name, HeaderValue::from_static(value));
            }
            // All but our own files may have personal data in it.
            response.headers_mut().entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
            response
        }))
        .with_state(Orders::default())
}

/// `GET /`: the empty form; a query may choose language, view and country, and nothing that is about a person.
async fn open(headers: HeaderMap, query: Result<Query<Input>, QueryRejection>) -> Result<Html<String>, Refusal> {
    let Query(Input { lang, view, country, .. }) = query?;
    let form = Form::new(Input { lang, view, country, ..Input::default() }, accept_language(&headers));
    Ok(Html(page::checkout(&form, &form.hidden_choice()).into_string()))
}

/// `POST /`: the order, or another look at the form by one of its other buttons.
async fn send(
    State(orders): State<Orders>,
    headers: HeaderMap,
    sent: Result<axum::Form<Input>, FormRejection>,
) -> Result<Response, Refusal> {
    let mut form = read(&headers, sent)?;
    if form.input.action == "rewrite"
        && let Some(number) = form.phone().rewrite
    {
        form.input.phone = number.format(Format::International).to_string();
    }
    if form.input.action != "order" {
        return Ok(Html(page::checkout(&form, &form.hidden_choice()).into_string()).into_response());
    }
    let mistakes = form.mistakes();
    if !mistakes.is_empty() {
        let page = Html(page::checkout(&form, &mistakes).into_string());
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    // The page that says so is in the same language, whatever the browser asks for.
    let kept = orders.keep(Input { lang: form.locale.tag().to_owned(), ..form.input });
    let name = kept.ok_or_else(|| Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "no random numbers"))?;
    Ok(Redirect::to(&format!("/order/{name}")).into_response())
}

/// `GET /order/…`: that the order is in; once it is forgotten, the empty form.
async fn order(State(orders): State<Orders>, headers: HeaderMap, Path(name): Path<String>) -> Response {
    let form = orders.get(&name).map(|input| Form::new(input, accept_language(&headers)));
    match form.as_ref().and_then(|form| Some((form, form.country?))) {
        Some((form, country)) => Html(page::done(form, country).into_string()).into_response(),
        None => Redirect::to("/").into_response(),
    }
}

/// `POST /fields`: the part of the page that changes with the country, for the script.
async fn fields(headers: HeaderMap, sent: Result<axum::Form<Input>, FormRejection>) -> Result<Html<String>, Refusal> {
    let form = read(&headers, sent)?;
    Ok(Html(address::fields(&form, &[]).into_string()))
}

fn read(headers: &HeaderMap, sent: Result<axum::Form<Input>, FormRejection>) -> Result<Form, Refusal> {
    let axum::Form(input) = sent.map_err(|rejection| Refusal::new(rejection.status(), rejection.body_text()))?;
    Ok(Form::new(input, accept_language(headers)))
}

async fn file(Path(file): Path<String>) -> Response {
    let (kind, text) = match file.as_str() {
        "style.css" => ("text/css; charset=utf-8", include_str!("../static/style.css")),
        "checkout.js" => ("text/javascript; charset=utf-8", include_str!("../static/checkout.js")),
        "icon.svg" => ("image/svg+xml", include_str!("../static/icon.svg")),
        "chevron.svg" => ("image/svg+xml", include_str!("../static/chevron.svg")),
        _ => return Refusal::new(StatusCode::NOT_FOUND, "nothing here").into_response(),
    };
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache")], text).into_response()
}
