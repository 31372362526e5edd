//! A country in a JSON schema, with schemars: a string out of the ids of a view.
#![cfg(test)]

use polity::{Country, View};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema, schema_for};
use serde::{Deserialize, Serialize};

/// `#[schemars(schema_with = "country")]`
fn country(_: &mut SchemaGenerator) -> Schema {
    let ids: Vec<&str> = View::INCLUSIVE.iter().map(Country::id).collect();
    json_schema!({ "type": "string", "title": "Country/region", "enum": ids })
}

#[derive(Serialize, Deserialize, JsonSchema)]
struct Address {
    city: String,
    #[schemars(schema_with = "country")]
    country: Country,
}

#[test]
fn enumeration() {
    let schema = serde_json::to_value(schema_for!(Address)).unwrap();
    let ids = schema["properties"]["country"]["enum"].as_array().unwrap();
    assert_eq!(ids.len(), 262);
    assert!(ids.iter().any(|id| id == "XK") && ids.iter().any(|id| id == "transnistria"));
    // What the schema allows is what serde writes.
    for country in Country::all() {
        let address = serde_json::to_value(Address { city: String::new(), country }).unwrap();
        assert!(ids.contains(&address["country"]));
    }
}
