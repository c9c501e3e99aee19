//! The folder of a real run of the baseline: files there, Parquet readable, pictures well-formed, the page
//! without a link to the outside. `HARMATTAN_RUN` names a folder to check; without it a small run is made.

use std::path::{Path, PathBuf};

use harmattan_core::Language;
use harmattan_render::report::{Chart, Format, KIND_RUN};
use parquet::file::reader::{FileReader, SerializedFileReader};

use crate::common::finished_run;

struct Run {
    folder: PathBuf,
    trajectories: u64,
    language: String,
}

/// The run to check, made if need be.
fn run() -> Run {
    let given = std::env::var_os("HARMATTAN_RUN").map(PathBuf::from);
    let folder = given.unwrap_or_else(|| finished_run(Language::Arabic).folder().to_path_buf());
    let manifest = json(&folder.join("manifest.json"));
    let trajectories = manifest["trajectories"]["counted"].as_u64().expect("a count");
    let language = ["en", "fr", "ar"].into_iter().find(|l| folder.join(format!("briefing.{l}.html")).is_file());
    Run { trajectories, language: language.expect("a briefing").to_owned(), folder }
}

fn json(path: &Path) -> serde_json::Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).expect("JSON")
}

fn rows(path: &Path) -> (i64, usize) {
    let file = std::fs::File::open(path).expect("the file is there");
    let reader = SerializedFileReader::new(file).expect("readable Parquet");
    let read = reader.get_row_iter(None).expect("rows").filter(Result::is_ok).count();
    (reader.metadata().file_metadata().num_rows(), read)
}

#[test]
fn the_folder_of_a_run_is_whole() {
    let run = run();
    let expected = i64::try_from(run.trajectories).expect("small");
    let (stated, read) = rows(&run.folder.join("trajectories.parquet"));
    assert_eq!((stated, i64::try_from(read).expect("small")), (expected, expected));
    let (weeks, read) = rows(&run.folder.join("series.parquet"));
    assert_eq!(weeks, expected * 53, "53 looks in a year");
    assert_eq!(weeks, i64::try_from(read).expect("small"));
    pictures(&run);
    page(&run);
    let summary = json(&run.folder.join("summary.json"));
    assert_eq!(summary["trajectories"].as_u64(), Some(run.trajectories));
    let levels = summary["mixture"]["levels"].as_array().expect("shares of the levels");
    let sum: f64 = levels.iter().map(|level| level["p"].as_f64().expect("a share")).sum();
    assert!((sum - 1.0).abs() < 1e-12, "shares of the spread levels add up to {sum}");
}

/// The map as GeoJSON says what the summary says, with the places of the theatre where they are.
#[test]
fn the_map_is_geojson_with_the_figures_of_the_summary() {
    let run = run();
    let (map, summary) = (json(&run.folder.join("map.geojson")), json(&run.folder.join("summary.json")));
    assert_eq!(map["type"], "FeatureCollection");
    let of = |kind: &str| {
        let features = map["features"].as_array().expect("features").iter();
        features.filter(|f| f["properties"]["feature"] == *kind).cloned().collect::<Vec<_>>()
    };
    let (places, curves) = (of("place"), summary["curves"]["places"].as_array().expect("places").clone());
    assert_eq!(places.len(), curves.len());
    for (feature, share) in places.iter().zip(&curves) {
        let properties = &feature["properties"];
        assert_eq!((&properties["key"], &properties["struck"]), (&share["place"], &share["struck"]["p"]));
        assert!(["name_en", "name_fr", "name_ar"].iter().all(|name| properties[*name].is_string()));
    }
    let kayes = places.iter().find(|f| f["properties"]["key"] == "kayes").expect("a place");
    assert_eq!(kayes["geometry"]["coordinates"], serde_json::json!([-11.44393, 14.44776]), "longitude first");
    assert_eq!(
        (&kayes["properties"]["region"], &kayes["properties"]["region_pcode"]),
        (&"kayes".into(), &"ML01".into())
    );
    let segments = of("segment");
    let links = summary["curves"]["links"].as_array().expect("links");
    for feature in &segments {
        let properties = &feature["properties"];
        let link = links.iter().find(|l| l["from"] == properties["from"] && l["to"] == properties["to"]);
        assert_eq!(link.expect("a link")["closed"], properties["closed_share"]);
        assert_eq!(feature["geometry"]["coordinates"].as_array().map(Vec::len), Some(2));
        assert!(!properties["corridors"].as_array().expect("a list").is_empty());
    }
    assert!(segments.len() > 10 && segments.len() < links.len(), "segments of corridors alone");
}

/// Every chart in every format.
fn pictures(run: &Run) {
    let charts = run.folder.join("charts");
    let names: Vec<String> = std::fs::read_dir(&charts)
        .expect("charts")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    // Every run has these; some have others too, and all are there in every format.
    let of = |ending: &str| names.iter().filter(|n| n.ends_with(&format!("{}.{ending}", run.language))).count();
    for format in Format::ALL {
        let named = |chart: &Chart| names.contains(&format!("{}.{}.{}", chart.name, run.language, format.ending()));
        assert!(Chart::of(KIND_RUN).all(named), "{format:?}: {names:?}");
        assert_eq!(of(format.ending()), of(Format::ALL[0].ending()), "{format:?}: {names:?}");
    }
    for name in &names {
        let bytes = std::fs::read(charts.join(name)).expect("readable");
        if name.ends_with(".svg") {
            let text = String::from_utf8(bytes).expect("text");
            let tree = roxmltree::Document::parse(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
            assert!(tree.descendants().any(|n| n.has_tag_name((("http://www.w3.org/2000/svg"), "text"))), "{name}");
        } else if name.ends_with(".png") {
            assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "{name}");
        } else {
            assert!(bytes.starts_with(b"%PDF-"), "{name}");
        }
    }
}

fn page(run: &Run) {
    let page = std::fs::read_to_string(run.folder.join(format!("briefing.{}.html", run.language))).expect("a page");
    for outside in ["src=\"http", "href=\"http", "url(http", "url(\"http", "url('http", "@import", "<script", "<iframe"]
    {
        assert!(!page.contains(outside), "{outside} in the briefing");
    }
    assert!(page.contains(&format!("lang=\"{}\"", run.language)));
}
