//! A number, and what is known about it.

use std::fmt::{self, Display};
use std::ops::Deref;
use std::str::FromStr;

use polity::View;
use polity::phone::{self, Kind, Ranges};
use serde::{Deserialize, Serialize};

use crate::carrier::Carrier;
use crate::country::{self, Code, Id};
use crate::error::Parse;
use crate::extension::Extension;
use crate::formatter::{self, Formatter};
use crate::metadata::{Database, Metadata};
use crate::national_number::NationalNumber;
use crate::{parser, validator};

/// The ranges in which numbers are valid.
pub(crate) const RANGES: Ranges = if cfg!(feature = "inclusive") { Ranges::All } else { Ranges::Upstream };

/// A phone number.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize, Hash, Debug)]
pub struct PhoneNumber {
    pub(crate) code: Code,
    pub(crate) national: NationalNumber,
    pub(crate) extension: Option<Extension>,
    pub(crate) carrier: Option<Carrier>,
}

/// The country or region of a number.
pub struct Country<'a>(&'a PhoneNumber);

/// What a number is for.
#[derive(Copy, Clone, Eq, PartialEq, Serialize, Deserialize, Hash, Debug)]
#[serde(rename_all = "snake_case")]
pub enum Type {
    /// A fixed line.
    FixedLine,
    /// A mobile phone.
    Mobile,
    /// A fixed line or a mobile phone: the digits do not tell.
    FixedLineOrMobile,
    /// The called party pays.
    TollFree,
    /// A service that costs more.
    PremiumRate,
    /// Both pay.
    SharedCost,
    /// A person's number, on whatever line.
    PersonalNumber,
    /// Voice over IP.
    Voip,
    /// A pager.
    Pager,
    /// A company's number, on whatever line.
    Uan,
    /// An emergency number.
    Emergency,
    /// A mailbox.
    Voicemail,
    /// A short number.
    ShortCode,
    /// A short number at the usual rate.
    StandardRate,
    /// A short number of one carrier.
    Carrier,
    /// A number that calls from abroad do not reach.
    NoInternational,
    /// The number is not valid.
    Unknown,
}

impl Type {
    fn of(kind: Option<Kind>) -> Self {
        match kind {
            Some(Kind::FixedLine) => Type::FixedLine,
            Some(Kind::Mobile) => Type::Mobile,
            Some(Kind::FixedLineOrMobile) => Type::FixedLineOrMobile,
            Some(Kind::TollFree) => Type::TollFree,
            Some(Kind::PremiumRate) => Type::PremiumRate,
            Some(Kind::SharedCost) => Type::SharedCost,
            Some(Kind::PersonalNumber) => Type::PersonalNumber,
            Some(Kind::Voip) => Type::Voip,
            Some(Kind::Pager) => Type::Pager,
            Some(Kind::Uan) => Type::Uan,
            Some(Kind::Voicemail) => Type::Voicemail,
            _ => Type::Unknown,
        }
    }
}

/// Digits on the stack: no number has more than 17, and a stored one at most 255 zeros before them.
struct Digits {
    bytes: [u8; 20],
    from: usize,
}

impl Digits {
    fn of(number: NationalNumber) -> Option<Self> {
        let mut digits = Digits { bytes: [b'0'; 20], from: 20 };
        let mut value = number.value();
        loop {
            digits.from -= 1;
            digits.bytes[digits.from] = b'0' + (value % 10) as u8;
            value /= 10;
            if value == 0 {
                break;
            }
        }
        digits.from = digits.from.checked_sub(number.zeros().into())?;
        Some(digits)
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[self.from..]).unwrap_or("")
    }
}

impl PhoneNumber {
    /// The country or region of the number.
    pub fn country(&self) -> Country<'_> {
        Country(self)
    }

    /// The calling code.
    pub fn code(&self) -> &country::Code {
        &self.code
    }

    /// The national digits.
    pub fn national(&self) -> &NationalNumber {
        &self.national
    }

    /// The extension.
    pub fn extension(&self) -> Option<&Extension> {
        self.extension.as_ref()
    }

    /// The code of the carrier that it was dialled with.
    pub fn carrier(&self) -> Option<&Carrier> {
        self.carrier.as_ref()
    }

    /// Formats the number: in E.164, unless another mode is chosen.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity_phonenumber::{self as phonenumber, Mode, country};
    ///
    /// let number = phonenumber::parse(Some(country::XK), "044123456").unwrap();
    /// assert_eq!(number.format().mode(Mode::National).to_string(), "044 123 456");
    /// ```
    pub fn format(&self) -> Formatter<'_, 'static, 'static> {
        formatter::format(self)
    }

    /// As [`format`](Self::format): there is one database.
    pub fn format_with<'n, 'd>(&'n self, database: &'d Database) -> Formatter<'n, 'd, 'static> {
        formatter::format_with(database, self)
    }

    /// What is known about the country or region of the number.
    pub fn metadata<'a>(&self, database: &'a Database) -> Option<&'a Metadata> {
        match self.country().id() {
            Some(id) => database.by_id(id.as_ref()),
            None => database.by_code(&self.code.value)?.into_iter().next().filter(|first| first.id() == "001"),
        }
    }

    /// Whether the number is in a range that is in use.
    pub fn is_valid(&self) -> bool {
        validator::is_valid(self)
    }

    /// As [`is_valid`](Self::is_valid): there is one database.
    pub fn is_valid_with(&self, database: &Database) -> bool {
        validator::is_valid_with(database, self)
    }

    /// What the number is for.
    pub fn number_type(&self, database: &Database) -> Type {
        let _ = database;
        Type::of(self.known().and_then(|number| number.kind()))
    }

    /// The number as polity has it, without its extension.
    pub(crate) fn known(&self) -> Option<phone::PhoneNumber> {
        self.within(RANGES, None)
    }

    /// As libphonenumber has it: so it is written.
    pub(crate) fn written(&self, extension: Option<&str>) -> Option<phone::PhoneNumber> {
        self.within(Ranges::Upstream, extension)
    }

    fn within(&self, ranges: Ranges, extension: Option<&str>) -> Option<phone::PhoneNumber> {
        let digits = Digits::of(self.national)?;
        phone::PhoneNumber::from_parts_within(self.code.value, digits.as_str(), extension, ranges, View::CLDR)
    }
}

impl FromStr for PhoneNumber {
    type Err = Parse;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parser::parse(None, text)
    }
}

impl Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.format().fmt(f)
    }
}

/// The number with all that polity knows about it: every entry, and what can be done with a number.
///
/// A stored number of a calling code that no plan has is an [`InvalidCountryCode`](Parse::InvalidCountryCode), and one of too
/// few or too many digits [`NoNumber`](Parse::NoNumber).
impl TryFrom<&PhoneNumber> for phone::PhoneNumber {
    type Error = Parse;

    fn try_from(number: &PhoneNumber) -> Result<Self, Parse> {
        phone::CallingCode::new(number.code.value).ok_or(Parse::InvalidCountryCode)?;
        let digits = Digits::of(number.national).ok_or(Parse::NoNumber)?;
        let extension = number.extension.as_deref();
        phone::PhoneNumber::from_parts(number.code.value, digits.as_str(), extension).ok_or(Parse::NoNumber)
    }
}

/// As if the number had been written with a plus.
impl TryFrom<phone::PhoneNumber> for PhoneNumber {
    type Error = Parse;

    fn try_from(number: phone::PhoneNumber) -> Result<Self, Parse> {
        Ok(PhoneNumber {
            code: Code { value: number.calling_code(), source: country::Source::Plus },
            national: NationalNumber::read(number.national())?,
            extension: number.extension().map(Into::into),
            carrier: None,
        })
    }
}

impl Country<'_> {
    /// The calling code.
    pub fn code(&self) -> u16 {
        self.0.code.value
    }

    /// The country or region that the number belongs to, as libphonenumber has it.
    pub fn id(&self) -> Option<Id> {
        let number = self.0.known()?;
        number.candidates().find_map(|candidate| candidate.country().try_into().ok())
    }
}

impl Deref for Country<'_> {
    type Target = country::Code;

    fn deref(&self) -> &Self::Target {
        self.0.code()
    }
}
