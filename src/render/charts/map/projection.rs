//! Longitude and latitude → pixels: equirectangular, true to scale along the middle parallel. Over the
//! eight degrees of latitude of the theatre that is wrong by 2 % at most.

use crate::charts::canvas::Rect;

/// Length of a degree of a great circle, km (mean radius of the Earth 6371.0088 km, IUGG).
const KM_PER_DEGREE: f64 = 111.195;

/// A box of longitudes and latitudes, degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl Bounds {
    /// The smallest box around points, at least a degree wide and high; `None` without points.
    pub fn around(points: impl IntoIterator<Item = (f64, f64)>) -> Option<Self> {
        let start =
            Self { west: f64::INFINITY, south: f64::INFINITY, east: f64::NEG_INFINITY, north: f64::NEG_INFINITY };
        let box_ = points.into_iter().filter(|(x, y)| x.is_finite() && y.is_finite()).fold(start, |b, (x, y)| Self {
            west: b.west.min(x),
            south: b.south.min(y),
            east: b.east.max(x),
            north: b.north.max(y),
        });
        (box_.west <= box_.east).then_some(box_)
    }

    /// The box with a margin in degrees all round.
    pub fn grown(self, margin: f64) -> Self {
        Self {
            west: self.west - margin,
            south: self.south - margin,
            east: self.east + margin,
            north: self.north + margin,
        }
    }

    /// Whether a point (longitude, latitude) lies in it.
    pub fn holds(&self, (x, y): (f64, f64)) -> bool {
        (self.west..=self.east).contains(&x) && (self.south..=self.north).contains(&y)
    }

    /// The part inside another box; the other box where they do not meet.
    pub fn within(self, other: Self) -> Self {
        let part = Self {
            west: self.west.max(other.west),
            south: self.south.max(other.south),
            east: self.east.min(other.east),
            north: self.north.min(other.north),
        };
        if part.west < part.east && part.south < part.north { part } else { other }
    }

    /// The box moved north or south as far as it lies beyond another: the ground is drawn no farther. One that is higher than
    /// the other, or beside it, stays.
    pub fn moved_into(self, other: Self) -> Self {
        let (beyond, below) = ((self.north - other.north).max(0.0), (other.south - self.south).max(0.0));
        let is_beside = self.south >= other.north || self.north <= other.south;
        if is_beside || (beyond > 0.0 && below > 0.0) {
            return self;
        }
        Self { south: self.south - beyond + below, north: self.north - beyond + below, ..self }
    }

    fn cos_middle(&self) -> f64 {
        libm::cos(f64::midpoint(self.south, self.north).to_radians()).max(0.05)
    }

    /// The box with room added to the sides, or above and below, so that its picture is neither lower nor
    /// higher than asked.
    pub fn with_height(self, width: f64, least: f64, most: f64) -> Self {
        let height = self.height_for(width);
        if height > most {
            let add = (self.east - self.west) * (height / most - 1.0) / 2.0;
            return Self { west: self.west - add, east: self.east + add, ..self };
        }
        if height < least {
            let add = (self.north - self.south) * (least / height - 1.0) / 2.0;
            return Self { south: self.south - add, north: self.north + add, ..self };
        }
        self
    }

    /// Height of its picture for a width.
    pub fn height_for(&self, width: f64) -> f64 {
        width * (self.north - self.south) / ((self.east - self.west) * self.cos_middle())
    }
}

/// A map of a box onto a rectangle of the canvas.
pub struct Projection {
    bounds: Bounds,
    area: Rect,
}

impl Projection {
    pub fn new(bounds: Bounds, area: Rect) -> Self {
        Self { bounds, area }
    }

    /// Pixels of a point in degrees.
    pub fn at(&self, (lon, lat): (f64, f64)) -> (f64, f64) {
        let Bounds { west, south, east, north } = self.bounds;
        (
            self.area.left + (lon - west) / (east - west) * self.area.width(),
            self.area.bottom - (lat - south) / (north - south) * self.area.height(),
        )
    }

    /// Pixels of a kilometre from west to east on the middle parallel.
    pub fn pixels_per_km(&self) -> f64 {
        let degrees = self.bounds.east - self.bounds.west;
        self.area.width() / (degrees * KM_PER_DEGREE * self.bounds.cos_middle())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scale_is_the_same_both_ways_and_true() {
        let bounds = Bounds { west: -18.0, south: 10.0, east: 3.0, north: 18.0 };
        let width = 900.0;
        let map = Projection::new(bounds, Rect::new(0.0, 0.0, width, bounds.height_for(width)));
        let (kayes, bamako) = (map.at((-11.44393, 14.44776)), map.at((-7.97522, 12.60915)));
        let pixels = libm::hypot(kayes.0 - bamako.0, kayes.1 - bamako.1);
        let km = harmattan_core::theatre::great_circle_km(14.44776, -11.44393, 12.60915, -7.97522);
        assert!((pixels / map.pixels_per_km() / km - 1.0).abs() < 0.01, "{pixels} {km}");
    }

    #[test]
    fn tall_and_flat_boxes_get_room_and_keep_their_middle() {
        let tall = Bounds { west: 0.0, south: -10.0, east: 1.0, north: 10.0 }.with_height(900.0, 200.0, 900.0);
        assert!((tall.height_for(900.0) - 900.0).abs() < 1e-6 && (tall.west + tall.east - 1.0).abs() < 1e-9);
        let flat = Bounds { west: -20.0, south: 0.0, east: 20.0, north: 1.0 }.with_height(900.0, 200.0, 900.0);
        assert!((flat.height_for(900.0) - 200.0).abs() < 1.0 && (flat.south + flat.north - 1.0).abs() < 1e-9);
    }

    #[test]
    fn no_points_no_box() {
        assert_eq!(Bounds::around([]), None);
        assert_eq!(Bounds::around([(f64::NAN, 1.0)]), None);
    }
}
