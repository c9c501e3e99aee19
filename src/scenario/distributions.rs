//! The distribution words of a scenario file: their parameters, by place in a list or by name in a
//! table, and what each demands of them.

use harmattan_core::distribution::Distribution;

use super::csv;
use super::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use super::fields::{At, Fields, number, numbers};
use super::rule::{Rule, level, whole_if_asked};
use super::tree::{Node, Value, wrong_kind};

/// Every word that says what a quantity is; a quantity has exactly one of them.
pub(super) const WORDS: [&str; 13] = [
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
    "empirical",
];

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
        "quantiles" => quantiles(node, key, found),
        "empirical" => empirical(node, key, found),
        _ => of_fixed_size(word, node, key, found),
    }
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
            found.push(Diagnostic::error(&node.at, title));
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

/// What distributions demand of their parameters.
struct Check<'a> {
    word: &'a str,
    key: &'a str,
    names: &'static [&'static str],
    parameters: &'a [At<f64>],
    found: &'a mut Diagnostics,
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
    fn ordered(&mut self, low: usize, high: usize) -> bool {
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
    fn below(&mut self, low: usize, high: usize) -> bool {
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
    let fields = Fields::open(node, &path, &["values", "weights"], found)?;
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
    if good && (sum - 1.0).abs() > 1e-9 {
        let title = Message::new("error-weights-sum").text("key", path).number("sum", rounded(sum));
        found.push(Diagnostic::error(&weights_at, title));
        good = false;
    }
    let mut pairs: Vec<(f64, f64)> = values.iter().zip(&weights).map(|(x, w)| (x.value, w.value)).collect();
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

fn same_length(a: usize, b: usize, names: (&str, &str), at: &Span, key: &str, found: &mut Diagnostics) -> bool {
    if a == b && a > 0 {
        return true;
    }
    let title = Message::new("error-lengths-differ").text("key", key).text("first", names.0).text("second", names.1);
    found.push(Diagnostic::error(at, title.count("first-count", a).count("second-count", b)));
    false
}

fn quantiles(node: &Node, key: &str, found: &mut Diagnostics) -> Option<Distribution> {
    let path = format!("{key}.quantiles");
    let fields = Fields::open(node, &path, &["p", "x"], found)?;
    let (p, x) = (fields.require("p", found), fields.require("x", found));
    let (p_at, x_at) = (p.map(|p| p.at.clone()), x.map(|x| x.at.clone()));
    let p = p.and_then(|p| numbers(p, &fields.name("p"), found));
    let x = x.and_then(|x| numbers(x, &fields.name("x"), found));
    let (p, x, p_at, x_at) = (p?, x?, p_at?, x_at?);
    if !same_length(p.len(), x.len(), ("p", "x"), &x_at, &path, found) {
        return None;
    }
    #[expect(clippy::float_cmp, reason = "0 and 1 are to be typed as they are")]
    let whole = p.len() >= 2 && p[0].value == 0.0 && p[p.len() - 1].value == 1.0;
    if !whole {
        let title = Message::new("error-quantiles-ends").text("key", path.as_str());
        found.push(Diagnostic::error(&p_at, title).help(Message::new("hint-quantiles")));
    }
    let mut good = whole;
    for pair in p.windows(2).filter(|pair| pair[1].value <= pair[0].value) {
        found.push(Diagnostic::error(&pair[1].at, Message::new("error-quantiles-p").text("key", path.as_str())));
        good = false;
    }
    for pair in x.windows(2).filter(|pair| pair[1].value < pair[0].value) {
        found.push(Diagnostic::error(&pair[1].at, Message::new("error-quantiles-x").text("key", path.as_str())));
        good = false;
    }
    if good && x[0].value >= x[x.len() - 1].value {
        let title = Message::new("error-no-width").text("key", key).text("word", "quantiles");
        let help = Message::new("hint-plain-number").number("value", x[0].value);
        found.push(Diagnostic::error(&x_at, title).help(help));
        good = false;
    }
    let plain = |list: Vec<At<f64>>| list.into_iter().map(|item| item.value).collect();
    good.then(|| Distribution::Quantiles { p: plain(p), x: plain(x) })
}

/// `{ file, column }`, or the sample itself as `{ values }`.
fn empirical(node: &Node, key: &str, found: &mut Diagnostics) -> Option<Distribution> {
    let path = format!("{key}.empirical");
    let fields = Fields::open(node, &path, &["file", "column", "values"], found)?;
    let mut sample: Vec<f64> = if let Some(values) = fields.get("values") {
        if fields.get("file").is_some() || fields.get("column").is_some() {
            let title = Message::new("error-quantity-two").text("key", path);
            let title = title.text("first", "file").text("second", "values");
            found.push(Diagnostic::error(&node.at, title).label(Message::new("hint-keep-one")));
            return None;
        }
        numbers(values, &fields.name("values"), found)?.into_iter().map(|item| item.value).collect()
    } else {
        let (file, column) = (fields.require_text("file", found), fields.require_text("column", found));
        csv::column(&file?, &column?, found)?
    };
    if sample.is_empty() {
        found.push(Diagnostic::error(&node.at, Message::new("error-sample-empty").text("key", path)));
        return None;
    }
    sample.sort_by(f64::total_cmp);
    Some(Distribution::Empirical { sorted: sample })
}
