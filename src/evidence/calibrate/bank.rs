//! The futures of a calibration, kept in a file as they come: a try that was stopped goes on where it was.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
use std::ops::Range;
use std::path::Path;

use harmattan_core::sampling::normal_quantile;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{CalibrateError, Prepared};
use crate::histories::Row;

/// Futures simulated before they are written.
const AT_ONCE: u64 = 1_024;
/// First bytes of the file; the digest of what was asked follows.
const MARK: &[u8; 16] = b"harmattan-bank-2";

/// A sound future under the prior.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PriorFuture {
    /// Normal scores of the open quantities.
    pub scores: Vec<f64>,
    /// Features of its history.
    pub features: Vec<f64>,
}

/// Pieces of futures by the number of their first.
pub type Pieces = BTreeMap<u64, Vec<PriorFuture>>;

impl Prepared {
    /// What the futures are of, as letters: those of another scenario, period or knowledge are others.
    #[must_use]
    pub fn identity(&self) -> String {
        digest(self).iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }

    /// The futures of part `number` of `of` (from 1), of as equal length as pieces allow: the last piece may be shorter.
    #[must_use]
    pub fn part(&self, number: u64, of: u64) -> Range<u64> {
        let (futures, of) = (self.settings.futures, of.max(1));
        let cut = |i: u64| {
            let piece = u128::from(futures.div_ceil(AT_ONCE)) * u128::from(i.min(of)) / u128::from(of);
            u64::try_from(piece).unwrap_or(u64::MAX).saturating_mul(AT_ONCE).min(futures)
        };
        cut(number.saturating_sub(1))..cut(number)
    }

    /// Simulates the futures of a part, piece by piece.
    #[must_use]
    pub fn pieces(&self, part: Range<u64>) -> Vec<(u64, Vec<PriorFuture>)> {
        let step = usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
        part.step_by(step).map(|first| (first, self.piece(first))).collect()
    }

    /// Whether a piece that was simulated elsewhere is one of this calibration: no longer than pieces are, and each future of these
    /// quantities and features.
    #[must_use]
    pub fn fits(&self, piece: &[PriorFuture]) -> bool {
        let (keys, columns) = (self.keys.len(), self.features.all().len());
        let is_like = |future: &PriorFuture| future.scores.len() == keys && future.features.len() == columns;
        piece.len() as u64 <= AT_ONCE && piece.iter().all(is_like)
    }

    /// The sound futures of the piece that begins with this number.
    fn piece(&self, first: u64) -> Vec<PriorFuture> {
        let end = (first + AT_ONCE).min(self.settings.futures);
        let dimensions: Vec<usize> = self.keys.iter().map(|&(_, dimension)| dimension).collect();
        let features = std::slice::from_ref(&self.features);
        let rows = self.bank.rows(first..end, features, &dimensions).unwrap_or_default();
        let future = |row: Row| PriorFuture {
            scores: row.uniforms.iter().map(|&u| normal_quantile(u)).collect(),
            features: row.features,
        };
        rows.into_iter().map(future).collect()
    }
}

/// All futures: those of an earlier try from its file, some that were simulated elsewhere, the others simulated here.
pub(super) fn rows(
    prepared: &Prepared,
    stored: Option<&Path>,
    mut elsewhere: Pieces,
    done: &dyn Fn(u64),
) -> Result<Vec<PriorFuture>, CalibrateError> {
    let mut file = stored.map(|path| Stored::open(path, prepared)).transpose()?;
    let (mut rows, mut next) = file.as_mut().map_or_else(|| (Vec::new(), 0), |f| (std::mem::take(&mut f.rows), f.next));
    while next < prepared.settings.futures {
        done(next);
        let end = (next + AT_ONCE).min(prepared.settings.futures);
        let chunk = elsewhere.remove(&next).unwrap_or_else(|| prepared.piece(next));
        if let Some(file) = &mut file {
            file.append(end, &chunk)?;
        }
        rows.extend(chunk);
        next = end;
    }
    done(next);
    if rows.is_empty() { Err(CalibrateError::TooFew) } else { Ok(rows) }
}

/// A bank in a file: the mark and the digest, then piece by piece the number of the next future, how many are sound, their
/// numbers, all of eight bytes, the least first, and a checksum.
struct Stored {
    path: String,
    out: BufWriter<File>,
    rows: Vec<PriorFuture>,
    next: u64,
}

impl Stored {
    fn open(path: &Path, prepared: &Prepared) -> Result<Self, CalibrateError> {
        let shown = path.display().to_string();
        let failed = |cause: std::io::Error| CalibrateError::Stored { path: shown.clone(), cause };
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(failed)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(failed)?;
        let digest = digest(prepared);
        let head = MARK.len() + digest.len();
        // What is no bank is never written over.
        if !bytes.is_empty() && !bytes.starts_with(&MARK[..bytes.len().min(MARK.len())]) {
            return Err(failed(std::io::Error::other("not a bank of futures")));
        }
        let is_ours = bytes.get(..head).is_some_and(|start| start[MARK.len()..] == digest);
        let (rows, next, end) = if is_ours { read(&bytes, head, prepared) } else { (Vec::new(), 0, 0) };
        file.set_len(end as u64).map_err(failed)?;
        file.seek(SeekFrom::End(0)).map_err(failed)?;
        let mut out = BufWriter::new(file);
        if end == 0 {
            out.write_all(MARK).and_then(|()| out.write_all(&digest)).map_err(failed)?;
        }
        Ok(Self { path: shown, out, rows, next })
    }

    fn append(&mut self, next: u64, rows: &[PriorFuture]) -> Result<(), CalibrateError> {
        let mut bytes = Vec::new();
        bytes.extend(next.to_le_bytes());
        bytes.extend((rows.len() as u64).to_le_bytes());
        for row in rows {
            row.scores.iter().chain(&row.features).for_each(|x| bytes.extend(x.to_le_bytes()));
        }
        bytes.extend(seal(&bytes));
        let written = self.out.write_all(&bytes).and_then(|()| self.out.flush());
        written.map_err(|cause| CalibrateError::Stored { path: self.path.clone(), cause })
    }
}

/// Bytes of a piece's checksum.
const SEAL: usize = 8;

/// The checksum behind a piece: the first bytes of its SHA-256.
fn seal(piece: &[u8]) -> [u8; SEAL] {
    let mut seal = [0; SEAL];
    seal.copy_from_slice(&Sha256::digest(piece)[..SEAL]);
    seal
}

/// The whole pieces of a file: their futures, the number of the next, and where they end.
fn read(bytes: &[u8], head: usize, prepared: &Prepared) -> (Vec<PriorFuture>, u64, usize) {
    let (keys, columns) = (prepared.keys.len(), prepared.features.all().len());
    let word = |at: usize| {
        let bytes: Option<[u8; 8]> = bytes.get(at..at + 8).and_then(|b| b.try_into().ok());
        bytes.map(u64::from_le_bytes)
    };
    let (mut rows, mut next, mut at) = (Vec::new(), 0, head);
    while let (Some(number), Some(count)) = (word(at), word(at + 8)) {
        // Numbers rise from piece to piece, by no more than a piece.
        let rises = number > next && number - next <= AT_ONCE && count <= number - next;
        let Some(count) = usize::try_from(count).ok().filter(|_| rises) else { break };
        let length = 8 * count * (keys + columns);
        let sealed = bytes.get(at..at + 16 + length + SEAL).map(|piece| piece.split_at(16 + length));
        // What a power cut left of a piece, zeros among it, does not bear its checksum.
        let whole = |(piece, found): &(&[u8], &[u8])| number <= prepared.settings.futures && seal(piece) == **found;
        let Some((piece, _)) = sealed.filter(whole) else { break };
        let piece = &piece[16..];
        let numbers: Vec<f64> =
            piece.chunks_exact(8).filter_map(|b| Some(f64::from_le_bytes(b.try_into().ok()?))).collect();
        rows.extend(
            numbers
                .chunks_exact(keys + columns)
                .map(|row| PriorFuture { scores: row[..keys].to_vec(), features: row[keys..].to_vec() }),
        );
        (next, at) = (number, at + 16 + length + SEAL);
    }
    (rows, next, at)
}

/// What the futures are of: another scenario, period or knowledge has others.
fn digest(prepared: &Prepared) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(format!("{:?}", prepared.settings));
    hash.update(format!("{:?}", prepared.features.scope()));
    hash.update(format!("{:?}", prepared.keys));
    let scenario = &prepared.bank.scenario;
    hash.update(format!("{:?}{:?}{:?}{:?}", scenario.base, scenario.hypotheses, scenario.experts, scenario.measures));
    hash.update(format!("{:?}{:?}{:?}", scenario.policy, scenario.correlations, scenario.theatre));
    hash.update(format!("{:?}", scenario.design));
    hash.update(env!("CARGO_PKG_VERSION"));
    hash.finalize().into()
}
