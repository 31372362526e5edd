//! What is wrong with an address.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;

use crate::schema::{FieldKind, ProblemKind, Severity};
use crate::subdivision::Subdivision;

/// The most bytes of a value.
pub(super) const LONGEST: usize = 1000;

/// What is wrong with a field, and what would be right.
///
/// # Examples
///
/// ```
/// use polity::address::{Address, FieldKind};
/// use polity::Country;
///
/// let address = Address::new(Country::XK).set(FieldKind::PostalCode, "80000");
/// let messages: Vec<String> = address.validate().map(|problem| problem.to_string()).collect();
/// assert_eq!(messages, [
///     "Street address: missing",
///     "Postal code: expected something like 10000",
///     "City: missing",
/// ]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Problem {
    /// The field.
    pub field: FieldKind,
    /// What is wrong.
    pub kind: ProblemKind,
    /// Whether it must be corrected. A postal code of another area is only a warning: posts publish how an area's codes
    /// begin, but they also assign codes across a border, and to the military.
    pub severity: Severity,
    /// The pattern of the value, where there is one.
    pub expected: Option<&'static str>,
    /// A value that would be right.
    pub example: Option<&'static str>,
    /// The area to which a postal code does not belong.
    pub within: Option<Subdivision>,
    /// The label of the field.
    pub(super) label: &'static str,
}

impl Problem {
    /// An error in a field with a label.
    pub(super) const fn new(field: FieldKind, kind: ProblemKind, label: &'static str) -> Self {
        Problem { field, kind, severity: Severity::Error, expected: None, example: None, within: None, label }
    }
}

/// In English: "Postal code: expected something like 10000".
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.label)?;
        match (self.kind, self.example) {
            (ProblemKind::Missing, Some(example)) => write!(f, "missing; expected something like {example}"),
            (ProblemKind::Missing, None) => f.write_str("missing"),
            (ProblemKind::Unknown, _) => f.write_str("not one of the choices"),
            (ProblemKind::Malformed, Some(example)) => write!(f, "expected something like {example}"),
            (ProblemKind::Malformed, None) => f.write_str("not in the format of this country's codes"),
            (ProblemKind::Elsewhere, example) => {
                write!(f, "not in {}", self.within.map_or("", Subdivision::name))?;
                example.map_or(Ok(()), |example| write!(f, "; expected something like {example}"))
            }
            (ProblemKind::TooLong, _) => write!(f, "longer than {LONGEST} bytes"),
            (ProblemKind::Control, _) => f.write_str("contains a control character"),
            (ProblemKind::Unexpected, _) => f.write_str("addresses of this country or region do not have this field"),
            (ProblemKind::PoBox, _) => f.write_str("a PO box; expected a street address"),
        }
    }
}

/// Every field at most once.
pub(super) type Found = [Option<Problem>; FieldKind::ALL.len()];

/// The problems of an address, in the order of the form.
///
/// # Examples
///
/// ```
/// use polity::address::{Address, Problems};
/// use polity::Country;
///
/// let problems: Problems = Address::new(Country::DE).validate();
/// assert_eq!(problems.len(), 3);
/// ```
#[derive(Clone, Debug)]
pub struct Problems {
    pub(super) found: Found,
    /// The fields that are left.
    pub(super) left: Range<usize>,
}

impl Problems {
    fn at(&self, field: usize) -> Option<Problem> {
        self.found.get(field).copied().flatten()
    }
}

impl Iterator for Problems {
    type Item = Problem;

    fn next(&mut self) -> Option<Problem> {
        loop {
            let field = self.left.next()?;
            if let Some(problem) = self.at(field) {
                return Some(problem);
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.left.clone().filter(|field| self.at(*field).is_some()).count();
        (left, Some(left))
    }
}

impl DoubleEndedIterator for Problems {
    fn next_back(&mut self) -> Option<Problem> {
        loop {
            let field = self.left.next_back()?;
            if let Some(problem) = self.at(field) {
                return Some(problem);
            }
        }
    }
}

impl ExactSizeIterator for Problems {}

impl FusedIterator for Problems {}
