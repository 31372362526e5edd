//! The tables.

use crate::build::data::Data;
use crate::build::output::{Output, Pool, ids};

pub(crate) fn emit(data: &Data<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let mut successors: Vec<&str> = Vec::new();
    let mut rows = String::new();
    for former in &data.former {
        let first = successors.len();
        successors.extend(&former.successors);
        rows.push_str(&format!(
            "FormerRow{{alpha4:{},alpha2:{},alpha3:{},numeric:{},name:{},aliases:{},until:{},source:{},kind:FormerKind::{:?},successors:Run({first},{})}},",
            pool.span(&former.alpha4),
            pool.span(&former.alpha2),
            pool.span(&former.alpha3),
            pool.span(&former.numeric),
            pool.span(&former.name),
            pool.span(&former.aliases.join("; ")),
            pool.span(&former.until),
            pool.span(&former.source),
            former.kind,
            former.successors.len(),
        ));
    }
    let source = format!(
        "pub(crate) static FORMER:[FormerRow;{}]=[{rows}];\npub(crate) static SUCCESSORS:[Id;{}]=[{}];\n{}",
        data.former.len(),
        successors.len(),
        ids(successors.iter().copied()),
        pool.emit("FORMER_TEXT"),
    );
    to.add("former", data.former.len(), &source);
}
