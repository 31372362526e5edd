//! Prints the address form of a country, then what is wrong with an address, and its label: `cargo run --example address -- XK --locale sq`.

use std::io::{self, BufRead, IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;
use polity::address::{Address, Requirement};
use polity::subdivision::names::AreaNames;
use polity::words::Word;
use polity::{Country, Locale, Words};

#[derive(Parser)]
#[command(
    name = "address",
    about = "Prints the address form of a country, then checks an address and prints its label"
)]
struct Arguments {
    /// The country or region, by any code
    #[arg(default_value = "XK", value_parser = str::parse::<Country>)]
    country: Country,
    /// The language, as a tag: sq, sr-Latn, zh-TW
    #[arg(long, default_value = "en", value_parser = str::parse::<Locale>)]
    locale: Locale,
    /// Where the mail is sent from; by default the same country
    #[arg(long, value_parser = str::parse::<Country>)]
    from: Option<Country>,
    /// Read one address as JSON instead of asking: {"country": "XK", "locality": "Pejë"}
    #[arg(long)]
    json: bool,
}

fn main() -> ExitCode {
    match run(&Arguments::parse(), &mut io::stdin().lock(), &mut io::stdout().lock()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("address: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Returns whether the address is right.
fn run(arguments: &Arguments, input: &mut impl BufRead, out: &mut impl Write) -> io::Result<bool> {
    let address = if arguments.json {
        let mut text = String::new();
        input.read_to_string(&mut text)?;
        serde_json::from_str(&text)?
    } else {
        form(arguments, out)?;
        ask(arguments, input, out)?
    };
    if address == Address::new(address.country()) {
        return Ok(true);
    }
    let words = Words::of(arguments.locale);
    let mut right = true;
    for problem in address.validate() {
        right = false;
        let label = address.form().field(problem.field).map_or("", |field| field.label_in(words));
        writeln!(out, "! {label}: {}", problem.message(words))?;
    }
    let address = address.normalize();
    if arguments.json {
        writeln!(out, "{}", serde_json::to_string(&address)?)?;
    }
    writeln!(out)?;
    for line in address.label(arguments.from.unwrap_or(address.country()), arguments.locale) {
        writeln!(out, "  {line}")?;
    }
    Ok(right)
}

/// The form, a field a line, in the language of the locale.
fn form(arguments: &Arguments, out: &mut impl Write) -> io::Result<()> {
    let words = Words::of(arguments.locale);
    let form = arguments.country.address_form();
    writeln!(out, "{}: {}", words.get(Word::FormCountryRegion), arguments.country.name_in(arguments.locale))?;
    for field in form.rows().flatten() {
        let requirement = words.get(match field.requirement() {
            Requirement::Required => Word::FormRequired,
            Requirement::Recommended => Word::FormRecommended,
            _ => Word::FormOptional,
        });
        write!(out, "  {} ({requirement})", field.label_in(words))?;
        if let Some(example) = field.example() {
            write!(out, " {example}")?;
        }
        let options = field.options(arguments.locale);
        if options.len() > 0 {
            let names = AreaNames::of(arguments.locale);
            let (first, count) =
                (names.areas(arguments.country).take(3).map(|option| names.name(option)), options.len());
            write!(
                out,
                " {} {} [{}]",
                first.collect::<Vec<_>>().join(", "),
                if count > 3 { "…" } else { "" },
                words.count(count)
            )?;
        }
        writeln!(out)?;
    }
    form.notes().try_for_each(|note| writeln!(out, "  {}", note.text_in(words)))
}

fn ask(arguments: &Arguments, input: &mut impl BufRead, out: &mut impl Write) -> io::Result<Address> {
    let words = Words::of(arguments.locale);
    let mut address = Address::new(arguments.country);
    let asks = io::stdin().is_terminal();
    for field in arguments.country.address_form().rows().flatten() {
        if asks {
            write!(out, "{}: ", field.label_in(words))?;
            out.flush()?;
        }
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            break;
        }
        address = address.set(field.kind(), line.trim());
    }
    Ok(address)
}
