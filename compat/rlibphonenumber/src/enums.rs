//! Regions, formats, kinds of numbers, and how far two numbers are the same.

use std::ascii::escape_default;
use std::fmt::{self, Debug, Display};
use std::ops::Deref;
use std::str::FromStr;

use polity::Country;
use polity::phone::{Format, Kind, Match};

/// A way to write a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhoneNumberFormat {
    /// A plus and digits.
    E164,
    /// A plus, the calling code and groups of digits.
    International,
    /// As it is dialled inside its country or region.
    National,
    /// A `tel:` link.
    RFC3966,
}

impl PhoneNumberFormat {
    pub(crate) fn known(self) -> Format {
        match self {
            Self::E164 => Format::E164,
            Self::International => Format::International,
            Self::National => Format::National,
            Self::RFC3966 => Format::Rfc3966,
        }
    }
}

impl FromStr for PhoneNumberFormat {
    type Err = strum::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "e164" => Ok(Self::E164),
            "international" => Ok(Self::International),
            "national" => Ok(Self::National),
            "rfc3966" => Ok(Self::RFC3966),
            _ => Err(strum::ParseError::VariantNotFound),
        }
    }
}

impl TryFrom<&str> for PhoneNumberFormat {
    type Error = strum::ParseError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// What a number is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhoneNumberType {
    /// A fixed line.
    FixedLine,
    /// A mobile phone.
    Mobile,
    /// A fixed line or a mobile phone: the digits do not tell.
    FixedLineOrMobile,
    /// The called pays.
    TollFree,
    /// A service that costs more.
    PremiumRate,
    /// Both pay.
    SharedCost,
    /// Voice over IP.
    VoIP,
    /// A person's number, on whatever line.
    PersonalNumber,
    /// A pager.
    Pager,
    /// A company's number, on whatever line.
    UAN,
    /// A mailbox.
    VoiceMail,
    /// The number is not valid.
    Unknown,
}

impl PhoneNumberType {
    pub(crate) fn of(kind: Option<Kind>) -> Self {
        match kind {
            Some(Kind::FixedLine) => Self::FixedLine,
            Some(Kind::Mobile) => Self::Mobile,
            Some(Kind::FixedLineOrMobile) => Self::FixedLineOrMobile,
            Some(Kind::TollFree) => Self::TollFree,
            Some(Kind::PremiumRate) => Self::PremiumRate,
            Some(Kind::SharedCost) => Self::SharedCost,
            Some(Kind::Voip) => Self::VoIP,
            Some(Kind::PersonalNumber) => Self::PersonalNumber,
            Some(Kind::Pager) => Self::Pager,
            Some(Kind::Uan) => Self::UAN,
            Some(Kind::Voicemail) => Self::VoiceMail,
            _ => Self::Unknown,
        }
    }

    pub(crate) fn kind(self) -> Option<Kind> {
        match self {
            Self::FixedLine => Some(Kind::FixedLine),
            Self::Mobile => Some(Kind::Mobile),
            Self::FixedLineOrMobile => Some(Kind::FixedLineOrMobile),
            Self::TollFree => Some(Kind::TollFree),
            Self::PremiumRate => Some(Kind::PremiumRate),
            Self::SharedCost => Some(Kind::SharedCost),
            Self::VoIP => Some(Kind::Voip),
            Self::PersonalNumber => Some(Kind::PersonalNumber),
            Self::Pager => Some(Kind::Pager),
            Self::UAN => Some(Kind::Uan),
            Self::VoiceMail => Some(Kind::Voicemail),
            Self::Unknown => None,
        }
    }
}

/// How far two numbers are the same.
#[derive(Debug, Clone, Copy, PartialEq, Hash)]
pub enum MatchType {
    /// They are two numbers.
    NoMatch,
    /// One ends with the other: they may be the same.
    ShortNsnMatch,
    /// The national digits are the same, and the calling code of one is not known.
    NsnMatch,
    /// They are the same.
    ExactMatch,
}

impl MatchType {
    pub(crate) fn of(found: Match) -> Self {
        match found {
            Match::Short => Self::ShortNsnMatch,
            Match::National => Self::NsnMatch,
            Match::Exact => Self::ExactMatch,
            _ => Self::NoMatch,
        }
    }
}

/// Where a number of a possible length can be dialled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NumberLengthType {
    /// Everywhere.
    IsPossible,
    /// Inside an area.
    IsPossibleLocalOnly,
}

const fn value(letters: &str) -> u16 {
    let letters = letters.as_bytes();
    (letters[0] as u16) << 8 | letters[1] as u16
}

macro_rules! regions {
    ($($region:ident)+) => {
        /// A region: a pair of letters, whether or not somebody has it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u16)]
        pub enum Region {
            /// Calling codes that are no country's or region's.
            World = 1,
            $(#[doc = concat!("The alpha-2 ", stringify!($region), ".")] $region = value(stringify!($region)),)+
        }

        /// In the order of their letters.
        static ALL: [Region; 26 * 26] = [$(Region::$region),+];
    };
}

regions! {
    AA AB AC AD AE AF AG AH AI AJ AK AL AM AN AO AP AQ AR AS AT AU AV AW AX AY AZ
    BA BB BC BD BE BF BG BH BI BJ BK BL BM BN BO BP BQ BR BS BT BU BV BW BX BY BZ
    CA CB CC CD CE CF CG CH CI CJ CK CL CM CN CO CP CQ CR CS CT CU CV CW CX CY CZ
    DA DB DC DD DE DF DG DH DI DJ DK DL DM DN DO DP DQ DR DS DT DU DV DW DX DY DZ
    EA EB EC ED EE EF EG EH EI EJ EK EL EM EN EO EP EQ ER ES ET EU EV EW EX EY EZ
    FA FB FC FD FE FF FG FH FI FJ FK FL FM FN FO FP FQ FR FS FT FU FV FW FX FY FZ
    GA GB GC GD GE GF GG GH GI GJ GK GL GM GN GO GP GQ GR GS GT GU GV GW GX GY GZ
    HA HB HC HD HE HF HG HH HI HJ HK HL HM HN HO HP HQ HR HS HT HU HV HW HX HY HZ
    IA IB IC ID IE IF IG IH II IJ IK IL IM IN IO IP IQ IR IS IT IU IV IW IX IY IZ
    JA JB JC JD JE JF JG JH JI JJ JK JL JM JN JO JP JQ JR JS JT JU JV JW JX JY JZ
    KA KB KC KD KE KF KG KH KI KJ KK KL KM KN KO KP KQ KR KS KT KU KV KW KX KY KZ
    LA LB LC LD LE LF LG LH LI LJ LK LL LM LN LO LP LQ LR LS LT LU LV LW LX LY LZ
    MA MB MC MD ME MF MG MH MI MJ MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ
    NA NB NC ND NE NF NG NH NI NJ NK NL NM NN NO NP NQ NR NS NT NU NV NW NX NY NZ
    OA OB OC OD OE OF OG OH OI OJ OK OL OM ON OO OP OQ OR OS OT OU OV OW OX OY OZ
    PA PB PC PD PE PF PG PH PI PJ PK PL PM PN PO PP PQ PR PS PT PU PV PW PX PY PZ
    QA QB QC QD QE QF QG QH QI QJ QK QL QM QN QO QP QQ QR QS QT QU QV QW QX QY QZ
    RA RB RC RD RE RF RG RH RI RJ RK RL RM RN RO RP RQ RR RS RT RU RV RW RX RY RZ
    SA SB SC SD SE SF SG SH SI SJ SK SL SM SN SO SP SQ SR SS ST SU SV SW SX SY SZ
    TA TB TC TD TE TF TG TH TI TJ TK TL TM TN TO TP TQ TR TS TT TU TV TW TX TY TZ
    UA UB UC UD UE UF UG UH UI UJ UK UL UM UN UO UP UQ UR US UT UU UV UW UX UY UZ
    VA VB VC VD VE VF VG VH VI VJ VK VL VM VN VO VP VQ VR VS VT VU VV VW VX VY VZ
    WA WB WC WD WE WF WG WH WI WJ WK WL WM WN WO WP WQ WR WS WT WU WV WW WX WY WZ
    XA XB XC XD XE XF XG XH XI XJ XK XL XM XN XO XP XQ XR XS XT XU XV XW XX XY XZ
    YA YB YC YD YE YF YG YH YI YJ YK YL YM YN YO YP YQ YR YS YT YU YV YW YX YY YZ
    ZA ZB ZC ZD ZE ZF ZG ZH ZI ZJ ZK ZL ZM ZN ZO ZP ZQ ZR ZS ZT ZU ZV ZW ZX ZY ZZ
}

macro_rules! known {
    ($($region:ident)+) => {
        /// The regions of libphonenumber.
        pub(crate) static KNOWN: &[Region] = &[$(Region::$region),+];
    };
}

known! {
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

impl Region {
    /// The region of two letters in any case, or of `001`.
    ///
    /// # Errors
    ///
    /// If the text is neither.
    pub fn from_code(s: &str) -> Result<Self, InvalidRegionError> {
        let [first, second] = match s.as_bytes() {
            b"001" => return Ok(Self::World),
            [first, second] => [*first, *second],
            other => return Err(InvalidRegionError::InvalidLength(other.len())),
        };
        let place = |letter: u8| letter.is_ascii_alphabetic().then(|| usize::from(letter.to_ascii_uppercase() - b'A'));
        match (place(first), place(second)) {
            (Some(one), Some(two)) => Ok(ALL[one * 26 + two]),
            _ => Err(InvalidRegionError::InvalidCharacter([first, second])),
        }
    }

    /// The letters, or `001`.
    pub const fn as_region_str(&self) -> RegionStr {
        match self {
            Self::World => RegionStr { buf: *b"001", len: 3 },
            region => RegionStr { buf: [(*region as u16 >> 8) as u8, *region as u16 as u8, 0], len: 2 },
        }
    }

    /// The country or region, if libphonenumber lists it.
    pub(crate) fn country(self) -> Option<Country> {
        KNOWN.binary_search(&self).ok().and_then(|_| Country::from_alpha2(&self.as_region_str()))
    }

    /// The region of a country or region that libphonenumber lists.
    pub(crate) fn of(country: Country) -> Option<Self> {
        let region = Self::from_code(country.alpha2()?).ok()?;
        KNOWN.binary_search(&region).ok().map(|_| region)
    }
}

impl Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.as_region_str())
    }
}

impl FromStr for Region {
    type Err = InvalidRegionError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::from_code(text)
    }
}

impl TryFrom<&str> for Region {
    type Error = InvalidRegionError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        Self::from_code(text)
    }
}

/// None where nobody has the letters, and for the world.
impl TryFrom<Region> for Country {
    type Error = InvalidRegionError;

    fn try_from(region: Region) -> Result<Self, Self::Error> {
        let code = region.as_region_str();
        Country::from_alpha2(&code).ok_or(InvalidRegionError::InvalidCharacter([code.buf[0], code.buf[1]]))
    }
}

/// What has no alpha-2 has none.
impl TryFrom<Country> for Region {
    type Error = InvalidRegionError;

    fn try_from(country: Country) -> Result<Self, Self::Error> {
        Self::from_code(country.alpha2().unwrap_or(""))
    }
}

/// The text of a region.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RegionStr {
    len: u8,
    buf: [u8; 3],
}

impl RegionStr {
    /// The text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.buf[..usize::from(self.len)]).unwrap_or("")
    }
}

impl Deref for RegionStr {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for RegionStr {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Display for RegionStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl Debug for RegionStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(self.as_str(), f)
    }
}

/// A text that is no region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvalidRegionError {
    /// Two bytes that are not two letters.
    InvalidCharacter([u8; 2]),
    /// A text of another length.
    InvalidLength(usize),
}

impl Display for InvalidRegionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidCharacter([first, second]) => write!(
                f,
                "Invalid characters in region code, only ASCII letters expected. Got: '{}' and '{}'",
                escape_default(*first),
                escape_default(*second)
            ),
            Self::InvalidLength(length) => {
                write!(f, "Exactly two letters expected (or '001'), got length {length}")
            }
        }
    }
}

impl std::error::Error for InvalidRegionError {}
