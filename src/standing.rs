//! What the UN and ISO say of an entry, who administers and claims it, and how many recognise it by whose count.

use crate::country::Country;
use crate::rows::{compared_by_key, iterator};
pub use crate::schema::{ClaimKind, IsoStanding, UnStanding};
use crate::tables::{self, ClaimRow, Id, RecognitionRow, Span, rows_of};

/// A dated, sourced statement that a party administers or claims an entry or a part of it.
///
/// Source: `data/claims.tsv`. The crate repeats what sources say and passes no judgement on it.
///
/// Claims compare by entry, kind and party, as the rows of `data/claims.tsv` are sorted.
///
/// # Examples
///
/// ```
/// use polity::{ClaimKind, Country};
///
/// let claim = Country::GU.claims().next().unwrap();
/// assert_eq!((claim.kind(), claim.by()), (ClaimKind::Administered, Some(Country::US)));
/// ```
#[derive(Clone, Copy)]
pub struct Claim(&'static ClaimRow);

impl Claim {
    /// Returns whether the party administers or claims.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{ClaimKind, Country};
    ///
    /// assert!(Country::FK.claims().map(|claim| claim.kind()).eq([ClaimKind::Administered, ClaimKind::Claimed]));
    /// ```
    pub const fn kind(self) -> ClaimKind {
        self.0.kind
    }

    /// Returns the entry that the statement is about.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::FK.claims().all(|claim| claim.country() == Country::FK));
    /// ```
    pub const fn country(self) -> Country {
        Country(self.0.entry)
    }

    /// Returns the party, where it is an entry: the entry itself where an authority of its own administers it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::FK.claims().map(|claim| claim.by()).eq([Some(Country::GB), Some(Country::AR)]));
    /// assert!(Country::AQ.claims().map(|claim| claim.by()).eq([None]));
    /// ```
    pub const fn by(self) -> Option<Country> {
        match self.0.by {
            Some(id) => Some(Country(id)),
            None => None,
        }
    }

    /// Returns the party's name in English, where it is not an entry or goes by another name: "Polisario Front".
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::AQ.claims().map(|claim| claim.party()).eq([Some("parties to the Antarctic Treaty")]));
    /// assert!(Country::FK.claims().all(|claim| claim.party().is_none()));
    /// ```
    pub fn party(self) -> Option<&'static str> {
        self.0.party.of(tables::CLAIM_TEXT)
    }

    /// Returns the extent or the circumstances in a few words.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::GG.claims().next().unwrap().note(), Some("Crown dependency"));
    /// ```
    pub fn note(self) -> Option<&'static str> {
        self.0.note.of(tables::CLAIM_TEXT)
    }

    /// Returns the date for which the sources say so, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::AQ.claims().next().unwrap().as_of(), Some("2020"));
    /// ```
    pub fn as_of(self) -> Option<&'static str> {
        self.0.as_of.of(tables::CLAIM_TEXT)
    }

    /// Returns ids of `data/SOURCES.tsv`, separated by spaces.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let claim = Country::FK.claims().next().unwrap();
    /// assert!(claim.source().split(' ').any(|id| id == "country-coder"));
    /// ```
    pub fn source(self) -> &'static str {
        self.0.source.of(tables::CLAIM_TEXT).unwrap_or("")
    }

    fn key(&self) -> (Country, ClaimKind, Option<Country>, Option<&'static str>) {
        (self.country(), self.kind(), self.by(), self.party())
    }
}

compared_by_key!(Claim);

iterator! {
    /// Statements about an entry: [`Country::claims`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{iter, Country};
    ///
    /// let claims: iter::Claims = Country::FK.claims();
    /// assert_eq!(claims.len(), 2);
    /// ```
    pub struct Claims(ClaimRow) -> Claim = Claim;
}

/// Those of an entry's claims that are of one kind, as the entries that make them:
/// [`Country::administered_by`] and [`Country::claimed_by`].
///
/// # Examples
///
/// ```
/// use polity::{iter, Country};
///
/// let mut parties: iter::Parties = Country::PS.administered_by();
/// assert_eq!(parties.next(), Some(Country::IL));
/// assert_eq!(format!("{parties:?}"), "[Country(PS)]");
/// ```
#[derive(Clone)]
pub struct Parties {
    /// The entry itself, where it comes first.
    own: Option<Country>,
    kind: ClaimKind,
    claims: Claims,
}

impl Iterator for Parties {
    type Item = Country;

    fn next(&mut self) -> Option<Country> {
        let kind = self.kind;
        self.own.take().or_else(|| self.claims.find_map(|claim| claim.by().filter(|_| claim.kind() == kind)))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let own = usize::from(self.own.is_some());
        (own, Some(own + self.claims.len()))
    }
}

impl core::iter::FusedIterator for Parties {}

impl core::fmt::Debug for Parties {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl core::fmt::Debug for Claim {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let (kind, by, party, note, as_of, source) =
            (self.kind(), self.by(), self.party(), self.note(), self.as_of(), self.source());
        f.debug_struct("Claim")
            .field("kind", &kind)
            .field("by", &by)
            .field("party", &party)
            .field("note", &note)
            .field("as_of", &as_of)
            .field("source", &source)
            .finish()
    }
}

/// How many recognise an entry, who counted, and when.
///
/// Counts by different parties stand beside each other, and none is the crate's own. Source: `data/recognition.tsv`.
///
/// # Examples
///
/// ```
/// use polity::Country;
///
/// let row = Country::NORTHERN_CYPRUS.recognition().next().unwrap();
/// assert_eq!((row.count, row.counted), (1, "UN members recognising"));
/// assert_eq!((row.counted_by, row.as_of), ("AFP", "2025-07-20"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct RecognitionCount {
    /// The number.
    pub count: u16,
    /// What was counted, in words: "UN members recognising".
    pub counted: &'static str,
    /// Who counted.
    pub counted_by: &'static str,
    /// When, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: &'static str,
    /// Ids of `data/SOURCES.tsv`, separated by spaces.
    pub source: &'static str,
}

impl Country {
    /// Returns what ISO 3166-1 says of the alpha-2.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, IsoStanding};
    ///
    /// assert_eq!(Country::TW.iso_standing(), IsoStanding::Assigned);
    /// assert_eq!(Country::XK.iso_standing(), IsoStanding::UserAssigned);
    /// assert_eq!(Country::SOMALILAND.iso_standing(), IsoStanding::None);
    /// ```
    pub const fn iso_standing(self) -> IsoStanding {
        self.of(&tables::ISO_STANDINGS)
    }

    /// Returns the entry's standing in the UN: member, observer, on the list of non-self-governing territories, or none.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{Country, UnStanding};
    ///
    /// assert_eq!(Country::CH.un_standing(), UnStanding::Member);
    /// assert_eq!(Country::PS.un_standing(), UnStanding::Observer);
    /// assert_eq!(Country::EH.un_standing(), UnStanding::NonSelfGoverning);
    /// ```
    pub const fn un_standing(self) -> UnStanding {
        self.of(&tables::UN_STANDINGS)
    }

    /// Returns every statement about who administers or claims the entry, with party, extent, date and source.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::EH.claims().any(|claim| claim.party() == Some("Polisario Front")));
    /// ```
    pub fn claims(self) -> Claims {
        Claims(rows_of(&tables::CLAIMS, self.0).iter())
    }

    /// Returns the entries whose authorities administer this one or a part of it: the entry itself where it has an
    /// authority of its own. Parties that are not entries are in [`claims`](Country::claims).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::GU.administered_by().eq([Country::US]));
    /// assert!(Country::XK.administered_by().eq([Country::XK]));
    /// assert!(Country::DE.administered_by().eq([Country::DE]));
    /// assert!(Country::PS.administered_by().eq([Country::IL, Country::PS]));
    /// assert_eq!(Country::AQ.administered_by().count(), 0);
    /// ```
    pub fn administered_by(self) -> Parties {
        // Without a row nobody says otherwise.
        let own = self.claims().all(|claim| claim.kind() != ClaimKind::Administered);
        Parties { own: own.then_some(self), kind: ClaimKind::Administered, claims: self.claims() }
    }

    /// Returns the entries that claim this one as a whole. Claimants that are not entries are in
    /// [`claims`](Country::claims).
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::XK.claimed_by().eq([Country::RS]));
    /// assert!(Country::FK.claimed_by().eq([Country::AR]));
    /// assert_eq!(Country::FR.claimed_by().count(), 0);
    /// ```
    pub fn claimed_by(self) -> Parties {
        Parties { own: None, kind: ClaimKind::Claimed, claims: self.claims() }
    }

    /// Returns counts of recognitions, each with who counted and when.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// for row in Country::XK.recognition() {
    ///     println!("{} {}, counted by {}, as of {}", row.count, row.counted, row.counted_by, row.as_of);
    /// }
    /// assert!(Country::XK.recognition().len() > 1);
    /// assert_eq!(Country::FR.recognition().len(), 0);
    /// ```
    pub fn recognition(self) -> RecognitionCounts {
        RecognitionCounts(rows_of(&tables::RECOGNITION, self.0).iter())
    }

    /// Returns the UN members and observers that recognise the entry; Some only where the list is complete, as of the
    /// date of the [`recognition`](Country::recognition) row that it belongs to.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::SOMALILAND.recognised_by().unwrap().eq([Country::IL]));
    /// assert_eq!(Country::TRANSNISTRIA.recognised_by().unwrap().len(), 0);
    /// assert!(Country::XK.recognised_by().is_none());
    /// ```
    pub fn recognised_by(self) -> Option<Recognisers> {
        let listed = rows_of(&tables::RECOGNITION, self.0).iter().any(|row| row.listed);
        listed.then(|| Recognisers(rows_of(&tables::RECOGNISERS, self.0).iter()))
    }
}

fn count(row: &'static RecognitionRow) -> RecognitionCount {
    let text = |span: Span| span.of(tables::RECOGNITION_TEXT).unwrap_or("");
    RecognitionCount {
        count: row.count,
        counted: text(row.counted),
        counted_by: text(row.counted_by),
        as_of: text(row.as_of),
        source: text(row.source),
    }
}

iterator! {
    /// Counts of recognitions: [`Country::recognition`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{iter, Country};
    ///
    /// let counts: iter::RecognitionCounts = Country::XK.recognition();
    /// assert!(counts.map(|row| row.counted_by).any(|by| !by.is_empty()));
    /// ```
    pub struct RecognitionCounts(RecognitionRow) -> RecognitionCount = count;
}

iterator! {
    /// Who recognises an entry: [`Country::recognised_by`].
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{iter, Country};
    ///
    /// let recognisers: iter::Recognisers = Country::SOMALILAND.recognised_by().unwrap();
    /// assert_eq!(recognisers.len(), 1);
    /// ```
    pub struct Recognisers((Id, Id)) -> Country = |(_, by)| Country(*by);
}
