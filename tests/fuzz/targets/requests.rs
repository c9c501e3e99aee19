//! Requests to the explorer, over a connection to itself: the first byte chooses a call, whose JSON the rest is, or that the rest are
//! the very bytes of a request, in which HOST and COOKIE stand for those that are let in. Whatever is asked, an answer comes that is no
//! panic told, and the next request is served.
#![no_main]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{LazyLock, Mutex, mpsc};
use std::time::Duration;

use harmattan_explore::{Options, serve};
use libfuzzer_sys::fuzz_target;

const CALLS: [&str; 10] = ["words", "study", "run", "compare", "future", "map", "respond", "open", "take", "stay"];

/// Host and cookie of a server of this process.
static SERVED: LazyLock<(String, String)> = LazyLock::new(|| {
    let (teller, listener) = mpsc::channel();
    std::thread::spawn(move || {
        let baseline = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/baseline.toml");
        let options = Options { port: 0, threads: 1, idle: Duration::from_secs(1 << 30) };
        let ready = |address: &str| teller.send(address.to_owned()).expect("heard");
        serve(&[baseline], options, ready, &AtomicBool::new(false)).expect("serves");
    });
    let address = listener.recv().expect("an address");
    let (host, token) = address.strip_prefix("http://").and_then(|rest| rest.split_once("/?launch=")).expect("host and token");
    let enter = format!("GET /?launch={token} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    let entered = String::from_utf8_lossy(&raw(host, enter.as_bytes(), Duration::from_secs(60))).into_owned();
    let cookie = entered.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a cookie");
    (host.to_owned(), cookie.split(';').next().unwrap_or_default().to_owned())
});

/// The connection on which calls are made, one after another.
static KEPT: Mutex<Option<BufReader<TcpStream>>> = Mutex::new(None);

fn connected(host: &str) -> TcpStream {
    let stream = TcpStream::connect(host).expect("the server listens");
    stream.set_nodelay(true).expect("no delay");
    stream
}

/// Sends bytes; what is answered before the connection ends, or nothing more comes for so long.
fn raw(host: &str, bytes: &[u8], patience: Duration) -> Vec<u8> {
    let mut stream = connected(host);
    stream.set_read_timeout(Some(patience)).expect("a time");
    // A server that has heard enough may close before all is sent.
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    answer
}

/// Makes a call; the status and the text of the answer, none where the connection had been closed meanwhile.
fn called(kept: &mut BufReader<TcpStream>, head: &str, text: &[u8]) -> Option<(u16, Vec<u8>)> {
    kept.get_mut().write_all(&[head.as_bytes(), text].concat()).ok()?;
    let mut line = String::new();
    kept.read_line(&mut line).ok().filter(|&read| read > 0)?;
    let status = line.split(' ').nth(1)?.parse().expect("a status");
    let (mut length, mut chunked) = (0, false);
    loop {
        line.clear();
        kept.read_line(&mut line).ok()?;
        let header = line.trim_end().to_ascii_lowercase();
        match header.split_once(": ") {
            None => break,
            Some(("content-length", number)) => length = number.parse().expect("a length"),
            Some(("transfer-encoding", _)) => chunked = true,
            Some(_) => {}
        }
    }
    let mut answer = Vec::new();
    loop {
        if chunked {
            line.clear();
            kept.read_line(&mut line).ok()?;
            length = usize::from_str_radix(line.trim_end(), 16).expect("a length");
        }
        let from = answer.len();
        answer.resize(from + length, 0);
        kept.read_exact(&mut answer[from..]).ok()?;
        if chunked {
            line.clear();
            kept.read_line(&mut line).ok()?;
        }
        if !chunked || length == 0 {
            return Some((status, answer));
        }
    }
}

fuzz_target!(init: LazyLock::force(&SERVED), |bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let (host, cookie) = &*SERVED;
    let Some(call) = CALLS.get(usize::from(*first) % (CALLS.len() + 1)) else {
        let mut sent = Vec::new();
        for (at, part) in rest.split(|&byte| byte == b'\n').enumerate() {
            let line = String::from_utf8_lossy(part);
            let known = line.contains("HOST") || line.contains("COOKIE");
            let changed = line.replace("HOST", host).replace("COOKIE", cookie);
            sent.extend_from_slice(if at > 0 { b"\n" } else { b"" });
            sent.extend_from_slice(if known { changed.as_bytes() } else { part });
        }
        let answer = raw(host, &sent, Duration::from_millis(4));
        assert!(!answer.starts_with(b"HTTP/1.1 5"), "{}", String::from_utf8_lossy(&answer));
        return;
    };
    let head = format!(
        "POST /api/{call} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        rest.len()
    );
    let mut kept = KEPT.lock().expect("not poisoned");
    let answer = kept.as_mut().and_then(|kept| called(kept, &head, rest));
    let (status, text) = answer.unwrap_or_else(|| {
        let fresh = kept.insert(BufReader::new(connected(host)));
        called(fresh, &head, rest).expect("an answer")
    });
    assert!(status < 500, "{status}: {}", String::from_utf8_lossy(&text));
});
