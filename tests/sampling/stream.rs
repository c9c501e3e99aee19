//! Random streams against ChaCha8 as its specification says it, written here once more, and what `rand` makes of them.

use std::collections::BTreeSet;

use harmattan_core::distribution::Distribution;
use harmattan_core::sampling::{Purpose, Stream};
use rand::distr::Open01;
use rand::seq::SliceRandom;
use rand::{Rng, RngExt};

/// Words of one block of ChaCha with eight rounds (Bernstein 2008; counter and nonce of 64 bits each).
fn chacha8(key: &[u8; 32], counter: u64, nonce: u64) -> [u32; 16] {
    let mut start = [0; 16];
    start[..4].copy_from_slice(&[0x6170_7865, 0x3320_646e, 0x7962_2d32, 0x6b20_6574]);
    for (word, bytes) in start[4..12].iter_mut().zip(key.chunks(4)) {
        *word = u32::from_le_bytes(bytes.try_into().expect("four bytes"));
    }
    start[12..].copy_from_slice(&[counter as u32, (counter >> 32) as u32, nonce as u32, (nonce >> 32) as u32]);
    let mut x = start;
    let mut quarter = |[a, b, c, d]: [usize; 4]| {
        for (to, from, turned, by) in [(a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)] {
            x[to] = u32::wrapping_add(x[to], x[from]);
            x[turned] = (x[turned] ^ x[to]).rotate_left(by);
        }
    };
    for _ in 0..4 {
        [[0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15]].into_iter().for_each(&mut quarter);
        [[0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14]].into_iter().for_each(&mut quarter);
    }
    std::array::from_fn(|i| x[i].wrapping_add(start[i]))
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len() / 2).map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).expect("hexadecimal")).collect()
}

/// Test vector 8 of J. Strömbergson, "Test Vectors for the Stream Cipher ChaCha" (draft-strombergson-chacha-test-vectors-01),
/// key of 256 bits, eight rounds: both blocks.
#[test]
fn the_specification_written_here_gives_the_published_vector() {
    let key = bytes("c46ec1b18ce8a878725a37e780dfb7351f68ed2e194c79fbc6aebee1a667975d").try_into().expect("32 bytes");
    let nonce = u64::from_le_bytes(bytes("1ada31d5cf688221").try_into().expect("8 bytes"));
    let found: Vec<u8> =
        (0..2).flat_map(|counter| chacha8(&key, counter, nonce)).flat_map(|word| word.to_le_bytes()).collect();
    let published = "838751b42d8ddd8a3d77f48825a2ba752cf4047cb308a5978ef274973be374c9\
                     6ad848065871417b08f034e681fe46a93f7d5c61d1306614d4aaf257a7cff08b\
                     16f2fda170cc18a4b58a2667ed962774af792a6e7f3c77992540711a7a136d7e\
                     8a2f8d3f93816709d45a3fa5f8ce72fde15be7b841acba3a2abd557228d9fe4f";
    assert_eq!(found, bytes(published));
}

/// SHA-256 of "harmattan/1/waves" and 20,250,702 as eight bytes, least first (worked out with Python's `hashlib`).
const KEY: &str = "48891fbb282f2b4264c8eb8f76b77fdbaac34b9c34a621ad981f20153d94ebbe";
const SEED: u64 = 20_250_702;

/// Trajectory = nonce, index = upper half of the block counter, words in order, far beyond 2³² as well.
#[test]
fn a_stream_is_chacha8_with_the_trajectory_for_a_nonce() {
    let key = bytes(KEY).try_into().expect("32 bytes");
    let mut stream = Stream::new(SEED, Purpose::Waves);
    for trajectory in [0, 1, 9999, u32::MAX.into(), 1 << 32, (1 << 32) + 1, 0x0123_4567_89ab_cdef, u64::MAX] {
        for index in [0, 1, 7, 1 << 20, u64::from(u32::MAX)] {
            stream.open(trajectory, index);
            let expected = (0..9).flat_map(|block| chacha8(&key, (index << 32) + block, trajectory));
            for (place, word) in expected.enumerate() {
                assert_eq!(stream.next_u32(), word, "trajectory {trajectory}, index {index}, word {place}");
            }
        }
    }
}

/// 64-bit beginnings of 2,400 streams: two equal by chance have probability 2·10⁻¹³.
#[test]
fn no_two_streams_are_alike() {
    let mut beginnings = BTreeSet::new();
    let mut streams = 0;
    for purpose in [Purpose::Waves, Purpose::Movement, Purpose::Analysis] {
        let mut stream = Stream::new(SEED, purpose);
        for base in [0, 1 << 32, 1 << 36, 1 << 40, 1 << 52] {
            for trajectory in base..base + 16 {
                for index in 0..10 {
                    stream.open(trajectory, index);
                    beginnings.insert(stream.next_u64());
                    streams += 1;
                }
            }
        }
    }
    assert_eq!((beginnings.len(), streams), (2400, 2400));
}

#[test]
fn a_copy_goes_on_from_the_same_place() {
    let mut stream = Stream::new(SEED, Purpose::Phases);
    for taken in [0, 1, 63, 64, 65, 200] {
        stream.open(1 << 33, 5);
        (0..taken).for_each(|_| {
            stream.next_u32();
        });
        let mut copy = stream.clone();
        let rest: Vec<u32> = (0..150).map(|_| stream.next_u32()).collect();
        assert!(rest.iter().all(|&word| word == copy.next_u32()), "after {taken} words");
        copy.open(1 << 33, 5);
        stream.open(1 << 33, 5);
        assert_eq!(copy.next_u64(), stream.next_u64());
    }
}

/// The generator of `rand` and our own numbers come from the same words.
#[test]
fn rand_reads_the_same_words() {
    let fresh = || {
        let mut stream = Stream::new(SEED, Purpose::Draws);
        stream.open(3, 0);
        stream
    };
    let mut words = fresh();
    let words: Vec<u32> = (0..128).map(|_| words.next_u32()).collect();
    let (mut uniform, mut open, mut wide, mut filled) = (fresh(), fresh(), fresh(), [0; 512]);
    fresh().fill_bytes(&mut filled);
    for (pair, eight) in words.chunks(2).zip(filled.chunks(8)) {
        let both = u64::from(pair[1]) << 32 | u64::from(pair[0]);
        assert_eq!(wide.next_u64(), both);
        assert_eq!(eight, both.to_le_bytes());
        // Odd multiples of 2⁻⁵³ from the upper 52 bits.
        let u = (2 * (both >> 12) + 1) as f64 / (1_u64 << 53) as f64;
        assert_eq!(uniform.uniform(), u);
        assert_eq!(open.sample::<f64, _>(Open01), u);
    }
    let law = Distribution::Gamma { shape: 3.0, scale: 0.7 };
    let (mut sampled, mut uniform) = (fresh(), fresh());
    for _ in 0..100 {
        assert_eq!(sampled.sample(&law), law.quantile(uniform.uniform()));
    }
}

/// What `rand` does not promise to keep from version to version, worked out from the words: a number below n is the upper
/// half of word · n (Lemire 2019), and one number below 12! holds all picks of a Fisher–Yates shuffle of ten, least first.
#[test]
fn ranges_and_shuffles_are_stable() {
    let key = bytes(KEY).try_into().expect("32 bytes");
    let words = chacha8(&key, 0, 5);
    let mut stream = Stream::new(SEED, Purpose::Waves);
    stream.open(5, 0);
    for word in words {
        assert_eq!(stream.random_range(0..8_usize), (word >> 29) as usize);
    }
    stream.open(5, 0);
    let mut order: Vec<usize> = (0..10).collect();
    order.shuffle(&mut stream);
    let factorial: u64 = (1..=12).product();
    let (mut picks, rest) = {
        let product = u64::from(words[0]) * factorial;
        ((product >> 32) as usize, product as u32)
    };
    assert!(u64::from(rest) + factorial <= 1 << 32, "no second word decides");
    let mut expected: Vec<usize> = (0..10).collect();
    for last in 1..10 {
        expected.swap(last, picks % (last + 1));
        picks /= last + 1;
    }
    assert_eq!(order, expected);
}
