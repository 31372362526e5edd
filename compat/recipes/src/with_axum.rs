//! A country in a path and in a query, with axum: its extractors read serde.
#![cfg(test)]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, Query};
use axum::http::Request;
use axum::routing::get;
use polity::{Country, Locale, locale};
use serde::Deserialize;
use tower::ServiceExt as _;

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    ship_to: Option<Country>,
}

async fn name(Path((language, country)): Path<(Locale, Country)>, Query(wanted): Query<Wanted>) -> String {
    let to = wanted.ship_to.map_or("", |country| country.name_in(locale::EN));
    format!("{} {to}", country.name_in(language))
}

async fn ask(address: &str) -> (u16, String) {
    let app = Router::new().route("/{language}/{country}", get(name));
    let response = app.oneshot(Request::get(address).body(Body::empty()).unwrap()).await.unwrap();
    let status = response.status().as_u16();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test(flavor = "current_thread")]
async fn extractors() {
    assert_eq!(ask("/sq/XK?ship_to=somaliland").await, (200, "Kosovë Somaliland".into()));
    assert_eq!(ask("/sq/xkx").await, (200, "Kosovë ".into()));
    let (status, body) = ask("/sq/YU").await;
    assert_eq!(status, 400);
    assert!(body.contains("successors: ME, RS"), "{body}");
    assert_eq!(ask("/sq/XK?ship_to=Atlantis").await.0, 400);
}
