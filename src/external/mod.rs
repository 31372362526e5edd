//! Traits of other crates, through the public API only.

#[cfg(feature = "serde")]
pub mod serde;
#[cfg(feature = "unic-langid")]
mod unic_langid;
