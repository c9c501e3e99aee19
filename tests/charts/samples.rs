//! Made-up but plausible inputs of every chart, in three languages, for the usual case and the hard ones.
//! They are formulas, not results of the model.

#[path = "compare_samples.rs"]
mod compare_samples;

use harmattan_analysis::{Bin, Chance, CorridorHistogram, FanWeek, IncidencePoint, Quantiles, SizeShare};
use harmattan_core::Language;
use harmattan_core::calendar::Date;
use harmattan_core::theatre::PlaceKind;
use harmattan_render::charts::{
    Caption, Svg, capacity_saturation, corridor_distribution, cumulative_incidence, exceedance, fan_chart,
    spread_ladder, theatre_map,
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
}

impl Case {
    pub const ALL: [Self; 6] = [Self::Usual, Self::Zero, Self::Single, Self::HeavyTail, Self::LongNames, Self::Empty];
}

/// Every chart of a case in a language: name and drawing.
pub fn all(case: Case, language: Language) -> Vec<(&'static str, Svg)> {
    let locale = Locale::new(language);
    if case == Case::Empty {
        return empty(&caption(case, language), &locale);
    }
    let (caption, sample) = (caption(case, language), Sample { case, language });
    let drawn: [(&str, Svg); 8] = [
        ("corridor-distribution", corridor_distribution::draw(&sample.corridors(), &caption, &locale)),
        ("exceedance-days", exceedance::draw(&sample.exceedance(exceedance::Measure::ClosedDays), &caption, &locale)),
        ("exceedance-loss", exceedance::draw(&sample.exceedance(exceedance::Measure::TradeLoss), &caption, &locale)),
        ("spread-ladder", spread_ladder::draw(&sample.ladder(), &caption, &locale)),
        ("cumulative-incidence", cumulative_incidence::draw(&sample.incidence(), &caption, &locale)),
        ("fan-chart", fan_chart::draw(&sample.fan(), &caption, &locale)),
        ("theatre-map", theatre_map::draw(&sample.map(), &caption, &locale)),
        ("capacity-saturation", capacity_saturation::draw(&sample.saturation(), &caption, &locale)),
    ];
    drawn.into_iter().chain(compare_samples::all(sample, &caption, &locale)).collect()
}

/// Every chart of nothing.
fn empty(caption: &Caption, locale: &Locale) -> Vec<(&'static str, Svg)> {
    let days = exceedance::Input { measure: exceedance::Measure::ClosedDays, curves: vec![] };
    let corridors = corridor_distribution::Input { corridors: vec![], horizon_days: 365.0 };
    let incidence = cumulative_incidence::Input { countries: vec![], horizon_days: 365.0, headline_days: vec![30.0] };
    let saturation = capacity_saturation::Input { sizes: vec![], capacities: vec![], few: 100 };
    let map = theatre_map::Input { places: vec![], links: vec![] };
    let drawn = [
        ("corridor-distribution", corridor_distribution::draw(&corridors, caption, locale)),
        ("exceedance-days", exceedance::draw(&days, caption, locale)),
        (
            "spread-ladder",
            spread_ladder::draw(&spread_ladder::Input { rows: vec![], scenarios: false }, caption, locale),
        ),
        ("cumulative-incidence", cumulative_incidence::draw(&incidence, caption, locale)),
        ("fan-chart", fan_chart::draw(&fan_chart::Input { panels: vec![] }, caption, locale)),
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
        end: Date { year: 2026, month: 7, day: 2 },
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

    fn corridors(self) -> corridor_distribution::Input {
        let scales = [46.0, 18.0, 34.0];
        let corridors = self.corridor_names().into_iter().zip(scales).map(|(name, scale)| match self.case {
            Case::Zero => corridor(name, vec![], 1.0, [0.0; 4]),
            Case::Single => corridor(name, vec![Bin { from: scale, to: scale + 5.0, share: 1.0 }], 0.0, [scale; 4]),
            Case::HeavyTail => heavy_corridor(name),
            _ => gamma_corridor(name, scale),
        });
        corridor_distribution::Input { corridors: corridors.collect(), horizon_days: 365.0 }
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
                _ => (0..=120)
                    .map(|i| (f64::from(i) * 3.0, gamma_tail(f64::from(i) * 3.0, scale)))
                    .map(|(x, p)| (x * unit, if p < 1e-4 { 0.0 } else { p }))
                    .collect(),
            };
            exceedance::Curve { name, points }
        };
        let curves = self.corridor_names().into_iter().zip([46.0, 18.0, 34.0]).map(curve).collect();
        exceedance::Input { measure, curves }
    }

    fn ladder(self) -> spread_ladder::Input {
        let row = |(name, shares, emphasised): (String, [f64; 6], bool)| {
            let shares = match self.case {
                Case::Zero => [1.0, 0.0, 0.0, 0.0, 0.0, 0.0],
                Case::Single => [0.0, 0.0, 1.0, 0.0, 0.0, 0.0],
                Case::HeavyTail => [0.9962, 0.002, 0.001, 0.0005, 0.0002, 0.0001],
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
        let curve = |rate: f64| -> Vec<IncidencePoint> {
            let days = if self.case == Case::Single { vec![0, 130, 130, 365] } else { (0..=365).step_by(5).collect() };
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
        cumulative_incidence::Input { countries, horizon_days: 365.0, headline_days: vec![30.0, 90.0, 365.0] }
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
                FanWeek { day: w * 7, mean: f64::from(quantiles[3]), quantiles }
            };
            fan_chart::Panel { quantity: fan_chart::Quantity::Cells, front: name, weeks: (0..=52).map(week).collect() }
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
        fan_chart::Input { panels }
    }

    fn map(self) -> theatre_map::Input {
        let data = include_str!("theatre.txt");
        let rows = data.lines().filter(|l| l.contains('|') && !l.starts_with('#'));
        let fields: Vec<Vec<&str>> = rows.map(|l| l.split('|').collect()).collect();
        let place = |(i, f): (usize, &Vec<&str>)| {
            let lon: f64 = f[4].parse().unwrap();
            let wave = ((i * 37) % 11) as f64 / 11.0;
            let west: f64 = if (-12.3..-8.0).contains(&lon) {
                0.75
            } else if lon < -12.3 {
                0.06
            } else {
                0.4
            };
            theatre_map::PlaceMark {
                name: self.name(f[1], f[1], f[2]),
                lat: f[3].parse().unwrap(),
                lon,
                kind: match f[5] {
                    "Capital" => PlaceKind::Capital,
                    "Hub" => PlaceKind::Hub,
                    "Garrison" => PlaceKind::Garrison,
                    "BorderPost" => PlaceKind::BorderPost,
                    _ => PlaceKind::Town,
                },
                struck: match self.case {
                    Case::Zero => 0.0,
                    Case::Single => f64::from(u8::from(wave > 0.85)),
                    Case::HeavyTail => west * wave * wave * wave * wave * 0.01,
                    _ => west * wave * wave,
                },
            }
        };
        let places: Vec<_> = fields.iter().enumerate().map(place).collect();
        let index = |key: &str| fields.iter().position(|f| f[0] == key).unwrap();
        let links = data.lines().filter(|l| !l.contains('|') && !l.starts_with('#')).enumerate().map(|(i, l)| {
            let mut words = l.split(' ');
            let (a, b) = words.next().unwrap().split_once('-').unwrap();
            let flags: Vec<&str> = words.collect();
            let corridor = flags.contains(&"corridor");
            let share = if corridor && self.case != Case::Zero { ((i * 29) % 13) as f64 / 13.0 * 0.3 } else { 0.0 };
            theatre_map::RoadMark {
                a: index(a),
                b: index(b),
                closed: share,
                corridor,
                crossing: flags.contains(&"crossing"),
            }
        });
        theatre_map::Input { links: links.collect(), places }
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
        let means = [(0.9, 2.1), (1.6, 4.2), (0.4, 1.6), (0.5, 6.0)];
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
