//! Random numbers as mechanisms take them from their streams: a record for each time a clock fires, or a segment for each
//! wave (model.md section 9).

use super::copy::clone_in_place;
use crate::sampling::float::unit_exponential;
use crate::sampling::{BATCH, Purpose, Stream, fine};

/// Words of a wave that stand in a batch shared with three others: enough for a wave of one strike.
pub(super) const WAVE_WORDS: usize = 16;
/// Waves of one trajectory that have numbers of their own: two segments for each wave of several strikes. A trajectory that
/// comes to more is set aside.
pub const MOST_WAVES: u64 = 1 << 19;
/// Waves that share a batch, as a power of two.
const SHARING: u32 = 2;

/// Batches worked out one after the other: neither waits for the other's last word, so that the processor overlaps them.
const TOGETHER: usize = 2;

/// Records of these batches at most.
const MOST_RECORDS: usize = TOGETHER * BATCH / 2;

/// A stream cut into records of `WORDS` words, one for each time a clock fires. The first two of them make the unit
/// exponential with which the clock starts again; a batch of those is worked out side by side.
pub(super) struct Records<const WORDS: usize> {
    stream: Stream,
    words: [[u32; WORDS]; MOST_RECORDS],
    exponentials: [f64; MOST_RECORDS],
    used: usize,
}

impl<const WORDS: usize> Clone for Records<WORDS> {
    fn clone(&self) -> Self {
        let Self { stream, words, exponentials, used } = self;
        Self { stream: stream.clone(), words: *words, exponentials: *exponentials, used: *used }
    }

    /// What has been used is not copied.
    fn clone_from(&mut self, source: &Self) {
        let Self { stream, words, exponentials, used } = source;
        let left = (*used).min(Self::LENGTH)..Self::LENGTH;
        self.stream.clone_from(stream);
        self.words[left.clone()].copy_from_slice(&words[left.clone()]);
        self.exponentials[left.clone()].copy_from_slice(&exponentials[left]);
        self.used = *used;
    }
}

impl<const WORDS: usize> Records<WORDS> {
    /// Records of a batch.
    const EACH: usize = BATCH / WORDS;
    /// Records of all batches worked out together.
    const LENGTH: usize = TOGETHER * Self::EACH;

    pub(super) fn new(seed: u64, purpose: Purpose) -> Self {
        let stream = Stream::new(seed, purpose);
        Self { stream, words: [[0; WORDS]; MOST_RECORDS], exponentials: [0.0; MOST_RECORDS], used: BATCH }
    }

    pub(super) fn open(&mut self, trajectory: u64) {
        self.stream.open(trajectory, 0);
        self.used = BATCH;
    }

    /// The next record: its exponential, and all its words.
    #[inline]
    pub(super) fn next(&mut self) -> (f64, &[u32; WORDS]) {
        if self.used >= Self::LENGTH {
            self.refill();
        }
        let record = self.used;
        self.used += 1;
        (self.exponentials[record], &self.words[record])
    }

    #[inline(never)]
    fn refill(&mut self) {
        let words = &mut self.words[..Self::LENGTH];
        let exponentials = &mut self.exponentials[..Self::LENGTH];
        for words in words.chunks_exact_mut(Self::EACH) {
            let (records, _) = self.stream.batch().as_chunks();
            words.copy_from_slice(records);
        }
        for (exponential, record) in exponentials.iter_mut().zip(words) {
            *exponential = fine(record[0], record[1]);
        }
        for exponential in exponentials {
            *exponential = unit_exponential(*exponential);
        }
        self.used = 0;
    }
}

/// The stream of what happens in waves, keyed by the number of the wave.
pub(super) struct Keyed {
    /// Of a wave of several strikes: a segment of its own.
    pub several: Stream,
    /// Size of a wave, and all of a wave of one strike: waves 4k … 4k + 3 share a batch.
    shared: Stream,
    /// The batch of four waves in hand.
    batch: [[u32; WAVE_WORDS]; 1 << SHARING],
    /// Its number; none yet if beyond all.
    batch_number: u64,
    trajectory: u64,
}

clone_in_place!(Keyed { several, shared, batch, batch_number, trajectory });

impl Keyed {
    pub(super) fn new(seed: u64, purpose: Purpose) -> Self {
        Self {
            several: Stream::new(seed, purpose),
            shared: Stream::new(seed, purpose),
            batch: [[0; WAVE_WORDS]; 1 << SHARING],
            batch_number: u64::MAX,
            trajectory: 0,
        }
    }

    pub(super) fn open(&mut self, trajectory: u64) {
        self.trajectory = trajectory;
        self.batch_number = u64::MAX;
    }

    /// The first words of wave `number` (below [`MOST_WAVES`]). Even segments hold four waves, odd ones what a wave of
    /// several strikes draws further ([`Self::open_several`]).
    #[inline]
    pub(super) fn wave(&mut self, number: u64) -> &[u32; WAVE_WORDS] {
        if self.batch_number != number >> SHARING {
            self.next_waves(number >> SHARING);
        }
        let within: usize = (number & ((1 << SHARING) - 1)) as usize;
        &self.batch[within]
    }

    #[inline(never)]
    fn next_waves(&mut self, batch: u64) {
        self.batch_number = batch;
        self.shared.open(self.trajectory, batch << (SHARING + 1));
        let (waves, _) = self.shared.batch().as_chunks();
        self.batch.copy_from_slice(waves);
    }

    /// Moves the stream of waves of several strikes to wave `number`.
    #[inline]
    pub(super) fn open_several(&mut self, number: u64) {
        self.several.open(self.trajectory, number << 1 | 1);
    }
}
