//! Identifiers and arguments → text, by Fluent bundles compiled into the program.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::format;
use harmattan_core::Language;

/// An argument of a message.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// Text, inserted as it is.
    Text(&'a str),
    /// A whole number: chooses the plural form and is written in the language's way.
    Count(i64),
    /// A number with so many decimals: likewise (`1.5 days`, `1,5 jour`).
    Number(f64, usize),
}

/// One language's words and formats.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// English, for what the language lacks; `None` in English itself.
    fallback: Option<FluentBundle<FluentResource>>,
    /// Cases that change a phrase, and each such phrase with its form in that case: an argument `days` that is one of
    /// them can be asked for as `$days-genitive`.
    cases: Vec<(&'static str, Vec<(String, String)>)>,
}

/// Cases of nouns that messages may ask for, and the messages of counted nouns they change.
const CASES: [&str; 2] = ["genitive", "accusative"];
const DECLINED: [&str; 3] = ["days", "money-million", "money-billion"];

impl Locale {
    /// The locale of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let fallback = (language != Language::English).then(|| bundle(Language::English));
        let mut locale = Self { language, bundle: bundle(language), fallback, cases: Vec::new() };
        locale.cases = locale.declined();
        locale
    }

    /// The counted nouns whose form changes with the case, where the language has such.
    fn declined(&self) -> Vec<(&'static str, Vec<(String, String)>)> {
        let written = |id: &str, n| self.format(id, &[("number", Arg::Count(n))]);
        let of = |case: &'static str| {
            let has = |id: &&str| self.bundle.has_message(&format!("{id}-{case}"));
            let pairs = DECLINED.into_iter().filter(has).flat_map(|id| [1, 2].map(|n| (id, n)));
            (case, pairs.map(|(id, n)| (written(id, n), written(&format!("{id}-{case}"), n))).collect::<Vec<_>>())
        };
        CASES.into_iter().map(of).filter(|(_, phrases)| !phrases.is_empty()).collect()
    }

    /// Its language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a message without arguments.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.format(id, &[])
    }

    /// Whether the language itself, or English, has the message.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id) || self.fallback.as_ref().is_some_and(|b| b.has_message(id))
    }

    /// The identifiers and texts of all messages whose identifiers begin so, for a page that fills in its own numbers.
    #[must_use]
    pub fn all(&self, prefix: &str) -> Vec<(&'static str, String)> {
        let lines = sources(Language::English).into_iter().flat_map(str::lines);
        let ids = lines.filter_map(|line| line.split_once(" =").map(|(id, _)| id)).filter(|id| id.starts_with(prefix));
        ids.map(|id| (id, self.text(id))).collect()
    }

    /// The text of a message with arguments; in English where the language lacks it, the
    /// identifier itself where English lacks it too.
    #[must_use]
    pub fn format(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, fluent_value(self.language, arg));
            for (case, phrases) in &self.cases {
                if let Arg::Text(text) = arg {
                    let declined = phrases.iter().find(|phrase| phrase.0 == *text).map_or(*text, |phrase| &phrase.1);
                    values.set(format!("{name}-{case}"), FluentValue::from(declined));
                }
            }
        }
        let bundles = [Some(&self.bundle), self.fallback.as_ref()];
        for bundle in bundles.into_iter().flatten() {
            if let Some(pattern) = bundle.get_message(id).and_then(|m| m.value()) {
                // A missing argument leaves `{$name}` in the text: visible, and no reason to stop.
                let mut errors = Vec::new();
                let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
                return if self.language.is_rtl() { format::isolate_signed(&text) } else { text };
            }
        }
        id.to_owned()
    }
}

/// Fluent's view of an argument. A fraction keeps its zeros (`1.0`), because plural rules look at them.
fn fluent_value<'a>(language: Language, arg: &'a Arg<'_>) -> FluentValue<'a> {
    let (value, digits) = match *arg {
        Arg::Text(text) => return FluentValue::from(text),
        #[expect(clippy::cast_precision_loss, reason = "plural forms and texts of counts beyond 2^53 do not occur")]
        Arg::Count(count) => (count as f64, 0),
        Arg::Number(value, digits) => (rounded(value, digits), digits),
    };
    let decimals = (digits > 0).then_some(digits);
    let mut options = FluentNumberOptions { minimum_fraction_digits: decimals, ..FluentNumberOptions::default() };
    let stand_in = if language == Language::Arabic { arabic_stand_in(value, digits) } else { None };
    if stand_in.is_some() {
        // The only free text a number carries: its writing, since its value now only chooses the form.
        options.currency = Some(format::decimal(language, value, digits));
    }
    FluentValue::Number(FluentNumber::new(stand_in.unwrap_or(value), options))
}

/// A number as it will be written.
fn rounded(value: f64, digits: usize) -> f64 {
    format::rounded(value.abs(), digits).parse::<f64>().map_or(value, |size| size.copysign(value))
}

/// A number of the same Arabic plural form that the plural rules below Fluent get right. They look at
/// the whole part of a number where CLDR 44 looks at its last two digits (103 is `few`, 111 `many`),
/// and at fractions, which are all `other`: a number written `1,0` as well, which is not `يوم واحد`.
fn arabic_stand_in(value: f64, digits: usize) -> Option<f64> {
    let size = value.abs();
    let last_two = size % 100.0;
    if size.fract() != 0.0 || digits > 0 || (value < 0.0 && size < 3.0) {
        // "−2 days" is no dual: it would lose its sign.
        Some(100.0)
    } else if size < 100.0 || last_two < 3.0 || !size.is_finite() {
        None
    } else {
        Some(if last_two <= 10.0 { 3.0 } else { 11.0 })
    }
}

/// The messages of one language, one file per subject.
const fn sources(language: Language) -> [&'static str; 18] {
    macro_rules! of {
        ($code:literal) => {
            [
                include_str!(concat!($code, "/names.ftl")),
                include_str!(concat!($code, "/cli.ftl")),
                include_str!(concat!($code, "/report.ftl")),
                include_str!(concat!($code, "/charts.ftl")),
                include_str!(concat!($code, "/compare-charts.ftl")),
                include_str!(concat!($code, "/compare.ftl")),
                include_str!(concat!($code, "/errors.ftl")),
                include_str!(concat!($code, "/events.ftl")),
                include_str!(concat!($code, "/evidence.ftl")),
                include_str!(concat!($code, "/assess.ftl")),
                include_str!(concat!($code, "/since.ftl")),
                include_str!(concat!($code, "/respond.ftl")),
                include_str!(concat!($code, "/sensitivity.ftl")),
                include_str!(concat!($code, "/discover.ftl")),
                include_str!(concat!($code, "/choices.ftl")),
                include_str!(concat!($code, "/experts.ftl")),
                include_str!(concat!($code, "/explore.ftl")),
                include_str!(concat!($code, "/explored.ftl")),
            ]
        };
    }
    match language {
        Language::English => of!("en"),
        Language::French => of!("fr"),
        Language::Arabic => of!("ar"),
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    // The codes are valid identifiers; an invalid one would give the root language, not a panic.
    let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks would end up in tables and charts; where Arabic needs isolation, `format` sets it.
    bundle.set_use_isolating(false);
    match language {
        Language::English => bundle.set_formatter(Some(|value, _| number(Language::English, value))),
        Language::French => bundle.set_formatter(Some(|value, _| number(Language::French, value))),
        Language::Arabic => bundle.set_formatter(Some(|value, _| number(Language::Arabic, value))),
    }
    for source in sources(language) {
        // A file with a mistake still gives its other messages; a test holds that there is none.
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Numbers inside messages are written as everywhere else in the language.
fn number(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.options.minimum_fraction_digits.unwrap_or(0);
    Some(number.options.currency.clone().unwrap_or_else(|| format::decimal(language, number.value, digits)))
}
