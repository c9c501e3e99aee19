//! What was drawn stands beside what came of it, in the files and read back from them.

use std::path::Path;

use harmattan_core::sampling::{Plan, Sampler};
use harmattan_engine::{
    CsvSeries, CsvTrajectories, Experiment, Futures, Options, ParquetSeries, ParquetTrajectories, Rows, Sink,
    Summaries, Tables, Watch, read_csv, read_parquet, run,
};
use harmattan_scenario::load;

/// Every row holds the values of every uncertain quantity, measures included, as drawn before any measure acts, to the
/// bit, under the name of its key; parts that are read back for merging are the same rows.
#[test]
fn rows_hold_the_draws_and_the_hypothesis() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/drone-surge.toml");
    let options: Vec<String> = ["trajectories=40", "repeats=2"].map(str::to_owned).to_vec();
    let scenario = load(&path, &options).expect("shipped").scenario;
    let futures = Futures::new(&scenario);
    let (layout, folder) = (futures.layout(), tempfile::tempdir().unwrap());
    let file = |name: &str| folder.path().join(name);
    let sinks: Vec<Box<dyn Sink>> = vec![
        Box::new(ParquetTrajectories::create(&file("t.parquet"), layout).unwrap()),
        Box::new(ParquetSeries::create(&file("s.parquet"), layout).unwrap()),
        Box::new(CsvTrajectories::create(&file("t.csv"), layout).unwrap()),
        Box::new(CsvSeries::create(&file("s.csv"), layout).unwrap()),
    ];
    let options = Options { threads: 2, shard: None };
    let mut progress = |_: u64, _: u64| ();
    let stop = std::sync::atomic::AtomicBool::new(false);
    let mut watch = Watch { stop: &stop, progress: &mut progress };
    run(&futures, &Summaries::new(layout), options, &mut Tables::new(sinks), &mut watch).unwrap();

    let mut all = [Rows::default(), Rows::default()];
    read_parquet(&file("t.parquet"), &file("s.parquet"), layout, |rows| {
        all[0] = rows;
        Ok(())
    })
    .unwrap();
    read_csv(&file("t.csv"), &file("s.csv"), layout, |rows| {
        all[1] = rows;
        Ok(())
    })
    .unwrap();
    let [parquet, csv] = all;
    assert!(parquet.draws.iter().map(|x| x.to_bits()).eq(csv.draws.iter().map(|x| x.to_bits())));

    let header = std::fs::read_to_string(file("t.csv")).unwrap().lines().next().unwrap_or_default().to_owned();
    let names: Vec<String> = layout.dimensions.iter().map(|d| format!("draw.{}", d.name)).collect();
    assert!(header.starts_with(&format!("trajectory,hypothesis,{},", names.join(","))), "{header}");
    assert!(names.iter().any(|name| name == "draw.measures.drone_surge.cost"), "{names:?}");

    let (sampler, mut plan, mut drawn) = (Sampler::new(&scenario), Plan::default(), Vec::new());
    let bare = sampler.with_policy(&[]);
    let mut unchanged = Plan::default();
    for (row, values) in parquet.draws.chunks_exact(names.len()).enumerate() {
        let number = row as u64;
        sampler.plan(number, &mut plan);
        sampler.drawn(&plan, &mut drawn);
        assert_eq!((parquet.trajectories[row], parquet.hypotheses[row]), (number, plan.hypothesis));
        assert!(values.iter().map(|x| x.to_bits()).eq(drawn.iter().map(|x| x.to_bits())), "future {number}");
        bare.plan(number, &mut unchanged);
        for (dimension, value) in layout.dimensions.iter().zip(values) {
            if let Some(slot) = dimension.slot {
                assert_eq!(
                    unchanged.epochs[0].values.as_slice()[slot].to_bits(),
                    value.to_bits(),
                    "{}",
                    dimension.name
                );
            }
        }
    }
    // Two futures a draw: the same values twice.
    let draws: Vec<&[f64]> = parquet.draws.chunks_exact(names.len()).collect();
    // A value that no hypothesis of a future states is missing in both.
    let bits = |draw: &[f64]| draw.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
    assert!(draws.chunks_exact(2).all(|pair| bits(pair[0]) == bits(pair[1])) && draws[0] != draws[2]);
}
