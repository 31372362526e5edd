//! Writes a Parquet file of so many rows, tidies its columns in SQL, and prints the time of each and what is left to look at:
//! `cargo run --release --example tidy -- 10000000 /tmp/customers.parquet`

#[path = "../tests/column/mod.rs"]
mod column;

use std::time::Instant;

use datafusion::arrow::util::pretty::print_batches;
use datafusion::error::{DataFusionError, Result};
use datafusion::prelude::{ParquetReadOptions, SessionContext};

/// Tidied rows, read to the end and counted by column.
const TIDY: &str = "SELECT count(*) AS rows, count(country_id(country)) AS ids, count(country_name(country_id(country), 'sq')) AS names, \
                    count(phone_e164(phone, country)) AS phones FROM customers";
const LEFT: &str = "SELECT country, count(*) AS rows FROM customers WHERE country IS NOT NULL AND country_id(country) IS NULL \
                    GROUP BY country ORDER BY rows DESC, country LIMIT 10";

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let wrong = || DataFusionError::Execution("give how many rows, and a path".to_owned());
    let rows = arguments.next().and_then(|rows| rows.parse().ok()).ok_or_else(wrong)?;
    let path = arguments.next().ok_or_else(wrong)?;
    let start = Instant::now();
    column::write(&path, rows).await?;
    println!("{rows} rows written in {:.1} s", start.elapsed().as_secs_f64());
    let mut context = SessionContext::new();
    polity_datafusion::register(&mut context)?;
    context.register_parquet("customers", &path, ParquetReadOptions::default()).await?;
    for sql in ["SELECT count(country), count(phone) FROM customers", TIDY, LEFT] {
        let start = Instant::now();
        print_batches(&context.sql(sql).await?.collect().await?)?;
        println!("in {:.1} s: {sql}", start.elapsed().as_secs_f64());
    }
    Ok(())
}
