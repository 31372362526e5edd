//! Countries and regions, and their calling codes.

use std::str::FromStr;

use polity::Country;
use serde::{Deserialize, Serialize};
use strum::ParseError;

/// A calling code, and where it was found.
#[derive(Copy, Clone, Eq, PartialEq, Serialize, Deserialize, Hash, Debug)]
pub struct Code {
    pub(crate) value: u16,
    pub(crate) source: Source,
}

/// Where a calling code was found.
#[derive(Eq, PartialEq, Copy, Clone, Serialize, Deserialize, Hash, Debug, Default)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// After a plus.
    Plus,
    /// After an exit code.
    Idd,
    /// At the start of the number, with nothing before it.
    Number,
    /// Not in the number: it is the one of the default country or region.
    #[default]
    Default,
}

impl Code {
    /// The calling code.
    pub fn value(&self) -> u16 {
        self.value
    }

    /// Where it was found.
    pub fn source(&self) -> Source {
        self.source
    }
}

impl From<Code> for u16 {
    fn from(code: Code) -> u16 {
        code.value
    }
}

macro_rules! ids {
    ($($id:ident)+) => {
        /// The countries and regions of libphonenumber, by their alpha-2.
        #[derive(Eq, PartialEq, Copy, Clone, Serialize, Deserialize, Hash, Debug)]
        pub enum Id {
            $(#[doc = concat!("The alpha-2 ", stringify!($id), ".")] $id,)+
        }

        impl Id {
            pub(crate) const ALL: &'static [Id] = &[$(Id::$id),+];

            pub(crate) const fn alpha2(self) -> &'static str {
                match self {
                    $(Id::$id => stringify!($id),)+
                }
            }
        }

        impl From<Id> for Country {
            fn from(id: Id) -> Self {
                match id {
                    $(Id::$id => Country::$id,)+
                }
            }
        }
    };
}

ids! {
    AC AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI
    BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO
    CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM
    FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT
    HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW
    KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN
    MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ
    OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD
    SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TG TH TJ TK
    TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK
    YE YT ZA ZM ZW
}

pub use Id::*;

/// Where the alpha-2 of two letters is in a table of all.
const fn place(alpha2: &[u8]) -> Option<usize> {
    match alpha2 {
        [first @ b'A'..=b'Z', second @ b'A'..=b'Z'] => Some((*first - b'A') as usize * 26 + (*second - b'A') as usize),
        _ => None,
    }
}

static BY_ALPHA2: [Option<Id>; 26 * 26] = {
    let mut table = [None; 26 * 26];
    let mut at = 0;
    while at < Id::ALL.len() {
        if let Some(place) = place(Id::ALL[at].alpha2().as_bytes()) {
            table[place] = Some(Id::ALL[at]);
        }
        at += 1;
    }
    table
};

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        self.alpha2()
    }
}

impl FromStr for Id {
    type Err = ParseError;

    fn from_str(alpha2: &str) -> Result<Self, ParseError> {
        place(alpha2.as_bytes()).and_then(|place| BY_ALPHA2[place]).ok_or(ParseError::VariantNotFound)
    }
}

impl TryFrom<&str> for Id {
    type Error = ParseError;

    fn try_from(alpha2: &str) -> Result<Self, ParseError> {
        alpha2.parse()
    }
}

/// What libphonenumber does not list has none.
impl TryFrom<Country> for Id {
    type Error = ParseError;

    fn try_from(country: Country) -> Result<Self, ParseError> {
        country.alpha2().unwrap_or("").parse()
    }
}
