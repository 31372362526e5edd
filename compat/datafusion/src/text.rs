//! The texts of an argument, whichever way a column stores them.

use arrow_array::{Array, ArrayRef, LargeStringArray, StringArray, StringViewArray};
use datafusion_common::{DataFusionError, Result, ScalarValue, exec_err};
use datafusion_expr::ColumnarValue;

/// An argument: a text a row, or the same for all rows.
pub(crate) struct Texts {
    array: Strings,
    same: bool,
}

enum Strings {
    View(StringViewArray),
    Short(StringArray),
    Long(LargeStringArray),
}

impl Texts {
    pub(crate) fn new(argument: &ColumnarValue) -> Result<Self> {
        let (array, same) = match argument {
            ColumnarValue::Array(array) => (ArrayRef::clone(array), false),
            ColumnarValue::Scalar(scalar) => (scalar.to_array()?, true),
        };
        let of = |array: &dyn Array| -> Option<Strings> {
            let any = array.as_any();
            any.downcast_ref::<StringViewArray>()
                .map(|array| Strings::View(array.clone()))
                .or_else(|| any.downcast_ref::<StringArray>().map(|array| Strings::Short(array.clone())))
                .or_else(|| any.downcast_ref::<LargeStringArray>().map(|array| Strings::Long(array.clone())))
        };
        match of(&array) {
            Some(array) => Ok(Texts { array, same }),
            None => exec_err!("expected a column of texts, not of {}", array.data_type()),
        }
    }

    /// The text in a row; None where it is null.
    pub(crate) fn get(&self, row: usize) -> Option<&str> {
        let row = if self.same { 0 } else { row };
        match &self.array {
            Strings::View(array) => array.is_valid(row).then(|| array.value(row)),
            Strings::Short(array) => array.is_valid(row).then(|| array.value(row)),
            Strings::Long(array) => array.is_valid(row).then(|| array.value(row)),
        }
    }

    /// The text that all rows have.
    pub(crate) fn literal(&self) -> Option<&str> {
        self.get(0).filter(|_| self.same)
    }
}

/// A text a row, or one for all where all arguments are so.
pub(crate) fn answer(column: StringViewArray, arguments: &[ColumnarValue]) -> Result<ColumnarValue> {
    if arguments.iter().all(|argument| matches!(argument, ColumnarValue::Scalar(_))) {
        return ScalarValue::try_from_array(&column, 0).map(ColumnarValue::Scalar);
    }
    Ok(ColumnarValue::Array(std::sync::Arc::new(column)))
}

/// How many rows are to be answered: one where all arguments are the same for all rows.
pub(crate) fn rows(arguments: &[ColumnarValue], rows: usize) -> usize {
    if arguments.iter().all(|argument| matches!(argument, ColumnarValue::Scalar(_))) { 1 } else { rows }
}

/// The arguments, as many as a signature has.
pub(crate) fn arguments<const COUNT: usize>(arguments: &[ColumnarValue]) -> Result<[Texts; COUNT]> {
    let texts = arguments.iter().map(Texts::new).collect::<Result<Vec<_>>>()?;
    let wrong =
        |given: Vec<Texts>| DataFusionError::Execution(format!("expected {COUNT} arguments, not {}", given.len()));
    texts.try_into().map_err(wrong)
}
