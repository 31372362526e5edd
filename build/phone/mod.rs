//! `data/phone/` as automata and tables: which numbers there are, whose they are, how they are written.

use std::collections::{BTreeMap, HashMap};

use crate::build::automaton::{DIGITS, Expression, Id, NOTHING, Parsed, Sets};
use crate::build::data::Data;
use crate::build::schema::{Kind, Reason};
use crate::build::source::Findings;
use crate::build::source::{Row, Table};

mod emit;
mod prefixes;

use emit::States;
pub(crate) use emit::emit;
use prefixes::ways;

/// The longest national number, as libphonenumber has it.
const LONGEST: u32 = 17;

/// A mark of a number: a kind of a place of the plan, the leading digits of a place, or a row of `extra.tsv`.
const GENERAL: u16 = 14;
const LEADING: u16 = 15;
const EXTRA: u16 = 1 << 15;

/// The order in which libphonenumber asks what a number is for, fixed and mobile lines apart.
const ASKED: [Kind; 8] = [
    Kind::PremiumRate,
    Kind::TollFree,
    Kind::SharedCost,
    Kind::Voip,
    Kind::PersonalNumber,
    Kind::Pager,
    Kind::Uan,
    Kind::Voicemail,
];

/// One of those who may be behind a number, as its label has it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Candidate {
    reason: Reason,
    kind: Option<Kind>,
    /// A place of the plan by its order, or a row of `extra.tsv`.
    whose: Whose,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Whose {
    Region(u8),
    Extra(u8),
}

/// What an accepting state says.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Label {
    /// The place of the plan that libphonenumber answers.
    region: Option<u8>,
    /// What it says the number is for; None where the number is not valid there.
    kind: Option<Kind>,
    candidates: Vec<Candidate>,
}

struct Region<'a> {
    id: &'a str,
    general: Id,
    lengths: u32,
    local: u32,
    exit: Id,
    leading: Id,
    /// The first of `prefixes`, and how many.
    prefixes: (usize, usize),
    /// By kind: lengths and upstream's example.
    kinds: Vec<(Kind, u32, &'a str)>,
}

struct Plan {
    code: u16,
    root: Id,
    shared: bool,
    regions: (usize, usize),
    national: (usize, usize),
    international: (usize, usize),
    extension: String,
}

/// One way in which a national prefix may stand before a number: a lead, a first group, a middle, a second group.
struct Prefix {
    parts: [Option<Id>; 4],
    to_end: bool,
    /// What replaces it: some digits, then one of the groups. None: nothing does.
    insert: Option<(String, u8)>,
}

struct Format {
    leading: Vec<Id>,
    groups: Vec<(u8, u8)>,
    format: String,
    rule: String,
    optional: bool,
    carrier: bool,
    keeps: bool,
}

struct Extra<'a> {
    row: Row<'a>,
    entry: &'a str,
    code: u16,
    prefix: &'a str,
    reason: Reason,
    kind: Option<Kind>,
    lengths: u32,
    rewrite: String,
    since: &'a str,
    until: &'a str,
    source: &'a str,
}

/// Everything that the feature `phone` compiles.
pub(crate) struct Phone<'a> {
    sets: Sets<10>,
    plans: Vec<Plan>,
    regions: Vec<Region<'a>>,
    prefixes: Vec<Prefix>,
    formats: Vec<Format>,
    extras: Vec<Extra<'a>>,
    labels: Vec<Label>,
    /// Entry, kind, lengths, and the example in E.164 without `+` where there is one.
    kinds: Vec<(&'a str, u16, Kind, u32, String)>,
    zeros: Vec<u32>,
}

struct Reader<'d, 'a, 'f> {
    data: &'d Data<'a>,
    findings: &'f mut Findings,
    phone: Phone<'a>,
    numbers: HashMap<Label, u16>,
}

/// Reads and compiles `data/phone/`. What is wrong is in `findings`, and the result is then of no use.
pub(crate) fn compile<'a>(data: &Data<'a>, findings: &mut Findings) -> Phone<'a> {
    let phone = Phone {
        sets: Sets::new(DIGITS),
        plans: Vec::new(),
        regions: Vec::new(),
        prefixes: Vec::new(),
        formats: Vec::new(),
        extras: Vec::new(),
        labels: Vec::new(),
        kinds: Vec::new(),
        zeros: Vec::new(),
    };
    let mut reader = Reader { data, findings, phone, numbers: HashMap::new() };
    reader.zeros();
    reader.extras();
    let before = reader.findings.len();
    reader.plans();
    // Where numbers are missing, nothing is said about what leads to them.
    if reader.findings.len() == before {
        reader.rewrites();
    }
    reader.examples();
    reader.sizes();
    reader.phone
}

/// The calling code that a text is.
fn calling_code(text: &str) -> Option<u16> {
    let sound =
        (1..=3).contains(&text.len()) && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| sound)
}

/// The numbers of a cell such as `7 9 10` as bits.
fn bits(numbers: &[u8]) -> u32 {
    numbers.iter().fold(0, |bits, number| bits | 1 << number)
}

impl<'d, 'a> Reader<'d, 'a, '_> {
    fn table(&self, file: &str) -> &'d Table<'a> {
        &self.data.tables[file]
    }

    fn zeros(&mut self) {
        let table = self.table("phone/digits.tsv");
        for row in &table.rows {
            let cell = table.cell(row, "zero");
            let capital = |byte: u8| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte);
            let hex = cell.strip_prefix("U+").filter(|hex| hex.len() == 5 && hex.bytes().all(capital));
            let zero = hex.and_then(|hex| u32::from_str_radix(hex, 16).ok()).filter(|zero| *zero > 0x7F);
            let Some(zero) = zero else {
                let message = format!("{cell:?}, expected the zero of a script as U+ and five hexadecimal digits");
                table.report(self.findings, row, "zero", message);
                continue;
            };
            // One too high, and the tenth is no digit; one too low, and the first is none. A compiler older than the script
            // knows none of the ten.
            let ten: Vec<char> = (zero..zero + 10).filter_map(char::from_u32).collect();
            let known = ten.iter().filter(|digit| digit.is_numeric()).count();
            if ten.len() < 10
                || !matches!(known, 0 | 10)
                || self.phone.zeros.last().is_some_and(|last| zero < last + 10)
            {
                table.report(self.findings, row, "zero", format!("{cell}, expected the first of ten digits in a row"));
            }
            self.phone.zeros.push(zero);
        }
    }

    /// Lengths of numbers, rising, as bits.
    fn lengths(&mut self, table: &Table<'a>, row: &Row<'a>, column: &str) -> u32 {
        let cells = table.list(row, column);
        let numbers: Vec<u8> = cells.iter().filter_map(|cell| cell.parse().ok()).collect();
        let sound = numbers.len() == cells.len()
            && numbers.windows(2).all(|pair| pair[0] < pair[1])
            && numbers.iter().all(|length| (1..=LONGEST).contains(&u32::from(*length)));
        if !sound {
            let message = format!("{:?}, expected rising lengths from 1 to {LONGEST}", table.cell(row, column));
            table.report(self.findings, row, column, message);
            return 0;
        }
        bits(&numbers)
    }

    /// A pattern that begins so many characters into a cell.
    fn pattern(
        &mut self,
        table: &Table<'a>,
        row: &Row<'a>,
        column: &str,
        (into, pattern): (usize, &str),
        read: impl FnOnce(&Sets<10>, &str) -> Parsed<Expression>,
    ) -> Option<Expression> {
        match read(&self.phone.sets, pattern) {
            Ok(expression) => Some(expression),
            Err((at, wrong)) => {
                let (before, after) =
                    pattern.split_at(pattern.char_indices().nth(at).map_or(pattern.len(), |(at, _)| at));
                table.report_at(
                    self.findings,
                    row,
                    column,
                    into + at,
                    format!(
                        "{wrong}: {before:?} is read, {after:?} is not; expected a pattern of finitely many numbers"
                    ),
                );
                None
            }
        }
    }

    /// A set of digit strings that a cell describes; nothing where the cell is empty.
    fn set(&mut self, table: &Table<'a>, row: &Row<'a>, column: &str) -> Id {
        let cell = table.cell(row, column);
        if cell.is_empty() {
            return NOTHING;
        }
        let expression = self.pattern(table, row, column, (0, cell), Sets::parse);
        expression.map_or(NOTHING, |expression| self.phone.sets.strings(&expression, 0))
    }

    fn entry(&mut self, table: &Table<'a>, row: &Row<'a>, column: &str) -> Option<&'a str> {
        let cell = table.cell(row, column);
        let found = self.data.entries.iter().find(|entry| entry.id == cell).map(|entry| entry.id);
        if found.is_none() {
            table.report(self.findings, row, column, format!("{cell:?} is no entry; expected an id of countries.tsv"));
        }
        found
    }

    fn word<T: Copy>(&mut self, _: &Table<'a>, row: &Row<'a>, column: &str, words: &[(T, &str)]) -> Option<T> {
        row.cell(column).one_of(words, self.findings)
    }

    fn extras(&mut self) {
        let table = self.table("phone/extra.tsv");
        for row in &table.rows {
            let cell = |column| table.cell(row, column);
            let reasons: Vec<(Reason, &str)> = Reason::ALL
                .iter()
                .skip(1)
                .filter(|reason| **reason != Reason::PlanHolder)
                .map(|reason| (*reason, reason.as_str()))
                .collect();
            let mut kinds: Vec<(Option<Kind>, &str)> =
                Kind::ALL.iter().map(|kind| (Some(*kind), kind.as_str())).collect();
            kinds.insert(0, (None, ""));
            let (Some(entry), Some(reason), Some(kind)) = (
                self.entry(table, row, "entry"),
                self.word(table, row, "reason", &reasons),
                self.word(table, row, "kind", &kinds),
            ) else {
                continue;
            };
            let lengths = self.lengths(table, row, "lengths");
            let halves = |text: &'a str| {
                let (code, rest) = text.split_once(' ')?;
                let digits = !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
                Some((calling_code(code)?, rest)).filter(|_| digits)
            };
            let Some((code, prefix)) = halves(cell("prefix")) else {
                let message =
                    format!("{:?}, expected a calling code, a space and the first national digits", cell("prefix"));
                table.report(self.findings, row, "prefix", message);
                continue;
            };
            if lengths == 0 || lengths.trailing_zeros() < prefix.len() as u32 {
                let message = format!(
                    "{:?}, expected lengths of whole national numbers, {} or more",
                    cell("lengths"),
                    prefix.len()
                );
                table.report(self.findings, row, "lengths", message);
                continue;
            }
            if !cell("rewrite").is_empty() && halves(cell("rewrite")).is_none() {
                let message = format!("{:?}, expected a calling code, a space and digits, or nothing", cell("rewrite"));
                table.report(self.findings, row, "rewrite", message);
                continue;
            }
            if !cell("since").is_empty() && !cell("until").is_empty() && cell("since") > cell("until") {
                let message = format!("{} is before {}, when it began", cell("until"), cell("since"));
                table.report(self.findings, row, "until", message);
            }
            self.phone.extras.push(Extra {
                row: row.clone(),
                entry,
                code,
                prefix,
                reason,
                kind,
                lengths,
                rewrite: cell("rewrite").replace(' ', ""),
                since: cell("since"),
                until: cell("until"),
                source: cell("source"),
            });
        }
        if self.phone.extras.len() > 250 {
            self.findings.add("phone/extra.tsv", 1, 1, "more than 250 rows; the compiled labels count them in a byte");
        }
    }

    fn plans(&mut self) {
        let table = self.table("phone/plans.tsv");
        let mut plans: Vec<(u16, Vec<&Row<'a>>)> = Vec::new();
        let mut codes: HashMap<&str, u16> = HashMap::new();
        for row in &table.rows {
            let cell = table.cell(row, "calling_code");
            let Some(code) = calling_code(cell) else {
                table.report(
                    self.findings,
                    row,
                    "calling_code",
                    format!("{cell:?}, expected a calling code of 1 to 3 digits"),
                );
                continue;
            };
            codes.insert(cell, code);
            match plans.iter_mut().find(|(known, _)| *known == code) {
                Some((_, rows)) => rows.push(row),
                None => plans.push((code, vec![row])),
            }
        }
        for (code, rows) in &plans {
            let code = code.to_string();
            if let Some(known) = codes.keys().find(|known| **known != code && code.starts_with(**known)) {
                let message = format!("{code} begins with {known}, which is a calling code too");
                table.report(self.findings, rows[0], "calling_code", message);
            }
        }
        if plans.len() > 254 {
            self.findings.add(
                "phone/plans.tsv",
                1,
                1,
                "more than 254 calling codes; the compiled tables count them in a byte",
            );
        }
        plans.sort_by_key(|(code, _)| *code);
        let ranges = self.ranges();
        let mut formats = self.formats(&codes);
        for (code, rows) in &plans {
            let from = self.phone.regions.len();
            let mut numbers = NOTHING;
            let mut same = Vec::new();
            for (order, row) in rows.iter().enumerate() {
                if table.cell(row, "order") != format!("{order:02}") {
                    table.report(self.findings, row, "order", format!("expected {order:02}"));
                }
                let id = table.cell(row, "region");
                if !id.is_empty() {
                    if self.entry(table, row, "region").is_none() {
                        continue;
                    }
                    if !self.data.dialing.iter().any(|row| row.entry == id && row.calling_code == *code) {
                        table.report(
                            self.findings,
                            row,
                            "region",
                            format!("dialing.tsv does not have {id} on +{code}"),
                        );
                    }
                    if rows[..order].iter().any(|row| table.cell(row, "region") == id) {
                        table.report(self.findings, row, "region", format!("{id} is on +{code} twice"));
                    }
                }
                let (region, set, alike) = self.region(table, row, order as u16, id, &ranges);
                numbers = self.phone.sets.union(numbers, set);
                same.push(alike);
                self.phone.regions.push(region);
            }
            for order in 0..self.phone.regions.len() - from {
                let leading = self.phone.regions[from + order].leading;
                let mark = order as u16 * 16 + LEADING;
                let marked = self.phone.sets.marked_anew(leading, &mut |_| Some(mark));
                numbers = self.phone.sets.mark_after(numbers, marked);
            }
            let extra = self.extra_numbers(*code);
            numbers = self.phone.sets.union(numbers, extra);
            let in_it = |extra: &Extra<'_>| {
                extra.code == *code && matches!(extra.reason, Reason::OwnRange | Reason::SharedRange)
            };
            let shared = rows.len() > 1 || self.phone.extras.iter().any(in_it);
            let root = self.label(from, numbers, &same, shared);
            let mut range = |list| {
                let start = self.phone.formats.len();
                self.phone.formats.append(&mut formats.remove(&(*code, list)).unwrap_or_default());
                (start, self.phone.formats.len() - start)
            };
            let (national, international) = (range(false), range(true));
            let holder = rows[0];
            self.phone.plans.push(Plan {
                code: *code,
                root,
                shared,
                regions: (from, self.phone.regions.len() - from),
                national,
                international,
                extension: table.cell(holder, "extension_prefix").replace('␣', " "),
            });
        }
        let unknown: Vec<&Extra<'a>> =
            self.phone.extras.iter().filter(|extra| !plans.iter().any(|(code, _)| *code == extra.code)).collect();
        for extra in unknown {
            let message = format!("+{} is no calling code of plans.tsv", extra.code);
            self.data.tables["phone/extra.tsv"].report(self.findings, &extra.row, "prefix", message);
        }
        let dialing = self.table("dialing.tsv");
        for row in self.data.dialing.iter().filter(|row| !plans.iter().any(|(code, _)| *code == row.calling_code)) {
            let message = format!("+{} is no calling code of phone/plans.tsv", row.calling_code);
            dialing.report(self.findings, &row.row, "calling_code", message);
        }
    }

    /// Looks whether what replaces the first digits leads to numbers of the entry.
    fn rewrites(&mut self) {
        let table = self.table("phone/extra.tsv");
        for extra in self.phone.extras.iter().filter(|extra| !extra.rewrite.is_empty()) {
            let cell = table.cell(&extra.row, "rewrite");
            let known = |text: &str| {
                self.phone
                    .plans
                    .iter()
                    .find(|plan| text.split_once(' ').is_some_and(|(code, _)| calling_code(code) == Some(plan.code)))
            };
            let Some(plan) = known(cell) else {
                let message = format!("{cell:?} begins with no calling code of plans.tsv");
                table.report(self.findings, &extra.row, "rewrite", message);
                continue;
            };
            let (_, digits) = cell.split_once(' ').unwrap_or_default();
            let start = self.phone.sets.after(plan.root, digits);
            let rests = (1..=LONGEST)
                .filter(|length| extra.lengths >> length & 1 == 1)
                .map(|length| length - extra.prefix.len() as u32);
            for rest in rests {
                if !self.leads(plan, start, rest, extra.entry, &mut HashMap::new()) {
                    let message = format!("{cell:?} and {rest} more digits are never a number of {}", extra.entry);
                    table.report(self.findings, &extra.row, "rewrite", message);
                }
            }
        }
    }

    /// Whether some digits, so many of them, lead from a state of a plan to a number of an entry.
    fn leads(&self, plan: &Plan, state: Id, digits: u32, entry: &str, known: &mut HashMap<(Id, u32), bool>) -> bool {
        if state == NOTHING {
            return false;
        }
        let node = self.phone.sets.node(state);
        if digits == 0 {
            return self.first(plan, self.phone.sets.marks(node.marks)).is_some_and(|(found, _)| found == entry);
        }
        if let Some(known) = known.get(&(state, digits)) {
            return *known;
        }
        let leads = node.next.iter().any(|next| self.leads(plan, *next, digits - 1, entry, known));
        known.insert((state, digits), leads);
        leads
    }

    /// The rows of `ranges.tsv` by calling code and region.
    fn ranges(&mut self) -> HashMap<(&'a str, &'a str), Vec<&'d Row<'a>>> {
        let table = self.table("phone/ranges.tsv");
        let plans = self.table("phone/plans.tsv");
        let known: Vec<(&str, &str)> =
            plans.rows.iter().map(|row| (plans.cell(row, "calling_code"), plans.cell(row, "region"))).collect();
        let mut ranges: HashMap<_, Vec<_>> = HashMap::new();
        for row in &table.rows {
            let key = (table.cell(row, "calling_code"), table.cell(row, "region"));
            if !known.contains(&key) {
                table.report(self.findings, row, "region", format!("plans.tsv has no {:?} on +{}", key.1, key.0));
            }
            ranges.entry(key).or_default().push(row);
        }
        ranges
    }

    /// A place of a plan, its numbers, and whether it has one pattern for fixed and mobile lines.
    fn region(
        &mut self,
        table: &Table<'a>,
        row: &Row<'a>,
        order: u16,
        id: &'a str,
        ranges: &HashMap<(&'a str, &'a str), Vec<&'d Row<'a>>>,
    ) -> (Region<'a>, Id, bool) {
        let range_table = self.table("phone/ranges.tsv");
        let mut kinds = vec![(GENERAL, "general")];
        kinds.extend(
            Kind::ALL.iter().filter(|kind| **kind != Kind::FixedLineOrMobile).map(|kind| (*kind as u16, kind.as_str())),
        );
        let mut region = Region {
            id,
            general: NOTHING,
            lengths: 0,
            local: 0,
            exit: self.set(table, row, "international_prefix"),
            leading: self.set(table, row, "leading_digits"),
            prefixes: self.prefixes(table, row),
            kinds: Vec::new(),
        };
        let (mut all, mut fixed, mut mobile) = (NOTHING, "", "");
        for range in ranges.get(&(table.cell(row, "calling_code"), id)).into_iter().flatten() {
            let Some(kind) = self.word(range_table, range, "kind", &kinds) else { continue };
            let lengths = self.lengths(range_table, range, "lengths");
            let local = self.lengths(range_table, range, "local_lengths");
            if range_table.cell(range, "lengths").is_empty() {
                range_table.report(
                    self.findings,
                    range,
                    "lengths",
                    "no lengths; expected those of whole national numbers",
                );
            }
            let pattern = range_table.cell(range, "pattern");
            let Some(expression) = self.pattern(range_table, range, "pattern", (0, pattern), Sets::parse) else {
                continue;
            };
            let whole = self.phone.sets.strings(&expression, order * 16 + kind);
            let numbers = self.phone.sets.of_lengths(whole, lengths.into());
            all = self.phone.sets.union(all, numbers);
            let example = range_table.cell(range, "example");
            if !example.is_empty() && self.phone.sets.find(numbers, example).is_empty() {
                let message = format!("{example:?} is no number of the pattern and the lengths of its own row");
                range_table.report(self.findings, range, "example", message);
            }
            if kind == GENERAL {
                region.general = self.phone.sets.strings(&expression, 0);
                region.lengths = lengths;
                region.local = local;
                continue;
            }
            let kind = Kind::ALL[usize::from(kind)];
            match kind {
                Kind::FixedLine => fixed = pattern,
                Kind::Mobile => mobile = pattern,
                _ => {}
            }
            region.kinds.push((kind, lengths, example));
        }
        if region.lengths == 0 {
            table.report(self.findings, row, "region", "ranges.tsv has no general range for it");
        }
        (region, all, !fixed.is_empty() && fixed == mobile)
    }

    fn prefixes(&mut self, table: &Table<'a>, row: &Row<'a>) -> (usize, usize) {
        let start = self.phone.prefixes.len();
        let column = "national_prefix_for_parsing";
        let cell = table.cell(row, column);
        let rule = table.cell(row, "national_prefix_transform_rule");
        if !cell.is_empty() {
            if let Some(expression) = self.pattern(table, row, column, (0, cell), Sets::parse_with_end) {
                match ways(&expression, rule) {
                    Ok(ways) => {
                        for (parts, to_end, insert) in ways {
                            let parts = parts.map(|part| part.map(|part| self.phone.sets.strings(&part, 0)));
                            self.phone.prefixes.push(Prefix { parts, to_end, insert });
                        }
                    }
                    Err((column, wrong)) => table.report(self.findings, row, column, wrong),
                }
            }
        } else if !rule.is_empty() {
            let message = format!("{rule:?} without a prefix that it could replace");
            table.report(self.findings, row, "national_prefix_transform_rule", message);
        }
        (start, self.phone.prefixes.len() - start)
    }

    /// The formats by calling code and whether they are the international ones.
    fn formats(&mut self, known: &HashMap<&str, u16>) -> BTreeMap<(u16, bool), Vec<Format>> {
        let table = self.table("phone/formats.tsv");
        let mut all: BTreeMap<(u16, bool), Vec<Format>> = BTreeMap::new();
        for row in &table.rows {
            let cell = |column| table.cell(row, column);
            let lists = [(false, "national"), (true, "international")];
            let Some(list) = self.word(table, row, "list", &lists) else { continue };
            let optional = self.word(table, row, "optional", &[(false, ""), (true, "yes")]).unwrap_or(false);
            let mut leading = Vec::new();
            let mut into = 0;
            for pattern in table.list(row, "leading_digits") {
                if let Some(expression) = self.pattern(table, row, "leading_digits", (into, pattern), Sets::parse) {
                    leading.push(self.phone.sets.strings(&expression, 0));
                }
                into += pattern.chars().count() + 1;
            }
            let Some(pattern) = self.pattern(table, row, "pattern", (0, cell("pattern")), Sets::parse) else {
                continue;
            };
            let Some(groups) = groups(&pattern) else {
                let message = "expected one to five groups of 1 to 15 of any digits, and nothing between them";
                table.report(self.findings, row, "pattern", message);
                continue;
            };
            // A format that adds digits may leave others out: Argentina writes 9 as 15.
            let whole = !adds(cell("format"));
            for (column, groups, whole) in
                [("format", groups.len(), whole), ("national_rule", 1, !cell("national_rule").is_empty())]
            {
                if let Err(wrong) = references(cell(column), groups, whole) {
                    table.report(self.findings, row, column, format!("{:?}: {wrong}", cell(column)));
                }
            }
            let Some(code) = known.get(cell("calling_code")) else {
                let message = format!("+{} is no calling code of plans.tsv", cell("calling_code"));
                table.report(self.findings, row, "calling_code", message);
                continue;
            };
            let formats = all.entry((*code, list)).or_default();
            if cell("order") != format!("{:02}", formats.len()) {
                table.report(self.findings, row, "order", format!("expected {:02}", formats.len()));
            }
            if formats.len() == 64 {
                table.report(
                    self.findings,
                    row,
                    "order",
                    "more than 64 formats in a list; what is typed has a bit for each",
                );
            }
            formats.push(Format {
                leading,
                groups,
                format: cell("format").to_owned(),
                rule: cell("national_rule").to_owned(),
                optional,
                carrier: !cell("carrier_rule").is_empty(),
                keeps: keeps(cell("format")),
            });
        }
        all
    }

    /// The numbers of `extra.tsv` in a plan.
    fn extra_numbers(&mut self, code: u16) -> Id {
        let mut all = NOTHING;
        for number in 0..self.phone.extras.len() {
            let extra = &self.phone.extras[number];
            if extra.code != code {
                continue;
            }
            let (prefix, lengths) = (extra.prefix, extra.lengths);
            let digits = prefix.bytes().map(|digit| Expression::Class(1 << (digit - b'0')));
            let rest = LONGEST as u8 - prefix.len() as u8;
            let any = Expression::Repeat(Box::new(Expression::Class((1 << 10) - 1)), 0, rest);
            let expression = Expression::Sequence(digits.chain([any]).collect());
            let set = self.phone.sets.strings(&expression, EXTRA | number as u16);
            let set = self.phone.sets.of_lengths(set, lengths.into());
            all = self.phone.sets.union(all, set);
        }
        all
    }

    /// The numbers of a plan with labels in place of marks.
    fn label(&mut self, from: usize, numbers: Id, same: &[bool], shared: bool) -> Id {
        let Phone { sets, regions, extras, labels, .. } = &mut self.phone;
        let regions = &regions[from..];
        let known = &mut self.numbers;
        sets.marked_anew(numbers, &mut |marks| {
            let label = read_label(marks, regions, extras, same, shared);
            if label.candidates.is_empty() {
                return None;
            }
            Some(*known.entry(label).or_insert_with_key(|label| {
                labels.push(label.clone());
                labels.len() as u16 - 1
            }))
        })
    }

    /// The entry that a number in E.164 without `+` is of, in the first place.
    fn whose(&self, digits: &str) -> Option<(&'a str, Option<Kind>)> {
        let plan = self.phone.plans.iter().find(|plan| digits.starts_with(&plan.code.to_string()))?;
        let national = digits.strip_prefix(&plan.code.to_string())?;
        self.first(plan, self.phone.sets.find(plan.root, national))
    }

    /// The entry, and its kind, that come first in the label that a state carries.
    fn first(&self, plan: &Plan, marks: &[u16]) -> Option<(&'a str, Option<Kind>)> {
        let label = &self.phone.labels[usize::from(*marks.first()?)];
        let first = label.candidates.first()?;
        let entry = match first.whose {
            Whose::Region(order) => self.phone.regions[plan.regions.0 + usize::from(order)].id,
            Whose::Extra(number) => self.phone.extras[usize::from(number)].entry,
        };
        Some((entry, first.kind))
    }

    /// The compiled tables have numbers and offsets of sixteen bits.
    fn sizes(&mut self) {
        let mut states = States::new(&self.phone.sets);
        self.phone.reach(&mut states);
        let states = 1 + states.known.len();
        if states > 1 + usize::from(u16::MAX) {
            let message = format!("the automaton of all patterns has {states} states; expected 65,536 at most");
            self.findings.add("phone/ranges.tsv", 1, 1, message);
        }
        let formats = self.phone.formats.iter().map(|format| format.format.len() + format.rule.len());
        let extras = self
            .phone
            .extras
            .iter()
            .map(|extra| [extra.since, extra.until, extra.source, &extra.rewrite].concat().len());
        let kinds = self.phone.kinds.iter().map(|(.., example)| example.len());
        for (file, size) in [("formats", formats.sum::<usize>()), ("extra", extras.sum()), ("ranges", kinds.sum())] {
            if size > usize::from(u16::MAX) / 2 {
                let message = format!("{size} bytes of text to be compiled; expected {} at most", u16::MAX / 2);
                self.findings.add(&format!("phone/{file}.tsv"), 1, 1, message);
            }
        }
    }

    /// The lengths and examples of every entry, kind by kind: upstream's where it leads back to the entry, ours otherwise.
    fn examples(&mut self) {
        let mut kinds: BTreeMap<(&'a str, u16, Kind), (u32, String)> = BTreeMap::new();
        for plan in &self.phone.plans {
            for region in &self.phone.regions[plan.regions.0..][..plan.regions.1] {
                for (kind, lengths, example) in region.kinds.iter().filter(|_| !region.id.is_empty()) {
                    let example = format!("{}{example}", plan.code);
                    let fits = self.whose(&example).is_some_and(|(entry, _)| entry == region.id);
                    kinds.insert((region.id, plan.code, *kind), (*lengths, if fits { example } else { String::new() }));
                }
            }
        }
        for extra in &self.phone.extras {
            if let (Reason::OwnRange | Reason::OtherPlan, Some(kind)) = (extra.reason, extra.kind) {
                kinds.entry((extra.entry, extra.code, kind)).or_default().0 |= extra.lengths;
            }
        }
        let table = self.table("phone/examples.tsv");
        let words: Vec<(Kind, &str)> = Kind::ALL.iter().map(|kind| (*kind, kind.as_str())).collect();
        for row in &table.rows {
            let (entry, kind) = (self.entry(table, row, "entry"), self.word(table, row, "kind", &words));
            let (Some(entry), Some(kind)) = (entry, kind) else { continue };
            let cell = table.cell(row, "example");
            let digits = cell.strip_prefix('+').unwrap_or_default();
            let code = self.phone.plans.iter().map(|plan| plan.code).find(|code| digits.starts_with(&code.to_string()));
            let code = code.unwrap_or(0);
            match self.whose(digits) {
                Some((found, what)) if found == entry && alike(what, kind) => match kinds.get_mut(&(entry, code, kind))
                {
                    Some((_, example)) => *example = digits.to_owned(),
                    None => {
                        let message = format!("{} has no range of that kind in ranges.tsv or extra.tsv", entry);
                        table.report(self.findings, row, "kind", message);
                    }
                },
                Some((found, what)) if found == entry => {
                    let what = what.map_or("of no kind", |kind| kind.as_str());
                    let message = format!("{cell:?} is {what}, expected {}", kind.as_str());
                    table.report(self.findings, row, "example", message);
                }
                Some((found, _)) => {
                    let message =
                        format!("{cell:?} is a number of {found} in the first place, expected one of {entry}");
                    table.report(self.findings, row, "example", message);
                }
                None => {
                    let message =
                        format!("{cell:?} is no valid number; expected one of {entry} with + and calling code");
                    table.report(self.findings, row, "example", message);
                }
            }
        }
        let all = kinds.into_iter().filter(|(_, (lengths, _))| *lengths != 0);
        self.phone.kinds =
            all.map(|((entry, code, kind), (lengths, example))| (entry, code, kind, lengths, example)).collect();
    }
}

/// Whether a number of one kind can stand for another: some lines are fixed or mobile.
fn alike(found: Option<Kind>, wanted: Kind) -> bool {
    let either = matches!(wanted, Kind::FixedLine | Kind::Mobile) && found == Some(Kind::FixedLineOrMobile);
    either || found == Some(wanted)
}

/// What the marks of a number say, as libphonenumber reads them, and who may be behind it besides.
fn read_label(marks: &[u16], regions: &[Region<'_>], extras: &[Extra<'_>], same: &[bool], shared: bool) -> Label {
    let mut valid = Vec::new();
    let mut answer = None;
    for (order, region) in regions.iter().enumerate() {
        let has = |mark: u16| marks.contains(&(order as u16 * 16 + mark));
        let kind = if !has(GENERAL) {
            None
        } else if let Some(kind) = ASKED.into_iter().find(|kind| has(*kind as u16)) {
            Some(kind)
        } else if has(Kind::FixedLine as u16) {
            let either = same[order] || has(Kind::Mobile as u16);
            Some(if either { Kind::FixedLineOrMobile } else { Kind::FixedLine })
        } else {
            (has(Kind::Mobile as u16) && !same[order]).then_some(Kind::Mobile)
        };
        let order = order as u8;
        valid.extend(kind.map(|kind| (order, kind)));
        let fits = if region.leading == NOTHING { kind.is_some() } else { has(LEADING) };
        if answer.is_none() && (fits || regions.len() == 1) {
            answer = Some((order, kind));
        }
    }
    let mut candidates = Vec::new();
    for mark in marks.iter().filter(|mark| **mark & EXTRA != 0) {
        let number = mark & !EXTRA;
        let extra = &extras[usize::from(number)];
        let kind = extra.kind.or(answer.and_then(|(_, kind)| kind));
        candidates.push(Candidate { reason: extra.reason, kind, whose: Whose::Extra(number as u8) });
    }
    if let Some((order, kind)) = answer {
        let reason = match order {
            _ if !shared => Reason::OwnCode,
            0 => Reason::PlanHolder,
            _ => Reason::OwnRange,
        };
        candidates.push(Candidate { reason, kind, whose: Whose::Region(order) });
    }
    for (order, kind) in &valid {
        if answer.is_none_or(|(answer, _)| answer != *order) {
            let whose = Whose::Region(*order);
            candidates.push(Candidate { reason: Reason::SharedRange, kind: Some(*kind), whose });
        }
    }
    candidates.sort_by_key(|candidate| candidate.reason);
    if valid.is_empty() && !marks.iter().any(|mark| mark & EXTRA != 0) {
        candidates.clear();
    }
    Label { region: answer.map(|(order, _)| order), kind: answer.and_then(|(_, kind)| kind), candidates }
}

/// The groups of a format's pattern: how many digits each takes, at least and at most.
fn groups(pattern: &Expression) -> Option<Vec<(u8, u8)>> {
    let items = match pattern {
        Expression::Sequence(items) => items.as_slice(),
        one => std::slice::from_ref(one),
    };
    let any = Expression::Class((1 << 10) - 1);
    let group = |item: &Expression| match item {
        Expression::Group(_, inner) => match &**inner {
            Expression::Repeat(digit, least, most) if **digit == any && *least > 0 && *most < 16 => {
                Some((*least, *most))
            }
            digit if *digit == any => Some((1, 1)),
            _ => None,
        },
        _ => None,
    };
    items.iter().map(group).collect::<Option<Vec<_>>>().filter(|groups| (1..=5).contains(&groups.len()))
}

/// Looks whether every `$n` of a format is a group that there is, and, for a whole number, every group is there once.
fn references(format: &str, groups: usize, whole: bool) -> Result<(), String> {
    let mut used = vec![0; groups + 1];
    for rest in format.split('$').skip(1) {
        let number = rest.chars().next().and_then(|digit| digit.to_digit(10)).unwrap_or(0) as usize;
        match used.get_mut(number).filter(|_| number > 0) {
            Some(used) => *used += 1,
            None => return Err(format!("expected references $1 to ${groups} alone, as there are so many groups")),
        }
    }
    match used.iter().skip(1).position(|used| whole && *used != 1) {
        Some(group) => Err(format!("expected ${} once, as no digits may get lost", group + 1)),
        None => Ok(()),
    }
}

/// Whether a format has the first group first, and no digits but those of the groups.
fn keeps(format: &str) -> bool {
    format.find('$').is_some_and(|at| format[at..].starts_with("$1")) && !adds(format)
}

/// Whether a format has digits besides those of the groups.
fn adds(format: &str) -> bool {
    let digit = |part: (usize, &str)| part.1.chars().skip(part.0.min(1)).any(|character| character.is_ascii_digit());
    format.split('$').enumerate().any(digit)
}
