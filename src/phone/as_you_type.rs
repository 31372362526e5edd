//! Formatting while a number is typed, as libphonenumber does it: what a person sees after each digit is the same.

use core::fmt::{self, Write};

use super::classify;
use super::parse::{self, decimal, is_plus};
use super::text::Text;
use crate::country::Country;
use crate::tables::{FormatRow, PhoneRegionRow, PlanRow};

/// A place for a digit that is not typed yet.
const OPEN: u8 = 0;
/// How many national digits must be there before they are put in groups.
const FEWEST: usize = 3;
/// A text of a few bytes more than may be typed.
type Typed = Text<250>;

/// Formats a number digit by digit.
///
/// The text after each digit is what libphonenumber shows; punctuation that a person types is kept as it is. Nothing is
/// allocated; after 200 bytes nothing more is taken.
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
    home: Option<&'static PlanRow>,
    plan: Option<&'static PlanRow>,
    /// As typed, and without all but digits and a plus.
    typed: Typed,
    plain: Typed,
    /// What stands before the national digits, as it is shown; and the national digits.
    before: Typed,
    national: Typed,
    /// The digits of the national prefix, once found.
    prefix: Typed,
    shown: Typed,
    formats: &'static [FormatRow],
    /// Which of `formats` still fit, one bit each.
    fitting: u64,
    template: Text<40>,
    /// Where in `template` the last digit is.
    filled: usize,
    /// The groups of the format that made `template`.
    groups: [u8; 5],
    spaced: bool,
    able: bool,
    by_hand: bool,
    /// Whether the digits are a whole number, from its start: there was a national prefix or an exit code.
    whole: bool,
    awaits_code: bool,
}

/// What the last digit made.
enum Step {
    Filled,
    Full,
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
        let plan = home.and_then(parse::region).and_then(|place: &PhoneRegionRow| classify::plan_row(place.plan));
        AsYouType {
            home: plan,
            plan,
            typed: Text::new(),
            plain: Text::new(),
            before: Text::new(),
            national: Text::new(),
            prefix: Text::new(),
            shown: Text::new(),
            formats: &[],
            fitting: 0,
            template: Text::new(),
            filled: 0,
            groups: [0; 5],
            spaced: false,
            able: true,
            by_hand: false,
            whole: false,
            awaits_code: false,
        }
    }

    /// Takes one more character and gives what to show.
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
        if self.typed.len() < 200 {
            self.take(character);
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

    /// Begins anew.
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
        let home = self.home;
        *self = Self { home, plan: home, ..Self::new(None) };
    }

    fn take(&mut self, character: char) {
        let first = self.typed.is_empty();
        self.typed.push(character.encode_utf8(&mut [0; 4]));
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
                self.able = false;
                self.by_hand = true;
            }
        }
        if !self.able {
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
        if self.fitting == 0 {
            return self.choose();
        }
        let step = self.fill(digit);
        if self.show_whole() {
            return;
        }
        self.narrow();
        if self.new_template() {
            self.show_filled_anew();
        } else if self.able {
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
        self.shown = self.typed;
    }

    fn show_plain(&mut self) {
        self.shown = self.before;
        self.shown.push(self.national.as_str());
    }

    /// What stands before the number, and a space where the format has one.
    fn begin(&mut self) {
        self.shown = self.before;
        if self.spaced && self.before.bytes().last().is_some_and(|last| *last != b' ') {
            self.shown.push_byte(b' ');
        }
    }

    fn show_step(&mut self, step: &Step) {
        self.begin();
        match step {
            Step::Filled => self.shown.extend(self.template.bytes().iter().take(self.filled + 1).copied()),
            Step::Full => _ = self.shown.push(self.typed.as_str()),
        }
    }

    /// Fills the template with all digits so far.
    fn show_filled_anew(&mut self) {
        let national = self.national;
        let mut step = None;
        for digit in national.bytes() {
            step = Some(self.fill(*digit));
        }
        match step {
            Some(step) if self.able => self.show_step(&step),
            Some(_) => self.show_typed(),
            None => self.shown = self.before,
        }
    }

    fn choose_anew(&mut self) {
        self.able = true;
        self.awaits_code = false;
        self.fitting = 0;
        self.filled = 0;
        self.template.clear();
        self.groups = [0; 5];
        self.choose();
    }

    fn choose(&mut self) {
        if self.national.len() < FEWEST {
            self.begin();
            self.shown.push(self.national.as_str());
            return;
        }
        self.collect();
        if self.show_whole() {
            return;
        }
        if self.new_template() {
            self.show_filled_anew();
        } else {
            self.show_typed();
        }
    }

    /// The formats that can be meant.
    fn collect(&mut self) {
        let international = self.whole && self.prefix.is_empty();
        self.formats = self.plan.map_or(&[], |plan| plan.formats(international));
        self.fitting = 0;
        for (number, row) in self.formats.iter().enumerate().take(64) {
            let bare = matches!(row.rule(), "" | "$1" | "($1)" | "($1" | "$1)");
            let fits = if self.prefix.is_empty() {
                self.whole || bare || row.optional
            } else {
                !bare || row.optional || row.carrier
            };
            self.fitting |= u64::from(fits && row.keeps) << number;
        }
        self.narrow();
    }

    fn rows(&self) -> impl Iterator<Item = (usize, &'static FormatRow)> + use<> {
        let fitting = self.fitting;
        self.formats.iter().enumerate().take(64).filter(move |(number, _)| fitting >> number & 1 == 1)
    }

    /// Leaves the formats whose leading digits are there.
    fn narrow(&mut self) {
        for (number, row) in self.rows() {
            let level = self.national.len().saturating_sub(FEWEST).min(row.leading().len().saturating_sub(1));
            if row.leading().get(level).is_some_and(|leading| !classify::begins(*leading, self.national.bytes())) {
                self.fitting &= !(1 << number);
            }
        }
    }

    /// Shows the number in a format that has as many digits, if one does.
    fn show_whole(&mut self) -> bool {
        for (_, row) in self.rows() {
            let Some(groups) = row.split(self.national.len()) else { continue };
            self.spaced = row.is_spaced();
            self.begin();
            let sound = row.write(self.national.as_str(), groups, "", &mut self.shown).is_ok();
            let dialled = self.shown.bytes().iter().filter(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'*' | b'#'));
            if sound && dialled.eq(self.plain.bytes()) {
                return true;
            }
        }
        false
    }

    /// Makes a template of the first format that takes as many digits; whether it is another than before.
    fn new_template(&mut self) -> bool {
        for (number, row) in self.rows() {
            if self.groups == row.groups {
                return false;
            }
            let digits = row.most().min(15);
            if let Some(groups) = row.split(digits).filter(|_| digits >= self.national.len()) {
                self.template.clear();
                let open = [OPEN; 15];
                let open = core::str::from_utf8(open.get(..digits).unwrap_or(&[])).unwrap_or("");
                let _ = row.write(open, groups, "", &mut self.template);
                self.groups = row.groups;
                self.spaced = row.is_spaced();
                self.filled = 0;
                return true;
            }
            self.fitting &= !(1 << number);
        }
        self.able = false;
        false
    }

    /// Puts a digit into the template.
    fn fill(&mut self, digit: u8) -> Step {
        if let Some(at) = self.template.replace_first(OPEN, digit) {
            self.filled = at;
            return Step::Filled;
        }
        // Where other formats are left, one of them may take more digits.
        self.able &= self.fitting.count_ones() != 1;
        self.groups = [0; 5];
        Step::Full
    }

    fn take_exit_code(&mut self) -> bool {
        let digits = match self.plain.bytes() {
            [b'+', ..] => Some(1),
            digits => self.plan.and_then(|plan| plan.places().first()?.exit_code(digits)),
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
                let found = self.plan.and_then(|plan| plan.places().first()?.national_prefix(digits));
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

impl FormatRow {
    /// Whether a space or hyphen follows the national prefix.
    fn is_spaced(&self) -> bool {
        self.rule().contains([' ', '-'])
    }
}

impl fmt::Debug for AsYouType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AsYouType(")?;
        fmt::Debug::fmt(self.as_str(), f)?;
        f.write_char(')')
    }
}
