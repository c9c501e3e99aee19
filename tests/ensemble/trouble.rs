//! What goes wrong: impossible numbers, panics, interruption, precision that is not reached at once.

use std::sync::atomic::{AtomicBool, Ordering};

use harmattan_core::model::Outcome;
use harmattan_engine::{
    CHUNK, Ensemble, EnsembleError, Experiment, Options, Precision, Shard, Summaries, Tables, Target, Watch, go_on,
    run, run_until,
};

use super::synthetic::{Synthetic, on_threads, run_on, run_watched, unwatched};

#[test]
fn impossible_numbers_are_set_aside_and_the_others_go_on() {
    let source = Synthetic::with(2000, 1, |number, t| match number {
        3 => t.outcomes[0] = f64::NEG_INFINITY,
        300 => t.outcomes[0] = f64::NAN,
        301 => t.link_closed_days[0] = f64::NAN,
        302 => t.series[5] = u32::MAX,
        _ => (),
    });
    let clean = Synthetic::new(2000);
    let (spoilt, sound) = (on_threads(&source, 2), on_threads(&clean, 2));
    let numbers: Vec<u64> = spoilt.failures.first.iter().map(|f| f.trajectory).collect();
    assert_eq!((spoilt.failures.count, numbers), (4, vec![3, 300, 301, 302]));
    assert_eq!(spoilt.failures.first[0].column, source.layout().outcomes.names()[0]);
    assert_eq!((spoilt.done, spoilt.counted(), sound.counted()), (2000, 1996, 2000));
    let mean = spoilt.mixture.outcomes.get(0).mean;
    assert!((mean - sound.mixture.outcomes.get(0).mean).abs() < 5.0, "{mean}");
}

#[test]
fn a_missing_number_is_no_fault_where_it_may_be_missing() {
    let source = Synthetic::new(300);
    let column = source.layout().outcomes.first(Outcome::FirstStrike);
    let ensemble = on_threads(&source, 1);
    assert_eq!(ensemble.failures.count, 0);
    assert!(ensemble.mixture.outcomes.get(column).count < 300);
}

#[test]
fn a_level_that_does_not_exist_is_set_aside() {
    let column = Synthetic::new(1).layout().outcomes.first(Outcome::SpreadLevel);
    // The columns are those of the test's theatre: two corridors four times, isolation, trade loss twice, two first days.
    assert_eq!(column, 20);
    for level in [6.0, 2.5, -1.0] {
        let spoil: super::synthetic::Spoil = match level {
            6.0 => |number, t| {
                if number == 5 {
                    t.outcomes[20] = 6.0;
                }
            },
            2.5 => |number, t| {
                if number == 5 {
                    t.outcomes[20] = 2.5;
                }
            },
            _ => |number, t| {
                if number == 5 {
                    t.outcomes[20] = -1.0;
                }
            },
        };
        let failures = on_threads(&Synthetic::with(300, 1, spoil), 1).failures;
        assert_eq!((failures.count, failures.first[0].value), (1, level));
    }
}

#[test]
fn no_more_than_a_hundred_failures_are_listed() {
    let source = Synthetic::with(1000, 1, |number, t| {
        if number % 2 == 0 {
            t.outcomes[0] = f64::NAN;
        }
    });
    let ensemble = on_threads(&source, 3);
    assert_eq!((ensemble.failures.count, ensemble.failures.first.len()), (500, 100));
    assert_eq!(ensemble.failures.first[99].trajectory, 198);
}

#[test]
fn a_panic_is_an_error_that_names_the_trajectory() {
    let source = Synthetic::with(5000, 1, |number, _| assert!(number != 777, "out of luck"));
    for threads in [1, 4] {
        let error = run_on(&source, Options { threads, shard: None }, &mut Tables::none()).unwrap_err();
        match error {
            EnsembleError::Panicked { trajectory, message } => {
                assert_eq!((trajectory, message.contains("out of luck")), (777, true));
            }
            other => panic!("{other}"),
        }
    }
}

#[test]
fn a_wrong_shape_is_an_error() {
    let source = Synthetic::with(10, 1, |_, t| t.series.truncate(3));
    let error = run_on(&source, Options::default(), &mut Tables::none()).unwrap_err();
    assert!(matches!(error, EnsembleError::Shape { trajectory: 0, array: "series", found: 3, .. }), "{error}");
}

#[test]
fn a_stop_leaves_whole_chunks_marked_as_partial() {
    let source = Synthetic::new(200_000);
    let stop = AtomicBool::new(false);
    let mut progress = |done, asked| {
        assert_eq!(asked, 200_000);
        if done >= 10 * CHUNK {
            stop.store(true, Ordering::Relaxed);
        }
    };
    let options = Options { threads: 2, shard: None };
    let reducer = Summaries::new(source.layout());
    let state =
        run(&source, &reducer, options, &mut Tables::none(), &mut Watch { stop: &stop, progress: &mut progress })
            .unwrap();
    let part = Ensemble::new(source.layout(), 200_000, None, state.clone());
    assert!(part.partial && part.done >= 10 * CHUNK && part.done < 30 * CHUNK && part.done.is_multiple_of(CHUNK));
    // What is there is what a run of those trajectories alone gives.
    let shards = 200_000_u64.div_ceil(CHUNK);
    let mut same = run(
        &source,
        &reducer,
        Options { threads: 1, shard: Shard::new(1, shards) },
        &mut Tables::none(),
        &mut unwatched(),
    )
    .unwrap();
    for number in 2..=part.done / CHUNK {
        let shard = Shard::new(number, shards);
        same.join(
            run(&source, &reducer, Options { threads: 1, shard }, &mut Tables::none(), &mut unwatched()).unwrap(),
        )
        .unwrap();
    }
    assert!(state == same);
    // And gone on with, it ends as if it had never been stopped.
    let whole = go_on(&source, &reducer, options, state, &mut Tables::none(), &mut unwatched()).unwrap();
    assert!(Ensemble::new(source.layout(), 200_000, None, whole).mixture == on_threads(&source, 3).mixture);
}

#[test]
fn a_stop_before_the_start_gives_an_empty_partial_ensemble() {
    let stop = AtomicBool::new(true);
    let mut watch = Watch { stop: &stop, progress: &mut |_, _| () };
    let ensemble = run_watched(&Synthetic::new(1000), Options::default(), &mut Tables::none(), &mut watch).unwrap();
    assert_eq!((ensemble.done, ensemble.partial), (0, true));
}

#[test]
fn nothing_to_run_and_too_much_to_count_are_errors() {
    assert!(matches!(
        run_on(&Synthetic::new(0), Options::default(), &mut Tables::none()),
        Err(EnsembleError::NoTrajectories)
    ));
    let many = Synthetic::new(1 << 32);
    assert!(matches!(run_on(&many, Options::default(), &mut Tables::none()), Err(EnsembleError::TooMany { .. })));
}

#[test]
fn precision_is_reached_by_a_larger_ensemble_or_the_cap_is() {
    let stop = AtomicBool::new(false);
    let options = Options { threads: 2, shard: None };
    let reach = |half_width, cap| {
        let mut watch = Watch { stop: &stop, progress: &mut |_, _| () };
        run_until(
            Precision { target: Target::Headlines, half_width, cap },
            500,
            options,
            &mut watch,
            Synthetic::new,
            |_| Ok(Tables::none()),
        )
        .unwrap()
    };
    let ensemble = reach(0.02, 100_000);
    let report = ensemble.precision.clone().unwrap();
    assert!(report.reached <= 0.02 && report.stages.len() >= 2);
    // At most z²/(4w²) are ever needed, and five percent in reserve.
    assert!(ensemble.trajectories <= 2600, "{report:?}");
    assert_eq!(report.stages.last(), Some(&ensemble.trajectories));
    assert!(ensemble.mixture == on_threads(&Synthetic::new(ensemble.trajectories), 1).mixture);
    let capped = reach(0.001, 3000).precision.unwrap();
    assert!(capped.reached > 0.001 && capped.stages.last() == Some(&3000));
    assert_eq!(reach(0.2, 3000).precision.unwrap().stages, [500]);
    assert_eq!(reach(0.2, 300).precision.unwrap().stages, [300]);
}
