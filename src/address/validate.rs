//! Checking an address against its form.

use super::compiled;
use super::field::Field;
use super::form::Writing;
use super::postal::Code;
use super::problem::{LONGEST, Problem, Problems};
use super::text::{is_readable, is_same, trimmed};
use super::values::{Address, Area, Areas};
use crate::format::layout::{Piece, pieces};
use crate::format::postal::begins;
use crate::schema::{FieldKind, ProblemKind, Requirement, Severity};
use crate::tables::BEGINNING_STATES;

impl Address {
    /// Returns what is wrong, in the order of the form: at most one problem a field. It allocates nothing.
    ///
    /// A value that [`normalize`](Self::normalize) would make right is right. After the fields of the form come values in
    /// fields that it lacks. A [`Severity::Warning`] is worth a second look and no reason to refuse.
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
        let mut slots = problems.found.iter_mut();
        let mut seen = 0_u8;
        for (field, problem) in self.form().rows().flatten().zip(slots.by_ref()) {
            seen |= 1 << field.kind() as u8;
            *problem = self.problem(field, &areas);
        }
        let lacking = FieldKind::ALL.iter().filter(|kind| seen & 1 << **kind as u8 == 0);
        for (problem, kind) in slots.zip(lacking) {
            *problem = self.unexpected(*kind);
        }
        problems
    }

    /// A value in a field that the form lacks, unless a label has it anyway: "Singapore" before the postal code.
    fn unexpected(&self, kind: FieldKind) -> Option<Problem> {
        let typed = self.get(kind);
        let value = if typed.len() > LONGEST { typed } else { trimmed(typed) };
        let is_value = |text: &str| {
            let text = text.trim_matches(|letter: char| !letter.is_alphanumeric());
            text.len() <= LONGEST && is_same(text, value)
        };
        let mut layout = pieces(self.form().layout(Writing::Local).unwrap_or(""));
        if value.is_empty() || layout.any(|piece| matches!(piece, Piece::Text(text) if is_value(text))) {
            return None;
        }
        Some(Problem::new(kind, ProblemKind::Unexpected, kind.as_str()))
    }

    fn problem(&self, field: Field, areas: &Areas) -> Option<Problem> {
        let kind = field.kind();
        let typed = self.get(kind);
        let of = |problem| Some(Problem::new(kind, problem, field.label()));
        if typed.len() > LONGEST {
            return of(ProblemKind::TooLong);
        }
        let value = trimmed(typed);
        if value.is_empty() {
            if field.requirement() != Requirement::Required {
                return None;
            }
            return of(ProblemKind::Missing).map(|problem| Problem { example: field.example(), ..problem });
        }
        let code = if kind == FieldKind::PostalCode { Code::new(self.country(), value) } else { None };
        if code.is_none() && !is_readable(value, kind == FieldKind::StreetAddress) {
            return of(ProblemKind::Control);
        }
        if kind != FieldKind::PostalCode {
            return if matches!(areas.get(kind), Area::Unknown) { of(ProblemKind::Unknown) } else { None };
        }
        if code.is_none() && compiled::row(self.country())?.postal().is_some() {
            let malformed = of(ProblemKind::Malformed);
            return malformed.map(|problem| Problem { expected: field.pattern(), example: field.example(), ..problem });
        }
        let code = code.as_ref().map_or(value, Code::as_str);
        let is_elsewhere = |root| !begins(BEGINNING_STATES, root, code);
        let within = areas.known().find(|area| area.record().postal().is_some_and(is_elsewhere))?;
        of(ProblemKind::Elsewhere).map(|problem| Problem {
            severity: Severity::Warning,
            expected: field.pattern(),
            example: within.example(),
            within: Some(within),
            ..problem
        })
    }
}
