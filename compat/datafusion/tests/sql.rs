//! A column is tidied in SQL, from a Parquet file.

mod column;

use datafusion::arrow::array::{Array, Int64Array, RecordBatch, StringViewArray};
use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::error::Result;
use datafusion::prelude::{ParquetReadOptions, SessionContext};

fn context() -> Result<SessionContext> {
    let mut context = SessionContext::new();
    polity_datafusion::register(&mut context)?;
    Ok(context)
}

async fn rows(context: &SessionContext, sql: &str) -> Result<Vec<RecordBatch>> {
    context.sql(sql).await?.collect().await
}

/// The first column of an answer, null as None.
async fn column(sql: &str) -> Result<Vec<Option<String>>> {
    let mut all = Vec::new();
    for batch in rows(&context()?, sql).await? {
        let texts = batch.column(0).as_any().downcast_ref::<StringViewArray>().expect("texts").clone();
        all.extend((0..texts.len()).map(|row| texts.is_valid(row).then(|| texts.value(row).to_owned())));
    }
    Ok(all)
}

#[tokio::test]
async fn a_literal_has_one_answer() -> Result<()> {
    let one =
        |sql: &'static str| async move { Ok::<_, datafusion::error::DataFusionError>(column(sql).await?.remove(0)) };
    assert_eq!(one("SELECT country_id('Kosovë')").await?.as_deref(), Some("XK"));
    assert_eq!(one("SELECT country_id('Gambia, The')").await?.as_deref(), Some("GM"));
    assert_eq!(one("SELECT country_id(' xkx ')").await?.as_deref(), Some("XK"));
    assert_eq!(
        one("SELECT country_id('Turkish Republic of Northern Cyprus')").await?.as_deref(),
        Some("northern-cyprus")
    );
    assert_eq!(one("SELECT country_id('Middle-earth')").await?, None);
    assert_eq!(one("SELECT country_id(NULL)").await?, None);
    assert_eq!(one("SELECT country_name('XK', 'sq')").await?.as_deref(), Some("Kosovë"));
    assert_eq!(one("SELECT country_name(country_id('Deutschland'), 'fr')").await?.as_deref(), Some("Allemagne"));
    assert_eq!(one("SELECT country_name('XK', NULL)").await?, None);
    assert_eq!(one("SELECT phone_e164('044 123 456', 'XK')").await?.as_deref(), Some("+38344123456"));
    assert_eq!(one("SELECT phone_e164('044 123 456', 'Kosovo')").await?.as_deref(), Some("+38344123456"));
    assert_eq!(one("SELECT phone_e164('+383 44 123 456', NULL)").await?.as_deref(), Some("+38344123456"));
    assert_eq!(one("SELECT phone_e164('044 123 456', NULL)").await?, None);
    assert_eq!(one("SELECT phone_e164('12', 'XK')").await?, None);
    Ok(())
}

#[tokio::test]
async fn a_column_has_an_answer_a_row() -> Result<()> {
    let ids =
        column("SELECT country_id(x) FROM (VALUES ('Kosova'), (NULL), ('Congo'), ('D.R. Congo')) AS t(x)").await?;
    assert_eq!(ids, [Some("XK".to_owned()), None, None, Some("CD".to_owned())]);
    // Each way in which Arrow stores texts, and a locale of its own for each row.
    for kind in ["Utf8", "LargeUtf8", "Utf8View", "Dictionary(Int32, Utf8)"] {
        let sql = format!(
            "SELECT country_name(arrow_cast(x, '{kind}'), l) FROM (VALUES ('XK', 'sq'), ('XK', 'tlh'), (NULL, 'sq')) AS t(x, l)"
        );
        assert_eq!(column(&sql).await?, [Some("Kosovë".to_owned()), None, None], "{kind}");
    }
    Ok(())
}

#[tokio::test]
async fn a_mistake_in_the_query_is_an_error() -> Result<()> {
    let context = context()?;
    for (sql, message) in [
        ("SELECT country_name(x, 'tlh') FROM (VALUES ('XK')) AS t(x)", "no bundled locale matches \"tlh\""),
        ("SELECT country_id(1)", "country_id"),
        ("SELECT phone_e164('044 123 456')", "phone_e164"),
    ] {
        let answer = match context.sql(sql).await {
            Ok(frame) => frame.collect().await.map(drop),
            Err(error) => Err(error),
        };
        let error = answer.expect_err(sql).to_string();
        assert!(error.contains(message), "{sql}: {error}");
    }
    Ok(())
}

/// The README's queries over a file: what is tidied, and what is left to look at.
#[tokio::test]
async fn a_parquet_file_is_tidied() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("polity-datafusion-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let path = folder.join("customers.parquet").display().to_string();
    column::write(&path, 20_000).await?;
    let context = context()?;
    context.register_parquet("customers", &path, ParquetReadOptions::default()).await?;
    let readme = include_str!("../README.md");
    let queries: Vec<&str> = readme.split("```sql").skip(1).filter_map(|block| block.split("```").next()).collect();
    assert_eq!(queries.len(), 2);
    let tidied = rows(&context, queries[0]).await?;
    assert_eq!(tidied.iter().map(RecordBatch::num_rows).sum::<usize>(), 20_000);
    let counted = rows(&context, queries[1]).await?;
    let shown = pretty_format_batches(&counted)?.to_string();
    let of = |name: &str| -> Vec<String> {
        let texts =
            counted.iter().filter_map(|batch| batch.column_by_name(name)?.as_any().downcast_ref::<StringViewArray>());
        texts.flat_map(|texts| texts.iter().map(|text| text.unwrap_or("").to_owned())).collect()
    };
    // Each of what is no country alone is there, as often as the cells go into the rows; what is null is not.
    let left = ["Congo", "Middle-earth", "N/A"];
    assert!(left.iter().all(|text| of("country").iter().any(|found| found == text)), "{shown}");
    let known = column::cells().into_iter().filter_map(|(country, _)| country).filter(|text| {
        let text = text.trim();
        polity::Country::from_code(text).or_else(|| polity::Country::from_name(text)).is_some()
    });
    let known: std::collections::BTreeSet<String> = known.collect();
    assert!(known.len() > 1_000 && of("country").iter().all(|text| !known.contains(text)), "{shown}");
    let counts = counted.iter().filter_map(|batch| batch.column_by_name("rows")?.as_any().downcast_ref::<Int64Array>());
    let round = 20_000 / column::cells().len() as i64;
    assert!(counts.flat_map(|counts| counts.values().to_vec()).all(|rows| rows >= round), "{shown}");
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}
