//! The limits of a scenario, each one as much as there may be and one more: what is within runs, what is beyond is refused by its name.

use std::fmt::Write as _;
use std::path::Path;

use harmattan::simulate;
use harmattan_core::Language;
use harmattan_render::locale::{Locale, render_diagnostics};
use harmattan_scenario::{LARGEST_FILE, LIMITS, Opened};

use super::text::{Generated, Place};

/// A scenario without hypotheses or measures of its own, with two neighbours or more.
fn plain() -> Generated {
    let is_plain = |number: &u64| !number.is_multiple_of(2) && !number.is_multiple_of(3);
    let numbers = (0..).filter(is_plain).map(Generated::new);
    let mut plain = numbers.into_iter().find(|generated| generated.neighbours >= 2).expect("one");
    plain.horizon_days = 30;
    plain
}

fn most(what: &str) -> usize {
    let limit = LIMITS.iter().find(|limit| limit.what == what).expect(what);
    usize::try_from(limit.most).expect("a size")
}

/// What is wrong with a text; runs it where nothing is.
fn wrong(text: String, options: &[String]) -> Option<String> {
    let read = Opened::of_text(Path::new("/nowhere/limits.toml"), text).with(options);
    match read {
        Ok(mut loaded) => {
            loaded.scenario.trajectories = 16;
            let ensemble = simulate(&loaded.scenario, 1).expect("runs");
            assert_eq!((ensemble.trajectories, ensemble.failures.count), (16, 0));
            None
        }
        Err(found) => Some(render_diagnostics(&found, &Locale::new(Language::English), false)),
    }
}

/// As many as there may be run; one more is refused, for that alone.
fn holds(what: &str, of: impl Fn(usize) -> String) {
    let most = most(what);
    assert_eq!(wrong(of(most), &[]), None, "{what}");
    let said = wrong(of(most + 1), &[]).expect("refused");
    let errors: Vec<&str> = said.lines().filter(|line| line.starts_with("error")).collect();
    let name = Locale::new(Language::English).text(what);
    let wanted = format!("error: {name}: {}, more than the {most} there may be", most + 1);
    assert_eq!(errors, [wanted], "{what}");
}

fn home(index: usize) -> Place {
    let (row, column) = (index / 40, index % 40);
    Place { key: format!("z{index}"), country: 0, lat: 10.0 + row as f64 * 0.2, lon: -(0.01 + column as f64 * 0.1) }
}

/// With so many places, each on a road to the first.
fn of_places(places: usize) -> Generated {
    let mut grown = plain();
    while grown.places.len() < places {
        let place = grown.places.len();
        grown.places.push(home(place));
        grown.links.push((0, place, 3000.0));
    }
    grown.refill();
    grown
}

fn with(text: &str, one: impl Fn(usize, &mut String), count: usize) -> String {
    let mut more = String::new();
    (0..count).for_each(|index| one(index, &mut more));
    // Tables stand before those of the theatre.
    text.replacen("[theatre]\n", &format!("{more}[theatre]\n"), 1)
}

#[test]
fn what_a_theatre_may_have() {
    holds("limit-places", |places| of_places(places).text());
    holds("limit-links", |links| {
        let mut grown = of_places(200);
        let mut pairs = (1..200).flat_map(|a| (a + 1..200).map(move |b| (a, b)));
        while grown.links.len() < links {
            let (a, b) = pairs.next().expect("a pair");
            if grown.links.iter().all(|&(x, y, _)| (x, y) != (a, b) && (y, x) != (a, b)) {
                grown.links.push((a, b, 3000.0));
            }
        }
        grown.text()
    });
    holds("limit-corridors", |corridors| {
        let mut grown = of_places(60);
        let first = grown.places.iter().position(|place| place.key.starts_with('z')).expect("one");
        grown.corridors = (0..corridors).map(|index| (vec![0, first + index % 30], index % 2 == 0)).collect();
        grown.corridors.iter_mut().skip(30).for_each(|(chain, _)| chain.reverse());
        grown.refill();
        grown.text()
    });
    holds("limit-fronts", |fronts| {
        let mut grown = plain();
        grown.fronts = fronts - grown.neighbours;
        grown.refill();
        grown.text()
    });
    holds("limit-neighbours", |neighbours| {
        let mut grown = plain();
        for country in grown.neighbours + 1..=neighbours {
            let place = grown.places.len();
            grown.places.push(Place { country, ..home(place) });
            grown.links.push((0, place, 3000.0));
        }
        grown.neighbours = neighbours;
        grown.refill();
        grown.text()
    });
    let plain = plain();
    holds("limit-regions", |regions| {
        let more = regions - 1 - plain.neighbours;
        let one = |index: usize, out: &mut String| {
            let _ = writeln!(out, "[theatre.regions.more{index}]\nname = \"More {index}\"\ncountry = \"home\"");
        };
        let mut text = plain.text();
        (0..more).for_each(|index| one(index, &mut text));
        text
    });
    holds("limit-countries", |countries| {
        let mut text = plain.text();
        for index in 0..countries - 1 - plain.neighbours {
            let _ = writeln!(text, "[theatre.countries.far{index}]\nname = \"Far {index}\"\nrole = \"outside\"");
        }
        text
    });
}

#[test]
fn what_a_scenario_may_have() {
    let text = plain().text();
    holds("limit-hypotheses", |count| {
        let one = |index: usize, out: &mut String| {
            let prior = 1.0 / count as f64;
            let _ = writeln!(out, "[hypotheses.h{index}]\ntitle = \"H\"\nprior = {prior:?}");
        };
        with(&text, one, count)
    });
    holds("limit-experts", |count| {
        let one = |index: usize, out: &mut String| {
            let _ = writeln!(
                out,
                "[experts.e{index}]\ntitle = \"E\"\n[experts.e{index}.set]\n\"group.tempo\" = {}",
                40 + index
            );
        };
        with(&text, one, count)
    });
    holds("limit-measures", |count| {
        let one = |index: usize, out: &mut String| {
            let _ = writeln!(
                out,
                "[measures.m{index}]\ntitle = \"M\"\nstart_day = {index}\nramp_days = 36500\ncost = {{ usd_per_year = 1 }}\n\
                 [measures.m{index}.scale]\n\"ground.readiness\" = 0.999"
            );
        };
        let all: Vec<String> = (0..count).map(|index| format!("\"m{index}\"")).collect();
        let text = text.replacen("seed =", &format!("policy = [{}]\nseed =", all.join(", ")), 1);
        with(&text, one, count)
    });
    holds("limit-correlations", |count| {
        let mut generated = plain();
        let uncertain =
            generated.values.iter_mut().filter(|(key, value)| key.starts_with("group.") || value.starts_with('{'));
        let mut keys = Vec::new();
        for (key, value) in uncertain.filter(|(_, value)| value.starts_with('{')) {
            keys.push(key.clone());
            assert!(value.starts_with('{'));
        }
        keys.extend(generated.places.iter().map(|place| format!("value.{}", place.key)));
        for (key, value) in &mut generated.values {
            if key.starts_with("value.") {
                *value = "{ uniform = [0.5, 1.5] }".to_owned();
            }
        }
        let mut pairs = keys.iter().enumerate().flat_map(|(at, a)| keys[at + 1..].iter().map(move |b| (a, b)));
        let mut text = generated.text();
        for _ in 0..count {
            let (a, b) = pairs.next().expect("enough quantities");
            let _ = writeln!(text, "[[correlations]]\nbetween = [\"{a}\", \"{b}\"]\nrank = 0.01");
        }
        text
    });
}

#[test]
fn numbers_of_the_head() {
    let text = plain().text();
    for (what, key) in
        [("limit-horizon", "horizon_days"), ("limit-futures", "trajectories"), ("limit-repeats", "repeats")]
    {
        let most = most(what);
        let with = |number: usize| {
            let line = format!("{key} = {number}\n");
            let text: String =
                text.lines().filter(|line| !line.starts_with(key)).flat_map(|line| [line, "\n"]).collect();
            text.replacen("seed =", &format!("{line}seed ="), 1).replacen(
                "trajectories = 48",
                "trajectories = 100000",
                1,
            )
        };
        let read = |text: String| Opened::of_text(Path::new("/nowhere/limits.toml"), text).with(&[]);
        assert!(read(with(most)).is_ok(), "{key}");
        let found = read(with(most + 1)).expect_err("refused");
        let said = render_diagnostics(&found, &Locale::new(Language::English), false);
        assert!(said.starts_with("error") && said.contains(&format!("`{key}`")), "{said}");
    }
    // The longest period runs.
    let mut longest = plain();
    longest.horizon_days = u32::try_from(most("limit-horizon")).expect("a period");
    assert_eq!(wrong(longest.text(), &["--trajectories=16".to_owned()]), None);
}

#[test]
fn chains_and_sizes_of_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let name = |number: usize| folder.path().join(format!("s{number}.toml"));
    std::fs::write(name(1), plain().text()).expect("written");
    let most = most("limit-chain");
    for number in 2..=most + 1 {
        let text = format!("format = 1\nextends = \"s{}.toml\"\nseed = {number}\n", number - 1);
        std::fs::write(name(number), text).expect("written");
    }
    assert!(Opened::read(&name(most)).with(&[]).is_ok());
    let found = Opened::read(&name(most + 1)).with(&[]).expect_err("refused");
    let said = render_diagnostics(&found, &Locale::new(Language::English), false);
    assert!(said.contains(&format!("{}, more than the {most} there may be", most + 1)), "{said}");

    let largest = usize::try_from(LARGEST_FILE).expect("a size");
    let text = plain().text();
    for (size, is_read) in [(largest, true), (largest + 1, false)] {
        let filled = format!("{text}#{}", "x".repeat(size - text.len() - 1));
        assert_eq!(filled.len(), size);
        std::fs::write(name(0), filled).expect("written");
        assert_eq!(Opened::read(&name(0)).with(&[]).is_ok(), is_read, "{size} bytes");
    }
}
