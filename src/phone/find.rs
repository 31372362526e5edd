//! Phone numbers in any text.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;

use super::inner;
use super::number::PhoneNumber;
use super::ranges::Ranges;
use super::scan;
use super::verify::{self, Leniency, Piece};
use crate::country::Country;
use crate::view::View;

/// Finds the phone numbers in a text, one after the other.
///
/// Like libphonenumber's `PhoneNumberMatcher`: numbers with a plus, and national ones of [`home`](Find::home); no dates, pages
/// or prices, and no letters for digits. Nothing is allocated.
///
/// # Examples
///
/// ```
/// use polity::{Country, phone};
///
/// let text = "Call 044 123 456 or +49 30 123456 (2026-11-27).";
/// let found: Vec<&str> = phone::find(text).home(Country::XK).map(|one| &text[one.range()]).collect();
/// assert_eq!(found, ["044 123 456", "+49 30 123456"]);
/// ```
pub fn find(text: &str) -> Find<'_> {
    Find { text, at: 0, home: None, leniency: Leniency::Valid, ranges: Ranges::All, view: View::INCLUSIVE }
}

/// Iterator over the phone numbers in a text: [`find`].
#[derive(Clone)]
pub struct Find<'t> {
    text: &'t str,
    at: usize,
    home: Option<Country>,
    leniency: Leniency,
    ranges: Ranges,
    view: View,
}

impl Find<'_> {
    /// Finds national numbers of this entry, too.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, phone};
    ///
    /// assert_eq!(phone::find("Tel. 044 123 456").count(), 0);
    /// assert_eq!(phone::find("Tel. 044 123 456").home(Country::XK).count(), 1);
    /// ```
    #[must_use]
    pub fn home(self, home: impl Into<Option<Country>>) -> Self {
        Find { home: home.into(), ..self }
    }

    /// Sets how certain it must be that something is a number.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{self, Leniency};
    ///
    /// assert_eq!(phone::find("+383 99 999 999").leniency(Leniency::Possible).count(), 1);
    /// assert_eq!(phone::find("+383 99 999 999").count(), 0);
    /// ```
    #[must_use]
    pub const fn leniency(mut self, leniency: Leniency) -> Self {
        self.leniency = leniency;
        self
    }

    /// Only these ranges count, and only the entries of `view` are answers.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::{self, Ranges};
    /// use polity::{Country, View};
    ///
    /// let mut found = phone::find("+90 392 228 1234").within(Ranges::Upstream, View::CLDR);
    /// assert_eq!(found.next().unwrap().number().country(), Some(Country::TR));
    /// ```
    #[must_use]
    pub const fn within(mut self, ranges: Ranges, view: View) -> Self {
        self.ranges = ranges;
        self.view = view;
        self
    }

    /// The number that is in a piece, or in a part of it.
    fn number_in(&self, piece: Range<usize>) -> Option<Found> {
        let text = self.text.get(piece.clone())?;
        // More dates than libphonenumber knows.
        if self.ranges == Ranges::All && inner::is_dates(text) {
            return None;
        }
        if inner::has_date(text) || inner::is_time(text, self.text.get(piece.end..)?) {
            return None;
        }
        let within = |range: Range<usize>| self.number_at(piece.start + range.start..piece.start + range.end);
        within(0..text.len()).or_else(|| inner::ranges(text, within))
    }

    /// The number that a piece is.
    fn number_at(&self, range: Range<usize>) -> Option<Found> {
        let text = self.text.get(range.clone())?;
        if !inner::has_pairs(text) || inner::has_pages(text) {
            return None;
        }
        if self.leniency >= Leniency::Valid {
            let before = self.text.get(..range.start)?.chars().next_back().filter(|_| !scan::begins_with_lead(text));
            let after = self.text.get(range.end..)?.chars().next();
            if before.into_iter().chain(after).any(is_part_of_a_word) {
                return None;
            }
        }
        let (read, source) = verify::read(text, self.home, self.ranges)?;
        let number = PhoneNumber::of(read, self.ranges, self.view);
        let piece = Piece { text, number, source };
        piece.is(self.leniency).then_some(Found { number, start: range.start, end: range.end })
    }
}

/// Whether a character next to digits says that they are no phone number: Latin letters, per cent, signs of currencies.
fn is_part_of_a_word(character: char) -> bool {
    let latin = matches!(character, '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}') && character.is_alphabetic();
    latin
        || matches!(character, '\u{300}'..='\u{36F}' | '%' | '$' | '¢'..='¥' | '֏' | '؋' | '߾' | '߿' | '৲' | '৳' | '৻' | '૱'
            | '௹' | '฿' | '៛' | '\u{20A0}'..='\u{20C0}' | '\u{A838}' | '\u{FDFC}' | '\u{FE69}' | '＄' | '￠' | '￡' | '￥' | '￦'
            | '\u{11FDD}'..='\u{11FE0}' | '\u{1E2FF}' | '\u{1ECB0}')
}

impl Iterator for Find<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        while let Some(piece) = scan::next(self.text, self.at) {
            if let Some(found) = self.number_in(piece.clone()) {
                self.at = found.end;
                return Some(found);
            }
            self.at = piece.end;
        }
        self.at = self.text.len();
        None
    }
}

impl FusedIterator for Find<'_> {}

impl fmt::Debug for Find<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// A phone number in a text: what [`find`] finds.
///
/// # Examples
///
/// ```
/// use polity::phone;
///
/// let text = "Fax: +383 44 123 456.";
/// let found = phone::find(text).next().unwrap();
/// assert_eq!(&text[found.range()], "+383 44 123 456");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Found {
    number: PhoneNumber,
    start: usize,
    end: usize,
}

impl Found {
    /// The number.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone;
    ///
    /// let found = phone::find("Fax: +383 44 123 456.").next().unwrap();
    /// assert_eq!(found.number().e164().to_string(), "+38344123456");
    /// ```
    pub const fn number(&self) -> PhoneNumber {
        self.number
    }

    /// The bytes of the text that are the number.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone;
    ///
    /// assert_eq!(phone::find("Fax: +383 44 123 456.").next().unwrap().range(), 5..20);
    /// ```
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}
