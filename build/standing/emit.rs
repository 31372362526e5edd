//! Claims and recognitions, compiled for `src/tables.rs`.

use std::fmt::Write as _;

use crate::build::data::Data;
use crate::build::output::{Output, Pool, list, option, variant};

pub(crate) fn emit(data: &Data<'_>, to: &mut Output) {
    claims(data, to);
    recognition(data, to);
}

fn claims(data: &Data<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let rows = list(&data.claims, |claim| {
        format!(
            "ClaimRow {{ entry: Id::{}, kind: ClaimKind::{:?}, by: {}, party: {}, as_of: {}, note: {}, source: {} }}",
            variant(&claim.entry),
            claim.kind,
            option(Some(claim.by.text).filter(|by| !by.is_empty())),
            pool.span(&claim.party),
            pool.span(&claim.as_of),
            pool.span(&claim.note),
            pool.span(&claim.source),
        )
    });
    let source =
        format!("pub(crate) static CLAIMS: [ClaimRow; {}] = [{rows}];\n{}", data.claims.len(), pool.emit("CLAIM_TEXT"));
    to.add("claims", data.claims.len(), &source);
}

fn recognition(data: &Data<'_>, to: &mut Output) {
    let mut pool = Pool::default();
    let rows = list(&data.recognition, |row| {
        format!(
            "RecognitionRow {{ entry: Id::{}, count: {}, listed: {}, counted: {}, counted_by: {}, as_of: {}, source: {} }}",
            variant(&row.entry),
            row.count,
            row.listed,
            pool.span(&row.counted),
            pool.span(&row.counted_by),
            pool.span(&row.as_of),
            pool.span(&row.source),
        )
    });
    let mut source = format!(
        "pub(crate) static RECOGNITION: [RecognitionRow; {}] = [{rows}];\n{}",
        data.recognition.len(),
        pool.emit("RECOGNITION_TEXT")
    );
    let _ = writeln!(
        source,
        "pub(crate) static RECOGNISERS: [(Id, Id); {}] = [{}];",
        data.recognisers.len(),
        list(&data.recognisers, |row| format!("(Id::{},Id::{})", variant(&row.entry), variant(&row.by)))
    );
    to.add("recognition", data.recognition.len() + data.recognisers.len(), &source);
}
