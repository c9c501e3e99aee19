//! Distances on small stretches of the globe.

/// Kilometres of a degree of latitude (a 360th of the circumference of a sphere of 6371.0088 km, IUGG).
pub(super) const KM_PER_DEGREE: f64 = 111.195_08;

/// A point in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub lat: f64,
    pub lon: f64,
}

impl Point {
    /// A point on the globe; none where a coordinate is no number or off it.
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        let on_globe = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
        on_globe.then_some(Self { lat, lon })
    }
}

/// The plane that touches the globe at a point: near it, distances are right within a hundredth up to 300 km at these latitudes.
#[derive(Clone, Copy)]
pub(super) struct Plane {
    centre: Point,
    east: f64,
}

impl Plane {
    pub fn at(centre: Point) -> Self {
        Self { centre, east: KM_PER_DEGREE * libm::cos(centre.lat.to_radians()) }
    }

    /// Kilometres east and north of the centre.
    pub fn place(&self, point: Point) -> (f64, f64) {
        ((point.lon - self.centre.lon) * self.east, (point.lat - self.centre.lat) * KM_PER_DEGREE)
    }

    /// Square of the distance from the centre in km².
    pub fn square(&self, point: Point) -> f64 {
        let (x, y) = self.place(point);
        x * x + y * y
    }

    /// Square of the distance from the centre to the straight line between two points, in km².
    pub fn square_to_line(&self, a: Point, b: Point) -> f64 {
        let ((ax, ay), (bx, by)) = (self.place(a), self.place(b));
        let (dx, dy) = (bx - ax, by - ay);
        let length = dx * dx + dy * dy;
        let share = if length > 0.0 { (-(ax * dx + ay * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
        let (x, y) = (ax + share * dx, ay + share * dy);
        x * x + y * y
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use harmattan_core::theatre::great_circle_km;

    #[test]
    fn the_plane_is_near_the_globe() {
        let kayes = Point { lat: 14.45, lon: -11.44 };
        for (lat, lon) in [(14.46, -12.2), (15.23, -9.59), (12.9, -11.4), (16.6, -11.4)] {
            let flat = libm::sqrt(Plane::at(kayes).square(Point { lat, lon }));
            let round = great_circle_km(kayes.lat, kayes.lon, lat, lon);
            assert!((flat / round - 1.0).abs() < 0.01, "{flat} {round}");
        }
        let plane = Plane::at(Point { lat: 14.0, lon: -10.0 });
        let line = |b_lon| plane.square_to_line(Point { lat: 14.1, lon: -11.0 }, Point { lat: 14.1, lon: b_lon });
        assert!((libm::sqrt(line(-9.0)) - 0.1 * KM_PER_DEGREE).abs() < 1e-9, "the foot lies on the line");
        assert!(libm::sqrt(line(-10.5)) > 50.0, "beyond its end");
    }

    #[test]
    fn coordinates_off_the_globe_are_no_point() {
        for (lat, lon) in [(f64::NAN, 0.0), (91.0, 0.0), (0.0, 181.0), (f64::INFINITY, 0.0)] {
            assert_eq!(Point::new(lat, lon), None);
        }
    }
}
