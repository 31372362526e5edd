//! What is dialled once the call is through.

use std::fmt::{self, Display};
use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// What is dialled once the call is through.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize, Hash, Debug)]
pub struct Extension(pub(crate) String);

impl<T: Into<String>> From<T> for Extension {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl Deref for Extension {
    type Target = str;

    fn deref(&self) -> &str {
        self.0.as_str()
    }
}

impl AsRef<str> for Extension {
    fn as_ref(&self) -> &str {
        self
    }
}

impl Display for Extension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}
