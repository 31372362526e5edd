//! What axe-core says about the page, in its states and in languages of several scripts.

use std::path::{Path, PathBuf};

use crate::SET_COUNTRY;
use crate::driver::{Browser, ENTER, TAB};

const RUN: &str = "return axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] }).then(\
    (all) => all.violations.map((one) => one.id + ' ' + one.nodes.map((node) => node.html.slice(0, 200)).slice(0, 3).join(' | ')))";

/// The program of axe-core.
pub(crate) struct Axe(String);

impl Axe {
    /// axe-core is in `AXE`, or where `npm install --prefix target/axe axe-core` puts it. Where a driver is named, as in CI, there
    /// is nothing to skip.
    pub(crate) fn new() -> Option<Self> {
        let usual = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/axe/node_modules/axe-core/axe.min.js");
        let program = std::fs::read_to_string(std::env::var_os("AXE").map_or(usual, PathBuf::from)).ok();
        if program.is_none() {
            assert!(std::env::var_os("CHROMEDRIVER").is_none(), "there is no axe-core");
            println!("skipped, no axe-core: npm install --prefix target/axe axe-core");
        }
        program.map(Axe)
    }

    /// What it says about the page, each with the state that the page is in.
    pub(crate) fn faults(&self, browser: &Browser, state: &str) -> Vec<String> {
        browser.script(&self.0);
        let found = browser.script(RUN);
        let found = found.as_array().unwrap_or_else(|| panic!("axe says {found}"));
        found.iter().map(|fault| format!("{state}: {fault}")).collect()
    }
}

pub(crate) fn check(browser: &Browser, address: &str) {
    let Some(axe) = Axe::new() else { return };
    let mut faults = Vec::new();
    for language in ["en", "sq", "ar", "ja"] {
        let mut state = |name: &str| faults.extend(axe.faults(browser, &format!("{language}, {name}")));
        browser.go(&format!("{address}?lang={language}&view=iso"));
        state("empty");
        browser.fill("#country", "fr");
        browser.expect(|browser| browser.attribute("#country", "aria-expanded"), "true");
        state("a list that is open");
        browser.fill("#country", "qqqqqq");
        browser.expect(|browser| browser.has(".combobox .none:not([hidden])").to_string(), "true");
        state("no results");
        browser.script(&SET_COUNTRY.replace('%', "US"));
        browser.expect(|browser| browser.has("select#administrative-area").to_string(), "true");
        browser.fill("#postal-code", &format!("1{TAB}"));
        browser.fill("#phone", &format!("hello{TAB}"));
        browser.expect(|browser| browser.text("#phone-error").is_empty().to_string(), "false");
        state("mistakes beside the fields");
        browser.click("main [value=order]");
        browser.expect(|browser| browser.has("#errors").to_string(), "true");
        state("mistakes of an order");
        browser.go(&format!("{address}?lang={language}&country=XK"));
        browser.fill("#phone", "+37744123456");
        browser.expect(|browser| browser.has("#phone-rewrite button").to_string(), "true");
        state("an old number");
        browser.click("#phone-rewrite button");
        browser.expect(|browser| browser.property("#phone", "value"), "+383 44 123 456");
        browser.fill("#recipient", "Arta Gashi");
        browser.fill("#street-address", "Rruga Agim Ramadani 15");
        browser.fill("#postal-code", "10000");
        browser.fill("#locality", "Prishtinë");
        browser.expect(|browser| browser.text("#label").contains("KOSOVO").to_string(), "true");
        state("filled in");
        browser.fill("#locality", ENTER);
        browser.expect(|browser| browser.has("#e164").to_string(), "true");
        state("ordered");
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
