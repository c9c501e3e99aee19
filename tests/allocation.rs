//! The event loop allocates nothing: a simulator that has run a trajectory runs it again in the memory it has. What a run of many takes
//! is about what is told before.
#![allow(clippy::pedantic, clippy::disallowed_methods, reason = "tests check with plain, independent code")]
#![allow(unsafe_code, reason = "a counting allocator has to implement an unsafe trait")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

#[path = "model/everything.rs"]
#[allow(dead_code, reason = "the tests of the model look at its numbers too")]
mod everything;
#[path = "model/lab.rs"]
#[allow(dead_code, reason = "the tests of the model use the rest")]
mod lab;

thread_local! {
    /// Allocations of this thread: the harness may allocate in its own.
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
}

/// Bytes in use by all threads, and the most there were.
static LIVE: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

fn more(bytes: usize) {
    MOST.fetch_max(LIVE.fetch_add(bytes, Ordering::Relaxed) + bytes, Ordering::Relaxed);
}

/// The system's allocator, counting.
struct Counting;

// SAFETY: every call is handed on unchanged to the system's allocator, which keeps the contract; the counter is a
// constant-initialised thread local without a destructor and does not allocate.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.with(|n| n.set(n.get() + 1));
        more(layout.size());
        // SAFETY: as required of our caller.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: as required of our caller.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.with(|n| n.set(n.get() + 1));
        LIVE.fetch_sub(layout.size(), Ordering::Relaxed);
        more(size);
        // SAFETY: as required of our caller.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn allocations(work: impl FnOnce()) -> u64 {
    let before = ALLOCATIONS.with(Cell::get);
    work();
    ALLOCATIONS.with(Cell::get) - before
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| drop(std::hint::black_box(vec![1u8; 100]))), 1);
    assert_eq!(allocations(|| ()), 0);
}

#[test]
fn a_second_run_of_a_trajectory_allocates_nothing() {
    let bench = everything::everything();
    let mut simulator = bench.simulator(180);
    assert!(
        allocations(|| {
            simulator.run(&bench.plan, 0);
        }) > 0,
        "the first run makes room"
    );
    for r in 0..20 {
        // Every number, those not run before as well: what is kept is sized by the theatre, not by events.
        assert_eq!(
            allocations(|| {
                simulator.run(&bench.plan, r);
            }),
            0,
            "trajectory {r}"
        );
    }
}

#[test]
fn copying_and_resuming_a_state_allocates_nothing() {
    let bench = everything::everything();
    let (mut simulator, mut other) = (bench.simulator(181), bench.simulator(181));
    other.run(&bench.plan, 0);
    simulator.run(&bench.plan, 0);
    let mut kept = simulator.state().clone();
    for r in 0..20 {
        let made = allocations(|| {
            simulator.begin(&bench.plan, r);
            simulator.run_to(&bench.plan, 50.0 + 5.0 * r as f64);
            kept.clone_from(simulator.state());
            other.resume(&kept);
            other.finish(&bench.plan);
            other.resume(&kept);
            other.redraw(5, r);
            other.finish(&bench.plan);
        });
        assert_eq!(made, 0, "trajectory {r}");
    }
}

/// What is told before a run is what it takes, within a factor of two: of few and many strata, short and long periods, with rows and
/// without. The other tests of this program take far less, so that they may run beside it.
#[test]
fn memory_is_as_told() {
    use harmattan_engine::{
        Experiment, Futures, Options, ParquetSeries, ParquetTrajectories, Summaries, Tables, Watch, footprint, run,
    };

    let experts: String = (0..20).map(|k| format!("[experts.e{k}.set]\n\"group.tempo\" = {}\n", 80 + k)).collect();
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("experts.toml");
    let base = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/baseline.toml");
    std::fs::write(&file, format!("format = 1\nextends = {base:?}\n{experts}")).expect("written");
    for (path, days, futures, threads, rows) in [
        (&base, 365, 2000, 2, false),
        (&base, 36_500, 32, 1, false),
        (&base, 3650, 200, 2, true),
        (&base, 365, 4000, 2, true),
        (&file, 3650, 1000, 2, false),
    ] {
        let options = [format!("horizon_days={days}"), format!("trajectories={futures}")];
        let scenario = harmattan_scenario::load(path, &options).unwrap_or_else(|_| panic!("{path:?}")).scenario;
        let futures = Futures::new(&scenario);
        let layout = futures.layout();
        let at = |name: &str| folder.path().join(name);
        let mut tables = match rows {
            true => Tables::new(vec![
                Box::new(ParquetTrajectories::create(&at("trajectories.parquet"), layout).expect("made")),
                Box::new(ParquetSeries::create(&at("series.parquet"), layout).expect("made")),
            ]),
            false => Tables::none(),
        };
        let before = LIVE.load(Ordering::Relaxed);
        MOST.store(before, Ordering::Relaxed);
        let mut watch = Watch { stop: &AtomicBool::new(false), progress: &mut |_, _| () };
        let state = run(&futures, &Summaries::new(layout), Options { threads, shard: None }, &mut tables, &mut watch);
        let taken = (MOST.load(Ordering::Relaxed) - before) as f64;
        drop(state.expect("runs"));
        let told = footprint(layout, futures.trajectories(), threads as u64, rows) as f64;
        println!(
            "{days} days, {} strata, rows {rows}: {:.0} MB taken, {:.0} told",
            layout.strata(),
            taken / 1e6,
            told / 1e6
        );
        assert!(told / taken > 0.5 && told / taken < 2.0, "{days} days, rows {rows}: {taken} taken, {told} told");
    }
}
