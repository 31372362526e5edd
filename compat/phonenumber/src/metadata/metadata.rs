//! What is known about the numbers of a country or region.

use polity::Dialing;
use polity::phone::Kind;

use super::descriptor::Descriptor;
use crate::country::Id;
use crate::phone_number::Type;

/// What is known about the numbers of a country or region.
#[derive(Clone, Debug)]
pub struct Metadata {
    descriptors: Descriptors,
    id: &'static str,
    country_code: u16,
    national_prefix: Option<&'static str>,
    main_country_for_code: bool,
}

/// What is known about each kind of number.
#[derive(Clone, Debug)]
pub struct Descriptors {
    general: Descriptor,
    /// In the order of [`KINDS`].
    kinds: [Option<Descriptor>; KINDS.len()],
}

const KINDS: [Kind; 10] = [
    Kind::FixedLine,
    Kind::Mobile,
    Kind::TollFree,
    Kind::PremiumRate,
    Kind::SharedCost,
    Kind::PersonalNumber,
    Kind::Voip,
    Kind::Pager,
    Kind::Uan,
    Kind::Voicemail,
];

impl Metadata {
    pub(super) fn of_region(id: Id, dialing: Dialing, main: bool) -> Self {
        let descriptor = |kinds: &[Kind], general| Descriptor::of_region(dialing, kinds, general);
        Metadata {
            descriptors: Descriptors {
                general: descriptor(&KINDS, true).unwrap_or_else(|| Descriptor::of_code(dialing.calling_code())),
                kinds: KINDS.map(|kind| descriptor(&[kind], false)),
            },
            id: id.alpha2(),
            country_code: dialing.calling_code(),
            national_prefix: dialing.national_prefix(),
            main_country_for_code: main,
        }
    }

    pub(super) fn of_no_region(code: u16) -> Self {
        Metadata {
            descriptors: Descriptors { general: Descriptor::of_code(code), kinds: [const { None }; KINDS.len()] },
            id: "001",
            country_code: code,
            national_prefix: None,
            main_country_for_code: false,
        }
    }

    /// What is known about each kind of number.
    pub fn descriptors(&self) -> &Descriptors {
        &self.descriptors
    }

    /// The alpha-2, or `001` for a calling code that is no country's or region's.
    pub fn id(&self) -> &str {
        self.id
    }

    /// The calling code.
    pub fn country_code(&self) -> u16 {
        self.country_code
    }

    /// What is dialled before a national number inside.
    pub fn national_prefix(&self) -> Option<&str> {
        self.national_prefix
    }

    /// Whether it is the first of several that have the calling code.
    pub fn is_main_country_for_code(&self) -> bool {
        self.main_country_for_code
    }
}

macro_rules! kinds {
    ($($name:ident $at:literal $what:literal;)+) => {
        $(
            #[doc = $what]
            pub fn $name(&self) -> Option<&Descriptor> {
                self.kinds[$at].as_ref()
            }
        )+
    };
}

impl Descriptors {
    /// What is known about numbers of a kind: of all kinds for [`Type::Unknown`]. Short numbers are in no such list.
    pub fn get(&self, kind: Type) -> Option<&Descriptor> {
        match kind {
            Type::Unknown => Some(&self.general),
            Type::FixedLine | Type::FixedLineOrMobile => self.fixed_line(),
            Type::Mobile => self.mobile(),
            Type::TollFree => self.toll_free(),
            Type::PremiumRate => self.premium_rate(),
            Type::SharedCost => self.shared_cost(),
            Type::PersonalNumber => self.personal_number(),
            Type::Voip => self.voip(),
            Type::Pager => self.pager(),
            Type::Uan => self.uan(),
            Type::Voicemail => self.voicemail(),
            Type::Emergency | Type::ShortCode | Type::StandardRate | Type::Carrier | Type::NoInternational => None,
        }
    }

    /// Numbers of all kinds.
    pub fn general(&self) -> &Descriptor {
        &self.general
    }

    kinds! {
        fixed_line 0 "Fixed lines.";
        mobile 1 "Mobile phones.";
        toll_free 2 "The called party pays.";
        premium_rate 3 "Services that cost more.";
        shared_cost 4 "Both pay.";
        personal_number 5 "Personal numbers.";
        voip 6 "Voice over IP.";
        pager 7 "Pagers.";
        uan 8 "Companies' numbers.";
        voicemail 9 "Mailboxes.";
    }

    /// None: emergency numbers are in no such list.
    pub fn emergency(&self) -> Option<&Descriptor> {
        None
    }

    /// None: short numbers are in no such list.
    pub fn short_code(&self) -> Option<&Descriptor> {
        None
    }

    /// None: short numbers are in no such list.
    pub fn standard_rate(&self) -> Option<&Descriptor> {
        None
    }

    /// None: short numbers are in no such list.
    pub fn carrier(&self) -> Option<&Descriptor> {
        None
    }
}
