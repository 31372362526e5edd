//! The functions by themselves, as an engine calls them.

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, LargeStringArray, StringArray, StringViewArray};
use arrow_schema::{DataType, Field};
use datafusion_common::{Result, ScalarValue, config::ConfigOptions};
use datafusion_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDF};

fn function(name: &str) -> ScalarUDF {
    polity_datafusion::functions().into_iter().find(|function| function.name() == name).expect(name)
}

/// The answers for so many rows, null as None; one where all arguments are the same for all rows.
fn call(name: &str, args: &[ColumnarValue], rows: usize) -> Result<Vec<Option<String>>> {
    let fields = args.iter().map(|arg| Arc::new(Field::new("argument", arg.data_type(), true))).collect();
    let answer = function(name).invoke_with_args(ScalarFunctionArgs {
        args: args.to_vec(),
        arg_fields: fields,
        number_rows: rows,
        return_field: Arc::new(Field::new("answer", DataType::Utf8View, true)),
        config_options: Arc::new(ConfigOptions::default()),
    })?;
    let array = match answer {
        ColumnarValue::Array(array) => array,
        ColumnarValue::Scalar(scalar) => scalar.to_array()?,
    };
    let texts = array.as_any().downcast_ref::<StringViewArray>().expect("texts");
    Ok(texts.iter().map(|text| text.map(str::to_owned)).collect())
}

fn one(text: Option<&str>) -> ColumnarValue {
    ColumnarValue::Scalar(ScalarValue::Utf8View(text.map(str::to_owned)))
}

fn single(name: &str, args: &[Option<&str>]) -> Option<String> {
    let args: Vec<ColumnarValue> = args.iter().map(|text| one(*text)).collect();
    let mut answers = call(name, &args, 1_000).expect(name);
    assert_eq!(answers.len(), 1, "one answer, whatever the number of rows");
    answers.remove(0)
}

#[test]
fn a_literal_has_one_answer() {
    for (text, id) in [
        (Some("Kosovë"), Some("XK")),
        (Some(" xkx "), Some("XK")),
        (Some("Gambia, The"), Some("GM")),
        (Some("Turkish Republic of Northern Cyprus"), Some("northern-cyprus")),
        (Some("Congo"), None),
        (Some("Middle-earth"), None),
        (Some(""), None),
        (None, None),
    ] {
        assert_eq!(single("country_id", &[text]).as_deref(), id, "{text:?}");
    }
    for (id, locale, name) in [
        (Some("XK"), Some("sq"), Some("Kosovë")),
        (Some("DE"), Some("fr"), Some("Allemagne")),
        (Some("XK"), None, None),
        (None, Some("sq"), None),
        (Some("XX"), Some("sq"), None),
    ] {
        assert_eq!(single("country_name", &[id, locale]).as_deref(), name, "{id:?} {locale:?}");
    }
    for (text, country, number) in [
        (Some("044 123 456"), Some("XK"), Some("+38344123456")),
        (Some("044 123 456"), Some("Kosovo"), Some("+38344123456")),
        (Some("+383 44 123 456"), None, Some("+38344123456")),
        (Some("044 123 456"), None, None),
        (Some("12"), Some("XK"), None),
        (None, Some("XK"), None),
    ] {
        assert_eq!(single("phone_e164", &[text, country]).as_deref(), number, "{text:?} {country:?}");
    }
}

#[test]
fn a_column_has_an_answer_a_row_however_it_stores_texts() -> Result<()> {
    let texts = [Some("Kosova"), None, Some("Congo"), Some("D.R. Congo")];
    let kinds: [ArrayRef; 3] = [
        Arc::new(StringArray::from(texts.to_vec())),
        Arc::new(LargeStringArray::from(texts.to_vec())),
        Arc::new(StringViewArray::from(texts.to_vec())),
    ];
    for column in kinds {
        let kind = column.data_type().clone();
        let column = ColumnarValue::Array(column);
        let ids = call("country_id", &[column], 4)?;
        assert_eq!(ids, [Some("XK".to_owned()), None, None, Some("CD".to_owned())], "{kind}");
    }
    // A locale a row; one that polity lacks is null there.
    let ids = ColumnarValue::Array(Arc::new(StringArray::from(vec!["XK", "XK", "DE"])));
    let locales = ColumnarValue::Array(Arc::new(StringArray::from(vec!["sq", "tlh", "en"])));
    assert_eq!(
        call("country_name", &[ids, locales], 3)?,
        [Some("Kosovë".to_owned()), None, Some("Germany".to_owned())]
    );
    Ok(())
}

#[test]
fn a_mistake_in_the_query_is_an_error() {
    let ids = ColumnarValue::Array(Arc::new(StringArray::from(vec!["XK"])));
    let error = call("country_name", &[ids.clone(), one(Some("tlh"))], 1).expect_err("no such locale");
    assert!(error.to_string().contains("no bundled locale matches \"tlh\""), "{error}");
    let numbers = ColumnarValue::Scalar(ScalarValue::Int64(Some(1)));
    assert!(call("country_id", &[numbers], 1).is_err());
    assert!(call("country_id", &[ids.clone(), ids], 1).is_err());
}
