//! Jobs computed in parallel, folded strictly in order, with a bounded number in between.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use rayon::ThreadPool;

/// Jobs handed out and results that wait, as the threads see them.
struct Queue<T, C> {
    next: u64,
    folded: u64,
    ready: BTreeMap<u64, T>,
    closed: bool,
    active: usize,
    counts: Vec<C>,
}

struct SharedQueue<T, C> {
    queue: Mutex<Queue<T, C>>,
    /// A job was finished or a worker left.
    news: Condvar,
    /// A job was folded, or no more are to be started.
    room: Condvar,
}

impl<T, C> SharedQueue<T, C> {
    fn lock(&self) -> MutexGuard<'_, Queue<T, C>> {
        // The queue is whole between any two statements that hold it, so a panic elsewhere leaves it sound.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes a worker off the queue however it leaves, so that nobody waits for it.
struct Leaving<'a, T, C>(&'a SharedQueue<T, C>);

impl<T, C> Drop for Leaving<'_, T, C> {
    fn drop(&mut self) {
        self.0.lock().active -= 1;
        self.0.news.notify_all();
    }
}

/// Stops the workers however the fold ends, so that none waits for room.
struct Closing<'a, T, C>(&'a SharedQueue<T, C>);

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
    let queue = Queue {
        next: jobs.start,
        folded: jobs.start,
        ready: BTreeMap::new(),
        closed: false,
        active: threads,
        counts: Vec::with_capacity(threads),
    };
    let shared = SharedQueue { queue: Mutex::new(queue), news: Condvar::new(), room: Condvar::new() };
    let result = pool.in_place_scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|_| work_off(&shared, jobs.end, window, stop, steps));
        }
        let _closing = Closing(&shared);
        while let Some(result) = next_in_order(&shared) {
            fold(result)?;
        }
        Ok(())
    });
    result.map(|()| shared.queue.into_inner().unwrap_or_else(PoisonError::into_inner).counts)
}

fn work_off<W, T, C, A, B, D>(
    shared: &SharedQueue<T, C>,
    end: u64,
    window: u64,
    stop: &AtomicBool,
    steps: &Steps<A, B, D>,
) where
    A: Fn() -> W,
    B: Fn(&mut W, u64) -> T,
    D: Fn(W) -> C,
{
    let _leaving = Leaving(shared);
    let mut worker = (steps.start)();
    while let Some(job) = take_job(shared, end, window, stop) {
        let result = (steps.work)(&mut worker, job);
        shared.lock().ready.insert(job, result);
        shared.news.notify_all();
    }
    let counts = (steps.finish)(worker);
    shared.lock().counts.push(counts);
}

fn take_job<T, C>(shared: &SharedQueue<T, C>, end: u64, window: u64, stop: &AtomicBool) -> Option<u64> {
    let mut queue = shared.lock();
    loop {
        if queue.closed || queue.next >= end || stop.load(Ordering::Relaxed) {
            return None;
        }
        if queue.next < queue.folded + window {
            queue.next += 1;
            return Some(queue.next - 1);
        }
        queue = shared.room.wait(queue).unwrap_or_else(PoisonError::into_inner);
    }
}

/// The next result in order; none once all workers have left and all results are folded. Jobs are handed
/// out in order, so that the results of workers that have left have no gap.
fn next_in_order<T, C>(shared: &SharedQueue<T, C>) -> Option<T> {
    let mut queue = shared.lock();
    loop {
        let wanted = queue.folded;
        if let Some(result) = queue.ready.remove(&wanted) {
            queue.folded += 1;
            shared.room.notify_all();
            return Some(result);
        }
        if queue.active == 0 {
            return None;
        }
        queue = shared.news.wait(queue).unwrap_or_else(PoisonError::into_inner);
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
        // A result is taken off the queue just before it is folded: one more than the window may exist.
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
