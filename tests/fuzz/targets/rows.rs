//! Rows of a run or of events, of a file that something was cut out of and other bytes put in: the first byte chooses the file, each
//! edit is a place (four bytes), how much goes, and what comes (its length before it).
#![no_main]

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use harmattan_engine::{Experiment, Layout, Table, read_csv, read_parquet};
use harmattan_scenario::Opened;
use libfuzzer_sys::fuzz_target;

const FILES: [&str; 5] = ["trajectories.parquet", "series.parquet", "trajectories.csv", "series.csv", "events.parquet"];

/// A folder of files to change, what they held, and the layout of their run.
static ROWS: LazyLock<(PathBuf, [Vec<u8>; 5], Layout)> = LazyLock::new(|| {
    let from = PathBuf::from(std::env::var_os("HARMATTAN_FUZZ_ROWS").expect("HARMATTAN_FUZZ_ROWS names a folder of rows"));
    let to = std::env::temp_dir().join(format!("harmattan-fuzz-rows-{}", std::process::id()));
    std::fs::create_dir_all(&to).expect("a folder");
    let held = FILES.map(|name| {
        std::fs::copy(from.join(name), to.join(name)).expect(name);
        std::fs::read(from.join(name)).expect(name)
    });
    let loaded = Opened::read(&from.join("scenario.resolved.toml")).with(&[]);
    (to, held, harmattan_engine::Futures::new(&loaded.expect("a scenario").scenario).layout().clone())
});

fn edited(mut bytes: Vec<u8>, mut edits: &[u8]) -> Option<Vec<u8>> {
    while let Some(([a, b, c, d, gone, length], tail)) = edits.split_first_chunk::<6>() {
        let at = u32::from_le_bytes([*a, *b, *c, *d]) as usize % bytes.len().max(1);
        let (new, tail) = tail.split_at_checked(usize::from(*length))?;
        let end = (at + usize::from(*gone)).min(bytes.len());
        bytes.splice(at..end, new.iter().copied());
        edits = tail;
    }
    Some(bytes)
}

fn read(folder: &Path, layout: &Layout, file: usize) {
    let [a, b, c, d, e] = FILES.map(|name| folder.join(name));
    let _ = match file {
        0 | 1 => read_parquet(&a, &b, layout, |_| Ok(())),
        2 | 3 => read_csv(&c, &d, layout, |_| Ok(())),
        _ => Table::read_parquet(&e).map(|_| ()),
    };
}

fuzz_target!(init: {
    LazyLock::force(&ROWS);
    // A panic that becomes an error is none: one that comes out of here still ends this program.
    std::panic::set_hook(Box::new(|_| ()));
}, |bytes: &[u8]| {
    let (folder, held, layout) = &*ROWS;
    let Some((first, edits)) = bytes.split_first() else { return };
    let file = usize::from(*first) % FILES.len();
    let Some(changed) = edited(held[file].clone(), edits) else { return };
    std::fs::write(folder.join(FILES[file]), changed).expect("written");
    read(folder, layout, file);
    std::fs::write(folder.join(FILES[file]), &held[file]).expect("written");
});
