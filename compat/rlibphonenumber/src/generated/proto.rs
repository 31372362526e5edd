//! A number and its parts.

/// A number.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub struct PhoneNumber {
    /// The calling code.
    pub country_code: i32,
    /// The national digits, without zeros at the start.
    pub national_number: u64,
    /// The extension.
    pub extension: Option<String>,
    /// Whether the national digits begin with zeros.
    pub italian_leading_zero: Option<bool>,
    /// How many zeros they begin with, if they do: one where nothing is said.
    pub number_of_leading_zeros: Option<i32>,
    /// The text that was read.
    pub raw_input: Option<String>,
    /// Where the calling code was found: a [`CountryCodeSource`](phone_number::CountryCodeSource).
    pub country_code_source: Option<i32>,
    /// The code of the carrier that it was dialled with.
    pub preferred_domestic_carrier_code: Option<String>,
}

impl PhoneNumber {
    /// The extension, or nothing.
    pub fn extension(&self) -> &str {
        self.extension.as_deref().unwrap_or("")
    }

    /// Whether the national digits begin with zeros.
    pub fn italian_leading_zero(&self) -> bool {
        self.italian_leading_zero.unwrap_or(false)
    }

    /// How many zeros they begin with, if they do.
    pub fn number_of_leading_zeros(&self) -> i32 {
        self.number_of_leading_zeros.unwrap_or(1)
    }

    /// The text that was read, or nothing.
    pub fn raw_input(&self) -> &str {
        self.raw_input.as_deref().unwrap_or("")
    }

    /// Where the calling code was found.
    pub fn country_code_source(&self) -> phone_number::CountryCodeSource {
        self.country_code_source.and_then(|source| source.try_into().ok()).unwrap_or_default()
    }

    /// Says where the calling code was found.
    pub fn set_country_code_source(&mut self, value: phone_number::CountryCodeSource) {
        self.country_code_source = Some(value.into());
    }

    /// The code of the carrier, or nothing.
    pub fn preferred_domestic_carrier_code(&self) -> &str {
        self.preferred_domestic_carrier_code.as_deref().unwrap_or("")
    }
}

pub(crate) mod phone_number {
    //! Where a calling code was found.

    /// Where a calling code was found.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
    #[repr(i32)]
    pub enum CountryCodeSource {
        /// Nobody has said.
        #[default]
        Unspecified = 0,
        /// After a plus.
        FromNumberWithPlusSign = 1,
        /// After an exit code.
        FromNumberWithIdd = 5,
        /// At the start of the number, with nothing before it.
        FromNumberWithoutPlusSign = 10,
        /// Not in the number.
        FromDefaultCountry = 20,
    }

    const ALL: [(CountryCodeSource, &str); 5] = [
        (CountryCodeSource::Unspecified, "UNSPECIFIED"),
        (CountryCodeSource::FromNumberWithPlusSign, "FROM_NUMBER_WITH_PLUS_SIGN"),
        (CountryCodeSource::FromNumberWithIdd, "FROM_NUMBER_WITH_IDD"),
        (CountryCodeSource::FromNumberWithoutPlusSign, "FROM_NUMBER_WITHOUT_PLUS_SIGN"),
        (CountryCodeSource::FromDefaultCountry, "FROM_DEFAULT_COUNTRY"),
    ];

    impl CountryCodeSource {
        /// Whether a number is one of these.
        pub const fn is_valid(value: i32) -> bool {
            matches!(value, 0 | 1 | 5 | 10 | 20)
        }

        /// The one of a number.
        #[deprecated = "Use the TryFrom<i32> implementation instead"]
        pub fn from_i32(value: i32) -> Option<CountryCodeSource> {
            value.try_into().ok()
        }

        /// The name in libphonenumber's files.
        pub fn as_str_name(&self) -> &'static str {
            ALL.iter().find(|(source, _)| source == self).map_or("", |(_, name)| name)
        }

        /// The one of a name.
        pub fn from_str_name(value: &str) -> Option<Self> {
            ALL.iter().find(|(_, name)| *name == value).map(|(source, _)| *source)
        }
    }

    impl From<CountryCodeSource> for i32 {
        fn from(source: CountryCodeSource) -> i32 {
            source as i32
        }
    }

    /// The error is the number, which is none of these.
    impl TryFrom<i32> for CountryCodeSource {
        type Error = i32;

        fn try_from(value: i32) -> Result<Self, i32> {
            ALL.iter().find(|(source, _)| *source as i32 == value).map(|(source, _)| *source).ok_or(value)
        }
    }
}
