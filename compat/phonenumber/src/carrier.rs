//! The code of the carrier that a number was dialled with.

use std::fmt::{self, Display};
use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// The code of the carrier that a number was dialled with.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize, Hash, Debug)]
pub struct Carrier(pub(crate) String);

impl<T: Into<String>> From<T> for Carrier {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl Deref for Carrier {
    type Target = str;

    fn deref(&self) -> &str {
        self.0.as_str()
    }
}

impl AsRef<str> for Carrier {
    fn as_ref(&self) -> &str {
        self
    }
}

impl Display for Carrier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}
