//! The gate: who is let in, and what every answer carries. A page of another origin, a name that was made to point here, and
//! whoever does not know the secret are turned away before anything is looked at.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::server::Server;

/// What the page may load: itself.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What every answer says of how it may be used.
const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Lets a request through, or turns it away.
pub async fn gate(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    let mut response = match refused(&server, &request) {
        Some(response) => response,
        None => next.run(request).await,
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Why a request is turned away, or that it enters by the token of the launch.
fn refused(server: &Server, request: &Request) -> Option<Response> {
    let headers = request.headers();
    let port = server.port;
    let known = ["127.0.0.1", "localhost"].map(|host| format!("{host}:{port}"));
    let is_known = |host: &str| known.iter().any(|known| known.eq_ignore_ascii_case(host));
    // A target may name the host too (RFC 9112, section 3.2.2).
    let is_named = request.uri().authority().is_none_or(|authority| is_known(authority.as_str()));
    if !is_named || !only(headers, &header::HOST).is_some_and(is_known) {
        return Some(StatusCode::MISDIRECTED_REQUEST.into_response());
    }
    let origins = headers.get_all(header::ORIGIN);
    let is_own = |origin: &HeaderValue| known.iter().any(|known| *origin == format!("http://{known}").as_str());
    if !origins.iter().all(is_own) {
        return Some(StatusCode::FORBIDDEN.into_response());
    }
    let cookies = headers.get_all(header::COOKIE);
    let is_let_in = cookies.iter().any(|shown| shown.to_str().is_ok_and(|shown| server.launch.knows(shown)));
    if let Some(token) = token(request) {
        return Some(match server.launch.enter(token) {
            Some(cookie) => entered(Some(&cookie)),
            // Who is in already and opens the address again goes on to the page.
            None if is_let_in => entered(None),
            None => shut(server),
        });
    }
    (!is_let_in).then(|| shut(server))
}

/// The value of a header that may stand once.
fn only<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut all = headers.get_all(name).iter();
    let first = all.next()?.to_str().ok()?;
    all.next().is_none().then_some(first)
}

/// The token with which a browser enters.
fn token(request: &Request) -> Option<&str> {
    let is_page = request.method() == Method::GET && request.uri().path() == "/";
    request.uri().query().filter(|_| is_page)?.strip_prefix("launch=")
}

/// A browser that is let in goes on to the page, without the token in its address.
fn entered(cookie: Option<&str>) -> Response {
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, HeaderValue::from_static("/"))]).into_response();
    if let Some(cookie) = cookie.and_then(|cookie| HeaderValue::from_str(cookie).ok()) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

/// That nobody is let in without the address of the terminal, in every language.
fn shut(server: &Server) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    (StatusCode::UNAUTHORIZED, kind, server.shut.clone()).into_response()
}
