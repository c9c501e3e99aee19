//! The server: this machine alone, a few connections at a time, each with little patience, until it is stopped or nobody has
//! asked for anything for long.

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::Uri;
use axum::routing::{get, post};
use harmattan_core::Language;
use harmattan_render::locale::Locale;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use crate::calls::{call, otherwise};
use crate::desk::Desk;
use crate::error::ExploreError;
use crate::files::file;
use crate::gate::gate;
use crate::launch::Launch;

/// Connections at once.
const CONNECTIONS: usize = 64;
/// Until the head of a request must have come.
const HEAD: Duration = Duration::from_secs(10);
/// How long a connection may last: one that reads nothing of its answers is not held for ever.
const LONGEST: Duration = Duration::from_hours(1);
/// How often it is looked whether to end.
const LOOK: Duration = Duration::from_millis(200);

/// How the page is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The port; 0 for any that is free.
    pub port: u16,
    /// Threads that simulate; 0 for all there are.
    pub threads: usize,
    /// How long nobody may ask for anything before it ends.
    pub idle: Duration,
}

/// Why it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It was stopped.
    Stopped,
    /// Nobody asked for anything.
    Idle,
}

/// What requests are answered from.
pub struct Server {
    /// The scenarios.
    pub desk: Arc<Desk>,
    /// Who is let in.
    pub launch: Launch,
    /// The port.
    pub port: u16,
    /// What is told whoever is not let in, in every language.
    pub shut: String,
    start: Instant,
    idle: Duration,
    /// Milliseconds from the start to the last use.
    last_use: AtomicU64,
}

impl Server {
    /// Notes that somebody asked for something.
    pub fn used(&self) {
        self.last_use.store(self.now(), Ordering::Relaxed);
    }

    fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Seconds until it ends if nobody asks for anything.
    pub fn seconds_left(&self) -> u64 {
        self.idle.saturating_sub(self.unused()).as_secs()
    }

    fn unused(&self) -> Duration {
        Duration::from_millis(self.now().saturating_sub(self.last_use.load(Ordering::Relaxed)))
    }

    fn is_forgotten(&self) -> bool {
        self.unused() >= self.idle
    }
}

/// Serves the page until it is stopped or forgotten; `ready` is told the address that lets one browser in.
///
/// # Errors
///
/// [`ExploreError`]: scenarios that cannot be read, a port that is taken.
pub fn serve(
    scenarios: &[PathBuf],
    options: Options,
    ready: impl FnOnce(&str),
    stop: &AtomicBool,
) -> Result<End, ExploreError> {
    let desk = Desk::new(scenarios, options.threads).map_err(ExploreError::Scenario)?;
    let unheard = |cause| ExploreError::Listen { port: options.port, cause };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(unheard)?;
    let end = runtime.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await.map_err(unheard)?;
        let port = listener.local_addr().map_err(unheard)?.port();
        let server = server(desk, port, options.idle)?;
        let token = server.launch.token().unwrap_or_default();
        ready(&format!("http://127.0.0.1:{port}/?launch={token}"));
        Ok(listen(&listener, &server, stop).await)
    });
    // A simulation that nobody will hear of is not waited for.
    runtime.shutdown_timeout(Duration::from_millis(500));
    end
}

#[expect(clippy::disallowed_methods, reason = "how long nobody has asked; no result depends on it")]
fn server(desk: Desk, port: u16, idle: Duration) -> Result<Arc<Server>, ExploreError> {
    let shut = Language::ALL.map(|language| Locale::new(language).text("explored-shut")).join("\n");
    let launch = Launch::new(port)?;
    let last_use = AtomicU64::new(0);
    Ok(Arc::new(Server { desk: Arc::new(desk), launch, port, shut, start: Instant::now(), idle, last_use }))
}

fn router(server: &Arc<Server>) -> Router {
    Router::new()
        .route("/api/{name}", post(call).fallback(otherwise))
        .fallback(get(|uri: Uri| async move { file(uri.path()) }))
        .layer(axum::middleware::from_fn_with_state(Arc::clone(server), gate))
        .with_state(Arc::clone(server))
}

/// Takes connections until there is a reason to end.
async fn listen(listener: &TcpListener, server: &Arc<Server>, stop: &AtomicBool) -> End {
    let router = router(server);
    let free = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        if stop.load(Ordering::Relaxed) {
            return End::Stopped;
        }
        if server.is_forgotten() {
            return End::Idle;
        }
        let Ok(accepted) = tokio::time::timeout(LOOK, listener.accept()).await else { continue };
        // One that goes as it comes, or finds no descriptor free, is nobody's business.
        let Ok((stream, _)) = accepted else {
            tokio::time::sleep(Duration::from_millis(5)).await;
            continue;
        };
        // Beyond the limit a connection is closed at once.
        let Ok(permit) = Arc::clone(&free).try_acquire_owned() else { continue };
        let router = router.clone();
        tokio::spawn(async move {
            connection(stream, router).await;
            drop(permit);
        });
    }
}

async fn connection(stream: TcpStream, router: Router) {
    let _ = stream.set_nodelay(true);
    let service = TowerToHyperService::new(router);
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(64 * 1024);
    // What a connection dies of is told to nobody: there is nobody left to tell.
    let _ = tokio::time::timeout(LONGEST, http.serve_connection(TokioIo::new(stream), service)).await;
}
