//! Typing errors: whether two texts are the same but for a few of them.

use crate::fold::letters;

/// A query that may be mistyped: letters inserted, left out, replaced, or swapped with their neighbor.
pub(crate) struct Slip {
    letters: [char; Slip::MOST],
    count: usize,
    allowed: usize,
    /// The letters that it has, as [`letters`] gives them.
    has: u32,
}

impl Slip {
    const MOST: usize = 32;

    /// Returns None where no error is allowed, or the query is longer than anybody mistypes.
    pub(crate) fn new(query: &[u8], allowed: usize) -> Option<Self> {
        let text = core::str::from_utf8(query).ok().filter(|_| allowed > 0)?;
        let mut slip = Slip { letters: ['\0'; Slip::MOST], count: 0, allowed, has: 0 };
        for letter in text.chars().filter(|letter| *letter != ' ').map(|letter| letter.to_ascii_lowercase()) {
            *slip.letters.get_mut(slip.count)? = letter;
            slip.count += 1;
        }
        slip.has = letters(slip.letters.iter().take(slip.count).copied());
        Some(slip)
    }

    /// Whether a text with these letters may match: every letter that it lacks is an error.
    pub(crate) fn may_be_in(&self, has: u32) -> bool {
        (self.has & !has).count_ones() as usize <= self.allowed
    }

    /// Whether `text` is the query but for the errors allowed and ASCII case.
    pub(crate) fn is(&self, text: &str) -> bool {
        let small = || text.chars().map(|letter| letter.to_ascii_lowercase());
        // Nearly all texts differ by more errors in their length or their letters.
        text.chars().count().abs_diff(self.count) <= self.allowed
            && self.may_be_in(letters(small()))
            && errors(self.letters.get(..self.count).unwrap_or(&[]), small())
                .is_some_and(|(all, _)| all <= self.allowed)
    }

    /// The errors with which `text` begins with the query, spaces aside; None where there are more than are allowed.
    pub(crate) fn errors(&self, text: &[u8]) -> Option<usize> {
        let text = core::str::from_utf8(text).ok()?;
        let beginning = || text.chars().filter(|letter| *letter != ' ').take(self.count + self.allowed);
        if !self.may_be_in(letters(beginning())) {
            return None;
        }
        let (_, least) = errors(self.letters.get(..self.count).unwrap_or(&[]), beginning())?;
        Some(least).filter(|least| *least <= self.allowed)
    }
}

/// Counts the errors between `query` and the whole of `text`, and the fewest between it and any beginning of `text`.
fn errors(query: &[char], text: impl Iterator<Item = char>) -> Option<(usize, usize)> {
    // Three rows of the usual table; each cell is the distance between two beginnings.
    let mut rows = [[0_usize; Slip::MOST + 1]; 3];
    for (column, cell) in rows[1].iter_mut().enumerate() {
        *cell = column;
    }
    let mut least = query.len();
    let mut before = None;
    for (row, letter) in text.enumerate() {
        let [above_that, above, this] = &mut rows;
        let mut left = row + 1;
        this[0] = left;
        let mut previous = None;
        for (column, against) in query.iter().enumerate() {
            let mut best =
                (above.get(column)? + usize::from(*against != letter)).min(above.get(column + 1)? + 1).min(left + 1);
            if before == Some(*against) && previous == Some(letter) && column > 0 {
                best = best.min(above_that.get(column - 1)? + 1);
            }
            *this.get_mut(column + 1)? = best;
            left = best;
            previous = Some(*against);
        }
        least = least.min(left);
        before = Some(letter);
        rows.rotate_left(1);
    }
    Some((*rows[1].get(query.len())?, least))
}

#[cfg(test)]
mod tests {
    use super::Slip;

    #[test]
    fn counts_slips() {
        for (one, other, errors) in [
            ("Kosovo", "kosovo", 0),
            ("Kosovo", "kosvo", 1),
            ("Kosovo", "kosoov", 1),
            ("Kosovo", "kososvo", 1),
            ("kosovo", "Kosova", 1),
            ("Serbia", "kosovo", 6),
            ("", "abc", 3),
            ("abc", "", 3),
        ] {
            let is = |allowed| Slip::new(other.as_bytes(), allowed).is_some_and(|slip| slip.is(one));
            assert!((1..9).all(|allowed| is(allowed) == (allowed >= errors)), "{one} {other}");
        }
        assert!(Slip::new(b"abcdefghijklmnopqrstuvwxyzabcdefg", 1).is_none());
    }

    #[test]
    fn a_slip_is_one_of_the_beginning() {
        let begins = |query: &str, allowed, text: &str| {
            Slip::new(query.as_bytes(), allowed).is_some_and(|slip| slip.errors(text.as_bytes()).is_some())
        };
        assert!(begins("kosv", 1, "kosovo"));
        assert!(begins("gremany", 1, "germany"));
        assert!(begins("swizterlnd", 2, "switzerland"));
        assert!(!begins("kosv", 1, "kuwait"));
        assert!(Slip::new(b"kos", 0).is_none());
    }
}
