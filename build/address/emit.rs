//! Forms, their words and their texts as tables.

use std::fmt::Write as _;

use super::compile::Address;
use super::layout::Layout;
use super::read::Form;
use super::subdivisions::File;
use crate::build::data::Data;
use crate::build::fold::Letters;
use crate::build::format::Span;
use crate::build::format::form::{Facts, pack_word};
use crate::build::output::Output;
use crate::build::schema::FieldKind;
use crate::build::sorted::Map;

/// The texts of all forms, each once.
#[derive(Default)]
struct Texts {
    all: String,
    known: Map<String, Span>,
}

impl Texts {
    fn add(&mut self, text: &str) -> Span {
        if let Some(known) = self.known.get(text) {
            return *known;
        }
        let start = self.all.find(text).unwrap_or_else(|| {
            self.all.push_str(text);
            self.all.len() - text.len()
        });
        let Some(span) = Span::pack(start, text.len()) else { unreachable!("the texts are checked to fit") };
        self.known.insert(text.to_owned(), span);
        span
    }
}

pub(crate) fn emit(
    address: &Address<'_>,
    data: &Data<'_>,
    narrowed: Option<&str>,
    letters: &Letters<'_>,
    to: &mut Output,
) {
    let mut file = File::new(letters, &address.beginnings, &address.subdivision_codes);
    let entries = address.forms.iter().zip(&data.entries).zip(&address.areas);
    let areas = entries.map(|((form, entry), areas)| {
        let languages = (form.text("languages"), entry.languages.text);
        file.entry(entry.id, entry.alpha2.text, languages, areas)
    });
    let areas: Vec<u32> = areas.collect();

    let mut texts = Texts::default();
    let mut forms = Vec::new();
    for (form, areas) in address.forms.iter().zip(areas) {
        facts(form, areas, address, data, &mut texts).pack(&mut forms);
    }
    let mut words = |words: &[super::words::Word<'_>]| {
        let mut table = Vec::new();
        for word in words {
            pack_word(texts.add(&word.key), texts.add(&word.text), &mut table);
        }
        table
    };
    let (labels, notes) = (words(&address.words.labels), words(&address.words.notes));
    let mut source = String::new();
    file.emit(data, &mut source, to);
    super::area_names::emit(&address.area_names, data, narrowed, &mut source, to);
    let rows = &data.tables["address/subdivisions.tsv"].rows;
    let subdivisions = rows.len();
    let below = rows.iter().filter(|row| row.cell("key").text.matches('/').count() > 1).count();
    // Beginnings of postal codes are for addresses, which want a heap.
    let heap = "#[cfg(feature = \"alloc\")]\n";
    for (gate, name, table, file, rows, bytes) in [
        ("", "FORMS", "address forms", "forms.bin", address.forms.len(), forms),
        ("", "FIELD_LABELS", "labels of fields", "labels.bin", address.words.labels.len(), labels),
        ("", "NOTES", "notes", "notes.bin", address.words.notes.len(), notes),
        ("", "POSTAL_STATES", "postal codes", "postal.bin", address.forms.len(), address.codes.bytes.clone()),
        (
            heap,
            "BEGINNING_STATES",
            "beginnings of postal codes",
            "beginnings.bin",
            subdivisions,
            address.beginnings.bytes.clone(),
        ),
        ("", "SUBDIVISIONS", "subdivisions", "subdivisions.bin", subdivisions - below, file.bytes),
        ("", "SUBDIVISIONS_BELOW", "subdivisions below areas", "subdivisions-below.bin", below, file.below),
    ] {
        let _ = writeln!(
            source,
            "{gate}pub(crate) static {name}: &[u8; {}] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"));",
            bytes.len()
        );
        to.count(table, rows, &bytes);
        to.blob(file, bytes);
    }
    source.push_str("pub(crate) static FORM_TEXT: &str = include_str!(concat!(env!(\"OUT_DIR\"), \"/forms.txt\"));\n");
    let boxes: String = address.boxes.iter().map(super::po_boxes::Phrase::packed).collect();
    let _ = writeln!(
        source,
        "{heap}pub(crate) static PO_BOXES: &str = include_str!(concat!(env!(\"OUT_DIR\"), \"/boxes.txt\"));"
    );
    to.count("words for PO boxes", address.boxes.len(), boxes.as_bytes());
    to.blob("boxes.txt", boxes.into_bytes());
    to.count("texts of forms", texts.known.len(), texts.all.as_bytes());
    to.blob("forms.txt", texts.all.into_bytes());
    to.blob("address.rs", source.into_bytes());
}

/// The row of a form.
fn facts(form: &Form<'_>, areas: u32, address: &Address<'_>, data: &Data<'_>, texts: &mut Texts) -> Facts {
    let bits = |name: &str| form.fields(name).fold(0, |all: u8, kind| all | 1 << kind as u8);
    let layout = |layout: &Option<Layout<'_>>| layout.as_ref().map(Layout::packed);
    let label = layout(&form.label).unwrap_or_default();
    let latin = layout(&form.latin).unwrap_or_else(|| label.clone());
    let edit = layout(&form.edit).or_else(|| form.label.as_ref().map(Layout::packed_fields)).unwrap_or_default();
    let called = |kind: FieldKind| {
        let word = match form.text(&format!("called-{}", kind.as_str())) {
            "" => kind.as_str(),
            word => word,
        };
        // A field that the form has not has no label either.
        let row = address.words.labels.iter().position(|label| *label.key == *word);
        row.and_then(|row| u8::try_from(row).ok()).unwrap_or(0)
    };
    let entry = |name: &str| {
        let index = data.entries.iter().position(|entry| entry.id == form.text(name))?;
        u16::try_from(index).ok()
    };
    let postal = form.postal.and_then(|set| address.codes.first(set));
    // A post that has codes wants them, and nothing arrives without a name.
    let wanted = [Some(FieldKind::Recipient), postal.map(|_| FieldKind::PostalCode)];
    let wanted = wanted.into_iter().flatten().fold(0, |all, kind| all | 1 << kind as u8);
    let fact = |name: &str| form.text(name);
    let all = [
        label.as_str(),
        &latin,
        &edit,
        fact("postal-code"),
        fact("examples"),
        fact("prefixes"),
        fact("languages"),
        fact("notes"),
        fact("route"),
    ];
    Facts {
        texts: all.map(|text| texts.add(text)),
        required: bits("required"),
        recommended: bits("recommended") | wanted,
        upper: bits("upper"),
        called: std::array::from_fn(|field| called(FieldKind::ALL[field])),
        postal,
        longest: u8::try_from(form.longest).unwrap_or(u8::MAX),
        country_line: entry("country-line"),
        via: entry("via"),
        areas,
    }
}
