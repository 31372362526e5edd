//! Names that are written twice, or with the name of whose they are: "Kosovo/Kosova", "Siam (Thailand)", "Sint Maarten (Hollanda)".

use crate::bare;
use crate::country::Country;
use crate::meaning::{self, Meaning};

/// What stands between two names, the strongest first: brackets, a stroke, a dash, a comma.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    Brackets,
    Stroke,
    Dash,
    Comma,
}

impl Between {
    fn weaker(self) -> Option<Between> {
        match self {
            Between::Brackets => Some(Between::Stroke),
            Between::Stroke => Some(Between::Dash),
            Between::Dash => Some(Between::Comma),
            Between::Comma => None,
        }
    }

    /// The pieces of a name, without the empty ones.
    fn split(self, name: &str) -> impl Iterator<Item = &str> + Clone {
        let separates = move |letter: char| match self {
            Between::Brackets => matches!(letter, '(' | ')' | '[' | ']' | '（' | '）'),
            Between::Stroke => matches!(letter, '/' | '|'),
            Between::Comma => matches!(letter, ',' | '،' | '、'),
            Between::Dash => false,
        };
        // A dash between spaces: one without is part of a name. The sign for none is in no name, as `agreed` sees to.
        let dash = if self == Between::Dash { " - " } else { "\0" };
        let pieces = name.split(dash).flat_map(move |piece| piece.split(separates));
        pieces.map(str::trim).filter(|piece| !piece.is_empty())
    }
}

/// The entry that a name in pieces means: each of them can mean it, and one means nothing else. With brackets, a dash or a comma
/// a piece may also be the entry that administers it: "France (French Guiana)". None where the name is in one piece.
#[cold]
pub(crate) fn agreed(name: &str) -> Option<Country> {
    let name = name.trim();
    (is_divided(name.as_bytes()) && !name.as_bytes().contains(&0)).then(|| within(name, Between::Brackets))?
}

/// Whether anything stands in a name that [`Between`] knows. Most names that nobody has are told so by this alone.
fn is_divided(name: &[u8]) -> bool {
    // The bytes with which they begin; a loop without a way out takes several at a time.
    let begins = |byte: u8| matches!(byte, b'(' | b'[' | b'/' | b'|' | b'-' | b',' | 0xD8 | 0xE3 | 0xEF);
    if !name.iter().fold(false, |found, byte| found | begins(*byte)) {
        return false;
    }
    let is_one = |at: usize| {
        let rest = name.get(at..).unwrap_or(&[]);
        match rest {
            [b'(' | b'[' | b'/' | b'|' | b',', ..] => true,
            [b'-', b' ', ..] => at.checked_sub(1).and_then(|before| name.get(before)) == Some(&b' '),
            _ => ["،", "、", "（", "）"].iter().any(|sign| rest.starts_with(sign.as_bytes())),
        }
    };
    (0..name.len()).any(|at| name.get(at).is_some_and(|byte| begins(*byte)) && is_one(at))
}

fn within(name: &str, between: Between) -> Option<Country> {
    let mut pieces = between.split(name);
    if pieces.clone().nth(1).is_none() {
        return within(name, between.weaker()?);
    }
    let of = |piece: &str| -> Option<Meaning> {
        let piece = ["formerly ", "ehem. "].iter().find_map(|before| piece.strip_prefix(before)).unwrap_or(piece);
        let known = meaning::usual(piece).map(Meaning::One).or_else(|| meaning::of(piece));
        let known = known.or_else(|| meaning::of(bare::bare(piece)?));
        known.or_else(|| within(piece, between.weaker()?).map(Meaning::One))
    };
    // Each piece is looked up once; who writes a place in five pieces writes no name.
    let mut all = [None; 4];
    for slot in &mut all {
        match pieces.next() {
            Some(piece) => *slot = Some(of(piece)?),
            None => break,
        }
    }
    if pieces.next().is_some() {
        return None;
    }
    let fits = |country: Country| {
        all.iter().flatten().all(|meaning| {
            let holder = || meaning.answer().is_some_and(|other| between != Between::Stroke && holds(other, country));
            meaning.can_be(country) || holder()
        })
    };
    let mut found = all.iter().flatten().filter_map(|meaning| meaning.answer()).filter(|country| fits(*country));
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// Whether an entry administers another that has no authority of its own.
fn holds(holder: Country, held: Country) -> bool {
    holder != held && held.administered_by().any(|by| by == holder) && held.administered_by().all(|by| by != held)
}
