//! The "Country/region" list of a form, in one's own language: `cargo run --example picker -- sq`.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use polity::{Country, CountryList, CountryOption, Locale, View};
use serde_json::json;

#[derive(Parser)]
#[command(name = "picker", about = "Prints the country/region list of a form: flag, id, calling code, name")]
struct Arguments {
    /// The language, as a tag: sq, sr-Latn, zh-TW; --locales shows all
    #[arg(default_value = "en", value_parser = str::parse::<Locale>)]
    locale: Locale,
    /// Only what begins with this, or has it as a code: kos, XKX, +383
    search: Option<String>,
    /// Which entries are listed
    #[arg(long, default_value = "inclusive", ignore_case = true, value_parser = ["inclusive", "iso", "un", "cldr", "inhabited"])]
    view: String,
    /// Entries that come first, by any code: XK,AL
    #[arg(long, value_delimiter = ',', value_parser = str::parse::<Country>)]
    prefer: Vec<Country>,
    /// One JSON array, for a front end
    #[arg(long)]
    json: bool,
    /// The languages there are
    #[arg(long)]
    locales: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match print(&arguments, &mut io::stdout().lock()) {
        // Whoever reads may stop early: `picker | head`.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("picker: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

fn print(arguments: &Arguments, out: &mut impl Write) -> io::Result<()> {
    if arguments.locales {
        return Locale::all().try_for_each(|locale| writeln!(out, "{locale:12} {}", locale.endonym()));
    }
    let view = match arguments.view.to_lowercase().as_str() {
        "iso" => View::ISO,
        "un" => View::UN,
        "cldr" => View::CLDR,
        "inhabited" => View::INHABITED,
        _ => View::INCLUSIVE,
    };
    let list = CountryList::new(arguments.locale).view(view).prefer(&arguments.prefer);
    let options: Vec<CountryOption> = match &arguments.search {
        Some(text) => list.search(text).collect(),
        None => list.iter().collect(),
    };
    if arguments.json {
        let rows: Vec<_> = options.iter().map(row).collect();
        return writeln!(out, "{}", json!(rows));
    }
    for option in &options {
        let flag = option.country.flag().map_or_else(|| "  ".to_owned(), |flag| flag.to_string());
        let mark = if option.is_preferred { '*' } else { ' ' };
        writeln!(out, "{mark}{flag}  {:15}  {:9}  {}", option.country, dialed(option.country), option.label)?;
    }
    writeln!(out, "{} {}", options.len(), if options.len() == 1 { "entry" } else { "entries" })
}

fn row(option: &CountryOption) -> serde_json::Value {
    let dialing = option.country.dialing();
    json!({
        "id": option.country,
        "label": option.label,
        "flag": option.country.flag().map(|flag| flag.to_string()),
        "callingCode": dialing.map(|dialing| dialing.calling_code()),
        "prefixes": dialing.map(|dialing| dialing.prefixes().collect::<Vec<_>>()),
        "preferred": option.is_preferred,
    })
}

/// `+383`, `+39 06698`, `+44 1481…`
fn dialed(country: Country) -> String {
    let Some(dialing) = country.dialing() else { return String::new() };
    let mut prefixes = dialing.prefixes();
    match (prefixes.next(), prefixes.next()) {
        (None, _) => dialing.to_string(),
        (Some(only), None) => format!("{dialing} {only}"),
        (Some(first), Some(_)) => format!("{dialing} {first}…"),
    }
}
