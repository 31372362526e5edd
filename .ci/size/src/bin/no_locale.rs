use polity::Country;

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    println!("{}", text.len());
    for country in Country::all() {
        println!("{country} {}", country.id());
    }
}
