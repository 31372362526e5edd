//! As much of WebDriver as these tests need, over chromedriver.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// The key of an element's name, in the words of the standard.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The same of the shadow below an element.
const SHADOW: &str = "shadow-6066-11e4-a52e-4f735466cecf";

pub(crate) const TAB: &str = "\u{E004}";
pub(crate) const ENTER: &str = "\u{E007}";
pub(crate) const RIGHT: &str = "\u{E014}";
pub(crate) const ESCAPE: &str = "\u{E00C}";
pub(crate) const DOWN: &str = "\u{E015}";
pub(crate) const BACKSPACE: &str = "\u{E003}";

/// A running chromedriver.
pub(crate) struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    /// Starts chromedriver, if there is one: `CHROMEDRIVER` says where, or it is looked for on `PATH`.
    pub(crate) fn start() -> Option<Driver> {
        let named = std::env::var_os("CHROMEDRIVER").map(PathBuf::from);
        let mut path =
            std::env::var_os("PATH").into_iter().flat_map(|path| std::env::split_paths(&path).collect::<Vec<_>>());
        let program =
            named.or_else(|| path.find_map(|folder| Some(folder.join("chromedriver")).filter(|file| file.exists())))?;
        let mut process = Command::new(program).arg("--port=0").stdout(Stdio::piped()).spawn().ok()?;
        let mut lines = BufReader::new(process.stdout.take()?).lines().map_while(Result::ok);
        let port = lines
            .find_map(|line| line.split("successfully on port ").nth(1)?.trim_end_matches('.').parse::<u16>().ok())?;
        // What it writes later has to go somewhere.
        std::thread::spawn(move || lines.for_each(drop));
        Some(Driver { process, address: format!("http://127.0.0.1:{port}") })
    }

    /// Opens a browser whose user reads these languages.
    pub(crate) fn browser(&self, languages: &str, scripts: bool) -> Browser {
        let mut arguments: Vec<String> = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1200,1000",
            "--hide-scrollbars",
        ]
        .map(String::from)
        .to_vec();
        static PROFILES: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        let number = PROFILES.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("checkout-{}-{number}", std::process::id()));
        arguments.push(format!("--user-data-dir={}", profile.display()));
        let scripts = if scripts { 1 } else { 2 };
        let asked = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": {
            "args": arguments,
            "prefs": {
                "intl.accept_languages": languages,
                "profile.managed_default_content_settings.javascript": scripts,
            },
        } } } });
        let mut browser = Browser { session: format!("{}/session", self.address), profile };
        let session = browser.post("", asked)["sessionId"].as_str().expect("a session").to_owned();
        browser.session = format!("{}/{session}", browser.session);
        browser
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A browser window.
pub(crate) struct Browser {
    session: String,
    profile: PathBuf,
}

impl Browser {
    fn post(&self, path: &str, body: Value) -> Value {
        self.send(path, Some(body)).unwrap_or_else(|error| panic!("chromedriver {path}: {error}"))
    }

    fn get(&self, path: &str) -> Value {
        self.send(path, None).unwrap_or_else(|error| panic!("chromedriver {path}: {error}"))
    }

    /// Asks chromedriver: by POST where there is a body, by GET where there is none.
    fn send(&self, path: &str, body: Option<Value>) -> Result<Value, String> {
        let address = format!("{}{path}", self.session);
        let response = match body {
            Some(body) => ureq::post(address).config().http_status_as_error(false).build().send_json(body),
            None => ureq::get(address).config().http_status_as_error(false).build().call(),
        };
        let mut response = response.map_err(|error| error.to_string())?;
        let mut value: Value = response.body_mut().with_config().limit(50_000_000).read_json().unwrap_or(Value::Null);
        let error = value["value"]["message"].as_str().unwrap_or("").to_owned();
        if response.status().is_success() { Ok(value["value"].take()) } else { Err(error) }
    }

    /// Asks about an element, again while the page is putting others in its place.
    fn element(&self, css: &str, path: &str, body: Option<Value>) -> Value {
        let mut error = String::new();
        let answer = until(|| {
            let path = format!("/element/{}/{path}", self.find(css));
            let answer = self.send(&path, body.clone());
            error = answer.as_ref().err().cloned().unwrap_or_default();
            assert!(error.is_empty() || error.contains("stale") || error.contains("interactable"), "{css}: {error}");
            answer.ok()
        });
        answer.unwrap_or_else(|| panic!("{css}: {error}"))
    }

    pub(crate) fn go(&self, address: &str) {
        self.post("/url", json!({ "url": address }));
    }

    pub(crate) fn has(&self, css: &str) -> bool {
        self.post("/elements", json!({ "using": "css selector", "value": css }))
            .as_array()
            .is_some_and(|found| !found.is_empty())
    }

    /// Finds an element; `host >>> css` finds it in the shadow of another one.
    fn find(&self, css: &str) -> String {
        let within = |path: &str, css: &str| {
            let all = self.send(path, Some(json!({ "using": "css selector", "value": css }))).ok()?;
            Some(all[0][ELEMENT].as_str()?.to_owned())
        };
        let found = until(|| match css.split_once(" >>> ") {
            None => within("/elements", css),
            Some((host, css)) => {
                let shadow = self.send(&format!("/element/{}/shadow", within("/elements", host)?), None).ok()?;
                within(&format!("/shadow/{}/elements", shadow[SHADOW].as_str()?), css)
            }
        });
        found.unwrap_or_else(|| panic!("no {css} on the page"))
    }

    pub(crate) fn click(&self, css: &str) {
        self.element(css, "click", Some(json!({})));
    }

    /// Types into an element.
    pub(crate) fn fill(&self, css: &str, text: &str) {
        self.element(css, "value", Some(json!({ "text": text })));
    }

    /// Types where the focus is.
    pub(crate) fn keys(&self, text: &str) {
        let active = self.get("/element/active");
        let active = active[ELEMENT].as_str().expect("a focus");
        self.post(&format!("/element/{active}/value"), json!({ "text": text }));
    }

    pub(crate) fn text(&self, css: &str) -> String {
        self.element(css, "text", None).as_str().unwrap_or("").to_owned()
    }

    pub(crate) fn property(&self, css: &str, name: &str) -> String {
        let value = self.element(css, &format!("property/{name}"), None);
        value.as_str().map_or_else(|| value.to_string(), str::to_owned)
    }

    pub(crate) fn attribute(&self, css: &str, name: &str) -> String {
        self.element(css, &format!("attribute/{name}"), None).as_str().unwrap_or("").to_owned()
    }

    /// Which element has the focus.
    pub(crate) fn focus(&self) -> String {
        let active = self.get("/element/active");
        let active = active[ELEMENT].as_str().unwrap_or("");
        self.get(&format!("/element/{active}/property/id")).as_str().unwrap_or("").to_owned()
    }

    /// Runs a script and gives what it returns.
    pub(crate) fn script(&self, script: &str) -> Value {
        self.post("/execute/sync", json!({ "script": script, "args": [] }))
    }

    /// Messages of the console that are errors or worse.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let log = self.post("/se/log", json!({ "type": "browser" }));
        let severe = log.as_array().into_iter().flatten().filter(|line| line["level"] == "SEVERE");
        severe.map(|line| line["message"].as_str().unwrap_or("").to_owned()).collect()
    }

    pub(crate) fn developer(&self, command: &str, parameters: Value) -> Value {
        self.post("/goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }

    /// A window of a width and height, as on a phone.
    pub(crate) fn size(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true });
        self.developer("Emulation.setDeviceMetricsOverride", size);
    }

    pub(crate) fn dark(&self) {
        let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        self.developer("Emulation.setEmulatedMedia", dark);
    }

    /// Writes what is seen to `target/checkout-pictures/`.
    pub(crate) fn picture(&self, name: &str) {
        self.write(name, &self.get("/screenshot"));
    }

    /// Writes the whole page, also what is below the window.
    pub(crate) fn long_picture(&self, name: &str) {
        let taken = self.developer("Page.captureScreenshot", json!({ "captureBeyondViewport": true }));
        self.write(name, &taken["data"]);
    }

    fn write(&self, name: &str, text: &Value) {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).with_file_name("checkout-pictures");
        let bytes = base64(text.as_str().unwrap_or(""));
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join(format!("{name}.png")), bytes).expect("a picture");
    }

    /// Waits for a value.
    #[track_caller]
    pub(crate) fn expect(&self, what: impl Fn(&Browser) -> String, wanted: &str) {
        let mut last = String::new();
        let done = until(|| {
            last = what(self);
            (last == wanted).then_some(())
        });
        assert!(done.is_some(), "{last:?}, expected {wanted:?}");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = ureq::delete(&self.session).call();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

/// Tries for ten seconds.
fn until<T>(mut attempt: impl FnMut() -> Option<T>) -> Option<T> {
    let start = Instant::now();
    loop {
        match attempt() {
            None if start.elapsed() < Duration::from_secs(10) => std::thread::sleep(Duration::from_millis(30)),
            result => return result,
        }
    }
}

fn base64(text: &str) -> Vec<u8> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let digits: Vec<u8> = text.bytes().filter(|byte| *byte != b'=').map(value).collect();
    let group = |group: &[u8]| {
        let bits = group.iter().enumerate().fold(0u32, |bits, (at, digit)| bits | u32::from(*digit) << (18 - 6 * at));
        bits.to_be_bytes()[1..group.len()].to_vec()
    };
    digits.chunks(4).flat_map(group).collect()
}
