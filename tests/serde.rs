//! Serde: what is written reads back.
#![cfg(feature = "serde")]

#[cfg(feature = "alloc")]
use polity::View;
use polity::{Country, Locale};
#[cfg(feature = "alloc")]
use serde::Deserialize;
use serde::Serialize;
use serde::de::DeserializeOwned;

#[test]
fn every_entry_and_locale_round_trips() {
    for country in Country::all() {
        let json = serde_json::to_string(&country).unwrap();
        assert_eq!(json, format!("\"{}\"", country.id()));
        assert_eq!(serde_json::from_str::<Country>(&json).unwrap(), country);
    }
    for locale in Locale::all() {
        let json = serde_json::to_string(&locale).unwrap();
        assert_eq!(serde_json::from_str::<Locale>(&json).unwrap(), locale);
    }
}

#[test]
fn other_codes_in_options_and_lists() {
    use serde_json::{Value, json, value::Serializer};

    macro_rules! forms {
        ($($module:ident $one:expr, $list:expr;)+) => {$(
            let option = |value: Value| polity::codec::$module::option::deserialize(value).ok();
            assert_eq!(option($one), Some(Some(Country::AL)));
            assert_eq!(option(json!(null)), Some(None));
            assert_eq!(option(json!("?")), None);
            // What a form sends for a field that was left empty.
            assert_eq!((option(json!("")), option(json!(" \t"))), (Some(None), Some(None)));
            assert!(polity::codec::$module::deserialize(json!("")).is_err());
            let written = |value| polity::codec::$module::option::serialize(value, Serializer).unwrap();
            assert_eq!((written(&Some(Country::AL)), written(&None)), ($one, json!(null)));
            #[cfg(feature = "alloc")]
            {
                let list = vec![Country::AL, Country::DE];
                assert_eq!(polity::codec::$module::vec::deserialize($list).unwrap(), list);
                assert_eq!(polity::codec::$module::vec::serialize(&list, Serializer).unwrap(), $list);
            }
        )+};
    }
    forms! {
        id json!("AL"), json!(["AL", "DE"]);
        alpha2 json!("AL"), json!(["AL", "DE"]);
        alpha3 json!("ALB"), json!(["ALB", "DEU"]);
        numeric json!(8), json!([8, 276]);
        name json!("Albania"), json!(["Albania", "Germany"]);
    }
}

#[test]
fn options_and_lists_round_trip() {
    let places = vec![Some(Country::XK), None, Some(Country::TRANSNISTRIA)];
    let json = serde_json::to_string(&places).unwrap();
    assert_eq!(json, r#"["XK",null,"transnistria"]"#);
    assert_eq!(serde_json::from_str::<Vec<Option<Country>>>(&json).unwrap(), places);
}

#[test]
fn errors_quote_the_input() {
    let message = |json: &str| serde_json::from_str::<Country>(json).unwrap_err().to_string();
    assert!(message("\"SUI\"").starts_with("\"SUI\" is not a code of a country or region"));
    assert!(message("\"AN\"").starts_with(
        "\"AN\" is a former code: Netherlands Antilles was withdrawn on 2010-12-15; successors: BQ, CW, SX"
    ));
    assert!(message("383").starts_with("invalid type: integer `383`, expected a code of a country or region"));
    assert!(
        serde_json::from_str::<Locale>("\"tlh\"")
            .unwrap_err()
            .to_string()
            .starts_with("no bundled locale matches \"tlh\"")
    );
}

/// A module for `#[serde(with)]` as the derive macro would call it.
macro_rules! with {
    ($module:ident, $country:expr) => {{
        let mut out = serde_json::Serializer::new(Vec::new());
        polity::codec::$module::serialize(&$country, &mut out).map(|()| {
            let json = String::from_utf8(out.into_inner()).unwrap();
            let mut back = serde_json::Deserializer::from_str(&json);
            assert_eq!(polity::codec::$module::deserialize(&mut back).unwrap(), $country);
            json
        })
    }};
}

#[test]
fn other_codes() {
    for country in Country::all() {
        assert_eq!(with!(alpha2, country).ok(), country.alpha2().map(|code| format!("\"{code}\"")));
        assert_eq!(with!(alpha3, country).ok(), country.alpha3().map(|code| format!("\"{code}\"")));
        assert_eq!(with!(numeric, country).ok(), country.numeric().map(|code| code.to_string()));
    }
    let error = with!(numeric, Country::XK).unwrap_err().to_string();
    assert_eq!(error, "XK does not have an ISO 3166-1 numeric code");
    let alpha2 = |json: &str| polity::codec::alpha2::deserialize(&mut serde_json::Deserializer::from_str(json));
    assert!(alpha2("\"ZZ\"").unwrap_err().to_string().starts_with("\"ZZ\" is not a code of a country or region"));
    assert!(
        alpha2("\"DEU\"").unwrap_err().to_string().starts_with("\"DEU\" is a code of DE (Germany), but not an alpha-2")
    );
    let numeric = |json: &str| polity::codec::numeric::deserialize(&mut serde_json::Deserializer::from_str(json));
    assert_eq!(numeric("4").unwrap(), Country::AF);
    assert_eq!(numeric("\"004\"").unwrap(), Country::AF);
    assert!(numeric("70000").is_err() && numeric("-4").is_err() && numeric("\"4\"").is_err());
    assert!(
        numeric("\"891\"")
            .unwrap_err()
            .to_string()
            .contains("Serbia and Montenegro was withdrawn in 2006-09; successors: ME, RS")
    );
}

#[test]
#[cfg(feature = "phone")]
fn phone_numbers() {
    use polity::phone::PhoneNumber;

    let number: PhoneNumber = "+383 44 123 456".parse().unwrap();
    let extended: PhoneNumber = "+39 06 698 12345 ext. 007".parse().unwrap();
    let json = serde_json::to_string(&vec![Some(number), None, Some(extended)]).unwrap();
    assert_eq!(json, r#"["+38344123456",null,"tel:+39-06-6981-2345;ext=007"]"#);
    let back: Vec<Option<PhoneNumber>> = serde_json::from_str(&json).unwrap();
    assert_eq!(back, [Some(number), None, Some(extended)]);
    assert_eq!(back[2].and_then(|back| back.extension().map(str::to_owned)).as_deref(), Some("007"));
    let read = |text: &str| serde_json::from_str::<PhoneNumber>(text);
    for text in ["tel:+383-44-123-456", "+383 (0)44 123-456", "tel:44-123-456;phone-context=+383"] {
        assert_eq!(read(&format!("\"{text}\"")).unwrap(), number, "{text}");
    }
    let message = |text| read(text).unwrap_err().to_string();
    assert!(message("\"044 123 456\"").starts_with(
        "\"044 123 456\": no calling code, at byte 0; expected + and a calling code, or a default country or region"
    ));
    assert!(
        message("\"+999 44\"").starts_with("\"+999 44\": these digits do not begin with a calling code, at byte 1")
    );
    assert!(
        message("38344123456")
            .starts_with("invalid type: integer `38344123456`, expected a phone number with + and calling code")
    );
    let kinds = polity::Country::all().filter_map(|country| country.dialing()?.example(polity::phone::Kind::Mobile));
    for example in kinds {
        let json = serde_json::to_string(&example).unwrap();
        assert_eq!(json, format!("\"{example}\""));
        assert_eq!(read(&json).unwrap(), example);
    }
}

/// Formats for people and for machines, with names of fields and without, with and without types in the bytes.
fn everywhere<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(serde_json::from_str::<T>(&json).unwrap(), *value, "{json}");
    // Through a tree of owned values, and from a reader, which cannot lend text.
    assert_eq!(serde_json::from_value::<T>(serde_json::to_value(value).unwrap()).unwrap(), *value);
    assert_eq!(serde_json::from_reader::<_, T>(json.as_bytes()).unwrap(), *value);
    assert_eq!(bincode::deserialize::<T>(&bincode::serialize(value).unwrap()).unwrap(), *value);
    assert_eq!(postcard::from_bytes::<T>(&postcard::to_stdvec(value).unwrap()).unwrap(), *value);
    for bytes in [rmp_serde::to_vec(value).unwrap(), rmp_serde::to_vec_named(value).unwrap()] {
        assert_eq!(rmp_serde::from_slice::<T>(&bytes).unwrap(), *value);
    }
}

#[test]
fn types_round_trip_in_every_format() {
    for country in Country::all() {
        everywhere(&country);
        everywhere(&Some(country));
        #[cfg(feature = "phone")]
        for kind in polity::phone::Kind::ALL {
            country.dialing().and_then(|dialing| dialing.example(*kind)).iter().for_each(everywhere);
        }
    }
    Locale::all().for_each(|locale| everywhere(&locale));
    everywhere(&None::<Country>);
    #[cfg(feature = "phone")]
    for text in [
        "+39 06 698 12345 ext. 007",
        // A range that is not known, a national prefix that was written twice, the fewest digits and the most.
        "+383 99 999 999 x1",
        "+1 1 1 999 123 4567",
        "+7 8 8 800 123",
        "+49 12",
        "+49 12345678901234567;ext=12345678901234567890",
    ] {
        everywhere(&text.parse::<polity::phone::PhoneNumber>().unwrap());
    }
}

#[test]
fn words_round_trip_in_every_format() {
    macro_rules! words {
        ($($name:path)+) => {$(<$name>::ALL.iter().for_each(everywhere);)+};
    }
    words! {
        polity::ClaimKind polity::CodeStanding polity::CodeSystem polity::IsoStanding polity::find::NameKind
        polity::NameStyle polity::Purpose polity::UnStanding polity::former::FormerKind
    }
    #[cfg(feature = "phone")]
    words!(polity::phone::FaultKind polity::phone::Kind polity::phone::Reason);
    #[cfg(feature = "address")]
    words! {
        polity::address::FieldKind polity::address::ProblemKind polity::address::Requirement polity::address::Severity
    }
}

/// Every module for `#[serde(with)]`, for one entry, an option and a list.
#[test]
#[cfg(feature = "alloc")]
fn codes_round_trip_in_every_format() {
    macro_rules! modules {
        ($($module:ident $with:literal $option:literal $vec:literal;)+) => {$(
            #[derive(Debug, PartialEq, Serialize, Deserialize)]
            struct $module {
                #[serde(with = $with)]
                one: Country,
                #[serde(with = $option)]
                some: Option<Country>,
                #[serde(with = $option)]
                none: Option<Country>,
                #[serde(with = $vec)]
                all: Vec<Country>,
                after: u8,
            }
            for one in View::ISO {
                let all = vec![one, Country::AL];
                everywhere(&$module { one, some: Some(one), none: None, all, after: 7 });
            }
        )+};
    }
    modules! {
        Id "polity::codec::id" "polity::codec::id::option" "polity::codec::id::vec";
        Alpha2 "polity::codec::alpha2" "polity::codec::alpha2::option" "polity::codec::alpha2::vec";
        Alpha3 "polity::codec::alpha3" "polity::codec::alpha3::option" "polity::codec::alpha3::vec";
        Numeric "polity::codec::numeric" "polity::codec::numeric::option" "polity::codec::numeric::vec";
        Name "polity::codec::name" "polity::codec::name::option" "polity::codec::name::vec";
    }
}

#[cfg(all(feature = "address", feature = "alloc"))]
mod addresses {
    use std::collections::BTreeMap;

    use polity::Country;
    use polity::address::{Address, FieldKind};
    use serde::de::value::{Error as ValueError, MapDeserializer};
    use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
    use serde::{Deserialize, Serialize, forward_to_deserialize_any};

    use super::everywhere;

    fn pristina() -> Address {
        Address::new(Country::XK)
            .set(FieldKind::Recipient, "Agim Gashi")
            .set(FieldKind::StreetAddress, "Rruga Agim Ramadani 12\nHyrja 2")
            .set(FieldKind::Locality, "Prishtinë")
            .set(FieldKind::PostalCode, "10000")
    }

    fn error(json: &str) -> String {
        serde_json::from_str::<Address>(json).unwrap_err().to_string()
    }

    #[test]
    fn addresses_round_trip_in_every_format() {
        for country in Country::all() {
            let empty = Address::new(country);
            let full = FieldKind::ALL.iter().fold(empty.clone(), |address, kind| address.set(*kind, kind.as_str()));
            everywhere(&empty);
            everywhere(&full);
            // What comes after an address is read from where it ends.
            everywhere(&(full, 7_u8, empty));
        }
        for kind in FieldKind::ALL {
            everywhere(&vec![Address::new(Country::JP).set(*kind, "〒\n\"\\"), pristina()]);
        }
        everywhere(&BTreeMap::from([("home".to_owned(), Some(pristina())), ("work".to_owned(), None)]));
    }

    #[test]
    fn formats_for_people_leave_out_what_is_empty() {
        let json = r#"{"country":"XK","recipient":"Agim Gashi","street-address":"Rruga Agim Ramadani 12\nHyrja 2","locality":"Prishtinë","postal-code":"10000"}"#;
        assert_eq!(serde_json::to_string(&pristina()).unwrap(), json);
        assert_eq!(serde_json::to_string(&Address::new(Country::ABKHAZIA)).unwrap(), r#"{"country":"abkhazia"}"#);
    }

    /// The shape of formats without names: a struct of strings, whatever is filled in.
    #[test]
    fn formats_for_machines_have_every_field() {
        let strings: [&str; 9] =
            ["XK", "Agim Gashi", "", "Rruga Agim Ramadani 12\nHyrja 2", "", "Prishtinë", "", "10000", ""];
        assert_eq!(bincode::serialize(&pristina()).unwrap(), bincode::serialize(&strings).unwrap());
        assert_eq!(rmp_serde::to_vec(&pristina()).unwrap(), rmp_serde::to_vec(&strings).unwrap());
        let short = bincode::serialize(&["XK", "Agim Gashi"]).unwrap();
        assert!(bincode::deserialize::<Address>(&short).is_err());
        let short = rmp_serde::to_vec(&["XK", "Agim Gashi"]).unwrap();
        let error = rmp_serde::from_slice::<Address>(&short).unwrap_err().to_string();
        assert_eq!(error, "invalid length 2, expected an address: a map with a country");
    }

    #[test]
    fn any_code_of_a_country_and_numbers_are_read() {
        let read = |json: &str| serde_json::from_str::<Address>(json).unwrap();
        let stored = read(r#"{"postal-code":30000,"locality":"Pejë","country":"UNK","recipient":null}"#);
        let expected = Address::new(Country::XK).set(FieldKind::Locality, "Pejë").set(FieldKind::PostalCode, "30000");
        assert_eq!(stored, expected);
        assert_eq!(read(r#"{"country":"XK","locality":""}"#), Address::new(Country::XK));
    }

    #[test]
    fn wrong_input_is_an_error_that_says_what_is_right() {
        let keys = "expected one of `country`, `recipient`, `organization`, `street-address`, `dependent-locality`, \
                    `locality`, `administrative-area`, `postal-code`, `sorting-code`";
        for key in ["postalCode", "postal_code", "Country", "country ", "", "verified"] {
            let found = error(&format!(r#"{{"country":"XK","{key}":"10000"}}"#));
            assert!(found.starts_with(&format!("unknown field `{key}`, {keys}")), "{found}");
        }
        for (json, expected) in [
            (r#"{"country":"XK","country":"AL"}"#, "duplicate field `country`"),
            (r#"{"country":"XK","locality":"Pejë","locality":"Pejë"}"#, "duplicate field `locality`"),
            (r#"{"country":"XK","locality":"","locality":""}"#, "duplicate field `locality`"),
            (r#"{"locality":"Pejë"}"#, "missing field `country`"),
            (r#"{"country":"XX"}"#, "\"XX\" is not a code of a country or region"),
            (r#"{"country":"XK","locality":[]}"#, "invalid type: sequence, expected text as the value of `locality`"),
            (r#"{"country":"XK","locality":{}}"#, "invalid type: map, expected text as the value of `locality`"),
            (r#"{"country":"XK","locality":{"a":"1"}}"#, "invalid type: map, expected text as the value of `locality`"),
            (
                r#"{"country":"XK","postal-code":true}"#,
                "invalid type: boolean `true`, expected text as the value of `postal-code`",
            ),
            (
                r#"{"country":"XK","postal-code":-1}"#,
                "invalid type: integer `-1`, expected text as the value of `postal-code`",
            ),
            (
                r#"{"country":"XK","postal-code":123456789012345678901234567890}"#,
                "invalid type: floating point `1.2345678901234568e+29`, expected text as the value of `postal-code`",
            ),
            ("[]", "invalid type: sequence, expected an address: a map with a country"),
            (r#"["XK","","","","","","","",""]"#, "invalid type: sequence, expected an address: a map with a country"),
            ("\"XK\"", "invalid type: string \"XK\", expected an address: a map with a country"),
        ] {
            let found = error(json);
            assert!(found.starts_with(expected), "{json}: {found}");
        }
    }

    /// What serde_json gives where a crate of the program turns on `arbitrary_precision`: numbers as maps.
    #[derive(Clone, Copy)]
    enum Given {
        Text(&'static str),
        Number(&'static str),
        Other(&'static str),
    }

    impl<'de> IntoDeserializer<'de> for Given {
        type Deserializer = Self;

        fn into_deserializer(self) -> Self {
            self
        }
    }

    impl<'de> Deserializer<'de> for Given {
        type Error = ValueError;

        fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueError> {
            let map = |key: &'static str, value: &'static str| MapDeserializer::new([(key, value)].into_iter());
            match self {
                Given::Text(text) => visitor.visit_borrowed_str(text),
                Given::Number(digits) => visitor.visit_map(map("$serde_json::private::Number", digits)),
                Given::Other(digits) => visitor.visit_map(map("number", digits)),
            }
        }

        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
            unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
        }
    }

    #[test]
    fn numbers_of_any_precision_are_read_exactly() {
        let read = |code| {
            let entries = [("country", Given::Text("XK")), ("postal-code", code)].into_iter();
            Address::deserialize(MapDeserializer::<_, ValueError>::new(entries))
        };
        for digits in ["30000", "123456789012345678901234567890"] {
            assert_eq!(read(Given::Number(digits)).unwrap().get(FieldKind::PostalCode), digits);
        }
        for wrong in [Given::Number("-1"), Given::Number("3e4"), Given::Number("1.5"), Given::Other("30000")] {
            let error = read(wrong).unwrap_err().to_string();
            assert_eq!(error, "invalid type: map, expected text as the value of `postal-code`");
        }
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Customer {
        id: u32,
        #[serde(flatten)]
        address: Address,
        verified: bool,
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Order {
        #[serde(flatten)]
        address: Option<Address>,
        #[serde(flatten)]
        further: BTreeMap<String, serde_json::Value>,
    }

    fn named<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
        let json = serde_json::to_string(value).unwrap();
        assert_eq!(serde_json::from_str::<T>(&json).unwrap(), *value, "{json}");
        assert_eq!(serde_json::from_value::<T>(serde_json::to_value(value).unwrap()).unwrap(), *value);
        let bytes = rmp_serde::to_vec_named(value).unwrap();
        assert_eq!(rmp_serde::from_slice::<T>(&bytes).unwrap(), *value);
    }

    #[test]
    fn a_flattened_address_leaves_foreign_keys_alone() {
        for address in [pristina(), Address::new(Country::TW)] {
            named(&Customer { id: 1, address: address.clone(), verified: true });
            let further = BTreeMap::from([("verified".to_owned(), serde_json::json!({"by": ["x", null, -2, 1.5]}))]);
            named(&Order { address: Some(address), further: further.clone() });
            named(&Order { address: None, further });
        }
        let json = r#"{"id":1,"country":"XK","locality":"Pejë","verified":true}"#;
        let customer: Customer = serde_json::from_str(json).unwrap();
        assert_eq!(customer.address, Address::new(Country::XK).set(FieldKind::Locality, "Pejë"));
        assert_eq!(serde_json::to_string(&customer).unwrap(), json);
        // Its own keys are still checked.
        let error = |json| serde_json::from_str::<Customer>(json).unwrap_err().to_string();
        assert!(error(r#"{"id":1,"verified":true}"#).starts_with("missing field `country`"));
        let twice = error(r#"{"id":1,"country":"XK","country":"AL","verified":true}"#);
        assert!(twice.starts_with("duplicate field `country`"), "{twice}");
    }
}
