//! Jobs computed in parallel, folded strictly in order, with a bounded number in between.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use rayon::ThreadPool;

/// What the threads tell one another.
struct Board<T, C> {
    next: u64,
    folded: u64,
    ready: BTreeMap<u64, T>,
    closed: bool,
    active: usize,
    counts: Vec<C>,
}

struct Desk<T, C> {
    board: Mutex<Board<T, C>>,
    /// A job was finished or a worker left.
    news: Condvar,
    /// A job was folded, or no more are to be started.
    room: Condvar,
}

impl<T, C> Desk<T, C> {
    fn lock(&self) -> MutexGuard<'_, Board<T, C>> {
        // The board is whole between any two statements that hold it, so a panic elsewhere leaves it sound.
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes a worker off the board however it leaves, so that nobody waits for it.
struct Leaving<'a, T, C>(&'a Desk<T, C>);

impl<T, C> Drop for Leaving<'_, T, C> {
    fn drop(&mut self) {
        self.0.lock().active -= 1;
        self.0.news.notify_all();
    }
}

/// Stops the workers however the fold ends, so that none waits for room.
struct Closing<'a, T, C>(&'a Desk<T, C>);

impl<T, C> Drop for Closing<'_, T, C> {
    fn drop(&mut self) {
        self.0.lock().closed = true;
        self.0.room.notify_all();
    }
}

/// What a worker does: `start` makes its memory, `work` does one job, `finish` keeps what it counted.
pub(super) struct Steps<A, B, D> {
    pub start: A,
    pub work: B,
    pub finish: D,
}

/// Runs `jobs` on all threads of `pool`, hands each result in order of the jobs to `fold` on the calling
/// thread, and returns what the workers counted. At most `window` results exist at once. Once `stop` is set
/// no further job is started; those at work are finished and folded. An error of `fold` ends the run.
pub(super) fn in_order<W, T, C, E, A, B, D>(
    pool: &ThreadPool,
    jobs: Range<u64>,
    window: u64,
    stop: &AtomicBool,
    steps: &Steps<A, B, D>,
    mut fold: impl FnMut(T) -> Result<(), E>,
) -> Result<Vec<C>, E>
where
    T: Send,
    C: Send,
    A: Fn() -> W + Sync,
    B: Fn(&mut W, u64) -> T + Sync,
    D: Fn(W) -> C + Sync,
{
    let threads = pool.current_num_threads();
    let board = Board {
        next: jobs.start,
        folded: jobs.start,
        ready: BTreeMap::new(),
        closed: false,
        active: threads,
        counts: Vec::with_capacity(threads),
    };
    let desk = Desk { board: Mutex::new(board), news: Condvar::new(), room: Condvar::new() };
    let result = pool.in_place_scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|_| work_off(&desk, jobs.end, window, stop, steps));
        }
        let _closing = Closing(&desk);
        while let Some(result) = next_in_order(&desk) {
            fold(result)?;
        }
        Ok(())
    });
    result.map(|()| desk.board.into_inner().unwrap_or_else(PoisonError::into_inner).counts)
}

fn work_off<W, T, C, A, B, D>(desk: &Desk<T, C>, end: u64, window: u64, stop: &AtomicBool, steps: &Steps<A, B, D>)
where
    A: Fn() -> W,
    B: Fn(&mut W, u64) -> T,
    D: Fn(W) -> C,
{
    let _leaving = Leaving(desk);
    let mut worker = (steps.start)();
    while let Some(job) = take_job(desk, end, window, stop) {
        let result = (steps.work)(&mut worker, job);
        desk.lock().ready.insert(job, result);
        desk.news.notify_all();
    }
    let counts = (steps.finish)(worker);
    desk.lock().counts.push(counts);
}

fn take_job<T, C>(desk: &Desk<T, C>, end: u64, window: u64, stop: &AtomicBool) -> Option<u64> {
    let mut board = desk.lock();
    loop {
        if board.closed || board.next >= end || stop.load(Ordering::Relaxed) {
            return None;
        }
        if board.next < board.folded + window {
            board.next += 1;
            return Some(board.next - 1);
        }
        board = desk.room.wait(board).unwrap_or_else(PoisonError::into_inner);
    }
}

/// The next result in order; none once all workers have left and all results are folded. Jobs are handed
/// out in order, so that the results of workers that have left have no gap.
fn next_in_order<T, C>(desk: &Desk<T, C>) -> Option<T> {
    let mut board = desk.lock();
    loop {
        let wanted = board.folded;
        if let Some(result) = board.ready.remove(&wanted) {
            board.folded += 1;
            desk.room.notify_all();
            return Some(result);
        }
        if board.active == 0 {
            return None;
        }
        board = desk.news.wait(board).unwrap_or_else(PoisonError::into_inner);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicU64;

    fn pool(threads: usize) -> ThreadPool {
        rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap()
    }

    #[test]
    fn results_come_in_order_and_no_more_than_the_window_wait() {
        let (pool, stop, out) = (pool(4), AtomicBool::new(false), AtomicU64::new(0));
        let greatest = AtomicU64::new(0);
        let work = |(): &mut (), job: u64| {
            let waiting = out.fetch_add(1, Ordering::SeqCst) + 1;
            greatest.fetch_max(waiting, Ordering::SeqCst);
            // Uneven work: early jobs of each round take longest.
            std::hint::black_box((0..(7 - job % 7) * 20_000).sum::<u64>());
            job
        };
        let steps = Steps { start: || (), work, finish: |()| 1_u32 };
        let mut seen = Vec::new();
        let counts = in_order(&pool, 5..405, 6, &stop, &steps, |job| {
            seen.push(job);
            out.fetch_sub(1, Ordering::SeqCst);
            Ok::<(), ()>(())
        });
        assert_eq!(seen, (5..405).collect::<Vec<_>>());
        assert_eq!(counts.map(|c| c.len()), Ok(4));
        // A result is taken off the board just before it is folded: one more than the window may exist.
        assert!(greatest.load(Ordering::SeqCst) <= 7);
    }

    #[test]
    fn an_error_of_the_fold_ends_the_run() {
        let (pool, stop) = (pool(3), AtomicBool::new(false));
        let steps = Steps { start: || (), work: |(): &mut (), job: u64| job, finish: |()| () };
        let result =
            in_order(&pool, 0..1_000_000, 4, &stop, &steps, |job| if job == 10 { Err("full") } else { Ok(()) });
        assert_eq!(result.err(), Some("full"));
    }

    #[test]
    fn a_stop_still_folds_every_job_that_was_started() {
        let (pool, stop, started) = (pool(2), AtomicBool::new(false), AtomicU64::new(0));
        let work = |(): &mut (), job: u64| {
            started.fetch_add(1, Ordering::SeqCst);
            if job == 20 {
                stop.store(true, Ordering::SeqCst);
            }
            job
        };
        let mut folded = 0;
        let steps = Steps { start: || (), work, finish: |()| () };
        let result = in_order(&pool, 0..1_000_000, 8, &stop, &steps, |_| {
            folded += 1;
            Ok::<(), ()>(())
        });
        assert!(result.is_ok());
        assert_eq!(folded, started.load(Ordering::SeqCst));
        assert!((21..40).contains(&folded));
    }
}
