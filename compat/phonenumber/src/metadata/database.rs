//! All countries and regions.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use once_cell::sync::Lazy;
use polity::phone::calling_codes;

use super::metadata::Metadata;
use crate::country::Id;

/// What is known about all countries and regions: that of libphonenumber, and no other. Numbers are parsed without it.
pub static DEFAULT: Lazy<Database> = Lazy::new(Database::new);

/// What is known about all countries and regions.
#[derive(Clone, Debug)]
pub struct Database {
    by_id: HashMap<String, Arc<Metadata>>,
    by_code: HashMap<u16, Vec<Arc<Metadata>>>,
}

impl Database {
    fn new() -> Self {
        let mut database = Database { by_id: HashMap::new(), by_code: HashMap::new() };
        for code in calling_codes() {
            let listed = |dialing: &polity::Dialing| polity::View::CLDR.contains(dialing.country());
            let regions = code
                .dialings()
                .filter(listed)
                .filter_map(|dialing| Some((Id::try_from(dialing.country()).ok()?, dialing)));
            let regions: Vec<_> = regions.collect();
            let shared = regions.len() > 1;
            let mut all: Vec<Arc<Metadata>> = regions
                .into_iter()
                .enumerate()
                .map(|(at, (id, dialing))| Arc::new(Metadata::of_region(id, dialing, shared && at == 0)))
                .collect();
            if all.is_empty() {
                all.push(Arc::new(Metadata::of_no_region(code.number())));
            }
            for metadata in &all {
                database.by_id.insert(metadata.id().to_owned(), Arc::clone(metadata));
            }
            database.by_code.insert(code.number(), all);
        }
        database
    }

    /// What is known about a country or region: by its alpha-2.
    pub fn by_id<Q>(&self, key: &Q) -> Option<&Metadata>
    where
        Q: ?Sized + Hash + Eq,
        String: Borrow<Q>,
    {
        self.by_id.get(key).map(AsRef::as_ref)
    }

    /// What is known about all that have a calling code, the main one first.
    pub fn by_code<Q>(&self, key: &Q) -> Option<Vec<&Metadata>>
    where
        Q: ?Sized + Hash + Eq,
        u16: Borrow<Q>,
    {
        self.by_code.get(key).map(|all| all.iter().map(AsRef::as_ref).collect())
    }

    /// The alpha-2 of all that have a calling code, the main one first; `001` for those that are no country's or region's.
    pub fn region<Q>(&self, code: &Q) -> Option<Vec<&str>>
    where
        Q: ?Sized + Hash + Eq,
        u16: Borrow<Q>,
    {
        self.by_code.get(code).map(|all| all.iter().map(|metadata| metadata.id()).collect())
    }

    /// What is known about every country and region, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Metadata> {
        self.by_id.values().map(AsRef::as_ref)
    }
}
