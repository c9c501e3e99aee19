//! A path → the files behind it → a checked scenario, with every mistake of every file at once.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use harmattan_core::parameters::ParameterSpace;
use harmattan_core::theatre::Theatre;

use super::diagnostic::{Diagnostic, Diagnostics, Message, SourceFile, Span};
use super::fields::text;
use super::finish::{Parts, finish};
use super::layer::{Layer, check_format, layer};
use super::limits;
use super::merge::merge;
use super::names::Names;
use super::read::read_text;
use super::tree::{Parsed, Value, parse, wrong_kind};
use super::{Scenario, overrides, theatre_file};

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
    Opened::read(path).with(overrides)
}

/// Files that have been read, with all that is wrong in them: options are laid over them as often as wanted, without reading
/// them again.
#[derive(Clone, Debug)]
pub struct Opened {
    path: PathBuf,
    found: Diagnostics,
    /// Texts in the order in which they are reported.
    order: Vec<Arc<SourceFile>>,
    /// None where nothing could be made of the files, so that options are not looked at.
    read: Option<Read>,
    /// Whether options may name no files.
    sealed: bool,
}

/// What files say.
#[derive(Clone, Debug)]
struct Read {
    names: Arc<Names>,
    stated: Layer,
    /// The first key of the file at hand, and of the last that it extends.
    ends: [Span; 2],
    /// None where something hinders a scenario from being made of it.
    ground: Option<Ground>,
}

/// Where a scenario is played.
#[derive(Clone, Debug)]
struct Ground {
    theatre: Arc<Theatre>,
    space: Arc<ParameterSpace>,
    /// Where the theatre speaks of each of its things.
    members: Arc<[(&'static str, String, Span)]>,
}

impl Opened {
    /// Reads a scenario file with what it extends and its theatre. What is wrong in them is told by [`Opened::with`].
    #[must_use]
    pub fn read(path: &Path) -> Self {
        let mut loader = Loader { whole: true, ..Loader::default() };
        let chain = loader.read_chain(path);
        Self::of(loader, path, &chain)
    }

    /// The same of a text that names no other file but those beside `path`, such as a resolved scenario.
    #[must_use]
    pub fn of_text(path: &Path, text: String) -> Self {
        let loader = Loader { whole: true, ..Loader::default() };
        let source = Arc::new(SourceFile { path: path.to_owned(), text, sealed: false });
        Self::of_source(loader, path, &source)
    }

    /// The same of a text from elsewhere, which may name no file but, as what it extends, one of `held` by its bare name. Options
    /// over it may name none either.
    #[must_use]
    pub fn of_sealed_text(path: &Path, text: String, held: &[PathBuf]) -> Self {
        let loader = Loader { whole: true, held: held.to_vec(), ..Loader::default() };
        let source = Arc::new(SourceFile { path: path.to_owned(), text, sealed: true });
        Self::of_source(loader, path, &source).sealed()
    }

    /// The same files under options that may name no files.
    #[must_use]
    pub fn sealed(self) -> Self {
        Self { sealed: true, ..self }
    }

    fn of_source(mut loader: Loader, path: &Path, source: &Arc<SourceFile>) -> Self {
        let mut chain = vec![loader.parsed(source)];
        if let Some((next, at)) = loader.extended(&chain[0]) {
            chain.extend(loader.chain_from(next, at));
        }
        Self::of(loader, path, &chain)
    }

    fn of(mut loader: Loader, path: &Path, chain: &[File]) -> Self {
        let read = loader.understand(chain);
        let Loader { found, order, .. } = loader;
        Self { path: path.to_owned(), found, order, read, sealed: false }
    }

    /// The scenario that files and options make together.
    ///
    /// # Errors
    ///
    /// All that is wrong in all of them, with warnings among it, in the order of files and lines.
    pub fn with(&self, overrides: &[String]) -> Result<Loaded, Diagnostics> {
        let mut found = self.found.clone();
        let outcome = self.read.as_ref().and_then(|read| self.finish(read, overrides, &mut found));
        let mut order = self.order.clone();
        order.extend(found.iter().map(|d| Arc::clone(&d.at.source)).collect::<Vec<_>>());
        found.sort(&order);
        match outcome {
            Some(scenario) if !found.has_errors() => Ok(Loaded { scenario, warnings: found }),
            _ => Err(found),
        }
    }

    fn finish(&self, read: &Read, overrides: &[String], found: &mut Diagnostics) -> Option<Scenario> {
        let stated = laid_over(read.stated.clone(), overrides, self.sealed, &read.names, found);
        let Ground { theatre, space, members } = read.ground.clone()?;
        let [own, root] = read.ends.clone();
        let (files, path) = (&self.order, self.path.as_path());
        finish(Parts { files, overrides, path, theatre, space, root, own, members: &members, stated }, found)
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
    /// Where the theatre speaks of each of its things.
    members: Vec<(&'static str, String, Span)>,
    /// The files that a sealed text may extend.
    held: Vec<PathBuf>,
}

impl Loader {
    /// What the files state together, the file at hand first.
    fn understand(&mut self, chain: &[File]) -> Option<Read> {
        if chain.is_empty() {
            return None;
        }
        let theatre = self.theatre(chain);
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
        let stated = self.layers(chain, &names);
        let ends = [chain.first().map(root_place)?, chain.last().map(root_place)?];
        let members = std::mem::take(&mut self.members).into();
        let ground = match (theatre, space, self.whole) {
            (Some(theatre), Some(space), true) => {
                Some(Ground { theatre: Arc::new(theatre), space: Arc::new(space), members })
            }
            _ => None,
        };
        Some(Read { names: Arc::new(names), stated, ends, ground })
    }

    /// Reads a file and what it extends, the file itself first.
    fn read_chain(&mut self, path: &Path) -> Vec<File> {
        self.chain_from(path.to_owned(), None)
    }

    /// The same from a file that another asked for, if any did.
    fn chain_from(&mut self, path: PathBuf, asked_for: Option<Span>) -> Vec<File> {
        let mut chain: Vec<File> = Vec::new();
        let mut seen: Vec<PathBuf> = Vec::new();
        let mut next = Some((path, asked_for));
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
            if let (Some(at), false) = (&asked_for, (chain.len() as u64) < limits::CHAIN.most) {
                limits::CHAIN.holds(chain.len() + 1, at, &mut self.found);
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
            Ok(source) => Some(self.parsed(&source)),
            Err(diagnostic) => {
                // `\n` and `\t` in the name of a folder of Windows became an end of line and a tab.
                let swallowed = path.to_string_lossy().contains(char::is_control);
                let help = swallowed.then(|| Message::new("hint-backslash"));
                self.found.push(diagnostic.help_if(help));
                self.whole = false;
                None
            }
        }
    }

    fn parsed(&mut self, source: &Arc<SourceFile>) -> File {
        self.order.push(Arc::clone(source));
        let parsed = parse(source, &mut self.found);
        self.whole &= parsed.broken_lines.is_empty();
        File { source: Arc::clone(source), parsed }
    }

    fn extended(&mut self, file: &File) -> Option<(PathBuf, Option<Span>)> {
        let node = file.parsed.root.get("extends")?;
        let Some(name) = text(node, "extends", &mut self.found) else {
            self.whole = false;
            return None;
        };
        if !file.source.sealed {
            return Some((beside(&file.source.path, name.value), Some(name.at)));
        }
        let is_held = |path: &&PathBuf| path.file_name().is_some_and(|held| held == name.value);
        let Some(path) = self.held.iter().find(is_held) else {
            let names: Vec<String> =
                self.held.iter().filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect();
            let help = Message::new("hint-sealed-extends").names("names", names);
            self.found.push(Diagnostic::error(&name.at, Message::new("error-sealed")).help(help));
            self.whole = false;
            return None;
        };
        Some((path.clone(), Some(name.at)))
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
            Value::Text(_) if file.source.sealed => {
                self.found.push(Diagnostic::error(&node.at, Message::new("error-sealed")));
                None
            }
            Value::Text(name) => {
                let path = beside(&file.source.path, name);
                let read = self.read(&path, Some(&node.at))?;
                let broken = !read.parsed.broken_lines.is_empty();
                let at = root_place(&read);
                check_format(read.parsed.root.get("format"), &at, &mut self.found);
                self.members = theatre_file::whereabouts(&read.parsed.root);
                let mut mistakes = Diagnostics::new();
                let theatre = theatre_file::theatre(&read.parsed.root, &at, "", &mut mistakes);
                if broken {
                    // What a syntax error hides would be called missing.
                    return None;
                }
                self.found.append(mistakes);
                theatre
            }
            Value::Table(table) => {
                self.members = theatre_file::whereabouts(table);
                let theatre = theatre_file::theatre(table, &node.at, "theatre", &mut self.found);
                if let (true, Some(theatre)) = (file.source.sealed, &theatre) {
                    let [places, links] = limits::SEALED;
                    places.holds(theatre.places.len(), &node.at, &mut self.found);
                    links.holds(theatre.links.len(), &node.at, &mut self.found);
                }
                theatre
            }
            _ => {
                wrong_kind(node, "theatre", "what-text", &mut self.found);
                None
            }
        };
        self.whole &= self.found.error_count() == before;
        theatre
    }

    /// What the files state together.
    fn layers(&mut self, chain: &[File], names: &Names) -> Layer {
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
        stated
    }
}

/// What files state, and options over it.
fn laid_over(mut stated: Layer, options: &[String], sealed: bool, names: &Names, found: &mut Diagnostics) -> Layer {
    let title = (stated.name.clone(), stated.title.clone(), stated.description.clone());
    let mut given = overrides::Given::default();
    for option in options {
        let Some((table, source)) = overrides::read(option, sealed, found) else { continue };
        given.once(&table, found);
        let read = layer(&table, &Span::whole(&source), names, false, found);
        stated = merge(stated, read);
        stated.name.clone_from(&title.0);
        stated.title = stated.title.or_else(|| title.1.clone());
        stated.description = stated.description.or_else(|| title.2.clone());
    }
    stated
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
