//! Calling codes, and the leading digits that tell apart the places that share one.

use core::fmt;

use crate::country::Country;
#[cfg(feature = "phone")]
use crate::phone::{Kind, PhoneNumber, Ranges};
use crate::tables::{self, DialingRow};
#[cfg(feature = "phone")]
use crate::{tables::KindRow, view::View};

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
pub struct Dialing(&'static DialingRow);

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

    /// How many digits the national numbers of a kind have, without a national prefix; those of either where the kind is
    /// [`FixedLineOrMobile`](Kind::FixedLineOrMobile).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::Kind;
    ///
    /// let austria = Country::AT.dialing().unwrap();
    /// assert!(austria.lengths(Kind::Mobile).eq(7..=13));
    /// assert_eq!(austria.lengths(Kind::Pager).count(), 0);
    /// assert!(Country::US.dialing().unwrap().lengths(Kind::FixedLineOrMobile).eq([10]));
    /// ```
    #[cfg(feature = "phone")]
    pub fn lengths(self, kind: Kind) -> impl Iterator<Item = u8> + Clone {
        let lengths = self.of_kind(kind).fold(0, |lengths, row| lengths | row.lengths);
        (1..32).filter(move |length| lengths >> length & 1 == 1)
    }

    /// A number of a kind to show as an example in a form. Read back it is a number of the place in the first place; where no
    /// digits would tell that, there is none.
    ///
    /// Source: libphonenumber's metadata, and `data/phone/examples.tsv` where its numbers lead to another place.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::{Format, Kind};
    ///
    /// let example = Country::XK.dialing().unwrap().example(Kind::Mobile).unwrap();
    /// assert_eq!(example.format(Format::National).to_string(), "043 201 234");
    /// assert_eq!(example.country(), Some(Country::XK));
    /// ```
    #[cfg(feature = "phone")]
    pub fn example(self, kind: Kind) -> Option<PhoneNumber> {
        let digits = self.of_kind(kind).find_map(|row| row.example.of(tables::EXAMPLE_TEXT))?;
        PhoneNumber::of_digits(digits, Ranges::All, View::INCLUSIVE)
    }

    #[cfg(feature = "phone")]
    fn of_kind(self, kind: Kind) -> impl Iterator<Item = &'static KindRow> {
        let either = [Kind::FixedLine, Kind::Mobile];
        let kinds = if kind == Kind::FixedLineOrMobile { either } else { [kind; 2] };
        kinds.into_iter().filter_map(move |kind| {
            let key = (self.0.entry, self.0.calling_code, kind);
            let at = tables::KINDS.binary_search_by_key(&key, |row| (row.entry, row.code, row.kind)).ok()?;
            tables::KINDS.get(at)
        })
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
