//! What the UN and ISO say of an entry, who administers and claims it, and who counted how many recognitions.

use crate::country::Country;
use crate::schema::{ClaimKind, IsoStanding, UnStanding};
use crate::tables::{self, ClaimRow, Id, RecognitionRow};

/// A dated, sourced statement that a party administers or claims an entry or a part of it.
///
/// Source: `data/claims.tsv`. The crate repeats what sources say; it passes no judgement on it.
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
    /// Whether the party administers or claims.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{ClaimKind, Country};
    ///
    /// assert!(Country::FK.claims().map(|claim| claim.kind()).eq([ClaimKind::Administered, ClaimKind::Claimed]));
    /// ```
    pub const fn kind(&self) -> ClaimKind {
        self.0.kind
    }

    /// The party, where it is an entry itself: the entry's own where an authority of its own administers it.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::FK.claims().map(|claim| claim.by()).eq([Some(Country::GB), Some(Country::AR)]));
    /// assert!(Country::AQ.claims().map(|claim| claim.by()).eq([None]));
    /// ```
    pub fn by(&self) -> Option<Country> {
        self.0.by.map(Country)
    }

    /// The party's name in English, where it is no entry or goes by another name: "Polisario Front".
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::AQ.claims().map(|claim| claim.party()).eq([Some("parties to the Antarctic Treaty")]));
    /// assert!(Country::FK.claims().all(|claim| claim.party().is_none()));
    /// ```
    pub fn party(&self) -> Option<&'static str> {
        self.0.party.of(tables::CLAIM_TEXT)
    }

    /// Extent or circumstances in a few words.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::GG.claims().next().unwrap().note(), Some("Crown dependency"));
    /// ```
    pub fn note(&self) -> Option<&'static str> {
        self.0.note.of(tables::CLAIM_TEXT)
    }

    /// The date for which the sources say so, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert_eq!(Country::AQ.claims().next().unwrap().as_of(), Some("2020"));
    /// ```
    pub fn as_of(&self) -> Option<&'static str> {
        self.0.as_of.of(tables::CLAIM_TEXT)
    }

    /// Ids of `data/SOURCES.tsv`, separated by spaces.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// let claim = Country::FK.claims().next().unwrap();
    /// assert!(claim.source().split(' ').any(|id| id == "country-coder"));
    /// ```
    pub fn source(&self) -> &'static str {
        self.0.source.of(tables::CLAIM_TEXT).unwrap_or("")
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

/// How many recognised an entry, who counted, and when.
///
/// Counts by different parties stand beside each other; none is the crate's own. Source: `data/recognition.tsv`.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// What ISO 3166-1 says of the alpha-2.
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
    pub fn iso_standing(self) -> IsoStanding {
        self.of(&tables::ISO_STANDINGS).unwrap_or(IsoStanding::None)
    }

    /// Member, observer, on the list of non-self-governing territories, or none of these.
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
    pub fn un_standing(self) -> UnStanding {
        self.of(&tables::UN_STANDINGS).unwrap_or(UnStanding::None)
    }

    /// Every statement about who administers or claims the entry, with party, extent, date and source.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::EH.claims().any(|claim| claim.party() == Some("Polisario Front")));
    /// ```
    pub fn claims(self) -> impl Iterator<Item = Claim> + Clone {
        let first = tables::CLAIMS.partition_point(|row| row.entry < self.0);
        tables::CLAIMS.get(first..).unwrap_or(&[]).iter().take_while(move |row| row.entry == self.0).map(Claim)
    }

    /// The entries whose authorities administer this one or a part of it: the entry itself where it has an authority of
    /// its own. Parties that are no entries are in [`claims`](Country::claims).
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
    pub fn administered_by(self) -> impl Iterator<Item = Country> + Clone {
        // No row means that nobody says otherwise.
        let own = self.claims().all(|claim| claim.kind() != ClaimKind::Administered);
        let own = own.then_some(self);
        own.into_iter()
            .chain(self.claims().filter(|claim| claim.kind() == ClaimKind::Administered).filter_map(|claim| claim.by()))
    }

    /// The entries that claim this one as a whole. Claimants that are no entries are in [`claims`](Country::claims).
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
    pub fn claimed_by(self) -> impl Iterator<Item = Country> + Clone {
        self.claims().filter(|claim| claim.kind() == ClaimKind::Claimed).filter_map(|claim| claim.by())
    }

    /// Counts of recognitions, each with who counted and when.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// for row in Country::XK.recognition() {
    ///     println!("{} {}, counted by {}, as of {}", row.count, row.counted, row.counted_by, row.as_of);
    /// }
    /// assert!(Country::XK.recognition().count() > 1);
    /// assert_eq!(Country::FR.recognition().count(), 0);
    /// ```
    pub fn recognition(self) -> impl Iterator<Item = RecognitionCount> + Clone {
        self.recognition_rows().map(|row| {
            let text = |span: tables::Span| span.of(tables::RECOGNITION_TEXT).unwrap_or("");
            RecognitionCount {
                count: row.count,
                counted: text(row.counted),
                counted_by: text(row.counted_by),
                as_of: text(row.as_of),
                source: text(row.source),
            }
        })
    }

    /// Who recognises the entry, of UN members and observers; Some only where the list is complete, as of the date of the
    /// [`recognition`](Country::recognition) row that it belongs to.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::Country;
    ///
    /// assert!(Country::SOMALILAND.recognised_by().unwrap().eq([Country::IL]));
    /// assert_eq!(Country::TRANSNISTRIA.recognised_by().unwrap().count(), 0);
    /// assert!(Country::XK.recognised_by().is_none());
    /// ```
    pub fn recognised_by(self) -> Option<impl Iterator<Item = Country> + Clone> {
        self.recognition_rows().any(|row| row.listed).then(|| {
            let first = tables::RECOGNISERS.partition_point(|(entry, _)| *entry < self.0);
            let rows: &'static [(Id, Id)] = tables::RECOGNISERS.get(first..).unwrap_or(&[]);
            rows.iter().take_while(move |(entry, _)| *entry == self.0).map(|(_, by)| Country(*by))
        })
    }

    fn recognition_rows(self) -> impl Iterator<Item = &'static RecognitionRow> + Clone {
        let first = tables::RECOGNITION.partition_point(|row| row.entry < self.0);
        tables::RECOGNITION.get(first..).unwrap_or(&[]).iter().take_while(move |row| row.entry == self.0)
    }
}
