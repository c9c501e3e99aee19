//! The state of an experiment on disk: what a shard or an interrupted run leaves, so that it can be merged or gone on
//! with.
//!
//! A file is: the mark of eight bytes, the format as four (little-endian), the length of the head as four, the head
//! (postcard), the state (postcard, zstd), and SHA-256 of all that. What does not fit is told before anything is made
//! of it.

use std::io::{Read as _, Write as _};
use std::ops::Range;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zstd::zstd_safe::{CCtx, CParameter, DCtx, get_error_name};

use super::grid::Grid;
use super::reducer::Reducer;
use super::run::StateOf;

/// First bytes of every file.
const MARK: &[u8; 8] = b"HARMPART";
/// Layout of the files; raised when it changes.
const FORMAT: u32 = 2;
/// Length of SHA-256.
const DIGEST: usize = 32;
/// Compression: the fastest level that is worth it.
const LEVEL: i32 = 3;

/// What a state is of: only states of one experiment can be merged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartHead {
    /// Version of the program: another may compute other bits.
    pub version: String,
    /// What was run: `run`, or `part` of what an identity names.
    pub kind: String,
    /// SHA-256 of the resolved scenario, or of the identity.
    pub digest: String,
    /// Its seed.
    pub seed: u64,
    /// Trajectories of the whole experiment.
    pub trajectories: u64,
    /// Trajectories of the part asked for.
    pub range: Range<u64>,
    /// Rows of single trajectories beside it: `parquet`, `csv`, or nothing.
    pub rows: String,
    /// The command line, word by word.
    pub command: Vec<String>,
    /// The files the scenario was read from: path and text.
    pub sources: Vec<(String, String)>,
    /// `key=value` given on the command line.
    pub overrides: Vec<String>,
}

/// Half a byte as a letter.
fn letter(half: u8) -> char {
    char::from_digit(u32::from(half), 16).unwrap_or('0')
}

/// The kind of parts that know by an identity what they are of.
const KIND: &str = "part";

impl PartHead {
    /// The head of what all parts of an experiment of so many trajectories are of: `identity` says all that its futures depend on.
    #[must_use]
    pub fn of_identity(identity: &str, trajectories: u64) -> Self {
        let version = env!("CARGO_PKG_VERSION");
        let digest = Sha256::digest(format!("{version}\n{identity}").as_bytes());
        Self {
            version: version.to_owned(),
            kind: KIND.to_owned(),
            digest: digest.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(letter).collect(),
            seed: 0,
            trajectories,
            range: 0..0,
            rows: String::new(),
            command: Vec::new(),
            sources: Vec::new(),
            overrides: Vec::new(),
        }
    }

    /// The same of the part that holds these trajectories.
    #[must_use]
    pub fn part(&self, range: Range<u64>) -> Self {
        Self { range, ..self.clone() }
    }

    /// Whether a part is one of this, whatever it holds: of the same version, for another may compute other bits, and of the same
    /// identity.
    #[must_use]
    pub fn has_part(&self, part: &Self) -> bool {
        *self == part.part(self.range.clone())
    }
}

/// Why a state cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum PartError {
    /// Another file.
    #[error("it does not hold the state of an experiment")]
    Foreign,
    /// A layout this version does not read.
    #[error("its layout is {found}, and this version reads {FORMAT}")]
    Format {
        /// The layout found.
        found: u32,
    },
    /// Its checksum is another: cut short, or changed.
    #[error("it is damaged: its checksum does not fit")]
    Damaged,
    /// There is not the memory to compress it, or to read it.
    #[error("there is not enough memory for it")]
    Memory,
    /// What it holds is not what an experiment of this kind leaves.
    #[error("it does not hold what its experiment leaves")]
    Shape,
    /// Its content does not fit its layout.
    #[error("it cannot be read: {message}")]
    Content {
        /// What the decoder said.
        message: String,
    },
}

fn content(error: &dyn std::fmt::Display) -> PartError {
    PartError::Content { message: error.to_string() }
}

/// The bytes of a file.
///
/// # Errors
///
/// [`PartError::Content`] where the state cannot be encoded.
pub fn encode_part<S: Serialize>(head: &PartHead, state: &S) -> Result<Vec<u8>, PartError> {
    let head = postcard::to_allocvec(head).map_err(|e| content(&e))?;
    let state = postcard::to_allocvec(state).map_err(|e| content(&e))?;
    let length = u32::try_from(head.len()).map_err(|e| content(&e))?;
    let mut bytes = MARK.to_vec();
    bytes.extend(FORMAT.to_le_bytes());
    bytes.extend(length.to_le_bytes());
    bytes.extend(&head);
    bytes.extend(packed(&state)?);
    let digest = Sha256::digest(&bytes);
    bytes.extend(digest);
    Ok(bytes)
}

/// The bytes of a state, compressed. What zstd has for this panics where there is no memory for its context.
fn packed(state: &[u8]) -> Result<Vec<u8>, PartError> {
    let mut context = CCtx::try_create().ok_or(PartError::Memory)?;
    let refused = |code| PartError::Content { message: get_error_name(code).to_owned() };
    context.set_parameter(CParameter::CompressionLevel(LEVEL)).map_err(refused)?;
    let mut out = zstd::stream::write::Encoder::with_context(Vec::new(), &mut context);
    out.write_all(state).and_then(|()| out.finish()).map_err(|e| content(&e))
}

/// The bytes of a state that was compressed.
fn unpacked(state: &[u8]) -> Result<Vec<u8>, PartError> {
    let mut context = DCtx::try_create().ok_or(PartError::Memory)?;
    let mut bytes = Vec::new();
    let read = zstd::stream::read::Decoder::with_context(state, &mut context).read_to_end(&mut bytes);
    read.map(|_| bytes).map_err(|e| content(&e))
}

/// Bytes that tell whether a file is one of these at all.
pub const PART_MARK_LENGTH: u64 = MARK.len() as u64;

/// Whether the first bytes of a file are those of a state: worth looking at before all of it is read.
///
/// # Errors
///
/// [`PartError::Foreign`].
pub fn check_part_mark(first: &[u8]) -> Result<(), PartError> {
    if first.starts_with(MARK) { Ok(()) } else { Err(PartError::Foreign) }
}

/// The head of a file and its state, still packed.
///
/// # Errors
///
/// [`PartError`].
fn split(bytes: &[u8]) -> Result<(PartHead, &[u8]), PartError> {
    let (mark, rest) = bytes.split_first_chunk::<8>().ok_or(PartError::Foreign)?;
    if mark != MARK {
        return Err(PartError::Foreign);
    }
    let (format, rest) = rest.split_first_chunk::<4>().ok_or(PartError::Damaged)?;
    let found = u32::from_le_bytes(*format);
    if found != FORMAT {
        return Err(PartError::Format { found });
    }
    let sealed = bytes.len().checked_sub(DIGEST).ok_or(PartError::Damaged)?;
    if Sha256::digest(&bytes[..sealed]).as_slice() != &bytes[sealed..] {
        return Err(PartError::Damaged);
    }
    let rest = rest.len().checked_sub(DIGEST).and_then(|inner| rest.get(..inner)).ok_or(PartError::Damaged)?;
    let (length, rest) = rest.split_first_chunk::<4>().ok_or(PartError::Damaged)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
    let (head, state) = rest.split_at_checked(length).ok_or(PartError::Damaged)?;
    Ok((postcard::from_bytes(head).map_err(|e| content(&e))?, state))
}

/// The head of a file.
///
/// # Errors
///
/// [`PartError`].
pub fn part_head(bytes: &[u8]) -> Result<PartHead, PartError> {
    split(bytes).map(|(head, _)| head)
}

/// The state a file holds.
///
/// # Errors
///
/// [`PartError`].
pub fn decode_part<S: DeserializeOwned>(bytes: &[u8]) -> Result<S, PartError> {
    let (_, state) = split(bytes)?;
    postcard::from_bytes(&unpacked(state)?).map_err(|e| content(&e))
}

/// The state of an experiment on this grid that a file holds, if it is one of this reducer: a checksum says that nothing was
/// changed, not that it was ever right.
///
/// # Errors
///
/// [`PartError`].
pub fn decode_state<R: Reducer>(bytes: &[u8], reducer: &R, grid: &Grid) -> Result<StateOf<R>, PartError> {
    let state: StateOf<R> = decode_part(bytes)?;
    if state.fits(reducer, grid) { Ok(state) } else { Err(PartError::Shape) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> PartHead {
        PartHead {
            version: "1.2.3".to_owned(),
            kind: "run".to_owned(),
            digest: "00ff".to_owned(),
            seed: 7,
            trajectories: 100,
            range: 10..20,
            rows: String::new(),
            command: vec!["harmattan".to_owned(), "run".to_owned()],
            sources: vec![("a.toml".to_owned(), "format = 1".to_owned())],
            overrides: Vec::new(),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let state = (vec![1.5_f64, f64::NAN, f64::NEG_INFINITY], u64::MAX, i128::MIN);
        let bytes = encode_part(&head(), &state).unwrap();
        assert_eq!(part_head(&bytes).unwrap(), head());
        let (numbers, a, b): (Vec<f64>, u64, i128) = decode_part(&bytes).unwrap();
        assert!(numbers.iter().zip(&state.0).all(|(x, y)| x.to_bits() == y.to_bits()));
        assert_eq!((a, b), (state.1, state.2));
    }

    /// Parts of one identity are of one another, whatever they hold; those of another, of other trajectories or of another version
    /// are not.
    #[test]
    fn parts_know_what_they_are_of() {
        let whole = PartHead::of_identity("compare", 100);
        // The first letters of SHA-256 name the files of parts: 64 letters, of version and identity.
        assert_eq!((whole.digest.len(), whole.version.as_str()), (64, env!("CARGO_PKG_VERSION")));
        assert!(whole.digest.bytes().all(|letter| letter.is_ascii_digit() || letter.is_ascii_lowercase()));
        let part = whole.part(16..32);
        assert_eq!((part.range.clone(), &part.digest), (16..32, &whole.digest));
        assert!(whole.has_part(&part) && whole.has_part(&whole));
        for other in [PartHead::of_identity("portfolio", 100), PartHead::of_identity("compare", 101)] {
            assert!(!whole.has_part(&other.part(16..32)));
        }
        assert!(!whole.has_part(&PartHead { version: "0.0.1".to_owned(), ..part }));
    }

    /// Far more than fits into a buffer, and a state of nothing.
    #[test]
    fn a_large_state_and_an_empty_one_are_read() {
        let state: Vec<u64> = (0..300_000_u64).map(|i| i.wrapping_mul(0x9E37_79B9_7F4A_7C15)).collect();
        assert_eq!(decode_part::<Vec<u64>>(&encode_part(&head(), &state).unwrap()).unwrap(), state);
        decode_part::<()>(&encode_part(&head(), &()).unwrap()).unwrap();
    }

    /// Any byte changed, any length cut: an error, never a panic, and never a state.
    #[test]
    fn damage_is_seen_wherever_it_is() {
        let bytes = encode_part(&head(), &vec![1_u64; 50]).unwrap();
        for i in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[i] ^= 0x40;
            let error = decode_part::<Vec<u64>>(&changed).unwrap_err();
            match i {
                0..8 => assert!(matches!(error, PartError::Foreign)),
                8..12 => assert!(matches!(error, PartError::Format { .. })),
                _ => assert!(matches!(error, PartError::Damaged)),
            }
            assert!(decode_part::<Vec<u64>>(&bytes[..i]).is_err());
        }
        assert!(matches!(part_head(b"not a part"), Err(PartError::Foreign)));
    }
}
