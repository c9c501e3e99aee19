//! A real run, small, with measures and hypotheses: its folder read back, its page in every language.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use harmattan_core::Language;
use harmattan_render::locale::{Arg, Locale};
use harmattan_render::report::document::{Block, Cell, Document, Table};
use harmattan_render::report::{FinishedRun, Results, briefing_document, draw};
use serde_json::Value;
use tempfile::TempDir;

use crate::common::program;

/// Trajectories of the run.
pub const TRAJECTORIES: u64 = 300;
/// Its seed.
pub const SEED: u64 = 77;

/// A run with what it left behind.
pub struct Run {
    pub folder: PathBuf,
    pub summary: Value,
    pub resolved: toml::Table,
    pub manifest: Value,
    documents: Vec<Document>,
    _keep: TempDir,
}

/// The run, made once.
pub fn run() -> &'static Run {
    static RUN: OnceLock<Run> = OnceLock::new();
    RUN.get_or_init(|| {
        let keep = tempfile::tempdir().unwrap();
        let folder = keep.path().join("run");
        let scenario = "scenarios/report-recommendations.toml";
        let (n, seed) = (TRAJECTORIES.to_string(), SEED.to_string());
        let options = ["run", scenario, "-n", &n, "--seed", &seed, "--no-trajectories", "--lang", "en", "--out"];
        program().args(options).arg(&folder).assert().code(0);
        for language in ["fr", "ar"] {
            program().arg("brief").arg(&folder).args(["--lang", language]).assert().code(0);
        }
        let finished = FinishedRun::read(&folder).unwrap();
        let facts = finished.facts();
        let locales = Language::ALL.map(Locale::new);
        let document = |l| briefing_document(&facts, &draw(Results::Run(&facts), l), l);
        let documents = locales.iter().map(document).collect();
        let json = |name: &str| serde_json::from_str(&text(&folder.join(name))).unwrap();
        Run {
            summary: json("summary.json"),
            manifest: json("manifest.json"),
            resolved: text(&folder.join("scenario.resolved.toml")).parse().unwrap(),
            folder,
            documents,
            _keep: keep,
        }
    })
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

impl Run {
    /// The page a reader opens.
    pub fn page(&self, language: Language) -> String {
        text(&self.folder.join(format!("briefing.{}.html", language.code())))
    }

    /// The same as a document.
    pub fn document(&self, language: Language) -> &Document {
        &self.documents[language as usize]
    }

    /// Key and names of the members of a table of the theatre.
    pub fn members(&self, table: &str, language: Language) -> Vec<(String, String)> {
        let members = self.resolved["theatre"][table].as_table().unwrap().iter();
        members.map(|(key, item)| (key.clone(), item["name"][language.code()].as_str().unwrap().to_owned())).collect()
    }
}

/// The tables of a section.
pub fn tables(document: &Document, section: usize) -> Vec<&Table> {
    fn table(block: &Block) -> Option<&Table> {
        if let Block::Table(table) = block { Some(table) } else { None }
    }
    document.sections[section].blocks.iter().filter_map(table).collect()
}

/// All rows of all tables.
fn rows(document: &Document) -> Vec<&Vec<Cell>> {
    let sections = 0..document.sections.len();
    sections.flat_map(|i| tables(document, i)).flat_map(|t| &t.groups).flat_map(|g| &g.rows).collect()
}

/// The hypotheses that replace `group.mobility` are named beside it, all but the turn to the south.
#[test]
fn a_value_that_hypotheses_replace_says_under_which() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        let all = rows(run().document(language));
        let row = |key: &str| all.iter().find(|row| row[0].code == key).unwrap_or_else(|| panic!("{key}"));
        let replaced = locale.format("briefing-replaced-under", &[("list", Arg::Text(""))]);
        let replaced = replaced.trim_matches(|c: char| !c.is_alphabetic());
        let aside = &row("group.mobility")[0].aside;
        assert!(aside.contains(replaced), "{aside}");
        assert!(!aside.contains(&locale.text("briefing-replaced-everywhere")), "{aside}");
        let held = &row("group.tempo")[0].aside;
        assert!(!held.contains(replaced), "{held}");
    }
}

#[test]
fn the_summary_says_from_how_many_days_a_corridor_is_disrupted() {
    let stated = &run().resolved["outcomes"]["disruption_days"];
    let stated = stated.get("value").unwrap_or(stated);
    let days = stated.as_float().or_else(|| stated.as_integer().map(|days| days as f64)).unwrap();
    assert_eq!(run().summary["disruption_days"].as_f64(), Some(days));
}
