//! Formatting while a number is typed, as libphonenumber does it: what a person sees after each digit is the same.

use core::fmt::{self, Write};

use super::classify;
use super::digits::{decimal, is_plus};
use super::template::{FEWEST, Step, Template};
use super::text::Text;
use crate::country::Country;
use crate::format::phone::PlanRow;

/// More bytes than may be typed.
pub(super) type Typed = Text<250>;
/// Nothing is taken that would make more bytes.
pub(super) const MOST: usize = 200;

/// Formats a number digit by digit.
///
/// The text after each digit is what libphonenumber shows; punctuation that a person types is kept as it is. Nothing is
/// allocated; input beyond 200 bytes is dropped, and [`left_out`](Self::left_out) counts it.
///
/// A person edits in the middle as well: [`set_caret`](Self::set_caret), [`remove`](Self::remove) and
/// [`replace`](Self::replace) do what a text field does, and [`caret`](Self::caret) says where its caret then stands.
///
/// # Examples
///
/// ```
/// use polity::Country;
/// use polity::phone::AsYouType;
///
/// let mut typed = AsYouType::new(Some(Country::XK));
/// let shown: Vec<String> = "044123456".chars().map(|digit| typed.push(digit).to_owned()).collect();
/// assert_eq!(shown, ["0", "04", "044", "044 1", "044 12", "044 123", "044 123 4", "044 123 45", "044 123 456"]);
/// ```
#[derive(Clone)]
pub struct AsYouType {
    pub(super) country: Option<Country>,
    home: Option<&'static PlanRow>,
    plan: Option<&'static PlanRow>,
    /// As typed, and without all but digits and a plus.
    pub(super) typed: Typed,
    pub(super) plain: Typed,
    /// What stands before the national digits, as it is shown; and the national digits.
    before: Typed,
    national: Typed,
    /// The digits of the national prefix, once found.
    prefix: Typed,
    pub(super) shown: Typed,
    /// The number of bytes of `typed` after the caret.
    pub(super) after: u8,
    /// The number of characters for which there was no room.
    pub(super) left_out: usize,
    template: Template,
    /// Whether something else than digits was typed.
    by_hand: bool,
    /// Whether the digits begin a number: there was a national prefix or an exit code.
    whole: bool,
    awaits_code: bool,
}

impl AsYouType {
    /// Begins a number; a national number is read as one of `home`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::AsYouType;
    ///
    /// let mut typed = AsYouType::new(None);
    /// "+38344123".chars().for_each(|digit| _ = typed.push(digit));
    /// assert_eq!(typed.as_str(), "+383 44 123");
    /// ```
    pub fn new(home: Option<Country>) -> Self {
        let plan = home.and_then(classify::region_of).and_then(|region| classify::plan_row(region.plan));
        AsYouType {
            country: home,
            home: plan,
            plan,
            typed: Text::new(),
            plain: Text::new(),
            before: Text::new(),
            national: Text::new(),
            prefix: Text::new(),
            shown: Text::new(),
            after: 0,
            left_out: 0,
            template: Template::new(),
            by_hand: false,
            whole: false,
            awaits_code: false,
        }
    }

    /// Inserts a character at the caret, which is at the end unless it was moved, and returns the text to show.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    /// use polity::phone::AsYouType;
    ///
    /// let mut typed = AsYouType::new(Some(Country::US));
    /// "212555012".chars().for_each(|digit| _ = typed.push(digit));
    /// assert_eq!(typed.push('3'), "(212) 555-0123");
    /// ```
    pub fn push(&mut self, character: char) -> &str {
        if self.typed.len() + character.len_utf8() > MOST {
            self.left_out += 1;
        } else if self.after == 0 {
            self.take(character);
        } else {
            self.insert(character);
        }
        self.shown.as_str()
    }

    /// What to show.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::AsYouType;
    ///
    /// assert_eq!(AsYouType::new(None).as_str(), "");
    /// ```
    pub fn as_str(&self) -> &str {
        self.shown.as_str()
    }

    /// Clears what was typed.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::phone::AsYouType;
    ///
    /// let mut typed = AsYouType::new(None);
    /// typed.push('+');
    /// typed.clear();
    /// assert_eq!(typed.as_str(), "");
    /// ```
    pub fn clear(&mut self) {
        let (country, home) = (self.country, self.home);
        *self = Self { country, home, plan: home, ..Self::new(None) };
    }

    pub(super) fn take(&mut self, character: char) {
        let first = self.typed.is_empty();
        match u8::try_from(character) {
            Ok(ascii @ 0..0x80) => _ = self.typed.push_byte(ascii),
            _ => _ = self.typed.push(character.encode_utf8(&mut [0; 4])),
        }
        let mut digit = 0;
        match decimal(character) {
            Some(value) => {
                digit = b'0' + value;
                self.plain.push_byte(digit);
                self.national.push_byte(digit);
            }
            None if first && is_plus(character) => {
                digit = b'+';
                self.plain.push_byte(digit);
            }
            None => {
                self.template.able = false;
                self.by_hand = true;
            }
        }
        if !self.template.able {
            return self.retry();
        }
        match self.plain.len() {
            0..FEWEST => return self.show_typed(),
            FEWEST => {
                if self.take_exit_code() {
                    self.awaits_code = true;
                } else {
                    self.prefix = self.take_national_prefix();
                    return self.choose();
                }
            }
            _ => {}
        }
        if self.awaits_code {
            if self.take_calling_code() {
                self.awaits_code = false;
            }
            return self.show_plain();
        }
        if self.template.is_empty() {
            return self.choose();
        }
        let step = self.template.fill(digit);
        if self.show_whole() {
            return;
        }
        self.template.narrow(self.national.bytes());
        if self.template.renew(self.national.len()) {
            self.show_filled_anew();
        } else if self.template.able {
            self.show_step(&step);
        } else {
            self.show_typed();
        }
    }

    /// Once no format fits: a long exit code or national prefix may have been in the way.
    fn retry(&mut self) {
        if self.by_hand {
            return self.show_typed();
        }
        if self.take_exit_code() {
            if self.take_calling_code() {
                return self.choose_anew();
            }
        } else if self.take_longer_prefix() {
            self.before.push_byte(b' ');
            return self.choose_anew();
        }
        self.show_typed();
    }

    fn show_typed(&mut self) {
        self.shown.set(self.typed.bytes());
    }

    fn show_plain(&mut self) {
        self.shown.set(self.before.bytes());
        self.shown.push_bytes(self.national.bytes());
    }

    /// What stands before the number, and a space where the format has one.
    fn begin(&mut self) {
        self.shown.set(self.before.bytes());
        if self.template.spaced && self.before.bytes().last().is_some_and(|last| *last != b' ') {
            self.shown.push_byte(b' ');
        }
    }

    fn show_step(&mut self, step: &Step) {
        self.begin();
        match step {
            Step::Filled => _ = self.shown.push_bytes(self.template.begun()),
            Step::Full => _ = self.shown.push_bytes(self.typed.bytes()),
        }
    }

    /// Fills the template with all digits so far.
    fn show_filled_anew(&mut self) {
        let national = self.national;
        let mut step = None;
        for digit in national.bytes() {
            step = Some(self.template.fill(*digit));
        }
        match step {
            Some(step) if self.template.able => self.show_step(&step),
            Some(_) => self.show_typed(),
            None => self.shown.set(self.before.bytes()),
        }
    }

    fn choose_anew(&mut self) {
        self.template.restart();
        self.awaits_code = false;
        self.choose();
    }

    fn choose(&mut self) {
        if self.national.len() < FEWEST {
            self.begin();
            self.shown.push_bytes(self.national.bytes());
            return;
        }
        let at_home = self.before.bytes() == self.prefix.bytes();
        let own = at_home && self.country.is_some_and(|country| classify::national_rule(country).is_some());
        self.template.collect(self.plan, (self.prefix.as_str(), own), self.whole, self.national.bytes());
        if self.show_whole() {
            return;
        }
        if self.template.renew(self.national.len()) {
            self.show_filled_anew();
        } else {
            self.show_typed();
        }
    }

    /// Shows the number in a format that has as many digits, if one does.
    fn show_whole(&mut self) -> bool {
        for (_, row) in self.template.rows() {
            let Some(groups) = row.split(self.national.len()) else { continue };
            self.template.spaced = row.is_spaced();
            self.begin();
            let sound = row.write(self.national.as_str(), groups, "", &mut self.shown).is_ok();
            let dialled = self.shown.bytes().iter().filter(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'*' | b'#'));
            if sound && dialled.eq(self.plain.bytes()) {
                return true;
            }
        }
        false
    }

    fn take_exit_code(&mut self) -> bool {
        let digits = match self.plain.bytes() {
            [b'+', ..] => Some(1),
            digits => self.plan.and_then(|plan| plan.holder()?.exit_code(digits)),
        };
        let Some(length) = digits else { return false };
        self.whole = true;
        let plain = self.plain;
        self.national.clear();
        self.national.extend(plain.bytes().iter().skip(length).copied());
        self.before = plain;
        self.before.truncate(length);
        if plain.bytes().first() != Some(&b'+') {
            self.before.push_byte(b' ');
        }
        true
    }

    fn take_calling_code(&mut self) -> bool {
        let national = self.national;
        let Some((plan, length)) = classify::calling_code(national.bytes()) else { return false };
        self.plan = classify::plan_row(plan);
        self.before.extend(national.bytes().iter().take(length).copied());
        self.before.push_byte(b' ');
        self.national.clear();
        self.national.extend(national.bytes().iter().skip(length).copied());
        self.prefix.clear();
        true
    }

    /// Takes the national prefix off the national digits, and gives it.
    fn take_national_prefix(&mut self) -> Typed {
        let national = self.national;
        let north_america = self.plan.is_some_and(|plan| plan.code == 1);
        let length = match national.bytes() {
            [b'1', second, ..] if north_america && !matches!(second, b'0' | b'1') => {
                self.before.push("1 ");
                1
            }
            digits => {
                let found = self.plan.and_then(|plan| plan.holder()?.national_prefix(digits));
                let length = found.map_or(0, |prefix| prefix.length);
                self.before.extend(digits.iter().take(length).copied());
                length
            }
        };
        self.whole |= length > 0;
        self.national.clear();
        self.national.extend(national.bytes().iter().skip(length).copied());
        let mut prefix = national;
        prefix.truncate(length);
        prefix
    }

    /// Some national prefixes begin others: whether a longer one is there than was found.
    fn take_longer_prefix(&mut self) -> bool {
        if !self.prefix.is_empty() {
            let mut national = self.prefix;
            national.push(self.national.as_str());
            self.national = national;
            let at = self.before.as_str().rfind(self.prefix.as_str());
            self.before.truncate(at.unwrap_or(self.before.len().saturating_sub(1)));
        }
        let found = self.take_national_prefix();
        found.bytes() != self.prefix.bytes()
    }
}

impl fmt::Debug for AsYouType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AsYouType(")?;
        fmt::Debug::fmt(self.as_str(), f)?;
        f.write_char(')')
    }
}
