//! Adaptive multilevel splitting of any process: paths that come too short are replaced by others that branch off those that
//! came farther, until most reach what is rare.
//!
//! The algorithm is that of Cérou and Guyader, "Adaptive multilevel splitting for rare event analysis", *Stochastic Analysis and
//! Applications* 25 (2007), in the form that Bréhier, Gazeau, Goudenège, Lelièvre and Rousset proved unbiased for processes in
//! discrete time ("Unbiasedness of some generalized adaptive multilevel splitting algorithms", *Annals of Applied Probability* 26,
//! 2016), for any number of paths, any score and whatever is counted:
//!
//! - The level is the k-th least of the greatest scores of the paths. **All** paths that come no farther are killed, ties
//!   included: K ≥ k of N.
//! - Each is replaced: a survivor is drawn, all alike; its path is copied up to the first step at which its score lies **above**
//!   the level, and goes on from there on its own.
//! - From then on every path weighs (1 − K/N) times as much. What was killed keeps the weight it had.
//! - If all would be killed, they are, and nothing is left: such a run counts too, mostly as 0.
//!
//! The sum over all paths, killed or not, of their weights times what they count has the expectation of what a path counts as its
//! mean: the probability of the event, where a path counts 1 if it happened. A score that says little of the event costs precision,
//! never truth.

use harmattan_core::sampling::counter_hash;

/// How far a path comes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Path {
    /// Steps at which the greatest score so far rose, and what it rose to; both rising.
    pub rises: Vec<(u32, f64)>,
    /// Kind of the event, if it happened.
    pub happened: Option<usize>,
}

impl Path {
    /// The greatest score; below all where there never was one.
    fn greatest(&self) -> f64 {
        self.rises.last().map_or(f64::NEG_INFINITY, |&(_, score)| score)
    }

    /// The first rise above a level: its index and step.
    fn first_above(&self, level: f64) -> Option<(usize, u32)> {
        let index = self.rises.partition_point(|&(_, score)| score <= level);
        self.rises.get(index).map(|&(step, _)| (index, step))
    }
}

/// A random process that can be gone on with from any step of a path.
pub(super) trait Process {
    /// Where a path's own random numbers begin: at its start, or at the step at which it branched off another. With it
    /// the path can be run again, to the bit.
    type Origin: Default;

    /// The step from which on nothing is random any more: a path that branches off there is the same path.
    fn last_step(&self) -> u32;

    /// The start of path `number`, drawn independently of all others.
    fn begin(&mut self, number: u64, origin: &mut Self::Origin);

    /// Runs the path on from its origin to its end. `path` holds its rises up to and on the step of the origin; it takes
    /// those after it, and what it counts.
    fn run(&mut self, origin: &Self::Origin, path: &mut Path);

    /// Branches off the path that goes on from `parent`, at a step of it that is not before its origin: all up to and on this step
    /// is the parent's, all that follows is drawn anew, by numbers that belong to `number` alone.
    fn branch(&mut self, parent: &Self::Origin, step: u32, number: u64, child: &mut Self::Origin);

    /// What has been spent so far, in the process's own unit.
    fn spent(&self) -> f64;
}

/// How one run splits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Splitting {
    /// Paths at a time, N.
    pub paths: usize,
    /// Paths killed at least at a time, k: 1 to N.
    pub killed: usize,
    /// Score at which splitting ends: nothing is gained by going beyond it.
    pub top: f64,
    /// Kinds of the event.
    pub kinds: usize,
    /// Seed of the choice of parents.
    pub seed: u64,
}

/// What one run of the algorithm gives: one number whose mean is the probability.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Replicate {
    /// Unbiased estimate of the probability of each kind of the event.
    pub kinds: Vec<f64>,
    /// What was spent.
    pub spent: f64,
    /// How often paths were killed.
    pub levels: u32,
    /// Whether all paths were killed before the top was reached.
    pub extinct: bool,
    /// How many of the first paths those go back to in which the event happened at the end.
    pub ancestors: usize,
}

/// A path, where it comes from, and of which first one.
struct Particle<O> {
    origin: O,
    path: Path,
    ancestor: usize,
}

/// Runs the algorithm once. Costs what is simulated, and N for each level.
pub(super) fn split<P: Process>(process: &mut P, splitting: &Splitting) -> Replicate {
    let spent = process.spent();
    let mut run = Run::start(process, splitting);
    while run.kill(process) {}
    Replicate { spent: process.spent() - spent, ..run.close() }
}

/// The algorithm under way.
struct Run<'s, P: Process> {
    splitting: &'s Splitting,
    particles: Vec<Particle<P::Origin>>,
    /// What each particle weighs, times N.
    weight: f64,
    kinds: Vec<f64>,
    levels: u32,
    /// Numbers given to paths so far.
    numbers: u64,
    choices: u64,
    // Memory of one level.
    scores: Vec<f64>,
    killed: Vec<usize>,
    survivors: Vec<usize>,
}

impl<'s, P: Process> Run<'s, P> {
    fn start(process: &mut P, splitting: &'s Splitting) -> Self {
        let mut first = |ancestor: usize| {
            let mut particle = Particle { origin: P::Origin::default(), path: Path::default(), ancestor };
            process.begin(ancestor as u64, &mut particle.origin);
            process.run(&particle.origin, &mut particle.path);
            particle
        };
        let particles: Vec<Particle<P::Origin>> = (0..splitting.paths).map(&mut first).collect();
        Self {
            splitting,
            numbers: particles.len() as u64,
            particles,
            weight: 1.0,
            kinds: vec![0.0; splitting.kinds],
            levels: 0,
            choices: 0,
            scores: Vec::with_capacity(splitting.paths),
            killed: Vec::with_capacity(splitting.paths),
            survivors: Vec::with_capacity(splitting.paths),
        }
    }

    /// The k-th least of the greatest scores; none without paths.
    fn level(&mut self) -> Option<f64> {
        self.scores.clear();
        self.scores.extend(self.particles.iter().map(|particle| particle.path.greatest()));
        let last = self.scores.len().checked_sub(1)?;
        let rank = self.splitting.killed.saturating_sub(1).min(last);
        Some(*self.scores.select_nth_unstable_by(rank, f64::total_cmp).1)
    }

    /// Kills what comes no farther than the level and replaces it; whether anything is left to split.
    fn kill(&mut self, process: &mut P) -> bool {
        let Some(level) = self.level().filter(|&level| level < self.splitting.top) else { return false };
        self.killed.clear();
        self.survivors.clear();
        for (i, particle) in self.particles.iter().enumerate() {
            if particle.path.greatest() > level { &mut self.survivors } else { &mut self.killed }.push(i);
        }
        self.levels += 1;
        let killed = std::mem::take(&mut self.killed);
        killed.iter().for_each(|&i| self.count(i));
        self.weight *= self.survivors.len() as f64 / self.particles.len() as f64;
        if self.survivors.is_empty() {
            self.particles.clear();
        } else {
            killed.iter().for_each(|&i| self.replace(process, i, level));
        }
        self.killed = killed;
        !self.particles.is_empty()
    }

    /// Counts a path that is at its end for good.
    fn count(&mut self, particle: usize) {
        let Some(kind) = self.particles[particle].path.happened else { return };
        if let Some(sum) = self.kinds.get_mut(kind) {
            *sum += self.weight / self.splitting.paths as f64;
        }
    }

    /// Puts a branch of a survivor in the place of a particle.
    fn replace(&mut self, process: &mut P, particle: usize, level: f64) {
        let chosen = self.choose(self.survivors.len());
        let parent = self.survivors[chosen];
        let Some((index, step)) = self.particles[parent].path.first_above(level) else { return };
        let mut child = Particle {
            origin: std::mem::take(&mut self.particles[particle].origin),
            path: std::mem::take(&mut self.particles[particle].path),
            ancestor: self.particles[parent].ancestor,
        };
        let Particle { origin, path, .. } = &self.particles[parent];
        if step >= process.last_step() {
            child.path.clone_from(path);
        } else {
            child.path.rises.clear();
            child.path.rises.extend_from_slice(&path.rises[..=index]);
            child.path.happened = None;
            process.branch(origin, step, self.numbers, &mut child.origin);
            self.numbers += 1;
            process.run(&child.origin, &mut child.path);
        }
        self.particles[particle] = child;
    }

    /// One of so many, all alike to one in 2⁶⁴.
    fn choose(&mut self, of: usize) -> usize {
        let bits = counter_hash(self.splitting.seed, self.choices);
        self.choices += 1;
        #[expect(clippy::cast_possible_truncation, reason = "less than `of`")]
        let chosen = ((u128::from(bits) * of as u128) >> u64::BITS) as usize;
        chosen
    }

    fn close(mut self) -> Replicate {
        (0..self.particles.len()).for_each(|i| self.count(i));
        let happened = self.particles.iter().filter(|particle| particle.path.happened.is_some());
        let mut ancestors: Vec<usize> = happened.map(|particle| particle.ancestor).collect();
        ancestors.sort_unstable();
        ancestors.dedup();
        Replicate {
            kinds: self.kinds,
            spent: 0.0,
            levels: self.levels,
            extinct: self.particles.is_empty() && self.splitting.paths > 0,
            ancestors: ancestors.len(),
        }
    }
}
