//! The key of the map.

use super::sheet::{self, Reach};
use super::{Input, LEAST_ATTACKS};
use crate::charts::canvas::{Anchor, Stroke};
use crate::charts::colour::Rgb;
use crate::charts::frame::{KEY_STEP, KeyEntry};
use crate::charts::map::marks::crossing_mark;
use crate::charts::theme::{self, SOFT, WHITE};
use crate::locale::{Arg, Locale};

/// The greatest radius of a circle of the key, pixels.
const ROOM: f64 = 10.5;

/// Pixels that a column of so many entries takes.
pub(super) fn key_rows(entries: usize) -> f64 {
    KEY_STEP * entries as f64
}

/// What the marks of a map of this width mean.
pub(super) fn key<'l>((input, behind): (&Input, Option<&Input>), width: f64, locale: &'l Locale) -> Vec<KeyEntry<'l>> {
    let reach = Reach::of(input, behind, width);
    let mut entries = Vec::new();
    if reach.attacks >= LEAST_ATTACKS {
        // A number whose circle has room in the key, drawn as large as on the map.
        let most = round(reach.attacks * (ROOM / reach.largest) * (ROOM / reach.largest));
        let most = if reach.is_whole { most.floor().max(1.0) } else { most };
        let decimals = if most >= 0.95 {
            0
        } else if most >= 0.095 {
            1
        } else {
            2
        };
        let words = |id: &str| locale.format(id, &[("number", Arg::Text(&locale.decimal(most, decimals)))]);
        let circle = |words: String, lower: bool| {
            KeyEntry::new(words, move |canvas, space| {
                let value = if lower { -most } else { most };
                let radius = sheet::radius(value, reach);
                sheet::circle(canvas, (space.centre(), radius), value, reach.is_change);
            })
        };
        if reach.is_change {
            entries.push(circle(words("chart-map-key-fewer"), true));
            entries.push(circle(words("chart-map-key-more"), false));
        } else {
            let id = if reach.is_count { "events-map-key-region" } else { "chart-map-key-attacks" };
            entries.push(circle(words(id), false));
        }
        entries.push(KeyEntry::new(locale.text("chart-map-key-region"), |canvas, space| {
            canvas.text(space.centre().0, space.bottom - 2.0, Anchor::Middle, "12", theme::LABEL.bold());
        }));
    }
    let share = |x: f64| written(x, locale);
    let road = |id: &str, closed: f64| {
        let words = locale.format(id, &[("share", Arg::Text(&share(closed.abs())))]);
        KeyEntry::line(words, sheet::road_stroke(closed, true, reach))
    };
    if reach.is_change {
        if reach.closed > 0.0 {
            entries.push(road("chart-map-key-closed-less", -reach.closed));
            entries.push(road("chart-map-key-closed-more", reach.closed));
        }
        entries.push(KeyEntry::line(locale.text("chart-map-key-closed-same"), sheet::road_stroke(0.0, true, reach)));
    } else if reach.is_count {
        for number in [0.0, reach.closed].into_iter().take(if reach.closed > 0.0 { 2 } else { 1 }) {
            let words = locale.format("events-map-key-road", &[("number", Arg::Text(&locale.decimal(number, 0)))]);
            entries.push(KeyEntry::line(words, sheet::road_stroke(number, true, reach)));
        }
    } else {
        entries.push(road("chart-map-key-closed", 0.0));
        if reach.closed > 0.0 {
            entries.push(road("chart-map-key-closed", reach.closed / 5.0));
            entries.push(road("chart-map-key-closed", reach.closed));
        }
    }
    entries.push(KeyEntry::line(locale.text("chart-map-key-road"), sheet::road_stroke(0.0, false, reach)));
    entries.push(KeyEntry::new(locale.text("crossing"), move |canvas, space| {
        let y = space.centre().1;
        canvas.line((space.left, y), (space.right, y), sheet::road_stroke(0.0, true, reach));
        crossing_mark(canvas, (space.left, y), (space.right, y));
    }));
    entries.push(KeyEntry::new(locale.text("chart-map-key-town"), |canvas, space| {
        dot(canvas, space.centre());
    }));
    entries
}

/// The point of a town.
pub(super) fn dot(canvas: &crate::charts::canvas::Canvas, centre: (f64, f64)) {
    let fill: Rgb = WHITE;
    canvas.circle(centre, sheet::DOT, &fill, Some(Stroke::new(&SOFT, 1.0)));
}

/// The greatest round number below.
fn round(x: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(x)));
    [5.0, 2.0, 1.0].into_iter().map(|m| m * power).find(|&m| m <= x * (1.0 + 1e-9)).unwrap_or(x)
}

/// A round share in per cent with the decimals it needs.
fn written(share: f64, locale: &Locale) -> String {
    let digits = if share == 0.0 || share >= 0.0099 {
        0
    } else if share >= 0.00099 {
        1
    } else {
        2
    };
    locale.percent(share, digits)
}
