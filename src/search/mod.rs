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

mod dialed;
mod letters;
mod names;
mod typed;

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;

use crate::country::Country;
use crate::fold::Folded;
use crate::format::block;
use crate::format::codes::CodeTable;
use crate::list::{Choice, CountryList, CountryOption, Extra, Iter, Listed, Parts};
pub use crate::list::{Found, Rank};
use crate::locale::Locale;
use crate::meaning::LETTERS;
use crate::schema::CodeSystem;
use crate::slip::Slip;
use crate::tables::{self, COUNT, codes_of};
use dialed::{Dialed, Reach};
use letters::Written;
use names::{Kind, Names, letters};
use typed::{Tier, Typed, begins};

impl<'a, C: Listed<'a>> CountryList<'a, C> {
    /// Returns the lines that `text` may mean, the best matches first. Lines that the list's view hides are not found.
    ///
    /// The text is looked for in the labels of the list's locale and in the other names that its language has for the entries,
    /// in English names and in aliases of any language, as a code of ISO 3166-1 or, where that has none, of sport or vehicles
    /// (`SUI`, `RKS`), as a calling code (`383`, `+1 242`, `0044`) and as a flag (`🇽🇰`). Case, accents, width, punctuation and
    /// spaces do not matter. Other ways to write the list's language are found, too: pinyin, rōmaji and kana,
    /// traditional letters in a simplified list, Serbian in both alphabets, Hangul by initials and while it is composed, `ae`
    /// for `ä`, and Russian and Ukrainian on an English keyboard.
    ///
    /// The order: full matches of a label, a code, or a calling code (its main country first); then full matches of another name,
    /// in the list's language before any other; labels that begin with the text; labels with a word that does; other names that
    /// begin with it; labels that contain it. If nothing is found, names with words that begin as the typed words do, in any
    /// order; and where none has, one typing error is allowed from four letters on, and two from eight. Among equals those that
    /// are preferred come first, and then the entries with more people, but labels that begin or are found alike stay in the
    /// order of the list.
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
    /// assert_eq!(list.search("+39").next().unwrap().country, Country::IT);
    /// assert_eq!(list.search("kosvo").next().unwrap().country, Country::XK);
    /// assert_eq!(CountryList::new(locale::AR).search("kosov").next().unwrap().country, Country::XK);
    /// assert_eq!(CountryList::new(locale::EN).search("korea").next().unwrap().country, Country::KR);
    /// assert_eq!(CountryList::new(locale::JA).search("doitsu").next().unwrap().country, Country::DE);
    /// assert_eq!(CountryList::new(locale::KO).search("ㅁㄱ").next().unwrap().country, Country::US);
    /// ```
    pub fn search(&self, text: &str) -> Hits<'a, C> {
        let text = text.trim_ascii();
        let mut scores = Scores { parts: self.parts(), of: [Score::NONE; COUNT] };
        let typed = if let Some(country) = dialed::flag(text) {
            scores.put(country, Score::of(Tier::Whole));
            None
        } else {
            Typed::new(text)
        };
        let mut other = None;
        let (mut with_slips, mut limit) = (false, Score::of(Tier::Words));
        if let Some(typed) = &typed {
            scores.coded(text);
            let names = Names::new(scores.parts.locale);
            let has_found = scores.rank(&names, |kind, name, has| typed.tier(kind, name, has));
            other = in_other_letters(scores.parts.locale, text);
            if let Some(other) = &other {
                scores.rank(&names, |kind, name, has| other.tier(kind, name, has));
            } else if !has_found {
                // Perhaps the keyboard was set to the other language.
                let table = names::table(scores.parts.locale, block::KEYBOARD);
                other = Written::new(table, text).and_then(|written| Typed::new(written.text()));
                if let Some(other) = &other {
                    scores.rank(&names, |kind, name, has| other.tier(kind, name, has));
                }
            }
            let extras = scores.parts.extras().map(|extra| score_of(extra, typed, false));
            let best = scores.of.iter().copied().chain(extras).min().unwrap_or(Score::NONE);
            if !best.is_found() {
                limit = Score::NONE;
                with_slips = true;
                if let Some(slip) = typed.slips() {
                    scores.rank(&names, |_, name, has| slipped(&slip, name, has));
                }
            } else if best >= limit {
                limit = Score::NONE;
            }
            for score in scores.of.iter_mut().filter(|score| **score >= limit) {
                *score = Score::NONE;
            }
        } else {
            scores.begin(text);
        }
        let (lines, score) = (self.iter(), Score::NONE);
        let mut hits = Hits { list: *self, left: 0, scores: scores.of, score, lines, typed, other, with_slips, limit };
        hits.left = hits.scores.iter().filter(|score| score.is_found()).count();
        hits.left += scores.parts.extras().filter(|extra| hits.extra(*extra).is_found()).count();
        hits.score = hits.next_score(None);
        hits
    }
}

/// Returns what was typed as the labels of a locale are written, where the locale knows other letters for it: traditional ones in
/// a simplified list, kana, Cyrillic letters in a Latin list.
fn in_other_letters(locale: Locale, text: &str) -> Option<Typed> {
    if text.is_ascii() {
        return None;
    }
    // What is typed in Chinese letters is not meant by its sound: many are read alike.
    if text.chars().any(|letter| matches!(letter, '\u{3400}'..='\u{9fff}')) {
        return Typed::new(Written::new(names::table(locale, block::LETTERS), text)?.text());
    }
    Typed::new(Written::new(names::table(locale, block::READINGS), text)?.text())
}

/// How good a hit is: the tier, and what decides within it. The less the better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Score(u16);

impl Score {
    const NONE: Score = Score(u16::MAX);
    /// Room for twice as many as there are entries.
    const WITHIN: u32 = 10;

    const fn of(tier: Tier) -> Self {
        Score::within(tier, 0)
    }

    const fn within(tier: Tier, place: u16) -> Self {
        Score((tier as u16) << Score::WITHIN | place)
    }

    fn tier(self) -> Option<Tier> {
        Tier::ALL.get(usize::from(self.0 >> Score::WITHIN)).copied()
    }

    fn is_found(self) -> bool {
        self != Score::NONE
    }
}

/// The scores of the entries of a list.
struct Scores<'a> {
    parts: Parts<'a>,
    of: [Score; COUNT],
}

impl Scores<'_> {
    /// Counts a match of an entry, if none that is as good was found.
    fn put(&mut self, country: Country, score: Score) {
        if let Some(own) = self.of.get_mut(country.index()).filter(|own| score < **own) {
            if self.parts.view.contains(country) {
                *own = score;
            }
        }
    }

    fn put_tier(&mut self, country: Country, tier: Tier) {
        // Most names do not match, and most that do are no better.
        if self.of.get(country.index()).is_some_and(|own| Score::of(tier) < *own) {
            let by_people = tier.is_by_people() && !self.parts.preferred.contains(&country);
            self.put(country, Score::within(tier, if by_people { country.of(&tables::BY_PEOPLE) + 1 } else { 0 }));
        }
    }

    /// Counts codes.
    fn coded(&mut self, text: &str) {
        let of_iso = Country::from_code(text);
        if let Some(country) = of_iso {
            self.put(country, Score::of(Tier::Whole));
        } else if let Some(country) = known(text) {
            self.put(country, Score::of(Tier::Code));
        }
        let Some(dialed) = Dialed::new(text) else { return };
        for country in Country::all() {
            let place = country.of(&tables::BY_PEOPLE) + 1;
            match dialed.of(country) {
                Some(Reach::Prefix) => self.put(country, Score::of(Tier::Whole)),
                Some(Reach::Holder) => self.put(country, Score::within(Tier::Whole, place)),
                Some(Reach::Sharer) => self.put(country, Score::within(Tier::Whole, place + COUNT as u16)),
                Some(Reach::Beginning) => self.put(country, Score::within(Tier::AliasStart, place)),
                None => {}
            }
        }
    }

    /// Counts names; returns whether anything was found so far.
    fn rank(&mut self, names: &Names, tier: impl Fn(Kind, &[u8], u32) -> Option<Tier>) -> bool {
        let renamed = self.parts.renamed;
        names.each(|country, kind, name| {
            // What they were called before is still what people type.
            let is_other = kind == Kind::Label && !renamed.is_empty() && self.parts.new_label(country).is_some();
            if let Some(tier) = tier(if is_other { Kind::Own } else { kind }, name.name, name.letters) {
                self.put_tier(country, tier);
            }
        });
        for (country, label) in renamed {
            names::spellings(label, |name| {
                if let Some(tier) = tier(Kind::Label, name, letters(name)) {
                    self.put_tier(*country, tier);
                }
            });
        }
        self.of.iter().any(|score| score.is_found())
    }

    /// Counts labels that begin with what has no letter, as some do in languages with letters like an apostrophe.
    fn begin(&mut self, text: &str) {
        if !text.is_empty() && text.len() < LONGEST_MARK {
            let parts = self.parts;
            for country in Country::all().filter(|country| parts.label(*country).starts_with(text)) {
                self.put(country, Score::of(Tier::Start));
            }
        }
    }
}

/// Longer than any label has marks before its first letter.
const LONGEST_MARK: usize = 16;

/// Returns where a name begins with what was typed, but for errors.
fn slipped(slip: &Slip, name: &[u8], has: u32) -> Option<Tier> {
    let errors = if slip.may_be_in(has) { slip.errors(name) } else { None };
    errors.map(|errors| if errors < 2 { Tier::Slip } else { Tier::Slips })
}

/// Returns how an extra line was found, with typing errors alone or without any.
fn score_of(extra: Extra<'_>, typed: &Typed, slips: bool) -> Score {
    let slip = if slips { typed.slips() } else { None };
    let mut best = None;
    names::spellings(extra.label(), |name| {
        let tier = match &slip {
            Some(slip) => slipped(slip, name, letters(name)),
            None if slips => None,
            None => typed.tier(Kind::Label, name, letters(name)),
        };
        best = best.into_iter().chain(tier).min();
    });
    best.map_or(Score::NONE, Score::of)
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
    scores: [Score; COUNT],
    /// How many lines have not been given yet.
    left: usize,
    /// The score whose lines are being given.
    score: Score,
    lines: Iter<'a, C>,
    typed: Option<Typed>,
    /// The same in other letters, or on another keyboard.
    other: Option<Typed>,
    /// Whether nothing was found without typing errors.
    with_slips: bool,
    /// What is no better than this is left out.
    limit: Score,
}

impl<C> Hits<'_, C> {
    fn extra(&self, extra: Extra<'_>) -> Score {
        let Some(typed) = &self.typed else { return Score::NONE };
        Some(score_of(extra, typed, self.with_slips)).filter(|score| *score < self.limit).unwrap_or(Score::NONE)
    }

    /// Returns the best score behind another that some line has.
    fn next_score(&self, behind: Option<Score>) -> Score {
        let extras = self.list.parts().extras().map(|extra| self.extra(extra));
        let all = self.scores.iter().copied().chain(extras).filter(|score| Some(*score) > behind);
        all.min().unwrap_or(Score::NONE)
    }
}

impl<'a, C: Listed<'a>> Iterator for Hits<'a, C> {
    type Item = CountryOption<'a, C>;

    fn next(&mut self) -> Option<CountryOption<'a, C>> {
        loop {
            let rank = self.score.tier()?.rank();
            while let Some(option) = self.lines.next() {
                let its = match option.country.choice() {
                    Choice::Country(country) => country.of(&self.scores),
                    Choice::Extra(extra) => self.extra(extra),
                };
                if its == self.score {
                    let typed = || self.typed.iter().chain(&self.other).flat_map(Typed::spellings);
                    let in_label = |rank| typed().find_map(|typed| highlight(option.label, typed, rank));
                    // What is another name may be a part of the label as well, and is shown there.
                    let other = || [Rank::Start, Rank::Word].into_iter().find_map(in_label);
                    let range = if rank == Rank::Alias { other() } else { in_label(rank) };
                    self.left = self.left.saturating_sub(1);
                    let range =
                        range.and_then(|range| u16::try_from(range.start).ok().zip(u16::try_from(range.end).ok()));
                    let (start, end) = range.unwrap_or((0, 0));
                    let found = Found { rank, start, end };
                    return Some(CountryOption { found: Some(found), ..option });
                }
            }
            self.lines = self.list.iter();
            self.score = self.next_score(Some(self.score));
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
        Hits { lines: self.lines.clone(), typed: self.typed.clone(), other: self.other.clone(), ..*self }
    }
}

impl<C> fmt::Debug for Hits<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rank = self.score.tier().map(Tier::rank);
        f.debug_struct("Hits").field("list", &self.list).field("rank", &rank).field("left", &self.left).finish()
    }
}

/// The codes that people know from sport or number plates. Other systems are left out: what they call `GM` or `134` is something
/// else to everybody else. Constants, or a program that is built for size would have the codes of all systems.
const KNOWN: [CodeTable<'static>; 3] = [
    CodeTable(codes_of(CodeSystem::Ioc)),
    CodeTable(codes_of(CodeSystem::Fifa)),
    CodeTable(codes_of(CodeSystem::Vehicle)),
];

/// Returns the entry of such a code.
fn known(text: &str) -> Option<Country> {
    KNOWN.iter().filter(|_| text.len() > 1).find_map(|codes| Country::numbered(codes.find(text)?))
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

/// Whether a text begins with what was typed.
fn text_begins(text: &str, typed: &[u8]) -> bool {
    Folded::empty().spell(text, &LETTERS).is_some_and(|spelled| begins(spelled, typed).is_some())
}

/// Returns the bytes of the label that the typed text stands for.
fn highlight(label: &str, typed: &[u8], rank: Rank) -> Option<Range<usize>> {
    let rest = |at: &usize| label.get(*at..).unwrap_or("");
    let start = match rank {
        Rank::Whole | Rank::Start if text_begins(label, typed) => 0,
        Rank::Word => words(label).find(|at| text_begins(rest(at), typed))?,
        Rank::Inside => {
            let mut starts = label.char_indices().map(|(at, _)| at).rev();
            starts.find(|at| text_begins(rest(at), typed))?
        }
        _ => return None,
    };
    // The shortest piece that is the text or, as a ligature is, something longer.
    let rest = rest(&start);
    let ends = rest.char_indices().map(|(at, character)| at + character.len_utf8());
    let length = ends.into_iter().find(|end| rest.get(..*end).is_some_and(|piece| text_begins(piece, typed)))?;
    Some(start..start + length)
}
