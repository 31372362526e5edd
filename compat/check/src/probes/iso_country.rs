use c::Country;

pub fn all() -> Vec<Country> {
    let codes = c::data::all();
    let codes = codes.iter().map(|record| record.alpha2).chain([""]);
    codes.map(|code| code.parse().unwrap()).collect()
}

pub fn ask() -> crate::Answers {
    let mut answers = crate::Answers::default();
    let texts = crate::all_texts();
    for text in &texts {
        let parsed = text.parse::<Country>().map_err(|error| (error.to_string(), format!("{error:?}")));
        answers.say(format!("parse {text:?}"), parsed);
        answers.say(format!("from_name {text:?}"), Country::from_name(text));
    }
    for code in all() {
        answers.say(format!("all of {code:?}"), (code.name(), format!("{code:>9}"), code as u32));
    }
    answers.list("data::all", c::data::all().iter().map(|code| (code.alpha2, code.alpha3, code.name, code.num)));
    answers.say("size", size_of::<Option<Country>>());
    answers.serde(&all(), &texts);
    answers.order(&all());
    answers
}
