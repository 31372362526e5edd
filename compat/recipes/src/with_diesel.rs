//! A country in a text column, with diesel: `serialize_as` the id, `deserialize_as` a `String`.
#![cfg(test)]

use diesel::prelude::*;
use polity::Country;

table! {
    addresses (city) {
        city -> Text,
        country -> Text,
    }
}

/// The derive macro takes a name.
type Id = &'static str;

#[derive(Queryable, Insertable, Debug, PartialEq, Clone)]
#[diesel(table_name = addresses)]
struct Address {
    city: String,
    #[diesel(serialize_as = Id, deserialize_as = String)]
    country: Country,
}

#[test]
fn rows() {
    let mut database = SqliteConnection::establish(":memory:").unwrap();
    let table = "CREATE TABLE addresses (city TEXT NOT NULL PRIMARY KEY, country TEXT NOT NULL)";
    diesel::sql_query(table).execute(&mut database).unwrap();
    let kosovo = Address { city: "Prishtinë".into(), country: Country::XK };
    diesel::insert_into(addresses::table).values(kosovo.clone()).execute(&mut database).unwrap();
    assert_eq!(addresses::table.load::<Address>(&mut database).unwrap(), [kosovo]);
    let of = |id: &'static str| addresses::table.filter(addresses::country.eq(id)).count();
    assert_eq!(of(Country::XK.id()).get_result(&mut database), Ok(1_i64));
}
