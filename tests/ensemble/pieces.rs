//! One engine, any pieces: whatever the cuts and whatever the order of merging, on disk or in memory, the bits of the whole.

use std::ops::Range;

use harmattan_engine::{
    CHUNK, Ensemble, Experiment, Grid, Options, PartError, PartHead, Reducer, Shard, State, StateOf, Summaries, Tables,
    decode_state, encode_part, part_head, run,
};

use super::synthetic::{Synthetic, on_threads, unwatched};

/// Numbers for cuts and orders: a linear congruential generator, so that nothing of the program is used.
pub struct Cuts(u64);

impl Cuts {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % n as u64) as usize
    }

    /// The chunks 0 … n − 1 in 1 to 97 ranges, some of them empty.
    fn ranges(&mut self, n: usize) -> Vec<Range<usize>> {
        let mut cuts: Vec<usize> = (0..self.below(97)).map(|_| self.below(n + 1)).chain([0, n]).collect();
        cuts.sort_unstable();
        cuts.windows(2).map(|pair| pair[0]..pair[1]).collect()
    }
}

/// The state of every chunk by itself.
pub fn chunks<E: Experiment, R: Reducer>(experiment: &E, reducer: &R) -> Vec<StateOf<R>> {
    let of = Grid::new(experiment.layout(), experiment.trajectories()).chunks().end;
    let one = |number| {
        let options = Options { threads: 1, shard: Shard::new(number, of) };
        run(experiment, reducer, options, &mut Tables::none(), &mut unwatched()).unwrap()
    };
    (1..=of).map(one).collect()
}

/// Cuts the chunks into shards, joins each shard's in order, and then the shards in any order.
pub fn merged<R: Reducer>(reducer: &R, chunks: &[StateOf<R>], cuts: &mut Cuts) -> StateOf<R>
where
    StateOf<R>: Clone,
{
    let join = |mut all: StateOf<R>, next: StateOf<R>| {
        all.join(next).unwrap();
        all
    };
    let shard = |range: Range<usize>| chunks[range].iter().cloned().fold(State::empty(reducer.counts()), join);
    let mut shards: Vec<StateOf<R>> = cuts.ranges(chunks.len()).into_iter().map(shard).collect();
    let mut all = State::empty(reducer.counts());
    while !shards.is_empty() {
        all = join(all, shards.swap_remove(cuts.below(shards.len())));
    }
    all
}

/// A nested run of two hypotheses, with a future that fails: variance is split by draws, which no cut may part.
#[test]
fn any_cut_of_a_nested_run_gives_its_bits() {
    let source = Synthetic::with(603, 3, |number, t| {
        if number == 77 {
            t.outcomes[0] = f64::INFINITY;
        }
    });
    let reducer = Summaries::new(source.layout());
    let whole = run(&source, &reducer, Options::default(), &mut Tables::none(), &mut unwatched()).unwrap();
    let chunks = chunks(&source, &reducer);
    assert_eq!(chunks.len(), 41, "chunks of 15, whole draws");
    let mut cuts = Cuts::new(1);
    for _ in 0..60 {
        let all = merged(&reducer, &chunks, &mut cuts);
        assert!(all == whole);
        assert!(all.is_whole(&Grid::new(source.layout(), 603)));
    }
    let ensemble = |state| Ensemble::new(source.layout(), 603, None, state);
    let (one, two) = (ensemble(whole), on_threads(&source, 8));
    assert!(one.mixture == two.mixture && one.hypotheses == two.hypotheses && one.failures == two.failures);
}

/// The head of a part.
fn head() -> PartHead {
    PartHead {
        version: "0".to_owned(),
        kind: "run".to_owned(),
        digest: String::new(),
        seed: 7,
        trajectories: 1000,
        range: 0..1000,
        rows: String::new(),
        command: Vec::new(),
        sources: Vec::new(),
        overrides: Vec::new(),
    }
}

/// Shards as they are run, through their files.
#[test]
fn shards_through_files_give_the_whole() {
    let source = Synthetic::new(1000);
    let reducer = Summaries::new(source.layout());
    let whole = run(&source, &reducer, Options::default(), &mut Tables::none(), &mut unwatched()).unwrap();
    let head = head();
    for of in [1, 2, 5, 64, 100] {
        let mut all = State::empty(reducer.counts());
        for number in (1..=of).rev() {
            let options = Options { threads: 2, shard: Shard::new(number, of) };
            let state = run(&source, &reducer, options, &mut Tables::none(), &mut unwatched()).unwrap();
            assert!(state.sums.nodes() <= 12, "2·log₂ 63");
            let bytes = encode_part(&head, &state).unwrap();
            assert_eq!(part_head(&bytes).unwrap(), head);
            let grid = Grid::new(source.layout(), 1000);
            all.join(decode_state(&bytes, &reducer, &grid).unwrap()).unwrap();
        }
        assert!(all == whole, "{of} shards");
    }
}

/// A state is read only by the reducer, and on the grid, that it is of: a checksum does not say that.
#[test]
fn a_state_of_another_shape_is_refused() {
    let (plain, nested) = (Synthetic::new(100), Synthetic::with(99, 3, |_, _| ()));
    let [reducer, of_draws] = [&plain, &nested].map(|source| Summaries::new(source.layout()));
    let state = run(&plain, &reducer, Options::default(), &mut Tables::none(), &mut unwatched()).unwrap();
    let bytes = encode_part(&head(), &state).unwrap();
    let grid = |futures| Grid::new(plain.layout(), futures);
    assert!(decode_state(&bytes, &reducer, &grid(100)).unwrap() == state);
    assert!(matches!(decode_state(&bytes, &of_draws, &grid(100)), Err(PartError::Shape)));
    assert!(matches!(decode_state(&bytes, &reducer, &grid(80)), Err(PartError::Shape)), "chunks beyond the grid");
    let mut odd = state.clone();
    odd.progress.failures.count = 101;
    let bytes = encode_part(&head(), &odd).unwrap();
    assert!(matches!(decode_state(&bytes, &reducer, &grid(100)), Err(PartError::Shape)), "more failures than futures");
}

#[test]
fn a_chunk_does_not_depend_on_the_machine() {
    let grid = Grid::new(Synthetic::new(1).layout(), 100);
    assert_eq!((CHUNK, grid.chunks(), grid.trajectories(&(6..7))), (16, 0..7, 96..100));
}
