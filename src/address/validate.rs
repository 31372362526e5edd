//! Checking an address against its form.

use super::compiled;
use super::field::Field;
use super::postal::Code;
use super::problem::{LONGEST, Problem, ProblemKind, Problems};
use super::values::{Address, Area, Areas};
use crate::format::postal::begins;
use crate::schema::{FieldKind, Requirement};
use crate::tables::BEGINNING_STATES;

impl Address {
    /// Returns what is wrong, in the order of the form: at most one problem a field. It allocates nothing.
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
    /// assert_eq!(problem.to_string(), "ZIP code: not in Alaska; expected something like 99500");
    /// ```
    pub fn validate(&self) -> Problems {
        let areas = self.areas();
        let mut problems = Problems { found: [None; FieldKind::ALL.len()], left: 0..FieldKind::ALL.len() };
        for (problem, field) in problems.found.iter_mut().zip(self.form().rows().flatten()) {
            *problem = self.problem(field, &areas);
        }
        problems
    }

    fn problem(&self, field: Field, areas: &Areas) -> Option<Problem> {
        let kind = field.kind();
        let typed = self.get(kind);
        let of = |problem| {
            let label = field.label();
            Some(Problem { field: kind, kind: problem, expected: None, example: None, within: None, label })
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
            return of(ProblemKind::Unknown).filter(|_| matches!(areas.get(kind), Area::Unknown));
        }
        let code = Code::new(self.country(), value);
        if code.is_none() && compiled::row(self.country())?.postal().is_some() {
            let malformed = of(ProblemKind::Malformed);
            return malformed.map(|problem| Problem { expected: field.pattern(), example: field.example(), ..problem });
        }
        let code = code.as_ref().map_or(value, Code::as_str);
        let is_elsewhere = |root| !begins(BEGINNING_STATES, root, code);
        let within = areas.known().find(|area| area.record().postal().is_some_and(is_elsewhere))?;
        of(ProblemKind::Elsewhere).map(|problem| Problem {
            expected: field.pattern(),
            example: within.example(),
            within: Some(within),
            ..problem
        })
    }
}
