//! What only the whole scenario can tell: names in the policy, priors, correlations, cells that fit.

use harmattan_core::distribution::Distribution;
use harmattan_core::distribution::correlation::{Ties, cholesky_of_ranks, nearest_rank, reached_rank};
use harmattan_core::parameters::{Domain, Key, ParameterSpace, Slot};
use harmattan_core::theatre::{Role, Theatre};

use super::ChangeKind;
use super::diagnostic::{Diagnostic, Diagnostics, Message, Span, plain_number};
use super::distributions::rounded;
use super::fields::with_suggestion;
use super::finish::weight_of;
use super::layer::{CorrelationLayer, Layer};
use super::limits;
use super::overlay::StratumLayer;
use super::quantity::Stated;

/// Under what a value is looked at: a hypothesis and an expert, where the scenario has any.
#[derive(Clone, Copy)]
struct Context<'s> {
    hypothesis: Option<&'s StratumLayer>,
    expert: Option<&'s StratumLayer>,
}

/// A scenario before it is assembled.
pub(super) struct Whole<'a> {
    pub theatre: &'a Theatre,
    pub space: &'a ParameterSpace,
    /// What is stated for each slot.
    pub base: &'a [Option<&'a Stated>],
    pub stated: &'a Layer,
}

impl Whole<'_> {
    /// Checks everything but the policy.
    pub fn check(&self, found: &mut Diagnostics) {
        if !self.few_enough(found) {
            return;
        }
        self.priors(found);
        self.experts(found);
        self.cells(found);
        self.measures(found);
        self.correlations(found);
        super::joint::check(self, found);
        self.repeats(found);
        super::season::check(self, found);
        super::when::check(self, found);
    }

    /// Whether there is of nothing more than a scenario may have.
    fn few_enough(&self, found: &mut Diagnostics) -> bool {
        let Layer { hypotheses, experts, measures, correlations, .. } = self.stated;
        let last_at = |strata: &[StratumLayer]| strata.last().map(|stratum| stratum.key_at.clone());
        let correlations = correlations.as_deref().unwrap_or_default();
        let counted = [
            (limits::HYPOTHESES, hypotheses.len(), last_at(hypotheses)),
            (limits::EXPERTS, experts.len(), last_at(experts)),
            (limits::MEASURES, measures.len(), measures.last().map(|measure| measure.key_at.clone())),
            (limits::CORRELATIONS, correlations.len(), correlations.last().map(|correlation| correlation.at.clone())),
        ];
        let within = counted.map(|(limit, count, at)| at.is_none_or(|at| limit.holds(count, &at, found)));
        within.into_iter().all(|within| within)
    }

    /// The measures in force, by index.
    pub fn policy(&self, found: &mut Diagnostics) -> Vec<usize> {
        let measures = &self.stated.measures;
        let mut policy = Vec::new();
        for name in self.stated.policy.iter().flatten() {
            let Some(index) = measures.iter().position(|measure| measure.key == name.value) else {
                let title = Message::new("error-unknown-reference").phrase("what", Message::new("what-measure"));
                let diagnostic = Diagnostic::error(&name.at, title.text("name", name.value.as_str()));
                let known = measures.iter().map(|measure| measure.key.as_str());
                found.push(with_suggestion(diagnostic, &name.value, known));
                continue;
            };
            if policy.contains(&index) {
                found.push(Diagnostic::error(&name.at, Message::new("error-policy-twice").text("name", &*name.value)));
            } else {
                policy.push(index);
            }
        }
        policy
    }

    fn priors(&self, found: &mut Diagnostics) {
        let priors: Vec<_> = self.stated.hypotheses.iter().map(|hypothesis| hypothesis.weight.as_ref()).collect();
        // One that is missing or wrong has been reported; the sum would say it again.
        let Some(priors) = priors.into_iter().collect::<Option<Vec<_>>>() else { return };
        let Some(last) = priors.last() else { return };
        let sum: f64 = priors.iter().map(|prior| prior.value).sum();
        if self.stated.normalise_priors == Some(true) && sum > 0.0 {
            return;
        }
        if (sum - 1.0).abs() > 1e-9 {
            let terms: Vec<String> = priors.iter().map(|prior| plain_number(prior.value)).collect();
            let title = Message::new("error-priors-sum").number("sum", rounded(sum));
            let label = Message::new("hint-sum").text("terms", terms.join(" + ")).number("sum", rounded(sum));
            let help = (sum > 0.0).then(|| Message::new("hint-normalise").text("key", "normalise_priors"));
            found.push(Diagnostic::error(&last.at, title).label(label).help_if(help));
        }
    }

    fn experts(&self, found: &mut Diagnostics) {
        let experts = &self.stated.experts;
        let Some(last) = experts.last() else { return };
        if experts.iter().map(weight_of).sum::<f64>() <= 0.0 {
            found.push(Diagnostic::error(&last.key_at, Message::new("error-weights-none").text("key", "experts")));
        }
        // One whose judgements cannot be read is no silent one.
        let said = found.has_errors();
        for silent in experts.iter().filter(|expert| expert.set.is_empty() && !said) {
            let title = Message::new("error-expert-silent").text("expert", silent.key.as_str());
            let known = experts.iter().filter(|expert| !expert.set.is_empty()).map(|expert| expert.key.as_str());
            found.push(with_suggestion(Diagnostic::error(&silent.key_at, title), &silent.key, known));
        }
    }

    /// Every hypothesis with every expert; one of nobody where there are none.
    fn contexts(&self) -> Vec<Context<'_>> {
        fn or_none(list: &[StratumLayer]) -> Vec<Option<&StratumLayer>> {
            if list.is_empty() { vec![None] } else { list.iter().map(Some).collect() }
        }
        let experts = or_none(&self.stated.experts);
        let hypotheses = or_none(&self.stated.hypotheses).into_iter();
        hypotheses.flat_map(|hypothesis| experts.iter().map(move |&expert| Context { hypothesis, expert })).collect()
    }

    fn slot(&self, key: Key, member: usize) -> Slot {
        self.space.first(key) + member
    }

    /// Cells must fit the capacity of their place in every draw, and there are none outside the theatre of presence.
    fn cells(&self, found: &mut Diagnostics) {
        let contexts = self.contexts();
        for place in 0..self.theatre.places.len() {
            // One mistake is enough: most hypotheses share what the scenario states.
            if let Some(error) = contexts.iter().find_map(|&context| self.cells_at(place, context)) {
                found.push(error);
            }
        }
    }

    /// What is wrong with the cells at a place at the start, under a hypothesis and by an expert.
    fn cells_at(&self, i: usize, context: Context<'_>) -> Option<Diagnostic> {
        let (place, of) = (&self.theatre.places[i], |slot| self.stated_in(context, slot));
        let country = &self.theatre.countries[place.country];
        if country.role == Role::Outside {
            // What has room for cells, or is worth a strike, would see them.
            let stated = [Key::Cells, Key::Capacity, Key::Value].map(|key| of(self.slot(key, i)));
            let one = stated.into_iter().flatten().find(|one| one.quantity.distribution != Distribution::Fixed(0.0))?;
            return Some(self.outside(i, &one.at));
        }
        let (cells, capacity) = (of(self.slot(Key::Cells, i))?, of(self.slot(Key::Capacity, i)));
        let (capacity, scale) = (capacity?, of(self.space.first(Key::GroupCellsScale)));
        let factor = scale.map_or(1.0, |scale| highest(&scale.quantity.distribution));
        // Where strength counts, a fraction of a cell may be one (model.md section 3).
        let strength = of(self.space.first(Key::GroupStrength));
        let may_round_up = strength.is_some_and(|strength| highest(&strength.quantity.distribution) > 0.0);
        let most = highest(&cells.quantity.distribution) * factor;
        let most = if may_round_up { most.ceil() } else { half_up(most) };
        let room = half_up(lowest(&capacity.quantity.distribution));
        if most <= room {
            return None;
        }
        let fixed = |stated: &Stated| matches!(stated.quantity.distribution, Distribution::Fixed(_));
        let certain = fixed(cells) && scale.is_none_or(fixed);
        let title = Message::new(if certain { "error-cells-capacity" } else { "error-cells-capacity-drawn" });
        let title = title.text("place", place.key.as_str()).number("cells", most).number("capacity", room);
        let error = Diagnostic::error(&cells.at, title).related(&capacity.at, Message::new("hint-capacity"));
        #[expect(clippy::float_cmp, reason = "a factor of 1 as it is written")]
        match scale {
            Some(scale) if factor != 1.0 => {
                let words = if fixed(scale) { "hint-cells-scale" } else { "hint-cells-scale-drawn" };
                Some(error.related(&scale.at, Message::new(words).number("factor", rounded(factor))))
            }
            _ => Some(error),
        }
    }

    /// That a place is outside the theatre of presence.
    fn outside(&self, place: usize, at: &Span) -> Diagnostic {
        let place = &self.theatre.places[place];
        let title = Message::new("error-place-outside").text("place", place.key.as_str());
        Diagnostic::error(at, title.text("country", self.theatre.countries[place.country].key.as_str()))
    }

    /// What is stated for a slot under a hypothesis and by an expert: what a hypothesis sets counts first.
    fn stated_in<'s>(&'s self, context: Context<'s>, slot: Slot) -> Option<&'s Stated> {
        let of =
            |layer: Option<&'s StratumLayer>| layer?.set.iter().find(|(s, _)| *s == slot).map(|(_, stated)| stated);
        of(context.hypothesis).or_else(|| of(context.expert)).or(self.base[slot])
    }

    /// A measure acts on a running value: there must be one.
    fn measures(&self, found: &mut Diagnostics) {
        for measure in &self.stated.measures {
            for (kind, slot, change) in &measure.changes {
                let place = slot.checked_sub(self.space.first(Key::Value)).filter(|&i| i < self.theatre.places.len());
                let is_outside =
                    |&i: &usize| self.theatre.countries[self.theatre.places[i].country].role == Role::Outside;
                // A factor leaves nothing nothing.
                if let Some(i) = place.filter(is_outside).filter(|_| *kind != ChangeKind::Scale) {
                    found.push(self.outside(i, &change.key_at));
                }
                if self.base[*slot].is_none() && !self.space.spec(*slot).required {
                    let key = self.space.name(*slot);
                    let title = Message::new("error-measure-absent").text("key", key);
                    found.push(Diagnostic::error(&change.key_at, title).help(Message::new("hint-measure-absent")));
                }
            }
        }
    }

    fn repeats(&self, found: &mut Diagnostics) {
        if let (Some(repeats), Some(trajectories)) = (&self.stated.repeats, &self.stated.trajectories)
            && repeats.value > trajectories.value
        {
            let title = Message::new("error-repeats").text("repeats", repeats.value.to_string());
            let title = title.text("trajectories", trajectories.value.to_string());
            found.push(Diagnostic::error(&repeats.at, title));
        }
    }

    fn correlations(&self, found: &mut Diagnostics) {
        let Some(list) = &self.stated.correlations else { return };
        let pair = |c: &CorrelationLayer| {
            let (a, b) = (c.between[0].0, c.between[1].0);
            (a.min(b), a.max(b))
        };
        let mut twice = false;
        for (i, correlation) in list.iter().enumerate() {
            if let Some(first) = list[..i].iter().find(|other| pair(other) == pair(correlation)) {
                let title = Message::new("error-correlation-twice");
                let hint = Message::new("hint-first-here");
                found.push(Diagnostic::error(&correlation.at, title).related(&first.at, hint));
                twice = true;
            }
            for (slot, at) in &correlation.between {
                if !self.is_uncertain(*slot) {
                    let title = Message::new("warning-correlation-fixed").text("key", self.space.name(*slot));
                    found.push(Diagnostic::warning(at, title));
                }
            }
            found.append(self.with_steps(correlation));
        }
        if !twice {
            self.positive_definite(list, found);
        }
    }

    /// Warns where a rank correlation is not reached, because the values of a quantity are few.
    fn with_steps(&self, correlation: &CorrelationLayer) -> Diagnostics {
        /// A difference that nobody needs to know of.
        const SMALL: f64 = 0.03;
        let slots = correlation.between.each_ref().map(|(slot, _)| *slot);
        let whole = slots.map(|slot| matches!(self.space.spec(slot).domain, Domain::Whole { .. }));
        let reached = |context: Context<'_>| {
            let law = |slot| self.stated_in(context, slot).map(|stated| &stated.quantity.distribution);
            let [a, b] = slots.map(law);
            reached_rank([a?, b?], whole, correlation.rank)
        };
        let base = Context { hypothesis: None, expert: None };
        let contexts = std::iter::once(base).chain(self.contexts());
        let least = contexts.filter_map(reached).min_by(|a, b| a.abs().total_cmp(&b.abs()));
        let mut found = Diagnostics::new();
        if let Some(reached) = least.filter(|reached| (reached - correlation.rank).abs() > SMALL) {
            let title = Message::new("warning-correlation-steps").number("rank", correlation.rank);
            let title = title.number("reached", libm::round(reached * 100.0) / 100.0);
            found.push(Diagnostic::warning(&correlation.at, title).label(Message::new("hint-correlation-steps")));
        }
        found
    }

    /// Whether a slot varies between draws, in the base, under a hypothesis or by an expert.
    pub fn is_uncertain(&self, slot: Slot) -> bool {
        let varies = |stated: &Stated| !matches!(stated.quantity.distribution, Distribution::Fixed(_));
        let overlays = self.stated.replacing();
        self.base[slot].is_some_and(varies) || overlays.filter(|(s, _)| *s == slot).any(|(_, stated)| varies(stated))
    }

    /// Finds the first correlation that the ones before it do not allow.
    fn positive_definite(&self, list: &[CorrelationLayer], found: &mut Diagnostics) {
        let mut slots: Vec<Slot> = list.iter().flat_map(|c| [c.between[0].0, c.between[1].0]).collect();
        slots.sort_unstable();
        slots.dedup();
        let index = |slot: Slot| slots.binary_search(&slot).unwrap_or(0);
        let ranks: Vec<(usize, usize, f64)> =
            list.iter().map(|c| (index(c.between[0].0), index(c.between[1].0), c.rank)).collect();
        let possible =
            |ranks: &[_]| Ties::new(slots.len(), ranks).and_then(|t| cholesky_of_ranks(slots.len(), &t.ranks));
        if possible(&ranks).is_some() {
            return;
        }
        let contradicts = |count: &usize| possible(&ranks[..*count]).is_none();
        let Some(count) = (1..=list.len()).find(contradicts) else { return };
        let (last, before) = (&list[count - 1], &ranks[..count - 1]);
        let names: Vec<&str> = slots.iter().map(|slot| self.space.name(*slot)).collect();
        let title = Message::new("error-correlations-contradict");
        let label = match nearest_rank(slots.len(), before, ranks[count - 1]) {
            Some(nearest) => Message::new("hint-correlations-nearest").number("nearest", nearest),
            None => Message::new("hint-correlations-contradict"),
        };
        let help = Message::new("hint-correlations").names("names", names);
        found.push(Diagnostic::error(&last.at, title).label(label).help(help));
    }

    /// Whether a change leaves a value that is certain as it is.
    pub fn changes_nothing(&self, kind: ChangeKind, slot: Slot, by: &Distribution) -> bool {
        let Distribution::Fixed(by) = by else { return false };
        let value = match self.base[slot].map(|stated| &stated.quantity.distribution) {
            Some(Distribution::Fixed(value)) if !self.is_uncertain(slot) && !self.is_overlaid(slot) => Some(*value),
            _ => None,
        };
        #[expect(clippy::float_cmp, reason = "a value typed alike changes nothing")]
        match kind {
            ChangeKind::Set => value == Some(*by),
            ChangeKind::Add => *by == 0.0,
            ChangeKind::Scale => *by == 1.0 || value == Some(0.0),
        }
    }

    fn is_overlaid(&self, slot: Slot) -> bool {
        self.stated.replacing().any(|(s, _)| *s == slot)
    }
}

/// Half up, as a draw of a whole number is rounded.
fn half_up(value: f64) -> f64 {
    (value + 0.5).floor()
}

/// A share of draws too small to speak of.
const RARE: f64 = 1e-6;

fn highest(distribution: &Distribution) -> f64 {
    let (_, high) = distribution.stated_ends();
    if high.is_finite() { high } else { distribution.quantile(1.0 - RARE) }
}

fn lowest(distribution: &Distribution) -> f64 {
    let (low, _) = distribution.stated_ends();
    if low.is_finite() { low } else { distribution.quantile(RARE) }
}
