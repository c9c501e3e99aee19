//! JSON Schemas (2020-12) of the two kinds of file, made from the registry of parameters, so that an
//! editor completes and checks as the analyst types.

use serde_json::{Map, Value, json};

use harmattan_core::parameters::{Domain, KEYS, Level, Spec};

use super::distributions::{CUT, NORMALISE, WORDS, parameters};
use super::judged::SURE;
use super::quantity::FREE;
use super::samples::JOINT;
use super::scenario_shape::{
    CORRELATION, DESIGNS, EXPERT, HYPOTHESIS, Holds, LARGEST_WEIGHT, MEASURE, SETTINGS, Setting,
};
use super::season::{LARGEST_FACTOR, SEASON};
use super::theatre_shape;
use super::{ChangeKind, Design, Grade, ScenarioKind};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
const NAME: &str = "[a-z0-9_]+";

/// The schema of scenario files; `describe` says what a key is, in the words of whoever asks.
#[must_use]
pub fn scenario_schema(describe: &dyn Fn(&Spec) -> String) -> Value {
    let mut properties = properties(&SETTINGS);
    properties.extend(Tree::of_registry().properties(describe));
    let required: Vec<&str> = SETTINGS.iter().filter(|setting| setting.required).map(|setting| setting.key).collect();
    json!({
        "$schema": DIALECT,
        "title": "Harmattan scenario",
        "type": "object",
        "required": required,
        "additionalProperties": false,
        "properties": properties,
        "$defs": definitions(),
    })
}

/// The schema of theatre files.
#[must_use]
pub fn theatre_schema() -> Value {
    let mut schema = json!({ "$schema": DIALECT, "title": "Harmattan theatre" });
    merge(&mut schema, theatre_shape::theatre_schema(true, &named));
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

/// The properties of a table of settings.
fn properties(settings: &[Setting]) -> Map<String, Value> {
    settings.iter().map(|setting| (setting.key.to_owned(), property(setting))).collect()
}

/// A table of settings and no other keys.
fn table_of(settings: &[Setting]) -> Value {
    let required: Vec<&str> = settings.iter().filter(|setting| setting.required).map(|setting| setting.key).collect();
    table(Value::Object(properties(settings)), &required)
}

fn property(setting: &Setting) -> Value {
    let text = || json!({ "type": "string" });
    let mut property = match setting.holds {
        Holds::Format => json!({ "const": 1 }),
        Holds::Text => text(),
        Holds::Words => reference("words"),
        Holds::Date => json!({ "type": "string", "format": "date" }),
        Holds::Whole(least, None) => json!({ "type": "integer", "minimum": least }),
        Holds::Whole(least, Some(most)) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Holds::Share => json!({ "type": "number", "minimum": 0, "maximum": 1 }),
        Holds::Correlation => json!({ "type": "number", "minimum": -1, "maximum": 1 }),
        Holds::Kind => json!({ "enum": ScenarioKind::ALL.map(ScenarioKind::word) }),
        Holds::Design => json!({ "enum": DESIGNS.map(Design::word) }),
        Holds::Names => json!({ "type": "array", "items": text(), "uniqueItems": true }),
        Holds::Pair => json!({ "type": "array", "items": text(), "minItems": 2, "maxItems": 2 }),
        Holds::Theatre => json!({ "anyOf": [text(), theatre_shape::theatre_schema(false, &named)] }),
        Holds::Quantity => reference("any_real"),
        Holds::Cost => costs(),
        Holds::Flag => json!({ "type": "boolean" }),
        Holds::Replaced => overlay(KEYS.iter(), |spec| domain_name(spec.domain)),
        Holds::Changed(ChangeKind::Set) => {
            overlay(KEYS.iter().filter(|spec| spec.open_to_measures), |spec| domain_name(spec.domain))
        }
        Holds::Changed(_) => {
            let open = KEYS.iter().filter(|spec| spec.open_to_measures && spec.domain != Domain::Framework);
            overlay(open, |_| "any_real".to_owned())
        }
        Holds::Weight => json!({ "type": "number", "minimum": 0, "maximum": LARGEST_WEIGHT }),
        Holds::Experts => named(table_of(&EXPERT)),
        Holds::Hypotheses => named(table_of(&HYPOTHESIS)),
        Holds::Measures => named(table_of(&MEASURE)),
        Holds::Correlations => json!({ "type": "array", "items": table_of(&CORRELATION) }),
    };
    if !setting.description.is_empty() {
        merge(&mut property, json!({ "description": setting.description }));
    }
    property
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
    definitions.insert("any_real".to_owned(), quantity_of(&json!({ "type": "number" }), Map::new()));
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
            json!({
                "values": { "type": "array", "items": { "type": ["number", "string"] } }, "weights": numbers(),
                NORMALISE: { "type": "boolean", "description": "Divide the weights by their sum" },
            }),
            &["values", "weights"],
        ),
        "quantiles" => {
            let scales = harmattan_core::distribution::Scale::ALL.map(harmattan_core::distribution::Scale::word);
            let scale = json!({ "enum": scales, "description": "Whether open ends are normal or lognormal" });
            table(json!({ "p": numbers(), "x": numbers(), "scale": scale }), &["p", "x"])
        }
        "roulette" => table(json!({ "edges": numbers(), "counts": numbers() }), &["edges", "counts"]),
        "empirical" => {
            let joint =
                json!({ "type": "string", "description": "Samples of this name are drawn together, row by row" });
            let sample = table(json!({ "values": numbers(), JOINT: joint }), &["values"]);
            let file = table(
                json!({ "file": { "type": "string" }, "column": { "type": "string" }, JOINT: joint }),
                &["file", "column"],
            );
            json!({ "description": "One column of a CSV file beside this one, or the sample itself", "oneOf": [file, sample] })
        }
        _ => {
            let names = parameters(word);
            let mut members: Map<String, Value> =
                names.iter().map(|name| ((*name).to_owned(), json!({ "type": "number" }))).collect();
            if word == "pert" {
                let sure = json!({
                    "type": "number", "exclusiveMinimum": 0, "maximum": 1, "description": "Share between min and max",
                });
                members.insert(SURE.to_owned(), sure);
            }
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

/// A parameter's quantity.
fn quantity(domain: Domain) -> Value {
    let (min, max) = domain.range();
    let plain = match domain {
        Domain::Framework => json!({ "enum": Level::ALL.map(Level::word) }),
        Domain::Real { .. } => json!({ "type": "number", "minimum": min, "maximum": max }),
        Domain::Whole { .. } => json!({ "type": "integer", "minimum": min, "maximum": max }),
    };
    let mut more = Map::new();
    more.insert(FREE.to_owned(), json!({ "type": "boolean", "description": "Open to calibration" }));
    let factor = json!({ "type": "number", "minimum": 0, "maximum": LARGEST_FACTOR });
    let factors = json!({
        "type": "array", "items": factor, "minItems": 12, "maxItems": 12,
        "description": "Factors of the calendar months, January to December: of rates alone",
    });
    if domain != Domain::Framework {
        more.insert(SEASON.to_owned(), factors);
    }
    quantity_of(&plain, more)
}

/// A plain value, or a table with one distribution, what `more` may stand there, and where it comes from.
fn quantity_of(plain: &Value, more: Map<String, Value>) -> Value {
    let is_framework = plain.get("enum").is_some();
    let words: Vec<&str> =
        WORDS.into_iter().filter(|word| !is_framework || matches!(*word, "value" | "discrete")).collect();
    let mut properties = Map::new();
    for word in &words {
        let schema = if *word == "value" { plain.clone() } else { reference(word) };
        properties.insert((*word).to_owned(), schema);
    }
    if !is_framework {
        properties.insert(CUT.to_owned(), limits());
    }
    properties.extend(more);
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

/// Where a distribution is cut.
fn limits() -> Value {
    let number = || json!({ "type": "number" });
    let list = json!({ "type": "array", "items": number(), "minItems": 2, "maxItems": 2 });
    let mut named = table(json!({ "min": number(), "max": number() }), &[]);
    merge(&mut named, json!({ "minProperties": 1 }));
    json!({ "description": "min, max: the distribution is conditioned on this range", "anyOf": [list, named] })
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

/// What a measure costs: a year, once, or both.
fn costs() -> Value {
    let mut costs = table(json!({ "usd_per_year": reference("any_real"), "usd_once": reference("any_real") }), &[]);
    merge(&mut costs, json!({ "minProperties": 1 }));
    costs
}
