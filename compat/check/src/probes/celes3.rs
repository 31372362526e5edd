use c::{Country, CountryParseError, Subdivision};

pub fn all() -> Vec<Country> {
    Country::get_countries().to_vec()
}

pub fn ask() -> crate::Answers {
    let mut answers = crate::Answers::default();
    let texts = crate::all_texts();
    let show = |result: Result<Country, CountryParseError>| {
        result.map(|country| country.alpha2).map_err(|error| (error.to_string(), error))
    };
    for text in &texts {
        answers.say(format!("from_code {text:?}"), show(Country::from_code(text)));
        answers.say(format!("from_alpha2 {text:?}"), show(Country::from_alpha2(text)));
        answers.say(format!("from_alpha3 {text:?}"), show(Country::from_alpha3(text)));
        answers.say(format!("from_alias {text:?}"), show(Country::from_alias(text)));
        answers.say(format!("from_name {text:?}"), show(Country::from_name(text)));
        answers.say(format!("parse {text:?}"), show(text.parse()));
        let holders: Vec<&str> = Country::countries()
            .iter()
            .filter(|country| country.has_alias(text))
            .map(|country| country.alpha2)
            .collect();
        answers.say(format!("has_alias {text:?}"), holders);
        answers.say(format!("subdivision {text:?}"), Subdivision::from_code(text).map_err(|error| error.to_string()));
    }
    for value in (0..=1000).chain([65_536, 65_540, usize::MAX]) {
        answers.say(format!("from_value {value}"), show(Country::from_value(value)));
    }
    for country in all() {
        answers.say(format!("all of {country:?}"), format!("{country:>60}"));
        let list: Vec<&str> = country.subdivisions().iter().map(|found| found.code).collect();
        answers.say(format!("subdivisions of {country:?}"), list);
    }
    answers.say("countries", Country::countries());
    answers.say(
        "functions",
        (
            Country::kosovo(),
            Country::turkiye(),
            Country::coted_ivoire(),
            Country::the_united_kingdom_of_great_britain_and_northern_ireland(),
        ),
    );
    answers.say("size", (size_of::<Country>(), size_of::<Subdivision>()));
    answers.say("version", c::SUBDIVISION_DATA_VERSION);
    answers.say("all subdivisions", Subdivision::subdivisions());
    for found in Subdivision::subdivisions() {
        let lower = Subdivision::from_code(found.code.to_lowercase());
        answers.say(format!("of {}", found.code), (found.country().alpha2, lower, found.to_string()));
        answers.say(format!("subdivision to JSON {}", found.code), serde_json::to_string(found).unwrap());
    }
    for text in ["\"DE-BY\"", "\"de-by\"", "\"\"", "\"DE-ZZ\"", "42", "null"] {
        let read = serde_json::from_str::<Subdivision>(text).map_err(|error| error.to_string());
        answers.say(format!("subdivision from JSON {text}"), read);
    }
    answers.serde(&all(), &texts);
    answers.order(&all());
    answers
}
