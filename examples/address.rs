//! Prints the address form of a country, then what is wrong with an address, and its label: `cargo run --example address -- XK --locale sq`.

use std::io::{self, BufRead, IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;
use polity::address::{Address, Requirement};
use polity::{Country, Locale};

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
    let mut right = true;
    for problem in address.validate() {
        right = false;
        writeln!(out, "! {problem}")?;
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

/// The form as a person would fill it in.
fn form(arguments: &Arguments, out: &mut impl Write) -> io::Result<()> {
    let form = arguments.country.address_form();
    writeln!(out, "{}", arguments.country.name_in(arguments.locale))?;
    for row in form.rows() {
        let cells: Vec<String> = row
            .map(|field| {
                let sign = match field.requirement() {
                    Requirement::Required => "*",
                    Requirement::Recommended => "°",
                    _ => "",
                };
                let example = field.example().map(|example| format!(" {example}")).unwrap_or_default();
                let options = field.options(arguments.locale);
                let choice = match options.len() {
                    0 => String::new(),
                    count => {
                        let names: Vec<_> = options.take(3).map(|option| option.name_in(arguments.locale)).collect();
                        format!(" {} … ({count})", names.join(", "))
                    }
                };
                format!("[ {}{sign}{example}{choice} ]", field.label())
            })
            .collect();
        writeln!(out, "  {}", cells.join(" "))?;
    }
    writeln!(out, "  * required  ° recommended")?;
    form.notes().try_for_each(|note| writeln!(out, "  {}", note.text()))
}

fn ask(arguments: &Arguments, input: &mut impl BufRead, out: &mut impl Write) -> io::Result<Address> {
    let mut address = Address::new(arguments.country);
    let asks = io::stdin().is_terminal();
    for field in arguments.country.address_form().rows().flatten() {
        if asks {
            write!(out, "{}: ", field.label())?;
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
