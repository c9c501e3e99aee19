//! Files: what is read back equals what was written.

use std::fs::File;
use std::path::Path;

use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int32Type, UInt32Type, UInt64Type};
use arrow_array::{Array, RecordBatch};
use harmattan_engine::{
    Batches, CsvSeries, CsvTrajectories, EnsembleError, Experiment, Options, ParquetSeries, ParquetTrajectories, Sink,
    Tables, Worker,
};
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use super::synthetic::{Synthetic, run_on};

fn read_back(path: &Path) -> Vec<RecordBatch> {
    let reader = ParquetRecordBatchReaderBuilder::try_new(File::open(path).unwrap()).unwrap().build().unwrap();
    reader.map(Result::unwrap).collect()
}

fn write_all(source: &Synthetic, folder: &Path, threads: usize) {
    let layout = source.layout();
    let sinks: Vec<Box<dyn Sink>> = vec![
        Box::new(ParquetTrajectories::create(&folder.join("t.parquet"), layout).unwrap()),
        Box::new(ParquetSeries::create(&folder.join("s.parquet"), layout).unwrap()),
        Box::new(CsvTrajectories::create(&folder.join("t.csv"), layout).unwrap()),
        Box::new(CsvSeries::create(&folder.join("s.csv"), layout).unwrap()),
    ];
    run_on(source, Options { threads, shard: None }, &mut Tables::new(sinks)).unwrap();
}

fn spoilt() -> Synthetic {
    Synthetic::with(700, 1, |number, t| {
        if number == 400 {
            t.outcomes[0] = f64::NAN;
        }
    })
}

#[test]
fn parquet_reads_back_as_written() {
    let (folder, source) = (tempfile::tempdir().unwrap(), spoilt());
    write_all(&source, folder.path(), 2);
    let layout = source.layout();
    let expected: Vec<u64> = (0..700).filter(|&n| n != 400).collect();
    let mut worker = source.worker();
    let mut numbers = Vec::new();
    for batch in read_back(&folder.path().join("t.parquet")) {
        let keys = batch.column(1).as_dictionary::<Int32Type>();
        let words = keys.values().as_string::<i32>();
        for row in 0..batch.num_rows() {
            let number = batch.column(0).as_primitive::<UInt64Type>().value(row);
            numbers.push(number);
            let record = worker.run(number, 0);
            let key = words.value(keys.key(row).unwrap());
            assert_eq!(key, layout.hypotheses[record.hypothesis].key);
            for (column, x) in record.trajectory.outcomes.iter().enumerate() {
                let array = batch.column(column + 2).as_primitive::<Float64Type>();
                assert_eq!(batch.schema().field(column + 2).name(), &layout.outcomes.names()[column]);
                assert_eq!(array.is_null(row), x.is_nan());
                assert!(x.is_nan() || array.value(row).to_bits() == x.to_bits());
            }
        }
    }
    assert_eq!(numbers, expected);
    let weeks = layout.series.days.len();
    let mut row = 0;
    for batch in read_back(&folder.path().join("s.parquet")) {
        for i in 0..batch.num_rows() {
            let number = batch.column(0).as_primitive::<UInt64Type>().value(i);
            let (trajectory, week) = (expected[row / weeks], row % weeks);
            assert_eq!(number, trajectory);
            assert_eq!(batch.column(1).as_primitive::<UInt32Type>().value(i), layout.series.days[week]);
            let series = &worker.run(number, 0).trajectory.series;
            for column in 0..layout.series.columns.len() {
                let x = batch.column(column + 2).as_primitive::<UInt32Type>().value(i);
                assert_eq!(x, series[week * layout.series.columns.len() + column]);
            }
            row += 1;
        }
    }
    assert_eq!(row, expected.len() * weeks);
}

#[test]
fn tables_in_memory_are_those_of_the_files() {
    let (folder, source) = (tempfile::tempdir().unwrap(), spoilt());
    write_all(&source, folder.path(), 1);
    let layout = source.layout();
    let (mut trajectories, mut series) = (Batches::of_trajectories(layout), Batches::of_series(layout));
    let sinks = vec![trajectories.trajectories(layout), series.series(layout)];
    run_on(&source, Options { threads: 2, shard: None }, &mut Tables::new(sinks)).unwrap();
    for (kept, file) in [(trajectories, "t.parquet"), (series, "s.parquet")] {
        // 699 rows, or weeks of them, are one block in memory.
        let [kept] = &kept.batches[..] else { panic!("{} blocks", kept.batches.len()) };
        let mut rows = 0;
        for written in read_back(&folder.path().join(file)) {
            assert_eq!(written.schema().fields(), kept.schema().fields());
            assert_eq!(written.columns(), kept.slice(rows, written.num_rows()).columns());
            rows += written.num_rows();
        }
        assert_eq!(rows, kept.num_rows());
    }
}

#[test]
fn csv_reads_back_as_written() {
    let (folder, source) = (tempfile::tempdir().unwrap(), spoilt());
    write_all(&source, folder.path(), 2);
    let text = std::fs::read_to_string(folder.path().join("t.csv")).unwrap();
    let mut worker = source.worker();
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap().split(',').collect();
    assert_eq!(header[2..], source.layout().outcomes.names().iter().map(String::as_str).collect::<Vec<_>>());
    let mut rows = 0;
    for line in lines {
        let fields: Vec<&str> = line.split(',').collect();
        let record = worker.run(fields[0].parse().unwrap(), 0);
        for (field, x) in fields[2..].iter().zip(&record.trajectory.outcomes) {
            let read = if field.is_empty() { f64::NAN } else { field.parse().unwrap() };
            assert!(read.to_bits() == x.to_bits() || (read.is_nan() && x.is_nan()));
        }
        rows += 1;
    }
    assert_eq!(rows, 699);
    let series = std::fs::read_to_string(folder.path().join("s.csv")).unwrap();
    assert_eq!(series.lines().count(), 1 + 699 * source.layout().series.days.len());
    assert!(series.starts_with("trajectory,day,cells.west,cells.senegal,corridors_closed,spread_level\n0,0,"));
}

#[test]
fn the_same_run_gives_the_same_bytes() {
    let source = spoilt();
    let (a, b) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    write_all(&source, a.path(), 1);
    write_all(&source, b.path(), 3);
    for name in ["t.parquet", "s.parquet", "t.csv", "s.csv"] {
        assert_eq!(std::fs::read(a.path().join(name)).unwrap(), std::fs::read(b.path().join(name)).unwrap(), "{name}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error_that_names_the_file() {
    let source = Synthetic::new(20_000);
    let full = Path::new("/dev/full");
    let layout = source.layout();
    let sinks: [Box<dyn Sink>; 3] = [
        Box::new(ParquetTrajectories::create(full, layout).unwrap()),
        Box::new(CsvTrajectories::create(full, layout).unwrap()),
        Box::new(CsvSeries::create(full, layout).unwrap()),
    ];
    for sink in sinks {
        match run_on(&source, Options { threads: 2, shard: None }, &mut Tables::new(vec![sink])) {
            Err(EnsembleError::Sink(error)) => assert_eq!(error.path, full),
            other => panic!("{:?}", other.map(|e| e.done)),
        }
    }
}
