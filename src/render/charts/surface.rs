//! Two assumptions and the better of two policies: where each is better, told apart or not, over the ranges of both.

use super::canvas::{Anchor, Rect};
use super::frame::{self, Frame, Heading, KeyEntry};
use super::plot::{self, Axis};
use super::theme::{self, BLUE, VERMILLION};
use super::{Caption, Svg};
use crate::locale::Locale;

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// The finding.
    pub title: String,
    /// Names of the assumptions: across, and upwards.
    pub names: [String; 2],
    /// The two policies.
    pub policies: [String; 2],
    /// Their values along either side, in words, evenly spaced in quantiles.
    pub values: [Vec<String>; 2],
    /// Whether the second policy is better at each point, and whether that is told apart: those of the first value of the
    /// first assumption first; none where there is no future.
    pub cells: Vec<Option<(bool, bool)>>,
}

const PICTURE: f64 = 420.0;
/// Opacity where a policy is better, told apart and not.
const TOLD: f64 = 0.85;
const NOT_TOLD: f64 = 0.3;
/// Values written along a side.
const WRITTEN: usize = 5;

/// Draws the chart.
#[must_use]
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let words = Heading { title: input.title.clone(), subtitle: locale.text("chart-flip-subtitle") };
    let [first, second] = &input.policies;
    let key = vec![
        KeyEntry::fill(first.clone(), BLUE),
        KeyEntry::fill(second.clone(), VERMILLION),
        KeyEntry::new(locale.text("flip-not-told"), |canvas, space| {
            let middle = space.centre().0;
            canvas.rect(Rect { right: middle, ..space }, BLUE.with_opacity(NOT_TOLD), None);
            canvas.rect(Rect { left: middle, ..space }, VERMILLION.with_opacity(NOT_TOLD), None);
        }),
    ];
    let key_height = frame::key_height(&key, &caption.look) + 14.0;
    let picture = caption.look.height(PICTURE, 1.0, 260.0);
    let frame = Frame::new("switching-values", locale, caption, words, key_height + picture + 48.0);
    frame.key(frame.body.top, &key);
    let axis = |side: usize| {
        let values = &input.values[side];
        let last = values.len().saturating_sub(1).max(1);
        let ticks: Vec<f64> = (0..WRITTEN).map(|i| (i * last / (WRITTEN - 1)) as f64).collect();
        // A value that is that of the tick before is written once.
        let words = |i: usize| values.get(i).cloned().unwrap_or_default();
        let shown: Vec<(f64, String)> = ticks
            .iter()
            .enumerate()
            .map(|(k, &at)| {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index")]
                let own = words(at as usize);
                let before = k.checked_sub(1).map(|k| (k * last / (WRITTEN - 1), own.clone()));
                let is_again = before.is_some_and(|(i, own)| words(i) == own);
                (at, if is_again { String::new() } else { own })
            })
            .collect();
        let label = move |at: f64| {
            let found = shown.iter().find(|(tick, _)| (tick - at).abs() < 0.5);
            found.map_or_else(String::new, |(_, words)| words.clone())
        };
        Axis { from: -0.5, to: last as f64 + 0.5, ticks, label: Box::new(label), grid: false }
    };
    let (x, y) = (axis(0), axis(1));
    let room = plot::overhang(&x);
    let area = Rect {
        left: frame.body.left + plot::label_room(&y).max(room.0),
        top: frame.body.top + key_height + 20.0,
        right: frame.body.right - room.1.max(10.0),
        bottom: frame.body.top + key_height + picture,
    };
    let plot = plot::axes(&frame.canvas, area, &x, &y);
    let rows = input.values[1].len().max(1);
    for (i, cell) in input.cells.iter().enumerate() {
        let &Some((second, told)) = cell else { continue };
        let (column, row) = ((i / rows) as f64, (i % rows) as f64);
        let colour = if second { VERMILLION } else { BLUE };
        let opacity = if told { TOLD } else { NOT_TOLD };
        plot.bar((column - 0.5, row - 0.5), (column + 0.5, row + 0.5), colour.with_opacity(opacity));
    }
    frame.canvas.text(area.centre().0, area.bottom + 38.0, Anchor::Middle, &input.names[0], theme::NOTE);
    let (at, anchor) = frame.start(frame.body.left, frame.body.right);
    frame.canvas.text(at, area.top - 8.0, anchor, &input.names[1], theme::NOTE);
    frame.finish()
}
