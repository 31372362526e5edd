//! Every entry as a record.

/// The codes and the name of an entry.
pub struct CountryCode<'a> {
    /// The alpha-2.
    pub alpha2: &'a str,
    /// The alpha-3.
    pub alpha3: &'a str,
    /// The English name.
    pub name: &'a str,
    /// Three digits.
    pub num: &'a str,
}

/// Every entry, by numeric code.
pub fn all<'a>() -> Vec<CountryCode<'a>> {
    let mut all: Vec<CountryCode<'a>> = crate::ALL.iter().filter_map(|country| record(*country)).collect();
    all.sort_unstable_by_key(|record| record.num);
    all
}

fn record(country: polity::Country) -> Option<CountryCode<'static>> {
    let cldr = || country.code(polity::CodeSystem::CldrNumeric);
    Some(CountryCode {
        alpha2: country.alpha2()?,
        alpha3: country.alpha3()?,
        name: crate::Country::try_from(country).ok()?.name(),
        num: country.code(polity::CodeSystem::Numeric).or_else(cldr)?,
    })
}
