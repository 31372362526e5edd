//! Editing what is typed: a caret, removal, replacement; and whose the number must be.

use core::ops::Range;

use super::as_you_type::{AsYouType, MOST, Typed};
use super::classify;
use super::digits::{decimal, is_plus};
use super::number::PhoneNumber;
use super::text::Text;
use crate::country::Country;
use crate::format::cells::Whose;
use crate::format::phone::{PhoneRegionRow, PlanRow};
use crate::tables;

impl AsYouType {
    /// What was typed, without what was put in between.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::AsYouType;
    ///
    /// let mut typed = AsYouType::new(None);
    /// "+38344".chars().for_each(|digit| _ = typed.push(digit));
    /// assert_eq!((typed.as_str(), typed.typed()), ("+383 44", "+38344"));
    /// ```
    pub fn typed(&self) -> &str {
        self.typed.as_str()
    }

    /// Where the caret stands in [`as_str`](Self::as_str), in bytes: after the character that was typed last.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::AsYouType;
    ///
    /// let mut typed = AsYouType::new(Some(Country::XK));
    /// "04423456".chars().for_each(|digit| _ = typed.push(digit));
    /// typed.set_caret(4);
    /// assert_eq!(typed.push('1'), "044 123 456");
    /// assert_eq!(typed.caret(), 5);
    /// ```
    pub fn caret(&self) -> usize {
        let before = self.typed.len().saturating_sub(usize::from(self.after));
        if self.after == 0 {
            self.shown.len()
        } else if self.is_as_typed() {
            before
        } else {
            let count = self.typed.as_str().get(..before).map_or(0, |before| before.chars().count());
            self.shown_until(|matched, _| matched >= count).1
        }
    }

    /// Moves the caret to an offset in [`as_str`](Self::as_str), in bytes.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::AsYouType;
    ///
    /// let mut typed = AsYouType::new(Some(Country::XK));
    /// "044123".chars().for_each(|digit| _ = typed.push(digit));
    /// typed.set_caret(2);
    /// assert_eq!(typed.remove(), "041 23");
    /// assert_eq!(typed.caret(), 1);
    /// ```
    pub fn set_caret(&mut self, at: usize) {
        self.after = self.typed.len().saturating_sub(self.index(at)) as u8;
    }

    /// Removes the character before the caret, as the backspace key does, and gives what to show. Where a space or hyphen
    /// that was put in stands there, the character before it goes.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::AsYouType;
    ///
    /// let mut typed = AsYouType::new(Some(Country::XK));
    /// "0441".chars().for_each(|digit| _ = typed.push(digit));
    /// assert_eq!(typed.as_str(), "044 1");
    /// assert_eq!(typed.remove(), "044");
    /// assert_eq!(typed.remove(), "04");
    /// ```
    pub fn remove(&mut self) -> &str {
        let caret = self.typed.len().saturating_sub(usize::from(self.after));
        let before = self.typed.as_str().get(..caret).unwrap_or("");
        let start = before.char_indices().next_back().map_or(0, |(at, _)| at);
        self.splice(start, caret, "");
        self.shown.as_str()
    }

    /// Replaces a range of [`as_str`](Self::as_str), in bytes, such as what is selected, by what is pasted or typed. The caret
    /// then stands behind it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::AsYouType;
    ///
    /// let mut typed = AsYouType::new(Some(Country::XK));
    /// "044123456".chars().for_each(|digit| _ = typed.push(digit));
    /// assert_eq!(typed.replace(0..3, "049"), "049 123 456");
    /// assert_eq!(typed.replace(0..11, "+38344123456"), "+383 44 123 456");
    /// assert_eq!(typed.caret(), 15);
    /// ```
    pub fn replace(&mut self, range: Range<usize>, text: &str) -> &str {
        let (start, end) = (self.index(range.start), self.index(range.end));
        self.splice(start, end.max(start), text);
        self.shown.as_str()
    }

    /// How many characters the last changes dropped because of the limit of 200 bytes: tell the user that no more fit.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::AsYouType;
    ///
    /// let mut typed = AsYouType::new(None);
    /// (0..203).for_each(|_| _ = typed.push('1'));
    /// assert_eq!((typed.as_str().len(), typed.left_out()), (200, 3));
    /// typed.remove();
    /// assert_eq!(typed.left_out(), 0);
    /// ```
    pub fn left_out(&self) -> usize {
        self.left_out
    }

    /// The entry that alone can have the number, as far as it was typed; once the digits are those of a valid number, its
    /// [`country`](PhoneNumber::country). None as long as several can be meant, such as an exit code and a national number.
    ///
    /// Legacy codes count only where no other entry has such numbers.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::AsYouType;
    ///
    /// let country = |home: Option<Country>, text: &str| {
    ///     let mut typed = AsYouType::new(home);
    ///     text.chars().for_each(|digit| _ = typed.push(digit));
    ///     typed.country()
    /// };
    /// assert_eq!(country(None, "+38"), None);
    /// assert_eq!(country(None, "+383"), Some(Country::XK));
    /// assert_eq!(country(None, "+44"), None);
    /// assert_eq!(country(None, "+441534"), Some(Country::JE));
    /// assert_eq!(country(Some(Country::DE), "0"), None); // 00 may follow
    /// assert_eq!(country(Some(Country::DE), "030"), Some(Country::DE));
    /// assert_eq!(country(Some(Country::DE), "00383"), Some(Country::XK));
    /// ```
    pub fn country(&self) -> Option<Country> {
        self.alone().or_else(|| {
            let number = PhoneNumber::parse(self.typed.as_str(), self.country).ok()?;
            number.country().filter(|_| number.is_valid())
        })
    }

    fn alone(&self) -> Option<Country> {
        let digits = self.plain.bytes();
        let home = self.country.and_then(classify::region_of);
        let mut found = Found::default();
        let abroad = match (digits.strip_prefix(b"+"), home) {
            (Some(rest), _) => rest,
            (None, None) => return None,
            (None, Some(home)) if digits.is_empty() || classify::begun(home.exit, digits) => return None,
            (None, Some(home)) => match home.exit_code(digits).and_then(|length| digits.get(length..)) {
                Some(rest) if rest.first() != Some(&b'0') => rest,
                _ => {
                    // With digits of a national prefix at the start, or of the number itself.
                    let plan = classify::plan_row(home.plan)?;
                    found.add_reached(plan, digits);
                    found.add_without_prefix(plan, home, digits);
                    return found.alone();
                }
            },
        };
        let (plan, length) = classify::calling_code(abroad)?;
        let (plan, national) = (classify::plan_row(plan)?, abroad.get(length..)?);
        if !found.add_reached(plan, national) {
            found.add_without_prefix(plan, plan.holder()?, national);
        }
        found.alone()
    }

    /// Replaces a range of what was typed, and formats all of it anew.
    fn splice(&mut self, start: usize, end: usize, text: &str) {
        let old = self.typed;
        let (before, after) = (old.as_str().get(..start).unwrap_or(""), old.as_str().get(end..).unwrap_or(""));
        let mut typed: Typed = Text::new();
        typed.push(before);
        let mut left_out = 0;
        for character in text.chars() {
            let room = left_out == 0 && typed.len() + character.len_utf8() + after.len() <= MOST;
            if !room || !typed.push(character.encode_utf8(&mut [0; 4])) {
                left_out += 1;
            }
        }
        let caret = typed.len();
        typed.push(after);
        self.clear();
        typed.as_str().chars().for_each(|character| self.take(character));
        self.left_out = left_out;
        self.after = self.typed.len().saturating_sub(caret) as u8;
    }

    /// Puts a character at the caret where other characters follow.
    pub(super) fn insert(&mut self, character: char) {
        let caret = self.typed.len().saturating_sub(usize::from(self.after));
        self.splice(caret, caret, character.encode_utf8(&mut [0; 4]));
    }

    /// Whether all that was typed is shown as it was typed.
    fn is_as_typed(&self) -> bool {
        self.shown.bytes() == self.typed.bytes()
    }

    /// The offset in what was typed for one in what is shown.
    fn index(&self, at: usize) -> usize {
        let typed = self.typed.as_str();
        if at >= self.shown.len() {
            typed.len()
        } else if self.is_as_typed() {
            (0..=at).rev().find(|at| typed.is_char_boundary(*at)).unwrap_or(0)
        } else {
            let count = self.shown_until(|_, offset| offset >= at).0;
            typed.char_indices().nth(count).map_or(typed.len(), |(at, _)| at)
        }
    }

    /// Walks through what is shown until enough of what was typed was passed, or enough bytes: how many of each.
    fn shown_until(&self, enough: impl Fn(usize, usize) -> bool) -> (usize, usize) {
        let mut matched = 0;
        for (offset, character) in self.shown.as_str().char_indices() {
            if enough(matched, offset) {
                return (matched, offset);
            }
            let dialled = match decimal(character) {
                Some(digit) => b'0' + digit,
                None if is_plus(character) => b'+',
                None => continue,
            };
            matched += usize::from(self.plain.bytes().get(matched) == Some(&dialled));
        }
        (matched, self.shown.len())
    }
}

/// The entries that can be meant.
#[derive(Default)]
struct Found {
    now: One,
    once: One,
}

/// None, one, or more than one.
#[derive(Clone, Copy, Default, PartialEq)]
enum One {
    #[default]
    None,
    Entry(Country),
    Many,
}

impl One {
    fn add(&mut self, country: Option<Country>) {
        *self = match (*self, country) {
            (One::None, Some(country)) => One::Entry(country),
            (One::Entry(known), Some(country)) if known == country => *self,
            // A number of no country or region.
            _ => One::Many,
        };
    }
}

impl Found {
    /// Adds those whose numbers begin with digits of a plan; whether there is one.
    fn add_reached(&mut self, plan: &PlanRow, national: &[u8]) -> bool {
        let reached = classify::reached(plan, national);
        for whose in reached {
            match *whose {
                Whose::Region(index) => self.now.add(plan.region(index).and_then(PhoneRegionRow::country)),
                Whose::Extra(row) => {
                    let Some(row) = tables::EXTRAS.get(usize::from(row)) else { continue };
                    let legacy = row.until.of(tables::PHONE_TEXT).or(row.rewrite.of(tables::PHONE_TEXT)).is_some();
                    if legacy { &mut self.once } else { &mut self.now }.add(classify::entry(row.entry));
                }
            }
        }
        !reached.is_empty()
    }

    fn add_without_prefix(&mut self, plan: &PlanRow, region: &PhoneRegionRow, national: &[u8]) {
        if let Some(prefix) = region.national_prefix(national) {
            let mut rest: Text<40> = Text::new();
            rest.extend(prefix.number());
            self.add_reached(plan, rest.bytes());
        }
    }

    fn alone(&self) -> Option<Country> {
        match (self.now, self.once) {
            (One::Entry(country), _) | (One::None, One::Entry(country)) => Some(country),
            _ => None,
        }
    }
}
