//! What rlibphonenumber generates.

pub(crate) mod proto;
