//! The page, as HTML.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use polity::address::{Address, FieldKind, Requirement};
use polity::words::Word;
use polity::{Country, CountryList, Locale, View, Words};

use crate::address;
use crate::form::{Form, Mistake, SHOP, VIEWS};
use crate::phone;

/// The checkout, with what is wrong beside the fields.
pub(crate) fn checkout(form: &Form, mistakes: &[Mistake]) -> Markup {
    let (words, tea) = (form.words, form.tea);
    let view = form.view.1;
    let title = match mistakes {
        [] => tea.get("title").to_owned(),
        _ => format!("{} {}", words.get(Word::FormErrors), tea.get("title")),
    };
    frame(
        form,
        &title,
        html! {
            form #checkout method="post" action="/" novalidate {
                // What Enter presses in a browser without scripts: the first button of a form.
                button .unseen name="action" value="order" tabindex="-1" aria-hidden="true" { (tea.get("submit")) }
                (settings(form))
                main {
                    div .column {
                        section .card {
                            h1 { (tea.say("title")) }
                            p .lead #deliver { (tea.with("deliver", view.len())) }
                            @if !mistakes.is_empty() { (summary(form, mistakes)) }
                            p .legend { span .star { "*" } " " (words.get(Word::FormRequired)) }
                            (country(form, mistakes))
                            (name(form, mistakes))
                            (telephone(form, mistakes))
                            fieldset #address {
                                (address::fields(form, mistakes))
                            }
                            div .buttons {
                                button .primary name="action" value="order" { (tea.say("submit")) }
                                button .no-script name="action" value="update" { (words.get(Word::FormUpdate)) }
                            }
                        }
                    }
                    aside .column {
                        section .card {
                            h2 { (tea.say("label")) }
                            (parcel(form, &form.label()))
                        }
                        section .card {
                            h2 { (tea.say("order")) }
                            div .line { span { bdi dir="ltr" { "1 ×" } " " (tea.say("tea")) } bdi .price dir="ltr" { "€ 9.50" } }
                            div .line .total { span { (tea.say("total")) } bdi .price dir="ltr" { "€ 9.50" } }
                        }
                        (left_out(form))
                    }
                }
            }
        },
    )
}

/// What the visitor sees when all is well.
pub(crate) fn done(form: &Form, country: Country) -> Markup {
    let (words, tea) = (form.words, form.tea);
    let number = form.phone().number.map_or(String::new(), |number| number.e164().to_string());
    let address = form.address().map_or(Address::new(country), Address::normalize);
    let fields = country.address_form().rows().flatten().filter(|field| field.kind() != FieldKind::Recipient);
    frame(
        form,
        tea.get("done"),
        html! {
            main .done {
                section .card {
                    h1 tabindex="-1" autofocus { span .tick aria-hidden="true" { "✓" } (tea.say("done")) }
                    h2 { (tea.say("label")) }
                    (parcel(form, &form.label()))
                    h2 { (tea.say("stored")) }
                    dl #stored {
                        div { dt { (words.get(Word::FormCountryRegion)) } dd lang=[form.lang_of_names()] { (flag(country)) " " (country.name_in(form.locale)) } }
                        div { dt { (words.get(Word::FormPhoneNumber)) } dd #e164 { bdi dir="ltr" { (number) } } }
                        div { dt { (words.get(Word::FormName)) } dd { bdi { (address.get(FieldKind::Recipient)) } } }
                        @for field in fields {
                            @let value = address.get(field.kind());
                            @if !value.is_empty() { div { dt { (form.called(field)) } dd { bdi { (value) } } } }
                        }
                    }
                    p { a .primary href={ "/?lang=" (form.locale) "&view=" (form.view.0) } { (tea.say("again")) } }
                }
            }
        },
    )
}

fn frame(form: &Form, title: &str, body: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(form.lang()) dir=(form.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · Everywhere Tea" }
                link rel="icon" href="/static/icon.svg" type="image/svg+xml";
                link rel="stylesheet" href="/static/style.css";
            }
            body {
                (body)
                script src="/static/checkout.js" {}
            }
        }
    }
}

/// Language and view, above the form and a part of it.
fn settings(form: &Form) -> Markup {
    let (words, tea) = (form.words, form.tea);
    let (with_words, others) = languages();
    let option = |locale: &Locale| {
        html! { option value=(locale) lang=(locale) selected[*locale == form.locale] { (locale.endonym()) } }
    };
    html! {
        header #settings {
            p .brand { span aria-hidden="true" { "◍" } "Everywhere Tea" }
            fieldset .views {
                legend { (tea.say("view")) }
                @for (name, view) in VIEWS {
                    label {
                        input type="radio" name="view" value=(name) checked[name == form.view.0];
                        span { (tea.say(&format!("view-{name}"))) " " small { (view.len()) } }
                    }
                }
            }
            label .language {
                span { (words.get(Word::FormLanguage)) }
                select #lang name="lang" autocomplete="off" {
                    @for locale in with_words { (option(locale)) }
                    hr;
                    @for locale in others { (option(locale)) }
                }
            }
            // Whoever chooses with arrow keys says when to go on.
            button .apply name="action" value="update" { (words.get(Word::FormUpdate)) }
        }
    }
}

/// All bundled locales, as their own names are sorted: the languages that have words, and the others.
fn languages() -> &'static (Vec<Locale>, Vec<Locale>) {
    static LANGUAGES: std::sync::OnceLock<(Vec<Locale>, Vec<Locale>)> = std::sync::OnceLock::new();
    LANGUAGES.get_or_init(|| {
        let mut locales: Vec<Locale> = Locale::all().collect();
        locales.sort_by_cached_key(|locale| locale.endonym().to_lowercase());
        locales.into_iter().partition(|locale| Words::of(*locale).language() == locale.tag())
    })
}

fn summary(form: &Form, mistakes: &[Mistake]) -> Markup {
    html! {
        div #errors .errors role="group" aria-labelledby="errors-head" tabindex="-1" autofocus {
            p #errors-head { (form.words.get(Word::FormErrors)) }
            ul {
                @for mistake in mistakes {
                    li data-field=(mistake.field) {
                        a href={ "#" (mistake.field) } { bdi { (form.label_of(mistake.field)) } ": " bdi { (mistake.message) } }
                    }
                }
            }
        }
    }
}

/// The room for what is wrong with a field, empty where nothing is.
pub(crate) fn error(mistakes: &[Mistake], field: &str) -> Markup {
    let message = mistakes.iter().find(|mistake| mistake.field == field).map_or("", |mistake| &mistake.message);
    html! { p .error id={ (field) "-error" } aria-live="polite" { (message) } }
}

pub(crate) fn is_wrong(mistakes: &[Mistake], field: &str) -> Option<&'static str> {
    mistakes.iter().any(|mistake| mistake.field == field).then_some("true")
}

/// How much a field is needed, beside its label. Programs are told by `required` that it has to be filled in.
pub(crate) fn need(form: &Form, requirement: Requirement) -> Markup {
    html! {
        @match requirement {
            Requirement::Required => span .star aria-hidden="true" { " *" },
            Requirement::Recommended => { " " small { "(" (form.words.get(Word::FormRecommended)) ")" } },
            _ => { " " small { "(" (form.words.get(Word::FormOptional)) ")" } },
        }
    }
}

/// A menu, which the script makes a combobox of.
fn country(form: &Form, mistakes: &[Mistake]) -> Markup {
    let words = form.words;
    let hidden = form.country.filter(|country| !form.view.1.contains(*country));
    let list = form.list();
    // Ids of two letters that no flag is for.
    let plain = |country: Country| country.flag().is_none().then_some("");
    html! {
        div .field {
            label for="country" { (words.get(Word::FormCountryRegion)) (need(form, Requirement::Required)) }
            select #country name="country" required autocomplete="country" lang=[form.lang_of_names()]
                aria-describedby="country-error" aria-invalid=[is_wrong(mistakes, "country")]
                data-placeholder=(words.get(Word::FormSearch)) data-results=(words.count(list.len()))
                data-none=(words.get(Word::FormNoResults))
            {
                option value="" { (words.get(Word::FormChoose)) }
                // A choice that the view does not have is kept, so that nothing is lost.
                @if let Some(country) = hidden { option value=(country) selected { (country.name_in(form.locale)) } }
                @let preferred = list.iter().take_while(|option| option.is_preferred).count();
                @for (number, option) in list.iter().enumerate() {
                    @if number == preferred && number > 0 { hr; }
                    option value=(option.country) data-plain=[plain(option.country)] selected[form.country == Some(option.country)] { (option.label) }
                }
            }
            (error(mistakes, "country"))
            input type="hidden" name="was" value=(form.country.map_or("", Country::id));
        }
    }
}

fn name(form: &Form, mistakes: &[Mistake]) -> Markup {
    let field = FieldKind::Recipient.as_str();
    html! {
        div .field {
            label for=(field) { (form.words.get(Word::FormName)) (need(form, Requirement::Required)) }
            input id=(field) name=(field) value=(form.get(FieldKind::Recipient)) autocomplete="name" required
                dir="auto" aria-describedby="recipient-error" aria-invalid=[is_wrong(mistakes, field)];
            (error(mistakes, field))
        }
    }
}

fn telephone(form: &Form, mistakes: &[Mistake]) -> Markup {
    let words = form.words;
    let phone = form.phone();
    html! {
        div .field {
            label for="phone" { (words.get(Word::FormPhoneNumber)) (need(form, Requirement::Required)) }
            div .phone dir="ltr" {
                div .code {
                    select #phone_country name="phone_country" autocomplete="off" lang=[form.lang_of_names()]
                        aria-label=(words.get(Word::FormCallingCode))
                    {
                        option value="" { "+" }
                        @for option in form.list() {
                            @if let Some(dialing) = option.country.dialing() {
                                option value=(option.country) selected[phone.country == Some(option.country)] {
                                    (option.label) " " (dialing)
                                }
                            }
                        }
                    }
                }
                input #phone name="phone" type="tel" value=(phone.shown) autocomplete="tel" required
                    placeholder=(phone::example(phone.country)) aria-describedby="phone-error phone-rewrite"
                    aria-invalid=[is_wrong(mistakes, "phone")];
            }
            (error(mistakes, "phone"))
            div #phone-rewrite .offer aria-live="polite" { (rewrite(form)) }
        }
    }
}

/// The offer to write an old number as it is dialled today.
pub(crate) fn rewrite(form: &Form) -> Markup {
    html! {
        @if let Some(number) = form.phone().rewrite {
            @let today = number.format(polity::phone::Format::International).to_string();
            @let (before, after) = form.words.get(Word::PhoneOldNumber).split_once("{rewrite}").unwrap_or_default();
            span { (before) bdi dir="ltr" { (today) } (after) }
            button name="action" value="rewrite" data-phone=(today) { (form.words.get(Word::FormUseIt)) }
        }
    }
}

fn parcel(form: &Form, lines: &[String]) -> Markup {
    html! {
        p .from { (form.tea.with("from", SHOP.0.name_in(form.locale))) }
        div .parcel #label dir="auto" data-wait=(form.tea.get("label-wait")) aria-live="off" {
            @if lines.is_empty() { p .wait { (form.tea.say("label-wait")) } }
            @for line in lines { p .to { (line) } }
        }
    }
}

/// What the chosen view leaves out.
fn left_out(form: &Form) -> Markup {
    let rest: View = Country::all().filter(|country| !form.view.1.contains(*country)).collect();
    let names: Vec<&str> = CountryList::new(form.locale).view(rest).iter().map(|option| option.label).collect();
    html! {
        @if !names.is_empty() {
            details .card .left-out open[names.len() < 20] {
                summary { (form.tea.with("left-out", names.len())) }
                p tabindex="0" lang=[form.lang_of_names()] {
                    @for (number, name) in names.iter().enumerate() { @if number > 0 { " · " } (name) }
                }
            }
        }
    }
}

/// A flag, or the letters of the id where there is none.
fn flag(country: Country) -> Markup {
    html! { span .flag aria-hidden="true" { @if let Some(flag) = country.flag() { (PreEscaped(flag.to_string())) } } " " }
}
