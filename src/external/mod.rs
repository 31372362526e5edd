//! Traits of other crates, through the public API only.

#[cfg(all(feature = "serde", feature = "address", feature = "alloc"))]
mod address;
#[cfg(feature = "serde")]
pub mod codec;
#[cfg(feature = "serde")]
mod serde;
#[cfg(feature = "unic-langid")]
mod unic_langid;
#[cfg(feature = "serde")]
mod words;
