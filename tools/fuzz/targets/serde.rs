//! Serde: what was read is written and read again as the same, as JSON and as postcard; every value is.

#![no_main]

use std::fmt::Debug;

use libfuzzer_sys::fuzz_target;
use polity::address::{Address, FieldKind, Requirement};
use polity::find::NameKind;
use polity::former::FormerKind;
use polity::phone::{Kind, PhoneNumber, Reason};
use polity::{
    ClaimKind, CodeStanding, CodeSystem, Country, IsoStanding, Locale, NameStyle, Purpose, UnStanding, codec,
};
use polity_fuzz::Input;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// An entry in each of the ways of [`codec`].
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Codes {
    plain: Country,
    #[serde(with = "codec::alpha2::option")]
    alpha2: Option<Country>,
    #[serde(with = "codec::alpha3::option")]
    alpha3: Option<Country>,
    #[serde(with = "codec::numeric::option")]
    numeric: Option<Country>,
    #[serde(with = "codec::name")]
    name: Country,
    #[serde(with = "codec::alpha2::vec")]
    list: Vec<Country>,
}

fn round_trip<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let json = serde_json::to_vec(value).expect("it is written as JSON");
    let again: T = serde_json::from_slice(&json).unwrap_or_else(|error| panic!("{value:?} as JSON: {error}"));
    assert_eq!(again, *value);
    let bytes = postcard::to_allocvec(value).expect("it is written as postcard");
    let again: T = postcard::from_bytes(&bytes).unwrap_or_else(|error| panic!("{value:?} as postcard: {error}"));
    assert_eq!(again, *value);
}

/// What can be read of any bytes is a value like any other.
fn read<T: Serialize + DeserializeOwned + PartialEq + Debug>(bytes: &[u8]) {
    if let Ok(value) = serde_json::from_slice::<T>(bytes) {
        round_trip(&value);
    }
    if let Ok(value) = postcard::from_bytes::<T>(bytes) {
        round_trip(&value);
    }
    // As a text, too, which most of them are.
    if let Ok(text) = std::str::from_utf8(bytes) {
        let quoted = serde_json::to_string(text).expect("a text is written");
        if let Ok(value) = serde_json::from_str::<T>(&quoted) {
            round_trip(&value);
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    let mut input = Input::new(bytes);
    let kind = input.below(18);
    match kind {
        0 => read::<Country>(input.rest()),
        1 => read::<Locale>(input.rest()),
        2 => read::<PhoneNumber>(input.rest()),
        3 => read::<Address>(input.rest()),
        4 => read::<Codes>(input.rest()),
        5 => read::<(ClaimKind, CodeStanding, CodeSystem)>(input.rest()),
        6 => read::<CodeSystem>(input.rest()),
        7 => read::<(FormerKind, IsoStanding, NameKind)>(input.rest()),
        8 => read::<NameStyle>(input.rest()),
        9 => read::<(Purpose, UnStanding)>(input.rest()),
        10 => read::<Kind>(input.rest()),
        11 => read::<Reason>(input.rest()),
        12 => read::<(FieldKind, Requirement)>(input.rest()),
        13 => {
            let country = input.country();
            round_trip(&(country, input.locale(), input.of(CodeSystem::ALL)));
            let own = |has: bool| Some(country).filter(|_| has);
            round_trip(&Codes {
                plain: country,
                alpha2: own(country.alpha2().is_some()),
                alpha3: own(country.alpha3().is_some()),
                numeric: own(country.numeric().is_some()),
                name: country,
                list: own(country.alpha2().is_some()).into_iter().collect(),
            });
        }
        14 => {
            let home = input.home();
            let text = String::from_utf8_lossy(input.rest()).into_owned();
            if let Ok(number) = PhoneNumber::parse(&text, home) {
                if number.is_valid() {
                    read_back(&number);
                }
            }
        }
        _ => {
            let mut address = Address::new(input.country());
            for kind in FieldKind::ALL.iter().copied() {
                let value = input.piece();
                address = address.set(kind, &value);
            }
            round_trip(&address);
        }
    }
});

/// A number is written in E.164. Upstream takes what looks like a national prefix off even after a calling code, so the number
/// that is read may be the end of the one that was written; from then on it is the same.
fn read_back(number: &PhoneNumber) {
    let json = serde_json::to_vec(number).expect("it is written as JSON");
    let again: PhoneNumber = serde_json::from_slice(&json).unwrap_or_else(|error| panic!("{number:?}: {error}"));
    assert!(number.national().ends_with(again.national()), "{number:?} {again:?}");
}
