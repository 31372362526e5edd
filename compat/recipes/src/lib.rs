//! polity where forms meet other crates. Each module is a recipe and its own test; none needs a feature of polity, as
//! `FromStr`, `TryFrom<String>`, `Into<&'static str>` and serde are what these crates ask for.
//!
//! `cargo test` in this folder.

mod with_axum;
mod with_clap;
mod with_diesel;
mod with_schemars;
mod with_sqlx;
mod with_utoipa;
