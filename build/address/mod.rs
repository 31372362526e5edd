//! `data/address/`: the forms as rows, postal codes as two automata, and all subdivisions as one tree of bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::build::automaton::{Id, Sets};
use crate::build::entries::Data;
use crate::build::fold::{Folded, Letters};
use crate::build::output::{Output, Pool, list, option};
use crate::build::schema::FieldKind;
use crate::build::source::Findings;
use crate::build::source::{Row, Table};

/// What postal codes are made of, in the order of their bytes but for the last two.
const ALPHABET: [char; 38] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M',
    'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', ' ', '-',
];

/// The first character that stands for a field in a layout; the others follow in the order of [`FieldKind`].
const FIRST_FIELD: u8 = 0x10;

/// The facts that a form may have.
const FACTS: [&str; 18] = [
    "called-administrative-area",
    "called-dependent-locality",
    "called-locality",
    "called-postal-code",
    "country-line",
    "edit",
    "examples",
    "label",
    "label-latin",
    "languages",
    "notes",
    "postal-code",
    "prefixes",
    "recommended",
    "required",
    "route",
    "upper",
    "via",
];

/// One form, by fact: what it says and where.
struct Form<'a> {
    facts: BTreeMap<&'a str, &'a str>,
    label: String,
    latin: String,
    edit: String,
    postal: Option<Id>,
}

impl<'a> Form<'a> {
    fn fact(&self, name: &str) -> &'a str {
        self.facts.get(name).copied().unwrap_or("")
    }

    /// The fields that a fact names, one bit each.
    fn fields(&self, name: &str) -> u16 {
        self.fact(name).split(' ').filter_map(field).fold(0, |all, kind| all | 1 << kind as u16)
    }
}

/// A place of the tree.
struct Place<'a> {
    key: &'a str,
    name: &'a str,
    latin: &'a str,
    english: &'a str,
    iso: &'a str,
    example: &'a str,
    postal: Option<Id>,
    /// By language.
    names: Vec<(&'a str, &'a str)>,
    below: Vec<Place<'a>>,
}

pub(crate) struct Address<'a> {
    /// By the order of the entries.
    forms: Vec<Form<'a>>,
    codes: Sets<38>,
    /// The beginnings of postal codes, by place.
    beginnings: Sets<38>,
    /// By the order of the entries.
    places: Vec<Vec<Place<'a>>>,
}

fn field(word: &str) -> Option<FieldKind> {
    FieldKind::ALL.iter().copied().find(|kind| kind.as_str() == word)
}

pub(crate) fn compile<'a>(data: &Data<'a>, findings: &mut Findings) -> Address<'a> {
    let mut codes = Sets::new(ALPHABET);
    let mut beginnings = Sets::new(ALPHABET);
    let words = &data.tables["address/words.tsv"];
    for row in &words.rows {
        if !matches!(words.cell(row, "kind"), "label" | "note") || words.cell(row, "text").is_empty() {
            words.report(findings, row, "kind", "expected label or note, and a text");
        }
    }
    let ids: BTreeSet<&str> = data.entries.iter().map(|entry| entry.id).collect();
    for table in data.tables.values() {
        let id = table.file.strip_prefix("address/").and_then(|name| name.strip_suffix(".tsv"));
        if table.spec.columns[0] == "fact" && id.is_none_or(|id| !ids.contains(id)) {
            findings.add(&table.file, 1, 1, "the file is named after no entry; expected an id of countries.tsv");
        }
    }
    let mut forms = Vec::new();
    for entry in &data.entries {
        let file = format!("address/{}.tsv", entry.id);
        match data.tables.get(&file) {
            Some(table) => forms.push(form(data, table, &mut codes, findings)),
            None if data.unreadable.contains(&file.as_str()) => {}
            None => findings.add(&file, 1, 1, "the file is missing; expected a form for every entry"),
        }
    }
    let places = places(data, &mut beginnings, findings);
    Address { forms, codes, beginnings, places }
}

fn form<'a>(data: &Data<'a>, table: &Table<'a>, codes: &mut Sets<38>, findings: &mut Findings) -> Form<'a> {
    let words = &data.tables["address/words.tsv"];
    let known = |kind: &str, key: &str| {
        words.rows.iter().any(|row| words.cell(row, "kind") == kind && words.cell(row, "key") == key)
    };
    let mut form =
        Form { facts: BTreeMap::new(), label: String::new(), latin: String::new(), edit: String::new(), postal: None };
    let mut rows: BTreeMap<&str, &Row<'a>> = BTreeMap::new();
    for row in &table.rows {
        let (fact, value) = (table.cell(row, "fact"), table.cell(row, "value"));
        form.facts.insert(fact, value);
        rows.insert(fact, row);
        let mut wrong = |message: String| table.report(findings, row, "value", message);
        match fact {
            _ if !FACTS.contains(&fact) => {
                table.report(
                    findings,
                    row,
                    "fact",
                    format!("{fact:?} is no fact; expected one of {}", FACTS.join(", ")),
                );
            }
            "label" | "label-latin" | "edit" => match layout(value) {
                Ok(text) if fact == "label" => form.label = text,
                Ok(text) if fact == "edit" => form.edit = text,
                Ok(text) => form.latin = text,
                Err((at, message)) => table.report_at(findings, row, "value", at, message),
            },
            "required" | "recommended" | "upper" => {
                for word in value.split(' ').filter(|word| !word.is_empty() && field(word).is_none()) {
                    wrong(format!("{word:?} is no field of an address"));
                }
            }
            "country-line" | "via" if !data.entries.iter().any(|entry| entry.id == value) => {
                wrong(format!("{value:?} is no entry; expected an id of countries.tsv"));
            }
            "notes" => {
                for key in value.split(' ').filter(|key| !known("note", key)) {
                    wrong(format!("{key:?} has no text; expected a note of address/words.tsv"));
                }
            }
            "postal-code" => match codes.compile(value, 0) {
                Ok(codes) => form.postal = Some(codes),
                Err((at, message)) => table.report_at(findings, row, "value", at, message),
            },
            _ if fact.starts_with("called-") && !known("label", value) => {
                wrong(format!("{value:?} has no text; expected a label of address/words.tsv"));
            }
            _ => {}
        }
    }
    if form.label.is_empty() && !rows.contains_key("label") {
        findings.add(&table.file, 1, 1, "no label; expected how an address is written");
    }
    if form.latin.is_empty() {
        form.latin.clone_from(&form.label);
    }
    if form.edit.is_empty() {
        form.edit = edit(&form.label);
    }
    let has = |kind: FieldKind| form.label.contains(char::from(FIRST_FIELD + kind as u8));
    for (fact, kind) in [("postal-code", FieldKind::PostalCode), ("examples", FieldKind::PostalCode)] {
        if let Some(row) = rows.get(fact).filter(|_| !has(kind)) {
            table.report(findings, row, "fact", "the label has no such field");
        }
    }
    if let (Some(postal), Some(row)) = (form.postal, rows.get("examples")) {
        for example in table.cell(row, "value").split(',').filter(|example| codes.find(postal, example).is_empty()) {
            table.report(findings, row, "value", format!("{example:?} does not match the entry's own postal-code"));
        }
    }
    form
}

/// `{recipient} / {postal-code} {locality}` with one character a field and a line end between lines.
fn layout(text: &str) -> Result<String, (usize, String)> {
    let mut layout = String::new();
    let mut rest = text;
    let at = |rest: &str| text.chars().count() - rest.chars().count();
    while let Some(start) = rest.find('{') {
        let end = rest.find('}').filter(|end| *end > start).ok_or_else(|| (at(rest), "a { without }".to_owned()))?;
        let word = &rest[start + 1..end];
        let kind = field(word).ok_or_else(|| (at(rest), format!("{word:?} is no field of an address")))?;
        layout.push_str(&rest[..start].replace(" / ", "\n"));
        layout.push(char::from(FIRST_FIELD + kind as u8));
        rest = &rest[end + 1..];
    }
    layout.push_str(&rest.replace(" / ", "\n"));
    if layout.is_empty() { Err((0, "expected a layout".to_owned())) } else { Ok(layout) }
}

/// The fields alone, each once, line by line.
fn edit(label: &str) -> String {
    let mut seen = BTreeSet::new();
    let lines = label.split('\n').map(|line| line.chars().filter(|c| is_field(*c) && seen.insert(*c)).collect());
    lines.filter(|line: &String| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn is_field(character: char) -> bool {
    (u32::from(FIRST_FIELD)..0x20).contains(&u32::from(character))
}

fn places<'a>(data: &Data<'a>, beginnings: &mut Sets<38>, findings: &mut Findings) -> Vec<Vec<Place<'a>>> {
    let named = &data.tables["address/subdivision_names.tsv"];
    let mut names: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for row in &named.rows {
        names.entry(named.cell(row, "key")).or_default().push((named.cell(row, "language"), named.cell(row, "name")));
    }
    let table = &data.tables["address/subdivisions.tsv"];
    let mut tops: BTreeMap<&str, Vec<Place<'a>>> = BTreeMap::new();
    // What is open: the path so far, each with the places below it that are read.
    let mut open: Vec<(&str, Place<'a>)> = Vec::new();
    fn close<'a>(open: &mut Vec<(&'a str, Place<'a>)>, tops: &mut BTreeMap<&'a str, Vec<Place<'a>>>) {
        if let Some((path, place)) = open.pop() {
            match open.last_mut() {
                Some((_, parent)) => parent.below.push(place),
                None => tops.entry(path.split('/').next().unwrap_or("")).or_default().push(place),
            }
        }
    }
    let mut seen = BTreeSet::new();
    for row in &table.rows {
        let cell = |column| table.cell(row, column);
        let path = cell("key");
        while open.last().is_some_and(|(above, _)| path.strip_prefix(above).is_none_or(|rest| !rest.starts_with('/'))) {
            close(&mut open, &mut tops);
        }
        let (above, key) = path.rsplit_once('/').unwrap_or(("", path));
        let expected = open.last().map(|(above, _)| *above);
        let entry = path.split('/').next().unwrap_or("");
        if !data.entries.iter().any(|other| other.id == entry) || above.is_empty() || key.is_empty() {
            table.report(findings, row, "key", format!("{path:?}, expected an id of countries.tsv, / and a key"));
        } else if expected.unwrap_or(entry) != above {
            table.report(findings, row, "key", format!("{path:?} does not stand below {above:?}"));
        } else if !seen.insert(path) {
            table.report(findings, row, "key", format!("{path:?} is here twice"));
        }
        let mut postal = None;
        if !cell("postal").is_empty() {
            match beginnings.compile(cell("postal"), 0) {
                Ok(beginnings) => postal = Some(beginnings),
                Err((at, message)) => table.report_at(findings, row, "postal", at, message),
            }
        }
        let example = cell("example");
        let fits =
            |set| (0..=example.len()).any(|end| !beginnings.find(set, example.get(..end).unwrap_or("")).is_empty());
        if !example.is_empty() && postal.is_some_and(|set| !fits(set)) {
            table.report(findings, row, "example", format!("{example:?} does not begin as {:?} says", cell("postal")));
        }
        open.push((
            path,
            Place {
                key,
                name: cell("name"),
                latin: cell("latin"),
                english: cell("english"),
                iso: cell("iso"),
                example,
                postal,
                names: names.remove(path).unwrap_or_default(),
                below: Vec::new(),
            },
        ));
    }
    while !open.is_empty() {
        close(&mut open, &mut tops);
    }
    for row in named.rows.iter().filter(|row| names.contains_key(named.cell(row, "key"))) {
        named.report(findings, row, "key", "expected a key of address/subdivisions.tsv");
    }
    data.entries.iter().map(|entry| tops.remove(entry.id).unwrap_or_default()).collect()
}

/// The states that lead on from `roots`, and where each root is: the number of ranges, 0x80 where a code may end here, then
/// for each range its first and last character and where it leads, in two bytes.
fn states(sets: &Sets<38>, roots: impl Iterator<Item = Id>) -> (Vec<u8>, BTreeMap<Id, u16>) {
    let mut bytes = Vec::new();
    let mut places = BTreeMap::new();
    // A state stands after those it leads to, so their places are known.
    fn place(sets: &Sets<38>, id: Id, bytes: &mut Vec<u8>, places: &mut BTreeMap<Id, u16>) -> u16 {
        if let Some(known) = places.get(&id) {
            return *known;
        }
        let mut ranges: Vec<(u8, u8, u16)> = Vec::new();
        for (symbol, next) in
            sets.node(id).next.iter().enumerate().filter(|(_, next)| **next != crate::build::automaton::NOTHING)
        {
            let (character, target) = (ALPHABET[symbol] as u8, place(sets, *next, bytes, places));
            match ranges.last_mut() {
                Some((_, last, other)) if *other == target && *last + 1 == character => *last = character,
                _ => ranges.push((character, character, target)),
            }
        }
        let at = u16::try_from(bytes.len()).unwrap_or_else(|_| panic!("postal codes outgrew 16-bit offsets"));
        places.insert(id, at);
        bytes.push(ranges.len() as u8 | if sets.node(id).marks == 0 { 0 } else { 0x80 });
        for (first, last, target) in ranges {
            bytes.extend([first, last]);
            bytes.extend(target.to_le_bytes());
        }
        at
    }
    for root in roots {
        place(sets, root, &mut bytes, &mut places);
    }
    (bytes, places)
}

/// The length of the longest string of a set.
fn longest(sets: &Sets<38>, id: Id) -> usize {
    let mut ends = BTreeSet::from([id]);
    let mut length = 0;
    loop {
        let next = ends.iter().flat_map(|id| sets.node(*id).next);
        ends = next.filter(|next| *next != crate::build::automaton::NOTHING).collect();
        if ends.is_empty() {
            return length;
        }
        length += 1;
    }
}

pub(crate) fn emit(address: &Address<'_>, data: &Data<'_>, letters: &Letters<'_>, to: &mut Output) {
    let (codes, code_at) = states(&address.codes, address.forms.iter().filter_map(|form| form.postal));
    let mut tree = Tree { bytes: vec![0], letters, beginnings: BTreeMap::new() };
    let mut roots = Vec::new();
    fn postal(places: &[Place<'_>], roots: &mut Vec<Id>) {
        for place in places {
            roots.extend(place.postal);
            postal(&place.below, roots);
        }
    }
    address.places.iter().for_each(|places| postal(places, &mut roots));
    let (beginnings, beginning_at) = states(&address.beginnings, roots.into_iter());
    tree.beginnings = beginning_at;
    let below: Vec<usize> = address.places.iter().map(|places| tree.list(places)).collect();

    let words = &data.tables["address/words.tsv"];
    let of = |kind: &'static str| {
        let rows = words.rows.iter().filter(move |row| words.cell(row, "kind") == kind);
        rows.map(|row| (words.cell(row, "key"), words.cell(row, "text"))).collect::<Vec<_>>()
    };
    let (labels, notes) = (of("label"), of("note"));
    let mut pool = Pool::default();
    let forms = list(address.forms.iter().zip(below), |(form, below)| {
        let called = list(FieldKind::ALL, |kind| {
            let word = match form.fact(&format!("called-{}", kind.as_str())) {
                "" => kind.as_str(),
                word => word,
            };
            labels.iter().position(|(key, _)| *key == word).unwrap_or(0).to_string()
        });
        let entry = |name| option(Some(form.fact(name)).filter(|id| !id.is_empty()));
        // A post that has codes wants them, and nothing arrives without a name.
        let wanted = form.fields("recommended")
            | 1 << FieldKind::Recipient as u16
            | if form.postal.is_some() { 1 << FieldKind::PostalCode as u16 } else { 0 };
        format!(
            "FormRow {{ label: {}, latin: {}, edit: {}, required: {}, recommended: {wanted}, upper: {}, called: [{called}], pattern: {}, \
             examples: {}, postal: {:?}, longest: {}, prefixes: {}, languages: {}, notes: {}, route: {}, country_line: {}, via: {}, below: {below} }}",
            pool.span(&form.label),
            pool.span(&form.latin),
            pool.span(&form.edit),
            form.fields("required"),
            form.fields("upper"),
            pool.span(form.fact("postal-code")),
            pool.span(form.fact("examples")),
            form.postal.map(|postal| code_at[&postal]),
            form.postal.map_or(0, |postal| longest(&address.codes, postal)),
            pool.span(form.fact("prefixes")),
            pool.span(form.fact("languages")),
            pool.span(form.fact("notes")),
            pool.span(form.fact("route")),
            entry("country-line"),
            entry("via"),
        )
    });
    let mut source = format!("pub(crate) static FORMS: [FormRow; COUNT] = [{forms}];\n");
    for (name, words) in [("FIELD_LABELS", labels), ("NOTES", notes)] {
        let rows = list(&words, |(key, text)| format!("({}, {})", pool.span(key), pool.span(text)));
        let _ = writeln!(source, "pub(crate) static {name}: [(Span, Span); {}] = [{rows}];", words.len());
    }
    source.push_str(&pool.emit("FORM_TEXT"));
    let plain = plain_letters(&address.places, letters);
    let _ = writeln!(
        source,
        "#[cfg(feature = \"alloc\")]\npub(crate) static PLAIN_LETTERS: [(char, [u8; 2]); {}] = [{}];",
        plain.len(),
        list(&plain, |(letter, to)| format!("({letter:?}, {to:?})"))
    );
    let count = |places: &[Place<'_>]| {
        fn all(places: &[Place<'_>]) -> usize {
            places.iter().map(|place| 1 + all(&place.below)).sum()
        }
        all(places)
    };
    let places = address.places.iter().map(|places| count(places)).sum();
    for (name, table, file, rows, bytes) in [
        ("POSTAL_STATES", "postal codes", "postal.bin", address.forms.len(), codes),
        ("BEGINNING_STATES", "beginnings of postal codes", "beginnings.bin", places, beginnings),
        ("SUBDIVISIONS", "subdivisions", "subdivisions.bin", places, tree.bytes),
    ] {
        // An address is what asks where postal codes begin.
        let gate = if name == "BEGINNING_STATES" { "#[cfg(feature = \"alloc\")]\n" } else { "" };
        let _ = writeln!(
            source,
            "{gate}pub(crate) static {name}: &[u8; {}] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"));",
            bytes.len()
        );
        to.count(table, rows, &bytes);
        to.blob(file, bytes);
    }
    to.count("address forms", address.forms.len(), source.as_bytes());
    to.blob("address.rs", source.into_bytes());
}

/// What the letters of the names become when names are compared, where that is one or two letters of ASCII, or nothing.
fn plain_letters(places: &[Vec<Place<'_>>], letters: &Letters<'_>) -> BTreeMap<char, [u8; 2]> {
    fn collect(places: &[Place<'_>], all: &mut BTreeSet<char>) {
        for place in places {
            let names = [place.key, place.name, place.latin, place.english].into_iter();
            let names = names.chain(place.names.iter().map(|(_, name)| *name));
            all.extend(names.flat_map(str::chars).flat_map(char::to_lowercase).filter(|letter| !letter.is_ascii()));
            collect(&place.below, all);
        }
    }
    let mut all = BTreeSet::new();
    places.iter().for_each(|places| collect(places, &mut all));
    let plain = all.into_iter().filter_map(|letter| {
        let folded = Folded::new(letter.encode_utf8(&mut [0; 4]), letters);
        match folded.as_ref().map(|folded| folded.bytes()) {
            None | Some([]) => Some((letter, [0, 0])),
            Some([only]) if only.is_ascii() => Some((letter, [*only, 0])),
            Some([first, second]) if first.is_ascii() && second.is_ascii() => Some((letter, [*first, *second])),
            Some(_) => None,
        }
    });
    plain.collect()
}

/// The subdivisions as bytes, the lists that are below a place before the list that it is in. `src/address/subdivision.rs`
/// says how they are read.
struct Tree<'d, 'a> {
    bytes: Vec<u8>,
    letters: &'d Letters<'a>,
    beginnings: BTreeMap<Id, u16>,
}

impl Tree<'_, '_> {
    /// Where the list of some places is; 0 where there are none.
    fn list(&mut self, places: &[Place<'_>]) -> usize {
        if places.is_empty() {
            return 0;
        }
        let mut records = Vec::new();
        let mut lengths = Vec::new();
        for place in places {
            let below = self.list(&place.below);
            let start = records.len();
            let texts = [place.key, place.name, place.latin, place.english, place.iso, place.example];
            let mut flags = 0;
            for (bit, text) in texts.iter().enumerate().skip(1) {
                flags |= u8::from(!text.is_empty()) << (bit - 1);
            }
            flags |= u8::from(place.postal.is_some()) << 5;
            flags |= u8::from(below != 0) << 6;
            flags |= u8::from(!place.names.is_empty()) << 7;
            records.push(flags);
            for text in texts.iter().enumerate().filter(|(bit, text)| *bit == 0 || !text.is_empty()) {
                text_of(&mut records, text.1);
            }
            if let Some(postal) = place.postal {
                records.extend(self.beginnings[&postal].to_le_bytes());
            }
            if below != 0 {
                records.extend(below.to_le_bytes().into_iter().take(3));
            }
            if !place.names.is_empty() {
                records.push(place.names.len() as u8);
                for (language, name) in &place.names {
                    text_of(&mut records, language);
                    text_of(&mut records, name);
                }
            }
            let length = records.len() - start;
            lengths.push(u8::try_from(length).unwrap_or_else(|_| panic!("{}: more than 255 bytes", place.key)));
        }
        let at = self.bytes.len();
        let orders = self.orders(places);
        self.bytes.extend(small(places.len()));
        self.bytes.push(orders.len() as u8);
        for (language, order) in orders {
            text_of(&mut self.bytes, language);
            match u8::try_from(places.len()) {
                Ok(_) => self.bytes.extend(order.into_iter().map(|place| place as u8)),
                Err(_) => order.into_iter().for_each(|place| self.bytes.extend(small(place))),
            }
        }
        self.bytes.extend(places.iter().map(|place| hash(place.key)));
        self.bytes.extend(lengths);
        self.bytes.extend(records);
        at
    }

    /// The orders other than that of the file: by language, "" for all that write other names than the local ones.
    fn orders<'p>(&self, places: &[Place<'p>]) -> Vec<(&'p str, Vec<usize>)> {
        let folded = |name: &str| {
            let folded = Folded::new(name, self.letters);
            folded.map(|folded| folded.bytes().to_vec()).unwrap_or_default()
        };
        let mut languages: BTreeSet<&str> = places.iter().flat_map(|place| &place.names).map(|(tag, _)| *tag).collect();
        languages.remove("und-Latn");
        languages.insert("");
        let mut orders = Vec::new();
        for language in languages {
            // What shows the local names keeps their order.
            if places.iter().all(|place| place.shown(language) == place.local()) {
                continue;
            }
            let mut order: Vec<usize> = (0..places.len()).collect();
            order.sort_by_cached_key(|at| folded(places[*at].shown(language)));
            if order.windows(2).any(|pair| pair[0] > pair[1]) {
                orders.push((language, order));
            }
        }
        orders
    }
}

impl<'a> Place<'a> {
    fn local(&self) -> &'a str {
        if self.name.is_empty() { self.key } else { self.name }
    }

    /// What a list in a language shows; "" is any language that does not write the local names.
    fn shown(&self, language: &str) -> &'a str {
        match self.names.iter().find(|(other, _)| *other == language) {
            Some((_, name)) => name,
            None if !language.is_empty() => self.local(),
            None => {
                let latin = [self.english, self.latin].into_iter().find(|name| !name.is_empty());
                latin.unwrap_or_else(|| if is_latin(self.local()) { self.local() } else { self.key })
            }
        }
    }
}

fn is_latin(name: &str) -> bool {
    name.chars().all(|letter| letter < '\u{250}' || ('\u{1E00}'..'\u{1F00}').contains(&letter))
}

fn small(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or_else(|_| panic!("a list of subdivisions outgrew 16-bit offsets")).to_le_bytes()
}

fn text_of(bytes: &mut Vec<u8>, text: &str) {
    bytes.push(u8::try_from(text.len()).unwrap_or_else(|_| panic!("{text:?} has more than 255 bytes")));
    bytes.extend(text.as_bytes());
}

/// One byte by which most keys of a list differ.
fn hash(key: &str) -> u8 {
    key.bytes().fold(0, |hash: u8, byte| hash.wrapping_mul(31).wrapping_add(byte))
}
