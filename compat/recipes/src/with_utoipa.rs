//! A country in an OpenAPI document, with utoipa: a string out of the ids of a view.
#![cfg(test)]

use polity::{Country, View};
use serde::{Deserialize, Serialize};
use utoipa::openapi::schema::{ObjectBuilder, SchemaType, Type};
use utoipa::{OpenApi, ToSchema};

/// `#[schema(schema_with = country)]`
fn country() -> utoipa::openapi::schema::Object {
    let ids: Vec<&str> = View::INCLUSIVE.iter().map(Country::id).collect();
    ObjectBuilder::new()
        .schema_type(SchemaType::new(Type::String))
        .title(Some("Country/region"))
        .enum_values(Some(ids))
        .build()
}

#[derive(Serialize, Deserialize, ToSchema)]
struct Address {
    city: String,
    #[schema(schema_with = country)]
    country: Country,
}

#[derive(OpenApi)]
#[openapi(components(schemas(Address)))]
struct Api;

#[test]
fn enumeration() {
    let document = serde_json::to_value(Api::openapi()).unwrap();
    let ids = &document["components"]["schemas"]["Address"]["properties"]["country"]["enum"];
    assert_eq!(ids.as_array().unwrap().len(), 262);
    assert!(ids.as_array().unwrap().iter().any(|id| id == "XK"));
}
