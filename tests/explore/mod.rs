//! The explorer as a process of its own, spoken to over plain TCP: who is not let in (`shut`), and what its calls answer
//! (`asked`).

mod asked;
mod shut;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak, mpsc};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::NamedTempFile;

use crate::common::BASELINE;

/// For what a machine under load may take; nothing here waits that long where all is well.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program as it serves its page; ended with its last owner.
struct Served {
    child: Mutex<Child>,
    errors: NamedTempFile,
    port: u16,
    /// The token that lets one browser in.
    launch: String,
    cookie: OnceLock<String>,
}

impl Served {
    fn start() -> Self {
        let errors = NamedTempFile::new().expect("a file");
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("harmattan"))
            .args(["explore", "--no-open", "--port", "0", BASELINE, "--lang", "en"])
            .env_remove("HARMATTAN_LANG")
            .env("LC_ALL", "C")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(errors.reopen().expect("a file to write"))
            .spawn()
            .expect("the program starts");
        let said = lines(child.stdout.take().expect("piped"));
        let child = Mutex::new(child);
        let mut served = Self { child, errors, port: 0, launch: String::new(), cookie: OnceLock::new() };
        loop {
            let line = said.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("no address: {}", served.errors()));
            if let Some((port, launch)) = address(&line) {
                served.port = port;
                served.launch = launch;
                return served;
            }
        }
    }

    /// What the program has written on standard error.
    fn errors(&self) -> String {
        fs::read_to_string(self.errors.path()).unwrap_or_default()
    }

    /// The program is up, nothing in it has panicked, and it lets the page in.
    fn is_well(&self) {
        let errors = self.errors();
        assert!(!errors.contains("panicked"), "{errors}");
        let gone = self.child.lock().unwrap_or_else(PoisonError::into_inner).try_wait().expect("asked");
        assert!(gone.is_none(), "{gone:?}: {errors}");
        assert_eq!(self.get("/mark.svg").status, 200);
    }

    fn own(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("set");
        stream.set_write_timeout(Some(PATIENCE)).expect("set");
        stream
    }

    /// A request as bytes. `line` is method and path; `headers` stand in place of those that the page would send, one without
    /// a value leaves it out.
    fn bytes(&self, line: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
        let mut all = BTreeMap::from([("connection", "close".to_owned()), ("host", self.own())]);
        if line.starts_with("POST") {
            all.insert("content-type", "application/json".to_owned());
            all.insert("content-length", body.len().to_string());
            all.insert("origin", format!("http://{}", self.own()));
        }
        for (name, value) in headers {
            all.insert(*name, (*value).to_owned());
        }
        let fields = all.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!("{name}: {value}"));
        let mut head = vec![format!("{line} HTTP/1.1")];
        head.extend(fields);
        // An empty line ends the head.
        head.extend([String::new(), String::new()]);
        [head.join("\r\n").as_bytes(), body].concat()
    }

    /// What is answered to a stranger; none where the connection is closed without an answer.
    fn send(&self, line: &str, headers: &[(&str, &str)], body: &[u8]) -> Option<Answer> {
        self.send_bytes(&self.bytes(line, headers, body))
    }

    fn send_bytes(&self, bytes: &[u8]) -> Option<Answer> {
        let mut stream = self.connect();
        // Whoever is refused early may not be listened to: what was answered counts.
        let _ = stream.write_all(bytes);
        Answer::read(&mut stream)
    }

    /// A browser that follows the address.
    fn enter(&self) -> Answer {
        self.send(&format!("GET /?launch={}", self.launch), &[], b"").expect("an answer")
    }

    /// The cookie of the page, which enters if nobody has yet.
    fn cookie(&self) -> &str {
        self.cookie.get_or_init(|| self.enter().cookie().to_owned())
    }

    /// What is answered to the page.
    fn ask(&self, line: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut all = vec![("cookie", self.cookie())];
        all.extend_from_slice(headers);
        self.send(line, &all, body).unwrap_or_else(|| panic!("{line}: no answer. {}", self.errors()))
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path}"), &[], b"")
    }

    fn call(&self, name: &str, asked: &Value) -> Answer {
        self.ask(&format!("POST /api/{name}"), &[], asked.to_string().as_bytes())
    }

    /// What a call answers where nothing is wrong.
    fn told(&self, name: &str, asked: &Value) -> Value {
        let answer = self.call(name, asked);
        assert_eq!(answer.status, 200, "{name}: {}", answer.text());
        answer.json()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let child = self.child.get_mut().unwrap_or_else(PoisonError::into_inner);
        let _ = child.kill();
        let _ = child.wait();
    }
}

/// One server for all tests of a file while any of them runs. A plain static would never be dropped, and its program would
/// outlive the tests.
struct Shared(Mutex<Weak<Served>>);

impl Shared {
    const fn new() -> Self {
        Self(Mutex::new(Weak::new()))
    }

    fn get(&self) -> Arc<Served> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(served) = kept.upgrade() {
            return served;
        }
        let served = Arc::new(Served::start());
        *kept = Arc::downgrade(&served);
        served
    }
}

/// Lines as they come, to the end, whether or not anybody listens: a full pipe would stop the program.
fn lines(from: ChildStdout) -> mpsc::Receiver<String> {
    let (teller, heard) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            let _ = teller.send(line);
        }
    });
    heard
}

/// Port and token of the line that says where the page is.
fn address(line: &str) -> Option<(u16, String)> {
    let (_, rest) = line.split_once("http://127.0.0.1:")?;
    let (port, rest) = rest.split_once("/?launch=")?;
    let token = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    Some((port.parse().ok()?, token))
}

/// What was answered.
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// Reads until the answer is whole or nothing more comes; none where nothing came.
    fn read(stream: &mut TcpStream) -> Option<Self> {
        let mut bytes = Vec::new();
        let mut piece = [0; 64 * 1024];
        loop {
            let read = stream.read(&mut piece).unwrap_or(0);
            bytes.extend_from_slice(&piece[..read]);
            let answer = Self::parse(&bytes, read == 0);
            if read == 0 || answer.is_some() {
                return answer;
            }
        }
    }

    /// What has come so far, if it is whole or no more will come.
    fn parse(bytes: &[u8], ended: bool) -> Option<Self> {
        let end = find(bytes, b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let pair =
            |line: &str| line.split_once(':').map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()));
        let mut answer = Self { status, headers: lines.filter_map(pair).collect(), body: Vec::new() };
        let rest = &bytes[end + 4..];
        let whole = if answer.header("transfer-encoding") == Some("chunked") {
            let (body, whole) = unchunked(rest);
            answer.body = body;
            whole
        } else {
            answer.body = rest.to_vec();
            let length = answer.header("content-length").and_then(|length| length.parse::<usize>().ok());
            length.is_some_and(|length| rest.len() >= length)
        };
        (whole || ended).then_some(answer)
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }

    /// Name and value of the cookie that is set.
    fn cookie(&self) -> &str {
        let set = self.header("set-cookie").unwrap_or_else(|| panic!("{}: no cookie", self.status));
        set.split(';').next().unwrap_or_default()
    }

    fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// The objects of an answer of one object a line.
    fn objects(&self) -> Vec<Value> {
        let text = self.text();
        let object = |line: &str| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        text.lines().filter(|line| !line.is_empty()).map(object).collect()
    }

    /// The words of the problem; empty where there are none.
    fn problem(&self) -> String {
        let told: Value = serde_json::from_slice(&self.body).unwrap_or_default();
        told["problem"]["text"].as_str().unwrap_or_default().to_owned()
    }
}

/// A body that came in chunks, as far as it came, and whether that is all of it.
fn unchunked(mut rest: &[u8]) -> (Vec<u8>, bool) {
    let mut body = Vec::new();
    loop {
        let Some(end) = find(rest, b"\r\n") else { return (body, false) };
        let size = String::from_utf8_lossy(&rest[..end]).into_owned();
        let Ok(size) = usize::from_str_radix(size.trim(), 16) else { return (body, false) };
        if size == 0 {
            return (body, true);
        }
        let Some(piece) = rest.get(end + 2..end + 2 + size) else { return (body, false) };
        body.extend_from_slice(piece);
        let Some(next) = rest.get(end + 2 + size + 2..) else { return (body, false) };
        rest = next;
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

/// The state of the page: the baseline with some values set, in English.
fn state(set: Value) -> Value {
    json!({ "base": "baseline", "set": set, "lang": "en" })
}
