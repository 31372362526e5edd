//! The form of `examples/web` in Leptos: list, phone number and address straight from the crate, in the visitor's language.

use std::collections::BTreeMap;

use leptos::prelude::*;
use polity::address::{Address, Field, FieldKind, Requirement};
use polity::phone::{self, AsYouType, Format, Kind, Verdict};
use polity::words::Word;
use polity::{Country, CountryList, Locale, Words, locale};

/// What the visitor typed into the fields of the address, also of those that another country or region has.
type Values = RwSignal<BTreeMap<&'static str, String>>;

fn main() {
    mount_to_body(App);
}

/// The first language of the visitor's that there is.
fn visitors() -> Locale {
    let languages = window().navigator().languages();
    let tags = languages.iter().filter_map(|tag| tag.as_string());
    tags.filter_map(|tag| Locale::from_tag(&tag)).next().unwrap_or(locale::EN)
}

#[component]
fn App() -> impl IntoView {
    let locale = visitors();
    let words = Words::of(locale);
    let country = RwSignal::new(None::<Country>);
    let values: Values = RwSignal::new(BTreeMap::new());
    let dir = if words.is_rtl() { "rtl" } else { "ltr" };
    view! {
        <form lang=words.language() dir=dir on:submit=|event| event.prevent_default()>
            <Picker locale words country/>
            <Phone words country/>
            {move || country.get().map(|country| view! { <AddressFields locale words country values/> })}
        </form>
    }
}

#[component]
fn Picker(locale: Locale, words: Words, country: RwSignal<Option<Country>>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let choose = move |chosen: Country| {
        country.set(Some(chosen));
        typed.set(chosen.name_in(locale).to_owned());
    };
    // What is typed is searched for; once it is a choice, there is nothing more to offer.
    let found = move || {
        let text = typed.get();
        let chosen = country.get().is_some_and(|country| country.name_in(locale) == text);
        let list = CountryList::new(locale);
        let limit = if chosen || text.is_empty() { 0 } else { 8 };
        list.search(&text).take(limit).map(|option| (option.country, option.label)).collect::<Vec<_>>()
    };
    view! {
        <label for="country">{words.get(Word::FormCountryRegion)}</label>
        <input id="country" autocomplete="off" placeholder=words.get(Word::FormSearch) prop:value=move || typed.get()
            on:input=move |event| typed.set(event_target_value(&event))/>
        <ul>
            <For each=found key=|line| line.0 let((found, label))>
                <li><button type="button" on:click=move |_| choose(found)>
                    {found.flag().map(|flag| flag.to_string())} " " {label}
                </button></li>
            </For>
        </ul>
    }
}

#[component]
fn Phone(words: Words, country: RwSignal<Option<Country>>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let group = move |text: &str| {
        let mut typing = AsYouType::new(country.get_untracked());
        text.chars().filter(|letter| *letter == '+' || letter.is_numeric()).for_each(|letter| _ = typing.push(letter));
        typing.as_str().to_owned()
    };
    let said = move || {
        let text = typed.get();
        let verdict = phone::check(&text, country.get());
        match verdict {
            _ if text.is_empty() => String::new(),
            Verdict::Valid(number) => number.format(Format::International).to_string(),
            Verdict::Incomplete(_) => "…".to_owned(),
            _ => verdict.message(words).map(|message| message.to_string()).unwrap_or_default(),
        }
    };
    let example = move || {
        let number = country.get().and_then(Country::dialing).and_then(|dialing| dialing.example(Kind::Mobile));
        number.map(|number| number.format(Format::National).to_string())
    };
    view! {
        <label for="phone">{words.get(Word::FormPhoneNumber)}</label>
        <input id="phone" type="tel" autocomplete="tel" placeholder=example prop:value=move || typed.get()
            on:input=move |event| typed.set(group(&event_target_value(&event)))/>
        <output for="phone">{said}</output>
    }
}

#[component]
fn AddressFields(locale: Locale, words: Words, country: Country, values: Values) -> impl IntoView {
    let form = country.address_form();
    let address = move || {
        let values = values.get();
        form.rows().flatten().fold(Address::new(country), |address, field| {
            address.set(field.kind(), values.get(field.kind().as_str()).map_or("", String::as_str))
        })
    };
    let problem = move |kind: FieldKind| {
        let found = address().validate().find(|problem| problem.field == kind);
        // What is still empty is not wrong yet.
        let is_empty = values.with(|values| values.get(kind.as_str()).is_none_or(String::is_empty));
        found.filter(|_| !is_empty).map(|problem| problem.message(words).to_string())
    };
    let input = move |field: Field| {
        let kind = field.kind().as_str();
        let value = move || values.with(|values| values.get(kind).cloned().unwrap_or_default());
        let set = move |text: String| values.update(|values| _ = values.insert(kind, text));
        let options = field.options(locale).map(|area| (area.key(), area.name_in(locale))).collect::<Vec<_>>();
        if options.is_empty() {
            let pattern = field.example();
            return view! {
                <input id=kind autocomplete=field.autocomplete() inputmode=field.inputmode() placeholder=pattern prop:value=value
                    on:input=move |event| set(event_target_value(&event))/>
            }
            .into_any();
        }
        view! {
            <select id=kind autocomplete=field.autocomplete() prop:value=value on:change=move |event| set(event_target_value(&event))>
                <option value="">{words.get(Word::FormChoose)}</option>
                {options.into_iter().map(|(key, name)| view! { <option value=key>{name}</option> }).collect_view()}
            </select>
        }
        .into_any()
    };
    let fields = form.rows().flatten().map(|field| {
        let kind = field.kind();
        let star = if field.requirement() == Requirement::Required { " *" } else { "" };
        view! {
            <label for=kind.as_str()>{field.label_in(words)} {star}</label>
            {input(field)}
            <output for=kind.as_str()>{move || problem(kind)}</output>
        }
    });
    view! {
        {fields.collect_view()}
        <pre dir="auto">{move || address().normalize().label(Country::IE, locale::EN).join("\n")}</pre>
    }
}
