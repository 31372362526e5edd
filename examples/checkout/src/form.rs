//! What the visitor sent, and what polity makes of it.

use std::collections::BTreeMap;

use polity::address::{Address, Field, FieldKind};
use polity::words::Word;
use polity::{Country, CountryList, Locale, View, Words, locale};
use serde::Deserialize;

use crate::phone::Phone;
use crate::tea::{Tea, is_of};

/// Where the shop sends parcels from: the last line of a label is for its post.
pub(crate) const SHOP: (Country, Locale) = (Country::IE, locale::EN);

/// The views to choose from, the first by default.
pub(crate) const VIEWS: [(&str, View); 3] = [("inclusive", View::INCLUSIVE), ("iso", View::ISO), ("un", View::UN)];

/// The fields of the page, as a form post, a query or JSON has them. All may be missing, and nothing is believed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Input {
    /// A language tag.
    pub lang: String,
    /// One of [`VIEWS`].
    pub view: String,
    /// The id of the entry.
    pub country: String,
    /// What was typed into the field of the country, where it is not a choice.
    pub country_typed: String,
    /// The id that `country` had when the page was made.
    pub was: String,
    /// The id of the entry whose list the areas of the address are from.
    pub areas_of: String,
    /// As typed.
    pub phone: String,
    /// The id of the entry in the calling-code menu.
    pub phone_country: String,
    /// Which button: `order`, `update` or `rewrite`.
    pub action: String,
    /// The fields of the address by the words of [`FieldKind`], also those that the form of the country does not have.
    #[serde(flatten)]
    pub address: BTreeMap<String, String>,
}

/// What is wrong with a field.
pub(crate) struct Mistake {
    pub(crate) field: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) message: String,
}

/// The form as it is understood.
pub(crate) struct Form {
    /// The language of names.
    pub(crate) locale: Locale,
    /// The words of the form, and those of the shop.
    pub(crate) words: Words,
    pub(crate) tea: Tea,
    pub(crate) view: (&'static str, View),
    /// The entries that stand first in the list.
    pub(crate) preferred: Vec<Country>,
    pub(crate) country: Option<Country>,
    /// What the visitor chose in the calling-code menu, or the country.
    pub(crate) phone_country: Option<Country>,
    pub(crate) input: Input,
}

impl Form {
    /// Reads a form; an unknown language, view or country is taken for none.
    pub(crate) fn new(mut input: Input, accept_language: &str) -> Self {
        let chosen = Locale::from_tag(&input.lang);
        let locale = chosen.or_else(|| Locale::from_accept_language(accept_language)).unwrap_or(locale::EN);
        let country = Country::from_code(&input.country);
        // The calling code follows the country until somebody chooses another.
        let follows = input.phone_country.is_empty() || input.phone_country == input.was;
        let phone_country = Country::from_code(&input.phone_country).filter(|_| !follows).or(country);
        // Areas of another country's list are nothing here, whatever their keys are: WA is one in two of them.
        if country.is_some_and(|country| has_areas(country) && !["", country.id()].contains(&input.areas_of.as_str())) {
            AREAS.iter().for_each(|kind| _ = input.address.remove(kind.as_str()));
        }
        let words = Words::of(locale);
        Form {
            locale,
            words,
            tea: Tea::of(words),
            view: VIEWS.into_iter().find(|view| view.0 == input.view).unwrap_or(VIEWS[0]),
            preferred: preferred(locale, accept_language),
            country,
            phone_country,
            input,
        }
    }

    /// The language of the page: that of its words.
    pub(crate) fn lang(&self) -> &'static str {
        if self.is_whole() { self.locale.tag() } else { self.words.language() }
    }

    pub(crate) fn dir(&self) -> &'static str {
        if self.words.is_rtl() { "rtl" } else { "ltr" }
    }

    /// The language of names, where it is not the page's.
    pub(crate) fn lang_of_names(&self) -> Option<&'static str> {
        (!self.is_whole()).then_some(self.locale.tag())
    }

    /// Whether words and names are of one language.
    fn is_whole(&self) -> bool {
        is_of(self.locale.tag(), self.words.language())
    }

    /// The entry whose list of areas the page shows or keeps a choice of.
    pub(crate) fn areas_of(&self) -> &str {
        let own = self.country.filter(|country| has_areas(*country));
        match own {
            Some(country) => country.id(),
            None => &self.input.areas_of,
        }
    }

    pub(crate) fn list(&self) -> CountryList<'_> {
        CountryList::new(self.locale).view(self.view.1).prefer(&self.preferred)
    }

    pub(crate) fn get(&self, kind: FieldKind) -> &str {
        self.input.address.get(kind.as_str()).map_or("", String::as_str)
    }

    /// The address, with the fields alone that the place has, and the name.
    pub(crate) fn address(&self) -> Option<Address> {
        let address = Address::new(self.country?);
        let has = |kind: &FieldKind| *kind == FieldKind::Recipient || address.form().field(*kind).is_some();
        let kinds = FieldKind::ALL.iter().copied().filter(has).collect::<Vec<_>>();
        Some(kinds.into_iter().fold(address, |address, kind| address.set(kind, self.get(kind))))
    }

    pub(crate) fn phone(&self) -> Phone {
        Phone::read(&self.input.phone, self.phone_country, self.view.1, self.words)
    }

    /// The lines of the parcel's label.
    pub(crate) fn label(&self) -> Vec<String> {
        self.address().map_or(Vec::new(), |address| address.normalize().label(SHOP.0, SHOP.1))
    }

    /// What the page calls a field of the address.
    pub(crate) fn called(&self, field: Field) -> &'static str {
        field.label_in(self.words)
    }

    /// What the page calls any of its fields, by name.
    pub(crate) fn label_of(&self, field: &str) -> &'static str {
        match field {
            "country" => self.words.get(Word::FormCountryRegion),
            "phone" => self.words.get(Word::FormPhoneNumber),
            "recipient" => self.words.get(Word::FormName),
            other => {
                let mut fields = self.country.into_iter().flat_map(|country| country.address_form().rows().flatten());
                fields.find(|field| field.kind().as_str() == other).map_or("", |field| self.called(field))
            }
        }
    }

    /// All that keeps the order from being placed, in the order of the page.
    pub(crate) fn mistakes(&self) -> Vec<Mistake> {
        let mistake = |field, kind, message: &str| Mistake { field, kind, message: message.to_owned() };
        let missing = |field| mistake(field, "missing", self.words.get(Word::ProblemMissing));
        let mut mistakes = Vec::new();
        let typed = |text: &String| !text.trim().is_empty();
        match self.country {
            None if typed(&self.input.country) || typed(&self.input.country_typed) => {
                mistakes.push(mistake("country", "unknown", self.words.get(Word::ProblemUnknown)));
            }
            None => mistakes.push(missing("country")),
            Some(_) => mistakes.extend(self.hidden_choice()),
        }
        // The parcel needs a name, also where addresses do without.
        let address =
            self.address().unwrap_or(Address::new(SHOP.0).set(FieldKind::Recipient, self.get(FieldKind::Recipient)));
        let problem = |kind| address.validate().find(|problem| problem.field == kind);
        let about = |kind: FieldKind| {
            let (field, value) = (kind.as_str(), self.get(kind).trim());
            match problem(kind) {
                Some(problem) => Some(mistake(field, problem.kind.as_str(), &problem.message(self.words).to_string())),
                None if kind == FieldKind::Recipient && value.is_empty() => Some(missing(field)),
                // What came and was no UTF-8.
                None if value.contains('\u{FFFD}') => {
                    Some(mistake(field, "control", self.words.get(Word::ProblemUnreadable)))
                }
                None => None,
            }
        };
        mistakes.extend(about(FieldKind::Recipient));
        mistakes.extend(self.phone().mistake.map(|(kind, message)| mistake("phone", kind, &message)));
        let rows = self.country.into_iter().flat_map(|country| country.address_form().rows());
        let kinds = rows.flatten().map(Field::kind).filter(|kind| *kind != FieldKind::Recipient);
        mistakes.extend(kinds.filter_map(about));
        mistakes
    }

    /// A country that the view does not have: to be told at once, not only when the order is placed.
    pub(crate) fn hidden_choice(&self) -> Vec<Mistake> {
        let hidden = self.country.filter(|country| !self.view.1.contains(*country));
        let message = |country: Country| self.words.with(Word::FormNotListed, country.name_in(self.locale)).to_string();
        hidden
            .map(|country| Mistake { field: "country", kind: "not-listed", message: message(country) })
            .into_iter()
            .collect()
    }
}

/// The fields whose values may be of a country's list.
const AREAS: [FieldKind; 3] = [FieldKind::AdministrativeArea, FieldKind::Locality, FieldKind::DependentLocality];

fn has_areas(country: Country) -> bool {
    let field = country.address_form().field(FieldKind::AdministrativeArea);
    field.is_some_and(|field| field.options(locale::EN).len() > 0)
}

/// The regions that the visitor's languages name, and the places where the page's language is the first, if they are few.
fn preferred(locale: Locale, accept_language: &str) -> Vec<Country> {
    let region = |tag: &str| tag.split('-').skip(1).find_map(Country::from_alpha2);
    let tags = accept_language.split(',').filter_map(|range| range.split(';').next()).map(str::trim);
    let mut preferred: Vec<Country> = Vec::new();
    for country in [locale.tag()].into_iter().chain(tags.take(10)).filter_map(region) {
        if !preferred.contains(&country) {
            preferred.push(country);
        }
    }
    let speaks = |country: &Country| {
        let first = country.languages().next().and_then(Locale::from_tag);
        first.is_some_and(|first| locale == first || locale.tag().starts_with(&format!("{}-", first.tag())))
    };
    let speaking: Vec<Country> = Country::all().filter(speaks).filter(|country| !preferred.contains(country)).collect();
    if speaking.len() <= 6 {
        preferred.extend(speaking);
    }
    preferred
}
