//! Where it happens: places by their probability of being struck, roads by the share of time they are
//! closed, crossings marked, on coast and borders, with a scale bar.
//!
//! Names that find no room are left out. Places beyond the picture are named at its edge.

use super::canvas::{Anchor, Canvas, Rect, Stroke, TextStyle};
use super::colour::{Rgb, Rgba};
use super::fonts::Weight;
use super::frame::{self, Frame, Heading, KeyEntry};
use super::labels::{self, Placer};
use super::map::marks::{Point, crossing_ends, crossing_mark, dot, edge, radius, road_stroke};
use super::map::names::{Spot, Wish, arrange};
use super::map::{self, Bounds, Kind, Projection};
use super::theme::{self, INK, SOFT};
use super::{Caption, FEW_FUTURES, Svg, symbols, text};
use crate::locale::{Arg, Locale};
use harmattan_core::theatre::PlaceKind;

/// What the map shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Places.
    pub places: Vec<PlaceMark>,
    /// Roads between them.
    pub links: Vec<RoadMark>,
}

/// A place.
#[derive(Clone, Debug)]
pub struct PlaceMark {
    /// Name in the reader's language.
    pub name: String,
    /// Latitude, degrees north.
    pub lat: f64,
    /// Longitude, degrees east.
    pub lon: f64,
    /// Kind: capitals and hubs are named before others.
    pub kind: PlaceKind,
    /// Share of trajectories in which it is struck at least once, 0–1.
    pub struck: f64,
}

/// A road.
#[derive(Clone, Debug)]
pub struct RoadMark {
    /// Index of one end among the places; a link without its two places is not drawn.
    pub a: usize,
    /// Index of the other end.
    pub b: usize,
    /// Mean share of the period it is closed, 0–1.
    pub closed: f64,
    /// Whether it belongs to a corridor.
    pub corridor: bool,
    /// Whether it crosses a border.
    pub crossing: bool,
}

const SEA: Rgb = Rgb(0xe6, 0xef, 0xf5);
const LAND: Rgb = Rgb(0xfa, 0xf9, 0xf5);
const COAST: Rgb = Rgb(0x9f, 0xb4, 0xc2);
const BORDER: Rgb = Rgb(0xa9, 0xa4, 0x98);
/// Only a map that this share of the places lies on shows coast and borders.
const HOME_SHARE: f64 = 0.5;
/// Labels with their number: as many of the likeliest places.
const NUMBERED: usize = 10;

/// What the name of one of the likeliest counts beyond others: none of them goes for the sake of the rest.
const FIRST: f64 = 100.0;

/// Draws the map.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    let words = Heading { title: title(input, caption, locale), subtitle: locale.text("chart-map-subtitle") };
    let width = theme::WIDTH - 2.0 * theme::MARGIN;
    let bounds = bounds(input).with_height(width, 200.0, 900.0);
    let height = bounds.height_for(width);
    let most = most_closed(input);
    let key = key(most, locale);
    let key_height = frame::key_height(&key) + 6.0;
    let frame = Frame::new("theatre-map", locale, caption, words, height + key_height);
    let area = Rect::new(frame.body.left, frame.body.top, width, height);
    let projection = Projection::new(bounds, area);
    let map = Map { frame: &frame, input, area, projection, most };
    frame.canvas.clipped(area, || {
        map.ground();
        map.links();
    });
    let mut placer = map.dots();
    frame.canvas.clipped(area, || map.crossings());
    map.keep_off_crossings(&mut placer);
    map.labels(&mut placer);
    frame.canvas.rect(area, Rgba::CLEAR, Some(Stroke::new(&COAST, 1.0)));
    frame.key(area.bottom + 12.0, &key);
    frame.finish()
}

/// What the picture holds: the places on the drawn ground, or all of them if they lie elsewhere.
fn bounds(input: &Input) -> Bounds {
    let points: Vec<(f64, f64)> = input.places.iter().map(|p| (p.lon, p.lat)).collect();
    let home: Vec<(f64, f64)> = points.iter().copied().filter(|&p| map::WINDOW.holds(p)).collect();
    #[expect(clippy::cast_precision_loss, reason = "a number of places")]
    let at_home = points.is_empty() || home.len() as f64 >= points.len() as f64 * HOME_SHARE;
    if at_home {
        return Bounds::around(home).map_or(map::WINDOW, |b| b.grown(0.65).within(map::WINDOW));
    }
    Bounds::around(points).map_or(map::WINDOW, |b| b.grown(0.65))
}

/// A name to be written.
struct Name {
    wish: Wish,
    words: String,
    /// Without its number.
    short: String,
    style: TextStyle,
}

struct Map<'a> {
    frame: &'a Frame<'a>,
    input: &'a Input,
    area: Rect,
    projection: Projection,
    /// The share of time closed that the widest road stands for.
    most: f64,
}

impl Map<'_> {
    fn canvas(&self) -> &Canvas {
        &self.frame.canvas
    }

    fn at(&self, place: &PlaceMark) -> (f64, f64) {
        self.projection.at((place.lon, place.lat))
    }

    fn ground(&self) {
        self.canvas().rect(self.area, &SEA, None);
        let lines = |kind: Kind| {
            map::outline()
                .iter()
                .filter(move |l| l.kind == kind)
                .map(|line| line.points.iter().map(|&p| self.projection.at(p)).collect::<Vec<(f64, f64)>>())
        };
        lines(Kind::Land).for_each(|ring| self.canvas().polygon(&ring, &LAND, None));
        lines(Kind::Coast).for_each(|line| self.canvas().polyline(&line, Stroke::new(&COAST, 1.0)));
        lines(Kind::Border).for_each(|line| self.canvas().polyline(&line, Stroke::new(&BORDER, 1.2)));
    }

    /// Roads whose two ends exist, as pixels: the least closed first, so that the most closed lie on top.
    fn roads(&self) -> Vec<(&RoadMark, Point, Point)> {
        let ends = |link: &RoadMark| Some((self.input.places.get(link.a)?, self.input.places.get(link.b)?));
        let mut roads: Vec<_> = self
            .input
            .links
            .iter()
            .filter_map(|link| ends(link).map(|(a, b)| (link, self.at(a), self.at(b))))
            .collect();
        roads.sort_by(|(a, ..), (b, ..)| a.corridor.cmp(&b.corridor).then(a.closed.total_cmp(&b.closed)));
        roads
    }

    fn links(&self) {
        for (link, from, to) in self.roads() {
            self.canvas().line(from, to, road_stroke(link.closed, self.most, link.corridor));
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

    /// Draws the dots; gives back the room that labels have left.
    fn dots(&self) -> Placer {
        let mut placer = Placer::new(Rect {
            left: self.area.left + 2.0,
            top: self.area.top + 2.0,
            right: self.area.right - 2.0,
            bottom: self.area.bottom - 2.0,
        });
        for i in self.by_importance().into_iter().rev() {
            let place = &self.input.places[i];
            if self.area.holds(self.at(place)) {
                let ((x, y), r) = (self.at(place), radius(place.struck));
                self.canvas().circle((x, y), r, &dot(place.struck), Some(Stroke::new(&SOFT, 0.8)));
                placer.block(Rect::new(x - r, y - r, 2.0 * r, 2.0 * r));
            }
        }
        placer
    }

    fn labels(&self, placer: &mut Placer) {
        self.scale_bar(placer);
        self.arrows(placer);
        let mut likeliest: Vec<usize> = (0..self.input.places.len()).collect();
        likeliest.sort_by(|&a, &b| self.input.places[b].struck.total_cmp(&self.input.places[a].struck));
        let likeliest = &likeliest[..NUMBERED.min(likeliest.len())];
        let inside = self.by_importance().into_iter().filter(|&i| self.area.holds(self.at(&self.input.places[i])));
        let names: Vec<Name> = inside
            .map(|i| {
                let place = &self.input.places[i];
                self.name(place, place.struck > 0.0 && likeliest.contains(&i))
            })
            .collect();
        let wishes: Vec<Wish> = names.iter().map(|name| name.wish).collect();
        for (spot, name) in arrange(placer, &wishes).into_iter().zip(names) {
            let Some(Spot { rect, leader, short, .. }) = spot else { continue };
            if let Some((from, to)) = leader {
                self.canvas().line(from, to, Stroke::new(&SOFT, 0.7));
            }
            let words = if short { &name.short } else { &name.words };
            self.canvas().text(rect.left, rect.top + rect.height() * 0.8, Anchor::Left, words, name.style);
        }
        self.country_names(placer);
    }

    fn by_importance(&self) -> Vec<usize> {
        let of = |i: usize| importance(&self.input.places[i]);
        let mut order: Vec<usize> = (0..self.input.places.len()).collect();
        order.sort_by(|&a, &b| of(b).total_cmp(&of(a)));
        order
    }

    /// The words of a place, with its number if it is among the likeliest, and the room they need.
    fn name(&self, place: &PlaceMark, numbered: bool) -> Name {
        let weight = if numbered || place.kind == PlaceKind::Capital { Weight::Bold } else { Weight::Regular };
        let style = TextStyle { size: 11.0, weight, colour: INK, halo: true };
        let name = text::fit(&place.name, style.size, weight, 150.0);
        let share = self.frame.locale.probability(place.struck);
        let args = [("place", Arg::Text(name.as_str())), ("share", Arg::Text(&share))];
        let words = if numbered { self.frame.locale.format("chart-map-place", &args) } else { name.clone() };
        let wish = Wish {
            centre: self.at(place),
            radius: radius(place.struck),
            width: text::width(&words, style.size, weight),
            short: numbered.then(|| text::width(&name, style.size, weight)),
            height: style.size * 1.08,
            weight: importance(place) + if numbered { FIRST } else { 0.0 },
        };
        Name { wish, words, short: name, style }
    }

    fn country_names(&self, placer: &mut Placer) {
        let style = TextStyle { size: 14.0, weight: Weight::Bold, colour: Rgb(0x9a, 0x95, 0x88), halo: false };
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
        for (link, from, to) in self.roads() {
            let (inside, outside, beyond) = match (self.area.holds(from), self.area.holds(to)) {
                (true, false) => (from, to, link.b),
                (false, true) => (to, from, link.a),
                _ => continue,
            };
            let Some(place) = self.input.places.get(beyond) else { continue };
            let tip = edge(self.area, inside, outside);
            symbols::arrow_head(self.canvas(), inside, tip, 10.0, SOFT);
            let style = TextStyle { size: 11.0, weight: Weight::Bold, colour: INK, halo: true };
            let words = self.frame.locale.format("chart-map-towards", &[("place", Arg::Text(place.name.as_str()))]);
            let width = text::width(&words, style.size, style.weight);
            placer.block(Rect::new(tip.0 - 6.0, tip.1 - 6.0, 12.0, 12.0));
            if let Some(spot) = placer.place([8.0, 14.0].into_iter().flat_map(|g| labels::around(tip, width, 12.0, g)))
            {
                self.canvas().text(spot.left, spot.top + 9.6, Anchor::Left, &words, style);
            }
        }
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
        let spot = self.canvas().text(f64::midpoint(left, right), y - 7.0, Anchor::Middle, &words, theme::NOTE);
        placer.block(Rect { left: spot.left.min(left), top: spot.top, right: spot.right.max(right), bottom: y + 3.0 });
    }
}

/// The likeliest first, capitals and hubs before others of the same probability.
fn importance(place: &PlaceMark) -> f64 {
    let kind = match place.kind {
        PlaceKind::Capital => 0.5,
        PlaceKind::Hub => 0.1,
        _ => 0.0,
    };
    if place.struck.is_finite() { place.struck + kind } else { kind }
}

/// The share of time closed that the widest road stands for: the next round number above the longest closed one.
fn most_closed(input: &Input) -> f64 {
    let most = input.links.iter().map(|link| link.closed).filter(|c| c.is_finite()).fold(0.0, f64::max);
    let round = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0];
    if most > 0.0 { round.into_iter().find(|&r| r >= most).unwrap_or(1.0) } else { 0.0 }
}

fn key(most: f64, locale: &Locale) -> Vec<KeyEntry<'static>> {
    let place = |share: f64| {
        let words = locale.format("chart-map-key-struck", &[("share", Arg::Text(&locale.percent(share, 0)))]);
        KeyEntry::new(words, move |canvas, space| {
            canvas.circle(space.centre(), radius(share), &dot(share), Some(Stroke::new(&SOFT, 0.8)));
        })
    };
    let road = |share: f64| {
        let words = locale.format("chart-map-key-closed", &[("share", Arg::Text(&written(share, locale)))]);
        KeyEntry::line(words, road_stroke(share, most, true))
    };
    let mut entries = vec![place(0.05), place(0.25), place(0.75), road(0.0)];
    if most > 0.0 {
        entries.extend([road(most / 5.0), road(most)]);
    }
    entries.extend([
        KeyEntry::line(locale.text("chart-map-key-road"), road_stroke(0.0, most, false)),
        KeyEntry::new(locale.text("crossing"), move |canvas, space| {
            let y = space.centre().1;
            canvas.line((space.left, y), (space.right, y), road_stroke(0.0, most, true));
            crossing_mark(canvas, (space.left, y), (space.right, y));
        }),
    ]);
    entries
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

/// The finding: how many places are struck in most futures, and the road closed for the longest time.
fn title(input: &Input, caption: &Caption, locale: &Locale) -> String {
    if input.places.is_empty() {
        return locale.text("chart-empty");
    }
    let struck = input.places.iter().any(|place| place.struck > 0.0);
    let ends = |link: &RoadMark| Some((input.places.get(link.a)?, input.places.get(link.b)?));
    let link = input.links.iter().rev().max_by(|a, b| a.closed.total_cmp(&b.closed)).filter(|l| l.closed > 0.0);
    let road = link.and_then(|link| ends(link).map(|(a, b)| (link, a, b)));
    // How many, not which: a title names no place as a target.
    let often = input.places.iter().filter(|place| place.struck >= 0.5).count();
    let often = locale.format("chart-map-often", &[("count", Arg::Count(i64::try_from(often).unwrap_or(i64::MAX)))]);
    let closed = road.map(|(link, ..)| locale.probability(link.closed)).unwrap_or_default();
    let mut args = vec![("often", Arg::Text(&often)), ("closed", Arg::Text(&closed))];
    if let Some((_, a, b)) = road {
        args.extend([("from", Arg::Text(a.name.as_str())), ("to", Arg::Text(b.name.as_str()))]);
    }
    let id = match (struck, road.is_some()) {
        (true, _) if caption.trajectories < FEW_FUTURES => "chart-map-title-few",
        (true, true) => "chart-map-title",
        (true, false) => "chart-map-title-open",
        (false, true) => "chart-map-title-closed",
        (false, false) => "chart-map-title-none",
    };
    locale.format(id, &args)
}
