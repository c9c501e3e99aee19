//! Laws between two scenarios, whatever the model computes (metamorphic relations: Chen, Cheung and Yiu 1998).

use super::text::Generated;
use super::{numbers, outcomes, read};

/// Another name of every place.
fn renamed(text: &str, generated: &Generated) -> String {
    let mut out = text.to_owned();
    // The longest names first: one may begin another.
    let mut keys: Vec<&str> = generated.places.iter().map(|place| place.key.as_str()).collect();
    keys.sort_by_key(|key| std::cmp::Reverse(key.len()));
    for key in keys {
        for (before, after) in [("\"", "\""), (".", " ="), (".", "]"), ("Place ", "\"")] {
            out = out.replace(&format!("{before}{key}{after}"), &format!("{before}town_of_{key}{after}"));
        }
    }
    out
}

#[test]
fn names_of_places_change_no_number() {
    for number in numbers() {
        let generated = Generated::new(number);
        let text = generated.text();
        let other = renamed(&text, &generated);
        assert_ne!(text, other);
        let (_, one) = outcomes(&read(number, text));
        let (names, two) = outcomes(&read(number, other));
        assert!(names.iter().any(|name| name.contains("town_of_")), "scenario {number}: nothing was renamed");
        assert_eq!(bits(&one), bits(&two), "scenario {number}");
    }
}

/// Every sum and product of amounts is twice as large to the bit: 2 is a power of two.
#[test]
fn twice_the_trade_is_twice_the_loss() {
    for number in numbers() {
        let mut generated = Generated::new(number);
        let (names, one) = outcomes(&read(number, generated.text()));
        for (key, value) in &mut generated.values {
            if key.starts_with("trade.") {
                *value = format!("{:?}", 2.0 * value.parse::<f64>().expect("certain"));
            }
        }
        let (_, two) = outcomes(&read(number, generated.text()));
        let is_money = |name: &str| name == "trade_loss" || name == "blockade_loss";
        for (a, b) in one.iter().zip(&two) {
            for ((name, x), y) in names.iter().zip(a).zip(b) {
                let wanted = if is_money(name) { 2.0 * x } else { *x };
                assert_eq!(wanted.to_bits(), y.to_bits(), "scenario {number}: {name} {x} {y}");
            }
        }
    }
}

/// The theatre in a mirror, with the pulls to the west turned round: all but the way the centre of gravity went stays. Distances
/// to the west are then rounded elsewhere, so that a rare choice on an edge may fall otherwise: at most one future in fifty of all
/// may differ.
#[test]
fn a_mirror_turns_east_into_west() {
    let (mut differing, mut all) = (0, 0);
    for number in numbers() {
        let mut generated = Generated::new(number);
        let (names, one) = outcomes(&read(number, generated.text()));
        for place in &mut generated.places {
            place.lon = -place.lon;
        }
        let pulls = ["group.target_west", "group.move_west"];
        for (_, value) in generated.values.iter_mut().filter(|(key, _)| pulls.contains(&key.as_str())) {
            *value = negated(value);
        }
        let (_, two) = outcomes(&read(number, generated.text()));
        for (a, b) in one.iter().zip(&two) {
            all += 1;
            let same = names.iter().zip(a).zip(b).all(|((name, x), y)| match name.as_str() {
                "gravity_shift_km" => (x + y).abs() <= 1e-6 * x.abs().max(1.0) || (x.is_nan() && y.is_nan()),
                _ => (x - y).abs() <= 1e-9 * x.abs().max(1.0) || (x.is_nan() && y.is_nan()),
            });
            differing += usize::from(!same);
        }
    }
    assert!(differing * 50 <= all, "{differing} of {all} futures differ");
}

/// A place where nobody fights, at the end of a road that leads nowhere else, changes nothing anywhere else, to the bit.
#[test]
fn a_place_beyond_the_theatre_changes_nothing_elsewhere() {
    for number in numbers() {
        let mut generated = Generated::new(number);
        let (before, one) = outcomes(&read(number, generated.text()));
        generated.beyond = true;
        let (after, two) = outcomes(&read(number, generated.text()));
        // Lesser incidents are drawn from one stream over all regions, of which there is one more.
        let kept: Vec<usize> = (0..before.len()).filter(|&column| !before[column].starts_with("events.")).collect();
        let same = |&column: &usize| after.iter().position(|other| *other == before[column]).expect("there still");
        let there: Vec<usize> = kept.iter().map(same).collect();
        assert!(after.len() > before.len(), "scenario {number}: no outcome of the place");
        let of = |rows: &[Vec<f64>], columns: &[usize]| -> Vec<Vec<f64>> {
            rows.iter().map(|row| columns.iter().map(|&column| row[column]).collect()).collect()
        };
        assert_eq!(bits(&of(&one, &kept)), bits(&of(&two, &there)), "scenario {number}");
    }
}

/// A certain quantity with the other sign.
fn negated(value: &str) -> String {
    format!("{:?}", -value.parse::<f64>().expect("certain"))
}

fn bits(rows: &[Vec<f64>]) -> Vec<Vec<u64>> {
    rows.iter().map(|row| row.iter().map(|x| x.to_bits()).collect()).collect()
}
