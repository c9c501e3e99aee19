//! Distances: great circles, and shortest roads between all pairs of places.

use super::Link;

/// Mean radius of the Earth, km (IUGG).
const EARTH_RADIUS_KM: f64 = 6371.0088;

/// Great-circle distance in km between two points in degrees (haversine formula).
#[must_use]
pub fn great_circle_km(lat_a: f64, lon_a: f64, lat_b: f64, lon_b: f64) -> f64 {
    let (phi_a, phi_b) = (lat_a.to_radians(), lat_b.to_radians());
    let half_lat = libm::sin((phi_b - phi_a) / 2.0);
    let half_lon = libm::sin((lon_b - lon_a).to_radians() / 2.0);
    let h = half_lat * half_lat + libm::cos(phi_a) * libm::cos(phi_b) * half_lon * half_lon;
    2.0 * EARTH_RADIUS_KM * libm::asin(libm::sqrt(h.min(1.0)))
}

/// Road distances in km between all pairs of `places` places, row by row (Floyd–Warshall);
/// infinite where no road leads.
#[must_use]
pub fn road_distances(places: usize, links: &[Link]) -> Vec<f64> {
    let mut km = vec![f64::INFINITY; places * places];
    for i in 0..places {
        km[i * places + i] = 0.0;
    }
    for link in links {
        for (a, b) in [(link.a, link.b), (link.b, link.a)] {
            let entry = &mut km[a * places + b];
            *entry = entry.min(link.km);
        }
    }
    for via in 0..places {
        for a in 0..places {
            let to_via = km[a * places + via];
            for b in 0..places {
                let through = to_via + km[via * places + b];
                if through < km[a * places + b] {
                    km[a * places + b] = through;
                }
            }
        }
    }
    km
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn great_circle_of_a_quarter_meridian() {
        let quarter = great_circle_km(0.0, 0.0, 90.0, 0.0);
        assert!((quarter - EARTH_RADIUS_KM * std::f64::consts::FRAC_PI_2).abs() < 1e-9);
    }

    #[test]
    fn shortest_road_goes_round() {
        let link = |a, b, km| Link { a, b, km, track: false };
        let km = road_distances(4, &[link(0, 1, 10.0), link(1, 2, 10.0), link(0, 2, 50.0)]);
        assert!((km[2] - 20.0).abs() < 1e-12);
        assert!(km[3].is_infinite());
    }
}
