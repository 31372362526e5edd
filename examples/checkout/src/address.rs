//! The fields of an address, as the chosen place has them.

use maud::{Markup, html};
use polity::Country;
use polity::address::{Address, Field, FieldKind, Requirement};
use polity::subdivision::names::AreaNames;
use polity::words::Word;

use crate::form::{Form, Mistake};
use crate::page::{error, is_wrong, need};

/// The fields in rows; what was typed into fields that this place has not is kept out of sight.
pub(crate) fn fields(form: &Form, mistakes: &[Mistake]) -> Markup {
    let rows = form.country.into_iter().flat_map(|country| country.address_form().rows());
    let has = |kind| form.country.is_some_and(|country| country.address_form().field(kind).is_some());
    html! {
        legend { (form.words.get(Word::FormAddress)) }
        @if form.country.is_none() { p .wait { (form.tea.say("address-wait")) } }
        @for row in rows {
            div .row {
                // The name stands above, beside the phone.
                @for field in row.filter(|field| field.kind() != FieldKind::Recipient) {
                    (one(form, field, mistakes))
                }
            }
        }
        @for note in form.country.into_iter().flat_map(|country| country.address_form().notes()) {
            p .note { (note.text_in(form.words)) }
        }
        input type="hidden" name="areas_of" value=(form.areas_of());
        @for kind in FieldKind::ALL.iter().copied().filter(|kind| !has(*kind) && *kind != FieldKind::Recipient) {
            @if !form.get(kind).is_empty() { input type="hidden" name=(kind.as_str()) value=(form.get(kind)); }
        }
    }
}

fn one(form: &Form, field: Field, mistakes: &[Mistake]) -> Markup {
    let kind = field.kind();
    let id = kind.as_str();
    let value = form.get(kind);
    let required = field.requirement() == Requirement::Required;
    let described = format!("{id}-error");
    let wrong = is_wrong(mistakes, id);
    let choices = choices(form, field);
    html! {
        div .field .{ "is-" (id) } {
            label for=(id) {
                (form.called(field)) (need(form, field.requirement()))
            }
            @if !choices.is_empty() {
                @let chosen = normal(form).map(|address| address.get(kind).to_owned()).unwrap_or_default();
                select id=(id) name=(id) autocomplete=(field.autocomplete()) required[required]
                    lang=[form.lang_of_names()] aria-describedby=(described) aria-invalid=[wrong] data-below[has_below(form, field)]
                {
                    option value="" lang=[form.lang_of_names().map(|_| form.lang())] { (form.words.get(Word::FormChoose)) }
                    // What was typed before this place was chosen is kept.
                    @if !chosen.is_empty() && !choices.iter().any(|choice| choice.0 == chosen) {
                        option value=(value) selected { (value) }
                    }
                    @for (key, name) in choices { option value=(key) selected[key == chosen] { (name) } }
                }
            } @else if kind == FieldKind::StreetAddress {
                textarea id=(id) name=(id) rows="2" autocomplete=(field.autocomplete()) required[required]
                    aria-describedby=(described) aria-invalid=[wrong] { (value) }
            } @else {
                input id=(id) name=(id) value=(value) autocomplete=(field.autocomplete()) required[required]
                    inputmode=(field.inputmode()) pattern=[field.pattern()] placeholder=[field.example()]
                    aria-describedby=(described) aria-invalid=[wrong];
            }
            (error(mistakes, id))
        }
    }
}

fn normal(form: &Form) -> Option<Address> {
    form.address().map(Address::normalize)
}

/// What there is to choose from, keys and names: areas, and what is below the area that is chosen.
fn choices(form: &Form, field: Field) -> Vec<(&'static str, &'static str)> {
    let names = AreaNames::of(form.locale);
    let named = |area: polity::address::Subdivision| (area.key(), names.name(area));
    let area = || {
        let chosen = normal(form)?.get(FieldKind::AdministrativeArea).to_owned();
        form.country?.address_form().areas(form.locale).find(|area| area.key() == chosen)
    };
    let city = || {
        let chosen = normal(form)?.get(FieldKind::Locality).to_owned();
        area()?.below(form.locale).find(|city| city.key() == chosen)
    };
    match field.kind() {
        FieldKind::AdministrativeArea => {
            form.country.map_or(Vec::new(), |country| names.areas(country).map(named).collect())
        }
        FieldKind::Locality => area().map_or(Vec::new(), |area| area.below(form.locale).map(named).collect()),
        FieldKind::DependentLocality => city().map_or(Vec::new(), |city| city.below(form.locale).map(named).collect()),
        _ => Vec::new(),
    }
}

/// Whether other fields have choices that depend on this one's.
fn has_below(form: &Form, field: Field) -> bool {
    let areas = form.country.map(|country: Country| country.address_form().areas(form.locale));
    match field.kind() {
        FieldKind::AdministrativeArea => areas.into_iter().flatten().any(|area| area.below(form.locale).len() > 0),
        FieldKind::Locality => true,
        _ => false,
    }
}
