//! Where the names of places stand: each in the first free spot around its dot, farther ones with a leader. A name
//! that finds none, or one beside another dot, is let choose earlier, as long as that serves the whole.

use super::marks::{Point, nearest};
use crate::charts::canvas::Rect;
use crate::charts::labels::{self, Placer};

/// A name to be placed.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// The middle of the place's dot.
    pub centre: Point,
    /// The dot's radius.
    pub radius: f64,
    /// Width of the name, pixels.
    pub width: f64,
    /// Width of a shorter form, for where the whole finds no room; none where there is none.
    pub short: Option<f64>,
    /// Height of the name, pixels.
    pub height: f64,
    /// How much it matters that the name is there.
    pub weight: f64,
}

/// Where a name stands.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// Its box.
    pub rect: Rect,
    /// The line to its dot where it stands apart.
    pub leader: Option<(Point, Point)>,
    /// Whether it is the shorter form.
    pub short: bool,
    /// Whether it would be read as the name of another dot.
    strays: bool,
}

/// Pixels from the dot at which names are tried with a leader.
const GAPS: [f64; 7] = [9.0, 16.0, 24.0, 34.0, 46.0, 60.0, 76.0];
/// A name this near its dot needs no leader, pixels.
const NEAR: f64 = 6.0;
/// A name this near the dot of another, pixels, and far from its own is read as the other's.
const BESIDE: f64 = 9.0;
/// By so many pixels a name is nearer its own dot than any other.
const MARGIN: f64 = 3.0;
/// What such a name takes off the worth of an arrangement, where a name is worth one and more.
const STRAY_COST: f64 = 0.9;
/// What the shorter form takes off.
const SHORT_COST: f64 = 0.3;
/// Arrangements tried, and pairs of names looked at in all of them: a map of a thousand places has room for few names however long it
/// is rearranged.
const MOST_TRIES: usize = 400;
const MOST_PAIRS: usize = 2_000_000;
/// What a pixel of leader takes off.
const LEADER_COST: f64 = 0.002;

/// Finds room for as many names as it can, the earlier ones first; takes the room.
pub fn arrange(placer: &mut Placer, wishes: &[Wish]) -> Vec<Option<Spot>> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    let mut best = attempt(placer, wishes, &order);
    let mut left = MOST_TRIES.min(MOST_PAIRS / (wishes.len() * wishes.len()).max(1));
    while let Some((better, spots)) = improved(placer, wishes, &order, &best, &mut left) {
        (order, best) = (better, spots);
    }
    best.iter().flatten().for_each(|spot| take(placer, spot));
    best
}

/// An order that serves better than this one, and where it puts the names: with one that found no good spot moved
/// to the front, or halfway there.
fn improved(
    placer: &Placer,
    wishes: &[Wish],
    order: &[usize],
    spots: &[Option<Spot>],
    left: &mut usize,
) -> Option<(Vec<usize>, Vec<Option<Spot>>)> {
    let least = worth(wishes, spots);
    let mut at_fault: Vec<usize> =
        (0..order.len()).filter(|&at| spots[order[at]].is_none_or(|spot| spot.strays)).collect();
    // The missing ones first.
    at_fault.sort_by_key(|&at| spots[order[at]].is_some());
    for (from, to) in at_fault.into_iter().flat_map(|at| [(at, 0), (at, at / 2)]) {
        *left = left.checked_sub(1)?;
        let mut order = order.to_vec();
        order[to..=from].rotate_right(1);
        let spots = attempt(placer, wishes, &order);
        if worth(wishes, &spots) > least {
            return Some((order, spots));
        }
    }
    None
}

/// Places the names one after another.
fn attempt(placer: &Placer, wishes: &[Wish], order: &[usize]) -> Vec<Option<Spot>> {
    let mut placer = placer.clone();
    let mut leaders: Vec<(Point, Point)> = Vec::new();
    let mut spots = vec![None; wishes.len()];
    for &i in order {
        let is_open = |spot: &Spot| {
            placer.is_free(&spot.rect)
                && spot.leader.is_none_or(|line| {
                    placer.is_clear(wishes[i].centre, line.1) && !leaders.iter().any(|&other| crosses(line, other))
                })
        };
        let open = || candidates(wishes, i).filter(is_open);
        let Some(spot) = open().find(|spot| !spot.strays).or_else(|| open().next()) else { continue };
        take(&mut placer, &spot);
        leaders.extend(spot.leader);
        spots[i] = Some(spot);
    }
    spots
}

/// Where a name may stand, the better places first: in full, then in its shorter form.
fn candidates(wishes: &[Wish], own: usize) -> impl Iterator<Item = Spot> + '_ {
    let Wish { centre, radius, width, short, height, .. } = wishes[own];
    let forms = std::iter::once((width, false)).chain(short.map(|width| (width, true)));
    forms.flat_map(move |(width, short)| {
        let near = labels::around(centre, width, height, radius + 2.5);
        let far = GAPS.into_iter().flat_map(move |gap| labels::ring(centre, width, height, radius + gap));
        near.chain(far).map(move |rect| {
            let led = leader(rect, centre, radius, NEAR);
            let strays = is_beside_another(wishes, own, rect, led.is_some());
            // What may be read as another's is at least tied to its own.
            let leader = if strays { leader(rect, centre, radius, 0.0) } else { led };
            Spot { rect, leader, short, strays }
        })
    })
}

/// Whether a name would be read as that of another dot: one near it where a leader goes to its own, else one nearer
/// than its own.
fn is_beside_another(wishes: &[Wish], own: usize, rect: Rect, is_led: bool) -> bool {
    // One reads along the line: a dot at the end of a name counts as nearer than one above or below it.
    let away = |wish: &Wish| {
        let (x, y) = (wish.centre.0.clamp(rect.left, rect.right), rect.centre().1);
        libm::hypot(x - wish.centre.0, y - wish.centre.1) - wish.radius
    };
    let least = if is_led { BESIDE } else { away(&wishes[own]) + MARGIN };
    wishes.iter().enumerate().any(|(i, wish)| i != own && away(wish) < least)
}

fn take(placer: &mut Placer, spot: &Spot) {
    placer.block(spot.rect);
    if let Some((from, to)) = spot.leader {
        placer.block_line(&[from, to], 1.0);
    }
}

/// From the edge of the dot to the name, where that is more than `near` pixels away.
fn leader(rect: Rect, centre: Point, radius: f64, near: f64) -> Option<(Point, Point)> {
    let end = nearest(rect, centre);
    let (dx, dy) = (end.0 - centre.0, end.1 - centre.1);
    let distance = libm::hypot(dx, dy);
    let edge = (centre.0 + dx * radius / distance, centre.1 + dy * radius / distance);
    (distance > radius + near).then_some((edge, end))
}

fn worth(wishes: &[Wish], spots: &[Option<Spot>]) -> f64 {
    let length = |(a, b): (Point, Point)| libm::hypot(b.0 - a.0, b.1 - a.1);
    let of = |(wish, spot): (&Wish, &Option<Spot>)| {
        spot.map_or(0.0, |s| {
            let stray = if s.strays { STRAY_COST } else { 0.0 };
            let short = if s.short { SHORT_COST } else { 0.0 };
            1.0 + wish.weight - LEADER_COST * s.leader.map_or(0.0, length) - stray - short
        })
    };
    wishes.iter().zip(spots).map(of).fold(0.0, |sum, one| sum + one)
}

/// Whether two lines cross.
fn crosses((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    let side = |p: Point, q: Point, r: Point| (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(x: f64, y: f64, width: f64) -> Wish {
        Wish { centre: (x, y), radius: 4.0, width, short: None, height: 10.0, weight: 0.0 }
    }

    #[test]
    fn lines_that_cross() {
        assert!(crosses(((0.0, 0.0), (10.0, 10.0)), ((0.0, 10.0), (10.0, 0.0))));
        assert!(!crosses(((0.0, 0.0), (10.0, 0.0)), ((0.0, 5.0), (10.0, 5.0))));
    }

    #[test]
    fn a_name_without_room_goes_first_in_the_next_round() {
        // The strip holds both names only if the wide one, though later, chooses first.
        let strip = Rect::new(0.0, 0.0, 112.0, 14.0);
        let wishes = [wish(50.0, 7.0, 30.0), wish(56.0, 7.0, 44.0)];
        let mut placer = Placer::new(strip);
        for wish in wishes {
            placer.block(Rect::new(wish.centre.0 - 4.0, 3.0, 8.0, 8.0));
        }
        assert!(arrange(&mut placer, &wishes).iter().all(Option::is_some));
    }

    #[test]
    fn the_shorter_form_is_taken_before_none() {
        let wish = Wish { short: Some(30.0), ..wish(56.0, 7.0, 90.0) };
        let mut placer = Placer::new(Rect::new(0.0, 0.0, 112.0, 14.0));
        placer.block(Rect::new(52.0, 3.0, 8.0, 8.0));
        let spot = arrange(&mut placer, &[wish])[0].unwrap();
        assert!(spot.short && (spot.rect.width() - 30.0).abs() < 1e-9, "{spot:?}");
    }

    #[test]
    fn a_name_at_whose_end_another_dot_stands_is_read_as_the_others() {
        // Above its own dot, and left of another's.
        let wishes = [wish(50.0, 50.0, 40.0), wish(78.0, 38.0, 40.0)];
        let above = Rect::new(30.0, 33.5, 40.0, 10.0);
        assert!(is_beside_another(&wishes, 0, above, false));
        assert!(!is_beside_another(&wishes[..1], 0, above, false));
    }

    #[test]
    fn names_and_leaders_keep_off_one_another() {
        let wishes: Vec<Wish> =
            (0..9).map(|i| wish(90.0 + 9.0 * f64::from(i % 3), 90.0 + 9.0 * f64::from(i / 3), 40.0)).collect();
        let mut placer = Placer::new(Rect::new(0.0, 0.0, 200.0, 200.0));
        for wish in &wishes {
            placer.block(Rect::new(wish.centre.0 - 4.0, wish.centre.1 - 4.0, 8.0, 8.0));
        }
        let spots: Vec<Spot> = arrange(&mut placer, &wishes).into_iter().flatten().collect();
        assert!(spots.len() > 5, "{spots:?}");
        for (i, a) in spots.iter().enumerate() {
            for b in &spots[i + 1..] {
                assert!(!a.rect.overlaps(&b.rect), "{a:?} {b:?}");
                assert!(!a.leader.zip(b.leader).is_some_and(|(a, b)| crosses(a, b)), "{a:?} {b:?}");
            }
        }
    }
}
