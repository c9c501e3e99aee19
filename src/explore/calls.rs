//! The calls of the page: a JSON text in, checked and limited, and an answer out; work that takes a while leaves the thread
//! that serves.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::LengthLimitError;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::ask::{AskCompare, AskFuture, AskMap, AskNothing, AskRespond, AskRun, AskStudy, AskTake, AskWords};
use crate::compare::side_by_side;
use crate::desk::Desk;
use crate::future::{future, map};
use crate::lines::lines;
use crate::problem::Problem;
use crate::respond::respond;
use crate::server::Server;
use crate::stages;
use crate::state::Lang;
use crate::study::{study, words};
use crate::take::{Taken, take};
use crate::upload::{Dropped, open};

/// Largest text of a request, bytes.
const LARGEST: usize = 1 << 20;
/// How long the text of a request may take to come.
const PATIENCE: Duration = Duration::from_secs(10);
/// Most charts of a run at once.
const MOST_CHARTS: usize = 16;

/// Seconds until the program ends by itself.
#[derive(Serialize)]
struct Left {
    seconds: u64,
}

/// Answers a call.
pub async fn call(State(server): State<Arc<Server>>, Path(name): Path<String>, request: Request) -> Response {
    if name != "left" {
        server.used();
    }
    match answer(&server, &name, request).await {
        Ok(response) => response,
        Err(problem) => told(&problem),
    }
}

/// A call in another way than by `POST`.
pub async fn otherwise(State(server): State<Arc<Server>>) -> Response {
    told(&Problem::told(StatusCode::METHOD_NOT_ALLOWED, server.desk.locale(Lang::En), "explored-problem-method"))
}

async fn answer(server: &Arc<Server>, name: &str, request: Request) -> Result<Response, Problem> {
    let bytes = body(&server.desk, request).await?;
    let desk = Arc::clone(&server.desk);
    match name {
        "words" => {
            let ask: AskWords = read(&desk, &bytes)?;
            Ok(json(&words(desk.locale(ask.lang))))
        }
        "left" => read::<AskNothing>(&desk, &bytes).map(|_| json(&Left { seconds: server.seconds_left() })),
        "stay" => read::<AskNothing>(&desk, &bytes).map(|_| json(&Left { seconds: server.seconds_left() })),
        "run" => {
            let ask: AskRun = read(&desk, &bytes)?;
            Ok(run(desk, ask))
        }
        _ => {
            let name = name.to_owned();
            let stop = Arc::new(AtomicBool::new(false));
            // Dropped with this answer where the client hangs up: what nobody waits for is not simulated.
            let _waits = Waits(Arc::clone(&stop));
            let work = move || unpanicked(&desk, Lang::En, || work(&desk, &name, &bytes, &stop));
            let ended = |_| panicked(&server.desk, Lang::En);
            tokio::task::spawn_blocking(work).await.map_err(ended)?
        }
    }
}

/// Sets its flag when it is dropped.
struct Waits(Arc<AtomicBool>);

impl Drop for Waits {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// What panics is told as a failure and ends nothing else.
fn unpanicked<T>(desk: &Desk, lang: Lang, work: impl FnOnce() -> Result<T, Problem>) -> Result<T, Problem> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(panicked(desk, lang)))
}

fn panicked(desk: &Desk, lang: Lang) -> Problem {
    Problem::told(StatusCode::INTERNAL_SERVER_ERROR, desk.locale(lang), "explored-problem-panic")
}

/// The calls that take a while.
fn work(desk: &Desk, name: &str, bytes: &[u8], stop: &AtomicBool) -> Result<Response, Problem> {
    match name {
        "study" => {
            let AskStudy { state } = read(desk, bytes)?;
            Ok(json(&study(desk, &state, &desk.variant(&state)?)))
        }
        "compare" => {
            let AskCompare { state, variants } = read(desk, bytes)?;
            side_by_side((desk, stop), &state, variants).map(|compared| json(&compared))
        }
        "future" => {
            let AskFuture { state, which } = read(desk, bytes)?;
            future((desk, stop), &desk.variant(&state)?, which, state.lang).map(|future| json(&future))
        }
        "map" => {
            let AskMap { state, number, day } = read(desk, bytes)?;
            map(desk, &desk.variant(&state)?, (number, day), state.lang).map(|map| json(&map))
        }
        "respond" => {
            let AskRespond { state, name, keys } = read(desk, bytes)?;
            respond((desk, stop), &desk.variant(&state)?, (&name, &keys), state.lang).map(|answer| json(&answer))
        }
        "open" => open((desk, stop), read::<Dropped>(desk, bytes)?).map(|opened| json(&opened)),
        "take" => {
            let AskTake { state, what, chart } = read(desk, bytes)?;
            take((desk, stop), (&state, &desk.variant(&state)?), what, chart.as_deref()).map(file)
        }
        _ => Err(Problem::told(StatusCode::NOT_FOUND, desk.locale(Lang::En), "explored-problem-unknown")),
    }
}

/// A run, told line by line.
fn run(desk: Arc<Desk>, mut ask: AskRun) -> Response {
    ask.charts.truncate(MOST_CHARTS);
    let stop = desk.newest();
    let (teller, listener) = lines(Arc::clone(&stop));
    tokio::task::spawn_blocking(move || {
        let lang = ask.state.lang;
        let done = unpanicked(&desk, lang, || {
            stages::run(&desk, &desk.variant(&ask.state)?, (&ask.charts, lang), &stop, &teller)
        });
        if let Err(problem) = done {
            stages::fail(&teller, problem);
        }
    });
    ([(header::CONTENT_TYPE, "application/x-ndjson")], Body::new(listener)).into_response()
}

/// The text of a request, if it is JSON and not too large.
async fn body(desk: &Desk, request: Request) -> Result<Vec<u8>, Problem> {
    let problem = |status, id| Problem::told(status, desk.locale(Lang::En), id);
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json")) {
        return Err(problem(StatusCode::UNSUPPORTED_MEDIA_TYPE, "explored-problem-request"));
    }
    let length =
        request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    let large = || problem(StatusCode::PAYLOAD_TOO_LARGE, "explored-problem-large");
    if length.is_some_and(|length| length > LARGEST) {
        return Err(large());
    }
    let late = |_| problem(StatusCode::REQUEST_TIMEOUT, "explored-problem-request");
    let whole = tokio::time::timeout(PATIENCE, to_bytes(request.into_body(), LARGEST)).await.map_err(late)?;
    let is_large = |error: &axum::Error| {
        std::error::Error::source(error).is_some_and(<dyn std::error::Error>::is::<LengthLimitError>)
    };
    let broken = || problem(StatusCode::BAD_REQUEST, "explored-problem-request");
    whole.map(|bytes| bytes.to_vec()).map_err(|error| if is_large(&error) { large() } else { broken() })
}

fn read<T: DeserializeOwned>(desk: &Desk, bytes: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(bytes)
        .map_err(|_| Problem::told(StatusCode::BAD_REQUEST, desk.locale(Lang::En), "explored-problem-request"))
}

fn json(answer: &impl Serialize) -> Response {
    match serde_json::to_vec(answer) {
        Ok(bytes) => ([(header::CONTENT_TYPE, "application/json")], bytes).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

#[derive(Serialize)]
struct Failed<'p> {
    problem: &'p Problem,
}

fn told(problem: &Problem) -> Response {
    (problem.status, json(&Failed { problem })).into_response()
}

fn file(taken: Taken) -> Response {
    let named = format!("attachment; filename=\"{}\"", taken.name.replace(['"', '\\'], "_"));
    let named = HeaderValue::from_str(&named).unwrap_or(HeaderValue::from_static("attachment"));
    ([(header::CONTENT_DISPOSITION, named), (header::CONTENT_TYPE, HeaderValue::from_static(taken.kind))], taken.bytes)
        .into_response()
}
