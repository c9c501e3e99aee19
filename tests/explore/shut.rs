//! Who and what is not let in: strangers, other sites, paths, floods, and bodies made to harm.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use harmattan_core::Language;
use serde_json::{Value, json};

use super::{Answer, Served, Shared, state};
use crate::common::finished_run;

static SHARED: Shared = Shared::new();

const FILES: [&str; 6] = ["/", "/page.js", "/page.css", "/font-400.woff2", "/font-700.woff2", "/mark.svg"];

/// Calls that take something.
const ASKING: [&str; 9] = ["words", "study", "run", "compare", "future", "map", "respond", "open", "take"];

/// One of each kind of answer.
fn answers(served: &Served) -> Vec<(&'static str, Answer)> {
    let stranger = |line: &str, headers: &[(&str, &str)]| served.send(line, headers, b"{}").expect("an answer");
    vec![
        ("a file", served.get("/page.js")),
        ("a font", served.get("/font-400.woff2")),
        ("a call", served.call("words", &json!({ "lang": "en" }))),
        ("lines", served.call("run", &json!({ "state": state(json!({})), "charts": [] }))),
        ("a problem", served.call("study", &json!({ "state": { "base": "nothing", "set": {}, "lang": "en" } }))),
        ("no JSON", served.ask("POST /api/study", &[], b"{")),
        ("a stranger", stranger("POST /api/words", &[])),
        ("another site", stranger("POST /api/words", &[("origin", "http://evil.example")])),
        ("another host", stranger("POST /api/words", &[("host", "evil.example")])),
        ("another type", served.ask("POST /api/words", &[("content-type", "text/plain")], b"{}")),
        ("another method", served.get("/api/words")),
        ("nothing there", served.get("/nothing")),
        ("too much", served.ask("POST /api/open", &[], &vec![b' '; 1_500_000])),
    ]
}

/// What is refused has words for the reader, and the right sort of status.
fn refused(answer: &Answer, what: &str) {
    assert!(matches!(answer.status, 400 | 404 | 422), "{what}: {}: {}", answer.status, answer.text());
    assert!(!answer.problem().is_empty(), "{what}: no problem: {}", answer.text());
}

#[test]
fn without_the_cookie_nothing_is_given() {
    let served = SHARED.get();
    let right = served.cookie();
    let (name, value) = right.split_once('=').expect("a pair");
    let wrong = [
        String::new(),
        format!("{name}="),
        format!("{name}=x"),
        format!("{name}={}", &value[1..]),
        format!("{name}={value}0"),
        format!("other={value}"),
        value.to_owned(),
    ];
    for cookie in &wrong {
        let headers = [("cookie", cookie.as_str())];
        for path in FILES {
            let answer = served.send(&format!("GET {path}"), &headers, b"").expect("an answer");
            assert_eq!(answer.status, 401, "{path} with {cookie:?}");
            assert!(answer.header("set-cookie").is_none(), "{path} gives a cookie away");
        }
        for call in ASKING.iter().chain(&["left", "stay"]) {
            let answer = served.send(&format!("POST /api/{call}"), &headers, b"{}").expect("an answer");
            assert_eq!(answer.status, 401, "{call} with {cookie:?}");
        }
    }
    let among_others = format!("a=b; {right}; c=d");
    let answer = served.send("GET /page.js", &[("cookie", among_others.as_str())], b"").expect("an answer");
    assert_eq!(answer.status, 200);
    served.is_well();
}

#[test]
fn the_token_of_the_launch_works_once() {
    let served = Served::start();
    let token = served.launch.as_str();
    assert!(token.len() >= 22, "a token of less than 128 bits can be guessed");
    let strangers = ["", "x", &token[1..], &token[..token.len() - 1]];
    for stranger in strangers {
        let answer = served.send(&format!("GET /?launch={stranger}"), &[], b"").expect("an answer");
        assert_eq!(answer.status, 401, "{stranger:?}");
        assert!(answer.header("set-cookie").is_none());
    }
    // Whoever comes from elsewhere does not use it up.
    let line = format!("GET /?launch={token}");
    assert_eq!(served.send(&line, &[("host", "evil.example")], b"").expect("an answer").status, 421);

    let entered = served.enter();
    assert!(matches!(entered.status, 200 | 302 | 303), "{}", entered.status);
    let set = entered.header("set-cookie").expect("a cookie").to_owned();
    let attributes: Vec<&str> = set.split(';').skip(1).map(str::trim).collect();
    for attribute in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(attributes.contains(&attribute), "{set}");
    }
    assert!(!set.to_lowercase().contains("domain="), "{set}");
    assert!(!set.contains(token), "the cookie is not the token");
    if let Some(next) = entered.header("location") {
        assert!(next.starts_with('/') && !next.starts_with("//") && !next.contains(token), "{next}");
    }
    for _ in 0..2 {
        assert_eq!(served.enter().status, 401, "a second time");
    }
    let answer = served.send("GET /", &[("cookie", entered.cookie())], b"").expect("an answer");
    assert_eq!(answer.status, 200);
}

#[test]
fn other_hosts_are_not_served() {
    let served = SHARED.get();
    let port = served.port;
    for host in ["127.0.0.1", "localhost"] {
        let host = format!("{host}:{port}");
        assert_eq!(served.ask("GET /page.js", &[("host", host.as_str())], b"").status, 200, "{host}");
    }
    let others = [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        format!("127.0.0.1.evil.example:{port}"),
        format!("localhost.evil.example:{port}"),
        format!("127.0.0.2:{port}"),
        format!("0.0.0.0:{port}"),
        "127.0.0.1:1".to_owned(),
        "localhost".to_owned(),
    ];
    for host in &others {
        for line in ["GET /", "GET /page.js", "POST /api/words"] {
            let answer = served.ask(line, &[("host", host.as_str())], br#"{"lang":"en"}"#);
            assert_eq!(answer.status, 421, "{line} of {host}");
        }
    }
    let none = served.ask("GET /page.js", &[("host", "")], b"");
    assert!(matches!(none.status, 400 | 421), "{}", none.status);
}

#[test]
fn other_sites_may_not_ask() {
    let served = SHARED.get();
    let own = format!("http://{}", served.own());
    let body = br#"{"lang":"en"}"#;
    assert_eq!(served.ask("POST /api/words", &[("origin", own.as_str())], body).status, 200);
    let port = served.port;
    let others = [
        "http://evil.example".to_owned(),
        format!("http://evil.example:{port}"),
        format!("https://127.0.0.1:{port}"),
        "http://127.0.0.1:1".to_owned(),
        "http://127.0.0.1".to_owned(),
        format!("{own}.evil.example"),
        "null".to_owned(),
    ];
    for origin in &others {
        let headers = [("origin", origin.as_str())];
        assert_eq!(served.ask("POST /api/words", &headers, body).status, 403, "{origin}");
        assert_eq!(served.ask("GET /page.js", &headers, b"").status, 403, "{origin}");
    }
}

#[test]
fn no_other_site_is_ever_given_leave() {
    let served = SHARED.get();
    for origin in ["http://evil.example".to_owned(), "null".to_owned(), format!("http://{}", served.own())] {
        let headers = [
            ("origin", origin.as_str()),
            ("access-control-request-method", "POST"),
            ("access-control-request-headers", "content-type"),
            ("access-control-request-private-network", "true"),
        ];
        for path in ["/api/words", "/", "*"] {
            let line = format!("OPTIONS {path}");
            for answer in [Some(served.ask(&line, &headers, b"")), served.send(&line, &headers, b"")] {
                let answer = answer.expect("an answer");
                assert!(answer.status >= 400, "{line} of {origin}: {}", answer.status);
                no_leave(&line, &answer);
            }
        }
    }
    for (what, answer) in answers(&served) {
        no_leave(what, &answer);
    }
}

fn no_leave(what: &str, answer: &Answer) {
    let leave = answer.headers.iter().find(|(name, _)| name.starts_with("access-control-allow"));
    assert!(leave.is_none(), "{what}: {leave:?}");
}

#[test]
fn every_answer_says_how_it_may_be_used() {
    let served = SHARED.get();
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; \
                  connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    for (what, answer) in answers(&served) {
        let header = |name: &str| answer.header(name).unwrap_or_else(|| panic!("{what}: no {name}")).to_owned();
        let given = header("content-security-policy");
        let directives: Vec<&str> = given.split(';').map(str::trim).collect();
        for directive in policy.split(';').map(str::trim) {
            assert!(directives.contains(&directive), "{what}: {directive} is not in {given}");
        }
        assert!(!given.contains("unsafe"), "{what}: {given}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{what}");
        assert_eq!(header("referrer-policy"), "no-referrer", "{what}");
        assert_eq!(header("cache-control"), "no-store", "{what}");
        assert_eq!(header("cross-origin-opener-policy"), "same-origin", "{what}");
        assert_eq!(header("cross-origin-resource-policy"), "same-origin", "{what}");
        assert!(answer.header("server").is_none(), "{what} says what serves it");
    }
}

#[test]
fn no_path_leads_to_a_file() {
    let served = SHARED.get();
    let paths = [
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/..%2fCargo.toml",
        "/..%5cCargo.toml",
        "/page.js/../../Cargo.toml",
        "/page.js/",
        "/./Cargo.toml",
        "/Cargo.toml",
        "/scenarios/baseline.toml",
        "//etc/passwd",
        "/etc/passwd",
        "/%2fetc%2fpasswd",
        "/page.js%00.css",
        "/api/",
    ];
    refused(&served.call("nothing", &json!({})), "a call that there is not");
    for path in paths {
        let answer = served.get(path);
        assert_eq!(answer.status, 404, "{path}");
        let text = answer.text();
        assert!(!text.contains("[package]") && !text.contains("root:") && !text.contains("20250701"), "{path}");
    }
    served.is_well();
}

#[test]
fn a_body_has_its_bounds() {
    let served = SHARED.get();
    let opening = |size: usize| json!({ "text": "#".repeat(size), "name": "mine.toml", "lang": "en" }).to_string();
    // Large, and no scenario; but it is looked at.
    refused(&served.ask("POST /api/open", &[], opening(900_000).as_bytes()), "900 kB");

    let large = opening(1_500_000);
    assert_eq!(served.ask("POST /api/open", &[], large.as_bytes()).status, 413);
    assert_eq!(served.ask("POST /api/words", &[], large.as_bytes()).status, 413);
    let piece = format!("10000\r\n{}\r\n", "#".repeat(0x10000));
    let chunked = format!("{}0\r\n\r\n", piece.repeat(24));
    let headers = [("content-length", ""), ("transfer-encoding", "chunked")];
    assert_eq!(served.ask("POST /api/open", &headers, chunked.as_bytes()).status, 413, "in chunks");
    // A length that is claimed and never comes is not waited for.
    let claimed = served.ask("POST /api/open", &[("content-length", "9000000000000")], b"{}");
    assert_eq!(claimed.status, 413, "claimed");
    served.is_well();
}

#[test]
fn a_body_is_json_or_nothing() {
    let served = SHARED.get();
    let body = br#"{"lang":"en"}"#;
    assert_eq!(served.ask("POST /api/words", &[("content-type", "application/json; charset=utf-8")], body).status, 200);
    let types =
        ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "image/json", ""];
    for kind in types {
        assert_eq!(served.ask("POST /api/words", &[("content-type", kind)], body).status, 415, "{kind:?}");
    }
    for call in ASKING.iter().chain(&["left", "stay"]) {
        assert_eq!(served.get(&format!("/api/{call}")).status, 405, "GET {call}");
        assert_eq!(served.ask(&format!("PUT /api/{call}"), &[], b"").status, 405, "PUT {call}");
    }
    assert_eq!(served.ask("DELETE /", &[], b"").status, 405);
}

#[test]
fn bodies_of_another_shape_are_told() {
    let served = SHARED.get();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let deep_state = format!(r#"{{"state":{}1{}}}"#, r#"{"a":"#.repeat(50_000), "}".repeat(50_000));
    let huge = format!(r#"{{"lang":"{}"}}"#, "x".repeat(500_000));
    let bodies: [&[u8]; 14] = [
        b"",
        b"{",
        b"nonsense",
        b"null",
        b"[1,2,3]",
        b"7",
        b"\"state\"",
        b"{\"state\":null}",
        b"{\"state\":{\"base\":7,\"set\":[],\"lang\":{}}}",
        b"{\"evil\":1}",
        b"\xff\xfe\x00",
        deep.as_bytes(),
        deep_state.as_bytes(),
        huge.as_bytes(),
    ];
    for call in ASKING {
        for body in bodies {
            let answer = served.ask(&format!("POST /api/{call}"), &[], body);
            let shown = String::from_utf8_lossy(&body[..body.len().min(60)]).into_owned();
            refused(&answer, &format!("{call} {shown}"));
        }
    }
    served.is_well();
}

#[test]
fn fields_and_numbers_that_nothing_is_made_of_are_told() {
    let served = SHARED.get();
    let plain = state(json!({})).to_string();
    let with = |name: &str, rest: &str| (name.to_owned(), format!(r#"{{"state":{plain}{rest}}}"#));
    let bodies = [
        with("study", r#","evil":1"#),
        with("run", r#","charts":7"#),
        with("run", r#","charts":[],"path":"/etc/passwd""#),
        with("future", r#","which":"kindest""#),
        with("map", r#","number":1e999,"day":1"#),
        with("map", r#","number":-1,"day":1"#),
        with("map", r#","number":0.5,"day":1"#),
        with("map", r#","number":99999999999999999999,"day":1"#),
        with("map", r#","number":0,"day":-1e999"#),
        with("compare", r#","variants":{}"#),
        with("take", r#","what":"exe""#),
        with("respond", r#","name":"a","keys":"a""#),
    ];
    for (call, body) in &bodies {
        refused(&served.ask(&format!("POST /api/{call}"), &[], body.as_bytes()), &format!("{call} {body}"));
    }
    let evil = json!({ "state": { "base": "baseline", "set": {}, "lang": "en", "evil": true } });
    refused(&served.call("study", &evil), "a field of the state");
    refused(&served.call("study", &json!({ "state": { "base": "baseline", "set": {}, "lang": "xx" } })), "a language");
    served.is_well();
}

#[test]
fn values_that_no_scenario_can_have_are_told() {
    let served = SHARED.get();
    let deep = "[".repeat(50_000);
    let long = "9".repeat(300_000);
    let key = "k".repeat(300_000);
    let sets = [
        ("group.tempo", "1e999"),
        ("group.tempo", "nan"),
        ("group.tempo", "-1"),
        ("group.tempo", "]["),
        ("group.tempo", ""),
        ("group.tempo", "\"fast\""),
        ("group.tempo", "1\n[group]\nformation = 2"),
        ("group.tempo", deep.as_str()),
        ("group.tempo", long.as_str()),
        ("group.tempo", "{ pert = [3, 2, 1] }"),
        ("policy", "[\"nothing\"]"),
        ("policy", "7"),
        ("hypotheses.nothing.prior", "1"),
        ("nothing.at.all", "1"),
        ("", "1"),
        ("a\nb", "1"),
        (key.as_str(), "1"),
        ("--out", "/tmp/x"),
        ("horizon_days", "0"),
        ("horizon_days", "4000000000"),
        ("start", "9999-99-99"),
    ];
    for (key, value) in sets {
        let answer = served.call("study", &json!({ "state": state(json!({ key: value })) }));
        let short = |text: &str| text.chars().take(40).collect::<String>();
        refused(&answer, &format!("{}={}", short(key), short(value)));
        assert!(answer.body.len() < 4_000_000, "{}: an answer of {} bytes", short(key), answer.body.len());
    }
    served.is_well();
}

#[test]
fn a_number_of_futures_is_ours_to_choose() {
    // Not shared: a run of another test would end these.
    let served = Served::start();
    let last = |set: Value| {
        let answer = served.call("run", &json!({ "state": state(set), "charts": [] }));
        answer.objects().into_iter().rfind(|line| !line["stage"].is_null()).map(|line| line["stage"].clone())
    };
    let all = json!({ "futures": 2000, "of": 2000 });
    assert_eq!(last(json!({ "trajectories": "4000000000", "repeats": "1000" })), Some(all.clone()));
    // Other ways to write it do not matter either, or are no keys.
    for key in ["--trajectories", "\"trajectories\"", " trajectories"] {
        let stage = last(json!({ key: "4000000000" }));
        assert!(stage.is_none() || stage == Some(all.clone()), "{key}: {stage:?}");
    }
}

/// What a scenario might name beside itself: a file that is there and one that is not, both with names of one length.
struct Bait {
    folder: tempfile::TempDir,
}

const SECRET: &str = "SECRET-7319";

impl Bait {
    fn new(content: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("qqqqq.toml"), content).expect("written");
        Self { folder }
    }

    /// What is said of a scenario that names a file: the same whether the file is there or not, and nothing of what it holds.
    fn is_not_taken(&self, what: &str, said: impl Fn(&Path) -> Answer) {
        let told = |name: &str| {
            let answer = said(&self.folder.path().join(name));
            refused(&answer, what);
            let text = answer.text().into_owned();
            assert!(!text.contains(SECRET), "{what}: {text}");
            text.replace(name, "NAME")
        };
        assert_eq!(told("qqqqq.toml"), told("zzzzz.toml"), "{what}: says which files there are");
    }
}

#[test]
fn a_scenario_that_is_dropped_names_no_file() {
    let served = SHARED.get();
    let opened = |text: String| served.call("open", &json!({ "text": text, "name": "mine.toml", "lang": "en" }));
    let bait = Bait::new(&format!("title = \"{SECRET}\"\n{SECRET}\n"));
    bait.is_not_taken("extends", |path| opened(format!("format = 1\nextends = {path:?}\n")));
    bait.is_not_taken("theatre", |path| opened(format!("format = 1\ntitle = \"x\"\ntheatre = {path:?}\n")));
    let whole = fs::read_to_string(finished_run(Language::English).folder().join("scenario.resolved.toml"));
    let whole = whole.expect("a resolved scenario");
    let at = whole.find("group.tempo = ").expect("the tempo of the group");
    let end = at + whole[at..].find('\n').expect("a line");
    let with_sample = |path: &Path| {
        let tempo = format!("group.tempo = {{ empirical = {{ file = {path:?}, column = \"a\" }} }}");
        opened(format!("{}{tempo}{}", &whole[..at], &whole[end..]))
    };
    let samples = Bait::new("a\n12\n18\n25\n");
    samples.is_not_taken("empirical", with_sample);
    for name in ["/etc/passwd", "../Cargo.toml", "Cargo.toml", "../scenarios/baseline.toml", "scenarios/baseline.toml"]
    {
        let answer = opened(format!("format = 1\nextends = {name:?}\n"));
        refused(&answer, name);
        let text = answer.text();
        assert!(!text.contains("root:") && !text.contains("[package]") && !text.contains("20250701"), "{text}");
    }
    let answer = opened("format = 1\nextends = \"http://evil.example/x.toml\"\n".to_owned());
    refused(&answer, "a network address");
    served.is_well();
}

#[test]
fn a_value_that_is_set_names_no_file() {
    let served = SHARED.get();
    let bait = Bait::new("a\n12\n18\n25\n");
    let studied = |key: &str, value: String| served.call("study", &json!({ "state": state(json!({ key: value })) }));
    bait.is_not_taken("empirical", |path| {
        studied("group.tempo", format!("{{ empirical = {{ file = {path:?}, column = \"a\" }} }}"))
    });
    bait.is_not_taken("extends", |path| studied("extends", format!("{path:?}")));
    bait.is_not_taken("theatre", |path| studied("theatre", format!("{path:?}")));
    served.is_well();
}

#[test]
fn a_name_that_is_a_path_is_only_a_name() {
    let served = SHARED.get();
    let file = finished_run(Language::English).folder().join("scenario.resolved.toml");
    let text = fs::read_to_string(file).expect("a resolved scenario");
    for name in ["../../etc/evil.toml", "/tmp/evil.toml", "..", "", "a\u{0}b", "x\" onload=\"y.toml"] {
        let answer = served.call("open", &json!({ "text": text, "name": name, "lang": "en" }));
        assert_eq!(answer.status, 200, "{name:?}: {}", answer.text());
        let id = answer.json()["id"].as_str().expect("a name").to_owned();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        assert!(!id.is_empty() && id.chars().all(plain) && !id.contains(".."), "{name:?} became {id:?}");
        let asked = json!({ "state": { "base": id, "set": {}, "lang": "en" }, "what": "toml" });
        let taken = served.call("take", &asked);
        let disposition = taken.header("content-disposition").expect("a name for the file");
        assert!(!disposition.contains('/') && !disposition.contains(".."), "{disposition}");
    }
    served.is_well();
}

#[test]
fn requests_that_are_none_are_refused() {
    let served = SHARED.get();
    let long = served.send(&format!("GET /{}", "x".repeat(100_000)), &[], b"").expect("an answer");
    assert!((400..500).contains(&long.status), "{}", long.status);
    let field = "x".repeat(8_000);
    let names: Vec<String> = (0..300).map(|number| format!("x-{number}")).collect();
    let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), field.as_str())).collect();
    if let Some(answer) = served.send("GET /", &many, b"") {
        assert!((400..500).contains(&answer.status), "{}", answer.status);
    }
    let nonsense: [&[u8]; 5] = [
        b"\r\n\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
    ];
    for bytes in nonsense {
        let mut stream = served.connect();
        let _ = stream.write_all(bytes);
        let _ = stream.shutdown(std::net::Shutdown::Write);
        if let Some(answer) = Answer::read(&mut stream) {
            assert!((400..500).contains(&answer.status), "{bytes:?}: {}", answer.status);
        }
    }
    served.is_well();
}

#[test]
#[ignore = "waits for the time that a head may take, ten seconds"]
fn whoever_writes_a_byte_a_second_is_hung_up_on() {
    let served = Served::start();
    let mut stream = served.connect();
    stream.set_read_timeout(Some(Duration::from_secs(1))).expect("set");
    let begun = Instant::now();
    for byte in b"GET / HTTP/1.1\r\nhost: x" {
        if stream.write_all(&[*byte]).is_err() {
            break;
        }
        match stream.read(&mut [0; 512]) {
            Ok(0) => break,
            Err(error) if !matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => break,
            _ => {}
        }
    }
    let held = begun.elapsed();
    assert!(held < Duration::from_secs(15), "held for {held:?}");
    served.is_well();
}

#[test]
fn there_are_connections_for_sixty_four_and_no_more() {
    let served = Served::start();
    served.cookie();
    let begin = |_| -> TcpStream {
        let mut stream = served.connect();
        let _ = stream.write_all(b"GET / HTTP/1.1\r\n");
        stream
    };
    // A few more than there is room for, as one that has just ended may still be counted.
    let held: Vec<TcpStream> = (0..70).map(begin).collect();
    let asked = || served.send("GET /mark.svg", &[("cookie", served.cookie())], b"");
    for _ in 0..3 {
        if let Some(answer) = asked() {
            assert!(matches!(answer.status, 429 | 503), "{}", answer.status);
        }
    }
    drop(held);
    let is_back = |_| {
        thread::sleep(Duration::from_millis(100));
        asked().is_some_and(|answer| answer.status == 200)
    };
    assert!((0..100).any(is_back), "nobody is let in any more");
    served.is_well();
}

#[test]
fn whoever_hangs_up_midway_leaves_nothing_behind() {
    let served = Served::start();
    let cookie = [("cookie", served.cookie())];
    let asked = json!({ "state": state(json!({ "group.tempo": "90" })), "charts": [] }).to_string();
    let run = served.bytes("POST /api/run", &cookie, asked.as_bytes());
    for length in [10, 200, run.len() - 1, run.len(), run.len(), run.len()] {
        let mut stream = served.connect();
        let _ = stream.write_all(&run[..length]);
    }
    thread::sleep(Duration::from_millis(200));
    // The next is not kept waiting by those that nobody hears.
    let answer = served.ask("POST /api/run", &[], asked.as_bytes());
    assert!(answer.text().trim_end().ends_with(r#"{"done":true}"#), "{}", answer.text());
    served.is_well();
}

#[test]
fn five_hundred_requests_in_a_row_are_answered() {
    let served = SHARED.get();
    for _ in 0..500 {
        assert_eq!(served.get("/mark.svg").status, 200);
    }
    // And on one connection, one after the other, as a browser keeps it.
    let request = served.bytes("GET /mark.svg", &[("cookie", served.cookie()), ("connection", "keep-alive")], b"");
    let mut stream = served.connect();
    for number in 0..100 {
        stream.write_all(&request).expect("the connection is kept");
        let answer = Answer::read(&mut stream).expect("an answer");
        assert_eq!(answer.status, 200, "number {number}");
    }
    served.is_well();
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_requests() {
    let served = Served::start();
    let large = json!({ "text": "#".repeat(200_000), "name": "mine.toml", "lang": "en" });
    let round = || {
        served.get("/page.js");
        served.get("/nothing");
        served.call("left", &json!({}));
        served.call("words", &json!({ "lang": "ar" }));
        served.send("POST /api/words", &[], b"{}");
    };
    (0..20).for_each(|_| round());
    served.call("open", &large);
    let before = resident_kb(&served);
    (0..400).for_each(|_| round());
    (0..20).for_each(|_| drop(served.call("open", &large)));
    let after = resident_kb(&served);
    assert!(after < before + 100_000, "{before} kB before, {after} kB after 2,000 requests");
    served.is_well();
}

/// Resident memory of the program, in kB.
#[cfg(target_os = "linux")]
fn resident_kb(served: &Served) -> u64 {
    let id = served.child.lock().expect("the program").id();
    let status = fs::read_to_string(format!("/proc/{id}/status")).expect("it is up");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("a line of memory");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}
