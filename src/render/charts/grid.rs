//! Small multiples: panels side by side, with a heading each, whose rows have the same names, written once
//! at the language's side of every band of panels.

use super::canvas::{Rect, Stroke, TextStyle};
use super::frame::Frame;
use super::look::Look;
use super::rows::{self, TICK_ROOM};
use super::theme::{self, GRID};

/// What stands above a panel.
pub(super) struct Head {
    /// What the panel shows.
    pub title: String,
    /// Its unit and what else is needed to read it.
    pub note: String,
}

const GAP: f64 = 22.0;
const BAND_GAP: f64 = 18.0;
const HEADING: TextStyle = TextStyle { size: 13.0, ..theme::HEADING };
const NOTE: TextStyle = TextStyle { size: 11.0, ..theme::NOTE };
const NAME: TextStyle = TextStyle { size: 12.0, ..theme::LABEL };

/// Columns and bands of panels.
pub(super) struct Grid<'a> {
    heads: &'a [Head],
    names: Vec<Vec<&'a str>>,
    columns: usize,
    names_room: f64,
    panel_width: f64,
    row: f64,
    foot: f64,
}

impl<'a> Grid<'a> {
    /// Panels with the names of their rows; rows at least `row` pixels high, `foot` pixels below the ticks of each.
    pub fn new(heads: &'a [Head], names: Vec<Vec<&'a str>>, row: f64, foot: f64, look: &Look) -> Self {
        // Names written once must be those of every panel of a band.
        let alike = names.windows(2).all(|pair| pair[0] == pair[1]);
        let columns = match heads.len() {
            _ if !alike => 1,
            0 | 1 => 1,
            2 | 4 => 2,
            _ => 3,
        };
        let room = look.room();
        let longest = rows::widest(names.iter().flatten(), NAME.bold()).ceil() + 4.0;
        let names_room = longest.clamp(60.0, room * if columns == 3 { 0.2 } else { 0.26 });
        let panel_width = (room - names_room) / columns as f64 - GAP;
        let lines = |name: &&str| rows::lines(name, NAME, names_room, 2).len();
        let row = if names.iter().flatten().any(|name| lines(name) > 1) {
            row.max(2.0 * NAME.size * 1.25 + 8.0)
        } else {
            row
        };
        Self { heads, names, columns, names_room, panel_width, row, foot }
    }

    /// Pixels from one row to the next.
    pub fn row(&self) -> f64 {
        self.row
    }

    fn bands(&self) -> impl Iterator<Item = &[Head]> {
        self.heads.chunks(self.columns)
    }

    /// Lines of heading and note of a band, the most of any of its panels.
    fn head_lines(&self, band: &[Head]) -> (usize, usize) {
        let most = |style: TextStyle, words: fn(&Head) -> &str, limit| {
            band.iter().map(|h| rows::lines(words(h), style, self.panel_width, limit).len()).max().unwrap_or(0)
        };
        (most(HEADING, |h| &h.title, 3), most(NOTE, |h| &h.note, 2))
    }

    fn head_height(&self, band: &[Head]) -> f64 {
        let (titles, notes) = self.head_lines(band);
        titles as f64 * 17.0 + notes as f64 * 15.0 + 8.0
    }

    fn rows_height(&self, first: usize) -> f64 {
        self.names.get(first).map_or(0, Vec::len).max(1) as f64 * self.row
    }

    /// Pixels it takes from top to bottom.
    pub fn height(&self) -> f64 {
        let band = |(i, heads): (usize, &[Head])| {
            self.head_height(heads) + self.rows_height(i * self.columns) + TICK_ROOM + self.foot + BAND_GAP
        };
        self.bands().enumerate().map(band).sum::<f64>() - BAND_GAP
    }

    /// Writes headings and names, draws the lines between rows; gives back where the
    /// rows of the panels are, without head and axis; their height is that of a row times their number.
    ///
    /// Rows from `apart` on (in every panel) are set apart by a heavier line above them.
    pub fn draw(&self, frame: &Frame<'_>, top: f64, bold: impl Fn(usize) -> bool, apart: Option<usize>) -> Vec<Rect> {
        let mut cells = Vec::new();
        let mut top = top;
        for (i, band) in self.bands().enumerate() {
            let names = self.names.get(i * self.columns).map_or(&[][..], Vec::as_slice);
            let rows_top = top + self.head_height(band);
            let bottom = rows_top + self.rows_height(i * self.columns);
            for (column, head) in band.iter().enumerate() {
                let rows = self.panel(frame, column, rows_top, bottom);
                self.head(frame, head, &rows, top, self.head_lines(band).0);
                cells.push(rows);
            }
            let (left, right) = self.names_space(frame);
            for (j, words) in names.iter().enumerate() {
                let line = rows_top + self.row * j as f64;
                let stroke = if apart == Some(j) { Stroke::new(&theme::SOFT, 1.6) } else { Stroke::new(&GRID, 0.8) };
                frame.canvas.line((frame.body.left, line), (frame.body.right, line), stroke);
                let style = if bold(j) { NAME.bold() } else { NAME };
                rows::name(frame, words, style, (left, right), line + self.row / 2.0);
            }
            top = bottom + TICK_ROOM + self.foot + BAND_GAP;
        }
        cells
    }

    fn names_space(&self, frame: &Frame<'_>) -> (f64, f64) {
        let body = frame.body;
        if frame.rtl() { (body.right - self.names_room, body.right) } else { (body.left, body.left + self.names_room) }
    }

    fn panel(&self, frame: &Frame<'_>, column: usize, top: f64, bottom: f64) -> Rect {
        let from_start = self.names_room + GAP + (self.panel_width + GAP) * column as f64;
        let left =
            if frame.rtl() { frame.body.right - from_start - self.panel_width } else { frame.body.left + from_start };
        Rect { left, top, right: left + self.panel_width, bottom }
    }

    /// Heading and note, the note under the longest heading of the band.
    fn head(&self, frame: &Frame<'_>, head: &Head, space: &Rect, top: f64, titles: usize) {
        let (x, anchor) = frame.start(space.left, space.right);
        for (i, line) in rows::lines(&head.title, HEADING, self.panel_width, 3).iter().enumerate() {
            frame.canvas.text(x, top + 13.0 + 17.0 * i as f64, anchor, line, HEADING);
        }
        let first = top + 12.0 + 17.0 * titles as f64;
        for (i, line) in rows::lines(&head.note, NOTE, self.panel_width, 2).iter().enumerate() {
            frame.canvas.text(x, first + 15.0 * i as f64, anchor, line, NOTE);
        }
    }
}
