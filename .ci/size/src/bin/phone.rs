fn main() {
    let (text, country) = size::codes();
    size::phone(&text, country);
}
