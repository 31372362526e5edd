use c::CountryCode;

pub fn all() -> Vec<CountryCode> {
    CountryCode::iter().copied().collect()
}

pub fn ask() -> crate::Answers {
    let mut answers = crate::Answers::default();
    let texts = crate::all_texts();
    for text in &texts {
        let show =
            |result: Result<CountryCode, c::CountryCodeParseErr>| result.map_err(|error| (error.to_string(), error));
        answers.say(format!("for_alpha2 {text:?}"), show(CountryCode::for_alpha2(text)));
        answers.say(format!("for_alpha2_caseless {text:?}"), show(CountryCode::for_alpha2_caseless(text)));
        answers.say(format!("for_alpha3 {text:?}"), show(CountryCode::for_alpha3(text)));
        answers.say(format!("for_alpha3_caseless {text:?}"), show(CountryCode::for_alpha3_caseless(text)));
    }
    for id in (0..=1000).chain([65_536, 65_540, u32::MAX]) {
        let show =
            |result: Result<CountryCode, c::CountryCodeParseErr>| result.map_err(|error| (error.to_string(), error));
        answers.say(format!("for_id {id}"), show(CountryCode::for_id(id)));
    }
    for code in all() {
        let number: u32 = code.into();
        let shown = (code.name(), code.numeric_id(), code.alpha2(), code.alpha3(), number, format!("{code:>60}"));
        answers.say(format!("all of {code:?}"), (shown, code as usize));
    }
    answers.list("as_array", CountryCode::as_array());
    answers.list("as_array_alpha2", CountryCode::as_array_alpha2());
    answers.list("as_array_alpha3", CountryCode::as_array_alpha3());
    answers.list("as_array_numeric", CountryCode::as_array_numeric());
    answers.list("iter", CountryCode::iter());
    answers.list("iter_alpha2", CountryCode::iter_alpha2());
    answers.list("iter_alpha3", CountryCode::iter_alpha3());
    answers.list("iter_numeric", CountryCode::iter_numeric());
    answers.say("num_country_codes: with XK, how many", CountryCode::num_country_codes());
    answers.say(
        "constants",
        (c::alpha2::ISO_A2_ZWE, c::alpha3::ISO_A3_ZWE, c::full::ISO_FULL_CIV, c::numeric::ISO_NUM_AFG),
    );
    answers.say("size", size_of::<Option<CountryCode>>());
    answers.serde(&all(), &texts);
    answers.order(&all());
    answers
}
