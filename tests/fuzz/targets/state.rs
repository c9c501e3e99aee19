//! The state of a part, sealed rightly though its content is anything: it is refused, or joined with a true one and summed up.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::AtomicBool;

use harmattan_core::scenario::Scenario;
use harmattan_engine::{
    Each, Ensemble, Experiment, Futures, Grid, GroupCounts, GroupSums, Options, PartHead, Shard, State, Summaries, Tables,
    Watch, decode_state, encode_part, run,
};
use libfuzzer_sys::fuzz_target;
use serde::ser::SerializeTuple;
use serde::{Serialize, Serializer};

type RunState = State<Each<GroupSums>, GroupCounts>;

static FUTURES: LazyLock<(Futures, RunState)> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/baseline.toml");
    let scenario: Scenario = harmattan_scenario::load(&path, &["trajectories=64".to_owned()]).expect("the baseline").scenario;
    let futures = Futures::new(&scenario);
    let options = Options { threads: 1, shard: Shard::new(2, 2) };
    let mut watch = Watch { stop: &AtomicBool::new(false), progress: &mut |_, _| () };
    let state = run(&futures, &Summaries::new(futures.layout()), options, &mut Tables::none(), &mut watch).expect("a state");
    (futures, state)
});

/// Bytes that are written as they are.
struct Raw<'b>(&'b [u8]);

impl Serialize for Raw<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut tuple = serializer.serialize_tuple(self.0.len())?;
        self.0.iter().try_for_each(|byte| tuple.serialize_element(byte))?;
        tuple.end()
    }
}

fn head() -> PartHead {
    PartHead {
        version: String::new(),
        kind: String::new(),
        digest: String::new(),
        seed: 0,
        trajectories: 64,
        range: 0..32,
        rows: String::new(),
        command: Vec::new(),
        sources: Vec::new(),
        overrides: Vec::new(),
    }
}

fuzz_target!(init: LazyLock::force(&FUTURES), |bytes: &[u8]| {
    let (futures, true_one) = &*FUTURES;
    let layout = futures.layout();
    let (summaries, grid) = (Summaries::new(layout), Grid::new(layout, 64));
    // As a file, whatever it is.
    let _ = decode_state(bytes, &summaries, &grid);
    // As the content of a file whose checksum fits.
    let sealed = encode_part(&head(), &Raw(bytes)).expect("encoded");
    let Ok(mut state) = decode_state(&sealed, &summaries, &grid) else { return };
    if state.join(true_one.clone()).is_ok() && state.is_whole(&grid) {
        let _ = Ensemble::new(layout, 64, None, state);
    }
});
