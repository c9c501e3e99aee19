//! The ground under the theatre map: a projection, and the outline of land and borders.

pub(super) mod marks;
pub(super) mod names;
mod outline;
mod projection;

pub(super) use outline::{Kind, WINDOW, outline};
pub(super) use projection::{Bounds, Projection};

/// Countries around the theatre, with the places where their name may be written (longitude, latitude),
/// the better ones first. The name is the message `map-country-…`.
pub(super) const COUNTRIES: [(&str, &[(f64, f64)]); 8] = [
    ("mli", &[(-1.2, 18.0), (-4.9, 18.2), (0.8, 17.6), (-6.3, 13.0), (-9.0, 12.2)]),
    ("mrt", &[(-11.3, 17.8), (-13.2, 17.9), (-8.6, 17.6), (-9.6, 17.6)]),
    ("sen", &[(-15.2, 15.3), (-14.9, 14.9), (-14.5, 15.6), (-15.0, 13.1)]),
    ("gin", &[(-11.2, 11.0), (-10.0, 11.2), (-12.4, 11.4), (-10.6, 10.6)]),
    ("bfa", &[(-1.4, 12.4), (-1.6, 13.2), (-0.6, 11.6)]),
    ("ner", &[(2.2, 14.2), (2.0, 13.6), (1.6, 14.0)]),
    ("civ", &[(-6.9, 9.6), (-4.6, 9.6)]),
    ("dza", &[(-1.5, 19.3)]),
];
