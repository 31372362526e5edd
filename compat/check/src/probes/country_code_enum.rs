use c::CountryCode;

pub fn all() -> Vec<CountryCode> {
    CountryCode::ALL.to_vec()
}

pub fn ask() -> crate::Answers {
    let mut answers = crate::Answers::default();
    let texts = crate::all_texts();
    for text in &texts {
        answers.say(format!("parse {text:?}"), text.parse::<CountryCode>());
    }
    for code in all() {
        let text: &'static str = code.into();
        let text = (text, code.as_ref() as &str, format!("{code:>9}"));
        answers.say(format!("all of {code:?}"), (code.name(), text, code as usize));
    }
    answers.say("iter", CountryCode::iter().collect::<Vec<_>>());
    answers.say("size", size_of::<Option<CountryCode>>());
    answers.serde(&all(), &texts);
    answers.order(&all());
    answers
}
