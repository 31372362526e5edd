//! Millions of messy country cells to entries: `cargo run --release --example tidy -- --column country < in.csv > out.csv`.
//!
//! Every row of the input becomes one row `cell,id,name,how,rank` of the output, in the same order; rank says how certain
//! the answer is:
//!
//! | rank | `how` | |
//! |---|---|---|
//! | 1 | `code`, `name` | a code that means one entry; the name that lists show in some language |
//! | 2 | `short`, `formal`, `variant`, `endonym` | other proper names |
//! | 3 | `abbreviation`, `colloquial` | what people say besides |
//! | 4 | `by-locale` | the name means several entries, and `--locale` decided |
//! | 5 | `former`, `former-code`, `part` | it meant the entry once, or means a part of it: worth a look |
//! | 6 | `ambiguous`, `unmatched`, `empty` | no answer: id and name are empty |
//!
//! Ambiguous and unmatched cells go to `--report FILE`, with the line, the entries that can be meant or what is wrong.
//! Nothing is guessed: what a typing error probably means is in the report only. A code is taken for one of ISO 3166-1,
//! and wins over a name: "Nga" is Nigeria's alpha-3, and with `--locale vi` what Russia is called in Vietnamese.
//!
//! Memory does not grow with the input. Columns repeat themselves, so finished rows of recent cells are kept, in a table of
//! fixed size with one place for each hash: a cell that comes again is copied out.
//!
//! `--demo N` writes N mixed cells to try it with:
//!
//! ```sh
//! cargo run --release --example tidy -- --demo 10000000 > cells.csv
//! time target/release/examples/tidy < cells.csv > /dev/null
//! ```

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::hash::{BuildHasherDefault, Hasher};
use std::io::{self, BufRead, BufWriter, IsTerminal, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::rc::Rc;

use clap::Parser;
use csv::ByteRecord;
use indicatif::{ProgressBar, ProgressStyle};
use polity::former::{self, FormerKind};
use polity::{Country, Locale, NameKind, NameStyle};

#[derive(Parser)]
#[command(name = "tidy", about = "Reads messy country cells on standard input and writes cell,id,name,how,rank as CSV")]
struct Arguments {
    /// The column, as a number from 1 or as the name in the header
    #[arg(long, default_value = "1", value_parser = column)]
    column: Column,
    /// One ASCII character, or tab, or line for a plain list without quoting; else tab or semicolon if the first line has
    /// one, and comma if not
    #[arg(long, value_parser = delimiter)]
    delimiter: Option<Delimiter>,
    /// The first row is a header; a column name implies it
    #[arg(long, overrides_with = "no_header")]
    header: bool,
    /// The first row is data (the default)
    #[arg(long, overrides_with = "header")]
    no_header: bool,
    /// The language that decides what an ambiguous name means: sq, zh-TW
    #[arg(long, value_parser = str::parse::<Locale>)]
    locale: Option<Locale>,
    /// Where ambiguous and unmatched cells go, as CSV: line,cell,how,detail; without it they are counted
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Writes so many mixed cells instead
    #[arg(long, value_name = "N")]
    demo: Option<u64>,
    /// Other cells of --demo
    #[arg(long, default_value_t = 1, requires = "demo")]
    seed: u64,
}

#[derive(Clone, Debug, PartialEq)]
enum Column {
    Place(usize),
    Name(String),
}

fn column(text: &str) -> Result<Column, String> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Column::Name(text.to_owned()));
    }
    let place = text.parse::<usize>().map_err(|error| error.to_string())?;
    place.checked_sub(1).map(Column::Place).ok_or_else(|| "columns are counted from 1".to_owned())
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Delimiter {
    Byte(u8),
    /// The whole line is the cell, quotation marks and commas included.
    Line,
}

fn delimiter(text: &str) -> Result<Delimiter, String> {
    match (text, text.as_bytes()) {
        ("tab" | "\\t", _) => Ok(Delimiter::Byte(b'\t')),
        ("line", _) => Ok(Delimiter::Line),
        (_, b"\"" | b"\n" | b"\r") => Err("a quotation mark or line end cannot divide cells".to_owned()),
        (_, [byte]) if byte.is_ascii() => Ok(Delimiter::Byte(*byte)),
        _ => Err("expected one ASCII character, tab or line".to_owned()),
    }
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    /// What was asked for does not go with the input.
    #[error("{0}")]
    Asked(String),
    #[error("{}: {}", .0.display(), .1)]
    Report(PathBuf, io::Error),
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl From<csv::Error> for Failure {
    fn from(error: csv::Error) -> Self {
        Self::Io(match error.into_kind() {
            csv::ErrorKind::Io(error) => error,
            kind => io::Error::other(format!("{kind:?}")),
        })
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads may stop early: `tidy | head`.
        Err(Failure::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("tidy: {failure}");
            if matches!(failure, Failure::Asked(_)) { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    if let Some(count) = arguments.demo {
        demo(count, arguments.seed, &mut out)?;
        return Ok(out.flush()?);
    }
    let mut report = match &arguments.report {
        Some(path) => {
            let file = File::create(path).map_err(|error| Failure::Report(path.clone(), error))?;
            Some(Report::new(file)?)
        }
        None => None,
    };
    let progress = progress();
    let counts = tidy(arguments, io::stdin().lock(), &mut out, report.as_mut(), |bytes| progress.set_position(bytes))?;
    out.flush()?;
    if let (Some(report), Some(path)) = (&mut report, &arguments.report) {
        report.rows.flush().map_err(|error| Failure::Report(path.clone(), error))?;
    }
    progress.finish_and_clear();
    eprintln!("{counts}");
    Ok(())
}

/// A bar where standard error is a terminal that shows nothing else; against the size of a file, where it is one.
fn progress() -> ProgressBar {
    if !io::stderr().is_terminal() || io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let size = fs::metadata("/dev/stdin").ok().filter(|input| input.is_file()).map(|input| input.len());
    let (bar, template) = match size {
        Some(size) => (ProgressBar::new(size), "{wide_bar} {bytes}/{total_bytes} {bytes_per_sec} {eta}"),
        None => (ProgressBar::new_spinner(), "{spinner} {bytes} {bytes_per_sec}"),
    };
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

#[derive(Default)]
struct Counts {
    rows: u64,
    /// By rank, from 1.
    ranks: [u64; 6],
    ambiguous: u64,
    empty: u64,
    not_utf8: u64,
    without_column: u64,
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [one, two, three, four, five, none] = self.ranks;
        let unmatched = none.saturating_sub(self.ambiguous + self.empty);
        write!(f, "{} rows: {} matched (rank 1: {one}, ", self.rows, self.rows.saturating_sub(none))?;
        write!(f, "2: {two}, 3: {three}, 4: {four}, 5: {five}), ")?;
        write!(f, "{} ambiguous, {unmatched} unmatched, {} empty", self.ambiguous, self.empty)?;
        if self.without_column > 0 {
            write!(f, "; {} of them too short for the column", self.without_column)?;
        }
        if self.not_utf8 > 0 {
            write!(f, "; {} cells were not UTF-8", self.not_utf8)?;
        }
        Ok(())
    }
}

/// How many bytes a row may have: a quotation mark that nobody closes would take the rest of the input for one cell.
const LONGEST_ROW: u64 = 16 << 20;

/// Counts what is read.
struct Meter<R> {
    input: R,
    read: Rc<Cell<u64>>,
    /// Where reading stops; moved on with every row.
    limit: Rc<Cell<u64>>,
}

impl<R: Read> Read for Meter<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.read.get() > self.limit.get() {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "a row is too long"));
        }
        let count = self.input.read(buffer)?;
        self.read.set(self.read.get() + count as u64);
        Ok(count)
    }
}

/// Reads `input` to its end. `tick` is told now and then how many bytes were read.
fn tidy(
    arguments: &Arguments,
    mut input: impl BufRead,
    out: &mut impl Write,
    mut report: Option<&mut Report<impl Write>>,
    tick: impl Fn(u64),
) -> Result<Counts, Failure> {
    let start = input.fill_buf()?;
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] = start {
        return Err(Failure::Asked("the input is UTF-16; save it as UTF-8".to_owned()));
    }
    let first_line = start.split(|byte| *byte == b'\n').next().unwrap_or(&[]);
    let guess = [b'\t', b';'].into_iter().find(|byte| first_line.contains(byte)).unwrap_or(b',');
    let (delimiter, quoting) = match arguments.delimiter.unwrap_or(Delimiter::Byte(guess)) {
        Delimiter::Byte(byte) => (byte, true),
        Delimiter::Line => (b'\0', false),
    };
    let (read, limit) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(LONGEST_ROW)));
    let input = Meter { input, read: Rc::clone(&read), limit: Rc::clone(&limit) };
    let mut options = csv::ReaderBuilder::new();
    options.has_headers(false).flexible(true).delimiter(delimiter).quoting(quoting).buffer_capacity(1 << 17);
    let mut reader = options.from_reader(input);
    let mut record = ByteRecord::new();

    let column = match &arguments.column {
        Column::Place(place) => {
            if arguments.header {
                reader.read_byte_record(&mut record)?;
            }
            *place
        }
        Column::Name(_) if arguments.no_header => {
            return Err(Failure::Asked("a column has no name without a header: give its number".to_owned()));
        }
        Column::Name(name) => {
            reader.read_byte_record(&mut record)?;
            record.iter().position(|cell| cell.trim_ascii() == name.as_bytes()).ok_or_else(|| {
                let there: Vec<_> = record.iter().map(String::from_utf8_lossy).collect();
                Failure::Asked(format!("no column {name:?} in the header: {}", there.join(", ")))
            })?
        }
    };

    out.write_all(b"cell,id,name,how,rank\n")?;
    let mut counts = Counts::default();
    let mut finder = Finder::new(arguments.locale);
    let mut recent = Recent::new();
    let mut row = Vec::new();
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) if read.get() > limit.get() => {
                let line = record.position().map_or(1, csv::Position::line);
                let hint = "is a quotation mark not closed there? --delimiter line takes them as they are";
                let message = format!("a row after line {line} is longer than {} MiB: {hint}", LONGEST_ROW >> 20);
                return Err(Failure::Io(io::Error::new(io::ErrorKind::InvalidData, message)));
            }
            Err(error) => return Err(error.into()),
        }
        limit.set(read.get() + LONGEST_ROW);
        counts.rows += 1;
        if counts.rows % (1 << 16) == 0 {
            tick(read.get());
        }
        let cell = match record.get(column) {
            Some(cell) => cell,
            None => {
                counts.without_column += 1;
                &[]
            }
        };
        let hash = hash(cell);
        let how = match recent.get(hash, cell) {
            Some((how, row)) => {
                out.write_all(row)?;
                how
            }
            None => {
                let text = String::from_utf8_lossy(cell);
                let (how, country) = finder.find(&text);
                write_row(&mut row, &text, how, country);
                out.write_all(&row)?;
                // What is not UTF-8 is not kept, so that it is counted here each time.
                match text {
                    Cow::Borrowed(_) => recent.keep(hash, cell, how, &row),
                    Cow::Owned(_) => counts.not_utf8 += 1,
                }
                how
            }
        };
        if let Some(count) = counts.ranks.get_mut(usize::from(how.rank()) - 1) {
            *count += 1;
        }
        match how {
            How::Empty => counts.empty += 1,
            How::Ambiguous | How::Unmatched => {
                counts.ambiguous += u64::from(how == How::Ambiguous);
                if let Some(report) = report.as_deref_mut() {
                    let line = record.position().map_or(0, csv::Position::line);
                    report.add(line, cell, how)?;
                }
            }
            _ => {}
        }
    }
    Ok(counts)
}

fn write_row(row: &mut Vec<u8>, text: &str, how: How, country: Option<Country>) {
    row.clear();
    quote(row, text);
    row.push(b',');
    row.extend_from_slice(country.map_or("", Country::id).as_bytes());
    row.push(b',');
    quote(row, country.map_or("", Country::name));
    row.push(b',');
    row.extend_from_slice(how.as_str().as_bytes());
    row.extend_from_slice(&[b',', b'0' + how.rank(), b'\n']);
}

/// One CSV field, in quotation marks where it needs them.
fn quote(row: &mut Vec<u8>, text: &str) {
    if !text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r')) {
        return row.extend_from_slice(text.as_bytes());
    }
    row.push(b'"');
    for byte in text.bytes() {
        if byte == b'"' {
            row.push(byte);
        }
        row.push(byte);
    }
    row.push(b'"');
}

/// How a cell led to an entry, or why not.
#[derive(Clone, Copy, Debug, PartialEq)]
enum How {
    Code,
    Name(NameKind),
    ByLocale,
    FormerCode,
    Ambiguous,
    Unmatched,
    Empty,
}

impl How {
    fn as_str(self) -> &'static str {
        match self {
            How::Code => "code",
            How::Name(kind) => kind.as_str(),
            How::ByLocale => "by-locale",
            How::FormerCode => "former-code",
            How::Ambiguous => "ambiguous",
            How::Unmatched => "unmatched",
            How::Empty => "empty",
        }
    }

    /// From 1, certain, to 6, no answer: the table at the top.
    fn rank(self) -> u8 {
        match self {
            How::Code | How::Name(NameKind::Name) => 1,
            How::Name(NameKind::Short | NameKind::Formal | NameKind::Variant | NameKind::Endonym) => 2,
            How::Name(NameKind::Abbreviation | NameKind::Colloquial) => 3,
            How::ByLocale => 4,
            How::FormerCode | How::Name(_) => 5,
            How::Ambiguous | How::Unmatched | How::Empty => 6,
        }
    }
}

/// Which entry a cell means.
struct Finder {
    locale: Option<Locale>,
    /// Names in that locale that are the codes of others.
    names_first: Vec<(&'static str, Country)>,
    /// How a text belongs to an entry, by the [`spelling`] of the text with the entry; ambiguous texts with none.
    /// `Country::candidates` says it, too, but looks through all names: so what it says is kept, up to [`LEARNT`].
    kinds: HashMap<u64, How, BuildHasherDefault<Ready>>,
    /// How many names had to be looked up; from [`MANY`] on it pays to have the names of all locales.
    looked_up: usize,
}

/// Some milliseconds of looking up.
const MANY: usize = 64;
/// How many spellings there can be in `Finder::kinds`: some 4 MB.
const LEARNT: usize = 1 << 18;

impl Finder {
    fn new(locale: Option<Locale>) -> Self {
        let named = |locale| Country::all().map(move |country| (country.name_in(locale), country));
        let others = |(name, country): &(&str, Country)| Country::from_code(name).is_some_and(|code| code != *country);
        let names_first = locale.into_iter().flat_map(named).filter(others).collect();
        Self { locale, names_first, kinds: HashMap::default(), looked_up: 0 }
    }

    fn learn_all(&mut self) {
        self.kinds.reserve(LEARNT / 2);
        for country in Country::all() {
            for (name, kind) in names(country) {
                let known = self.kinds.entry(spelling(name, Some(country))).or_insert(How::Name(kind));
                if kind == NameKind::Name {
                    *known = How::Name(kind);
                }
            }
        }
    }

    fn find(&mut self, text: &str) -> (How, Option<Country>) {
        let text = text.trim();
        if text.is_empty() {
            return (How::Empty, None);
        }
        if let Some((_, country)) = self.names_first.iter().find(|(name, _)| *name == text) {
            return (How::ByLocale, Some(*country));
        }
        // No code is longer: the longest is the id "northern-cyprus".
        let code = if text.len() <= 15 { Country::from_code(text) } else { None };
        if code.is_some() {
            return (How::Code, code);
        }
        if let Some(country) = Country::from_name(text) {
            let how = self.learn(text, Some(country), || kind(text, country));
            return (how, Some(country));
        }
        let decided = self.locale.and_then(|locale| Country::from_name_in(locale, text));
        if decided.is_some() {
            return (How::ByLocale, decided);
        }
        // A name that means nothing ends here without a search.
        let how = self.learn(text, None, || match Country::candidates(text).next() {
            Some(_) => How::Ambiguous,
            None => How::Unmatched,
        });
        let withdrawn = if how == How::Unmatched { withdrawn(text) } else { None };
        (if withdrawn.is_some() { How::FormerCode } else { how }, withdrawn)
    }

    fn learn(&mut self, text: &str, country: Option<Country>, find: impl Fn() -> How) -> How {
        let key = spelling(text, country);
        if let Some(how) = self.kinds.get(&key) {
            return *how;
        }
        if country.is_some() {
            self.looked_up += 1;
            if self.looked_up == MANY {
                self.learn_all();
                return self.learn(text, country, find);
            }
        }
        let how = find();
        // Texts that mean nothing are without number.
        if how != How::Unmatched && self.kinds.len() < LEARNT {
            self.kinds.insert(key, how);
        }
        how
    }
}

/// An entry's names in all locales.
fn names(country: Country) -> impl Iterator<Item = (&'static str, NameKind)> {
    let styles = [
        (NameStyle::Short, NameKind::Short),
        (NameStyle::Formal, NameKind::Formal),
        (NameStyle::Variant, NameKind::Variant),
    ];
    Locale::all().flat_map(move |locale| {
        let shown = country.name_in(locale);
        // A style that the locale lacks is what is shown.
        let others = styles.into_iter().map(move |(style, kind)| (country.name_with(locale, style), kind));
        [(shown, NameKind::Name)].into_iter().chain(others.filter(move |(name, _)| *name != shown))
    })
}

/// The most certain kind of those that a name of this entry has: by its spelling as [`Finder::learn_all`] has it, else by
/// all that is folded alike.
fn kind(text: &str, country: Country) -> How {
    let key = spelling(text, None);
    let mut best = None;
    for (_, kind) in names(country).filter(|(name, _)| spelling(name, None) == key) {
        if kind == NameKind::Name {
            return How::Name(kind);
        }
        best = best.or(Some(How::Name(kind)));
    }
    let found =
        || Country::candidates(text).filter(|found| found.country == country).map(|found| How::Name(found.kind));
    // None where it was found without the "Republic of the" that it has.
    best.or_else(|| found().min_by_key(|how| how.rank())).unwrap_or(How::Name(NameKind::Formal))
}

/// The entry of a withdrawn code, where the same place has another now.
fn withdrawn(text: &str) -> Option<Country> {
    // Alpha-2 to the alpha-4 of ISO 3166-3; names of the past are found by name.
    if !(2..=4).contains(&text.len()) {
        return None;
    }
    let found = former::lookup(text).filter(|found| found.kind() == FormerKind::Change)?;
    let mut successors = found.successors();
    successors.next().filter(|_| successors.next().is_none())
}

/// The letters of U+00C0 to U+017F without accents; a dot where there is none alike.
const LATIN: &[u8; 192] = b"aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll..llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.";

/// A hash of what remains of a text without case, accents and punctuation, and of the entry. It need not join all that
/// `Country::from_name` does: a spelling that is new here is looked up.
fn spelling(text: &str, country: Option<Country>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    let mut add = |code: u32| hash = (hash ^ u64::from(code)).wrapping_mul(0x100_0000_01b3);
    for character in text.chars() {
        match character {
            'a'..='z' | '0'..='9' | '&' => add(character.into()),
            'A'..='Z' => add(character.to_ascii_lowercase().into()),
            '\0'..='\u{BF}' => {}
            _ => match LATIN.get((u32::from(character) as usize).saturating_sub(0xC0)) {
                Some(b'.') | None if character.is_alphanumeric() => {
                    character.to_lowercase().for_each(|small| add(small.into()));
                }
                Some(b'.') | None => {}
                Some(letter) => add(u32::from(*letter)),
            },
        }
    }
    country.map_or("", Country::id).bytes().fold(hash ^ 0xFF, |hash, byte| mix(hash ^ u64::from(byte)))
}

/// The finalizer of splitmix64.
fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// For keys that are hashes.
#[derive(Default)]
struct Ready(u64);

impl Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash(bytes);
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// Of raw bytes, eight at a time. Whoever makes cells that collide makes it slower, not wrong.
fn hash(bytes: &[u8]) -> u64 {
    let mut hash = bytes.len() as u64;
    let mut pieces = bytes.chunks_exact(8);
    for piece in &mut pieces {
        let piece = piece.first_chunk().map_or(0, |piece| u64::from_le_bytes(*piece));
        hash = (hash.rotate_left(5) ^ piece).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
    let rest = pieces.remainder().iter().fold(0, |rest, byte| rest << 8 | u64::from(*byte));
    hash = (hash.rotate_left(5) ^ rest).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^ hash >> 32
}

/// The finished rows of recent cells.
struct Recent {
    slots: Vec<Slot>,
}

/// A cell and its row, where both fit.
#[derive(Clone)]
struct Slot {
    how: How,
    cell: u8,
    row: u8,
    bytes: [u8; 188],
}

/// A power of two: 6 MB.
const SLOTS: usize = 1 << 15;

impl Recent {
    fn new() -> Self {
        // The empty cell has no row yet, and any other differs from it.
        Self { slots: vec![Slot { how: How::Empty, cell: 0, row: 0, bytes: [0; 188] }; SLOTS] }
    }

    fn get(&self, hash: u64, cell: &[u8]) -> Option<(How, &[u8])> {
        let slot = self.slots.get(hash as usize % SLOTS)?;
        let (kept, rest) = slot.bytes.split_at_checked(usize::from(slot.cell))?;
        let row = rest.get(..usize::from(slot.row))?;
        (kept == cell && !row.is_empty()).then_some((slot.how, row))
    }

    fn keep(&mut self, hash: u64, cell: &[u8], how: How, row: &[u8]) {
        let Some(slot) = self.slots.get_mut(hash as usize % SLOTS) else { return };
        let (Ok(cell_length), Ok(row_length)) = (u8::try_from(cell.len()), u8::try_from(row.len())) else { return };
        let Some(place) = slot.bytes.get_mut(..cell.len() + row.len()) else { return };
        let (first, second) = place.split_at_mut(cell.len());
        first.copy_from_slice(cell);
        second.copy_from_slice(row);
        (slot.how, slot.cell, slot.row) = (how, cell_length, row_length);
    }
}

/// The cells that a person has to look at.
struct Report<W: Write> {
    rows: csv::Writer<W>,
    /// Details by cell: they are slow to make. Emptied when it is full.
    details: HashMap<Box<[u8]>, String>,
}

/// How many details are kept.
const DETAILS: usize = 1 << 16;

impl<W: Write> Report<W> {
    fn new(out: W) -> Result<Self, Failure> {
        let mut rows = csv::WriterBuilder::new().buffer_capacity(1 << 16).from_writer(out);
        rows.write_record(["line", "cell", "how", "detail"])?;
        Ok(Self { rows, details: HashMap::new() })
    }

    fn add(&mut self, line: u64, cell: &[u8], how: How) -> Result<(), Failure> {
        if !self.details.contains_key(cell) {
            if self.details.len() >= DETAILS || cell.len() > 1 << 10 {
                self.details.clear();
            }
            self.details.insert(cell.into(), detail(&String::from_utf8_lossy(cell), how));
        }
        let detail = self.details.get(cell).map_or("", String::as_str);
        let text = String::from_utf8_lossy(cell);
        Ok(self.rows.write_record([line.to_string().as_str(), &text, how.as_str(), detail])?)
    }
}

/// `CD (Congo - Kinshasa) in nb no, or CG (Congo - Brazzaville) in de nl`, or what `str::parse` says.
fn detail(text: &str, how: How) -> String {
    let text = text.trim();
    if how != How::Ambiguous {
        return text.parse::<Country>().err().map_or_else(String::new, |error| error.to_string());
    }
    let mut detail = String::new();
    let (mut last, mut shown) = (None, Vec::new());
    for found in Country::candidates(text) {
        if last != Some(found.country) {
            let separator = if detail.is_empty() { "" } else { ", or " };
            // Writing to a string cannot fail.
            let _ = write!(detail, "{separator}{} ({}) in", found.country, found.country.name());
            last = Some(found.country);
            shown.clear();
        }
        let Some(locale) = found.locale.filter(|locale| !shown.contains(locale)) else { continue };
        let _ = match shown.len() {
            0..5 => write!(detail, " {locale}"),
            5 => write!(detail, " …"),
            _ => Ok(()),
        };
        shown.push(locale);
    }
    detail
}

/// Pseudo-random numbers, the same for the same seed.
struct Random(u64);

impl Random {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        ((u128::from(mix(self.0)) * count as u128) >> 64) as usize
    }

    fn of<T: Copy>(&mut self, things: &[T]) -> Option<T> {
        things.get(self.below(things.len())).copied()
    }
}

/// `count` mixed cells, one a line: 30 % codes, 34 % English names, 27 % names in any language, and what people do to them.
fn demo(count: u64, seed: u64, out: &mut impl Write) -> Result<(), Failure> {
    let countries: Vec<Country> = Country::all().collect();
    let locales: Vec<Locale> = Locale::all().collect();
    let past: Vec<&str> = former::all().map(|former| former.name()).collect();
    let said = ["Holland", "Burma", "Kosova", "England", "UAE", "Great Britain", "Republic of Serbia", "Türkiye"];
    let unclear = ["Congo", "Kongo", "Korea", "Guinea Ecuatorial?", "Sudán del Norte", "N/A", "unknown", "-"];
    let mut random = Random(seed);
    let mut rows = csv::WriterBuilder::new().buffer_capacity(1 << 16).from_writer(out);
    for _ in 0..count {
        let (Some(country), Some(locale)) = (random.of(&countries), random.of(&locales)) else { break };
        let english = country.name();
        let cell: Cow<'_, [u8]> = match random.below(1000) {
            0..150 => country.alpha2().unwrap_or(country.id()).as_bytes().into(),
            150..170 => country.id().to_ascii_lowercase().into_bytes().into(),
            170..260 => country.alpha3().unwrap_or(country.id()).as_bytes().into(),
            260..300 => country.numeric().map_or_else(String::new, |code| format!("{code:03}")).into_bytes().into(),
            300..550 => english.as_bytes().into(),
            550..580 => english.to_uppercase().into_bytes().into(),
            580..600 => english.to_lowercase().into_bytes().into(),
            600..620 => format!("  {english}\u{A0}").into_bytes().into(),
            620..640 => country.name_with(polity::locale::EN, NameStyle::Formal).as_bytes().into(),
            640..840 => country.name_in(locale).as_bytes().into(),
            840..880 => country.name_in(locale).to_uppercase().into_bytes().into(),
            880..910 => unaccented(country.name_in(locale)).into_bytes().into(),
            910..940 => random.of(&said).unwrap_or("").as_bytes().into(),
            940..950 => random.of(&past).unwrap_or("").as_bytes().into(),
            950..965 => random.of(&unclear).unwrap_or("").as_bytes().into(),
            // A letter that is missing, and one that is another.
            965..980 => {
                let missing = random.below(english.chars().count());
                let kept = english.chars().enumerate().filter(|(place, _)| *place != missing);
                kept.map(|(_, letter)| letter).collect::<String>().into_bytes().into()
            }
            980..990 => {
                let (wrong, letter) = (random.below(english.chars().count()), b'a' + random.below(26) as u8);
                let letters = english.chars().enumerate();
                let typed = letters.map(|(place, own)| if place == wrong { char::from(letter) } else { own });
                typed.collect::<String>().into_bytes().into()
            }
            // As Latin-1 has it.
            990..995 => b"Cura\xE7ao".as_slice().into(),
            _ => Cow::Borrowed(&[]),
        };
        rows.write_record([&cell])?;
    }
    Ok(rows.flush()?)
}

fn unaccented(name: &str) -> String {
    let plain = |letter: char| {
        let plain = LATIN.get((u32::from(letter) as usize).checked_sub(0xC0)?)?;
        plain.is_ascii_alphabetic().then_some(char::from(*plain))
    };
    name.chars().map(|letter| plain(letter).unwrap_or(letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `tidy` makes of an input: its rows, its report and its counts.
    fn tidied(input: impl AsRef<[u8]>, options: &[&str]) -> Result<(String, String, Counts), Failure> {
        let arguments = Arguments::try_parse_from(["tidy"].iter().chain(options)).expect("good options");
        let mut out = Vec::new();
        let mut report = Report::new(Vec::new())?;
        let counts = tidy(&arguments, input.as_ref(), &mut out, Some(&mut report), |_| {})?;
        let report = report.rows.into_inner().expect("a vector takes all");
        let text = |bytes| String::from_utf8(bytes).expect("only UTF-8 is written");
        Ok((text(out), text(report), counts))
    }

    fn rows(input: impl AsRef<[u8]>, options: &[&str]) -> Vec<String> {
        let (out, _, _) = tidied(input, options).expect("good input");
        out.lines().skip(1).map(str::to_owned).collect()
    }

    #[test]
    fn every_rank() {
        let cells =
            "XK\nuk\n008\nnorthern-cyprus\nKOSOVË\nFrench Republic\nUAE\nZaire\nZR\nScotland\nKongo\nKosvo\nDD\n";
        let found = rows(cells, &[]);
        let expected = [
            "XK,XK,Kosovo,code,1",
            "uk,GB,United Kingdom,code,1",
            "008,AL,Albania,code,1",
            "northern-cyprus,northern-cyprus,Northern Cyprus,code,1",
            "KOSOVË,XK,Kosovo,name,1",
            "French Republic,FR,France,formal,2",
            "UAE,AE,United Arab Emirates,abbreviation,3",
            "Zaire,CD,Congo - Kinshasa,former,5",
            "ZR,CD,Congo - Kinshasa,former-code,5",
            "Scotland,GB,United Kingdom,part,5",
            "Kongo,,,ambiguous,6",
            "Kosvo,,,unmatched,6",
            "DD,,,unmatched,6",
        ];
        assert_eq!(found, expected);
        // The second time they come out of the table of recent cells.
        assert_eq!(rows(cells.repeat(2), &[]), [expected, expected].concat());
    }

    #[test]
    fn the_locale_decides() {
        assert_eq!(rows("Kongo\n", &["--locale", "no"]), ["Kongo,CD,Congo - Kinshasa,by-locale,4"]);
        assert_eq!(rows("Kongo\n", &["--locale", "fr"]), ["Kongo,,,ambiguous,6"]);
    }

    #[test]
    fn the_report_says_why() {
        let (_, report, counts) = tidied("XK\n\"Kosvo\"\nKongo\n\" \"\nYU\n", &[]).expect("good input");
        let lines: Vec<_> = report.lines().collect();
        assert_eq!(lines.len(), 4, "{report}");
        assert_eq!(lines[0], "line,cell,how,detail");
        assert!(lines[1].starts_with("2,Kosvo,unmatched,") && lines[1].contains("is XK (Kosovo) meant?"), "{report}");
        assert!(lines[2].starts_with("3,Kongo,ambiguous,\"CD (Congo - Kinshasa) in "), "{report}");
        assert!(lines[2].contains(", or CG (Congo - Brazzaville) in "), "{report}");
        assert!(lines[3].starts_with("5,YU,unmatched,") && lines[3].contains("successors: ME, RS"), "{report}");
        assert_eq!((counts.rows, counts.ambiguous, counts.empty, counts.ranks), (5, 1, 1, [1, 0, 0, 0, 0, 4]));
        let said = "5 rows: 1 matched (rank 1: 1, 2: 0, 3: 0, 4: 0, 5: 0), 1 ambiguous, 2 unmatched, 1 empty";
        assert_eq!(counts.to_string(), said);
    }

    #[test]
    fn columns_and_delimiters() {
        let found = rows("\u{FEFF}id,land\r\n1,Kosova\r\n", &["--column", "land"]);
        assert!(found.len() == 1 && found[0].starts_with("Kosova,XK,Kosovo,"), "{found:?}");
        assert_eq!(rows("land\nAL\n", &["--header"]), ["AL,AL,Albania,code,1"]);
        assert_eq!(rows("1\tAL\n2\n", &["--column", "2"]), ["AL,AL,Albania,code,1", ",,,empty,6"]);
        assert_eq!(rows("1;AL\n", &["--column=2"]), ["AL,AL,Albania,code,1"]);
        assert_eq!(rows("1|AL\n", &["--column=2", "--delimiter=|"]), ["AL,AL,Albania,code,1"]);
        let quoted = rows("\"Korea, Republic of\"\n", &[]);
        assert_eq!(rows("Korea, Republic of\n", &["--delimiter", "line"]), quoted);
        assert!(quoted[0].starts_with("\"Korea, Republic of\",KR,South Korea,"), "{quoted:?}");
        assert_eq!(rows("\"a \"\"b\"\"\nc\"\n", &[]).join("\n"), "\"a \"\"b\"\"\nc\",,,unmatched,6");
    }

    #[test]
    fn what_is_asked_for_wrongly() {
        for wrong in [
            &["--column", "0"][..],
            &["--column", "99999999999999999999"],
            &["--delimiter", "\""],
            &["--delimiter", "§"],
            &["--locale", "tlh"],
            &["--seed", "2"],
            &["--demo", "-1"],
        ] {
            let error = Arguments::try_parse_from(["tidy"].iter().chain(wrong)).err().expect("refused");
            assert_eq!(error.exit_code(), 2, "{wrong:?}");
        }
        for (input, options) in [
            (&b"a,b\n1,AL\n"[..], &["--column", "land"][..]),
            (b"a,b\n1,AL\n", &["--column", "b", "--no-header"]),
            (b"", &["--column", "land"]),
            (b"\xFF\xFEA\0L\0", &[]),
        ] {
            assert!(matches!(tidied(input, options), Err(Failure::Asked(_))), "{options:?}");
        }
    }

    #[test]
    fn bytes_of_any_kind() {
        let (out, report, counts) = tidied(b"Cura\xE7ao\nAL\nCura\xE7ao\n\xFF\n", &[]).expect("read on");
        assert_eq!(out.lines().nth(2), Some("AL,AL,Albania,code,1"));
        assert_eq!((counts.rows, counts.not_utf8), (4, 3));
        assert!(report.contains("is CW (Curaçao) meant?"), "{report}");
        let mut random = Random(7);
        let noise: Vec<u8> = (0..20_000).map(|_| random.below(256) as u8).collect();
        assert!(tidied(&noise, &[]).is_ok());
        assert!(tidied(&noise, &["--delimiter", "line"]).is_ok());
        assert_eq!(rows("", &[]), Vec::<String>::new());
    }

    #[test]
    fn a_quotation_mark_that_nobody_closes() {
        let endless = (&b"XK\n\"Kosovo\n"[..]).chain(io::BufReader::new(io::repeat(b'a')));
        let arguments = Arguments::try_parse_from(["tidy"]).expect("good options");
        let failure = tidy(&arguments, endless, &mut io::sink(), None::<&mut Report<io::Sink>>, |_| {}).err();
        let message = failure.map(|failure| failure.to_string()).unwrap_or_default();
        assert!(message.contains("quotation mark") && message.contains("16 MiB"), "{message:?}");
    }

    #[test]
    fn the_demo_is_the_same_each_time() {
        let of = |seed| {
            let mut cells = Vec::new();
            demo(5_000, seed, &mut cells).expect("a vector takes all");
            cells
        };
        assert_eq!(of(1), of(1));
        assert_ne!(of(1), of(2));
        let (out, _, counts) = tidied(of(1), &[]).expect("good input");
        assert_eq!((counts.rows, out.lines().count()), (5_000, 5_001));
        assert!(counts.ranks[0] > 4_000 && counts.ambiguous > 0 && counts.not_utf8 > 0 && counts.empty > 0, "{counts}");
    }

    #[test]
    fn kinds_are_those_of_candidates() {
        let mut finder = Finder::new(None);
        let mut random = Random(3);
        let (countries, locales): (Vec<_>, Vec<_>) = (Country::all().collect(), Locale::all().collect());
        for _ in 0..100 {
            let (Some(country), Some(locale)) = (random.of(&countries), random.of(&locales)) else { return };
            let Some(style) = random.of(NameStyle::ALL) else { return };
            let name = country.name_with(locale, style);
            for text in [name.to_owned(), name.to_uppercase(), unaccented(name)] {
                let (how, found) = finder.find(&text);
                match (how, found) {
                    (How::Name(_), Some(found)) => {
                        assert_eq!(how, kind(&text, found), "{text}");
                        let all = Country::candidates(&text).filter(|other| other.country == found);
                        assert!(all.into_iter().any(|other| How::Name(other.kind) == how), "{text}");
                    }
                    (How::Code, Some(_)) | (How::Ambiguous, None) => {}
                    _ => panic!("{text} in {locale}: {how:?} {found:?}"),
                }
            }
        }
    }

    #[test]
    fn names_that_are_codes_of_others() {
        assert_eq!(rows("Nga\n", &[]), ["Nga,NG,Nigeria,code,1"]);
        assert_eq!(rows("Nga\nNGA\n", &["--locale", "vi"]), ["Nga,RU,Russia,by-locale,4", "NGA,NG,Nigeria,code,1"]);
    }
}
