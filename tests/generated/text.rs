//! A scenario made of a number: theatre, values and measures, as the text of a file.

use std::fmt::Write as _;
use std::sync::LazyLock;

use harmattan_core::parameters::{Domain, Family, KEYS, Spec};
use harmattan_core::sampling::{Purpose, Stream};
use harmattan_core::scenario::Scenario;

/// What is usual of each key.
static BASELINE: LazyLock<Scenario> = LazyLock::new(|| {
    harmattan::load(std::path::Path::new("scenarios/baseline.toml"), &[]).expect("the baseline").scenario
});

/// A place of the theatre.
pub struct Place {
    pub key: String,
    pub country: usize,
    pub lat: f64,
    pub lon: f64,
}

/// A scenario under construction.
pub struct Generated {
    number: u64,
    pub places: Vec<Place>,
    pub neighbours: usize,
    pub fronts: usize,
    /// Two places and the kilometres between them.
    pub links: Vec<(usize, usize, f64)>,
    /// A chain of places, and whether it is a western one.
    pub corridors: Vec<(Vec<usize>, bool)>,
    pub horizon_days: u32,
    /// Whether there is one more place, in a country where nobody fights, at the end of a road of its own.
    pub beyond: bool,
    /// Quantities by key, in the order of the registry: each alone, as TOML.
    pub values: Vec<(String, String)>,
}

/// Random numbers, one after another.
struct Dice(Stream);

impl Dice {
    fn new(number: u64) -> Self {
        let mut stream = Stream::new(0x6765_6e65, Purpose::Observation);
        stream.open(number, 0);
        Self(stream)
    }

    fn share(&mut self) -> f64 {
        self.0.uniform()
    }

    fn between(&mut self, from: f64, to: f64) -> f64 {
        from + (to - from) * self.share()
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small count")]
    fn count(&mut self, from: usize, to: usize) -> usize {
        from + (self.share() * (to + 1 - from) as f64).floor().min((to - from) as f64) as usize
    }

    fn is(&mut self, p: f64) -> bool {
        self.share() < p
    }
}

impl Generated {
    /// The scenario of a number.
    pub fn new(number: u64) -> Self {
        let mut dice = Dice::new(number);
        let neighbours = dice.count(0, 3);
        let fronts = dice.count(1, 3);
        let at_home = dice.count(2, 12);
        let mut places = Vec::new();
        for index in 0..at_home {
            places.push(Self::place(&mut dice, format!("h{index}"), 0));
        }
        for country in 1..=neighbours {
            for index in 0..dice.count(1, 4) {
                places.push(Self::place(&mut dice, format!("n{country}x{index}"), country));
            }
        }
        // A tree reaches every place, a neighbour's first place from home; some more roads make circles.
        let mut links: Vec<(usize, usize, f64)> =
            (1..places.len()).map(|b| (dice.count(0, b - 1), b)).map(|(a, b)| (a, b, 0.0)).collect();
        for _ in 0..dice.count(0, places.len()) {
            let (a, b) = (dice.count(0, places.len() - 1), dice.count(0, places.len() - 1));
            let is_new = a != b && links.iter().all(|&(x, y, _)| (x, y) != (a, b) && (y, x) != (a, b));
            if is_new {
                links.push((a, b, 0.0));
            }
        }
        // No road is shorter than the great circle.
        for (a, b, km) in &mut links {
            *km = (1.0 + great_circle_km(&places[*a], &places[*b]) * dice.between(1.02, 1.5)).ceil();
        }
        let mut generated = Self {
            number,
            places,
            neighbours,
            fronts,
            links,
            corridors: Vec::new(),
            horizon_days: [1, 6, 7, 30, 90, 365, 400][dice.count(0, 6)],
            beyond: false,
            values: Vec::new(),
        };
        for _ in 0..dice.count(1, 4) {
            let chain = generated.walk(&mut dice);
            if chain.len() > 1 && generated.corridors.iter().all(|(other, _)| *other != chain) {
                let western = generated.corridors.is_empty() || dice.is(0.6);
                generated.corridors.push((chain, western));
            }
        }
        generated.values = generated.quantities(&mut dice);
        generated
    }

    /// Draws all values anew, after something was changed in the theatre.
    pub fn refill(&mut self) {
        self.values = self.quantities(&mut Dice::new(self.number));
    }

    fn place(dice: &mut Dice, key: String, country: usize) -> Place {
        let shift = country as f64 * 3.0;
        let lat = (dice.between(10.0, 20.0) * 1e4).round() / 1e4;
        Place { key, country, lat, lon: -(dice.between(0.0, 6.0) + shift).mul_add(1e4, 0.0).round() / 1e4 }
    }

    /// A chain of places, each joined to the next, none twice.
    fn walk(&self, dice: &mut Dice) -> Vec<usize> {
        let mut chain = vec![dice.count(0, self.places.len() - 1)];
        for _ in 0..dice.count(1, 6) {
            let here = chain[chain.len() - 1];
            let near = self.links.iter().filter_map(|&(a, b, _)| match here {
                x if x == a => Some(b),
                x if x == b => Some(a),
                _ => None,
            });
            let next: Vec<usize> = near.filter(|place| !chain.contains(place)).collect();
            if next.is_empty() {
                break;
            }
            chain.push(next[dice.count(0, next.len() - 1)]);
        }
        chain
    }

    fn country(&self, country: usize) -> String {
        if country == 0 { "home".to_owned() } else { format!("n{country}") }
    }

    fn front(&self, place: usize) -> String {
        match self.places[place].country {
            0 => format!("f{}", place % self.fronts),
            country => format!("front{country}"),
        }
    }

    /// Members of the names that a key is repeated over.
    fn members(&self, spec: &Spec) -> Vec<String> {
        let home_fronts = (0..self.fronts).map(|front| format!("f{front}"));
        let neighbours = (1..=self.neighbours).map(|country| self.country(country));
        match spec.family {
            Family::Scalar => vec![String::new()],
            Family::Front => home_fronts.chain((1..=self.neighbours).map(|c| format!("front{c}"))).collect(),
            Family::HomeFront => home_fronts.collect(),
            Family::Neighbour => neighbours.collect(),
            Family::Country => std::iter::once("home".to_owned()).chain(neighbours).collect(),
            Family::HomeRegion => vec!["rhome".to_owned()],
            Family::Region => Vec::new(),
            Family::Corridor => (0..self.corridors.len()).map(|corridor| format!("c{corridor}")).collect(),
            Family::Place => self.places.iter().map(|place| place.key.clone()).collect(),
        }
    }

    /// A value of every key that must be stated, of some of the others, near what is usual of it.
    fn quantities(&self, dice: &mut Dice) -> Vec<(String, String)> {
        let mut all = Vec::new();
        // Optional keys need each other: all of them, or none.
        let has_more = dice.is(0.5);
        for spec in KEYS {
            let is_state = spec.pattern.starts_with("state.") || spec.pattern == "outcomes.discount_rate";
            if !spec.required && (!has_more || is_state || spec.pattern.contains("coverage")) {
                continue;
            }
            for member in self.members(spec) {
                let key = spec.pattern.replace("{}", &member);
                all.push((key, quantity(dice, spec)));
            }
        }
        all
    }

    /// The text of its file.
    pub fn text(&self) -> String {
        let mut out = format!(
            "format = 1\ntitle = \"Generated {}\"\nstart = 2025-07-01\nhorizon_days = {}\ntrajectories = 48\nseed = {}\n",
            self.number,
            self.horizon_days,
            self.number + 1
        );
        for (key, value) in &self.values {
            let _ = writeln!(out, "{key} = {value}");
            if let Some(first) = key.strip_suffix(".h0").filter(|_| self.beyond) {
                let _ = writeln!(out, "{first}.zbeyond = {}", if first == "garrison" { value } else { "0" });
            }
            if let Some(first) = key.strip_suffix(".f0").filter(|_| self.beyond)
                && KEYS.iter().any(|spec| spec.pattern == format!("{first}.{{}}") && spec.family == Family::Front)
            {
                let _ = writeln!(out, "{first}.fbeyond = {value}");
            }
        }
        if self.number.is_multiple_of(3) {
            let measure = "[measures.more]\ntitle = \"More\"\nstart_day = 3\nramp_days = { uniform = [0, 40] }\n\
                cost = { usd_per_year = 1e6 }\n[measures.more.scale]\n\"ground.readiness\" = 1.3\n\
                [measures.more.add]\n\"warning.baseline\" = 0.2\n";
            out = out.replacen("seed =", "policy = [\"more\"]\nseed =", 1);
            out.push_str(measure);
        }
        if self.number.is_multiple_of(2) {
            out.push_str(
                "[hypotheses.one]\ntitle = \"One\"\nprior = 0.4\n[hypotheses.one.set]\n\"group.tempo\" = 60\n",
            );
            out.push_str("[hypotheses.two]\ntitle = \"Two\"\nprior = 0.6\n");
        }
        self.theatre(&mut out);
        out
    }

    fn theatre(&self, out: &mut String) {
        let _ = writeln!(out, "[theatre]\nname = \"Theatre\"\nhome = \"home\"\ncapital = \"{}\"", self.places[0].key);
        for country in 0..=self.neighbours {
            let (key, role) = (self.country(country), if country == 0 { "home" } else { "neighbour" });
            let _ = writeln!(out, "[theatre.countries.{key}]\nname = \"{key}\"\nrole = \"{role}\"");
            let _ = writeln!(out, "[theatre.regions.r{key}]\nname = \"Region {key}\"\ncountry = \"{key}\"");
            if country > 0 {
                let _ = writeln!(
                    out,
                    "[theatre.fronts.front{country}]\nname = \"Front {key}\"\ncountry = \"{key}\"\narea_km2 = 90000"
                );
            }
        }
        for front in 0..self.fronts {
            let _ = writeln!(
                out,
                "[theatre.fronts.f{front}]\nname = \"Front {front}\"\ncountry = \"home\"\narea_km2 = 120000"
            );
        }
        for (index, place) in self.places.iter().enumerate() {
            let country = self.country(place.country);
            let kind = ["town", "garrison", "hub", "border_post"][index % 4];
            let kind = if index == 0 { "capital" } else { kind };
            let coastal = place.country > 0 && index % 2 == 0;
            let (key, front, lat, lon) = (&place.key, self.front(index), place.lat, place.lon);
            let _ = writeln!(
                out,
                "[theatre.places.{key}]\nname = \"Place {key}\"\ncountry = \"{country}\"\nregion = \"r{country}\"\nfront = \"{front}\"\n\
                 kind = \"{kind}\"\nlat = {lat:?}\nlon = {lon:?}\ncoastal = {coastal}\nport = {coastal}\ncloses_roads = {}",
                index % 5 != 0
            );
        }
        if self.beyond {
            out.push_str(
                "[theatre.countries.beyond]\nname = \"Beyond\"\nrole = \"outside\"\n\
                 [theatre.regions.rbeyond]\nname = \"Region beyond\"\ncountry = \"beyond\"\n\
                 [theatre.fronts.fbeyond]\nname = \"Front beyond\"\ncountry = \"beyond\"\narea_km2 = 1000\n\
                 [theatre.places.zbeyond]\nname = \"Place beyond\"\ncountry = \"beyond\"\nregion = \"rbeyond\"\nfront = \"fbeyond\"\n\
                 kind = \"town\"\nlat = 30.0\nlon = 10.0\ncoastal = false\nport = false\ncloses_roads = true\n",
            );
        }
        for (index, (chain, western)) in self.corridors.iter().enumerate() {
            let chain: Vec<String> = chain.iter().map(|&place| format!("\"{}\"", self.places[place].key)).collect();
            let list = chain.join(", ");
            let _ = writeln!(
                out,
                "[theatre.corridors.c{index}]\nname = \"Corridor {index}\"\nwestern = {western}\nchain = [{list}]"
            );
        }
        if self.beyond {
            let home = &self.places[0].key;
            let _ = writeln!(out, "[[theatre.links]]\nbetween = [\"{home}\", \"zbeyond\"]\nkm = 6000\nkind = \"road\"");
        }
        for &(a, b, km) in &self.links {
            let [a, b] = [a, b].map(|place| &self.places[place].key);
            let _ = writeln!(out, "[[theatre.links]]\nbetween = [\"{a}\", \"{b}\"]\nkm = {km:?}\nkind = \"road\"");
        }
    }
}

/// Kilometres between two places (the haversine formula, a mean radius of 6,371 km).
fn great_circle_km(a: &Place, b: &Place) -> f64 {
    let [lat_a, lat_b] = [a.lat, b.lat].map(f64::to_radians);
    let half = |x: f64| (x / 2.0).sin().powi(2);
    let h = half(lat_b - lat_a) + lat_a.cos() * lat_b.cos() * half((b.lon - a.lon).to_radians());
    2.0 * 6371.0 * h.sqrt().asin()
}

/// The usual range of a key: over all members of the baseline.
fn usual(spec: &Spec) -> (f64, f64) {
    let space = &BASELINE.space;
    let first = space.first(spec.key);
    let slots = first..first + space.members(spec.key).len();
    let laws = slots.filter_map(|slot| BASELINE.base[slot].as_ref()).map(|quantity| &quantity.distribution);
    let ends = laws.map(|law| (law.quantile(0.05), law.quantile(0.95)));
    ends.reduce(|(a, b), (c, d)| (a.min(c), b.max(d))).unwrap_or((0.0, 1.0))
}

/// A quantity of a key: certain or not, within what is valid, mostly near what is usual, sometimes at an end.
fn quantity(dice: &mut Dice, spec: &Spec) -> String {
    if spec.domain == Domain::Framework {
        return ["\"none\"", "\"bilateral\"", "\"umbrella\""][dice.count(0, 2)].to_owned();
    }
    let (min, max) = spec.domain.range();
    let (low, high) = usual(spec);
    let widened = ((low - 0.3 * (high - low).abs()).max(min), (high + 0.3 * (high - low).abs() + 1e-3).min(max));
    // More cells at the start than a place holds end a future: they are few, and capacities are not small.
    let (low, high) = match spec.pattern {
        "cells.{}" => (0.0, 3.0),
        "capacity.{}" => (8.0, 20.0),
        "group.cells_scale" => (0.5, 1.5),
        "group.tempo" => (0.0, 150.0),
        _ => widened,
    };
    let is_whole = matches!(spec.domain, Domain::Whole { .. });
    let round = |x: f64| if is_whole { x.round().clamp(min, max) } else { x.clamp(min, max) };
    // Values of places are certain: the laws rename places, and a draw is known by the name of its key.
    // The pulls to the west are certain too: a mirror turns them round, and with them the end from which they are drawn.
    let is_certain = is_whole
        || spec.pattern.ends_with("{}")
        || spec.pattern.ends_with("_west")
        || spec.pattern.starts_with("outcomes.");
    let at_an_end = dice.share();
    let [a, b, c] = [0; 3].map(|_| dice.between(low, high));
    let value = round(if at_an_end < 0.05 { low } else { a });
    if is_certain || dice.is(0.4) {
        return format!("{value:?}");
    }
    let mut three = [a, b, c].map(round);
    three.sort_by(f64::total_cmp);
    let [least, mode, most] = three;
    if most - least < 1e-6 * most.abs().max(1e-3) {
        return format!("{value:?}");
    }
    match dice.count(0, 2) {
        0 => format!("{{ uniform = [{least:?}, {most:?}] }}"),
        1 => format!("{{ triangular = [{least:?}, {mode:?}, {most:?}] }}"),
        _ => format!("{{ pert = [{least:?}, {mode:?}, {most:?}] }}"),
    }
}
