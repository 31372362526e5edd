//! Writes the packs of all locales, or of those that are named, into a folder:
//! `cargo run --release --example packs -- packs [TAG...]`. A program loads one with `Locale::load`.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use polity::Locale;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let folder =
        PathBuf::from(arguments.next().ok_or("expected a folder: cargo run --example packs -- FOLDER [TAG...]")?);
    let named = arguments.map(|tag| tag.parse()).collect::<Result<Vec<Locale>, _>>()?;
    let locales = if named.is_empty() { Locale::all().collect() } else { named };
    fs::create_dir_all(&folder)?;
    let mut total = 0;
    for locale in &locales {
        let pack = locale.to_pack();
        total += pack.len();
        fs::write(folder.join(format!("{}.polity", locale.tag())), pack)?;
    }
    println!("{} packs, {total} bytes, in {}", locales.len(), folder.display());
    Ok(())
}
