//! A judgement with indices → as it is stored, with keys.

use crate::cli::commands::asked::origin;
use harmattan_analysis as told;
use harmattan_analysis::answers::Origin;
use harmattan_core::scenario::Scenario;
use harmattan_core::theatre::Theatre;
use harmattan_evidence::Month;
use harmattan_evidence::assess::{
    Assessment, BRANCHES, Candidate, Chance, Check, Judgement, NEAREST, Oddity, Settings,
};
use harmattan_evidence::events::Reading;
use harmattan_evidence::histories::{Feature, Scope};

/// Futures of each hypothesis that are gone on from, and how often.
pub(super) fn rests() -> (i64, i64) {
    let whole = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    (whole(NEAREST as u64), whole(BRANCHES))
}

pub(super) fn stored(
    scenario: &Scenario,
    reading: &Reading,
    settings: &Settings,
    judged: &Assessment,
) -> told::Assessment {
    let weighed = |(key, prior): (&String, &f64)| {
        let found = scenario.hypotheses.iter().find(|hypothesis| hypothesis.key == *key);
        let title = found.map(|hypothesis| told::InLanguages::from(&hypothesis.title)).unwrap_or_default();
        told::Weighed { key: key.clone(), title, prior: *prior }
    };
    let name = |path: &str| {
        let name = std::path::Path::new(path).file_name();
        name.map_or_else(|| path.to_owned(), |name| name.to_string_lossy().into_owned())
    };
    told::Assessment {
        origin: Origin { format: told::ASSESSMENT_FORMAT, ..origin(scenario) },
        futures: settings.futures,
        start: scenario.start.to_string(),
        events: reading.account.files.iter().map(|file| name(&file.name)).collect(),
        simulated: reading.account.simulated > 0,
        hypotheses: judged.hypotheses.iter().zip(&judged.priors).map(weighed).collect(),
        days: judged.days.iter().map(|day| of_day(&scenario.theatre, day)).collect(),
        observations: judged.settling.as_ref().map_or_else(Vec::new, |settling| {
            let of = |(what, chances): &(Candidate, Vec<Chance>)| told::Observation {
                what: sight(&scenario.theatre, what),
                chances: chances.iter().zip(&settling.spans).map(|(chance, &days)| of_chance(chance, days)).collect(),
            };
            settling.candidates.iter().map(of).collect()
        }),
    }
}

fn of_day(theatre: &Theatre, day: &Judgement) -> told::AssessedDay {
    let known = &day.scope.known;
    let odd = |oddity: &Oddity| told::Odd {
        what: number(theatre, &day.scope, &oddity.feature),
        seen: oddity.seen,
        usual: oddity.usual,
        tail: oddity.tail,
    };
    told::AssessedDay {
        as_of: day.as_of.to_string(),
        months: (0..day.scope.months()).filter(|&m| known.iter().all(|region| region[m])).count(),
        dated: day.scope.dated.is_some(),
        weights: day.weights.clone(),
        misfit: day.misfit.clone(),
        odd: day.is_odd(),
        oddities: day.oddities.iter().map(odd).collect(),
        check: of_check(&day.check),
    }
}

fn of_check(check: &Check) -> told::Checked {
    told::Checked {
        futures: check.futures,
        log_loss: check.log_loss,
        prior_loss: check.prior_loss,
        slope: check.slope,
        stands_out: check.stands_out,
        then_right: check.then_right,
        bins: check.bins.iter().map(|bin| (bin.stated, bin.mean, bin.frequency)).collect(),
    }
}

fn of_chance(chance: &Chance, days: u32) -> told::SightChance {
    let Chance { probability, seen, unseen, bits } = chance.clone();
    told::SightChance { days, probability, seen, unseen, bits }
}

fn number(theatre: &Theatre, scope: &Scope, feature: &Feature) -> told::Number {
    let region = |r: usize| theatre.regions[r].key.clone();
    let month = |m: usize| Month::of(scope.start).plus(i32::try_from(m).unwrap_or(0)).to_string();
    let day = |(from, _): (u32, u32)| scope.start.plus_days(i64::from(from)).to_string();
    match feature {
        Feature::Events { region: r, months } => {
            let ends = [months.first(), months.last()].map(|m| month(m.copied().unwrap_or(0)));
            told::Number::Events { region: region(*r), months: ends }
        }
        Feature::Road { corridor, days } => {
            told::Number::Road { corridor: theatre.corridors[*corridor].key.clone(), from: day(*days) }
        }
        Feature::Border { country, days } => {
            told::Number::Border { country: theatre.countries[*country].key.clone(), from: day(*days) }
        }
        Feature::Abroad { country, days } => {
            told::Number::Abroad { country: theatre.countries[*country].key.clone(), from: day(*days) }
        }
        Feature::LargestDay { .. } => told::Number::LargestDay,
        Feature::CrowdedDays { places, .. } => told::Number::CrowdedDays { places: *places },
        Feature::MonthlyDispersion { region: r } => told::Number::MonthlyDispersion { region: r.map(region) },
        Feature::WeeklyDispersion { .. } => told::Number::WeeklyDispersion,
    }
}

fn sight(theatre: &Theatre, candidate: &Candidate) -> told::Sight {
    let corridor = |c: usize| theatre.corridors[c].key.clone();
    let country = |c: usize| theatre.countries[c].key.clone();
    match *candidate {
        Candidate::Road { corridor: c, at_least } => told::Sight::Road { corridor: corridor(c), at_least },
        Candidate::Border { country: c, at_least } => told::Sight::Border { country: country(c), at_least },
        Candidate::Abroad { country: c } => told::Sight::Abroad { country: country(c) },
        Candidate::Blockade { corridor: c } => told::Sight::Blockade { corridor: corridor(c) },
        Candidate::ManyPlaces { places } => told::Sight::ManyPlaces { places },
        Candidate::QuietMonth { region, below } => {
            told::Sight::QuietMonth { region: theatre.regions[region].key.clone(), below }
        }
    }
}
