//! Calling codes, and the leading digits by which entries that share one differ.

use core::fmt;

use crate::country::Country;
use crate::rows::{Items, compared_by_key, iterator};
use crate::tables::{self, DialingRow, rows_of};

/// How an entry is dialled.
///
/// Values compare by entry and calling code. [`Display`](fmt::Display) writes the calling code with `+`.
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
    /// Returns how the entry is dialled; None where it has no numbers of its own.
    ///
    /// An entry that can be dialled in two ways answers with the one in common use and names the other in
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
        rows_of(&tables::DIALING, self.0).first().map(Dialing)
    }
}

impl Dialing {
    /// Returns how every entry is dialled, in the order of [`Country::all`]; one that is dialled in two ways is there twice.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Dialing;
    ///
    /// let with_seven = Dialing::all().filter(|dialing| dialing.calling_code() == 7);
    /// assert_eq!(with_seven.count(), 4);
    /// ```
    pub fn all() -> AllDialings {
        AllDialings(tables::DIALING.iter())
    }

    /// Returns the entry that is dialled so.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::XK.dialing().unwrap().country(), Country::XK);
    /// ```
    pub const fn country(self) -> Country {
        Country(self.0.entry)
    }

    /// Returns the calling code without `+`: 1 to 999.
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

    /// Returns the digits with which the entry's national numbers begin, where it shares its calling code and is not the
    /// entry that has all other numbers: `1481` and others for Guernsey on +44, nothing for the United Kingdom.
    ///
    /// Empty also where no digits tell the entry from others (Saint Barthélemy on +590).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::GG.dialing().unwrap().prefixes().next(), Some("1481"));
    /// assert_eq!(Country::GB.dialing().unwrap().prefixes().count(), 0);
    /// ```
    pub fn prefixes(self) -> Items {
        Items::new(self.0.prefixes.of(tables::DIALING_TEXT), " ")
    }

    /// Returns what is dialled before a national number inside the entry: `0`, `8`, `06`. None where nothing is.
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

    /// Returns what is dialled before a calling code: `00`, `011`; `~` means waiting for a tone. None where callers choose
    /// among several carriers.
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

    /// Returns the other plans by which the same entry is dialled.
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
    pub fn others(self) -> OtherDialings {
        OtherDialings { own: self, rows: rows_of(&tables::DIALING, self.0.entry).iter() }
    }

    fn key(&self) -> (Country, u16) {
        (self.country(), self.calling_code())
    }
}

compared_by_key!(Dialing);

iterator! {
    /// Iterator over how every entry is dialled: [`Dialing::all`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Dialing, iter};
    ///
    /// let all: iter::AllDialings = Dialing::all();
    /// assert!(all.len() > 250);
    /// ```
    pub struct AllDialings(DialingRow) -> Dialing = Dialing;
}

/// The other ways in which an entry is dialled: [`Dialing::others`].
///
/// # Examples
///
/// ```
/// use polity::{iter, Country};
///
/// let mut others: iter::OtherDialings = Country::ABKHAZIA.dialing().unwrap().others();
/// assert_eq!(others.next().unwrap().to_string(), "+995");
/// assert!(others.next().is_none());
/// ```
#[derive(Clone)]
pub struct OtherDialings {
    own: Dialing,
    rows: core::slice::Iter<'static, DialingRow>,
}

impl Iterator for OtherDialings {
    type Item = Dialing;

    fn next(&mut self) -> Option<Dialing> {
        let own = self.own;
        self.rows.by_ref().map(Dialing).find(|other| *other != own)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.rows.len().saturating_sub(1), Some(self.rows.len()))
    }
}

impl core::iter::FusedIterator for OtherDialings {}

impl fmt::Debug for OtherDialings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// `+383`.
impl fmt::Display for Dialing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad_code(self.calling_code(), f)
    }
}

/// Writes a calling code with `+`.
pub(crate) fn pad_code(code: u16, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut bytes = *b"+000";
    let mut rest = code;
    for byte in bytes.iter_mut().rev().take(3) {
        *byte = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    // The sign moves up to the first digit.
    let zeros = bytes.iter().skip(1).take_while(|byte| **byte == b'0').count();
    bytes.swap(0, zeros);
    let text = bytes.get(zeros..).and_then(|bytes| core::str::from_utf8(bytes).ok());
    f.pad(text.unwrap_or(""))
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
