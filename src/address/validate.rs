//! What somebody filled in: made uniform, and looked through for mistakes.

use alloc::borrow::ToOwned;
use alloc::string::String;
#[cfg(feature = "serde")]
use alloc::vec::Vec;
use core::fmt;

use super::field::Field;
use super::form::AddressForm;
use super::label::capitals;
use super::postal;
use super::subdivision::{Subdivision, list};
use crate::country::Country;
use crate::schema::{FieldKind, Requirement};

/// The most bytes of a value.
const LONGEST: usize = 1000;

/// The areas of an address, the largest first.
const AREAS: [FieldKind; 3] = [FieldKind::AdministrativeArea, FieldKind::Locality, FieldKind::DependentLocality];

/// What stored data had besides the fields that we know.
#[cfg(feature = "serde")]
pub(crate) type Kept = Vec<(String, crate::external::Value)>;

/// An address, field by field.
///
/// With serde it is a map of `country` and the words of [`FieldKind`]; what else stored data has is kept and written again.
///
/// # Examples
///
/// ```
/// use polity::address::{Address, FieldKind};
/// use polity::{locale, Country};
///
/// let address = Address::new(Country::GB)
///     .set(FieldKind::StreetAddress, "10 Downing Street")
///     .set(FieldKind::Locality, "London")
///     .set(FieldKind::PostalCode, "sw1a2aa")
///     .normalize();
/// assert_eq!(address.get(FieldKind::PostalCode), "SW1A 2AA");
/// assert_eq!(address.label(Country::GB, locale::EN), ["10 Downing Street", "LONDON", "SW1A 2AA"]);
/// assert_eq!(address.label(Country::FR, locale::FR).last().unwrap(), "ROYAUME-UNI");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    country: Country,
    /// By the number of the kind.
    fields: [String; FieldKind::ALL.len()],
    #[cfg(feature = "serde")]
    pub(crate) kept: Kept,
}

impl Address {
    /// An empty address in a country or region.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::Address;
    /// use polity::Country;
    ///
    /// let missing = Address::new(Country::SOMALILAND).validate().count();
    /// assert_eq!(missing, 2); // a street address and a city
    /// ```
    pub fn new(country: Country) -> Self {
        Address {
            country,
            fields: Default::default(),
            #[cfg(feature = "serde")]
            kept: Vec::new(),
        }
    }

    /// Where it is.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{address::Address, Country};
    ///
    /// assert_eq!(Address::new(Country::TW).country(), Country::TW);
    /// ```
    pub const fn country(&self) -> Country {
        self.country
    }

    /// The form that it belongs to.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{address::Address, Country};
    ///
    /// assert_eq!(Address::new(Country::TW).form(), Country::TW.address_form());
    /// ```
    pub const fn form(&self) -> AddressForm {
        self.country.address_form()
    }

    /// The address with a field filled in, as typed; an empty value empties it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{Address, FieldKind};
    /// use polity::Country;
    ///
    /// let address = Address::new(Country::XK).set(FieldKind::Locality, "Prizren");
    /// assert_eq!(address.get(FieldKind::Locality), "Prizren");
    /// ```
    #[must_use]
    pub fn set(mut self, kind: FieldKind, value: &str) -> Self {
        self.put(kind, value.to_owned());
        self
    }

    pub(crate) fn put(&mut self, kind: FieldKind, value: String) {
        if let Some(field) = self.fields.get_mut(kind as usize) {
            *field = value;
        }
    }

    /// What a field holds, nothing where it was not filled in.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{Address, FieldKind};
    /// use polity::Country;
    ///
    /// assert_eq!(Address::new(Country::XK).get(FieldKind::Recipient), "");
    /// ```
    pub fn get(&self, kind: FieldKind) -> &str {
        self.fields.get(kind as usize).map_or("", String::as_str)
    }

    /// Whether the form has a field.
    pub(crate) fn has(&self, kind: FieldKind) -> bool {
        self.form().field(kind).is_some()
    }

    /// The subdivisions that the areas mean, each below the one before; Err where a value is none of those to choose from.
    pub(crate) fn places(&self) -> [Option<Result<Subdivision, ()>>; 3] {
        let mut places = [None; 3];
        let mut choices = list(self.form().below());
        for (place, kind) in places.iter_mut().zip(AREAS) {
            let value = self.get(kind).trim();
            let Some(list) = choices.filter(|_| !value.is_empty() && self.has(kind)) else { break };
            let found = list.find(self.country, value).ok_or(());
            choices = found.ok().and_then(Subdivision::list_below);
            *place = Some(found);
        }
        places
    }

    /// The address as the post writes it: without spaces around, in capitals where the post wants them, postal codes spaced,
    /// in ASCII digits and without a country's sign before them, areas by their key. What cannot be made uniform stays.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{Address, FieldKind};
    /// use polity::Country;
    ///
    /// let address = Address::new(Country::JP)
    ///     .set(FieldKind::AdministrativeArea, " tokyo ")
    ///     .set(FieldKind::PostalCode, "〒１５４００２３")
    ///     .normalize();
    /// assert_eq!(address.get(FieldKind::AdministrativeArea), "東京都");
    /// assert_eq!(address.get(FieldKind::PostalCode), "154-0023");
    /// ```
    #[must_use]
    pub fn normalize(mut self) -> Self {
        let places = self.places();
        for kind in FieldKind::ALL.iter().copied() {
            let place = AREAS.iter().position(|area| *area == kind).and_then(|area| *places.get(area)?);
            let value = self.get(kind);
            let value = match (kind, place) {
                (_, Some(Ok(place))) => place.key().to_owned(),
                // What means nothing stays as typed; a name is written in capitals on the label alone.
                (_, Some(Err(()))) => tidy(value),
                (FieldKind::Recipient | FieldKind::Organization, _) => tidy(value),
                (FieldKind::PostalCode, _) if self.code().is_some() => {
                    self.code().unwrap_or_default().as_str().to_owned()
                }
                _ if self.form().row().is_some_and(|row| row.upper & 1 << kind as u16 != 0) => {
                    capitals(&tidy(value), self.country.languages().next())
                }
                _ => tidy(value),
            };
            self.put(kind, value);
        }
        self
    }

    /// The postal code as the post writes it, if it is one.
    fn code(&self) -> Option<Code> {
        postal::written(self.form().row()?, self.country.alpha2(), self.get(FieldKind::PostalCode)).map(Code)
    }

    /// What is wrong, in the order of the form; at most one problem a field, and nothing allocated.
    ///
    /// A value that [`normalize`](Self::normalize) would make right is right.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::address::{Address, FieldKind, ProblemKind};
    /// use polity::Country;
    ///
    /// let address = Address::new(Country::US)
    ///     .set(FieldKind::StreetAddress, "1600 Amphitheatre Parkway")
    ///     .set(FieldKind::Locality, "Mountain View")
    ///     .set(FieldKind::AdministrativeArea, "Kalifornia")
    ///     .set(FieldKind::PostalCode, "94043");
    /// let problem = address.validate().next().unwrap();
    /// assert_eq!((problem.field, problem.kind), (FieldKind::AdministrativeArea, ProblemKind::Unknown));
    ///
    /// let address = address.set(FieldKind::AdministrativeArea, "Alaska");
    /// let problem = address.validate().next().unwrap();
    /// assert_eq!((problem.field, problem.kind), (FieldKind::PostalCode, ProblemKind::Elsewhere));
    /// assert_eq!(problem.to_string(), "ZIP code: not in Alaska, where it is like 99500");
    /// ```
    pub fn validate(&self) -> Problems {
        let places = self.places();
        let mut problems = [const { None }; FieldKind::ALL.len()];
        for (problem, field) in problems.iter_mut().zip(self.form().rows().flatten()) {
            *problem = self.problem(field, &places);
        }
        Problems { problems, at: 0 }
    }

    fn problem(&self, field: Field, places: &[Option<Result<Subdivision, ()>>; 3]) -> Option<Problem> {
        let kind = field.kind();
        let typed = self.get(kind);
        let of = |problem| {
            let called = field.label();
            Some(Problem { field: kind, kind: problem, expected: None, example: None, within: None, called })
        };
        if typed.len() > LONGEST {
            return of(ProblemKind::TooLong);
        }
        let value = typed.trim();
        if value.is_empty() {
            let missing = of(ProblemKind::Missing).map(|problem| Problem { example: field.example(), ..problem });
            return missing.filter(|_| field.requirement() == Requirement::Required);
        }
        let lines = kind == FieldKind::StreetAddress;
        if value.chars().any(|letter| letter.is_control() && !(lines && matches!(letter, '\n' | '\r'))) {
            return of(ProblemKind::Control);
        }
        if kind != FieldKind::PostalCode {
            let area = AREAS.iter().position(|area| *area == kind)?;
            return of(ProblemKind::Unknown).filter(|_| places.get(area) == Some(&Some(Err(()))));
        }
        let code = self.code();
        if code.is_none() && self.form().row()?.postal.is_some() {
            let malformed = of(ProblemKind::Malformed);
            return malformed.map(|problem| Problem { expected: field.pattern(), example: field.example(), ..problem });
        }
        let code = code.as_ref().map_or(value, Code::as_str);
        let mut known = places.iter().flatten().flatten();
        let elsewhere = known.find(|place| place.postal().is_some_and(|root| !postal::begins(root, code)))?;
        of(ProblemKind::Elsewhere).map(|problem| Problem {
            expected: field.pattern(),
            example: elsewhere.example(),
            within: Some(*elsewhere),
            ..problem
        })
    }
}

/// A postal code as the post writes it.
#[derive(Default)]
struct Code(([u8; 24], usize));

impl Code {
    fn as_str(&self) -> &str {
        self.0.0.get(..self.0.1).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or("")
    }
}

/// Without spaces around the lines, and without carriage returns.
fn tidy(value: &str) -> String {
    let mut tidy = String::with_capacity(value.len());
    for line in value.trim().split(['\n', '\r']).filter(|line| !line.is_empty()) {
        if !tidy.is_empty() {
            tidy.push('\n');
        }
        tidy.push_str(line.trim());
    }
    tidy
}

/// What is wrong with a value.
///
/// # Examples
///
/// ```
/// use polity::address::{Address, ProblemKind};
/// use polity::Country;
///
/// let mut problems = Address::new(Country::SG).validate();
/// assert!(problems.all(|problem| problem.kind == ProblemKind::Missing));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A required field is empty.
    Missing,
    /// The value is none of those to choose from.
    Unknown,
    /// A postal code that has not the shape of the place's codes.
    Malformed,
    /// A postal code of another area than the address names.
    Elsewhere,
    /// More than 1,000 bytes.
    TooLong,
    /// A control character.
    Control,
}

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
///     "Postal code: not in the form of 10000",
///     "City: missing",
/// ]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// Which field.
    pub field: FieldKind,
    /// What is wrong.
    pub kind: ProblemKind,
    /// The pattern of the value, where there is one.
    pub expected: Option<&'static str>,
    /// A value that would be right.
    pub example: Option<&'static str>,
    /// Where a postal code does not belong.
    pub within: Option<Subdivision>,
    /// What the form calls the field.
    called: &'static str,
}

/// In English: "Postal code: not in the form of 10000".
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.called)?;
        match (self.kind, self.example) {
            (ProblemKind::Missing, Some(example)) => write!(f, "missing, such as {example}"),
            (ProblemKind::Missing, None) => f.write_str("missing"),
            (ProblemKind::Unknown, _) => f.write_str("not one of those to choose from"),
            (ProblemKind::Malformed, Some(example)) => write!(f, "not in the form of {example}"),
            (ProblemKind::Malformed, None) => f.write_str("not in the form of the place's codes"),
            (ProblemKind::Elsewhere, example) => {
                write!(f, "not in {}", self.within.map_or("", Subdivision::name))?;
                example.map_or(Ok(()), |example| write!(f, ", where it is like {example}"))
            }
            (ProblemKind::TooLong, _) => write!(f, "longer than {LONGEST} bytes"),
            (ProblemKind::Control, _) => f.write_str("has a control character"),
        }
    }
}

/// What is wrong with an address.
///
/// # Examples
///
/// ```
/// use polity::address::{Address, Problems};
/// use polity::Country;
///
/// let problems: Problems = Address::new(Country::DE).validate();
/// assert_eq!(problems.count(), 3);
/// ```
#[derive(Clone, Debug)]
pub struct Problems {
    problems: [Option<Problem>; FieldKind::ALL.len()],
    at: usize,
}

impl Iterator for Problems {
    type Item = Problem;

    fn next(&mut self) -> Option<Problem> {
        loop {
            let problem = *self.problems.get(self.at)?;
            self.at += 1;
            if problem.is_some() {
                return problem;
            }
        }
    }
}
