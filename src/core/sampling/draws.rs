//! The compiled draws of a scenario: which slots are certain, which are drawn, from which uniform and
//! through which quantile table, under every hypothesis and by every expert.

use super::allotment::Allotment;
use super::bins::{Bins, Law};
use super::copula::Copula;
use super::design::Uniforms;
use super::rows::Rows;
use super::table::QuantileTable;
use crate::distribution::Distribution;
use crate::parameters::{Domain, Slot};
use crate::scenario::{Quantity, Scenario};

/// A dimension of the design: one uncertain quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Full key name, or `measures.<key>.<what>` for a quantity of a measure.
    pub name: String,
    /// The slot it fills; `None` for a quantity of a measure.
    pub slot: Option<Slot>,
}

/// A number that is certain or drawn.
#[derive(Clone, Debug)]
pub(super) enum Assumed {
    Certain(f64),
    Drawn { dimension: usize, table: QuantileTable },
}

impl Assumed {
    /// Its table, if it is drawn in this dimension.
    pub(super) fn table(&self, of: usize) -> Option<&QuantileTable> {
        match self {
            Self::Drawn { dimension, table } if *dimension == of => Some(table),
            Self::Drawn { .. } | Self::Certain(_) => None,
        }
    }

    #[inline]
    pub(super) fn value(&self, uniforms: &[f64]) -> f64 {
        match self {
            Self::Certain(value) => *value,
            Self::Drawn { dimension, table } => table.value(uniforms[*dimension]),
        }
    }
}

/// One drawn slot under one hypothesis, by one expert.
#[derive(Clone, Copy, Debug)]
struct Entry {
    slot: usize,
    dimension: usize,
    table: usize,
    whole: bool,
}

/// All slots under one hypothesis, by one expert.
#[derive(Clone, Debug)]
struct Overlay {
    /// Certain values; NaN where absent or drawn.
    certain: Vec<f64>,
    drawn: Vec<Entry>,
}

/// The draws of a scenario.
#[derive(Clone, Debug)]
pub(super) struct Draws {
    /// Trajectories per draw.
    repeats: u64,
    allotment: Allotment,
    /// Whose judgements each draw takes.
    experts: Allotment,
    /// Probability of every overlay.
    shares: Vec<f64>,
    pub dimensions: Vec<Dimension>,
    uniforms: Uniforms,
    copula: Copula,
    rows: Rows,
    tables: Tables,
    /// Hypothesis by hypothesis, expert by expert.
    overlays: Vec<Overlay>,
    expert_count: usize,
}

/// Quantile tables, one for each distribution.
#[derive(Clone, Debug, Default)]
struct Tables {
    distributions: Vec<Distribution>,
    tables: Vec<QuantileTable>,
}

impl Tables {
    /// The number of the table of a distribution: that which is there, else that of `known`, else one made now, which
    /// takes most of the time that a scenario takes to compile.
    fn add(&mut self, distribution: &Distribution, known: Option<&Self>) -> usize {
        let at = |tables: &Self| tables.distributions.iter().position(|other| other == distribution);
        at(self).unwrap_or_else(|| {
            let ready = known.and_then(|known| Some(known.tables[at(known)?].clone()));
            self.tables.push(ready.unwrap_or_else(|| QuantileTable::new(distribution)));
            self.distributions.push(distribution.clone());
            self.tables.len() - 1
        })
    }
}

impl Draws {
    /// Compiles a scenario; `measures` names the uncertain quantities of its measures, and tables of `known` draws are
    /// taken from there.
    pub(super) fn new(scenario: &Scenario, measures: &[String], known: Option<&Self>) -> Self {
        let uncertain = uncertain_slots(scenario);
        let mut dimensions: Vec<Dimension> = Vec::with_capacity(uncertain.len() + measures.len());
        dimensions
            .extend(uncertain.iter().map(|&s| Dimension { name: scenario.space.name(s).to_owned(), slot: Some(s) }));
        dimensions.extend(measures.iter().map(|name| Dimension { name: name.clone(), slot: None }));
        let repeats = u64::from(scenario.repeats.max(1));
        let draws = scenario.trajectories.div_ceil(repeats);
        let names = dimensions.iter().map(|d| d.name.as_str());
        let taken = 1 + usize::from(!scenario.experts.is_empty());
        let uniforms = Uniforms::new(scenario.design, scenario.seed, draws, taken, names);
        let place = |slot: Slot| uncertain.binary_search(&slot).ok();
        let ranks: Vec<(usize, usize, f64)> = (scenario.correlations.iter())
            .filter_map(|c| Some((place(c.between.0)?, place(c.between.1)?, c.rank)))
            .collect();
        let copula = Copula::new(dimensions.len(), &ranks);
        let rows = Rows::new(scenario, place);
        let (tables, overlays) = overlays(scenario, &uncertain, known.map(|known| &known.tables));
        let priors: Vec<f64> = scenario.hypotheses.iter().map(|h| h.prior).collect();
        let weights: Vec<f64> = scenario.experts.iter().map(|expert| expert.weight).collect();
        let (allotment, experts) = (Allotment::new(&priors), Allotment::among_experts(&weights));
        let expert_count = weights.len().max(1);
        let one = |list: Vec<f64>| if list.is_empty() { vec![1.0] } else { list };
        let (priors, weights) = (one(priors), one(weights));
        let shares = priors.iter().flat_map(|prior| weights.iter().map(move |weight| prior * weight)).collect();
        Self { repeats, allotment, experts, shares, dimensions, uniforms, copula, rows, tables, overlays, expert_count }
    }

    /// Draw that trajectory `trajectory` uses.
    pub(super) fn draw_of(&self, trajectory: u64) -> u64 {
        trajectory / self.repeats
    }

    /// Hypothesis of draw `draw`.
    pub(super) fn hypothesis(&self, draw: u64) -> usize {
        self.allotment.of(draw)
    }

    /// Expert of draw `draw`.
    pub(super) fn expert(&self, draw: u64) -> usize {
        self.experts.of(draw)
    }

    /// The same draws, allotted to the hypotheses of weights `own` as like those of weights `base` as can be.
    pub(super) fn allotted_beside(&self, base: &[f64], own: &[f64]) -> Self {
        Self { allotment: Allotment::beside(base, own), ..self.clone() }
    }

    /// The bins of every dimension; `of_measure` gives the table of a dimension that no slot has.
    pub(super) fn bins<'t>(&'t self, of_measure: impl Fn(usize) -> Option<&'t QuantileTable>) -> Vec<Bins> {
        let law = |dimension: usize, slot: Option<Slot>, overlay: &'t Overlay| match slot {
            None => of_measure(dimension).map(|table| Law::Drawn { number: usize::MAX, table, whole: false }),
            Some(slot) => {
                let entry = overlay.drawn.iter().find(|entry| entry.dimension == dimension);
                let drawn =
                    |e: &Entry| Law::Drawn { number: e.table, table: &self.tables.tables[e.table], whole: e.whole };
                Some(entry.map_or(Law::Certain(overlay.certain[slot]), drawn))
            }
        };
        let bins = |(i, d): (usize, &Dimension)| {
            let laws: Vec<Law<'_>> = self.overlays.iter().filter_map(|overlay| law(i, d.slot, overlay)).collect();
            Bins::new(&laws, &self.shares)
        };
        self.dimensions.iter().enumerate().map(bins).collect()
    }

    /// The uniforms of draw `draw`, joined by the copula and by samples that are drawn together.
    pub(super) fn uniforms(&self, draw: u64, out: &mut Vec<f64>) {
        self.uniforms.fill(draw, out);
        self.join(out);
    }

    /// Joins the uniforms of one draw.
    pub(super) fn join(&self, uniforms: &mut [f64]) {
        self.copula.apply(uniforms);
        self.rows.apply(uniforms);
    }

    /// Pairs of dimensions that are joined.
    pub(super) fn tied(&self) -> Vec<(usize, usize)> {
        self.copula.tied().chain(self.rows.tied()).collect()
    }

    /// Writes the value of every slot under a hypothesis and by an expert.
    pub(super) fn fill(&self, [hypothesis, expert]: [usize; 2], uniforms: &[f64], values: &mut [f64]) {
        let overlay = &self.overlays[hypothesis * self.expert_count + expert];
        values.copy_from_slice(&overlay.certain);
        for entry in &overlay.drawn {
            let x = self.tables.tables[entry.table].value(uniforms[entry.dimension]);
            values[entry.slot] = if entry.whole { round_half_up(x) } else { x };
        }
    }
}

/// Rounding of whole-number keys.
pub(super) fn round_half_up(x: f64) -> f64 {
    libm::floor(x + 0.5)
}

/// Slots that are uncertain in the base, under any hypothesis or by any expert, in slot order.
fn uncertain_slots(scenario: &Scenario) -> Vec<Slot> {
    let open = |quantity: &Quantity| !quantity.distribution.is_fixed();
    let base = scenario.base.iter().enumerate().filter(|(_, q)| q.as_ref().is_some_and(open)).map(|(slot, _)| slot);
    let overlaid = scenario.replacing().filter(|(_, q)| open(q)).map(|(slot, _)| *slot);
    let mut slots: Vec<Slot> = base.chain(overlaid).collect();
    slots.sort_unstable();
    slots.dedup();
    slots
}

/// Tables, and one overlay for each hypothesis (or one alone where there are none) and each expert (likewise). They share the
/// tables of the slots that they leave alone. What a hypothesis sets counts for more than what an expert says.
fn overlays(scenario: &Scenario, uncertain: &[Slot], known: Option<&Tables>) -> (Tables, Vec<Overlay>) {
    let mut tables = Tables::default();
    let mut add = |quantity: &Quantity| tables.add(&quantity.distribution, known);
    let is_open = |quantity: &Quantity| !quantity.distribution.is_fixed();
    let base_tables: Vec<Option<usize>> =
        scenario.base.iter().map(|q| q.as_ref().filter(|q| is_open(q)).map(&mut add)).collect();
    let mut sets: Vec<&[(Slot, Quantity)]> = scenario.hypotheses.iter().map(|h| h.set.as_slice()).collect();
    let mut said: Vec<&[(Slot, Quantity)]> = scenario.experts.iter().map(|expert| expert.set.as_slice()).collect();
    for list in [&mut sets, &mut said].into_iter().filter(|list| list.is_empty()) {
        list.push(&[]);
    }
    let overlays = sets.iter().flat_map(|set| said.iter().map(move |said| (set, said))).map(|(set, said)| {
        let mut quantities: Vec<Option<&Quantity>> = scenario.base.iter().map(Option::as_ref).collect();
        let mut table_of = base_tables.clone();
        for (slot, quantity) in said.iter().chain(*set) {
            quantities[*slot] = Some(quantity);
            table_of[*slot] = is_open(quantity).then(|| add(quantity));
        }
        let is_whole = |slot: Slot| matches!(scenario.space.spec(slot).domain, Domain::Whole { .. });
        let certain = quantities.iter().enumerate().map(|(slot, quantity)| {
            let value = quantity.and_then(|q| q.distribution.constant()).unwrap_or(f64::NAN);
            if is_whole(slot) { round_half_up(value) } else { value }
        });
        let drawn = uncertain.iter().enumerate().filter_map(|(dimension, &slot)| {
            Some(Entry { slot, dimension, table: table_of[slot]?, whole: is_whole(slot) })
        });
        Overlay { certain: certain.collect(), drawn: drawn.collect() }
    });
    let overlays = overlays.collect();
    (tables, overlays)
}

/// Numbers the uncertain quantities of measures: gives each the dimension after those before it.
#[derive(Debug)]
pub(super) struct Dimensions {
    first: usize,
    pub names: Vec<String>,
}

impl Dimensions {
    /// Dimensions after those of the scenario's slots.
    pub(super) fn after_slots(scenario: &Scenario) -> Self {
        Self { first: uncertain_slots(scenario).len(), names: Vec::new() }
    }

    /// The source of a quantity; `name` is asked for only if it is uncertain.
    pub(super) fn source(&mut self, distribution: &Distribution, name: impl FnOnce() -> String) -> Assumed {
        if let Some(value) = distribution.constant() {
            return Assumed::Certain(value);
        }
        self.names.push(name());
        Assumed::Drawn { dimension: self.first + self.names.len() - 1, table: QuantileTable::new(distribution) }
    }
}
