//! What the visitor sent, and what polity makes of it.

use std::collections::BTreeMap;

use polity::address::{Address, Field, FieldKind, Problem, ProblemKind};
use polity::{Country, CountryList, Locale, View, locale};
use serde::Deserialize;

use crate::phone::Phone;
use crate::words::Words;

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
    /// The id that `country` had when the page was made.
    pub was: String,
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
    pub(crate) locale: Locale,
    pub(crate) words: Words,
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
    pub(crate) fn new(input: Input, accept_language: &str) -> Self {
        let chosen = Locale::from_tag(&input.lang);
        let locale = chosen.or_else(|| Locale::from_accept_language(accept_language)).unwrap_or(locale::EN);
        let country = Country::from_code(&input.country);
        // The calling code follows the country until somebody chooses another.
        let follows = input.phone_country.is_empty() || input.phone_country == input.was;
        let phone_country = Country::from_code(&input.phone_country).filter(|_| !follows).or(country);
        Form {
            locale,
            words: Words::new(locale),
            view: VIEWS.into_iter().find(|view| view.0 == input.view).unwrap_or(VIEWS[0]),
            preferred: preferred(locale, accept_language),
            country,
            phone_country,
            input,
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
        Phone::read(&self.input.phone, self.phone_country, self.view.1)
    }

    /// The lines of the parcel's label.
    pub(crate) fn label(&self) -> Vec<String> {
        self.address().map_or(Vec::new(), |address| address.normalize().label(SHOP.0, SHOP.1))
    }

    /// What the page calls a field of the address.
    pub(crate) fn called(&self, field: Field) -> &'static str {
        self.words.find(&format!("field-{}", field.label_key())).unwrap_or(field.label())
    }

    /// All that keeps the order from being placed, in the order of the page.
    pub(crate) fn mistakes(&self) -> Vec<Mistake> {
        let mistake = |field, kind, message| Mistake { field, kind, message };
        let plain = |field, key| mistake(field, key, self.words.get(key).to_owned());
        let mut mistakes = Vec::new();
        match self.country {
            None if self.input.country.is_empty() => mistakes.push(plain("country", "missing")),
            None => mistakes.push(plain("country", "unknown")),
            Some(_) => mistakes.extend(self.hidden_choice()),
        }
        // The parcel needs a name, also where addresses do without.
        let address =
            self.address().unwrap_or(Address::new(SHOP.0).set(FieldKind::Recipient, self.get(FieldKind::Recipient)));
        let problem = |kind| address.validate().find(|problem| problem.field == kind);
        let about = |kind: FieldKind| {
            let (field, value) = (kind.as_str(), self.get(kind).trim());
            match problem(kind) {
                Some(problem) => {
                    let (kind, message) = self.explain(&problem);
                    Some(mistake(field, kind, message))
                }
                None if kind == FieldKind::Recipient && value.is_empty() => Some(plain(field, "missing")),
                // What came and was no UTF-8.
                None if value.contains('\u{FFFD}') => Some(plain(field, "control")),
                None => None,
            }
        };
        mistakes.extend(about(FieldKind::Recipient));
        mistakes.extend(self.phone().mistake.map(|key| plain("phone", key)));
        let rows = self.country.into_iter().flat_map(|country| country.address_form().rows());
        let kinds = rows.flatten().map(Field::kind).filter(|kind| *kind != FieldKind::Recipient);
        mistakes.extend(kinds.filter_map(about));
        mistakes
    }

    /// A country that the view does not have: to be told at once, not only when the order is placed.
    pub(crate) fn hidden_choice(&self) -> Vec<Mistake> {
        let hidden = self.country.filter(|country| !self.view.1.contains(*country));
        let message = |country: Country| self.words.with("not-listed", country.name_in(self.locale));
        hidden
            .map(|country| Mistake { field: "country", kind: "not-listed", message: message(country) })
            .into_iter()
            .collect()
    }

    fn explain(&self, problem: &Problem) -> (&'static str, String) {
        let say = |key| (key, self.words.get(key).to_owned());
        match (problem.kind, problem.example, problem.within) {
            (ProblemKind::Missing, ..) => say("missing"),
            (ProblemKind::Malformed, Some(example), _) => ("malformed", self.words.with("malformed", example)),
            (ProblemKind::Elsewhere, _, Some(area)) => {
                ("elsewhere", self.words.with("elsewhere", area.name_in(self.locale)))
            }
            (ProblemKind::TooLong, ..) => say("too-long"),
            (ProblemKind::Control, ..) => say("control"),
            _ => say("unknown"),
        }
    }
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
