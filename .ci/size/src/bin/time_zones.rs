fn main() {
    let (_, country) = size::codes();
    println!("{:?}", country.map(|country| country.time_zones().map(str::len).sum::<usize>()));
}
