//! The functions.

pub(crate) mod helper_functions;
pub(crate) mod phonenumberutil_internal;
mod possible;

use std::sync::LazyLock;

use self::phonenumberutil_internal::PhoneNumberUtil;

/// The functions; nothing is set up for them.
pub static PHONE_NUMBER_UTIL: LazyLock<PhoneNumberUtil> = LazyLock::new(PhoneNumberUtil::made);
