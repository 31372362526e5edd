//! Calling codes, and the leading digits that tell apart the places that share one.

use core::fmt;

use crate::country::Country;
use crate::tables::{self, DialingRow};

/// How a place is dialled.
///
/// Source: libphonenumber's metadata; `data/dialing.tsv` names the others.
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// let kosovo = Country::XK.dialing().unwrap();
/// assert_eq!(kosovo.calling_code(), 383);
/// assert_eq!(kosovo.to_string(), "+383");
///
/// let vatican = Country::VA.dialing().unwrap();
/// assert_eq!(vatican.calling_code(), 39);
/// assert!(vatican.prefixes().eq(["06698"]));
/// ```
#[derive(Clone, Copy)]
pub struct Dialing(pub(crate) &'static DialingRow);

impl Country {
    /// How the place is dialled; None where it has no numbers of its own.
    ///
    /// Places that can be dialled in two ways answer with the one in common use and name the other in
    /// [`Dialing::others`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::AL.dialing().unwrap().to_string(), "+355");
    /// assert!(Country::BV.dialing().is_none());
    /// ```
    pub fn dialing(self) -> Option<Dialing> {
        rows(self).next()
    }
}

fn rows(country: Country) -> impl Iterator<Item = Dialing> + Clone {
    let first = tables::DIALING.partition_point(|row| row.entry < country.0);
    tables::DIALING.get(first..).unwrap_or(&[]).iter().take_while(move |row| row.entry == country.0).map(Dialing)
}

impl Dialing {
    /// The calling code without `+`: 1 to 999.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::US.dialing().unwrap().calling_code(), 1);
    /// assert_eq!(Country::SO.dialing().unwrap().calling_code(), 252);
    /// ```
    pub const fn calling_code(self) -> u16 {
        self.0.calling_code
    }

    /// The digits with which the national numbers of the place begin, where it shares its calling code and is not the one
    /// that has all the rest: `1481` and others for Guernsey on +44, nothing for the United Kingdom.
    ///
    /// Empty also where no digits tell the place apart (Saint Barthélemy on +590).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::GG.dialing().unwrap().prefixes().next(), Some("1481"));
    /// assert_eq!(Country::GB.dialing().unwrap().prefixes().count(), 0);
    /// ```
    pub fn prefixes(self) -> impl Iterator<Item = &'static str> + Clone {
        self.0.prefixes.of(tables::DIALING_TEXT).into_iter().flat_map(|prefixes| prefixes.split(' '))
    }

    /// What one dials before a national number inside the place: `0`, `8`, `06`. None where there is none.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::HU.dialing().unwrap().national_prefix(), Some("06"));
    /// assert_eq!(Country::IT.dialing().unwrap().national_prefix(), None);
    /// ```
    pub fn national_prefix(self) -> Option<&'static str> {
        self.0.national_prefix.of(tables::DIALING_TEXT)
    }

    /// What one dials before a calling code: `00`, `011`; `~` means waiting for a tone. None where one chooses among
    /// several carriers.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::KZ.dialing().unwrap().international_prefix(), Some("8~10"));
    /// assert_eq!(Country::BR.dialing().unwrap().international_prefix(), None);
    /// ```
    pub fn international_prefix(self) -> Option<&'static str> {
        self.0.international_prefix.of(tables::DIALING_TEXT)
    }

    /// The other plans by which the same place is dialled.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let dialing = Country::ABKHAZIA.dialing().unwrap();
    /// assert_eq!(dialing.calling_code(), 7);
    /// assert!(dialing.others().map(|other| other.calling_code()).eq([995]));
    /// ```
    pub fn others(self) -> impl Iterator<Item = Dialing> + Clone {
        rows(Country(self.0.entry)).filter(move |other| !core::ptr::eq(other.0, self.0))
    }
}

impl PartialEq for Dialing {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.0, other.0)
    }
}

impl Eq for Dialing {}

/// `+383`.
impl fmt::Display for Dialing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "+{}", self.0.calling_code)
    }
}

impl fmt::Debug for Dialing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Dialing({self}")?;
        for prefix in self.prefixes() {
            write!(f, " {prefix}")?;
        }
        f.write_str(")")
    }
}
