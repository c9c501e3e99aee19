//! Every cell by itself: a list of stands, most of which hold a cell. A cell that acts is chosen by trying stands at
//! random until one holds a cell that may. A cell keeps its stand as long as it lives, wherever it moves, so that two
//! futures that differ in a few cells try the same stands and choose the same cells but for those few; and every choice
//! has numbers of its own, so that a try more or less shifts no later choice.

use super::copy::clone_in_place;

/// Tries, at most, before a choice is made by weighing all cells instead. Both give the same law, so that no cell is
/// favoured by where the tries end.
const TRIES: usize = 64;

/// Numbers for one choice, from 64 random bits: `SplitMix64` (Steele, Lea & Flood 2014).
pub(super) struct Tries(u64);

impl Tries {
    #[inline]
    pub(super) fn new(low: u32, high: u32) -> Self {
        Self(u64::from(high) << 32 | u64::from(low))
    }

    /// From a number in (0, 1).
    #[inline]
    pub(super) fn from_uniform(u: f64) -> Self {
        Self(u.to_bits())
    }

    /// Those of one of several like choices.
    #[inline]
    pub(super) fn of(&self, index: u64) -> Self {
        let mut own = Self(self.0 ^ index.wrapping_mul(0xd134_2543_de82_ef95));
        Self(own.next())
    }

    /// 64 bits.
    #[inline]
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    /// Uniform on the open interval (0, 1): odd multiples of 2^−53.
    #[inline]
    pub(super) fn uniform(&mut self) -> f64 {
        open(self.next())
    }

    /// One of `n` things, all alike, and a number uniform on (0, 1) that knows nothing of which.
    #[inline]
    pub(super) fn one_of(&mut self, n: usize) -> (usize, f64) {
        let product = u128::from(self.next()) * n as u128;
        #[expect(clippy::cast_possible_truncation, reason = "the halves of a product of two words")]
        let (which, rest) = ((product >> 64) as usize, product as u64);
        (which, open(rest))
    }
}

/// Uniform on (0, 1) from the highest bits.
#[inline]
fn open(bits: u64) -> f64 {
    f64::from_bits(bits >> 12 | 1.0_f64.to_bits()) - (1.0 - f64::EPSILON / 2.0)
}

/// The cells, each on its stand.
#[derive(Debug, Default)]
pub(super) struct Roster {
    /// The place of the cell on each stand; `nowhere` where there is none.
    places: Vec<u16>,
    /// The number after that of the last place: tables of places have an entry of 0 for it.
    nowhere: u16,
    cells: usize,
}

clone_in_place!(Roster { places, nowhere, cells });

impl Roster {
    /// The cells at the start: so many at each place, of places numbered below `nowhere`.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "few and not negative")]
    pub(super) fn reset(&mut self, nowhere: usize, cells: impl Iterator<Item = (usize, f64)>) {
        self.nowhere = nowhere as u16;
        self.places.clear();
        for (place, n) in cells {
            self.places.extend(std::iter::repeat_n(place as u16, n as usize));
        }
        self.cells = self.places.len();
        // Room for an eighth more before the list has to grow, and as few free stands as that allows.
        self.places.resize(self.cells + self.cells / 8 + 8, self.nowhere);
        // Growing allocates nothing until the group is more than four times as large.
        self.places.reserve(3 * self.places.len());
    }

    /// Stands.
    #[inline]
    pub(super) fn stands(&self) -> usize {
        self.places.len()
    }

    /// The place of the cell on a stand, if it holds one.
    #[inline]
    pub(super) fn place(&self, stand: usize) -> Option<usize> {
        let place = self.places[stand];
        (place != self.nowhere).then_some(usize::from(place))
    }

    /// Some stand, all alike, the place of its cell (that after the last if it is free), and a number uniform in (0, 1).
    #[inline]
    pub(super) fn some(&self, tries: &mut Tries) -> (usize, usize, f64) {
        let (stand, u) = tries.one_of(self.places.len());
        (stand, usize::from(self.places[stand]), u)
    }

    /// The first cell that tries find and `accepts` takes, given its place and a number uniform in (0, 1): its stand and
    /// place. `None` where a bounded number of tries finds none; `accepts` has to refuse cells that are nowhere.
    #[inline]
    pub(super) fn find(&self, tries: &mut Tries, accepts: impl Fn(usize, f64) -> bool) -> Option<(usize, usize)> {
        for _ in 0..TRIES {
            let (stand, place, u) = self.some(tries);
            if accepts(place, u) {
                return Some((stand, place));
            }
        }
        None
    }

    /// The first stand of a cell of `place` that `free` allows: cells of one place are alike.
    pub(super) fn at(&self, place: usize, free: impl Fn(usize) -> bool) -> Option<usize> {
        (0..self.places.len()).find(|&stand| self.place(stand) == Some(place) && free(stand))
    }

    /// The cell on a stand is now at `place`.
    #[inline]
    pub(super) fn move_to(&mut self, stand: usize, place: usize) {
        #[expect(clippy::cast_possible_truncation, reason = "far fewer places than 2^16")]
        let place = place as u16;
        self.places[stand] = place;
    }

    /// The cell on a stand is gone.
    #[inline]
    pub(super) fn remove(&mut self, stand: usize) {
        self.places[stand] = self.nowhere;
        self.cells -= 1;
    }

    /// A new cell at `place`, on the first free stand from one chosen at random.
    #[inline]
    pub(super) fn add(&mut self, place: usize, tries: &mut Tries) {
        if self.cells + self.cells / 32 >= self.places.len() {
            self.places.resize(self.places.len() + self.places.len() / 2, self.nowhere);
        }
        let (from, _) = tries.one_of(self.places.len());
        let (before, after) = self.places.split_at(from);
        let free = |places: &[u16]| places.iter().position(|&place| place == self.nowhere);
        let stand = free(after).map(|at| from + at).or_else(|| free(before)).unwrap_or(0);
        self.move_to(stand, place);
        self.cells += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{Roster, Tries};

    #[test]
    fn cells_keep_their_stands_when_the_list_grows() {
        let mut roster = Roster::default();
        roster.reset(9, [(3, 2.0), (5, 1.0)].into_iter());
        let mut tries = Tries::new(1, 2);
        for _ in 0..200 {
            roster.add(7, &mut tries);
        }
        let count = |place| (0..roster.stands()).filter(|&s| roster.place(s) == Some(place)).count();
        assert_eq!([count(3), count(5), count(7), count(4)], [2, 1, 200, 0]);
        assert_eq!(roster.places[..3], [3, 3, 5]);
        assert_eq!(roster.cells, 203);
    }

    #[test]
    fn stands_are_chosen_alike_and_the_number_knows_nothing_of_which() {
        let mut roster = Roster::default();
        roster.reset(2, [(0, 3.0), (1, 9.0)].into_iter());
        let n = 100_000;
        let stands = roster.stands() as f64;
        let mut counts = [0.0; 3];
        let mut low = 0.0;
        for seed in 0..n {
            let (_, place, u) = roster.some(&mut Tries::new(seed, 9));
            counts[place] += 1.0;
            low += if place == 1 && u < 0.5 { 1.0 } else { 0.0 };
        }
        // Five standard errors of binomial counts (6·10⁻⁷ each).
        for (count, p) in [(counts[0], 3.0 / stands), (counts[1], 9.0 / stands), (low, 4.5 / stands)] {
            let error = (p * (1.0 - p) * f64::from(n)).sqrt();
            assert!((count - p * f64::from(n)).abs() < 5.0 * error, "{count} of {n}, expected {p}");
        }
    }
}
