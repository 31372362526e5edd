//! polity where forms meet other crates. Each module is a recipe and its own test; none needs a feature of polity, as
//! `FromStr`, `TryFrom<String>`, `Into<&'static str>` and serde are what these crates ask for.
//!
//! `cargo test` in this folder.

mod axum;
mod clap;
mod diesel;
mod schemars;
mod sqlx;
mod utoipa;
