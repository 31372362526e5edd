//! Compiles `data/` into the tables of `src/tables.rs`; see `build/mod.rs`.

#[path = "build/mod.rs"]
mod build;

fn main() -> std::io::Result<()> {
    build::main()
}
