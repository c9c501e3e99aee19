//! Theatre → the tables every trajectory shares: distances, neighbours, borders, corridor links.
//! Places are renumbered so that those of one front stand together in blocks of eight slots, the last of
//! which may stay empty in part; only this file and the final report of a trajectory know the theatre's own
//! numbers. Nothing ever happens in an empty slot: all its weights are 0.

use super::blocks::{Block, LANES};
use super::map::{Belonging, Link, Way};
use crate::theatre::{Place, Role, Theatre, road_distances};

/// Mean length of a degree of latitude, km (model.md section 4).
const KM_PER_DEGREE: f64 = 111.195;

/// Stands for the theatre's index in an empty slot.
pub(super) const NOWHERE: usize = usize::MAX;

/// What follows from the map alone. Places are meant by their slots.
#[derive(Debug)]
pub(super) struct Geography {
    /// Number of slots: a multiple of eight.
    pub slots: usize,
    /// Number of blocks.
    pub blocks: usize,
    /// Slot and theatre's index of every place, by slot.
    pub places: Vec<(usize, usize)>,
    /// The theatre's index of the place in each slot, or [`NOWHERE`].
    pub theatre_place: Vec<usize>,
    /// First block of each front, and the end: blocks of front f are `front_start[f]..front_start[f + 1]`.
    front_start: Vec<usize>,
    /// Front of each block.
    pub front_of_block: Vec<usize>,
    /// Where each place belongs.
    pub of: Vec<Belonging>,
    /// Whether each front is at home: only these have phases.
    pub front_is_home: Vec<bool>,
    /// Country of each front.
    pub front_country: Vec<usize>,
    /// Number of fronts at home.
    pub home_fronts: f64,
    /// Area of each front, km².
    pub front_area: Vec<f64>,
    /// Number of countries.
    pub countries: usize,
    /// The home country.
    pub home: usize,
    /// Neighbours, as country indices.
    pub neighbours: Vec<usize>,
    /// Whether a country is outside the theatre of presence.
    pub outside: Vec<bool>,
    /// Country of each region.
    pub region_country: Vec<usize>,
    /// Region and front of each zone of the (region, front) partition, sorted.
    pub zones: Vec<(usize, usize)>,
    /// Zones of each front.
    pub front_zones: Vec<Vec<usize>>,
    /// Zones of each region.
    pub region_zones: Vec<Vec<usize>>,
    /// Regions of the home country.
    pub home_regions: Vec<usize>,
    /// Regions at home that border on each region at home.
    pub region_neighbours: Vec<Vec<usize>>,
    /// Westward position, hundreds of km.
    pub west: Vec<f64>,
    /// Road distance to the power four between all pairs, km⁴, row by row of `blocks` blocks.
    pub road_km4: Vec<Block>,
    /// Ways out of all places.
    pub ways: Vec<Way>,
    /// Length of tables that hold the ways of each place four by four.
    pub ways_by_four: usize,
    /// Kilometres to the nearest crossing into each neighbour (`place * neighbours + n`): road to its
    /// nearer end plus half its length.
    pub crossing_km: Vec<f64>,
    /// Whether the place lies on a corridor and at home.
    pub on_corridor: Vec<bool>,
    /// The same of western corridors.
    pub on_western: Vec<bool>,
    /// Corridors (bit mask) that each place at home lies on.
    pub along: Vec<u32>,
    /// Least road distance to the power four from each place to a place at home on each corridor, km⁴, corridor by corridor.
    pub along_km4: Vec<f64>,
    /// First of a place's corridor links in `corridor_links`, and the end.
    pub corridor_link_start: Vec<usize>,
    /// Corridor links of all places that close roads.
    pub corridor_links: Vec<usize>,
    /// Corridors (bit mask) of each link.
    pub link_corridors: Vec<u32>,
    /// All links.
    pub links: Vec<Link>,
    /// The sets of corridors that links belong to (bit masks).
    pub corridor_sets: Vec<u32>,
    /// Coastal places.
    pub coastal_places: Vec<usize>,
    /// Whether each corridor is western.
    pub western: Vec<bool>,
    /// Whether each front is one where border posts count for level 2.
    pub front_is_western: Vec<bool>,
}

impl Geography {
    /// Works the tables out.
    #[expect(clippy::too_many_lines, reason = "one table after another, each a line or two")]
    pub(super) fn new(theatre: &Theatre) -> Self {
        let order = slots_by_front(theatre);
        let slots = order.len();
        let mut position = vec![0; theatre.places.len()];
        let places: Vec<(usize, usize)> = order.iter().copied().enumerate().filter(|&(_, p)| p != NOWHERE).collect();
        for &(slot, place) in &places {
            position[place] = slot;
        }
        let km = road_distances(theatre.places.len(), &theatre.links);
        let place = |slot: usize| theatre.places.get(order[slot]);
        // Empty slots are at no distance from anything; their weights are 0 for other reasons.
        let road = |a: usize, b: usize| match (order[a], order[b]) {
            (NOWHERE, _) | (_, NOWHERE) => 0.0,
            (a, b) => km[a * theatre.places.len() + b],
        };
        let west = west_positions(theatre, &order);
        let capital = position[theatre.capital];
        let way = |from: usize, link: usize| {
            let l = &theatre.links[link];
            let to = position[if l.a == order[from] { l.b } else { l.a }];
            let ends = [from, to].map(|slot| &theatre.places[order[slot]]);
            let at_home = ends.iter().all(|end| end.country == theatre.home);
            Way {
                to,
                link,
                ease: 1.0 / (1.0 + l.km / 100.0),
                west: west[to] - west[from],
                nearer: if at_home { (road(from, capital) - road(to, capital)) / 100.0 } else { 0.0 },
                border: ends[0].front * theatre.fronts.len() + ends[1].front,
            }
        };
        let (way_start, ways) = ways(theatre, &order, way);
        let fours = |slot: usize| (way_start[slot + 1] - way_start[slot]).div_ceil(4);
        let four_start: Vec<usize> = (0..=slots).map(|end| (0..end).map(fours).sum()).collect();
        let link_corridors = link_corridors(theatre);
        let corridor_sets = sets(&link_corridors);
        let (corridor_link_start, corridor_links) = place_links(theatre, &order, &link_corridors);
        let (zone, zones) = zones(theatre, &order);
        let of = |slot: usize| {
            let links = &corridor_links[corridor_link_start[slot]..corridor_link_start[slot + 1]];
            place(slot).map_or_else(Belonging::default, |p| Belonging {
                front: p.front,
                country: p.country,
                region: p.region,
                zone: zone[slot],
                corridors: links.iter().fold(0, |mask, &l| mask | link_corridors[l]),
                coastal: p.coastal,
                watched: p.coastal || p.country != theatre.home,
                port_km: (places.iter().filter(|&&(_, j)| theatre.places[j].port).map(|&(j, _)| road(slot, j)))
                    .fold(f64::INFINITY, f64::min),
                first_way: way_start[slot],
                end_way: way_start[slot + 1],
                first_four: four_start[slot],
                end_four: four_start[slot + 1],
            })
        };
        let neighbours: Vec<usize> = theatre.neighbours().collect();
        let home_regions: Vec<usize> =
            (0..theatre.regions.len()).filter(|&r| theatre.regions[r].country == theatre.home).collect();
        let along: Vec<u32> = (0..slots)
            .map(|i| {
                let at_home = place(i).is_some_and(|p| p.country == theatre.home);
                let on = |c: usize| at_home && theatre.corridors[c].places.contains(&order[i]);
                (0..theatre.corridors.len()).fold(0, |mask, c| mask | u32::from(on(c)) << c)
            })
            .collect();
        // On a corridor, or on a western one, and at home.
        let lies_on = |i: usize, western: bool| {
            let mut corridors = theatre.corridors.iter().filter(|c| c.western || !western);
            place(i).is_some_and(|p| p.country == theatre.home) && corridors.any(|c| c.places.contains(&order[i]))
        };
        Self {
            front_start: (0..=theatre.fronts.len()).map(|end| (0..end).map(|f| blocks_of(theatre, f)).sum()).collect(),
            front_of_block: (0..theatre.fronts.len())
                .flat_map(|f| std::iter::repeat_n(f, blocks_of(theatre, f)))
                .collect(),
            front_country: theatre.fronts.iter().map(|f| f.country).collect(),
            front_is_home: theatre.fronts.iter().map(|f| f.country == theatre.home).collect(),
            home_fronts: theatre.fronts.iter().map(|f| if f.country == theatre.home { 1.0 } else { 0.0 }).sum(),
            front_area: theatre.fronts.iter().map(|f| f.area_km2).collect(),
            of: (0..slots).map(of).collect(),
            front_zones: (0..theatre.fronts.len())
                .map(|f| (0..zones.len()).filter(|&z| zones[z].1 == f).collect())
                .collect(),
            region_zones: (0..theatre.regions.len())
                .map(|r| (0..zones.len()).filter(|&z| zones[z].0 == r).collect())
                .collect(),
            region_neighbours: region_neighbours(theatre),
            home_regions,
            countries: theatre.countries.len(),
            home: theatre.home,
            outside: theatre.countries.iter().map(|c| c.role == Role::Outside).collect(),
            region_country: theatre.regions.iter().map(|r| r.country).collect(),
            west,
            road_km4: (0..slots * slots / LANES)
                .map(|row_block| {
                    let (i, first) = (row_block * LANES / slots, row_block * LANES % slots);
                    std::array::from_fn(|k| square(square(road(i, first + k))))
                })
                .collect(),
            crossing_km: crossing_distances(theatre, &order, &position, &neighbours, &road),
            along_km4: (0..theatre.corridors.len())
                .flat_map(|c| (0..slots).map(move |i| (c, i)))
                .map(|(c, i)| {
                    let reached = (0..slots).filter(|&j| along[j] >> c & 1 == 1).map(|j| road(i, j));
                    square(square(reached.fold(f64::INFINITY, f64::min)))
                })
                .collect(),
            along,
            on_corridor: (0..slots).map(|i| lies_on(i, false)).collect(),
            on_western: (0..slots).map(|i| lies_on(i, true)).collect(),
            links: (0..theatre.links.len()).map(|l| link(theatre, l, link_corridors[l], &corridor_sets)).collect(),
            corridor_sets,
            coastal_places: (0..slots).filter(|&i| place(i).is_some_and(|p| p.coastal)).collect(),
            western: theatre.corridors.iter().map(|c| c.western).collect(),
            front_is_western: western_fronts(theatre, &km),
            slots,
            blocks: slots / LANES,
            places,
            theatre_place: order,
            zones,
            ways,
            ways_by_four: four_start[slots],
            corridor_link_start,
            corridor_links,
            link_corridors,
            neighbours,
        }
    }

    /// Blocks of a front.
    #[inline]
    pub(super) fn blocks_of(&self, front: usize) -> std::ops::Range<usize> {
        self.front_start[front]..self.front_start[front + 1]
    }

    /// Slots of a front.
    #[inline]
    pub(super) fn slots_of(&self, front: usize) -> std::ops::Range<usize> {
        self.front_start[front] * LANES..self.front_start[front + 1] * LANES
    }

    /// The home front that `u` in (0, 1) chooses, all alike.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "u·fronts is small and not negative")]
    pub(super) fn home_front(&self, u: f64) -> usize {
        let skip = (u * self.home_fronts) as usize;
        (0..self.fronts()).filter(|&f| self.front_is_home[f]).nth(skip).unwrap_or(0)
    }

    /// The region at home that `u` in (0, 1) chooses, all alike.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "u·regions is small and not negative")]
    pub(super) fn home_region(&self, u: f64) -> usize {
        let which = (u * self.home_regions.len() as f64) as usize;
        self.home_regions.get(which).copied().unwrap_or(0)
    }

    /// Number of fronts.
    #[inline]
    pub(super) fn fronts(&self) -> usize {
        self.front_area.len()
    }
}

fn square(x: f64) -> f64 {
    x * x
}

/// Blocks that the places of a front fill.
fn blocks_of(theatre: &Theatre, front: usize) -> usize {
    theatre.places.iter().filter(|p| p.front == front).count().div_ceil(LANES)
}

/// The place in each slot.
fn slots_by_front(theatre: &Theatre) -> Vec<usize> {
    let mut order = Vec::new();
    for front in 0..theatre.fronts.len() {
        order.extend((0..theatre.places.len()).filter(|&i| theatre.places[i].front == front));
        order.resize(order.len().next_multiple_of(LANES), NOWHERE);
    }
    order
}

/// The zone of each slot, and region and front of each zone.
fn zones(theatre: &Theatre, order: &[usize]) -> (Vec<usize>, Vec<(usize, usize)>) {
    let mut zones: Vec<(usize, usize)> = theatre.places.iter().map(|p| (p.region, p.front)).collect();
    zones.sort_unstable();
    zones.dedup();
    let zone = |p: &Place| zones.partition_point(|&z| z < (p.region, p.front));
    (order.iter().map(|&i| theatre.places.get(i).map_or(0, zone)).collect(), zones)
}

/// Regions at home next to each region at home.
fn region_neighbours(theatre: &Theatre) -> Vec<Vec<usize>> {
    let at_home = |r: usize| theatre.regions[r].country == theatre.home;
    let joined = |a: usize, b: usize| theatre.adjacent.iter().any(|p| (p.a, p.b) == (a, b) || (p.b, p.a) == (a, b));
    let regions = 0..theatre.regions.len();
    let of = |a: usize| {
        let borders = |&b: &usize| a != b && at_home(a) && at_home(b) && joined(a, b);
        regions.clone().filter(borders).collect()
    };
    regions.clone().map(of).collect()
}

/// Westward position: (λ̄ − λ)·111.195·cos φ̄/100, means over the home country's places (model.md section 4).
#[expect(clippy::cast_precision_loss, reason = "the number of places is small")]
fn west_positions(theatre: &Theatre, order: &[usize]) -> Vec<f64> {
    let at_home: Vec<_> = theatre.places.iter().filter(|p| p.country == theatre.home).collect();
    let n = at_home.len().max(1) as f64;
    let mean_lon = at_home.iter().map(|p| p.lon).sum::<f64>() / n;
    let mean_lat = at_home.iter().map(|p| p.lat).sum::<f64>() / n;
    let scale = KM_PER_DEGREE * libm::cos(mean_lat.to_radians()) / 100.0;
    order.iter().map(|&i| theatre.places.get(i).map_or(0.0, |p| (mean_lon - p.lon) * scale)).collect()
}

/// The fronts on which western corridors leave home, or end within it: those of their home places farthest by road from
/// the capital.
fn western_fronts(theatre: &Theatre, km: &[f64]) -> Vec<bool> {
    let from_capital = |&place: &usize| km[theatre.capital * theatre.places.len() + place];
    let mut is_western = vec![false; theatre.fronts.len()];
    for corridor in theatre.corridors.iter().filter(|c| c.western) {
        let at_home = corridor.places.iter().copied().filter(|&p| theatre.places[p].country == theatre.home);
        if let Some(end) = at_home.max_by(|a, b| from_capital(a).total_cmp(&from_capital(b))) {
            is_western[theatre.places[end].front] = true;
        }
    }
    is_western
}

/// First way of each slot, and the end; ways by slot, made by `way` of slot and link.
fn ways(theatre: &Theatre, order: &[usize], way: impl Fn(usize, usize) -> Way) -> (Vec<usize>, Vec<Way>) {
    let mut start = vec![0];
    let mut ways = Vec::new();
    for (slot, &place) in order.iter().enumerate() {
        let touches = |&l: &usize| theatre.links[l].a == place || theatre.links[l].b == place;
        ways.extend((0..theatre.links.len()).filter(touches).map(|link| way(slot, link)));
        start.push(ways.len());
    }
    (start, ways)
}

fn link_corridors(theatre: &Theatre) -> Vec<u32> {
    let mut masks = vec![0; theatre.links.len()];
    for (c, corridor) in theatre.corridors.iter().enumerate() {
        for &link in &corridor.links {
            masks[link] |= 1 << c;
        }
    }
    masks
}

/// All different masks, sorted.
fn sets(masks: &[u32]) -> Vec<u32> {
    let mut sets = masks.to_vec();
    sets.sort_unstable();
    sets.dedup();
    sets
}

fn link(theatre: &Theatre, link: usize, corridors: u32, sets: &[u32]) -> Link {
    let link = &theatre.links[link];
    let countries = (theatre.places[link.a].country, theatre.places[link.b].country);
    let outside = |country: usize| theatre.countries[country].role == Role::Outside;
    let quiet = outside(countries.0) || outside(countries.1);
    Link {
        exposure: if quiet { 0.0 } else { link.km.min(200.0) / 100.0 },
        focus: corridors != 0 && countries == (theatre.home, theatre.home),
        countries,
        corridor_set: sets.partition_point(|&set| set < corridors),
    }
}

fn place_links(theatre: &Theatre, order: &[usize], corridors: &[u32]) -> (Vec<usize>, Vec<usize>) {
    let mut start = vec![0];
    let mut links = Vec::new();
    for &original in order {
        if theatre.places.get(original).is_some_and(|p| p.closes_roads) {
            links.extend((0..theatre.links.len()).filter(|&l| {
                let link = &theatre.links[l];
                corridors[l] != 0 && (link.a == original || link.b == original)
            }));
        }
        start.push(links.len());
    }
    (start, links)
}

fn crossing_distances(
    theatre: &Theatre,
    order: &[usize],
    position: &[usize],
    neighbours: &[usize],
    road: &dyn Fn(usize, usize) -> f64,
) -> Vec<f64> {
    let mut km = vec![f64::INFINITY; order.len() * neighbours.len()];
    for link in &theatre.links {
        let (a, b) = (theatre.places[link.a].country, theatre.places[link.b].country);
        let abroad = match (a == theatre.home, b == theatre.home) {
            (true, false) => b,
            (false, true) => a,
            _ => continue,
        };
        let Some(n) = neighbours.iter().position(|&c| c == abroad) else { continue };
        for place in (0..order.len()).filter(|&i| order[i] != NOWHERE) {
            let nearer = road(place, position[link.a]).min(road(place, position[link.b]));
            let entry = &mut km[place * neighbours.len() + n];
            *entry = entry.min(nearer + link.km / 2.0);
        }
    }
    km
}
