//! Where it happens: regions by the attacks that fall in them, corridor roads by the share of time they are closed, crossings
//! marked, on coast and borders, with a scale bar; and the western border enlarged. Towns are points to find one's way
//! by: nothing is said of any of them. The same for the difference between two sets of results.
//!
//! Names that find no room are left out. Places beyond the picture are named at its edge.

mod apart;
mod key;
mod sheet;

use super::canvas::{Rect, Stroke};
use super::colour::Rgba;
use super::frame::{Frame, Heading, key_height};
use super::map::{self, Bounds};
use super::{Caption, FEW_FUTURES, Ghost, Svg, ghost};
use crate::locale::{Arg, Locale};
use harmattan_core::theatre::PlaceKind;
use key::{key, key_rows};
use sheet::{COAST, Sheet};

/// What the map shows.
#[derive(Clone, Debug)]
pub struct Input {
    /// Places.
    pub places: Vec<PlaceMark>,
    /// Roads between them.
    pub links: Vec<RoadMark>,
    /// Regions.
    pub regions: Vec<RegionMark>,
    /// What is compared, where the numbers are differences and not levels: the first and the second scenario.
    pub between: Option<(String, String)>,
    /// What the numbers are.
    pub counts: Counts,
}

/// What the numbers of a map are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counts {
    /// Means over all futures.
    #[default]
    Means,
    /// Those of events that were read, of regions and of roads, and not of a simulation.
    Events,
    /// Of one future, up to a day.
    OneFuture,
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
}

/// A road.
#[derive(Clone, Debug)]
pub struct RoadMark {
    /// Index of one end among the places; a link without its two places is not drawn.
    pub a: usize,
    /// Index of the other end.
    pub b: usize,
    /// Mean share of the period it is closed, 0–1, or the difference of two such shares; of events, their number.
    pub closed: f64,
    /// Whether it belongs to a corridor.
    pub corridor: bool,
    /// Whether it belongs to a western corridor.
    pub western: bool,
    /// Whether it crosses a border.
    pub crossing: bool,
}

/// A region.
#[derive(Clone, Debug)]
pub struct RegionMark {
    /// Name in the reader's language.
    pub name: String,
    /// Its places: indices among the places.
    pub places: Vec<usize>,
    /// Mean number of attacks in it over the period, or the difference of two such numbers; of events, their number.
    pub attacks: f64,
}

/// Only a map that this share of the places lies on shows coast and borders.
const HOME_SHARE: f64 = 0.5;
/// Regions with fewer attacks are not marked.
pub(super) const LEAST_ATTACKS: f64 = 0.05;
/// Height and share of the width of the enlarged border.
const ENLARGED: f64 = 372.0;
const ENLARGED_SHARE: f64 = 0.64;
const GAP: f64 = 12.0;
/// Where so much of both maps' height is to be taken off, they stand side by side; and the share of the whole then.
const LOW: f64 = 0.25;
const WHOLE_SHARE: f64 = 0.6;

/// Draws the map.
pub fn draw(input: &Input, caption: &Caption, locale: &Locale) -> Svg {
    draw_over(input, None, caption, locale)
}

/// Draws the map with the circles of another scenario as rings.
pub fn draw_over(input: &Input, ghost: Option<&Ghost<Input>>, caption: &Caption, locale: &Locale) -> Svg {
    let subtitle = match (&input.between, input.counts) {
        (Some(_), _) => "chart-map-subtitle-change",
        (None, Counts::Events) => "events-map-subtitle",
        (None, Counts::OneFuture) => "chart-story-subtitle",
        (None, Counts::Means) => "chart-map-subtitle",
    };
    let subtitle = ghost::subtitle(locale.text(subtitle), ghost, locale);
    let words = Heading { title: title(input, caption, locale), subtitle };
    let behind = ghost.map(|ghost| &ghost.input);
    let width = caption.look.room();
    let usual = bounds(input).with_height(width, 200.0, 900.0).height_for(width);
    let window = border(input);
    let parts = if window.is_some() { 2.0 } else { 1.0 };
    let height = caption.look.height(usual, parts, 0.6 * usual);
    let bounds = bounds(input).with_height(width, height, height).moved_into(map::WINDOW);
    if let Some(window) = window.filter(|_| caption.look.stretch < -LOW * (usual + ENLARGED)) {
        return beside((input, behind), words, window, caption, locale);
    }
    let entries = key((input, behind), width, locale);
    let below = match window {
        Some(_) => caption.look.height(ENLARGED, parts, 0.7 * ENLARGED),
        None => key_rows(entries.len()),
    };
    let frame = Frame::new("theatre-map", locale, caption, words, height + GAP + below);
    let area = Rect::new(frame.body.left, frame.body.top, width, height);
    let top = area.bottom + GAP;
    let mut overview = Sheet::new(&frame, (input, behind), area, bounds);
    let Some(window) = window else {
        overview.draw(None);
        let space = Rect::new(frame.body.left, top, width, below);
        frame.key_column(space, &entries);
        return frame.finish();
    };
    let enlarged = Rect::new(frame.body.left, top, width * ENLARGED_SHARE, below);
    let near = window.with_height(enlarged.width(), enlarged.height(), enlarged.height());
    overview.draw(Some(near));
    let mut border = Sheet::new(&frame, (input, behind), enlarged, near);
    border.draw_enlarged();
    let space = Rect { left: enlarged.right + 20.0, right: frame.body.right, ..enlarged };
    frame.key_column(space, &entries);
    frame.canvas.rect(enlarged, Rgba::CLEAR, Some(Stroke::new(&COAST, 1.0)));
    frame.finish()
}

/// On a page that is low, such as a slide: the border enlarged beside the whole, the key in rows below.
fn beside(
    (input, behind): (&Input, Option<&Input>),
    words: Heading,
    window: Bounds,
    caption: &Caption,
    locale: &Locale,
) -> Svg {
    let width = caption.look.room();
    let (left, gap) = ((width - GAP) * WHOLE_SHARE, GAP);
    let usual = bounds(input).with_height(width, 200.0, 900.0).height_for(width);
    let entries = key((input, behind), left, locale);
    let key_height = key_height(&entries, &caption.look);
    // What is taken off the maps where they stand one below the other is counted from their height there.
    let height = (caption.look.stretch + usual + ENLARGED - key_height).max(220.0);
    let frame = Frame::new("theatre-map", locale, caption, words, height + GAP + key_height);
    let area = Rect::new(frame.body.left, frame.body.top, left, height);
    let whole = bounds(input).with_height(left, height, height).moved_into(map::WINDOW);
    let mut overview = Sheet::new(&frame, (input, behind), area, whole);
    let enlarged = Rect::new(area.right + gap, area.top, width - left - gap, height);
    let near = window.with_height(enlarged.width(), height, height);
    overview.draw(Some(near));
    let mut border = Sheet::new(&frame, (input, behind), enlarged, near);
    border.draw_enlarged();
    frame.canvas.rect(enlarged, Rgba::CLEAR, Some(Stroke::new(&COAST, 1.0)));
    frame.key(area.bottom + GAP, &entries);
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

/// The part around the crossings of the western corridors; none without such a crossing.
fn border(input: &Input) -> Option<Bounds> {
    let crossings = input.links.iter().filter(|link| link.western && link.crossing);
    let ends = crossings.flat_map(|link| [link.a, link.b]).filter_map(|i| input.places.get(i));
    Bounds::around(ends.map(|p| (p.lon, p.lat))).map(|b| b.grown(0.45))
}

/// The finding: how the attacks are spread over the regions, and the road closed for the longest time.
fn title(input: &Input, caption: &Caption, locale: &Locale) -> String {
    if input.places.is_empty() {
        return locale.text("chart-empty");
    }
    if let Some((from, to)) = &input.between {
        let args = [("from", Arg::Text(from.as_str())), ("to", Arg::Text(to.as_str()))];
        let same = input.links.iter().all(|l| l.closed == 0.0) && input.regions.iter().all(|r| r.attacks == 0.0);
        return locale.format(if same { "chart-map-title-same" } else { "chart-map-title-change" }, &args);
    }
    let ends = |link: &RoadMark| Some((input.places.get(link.a)?, input.places.get(link.b)?));
    let link = input.links.iter().rev().max_by(|a, b| a.closed.total_cmp(&b.closed)).filter(|l| l.closed > 0.0);
    let road = link.and_then(|link| ends(link).map(|(a, b)| (link, a, b)));
    let attacks = || input.regions.iter().filter(|r| r.attacks > 0.0);
    let total: f64 = attacks().map(|r| r.attacks).sum();
    let most = attacks().reduce(|a, b| if b.attacks > a.attacks { b } else { a });
    let share = most.map(|r| locale.probability(r.attacks / total)).unwrap_or_default();
    if let Some(most) = most.filter(|_| input.counts == Counts::Events) {
        let args = [("region", Arg::Text(most.name.as_str())), ("share", Arg::Text(&share))];
        return locale.format("events-map-title", &args);
    }
    let closed = road.map(|(link, ..)| locale.probability(link.closed)).unwrap_or_default();
    let mut args = vec![("share", Arg::Text(share.as_str())), ("closed", Arg::Text(&closed))];
    args.extend(most.map(|r| ("region", Arg::Text(r.name.as_str()))));
    if let Some((_, a, b)) = road {
        args.extend([("from", Arg::Text(a.name.as_str())), ("to", Arg::Text(b.name.as_str()))]);
    }
    let id = match (most.is_some(), road.is_some()) {
        (true, _) if caption.trajectories < FEW_FUTURES => "chart-map-title-few",
        (true, true) => "chart-map-title",
        (true, false) => "chart-map-title-open",
        (false, true) => "chart-map-title-closed",
        (false, false) => "chart-map-title-none",
    };
    locale.format(id, &args)
}
