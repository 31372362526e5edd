//! What both are asked: texts, each with the region in which it is written.

use polity::phone::PhoneNumber;
use polity::phone::{Format, Kind, Ranges};
use polity::{Dialing, View};

/// A region or none, and a text.
pub type Question = (Option<&'static str>, String);

/// A small generator of random numbers.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Random(seed)
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    pub fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + self.below(10) as u8)).collect()
    }
}

/// The regions of libphonenumber, each with the calling code.
pub fn regions() -> Vec<Dialing> {
    let known = |dialing: &Dialing| {
        let region = dialing.country().alpha2().and_then(|code| rlibphonenumber_old::Region::from_code(code).ok());
        region.is_some_and(|region| {
            let code = rlibphonenumber_old::PHONE_NUMBER_UTIL.get_country_code_for_region(region);
            code == Some(dialing.calling_code().into())
        })
    };
    let mut all: Vec<Dialing> = Dialing::all().filter(known).collect();
    // Neighbours share what a crate keeps of a calling code.
    all.sort_by_key(|dialing| (dialing.calling_code(), dialing.country()));
    all
}

/// Examples of every kind, as people write them at home and abroad, with other last digits, and random digits.
pub fn questions(random_each: usize) -> Vec<Question> {
    let mut random = Random::new(20_261_127);
    let mut all = Vec::new();
    for dialing in regions() {
        let home = dialing.country().alpha2();
        for kind in Kind::ALL {
            let Some(example) = dialing.example(*kind) else { continue };
            let digits = example.e164().to_string();
            let Ok(number) = PhoneNumber::parse_within(&digits, None, Ranges::Upstream, View::CLDR) else { continue };
            for format in [Format::E164, Format::International, Format::National, Format::Rfc3966] {
                all.push((home, number.format(format).to_string()));
            }
            all.push((None, number.format(Format::International).to_string()));
            all.push((home, number.national().to_owned()));
            all.push((home, digits[1..].to_owned()));
            all.push((home, format!("00{}", &digits[1..])));
            all.push((home, format!("{} ext. {}", number.format(Format::National), random.digits(3))));
            for _ in 0..random_each {
                let kept = digits.len() - 1 - random.below(5);
                all.push((None, format!("{}{}", &digits[..kept], random.digits(digits.len() - kept))));
            }
            all.push((None, digits[..digits.len() - 1].to_owned()));
            all.push((None, format!("{digits}7")));
        }
        for _ in 0..random_each {
            let count = 3 + random.below(12);
            all.push((home, random.digits(count)));
            let code = dialing.calling_code();
            let count = 2 + random.below(12);
            all.push((home, format!("+{code}{}", random.digits(count))));
        }
        let prefix = dialing.national_prefix().unwrap_or("0");
        for _ in 0..random_each {
            let count = 5 + random.below(9);
            all.push((home, format!("{prefix}{}", random.digits(count))));
        }
        all.extend(TEXTS.iter().map(|text| (home, (*text).to_owned())).filter(|_| random.below(8) == 0));
    }
    for text in TEXTS {
        all.extend([None, Some("US"), Some("NZ"), Some("DE"), Some("BR")].map(|home| (home, (*text).to_owned())));
    }
    for code in polity::phone::calling_codes().filter(|code| code.dialings().next().is_none()) {
        all.extend((0..20).map(|count| (None, format!("+{}{}", code.number(), random.digits(6 + count % 7)))));
    }
    all
}

/// What people write, and what trips parsers.
pub const TEXTS: &[&str] = &[
    "",
    " ",
    "1",
    "12",
    "123",
    "00",
    "+",
    "++",
    "+1",
    "+12",
    "+999 123456789",
    "+0",
    "+00",
    "0",
    "000",
    "0000000",
    "+49 0000000",
    "+39 000000",
    "033316005",
    "03-331 6005",
    "03 331 6005",
    "tel:03-331-6005;phone-context=+64",
    "tel:03-331-6005;phone-context=+64;a=%A1",
    "tel:03-331-6005;isub=12345;phone-context=+64",
    "tel:+64-3-331-6005;isub=12345",
    "03-331-6005;phone-context=+64",
    "tel:331-6005;phone-context=+64-3",
    "0064 3 331 6005",
    "01164 3 331 6005",
    "+64 3 331 6005",
    "+01164 3 331 6005",
    "+0064 3 331 6005",
    "+ 00 64 3 331 6005",
    "64(0)64123456",
    "301/23456",
    "+81 *2345",
    "012 3121286979",
    " 2 22#:",
    ".;phone-context=",
    "+dwPAA;phone-context=AA",
    "someletters1110@gmail.com",
    "0 15 11 2345-6789",
    "015 11 2345 6789",
    "(0 xx 15) 11 2345-6789",
    "0 41 99123 4567",
    "03 123 4567 x 45",
    "03 123 4567 ext 45",
    "+64 3 331 6005 ext. 3456",
    "+64 3 331 6005;ext=3456",
    "+64 3 331 6005 доб. 12",
    "650 253 0000 extn. 4567",
    "1-800-FLOWERS",
    "1 800 six-flags",
    "0800 DDA 005",
    "+1 (212) 555-0123",
    "+1-520-878-2491",
    "+1 520 878 2491",
    "(212) 555 0123 / 0124",
    "212.555.0123",
    "２１２５５５０１２３",
    "＋１ ２１２ ５５５ ０１２３",
    "٠٣٣٣١٦٠٠٥",
    "+383 44 123 456",
    "+383 (0)44 123 456",
    "+44 (0) 20 7946 0123",
    "+39 06 698 12345",
    "+39 0236618300",
    "+54 9 343 555 1212",
    "0343 15 555 1212",
    "+52 1 55 1234 5678",
    "044 55 1234 5678",
    "+7 840 226 1234",
    "+90 392 228 1234",
    "+252 63 412 3456",
    "+373 533 12345",
    "+800 1234 5678",
    "+979 123 456 789",
    "+883 5100 12345678",
    "+33 0631966543",
    "+3923 2366",
    "+800 123456789",
    "+44 791234567",
    "+1 2530000",
    "call 030 123456 now",
    "030 123456 or 030 654321",
    "12345678901234567890",
    "+4930123456789012345",
    "030\u{a0}123456",
    "030\u{2009}123456",
    "030\u{200b}123456",
    "\u{202a}+49 30 123456\u{202c}",
    "+49-30-123456-",
    "+49 30 123456#",
    "+49 30 123456 p 12",
    "+49 30 123456,,12",
    "*123#",
    "#31#030123456",
    "+1 650-253-0000 x",
    "0x12345",
    "abc",
    "+abc",
    "+49abc",
    "1e10",
    "-1",
    "+-49 30 123456",
    "++49 30 123456",
    "+49+30123456",
    "００４９ 30 123456",
    "tel:+49-30-123456;ext=7",
    "tel:030123456",
    "TEL:+4930123456",
    "sip:+49",
    "+49 30 123456;isub=1",
    "+1 268 464 1234",
    "464 1234",
    "2681234567",
    "+44 1534 456789",
    "456789",
    "0 1534 456789",
];
