//! People at the checkout, in headless Chromium. Pictures go to `target/checkout-pictures/`.
//!
//! `cargo test -p checkout --test browser -- pristina` runs the cases whose name has that word.

mod axe;
mod driver;
mod languages;
mod web;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

use driver::{BACKSPACE, Browser, DOWN, Driver, ENTER, ESCAPE, RIGHT, TAB};

/// A case: its name, the languages of the browser, whether scripts run, and what the person does.
type Case = (&'static str, &'static str, bool, fn(&Browser, &str));

const CASES: &[Case] = &[
    ("pristina in albanian", "sq-XK,sq", true, pristina),
    ("hargeisa in english", "en", true, hargeisa),
    ("north nicosia in turkish", "tr", true, north_nicosia),
    ("taipei in traditional chinese", "zh-TW", true, taipei),
    ("ramallah in arabic, from right to left", "ar-PS,ar", true, ramallah),
    ("guernsey with a number of +44", "en-GB", true, guernsey),
    ("keyboard only", "sq", true, keyboard),
    ("without scripts", "sq-XK", false, without_scripts),
    ("a screen of 360 pixels", "sq-XK", true, narrow),
    ("a wrong postal code", "sq", true, wrong_postal_code),
    ("a wrong phone number", "sq", true, wrong_phone),
    ("an old number of Kosovo", "sq-XK", true, old_number),
    ("the country changes and nothing typed is lost", "en", true, other_country),
    ("language and view change, the form stays", "en", true, other_view),
    ("dark", "sq", true, dark),
    ("a system without flags", "sq-XK", true, letters),
    ("the whole list, and English words from right to left", "he", true, whole_list),
    ("a guess is not taken by a tab", "sq", true, guess),
    ("arrow keys on language and view", "en", true, arrows),
    ("the summary follows what is mended", "en", true, summary),
    ("from the United States to Canada and back", "en", true, provinces),
    ("a number as it is begun", "en", true, begun),
    ("a British number from Germany", "de", true, british),
    ("an old number is not rewritten by Enter without scripts", "sq-XK", false, enter),
    ("no fault of level A or AA in eight states and four languages", "en", true, axe::check),
    ("twelve languages", "en", true, languages::check),
];

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let is_wanted = |case: &&Case| wanted.is_empty() || wanted.iter().any(|word| case.0.contains(word));
    let Some(driver) = Driver::start() else {
        println!("\nskipped, no chromedriver on PATH or in CHROMEDRIVER (Debian: chromium chromium-driver):");
        CASES.iter().chain(web::CASES).filter(is_wanted).for_each(|case| println!("    {}", case.0));
        println!();
        return;
    };
    println!();
    let site = web::serve();
    let address = serve();
    // A page that is answered with 422 is itself among the complaints; so is a file that is missing on purpose.
    let mut failed = run(&driver, CASES.iter().filter(is_wanted), &address, "status of 422");
    match site {
        Some(site) => failed += run(&driver, web::CASES.iter().filter(is_wanted), &site, "status of 404"),
        // Who asks for these by name has built the page.
        None => {
            assert!(!wanted.iter().any(|word| word.starts_with("web:")), "no page: bindings/web/build makes it");
            println!("skipped, no page of examples/web: bindings/web/build makes it");
        }
    }
    println!();
    drop(driver);
    std::process::exit(failed.min(1));
}

/// Runs cases on a page, whose console may say one thing; how many failed.
fn run<'c>(driver: &Driver, cases: impl Iterator<Item = &'c Case>, address: &str, allowed: &str) -> i32 {
    let mut failed = 0;
    for (name, languages, scripts, act) in cases {
        let start = Instant::now();
        let browser = driver.browser(languages, *scripts);
        let result = catch_unwind(AssertUnwindSafe(|| {
            act(&browser, address);
            let complaints = browser.complaints();
            let ours: Vec<_> = complaints.iter().filter(|line| !line.contains(allowed)).collect();
            assert!(ours.is_empty(), "the console says {ours:?}");
        }));
        if result.is_err() {
            failed += 1;
            browser.picture(&format!("failed {name}"));
        }
        let verdict = if result.is_ok() { "ok" } else { "FAILED" };
        println!("{name} ... {verdict} ({:.1} s)", start.elapsed().as_secs_f32());
    }
    failed
}

/// Starts the checkout on any port.
fn serve() -> String {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
            tell.send(listener.local_addr().expect("an address")).expect("a listener");
            checkout::serve(listener, checkout::app(), checkout::Patience::default(), std::future::pending())
                .await
                .expect("a server");
        });
    });
    format!("http://{}/", told.recv().expect("an address"))
}

/// Chooses a country in the menu below the combobox, as a browser does that fills in a form.
const SET_COUNTRY: &str = "const menu = document.getElementById('country-menu'); menu.value = '%'; \
    menu.dispatchEvent(new Event('change', { bubbles: true }))";

/// Finds a place by typing, and takes the first that is shown.
fn choose(browser: &Browser, typed: &str, first: &str) {
    browser.fill("#country", typed);
    browser.expect(|browser| browser.text("#country-0 .label"), first);
    browser.keys(ENTER);
    browser.expect(|browser| browser.property("#country", "value"), first);
}

/// Clicks on the field, whose text is then taken by what is typed next.
fn choose_again(browser: &Browser, typed: &str, first: &str) {
    browser.click("#country");
    let selected =
        "const field = document.activeElement; return field.selectionEnd - field.selectionStart === field.value.length";
    browser.expect(|browser| browser.script(selected).to_string(), "true");
    choose(browser, typed, first);
}

fn value(css: &'static str) -> impl Fn(&Browser) -> String {
    move |browser| browser.property(css, "value")
}

fn text(css: &'static str) -> impl Fn(&Browser) -> String {
    move |browser| browser.text(css)
}

fn pristina(browser: &Browser, address: &str) {
    browser.go(address);
    assert_eq!(browser.attribute("html", "lang"), "sq-XK");
    assert!(browser.text("h1").contains("blerjen"));
    browser.fill("#country", "kos");
    browser.expect(text("#country-0 .label"), "Kosovë");
    assert_eq!(browser.text("#country-0 mark"), "Kos");
    browser.picture("pristina-1-search");
    browser.keys(ENTER);
    browser.expect(|browser| browser.text(".code .face").split_whitespace().last().unwrap_or("").to_owned(), "+383");
    browser.expect(|browser| browser.attribute("#phone", "placeholder"), "043 201 234");
    browser.fill("#recipient", "Arta Gashi");
    browser.fill("#phone", "044123456");
    browser.expect(value("#phone"), "044 123 456");
    browser.fill("#street-address", "Rruga Agim Ramadani 15");
    browser.fill("#locality", "Prishtinë");
    browser.fill("#postal-code", "10000");
    browser.expect(text("#label"), "Arta Gashi\nRruga Agim Ramadani 15\n10000 PRISHTINË\nKOSOVO");
    browser.picture("pristina-2-filled");
    browser.click("main [value=order]");
    browser.expect(|browser| browser.text("#e164").split_whitespace().last().unwrap_or("").to_owned(), "+38344123456");
    assert_eq!(browser.text("#label"), "Arta Gashi\nRruga Agim Ramadani 15\n10000 PRISHTINË\nKOSOVO");
    browser.picture("pristina-3-done");
}

/// Fills in the name and the fields, orders, and gives the stored number and the label.
fn order(browser: &Browser, name: &str, phone: (&str, &'static str), fields: &[(&str, &str)]) -> (String, String) {
    browser.fill("#recipient", name);
    browser.fill("#phone", phone.0);
    browser.expect(value("#phone"), phone.1);
    for (field, value) in fields {
        browser.fill(field, value);
    }
    browser.click("main [value=order]");
    let number = browser.text("#e164");
    (number.split_whitespace().last().unwrap_or("").to_owned(), browser.text("#label"))
}

fn hargeisa(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "somalil", "Somaliland");
    browser.expect(|browser| browser.text(".code .face").trim().to_owned(), "+252");
    let fields = [("#street-address", "Jigjiga Yar Road 7"), ("#locality", "Hargeisa")];
    let (number, label) = order(browser, "Hodan Ali", (&format!("0634123456{TAB}"), "063 412 3456"), &fields);
    assert_eq!(number, "+252634123456");
    assert!(label.starts_with("Hodan Ali\nJigjiga Yar Road 7\n"), "{label:?}");
    assert!(label.contains("SOMALILAND"), "{label:?}");
    browser.picture("hargeisa-done");
}

fn north_nicosia(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "kuzey k", "Kuzey Kıbrıs");
    let fields = [("#street-address", "Girne Caddesi 12"), ("#locality", "Lefkoşa"), ("#postal-code", "99010")];
    let (number, label) = order(browser, "Ayşe Yılmaz", ("05338123456", "0533 812 34 56"), &fields);
    assert_eq!(number, "+905338123456");
    assert!(label.contains("99010"), "{label:?}");
    assert!(label.contains("via Mersin 10"), "{label:?}");
    browser.picture("north-nicosia-done");
}

fn taipei(browser: &Browser, address: &str) {
    browser.go(address);
    assert_eq!(browser.attribute("html", "lang"), "zh-Hant");
    choose(browser, "台", "台灣");
    browser.click("#administrative-area option[value=台北市]");
    // The districts of the city have come.
    browser.click("select#locality option[value=信義區]");
    browser.picture("taipei-form");
    let fields = [("#street-address", "市府路45號"), ("#postal-code", "11049")];
    let (number, label) = order(browser, "王小明", ("0912345678", "0912 345 678"), &fields);
    assert_eq!(number, "+886912345678");
    assert!(label.contains("TAIWAN"), "{label:?}");
    browser.picture("taipei-done");
}

fn ramallah(browser: &Browser, address: &str) {
    browser.go(address);
    assert_eq!(browser.attribute("html", "dir"), "rtl");
    choose(browser, "فلسط", "فلسطين");
    browser.picture("ramallah-form");
    let fields = [("#street-address", "شارع ركب 10"), ("#locality", "رام الله")];
    let (number, label) = order(browser, "ليلى حداد", ("0599123456", "0599 123 456"), &fields);
    assert_eq!(number, "+970599123456");
    assert!(label.contains("رام الله"), "{label:?}");
    browser.picture("ramallah-done");
}

fn guernsey(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "guern", "Guernsey");
    let fields = [("#street-address", "1 High Street"), ("#locality", "St Peter Port"), ("#postal-code", "gy12jp")];
    let (number, label) = order(browser, "Ann Le Page", ("+447781123456", "+44 7781 123456"), &fields);
    assert_eq!(number, "+447781123456");
    assert!(label.contains("GY1 2JP"), "{label:?}");
}

fn keyboard(browser: &Browser, address: &str) {
    browser.go(address);
    let to = |id: &str| {
        for _ in 0..10 {
            if browser.focus() == id {
                return;
            }
            browser.keys(TAB);
        }
        panic!("no way to {id} by the keyboard");
    };
    browser.script("document.querySelector('[name=lang]').focus()");
    to("country");
    assert_eq!(browser.attribute("#country", "role"), "combobox");
    assert_eq!(browser.attribute("#country", "aria-expanded"), "false");
    browser.keys(DOWN);
    browser.expect(|browser| browser.attribute("#country", "aria-expanded"), "true");
    browser.keys(ESCAPE);
    browser.expect(|browser| browser.attribute("#country", "aria-expanded"), "false");
    browser.keys("shq");
    browser.expect(text("#country-0 .label"), "Shqipëri");
    assert_eq!(browser.attribute("#country", "aria-activedescendant"), "country-0");
    assert_eq!(browser.attribute("#country-0", "aria-selected"), "true");
    assert_eq!(browser.attribute("#country", "aria-controls"), browser.attribute("[role=listbox]", "id"));
    // A tab takes the line that is marked.
    browser.keys(TAB);
    browser.expect(value("#country"), "Shqipëri");
    to("recipient");
    browser.keys("Ana Hoxha");
    to("phone");
    browser.keys("0672123456");
    browser.expect(value("#phone"), "067 212 3456");
    to("street-address");
    browser.keys("Rruga e Durrësit 1");
    to("postal-code");
    browser.keys("1001");
    to("locality");
    browser.keys(&format!("Tiranë{ENTER}"));
    browser.expect(|browser| browser.text("#e164").split_whitespace().last().unwrap_or("").to_owned(), "+355672123456");
}

fn without_scripts(browser: &Browser, address: &str) {
    browser.go(address);
    assert!(!browser.has("[role=combobox]"));
    browser.fill("#country", "Kosov");
    browser.fill("#recipient", "Arta Gashi");
    browser.click("main [value=update]");
    browser.expect(|browser| browser.property("#phone_country", "value"), "XK");
    assert_eq!(browser.property("#country", "value"), "XK");
    assert_eq!(browser.property("#recipient", "value"), "Arta Gashi");
    browser.fill("#phone", "044 12");
    browser.fill("#street-address", "Rruga Agim Ramadani 15");
    browser.fill("#locality", "Prishtinë");
    browser.click("main [value=order]");
    browser.expect(text("#phone-error"), "Ky numër është tepër i shkurtër.");
    assert_eq!(browser.property("#street-address", "value"), "Rruga Agim Ramadani 15");
    browser.picture("without-scripts-wrong");
    browser.fill("#phone", "3 456");
    browser.click("main [value=order]");
    browser.expect(|browser| browser.text("#e164").split_whitespace().last().unwrap_or("").to_owned(), "+38344123456");
}

fn narrow(browser: &Browser, address: &str) {
    browser.size(360, 740);
    browser.go(address);
    browser.picture("narrow-1-top");
    let wide = "return document.documentElement.scrollWidth";
    assert_eq!(browser.script(wide), 360);
    browser.fill("#country", "kos");
    browser.expect(text("#country-0 .label"), "Kosovë");
    browser.picture("narrow-2-search");
    browser.keys(ENTER);
    browser.fill("#phone", "044123456");
    browser.expect(value("#phone"), "044 123 456");
    browser.fill("#street-address", "Rruga Agim Ramadani 15");
    // A postal code alone in its row is as high as any other field.
    browser.script(SET_COUNTRY.replace("%", "JP").as_str());
    browser.expect(|browser| browser.has("select#administrative-area").to_string(), "true");
    let high = "return document.querySelector('.is-postal-code').parentElement.offsetHeight";
    let height = browser.script(high).as_u64();
    assert!(height.is_some_and(|height| height < 90), "{height:?}");
    browser.picture("narrow-4-japan");
    browser.script("document.getElementById('country').scrollIntoView()");
    browser.picture("narrow-3-address");
    assert_eq!(browser.script(wide), 360);
}

fn wrong_postal_code(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "kos", "Kosovë");
    browser.fill("#postal-code", &format!("80000{TAB}"));
    browser.expect(text("#postal-code-error"), "Formati i pritur: 10000.");
    assert_eq!(browser.attribute("#postal-code", "aria-invalid"), "true");
    browser.picture("wrong-postal-code");
    browser.fill("#recipient", "Arta Gashi");
    browser.click("main [value=order]");
    // The server says the same, keeps what was typed, and leads to the mistakes.
    browser.expect(|browser| browser.focus(), "errors");
    assert_eq!(browser.property("#postal-code", "value"), "80000");
    assert_eq!(browser.property("#recipient", "value"), "Arta Gashi");
    browser.picture("wrong-postal-code-sent");
    browser.fill("#postal-code", &[BACKSPACE; 5].concat());
    browser.fill("#postal-code", "10000");
    browser.expect(text("#postal-code-error"), "");
}

fn wrong_phone(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "kos", "Kosovë");
    browser.fill("#phone", &format!("0441{TAB}"));
    browser.expect(text("#phone-error"), "Ky numër është tepër i shkurtër.");
    browser.fill("#phone", "23456");
    browser.expect(value("#phone"), "044 123 456");
    browser.expect(text("#phone-error"), "");
    // Backspace is never undone by the grouping.
    browser.fill("#phone", &[BACKSPACE; 11].concat());
    browser.expect(value("#phone"), "");
}

fn old_number(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "kos", "Kosovë");
    browser.fill("#phone", "+37744123456");
    browser.expect(text("#phone-rewrite bdi"), "+383 44 123 456");
    browser.picture("old-number");
    // The flag stays with the choice, which the number may be of.
    assert_eq!(browser.property("#phone_country", "value"), "XK");
    browser.click("#phone-rewrite button");
    browser.expect(value("#phone"), "+383 44 123 456");
    browser.expect(|browser| browser.has("#phone-rewrite button").to_string(), "false");
}

fn other_country(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "united st", "United States");
    browser.fill("#street-address", "1600 Amphitheatre Parkway");
    browser.click("#administrative-area option[value=CA]");
    browser.fill("#postal-code", "94043");
    browser.picture("united-states");
    choose_again(browser, "kosovo", "Kosovo");
    browser.expect(|browser| browser.has("select#administrative-area").to_string(), "false");
    browser.expect(value("#street-address"), "1600 Amphitheatre Parkway");
    choose_again(browser, "united st", "United States");
    browser.expect(value("select#administrative-area"), "CA");
    browser.expect(value("#postal-code"), "94043");
    // The flag follows a number of another place, and comes back.
    browser.fill("#phone", "+38344123456");
    browser.expect(value("#phone_country"), "XK");
    browser.fill("#phone", &[BACKSPACE; 15].concat());
    browser.expect(value("#phone_country"), "US");
}

fn other_view(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "kosovo", "Kosovo");
    browser.fill("#recipient", "Arta Gashi");
    browser.click(".views input[value=un]");
    browser.expect(|browser| browser.script("return document.querySelectorAll('.left-out').length").to_string(), "1");
    assert_eq!(browser.property("#recipient", "value"), "Arta Gashi");
    assert_eq!(browser.property("#country-menu", "value"), "XK");
    browser.expect(text("#country-error"), "Kosovo is not in this list.");
    browser.picture("view-un");
    browser.click(".views input[value=iso]");
    browser.expect(|browser| browser.text(".left-out").contains("Not in this list: 13").to_string(), "true");
    browser.picture("view-iso");
    browser.click("main [value=order]");
    browser.expect(text("#country-error"), "Kosovo is not in this list.");
    browser.click(".views input[value=inclusive]");
    browser.expect(|browser| browser.has(".left-out").to_string(), "false");
    browser.click("[name=lang] option[value=ar]");
    browser.expect(|browser| browser.attribute("html", "dir"), "rtl");
    assert_eq!(browser.property("#recipient", "value"), "Arta Gashi");
    assert_eq!(browser.property("#country", "value"), "كوسوفو");
}

fn dark(browser: &Browser, address: &str) {
    browser.dark();
    browser.go(address);
    choose(browser, "kos", "Kosovë");
    browser.fill("#phone", "+37744123456");
    browser.expect(text("#phone-rewrite bdi"), "+383 44 123 456");
    browser.fill("#postal-code", &format!("80000{TAB}"));
    browser.expect(|browser| browser.text("#postal-code-error").is_empty().to_string(), "false");
    browser.picture("dark");
}

fn letters(browser: &Browser, address: &str) {
    // As on Windows, where a pair of letters is as wide as its letters.
    let script = "CanvasRenderingContext2D.prototype.measureText = (text) => ({ width: text.length })";
    browser.developer("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": script }));
    browser.go(address);
    browser.fill("#country", "kos");
    browser.expect(text("#country-0 .flag"), "XK");
    browser.picture("letters");
    browser.keys(ENTER);
    browser.expect(text(".badge"), "XK");
    browser.keys("somalil");
    browser.expect(text("#country-0 .label"), "Somaliland");
    assert_eq!(browser.text("#country-0 .flag"), "");
}

fn whole_list(browser: &Browser, address: &str) {
    browser.go(address);
    browser.click("#country");
    browser.expect(
        |browser| browser.script("return document.querySelectorAll('[role=option]').length").to_string(),
        "262",
    );
    browser.picture("whole-list");
    browser.keys(ESCAPE);
    browser.click("[name=lang] option[value=sq-XK]");
    browser.expect(|browser| browser.attribute("html", "lang"), "sq-XK");
    browser.click("#country");
    browser.expect(text("#country-0 .label"), "Kosovë");
    assert!(browser.has("#country-1.last"));
    browser.picture("preferred");
    browser.click("#country-1");
    browser.expect(value("#country"), "Shqipëri");
}

fn guess(browser: &Browser, address: &str) {
    browser.go(address);
    browser.fill("#country", "kosvo");
    browser.expect(text("#country-0 .label"), "Kosovë");
    browser.keys(TAB);
    browser.expect(text("#country-error"), "Ju lutemi, zgjidhni nga lista.");
    assert_eq!(
        (browser.property("#country", "value"), browser.property("#country-menu", "value")),
        ("kosvo".into(), String::new())
    );
    // Whoever goes to it or presses Enter takes it.
    browser.fill("#country", &format!("{BACKSPACE}o"));
    browser.expect(text("#country-0 .label"), "Kosovë");
    browser.keys(ENTER);
    browser.expect(value("#country"), "Kosovë");
    browser.expect(text("#country-error"), "");
    // What is found nowhere is said beside the list, which is no longer there.
    browser.click("#country");
    browser.fill("#country", "xyzxyz");
    browser.expect(text(".combobox .none"), "Nuk ka rezultate");
    assert_eq!(browser.attribute("#country", "aria-expanded"), "false");
    assert!(!browser.has("[role=listbox] :not([role=option], [role=option] *)"));
    browser.picture("no-results");
}

fn arrows(browser: &Browser, address: &str) {
    browser.go(address);
    browser.fill("#recipient", "Jane Doe");
    browser.script("window.same = true; document.getElementById('lang').focus()");
    let before = browser.property("#lang", "value");
    browser.keys(DOWN);
    browser.expect(|browser| (browser.property("#lang", "value") != before).to_string(), "true");
    browser.script("document.querySelector('[name=view]:checked').focus()");
    browser.keys(RIGHT);
    browser.expect(|browser| browser.property("[name=view][value=iso]", "checked"), "true");
    // Time enough for a page that would have been asked for.
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert_eq!(browser.script("return window.same === true"), true);
    browser.picture("arrow-keys");
    browser.click(".apply");
    browser.expect(|browser| browser.script("return window.same === true").to_string(), "false");
    assert_eq!(browser.property("[name=view][value=iso]", "checked"), "true");
    assert_eq!(browser.property("#recipient", "value"), "Jane Doe");
    // A pointer is enough.
    browser.click("[name=lang] option[value=tr]");
    browser.expect(|browser| browser.attribute("html", "lang"), "tr");
    browser.expect(|browser| browser.focus(), "lang");
}

fn summary(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "germany", "Germany");
    browser.click("main [value=order]");
    browser.expect(|browser| browser.focus(), "errors");
    assert!(
        browser.script("return document.title").as_str().is_some_and(|title| title.starts_with("Please correct: "))
    );
    let lines =
        "return [...document.querySelectorAll('#errors li:not([hidden])')].map((line) => line.dataset.field).join(' ')";
    let fields = |browser: &Browser| browser.script(lines).as_str().unwrap_or("").to_owned();
    browser.expect(fields, "recipient phone street-address postal-code locality");
    browser.fill("#recipient", "Erika Mustermann");
    browser.expect(fields, "phone street-address postal-code locality");
    browser.fill("#postal-code", "1");
    browser.expect(text("#errors [data-field=postal-code]"), "Postal code: Expected something like 26133.");
    browser.fill("#postal-code", "0115");
    browser.expect(fields, "phone street-address locality");
    browser.fill("#phone", "030 901820");
    browser.fill("#street-address", "Hauptstr. 1");
    browser.fill("#locality", "Berlin");
    browser.expect(|browser| browser.property("#errors", "hidden"), "true");
    browser.click("main [value=order]");
    browser.expect(|browser| browser.script("return location.pathname.startsWith('/order/')").to_string(), "true");
    // The page says so in its title and has the focus, and may be loaded again without an order.
    browser.expect(
        |browser| browser.script("return document.activeElement.tagName").as_str().unwrap_or("").to_owned(),
        "H1",
    );
    assert_eq!(browser.script("return document.title"), "Thank you, the order is in. · Everywhere Tea");
    browser.script("location.reload()");
    browser.expect(|browser| browser.text("#e164"), "+4930901820");
}

fn provinces(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "united st", "United States");
    assert_eq!(browser.attribute("#postal-code", "inputmode"), "numeric");
    browser.click("#administrative-area option[value=TX]");
    choose_again(browser, "canada", "Canada");
    browser.expect(|browser| browser.has("#administrative-area option[value=ON]").to_string(), "true");
    assert!(!browser.has("#administrative-area option[value=TX]"));
    assert_eq!(browser.property("#administrative-area", "value"), "");
    choose_again(browser, "united st", "United States");
    browser.expect(|browser| browser.has("#administrative-area option[value=TX]").to_string(), "true");
    assert_eq!(browser.property("#administrative-area", "value"), "TX");
}

fn begun(browser: &Browser, address: &str) {
    browser.go(address);
    // Once it was left, mistakes are told; what is begun anew is none.
    browser.fill("#phone", &format!("hello{TAB}"));
    browser.expect(text("#phone-error"), "This is not a phone number.");
    browser.fill("#phone", &[BACKSPACE; 5].concat());
    for (typed, country) in [("+", ""), ("3", ""), ("8", ""), ("3", "XK"), ("4", "XK")] {
        browser.fill("#phone", typed);
        browser.expect(value("#phone_country"), country);
        browser.expect(text("#phone-error"), "");
    }
    browser.picture("begun");
    browser.keys(TAB);
    browser.expect(text("#phone-error"), "This number is too short.");
}

fn british(browser: &Browser, address: &str) {
    browser.go(address);
    choose(browser, "deutschl", "Deutschland");
    browser.fill("#phone", "0044 20 7946 0123");
    browser.expect(value("#phone_country"), "GB");
    browser.keys(TAB);
    browser.expect(value("#phone"), "+44 20 7946 0123");
    browser.fill("#phone", "4");
    browser.expect(value("#phone_country"), "GB");
    browser.fill("#phone", BACKSPACE);
    browser.expect(value("#phone_country"), "GB");
    // The choice is remembered for what is typed next.
    browser.fill("#phone", &[BACKSPACE; 20].concat());
    browser.expect(value("#phone_country"), "DE");
}

fn enter(browser: &Browser, address: &str) {
    browser.go(address);
    browser.fill("#country", "Kosov");
    browser.fill("#phone", "+377 44 123 456");
    browser.click("main [value=update]");
    browser.expect(|browser| browser.has("#phone-rewrite button").to_string(), "true");
    browser.fill("#phone", ENTER);
    browser.expect(|browser| browser.has("#errors").to_string(), "true");
    assert_eq!(browser.property("#phone", "value"), "+377 44 123 456");
    browser.click("#phone-rewrite button");
    browser.expect(value("#phone"), "+383 44 123 456");
}
