//! `country_id`, `country_name` and `phone_e164` as scalar functions of Apache DataFusion.
//!
//! Null stays null, and so is what means no entry or no number. One text is one answer, whatever row and machine it is on: the
//! functions keep nothing and read nothing but `polity`'s own tables.

mod country;
mod phone;
mod text;

use std::sync::Arc;

use datafusion_common::Result;
use datafusion_expr::ScalarUDF;
use datafusion_expr::registry::FunctionRegistry;

pub use country::{CountryId, CountryName};
pub use phone::PhoneE164;

/// Returns the three functions.
pub fn functions() -> [ScalarUDF; 3] {
    [
        ScalarUDF::new_from_impl(CountryId::new()),
        ScalarUDF::new_from_impl(CountryName::new()),
        ScalarUDF::new_from_impl(PhoneE164::new()),
    ]
}

/// Makes the three functions known to a `SessionContext`, a `SessionState` or any other registry.
///
/// # Errors
///
/// If the registry takes no functions.
pub fn register(registry: &mut dyn FunctionRegistry) -> Result<()> {
    functions().into_iter().try_for_each(|function| registry.register_udf(Arc::new(function)).map(drop))
}
