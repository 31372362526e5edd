//! A country as an argument: clap takes `FromStr`, and shows its error.
#![cfg(test)]

use clap::Parser;
use polity::Country;

#[derive(Parser)]
struct Arguments {
    /// Where to ship to: an alpha-2, an alpha-3, three digits or an id.
    #[arg(long)]
    to: Country,
    #[arg(long, default_value = "XK")]
    from: Country,
}

#[test]
fn arguments() {
    let arguments = Arguments::parse_from(["ship", "--to", "northern-cyprus"]);
    assert_eq!((arguments.to, arguments.from), (Country::NORTHERN_CYPRUS, Country::XK));
    let error = Arguments::try_parse_from(["ship", "--to", "GER"]).err().unwrap().to_string();
    assert!(error.contains("did you mean DE (Germany)?"), "{error}");
}
