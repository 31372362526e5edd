//! A column of countries and one of phone numbers as people write them, in a Parquet file of as many rows as are wanted.

use std::sync::Arc;

use datafusion::arrow::array::{Int64Array, RecordBatch, StringArray};
use datafusion::arrow::datatypes::{DataType, Field, Schema};
use datafusion::error::Result;
use datafusion::prelude::SessionContext;
use polity::{Country, locale};

/// What people write: a name in one of eight languages or a code, with a number of the place; and what is no country, no
/// number, or nothing.
pub fn cells() -> Vec<(Option<String>, Option<String>)> {
    let locales = [locale::EN, locale::FR, locale::ES, locale::DE, locale::RU, locale::AR, locale::ZH, locale::SQ];
    let number = |country: Country| {
        Some(
            country
                .dialing()?
                .example(polity::phone::Kind::Mobile)?
                .format(polity::phone::Format::National)
                .to_string(),
        )
    };
    let named = Country::all().flat_map(|country| {
        let names = locales.iter().map(move |locale| country.name_in(*locale).to_owned());
        names.chain([format!(" {} ", country.id())]).map(move |name| (Some(name), number(country)))
    });
    let odd = [
        (Some("Middle-earth"), Some("12")),
        (Some("Congo"), Some("n/a")),
        (None, Some("+383 44 123 456")),
        (Some("N/A"), None),
    ];
    named.chain(odd.map(|(country, phone)| (country.map(str::to_owned), phone.map(str::to_owned)))).collect()
}

/// Writes a file with these cells, again and again. Nothing is kept in memory but the cells.
pub async fn write(path: &str, rows: u64) -> Result<()> {
    let cells = cells();
    let numbers: Int64Array = (0..).take(cells.len()).collect();
    let countries: StringArray = cells.iter().map(|(country, _)| country.as_deref()).collect();
    let phones: StringArray = cells.iter().map(|(_, phone)| phone.as_deref()).collect();
    let field = |name, of| Field::new(name, of, true);
    let schema = Schema::new(vec![
        field("number", DataType::Int64),
        field("country", DataType::Utf8),
        field("phone", DataType::Utf8),
    ]);
    let columns: [Arc<dyn datafusion::arrow::array::Array>; 3] =
        [Arc::new(numbers), Arc::new(countries), Arc::new(phones)];
    let context = SessionContext::new();
    context.register_batch("cells", RecordBatch::try_new(Arc::new(schema), columns.to_vec())?)?;
    let sql = format!(
        "COPY (SELECT value AS id, country, phone FROM generate_series(0, {last}) AS rows(value) \
         JOIN cells ON value % {count} = number) TO '{path}' STORED AS PARQUET",
        last = rows - 1,
        count = cells.len(),
    );
    context.sql(&sql).await?.collect().await?;
    Ok(())
}
