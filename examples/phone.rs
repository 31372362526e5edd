//! Reads phone numbers on standard input and prints one answer a line.
fn main() {
    use polity::phone::{Format, PhoneNumber};
    for line in std::io::stdin().lines().map_while(Result::ok) {
        match PhoneNumber::parse(&line, None) {
            Ok(number) => println!(
                "{line}: {} {:?} valid {} {:?}, {:?}, rewrite {:?}",
                number.format(Format::International),
                number.kind(),
                number.is_valid(),
                number.candidates().collect::<Vec<_>>(),
                number.format(Format::National).to_string(),
                number.rewrite().map(|n| n.e164().to_string())
            ),
            Err(error) => println!("{error}"),
        }
    }
}
