//! Requests as browsers, programs and strangers send them, without a browser.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};
use tower::ServiceExt;

struct Answer {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    body: String,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

async fn ask(request: Request<Body>) -> Answer {
    let response = checkout::app().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    Answer { status: parts.status, headers: parts.headers, body: String::from_utf8(body.to_vec()).unwrap() }
}

async fn get(path: &str) -> Answer {
    ask(Request::get(path).body(Body::empty()).unwrap()).await
}

async fn post(body: impl Into<Body>) -> Answer {
    let kind = "application/x-www-form-urlencoded";
    ask(Request::post("/").header(header::CONTENT_TYPE, kind).body(body.into()).unwrap()).await
}

/// A number as far as it is typed.
async fn phone(body: Value) -> Value {
    let request = Request::post("/api/phone").header(header::CONTENT_TYPE, "application/json");
    ask(request.body(body.to_string().into()).unwrap()).await.json()
}

/// An order that is accepted: the page to which it leads, by a server that is still the same.
async fn ordered(body: impl Into<Body>) -> Answer {
    let app = checkout::app();
    let kind = "application/x-www-form-urlencoded";
    let request = Request::post("/").header(header::CONTENT_TYPE, kind).body(body.into()).unwrap();
    let response = app.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    let address = response.headers()[header::LOCATION].to_str().unwrap().to_owned();
    assert!(address.starts_with("/order/") && address.len() == 39, "{address}");
    let response = app.oneshot(Request::get(address).body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    Answer { status: parts.status, headers: parts.headers, body: String::from_utf8(body.to_vec()).unwrap() }
}

async fn validate(body: impl Into<Body>) -> Answer {
    let request = Request::post("/api/validate").header(header::CONTENT_TYPE, "application/json");
    ask(request.body(body.into()).unwrap()).await
}

/// A whole order, as a browser without scripts sends it.
const ORDER: &str = "lang=sq&view=inclusive&country=XK&was=&recipient=Arta+Gashi&phone_country=&phone=044+123+456\
    &street-address=Rruga+Agim+Ramadani+15&locality=Prishtin%C3%AB&postal-code=10000&action=order";

#[tokio::test]
async fn the_page_speaks_the_visitors_language() {
    for (header, lang, dir, words) in [
        ("sq-XK,sq;q=0.9", "sq-XK", "ltr", "Kosovë"),
        ("ar", "ar", "rtl", "فلسطين"),
        ("zh-TW", "zh-Hant", "ltr", "台灣"),
        // Names are in Vai, words in English, and the page says so.
        ("vai", "en", "ltr", "<select id=\"country\" name=\"country\" required autocomplete=\"country\" lang=\"vai\""),
        ("tlh", "en", "ltr", "Somaliland"),
        ("\u{1}", "en", "ltr", "Somaliland"),
    ] {
        let value = axum::http::HeaderValue::from_bytes(header.as_bytes());
        let Ok(value) = value else { continue };
        let answer = ask(Request::get("/").header(header::ACCEPT_LANGUAGE, value).body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.body.contains(&format!(r#"<html lang="{lang}" dir="{dir}">"#)), "{header}");
        assert!(answer.body.contains(words), "{header}");
    }
}

#[tokio::test]
async fn every_language_has_a_page_and_the_page_is_small() {
    for locale in polity::Locale::all() {
        let answer = get(&format!("/?lang={locale}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{locale}");
        assert!(answer.body.len() < 120_000, "{locale}: {}", answer.body.len());
    }
}

#[tokio::test]
async fn nothing_but_our_own_files_is_loaded() {
    let answer = get("/").await;
    let policy = answer.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'self';"));
    assert!(!policy.contains("unsafe"));
    assert!(!answer.body.contains("http://") && !answer.body.contains("https://"));
    assert!(!answer.body.contains("style=") && !answer.body.contains("<style") && !answer.body.contains("onclick"));
    for file in ["style.css", "checkout.js", "icon.svg", "chevron.svg"] {
        assert_eq!(get(&format!("/static/{file}")).await.status, StatusCode::OK, "{file}");
    }
    assert_eq!(get("/static/..%2f..%2fCargo.toml").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_order_without_scripts() {
    let answer = ordered(ORDER).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert!(answer.body.contains("<title>Faleminderit, porosia u pranua. · Everywhere Tea</title>"));
    assert!(answer.body.contains("<h1 tabindex=\"-1\" autofocus>"));
    assert!(answer.body.contains("+38344123456"));
    assert!(answer.body.contains("<p class=\"to\">10000 PRISHTINË</p><p class=\"to\">KOSOVO</p>"));
}

#[tokio::test]
async fn what_was_typed_is_kept_and_mistakes_are_beside_their_fields() {
    let answer = post(ORDER.replace("10000", "80000").replace("044+123+456", "044+12")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains(r#"id="postal-code-error" aria-live="polite">Formati i pritur: 10000."#));
    assert!(answer.body.contains(r#"id="phone-error" aria-live="polite">Ky numër është tepër i shkurtër."#));
    for typed in ["value=\"80000\"", "value=\"Arta Gashi\"", ">Rruga Agim Ramadani 15</textarea>", "value=\"044 12\""] {
        assert!(answer.body.contains(typed), "{typed}");
    }
    // Another language in the midst of it.
    let answer = post(ORDER.replace("lang=sq", "lang=tr").replace("=order", "=update")).await;
    assert!(
        answer.status.is_success() && answer.body.contains("value=\"Arta Gashi\"") && answer.body.contains("Ad soyad")
    );
}

#[tokio::test]
async fn fields_that_a_place_has_not_are_kept_out_of_sight() {
    let order = format!("{}&administrative-area=CA", ORDER.replace("=order", "=update"));
    let answer = post(order.clone()).await;
    assert!(answer.body.contains(r#"<input type="hidden" name="administrative-area" value="CA">"#));
    let placed = ordered(order.replace("=update", "=order")).await;
    assert!(placed.status.is_success() && !placed.body.contains("administrative-area"));
    let answer = post(order.replace("country=XK", "country=US")).await;
    assert!(answer.body.contains(r#"<option value="CA" selected>Kaliforni</option>"#));
}

#[tokio::test]
async fn the_calling_code_follows_the_country_until_one_is_chosen() {
    let chosen = |body: &str| {
        let menu = body.split("id=\"phone_country\"").nth(1).unwrap().split("</select>").next().unwrap().to_owned();
        let before = menu.split(" selected").next().unwrap().to_owned();
        before.rsplit("value=\"").next().unwrap().trim_end_matches('"').to_owned()
    };
    let body = "lang=en&action=update&country=XK&phone_country=AL&was=";
    assert_eq!(chosen(&post(format!("{body}AL")).await.body), "XK");
    assert_eq!(chosen(&post(format!("{body}DE")).await.body), "AL");
    let body = "lang=en&action=update&country=GB&was=GB&phone_country=GB&phone=";
    assert_eq!(chosen(&post(format!("{body}%2B44+7781+123456")).await.body), "GG");
    assert_eq!(chosen(&post(format!("{body}%2B44+20")).await.body), "GB");
}

#[tokio::test]
async fn old_numbers_of_kosovo_are_rewritten_where_the_visitor_asks() {
    for old in ["%2B377+44+123+456", "%2B386+49+123+456"] {
        let order = ORDER.replace("044+123+456", old);
        let shown = post(order.replace("=order", "=update")).await;
        assert!(shown.body.contains(r#"value="rewrite""#), "{old}");
        let rewritten = post(order.replace("=order", "=rewrite")).await;
        assert!(rewritten.body.contains("value=\"+383 4"), "{old}");
    }
    // In Monaco it is a number of Monaco.
    let monaco = post("lang=en&action=update&country=MC&phone=%2B377+44+123+456").await;
    assert!(!monaco.body.contains(r#"value="rewrite""#));
}

#[tokio::test]
async fn script_in_every_field_is_text() {
    let evil = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%27";
    let names = [
        "lang",
        "view",
        "country",
        "was",
        "phone",
        "phone_country",
        "recipient",
        "organization",
        "street-address",
        "dependent-locality",
        "locality",
        "administrative-area",
        "postal-code",
        "sorting-code",
        "other",
    ];
    for action in ["order", "update", "rewrite", evil] {
        for country in ["XK", "US", "TW", "BR", evil] {
            let fields = names.map(|name| format!("{name}={}", if name == "country" { country } else { evil }));
            let answer = post(format!("{}&action={action}", fields.join("&"))).await;
            assert!(!answer.body.contains("<script>alert"), "{action} {country}");
            let expected = if action == "order" { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
            assert_eq!(answer.status, expected, "{action} {country}");
        }
    }
    // Names may have what looks like HTML, and the order is placed.
    let answer = ordered(ORDER.replace("Arta+Gashi", "%3Cb%3EArta%3C%2Fb%3E")).await;
    assert!(
        answer.status.is_success()
            && answer.body.contains("&lt;b&gt;Arta&lt;/b&gt;")
            && !answer.body.contains("<b>Arta")
    );
    for query in [evil, "%00", "%EF%BF%BD", "%F0%9F%87%BD"] {
        assert!(!get(&format!("/?lang={query}&view={query}&country={query}")).await.body.contains("<script>alert"));
    }
}

#[tokio::test]
async fn large_broken_and_strange_requests_are_refused() {
    assert_eq!(post("a".repeat(1_000_000)).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(validate("a".repeat(1_000_000)).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    for body in ["{", "[]", "null", "\"a\"", r#"{"phone": 1}"#, r#"{"recipient": {}}"#, "\u{FEFF}{}"] {
        let answer = validate(body).await;
        assert!(answer.status.is_client_error(), "{body}");
        assert!(answer.json()["error"].is_string(), "{body}");
    }
    assert!(validate(vec![b'{', 0xFF, b'}']).await.status.is_client_error());
    let plain = ask(Request::post("/").body(Body::from("a=b")).unwrap()).await;
    assert_eq!(plain.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(post("phone=1&phone=2").await.status.as_u16() / 100, 4);
    assert_eq!(get("/nothing").await.status, StatusCode::NOT_FOUND);
    assert_eq!(get("/api/validate").await.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn what_is_no_text_costs_one_field_alone() {
    let answer = post([ORDER.replace("Prishtin%C3%AB", "Pri%FF%FE").as_bytes(), b"&other=\xFF"].concat()).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains(r#"id="locality-error" aria-live="polite">Disa karaktere nuk mund të lexohen."#));
    assert!(answer.body.contains("value=\"Arta Gashi\"") && answer.body.contains("value=\"10000\""));
    let long = post(ORDER.replace("Arta+Gashi", &"a".repeat(2000))).await;
    assert!(long.body.contains(r#"id="recipient-error" aria-live="polite">Teksti është tepër i gjatë."#));
    let unknown = post(ORDER.replace("country=XK", "country=YU")).await;
    assert!(unknown.body.contains(r#"id="country-error" aria-live="polite">Ju lutemi, zgjidhni nga lista."#));
    assert!(unknown.body.contains("value=\"10000\"") && unknown.body.contains("value=\"Arta Gashi\""));
}

#[tokio::test]
async fn the_list_as_json() {
    let list = get("/api/list?lang=sq-XK&view=iso").await.json();
    assert_eq!(list["options"].as_array().unwrap().len(), 249);
    let list = get("/api/list?lang=sq-XK").await.json();
    assert_eq!((&list["lang"], &list["dir"], &list["view"]), (&json!("sq-XK"), &json!("ltr"), &json!("inclusive")));
    let first = &list["options"][0];
    let wanted = json!({ "id": "XK", "label": "Kosovë", "flag": "🇽🇰", "calling_code": 383, "preferred": true });
    assert_eq!(first, &wanted);
}

#[tokio::test]
async fn searches_as_json() {
    let found = get("/api/search?lang=sq&q=kos").await.json();
    assert_eq!(found["options"][0]["id"], "XK");
    assert_eq!(found["options"][2]["parts"], json!(["Ishujt Ko", "kos", ""]));
    assert_eq!(get("/api/search?lang=sq&view=un&q=kosov").await.json()["options"], json!([]));
    for (path, words) in [
        ("/api/search?lang=sq", "missing field `q`"),
        ("/api/search?lang=xx&q=a", "lang: no bundled locale matches \"xx\""),
        ("/api/search?lang=sq&view=all&q=a", "expected inclusive, iso or un"),
        (&format!("/api/search?q={}", "a".repeat(101)), "more than 100"),
    ] {
        let answer = get(path).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        assert!(answer.json()["error"].as_str().unwrap().contains(words), "{path}: {}", answer.body);
    }
    for q in ["", "%FF", "%00", "%20", "%F0%9F%87%BD%F0%9F%87%B0", "%CC%81", "%2B", "%2B383"] {
        assert_eq!(get(&format!("/api/search?lang=ar&q={q}")).await.status, StatusCode::OK, "{q}");
    }
}

#[tokio::test]
async fn phones_as_json() {
    let answer = phone(json!({ "country": "XK", "phone": "04412" })).await;
    assert_eq!(
        (&answer["shown"], &answer["unfinished"], &answer["mistake"]),
        (&json!("044 12"), &json!(true), &json!(null))
    );
    let answer = phone(json!({ "country": "XK", "phone": "+37744123456" })).await;
    assert_eq!((&answer["rewrite"]["e164"], &answer["country"]), (&json!("+38344123456"), &json!("XK")));
    assert_eq!(answer["shown"], "+377 44 123 456");
    let answer = phone(json!({ "phone": "hello" })).await;
    assert_eq!((&answer["mistake"]["kind"], &answer["number"]), (&json!("not-a-number"), &Value::Null));
    let answer = phone(json!({ "phone": "1".repeat(3000), "lang": "de" })).await;
    assert_eq!(answer["mistake"], json!({ "kind": "too-long", "message": "Diese Nummer ist zu lang." }));
    assert_eq!(phone(json!({ "country": "QQ", "phone": "1" })).await["status"], 400);
    // A number is never in an address, which servers and browsers write down.
    assert_eq!(get("/api/phone?country=XK&phone=04412").await.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(!get("/?country=XK&phone=044123456&recipient=Arta").await.body.contains("Arta"));
}

#[tokio::test]
async fn the_flag_comes_as_soon_as_one_entry_is_left_and_what_is_begun_is_not_wrong() {
    for (typed, home, country) in [
        ("+", None, None),
        ("+3", None, None),
        ("+38", None, None),
        ("+383", None, Some("XK")),
        ("+3834", None, Some("XK")),
        ("+38344", None, Some("XK")),
        ("+355", None, Some("AL")),
        ("+44", None, None),
        ("+1242", None, Some("BS")),
        ("+", Some("DE"), Some("DE")),
        ("+4", Some("DE"), Some("DE")),
        ("+44", Some("DE"), None),
        ("+44", Some("GG"), Some("GG")),
        ("+383", Some("DE"), Some("XK")),
        ("0", Some("DE"), Some("DE")),
        ("00", Some("DE"), Some("DE")),
    ] {
        let answer = phone(json!({ "phone": typed, "country": home.unwrap_or("") })).await;
        assert_eq!(answer["country"].as_str(), country, "{typed} {home:?}");
        assert_eq!((&answer["mistake"], &answer["unfinished"]), (&Value::Null, &json!(true)), "{typed} {home:?}");
    }
    for typed in ["+0", "+999", "abc", "+38 abc"] {
        assert_ne!(phone(json!({ "phone": typed })).await["mistake"], Value::Null, "{typed}");
    }
}

#[tokio::test]
async fn a_british_number_with_germanys_exit_code_stays_british() {
    let mut text = String::new();
    let mut shown = None;
    for digit in "00442079460123".chars() {
        text.push(digit);
        let answer = phone(json!({ "phone": text, "country": "DE" })).await;
        text = answer["shown"].as_str().unwrap().to_owned();
        shown = Some((answer["country"].clone(), answer["written"].clone()));
    }
    assert_eq!(shown, Some((json!("GB"), json!("+44 20 7946 0123"))));
    assert_eq!(text, "+44 20 7946 0123");
    for next in ["+44 20 7946 01234", "+44 20 7946 012", "0044 20 7946 0123", "0044 20 7946 012"] {
        for home in ["DE", "GB"] {
            let answer = phone(json!({ "phone": next, "country": home })).await;
            assert_eq!(answer["country"], "GB", "{next} {home}");
        }
    }
}

#[tokio::test]
async fn areas_of_one_country_are_nothing_in_another() {
    let texas = "lang=en&action=update&country=US&was=US&areas_of=US&administrative-area=TX&phone=";
    assert!(post(texas).await.body.contains(r#"<option value="TX" selected>Texas</option>"#));
    let canada = post(texas.replace("country=US", "country=CA")).await.body;
    assert!(!canada.contains("TX") && canada.contains(r#"name="areas_of" value="CA""#));
    // Washington is not Western Australia, also by way of a country without a list.
    let washington = texas.replace("=TX", "=WA");
    let kosovo = post(washington.replace("country=US", "country=XK")).await.body;
    assert!(
        kosovo.contains(r#"name="areas_of" value="US""#) && kosovo.contains(r#"name="administrative-area" value="WA""#)
    );
    let australia = post(washington.replace("country=US", "country=AU")).await.body;
    assert!(australia.contains("Western Australia") && !australia.contains(r#"<option value="WA" selected"#));
}

#[tokio::test]
async fn messages_keep_codes_in_one_piece_and_counts_have_their_plural() {
    let japan = "lang=ar&country=JP&was=JP&areas_of=JP&administrative-area=%E6%9D%B1%E4%BA%AC%E9%83%BD&postal-code=1&action=order";
    assert!(post(japan).await.body.contains("\u{2068}154-0023\u{2069}"));
    let britain = post("lang=en&country=GB&action=update").await.body;
    assert!(britain.contains(">Postcode") && !britain.contains("Postal code"));
    for (lang, q, said) in
        [("en", "kosovo", "1 result"), ("ru", "косово", "1 результат"), ("sq", "zzzz", "Nuk ka rezultate")]
    {
        assert_eq!(get(&format!("/api/search?lang={lang}&q={q}")).await.json()["status"], said);
    }
    let guess = get("/api/search?lang=sq&q=kosvo").await.json();
    assert_eq!((&guess["options"][0]["id"], &guess["options"][0]["guess"]), (&json!("XK"), &json!(true)));
    assert_eq!(get("/api/search?lang=sq&q=kosov").await.json()["options"][0]["guess"], false);
}

#[tokio::test]
async fn answers_about_people_are_not_stored() {
    let answers =
        [post(ORDER).await, post(ORDER.replace("=order", "=update")).await, ordered(ORDER).await, validate("{}").await];
    for answer in answers {
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    }
    assert_eq!(get("/static/style.css").await.headers[header::CACHE_CONTROL], "no-cache");
    // Nobody sees an order by guessing.
    let answer = get("/order/00000000000000000000000000000000").await;
    assert_eq!((answer.status, &answer.headers[header::LOCATION]), (StatusCode::SEE_OTHER, &"/".parse().unwrap()));
}

/// The first button of the form is the one that Enter presses without scripts.
#[tokio::test]
async fn enter_never_rewrites_a_number() {
    let page = post(ORDER.replace("044+123+456", "%2B377+44+123+456").replace("=order", "=update")).await.body;
    assert!(page.contains(r#"value="rewrite""#));
    let first = page.split("<button").nth(1).unwrap();
    assert!(first.contains(r#"value="order""#), "{first}");
}

#[tokio::test]
async fn languages_with_words_come_first() {
    let page = get("/?lang=en").await.body;
    let menu = page.split("name=\"lang\"").nth(1).unwrap().split("</select>").next().unwrap();
    let (first, second) = menu.split_once("<hr>").unwrap();
    assert!(first.contains("value=\"so\"") && !second.contains("value=\"so\"") && second.contains("value=\"vai\""));
    assert_eq!(menu.matches("<option").count(), polity::Locale::all().len());
    assert_eq!(first.matches("<option").count(), polity::Words::all().len());
}

#[tokio::test]
async fn forms_as_json() {
    let form = get("/api/form?country=US&lang=en").await.json();
    let last = &form["rows"].as_array().unwrap().last().unwrap()[2];
    assert_eq!(
        (&last["name"], &last["label"], &last["required"]),
        (&json!("postal-code"), &json!("ZIP code"), &json!(true))
    );
    let error = get("/api/form?country=YU").await;
    assert_eq!(error.status, StatusCode::BAD_REQUEST);
    assert!(error.body.contains("Yugoslavia was withdrawn"));
    assert_eq!(get("/api/form").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn whole_forms_as_json() {
    let order = json!({
        "lang": "en", "country": "GB", "phone": "07781 123456", "recipient": "Ann", "street-address": "1 High Street",
        "locality": "London", "postal-code": "sw1a2aa",
    });
    let answer = validate(order.to_string()).await.json();
    assert_eq!((&answer["valid"], &answer["mistakes"]), (&json!(true), &json!([])));
    assert_eq!(answer["phone"]["country"], "GG");
    assert_eq!(answer["address"]["postal-code"], "SW1A 2AA");
    assert_eq!(answer["label"], json!(["Ann", "1 High Street", "LONDON", "SW1A 2AA", "UNITED KINGDOM"]));
    let fields: Vec<Value> = validate("{}").await.json()["mistakes"].as_array().unwrap().clone();
    assert!(fields.iter().map(|one| &one["field"]).eq(["country", "recipient", "phone"]));
}

#[tokio::test]
async fn every_place_has_a_page_in_every_view() {
    for country in polity::Country::all() {
        for view in ["inclusive", "iso", "un"] {
            let body = format!(
                "lang=en&view={view}&country={country}&was=&recipient=A&phone=%2B383&action=order&postal-code=!"
            );
            let answer = post(body).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{country}");
            assert!(answer.body.contains("value=\"A\""), "{country}");
        }
    }
}

/// `cargo test --release -p checkout --test http -- --ignored --nocapture`: what the server itself needs for an answer.
#[tokio::test]
#[ignore = "prints times, which say something in a release build alone"]
async fn times() {
    let mut app = checkout::app();
    for path in
        ["/?lang=sq", "/api/search?lang=sq&q=kos", "/api/search?lang=sq&q=kosvo", "/api/form?country=US&lang=ja"]
    {
        let mut times = Vec::new();
        let mut size = 0;
        for _ in 0..2000 {
            let request = Request::get(path).body(Body::empty()).unwrap();
            let start = std::time::Instant::now();
            let response = tower::Service::call(&mut app, request).await.unwrap();
            size = to_bytes(response.into_body(), usize::MAX).await.unwrap().len();
            times.push(start.elapsed());
        }
        times.sort();
        println!("{path}: {:?}, {size} bytes", times[1000]);
    }
}
