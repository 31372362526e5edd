//! Search as you type over the lines of a list.
//!
//! # Examples
//!
//! ```
//! use polity::search::{Hits, Rank};
//! use polity::{locale, CountryList};
//!
//! let mut hits: Hits = CountryList::new(locale::SQ).search("Kosovo");
//! assert_eq!(hits.next().unwrap().found.unwrap().rank(), Rank::Alias);
//! ```

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;

use crate::country::Country;
use crate::find::LETTERS;
use crate::fold::Folded;
use crate::format::searched;
use crate::list::{Choice, CountryList, CountryOption, Extra, Iter, Listed, Parts};
pub use crate::list::{Found, Rank};
use crate::locale::Locale;
use crate::schema::CodeSystem;
use crate::slip::Slip;
use crate::tables::{self, COUNT};
use crate::view::View;

impl<'a, C: Listed<'a>> CountryList<'a, C> {
    /// Returns the lines that `text` may mean, the best matches first and in the list's order among equals. Lines that the
    /// list's view hides are not found.
    ///
    /// The text is looked for in the labels of the list's locale, in English names and in aliases of any language, as a code
    /// of ISO 3166-1 or, where that has none, of sport or vehicles (`SUI`, `RKS`), and as a calling code (`383`, `+1 242`). Case, accents, width and punctuation do not matter.
    /// Where nothing is found, one typing error is allowed from four letters on, and two from eight.
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
    pub fn search(&self, text: &str) -> Hits<'a, C> {
        let text = text.trim_ascii();
        let query = Folded::new(text, &LETTERS);
        let parts = self.parts();
        let mut hits =
            Hits { list: *self, ranks: [None; COUNT], extras: 0, left: 0, rank: None, lines: self.iter(), query };
        let Some(query) = &hits.query else { return hits };
        let query = query.bytes();
        let code = Country::from_code(text).or_else(|| known(text));
        let dialed = Dialed::new(text);
        for alias in searched::read(tables::SEARCHED, tables::SEARCHED_TEXT) {
            if alias.name.starts_with(query) {
                put(&mut hits.ranks, usize::from(alias.entry), Some(Rank::Alias));
            }
        }
        let labels = Labels::new(parts.locale);
        let shown = || Country::all().filter(|country| parts.view.contains(*country));
        // What they were called before is still what people type.
        for (country, _) in parts.renamed {
            if labels.kept(*country, |label| label.starts_with(query)) {
                put(&mut hits.ranks, country.index(), Some(Rank::Alias));
            }
        }
        for country in shown() {
            let is_its = code == Some(country) || dialed.as_ref().is_some_and(|dialed| dialed.is_of(country));
            let rank = if is_its {
                Some(Rank::Whole)
            } else {
                labels.shown(parts, country, |folded, label| in_label(folded, label, query))
            };
            // Inside the label is worse than an alias, all else is better.
            if rank.is_some_and(|rank| rank != Rank::Inside || country.of(&hits.ranks).is_none()) {
                put(&mut hits.ranks, country.index(), rank);
            }
        }
        hits.left = ranked(parts.view, &hits.ranks);
        for rank in parts.extras().filter_map(|extra| rank_of(extra, query, false)) {
            hits.extras |= 1 << rank as u8;
            hits.left += 1;
        }
        if let (0, Some(slip)) = (hits.left, slip_of(query)) {
            hits.ranks = [None; COUNT];
            for alias in searched::read(tables::SEARCHED, tables::SEARCHED_TEXT) {
                if slip.may_be_in(alias.letters) && slip.begins(alias.name) {
                    put(&mut hits.ranks, usize::from(alias.entry), Some(Rank::Slip));
                }
            }
            for country in shown() {
                if labels.shown(parts, country, |folded, _| slip.begins(folded)) {
                    put(&mut hits.ranks, country.index(), Some(Rank::Slip));
                }
            }
            hits.left = ranked(parts.view, &hits.ranks);
            for rank in parts.extras().filter_map(|extra| rank_of(extra, query, true)) {
                hits.extras |= 1 << rank as u8;
                hits.left += 1;
            }
        }
        hits.rank = hits.next_rank(None);
        hits
    }
}

/// Returns the typing errors that a query may have: none below four letters, one below eight, else two.
fn slip_of(query: &[u8]) -> Option<Slip> {
    let typed = core::str::from_utf8(query).map_or(0, |text| text.chars().count());
    Slip::new(query, (typed / 4).min(2))
}

/// Returns how a line of one's own was found, with typing errors alone or without any.
fn rank_of(extra: Extra<'_>, query: &[u8], slips: bool) -> Option<Rank> {
    let mut folded = Folded::empty();
    let folded = folded.fold(extra.label(), &LETTERS)?;
    if slips {
        return slip_of(query)?.begins(folded).then_some(Rank::Slip);
    }
    in_label(folded, extra.label(), query)
}

/// Counts the entries of a view that have a rank.
fn ranked(view: View, ranks: &[Option<Rank>; COUNT]) -> usize {
    let ranked = ranks.iter().zip(&tables::ALL).filter(|(rank, _)| rank.is_some());
    ranked.filter(|(_, id)| view.contains(Country(**id))).count()
}

fn put(ranks: &mut [Option<Rank>; COUNT], entry: usize, rank: Option<Rank>) {
    if let Some(cell) = ranks.get_mut(entry) {
        *cell = rank;
    }
}

/// The labels of a locale, folded. With a heap they are folded at the first search in that locale and kept; without one,
/// each is folded when it is needed.
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

    /// Calls `work` with the label of an entry, folded and as the list shows it.
    fn shown<T>(&self, parts: Parts<'_>, country: Country, work: impl FnOnce(&[u8], &str) -> T) -> T {
        match parts.new_label(country) {
            Some(label) => work(Folded::empty().fold(label, &LETTERS).unwrap_or(&[]), label),
            None => self.kept(country, |folded| work(folded, country.name_in(self.locale))),
        }
    }

    /// Calls `work` with the folded name of an entry in the locale.
    fn kept<T>(&self, country: Country, work: impl FnOnce(&[u8]) -> T) -> T {
        #[cfg(feature = "alloc")]
        if let Some(kept) = self.kept {
            let end = |index: usize| kept.ends.get(index).map_or(0, |end| usize::from(*end));
            let start = country.index().checked_sub(1).map_or(0, end);
            return work(kept.text.get(start..end(country.index())).unwrap_or(&[]));
        }
        work(Folded::empty().fold(country.name_in(self.locale), &LETTERS).unwrap_or(&[]))
    }
}

/// The lines that a search found: [`CountryList::search`].
///
/// # Examples
///
/// ```
/// use polity::search::Hits;
/// use polity::{locale, CountryList};
///
/// let hits: Hits = CountryList::new(locale::EN).search("+1");
/// assert_eq!(hits.len(), 25);
/// ```
pub struct Hits<'a, C = Country> {
    list: CountryList<'a, C>,
    ranks: [Option<Rank>; COUNT],
    /// The ranks that lines of one's own have, a bit each.
    extras: u8,
    /// How many lines have not been given yet.
    left: usize,
    /// The rank whose lines are being given.
    rank: Option<Rank>,
    lines: Iter<'a, C>,
    query: Option<Folded>,
}

impl<C> Hits<'_, C> {
    /// Returns the best rank behind another that some line has.
    fn next_rank(&self, behind: Option<Rank>) -> Option<Rank> {
        let all = [Rank::Whole, Rank::Start, Rank::Word, Rank::Alias, Rank::Inside, Rank::Slip];
        let has = |rank: Rank| self.ranks.contains(&Some(rank)) || self.extras >> rank as u8 & 1 == 1;
        all.into_iter().find(|rank| Some(*rank) > behind && has(*rank))
    }
}

impl<'a, C: Listed<'a>> Iterator for Hits<'a, C> {
    type Item = CountryOption<'a, C>;

    fn next(&mut self) -> Option<CountryOption<'a, C>> {
        loop {
            let rank = self.rank?;
            let query = self.query.as_ref().map_or(&[][..], Folded::bytes);
            for option in self.lines.by_ref() {
                let its = match option.country.choice() {
                    Choice::Country(country) => country.of(&self.ranks),
                    Choice::Extra(extra) => rank_of(extra, query, rank == Rank::Slip),
                };
                if its == Some(rank) {
                    let range = highlight(option.label, query, rank).unwrap_or(0..0);
                    self.left = self.left.saturating_sub(1);
                    let range = u16::try_from(range.start).ok().zip(u16::try_from(range.end).ok());
                    let (start, end) = range.unwrap_or((0, 0));
                    let found = Found { rank, start, end };
                    return Some(CountryOption { found: Some(found), ..option });
                }
            }
            self.lines = self.list.iter();
            self.rank = self.next_rank(Some(rank));
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<'a, C: Listed<'a>> ExactSizeIterator for Hits<'a, C> {}
impl<'a, C: Listed<'a>> FusedIterator for Hits<'a, C> {}

impl<C> Clone for Hits<'_, C> {
    fn clone(&self) -> Self {
        Hits { lines: self.lines.clone(), query: self.query.clone(), ..*self }
    }
}

impl<C> fmt::Debug for Hits<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hits").field("list", &self.list).field("rank", &self.rank).field("left", &self.left).finish()
    }
}

/// Returns the entry of a code that people know from sport or number plates. Other systems are left out: what they call
/// `GM` or `134` is something else to everybody else.
fn known(text: &str) -> Option<Country> {
    let systems = [CodeSystem::Ioc, CodeSystem::Fifa, CodeSystem::Vehicle];
    systems.iter().filter(|_| text.len() > 1).find_map(|system| Country::from_system(*system, text))
}

/// Returns where the words of a label begin.
fn words(label: &str) -> impl Iterator<Item = usize> {
    let mut inside = false;
    label.char_indices().filter_map(move |(at, character)| {
        let begins = character.is_alphanumeric() && !inside;
        inside = character.is_alphanumeric() || matches!(character, '\'' | '’');
        begins.then_some(at)
    })
}

/// Returns how the query is in a label, which is given folded and as it is shown.
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

/// Returns the bytes of the label that the query stands for.
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

/// A text of digits, with `+` before them or spaces between.
struct Dialed {
    digits: [u8; Dialed::MOST],
    length: usize,
}

impl Dialed {
    /// More than any calling code has with leading digits behind it.
    const MOST: usize = 15;

    /// Reads the text once, however long it is.
    fn new(text: &str) -> Option<Self> {
        let mut dialed = Dialed { digits: [0; Dialed::MOST], length: 0 };
        for byte in text.strip_prefix('+').unwrap_or(text).bytes().filter(|byte| *byte != b' ') {
            *dialed.digits.get_mut(dialed.length).filter(|_| byte.is_ascii_digit())? = byte;
            dialed.length += 1;
        }
        Some(dialed).filter(|dialed| dialed.length > 0)
    }

    /// Whether this is the calling code of an entry, alone or with the leading digits of the entry's numbers.
    fn is_of(&self, country: Country) -> bool {
        let Some(dialing) = country.dialing() else { return false };
        let code = dialing.calling_code();
        let whole = [code / 100, code / 10 % 10, code % 10].map(|digit| b'0' + digit as u8);
        let code = whole.get(if code >= 100 { 0 } else { 1 + usize::from(code < 10) }..).unwrap_or(&[]);
        let digits = self.digits.get(..self.length).unwrap_or(&[]);
        let rest = digits.strip_prefix(code);
        rest.is_some_and(|rest| rest.is_empty() || dialing.prefixes().any(|prefix| prefix.as_bytes() == rest))
    }
}
