//! The first page of a portfolio: key judgements and what would change them.

use super::judgements::{CLEAR, likelihood};
use super::moved;
use super::writer::PortfolioWriter;
use crate::locale::Arg;
use crate::report::document::{Judgement, Sign};
use harmattan_analysis::comparison::{Interaction, Pair, PortfolioEntry};
use harmattan_engine::{Item, Unit};

impl PortfolioWriter<'_> {
    /// Three to five judgements.
    pub(super) fn judgements(&self, item: &Item) -> Vec<Judgement> {
        let mut all = vec![self.best(item), self.whole(item)];
        all.extend(self.together(item));
        all.push(self.robust());
        all.push(self.elsewhere());
        all
    }

    fn best(&self, item: &Item) -> Judgement {
        let best = self.facts.best();
        let name = self.quoted(&self.name(best));
        let support =
            if best.measures.is_empty() { self.text("judgement-nothing-support") } else { self.lowering(item, best) };
        let likelihood = likelihood(&self.labels, best.best);
        let is_better = best.measures.is_empty() || best.reduction.low > 0.0;
        let id = match self.facts.portfolio.budget_usd {
            _ if !is_better => "portfolio-judgement-best-unsure",
            Some(_) => "portfolio-judgement-best-budget",
            None => "portfolio-judgement-best",
        };
        let share = best.within_budget.map_or_else(String::new, |share| self.locale.probability(share));
        let args = [("portfolio", Arg::Text(name.as_str())), ("share", Arg::Text(&share))];
        let statement = self.locale.format(id, &args);
        Judgement { statement, likelihood: Some(likelihood), support, ..Judgement::default() }
    }

    /// `outcome: from A to B, change D (interval), cost C`, and how sure it is that the budget pays for it.
    fn lowering(&self, item: &Item, entry: &PortfolioEntry) -> String {
        let (labels, unit) = (&self.labels, item.unit);
        let none = &self.facts.portfolio.portfolios[0];
        let change = entry.reduction.negated();
        let one = labels.in_one_unit(unit, change.numbers());
        let texts = [
            labels.item(item),
            labels.value(unit, none.mean),
            labels.value(unit, entry.mean),
            one.named(change.value),
            one.interval(change),
            labels.cost(entry.cost_usd, entry.cost_range_usd),
        ];
        let names = ["outcome", "none", "value", "difference", "interval", "cost"];
        let args: Vec<(&str, Arg<'_>)> = names.into_iter().zip(texts.iter().map(|t| Arg::Text(t.as_str()))).collect();
        let lowering = self.locale.format("portfolio-lowering", &args);
        let Some(net) = entry.net_benefit_usd else { return lowering };
        let one = labels.in_one_unit(Unit::Usd, net.numbers());
        let texts = [one.named(net.value), one.interval(net)];
        let id = if net.low > 0.0 {
            "compare-repays"
        } else if net.high < 0.0 {
            "compare-repays-not"
        } else {
            "compare-repays-unsure"
        };
        let args = [("net", Arg::Text(texts[0].as_str())), ("interval", Arg::Text(&texts[1]))];
        format!("{lowering} {}", self.locale.format(id, &args))
    }

    /// What all measures do together and which of them carries most of it.
    fn whole(&self, item: &Item) -> Judgement {
        let p = self.facts.portfolio;
        let all = &p.portfolios[p.portfolios.len() - 1];
        let mut order: Vec<usize> = (0..p.credit.len()).collect();
        order.sort_by(|&a, &b| p.credit[b].value.total_cmp(&p.credit[a].value));
        let whole = all.reduction.negated().value;
        let one = self.labels.in_one_unit(item.unit, p.credit.iter().map(|e| e.value).chain([whole]));
        let share = |&m: &usize| {
            let change = one.signed(p.credit[m].negated().value);
            self.locale.format("briefing-pair", &[("name", Arg::Text(&self.measure(m))), ("value", Arg::Text(&change))])
        };
        let list: Vec<String> = order.iter().map(share).collect();
        let change = one.named(whole);
        let args = [("difference", Arg::Text(change.as_str())), ("list", Arg::Text(&self.labels.list(&list)))];
        Judgement {
            statement: self.text("judgement-whole"),
            support: self.locale.format("portfolio-judgement-whole-support", &args),
            ..Judgement::default()
        }
    }

    /// Pairs that overlap or help each other.
    fn together(&self, item: &Item) -> Option<Judgement> {
        let p = self.facts.portfolio;
        if p.pairs.is_empty() {
            return None;
        }
        let strongest = |word: Interaction| {
            let size = |pair: &Pair| pair.interaction.value.abs();
            let pairs = p.pairs.iter().filter(|pair| pair.word == word);
            pairs.reduce(|a, b| if size(b) > size(a) { b } else { a })
        };
        let say = |word: Interaction, id: &str| {
            let pair = strongest(word)?;
            let (a, b) = (self.measure(pair.a), self.measure(pair.b));
            let size = pair.interaction.value;
            let size = self.labels.in_one_unit(item.unit, [size]).size(size);
            let args = [("a", Arg::Text(a.as_str())), ("b", Arg::Text(&b)), ("size", Arg::Text(&size))];
            Some(self.locale.format(id, &args))
        };
        let parts = [
            say(Interaction::Overlap, "portfolio-judgement-overlap"),
            say(Interaction::Synergy, "portfolio-judgement-synergy"),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let statement = if parts.is_empty() { "judgement-additive" } else { "judgement-together" };
        Some(Judgement { statement: self.text(statement), support: parts.join(" "), ..Judgement::default() })
    }

    fn robust(&self) -> Judgement {
        let p = self.facts.portfolio;
        let singles: Vec<String> =
            (0..p.measures.len()).filter(|&m| p.portfolios[1 << m].robust).map(|m| self.measure(m)).collect();
        let statement = if singles.is_empty() {
            self.text("judgement-robust-none")
        } else {
            self.one("portfolio-judgement-robust", "list", &self.labels.list(&singles))
        };
        Judgement { statement, ..Judgement::default() }
    }

    fn elsewhere(&self) -> Judgement {
        let p = self.facts.portfolio;
        let moved: Vec<String> = (0..p.measures.len())
            .filter(|&m| p.displacement[m].lowers && p.displacement[m].warnings().next().is_some())
            .map(|m| {
                let (name, list) = (self.measure(m), self.raised(m));
                let args = [("scenario", Arg::Text(name.as_str())), ("list", Arg::Text(&list))];
                self.locale.format("compare-displaced", &args)
            })
            .collect();
        let statement = if moved.is_empty() {
            self.one("portfolio-judgement-displacement-none", "share", &self.warning_share())
        } else {
            self.locale.text("compare-judgement-displacement-some")
        };
        Judgement { statement, support: moved.join(" "), ..Judgement::default() }
    }

    /// What a measure raises elsewhere.
    pub(super) fn raised(&self, measure: usize) -> String {
        let displaced = self.facts.portfolio.displacement[measure].warnings();
        let none = self.quoted(&self.locale.text("portfolio-none"));
        moved::raised(&self.labels, &self.facts.items, displaced, &none, 3)
    }

    /// Which portfolio would be best if one hypothesis held.
    pub(super) fn signs(&self, item: &Item) -> Vec<Sign> {
        let p = self.facts.portfolio;
        let hypotheses = &self.facts.scenario.hypotheses;
        if hypotheses.len() < 2 {
            return Vec::new();
        }
        let sign = |(h, hypothesis): (usize, &harmattan_core::scenario::Hypothesis)| {
            let title = self.one("briefing-colon", "name", hypothesis.title.get(self.locale.language()));
            match p.portfolios[0].by_hypothesis.get(h)? {
                None => return Some(Sign { title, text: self.locale.text("compare-sign-none") }),
                Some(e) if !e.has_interval() => {
                    return Some(Sign { title, text: self.locale.text("compare-sign-one") });
                }
                Some(_) => {}
            }
            let chance = |entry: &PortfolioEntry| entry.best_under.get(h).copied().flatten();
            let all = p.portfolios.iter().filter(|e| e.affordable).filter_map(|e| Some((e, chance(e)?)));
            let (best, chance) = all.reduce(|a, b| if b.1 > a.1 { b } else { a })?;
            let change = best.by_hypothesis.get(h).copied().flatten()?.negated();
            let one = self.labels.in_one_unit(item.unit, change.numbers());
            let (name, sure) = (self.quoted(&self.name(best)), self.labels.chance(chance));
            let (change, interval) = (one.named(change.value), one.interval(change));
            let args = [
                ("portfolio", Arg::Text(name.as_str())),
                ("chance", Arg::Text(&sure)),
                ("difference", Arg::Text(&change)),
                ("interval", Arg::Text(&interval)),
            ];
            let id = match best.measures.len() {
                _ if chance < CLEAR => "portfolio-sign-unclear",
                0 => "portfolio-sign-none",
                _ => "portfolio-sign",
            };
            Some(Sign { title, text: self.locale.format(id, &args) })
        };
        hypotheses.iter().enumerate().filter_map(sign).collect()
    }
}
