//! People at `examples/web`, the form without a server: what `bindings/web/build` put into `target/web/site`.

use std::path::Path;

use axum::http::{StatusCode, Uri, header};

use crate::Case;
use crate::axe::Axe;
use crate::driver::{BACKSPACE, Browser, DOWN, ENTER, TAB};

pub(crate) const CASES: &[Case] = &[
    ("web: posts what a plain form posts", "sq-XK,sq", true, posts),
    ("web: without scripts", "sq-XK", false, without_scripts),
    ("web: without the WebAssembly", "en", true, without_wasm),
    ("web: without the areas", "en", true, without_areas),
    ("web: what is set before all is loaded stays", "en", true, early),
    ("web: keyboard only, from right to left", "ar-PS,ar", true, keyboard),
    ("web: the caret stays", "en", true, caret),
    ("web: another language keeps what was typed", "en", true, language),
    ("web: mistakes keep the form, and are said in its language", "sq", true, mistakes),
    ("web: an old number", "en", true, old_number),
    ("web: areas of the United States", "en", true, areas),
    ("web: reset and set by a script", "en", true, reset),
    ("web: no fault of level A or AA in three states and four languages", "en", true, no_fault),
];

/// Serves the files of a folder, with the policy that a page of one's own would have. Below `/without/` there is no WebAssembly, and
/// below `/areas/` not that of addresses.
///
/// None where nothing was built.
pub(crate) fn serve() -> Option<String> {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/web/site");
    if !site.exists() {
        return None;
    }
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
    Some(format!("http://{}/", told.recv().expect("an address")))
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

fn no_fault(browser: &Browser, address: &str) {
    let Some(axe) = Axe::new() else { return };
    let mut faults = Vec::new();
    for language in ["en", "sq", "ar", "ja"] {
        let mut state = |name: &str| faults.extend(axe.faults(browser, &format!("{language}, {name}")));
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
