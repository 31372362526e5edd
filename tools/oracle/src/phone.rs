//! Numbers of all kinds, what libphonenumber says of them, and what `polity` says.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::time::Instant;

use anyhow::{Context, Result};
use polity::phone::{AsYouType, Format, Kind, ParseErrorKind, PhoneNumber, Possibility, Ranges};
use polity::{Country, View};

// What the automaton sorts with.
#[path = "../../../build/automaton/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the build's files, of which the sets are wanted")]
mod automaton;
#[path = "../../../build/sorted.rs"]
#[allow(dead_code, unused_imports, reason = "the automaton needs a part")]
mod sorted;

#[path = "phone_forms.rs"]
mod forms;

use crate::random::Random;
use automaton::{DIGITS, Id, NOTHING, Sets};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many random numbers, besides the examples and the edges of all ranges
    #[arg(long, default_value_t = 100_000)]
    random: u64,
    /// One in so many of the edges
    #[arg(long, default_value_t = 1)]
    edges: u64,
    /// The seed of the random numbers; CI takes the date, such as 20261126
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// A file of Python, all texts in which are searched for numbers: `phonenumbermatchertest.py` of the port's source package
    #[arg(long)]
    texts: Option<std::path::PathBuf>,
    /// How many differences to print
    #[arg(long, default_value_t = 20)]
    show: usize,
}

/// A question: `P` about a number, `T` about what is shown while it is typed; the others are in [`forms`].
struct Question {
    kind: char,
    region: String,
    text: String,
}

struct Plan {
    code: String,
    /// The fewest and the most digits of each group of its alternate formats.
    alternate: Vec<Vec<(usize, usize)>>,
    regions: Vec<Region>,
    numbers: Id,
}

struct Region {
    id: String,
    national_prefix: String,
    exit_codes: Id,
    numbers: Id,
}

struct World {
    sets: Sets<10>,
    plans: Vec<Plan>,
    examples: Vec<(String, String, String)>,
    /// Regions with their short numbers.
    short: Vec<(String, Id)>,
}

fn rows(file: &str) -> Result<Vec<Vec<String>>> {
    let path = crate::repository().join("data/phone").join(file);
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    Ok(lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

/// The fewest and the most digits of a group of a pattern: `(\d{2,4}`.
fn group(pattern: &str) -> (usize, usize) {
    let mut numbers = pattern.split(|character: char| !character.is_ascii_digit()).filter_map(|text| text.parse().ok());
    let least = numbers.next().unwrap_or(1);
    (least, numbers.next().unwrap_or(least))
}

/// The set of a pattern.
fn compiled(sets: &mut Sets<10>, pattern: &str) -> Result<Id> {
    sets.compile(pattern, 0).map_err(|(_, wrong)| anyhow::anyhow!("{pattern}: {wrong}"))
}

impl World {
    fn read() -> Result<Self> {
        let mut sets = Sets::new(DIGITS);
        let mut plans: Vec<Plan> = Vec::new();
        for row in rows("plans.tsv")? {
            let exit_codes = if row[3].is_empty() { NOTHING } else { compiled(&mut sets, &row[3])? };
            let region = Region { id: row[2].clone(), national_prefix: row[5].clone(), exit_codes, numbers: NOTHING };
            match plans.iter_mut().find(|plan| plan.code == row[0]) {
                Some(plan) => plan.regions.push(region),
                None => plans.push(Plan {
                    code: row[0].clone(),
                    alternate: Vec::new(),
                    regions: vec![region],
                    numbers: NOTHING,
                }),
            }
        }
        let mut examples = Vec::new();
        for row in rows("ranges.tsv")? {
            let numbers = compiled(&mut sets, &row[3])?;
            let lengths = row[4]
                .split(' ')
                .filter_map(|length| length.parse::<u32>().ok())
                .fold(0, |all, length| all | 1 << length);
            let numbers = sets.of_lengths(numbers, lengths);
            let plan = plans.iter_mut().find(|plan| plan.code == row[0]).context("a range without a plan")?;
            plan.numbers = sets.union(plan.numbers, numbers);
            let region =
                plan.regions.iter_mut().find(|region| region.id == row[1]).context("a range without a region")?;
            region.numbers = sets.union(region.numbers, numbers);
            if !row[6].is_empty() {
                examples.push((row[0].clone(), row[1].clone(), row[6].clone()));
            }
        }
        for row in rows("formats.tsv")?.into_iter().filter(|row| row[1] == "alternate") {
            let plan = plans.iter_mut().find(|plan| plan.code == row[0]).context("a format without a plan")?;
            plan.alternate.push(row[3].split(')').filter(|group| !group.is_empty()).map(group).collect());
        }
        let mut short: Vec<(String, Id)> = Vec::new();
        for row in rows("short.tsv")? {
            let numbers = compiled(&mut sets, &row[2])?;
            match short.last_mut().filter(|(region, _)| *region == row[0]) {
                Some((_, all)) => *all = sets.union(*all, numbers),
                None => short.push((row[0].clone(), numbers)),
            }
        }
        Ok(World { sets, plans, examples, short })
    }

    /// Calls `found` with numbers at both sides of every edge: wherever one digit leads on otherwise than its neighbour, the
    /// lowest and the highest number beyond it, by one way to each state.
    fn edges(&self, set: Id, found: &mut impl FnMut(String)) {
        let mut known = std::collections::HashSet::from([set]);
        let mut open = std::collections::VecDeque::from([(set, String::new())]);
        while let Some((state, digits)) = open.pop_front() {
            let next = self.sets.node(state).next;
            for digit in 0..10 {
                let here = next[digit];
                let neighbours = [digit.checked_sub(1), Some(digit + 1)].into_iter().flatten();
                let others: Vec<Id> = neighbours.filter_map(|other| next.get(other).copied()).collect();
                let so_far = format!("{digits}{}", DIGITS[digit]);
                if others.iter().any(|other| *other != here) || others.len() == 1 {
                    // Where no number goes on, the tail of a neighbour makes one that is nearly right.
                    let to = if here == NOTHING {
                        others.into_iter().find(|other| *other != NOTHING).unwrap_or(NOTHING)
                    } else {
                        here
                    };
                    for highest in [false, true] {
                        found(format!("{so_far}{}", self.end(to, highest)));
                    }
                }
                if here != NOTHING && known.insert(here) {
                    open.push_back((here, so_far));
                }
            }
        }
    }

    /// The lowest or the highest digits that end a number.
    fn end(&self, from: Id, highest: bool) -> String {
        let (mut at, mut digits) = (from, String::new());
        loop {
            let next = self.sets.node(at).next;
            let mut ways = (0..10).filter(|digit| next[*digit] != NOTHING);
            match if highest { ways.next_back() } else { ways.next() } {
                Some(digit) => {
                    digits.push(DIGITS[digit]);
                    at = next[digit];
                }
                None => return digits,
            }
        }
    }

    /// A number of a set, whichever.
    fn any(&self, set: Id, random: &mut Random) -> String {
        let mut digits = String::new();
        let mut at = set;
        loop {
            let node = self.sets.node(at);
            let ways: Vec<usize> = (0..10).filter(|digit| node.next[*digit] != NOTHING).collect();
            let ends = !self.sets.marks(node.marks).is_empty();
            if ways.is_empty() || (ends && random.below(3) == 0) {
                return digits;
            }
            let digit = ways[random.below(ways.len())];
            digits.push(DIGITS[digit]);
            at = node.next[digit];
        }
    }
}

fn random_question(world: &World, random: &mut Random) -> Question {
    if random.below(10) == 0 {
        return forms::short(world, random);
    }
    let question = random_number(world, random);
    if question.kind == 'T' && random.below(6) == 0 {
        return Question { kind: 'R', ..question };
    }
    if question.kind == 'P' && random.below(3) == 0 { forms::question(question, world, random) } else { question }
}

/// A number that is right, nearly right, too short or too long, written in one way or another.
fn random_number(world: &World, random: &mut Random) -> Question {
    let plan = random.of(&world.plans);
    let region = random.of(&plan.regions);
    let mut national = match random.below(8) {
        0 => (0..2 + random.below(17)).map(|_| *random.of(&DIGITS)).collect(),
        1..4 => world.any(plan.numbers, random),
        _ => world.any(region.numbers, random),
    };
    match random.below(8) {
        0 => _ = national.pop(),
        1 => national.push(*random.of(&DIGITS)),
        2 | 3 if !national.is_empty() => {
            let at = random.below(national.len().min(5));
            national.replace_range(at..=at, &random.of(&DIGITS).to_string());
        }
        _ => {}
    }
    if random.below(8) == 0 {
        let home = if random.below(4) == 0 { any_region(world, random) } else { region };
        return Question { kind: 'T', region: home.id.clone(), text: typed(plan, home, &national, random) };
    }
    if random.below(8) == 0 {
        let leniency = random.below(4).to_string();
        let home = if random.below(5) == 0 { "" } else { region.id.as_str() };
        let text =
            crate::phone_find::text(&plan.code, &region.national_prefix, &grouped(plan, &national, random), random);
        return Question { kind: 'D', region: leniency + home, text };
    }
    let home = match random.below(4) {
        0 => any_region(world, random).id.clone(),
        1 => String::new(),
        _ => region.id.clone(),
    };
    let text = match random.below(7) {
        0..3 => format!("+{}{national}", plan.code),
        6 => format!("＋{}{national}", plan.code),
        3 => national,
        4 => format!("{}{national}", region.national_prefix),
        _ => format!("{}{}{national}", random.of(&["00", "011", "810", "+", ""]), plan.code),
    };
    let text = match random.below(12) {
        0 => spread(&text, random),
        1 => format!(
            "{text}{}{}",
            random.of(&[" ext. ", "x", " ext:", ";ext=", "#", ",,", " доб. ", " int "]),
            random.below(100_000)
        ),
        2 => in_other_digits(&text, random),
        5 => in_other_digits(
            &format!("{text}{}{}", random.of(&[" ext. ", " x", ";ext="]), random.below(100_000)),
            random,
        ),
        3 => format!(
            "{}{text}{}",
            random.of(&["Tel. ", "(", "tel:", "  ", "- "]),
            random.of(&["", " ", ".", ")", " / x", ";isub=1"])
        ),
        4 => text
            .chars()
            .enumerate()
            .map(|(at, digit)| if at > 5 && digit.is_ascii_digit() { *random.of(&['A', 'k', 'w', '7']) } else { digit })
            .collect(),
        _ => text,
    };
    Question { kind: 'P', region: home, text }
}

/// Digits in the groups of an alternate format, or as they are.
fn grouped(plan: &Plan, national: &str, random: &mut Random) -> String {
    if plan.alternate.is_empty() || random.below(2) == 0 {
        return national.to_owned();
    }
    let sign: &str = random.of::<&str>(&[" ", "-", ".", "/"]);
    let (mut text, mut left) = (String::new(), national);
    for (least, most) in random.of(&plan.alternate) {
        let (group, rest) = left.split_at((least + random.below(most - least + 1)).min(left.len()));
        if !text.is_empty() && !group.is_empty() {
            text.push_str(sign);
        }
        text.push_str(group);
        left = rest;
    }
    text + left
}

fn random_zero(random: &mut Random) -> u32 {
    *random.of(&[0x660, 0x6f0, 0x966, 0xff10, 0x30])
}

/// Each digit in one of some scripts.
fn in_other_digits(text: &str, random: &mut Random) -> String {
    let other = |digit: char, random: &mut Random| {
        let other = char::from_u32(u32::from(digit).wrapping_sub(48).wrapping_add(random_zero(random)));
        other.filter(|_| digit.is_ascii_digit()).unwrap_or(digit)
    };
    text.chars().map(|digit| other(digit, random)).collect()
}

fn any_region<'w>(world: &'w World, random: &mut Random) -> &'w Region {
    let plan = random.of(&world.plans);
    random.of(&plan.regions)
}

fn typed(plan: &Plan, home: &Region, national: &str, random: &mut Random) -> String {
    match random.below(5) {
        0 => format!("+{}{national}", plan.code),
        4 => (0..1 + random.below(16)).map(|_| *random.of(&DIGITS)).collect(),
        1 => format!("{}{}{national}", random.of(&["00", "011", "810", "0011"]), plan.code),
        2 => format!("{}{national}", home.national_prefix),
        _ => national.to_owned(),
    }
}

fn spread(text: &str, random: &mut Random) -> String {
    let mut spread = String::new();
    for character in text.chars() {
        spread.push(character);
        if random.below(3) == 0 {
            spread.push_str(
                random.of::<&str>(&[" ", "-", ".", " (", ") ", "/", "\u{a0}", "–", "~", "*", "x", "\u{2060}"]),
            );
        }
    }
    spread
}

fn home_of(question: &Question) -> Option<Country> {
    Some(question.region.as_str()).filter(|region| !region.is_empty()).and_then(Country::from_alpha2)
}

/// What `polity` says, in the words of the oracle.
fn answer(question: &Question) -> String {
    if question.kind == 'D' {
        return crate::phone_find::answer(&question.region, &question.text);
    }
    let home = home_of(question);
    if !matches!(question.kind, 'P' | 'T' | 'D') {
        return forms::answer(question, home);
    }
    if question.kind == 'T' {
        let mut typed = AsYouType::new(home);
        return question.text.chars().map(|digit| typed.push(digit).to_owned()).collect::<Vec<_>>().join("\t");
    }
    let number = match PhoneNumber::parse_within(&question.text, home, Ranges::Upstream, View::CLDR) {
        Ok(number) => number,
        Err(error) => {
            let code = match error.kind() {
                ParseErrorKind::NotANumber => 1,
                ParseErrorKind::TooShortAfterExitCode => 2,
                ParseErrorKind::TooShort => 3,
                ParseErrorKind::TooLong => 4,
                _ => 0,
            };
            return format!("error {code}");
        }
    };
    let kind = number.kind().map_or(99, kind_number);
    let possibility = match number.possibility() {
        Possibility::Possible => 0,
        Possibility::TooShort => 2,
        Possibility::TooLong => 3,
        Possibility::LocalOnly => 4,
        _ => 5,
    };
    // The oracle names the codes that belong to no country or region 001.
    let region =
        number.country().map_or(if NO_PLACE.contains(&number.calling_code()) { "001" } else { "" }, Country::id);
    format!(
        "{region}\t{}\t{kind}\t{possibility}\t{}\t{}\t{}\t{}",
        u8::from(number.is_valid()),
        number.e164(),
        number.format(Format::International),
        number.format(Format::National),
        number.format(Format::Rfc3966)
    )
}

/// The number of a kind in the oracle.
fn kind_number(kind: Kind) -> u8 {
    match kind {
        Kind::FixedLine => 0,
        Kind::Mobile => 1,
        Kind::FixedLineOrMobile => 2,
        Kind::TollFree => 3,
        Kind::PremiumRate => 4,
        Kind::SharedCost => 5,
        Kind::Voip => 6,
        Kind::PersonalNumber => 7,
        Kind::Pager => 8,
        Kind::Uan => 9,
        Kind::Voicemail => 10,
        _ => 99,
    }
}

const NO_PLACE: [u16; 9] = [800, 808, 870, 878, 881, 882, 883, 888, 979];
const FIELDS: [&str; 8] = ["region", "valid", "kind", "possible", "E.164", "international", "national", "RFC 3966"];

#[derive(Default)]
struct Tally {
    questions: u64,
    comparisons: u64,
    by_field: BTreeMap<&'static str, u64>,
    known: BTreeMap<&'static str, u64>,
    /// Where all ranges part from upstream's.
    classes: BTreeMap<&'static str, u64>,
    shown: Vec<String>,
}

pub(crate) fn compare(arguments: &Arguments) -> Result<ExitCode> {
    let world = World::read()?;
    let wheel = crate::package(&format!("phonenumbers-{}.whl", polity::LIBPHONENUMBER_VERSION))?;
    let started = Instant::now();
    let mut fixed: Vec<Question> = Vec::new();
    for (code, region, example) in &world.examples {
        let national =
            |prefix: &str| Question { kind: 'P', region: region.clone(), text: format!("{prefix}{example}") };
        fixed.push(national(""));
        fixed.push(national("0"));
        fixed.push(Question { kind: 'P', region: String::new(), text: format!("+{code}{example}") });
        for text in [format!("+{code}{example}"), example.clone(), format!("0{example}")] {
            fixed.push(Question { kind: 'T', region: region.clone(), text });
        }
    }
    fixed.extend(forms::tables(&world));
    if let Some(file) = &arguments.texts {
        for text in crate::phone_find::quoted(file)? {
            for asked in ["", "US", "GB", "DE", "MX", "XK"]
                .iter()
                .flat_map(|home| (0..4).map(move |leniency| format!("{leniency}{home}")))
            {
                fixed.push(Question { kind: 'D', region: asked, text: text.clone() });
            }
        }
    }
    let mut edges = 0;
    for plan in &world.plans {
        let sets = plan.regions.iter().map(|region| region.numbers);
        for set in sets {
            world.edges(set, &mut |number| {
                edges += 1;
                if edges % arguments.edges == 0 {
                    fixed.push(Question { kind: 'P', region: String::new(), text: format!("+{}{number}", plan.code) });
                }
            });
        }
    }
    println!("{} examples and edges, {} random numbers of seed {}", fixed.len(), arguments.random, arguments.seed);
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    let result = Mutex::new(Tally::default());
    let result_ref = &result;
    let world = &world;
    std::thread::scope(|scope| {
        let mut threads = Vec::new();
        for (worker, part) in fixed.chunks(fixed.len().div_ceil(workers)).enumerate() {
            let wheel = &wheel;
            threads.push(scope.spawn(move || -> Result<()> {
                let mut oracle = Oracle::start(wheel)?;
                for batch in part.chunks(500) {
                    oracle.ask(batch, world, arguments, result_ref)?;
                }
                let mut random = Random::new(arguments.seed.wrapping_mul(1_000_003) + worker as u64 + 1);
                let mut left = arguments.random / workers as u64;
                while left > 0 {
                    let count = left.min(500);
                    let batch: Vec<Question> = (0..count).map(|_| random_question(world, &mut random)).collect();
                    oracle.ask(&batch, world, arguments, result_ref)?;
                    left -= count;
                }
                oracle.stop()
            }));
        }
        threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| anyhow::anyhow!("a worker panicked"))?)
    })?;
    let result = result.into_inner().map_err(|_| anyhow::anyhow!("a worker panicked"))?;
    for line in &result.shown {
        println!("{line}");
    }
    let differences: u64 = result.by_field.values().sum();
    for (class, count) in &result.known {
        println!("{count} differences of a known class: {class}");
    }
    for (class, count) in &result.classes {
        println!("{count} texts that all ranges read otherwise: {class}");
    }
    println!(
        "{} questions, {} comparisons, {differences} differences {:?} in {} s",
        result.questions,
        result.comparisons,
        result.by_field,
        started.elapsed().as_secs()
    );
    Ok(if differences == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What libphonenumber gets wrong, and `polity` does not.
fn known(question: &Question, world: &World) -> Option<&'static str> {
    // Where one exit code begins another (0 and 011, 00 and 006), it may read the wrong one first and what follows as a foreign
    // calling code. When another one and the home region's own code turn out to be there, it keeps the formats of the foreign plan.
    let text = question.text.as_str();
    let home = world.plans.iter().find(|plan| plan.regions[0].id == question.region && !question.region.is_empty())?;
    let begins = |plan: &Plan, length: usize| {
        text.get(..length).is_some_and(|text| !world.sets.find(plan.regions[0].exit_codes, text).is_empty())
    };
    let first = (1..8).find(|length| begins(home, *length))?;
    let typed = matches!(question.kind, 'T' | 'R');
    let foreign = world.plans.iter().find(|plan| text[first..].starts_with(&plan.code))?;
    // The plans that belong to no country or region have no exit code, and nothing begins every text: once their formats are
    // used up, the exit code of home is taken for a calling code, such as 81 of 810.
    if typed && NO_PLACE.iter().any(|code| foreign.code == code.to_string()) && !text.starts_with('0') {
        return Some(
            "typed after an exit code to a plan of no country: the oracle takes that exit code for a calling code",
        );
    }
    let home_follows = |length: &usize| text.get(*length..).is_some_and(|rest| rest.starts_with(&home.code));
    // One mistake may lead to the next: the exit code may be that of any plan.
    let other = |length: &usize| *length != first && world.plans.iter().any(|plan| begins(plan, *length));
    let lost = typed && (1..8).filter(other).any(|length| home_follows(&length));
    lost.then_some(
        "typed at home after one of two exit codes: the oracle keeps the formats of a plan that it took up by mistake",
    )
}

struct Oracle {
    child: Child,
    answers: BufReader<std::process::ChildStdout>,
}

impl Oracle {
    fn start(wheel: &std::path::Path) -> Result<Self> {
        let mut child = Command::new("python3")
            .args(["-c", include_str!("phone.py")])
            .env("PYTHONPATH", wheel)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot run python3")?;
        let answers = BufReader::new(child.stdout.take().context("no output")?);
        Ok(Self { child, answers })
    }

    fn ask(&mut self, batch: &[Question], world: &World, arguments: &Arguments, tally: &Mutex<Tally>) -> Result<()> {
        let mut text = String::new();
        for question in batch {
            text.push_str(&format!("{}\t{}\t{}\n", question.kind, question.region, question.text));
        }
        text.push_str("E\t\t\n");
        self.child.stdin.as_mut().context("no input")?.write_all(text.as_bytes())?;
        let mut theirs = Vec::new();
        for _ in batch {
            let mut line = String::new();
            self.answers.read_line(&mut line)?;
            theirs.push(line.trim_end_matches('\n').to_owned());
        }
        let mut tally = tally.lock().map_err(|_| anyhow::anyhow!("a worker panicked"))?;
        for (question, theirs) in batch.iter().zip(theirs) {
            let ours = answer(question);
            tally.questions += 1;
            if question.kind == 'P' {
                match crate::phone_all::class(&question.text, home_of(question)) {
                    None => {}
                    Some(Ok(class)) => *tally.classes.entry(class).or_default() += 1,
                    Some(Err(found)) => {
                        *tally.by_field.entry("all ranges, of no class").or_default() += 1;
                        if tally.shown.len() < arguments.show {
                            tally.shown.push(format!("{:?} {:?}: all ranges: {found}", question.region, question.text));
                        }
                    }
                }
            }
            let (a, b): (Vec<&str>, Vec<&str>) = (theirs.split('\t').collect(), ours.split('\t').collect());
            tally.comparisons += a.len() as u64;
            if theirs == ours {
                continue;
            }
            let class = match question.kind {
                'D' => crate::phone_find::known(&question.text, &ours),
                _ => known(question, world),
            };
            if let Some(class) = class {
                *tally.known.entry(class).or_default() += 1;
                continue;
            }
            let names: &[&'static str] = match question.kind {
                'P' => &FIELDS,
                kind => forms::fields(kind),
            };
            let fields: Vec<&'static str> = if question.kind == 'T' {
                vec!["typed"]
            } else if question.kind == 'R' {
                vec!["caret"]
            } else if question.kind == 'D' {
                vec!["found"]
            } else if a.len() != b.len() || a.len() == 1 {
                vec!["error"]
            } else {
                let differ = names.iter().zip(a.iter().zip(&b)).filter(|(_, (a, b))| a != b);
                differ.map(|(field, _)| *field).collect()
            };
            for field in &fields {
                *tally.by_field.entry(field).or_default() += 1;
            }
            if tally.shown.len() < arguments.show {
                tally.shown.push(format!(
                    "{} {:?} {:?}: {fields:?}\n  oracle {theirs:?}\n  polity {ours:?}",
                    question.kind, question.region, question.text
                ));
            }
        }
        Ok(())
    }

    fn stop(mut self) -> Result<()> {
        drop(self.child.stdin.take());
        self.child.wait()?;
        Ok(())
    }
}
