//! The files of the page, built into the program. Nothing else is served, so that no path leads anywhere.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use harmattan_render::charts::woff2_files;

/// A file by the path it is asked for.
pub fn file(path: &str) -> Response {
    let found: Option<(&str, &[u8])> = match path {
        "/" => Some(("text/html; charset=utf-8", include_bytes!("served/page.html"))),
        "/page.js" => Some(("text/javascript; charset=utf-8", include_bytes!("served/page.js"))),
        "/page.css" => Some(("text/css; charset=utf-8", include_bytes!("served/page.css"))),
        "/mark.svg" => Some(("image/svg+xml", include_bytes!("served/mark.svg"))),
        "/font-400.woff2" => Some(("font/woff2", woff2_files()[0])),
        "/font-700.woff2" => Some(("font/woff2", woff2_files()[1])),
        _ => None,
    };
    found.map_or_else(
        || StatusCode::NOT_FOUND.into_response(),
        |(kind, bytes)| ([(header::CONTENT_TYPE, kind)], bytes.to_vec()).into_response(),
    )
}
