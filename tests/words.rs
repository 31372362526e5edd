//! The enums of words: every word reads back, in text and in serde, and an error names the choices.

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::str::FromStr;

use polity::ParseWordError;

#[track_caller]
fn check<T>(all: &'static [T], as_str: fn(T) -> &'static str)
where
    T: Copy + Ord + Debug + Display + AsRef<str> + FromStr<Err = ParseWordError>,
    T: TryFrom<&'static str, Error = ParseWordError> + Into<&'static str>,
{
    let words: Vec<&str> = all.iter().map(|value| as_str(*value)).collect();
    assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len());
    assert!(all.is_sorted() && words.len() > 1);
    for (value, word) in all.iter().zip(&words) {
        // One spelling: small letters, digits and hyphens.
        assert!(word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'), "{word}");
        assert_eq!((value.to_string().as_str(), value.as_ref(), (*value).into()), (*word, *word, *word));
        assert_eq!(format!("{value:>30}"), format!("{word:>30}"));
        assert_eq!((word.parse(), T::try_from(word)), (Ok(*value), Ok(*value)));
        for wrong in [word.to_uppercase(), format!("{word} "), word.replace('-', "_") + "_", format!("{value:?}")] {
            let error = wrong.parse::<T>().unwrap_err();
            assert_eq!(error.choices(), words);
            assert_eq!(error.to_string(), format!("{wrong:?}, expected one of {}", words.join(", ")));
        }
    }
}

macro_rules! each {
    ($check:ident) => {
        use polity::find::NameKind;
        use polity::{ClaimKind, CodeStanding, CodeSystem, IsoStanding, NameStyle, Purpose, UnStanding};
        use polity::former::FormerKind;

        $check!(ClaimKind CodeStanding CodeSystem FormerKind IsoStanding NameKind NameStyle Purpose UnStanding);
        #[cfg(feature = "phone")]
        {
            use polity::phone::{Kind, Reason};
            $check!(Kind Reason);
        }
        #[cfg(feature = "address")]
        {
            use polity::address::{FieldKind, Requirement};
            $check!(FieldKind Requirement);
        }
    };
}

#[test]
fn every_word_reads_back() {
    macro_rules! texts {
        ($($name:ident)+) => {$(check($name::ALL, $name::as_str);)+};
    }
    each!(texts);
}

#[cfg(feature = "serde")]
#[test]
fn every_word_round_trips_in_serde() {
    macro_rules! round {
        ($($name:ident)+) => {$(
            for value in $name::ALL {
                let json = serde_json::to_string(value).unwrap();
                assert_eq!(json, format!("\"{value}\""));
                assert_eq!(serde_json::from_str::<$name>(&json).unwrap(), *value);
                let error = serde_json::from_str::<$name>("\"?\"").unwrap_err().to_string();
                assert!(error.starts_with(&format!("\"?\", expected one of {value}")) || error.contains(&format!(", {value}")), "{error}");
                let error = serde_json::from_str::<$name>("1").unwrap_err().to_string();
                assert!(error.contains("expected one of ") && error.contains(value.as_str()), "{error}");
            }
        )+};
    }
    each!(round);
}
