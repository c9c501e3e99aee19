//! A table → its records in order, parsed ahead on a thread of their own while others are put on the map.

use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};

use csv::ByteRecord;

use super::error::ReadError;
use super::opened::Table;
use super::sources::LARGEST_FIELD;

/// Records handed over at once, and how many such batches may wait.
const BATCH: usize = 512;
const WAITING: usize = 4;

/// Records that travel to and fro, so that their room is used again.
#[derive(Default)]
struct Batch {
    records: Vec<ByteRecord>,
    /// Lines on which those that are filled begin.
    lines: Vec<u64>,
}

/// Hands every record of a table with its line, the header first, to `take`; and says whether the table is other than UTF-8.
///
/// # Errors
///
/// [`ReadError`]: a field longer than any, found with its line.
pub(super) fn each_record(table: &Table, mut take: impl FnMut(&ByteRecord, u64)) -> Result<bool, ReadError> {
    std::thread::scope(|scope| {
        let is_utf8 = scope.spawn(|| std::str::from_utf8(&table.source.text).is_ok());
        let (full, batches) = sync_channel(WAITING);
        let (empty, spare) = channel();
        scope.spawn(move || parse(table, &full, &spare));
        for batch in batches {
            let batch: Batch = batch?;
            batch.records.iter().zip(&batch.lines).for_each(|(record, &line)| take(record, line));
            // Nobody takes it where the last record is read.
            let _ = empty.send(batch);
        }
        // A panic in the other thread is passed on by the scope.
        Ok(!is_utf8.join().unwrap_or(true))
    })
}

fn parse(table: &Table, full: &SyncSender<Result<Batch, ReadError>>, spare: &Receiver<Batch>) {
    let mut reader = table.reader();
    let mut is_more = true;
    while is_more {
        let mut batch = spare.try_recv().unwrap_or_default();
        batch.lines.clear();
        batch.records.resize_with(BATCH, ByteRecord::new);
        for record in &mut batch.records {
            match next(&mut reader, record, table) {
                Ok(more) => is_more = more,
                Err(error) => {
                    // What stands before it needs no telling: the table is refused.
                    let _ = full.send(Err(error));
                    return;
                }
            }
            if !is_more {
                break;
            }
            batch.lines.push(record.position().map_or(0, |at| table.line(at)));
        }
        // Nobody listens where the table is refused.
        if full.send(Ok(batch)).is_err() {
            return;
        }
    }
}

/// The next record; a field longer than any is an open quotation mark.
fn next(reader: &mut csv::Reader<&[u8]>, record: &mut ByteRecord, table: &Table) -> Result<bool, ReadError> {
    let file = || table.source.name.clone();
    let at = reader.position().clone();
    let more = reader.read_byte_record(record);
    let more = more.map_err(|e| ReadError::Damaged { file: file(), message: e.to_string() })?;
    if record.as_slice().len() > LARGEST_FIELD && record.iter().any(|field| field.len() > LARGEST_FIELD) {
        return Err(ReadError::LongField { file: file(), line: table.line(&at), most: LARGEST_FIELD });
    }
    Ok(more)
}
