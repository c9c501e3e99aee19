//! The event loop allocates nothing: a simulator that has run a trajectory runs it again in the memory it has.
#![allow(clippy::pedantic, clippy::disallowed_methods, reason = "tests check with plain, independent code")]
#![allow(unsafe_code, reason = "a counting allocator has to implement an unsafe trait")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

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

/// The system's allocator, counting.
struct Counting;

// SAFETY: every call is handed on unchanged to the system's allocator, which keeps the contract; the counter is a
// constant-initialised thread local without a destructor and does not allocate.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.with(|n| n.set(n.get() + 1));
        // SAFETY: as required of our caller.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as required of our caller.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.with(|n| n.set(n.get() + 1));
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
