//! The outline data → lines in degrees. Source and making: `README.md` beside this file.

use std::sync::OnceLock;

use super::Bounds;

const DATA: &str = include_str!("outline.txt");

/// The window the data is cut to.
pub(in crate::charts) const WINDOW: Bounds = Bounds { west: -19.0, south: 8.5, east: 4.5, north: 19.5 };

/// What a line of the outline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A closed ring of land.
    Land,
    /// A coast.
    Coast,
    /// A border between two countries.
    Border,
}

/// A line of the outline.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it is.
    pub kind: Kind,
    /// Longitude and latitude, degrees.
    pub points: Vec<(f64, f64)>,
}

/// All lines.
pub fn outline() -> &'static [Line] {
    static LINES: OnceLock<Vec<Line>> = OnceLock::new();
    LINES.get_or_init(|| DATA.lines().filter_map(parse).collect())
}

fn parse(line: &str) -> Option<Line> {
    let mut words = line.split(' ');
    let kind = match words.next()? {
        "land" => Kind::Land,
        "coast" => Kind::Coast,
        "border" => Kind::Border,
        _ => return None,
    };
    let _countries = words.next()?;
    let point = |word: &str| {
        let (lon, lat) = word.split_once(',')?;
        Some((lon.parse().ok()?, lat.parse().ok()?))
    };
    Some(Line { kind, points: words.map(point).collect::<Option<Vec<_>>>()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_lies_in_the_window() {
        assert_eq!(outline().len(), DATA.lines().count());
        let window = WINDOW.grown(1e-6);
        assert!(outline().iter().flat_map(|l| &l.points).all(|&p| window.holds(p)));
        for kind in [Kind::Land, Kind::Coast, Kind::Border] {
            assert!(outline().iter().any(|l| l.kind == kind));
        }
    }

    /// Diboli and Kidira face each other across the Falémé, which is the border (theatre.md).
    #[test]
    fn the_border_runs_between_diboli_and_kidira() {
        let near = |p: &(f64, f64)| (p.0 + 12.21).abs() < 0.08 && (p.1 - 14.46).abs() < 0.08;
        assert!(outline().iter().any(|l| l.kind == Kind::Border && l.points.iter().any(near)));
    }
}
