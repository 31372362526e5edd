//! Looking for what somebody typed.

use crate::country::Country;
use crate::list::{CountryList, CountryOption};

impl<'a> CountryList<'a> {
    /// The lines whose label begins with `text`, or for which it is a code or a calling code; those that it matches whole
    /// come first. Letter case does not matter. The order of the list holds, and so does its view.
    ///
    /// Codes are those of [`Country::from_code`]; calling codes may have a `+`, and the leading digits of a place after
    /// them: `383`, `+1 242`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country, CountryList};
    ///
    /// let list = CountryList::new(locale::SQ);
    /// let found: Vec<_> = list.search("kos").map(|option| option.label).collect();
    /// assert_eq!(found, ["Kosovë", "Kosta-Rikë"]);
    /// assert_eq!(list.search("xkx").next().unwrap().country, Country::XK);
    /// assert_eq!(list.search("+1 242").next().unwrap().country, Country::BS);
    /// ```
    pub fn search<'t>(&self, text: &'t str) -> impl Iterator<Item = CountryOption> + use<'a, 't> {
        let (list, text) = (*self, text.trim());
        let of_rank = move |wanted: Rank| list.iter().filter(move |option| rank(option, text) == Some(wanted));
        of_rank(Rank::Whole).chain(of_rank(Rank::Start))
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Rank {
    Whole,
    Start,
}

fn rank(option: &CountryOption, text: &str) -> Option<Rank> {
    if text.is_empty() {
        return None;
    }
    let country = option.country;
    if Country::from_code(text) == Some(country) || is_dialled(country, text) {
        return Some(Rank::Whole);
    }
    let mut label = folded(option.label);
    let begins = folded(text).all(|letter| label.next() == Some(letter));
    begins.then(|| if label.next().is_none() { Rank::Whole } else { Rank::Start })
}

/// Small letters; the Turkish dotless and dotted i are one, as people type either.
fn folded(text: &str) -> impl Iterator<Item = char> {
    let small = text.chars().flat_map(char::to_lowercase);
    small.filter(|letter| *letter != '\u{307}').map(|letter| if letter == 'ı' { 'i' } else { letter })
}

/// Whether `text` is the calling code of a place, alone or with its leading digits.
fn is_dialled(country: Country, text: &str) -> bool {
    let digits = || text.strip_prefix('+').unwrap_or(text).bytes().filter(|byte| *byte != b' ');
    if !digits().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    country.dialing().is_some_and(|dialing| {
        let code = dialing.calling_code();
        let whole = [code / 100, code / 10 % 10, code % 10].map(|digit| b'0' + digit as u8);
        let code = || whole.into_iter().skip_while(|digit| *digit == b'0');
        digits().eq(code()) || dialing.prefixes().any(|prefix| digits().eq(code().chain(prefix.bytes())))
    })
}

/// How many letters must be put in, left out, changed or swapped with their neighbour to make one text of the other;
/// ASCII case does not matter. Far, where `other` has more than 32 letters.
pub(crate) fn distance(one: &str, other: &str) -> usize {
    const FAR: usize = usize::MAX;
    const MOST: usize = 32;
    let mut letters = ['\0'; MOST];
    let mut count = 0;
    for letter in other.chars() {
        match letters.get_mut(count) {
            Some(place) => *place = letter.to_ascii_lowercase(),
            None => return FAR,
        }
        count += 1;
    }
    // Three rows of the usual table, each entry the distance of two beginnings.
    let mut rows = [[0_usize; MOST + 1]; 3];
    for (column, cell) in rows[1].iter_mut().enumerate() {
        *cell = column;
    }
    let mut before = None;
    for (row, letter) in one.chars().map(|letter| letter.to_ascii_lowercase()).enumerate() {
        let [above_that, above, this] = &mut rows;
        let mut left = row + 1;
        this[0] = left;
        let mut previous = None;
        for (column, against) in letters.iter().take(count).enumerate() {
            let cell = |line: &[usize; MOST + 1], column: usize| line.get(column).copied().unwrap_or(FAR);
            let mut best =
                (cell(above, column) + usize::from(*against != letter)).min(cell(above, column + 1) + 1).min(left + 1);
            if before == Some(*against) && previous == Some(letter) && column > 0 {
                best = best.min(cell(above_that, column - 1) + 1);
            }
            if let Some(place) = this.get_mut(column + 1) {
                *place = best;
            }
            left = best;
            previous = Some(*against);
        }
        before = Some(letter);
        rows.rotate_left(1);
    }
    rows[1].get(count).copied().unwrap_or(FAR)
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn counts_slips() {
        assert_eq!(distance("Kosovo", "kosovo"), 0);
        assert_eq!(distance("Kosovo", "kosvo"), 1);
        assert_eq!(distance("Kosovo", "kosoov"), 1);
        assert_eq!(distance("Kosovo", "kososvo"), 1);
        assert_eq!(distance("Serbia", "kosovo"), 6);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
    }
}
