//! A path → the files behind it → a checked scenario, with every mistake of every file at once.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use harmattan_core::parameters::ParameterSpace;
use harmattan_core::theatre::Theatre;

use super::diagnostic::{Diagnostic, Diagnostics, Message, SourceFile, Span};
use super::fields::text;
use super::finish::{Parts, finish};
use super::layer::{Layer, check_format, layer};
use super::merge::merge;
use super::names::Names;
use super::read::read_text;
use super::tree::{Parsed, Value, parse, wrong_kind};
use super::{Scenario, overrides, theatre_file};

/// Longest chain of `extends`.
const LONGEST_CHAIN: usize = 16;

/// A scenario that can be run, with what deserves a look.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The scenario.
    pub scenario: Scenario,
    /// Warnings, in the order of files and lines.
    pub warnings: Diagnostics,
}

/// Reads a scenario file with what it extends, its theatre and options: `key=value` as after `--set`, or
/// `--trajectories=N` and `--seed=S`, which are named as they were typed.
///
/// # Errors
///
/// All that is wrong in all of them, with warnings among it, in the order of files and lines.
pub fn load(path: &Path, overrides: &[String]) -> Result<Loaded, Diagnostics> {
    let mut loader = Loader::default();
    let outcome = loader.run(path, overrides);
    let Loader { mut found, mut order, .. } = loader;
    order.extend(found.iter().map(|d| Arc::clone(&d.at.source)).collect::<Vec<_>>());
    found.sort(&order);
    match outcome {
        Some(scenario) if !found.has_errors() => Ok(Loaded { scenario, warnings: found }),
        _ => Err(found),
    }
}

struct File {
    source: Arc<SourceFile>,
    parsed: Parsed,
}

#[derive(Default)]
struct Loader {
    found: Diagnostics,
    /// Texts in the order in which they are reported.
    order: Vec<Arc<SourceFile>>,
    /// Whether every file was read without syntax errors: only then can anything be called missing.
    whole: bool,
}

impl Loader {
    fn run(&mut self, path: &Path, options: &[String]) -> Option<Scenario> {
        self.whole = true;
        let chain = self.read_chain(path);
        if chain.is_empty() {
            return None;
        }
        let theatre = self.theatre(&chain);
        let space = theatre.as_ref().map(ParameterSpace::new);
        let names = match space.as_ref().map(Names::new) {
            Some(Ok(names)) => names,
            Some(Err(clash)) => {
                let title = Message::new("error-name-clash").text("key", clash);
                self.found.push(Diagnostic::error(&Span::whole(&chain[0].source), title));
                return None;
            }
            None => Names::of_any_theatre(),
        };
        let stated = self.layers(&chain, options, &names);
        let (own, root) = (chain.first().map(root_place)?, chain.last().map(root_place)?);
        let (Some(theatre), Some(space), true) = (theatre, space, self.whole) else { return None };
        let files: Vec<Arc<SourceFile>> = self.order.clone();
        let parts = Parts { files: &files, overrides: options, path, theatre, space, root, own, stated };
        finish(parts, &mut self.found)
    }

    /// Reads a file and what it extends, the file itself first.
    fn read_chain(&mut self, path: &Path) -> Vec<File> {
        let mut chain: Vec<File> = Vec::new();
        let mut seen: Vec<PathBuf> = Vec::new();
        let mut next = Some((path.to_owned(), None::<Span>));
        while let Some((path, asked_for)) = next.take() {
            // Two spellings of a path are one file; where that cannot be told, the spelling decides.
            let identity = std::fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
            if let (Some(at), Some(first)) = (&asked_for, seen.iter().position(|known| *known == identity)) {
                let mut circle: Vec<String> =
                    chain[first..].iter().map(|file| file.source.path.display().to_string()).collect();
                circle.push(path.display().to_string());
                let title = Message::new("error-extends-circle");
                let label = Message::new("hint-circle").text("chain", circle.join(" → "));
                self.found.push(Diagnostic::error(at, title).label(label));
                self.whole = false;
                break;
            }
            if let (Some(at), true) = (&asked_for, chain.len() >= LONGEST_CHAIN) {
                let title = Message::new("error-extends-deep").count("most", LONGEST_CHAIN);
                self.found.push(Diagnostic::error(at, title));
                self.whole = false;
                break;
            }
            seen.push(identity);
            let Some(file) = self.read(&path, asked_for.as_ref()) else { break };
            if chain.is_empty() && theatre_file::looks_like_theatre(&file.parsed.root) {
                theatre_file::mistaken_for_scenario(&file.parsed.root, &mut self.found);
                return Vec::new();
            }
            next = self.extended(&file);
            chain.push(file);
        }
        chain
    }

    fn read(&mut self, path: &Path, asked_for: Option<&Span>) -> Option<File> {
        match read_text(path, asked_for) {
            Ok(source) => {
                self.order.push(Arc::clone(&source));
                let parsed = parse(&source, &mut self.found);
                self.whole &= parsed.broken_lines.is_empty();
                Some(File { source, parsed })
            }
            Err(diagnostic) => {
                self.found.push(*diagnostic);
                self.whole = false;
                None
            }
        }
    }

    fn extended(&mut self, file: &File) -> Option<(PathBuf, Option<Span>)> {
        let node = file.parsed.root.get("extends")?;
        let Some(name) = text(node, "extends", &mut self.found) else {
            self.whole = false;
            return None;
        };
        Some((beside(&file.source.path, name.value), Some(name.at)))
    }

    /// Reads the theatre that the first file of the chain names, or holds.
    fn theatre(&mut self, chain: &[File]) -> Option<Theatre> {
        let Some((file, node)) = chain.iter().find_map(|file| Some((file, file.parsed.root.get("theatre")?))) else {
            if self.whole {
                let at = chain.last().map(root_place)?;
                let title = Message::new("error-missing-key").text("key", "theatre");
                self.found.push(Diagnostic::error(&at, title).help(Message::new("hint-theatre")));
            }
            self.whole = false;
            return None;
        };
        let before = self.found.error_count();
        let theatre = match &node.value {
            Value::Text(name) => {
                let path = beside(&file.source.path, name);
                let read = self.read(&path, Some(&node.at))?;
                let broken = !read.parsed.broken_lines.is_empty();
                let at = root_place(&read);
                check_format(read.parsed.root.get("format"), &at, &mut self.found);
                let mut mistakes = Diagnostics::new();
                let theatre = theatre_file::theatre(&read.parsed.root, &at, "", &mut mistakes);
                if broken {
                    // What a syntax error hides would be called missing.
                    return None;
                }
                self.found.append(mistakes);
                theatre
            }
            Value::Table(table) => theatre_file::theatre(table, &node.at, "theatre", &mut self.found),
            _ => {
                wrong_kind(node, "theatre", "what-text", &mut self.found);
                None
            }
        };
        self.whole &= self.found.error_count() == before;
        theatre
    }

    /// What the files and options state together.
    fn layers(&mut self, chain: &[File], options: &[String], names: &Names) -> Layer {
        let mut stated = Layer::default();
        for file in chain.iter().rev() {
            let mut mistakes = Diagnostics::new();
            let at = root_place(file);
            let read = layer(&file.parsed.root, &at, names, true, &mut mistakes);
            if !file.parsed.broken_lines.is_empty() {
                mistakes.retain(|mistake| is_sure(mistake, &file.parsed));
            }
            self.found.append(mistakes);
            stated = merge(stated, read);
        }
        let title = (stated.name.clone(), stated.title.clone(), stated.description.clone());
        for option in options {
            let Some((table, source)) = overrides::read(option, &mut self.found) else { continue };
            let read = layer(&table, &Span::whole(&source), names, false, &mut self.found);
            stated = merge(stated, read);
            stated.name.clone_from(&title.0);
            stated.title = stated.title.or_else(|| title.1.clone());
            stated.description = stated.description.or_else(|| title.2.clone());
        }
        stated
    }
}

/// Whether a mistake found in a file with syntax errors stands on its own: not on a broken line, not
/// below a broken header, and nothing said to be missing.
fn is_sure(mistake: &Diagnostic, parsed: &Parsed) -> bool {
    let line = mistake.position().map(|(line, _)| line);
    let missing = matches!(mistake.title.id, "error-missing-key" | "error-missing-keys");
    !missing && !parsed.broken_header && line.is_some_and(|line| !parsed.broken_lines.contains(&line))
}

/// A path as another file names it.
fn beside(file: &Path, name: &str) -> PathBuf {
    file.parent().unwrap_or_else(|| Path::new("")).join(name)
}

/// Where a file as a whole is reported: its first key.
fn root_place(file: &File) -> Span {
    let first = file.parsed.root.entries.first();
    first.map_or_else(|| Span::new(&file.source, 0..0), |entry| entry.key_at.clone())
}
