//! JSON Schemas (2020-12) of the two kinds of file, made from the registry of parameters, so that an
//! editor completes and checks as the analyst types.

use serde_json::{Map, Value, json};

use harmattan_core::parameters::{Domain, KEYS, Level, Spec};

use super::distributions::{WORDS, parameters};
use super::layer::{DESIGNS, LONGEST_HORIZON, MOST_TRAJECTORIES};
use super::theatre_file::{KINDS, LINK_KINDS, ROLES};
use super::{Grade, ScenarioKind};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
const NAME: &str = "[a-z0-9_]+";

/// The schema of scenario files; `describe` says what a key is, in the words of whoever asks.
#[must_use]
pub fn scenario_schema(describe: &dyn Fn(&Spec) -> String) -> Value {
    let mut properties = settings();
    for (name, table) in Tree::of_registry().properties(describe) {
        properties.insert(name, table);
    }
    properties.insert("hypotheses".to_owned(), named(hypothesis()));
    properties.insert("measures".to_owned(), named(measure()));
    properties.insert("correlations".to_owned(), correlations());
    json!({
        "$schema": DIALECT,
        "title": "Harmattan scenario",
        "type": "object",
        "required": ["format"],
        "additionalProperties": false,
        "properties": properties,
        "$defs": definitions(),
    })
}

/// The schema of theatre files.
#[must_use]
pub fn theatre_schema() -> Value {
    let mut schema = json!({ "$schema": DIALECT, "title": "Harmattan theatre" });
    merge(&mut schema, theatre(&["format"]));
    merge(&mut schema, json!({ "$defs": { "words": words() } }));
    schema
}

fn merge(into: &mut Value, more: Value) {
    if let (Value::Object(into), Value::Object(more)) = (into, more) {
        into.extend(more);
    }
}

fn table(properties: Value, required: &[&str]) -> Value {
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
}

/// A table with names of the analyst's own.
fn named(member: Value) -> Value {
    json!({ "type": "object", "additionalProperties": false, "patternProperties": { format!("^{NAME}$"): member } })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn settings() -> Map<String, Value> {
    let text = |description: &str| json!({ "type": "string", "description": description });
    let whole = |least: u64, most: u64, description: &str| json!({ "type": "integer", "minimum": least, "maximum": most, "description": description });
    let designs: Vec<&str> = DESIGNS.iter().map(|design| design.word()).collect();
    let kinds: Vec<&str> = ScenarioKind::ALL.iter().map(|kind| kind.word()).collect();
    let settings = json!({
        "format": { "const": 1, "description": "Version of the file format" },
        "name": text("Short name; without it, the file's name"),
        "theatre": {
            "description": "Theatre file, relative to this file, or the theatre itself",
            "anyOf": [{ "type": "string" }, theatre(&[])],
        },
        "extends": text("Scenario file this one builds on, relative to this file"),
        "title": reference("words"),
        "description": reference("words"),
        "kind": {
            "enum": kinds,
            "description": "policy: something that may be chosen; stress: a test of how bad it may become, never ranked",
        },
        "start": { "description": "First day, a TOML date such as 2025-07-02", "type": "string", "format": "date" },
        "horizon_days": whole(1, LONGEST_HORIZON, "Days simulated"),
        "trajectories": whole(1, MOST_TRAJECTORIES, "Number of simulated futures"),
        "seed": { "type": "integer", "minimum": 0, "description": "Random seed" },
        "policy": {
            "description": "Measures in force, in order", "type": "array", "items": { "type": "string" },
            "uniqueItems": true,
        },
        "design": { "enum": designs, "description": "How uncertain quantities are drawn" },
        "repeats": whole(1, 1_000_000, "Futures per draw; more than 1 separates chance from ignorance"),
        "note": text("A remark"),
    });
    if let Value::Object(settings) = settings { settings } else { Map::new() }
}

/// The registry's patterns as a tree of tables.
#[derive(Default)]
struct Tree {
    inner: Vec<(String, Tree)>,
    leaf: Option<&'static Spec>,
}

impl Tree {
    fn of_registry() -> Self {
        let mut tree = Self::default();
        for spec in KEYS {
            let members = if spec.family == harmattan_core::parameters::Family::Region { "{}.{}" } else { "{}" };
            tree.insert(&spec.pattern.replace("{}", members), spec);
        }
        tree
    }

    fn insert(&mut self, path: &str, spec: &'static Spec) {
        let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
        let index = self.inner.iter().position(|(name, _)| name == first).unwrap_or_else(|| {
            self.inner.push((first.to_owned(), Self::default()));
            self.inner.len() - 1
        });
        match rest {
            Some(rest) => self.inner[index].1.insert(rest, spec),
            None => self.inner[index].1.leaf = Some(spec),
        }
    }

    fn schema(&self, describe: &dyn Fn(&Spec) -> String) -> Value {
        if let Some(spec) = self.leaf {
            return parameter(spec, describe);
        }
        let mut schema = json!({ "type": "object", "additionalProperties": false });
        let properties = self.properties(describe);
        if !properties.is_empty() {
            merge(&mut schema, json!({ "properties": properties }));
        }
        if let Some((_, member)) = self.inner.iter().find(|(name, _)| name == "{}") {
            // A pattern also meets the names that are stated beside it, so it must leave them out.
            let others: Vec<&str> =
                self.inner.iter().map(|(name, _)| name.as_str()).filter(|name| *name != "{}").collect();
            let pattern =
                if others.is_empty() { format!("^{NAME}$") } else { format!("^(?!(?:{})$){NAME}$", others.join("|")) };
            merge(&mut schema, json!({ "patternProperties": { pattern: member.schema(describe) } }));
        }
        schema
    }

    fn properties(&self, describe: &dyn Fn(&Spec) -> String) -> Map<String, Value> {
        let stated = self.inner.iter().filter(|(name, _)| name != "{}");
        stated.map(|(name, tree)| (name.clone(), tree.schema(describe))).collect()
    }
}

fn parameter(spec: &Spec, describe: &dyn Fn(&Spec) -> String) -> Value {
    json!({ "$ref": format!("#/$defs/{}", domain_name(spec.domain)), "description": describe(spec) })
}

fn domain_name(domain: Domain) -> String {
    let (min, max) = domain.range();
    match domain {
        Domain::Real { .. } => format!("real_from_{min}_to_{max}"),
        Domain::Whole { .. } => format!("whole_from_{min}_to_{max}"),
        Domain::Framework => "framework".to_owned(),
    }
}

fn definitions() -> Value {
    let mut definitions = Map::new();
    definitions.insert("words".to_owned(), words());
    for word in WORDS.into_iter().filter(|word| *word != "value") {
        definitions.insert(word.to_owned(), distribution(word));
    }
    for spec in KEYS {
        definitions.entry(domain_name(spec.domain)).or_insert_with(|| quantity(spec.domain));
    }
    definitions.insert("any_real".to_owned(), quantity_of(&json!({ "type": "number" }), &json!({ "type": "number" })));
    Value::Object(definitions)
}

fn words() -> Value {
    let text = || json!({ "type": "string" });
    json!({
        "description": "One text for all languages, or one for each",
        "anyOf": [text(), table(json!({ "en": text(), "fr": text(), "ar": text() }), &[])],
    })
}

/// A distribution of fixed size as a list or as a table of its parameters; the others as they are.
fn distribution(word: &str) -> Value {
    let numbers = || json!({ "type": "array", "items": { "type": "number" }, "minItems": 1 });
    match word {
        "discrete" => table(
            json!({ "values": { "type": "array", "items": { "type": ["number", "string"] } }, "weights": numbers() }),
            &["values", "weights"],
        ),
        "quantiles" => table(json!({ "p": numbers(), "x": numbers() }), &["p", "x"]),
        "empirical" => {
            let sample = table(json!({ "values": numbers() }), &["values"]);
            let file =
                table(json!({ "file": { "type": "string" }, "column": { "type": "string" } }), &["file", "column"]);
            json!({ "description": "One column of a CSV file beside this one, or the sample itself", "oneOf": [file, sample] })
        }
        _ => {
            let names = parameters(word);
            let members: Map<String, Value> =
                names.iter().map(|name| ((*name).to_owned(), json!({ "type": "number" }))).collect();
            let list = json!({
                "type": "array", "items": { "type": "number" }, "minItems": names.len(), "maxItems": names.len(),
            });
            let mut forms = vec![list, table(Value::Object(members), names)];
            if names.len() == 1 {
                forms.insert(0, json!({ "type": "number" }));
            }
            json!({ "description": names.join(", "), "anyOf": forms })
        }
    }
}

fn quantity(domain: Domain) -> Value {
    let (min, max) = domain.range();
    let framework = || json!({ "enum": Level::ALL.map(Level::word) });
    match domain {
        Domain::Framework => quantity_of(&framework(), &framework()),
        Domain::Real { .. } => {
            let number = json!({ "type": "number", "minimum": min, "maximum": max });
            quantity_of(&number, &number)
        }
        Domain::Whole { .. } => {
            let number = json!({ "type": "integer", "minimum": min, "maximum": max });
            quantity_of(&number, &number)
        }
    }
}

/// A plain value, or a table with one distribution and where it comes from.
fn quantity_of(plain: &Value, value: &Value) -> Value {
    let is_framework = plain.get("enum").is_some();
    let words: Vec<&str> =
        WORDS.into_iter().filter(|word| !is_framework || matches!(*word, "value" | "discrete")).collect();
    let mut properties = Map::new();
    for word in &words {
        let schema = if *word == "value" { value.clone() } else { reference(word) };
        properties.insert((*word).to_owned(), schema);
    }
    let grades = [Grade::Reported, Grade::Estimated, Grade::Assumed].map(Grade::word);
    let provenance = json!({
        "source": reference("words"),
        "grade": { "enum": grades, "description": "How sure it is" },
        "note": { "type": "string", "description": "A remark" },
    });
    if let Value::Object(provenance) = provenance {
        properties.extend(provenance);
    }
    let exactly_one: Vec<Value> = words.iter().map(|word| json!({ "required": [word] })).collect();
    let mut form = table(Value::Object(properties), &[]);
    merge(&mut form, json!({ "oneOf": exactly_one }));
    json!({ "anyOf": [plain, form] })
}

/// Full keys in quotes, or nested tables.
fn overlay(keys: impl Iterator<Item = &'static Spec>, definition: impl Fn(&Spec) -> String) -> Value {
    let mut patterns = Map::new();
    let mut tables = Vec::new();
    for spec in keys {
        let members = if spec.family == harmattan_core::parameters::Family::Region { "{}.{}" } else { "{}" };
        let pattern = spec.pattern.replace("{}", members).replace('.', "\\.").replace("{}", NAME);
        patterns.insert(format!("^{pattern}$"), reference(&definition(spec)));
        let table = spec.pattern.split('.').next().unwrap_or_default().to_owned();
        if !tables.contains(&table) {
            tables.push(table);
        }
    }
    let tables: Map<String, Value> = tables.into_iter().map(|table| (table, json!({ "type": "object" }))).collect();
    json!({
        "type": "object", "additionalProperties": false, "properties": tables, "patternProperties": patterns,
    })
}

fn hypothesis() -> Value {
    let set = overlay(KEYS.iter(), |spec| domain_name(spec.domain));
    let properties = json!({
        "title": reference("words"),
        "prior": { "type": "number", "minimum": 0, "maximum": 1, "description": "Probability before any evidence" },
        "set": set,
        "note": { "type": "string" },
    });
    table(properties, &[])
}

fn measure() -> Value {
    let mut properties = json!({
        "title": reference("words"),
        "start_day": reference("any_real"),
        "ramp_days": reference("any_real"),
        "cost": table(json!({ "usd_per_year": reference("any_real") }), &["usd_per_year"]),
        "source": reference("words"),
        "note": { "type": "string" },
    });
    for (word, kind) in super::ChangeKind::ALL.map(|kind| (kind.word(), kind)) {
        let open = KEYS.iter().filter(|spec| spec.open_to_measures);
        let changes = if kind == super::ChangeKind::Set {
            overlay(open, |spec| domain_name(spec.domain))
        } else {
            overlay(open.filter(|spec| spec.domain != Domain::Framework), |_| "any_real".to_owned())
        };
        merge(&mut properties, json!({ word: changes }));
    }
    table(properties, &[])
}

fn correlations() -> Value {
    let properties = json!({
        "between": { "type": "array", "items": { "type": "string" }, "minItems": 2, "maxItems": 2 },
        "rank": {
            "type": "number", "exclusiveMinimum": -1, "exclusiveMaximum": 1,
            "description": "Spearman's rank correlation",
        },
        "source": reference("words"),
        "note": { "type": "string" },
    });
    json!({ "type": "array", "items": table(properties, &["between", "rank"]) })
}

/// The tables of a theatre; `extra` keys are required beside them.
fn theatre(extra: &[&str]) -> Value {
    let text = || json!({ "type": "string" });
    let yes = |default: bool| json!({ "type": "boolean", "default": default });
    let choice = |all: Vec<&str>| json!({ "enum": all });
    let item = |mut properties: Value, required: &[&str]| {
        merge(&mut properties, json!({ "source": reference("words"), "grade": text(), "note": text() }));
        table(properties, required)
    };
    let country = item(
        json!({ "name": reference("words"), "role": choice(ROLES.iter().map(|(word, _)| *word).collect()) }),
        &["name", "role"],
    );
    let front = item(
        json!({ "name": reference("words"), "country": text(), "area_km2": { "type": "number", "minimum": 1 } }),
        &["name", "country", "area_km2"],
    );
    let region = item(json!({ "name": reference("words"), "country": text() }), &["name", "country"]);
    let place = item(
        json!({
            "name": reference("words"), "country": text(), "region": text(), "front": text(),
            "kind": choice(KINDS.iter().map(|(word, _)| *word).collect()),
            "lat": { "type": "number", "minimum": -90, "maximum": 90 },
            "lon": { "type": "number", "minimum": -180, "maximum": 180 },
            "population": { "type": "integer", "minimum": 0 },
            "coastal": yes(false), "port": yes(false), "closes_roads": yes(true),
        }),
        &["name", "country", "region", "front", "kind", "lat", "lon"],
    );
    let link = item(
        json!({
            "between": { "type": "array", "items": text(), "minItems": 2, "maxItems": 2 },
            "km": { "type": "number", "minimum": 0.01 },
            "kind": choice(LINK_KINDS.iter().map(|(word, _)| *word).collect()),
        }),
        &["between", "km", "kind"],
    );
    let corridor = item(
        json!({
            "name": reference("words"), "western": { "type": "boolean" },
            "chain": { "type": "array", "items": text(), "minItems": 2, "uniqueItems": true },
        }),
        &["name", "western", "chain"],
    );
    let mut required =
        vec!["name", "home", "capital", "countries", "fronts", "regions", "places", "links", "corridors"];
    required.splice(0..0, extra.iter().copied());
    table(
        json!({
            "format": { "const": 1, "description": "Version of the file format" },
            "name": reference("words"), "home": text(), "capital": text(), "note": text(),
            "countries": named(country), "fronts": named(front), "regions": named(region),
            "places": named(place), "links": { "type": "array", "items": link }, "corridors": named(corridor),
        }),
        &required,
    )
}
