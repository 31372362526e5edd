//! The page, as HTML.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use polity::address::FieldKind;
use polity::{Country, CountryList, Locale, View};

use crate::address;
use crate::form::{Form, Mistake, SHOP, VIEWS};
use crate::phone;

/// The checkout, with what is wrong beside the fields.
pub(crate) fn checkout(form: &Form, mistakes: &[Mistake]) -> Markup {
    let words = form.words;
    let view = form.view.1;
    let label = form.label();
    frame(
        form,
        html! {
            form #checkout method="post" action="/" novalidate {
                (settings(form))
                main {
                    div .column {
                        section .card {
                            h1 { (words.get("title")) }
                            p .lead #deliver { (words.with("deliver", view.len())) }
                            @if !mistakes.is_empty() { (summary(form, mistakes)) }
                            (country(form, mistakes))
                            (name(form, mistakes))
                            (telephone(form, mistakes))
                            fieldset #address {
                                (address::fields(form, mistakes))
                            }
                            div .buttons {
                                button .primary name="action" value="order" { (words.get("submit")) }
                                button .no-script name="action" value="update" { (words.get("update")) }
                            }
                        }
                    }
                    aside .column {
                        section .card {
                            h2 { (words.get("label")) }
                            (parcel(form, &label))
                        }
                        section .card {
                            h2 { (words.get("order")) }
                            div .line { span { "1 × " (words.get("tea")) } span .price { "€ 9.50" } }
                            div .line .total { span { (words.get("total")) } span .price { "€ 9.50" } }
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
    let words = form.words;
    let number = form.phone().number.map(|number| number.e164().to_string());
    let address = form.address().map(polity::address::Address::normalize);
    let stored = serde_json::json!({ "phone": number, "address": address });
    frame(
        form,
        html! {
            main .done {
                section .card {
                    h1 { span .tick aria-hidden="true" { "✓" } (words.get("done")) }
                    h2 { (words.get("label")) }
                    (parcel(form, &form.label()))
                    h2 { (words.get("phone")) }
                    p #e164 dir="ltr" { (flag(country)) (number.unwrap_or_default()) }
                    h2 { (words.get("stored")) }
                    pre dir="ltr" tabindex="0" { code { (serde_json::to_string_pretty(&stored).unwrap_or_default()) } }
                    p { a .primary href={ "/?lang=" (form.locale) "&view=" (form.view.0) } { (words.get("again")) } }
                }
            }
        },
    )
}

fn frame(form: &Form, body: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(form.locale) dir=(if form.locale.is_rtl() { "rtl" } else { "ltr" }) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (form.words.get("title")) " · polity" }
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
    let words = form.words;
    html! {
        header {
            p .brand { span aria-hidden="true" { "◍" } "Everywhere Tea" }
            fieldset .views {
                legend { (words.get("view")) }
                @for (name, view) in VIEWS {
                    label {
                        input type="radio" name="view" value=(name) checked[name == form.view.0];
                        span { (words.find(&format!("view-{name}")).unwrap_or(name)) " " small { (view.len()) } }
                    }
                }
            }
            label .language {
                span { (words.get("language")) }
                select name="lang" autocomplete="off" {
                    @for locale in languages() {
                        option value=(locale) selected[*locale == form.locale] { (locale.endonym()) }
                    }
                }
            }
        }
    }
}

/// All bundled locales, as their own names are sorted.
fn languages() -> &'static [Locale] {
    static LANGUAGES: std::sync::OnceLock<Vec<Locale>> = std::sync::OnceLock::new();
    LANGUAGES.get_or_init(|| {
        let mut locales: Vec<Locale> = Locale::all().collect();
        locales.sort_by_cached_key(|locale| locale.endonym().to_lowercase());
        locales
    })
}

fn summary(form: &Form, mistakes: &[Mistake]) -> Markup {
    let label = |field: &str| match field {
        "country" => form.words.get("country"),
        "phone" => form.words.get("phone"),
        "recipient" => form.words.get("name"),
        other => {
            let mut fields = form.country.into_iter().flat_map(|country| country.address_form().rows().flatten());
            fields.find(|field| field.kind().as_str() == other).map_or("", |field| form.called(field))
        }
    };
    html! {
        div #errors .errors role="alert" tabindex="-1" {
            p { (form.words.get("errors")) }
            ul {
                @for mistake in mistakes {
                    li { a href={ "#" (mistake.field) } { (label(mistake.field)) } ": " (mistake.message) }
                }
            }
        }
    }
}

/// The room for what is wrong with a field, empty where nothing is.
pub(crate) fn error(mistakes: &[Mistake], field: &str) -> Markup {
    let message = mistakes.iter().find(|mistake| mistake.field == field).map_or("", |mistake| &mistake.message);
    html! { p .error id={ (field) "-error" } { (message) } }
}

pub(crate) fn is_wrong(mistakes: &[Mistake], field: &str) -> Option<&'static str> {
    mistakes.iter().any(|mistake| mistake.field == field).then_some("true")
}

/// The mark of a field that has to be filled in; programs are told by `required`.
pub(crate) fn star() -> Markup {
    html! { span .star aria-hidden="true" { " *" } }
}

/// A menu, which the script makes a combobox of.
fn country(form: &Form, mistakes: &[Mistake]) -> Markup {
    let words = form.words;
    let hidden = form.country.filter(|country| !form.view.1.contains(*country));
    html! {
        div .field {
            label for="country" { (words.get("country")) (star()) }
            select #country name="country" required autocomplete="country"
                aria-describedby="country-error" aria-invalid=[is_wrong(mistakes, "country")]
                data-placeholder=(words.get("type-or-choose")) data-results=(words.get("results"))
                data-none=(words.get("no-results"))
            {
                option value="" { (words.get("choose")) }
                // A choice that the view does not have is kept, so that nothing is lost.
                @if let Some(country) = hidden { option value=(country) selected { (country.name_in(form.locale)) } }
                @let preferred = form.list().iter().take_while(|option| option.is_preferred).count();
                @for (number, option) in form.list().iter().enumerate() {
                    @if number == preferred && number > 0 { hr; }
                    option value=(option.country) selected[form.country == Some(option.country)] { (option.label) }
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
            label for=(field) { (form.words.get("name")) (star()) }
            input id=(field) name=(field) value=(form.get(FieldKind::Recipient)) autocomplete="name" required
                aria-describedby="recipient-error" aria-invalid=[is_wrong(mistakes, field)];
            (error(mistakes, field))
        }
    }
}

fn telephone(form: &Form, mistakes: &[Mistake]) -> Markup {
    let words = form.words;
    let phone = form.phone();
    html! {
        div .field {
            label for="phone" { (words.get("phone")) (star()) }
            div .phone dir="ltr" {
                div .code {
                    select #phone_country name="phone_country" autocomplete="off" aria-label=(words.get("calling-code")) {
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
            @let (before, after) = form.words.get("rewrite").split_once("{}").unwrap_or_default();
            span { (before) bdi dir="ltr" { (today) } (after) }
            button name="action" value="rewrite" data-phone=(today) { (form.words.get("rewrite-use")) }
        }
    }
}

fn parcel(form: &Form, lines: &[String]) -> Markup {
    html! {
        p .from { (form.words.with("from", SHOP.0.name_in(form.locale))) }
        div .parcel #label dir="auto" data-wait=(form.words.get("label-wait")) aria-live="off" {
            @if lines.is_empty() { p .wait { (form.words.get("label-wait")) } }
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
                summary { (form.words.with("left-out", names.len())) }
                p { @for (number, name) in names.iter().enumerate() { @if number > 0 { " · " } (name) } }
            }
        }
    }
}

/// A flag, or the letters of the id where there is none.
fn flag(country: Country) -> Markup {
    html! { span .flag aria-hidden="true" { @if let Some(flag) = country.flag() { (PreEscaped(flag.to_string())) } } " " }
}
