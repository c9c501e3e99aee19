//! Theatre → the tables every trajectory shares: distances, neighbours, borders, corridor links.
//! Places are renumbered so that those of one front stand together; only this file and the final
//! report of a trajectory know the theatre's own numbers.

use crate::theatre::{Role, Theatre, road_distances};

/// Mean length of a degree of latitude, km (model.md section 4).
const KM_PER_DEGREE: f64 = 111.195;

/// A way out of a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    /// Place at the other end.
    pub to: usize,
    /// Link of the theatre.
    pub link: usize,
    /// Length by road, km.
    pub km: f64,
}

/// Where a place belongs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Belonging {
    /// Front.
    pub front: usize,
    /// Country.
    pub country: usize,
    /// Region.
    pub region: usize,
    /// Cell of the (region, front) partition.
    pub zone: usize,
}

/// What follows from the map alone. Place indices are the model's own.
#[derive(Debug)]
pub(super) struct Geography {
    /// Number of places.
    pub places: usize,
    /// The theatre's index of each place.
    pub theatre_place: Vec<usize>,
    /// First place of each front, and the end: places of front f are `front_start[f]..front_start[f + 1]`.
    pub front_start: Vec<usize>,
    /// Where each place belongs.
    pub of: Vec<Belonging>,
    /// Whether each front is at home: only these have phases.
    pub front_is_home: Vec<bool>,
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
    /// Westward position, hundreds of km.
    pub west: Vec<f64>,
    /// Road distance to the power four between all pairs, km⁴, row by row.
    pub road_km4: Vec<f64>,
    /// Road distance to the capital, hundreds of km.
    pub capital_distance: Vec<f64>,
    /// Least road distance to an Atlantic port, km.
    pub port_km: Vec<f64>,
    /// First way of each place in `ways`, and the end.
    pub way_start: Vec<usize>,
    /// Ways out of all places.
    pub ways: Vec<Way>,
    /// Kilometres to the nearest crossing into each neighbour (`place * neighbours + n`): road to its
    /// nearer end plus half its length.
    pub crossing_km: Vec<f64>,
    /// Whether the place lies on a corridor and at home.
    pub on_corridor: Vec<bool>,
    /// Corridors (bit mask) that a closure at the place closes.
    pub place_corridors: Vec<u32>,
    /// First of a place's corridor links in `corridor_links`, and the end.
    pub corridor_link_start: Vec<usize>,
    /// Corridor links of all places that close roads.
    pub corridor_links: Vec<usize>,
    /// Corridors (bit mask) of each link.
    pub link_corridors: Vec<u32>,
    /// Whether `group.corridor_focus` acts on the link: on a corridor, both ends at home.
    pub link_focus: Vec<bool>,
    /// Length of each link that ambushes count, at most 200 km, in hundreds of km.
    pub link_exposure: Vec<f64>,
    /// The countries a link touches.
    pub link_countries: Vec<(usize, usize)>,
    /// Whether the place is marked coastal.
    pub coastal: Vec<bool>,
    /// Coastal places.
    pub coastal_places: Vec<usize>,
    /// Whether each corridor is western.
    pub western: Vec<bool>,
    /// Front `west`, where border posts count for level 2; none if the theatre has no such front.
    pub west_front: Option<usize>,
}

impl Geography {
    /// Works the tables out.
    pub(super) fn new(theatre: &Theatre) -> Self {
        let order = places_by_front(theatre);
        let places = order.len();
        let mut position = vec![0; places];
        for (own, &original) in order.iter().enumerate() {
            position[original] = own;
        }
        let place = |own: usize| &theatre.places[order[own]];
        let front: Vec<usize> = (0..places).map(|i| place(i).front).collect();
        let region: Vec<usize> = (0..places).map(|i| place(i).region).collect();
        let (zone, zones) = zones(&region, &front);
        let km = road_distances(places, &theatre.links);
        let road = |a: usize, b: usize| km[order[a] * places + order[b]];
        let (way_start, ways) = ways(theatre, &order, &position);
        let link_corridors = link_corridors(theatre);
        let (corridor_link_start, corridor_links) = place_links(theatre, &order, &link_corridors);
        let place_corridors = (0..places)
            .map(|i| {
                let links = &corridor_links[corridor_link_start[i]..corridor_link_start[i + 1]];
                links.iter().fold(0, |mask, &l| mask | link_corridors[l])
            })
            .collect();
        let neighbours: Vec<usize> = theatre.neighbours().collect();
        let capital = position[theatre.capital];
        Self {
            front_start: (0..=theatre.fronts.len()).map(|f| front.partition_point(|&g| g < f)).collect(),
            front_is_home: theatre.fronts.iter().map(|f| f.country == theatre.home).collect(),
            home_fronts: theatre.fronts.iter().map(|f| if f.country == theatre.home { 1.0 } else { 0.0 }).sum(),
            front_area: theatre.fronts.iter().map(|f| f.area_km2).collect(),
            of: (0..places)
                .map(|i| Belonging { front: front[i], country: place(i).country, region: region[i], zone: zone[i] })
                .collect(),
            front_zones: (0..theatre.fronts.len())
                .map(|f| (0..zones.len()).filter(|&z| zones[z].1 == f).collect())
                .collect(),
            countries: theatre.countries.len(),
            home: theatre.home,
            outside: theatre.countries.iter().map(|c| c.role == Role::Outside).collect(),
            region_country: theatre.regions.iter().map(|r| r.country).collect(),
            link_exposure: theatre.links.iter().map(|l| l.km.min(200.0) / 100.0).collect(),
            west: west_positions(theatre, &order),
            road_km4: (0..places * places).map(|ij| square(square(road(ij / places, ij % places)))).collect(),
            capital_distance: (0..places).map(|i| road(i, capital) / 100.0).collect(),
            port_km: (0..places)
                .map(|i| (0..places).filter(|&j| place(j).port).map(|j| road(i, j)).fold(f64::INFINITY, f64::min))
                .collect(),
            crossing_km: crossing_distances(theatre, &position, &neighbours, &road),
            on_corridor: (0..places)
                .map(|i| {
                    place(i).country == theatre.home && theatre.corridors.iter().any(|c| c.places.contains(&order[i]))
                })
                .collect(),
            link_focus: (theatre.links.iter().enumerate())
                .map(|(l, link)| {
                    link_corridors[l] != 0
                        && theatre.places[link.a].country == theatre.home
                        && theatre.places[link.b].country == theatre.home
                })
                .collect(),
            link_countries: (theatre.links.iter())
                .map(|l| (theatre.places[l.a].country, theatre.places[l.b].country))
                .collect(),
            coastal: (0..places).map(|i| place(i).coastal).collect(),
            coastal_places: (0..places).filter(|&i| place(i).coastal).collect(),
            western: theatre.corridors.iter().map(|c| c.western).collect(),
            west_front: theatre.fronts.iter().position(|f| f.key == "west"),
            places,
            theatre_place: order,
            zones,
            way_start,
            ways,
            place_corridors,
            corridor_link_start,
            corridor_links,
            link_corridors,
            neighbours,
        }
    }

    /// Places of a front.
    #[inline]
    pub(super) fn of_front(&self, front: usize) -> std::ops::Range<usize> {
        self.front_start[front]..self.front_start[front + 1]
    }

    /// Ways out of a place.
    #[inline]
    pub(super) fn ways_of(&self, place: usize) -> std::ops::Range<usize> {
        self.way_start[place]..self.way_start[place + 1]
    }

    /// The home front that `u` in (0, 1) chooses, all alike.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "u·fronts is small and not negative")]
    pub(super) fn home_front(&self, u: f64) -> usize {
        let skip = (u * self.home_fronts) as usize;
        (0..self.fronts()).filter(|&f| self.front_is_home[f]).nth(skip).unwrap_or(0)
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

fn places_by_front(theatre: &Theatre) -> Vec<usize> {
    let mut order: Vec<usize> = (0..theatre.places.len()).collect();
    order.sort_by_key(|&i| theatre.places[i].front);
    order
}

fn zones(region: &[usize], front: &[usize]) -> (Vec<usize>, Vec<(usize, usize)>) {
    let mut zones: Vec<(usize, usize)> = region.iter().copied().zip(front.iter().copied()).collect();
    zones.sort_unstable();
    zones.dedup();
    let of = region.iter().zip(front).map(|(&r, &f)| zones.partition_point(|&z| z < (r, f))).collect();
    (of, zones)
}

/// Westward position: (λ̄ − λ)·111.195·cos φ̄/100, means over the home country's places (model.md section 4).
#[expect(clippy::cast_precision_loss, reason = "the number of places is small")]
fn west_positions(theatre: &Theatre, order: &[usize]) -> Vec<f64> {
    let at_home: Vec<_> = theatre.places.iter().filter(|p| p.country == theatre.home).collect();
    let n = at_home.len().max(1) as f64;
    let mean_lon = at_home.iter().map(|p| p.lon).sum::<f64>() / n;
    let mean_lat = at_home.iter().map(|p| p.lat).sum::<f64>() / n;
    let scale = KM_PER_DEGREE * libm::cos(mean_lat.to_radians()) / 100.0;
    order.iter().map(|&i| (mean_lon - theatre.places[i].lon) * scale).collect()
}

fn ways(theatre: &Theatre, order: &[usize], position: &[usize]) -> (Vec<usize>, Vec<Way>) {
    let mut start = vec![0];
    let mut ways = Vec::new();
    for &original in order {
        for (link, l) in theatre.links.iter().enumerate() {
            if l.a == original || l.b == original {
                let other = if l.a == original { l.b } else { l.a };
                ways.push(Way { to: position[other], link, km: l.km });
            }
        }
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

fn place_links(theatre: &Theatre, order: &[usize], corridors: &[u32]) -> (Vec<usize>, Vec<usize>) {
    let mut start = vec![0];
    let mut links = Vec::new();
    for &original in order {
        if theatre.places[original].closes_roads {
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
    position: &[usize],
    neighbours: &[usize],
    road: &dyn Fn(usize, usize) -> f64,
) -> Vec<f64> {
    let mut km = vec![f64::INFINITY; theatre.places.len() * neighbours.len()];
    for link in &theatre.links {
        let (a, b) = (theatre.places[link.a].country, theatre.places[link.b].country);
        let abroad = match (a == theatre.home, b == theatre.home) {
            (true, false) => b,
            (false, true) => a,
            _ => continue,
        };
        let Some(n) = neighbours.iter().position(|&c| c == abroad) else { continue };
        for place in 0..theatre.places.len() {
            let nearer = road(place, position[link.a]).min(road(place, position[link.b]));
            let entry = &mut km[place * neighbours.len() + n];
            *entry = entry.min(nearer + link.km / 2.0);
        }
    }
    km
}
