//! From a phone number as it is written to E.164.

use std::fmt::Write;

use arrow_array::builder::StringViewBuilder;
use arrow_schema::DataType;
use datafusion_common::Result;
use datafusion_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDFImpl, Signature, Volatility};
use polity::phone::PhoneNumber;

use crate::{country, text};

/// `phone_e164(text, country)`: a valid number in E.164. The country is where it was written, as `country_id` reads it; where
/// that is null or unknown, a number with its calling code is read all the same.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct PhoneE164(Signature);

impl PhoneE164 {
    /// Returns the function.
    #[expect(clippy::new_without_default, reason = "a function has no default")]
    pub fn new() -> Self {
        PhoneE164(Signature::string(2, Volatility::Immutable))
    }
}

impl ScalarUDFImpl for PhoneE164 {
    fn name(&self) -> &str {
        "phone_e164"
    }

    fn signature(&self) -> &Signature {
        &self.0
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Utf8View)
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let [texts, countries] = text::arguments(&args.args)?;
        let rows = text::rows(&args.args, args.number_rows);
        let mut numbers = StringViewBuilder::with_capacity(rows);
        let mut e164 = String::new();
        for row in 0..rows {
            let home = countries.get(row).and_then(country::read);
            let number = texts.get(row).and_then(|text| PhoneNumber::parse(text, home).ok());
            match number.filter(PhoneNumber::is_valid) {
                Some(number) => {
                    e164.clear();
                    // A String takes whatever is written.
                    let _ = write!(e164, "{}", number.e164());
                    numbers.append_value(&e164);
                }
                None => numbers.append_null(),
            }
        }
        text::answer(numbers.finish(), &args.args)
    }
}
