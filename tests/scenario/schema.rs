//! The JSON Schemas are current, and say of the shipped files what the readers say: nothing.

use harmattan_scenario::resolved_toml;
use std::fs;

use harmattan_render::locale::scenario_schema;
use harmattan_scenario::schema::theatre_schema;
use serde_json::Value;

use super::bench::{SCENARIO, THEATRE, repository};

/// Compares with the file under `scenarios/schema/`; with `UPDATE_SCHEMA=1` writes it.
fn is_current(name: &str, schema: &Value) {
    let path = repository("scenarios/schema").join(name);
    let text = serde_json::to_string_pretty(schema).expect("a value") + "\n";
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        fs::create_dir_all(repository("scenarios/schema")).expect("a folder");
        fs::write(&path, &text).expect("a writable file");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == text, "{name} is not current: run `UPDATE_SCHEMA=1 cargo test --test all schema`");
}

#[test]
fn schemas_are_current() {
    is_current("scenario.schema.json", &scenario_schema());
    is_current("theatre.schema.json", &theatre_schema());
}

/// The part of JSON Schema 2020-12 that the schemas use.
struct Checker<'s> {
    root: &'s Value,
}

impl Checker<'_> {
    fn check(&self, schema: &Value, value: &Value, path: &str) -> Result<(), String> {
        let fail = |why: &str| Err(format!("{path}: {why}"));
        if let Some(name) = schema["$ref"].as_str() {
            let target = self.root.pointer(name.trim_start_matches('#')).expect("a definition");
            self.check(target, value, path)?;
        }
        let is = |kind: &str| match kind {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "integer" => value.as_f64().is_some_and(|x| x.fract() == 0.0),
            "number" => value.is_number(),
            other => panic!("unknown type {other}"),
        };
        match &schema["type"] {
            Value::String(kind) if !is(kind) => return fail(&format!("not of type {kind}")),
            Value::Array(kinds) if !kinds.iter().any(|kind| is(kind.as_str().expect("a name"))) => {
                return fail("of no allowed type");
            }
            _ => {}
        }
        if schema.get("const").is_some_and(|only| only != value) {
            return fail("not the constant");
        }
        if schema["enum"].as_array().is_some_and(|all| !all.contains(value)) {
            return fail("not one of the words");
        }
        if let Some(number) = value.as_f64() {
            let bound = |key: &str| schema[key].as_f64();
            if bound("minimum").is_some_and(|least| number < least)
                || bound("maximum").is_some_and(|most| number > most)
                || bound("exclusiveMinimum").is_some_and(|least| number <= least)
                || bound("exclusiveMaximum").is_some_and(|most| number >= most)
            {
                return fail("out of range");
            }
        }
        self.branches(schema, value, path)?;
        self.items(schema, value, path)?;
        self.properties(schema, value, path)
    }

    fn branches(&self, schema: &Value, value: &Value, path: &str) -> Result<(), String> {
        for (key, exactly_one) in [("anyOf", false), ("oneOf", true)] {
            if let Some(all) = schema[key].as_array() {
                let results: Vec<_> = all.iter().map(|one| self.check(one, value, path)).collect();
                let met = results.iter().filter(|result| result.is_ok()).count();
                if met == 0 || (exactly_one && met > 1) {
                    return Err(format!("{path}: {key} met {met} times: {results:?}"));
                }
            }
        }
        Ok(())
    }

    fn items(&self, schema: &Value, value: &Value, path: &str) -> Result<(), String> {
        let Some(list) = value.as_array() else { return Ok(()) };
        let count = list.len() as u64;
        if schema["minItems"].as_u64().is_some_and(|least| count < least)
            || schema["maxItems"].as_u64().is_some_and(|most| count > most)
        {
            return Err(format!("{path}: {count} items"));
        }
        let Some(each) = schema.get("items") else { return Ok(()) };
        list.iter().enumerate().try_for_each(|(i, item)| self.check(each, item, &format!("{path}[{i}]")))
    }

    fn properties(&self, schema: &Value, value: &Value, path: &str) -> Result<(), String> {
        let Some(table) = value.as_object() else { return Ok(()) };
        for required in schema["required"].as_array().into_iter().flatten() {
            if !table.contains_key(required.as_str().expect("a name")) {
                return Err(format!("{path}: lacks {required}"));
            }
        }
        for (key, member) in table {
            let path = format!("{path}/{key}");
            let mut known = false;
            if let Some(stated) = schema["properties"].get(key) {
                self.check(stated, member, &path)?;
                known = true;
            }
            for (pattern, stated) in schema["patternProperties"].as_object().into_iter().flatten() {
                if meets(pattern, key) {
                    self.check(stated, member, &path)?;
                    known = true;
                }
            }
            if !known && schema["additionalProperties"] == Value::Bool(false) {
                return Err(format!("{path}: unknown key"));
            }
        }
        Ok(())
    }
}

/// The regular expressions the schemas use: literals, `\.`, `[a-z0-9_]+`, one leading look-ahead.
fn meets(pattern: &str, key: &str) -> bool {
    let mut pattern = pattern.trim_start_matches('^').trim_end_matches('$');
    if let Some(rest) = pattern.strip_prefix("(?!(?:") {
        let (names, rest) = rest.split_once(")$)").expect("a closed look-ahead");
        if names.split('|').any(|name| name == key) {
            return false;
        }
        pattern = rest;
    }
    let pattern = pattern.replace("[a-z0-9_]+", "*").replace("\\.", ".");
    let (mut wanted, mut given) = (pattern.split('.'), key.split('.'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some("*"), Some(name))
                if !name.is_empty()
                    && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_') => {}
            (Some(literal), Some(name)) if literal == name => {}
            _ => return false,
        }
    }
}

fn as_json(text: &str) -> Value {
    fn convert(value: toml::Value) -> Value {
        match value {
            toml::Value::Datetime(date) => Value::String(date.to_string()),
            toml::Value::Array(list) => list.into_iter().map(convert).collect(),
            toml::Value::Table(table) => table.into_iter().map(|(key, value)| (key, convert(value))).collect(),
            toml::Value::String(text) => text.into(),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(yes) => yes.into(),
        }
    }
    convert(toml::Value::Table(text.parse().expect("TOML")))
}

fn verdict(schema: &Value, text: &str) -> Result<(), String> {
    Checker { root: schema }.check(schema, &as_json(text), "")
}

#[test]
fn schemas_accept_what_the_readers_accept() {
    assert_eq!(verdict(&scenario_schema(), SCENARIO), Ok(()));
    assert_eq!(verdict(&theatre_schema(), THEATRE), Ok(()));
    for entry in fs::read_dir(repository("scenarios")).expect("scenarios are shipped") {
        let path = entry.expect("readable").path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let text = fs::read_to_string(&path).expect("text");
            assert_eq!(verdict(&scenario_schema(), &text), Ok(()), "{}", path.display());
            assert!(text.starts_with("#:schema ./schema/scenario.schema.json\n"), "{}", path.display());
        }
    }
    let theatre = fs::read_to_string(repository("scenarios/theatres/western-mali.toml")).expect("shipped");
    assert_eq!(verdict(&theatre_schema(), &theatre), Ok(()));
    assert!(theatre.starts_with("#:schema ../schema/theatre.schema.json\n"));
}

#[test]
fn resolved_scenarios_meet_the_schema() {
    let scenario = super::bench::Bench::new().load().expect("good").scenario;
    assert_eq!(verdict(&scenario_schema(), &resolved_toml(&scenario)), Ok(()));
}

#[test]
fn schemas_refuse_mistakes() {
    let schema = scenario_schema();
    for (from, to) in [
        ("availability =", "availablity ="),
        ("late_effect = { value = 0.4", "late_effect = { value = 1.4"),
        ("reach_km = { value = 90", "reach_km = { value = 90, pert = [1, 2, 3]"),
        ("grade = \"estimated\"", "grade = \"estimate\""),
        ("\"drones.sweep_km2_per_h\" = 1.5", "\"group.tempo\" = 1.5"),
        ("[cells]\nalpha", "[cells]\nAlpha"),
        ("cell_fighters = { value = 30", "cell_fighters = { value = 30.5"),
        ("[community.home.plain]\nreporting", "[community.home.plain]\nreports"),
        ("rank = 0.5", "rank = 1.5"),
    ] {
        assert!(SCENARIO.contains(from), "{from}");
        assert!(verdict(&schema, &SCENARIO.replacen(from, to, 1)).is_err(), "{to}");
    }
    assert!(verdict(&theatre_schema(), &THEATRE.replacen("kind = \"track\"", "kind = \"path\"", 1)).is_err());
}

/// A measure never reaches what is closed to it, by the schema as by the reader.
#[test]
fn the_schema_keeps_measures_from_the_other_side() {
    let schema = scenario_schema();
    let measure = &schema["properties"]["measures"]["patternProperties"]["^[a-z0-9_]+$"]["properties"];
    for word in ["set", "add", "scale"] {
        let patterns = measure[word]["patternProperties"].as_object().expect("patterns");
        assert!(!patterns.is_empty());
        assert!(patterns.keys().all(|pattern| !pattern.starts_with("^group")), "{word}");
    }
}
