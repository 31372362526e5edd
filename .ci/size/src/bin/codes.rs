fn main() {
    size::codes();
}
