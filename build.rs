//! Compiles `data/` into the tables of `src/tables.rs`; see `build/mod.rs`.

#[path = "build/mod.rs"]
#[cfg_attr(
    not(all(feature = "phone", feature = "address", feature = "words")),
    allow(dead_code, unused_imports, reason = "some of what the rooms share is for the features alone")
)]
mod build;

fn main() -> std::io::Result<()> {
    build::main()
}
