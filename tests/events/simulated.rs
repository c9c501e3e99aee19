//! Simulated futures written in the formats of event files and read again: the counts of the simulation come back, and what
//! happened where.

use std::path::Path;

use harmattan_evidence::events::{Kind, Options, Reading, SimulatedFuture, Written, read, simulate, write_simulated};

use super::Files;
use crate::common::BASELINE;

const FORMATS: [Written; 3] = [Written::Ged, Written::Acled, Written::Plain];

fn again(scenario: &harmattan::Scenario, future: &SimulatedFuture, format: Written) -> Reading {
    let files = Files::new();
    let path = files.put("simulated.csv", write_simulated(future, &scenario.theatre, format));
    let options = Options { from: Some(future.period.from), until: Some(future.period.to) };
    read(&[path], &scenario.theatre, options).expect("read")
}

#[test]
fn monthly_counts_by_region_come_back_as_they_were_simulated() {
    for (file, futures) in [(BASELINE, 0..4), ("scenarios/worst-case.toml", 0..2)] {
        let scenario = harmattan::load(Path::new(file), &[]).expect("sound").scenario;
        for trajectory in futures {
            let future = simulate(&scenario, trajectory).expect("a sound future");
            assert!(future.events.len() > 300, "a year has many events");
            for format in FORMATS {
                let reading = again(&scenario, &future, format);
                assert_eq!(reading.counts, future.counts, "{file} {trajectory} {format:?}");
                assert_eq!(
                    reading.account.simulated,
                    future.events.len() as u64,
                    "every row says that it is simulated"
                );
                assert!(reading.gaps.is_empty() && reading.account.problems.is_empty());
            }
        }
    }
}

#[test]
fn attacks_come_back_at_their_places_and_ambushes_on_their_corridors() {
    let scenario = harmattan::load(Path::new(BASELINE), &[]).expect("sound").scenario;
    let future = simulate(&scenario, 1).expect("a sound future");
    let reading = again(&scenario, &future, Written::Acled);
    for (told, seen) in future.events.iter().zip(&reading.events) {
        assert_eq!((told.date, told.region), (seen.date, seen.region));
        match told.kind {
            Kind::Place | Kind::Abroad => assert_eq!((seen.kind, seen.place), (told.kind, Some(told.place))),
            // Roads off the corridors are no roads of the map's key.
            Kind::Road => assert_eq!(seen.kind == Kind::Road, seen.road.is_some()),
            Kind::Incident => assert_eq!(seen.kind, Kind::Incident),
        }
    }
    let simulated = |kind: Kind| future.events.iter().filter(|event| event.kind == kind).count() as u64;
    assert_eq!(reading.of_kind(Kind::Place), simulated(Kind::Place));
    assert!(reading.of_kind(Kind::Road) > 0 && reading.of_kind(Kind::Road) <= simulated(Kind::Road));
}

#[test]
fn the_same_future_is_the_same_file() {
    let scenario = harmattan::load(Path::new(BASELINE), &[]).expect("sound").scenario;
    let written = || write_simulated(&simulate(&scenario, 3).expect("a future"), &scenario.theatre, Written::Ged);
    assert_eq!(written(), written());
    let header = written().lines().next().expect("a header").to_owned();
    assert_eq!(header.split(',').count(), 49);
}
