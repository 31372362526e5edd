//! People at `examples/web`, the form without a server, in headless Chromium: what `bindings/web/build` put into `target/web/site`.
//! Pictures go to `target/checkout-pictures/`.
//!
//! `cargo test -p checkout --test web -- posts` runs the cases whose name has that word.

#[path = "browser/driver.rs"]
#[allow(dead_code, reason = "the other test needs the rest")]
mod driver;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::Instant;

use axum::http::{StatusCode, Uri, header};
use driver::{BACKSPACE, Browser, DOWN, Driver, ENTER, TAB};

/// A case: its name, the languages of the browser, whether scripts run, and what the person does.
type Case = (&'static str, &'static str, bool, fn(&Browser, &str));

const CASES: &[Case] = &[
    ("posts what a plain form posts", "sq-XK,sq", true, posts),
    ("without scripts", "sq-XK", false, without_scripts),
    ("without the WebAssembly", "en", true, without_wasm),
    ("without the areas", "en", true, without_areas),
    ("what is set before all is loaded stays", "en", true, early),
    ("keyboard only, from right to left", "ar-PS,ar", true, keyboard),
    ("the caret stays", "en", true, caret),
    ("another language keeps what was typed", "en", true, language),
    ("mistakes keep the form, and are said in its language", "sq", true, mistakes),
    ("an old number", "en", true, old_number),
    ("areas of the United States", "en", true, areas),
    ("reset and set by a script", "en", true, reset),
    ("no fault of level A or AA in three states and four languages", "en", true, axe),
];

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let cases = CASES.iter().filter(|case| wanted.is_empty() || wanted.iter().any(|word| case.0.contains(word)));
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/web/site");
    // Where a driver is named, there is nothing to skip.
    let must = std::env::var_os("CHROMEDRIVER").is_some();
    if !site.exists() {
        assert!(!must, "there is no {}", site.display());
        println!("skipped, there is no {}: bindings/web/build makes it", site.display());
        return;
    }
    let Some(driver) = Driver::start() else {
        println!("skipped, no chromedriver on PATH or in CHROMEDRIVER (Debian: chromium chromium-driver)");
        return;
    };
    let address = serve(site);
    let mut failed = 0;
    for (name, languages, scripts, act) in cases {
        let start = Instant::now();
        let browser = driver.browser(languages, *scripts);
        let result = catch_unwind(AssertUnwindSafe(|| {
            act(&browser, &address);
            let complaints = browser.complaints();
            // The case of a file that is missing.
            let ours: Vec<_> = complaints.iter().filter(|line| !line.contains("status of 404")).collect();
            assert!(ours.is_empty(), "the console says {ours:?}");
        }));
        if result.is_err() {
            failed += 1;
            browser.picture(&format!("failed web {name}"));
        }
        println!(
            "{name} ... {} ({:.1} s)",
            if result.is_ok() { "ok" } else { "FAILED" },
            start.elapsed().as_secs_f32()
        );
    }
    drop(driver);
    std::process::exit(failed.min(1));
}

/// Serves the files of a folder, with the policy that a page of one's own would have. Below `/without/` there is no WebAssembly, and
/// below `/areas/` not that of addresses.
fn serve(site: PathBuf) -> String {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
            tell.send(listener.local_addr().expect("an address")).expect("a listener");
            let file = move |uri: Uri| async move {
                let path = uri.path();
                let first = ["/without/", "/areas/"].iter().find(|first| path.starts_with(*first));
                let missing = first.is_some_and(|first| *first == "/without/" || path.contains("address"));
                let path = first.map_or(path, |first| &path[first.len() - 1..]);
                let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
                let kind = match path.rsplit('.').next() {
                    Some("html") => "text/html; charset=utf-8",
                    Some("js") => "text/javascript",
                    Some("css") => "text/css",
                    Some("wasm") if missing => return Err(StatusCode::NOT_FOUND),
                    Some("wasm") => "application/wasm",
                    _ => "application/octet-stream",
                };
                let bytes = tokio::task::spawn_blocking(move || std::fs::read(site.join(&path[1..]))).await;
                let bytes = bytes.ok().and_then(Result::ok).ok_or(StatusCode::NOT_FOUND)?;
                let policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
                Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, policy)], bytes))
            };
            axum::serve(listener, axum::Router::new().fallback(file)).await.expect("a server");
        });
    });
    format!("http://{}/", told.recv().expect("an address"))
}

const COUNTRY: &str = "#to >>> #country";
const PHONE: &str = "#phone >>> #phone";

fn choose(browser: &Browser, typed: &str, first: &str) {
    // Control and A: what is typed takes the place of what is there.
    browser.fill(COUNTRY, &format!("\u{E009}a\u{E000}{typed}"));
    browser.expect(|browser| browser.text("#to >>> #country-list-0"), first);
    browser.fill(COUNTRY, ENTER);
}

/// What the form would post, a field a line.
fn posted(browser: &Browser) -> String {
    let script = "return [...new FormData(document.getElementById('order'))].map((pair) => pair.join('=')).join('\\n')";
    browser.script(script).as_str().unwrap_or("").to_owned()
}

fn posts(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "kos", "🇽🇰\nKosovë");
    browser.expect(|browser| browser.property(PHONE, "placeholder"), "043 201 234");
    for (field, text) in [
        ("recipient", "Arta Gashi"),
        ("street-address", "Rruga Agim Ramadani 15"),
        ("postal-code", "10000"),
        ("locality", "Prishtinë"),
    ] {
        browser.fill(&format!("#to >>> #{field}"), text);
    }
    browser.fill(PHONE, "044123456");
    browser.expect(|browser| browser.property(PHONE, "value"), "044 123 456");
    browser.expect(|browser| browser.text("#label"), "Arta Gashi\nRruga Agim Ramadani 15\n10000 PRISHTINË\nKOSOVO");
    browser.picture("web-pristina");
    let wanted = "country=XK\nrecipient=Arta Gashi\norganization=\nstreet-address=Rruga Agim Ramadani 15\npostal-code=10000\n\
                  locality=Prishtinë\nphone=+38344123456\nphone_country=XK";
    assert_eq!(posted(browser), wanted);
    browser.click("#order button");
    browser.expect(|browser| browser.text("#posted dd:last-of-type"), "XK");
}

fn without_scripts(browser: &Browser, address: &str) {
    browser.go(address);
    browser.fill("[name=country]", "Kosovo");
    browser.fill("input[name=phone]", "044 123 456");
    browser.click("#order button");
    let wanted = "country=Kosovo&recipient=&street-address=&locality=&postal-code=&phone=044+123+456";
    browser
        .expect(|browser| browser.script("return location.search.slice(1)").as_str().unwrap_or("").to_owned(), wanted);
}

fn without_wasm(browser: &Browser, address: &str) {
    browser.go(&format!("{address}without/"));
    browser.fill("[name=country]", "Kosovo");
    browser.fill("input[name=phone]", "044 123 456");
    browser.expect(posted, "country=Kosovo\nrecipient=\nstreet-address=\nlocality=\npostal-code=\nphone=044 123 456");
}

fn without_areas(browser: &Browser, address: &str) {
    browser.go(&format!("{address}areas/"));
    choose(browser, "japan", "🇯🇵\nJapan");
    browser.fill("#to >>> #administrative-area", "東京都");
    browser.expect(|browser| posted(browser).contains("administrative-area=東京都").to_string(), "true");
    assert_eq!(browser.script("return document.getElementById('to').checkValidity()"), false);
}

fn early(browser: &Browser, address: &str) {
    browser.go(address);
    let script = "const phone = document.createElement('polity-phone'); phone.id = 'early'; phone.value = '044 123 456'; phone.country = 'XK'; \
        const to = document.createElement('polity-address'); to.id = 'where'; to.value = { country: 'XK', locality: 'Prizren' }; \
        document.querySelector('main').append(phone, to); return phone.value";
    assert_eq!(browser.script(script), "044 123 456");
    browser.expect(
        |browser| browser.script("return document.getElementById('early').value").to_string(),
        "\"+38344123456\"",
    );
    browser.expect(|browser| browser.property("#where >>> #locality", "value"), "Prizren");
    // Set again to what its attribute says already.
    browser.script("const phone = document.getElementById('early'); phone.setAttribute('country', 'DE'); phone.country = 'FR'; phone.country = 'DE'");
    browser.expect(|browser| browser.script("return document.getElementById('early').country").to_string(), "\"DE\"");
}

fn keyboard(browser: &Browser, address: &str) {
    browser.go(address);
    browser.expect(|browser| browser.attribute("#to >>> [part=form]", "dir"), "rtl");
    // The language, then the first field of the first element.
    browser.script("document.getElementById('language').focus()");
    browser.keys(TAB);
    browser.expect(|browser| browser.focus(), "to");
    browser.fill(COUNTRY, "فلس");
    browser.expect(|browser| browser.attribute(COUNTRY, "aria-activedescendant"), "country-list-0");
    browser.fill(COUNTRY, ENTER);
    browser.expect(|browser| browser.script("return document.getElementById('to').country").to_string(), "\"PS\"");
    browser.fill(COUNTRY, &format!("{DOWN}{DOWN}{ENTER}"));
    browser
        .expect(|browser| (browser.script("return document.getElementById('to').country") != "PS").to_string(), "true");
    choose(browser, "PS", "🇵🇸\nفلسطين");
    browser.fill(COUNTRY, TAB);
    browser.expect(
        |browser| browser.script("return document.getElementById('to').shadowRoot.activeElement.id").to_string(),
        "\"recipient\"",
    );
    browser.picture("web-ramallah");
}

fn caret(browser: &Browser, address: &str) {
    browser.go(address);
    browser.script("document.getElementById('phone').country = 'US'");
    browser.expect(|browser| browser.property("#phone >>> select", "value"), "US");
    browser.fill(PHONE, "6502530000");
    browser.expect(|browser| browser.property(PHONE, "value"), "(650) 253-0000");
    let at = |at: usize| {
        format!(
            "const field = document.getElementById('phone').shadowRoot.getElementById('phone'); field.focus(); field.setSelectionRange({at}, {at})"
        )
    };
    let caret = "return document.getElementById('phone').shadowRoot.getElementById('phone').selectionStart";
    // Behind the space: the key deletes the digit before it.
    browser.script(&at(6));
    browser.keys(BACKSPACE);
    browser.expect(|browser| browser.property(PHONE, "value"), "(652) 530-000");
    browser.keys("9");
    browser.expect(|browser| browser.property(PHONE, "value"), "(659) 253-0000");
    browser.expect(|browser| browser.script(caret).to_string(), "4");
}

fn language(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "japan", "🇯🇵\nJapan");
    browser.fill("#to >>> #postal-code", "1000001");
    browser.fill(PHONE, "0312345678");
    browser.script(
        "const menu = document.getElementById('language'); menu.value = 'ja'; menu.dispatchEvent(new Event('change'))",
    );
    browser.expect(|browser| browser.property(COUNTRY, "value"), "日本");
    browser.expect(|browser| browser.property(PHONE, "value"), "03-1234-5678");
    assert_eq!(browser.property("#to >>> #postal-code", "value"), "1000001");
    assert!(browser.text("#to >>> [part=form]").contains("郵便番号"));
    assert!(browser.text("#to >>> #administrative-area").contains("東京都"));
    browser.picture("web-tokyo");
}

fn mistakes(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "kos", "🇽🇰\nKosovë");
    browser.click("#order button");
    browser.expect(|browser| browser.text("#to >>> #street-address-error"), "Ju lutemi, plotësoni këtë fushë.");
    assert_eq!(browser.attribute("#to >>> #street-address", "aria-invalid"), "true");
    assert_eq!(browser.script("return document.getElementById('order').checkValidity()"), false);
    browser.fill(PHONE, &format!("0441{TAB}"));
    browser.expect(|browser| browser.text("#phone >>> #phone-error").is_empty().to_string(), "false");
    browser.fill("#to >>> #postal-code", &format!("1{TAB}"));
    browser.expect(|browser| browser.text("#to >>> #postal-code-error").contains("10000").to_string(), "true");
    browser.picture("web-mistakes");
}

fn old_number(browser: &Browser, address: &str) {
    browser.go(address);
    browser.fill(PHONE, "+37744123456");
    browser.click("#phone >>> button");
    browser.expect(|browser| browser.property(PHONE, "value"), "+383 44 123 456");
    browser.expect(|browser| browser.property("#phone >>> select", "value"), "XK");
}

fn areas(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "usa", "🇺🇸\nUnited States");
    browser.fill("#to >>> #administrative-area", "Calif");
    browser.expect(|browser| posted(browser).contains("administrative-area=CA").to_string(), "true");
    browser.fill("#to >>> #postal-code", &format!("10001{TAB}"));
    choose(browser, "brazil", "🇧🇷\nBrazil");
    browser.fill("#to >>> #administrative-area", "Minas");
    browser.fill("#to >>> #administrative-area", TAB);
    browser.expect(
        |browser| {
            browser
                .script("return document.getElementById('to').shadowRoot.querySelectorAll('#locality option').length")
                .to_string()
        },
        "854",
    );
}

fn reset(browser: &Browser, address: &str) {
    browser.go(address);
    browser.expect(|browser| browser.script("return !!document.getElementById('to').root").to_string(), "true");
    browser.script("document.getElementById('to').value = { country: 'somaliland', locality: 'Hargeisa' }; document.getElementById('phone').value = '+252 63 4123456'");
    browser.expect(|browser| browser.property(COUNTRY, "value"), "Somaliland");
    browser.expect(|browser| browser.property("#phone >>> select", "value"), "somaliland");
    assert_eq!(browser.script("return document.getElementById('phone').value"), "+252634123456");
    browser.click("#order [type=reset]");
    browser.expect(|browser| browser.property(COUNTRY, "value"), "");
    browser.expect(posted, "country=\nphone=\nphone_country=");
}

const RUN: &str = "return axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] }).then(\
    (all) => all.violations.map((one) => one.id + ' ' + one.nodes.map((node) => node.html.slice(0, 200)).slice(0, 3).join(' | ')))";

fn axe(browser: &Browser, address: &str) {
    let usual = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/axe/node_modules/axe-core/axe.min.js");
    let Ok(axe) = std::fs::read_to_string(std::env::var_os("AXE").map_or(usual, PathBuf::from)) else {
        assert!(std::env::var_os("CHROMEDRIVER").is_none(), "there is no axe-core");
        println!("skipped, no axe-core: npm install --prefix target/axe axe-core");
        return;
    };
    let mut faults = Vec::new();
    for language in ["en", "sq", "ar", "ja"] {
        let mut state = |name: &str| {
            browser.script(&axe);
            let found = browser.script(RUN);
            let found = found.as_array().unwrap_or_else(|| panic!("axe says {found}"));
            faults.extend(found.iter().map(|fault| format!("{language}, {name}: {fault}")));
        };
        browser.go(address);
        browser.expect(|browser| browser.script("return !!document.getElementById('phone').root").to_string(), "true");
        browser.script(&format!("const menu = document.getElementById('language'); menu.value = '{language}'; menu.dispatchEvent(new Event('change'))"));
        browser.expect(
            |browser| {
                browser
                    .script("return document.getElementById('phone').words.language")
                    .as_str()
                    .unwrap_or("")
                    .to_owned()
            },
            language,
        );
        browser.expect(
            |browser| {
                browser.script("return document.getElementById('to').words.language").as_str().unwrap_or("").to_owned()
            },
            language,
        );
        browser.fill(COUNTRY, "fr");
        browser.expect(|browser| browser.attribute(COUNTRY, "aria-expanded"), "true");
        state("a list that is open");
        browser.script("document.getElementById('to').value = { country: 'US', 'postal-code': '1' }");
        browser.fill(PHONE, &format!("hello{TAB}"));
        browser.click("#order button");
        browser.expect(|browser| browser.text("#phone >>> #phone-error").is_empty().to_string(), "false");
        assert!(browser.property("#to >>> #administrative-area", "type").starts_with("select"));
        state("mistakes beside the fields");
        browser.long_picture(&format!("web-mistakes-{language}"));
        browser.script("document.getElementById('to').value = { country: 'XK', 'street-address': 'Rruga 1', locality: 'Prishtinë', 'postal-code': '10000', recipient: 'Arta' }; document.getElementById('to').dispatchEvent(new Event('change')); document.getElementById('phone').value = '+38344123456'");
        browser.expect(|browser| browser.text("#label").contains("KOSOVO").to_string(), "true");
        state("filled in");
        browser.long_picture(&format!("web-filled-{language}"));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
