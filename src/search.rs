//! Search as you type over the lines of a list.

use core::ops::Range;

use crate::country::Country;
use crate::find::LETTERS;
use crate::fold::{Folded, letters};
use crate::list::{CountryList, CountryOption, Iter};
use crate::locale::Locale;
use crate::tables::{self, COUNT, Id};

/// How a line was found, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Rank {
    /// The whole label, a code, or a calling code.
    Whole,
    /// The label begins so.
    Start,
    /// A word of the label begins so.
    Word,
    /// The English name, an endonym or another alias begins so.
    Alias,
    /// It stands inside the label.
    Inside,
    /// The label, the English name or an alias begins so but for a typing error.
    Slip,
}

/// Why a search found a line: [`CountryOption::found`].
///
/// # Examples
///
/// ```
/// use polity::search::Rank;
/// use polity::{locale, CountryList};
///
/// let option = CountryList::new(locale::EN).search("korea").next().unwrap();
/// let found = option.found.unwrap();
/// assert_eq!((option.label, found.rank()), ("North Korea", Rank::Word));
/// assert_eq!(&option.label[found.highlight().unwrap()], "Korea");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Found {
    rank: Rank,
    /// Where the match starts and ends in the label; the same where something else was matched.
    start: u16,
    end: u16,
}

impl Found {
    /// How the line was found.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::search::Rank;
    /// use polity::{locale, CountryList};
    ///
    /// let option = CountryList::new(locale::EN).search("holland").next().unwrap();
    /// assert_eq!(option.found.unwrap().rank(), Rank::Alias);
    /// ```
    pub const fn rank(self) -> Rank {
        self.rank
    }

    /// The bytes of the label to highlight; None where something else than the label was matched.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, CountryList};
    ///
    /// let option = CountryList::new(locale::SQ).search("KOSOVE").next().unwrap();
    /// assert_eq!(option.found.unwrap().highlight(), Some(0..option.label.len()));
    /// ```
    pub fn highlight(self) -> Option<Range<usize>> {
        (self.start < self.end).then_some(usize::from(self.start)..usize::from(self.end))
    }
}

impl<'a> CountryList<'a> {
    /// The lines that `text` may mean, the best matches first and in the list's order among equals; the list's view holds.
    ///
    /// It is looked for in the labels of the list's locale, as a code of any system or a calling code (`383`, `+1 242`), in
    /// English names and in aliases of any language. Case, accents, width and punctuation do not matter.
    /// Where nothing is found, a typing error is allowed from four letters on, and two from eight.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country, CountryList};
    ///
    /// let list = CountryList::new(locale::SQ);
    /// let found: Vec<_> = list.search("kos").map(|option| option.label).collect();
    /// assert_eq!(found, ["Kosovë", "Kosta-Rikë", "Ishujt Kokos", "Ishujt Turks dhe Kaikos"]);
    /// assert_eq!(list.search("+1 242").next().unwrap().country, Country::BS);
    /// assert_eq!(list.search("kosvo").next().unwrap().country, Country::XK);
    /// assert_eq!(CountryList::new(locale::AR).search("kosov").next().unwrap().country, Country::XK);
    /// ```
    pub fn search(&self, text: &str) -> Hits<'a> {
        let text = text.trim();
        let query = Folded::new(text, &LETTERS);
        let mut hits = Hits { list: *self, ranks: [None; COUNT], rank: Some(Rank::Whole), lines: self.iter(), query };
        let Some(query) = &hits.query else { return hits };
        let query = query.bytes();
        let code = Country::from_code(text);
        let is_number = text.bytes().any(|byte| byte.is_ascii_digit());
        for (entry, alias, _) in aliases() {
            if alias.starts_with(query) {
                put(&mut hits.ranks, entry, Some(Rank::Alias));
            }
        }
        let coded = |country: Country| country.codes().any(|code| code.value().eq_ignore_ascii_case(text));
        let is_code = code.is_some()
            || tables::CODES
                .iter()
                .any(|row| row.value.of(tables::CODES_TEXT).is_some_and(|value| value.eq_ignore_ascii_case(text)));
        let labels = Labels::new(self.locale());
        for country in self.shown().iter() {
            let is_its =
                (is_code && (code == Some(country) || coded(country))) || (is_number && is_dialled(country, text));
            let rank = if is_its {
                Some(Rank::Whole)
            } else {
                labels.with(country, |label| in_label(label, country.name_in(self.locale()), query))
            };
            // Inside the label is worse than an alias, all else is better.
            if rank.is_some_and(|rank| rank != Rank::Inside || country.of(&hits.ranks).is_none()) {
                put(&mut hits.ranks, country.0, rank);
            }
        }
        let found = self.shown().iter().any(|country| country.of(&hits.ranks).is_some());
        // None below four letters, one below eight, else two.
        let typed = core::str::from_utf8(query).map_or(0, |text| text.chars().count());
        let allowed = (typed / 4).min(2);
        if let (false, Some(slip)) = (found, Slip::new(query, allowed)) {
            hits.ranks = [None; COUNT];
            for (entry, alias, has) in aliases() {
                if slip.may_be_in(has) && slip.begins(alias) {
                    put(&mut hits.ranks, entry, Some(Rank::Slip));
                }
            }
            for country in self.shown().iter() {
                if labels.with(country, |label| slip.begins(label)) {
                    put(&mut hits.ranks, country.0, Some(Rank::Slip));
                }
            }
        }
        hits
    }
}

fn put(ranks: &mut [Option<Rank>; COUNT], entry: Id, rank: Option<Rank>) {
    if let Some(place) = ranks.get_mut(entry as usize) {
        *place = rank;
    }
}

/// English names and aliases, folded, with the letters that each has.
fn aliases() -> impl Iterator<Item = (Id, &'static [u8], u32)> {
    tables::SEARCHED.iter().filter_map(|(entry, span, has)| {
        let (start, length) = (usize::from(span.0), usize::from(span.1));
        Some((*entry, tables::SEARCHED_TEXT.as_bytes().get(start..start + length)?, *has))
    })
}

/// The labels of a locale, folded. With a heap they are made at the first search in that locale and kept; without one,
/// each is folded when it is wanted.
struct Labels {
    locale: Locale,
    #[cfg(feature = "alloc")]
    kept: Option<&'static Kept>,
}

#[cfg(feature = "alloc")]
struct Kept {
    text: alloc::vec::Vec<u8>,
    /// Where the label of each entry ends, by id.
    ends: [u16; COUNT],
}

impl Labels {
    #[cfg(feature = "alloc")]
    fn new(locale: Locale) -> Self {
        use once_cell::race::OnceBox;

        static KEPT: [OnceBox<Kept>; tables::LOCALE_COUNT] = [const { OnceBox::new() }; tables::LOCALE_COUNT];
        let fold = || {
            let mut kept = Kept { text: alloc::vec::Vec::with_capacity(COUNT * 16), ends: [0; COUNT] };
            for (country, end) in Country::all().zip(&mut kept.ends) {
                let mut folded = Folded::empty();
                kept.text.extend_from_slice(folded.fold(country.name_in(locale), &LETTERS).unwrap_or(&[]));
                *end = kept.text.len() as u16;
            }
            alloc::boxed::Box::new(kept)
        };
        let kept = KEPT.get(usize::from(locale.0.number));
        Labels { locale, kept: kept.map(|kept| kept.get_or_init(fold)) }
    }

    #[cfg(not(feature = "alloc"))]
    fn new(locale: Locale) -> Self {
        Labels { locale }
    }

    /// Does something with the folded label of an entry.
    fn with<T>(&self, country: Country, work: impl FnOnce(&[u8]) -> T) -> T {
        #[cfg(feature = "alloc")]
        if let Some(kept) = self.kept {
            let end = |index: usize| kept.ends.get(index).map_or(0, |end| usize::from(*end));
            let start = country.index().checked_sub(1).map_or(0, end);
            return work(kept.text.get(start..end(country.index())).unwrap_or(&[]));
        }
        work(Folded::empty().fold(country.name_in(self.locale), &LETTERS).unwrap_or(&[]))
    }
}

/// The lines that a search found, from [`CountryList::search`].
#[derive(Clone, Debug)]
pub struct Hits<'a> {
    list: CountryList<'a>,
    ranks: [Option<Rank>; COUNT],
    /// The rank whose lines are being given.
    rank: Option<Rank>,
    lines: Iter<'a>,
    query: Option<Folded>,
}

impl Iterator for Hits<'_> {
    type Item = CountryOption;

    fn next(&mut self) -> Option<CountryOption> {
        loop {
            let rank = self.rank?;
            for option in self.lines.by_ref() {
                if option.country.of(&self.ranks) == Some(rank) {
                    let query = self.query.as_ref().map_or(&[][..], Folded::bytes);
                    let range = highlight(option.label, query, rank).unwrap_or(0..0);
                    let found = Found { rank, start: range.start as u16, end: range.end as u16 };
                    return Some(CountryOption { found: Some(found), ..option });
                }
            }
            self.lines = self.list.iter();
            self.rank = match rank {
                Rank::Whole => Some(Rank::Start),
                Rank::Start => Some(Rank::Word),
                Rank::Word => Some(Rank::Alias),
                Rank::Alias => Some(Rank::Inside),
                Rank::Inside => Some(Rank::Slip),
                Rank::Slip => None,
            };
        }
    }
}

/// The places at which the words of a label begin.
fn words(label: &str) -> impl Iterator<Item = usize> {
    let mut inside = false;
    label.char_indices().filter_map(move |(at, character)| {
        let begins = character.is_alphanumeric() && !inside;
        inside = character.is_alphanumeric() || matches!(character, '\'' | '’');
        begins.then_some(at)
    })
}

/// How the query is in a label, given folded and as it is shown.
fn in_label(folded: &[u8], label: &str, query: &[u8]) -> Option<Rank> {
    if folded.starts_with(query) {
        return Some(if folded.len() == query.len() { Rank::Whole } else { Rank::Start });
    }
    let (first, rest) = query.split_first()?;
    let mut inside = folded;
    loop {
        let at = inside.iter().position(|byte| byte == first)?;
        inside = inside.get(at + 1..)?;
        if inside.starts_with(rest) {
            break;
        }
    }
    let word = words(label).skip(1).any(|at| begins(label.get(at..).unwrap_or(""), query));
    Some(if word { Rank::Word } else { Rank::Inside })
}

fn begins(text: &str, query: &[u8]) -> bool {
    Folded::empty().fold(text, &LETTERS).is_some_and(|folded| folded.starts_with(query))
}

/// The bytes of the label that the query stands for.
fn highlight(label: &str, query: &[u8], rank: Rank) -> Option<Range<usize>> {
    let start = match rank {
        Rank::Whole | Rank::Start if begins(label, query) => 0,
        Rank::Word => words(label).find(|at| begins(label.get(*at..).unwrap_or(""), query))?,
        Rank::Inside => {
            let mut starts = label.char_indices().map(|(at, _)| at).rev();
            starts.find(|at| begins(label.get(*at..).unwrap_or(""), query))?
        }
        _ => return None,
    };
    // The shortest piece that folds to the query or, as "St." does, to something longer.
    let rest = label.get(start..)?;
    let ends = rest.char_indices().map(|(at, character)| at + character.len_utf8());
    let length = ends.into_iter().find(|end| rest.get(..*end).is_some_and(|piece| begins(piece, query)))?;
    Some(start..start + length)
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

/// A query that may be mistyped: letters put in, left out, changed or swapped with their neighbour.
pub(crate) struct Slip {
    letters: [char; Slip::MOST],
    count: usize,
    allowed: usize,
    /// One bit for each letter that it has, some letters sharing a bit.
    has: u32,
}

impl Slip {
    const MOST: usize = 32;

    /// None where no error is allowed, or the query is longer than anybody mistypes.
    pub(crate) fn new(query: &[u8], allowed: usize) -> Option<Self> {
        let text = core::str::from_utf8(query).ok().filter(|_| allowed > 0)?;
        let mut slip = Slip { letters: ['\0'; Slip::MOST], count: 0, allowed, has: 0 };
        for letter in text.chars().map(|letter| letter.to_ascii_lowercase()) {
            *slip.letters.get_mut(slip.count)? = letter;
            slip.count += 1;
        }
        slip.has = letters(slip.letters.iter().take(slip.count).copied());
        Some(slip)
    }

    /// Whether a text with these letters may match: every letter that it lacks is an error.
    fn may_be_in(&self, has: u32) -> bool {
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

    /// Whether `text` begins with the query but for the errors allowed.
    fn begins(&self, text: &[u8]) -> bool {
        let Ok(text) = core::str::from_utf8(text) else { return false };
        let beginning = || text.chars().take(self.count + self.allowed);
        self.may_be_in(letters(beginning()))
            && errors(self.letters.get(..self.count).unwrap_or(&[]), beginning())
                .is_some_and(|(_, least)| least <= self.allowed)
    }
}

/// The errors between `query` and the whole of `text`, and the fewest between it and any beginning of `text`.
fn errors(query: &[char], text: impl Iterator<Item = char>) -> Option<(usize, usize)> {
    // Three rows of the usual table, each cell the distance of two beginnings.
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
            Slip::new(query.as_bytes(), allowed).is_some_and(|slip| slip.begins(text.as_bytes()))
        };
        assert!(begins("kosv", 1, "kosovo"));
        assert!(begins("gremany", 1, "germany"));
        assert!(begins("swizterlnd", 2, "switzerland"));
        assert!(!begins("kosv", 1, "kuwait"));
        assert!(Slip::new(b"kos", 0).is_none());
    }
}
