//! One drawing of the ground, the roads, the regions and the names: the whole theatre, or a part of it enlarged.

use super::apart::apart;
use super::key::dot;
use super::{Input, LEAST_ATTACKS, PlaceMark, RegionMark, RoadMark};
use crate::charts::canvas::{Anchor, Canvas, Dash, Rect, Stroke, TextStyle};
use crate::charts::colour::{Rgb, Rgba};
use crate::charts::fonts::Weight;
use crate::charts::frame::Frame;
use crate::charts::labels::{self, Placer};
use crate::charts::map::marks::{self, Point, crossing_ends, crossing_mark, edge, nearest};
use crate::charts::map::names::{Spot, Wish, arrange};
use crate::charts::map::{self, Bounds, Kind, Projection};
use crate::charts::theme::{self, BLUE, INK, SOFT, VERMILLION};
use crate::charts::{ghost, symbols, text};
use crate::locale::Arg;
use harmattan_core::theatre::PlaceKind;

const SEA: Rgb = Rgb(0xe6, 0xef, 0xf5);
const LAND: Rgb = Rgb(0xfa, 0xf9, 0xf5);
pub(super) const COAST: Rgb = Rgb(0x9f, 0xb4, 0xc2);
const BORDER: Rgb = Rgb(0xa9, 0xa4, 0x98);
/// Radius of a town's point, pixels.
pub(super) const DOT: f64 = 3.2;
/// The greatest radius of a region's circle on a map of the usual width, and the least share of it on a narrower one, pixels.
const LARGEST: f64 = 30.0;
const USUAL_WIDTH: f64 = theme::WIDTH - 2.0 * theme::MARGIN;
const LEAST_SHARE: f64 = 0.6;
const NAME: TextStyle = TextStyle { size: 11.0, weight: Weight::Regular, colour: INK, halo: true };
const REGION: TextStyle = TextStyle { size: 12.0, weight: Weight::Bold, ..NAME };

/// A map narrower than this names capitals and hubs alone, pixels.
const SMALL_MAP: f64 = 760.0;

/// Changes below this share of the greatest are not told apart on the roads.
const SMALL: f64 = 0.1;

/// The greatest numbers of a map, to which its marks are drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    /// Attacks in a region, or their greatest change.
    pub attacks: f64,
    /// The share of time closed that the widest road stands for.
    pub closed: f64,
    /// Whether the numbers are differences.
    pub is_change: bool,
    /// Whether they are whole numbers of events.
    pub is_count: bool,
    /// Whether regions have whole numbers: of events, or of one future.
    pub is_whole: bool,
    /// The radius of the greatest circle, pixels.
    pub largest: f64,
}

impl Reach {
    pub fn of(input: &Input, behind: Option<&Input>, width: f64) -> Self {
        let greatest = |values: &mut dyn Iterator<Item = f64>| values.filter(|v| v.is_finite()).fold(0.0, f64::max);
        let closed = greatest(&mut input.links.iter().map(|l| l.closed.abs()));
        // The next round number.
        let round = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0];
        let closed = if input.counts == super::Counts::Events {
            closed
        } else if closed > 0.0 {
            round.into_iter().find(|&r| r >= closed).unwrap_or(1.0)
        } else {
            0.0
        };
        let regions = input.regions.iter().chain(behind.iter().flat_map(|behind| &behind.regions));
        let attacks = greatest(&mut regions.map(|r| r.attacks.abs()));
        let largest = LARGEST * (width / USUAL_WIDTH).clamp(LEAST_SHARE, 1.0);
        Self {
            attacks,
            closed,
            is_change: input.between.is_some(),
            is_count: input.counts == super::Counts::Events,
            is_whole: input.counts != super::Counts::Means && input.between.is_none(),
            largest,
        }
    }
}

/// Radius of a region's circle: its area grows with the number.
pub(super) fn radius(attacks: f64, reach: Reach) -> f64 {
    if reach.attacks > 0.0 && attacks.is_finite() {
        reach.largest * (attacks.abs() / reach.attacks).clamp(0.0, 1.0).sqrt()
    } else {
        0.0
    }
}

/// The circle of a region: of a change, its rim dashed where there is more.
pub(super) fn circle(canvas: &Canvas, (centre, radius): (Point, f64), attacks: f64, is_change: bool) {
    let colour = if is_change && attacks < 0.0 { BLUE } else { VERMILLION };
    let rim = Stroke::new(&colour, 1.4);
    let rim = if is_change && attacks > 0.0 { rim.dashed(Dash::Dashed) } else { rim };
    canvas.circle(centre, radius, colour.with_opacity(0.28), Some(rim));
}

/// Branding of a road by the share of time it is closed, or by the change of it: more is dashed.
pub(super) fn road_stroke(closed: f64, corridor: bool, reach: Reach) -> Stroke {
    if !reach.is_change || closed.abs() < SMALL * reach.closed || closed == 0.0 || !corridor {
        return marks::road_stroke(if reach.is_change { 0.0 } else { closed }, reach.closed, corridor);
    }
    let t = if reach.closed > 0.0 { (closed.abs() / reach.closed).clamp(0.0, 1.0).sqrt() } else { 0.0 };
    let width = 2.0 + 5.0 * t;
    if closed < 0.0 { Stroke::new(&BLUE, width) } else { Stroke::new(&VERMILLION, width).dashed(Dash::Dashed) }
}

/// A part of the map in its rectangle.
pub(super) struct Sheet<'a> {
    frame: &'a Frame<'a>,
    input: &'a Input,
    /// What stands behind: its circles are rings.
    behind: Option<&'a Input>,
    area: Rect,
    projection: Projection,
    reach: Reach,
    /// Where each place stands: those that would hide one another are moved a little apart.
    spots: Vec<Point>,
}

impl<'a> Sheet<'a> {
    pub fn new(
        frame: &'a Frame<'a>,
        (input, behind): (&'a Input, Option<&'a Input>),
        area: Rect,
        bounds: Bounds,
    ) -> Self {
        let projection = Projection::new(bounds, area);
        let spots = apart(input.places.iter().map(|p| projection.at((p.lon, p.lat))).collect());
        let reach = Reach::of(input, behind, area.width());
        Self { frame, input, behind, area, projection, reach, spots }
    }

    /// The whole theatre; towns inside the `enlarged` part are named there. Where it is small, only the greater ones are named.
    pub fn draw(&mut self, enlarged: Option<Bounds>) {
        self.canvas().clipped(self.area, || {
            self.ground();
            self.links();
            self.circles();
        });
        let mut placer = self.dots();
        self.canvas().clipped(self.area, || self.crossings());
        self.keep_off_crossings(&mut placer);
        self.scale_bar(&mut placer);
        self.arrows(&mut placer);
        let window = enlarged.map(|bounds| self.window(bounds));
        if let Some(window) = window {
            self.canvas().rect(window, Rgba::CLEAR, Some(Stroke::new(&SOFT, 1.0).dashed(Dash::Dashed)));
        }
        self.region_names(&mut placer);
        let least = if self.area.width() < SMALL_MAP { 1 } else { u8::MAX };
        self.names(&mut placer, |place, at| {
            let is_near = window.is_some_and(|w| w.holds(at));
            rank(place.kind) <= least && (!is_near || place.kind == PlaceKind::Capital)
        });
        self.country_names(&mut placer);
        self.canvas().rect(self.area, Rgba::CLEAR, Some(Stroke::new(&COAST, 1.0)));
    }

    /// The border enlarged: towns and roads, the regions being told on the other map.
    pub fn draw_enlarged(&mut self) {
        self.canvas().clipped(self.area, || {
            self.ground();
            self.links();
        });
        let mut placer = self.dots();
        self.canvas().clipped(self.area, || self.crossings());
        self.keep_off_crossings(&mut placer);
        self.heading(&mut placer);
        self.scale_bar(&mut placer);
        self.names(&mut placer, |_, _| true);
        self.country_names(&mut placer);
    }

    fn canvas(&self) -> &'a Canvas {
        &self.frame.canvas
    }

    /// A part of the world on this map, inside its rectangle.
    fn window(&self, bounds: Bounds) -> Rect {
        let (left, bottom) = self.projection.at((bounds.west, bounds.south));
        let (right, top) = self.projection.at((bounds.east, bounds.north));
        Rect {
            left: left.max(self.area.left + 1.0),
            top: top.max(self.area.top + 1.0),
            right: right.min(self.area.right - 1.0),
            bottom: bottom.min(self.area.bottom - 1.0),
        }
    }

    fn ground(&self) {
        self.canvas().rect(self.area, &SEA, None);
        let lines = |kind: Kind| {
            map::outline()
                .iter()
                .filter(move |l| l.kind == kind)
                .map(|line| line.points.iter().map(|&p| self.projection.at(p)).collect::<Vec<Point>>())
        };
        lines(Kind::Land).for_each(|ring| self.canvas().polygon(&ring, &LAND, None));
        lines(Kind::Coast).for_each(|line| self.canvas().polyline(&line, Stroke::new(&COAST, 1.0)));
        lines(Kind::Border).for_each(|line| self.canvas().polyline(&line, Stroke::new(&BORDER, 1.2)));
    }

    /// Roads whose two ends exist, as pixels: the least closed first, so that the most closed lie on top.
    fn roads(&self) -> Vec<(&'a RoadMark, Point, Point)> {
        let ends = |link: &RoadMark| Some((*self.spots.get(link.a)?, *self.spots.get(link.b)?));
        let links = self.input.links.iter();
        let mut roads: Vec<_> = links.filter_map(|link| ends(link).map(|(a, b)| (link, a, b))).collect();
        roads.sort_by(|(a, ..), (b, ..)| a.corridor.cmp(&b.corridor).then(a.closed.abs().total_cmp(&b.closed.abs())));
        roads
    }

    fn links(&self) {
        for (link, from, to) in self.roads() {
            self.canvas().line(from, to, road_stroke(link.closed, link.corridor, self.reach));
        }
    }

    /// On top of the dots: some crossings lie between places that all but touch.
    fn crossings(&self) {
        for (_, from, to) in self.roads().into_iter().filter(|(link, ..)| link.crossing) {
            crossing_mark(self.canvas(), from, to);
        }
    }

    fn keep_off_crossings(&self, placer: &mut Placer) {
        for (_, from, to) in self.roads().into_iter().filter(|(link, ..)| link.crossing) {
            let (a, b) = crossing_ends(from, to, 1.0);
            placer.block_line(&[a, b], 2.0);
        }
    }

    /// The regions that are marked, with the middle of their places.
    fn regions(&self) -> impl Iterator<Item = (&'a RegionMark, Point)> + '_ {
        let marked = self.input.regions.iter().filter(|r| r.attacks.is_finite() && r.attacks.abs() >= LEAST_ATTACKS);
        marked.filter_map(|region| {
            let spots: Vec<Point> = region.places.iter().filter_map(|&i| self.spots.get(i).copied()).collect();
            let n = spots.len() as f64;
            let middle = spots.iter().fold((0.0, 0.0), |(x, y), p| (x + p.0 / n, y + p.1 / n));
            (!spots.is_empty() && self.area.holds(middle)).then_some((region, middle))
        })
    }

    fn circles(&self) {
        for (region, middle) in self.regions() {
            let radius = radius(region.attacks, self.reach);
            circle(self.canvas(), (middle, radius), region.attacks, self.reach.is_change);
            let of_same = |other: &&RegionMark| other.name == region.name;
            if let Some(behind) = self.behind.and_then(|behind| behind.regions.iter().find(of_same)) {
                let radius = self::radius(behind.attacks, self.reach);
                self.canvas().circle(middle, radius, Rgba::CLEAR, Some(ghost::line()));
            }
        }
    }

    /// Name and number of each region, in the middle of its circle or as near as there is room.
    fn region_names(&self, placer: &mut Placer) {
        let locale = self.frame.locale;
        let mut regions: Vec<_> = self.regions().collect();
        regions.sort_by(|a, b| b.0.attacks.abs().total_cmp(&a.0.attacks.abs()));
        for (region, middle) in regions {
            let decimals = usize::from(region.attacks.abs() < 9.95 && !self.reach.is_whole);
            let number = if self.reach.is_change {
                locale.signed(region.attacks, decimals)
            } else {
                locale.decimal(region.attacks, decimals)
            };
            let name = text::fit(&region.name, REGION.size, REGION.weight, 130.0);
            let args = [("place", Arg::Text(name.as_str())), ("share", Arg::Text(&number))];
            let words = locale.format("chart-map-place", &args);
            let (width, height) = (text::width(&words, REGION.size, REGION.weight), REGION.size * 1.1);
            let at_middle = Rect::new(middle.0 - width / 2.0, middle.1 - height / 2.0, width, height);
            let around = [8.0, 16.0, 26.0, 38.0, 52.0, 70.0, 90.0];
            let around = around.into_iter().flat_map(|gap| labels::ring(middle, width, height, gap));
            let Some(spot) = placer.place(std::iter::once(at_middle).chain(around)) else { continue };
            let end = nearest(spot, middle);
            if libm::hypot(end.0 - middle.0, end.1 - middle.1) > 14.0 {
                self.canvas().line(middle, end, Stroke::new(&SOFT, 0.7));
            }
            self.canvas().text(spot.left, spot.top + height * 0.8, Anchor::Left, &words, REGION);
        }
    }

    /// Draws the dots; gives back the room that labels have left.
    fn dots(&self) -> Placer {
        let inner = |rect: Rect| Rect {
            left: rect.left + 2.0,
            top: rect.top + 2.0,
            right: rect.right - 2.0,
            bottom: rect.bottom - 2.0,
        };
        let mut placer = Placer::new(inner(self.area));
        for &(x, y) in self.spots.iter().filter(|&&at| self.is_inside(at)) {
            dot(self.canvas(), (x, y));
            placer.block(Rect::new(x - DOT, y - DOT, 2.0 * DOT, 2.0 * DOT));
        }
        placer
    }

    /// Whether the whole dot lies on the map.
    fn is_inside(&self, (x, y): Point) -> bool {
        self.area.contains(&Rect::new(x - DOT, y - DOT, 2.0 * DOT, 2.0 * DOT))
    }

    fn names(&self, placer: &mut Placer, is_named: impl Fn(&PlaceMark, Point) -> bool) {
        let mut order: Vec<usize> = (0..self.input.places.len()).collect();
        order.sort_by_key(|&i| rank(self.input.places[i].kind));
        let named = |&i: &usize| self.is_inside(self.spots[i]) && is_named(&self.input.places[i], self.spots[i]);
        let order: Vec<usize> = order.into_iter().filter(named).collect();
        let words: Vec<String> =
            order.iter().map(|&i| text::fit(&self.input.places[i].name, NAME.size, NAME.weight, 150.0)).collect();
        let wish = |(&i, words): (&usize, &String)| Wish {
            centre: self.spots[i],
            radius: DOT,
            width: text::width(words, NAME.size, NAME.weight),
            short: None,
            height: NAME.size * 1.08,
            weight: 0.5 - 0.1 * f64::from(rank(self.input.places[i].kind)),
        };
        let wishes: Vec<Wish> = order.iter().zip(&words).map(wish).collect();
        for (spot, words) in arrange(placer, &wishes).into_iter().zip(&words) {
            let Some(Spot { rect, leader, .. }) = spot else { continue };
            if let Some((from, to)) = leader {
                self.canvas().line(from, to, Stroke::new(&SOFT, 0.7));
            }
            self.canvas().text(rect.left, rect.top + rect.height() * 0.8, Anchor::Left, words, NAME);
        }
    }

    fn country_names(&self, placer: &mut Placer) {
        let style = TextStyle { size: 14.0, weight: Weight::Bold, colour: Rgb(0x85, 0x80, 0x74), halo: false };
        for (code, spots) in map::COUNTRIES {
            let words = self.frame.locale.text(&format!("map-country-{code}"));
            let (width, height) = (text::width(&words, style.size, style.weight), style.size);
            let boxes = spots.iter().map(|&spot| {
                let (x, y) = self.projection.at(spot);
                Rect::new(x - width / 2.0, y - height / 2.0, width, height)
            });
            if let Some(spot) = placer.place(boxes) {
                self.canvas().text(spot.left, spot.top + height * 0.8, Anchor::Left, &words, style);
            }
        }
    }

    /// Roads that leave the picture end in an arrow with the name of where they go.
    fn arrows(&self, placer: &mut Placer) {
        const HEAD: f64 = 10.0;
        let inner = Rect {
            left: self.area.left + 4.0,
            top: self.area.top + 4.0,
            right: self.area.right - 4.0,
            bottom: self.area.bottom - 4.0,
        };
        for (link, from, to) in self.roads() {
            let (inside, outside, beyond) = match (inner.holds(from), self.area.holds(to), self.area.holds(from)) {
                (true, false, _) => (from, to, link.b),
                (_, _, false) if inner.holds(to) => (to, from, link.a),
                _ => continue,
            };
            let Some(place) = self.input.places.get(beyond) else { continue };
            let tip = edge(inner, inside, outside);
            symbols::arrow_head(self.canvas(), inside, tip, HEAD, SOFT);
            let style = TextStyle { size: 11.0, weight: Weight::Regular, colour: INK, halo: true };
            let words = self.frame.locale.format("chart-map-towards", &[("place", Arg::Text(place.name.as_str()))]);
            let width = text::width(&words, style.size, style.weight);
            placer.block(Rect::new(tip.0 - HEAD, tip.1 - HEAD, 2.0 * HEAD, 2.0 * HEAD));
            let around = [HEAD + 3.0, HEAD + 9.0, HEAD + 18.0];
            let around = around.into_iter().flat_map(|gap| labels::around(tip, width, 12.0, gap));
            if let Some(spot) = placer.place(around) {
                self.canvas().text(spot.left, spot.top + 9.6, Anchor::Left, &words, style);
            }
        }
    }

    /// What the enlarged part is.
    fn heading(&self, placer: &mut Placer) {
        let style = theme::LABEL.bold().with_halo();
        let words = self.frame.locale.text("chart-map-enlarged");
        let (width, height) = (text::width(&words, style.size, style.weight), style.size * 1.2);
        let top = self.area.top + 6.0;
        let left = if self.frame.rtl() { self.area.right - 8.0 - width } else { self.area.left + 8.0 };
        let other = if self.frame.rtl() { self.area.left + 8.0 } else { self.area.right - 8.0 - width };
        let spots = [left, other].map(|left| Rect::new(left, top, width, height));
        let spot = placer.place(spots).unwrap_or(spots[0]);
        placer.block(spot);
        self.canvas().text(spot.left, spot.top + height * 0.78, Anchor::Left, &words, style);
    }

    /// A bar of a round number of kilometres in the corner where the ocean is.
    fn scale_bar(&self, placer: &mut Placer) {
        let per_km = self.projection.pixels_per_km();
        let fits = |km: &f64| km * per_km <= self.area.width() * 0.16;
        let km = [500.0, 200.0, 100.0, 50.0, 20.0, 10.0, 5.0, 2.0, 1.0].into_iter().find(fits).unwrap_or(1.0);
        let (left, y) = (self.area.left + 14.0, self.area.bottom - 14.0);
        let right = left + km * per_km;
        let stroke = Stroke::new(&INK, 1.6);
        self.canvas().line((left, y), (right, y), stroke);
        for x in [left, right] {
            self.canvas().line((x, y - 4.0), (x, y + 1.0), stroke);
        }
        let words = self.frame.locale.format("chart-map-km", &[("km", Arg::Text(&self.frame.locale.decimal(km, 0)))]);
        let style = theme::NOTE.with_halo();
        let spot = self.canvas().text(f64::midpoint(left, right), y - 7.0, Anchor::Middle, &words, style);
        placer.block(Rect { left: spot.left.min(left), top: spot.top, right: spot.right.max(right), bottom: y + 3.0 });
    }
}

/// Capitals and hubs before others.
const fn rank(kind: PlaceKind) -> u8 {
    match kind {
        PlaceKind::Capital => 0,
        PlaceKind::Hub => 1,
        PlaceKind::BorderPost => 2,
        PlaceKind::Garrison | PlaceKind::Town => 3,
    }
}
