// Compiled for the old crate and for the shim, as `c`.

use c::country::Id;
use c::{Mode, ParseError};

/// The kind of an error.
fn kind(error: &ParseError) -> &'static str {
    match error {
        ParseError::NoNumber => "NoNumber",
        ParseError::InvalidCountryCode => "InvalidCountryCode",
        ParseError::TooShortAfterIdd => "TooShortAfterIdd",
        ParseError::TooShortNsn => "TooShortNsn",
        ParseError::TooLong => "TooLong",
        ParseError::MalformedInteger(_) => "MalformedInteger",
    }
}

pub fn parse(home: Option<&str>, text: &str) -> Result<c::PhoneNumber, ParseError> {
    c::parse(home.map(|home| home.parse::<Id>().unwrap()), text)
}

pub fn ask(home: Option<&str>, text: &str) -> crate::Answers {
    let number = match parse(home, text) {
        Ok(number) => number,
        Err(error) => return vec![("parse", format!("Err({})", kind(&error)))],
    };
    let national = number.national();
    let digits = format!("+{} {national}", number.code().value());
    let format = |mode| number.format().mode(mode).to_string();
    vec![
        ("parse", "Ok".to_owned()),
        ("number", digits),
        ("extension", format!("{:?}", number.extension().map(AsRef::<str>::as_ref))),
        ("source", format!("{:?}", number.code().source())),
        ("carrier", format!("{:?}", number.carrier().map(AsRef::<str>::as_ref))),
        ("country", format!("{:?}", number.country().id())),
        ("valid", c::is_valid(&number).to_string()),
        ("type", format!("{:?}", number.number_type(&c::metadata::DATABASE))),
        ("E164", format(Mode::E164)),
        ("International", format(Mode::International)),
        ("National", format(Mode::National)),
        ("Rfc3966", format(Mode::Rfc3966)),
    ]
}

/// What does not depend on numbers that are parsed.
pub fn things(regions: &[&str]) -> Vec<(String, crate::Answers)> {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut all = Vec::new();
    let mut say = |question: String, what, answer: String| all.push((question, vec![(what, answer)]));
    for first in 'A'..='Z' {
        for second in 'A'..='Z' {
            for text in [format!("{first}{second}"), format!("{first}{}", second.to_lowercase()), format!("{first}{second} ")] {
                let id = text.parse::<Id>();
                say(format!("{text:?} as an id"), "id", format!("{id:?} {:?}", Id::try_from(text.as_str())));
                let Ok(id) = id else { continue };
                let mut hasher = DefaultHasher::new();
                id.hash(&mut hasher);
                let json = serde_json::to_string(&id).unwrap();
                let read: Id = serde_json::from_str(&json).unwrap();
                let answer = (id.as_ref(), id as usize, hasher.finish(), json, bincode::serialize(&id).unwrap(), read);
                say(format!("all of {id:?}"), "id", format!("{answer:?}"));
            }
        }
    }
    for text in ["", "0", "00", "000123", "123", "72057594037927935", "72057594037927936", "18446744073709551616", "1a", "٣"] {
        let number = text.parse::<c::NationalNumber>();
        let shown = number.map(|number| (number.value(), number.zeros(), u64::from(number), number.to_string()));
        say(format!("national {text:?}"), "national", format!("{shown:?}"));
    }
    for text in crate::questions::TEXTS.iter().chain(&["1+1+1", "80+0", "111", "0800-4-pizza", "08-PIZZA", "8-PIZZA", "12. March"]) {
        say(format!("{text:?}"), "viable", c::is_viable(text).to_string());
    }
    use c::Validation as V;
    for one in [V::IsPossible, V::IsPossibleLocalOnly, V::InvalidCountryCode, V::TooShort, V::InvalidLength, V::TooLong] {
        say(format!("{one:?}"), "validation", format!("{:?}", (one.is_possible(), one.is_invalid(), one.is_invalid_length())));
    }
    use c::Type as T;
    let types = [
        T::FixedLine, T::Mobile, T::FixedLineOrMobile, T::TollFree, T::PremiumRate, T::SharedCost, T::PersonalNumber,
        T::Voip, T::Pager, T::Uan, T::Emergency, T::Voicemail, T::ShortCode, T::StandardRate, T::Carrier,
        T::NoInternational, T::Unknown,
    ];
    for one in types {
        let json = serde_json::to_string(&one).unwrap();
        say(format!("{one:?}"), "type", format!("{json} {:?} {}", bincode::serialize(&one).unwrap(), one as usize));
    }
    let database = &*c::metadata::DATABASE;
    let ids: std::collections::BTreeSet<&str> = database.iter().map(c::Metadata::id).collect();
    say("every id".to_owned(), "ids", format!("{ids:?}"));
    for region in regions {
        let Some(metadata) = database.by_id(*region) else {
            say((*region).to_owned(), "metadata", "None".to_owned());
            continue;
        };
        let code = metadata.country_code();
        let regions = database.region(&code);
        let same = database.by_code(&code).map(|all| all.iter().map(|one| one.id().to_owned()).collect::<Vec<_>>());
        say((*region).to_owned(), "metadata", format!("{:?}", (code, metadata.id(), regions, same)));
        say((*region).to_owned(), "national prefix", format!("{:?}", metadata.national_prefix()));
        say((*region).to_owned(), "main", metadata.is_main_country_for_code().to_string());
        let descriptors = metadata.descriptors();
        say((*region).to_owned(), "general lengths", format!("{:?}", descriptors.general().possible_length()));
        for one in types {
            let Some(found) = descriptors.get(one).filter(|_| one != T::Unknown) else {
                say(format!("{region} {one:?}"), "descriptor", "None".to_owned());
                continue;
            };
            say(format!("{region} {one:?}"), "descriptor", "Some".to_owned());
            say(format!("{region} {one:?}"), "lengths", format!("{:?}", found.possible_length()));
            say(format!("{region} {one:?}"), "example", format!("{:?}", found.example()));
            let matches = found.example().map(|example| found.is_match(example));
            say(format!("{region} {one:?}"), "example matches", format!("{matches:?}"));
            let longer = found.example().map(|example| found.is_match(&format!("{example}1234567")));
            say(format!("{region} {one:?}"), "longer matches", format!("{longer:?}"));
        }
    }
    all
}
