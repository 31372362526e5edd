//! What the feature `phone` compiles, as tables.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::{Phone, Prefix, Whose};
use crate::build::automaton::{Id, NOTHING, Sets};
use crate::build::data::Data;
use crate::build::output::{Output, Pool, list, option, variant};
use crate::build::schema::Kind;

impl Phone<'_> {
    /// Numbers all states that the tables name.
    pub(super) fn reach(&self, states: &mut States<'_>) {
        for plan in &self.plans {
            states.reach(plan.root);
        }
        states.plan_states = [states.accepting.as_slice(), &states.passing].concat();
        let whole = self.regions.iter().flat_map(|region| [region.general, region.exit, region.leading]);
        let parts = self.prefixes.iter().flat_map(|prefix| prefix.parts).flatten();
        let leading = self.formats.iter().flat_map(|format| format.leading.iter().copied());
        for id in whole.chain(parts).chain(leading) {
            states.reach(id);
        }
    }
}

/// Writes the tables of the feature `phone`.
pub(crate) fn emit(phone: &Phone<'_>, data: &Data<'_>, to: &mut Output) {
    let mut states = States::new(&phone.sets);
    phone.reach(&mut states);
    let (rows, marks) = states.rows();
    to.count("phone automaton", rows.len() / 20, &rows);
    to.blob("phone.bin", rows);

    let mut pool = Pool::default();
    let mut source = String::from(
        "pub(crate) static PHONE_STATES: &[u8] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/phone.bin\"));\n",
    );
    let _ =
        writeln!(source, "pub(crate) static PHONE_MARKS: [u16; {}] = [{}];", marks.len(), list(&marks, u16::to_string));

    // Whose numbers go on from a state, so that a choice is kept while the digits typed so far do not exclude it.
    let mut reached = Reached { phone, known: HashMap::new(), sets: Vec::new() };
    let numbers: Vec<usize> = states.plan_states.iter().map(|id| reached.from(*id)).collect();
    let mut by_state = vec![0; states.accepting.len() + states.passing.len() + 1];
    for (id, number) in states.plan_states.iter().zip(numbers) {
        by_state[usize::from(states.number(*id))] = number;
    }
    let mut start = 0;
    let spans = list(&reached.sets, |set| {
        start += set.len();
        format!("({}, {})", start - set.len(), set.len())
    });
    let _ = writeln!(
        source,
        "pub(crate) static REACHED_BY: [u16; {}] = [{}];",
        by_state.len(),
        list(&by_state, usize::to_string)
    );
    let _ = writeln!(source, "pub(crate) static REACHED_SETS: [(u16, u16); {}] = [{spans}];", reached.sets.len());
    let _ = writeln!(
        source,
        "pub(crate) static REACHED: [(bool, u8); {start}] = [{}];",
        list(reached.sets.iter().flatten(), |(extra, number)| format!("({extra}, {number})"))
    );

    let mut plan_of = [0; 1000];
    for (number, plan) in phone.plans.iter().enumerate() {
        plan_of[usize::from(plan.code)] = number + 1;
    }
    let _ = writeln!(source, "pub(crate) static PLAN_OF: [u8; 1000] = [{}];", list(plan_of, |plan| plan.to_string()));
    let _ = writeln!(
        source,
        "pub(crate) static PLANS: [PlanRow; {}] = [{}];",
        phone.plans.len(),
        list(&phone.plans, |plan| format!(
            "PlanRow {{ code: {}, root: {}, shared: {}, regions: {:?}, national: {:?}, international: {:?}, extension: {} }}",
            plan.code,
            states.number(plan.root),
            plan.shared,
            plan.regions,
            plan.national,
            plan.international,
            pool.span(&plan.extension),
        ))
    );
    let _ = writeln!(
        source,
        "pub(crate) static PHONE_REGIONS: [PhoneRegionRow; {}] = [{}];",
        phone.regions.len(),
        list(
            phone.plans.iter().enumerate().flat_map(|(number, plan)| {
                phone.regions[plan.regions.0..][..plan.regions.1].iter().map(move |region| (number, region))
            }),
            |(plan, region)| format!(
                "PhoneRegionRow {{ entry: {}, plan: {plan}, general: {}, lengths: {}, local: {}, exit: {}, leading: {}, prefix_digits: {}, prefixes: {:?} }}",
                option(Some(region.id).filter(|id| !id.is_empty())),
                states.number(region.general),
                region.lengths,
                region.local,
                states.number(region.exit),
                states.number(region.leading),
                phone.prefixes[region.prefixes.0..][..region.prefixes.1]
                    .iter()
                    .fold(0, |digits, prefix| digits | first_digits(&phone.sets, prefix)),
                region.prefixes,
            )
        )
    );
    // Where a national number of an entry is read: in its own region, else in that of the holder of its plan.
    let region_of = |id: &str| {
        let own = phone.regions.iter().position(|region| region.id == id);
        let code = data.dialing.iter().find(|row| row.entry == id).map(|row| row.calling_code);
        own.or_else(|| phone.plans.iter().find(|plan| Some(plan.code) == code).map(|plan| plan.regions.0))
            .map_or(0, |at| at + 1)
    };
    let _ = writeln!(
        source,
        "pub(crate) static REGION_OF: [u16; COUNT] = [{}];",
        list(&data.entries, |entry| region_of(entry.id).to_string())
    );
    let _ = writeln!(
        source,
        "pub(crate) static PREFIXES: [PrefixRow; {}] = [{}];",
        phone.prefixes.len(),
        list(&phone.prefixes, |prefix| {
            let (digits, group) = prefix.insert.clone().unwrap_or_default();
            format!(
                "PrefixRow {{ parts: {:?}, to_end: {}, group: {group}, insert: {} }}",
                prefix.parts.map(|part| part.map_or(0, |part| states.number(part))),
                prefix.to_end,
                pool.span(&digits),
            )
        })
    );
    let mut roots: Vec<u16> = Vec::new();
    let formats = list(&phone.formats, |format| {
        let start = roots.len();
        roots.extend(format.leading.iter().map(|id| states.number(*id)));
        let mut groups = [0; 5];
        for (packed, (least, most)) in groups.iter_mut().zip(&format.groups) {
            *packed = most << 4 | least;
        }
        format!(
            "FormatRow {{ leading: ({start},{}), groups: {groups:?}, format: {}, rule: {}, optional: {}, carrier: {}, keeps: {} }}",
            format.leading.len(),
            pool.span(&format.format),
            pool.span(&format.rule),
            format.optional,
            format.carrier,
            format.keeps,
        )
    });
    let _ = writeln!(source, "pub(crate) static FORMATS: [FormatRow; {}] = [{formats}];", phone.formats.len());
    let _ = writeln!(source, "pub(crate) static LEADING: [u16; {}] = [{}];", roots.len(), list(&roots, u16::to_string));

    let mut candidates = 0;
    let mut all = String::new();
    let labels = list(&phone.labels, |label| {
        let start = candidates;
        for candidate in &label.candidates {
            let (extra, number) = match candidate.whose {
                Whose::Region(number) => (false, number),
                Whose::Extra(number) => (true, number),
            };
            let _ = write!(
                all,
                "CandidateRow {{ reason: Reason::{:?}, kind: {}, extra: {extra}, number: {number} }},",
                candidate.reason,
                kind(candidate.kind)
            );
            candidates += 1;
        }
        format!(
            "LabelRow {{ region: {}, kind: {}, candidates: ({start},{}) }}",
            label.region.map_or_else(|| "None".to_owned(), |region| format!("Some({region})")),
            kind(label.kind),
            label.candidates.len()
        )
    });
    let _ = writeln!(source, "pub(crate) static LABELS: [LabelRow; {}] = [{labels}];", phone.labels.len());
    let _ = writeln!(source, "pub(crate) static CANDIDATES: [CandidateRow; {candidates}] = [{all}];");
    let _ = writeln!(
        source,
        "pub(crate) static EXTRAS: [ExtraRow; {}] = [{}];",
        phone.extras.len(),
        list(&phone.extras, |extra| format!(
            "ExtraRow {{ entry: Id::{}, prefix: {}, rewrite: {}, since: {}, until: {}, source: {} }}",
            variant(extra.entry),
            extra.code.to_string().len() + extra.prefix.len(),
            pool.span(&extra.rewrite),
            pool.span(extra.since),
            pool.span(extra.until),
            pool.span(extra.source),
        ))
    );
    let mut examples = Pool::default();
    let _ = writeln!(
        source,
        "pub(crate) static KINDS: [KindRow; {}] = [{}];",
        phone.kinds.len(),
        list(&phone.kinds, |(entry, code, kind, lengths, example)| format!(
            "KindRow {{ entry: Id::{}, code: {code}, kind: Kind::{kind:?}, lengths: {lengths}, example: {} }}",
            variant(entry),
            examples.span(example),
        ))
    );
    let _ = writeln!(
        source,
        "pub(crate) static ZEROS: [u32; {}] = [{}];",
        phone.zeros.len(),
        list(&phone.zeros, u32::to_string)
    );
    source.push_str(&examples.emit("EXAMPLE_TEXT"));
    source.push_str(&pool.emit("PHONE_TEXT"));
    to.count("phone tables", phone.plans.len() + phone.regions.len() + phone.formats.len(), source.as_bytes());
    to.blob("phone.rs", source.into_bytes());
}

/// The digits with which a national prefix of some length can begin.
fn first_digits(sets: &Sets<10>, prefix: &Prefix) -> u16 {
    let mut digits = 0;
    for part in prefix.parts.into_iter().flatten() {
        let node = sets.node(part);
        digits |= (0..10).filter(|digit| node.next[*digit] != NOTHING).fold(0, |digits, digit| digits | 1 << digit);
        if node.marks == 0 {
            break;
        }
    }
    digits
}

fn kind(kind: Option<Kind>) -> String {
    kind.map_or_else(|| "None".to_owned(), |kind| format!("Some(Kind::{kind:?})"))
}

/// Who can be behind the numbers that go on from a node: rows of `extra.tsv` and places of the plan.
struct Reached<'p, 'a> {
    phone: &'p Phone<'a>,
    known: HashMap<Id, usize>,
    sets: Vec<Vec<(bool, u8)>>,
}

impl Reached<'_, '_> {
    /// The number of the set of a node.
    fn from(&mut self, id: Id) -> usize {
        if let Some(known) = self.known.get(&id) {
            return *known;
        }
        let node = self.phone.sets.node(id);
        let mut all = Vec::new();
        if let Some(label) = self.phone.sets.marks(node.marks).first() {
            all.extend(self.phone.labels[usize::from(*label)].candidates.iter().map(
                |candidate| match candidate.whose {
                    Whose::Region(number) => (false, number),
                    Whose::Extra(number) => (true, number),
                },
            ));
        }
        for next in node.next.into_iter().filter(|next| *next != NOTHING) {
            let set = self.from(next);
            all.extend(&self.sets[set]);
        }
        all.sort_unstable();
        all.dedup();
        let number = self.sets.iter().position(|set| *set == all).unwrap_or_else(|| {
            self.sets.push(all);
            self.sets.len() - 1
        });
        self.known.insert(id, number);
        number
    }
}

/// The nodes that are needed, numbered: 0 is nothing, then come those that accept.
pub(super) struct States<'s> {
    sets: &'s Sets<10>,
    accepting: Vec<Id>,
    passing: Vec<Id>,
    pub(super) known: HashMap<Id, usize>,
    /// Those of them that numbers of plans go through.
    plan_states: Vec<Id>,
}

impl<'s> States<'s> {
    pub(super) fn new(sets: &'s Sets<10>) -> Self {
        States { sets, accepting: Vec::new(), passing: Vec::new(), known: HashMap::new(), plan_states: Vec::new() }
    }

    fn reach(&mut self, id: Id) {
        if id == NOTHING || self.known.contains_key(&id) {
            return;
        }
        let node = self.sets.node(id);
        let list = if node.marks == 0 { &mut self.passing } else { &mut self.accepting };
        self.known.insert(id, list.len());
        list.push(id);
        for next in node.next {
            self.reach(next);
        }
    }

    fn number(&self, id: Id) -> u16 {
        let Some(at) = self.known.get(&id) else { return 0 };
        let before = if self.sets.node(id).marks == 0 { self.accepting.len() } else { 0 };
        u16::try_from(1 + before + at).unwrap_or_else(|_| unreachable!("the automaton outgrew 16-bit numbers"))
    }

    /// Ten numbers of two bytes a state, and the mark of each accepting state.
    ///
    /// Runs of digits that lead to the same state would take 127 kB in place of 183, and three times as long a number.
    fn rows(&self) -> (Vec<u8>, Vec<u16>) {
        let mut rows = vec![0; 20];
        for id in self.accepting.iter().chain(&self.passing) {
            rows.extend(self.sets.node(*id).next.iter().flat_map(|next| self.number(*next).to_le_bytes()));
        }
        let marks = self.accepting.iter().map(|id| self.sets.marks(self.sets.node(*id).marks)[0]).collect();
        (rows, marks)
    }
}
