//! What is known about a kind of number.

use polity::phone::{Kind, PhoneNumber, Ranges};
use polity::{Country, Dialing, View};

/// What is known about a kind of number of a country or region.
#[derive(Clone, Debug)]
pub struct Descriptor {
    calling_code: u16,
    /// None for calling codes that are no country's or region's.
    country: Option<Country>,
    /// None for all kinds.
    kind: Option<Kind>,
    lengths: Vec<u16>,
    example: Option<String>,
}

impl Descriptor {
    /// Numbers of some kinds; None if there are none.
    pub(super) fn of_region(dialing: Dialing, kinds: &[Kind], general: bool) -> Option<Self> {
        let mut lengths: Vec<u16> = kinds.iter().flat_map(|kind| dialing.lengths(*kind)).map(u16::from).collect();
        lengths.sort_unstable();
        lengths.dedup();
        let kind = kinds.first().copied().filter(|_| !general);
        let example = kind.and_then(|kind| dialing.example(kind)).map(|number| number.national().to_owned());
        (!lengths.is_empty()).then(|| Descriptor {
            calling_code: dialing.calling_code(),
            country: Some(dialing.country()),
            kind,
            lengths,
            example,
        })
    }

    /// All numbers of a calling code.
    pub(super) fn of_code(calling_code: u16) -> Self {
        Descriptor { calling_code, country: None, kind: None, lengths: Vec::new(), example: None }
    }

    /// How many digits such numbers have, rising; nothing where that is not known.
    pub fn possible_length(&self) -> &[u16] {
        &self.lengths
    }

    /// The national digits of such a number.
    pub fn example(&self) -> Option<&str> {
        self.example.as_deref()
    }

    /// Whether national digits are such a number.
    pub fn is_match(&self, value: &str) -> bool {
        let number = PhoneNumber::from_parts_within(self.calling_code, value, None, Ranges::Upstream, View::CLDR);
        number.is_some_and(|number| {
            let here = self.country.map_or(number.is_valid(), |country| number.is_valid_for(country));
            here && self.kind.is_none_or(|kind| match number.kind() {
                Some(Kind::FixedLineOrMobile) => matches!(kind, Kind::FixedLine | Kind::Mobile),
                found => found == Some(kind),
            })
        })
    }
}
