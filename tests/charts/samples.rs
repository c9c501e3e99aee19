//! Made-up but plausible inputs of every chart, in three languages, for the usual case and the hard ones.
//! They are formulas, not results of the model.

#[path = "compare_samples.rs"]
mod compare_samples;

use harmattan_analysis::{Bin, Chance, CorridorHistogram, FanWeek, IncidencePoint, Quantiles, SizeShare};
use harmattan_core::Language;
use harmattan_core::calendar::Date;
use harmattan_core::theatre::PlaceKind;
use harmattan_render::charts::{
    Caption, Look, Svg, capacity_saturation, corridor_distribution, cumulative_incidence, exceedance, fan_chart,
    spread_ladder, theatre_map, variance_split,
};
use harmattan_render::locale::Locale;

/// A case all charts are drawn in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    Usual,
    /// Nothing ever happens.
    Zero,
    /// One trajectory.
    Single,
    /// A few futures a hundred times worse than the rest.
    HeavyTail,
    /// Names far longer than any real one, and many of them.
    LongNames,
    /// No corridor, country, front, place or wave at all.
    Empty,
    /// All corridors, countries and scenarios alike.
    Ties,
    /// Roads that stay shut for the whole period.
    Shut,
    /// Three weeks.
    Short,
    /// Twelve scenarios, of them three stress tests.
    Many,
}

impl Case {
    pub const ALL: [Self; 10] = [
        Self::Usual,
        Self::Zero,
        Self::Single,
        Self::HeavyTail,
        Self::LongNames,
        Self::Empty,
        Self::Ties,
        Self::Shut,
        Self::Short,
        Self::Many,
    ];
}

/// Every chart of a case in a language: name and drawing.
pub fn all(case: Case, language: Language) -> Vec<(&'static str, Svg)> {
    let locale = Locale::new(language);
    if case == Case::Empty {
        return empty(&caption(case, language), &locale);
    }
    dressed(case, language, &caption(case, language))
}

/// One chart of a run in another dress.
pub fn one(name: &str, case: Case, language: Language, caption: &Caption) -> Svg {
    let (locale, sample) = (Locale::new(language), Sample { case, language });
    match name {
        "corridor-distribution" => corridor_distribution::draw(&sample.corridors(), caption, &locale),
        "exceedance-days" => exceedance::draw(&sample.exceedance(exceedance::Measure::ClosedDays), caption, &locale),
        "spread-ladder" => spread_ladder::draw(&sample.ladder(), caption, &locale),
        "cumulative-incidence" => cumulative_incidence::draw(&sample.incidence(), caption, &locale),
        "fan-chart" => fan_chart::draw(&sample.fan(), caption, &locale),
        "theatre-map" => theatre_map::draw(&sample.map(), caption, &locale),
        "capacity-saturation" => capacity_saturation::draw(&sample.saturation(), caption, &locale),
        "variance-split" => variance_split::draw(&sample.split(), caption, &locale),
        other => panic!("no {other}"),
    }
}

fn dressed(case: Case, language: Language, caption: &Caption) -> Vec<(&'static str, Svg)> {
    let (locale, sample) = (Locale::new(language), Sample { case, language });
    let drawn: [(&str, Svg); 10] = [
        ("variance-split", variance_split::draw(&sample.split(), caption, &locale)),
        ("corridor-distribution", corridor_distribution::draw(&sample.corridors(), caption, &locale)),
        ("exceedance-days", exceedance::draw(&sample.exceedance(exceedance::Measure::ClosedDays), caption, &locale)),
        ("exceedance-loss", exceedance::draw(&sample.exceedance(exceedance::Measure::TradeLoss), caption, &locale)),
        ("spread-ladder", spread_ladder::draw(&sample.ladder(), caption, &locale)),
        ("cumulative-incidence", cumulative_incidence::draw(&sample.incidence(), caption, &locale)),
        ("fan-chart", fan_chart::draw(&sample.fan(), caption, &locale)),
        ("theatre-map", theatre_map::draw(&sample.map(), caption, &locale)),
        ("theatre-map-change", theatre_map::draw(&sample.map_of_differences(), caption, &locale)),
        ("capacity-saturation", capacity_saturation::draw(&sample.saturation(), caption, &locale)),
    ];
    drawn.into_iter().chain(compare_samples::all(sample, caption, &locale)).collect()
}

/// Every chart of nothing.
fn empty(caption: &Caption, locale: &Locale) -> Vec<(&'static str, Svg)> {
    let days = exceedance::Input { measure: exceedance::Measure::ClosedDays, curves: vec![], most: None, of: None };
    let corridors =
        corridor_distribution::Input { corridors: vec![], horizon_days: 365.0, disruption_days: Some(30.0) };
    let incidence = cumulative_incidence::Input { countries: vec![], horizon_days: 365.0, headline_days: vec![30.0] };
    let saturation = capacity_saturation::Input { sizes: vec![], capacities: vec![], few: 100 };
    let map = theatre_map::Input {
        places: vec![],
        links: vec![],
        regions: vec![],
        between: None,
        counts: theatre_map::Counts::Means,
    };
    let drawn = [
        ("corridor-distribution", corridor_distribution::draw(&corridors, caption, locale)),
        ("exceedance-days", exceedance::draw(&days, caption, locale)),
        (
            "spread-ladder",
            spread_ladder::draw(&spread_ladder::Input { rows: vec![], scenarios: false }, caption, locale),
        ),
        ("cumulative-incidence", cumulative_incidence::draw(&incidence, caption, locale)),
        ("fan-chart", fan_chart::draw(&fan_chart::Input { panels: vec![], independent: 1 }, caption, locale)),
        ("theatre-map", theatre_map::draw(&map, caption, locale)),
        ("capacity-saturation", capacity_saturation::draw(&saturation, caption, locale)),
    ];
    drawn.into_iter().chain(compare_samples::empty(caption, locale)).collect()
}

pub fn caption(case: Case, language: Language) -> Caption {
    let title = match language {
        Language::English => "Baseline: western Mali, July 2025",
        Language::French => "Référence : ouest du Mali, juillet 2025",
        Language::Arabic => "السيناريو المرجعي: غرب مالي، يوليو 2025",
    };
    Caption {
        scenario: if case == Case::LongNames { [title; 5].join(" <&> ") } else { title.to_owned() },
        trajectories: match case {
            Case::Single => 1,
            Case::Zero => 12,
            _ => 10_000,
        },
        start: Date { year: 2025, month: 7, day: 2 },
        end: if case == Case::Short {
            Date { year: 2025, month: 7, day: 23 }
        } else {
            Date { year: 2026, month: 7, day: 2 }
        },
        look: Look::default(),
        digest: "9f3a2be1c04d".to_owned(),
        seed: 20_250_702,
        version: "0.1.0".to_owned(),
        partial: case == Case::Single || case == Case::LongNames,
    }
}

#[derive(Clone, Copy)]
pub struct Sample {
    case: Case,
    language: Language,
}

impl Sample {
    fn name(self, en: &str, fr: &str, ar: &str) -> String {
        let name = match self.language {
            Language::English => en,
            Language::French => fr,
            Language::Arabic => ar,
        };
        if self.case == Case::LongNames { [name; 6].join(" – ") } else { name.to_owned() }
    }

    fn corridor_names(self) -> [String; 3] {
        [
            self.name("Bamako–Dakar by Kayes (RN1)", "Bamako–Dakar par Kayes (RN1)", "داكار عبر كاي (الطريق الوطني 1)"),
            self.name(
                "Bamako–Dakar by Kéniéba (RN24)",
                "Bamako–Dakar par Kéniéba (RN24)",
                "داكار عبر كينييبا (الطريق الوطني 24)",
            ),
            self.name("Bamako–Nouakchott (RN3)", "Bamako–Nouakchott (RN3)", "ممر باماكو – نواكشوط (RN3)"),
        ]
    }

    fn fronts(self) -> [String; 6] {
        [
            self.name("western Mali", "Ouest du Mali", "غرب مالي"),
            self.name("central Mali", "Centre du Mali", "وسط مالي"),
            self.name("northern Mali", "Nord du Mali", "شمال مالي"),
            self.name("Bamako", "Bamako", "باماكو"),
            self.name("Senegal", "Sénégal", "السنغال"),
            self.name("Mauritania", "Mauritanie", "موريتانيا"),
        ]
    }

    fn horizon(self) -> f64 {
        if self.case == Case::Short { 21.0 } else { 365.0 }
    }

    /// Numbers that are all the first where everything is alike.
    fn tied<const N: usize>(self, numbers: [f64; N]) -> [f64; N] {
        if self.case == Case::Ties { [numbers[0]; N] } else { numbers }
    }

    fn split(self) -> variance_split::Input {
        let names = self.corridor_names().into_iter().chain(self.fronts());
        let shares = [0.62, 0.03, 0.97, 0.5, 0.31, 0.08, 1.0, 0.0, 0.45];
        let row = |(name, between): (String, f64)| {
            let between = if self.case == Case::Zero { 0.0 } else { self.tied([0.62, between])[1] };
            let interval = (between > 0.0).then(|| ((between - 0.09).max(0.0), (between + 0.08).min(1.0)));
            variance_split::Row { name, between, interval }
        };
        let rows: Vec<_> = names.zip(shares).map(row).collect();
        let rows = if self.case == Case::Single { Vec::new() } else { rows };
        variance_split::Input { draws: 100, repeats: 20, rows }
    }

    fn corridors(self) -> corridor_distribution::Input {
        let scales = self.tied([46.0, 18.0, 34.0]);
        let corridors = self.corridor_names().into_iter().zip(scales).map(|(name, scale)| match self.case {
            Case::Zero => corridor(name, vec![], 1.0, [0.0; 4]),
            Case::Single => corridor(name, vec![Bin { from: scale, to: scale + 5.0, share: 1.0 }], 0.0, [scale; 4]),
            Case::HeavyTail => heavy_corridor(name),
            Case::Shut => {
                let bins =
                    vec![Bin { from: 300.0, to: 310.0, share: 0.03 }, Bin { from: 360.0, to: 365.0, share: 0.97 }];
                corridor(name, bins, 0.0, [362.0, 364.5, 365.0, 365.0])
            }
            Case::Short => corridor(
                name,
                (0..21).map(|i| Bin { from: f64::from(i), to: f64::from(i + 1), share: 0.03 }).collect(),
                0.37,
                [0.0, 4.0, 15.0, 19.0],
            ),
            _ => gamma_corridor(name, scale),
        });
        let horizon_days = self.horizon();
        corridor_distribution::Input { corridors: corridors.collect(), horizon_days, disruption_days: Some(30.0) }
    }

    fn exceedance(self, measure: exceedance::Measure) -> exceedance::Input {
        let unit = if measure == exceedance::Measure::ClosedDays { 1.0 } else { 2.3e6 };
        let curve = |(name, scale): (String, f64)| {
            let points = match self.case {
                Case::Zero => vec![(0.0, 0.0), (1.0 * unit, 0.0)],
                Case::Single => vec![(0.0, 1.0), (scale * unit * 0.999, 1.0), (scale * unit, 0.0)],
                Case::HeavyTail => (0..200)
                    .map(|i| {
                        (
                            scale * unit * 0.01 * libm::pow(1.08, f64::from(i)),
                            libm::pow(1.0 + libm::pow(1.08, f64::from(i)) * 0.3, -1.1),
                        )
                    })
                    .map(|(x, p)| if measure == exceedance::Measure::ClosedDays { (x.min(365.0), p) } else { (x, p) })
                    .filter(|(_, p)| *p > 1e-4)
                    .collect(),
                // Near the top all the way, then straight down, one on the other.
                Case::Shut => (0..=73)
                    .map(|i| f64::from(i) * 5.0)
                    .map(|x| (x * unit, if x < 300.0 { 1.0 } else { 0.97 - 0.9 * libm::pow((x - 300.0) / 65.0, 8.0) }))
                    .collect(),
                Case::Short => (0..=21)
                    .map(|i| (f64::from(i) * unit, if i == 21 { 0.0 } else { 0.63 - 0.028 * f64::from(i) }))
                    .collect(),
                _ => (0..=120)
                    .map(|i| (f64::from(i) * 3.0, gamma_tail(f64::from(i) * 3.0, scale)))
                    .map(|(x, p)| (x * unit, if p < 1e-4 { 0.0 } else { p }))
                    .collect(),
            };
            exceedance::Curve { name, points, independent: 2_000 }
        };
        let curves = self.corridor_names().into_iter().zip(self.tied([46.0, 18.0, 34.0])).map(curve).collect();
        let most = (measure == exceedance::Measure::ClosedDays).then(|| self.horizon());
        exceedance::Input { measure, curves, most, of: None }
    }

    fn ladder(self) -> spread_ladder::Input {
        let row = |(name, shares, emphasised): (String, [f64; 6], bool)| {
            let shares = match self.case {
                Case::Zero => [1.0, 0.0, 0.0, 0.0, 0.0, 0.0],
                Case::Single => [0.0, 0.0, 1.0, 0.0, 0.0, 0.0],
                Case::HeavyTail => [0.9962, 0.002, 0.001, 0.0005, 0.0002, 0.0001],
                Case::Ties => [1.0 / 6.0; 6],
                Case::Shut => [0.0002, 0.0003, 0.002, 0.0975, 0.45, 0.45],
                _ => shares,
            };
            spread_ladder::Row { name, shares, emphasised }
        };
        let rows = [
            (
                self.name(
                    "all hypotheses, weighted",
                    "toutes les hypothèses, pondérées",
                    "جميع الفرضيات مرجّحة بأوزانها",
                ),
                [0.05, 0.41, 0.29, 0.13, 0.103, 0.017],
                true,
            ),
            (
                self.name("strategic shift west", "virage stratégique vers l’ouest", "تحول استراتيجي نحو الغرب"),
                [0.01, 0.29, 0.31, 0.19, 0.165, 0.035],
                false,
            ),
            (
                self.name("pressure on Bamako", "pression sur Bamako", "الضغط على باماكو"),
                [0.04, 0.46, 0.33, 0.1, 0.06, 0.01],
                false,
            ),
            (
                self.name("circumstantial escalation", "escalade de circonstance", "تصعيد ظرفي"),
                [0.16, 0.55, 0.21, 0.06, 0.018, 0.002],
                false,
            ),
        ];
        spread_ladder::Input { rows: rows.into_iter().map(row).collect(), scenarios: self.case == Case::HeavyTail }
    }

    fn incidence(self) -> cumulative_incidence::Input {
        let horizon = self.horizon() as u32;
        let curve = |rate: f64| -> Vec<IncidencePoint> {
            let step = if self.case == Case::Short { 7 } else { 5 };
            let days =
                if self.case == Case::Single { vec![0, 130, 130, 365] } else { (0..=horizon).step_by(step).collect() };
            let rate = self.tied([0.2, rate])[1];
            let point = |(i, days): (usize, u32)| {
                let day = f64::from(days);
                let p = match self.case {
                    Case::Zero => 0.0,
                    Case::Single => {
                        if i < 2 {
                            0.0
                        } else {
                            1.0
                        }
                    }
                    Case::HeavyTail => rate * 0.003 * day / 365.0,
                    _ => 1.0 - libm::exp(-rate * libm::pow(day / 365.0, 1.3)),
                };
                let n = caption(self.case, self.language).trajectories as f64;
                let half = 1.96 * (p * (1.0 - p) / n + 0.96 / (n * n)).sqrt();
                IncidencePoint { day: days, chance: Chance { p, low: (p - half).max(0.0), high: (p + half).min(1.0) } }
            };
            days.into_iter().enumerate().map(point).collect()
        };
        let country = |(name, foothold, strike): (String, f64, f64)| cumulative_incidence::Country {
            name,
            foothold: curve(foothold),
            strike: curve(strike),
        };
        let [.., senegal, mauritania] = self.fronts();
        let mut countries: Vec<_> = [(senegal, 0.18, 0.115), (mauritania, 0.21, 0.06)].map(country).into();
        if self.case == Case::LongNames {
            countries.extend(
                [
                    (self.name("Guinea", "Guinée", "غينيا"), 0.2, 0.11),
                    (self.name("Niger", "Niger", "النيجر"), 0.19, 0.12),
                ]
                .map(country),
            );
        }
        cumulative_incidence::Input { countries, horizon_days: self.horizon(), headline_days: vec![30.0, 90.0, 365.0] }
    }

    fn fan(self) -> fan_chart::Input {
        let panel = |(name, from, growth, spread): (String, f64, f64, f64)| {
            let week = |w: u32| {
                let t = f64::from(w) / 52.0;
                let q = |z: f64| match self.case {
                    Case::Zero => 0.0,
                    Case::Single => (from + t * 3.0).round(),
                    Case::HeavyTail => (from * libm::exp(z * z * z * t * 0.6)).round(),
                    _ => (from * libm::exp(growth * t + z * spread * t.sqrt())).round(),
                };
                let quantiles = [-1.96, -1.28, -0.67, 0.0, 0.67, 1.28, 1.96].map(|z| q(z) as u32);
                let any = if self.case == Case::Zero { 0.0 } else { (from * t * 0.3).min(0.9) };
                FanWeek { day: w * 7, mean: f64::from(quantiles[3]) + any * 0.2, quantiles, any }
            };
            let weeks = if self.case == Case::Short { 3 } else { 52 };
            fan_chart::Panel {
                quantity: fan_chart::Quantity::Cells,
                front: name,
                weeks: (0..=weeks).map(week).collect(),
            }
        };
        let [west, centre, north, bamako, senegal, mauritania] = self.fronts();
        let data = [
            (west, 15.0, 0.45, 0.35),
            (centre, 60.0, 0.1, 0.2),
            (north, 22.0, -0.1, 0.25),
            (bamako, 8.0, 0.3, 0.4),
            (senegal, 0.4, 1.2, 1.1),
            (mauritania, 0.4, 0.9, 1.0),
        ];
        let mut panels: Vec<_> = data.into_iter().map(panel).collect();
        let mut closed = panel((String::new(), 0.6, 0.2, 0.9));
        closed.quantity = fan_chart::Quantity::CorridorsClosed;
        for w in &mut closed.weeks {
            for q in &mut w.quantiles[3..] {
                *q = (*q).min(3);
            }
        }
        panels.push(closed);
        // As in a run: what is there abroad first.
        for panel in &mut panels[4..6] {
            panel.quantity = fan_chart::Quantity::Presence;
        }
        panels.rotate_right(3);
        fan_chart::Input { panels, independent: caption(self.case, self.language).trajectories }
    }

    fn map(self) -> theatre_map::Input {
        let data = include_str!("theatre.txt");
        let rows = data.lines().filter(|l| l.contains('|') && !l.starts_with('#'));
        let fields: Vec<Vec<&str>> = rows.map(|l| l.split('|').collect()).collect();
        let place = |f: &Vec<&str>| theatre_map::PlaceMark {
            name: self.name(f[1], f[1], f[2]),
            lat: f[3].parse().unwrap(),
            lon: f[4].parse().unwrap(),
            kind: match f[5] {
                "Capital" => PlaceKind::Capital,
                "Hub" => PlaceKind::Hub,
                "Garrison" => PlaceKind::Garrison,
                "BorderPost" => PlaceKind::BorderPost,
                _ => PlaceKind::Town,
            },
        };
        let places: Vec<_> = fields.iter().map(place).collect();
        let index = |key: &str| fields.iter().position(|f| f[0] == key).unwrap();
        let links = data.lines().filter(|l| !l.contains('|') && !l.starts_with('#')).enumerate().map(|(i, l)| {
            let mut words = l.split(' ');
            let (a, b) = words.next().unwrap().split_once('-').unwrap();
            let flags: Vec<&str> = words.collect();
            let corridor = flags.contains(&"corridor");
            let share = if self.case == Case::Shut { 1.0 } else { ((i * 29) % 13) as f64 / 13.0 * 0.3 };
            theatre_map::RoadMark {
                a: index(a),
                b: index(b),
                closed: if corridor && self.case != Case::Zero { share } else { 0.0 },
                corridor,
                western: corridor,
                crossing: flags.contains(&"crossing"),
            }
        });
        // Regions of six places each, from west to east.
        let mut order: Vec<usize> = (0..places.len()).collect();
        order.sort_by(|&a, &b| places[a].lon.total_cmp(&places[b].lon));
        let region = |(i, members): (usize, &[usize])| theatre_map::RegionMark {
            name: places[members[0]].name.clone(),
            places: members.to_vec(),
            attacks: match self.case {
                Case::Zero => 0.0,
                Case::HeavyTail => 0.06 * f64::from(u32::try_from(i).unwrap()),
                _ => self.tied([14.0, [0.01, 2.2, 14.0, 40.5, 31.0, 8.4, 0.7, 22.0, 5.0, 3.0][i % 10]])[1],
            },
        };
        let regions = order.chunks(6).enumerate().map(region).collect();
        theatre_map::Input {
            links: links.collect(),
            places,
            regions,
            between: None,
            counts: theatre_map::Counts::Means,
        }
    }

    /// The difference between two of them.
    fn map_of_differences(self) -> theatre_map::Input {
        let mut input = self.map();
        for (i, region) in input.regions.iter_mut().enumerate() {
            region.attacks *= [-0.2, 0.05, -0.02, 0.3][i % 4];
        }
        for (i, link) in input.links.iter_mut().enumerate() {
            link.closed *= [-0.4, 0.1, 0.0][i % 3];
        }
        input.between =
            Some((self.name("Baseline", "Référence", "السيناريو المرجعي"), self.name("Surge", "Renfort", "تعزيز")));
        input
    }

    fn saturation(self) -> capacity_saturation::Input {
        let largest = match self.case {
            Case::Zero => 0,
            Case::Single => 3,
            Case::LongNames => 40,
            _ => 12,
        };
        let size = |k: u32| {
            let x = f64::from(k);
            let unserved = (1.0 - 2.6 / (x + 0.6)).max(0.02);
            let strikes = match self.case {
                Case::Single => u64::from(k),
                _ => (2e5 / libm::pow(x, 2.6)) as u64,
            };
            let half = 1.96 * (unserved * (1.0 - unserved) / (strikes as f64).max(1.0)).sqrt();
            let unserved = Chance { p: unserved, low: (unserved - half).max(0.0), high: (unserved + half).min(1.0) };
            SizeShare { size: k, strikes, unserved }
        };
        let means = [(0.9, 2.1), (1.6, 4.2), (0.4, 1.6), (0.5, 6.0)]
            .map(|pair| if self.case == Case::Ties { (0.9, 2.1) } else { pair });
        let capacities = self.fronts().into_iter().zip(means);
        let capacity = |(name, (drones, ground_units))| capacity_saturation::Capacity { name, drones, ground_units };
        capacity_saturation::Input {
            sizes: (1..=largest).map(size).collect(),
            capacities: capacities.map(capacity).collect(),
            few: 400,
        }
    }
}

/// P(X > x) of a gamma distribution with shape 2.
fn gamma_tail(x: f64, scale: f64) -> f64 {
    (1.0 + x / (scale / 1.68)) * libm::exp(-x / (scale / 1.68))
}

/// A corridor with these bins, share at zero, and quantiles at 10, 50, 90 and 95 %.
fn corridor(
    name: String,
    bins: Vec<Bin>,
    zero: f64,
    [q10, q50, q90, q95]: [f64; 4],
) -> corridor_distribution::Corridor {
    let histogram = CorridorHistogram { corridor: String::new(), western: true, zero, bins };
    let quantiles = Quantiles { q10, q50, q90, q95, ..Quantiles::default() };
    corridor_distribution::Corridor { name, histogram, quantiles }
}

fn gamma_corridor(name: String, scale: f64) -> corridor_distribution::Corridor {
    let zero = if scale < 20.0 { 0.21 } else { 0.04 };
    let bin = |i: u32| {
        let (from, to) = (f64::from(i) * 10.0, f64::from(i + 1) * 10.0);
        Bin { from, to, share: (1.0 - zero) * (gamma_tail(from, scale) - gamma_tail(to, scale)) }
    };
    let quantile = |p: f64| {
        (0..3650).map(|i| f64::from(i) * 0.1).find(|&x| 1.0 - (1.0 - zero) * gamma_tail(x, scale) >= p).unwrap_or(365.0)
    };
    let bins = (0..30).map(bin).filter(|b| b.share > 1e-4).collect();
    corridor(name, bins, zero, [0.1, 0.5, 0.9, 0.95].map(quantile))
}

fn heavy_corridor(name: String) -> corridor_distribution::Corridor {
    let bin = |i: u32| Bin {
        from: f64::from(i) * 5.0,
        to: f64::from(i + 1) * 5.0,
        share: 0.06 / libm::pow(f64::from(i + 1), 1.9),
    };
    corridor(name, (0..73).map(bin).collect(), 0.89, [0.0, 0.0, 1.0, 9.0])
}
