//! Where a calling code was found.

/// Where the calling code of a number was found.
///
/// # Examples
///
/// ```
/// use polity::Country;
/// use polity::phone::{Original, Source};
///
/// let source = |text| Original::parse(text, Some(Country::XK)).unwrap().source();
/// assert_eq!(source("+383 44 123 456"), Source::Plus);
/// assert_eq!(source("00383 44 123 456"), Source::ExitCode);
/// assert_eq!(source("044 123 456"), Source::Default);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Source {
    /// After a plus.
    Plus,
    /// After an exit code.
    ExitCode,
    /// At the start, with no plus or exit code before it.
    Bare,
    /// Not in the text: it is that of the default country or region.
    Default,
}
