//! From a text to an entry, and from an entry to its name.

use arrow_array::builder::StringViewBuilder;
use arrow_schema::DataType;
use datafusion_common::{Result, exec_datafusion_err};
use datafusion_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDFImpl, Signature, Volatility};
use polity::{Country, Locale};

use crate::text;

/// The entry of a text: a code that can mean only one, or a name in any language.
pub(crate) fn read(text: &str) -> Option<Country> {
    let text = text.trim();
    Country::from_code(text).or_else(|| Country::from_name(text))
}

/// `country_id(text)`: the id of the entry that a text means, a code or a name in any language ("Kosovë", "XKX", "Gambia, The").
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct CountryId(Signature);

impl CountryId {
    /// Returns the function.
    #[expect(clippy::new_without_default, reason = "a function has no default")]
    pub fn new() -> Self {
        CountryId(Signature::string(1, Volatility::Immutable))
    }
}

impl ScalarUDFImpl for CountryId {
    fn name(&self) -> &str {
        "country_id"
    }

    fn signature(&self) -> &Signature {
        &self.0
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Utf8View)
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let [texts] = text::arguments(&args.args)?;
        let rows = text::rows(&args.args, args.number_rows);
        let mut ids = StringViewBuilder::with_capacity(rows);
        for row in 0..rows {
            ids.append_option(texts.get(row).and_then(read).map(Country::id));
        }
        text::answer(ids.finish(), &args.args)
    }
}

/// `country_name(id, locale)`: what lists show for an entry in a locale.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct CountryName(Signature);

impl CountryName {
    /// Returns the function.
    #[expect(clippy::new_without_default, reason = "a function has no default")]
    pub fn new() -> Self {
        CountryName(Signature::string(2, Volatility::Immutable))
    }
}

impl ScalarUDFImpl for CountryName {
    fn name(&self) -> &str {
        "country_name"
    }

    fn signature(&self) -> &Signature {
        &self.0
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Utf8View)
    }

    /// A locale that is written into the query and is none is an error, since all would be null; one in a column is null.
    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let [ids, locales] = text::arguments(&args.args)?;
        let literal = match locales.literal() {
            Some(tag) => {
                let locale = Locale::from_tag(tag);
                Some(locale.ok_or_else(|| exec_datafusion_err!("no bundled locale matches {tag:?}"))?)
            }
            None => None,
        };
        let rows = text::rows(&args.args, args.number_rows);
        let mut names = StringViewBuilder::with_capacity(rows);
        for row in 0..rows {
            let country = ids.get(row).and_then(Country::from_code);
            let locale = literal.or_else(|| locales.get(row).and_then(Locale::from_tag));
            names.append_option(country.zip(locale).map(|(country, locale)| country.name_in(locale)));
        }
        text::answer(names.finish(), &args.args)
    }
}
