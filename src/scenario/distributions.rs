//! The distribution words of a scenario file: their parameters, by place in a list or by name in a
//! table, and what each demands of them.

use harmattan_core::distribution::Distribution;

use super::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use super::elicited::quantiles;
use super::fields::{At, Fields, number, numbers};
use super::judged::{bins, is_sure, pert};
use super::quantity::within;
use super::rule::{Rule, level, whole_if_asked};
use super::samples::empirical;
use super::tree::{Node, Value, wrong_kind};

/// Every word that says what a quantity is; a quantity has exactly one of them.
pub(super) const WORDS: [&str; 14] = [
    "value",
    "uniform",
    "triangular",
    "pert",
    "normal",
    "truncated_normal",
    "lognormal",
    "beta",
    "gamma",
    "poisson",
    "discrete",
    "quantiles",
    "roulette",
    "empirical",
];

/// The key of a discrete law whose weights are to be divided by their sum.
pub(super) const NORMALISE: &str = "normalise";
/// The word beside a distribution that cuts it.
pub(super) const CUT: &str = "truncated";

/// Parameters of a distribution of fixed size, in the order of its list; none for the others.
pub(super) fn parameters(word: &str) -> &'static [&'static str] {
    match word {
        "uniform" => &["min", "max"],
        "triangular" | "pert" => &["min", "mode", "max"],
        "normal" => &["mean", "sd"],
        "truncated_normal" => &["mean", "sd", "min", "max"],
        "lognormal" => &["median", "sigma"],
        "beta" => &["alpha", "beta"],
        "gamma" => &["shape", "scale"],
        "poisson" => &["mean"],
        _ => &[],
    }
}

/// Reads the distribution that stands under `word`; its range is the caller's to check.
pub(super) fn distribution(
    word: &str,
    node: &Node,
    key: &str,
    rule: Rule,
    found: &mut Diagnostics,
) -> Option<Distribution> {
    if rule.is_framework() && word != "discrete" {
        let title = Message::new("error-framework-distribution").text("key", key).text("word", word);
        found.push(Diagnostic::error(&node.at, title).help(Message::new("hint-framework")));
        return None;
    }
    match word {
        "discrete" => discrete(node, key, rule, found),
        "quantiles" => quantiles(node, key, rule, found),
        "pert" if is_sure(node) => pert(node, key, rule, found),
        "roulette" => bins(node, key, found),
        "empirical" => empirical(node, key, rule, found),
        _ => of_fixed_size(word, node, key, found),
    }
}

/// Cuts a distribution at limits: `[min, max]`, or `{ min }`, `{ max }` or both by name. What is left must lie within
/// the key's range and have some probability.
pub(super) fn cut(
    distribution: Distribution,
    limits: &Node,
    key: &str,
    rule: Rule,
    found: &mut Diagnostics,
) -> Option<Distribution> {
    let refused = if rule.is_framework() {
        Some(Message::new("error-framework-distribution").text("key", key).text("word", CUT))
    } else if matches!(distribution, Distribution::Joint { .. }) {
        Some(Message::new("error-joint-cut").text("key", key))
    } else {
        None
    };
    if let Some(title) = refused {
        found.push(Diagnostic::error(&limits.at, title));
        return None;
    }
    let (min, max) = limits_of(limits, key, found)?;
    let made = distribution.truncated(min, max);
    if matches!(made.validate().map_err(|error| error.id()), Err("no-probability-between")) {
        let title = Message::new("error-cut-empty").text("key", key);
        found.push(Diagnostic::error(&limits.at, title).help(Message::new("hint-cut-empty")));
        return None;
    }
    within(made, &limits.at, key, rule, found)
}

/// The limits of a cut; infinite where only the other side is cut.
fn limits_of(node: &Node, key: &str, found: &mut Diagnostics) -> Option<(f64, f64)> {
    const NAMES: [&str; 2] = ["min", "max"];
    let path = format!("{key}.{CUT}");
    let stated: [Option<At<f64>>; 2] = match &node.value {
        Value::Table(table) if !table.entries.is_empty() => {
            let fields = Fields::open(node, &path, &NAMES, found)?;
            let read = NAMES.map(|name| {
                let node = fields.get(name)?;
                Some(number(node, &fields.name(name), found).map(|value| At { value, at: node.at.clone() }))
            });
            if read.iter().any(|limit| matches!(limit, Some(None))) || read.iter().all(Option::is_none) {
                return None;
            }
            read.map(Option::flatten)
        }
        Value::List(items) if items.len() != NAMES.len() => {
            let title = Message::new("error-list-length").text("word", CUT).count("count", NAMES.len());
            let title = title.names("names", NAMES).count("found", items.len());
            found.push(Diagnostic::error(&node.at, title).help(Message::new("hint-cut")));
            return None;
        }
        Value::List(_) => {
            let mut read = numbers(node, &path, found)?.into_iter();
            [read.next(), read.next()]
        }
        _ => {
            wrong_kind(node, &path, "what-list-of-numbers", found);
            return None;
        }
    };
    if let [Some(min), Some(max)] = &stated {
        let parameters = [min.clone(), max.clone()];
        let mut check = Check { word: CUT, key, names: &NAMES, parameters: &parameters, found };
        if !check.below(0, 1) {
            return None;
        }
    }
    let [min, max] = stated.map(|limit| limit.map(|limit| limit.value));
    Some((min.unwrap_or(f64::NEG_INFINITY), max.unwrap_or(f64::INFINITY)))
}

fn of_fixed_size(word: &str, node: &Node, key: &str, found: &mut Diagnostics) -> Option<Distribution> {
    let p = read_parameters(word, node, key, found)?;
    let v = |i: usize| p[i].value;
    let mut check = Check { word, key, names: parameters(word), parameters: &p, found };
    let (made, good) = match word {
        "uniform" => (Distribution::Uniform { min: v(0), max: v(1) }, check.below(0, 1)),
        "triangular" | "pert" => {
            let good = check.ordered(0, 1) & check.ordered(1, 2) && check.below(0, 2);
            let (min, mode, max) = (v(0), v(1), v(2));
            let pert = word == "pert";
            let made =
                if pert { Distribution::Pert { min, mode, max } } else { Distribution::Triangular { min, mode, max } };
            (made, good)
        }
        "normal" => (Distribution::Normal { mean: v(0), sd: v(1) }, check.positive(1)),
        "truncated_normal" => {
            let good = check.positive(1) & check.below(2, 3);
            (Distribution::TruncatedNormal { mean: v(0), sd: v(1), min: v(2), max: v(3) }, good)
        }
        "lognormal" => (Distribution::LogNormal { median: v(0), sigma: v(1) }, check.positive(0) & check.positive(1)),
        "beta" => (Distribution::Beta { alpha: v(0), beta: v(1) }, check.positive(0) & check.positive(1)),
        "gamma" => (Distribution::Gamma { shape: v(0), scale: v(1) }, check.positive(0) & check.positive(1)),
        _ => (Distribution::Poisson { mean: v(0) }, check.positive(0)),
    };
    good.then_some(made)
}

/// The parameters of a distribution, from a list, a table of names, or (one only) a number.
fn read_parameters(word: &str, node: &Node, key: &str, found: &mut Diagnostics) -> Option<Vec<At<f64>>> {
    let names = parameters(word);
    let path = format!("{key}.{word}");
    match &node.value {
        Value::Table(_) => {
            let fields = Fields::open(node, &path, names, found)?;
            let read: Vec<At<f64>> = names
                .iter()
                .filter_map(|name| {
                    let node = fields.require(name, found)?;
                    number(node, &fields.name(name), found).map(|value| At { value, at: node.at.clone() })
                })
                .collect();
            (read.len() == names.len()).then_some(read)
        }
        Value::List(items) if items.len() != names.len() => {
            let title = Message::new("error-list-length").text("word", word).count("count", names.len());
            let title = title.names("names", names.iter().copied()).count("found", items.len());
            found.push(Diagnostic::error(&node.at, title).help_if(decimal_commas(items, names.len())));
            None
        }
        Value::List(_) => numbers(node, &path, found),
        _ if names.len() == 1 => number(node, &path, found).map(|value| vec![At { value, at: node.at.clone() }]),
        _ => {
            wrong_kind(node, &path, "what-list-of-numbers", found);
            None
        }
    }
}

/// A list of twice as many whole numbers as there should be was meant to have decimals: `[1,5, 2,5]`.
fn decimal_commas(items: &[Node], count: usize) -> Option<Message> {
    let whole = |node: &Node| if let Value::Integer(value) = node.value { Some(value) } else { None };
    let all: Vec<i128> = items.iter().map(whole).collect::<Option<_>>()?;
    let pairs: Vec<String> = all.chunks_exact(2).map(|pair| format!("{}.{}", pair[0], pair[1])).collect();
    let meant = all.len() == 2 * count && all.iter().skip(1).step_by(2).all(|decimals| *decimals >= 0);
    meant.then(|| Message::new("hint-slip-comma").text("right", format!("[{}]", pairs.join(", "))))
}

/// What distributions demand of their parameters.
pub(super) struct Check<'a> {
    pub word: &'a str,
    pub key: &'a str,
    pub names: &'static [&'static str],
    pub parameters: &'a [At<f64>],
    pub found: &'a mut Diagnostics,
}

impl Check<'_> {
    fn positive(&mut self, i: usize) -> bool {
        let parameter = &self.parameters[i];
        let good = parameter.value > 0.0;
        if !good {
            let title = Message::new("error-not-positive").text("key", self.key).text("word", self.word);
            let title = title.text("name", self.names[i]).number("value", parameter.value);
            self.found.push(Diagnostic::error(&parameter.at, title));
        }
        good
    }

    /// Parameter `low` is at most parameter `high`.
    pub fn ordered(&mut self, low: usize, high: usize) -> bool {
        let (a, b) = (&self.parameters[low], &self.parameters[high]);
        let good = a.value <= b.value;
        if !good {
            let title = Message::new("error-order").text("key", self.key).text("word", self.word);
            let title = title.text("low", self.names[low]).number("low-value", a.value);
            let title = title.text("high", self.names[high]).number("high-value", b.value);
            self.found.push(Diagnostic::error(&a.at, title));
        }
        good
    }

    /// Parameter `low` is below parameter `high`.
    pub fn below(&mut self, low: usize, high: usize) -> bool {
        let (a, b) = (&self.parameters[low], &self.parameters[high]);
        if !self.ordered(low, high) {
            return false;
        }
        #[expect(clippy::float_cmp, reason = "two numbers typed alike")]
        let equal = a.value == b.value;
        if equal {
            let title = Message::new("error-no-width").text("key", self.key).text("word", self.word);
            let help = Message::new("hint-plain-number").number("value", a.value);
            self.found.push(Diagnostic::error(&b.at, title).help(help));
        }
        !equal
    }
}

fn discrete(node: &Node, key: &str, rule: Rule, found: &mut Diagnostics) -> Option<Distribution> {
    let path = format!("{key}.discrete");
    let fields = Fields::open(node, &path, &["values", "weights", NORMALISE], found)?;
    let normalise = fields.boolean(NORMALISE, found).unwrap_or(false);
    let values = fields.require("values", found);
    let weights = fields.require("weights", found);
    let values = values.and_then(|values| {
        if rule.is_framework() {
            levels(values, &fields.name("values"), found)
        } else {
            numbers(values, &fields.name("values"), found)
        }
    });
    let weights_at = weights.map(|weights| weights.at.clone());
    let weights = weights.and_then(|weights| numbers(weights, &fields.name("weights"), found));
    let (values, weights, weights_at) = (values?, weights?, weights_at?);
    if !same_length(values.len(), weights.len(), ("values", "weights"), &weights_at, &path, found) {
        return None;
    }
    let mut good = values.iter().all(|x| whole_if_asked(x.value, &x.at, key, rule, found));
    for weight in weights.iter().filter(|weight| weight.value < 0.0) {
        let title = Message::new("error-weight-negative").text("key", path.as_str()).number("value", weight.value);
        found.push(Diagnostic::error(&weight.at, title));
        good = false;
    }
    let sum: f64 = weights.iter().map(|weight| weight.value).sum();
    if good && normalise && sum <= 0.0 {
        found.push(Diagnostic::error(&weights_at, Message::new("error-weights-none").text("key", path)));
        good = false;
    } else if good && !normalise && (sum - 1.0).abs() > 1e-9 {
        let title = Message::new("error-weights-sum").text("key", path).number("sum", rounded(sum));
        let help = Message::new("hint-normalise").text("key", NORMALISE);
        found.push(Diagnostic::error(&weights_at, title).help(help));
        good = false;
    }
    let share = |weight: f64| if normalise { weight / sum } else { weight };
    let mut pairs: Vec<(f64, f64)> = values.iter().zip(&weights).map(|(x, w)| (x.value, share(w.value))).collect();
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (values, weights) = pairs.into_iter().unzip();
    good.then_some(Distribution::Discrete { values, weights })
}

/// A sum without the noise of its last digits.
pub(super) fn rounded(sum: f64) -> f64 {
    let text = format!("{sum:.9}");
    text.parse().unwrap_or(sum)
}

fn levels(node: &Node, key: &str, found: &mut Diagnostics) -> Option<Vec<At<f64>>> {
    let Value::List(items) = &node.value else {
        wrong_kind(node, key, "what-list-of-texts", found);
        return None;
    };
    let read: Vec<At<f64>> = items
        .iter()
        .filter_map(|item| level(item, key, found).map(|value| At { value, at: item.at.clone() }))
        .collect();
    (read.len() == items.len()).then_some(read)
}

pub(super) fn same_length(
    a: usize,
    b: usize,
    names: (&str, &str),
    at: &Span,
    key: &str,
    found: &mut Diagnostics,
) -> bool {
    if a == b && a > 0 {
        return true;
    }
    let title = Message::new("error-lengths-differ").text("key", key).text("first", names.0).text("second", names.1);
    found.push(Diagnostic::error(at, title.count("first-count", a).count("second-count", b)));
    false
}
