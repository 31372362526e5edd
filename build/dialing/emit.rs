//! The tables.

use crate::build::data::Data;
use crate::build::output::{Output, Pool, variant};

pub(crate) fn emit(data: &Data<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let mut rows = String::new();
    for row in &data.dialing {
        rows.push_str(&format!(
            "DialingRow{{entry:Id::{},calling_code:{},prefixes:{},national_prefix:{},international_prefix:{}}},",
            variant(&row.entry),
            row.calling_code,
            pool.span(&row.prefixes),
            pool.span(&row.national_prefix),
            pool.span(&row.international_prefix),
        ));
    }
    let source = format!(
        "pub(crate) static DIALING:[DialingRow;{}]=[{rows}];\n{}",
        data.dialing.len(),
        pool.emit("DIALING_TEXT")
    );
    to.add("dialing", data.dialing.len(), &source);
}
