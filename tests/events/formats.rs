//! Each format as it is published: columns, dates, places, newer rows that correct older ones.

use std::io::Write;

use harmattan_evidence::events::{
    Coverage, Dropped, Format, Kind, Options, Precision, Reading, Rule, Span, event_table, read,
};

use super::{Files, month, region, theatre};

const GED: &str = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

/// An invented row of 49 columns.
fn ged(id: u32, precision: u8, region: &str, (lat, lon): (f64, f64), dates: [&str; 2], note: &str) -> String {
    let [start, end] = dates;
    format!(
        "{id},INV-{id},2025,1,Clear,1,1,1,\"War, invented\",1,1,dyad,1,1,A,2,2,B,1,\"{note}\",office,,,,{precision},x,x,{region},,{lat},{lon},POINT,1,Mali,432,Africa,1,1,{start},{end},0,0,0,0,1,1,1,,"
    )
}

fn kinds(reading: &Reading) -> [u64; 4] {
    Kind::ALL.map(|kind| reading.of_kind(kind))
}

#[test]
fn ged_is_read_with_two_forms_of_dates_and_quotes_and_lines_within_fields() {
    let files = Files::new();
    let theatre = theatre();
    let note = "He said \"\"no\"\",\nthen\r\n left; 1,2";
    let rows = [
        GED.to_owned(),
        ged(1, 1, "Kayes region", (14.4478, -11.4439), ["2025-01-05", "2025-01-05"], note),
        // Between Diéma and Didiéni, on the road and at no place.
        ged(2, 2, "Koulikoro region", (14.21, -8.64), ["2025-01-06 00:00:00.000", "2025-01-06 00:00:00.000"], note),
        // Four and more is an area: no place, though it has the point of one.
        ged(3, 4, "Ségou region", (13.4403, -6.2595), ["2025-02-01", "2025-02-28"], ""),
        ged(4, 6, "", (17.0, -4.0), ["2025-02-01", "2025-02-01"], ""),
        ged(5, 1, "Kidal region", (18.44, 1.41), ["2025-02-03", "2025-03-02"], ""),
    ];
    let reading = files.read("ged251.csv", rows.join("\r\n")).expect("read");
    assert_eq!(reading.account.files[0].format, Format::Ged);
    assert_eq!((reading.account.files[0].rows, reading.events.len()), (5, 3));
    assert_eq!(kinds(&reading), [1, 1, 1, 0]);
    let kayes = theatre.places.iter().position(|p| p.key == "kayes");
    assert_eq!(reading.events[0].place, kayes);
    let road = reading.events[1].road.expect("on a road");
    assert!(road.km < 10.0 && theatre.corridors[road.corridor].western);
    assert_eq!((reading.events[2].place, reading.events[2].precision), (None, Precision::Area));
    assert_eq!(reading.events[2].region, region(&theatre, "segou"));
    assert_eq!(reading.account.dropped[&Dropped::Nowhere].rows, 1);
    assert_eq!(reading.account.left_out.get("Kidal region"), Some(&1), "the data count it, the map leaves it out");
    // The note has two ends of lines: rows know the line on which they begin.
    assert_eq!(reading.events[0].origin.line, 2);
    assert_eq!(reading.events[1].origin.line, 5);
}

#[test]
fn newer_releases_correct_older_ones_in_whatever_order_they_are_given() {
    let files = Files::new();
    let theatre = theatre();
    let row = |region: &str, at| ged(77, 1, region, at, ["2025-01-05", "2025-01-05"], "");
    let old = files.put("GEDEvent_v25_0_9.csv", format!("{GED}\n{}\n", row("Kayes region", (14.4478, -11.4439))));
    let new = files.put("GEDEvent_v25_0_12.csv", format!("{GED}\n{}\n", row("Mopti region", (14.4843, -4.183))));
    for order in [[&old, &new], [&new, &old]] {
        let reading = read(&order, &theatre, Options::default()).expect("read");
        assert_eq!(reading.events.len(), 1);
        assert_eq!(reading.events[0].region, region(&theatre, "mopti"));
        assert_eq!(reading.account.dropped[&Dropped::Superseded].rows, 1);
    }
}

const OLD: &str = "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3";
const HXL: &str = "#meta+id,#country+code,#event+code,,#date+occurred,,,#event+type,,,,,,,,,#region,#country,#adm1,#adm2,#adm3,#loc,#geo+lat,#geo+lon,,#meta+source,,#description,#affected+killed,,";

fn old(id: &str, date: &str, sorts: [&str; 2], place: [&str; 3], at: [&str; 2], stamp: u32) -> String {
    let [sort, sub] = sorts;
    let [country, admin1, location] = place;
    let [lat, lon] = at;
    format!(
        "1,466,{id},1,{date},2021,1,{sort},{sub},A,,1,B,,2,12,Western Africa,{country},{admin1},,,{location},{lat},{lon},1,source,Other,\"a, b\",0,{stamp},MLI"
    )
}

#[test]
fn old_exports_are_read_with_and_without_hxl_and_the_newest_stamp_stands() {
    let files = Files::new();
    let theatre = theatre();
    let battle = ["Battles", "Armed clash"];
    let mine = ["Explosions/Remote violence", "Remote explosive/landmine/IED"];
    let kita = ["13.0389", "-9.4882"];
    let rows = [
        old("MLI1", "05 January 2021", battle, ["Mali", "Kayes", "Kita"], kita, 20),
        old("MLI1", "06 January 2021", battle, ["Mali", "Kayes", "Kita"], kita, 10),
        old("MLI2", "16 January 2021", mine, ["Mali", "Kayes", "Kita"], ["12.94", "-10.3"], 10),
        old("MLI3", "17 January 2021", ["Protests", "Peaceful protest"], ["Mali", "Kayes", "Kita"], kita, 10),
        old("MLI4", "18 January 2021", battle, ["Burkina Faso", "Sahel", "Djibo"], ["14.1", "-1.63"], 10),
        old("SEN5", "19 January 2021", battle, ["Senegal", "Tambacounda", "Kidira"], ["14.457", "-12.2126"], 10),
    ];
    for (name, head) in [("plain.csv", OLD.to_owned()), ("hxl.csv", format!("{OLD}\n{HXL}"))] {
        let reading = files.read(name, format!("{head}\n{}\n", rows.join("\n"))).expect("read");
        assert_eq!(reading.account.files[0].format, Format::AcledOld);
        assert_eq!(reading.account.files[0].rows, 6, "{name}");
        assert_eq!(kinds(&reading), [1, 1, 0, 1], "{name}");
        assert_eq!(reading.events[0].date.day, 5, "the row with the newest stamp stands");
        assert_eq!(reading.account.countries.get("Burkina Faso"), Some(&1));
        assert_eq!(reading.account.dropped[&Dropped::NotViolence].rows, 1);
        // Two kilometres from Diboli in Mali, and in Senegal all the same.
        let kidira = reading.events[2];
        assert_eq!(theatre.countries[kidira.country].key, "senegal");
        assert_eq!(kidira.place.map(|p| theatre.places[p].key.as_str()), Some("kidira"));
    }
}

const NEW: &str = "event_id_cnty;event_date;year;time_precision;disorder_type;event_type;sub_event_type;actor1;assoc_actor_1;inter1;actor2;assoc_actor_2;inter2;interaction;civilian_targeting;iso;region;country;admin1;admin2;admin3;location;latitude;longitude;geo_precision;source;source_scale;notes;fatalities;tags;timestamp";

#[test]
fn new_exports_are_read_in_both_forms_of_dates_with_semicolons_a_mark_and_latin_1() {
    let files = Files::new();
    let theatre = theatre();
    let row = |id: &str, date: &str, region: &str, at: &str| {
        format!(
            "{id};{date};2025;1;Political violence;Battles;Armed clash;A;;1;B;;2;12;;466;Western Africa;Mali;{region};;;x;{at};1;s;o;\"d'une mine; près\";0;;5"
        )
    };
    let rows = [
        row("MLI1", "16 May 2025", "Dioïla", "12,9;-6,9"),
        row("MLI2", "2025-05-17", "Taoudénit", "22.0;-3.9"),
        row("MLI3", "2025-06-17", "Nioro du Sahel", "15.9;-10.9"),
    ];
    let text = format!("{NEW}\r\n{}\r\n", rows.join("\r\n"));
    let with_mark = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    let latin1: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect();
    for (name, bytes, is_latin1) in [("mark.csv", with_mark, false), ("latin.csv", latin1, true)] {
        let reading = files.read(name, bytes).expect("read");
        assert_eq!(reading.account.files[0].latin1, is_latin1);
        assert_eq!((reading.account.files[0].format, reading.account.files[0].parting), (Format::AcledNew, b';'));
        let regions: Vec<&str> = reading.events.iter().map(|e| theatre.regions[e.region].key.as_str()).collect();
        assert_eq!(regions, ["koulikoro", "tombouctou", "kayes"], "newer regions lie in older ones");
        assert_eq!(reading.account.rules[&Rule::PointInRegion], 3);
    }
}

#[test]
fn weekly_counts_go_to_the_month_with_most_of_the_week() {
    let files = Files::new();
    let text = "WEEK\tREGION\tCOUNTRY\tADMIN1\tEVENT_TYPE\tSUB_EVENT_TYPE\tEVENTS\tFATALITIES\n\
        28-December-2024\tWestern Africa\tMali\tKayes\tBattles\tArmed clash\t3\t9\n\
        2024-12-28\tWestern Africa\tMali\tKayes\tProtests\tPeaceful protest\t5\t0\n\
        25 janvier 2025\tWestern Africa\tMali\tMopti\tBattles\tArmed clash\t2\t0\n\
        29-March-2025\tWestern Africa\tMali\tMopti\tBattles\tArmed clash\t4\t0\n\
        29-March-2025\tWestern Africa\tMali\tMopti\tBattles\tArmed clash\t6\t0\n";
    let theatre = theatre();
    let reading = files.read("weekly.tsv", text).expect("read");
    assert_eq!(reading.account.files[0].format, Format::AcledWeekly);
    let counts = &reading.counts;
    let (kayes, mopti) = (region(&theatre, "kayes"), region(&theatre, "mopti"));
    // Four of the seven days from 28 December are of December, all but none of those from 29 March.
    assert_eq!(counts.count(kayes, month(2024, 12)), Some(3));
    assert_eq!(counts.count(mopti, month(2025, 1)), Some(2));
    assert_eq!(counts.count(mopti, month(2025, 4)), Some(6), "a cell stated again is corrected");
    assert_eq!(reading.account.dropped[&Dropped::Superseded].rows, 1);
    assert_eq!(reading.across_months(), 9);
    assert!(reading.events.iter().all(|e| e.span == Span::Week && e.place.is_none()));
    assert_eq!(reading.gaps, [month(2025, 2)]);
    assert_eq!(counts.count(mopti, month(2025, 2)), None);
}

#[test]
fn monthly_tables_state_zeros_gaps_and_an_unfinished_month() {
    let files = Files::new();
    let theatre = theatre();
    let head = "Country,Admin1,Admin2,ISO3,Admin2 Pcode,Admin1 Pcode,Month,Year,Events,Fatalities";
    let row = |admin1: &str, admin2: &str, month: &str, count: &str| {
        format!("Mali,{admin1},{admin2},MLI,ML0101,ML01,{month},2025,{count},0")
    };
    let rows = [
        row("Kayes", "Kayes", "January", "3"),
        row("Kayes", "Kita", "January", "0"),
        row("Kayes", "Kayes", "février", "4"),
        row("Kayes", "Kayes", "March", "1"),
        row("Kayes", "Kita", "March", "2"),
        row("Mopti", "Djenné", "January", "7"),
        row("Mopti", "Djenné", "March", "8"),
        row("Kidal", "Kidal", "March", "5"),
        row("Mopti", "Djenné", "May", "8"),
        row("Kayes", "Kayes", "May", "2"),
        row("Kayes", "Kita", "May", "0"),
    ];
    let text = format!("{head}\n{}\n", rows.join("\n"));
    let reading = files.read("monthly.csv", &text).expect("read");
    let (kayes, mopti, gao) = (region(&theatre, "kayes"), region(&theatre, "mopti"), region(&theatre, "gao"));
    let counts = &reading.counts;
    assert_eq!(counts.series(kayes), [3, 4, 3, 0, 2]);
    assert_eq!(counts.coverage(kayes, month(2025, 1)), Coverage::Complete);
    assert_eq!(counts.coverage(kayes, month(2025, 2)), Coverage::Partial, "one of two units has no row");
    assert_eq!(counts.coverage(mopti, month(2025, 2)), Coverage::Missing, "its only unit has no row");
    assert_eq!(counts.count(gao, month(2025, 1)), Some(0));
    assert_eq!(reading.gaps, [month(2025, 4)]);
    assert_eq!(counts.coverage(kayes, month(2025, 5)), Coverage::Partial, "the last month may be unfinished");
    assert_eq!(reading.account.left_out.get("Kidal"), Some(&5));
    assert_eq!(reading.account.dropped[&Dropped::Zero].rows, 2);
    let path = files.put("again.csv", &text);
    let until = harmattan_core::calendar::Date { year: 2025, month: 5, day: 31 };
    let told = read(&[path], &theatre, Options { from: None, until: Some(until) }).expect("read");
    assert_eq!(told.counts.coverage(kayes, month(2025, 5)), Coverage::Complete, "unless it is told");
}

#[test]
fn plain_tables_name_places_or_points() {
    let files = Files::new();
    let theatre = theatre();
    let text = "Date;Lieu;Nature;Nombre\n1er juillet 2025;NIORO-DU-SAHEL;attaque;1\n03/07/2025;Kita;embuscade;2\n4 août 2025;ségou;incident;3\n5 août 2025;Région de Mopti;;\n6 août 2025;Atlantis;attaque;1\n7 août 2025;Kidira;attaque;1\n";
    let reading = files.read("plain.csv", text).expect("read");
    assert_eq!(kinds(&reading), [1, 2, 4, 1]);
    assert_eq!(reading.account.unknown_places.get("Atlantis"), Some(&1));
    assert_eq!(reading.account.rules[&Rule::PlaceName], 4);
    assert_eq!(reading.account.rules[&Rule::RegionName], 1);
    assert_eq!(reading.counts.count(region(&theatre, "segou"), month(2025, 8)), Some(3));
    let points = "date,lat,lon\n2025-07-01,14.46,-12.2\n2025-07-02,17.5,-20.5\n2025-07-03,14.0,-10.2\n";
    let reading = files.read("points.csv", points).expect("read");
    assert_eq!(reading.account.dropped[&Dropped::OffMap].rows, 1, "off the map");
    assert_eq!(reading.account.rules[&Rule::PointNearPlace], 1);
    assert!(reading.events[0].is_near_border());
}

#[test]
fn rows_of_two_files_are_one_and_repeats_within_a_file_are_told() {
    let files = Files::new();
    let row = "2025-07-01,Kita,attack,1\n";
    let head = "date,place,kind,count\n";
    let a = files.put("a.csv", format!("{head}{row}{row}2025-08-01,Kita,attack,1\n"));
    let b = files.put("b.csv", format!("{head}{row}{row}{row}"));
    let reading = read(&[a, b], &theatre(), Options::default()).expect("read");
    assert_eq!(reading.total(), 4);
    assert_eq!(reading.account.dropped[&Dropped::Duplicate].rows, 2);
    assert_eq!(reading.account.repeated.rows, 2);
}

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        out.start_file(*name, options).expect("started");
        out.write_all(bytes).expect("written");
    }
    out.finish().expect("whole").into_inner()
}

#[test]
fn zips_workbooks_and_utf_16_are_opened() {
    let files = Files::new();
    let text = "date,place,kind,count\n2025-07-01,Kita,attack,2\n";
    let read = files.read("a.zip", zipped(&[("readme.txt", b"hello"), ("data.csv", text.as_bytes())])).expect("read");
    assert_eq!(read.total(), 2);
    assert!(read.account.files[0].name.ends_with("a.zip!data.csv"));
    let wide: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(files.read("wide.txt", wide).expect("read").total(), 2);
    let mut book = rust_xlsxwriter::Workbook::new();
    let notes = book.add_worksheet();
    notes.write(0, 0, "About").expect("written");
    let sheet = book.add_worksheet();
    for (column, name) in ["Date", "Lieu", "Nature", "Nombre"].into_iter().enumerate() {
        sheet.write(1, column as u16, name).expect("written");
    }
    let form = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    sheet
        .write_with_format(2, 0, rust_xlsxwriter::ExcelDateTime::from_ymd(2025, 7, 14).expect("a day"), &form)
        .expect("written");
    sheet.write(2, 1, "Kita").expect("written");
    sheet.write(2, 2, "attaque").expect("written");
    sheet.write(2, 3, 3.0).expect("written");
    let bytes = book.save_to_buffer().expect("a book");
    let read = files.read("book.xlsx", bytes).expect("read");
    assert_eq!((read.total(), read.events[0].date.to_string().as_str()), (3, "2025-07-14"));
    assert_eq!(read.events[0].origin.line, 3, "lines are rows of the sheet");
}

#[test]
fn the_programs_own_tables_are_read_again() {
    let files = Files::new();
    let theatre = theatre();
    let text = "date,lat,lon,kind,count\n2025-07-01,14.46,-12.2,attack,1\n2025-07-02,14.21,-8.64,road,2\n2025-07-03,14.0,-10.2,incident,3\n";
    let first = files.read("points.csv", text).expect("read");
    let table = event_table(&first.events, &first.account, &theatre);
    let path = files.0.path().join("events.parquet");
    let parquet = files.put("events.parquet", table.parquet(&path).expect("written"));
    let csv = files.put("events.csv", table.csv(&path).expect("written"));
    for path in [parquet, csv] {
        let again = read(&[&path], &theatre, Options::default()).expect("read");
        assert_eq!(again.account.files[0].format, Format::Events);
        assert_eq!(again.events.len(), first.events.len());
        for (a, b) in again.events.iter().zip(&first.events) {
            assert_eq!((a.date, a.kind, a.region, a.place, a.count), (b.date, b.kind, b.region, b.place, b.count));
            let told =
                |e: &harmattan_evidence::events::Event| e.road.map(|r| (r.link, r.corridor, (r.km * 100.0).round()));
            assert_eq!(told(a), told(b));
            let near =
                |e: &harmattan_evidence::events::Event| e.border.map(|border| (border.country, border.km.round()));
            assert_eq!(near(a), near(b));
            assert_eq!(a.precision, b.precision);
        }
        assert_eq!(again.counts, first.counts);
    }
}
