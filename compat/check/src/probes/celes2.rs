use c::{Country, LookupTable as _};

pub fn all() -> Vec<Country> {
    Country::get_countries().to_vec()
}

pub fn ask() -> crate::Answers {
    let mut answers = crate::Answers::default();
    let texts = crate::all_texts();
    let show = |result: Result<Country, &'static str>| result.map(|country| country.alpha2);
    for text in &texts {
        answers.say(format!("from_code {text:?}"), show(Country::from_code(text)));
        answers.say(format!("from_alpha2 {text:?}"), show(Country::from_alpha2(text)));
        answers.say(format!("from_alpha3 {text:?}"), show(Country::from_alpha3(text)));
        answers.say(format!("from_alias {text:?}"), show(Country::from_alias(text)));
        answers.say(format!("from_name {text:?}"), show(Country::from_name(text)));
        answers.say(format!("parse {text:?}"), show(text.parse()));
    }
    for text in crate::texts() {
        let holders: Vec<&str> =
            all().iter().filter(|country| country.aliases.contains(&text)).map(|country| country.alpha2).collect();
        answers.say(format!("contains {text:?}"), holders);
    }
    for value in (0..=1000).chain([65_536, 65_540, usize::MAX]) {
        answers.say(format!("from_value {value}"), show(Country::from_value(value)));
    }
    for country in all() {
        let aliases = country.aliases;
        let list: Vec<&&str> = aliases.iter().collect();
        let shown = (format!("{aliases}"), format!("{aliases:?}"), aliases.len(), aliases.is_empty(), list);
        answers.say(format!("all of {country:?}"), (format!("{country:>60}"), shown));
        answers.say(format!("aliases to JSON {country:?}"), serde_json::to_string(&aliases).unwrap());
        let back = serde_json::from_str::<c::CountryTable>(&serde_json::to_string(&aliases).unwrap());
        answers.say(format!("aliases from JSON {country:?}"), back.map_err(|error| error.to_string()));
        let signs: Vec<_> = all()
            .iter()
            .map(|other| (aliases == other.aliases, aliases.partial_cmp(&other.aliases), aliases.cmp(&other.aliases)))
            .collect();
        answers.say(format!("aliases order {country:?}"), signs);
    }
    let (samoa, macau, gb) = (c::SamoaTable::default(), c::MacauTable::default(), c::EnglandTable::default());
    answers.say(
        "tables",
        (
            samoa == macau,
            samoa.partial_cmp(&macau),
            samoa.partial_cmp(&gb),
            c::EMPTY_LOOKUP_TABLE.partial_cmp(&gb),
            format!("{samoa} {samoa:?} {:?} {}", c::EMPTY_LOOKUP_TABLE, c::EMPTY_LOOKUP_TABLE),
        ),
    );
    answers.say("countries", Country::get_countries());
    answers.say(
        "functions",
        (
            Country::kosovo(),
            Country::turkiye(),
            Country::coted_ivoire(),
            Country::the_united_kingdom_of_great_britain_and_northern_ireland(),
        ),
    );
    answers.say("size", (size_of::<Country>(), size_of::<c::CountryTable>()));
    answers.serde(&all(), &texts);
    answers.order(&all());
    answers
}
