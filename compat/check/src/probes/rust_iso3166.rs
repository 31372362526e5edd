use c::{CountryCode, iso3166_2, iso3166_3};

pub fn all() -> Vec<CountryCode> {
    c::ALL.to_vec()
}

pub fn ask() -> crate::Answers {
    let mut answers = crate::Answers::default();
    let texts = crate::all_texts();
    for text in &texts {
        answers.say(format!("from_alpha2 {text:?}"), c::from_alpha2(text));
        answers.say(format!("from_alpha3 {text:?}"), c::from_alpha3(text));
        answers.say(format!("from_numeric_str {text:?}"), c::from_numeric_str(text));
        answers.say(format!("iso3166_3 code {text:?}"), iso3166_3::from_code(text).map(|found| found.code));
    }
    for code in (0..=1000).chain([u16::MAX]) {
        answers.say(format!("from_numeric {code}"), c::from_numeric(code));
    }
    for code in c::ALL {
        answers.say(format!("all of {code:?}"), code.numeric_str());
        let codes = code.subdivisions().map(|list| list.iter().map(|found| found.code).collect::<Vec<_>>());
        answers.say(
            format!("subdivisions of {code:?}"),
            codes.map(|mut codes| {
                codes.sort();
                codes
            }),
        );
    }
    answers.list("ALL", c::ALL);
    answers.list("ALL_ALPHA2", c::ALL_ALPHA2);
    answers.list("ALL_ALPHA3", c::ALL_ALPHA3);
    answers.list("ALL_NAME", c::ALL_NAME);
    answers.list("ALL_NUMERIC", c::ALL_NUMERIC);
    answers.list("ALL_NUMERIC_STR", c::ALL_NUMERIC_STR);
    for (name, map) in
        [("ALPHA2_MAP", &c::ALPHA2_MAP), ("ALPHA3_MAP", &c::ALPHA3_MAP), ("NUMERIC_MAP", &c::NUMERIC_MAP)]
    {
        let mut entries: Vec<_> = map.entries().collect();
        entries.sort();
        answers.list(name, entries);
    }
    let mut codes: Vec<_> = iso3166_2::SUBDIVISION_MAP.keys().copied().collect();
    codes.sort();
    answers.say("SUBDIVISION_MAP keys", &codes);
    let mut lists: Vec<_> =
        iso3166_2::SUBDIVISION_COUNTRY_MAP.entries().map(|(key, list)| (*key, list.len())).collect();
    lists.sort();
    answers.say("SUBDIVISION_COUNTRY_MAP", lists);
    for code in codes {
        let found = iso3166_2::from_code(code).unwrap();
        answers.say(format!("subdivision {code}"), (found.code, found.country_code, found.region_code));
        answers.say(format!("subdivision name {code}"), found.name);
        answers.say(format!("subdivision country_name {code}"), found.country_name);
        answers.say(format!("subdivision type {code}"), found.subdivision_type);
    }
    for text in ["AF-BAL", "af-bal", "AF-", "AFBAL", ""] {
        answers.say(format!("iso3166_2::from_code {text:?}"), iso3166_2::from_code(text).map(|found| found.code));
    }
    answers.say("iso3166_3::ALL", iso3166_3::ALL.iter().map(|found| found.code).collect::<Vec<_>>());
    for found in iso3166_3::ALL {
        let iso3166_3::CountryCode3 { code, name, former, new_countries, validity, desc } = found;
        answers.say(format!("former {code}"), (former.alpha2, former.alpha3, former.numeric, validity));
        answers.say(format!("former name {code}"), (name, former.name));
        answers.say(
            format!("former successors {code}"),
            new_countries.iter().map(|code| (code.alpha2, code.alpha3, code.numeric)).collect::<Vec<_>>(),
        );
        answers.say(format!("former desc {code}"), desc);
    }
    answers.say(
        "size",
        (size_of::<CountryCode>(), size_of::<iso3166_2::Subdivision>(), size_of::<iso3166_3::CountryCode3>()),
    );
    answers.serde(c::ALL, &texts);
    let json = |code: &str| {
        let country = serde_json::from_str::<iso3166_2::Subdivision>(code)
            .map(|found| found.code)
            .map_err(|error| error.to_string());
        let former = serde_json::from_str::<iso3166_3::CountryCode3>(code)
            .map(|found| found.code)
            .map_err(|error| error.to_string());
        (country, former)
    };
    for text in ["\"DE-BY\"", "\"de-by\"", "\"DDDE\"", "\"ddde\"", "\"\"", "42", "null"] {
        answers.say(format!("subdivision and former from JSON {text}"), json(text));
    }
    answers.order(c::ALL);
    answers
}
