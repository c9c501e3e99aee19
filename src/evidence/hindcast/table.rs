//! Scores of many forecasts together: by forecaster, kind of area and horizon, and skill against the best base line.

use std::collections::BTreeMap;

use super::{ALL, Area, Forecaster, Joint, Scored, Settings};
use crate::Month;
use crate::baselines::Baseline;
use crate::scores::{Bootstrap, Brier, LEVELS, PitHistogram, Skill};

/// Bins of transforms.
const PIT_BINS: usize = 10;
/// Bins of probabilities.
const RELIABILITY_BINS: usize = 5;
/// Level of the test of uniformity.
const PIT_LEVEL: f64 = 0.01;

/// One forecaster on one kind of area over one horizon.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Line {
    /// Key of the forecaster.
    pub forecaster: String,
    /// `regions` (each by itself), `west` or `all`.
    pub kind: String,
    /// Months.
    pub horizon: usize,
    /// Forecasts.
    pub forecasts: usize,
    /// Mean CRPS, events.
    pub crps: f64,
    /// Mean logarithmic score, bits.
    pub bits: f64,
    /// Mean interval score at 80 %, events.
    pub interval_score: f64,
    /// Of all regions: mean energy score of the vector of single regions, events.
    pub energy: Option<f64>,
    /// Shares within 50, 80 and 95 %.
    pub inside: [f64; 3],
    /// Transforms, and whether they are flat.
    pub pit: Option<PitHistogram>,
    /// Probabilities of more events than in as many months before.
    pub rise: Option<Brier>,
    /// CRPS against the best base line, blocks of origins resampled.
    pub skill: Option<Skill>,
    /// Bits against the base line that is best in bits.
    pub gain: Option<Skill>,
}

/// All lines, and which base line is best where.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Summary {
    /// Levels of `inside`.
    pub levels: [f64; 3],
    /// Lines.
    pub lines: Vec<Line>,
    /// By kind of area and horizon: the base lines of least mean CRPS and of least mean bits.
    pub best: Vec<(String, usize, String, String)>,
}

impl Summary {
    /// The line of a forecaster.
    #[must_use]
    pub fn line(&self, forecaster: &str, kind: &str, horizon: usize) -> Option<&Line> {
        self.lines.iter().find(|l| l.forecaster == forecaster && l.kind == kind && l.horizon == horizon)
    }
}

/// Mean scores of each origin: CRPS and bits.
type ByOrigin = BTreeMap<Month, (f64, f64)>;

pub(super) fn summarise(scored: &[Scored], joint: &[Joint], areas: &[Area], settings: &Settings) -> Summary {
    let kind_of = |scored: &Scored| areas.iter().find(|area| area.key == scored.area).map_or("", Area::kind);
    let mut kinds: Vec<&str> = areas.iter().map(Area::kind).collect();
    kinds.dedup();
    let forecasters = Forecaster::all(settings.ablations);
    let baselines = Baseline::STANDARD.map(|baseline| Forecaster::Baseline(baseline).key());
    let (mut lines, mut best) = (Vec::new(), Vec::new());
    for kind in kinds {
        for &horizon in &settings.horizons {
            let of = |key: &str| -> Vec<&Scored> {
                let fits = |s: &&Scored| s.forecaster == key && s.horizon == horizon && kind_of(s) == kind;
                scored.iter().filter(fits).collect()
            };
            let least = |score: fn(&Scored) -> f64| {
                let mean = |key: &&str| mean(&of(key), score);
                baselines.into_iter().min_by(|a, b| mean(a).total_cmp(&mean(b))).unwrap_or(baselines[0])
            };
            let (by_crps, by_bits) = (least(|s| s.crps), least(|s| s.bits));
            if of(by_crps).is_empty() {
                continue;
            }
            let references = (by_origin(&of(by_crps)), by_origin(&of(by_bits)));
            let line = |forecaster: &Forecaster| {
                let energy = if kind == ALL { energy(joint, forecaster.key(), horizon) } else { None };
                Some(Line { energy, ..line(&of(forecaster.key()), kind, horizon, &references, settings)? })
            };
            lines.extend(forecasters.iter().filter_map(line));
            best.push((kind.to_owned(), horizon, by_crps.to_owned(), by_bits.to_owned()));
        }
    }
    Summary { levels: LEVELS, lines, best }
}

fn mean(scored: &[&Scored], score: impl Fn(&Scored) -> f64) -> f64 {
    scored.iter().map(|s| score(s)).sum::<f64>() / scored.len().max(1) as f64
}

/// Mean energy score of a forecaster over a horizon.
fn energy(joint: &[Joint], forecaster: &str, horizon: usize) -> Option<f64> {
    let of = joint.iter().filter(|joint| joint.forecaster == forecaster && joint.horizon == horizon);
    let scores: Vec<f64> = of.map(|joint| joint.energy).collect();
    (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
}

/// Scores of several regions from one origin are averaged: blocks are of origins.
fn by_origin(scored: &[&Scored]) -> ByOrigin {
    let mut sums: BTreeMap<Month, (f64, f64, f64)> = BTreeMap::new();
    for s in scored {
        let sum = sums.entry(s.origin).or_default();
        *sum = (sum.0 + s.crps, sum.1 + s.bits, sum.2 + 1.0);
    }
    sums.into_iter().map(|(origin, (crps, bits, n))| (origin, (crps / n, bits / n))).collect()
}

fn line(
    scored: &[&Scored],
    kind: &str,
    horizon: usize,
    references: &(ByOrigin, ByOrigin),
    settings: &Settings,
) -> Option<Line> {
    let first = scored.first()?;
    let own = by_origin(scored);
    let bootstrap = Bootstrap::for_horizon(own.len(), horizon, settings.seed);
    let pairs = |reference: &ByOrigin, score: fn(&(f64, f64)) -> f64| -> Vec<(f64, f64)> {
        own.iter().filter_map(|(origin, mine)| Some((score(mine), score(reference.get(origin)?)))).collect()
    };
    let rises: Vec<(f64, bool)> = scored.iter().filter_map(|s| Some((s.rise?, s.observed > s.before?))).collect();
    Some(Line {
        forecaster: first.forecaster.clone(),
        kind: kind.to_owned(),
        horizon,
        forecasts: scored.len(),
        crps: mean(scored, |s| s.crps),
        bits: mean(scored, |s| s.bits),
        interval_score: mean(scored, |s| s.interval_score),
        energy: None,
        inside: [0, 1, 2].map(|level| mean(scored, |s| if s.inside[level] { 1.0 } else { 0.0 })),
        pit: PitHistogram::of_transforms(scored.iter().map(|s| s.pit), PIT_BINS, PIT_LEVEL),
        rise: Brier::new(&rises, RELIABILITY_BINS),
        skill: Skill::new(&pairs(&references.0, |s| s.0), bootstrap),
        gain: Skill::new(&pairs(&references.1, |s| s.1), bootstrap),
    })
}
