//! Files that are broken on purpose: each refused with its file and line, or read with what is wrong told.

use harmattan_evidence::events::{Dropped, LARGEST_FIELD, Options, Problem, ReadError, event_table, read};

use super::{Files, theatre};

const HEAD: &str = "date,lat,lon,kind,count\n";
const GOOD: &str = "2025-07-01,14.46,-12.2,attack,1\n";

#[test]
fn files_that_are_no_tables_are_refused_by_name() {
    let files = Files::new();
    let error = |name: &str, bytes: &[u8]| {
        let error = files.read(name, bytes).expect_err(name);
        assert!(error.to_string().contains(name), "{name} is not named: {error}");
        error
    };
    assert!(matches!(error("empty.csv", b""), ReadError::Empty { .. }));
    assert!(matches!(error("mark.csv", b"\xef\xbb\xbf"), ReadError::Empty { .. }));
    assert!(matches!(error("blank.csv", b"\n\n  \n"), ReadError::Empty { .. }));
    assert!(matches!(error("binary.csv", &[0, 159, 146, 150, 255]), ReadError::NotText { .. }));
    assert!(matches!(
        error("noise.csv", &(1..=255).cycle().take(5000).collect::<Vec<u8>>()),
        ReadError::UnknownHeader { .. }
    ));
    let unknown = error("other.csv", b"name,address,telephone\na,b,c\n");
    assert!(unknown.to_string().contains("line 1") && unknown.to_string().contains("telephone"), "{unknown}");
    assert!(unknown.to_string().contains("ged"), "known formats are told: {unknown}");
    assert!(matches!(error("cut.zip", b"PK\x03\x04\x14\x00\x00\x00"), ReadError::Damaged { .. }));
    assert!(matches!(error("cut.parquet", b"PAR1\x14\x00\x00\x00"), ReadError::Damaged { .. }));
    let nowhere = read(&[files.0.path()], &theatre(), Options::default()).expect_err("a folder");
    assert!(matches!(nowhere, ReadError::Io { .. }), "{nowhere}");
    let missing = read(&[files.0.path().join("not-there.csv")], &theatre(), Options::default()).expect_err("nothing");
    assert!(matches!(missing, ReadError::Io { .. }), "{missing}");
    let none: [&str; 0] = [];
    assert!(matches!(read(&none, &theatre(), Options::default()), Err(ReadError::NoFile)));
}

#[test]
fn a_header_alone_is_no_events() {
    let error = Files::new().read("header.csv", HEAD).expect_err("nothing");
    assert!(matches!(error, ReadError::Nothing { rows: 0 }), "{error}");
}

#[test]
fn a_zip_cut_anywhere_is_refused_or_whole() {
    use std::io::Write;
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    out.start_file("data.csv", zip::write::SimpleFileOptions::default()).expect("started");
    out.write_all(format!("{HEAD}{}", GOOD.repeat(50)).as_bytes()).expect("written");
    let whole = out.finish().expect("whole").into_inner();
    let files = Files::new();
    for length in (4..whole.len()).step_by(7) {
        let error = files.read("cut.zip", &whole[..length]).expect_err("cut");
        assert!(matches!(error, ReadError::Damaged { .. }), "{error}");
    }
}

#[test]
fn an_open_quotation_mark_is_found_on_its_line() {
    let open = format!("{HEAD}{GOOD}2025-07-02,\"14.4,-12.2,attack,1\n{}", "x".repeat(LARGEST_FIELD + 1));
    let error = Files::new().read("open.csv", open).expect_err("too long");
    assert!(matches!(error, ReadError::LongField { line: 3, .. }), "{error}");
    // The head of a file alone is looked at for its header.
    let error = Files::new().read("long.csv", "x".repeat(3 * LARGEST_FIELD)).expect_err("no header");
    assert!(matches!(error, ReadError::UnknownHeader { .. } | ReadError::LongField { .. }), "{error}");
}

#[test]
fn rows_that_cannot_be_read_are_told_with_their_lines() {
    let files = Files::new();
    for (bad, what) in [
        ("2025-02-30,14.46,-12.2,attack,1", "date"),
        ("tomorrow,14.46,-12.2,attack,1", "date"),
        ("05/16/2025,14.46,-12.2,attack,1", "date"),
        ("2025-07-01,NaN,-12.2,attack,1", "coordinates"),
        ("2025-07-01,inf,-12.2,attack,1", "coordinates"),
        ("2025-07-01,91.5,-12.2,attack,1", "coordinates"),
        ("2025-07-01,14.46,,attack,1", "coordinates"),
        ("2025-07-01,14.46,-12.2,attack,-1", "count"),
        ("2025-07-01,14.46,-12.2,attack,1.5", "count"),
        ("2025-07-01,14.46,-12.2,attack,99999999999999", "count"),
        ("2025-07-01,14.46,-12.2,picnic,1", "kind"),
        ("2025-07-01,14.46,-12.2", "columns"),
        ("2025-07-01,14.46,-12.2,attack,1,more", "columns"),
    ] {
        let text = format!("{HEAD}{}{bad}\n{GOOD}", GOOD.repeat(20));
        let reading = files.read("rows.csv", &text).unwrap_or_else(|e| panic!("{bad}: {e}"));
        assert_eq!(reading.total(), 21, "{bad}");
        let tally = &reading.account.dropped[&Dropped::Unreadable];
        assert_eq!((tally.rows, tally.first[0].line), (1, 22), "{bad}");
        let (origin, problem) = &reading.account.problems[0];
        assert_eq!(origin.line, 22);
        let told = match problem {
            Problem::Date(_) => "date",
            Problem::Coordinates(_) => "coordinates",
            Problem::Count(_) => "count",
            Problem::Kind(_) => "kind",
            Problem::Columns { .. } => "columns",
        };
        assert_eq!(told, what, "{bad}");
        // Alone, or among few, it is the file that is not understood.
        let error = files.read("alone.csv", format!("{HEAD}{bad}\n")).expect_err(bad);
        assert!(matches!(error, ReadError::ManyBad { line: 2, .. }), "{error}");
    }
}

#[test]
fn bytes_that_are_no_utf_8_are_latin_1() {
    let text = b"date,place,kind,count\n2025-07-01,S\xe9gou,attack,1\n2025-07-02,Kita,attack,1\n".to_vec();
    let reading = Files::new().read("latin.csv", text).expect("read");
    assert!(reading.account.files[0].latin1);
    assert_eq!(reading.total(), 2);
}

#[test]
fn sources_that_count_the_same_events_are_not_added() {
    let files = Files::new();
    let weekly = files.put("weekly.csv", "WEEK,COUNTRY,ADMIN1,EVENTS\n2025-01-04,Mali,Kayes,1\n");
    let monthly = files.put("monthly.csv", "Country,Admin1,Admin2,Month,Year,Events\nMali,Kayes,Kita,May,2025,1\n");
    let error = read(&[&weekly, &monthly], &theatre(), Options::default()).expect_err("mixed");
    assert!(matches!(error, ReadError::Mixed { .. }), "{error}");
    // What this program has written counts what it was read from.
    let plain = files.put("mine.csv", format!("{HEAD}{GOOD}"));
    let read_of = |paths: &[&std::path::PathBuf]| read(paths, &theatre(), Options::default());
    let own = |name: &str, from: &std::path::PathBuf| {
        let reading = read_of(&[from]).expect("read");
        let table = event_table(&reading.events, &reading.account, &theatre());
        let path = files.0.path().join(name);
        files.put(name, table.csv(&path).expect("written"))
    };
    let (of_plain, of_weekly) = (own("of-mine.csv", &plain), own("of-weekly.csv", &weekly));
    let of_own = own("of-own.csv", &of_plain);
    for pair in [[&of_plain, &plain], [&of_weekly, &weekly], [&weekly, &of_plain], [&of_plain, &of_own]] {
        for order in [pair, [pair[1], pair[0]]] {
            let error = read_of(&order).expect_err("mixed");
            assert!(matches!(error, ReadError::Mixed { .. }), "{error}");
        }
    }
    // Tables of other events may stand beside it, and one given twice is one.
    let other = files.put("other.csv", format!("{HEAD}{GOOD}"));
    assert_eq!(read_of(&[&of_plain, &other]).expect("read").total(), 2);
    assert_eq!(read_of(&[&of_plain, &of_weekly, &other]).expect("read").total(), 3);
    assert_eq!(read_of(&[&of_plain, &of_plain]).expect("read").total(), 1);
}

#[test]
fn a_period_that_is_stated_cuts_rows_and_completes_months() {
    let files = Files::new();
    let date = |month, day| harmattan_core::calendar::Date { year: 2025, month, day };
    let text = format!("{HEAD}2025-06-30,14.46,-12.2,attack,1\n{GOOD}2025-08-20,14.46,-12.2,attack,1\n");
    let path = files.put("rows.csv", text);
    let options = Options { from: Some(date(7, 1)), until: Some(date(8, 31)) };
    let reading = read(&[path], &theatre(), options).expect("read");
    assert_eq!(reading.account.dropped[&Dropped::OutsidePeriod].rows, 1);
    assert!(
        reading
            .counts
            .months()
            .all(|m| { reading.counts.month_coverage(m) == harmattan_evidence::events::Coverage::Complete })
    );
}
