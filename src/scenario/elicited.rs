//! `quantiles = { p, x }`: probabilities and the values at them, from 0 to 1 or with open ends, each mistake at its place.

use harmattan_core::distribution::{Distribution, Scale};

use super::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use super::distributions::same_length;
use super::fields::{At, Fields, choice, numbers};
use super::rule::Rule;
use super::tree::Node;

/// What is stated, with places.
struct Stated<'a> {
    key: &'a str,
    path: String,
    p: Vec<At<f64>>,
    x: Vec<At<f64>>,
    p_at: Span,
    x_at: Span,
    scale: Scale,
}

/// Reads elicited quantiles; open ends reach as far as the key's range.
pub(super) fn quantiles(node: &Node, key: &str, rule: Rule, found: &mut Diagnostics) -> Option<Distribution> {
    let stated = read(node, key, found)?;
    let mut good = stated.ordered(found);
    let plain = |list: &[At<f64>]| list.iter().map(|item| item.value).collect();
    #[expect(clippy::float_cmp, reason = "0 and 1 are to be typed as they are")]
    let closed = stated.p.len() >= 2 && stated.p[0].value == 0.0 && stated.p[stated.p.len() - 1].value == 1.0;
    if closed && stated.scale == Scale::Linear {
        if good && stated.x[0].value >= stated.x[stated.x.len() - 1].value {
            let title = Message::new("error-no-width").text("key", key).text("word", "quantiles");
            let help = Message::new("hint-plain-number").number("value", stated.x[0].value);
            found.push(Diagnostic::error(&stated.x_at, title).help(help));
            good = false;
        }
        return good.then(|| Distribution::Quantiles { p: plain(&stated.p), x: plain(&stated.x) });
    }
    let (min, max) = rule.domain.range();
    good = good && stated.tails((min, max), found);
    let (p, x) = (plain(&stated.p), plain(&stated.x));
    good.then_some(Distribution::OpenQuantiles { p, x, scale: stated.scale, min, max })
}

fn read<'a>(node: &Node, key: &'a str, found: &mut Diagnostics) -> Option<Stated<'a>> {
    let path = format!("{key}.quantiles");
    let fields = Fields::open(node, &path, &["p", "x", "scale"], found)?;
    let (p, x) = (fields.require("p", found), fields.require("x", found));
    let (p_at, x_at) = (p.map(|p| p.at.clone()), x.map(|x| x.at.clone()));
    let p = p.and_then(|p| numbers(p, &fields.name("p"), found));
    let x = x.and_then(|x| numbers(x, &fields.name("x"), found));
    let scales = Scale::ALL.map(|scale| (scale.word(), scale));
    let scale = match fields.get("scale") {
        None => Scale::default(),
        Some(_) => fields.text("scale", found).and_then(|word| choice(&word, &fields.name("scale"), &scales, found))?,
    };
    let (p, x, p_at, x_at) = (p?, x?, p_at?, x_at?);
    same_length(p.len(), x.len(), ("p", "x"), &x_at, &path, found).then_some(Stated {
        key,
        path,
        p,
        x,
        p_at,
        x_at,
        scale,
    })
}

impl Stated<'_> {
    fn report(&self, at: &Span, id: &'static str, found: &mut Diagnostics) {
        found.push(Diagnostic::error(at, Message::new(id).text("key", self.path.as_str())));
    }

    /// Probabilities lie between 0 and 1 and increase, values do not decrease.
    fn ordered(&self, found: &mut Diagnostics) -> bool {
        let before = found.error_count();
        for p in self.p.iter().filter(|p| !(0.0..=1.0).contains(&p.value)) {
            let title = Message::new("error-quantiles-probability").text("key", self.path.as_str());
            let diagnostic = Diagnostic::error(&p.at, title.number("value", p.value));
            let percent = self.p.iter().all(|p| (0.0..=100.0).contains(&p.value));
            let help = || Message::new("hint-quantiles-percent").number("value", p.value / 100.0);
            found.push(if percent { diagnostic.help(help()) } else { diagnostic });
        }
        for pair in self.p.windows(2).filter(|pair| pair[1].value <= pair[0].value) {
            self.report(&pair[1].at, "error-quantiles-p", found);
        }
        for pair in self.x.windows(2).filter(|pair| pair[1].value < pair[0].value) {
            self.report(&pair[1].at, "error-quantiles-x", found);
        }
        found.error_count() == before
    }

    /// What open ends demand: two points that say how each tail goes on, and room for it.
    fn tails(&self, range: (f64, f64), found: &mut Diagnostics) -> bool {
        let inner: Vec<usize> =
            (0..self.p.len()).filter(|i| self.p[*i].value > 0.0 && self.p[*i].value < 1.0).collect();
        let [first, second, ..] = inner.as_slice() else {
            let title = Message::new("error-quantiles-few").text("key", self.path.as_str());
            found.push(Diagnostic::error(&self.p_at, title).help(Message::new("hint-quantiles")));
            return false;
        };
        let (last, next) = (inner[inner.len() - 1], inner[inner.len() - 2]);
        if self.scale == Scale::Log && self.x[*first].value <= 0.0 {
            let title = Message::new("error-quantiles-log").text("key", self.path.as_str());
            found.push(Diagnostic::error(&self.x[*first].at, title.number("value", self.x[*first].value)));
            return false;
        }
        let mut good = true;
        for (outer, inwards, probability) in [(*first, *second, 0.0), (last, next, 1.0)] {
            #[expect(clippy::float_cmp, reason = "the same value typed twice")]
            let flat = self.x[outer].value == self.x[inwards].value;
            if flat {
                let title = Message::new("error-quantiles-flat").text("key", self.path.as_str());
                let help = Message::new("hint-quantiles-room").number("p", probability);
                found.push(Diagnostic::error(&self.x[outer].at, title).help(help));
                return false;
            }
        }
        let stated = |i: Option<&At<f64>>, end: f64| i.map_or(end, |x| x.value);
        let low = stated(self.x.first().filter(|_| *first > 0), range.0);
        let high = stated(self.x.last().filter(|_| last + 1 < self.x.len()), range.1);
        for (outer, probability, is_out, end) in
            [(*first, 0.0, self.x[*first].value <= low, low), (last, 1.0, self.x[last].value >= high, high)]
        {
            if is_out {
                let title = Message::new("error-quantiles-room").text("key", self.key).number("end", end);
                let title = title.number("value", self.x[outer].value);
                let help = Message::new("hint-quantiles-room").number("p", probability);
                found.push(Diagnostic::error(&self.x[outer].at, title).help(help));
                good = false;
            }
        }
        good
    }
}
