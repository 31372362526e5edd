//! Words about names.

use super::words;

words! {
    "polity::find" "all()"
    /// How a name belongs to an entry.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::find::NameKind;
    /// use polity::Country;
    ///
    /// let kinds = |name| Country::candidates(name).map(|found| found.kind);
    /// assert!(kinds("England").any(|kind| kind == NameKind::Part));
    /// assert!(kinds("UAE").any(|kind| kind == NameKind::Abbreviation));
    /// ```
    pub enum NameKind {
        /// What lists in some language show, or CLDR's own name.
        Name = "name",
        /// CLDR's short name.
        Short = "short",
        /// The formal name.
        Formal = "formal",
        /// CLDR's other name.
        Variant = "variant",
        /// The entry's name in a language spoken there.
        Endonym = "endonym",
        /// Letters that stand for a name.
        Abbreviation = "abbreviation",
        /// What people say besides.
        Colloquial = "colloquial",
        /// A name of the past.
        Former = "former",
        /// A part of the entry: England, Gaza.
        Part = "part",
    }
}

words! {
    "polity" "all()"
    /// Which of an entry's names in a locale.
    ///
    /// Source: CLDR, and `data/names/` for what CLDR lacks.
    ///
    /// # Examples
    ///
    /// ```
    /// use polity::{locale, Country, NameStyle};
    ///
    /// assert_eq!(Country::PS.name_with(locale::EN, NameStyle::Default), "Palestine");
    /// assert_eq!(Country::PS.name_with(locale::EN, NameStyle::Cldr), "Palestinian Territories");
    /// ```
    pub enum NameStyle {
        /// What lists show: CLDR's name, but its short form for Hong Kong, Macao and Palestine where the locale has one.
        Default = "default",
        /// CLDR's name, and the entry's id where CLDR has none.
        Cldr = "cldr",
        /// A shorter form where there is one ("US"), else the default.
        Short = "short",
        /// The formal name where there is one ("French Republic"), else the default. English has them for members of the UN.
        Formal = "formal",
        /// Another name in use where there is one ("Czech Republic"), else the default.
        Variant = "variant",
    }
}
