//! Campaigns: effort by region of the home country that jumps and stays, heavy-tailed, and may be drawn to where the
//! neighbouring regions are busier (model.md section 3).

use crate::model::cells::{Cells, Context};
use crate::model::clocks::CAMPAIGNS;
use crate::model::copy::clone_in_place;
use crate::model::geography::Geography;
use crate::model::observer::{Event, Observer};
use crate::model::rates::Basis;
use crate::model::reader::{Reader, refill, stated};
use crate::model::simulator::Simulator;
use crate::model::streams::Records;
use crate::parameters::Key;
use crate::sampling::float::{exp, ln};
use crate::sampling::{Purpose, coarse};

/// Most that chance, and that attraction and lean together, may add to the log of an effort.
const MOST: f64 = 2.0;
/// Most that attraction may come to.
const MOST_ATTRACTION: f64 = 1.5;

/// Widest piece of the logarithm of t in the quadrature of the mean.
const WIDEST: f64 = 1.5;

/// Clock; region; chance, two words; one unused.
pub(in crate::model) type Stream = Records<6>;

/// Opens the stream.
pub(in crate::model) fn stream(seed: u64) -> Stream {
    Records::new(seed, Purpose::Campaigns)
}

/// What is constant within an epoch.
#[derive(Debug, Default)]
pub(in crate::model) struct Law {
    /// New campaigns a day, in all regions at home together; 0 where there are none.
    pub rate: f64,
    sigma: f64,
    /// Degrees of freedom of the chance.
    tail: f64,
    /// ln E\[exp(clamp(σT, ±2))\], for which σ and which degrees of freedom.
    ln_mean: f64,
    of: (f64, f64),
    attract: f64,
    lean: Vec<f64>,
}

impl Law {
    /// Fills in what follows from the values.
    pub(in crate::model) fn fill(&mut self, basis: &Basis<'_>) {
        let Basis { geo, members, v, .. } = basis;
        self.sigma = v.stated_or(Key::GroupCampaignSigma, 0.0);
        self.tail = v.stated_or(Key::GroupCampaignTail, 1000.0);
        self.attract = v.stated_or(Key::GroupCampaignAttract, 0.0);
        refill(&mut self.lean, members.campaign_lean.iter().map(|&at| stated(v.or_0(at)).unwrap_or(0.0)));
        let moves = self.sigma > 0.0 || self.attract != 0.0 || self.lean.iter().any(|&lean| lean != 0.0);
        let days = v.stated_or(Key::GroupCampaignDays, f64::INFINITY);
        self.rate = if moves { geo.home_regions.len() as f64 / days } else { 0.0 };
        if self.of != (self.sigma, self.tail) {
            self.of = (self.sigma, self.tail);
            self.ln_mean = ln(mean_of_cut(self.sigma, self.tail));
        }
    }

    /// What chance adds to the log of an effort, less what keeps the mean effort 1. Student's t by Bailey's polar method
    /// (Mathematics of Computation 62, 1994): √(ν(U^(−2/ν) − 1))·cos 2πV.
    fn chance(&self, u: f64, v: f64) -> f64 {
        if self.sigma == 0.0 {
            return 0.0;
        }
        let radius = (self.tail * (exp(-2.0 / self.tail * ln(u)) - 1.0)).sqrt();
        (self.sigma * radius * libm::cos(std::f64::consts::TAU * v)).clamp(-MOST, MOST) - self.ln_mean
    }
}

/// E\[exp(clamp(σT, ±2))\], T Student with ν degrees of freedom: cosh 2 − ∫(cosh 2 − cosh σt)·2f(t) dt over 0 ≤ σt ≤ 2. With
/// t = √ν·tan θ the density becomes C·cos^(ν−1) θ; Gauss–Legendre on a few pieces is exact to 1e-6.
fn mean_of_cut(sigma: f64, tail: f64) -> f64 {
    // So little moves nothing, and would need more pieces than there are numbers.
    if sigma < 1e-9 {
        return 1.0;
    }
    let root = tail.sqrt();
    let constant = exp(libm::lgamma(0.5 * (tail + 1.0)) - libm::lgamma(0.5 * tail)) / std::f64::consts::PI.sqrt();
    let largest = libm::cosh(MOST);
    let short = |log: f64| largest - 0.5 * (exp(log) + exp(-log));
    // Up to t = √ν by the angle; where ν is large the density ends long before that.
    let by_angle = |theta: f64| {
        let (sin, cos) = libm::sincos(theta);
        root * short(sigma * root * sin / cos) * exp((tail - 1.0) * ln(cos))
    };
    // Beyond by ln t, in which the tail is smooth: f(t) ∝ (1 + t²/ν)^(−(ν + 1)/2).
    let by_log = |u: f64| {
        let t = exp(u);
        t * short(sigma * t) * exp(-0.5 * (tail + 1.0) * ln(1.0 + t * t / tail))
    };
    let cut = MOST / sigma;
    let end = libm::atan(cut / root).min(std::f64::consts::FRAC_PI_4);
    let dense = (6.0 / root).min(end);
    let pieces = [(0.0, 0.4 * dense), (0.4 * dense, dense), (dense, end)];
    let mut integral: f64 = pieces.iter().filter(|(a, b)| b > a).map(|&(a, b)| legendre(a, b, by_angle)).sum();
    let (mut from, last) = (ln(root), ln(cut));
    while from < last {
        let to = (from + WIDEST).min(last);
        integral += legendre(from, to, by_log);
        from = to;
    }
    largest - 2.0 * constant / root * integral
}

/// Gauss–Legendre quadrature of twelve points (Abramowitz and Stegun 25.4.30).
fn legendre(a: f64, b: f64, f: impl Fn(f64) -> f64) -> f64 {
    const POINTS: [(f64, f64); 6] = [
        (0.125_233_408_511_469, 0.249_147_045_813_403),
        (0.367_831_498_998_180, 0.233_492_536_538_355),
        (0.587_317_954_286_617, 0.203_167_426_723_066),
        (0.769_902_674_194_305, 0.160_078_328_543_346),
        (0.904_117_256_370_475, 0.106_939_325_995_318),
        (0.981_560_634_246_719, 0.047_175_336_386_512),
    ];
    let (middle, half) = (0.5 * (a + b), 0.5 * (b - a));
    half * POINTS.iter().map(|(x, w)| w * (f(middle - half * x) + f(middle + half * x))).sum::<f64>()
}

/// What campaigns remember: how busy the neighbours of each region were at the start, against itself (a log).
#[derive(Debug, Default)]
pub(in crate::model) struct Campaigns {
    at_start: Vec<f64>,
}

clone_in_place!(Campaigns { at_start });

impl Campaigns {
    /// The start, from the cells there and the efforts of its campaigns.
    pub(in crate::model) fn reset(&mut self, geo: &Geography, cells: &Cells) {
        refill(&mut self.at_start, (0..geo.region_country.len()).map(|region| busier(geo, cells, region)));
    }
}

/// ln((ē + 1)/(e + 1)): e the cells of a region times their effort, ē its mean over the neighbours; 0 without neighbours.
fn busier(geo: &Geography, cells: &Cells, region: usize) -> f64 {
    let neighbours = &geo.region_neighbours[region];
    if neighbours.is_empty() {
        return 0.0;
    }
    let around: f64 = neighbours.iter().map(|&r| cells.campaign_effort(geo, r)).sum();
    ln((around / neighbours.len() as f64 + 1.0) / (cells.campaign_effort(geo, region) + 1.0))
}

impl Simulator<'_> {
    /// The campaigns of the start, where they are stated; 1 elsewhere.
    pub(in crate::model) fn first_campaigns(&mut self, v: &Reader<'_>) {
        let (geo, state) = (&self.model.geo, &mut self.state);
        for &region in &geo.home_regions {
            let begun = self.model.members.campaign_start[region].and_then(|at| stated(v.at(at)));
            state.cells.start_campaign(region, begun.unwrap_or(1.0));
        }
        state.campaigns.reset(geo, &state.cells);
    }

    /// A campaign begins: the effort in some region at home, all alike, is drawn anew.
    #[inline(never)]
    pub(in crate::model) fn new_campaign<O: Observer>(&mut self, observer: &mut O) {
        let geo = &self.model.geo;
        let (exponential, &[_, _, which, u, v, _]) = self.state.streams.campaigns.next();
        self.state.clocks.restart_other(CAMPAIGNS, self.state.now, exponential);
        let law = &self.rates.campaigns;
        let region = geo.home_region(coarse(which));
        let attraction = (busier(geo, &self.state.cells, region) - self.state.campaigns.at_start[region])
            .clamp(-MOST_ATTRACTION, MOST_ATTRACTION);
        let drift = (law.attract * attraction + law.lean[region]).clamp(-MOST, MOST);
        let effort = exp(law.chance(coarse(u), coarse(v)) + drift);
        let context = &mut Context { geo, rates: &self.rates, targeting: &mut self.targeting };
        let on = self.state.closures.blockades.on();
        self.state.cells.set_campaign(context, (region, effort), on, self.state.now);
        self.state.tally.events += 1;
        observer.event(self.state.now, &Event::Campaign { region, effort });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By the midpoint rule with two million steps in the quantile of T, which no formula above shares: T from its exact
    /// distribution function at ν = 1, 2 and 4, and from the normal limit of ν = 1000 within its own error.
    #[test]
    fn the_mean_of_the_cut_law_is_exact_to_a_millionth() {
        let quantile = |nu: u32, p: f64| {
            let (a, root) = (4.0 * p * (1.0 - p), (p - 0.5).signum());
            match nu {
                1 => libm::tan(std::f64::consts::PI * (p - 0.5)),
                2 => (2.0 * p - 1.0) / (0.5 * a).sqrt(),
                _ => root * 2.0 * (libm::cos(libm::acos(a.sqrt()) / 3.0) / a.sqrt() - 1.0).max(0.0).sqrt(),
            }
        };
        let n = 2_000_000;
        for nu in [1, 2, 4] {
            for sigma in [0.02, 0.3, 0.5, 1.0, 3.0] {
                let cut = |i: i32| libm::exp((sigma * quantile(nu, (f64::from(i) + 0.5) / f64::from(n))).clamp(-2.0, 2.0));
                let expected = (0..n).map(cut).sum::<f64>() / f64::from(n);
                let mean = mean_of_cut(sigma, f64::from(nu));
                assert!((mean - expected).abs() < 1e-6 * expected, "ν {nu}, σ {sigma}: {mean}, expected {expected}");
            }
        }
        // Where the cut is far out the normal law has E exp(σZ) = exp(σ²/2); Student's differs by σ⁴/8·(6/(ν − 4)) or so.
        assert!((mean_of_cut(0.1, 1000.0) / libm::exp(0.005) - 1.0).abs() < 2e-5);
    }
}
