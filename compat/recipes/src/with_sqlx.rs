//! A country in a text column, with sqlx: bind the id, read it by `TryFrom<String>`.
#![cfg(test)]

use polity::Country;
use sqlx::{Connection as _, FromRow, SqliteConnection};

#[derive(FromRow, Debug, PartialEq)]
struct Address {
    city: String,
    #[sqlx(try_from = "String")]
    country: Country,
}

#[tokio::test(flavor = "current_thread")]
async fn rows() {
    let mut database = SqliteConnection::connect("sqlite::memory:").await.unwrap();
    // What another crate has stored: alpha-2, alpha-3 and codes in small letters all read.
    let table = "CREATE TABLE addresses (city TEXT NOT NULL, country TEXT NOT NULL);
        INSERT INTO addresses VALUES ('Tiranë', 'ALB'), ('Berlin', 'de')";
    sqlx::raw_sql(table).execute(&mut database).await.unwrap();
    for (city, country) in [("Prishtinë", Country::XK), ("Hargeysa", Country::SOMALILAND)] {
        let insert = sqlx::query("INSERT INTO addresses VALUES (?, ?)").bind(city).bind(country.id());
        insert.execute(&mut database).await.unwrap();
    }
    let select = sqlx::query_as("SELECT city, country FROM addresses ORDER BY city");
    let rows: Vec<Address> = select.fetch_all(&mut database).await.unwrap();
    let countries: Vec<Country> = rows.iter().map(|row| row.country).collect();
    assert_eq!(countries, [Country::DE, Country::SOMALILAND, Country::XK, Country::AL]);
    assert_eq!(rows[2], Address { city: "Prishtinë".into(), country: Country::XK });

    sqlx::query("INSERT INTO addresses VALUES ('Willemstad', 'AN')").execute(&mut database).await.unwrap();
    let error = sqlx::query_as::<_, Address>("SELECT * FROM addresses WHERE country = 'AN'").fetch_one(&mut database);
    // sqlx names the column; what was meant, the error of `parse` says.
    assert!(error.await.unwrap_err().to_string().contains("column country"));
    assert!("AN".parse::<Country>().unwrap_err().to_string().contains("successors: BQ, CW, SX"));
}
