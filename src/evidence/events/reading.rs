//! Files → events of a map with an account of what was read.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::rc::Rc;

use csv::ByteRecord;
use harmattan_core::calendar::Date;
use harmattan_core::theatre::Theatre;

use super::account::{Account, Dropped, FileAccount, Rule};
use super::counts::{Coverage, MonthlyCounts};
use super::dates::decoded;
use super::error::{Problem, ReadError};
use super::event::{Border, Event, Kind, Origin, Precision, Span};
use super::formats::{Columns, Format};
use super::gazetteer::{Gazetteer, Hints, Spot};
use super::identity::{Likeness, Lookup, Newest, Repeats, Standing};
use super::names::{fold, is_of_region};
use super::opened::{Table, check_sources, release};
use super::period::Period;
use super::records::each_record;
use super::rows::{Row, Sort, row, weekly};
use super::sources::sources;
use super::write::MARK;
use crate::Month;

/// What is asked of a reading.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// First day the files cover, where it is not that of their first row; rows before it are left out.
    pub from: Option<Date>,
    /// Last day the files cover, where it is not that of their last row; rows after it are left out.
    pub until: Option<Date>,
}

/// Events with an account of where they come from.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The events, in the order of files and rows.
    pub events: Vec<Event>,
    /// What was read.
    pub account: Account,
    /// What the files cover.
    pub period: Period,
    /// Months within the period of which no file has a row.
    pub gaps: Vec<Month>,
    /// Counts by region and month.
    pub counts: MonthlyCounts,
}

/// Rows from which on a share of unreadable ones speaks of the file.
const FEW_ROWS: u64 = 10;

/// Reads event files for a map. Of rows with one identifier the newest stands: by its time stamp, else in the order of files, which
/// are taken by the release in their names where all have one.
///
/// # Errors
///
/// [`ReadError`]: files that cannot be read or are no tables of events, sources that count the same events, and no event at all.
/// Single rows that cannot be read are told in the account, up to a tenth of a file.
pub fn read(paths: &[impl AsRef<Path>], theatre: &Theatre, options: Options) -> Result<Reading, ReadError> {
    let mut tables = Vec::new();
    for path in paths {
        for source in sources(path.as_ref())? {
            tables.extend(Table::open(source)?);
        }
    }
    check_sources(&tables)?;
    let releases: Vec<Option<Vec<u32>>> = tables.iter().map(|t| release(&t.source.name)).collect();
    if tables.iter().all(|t| t.format == Format::Ged) && releases.iter().all(Option::is_some) {
        tables.sort_by_key(|table| release(&table.source.name));
    }
    let mut reader = Reader::new(theatre, options);
    for table in &tables {
        reader.table(table)?;
    }
    reader.finish()
}

/// Bytes of a row of event files, more rather than less.
const BYTES_PER_ROW: usize = 400;

/// What became of a row.
enum Slot {
    Event(Event, Rule),
    Dropped { why: Dropped, origin: Origin, name: Option<Rc<str>>, count: u32 },
}

/// Where rows of a table of months are, by region and second-level unit.
type Units = BTreeMap<usize, BTreeMap<Rc<str>, BTreeSet<Month>>>;

struct Reader<'t> {
    gazetteer: Gazetteer<'t>,
    theatre: &'t Theatre,
    options: Options,
    account: Account,
    slots: Vec<Slot>,
    newest: Newest,
    repeats: Repeats,
    /// Names as they stand in files, folded.
    folded: Lookup<Box<[u8]>, Rc<str>>,
    /// Where rows with the same words and numbers are.
    spots: Lookup<Box<[u8]>, Result<Spot, Dropped>>,
    key: Vec<u8>,
    months: BTreeSet<Month>,
    units: Units,
    states_zeros: bool,
}

impl<'t> Reader<'t> {
    fn new(theatre: &'t Theatre, options: Options) -> Self {
        Self {
            gazetteer: Gazetteer::new(theatre),
            theatre,
            options,
            account: Account::default(),
            slots: Vec::new(),
            newest: Newest::default(),
            repeats: Repeats::default(),
            folded: Lookup::default(),
            spots: Lookup::default(),
            key: Vec::new(),
            months: BTreeSet::new(),
            units: Units::new(),
            states_zeros: false,
        }
    }

    fn table(&mut self, table: &Table) -> Result<(), ReadError> {
        let file = u32::try_from(self.account.files.len()).unwrap_or(u32::MAX);
        let mut told = FileAccount {
            name: table.source.name.clone(),
            format: table.format,
            parting: table.parting,
            latin1: false,
            rows: 0,
            kept: 0,
            period: None,
        };
        let expected = table.source.text.len() / BYTES_PER_ROW;
        self.slots.reserve(expected);
        if table.columns.id.is_some() {
            self.newest.reserve(expected);
        }
        let mut bad: (u64, Option<(u64, Problem)>) = (0, None);
        let mut is_header = true;
        let mut last_month = None;
        told.latin1 = each_record(table, |record, line| {
            if std::mem::take(&mut is_header) || (told.rows == 0 && is_hxl(record)) {
                return;
            }
            told.rows += 1;
            let origin = Origin { file, line };
            let read = row(record, table.format, &table.columns);
            match read.map(|row| if table.format == Format::AcledWeekly { weekly(row) } else { row }) {
                Ok(row) => {
                    let own = Period { from: row.date, to: row.last };
                    told.period = Some(told.period.map_or(own, |all| all.joined(own)));
                    // Rows mostly come in order of time: the set is asked only when the month changes.
                    let month = Month::of(row.date);
                    if last_month.replace(month) != Some(month) {
                        self.months.insert(month);
                    }
                    if row.span != Span::Day {
                        self.months.insert(Month::of(row.last));
                    }
                    self.take(&row, record, table, origin);
                }
                Err(problem) => {
                    bad.0 += 1;
                    bad.1.get_or_insert_with(|| (origin.line, problem.clone()));
                    self.unreadable(origin, problem);
                }
            }
        })?;
        if let (many, Some((line, problem))) = bad
            && many * 10 > told.rows
            && (told.rows >= FEW_ROWS || many == told.rows)
        {
            return Err(ReadError::ManyBad { file: told.name, bad: many, rows: told.rows, line, problem });
        }
        self.account.files.push(told);
        Ok(())
    }

    fn unreadable(&mut self, origin: Origin, problem: Problem) {
        const TOLD: usize = 5;
        self.account.drop(Dropped::Unreadable, origin);
        if self.account.problems.len() < TOLD {
            self.account.problems.push((origin, problem));
        }
    }

    fn take(&mut self, row: &Row<'_>, record: &ByteRecord, table: &Table, origin: Origin) {
        let dropped = |why| Slot::Dropped { why, origin, name: None, count: row.count };
        if row.source.starts_with(MARK.as_bytes()) {
            self.account.simulated += 1;
        }
        match self.standing(row, record, table) {
            Standing::Older => return self.slots.push(dropped(Dropped::Superseded)),
            Standing::Stands(Some(old)) => self.replace(old),
            Standing::Stands(None) => {}
        }
        let outside = self.options.from.is_some_and(|from| row.last < from)
            || self.options.until.is_some_and(|until| row.date > until);
        let slot = if outside {
            dropped(Dropped::OutsidePeriod)
        } else if row.sort == Sort::NotViolence {
            dropped(Dropped::NotViolence)
        } else if table.columns.id.is_none() && self.is_copy(record, table, origin) {
            dropped(Dropped::Duplicate)
        } else {
            self.mapped(row, record, table, origin)
        };
        self.slots.push(slot);
    }

    /// Whether the row stands for its identifier, or for its cell of a table of counts.
    fn standing(&mut self, row: &Row<'_>, record: &ByteRecord, table: &Table) -> Standing {
        let slot = self.slots.len();
        if let Some(id) = table.columns.id.and_then(|column| record.get(column)).filter(|id| !id.is_empty()) {
            return self.newest.stand(id.trim_ascii(), row.version, slot);
        }
        if !matches!(table.format, Format::AcledWeekly | Format::Monthly) {
            return Standing::Stands(None);
        }
        self.key.clear();
        let date = row.date.to_days().to_le_bytes();
        let columns = &table.columns;
        let cell = [columns.sort, columns.sub_sort].map(|c| c.and_then(|c| record.get(c)).unwrap_or_default());
        for part in [&date, row.country, row.region, row.unit, cell[0], cell[1]] {
            self.key.extend_from_slice(part);
            self.key.push(0);
        }
        let key = std::mem::take(&mut self.key);
        let standing = self.newest.stand(&key, row.version, slot);
        self.key = key;
        standing
    }

    /// An older row gives way.
    fn replace(&mut self, old: usize) {
        if let Some(slot) = self.slots.get_mut(old) {
            let (origin, count) = match slot {
                Slot::Event(event, _) => (event.origin, event.count),
                Slot::Dropped { origin, count, .. } => (*origin, *count),
            };
            *slot = Slot::Dropped { why: Dropped::Superseded, origin, name: None, count };
        }
    }

    /// Whether another file has the row too; tables with cells tell by those.
    fn is_copy(&mut self, record: &ByteRecord, table: &Table, origin: Origin) -> bool {
        if matches!(table.format, Format::AcledWeekly | Format::Monthly) {
            return false;
        }
        match self.repeats.look(record.as_slice(), origin.file) {
            Likeness::New => false,
            Likeness::OfAnotherFile => true,
            Likeness::Again => {
                self.account.repeated.add(origin);
                false
            }
        }
    }

    fn mapped(&mut self, row: &Row<'_>, record: &ByteRecord, table: &Table, origin: Origin) -> Slot {
        let spot = match self.spot(row) {
            Ok(spot) => spot,
            Err(why) => {
                let name = match why {
                    Dropped::Country => Some(self.fold(row.country, true)),
                    Dropped::Region => Some(self.fold(row.region, true)),
                    Dropped::UnknownPlace => Some(self.fold(row.place, true)),
                    _ => None,
                };
                return Slot::Dropped { why, origin, name, count: row.count };
            }
        };
        if table.format == Format::Monthly {
            let unit = self.fold(row.unit, false);
            self.units.entry(spot.region).or_default().entry(unit).or_default().insert(Month::of(row.date));
        }
        if row.count == 0 {
            self.states_zeros = true;
            return Slot::Dropped { why: Dropped::Zero, origin, name: None, count: 0 };
        }
        let mut event = self.event(row, spot, origin);
        if table.format == Format::Events {
            self.own(&mut event, record, &table.columns);
        }
        if Month::of(row.date) != Month::of(row.last) && row.span == Span::Day {
            self.account.month_unsure.add(origin);
        }
        Slot::Event(event, spot.rule)
    }

    fn event(&self, row: &Row<'_>, spot: Spot, origin: Origin) -> Event {
        let kind = kind_of(row.sort, &spot, self.gazetteer.is_abroad(spot.country));
        let has_point = row.point.is_some() || spot.place.is_some();
        Event {
            date: row.date,
            span: row.span,
            kind,
            country: spot.country,
            region: spot.region,
            place: spot.place,
            road: spot.road,
            border: spot.border,
            precision: if row.is_area || !has_point { Precision::Area } else { Precision::Point },
            count: row.count,
            simulated: row.source.starts_with(MARK.as_bytes()),
            origin,
        }
    }

    /// What this program's own tables state besides.
    fn own(&self, event: &mut Event, record: &ByteRecord, columns: &Columns) {
        let field = |column: Option<usize>| decoded(column.and_then(|c| record.get(c)).unwrap_or_default());
        let [corridor, from, to, km] = columns.road.map(field);
        let km = km.parse().ok().filter(|km: &f64| km.is_finite());
        event.road = km.and_then(|km| self.gazetteer.corridor_road(&corridor, &from, &to, km));
        let border_km = field(columns.border_km).parse().ok().filter(|km: &f64| km.is_finite());
        let beyond = field(columns.border_country);
        event.border = border_km.map(|km| Border { country: self.gazetteer.country_of_key(&beyond), km });
        let is_area = field(columns.precision) == "area";
        event.precision = if is_area { Precision::Area } else { Precision::Point };
    }

    fn spot(&mut self, row: &Row<'_>) -> Result<Spot, Dropped> {
        let mut key = std::mem::take(&mut self.key);
        key.clear();
        key.push(u8::from(row.is_area));
        if let Some(point) = row.point {
            key.extend_from_slice(&point.lat.to_le_bytes());
            key.extend_from_slice(&point.lon.to_le_bytes());
        } else {
            // The name of a place is asked only where there is no point.
            key.extend_from_slice(row.place);
        }
        for part in [row.country, row.region] {
            key.push(0);
            key.extend_from_slice(part);
        }
        let known = self.spots.get(key.as_slice()).copied();
        let spot = known.unwrap_or_else(|| {
            let [country, region, place] = [row.country, row.region, row.place].map(|name| self.fold(name, false));
            let names_region = region.is_empty() && is_of_region(&decoded(row.place));
            let (region, place) = if names_region { (&*place, "") } else { (&*region, &*place) };
            let (point, is_area) = (row.point, row.is_area);
            let hints = Hints { country: &country, region, place, point, is_area };
            let spot = self.gazetteer.find(&hints);
            self.spots.insert(key.as_slice().into(), spot);
            spot
        });
        self.key = key;
        spot
    }

    /// A name folded, or as it is shown.
    fn fold(&mut self, name: &[u8], shown: bool) -> Rc<str> {
        if shown {
            return decoded(name).trim().chars().take(60).collect::<String>().into();
        }
        if let Some(known) = self.folded.get(name) {
            return Rc::clone(known);
        }
        let folded: Rc<str> = fold(&decoded(name)).into();
        self.folded.insert(name.into(), Rc::clone(&folded));
        folded
    }

    fn finish(mut self) -> Result<Reading, ReadError> {
        let mut events = Vec::with_capacity(self.slots.len());
        for slot in std::mem::take(&mut self.slots) {
            match slot {
                Slot::Event(event, rule) => {
                    *self.account.rules.entry(rule).or_default() += 1;
                    if let Some(file) = self.account.files.get_mut(event.origin.file as usize) {
                        file.kept += 1;
                    }
                    events.push(event);
                }
                Slot::Dropped { why, origin, name, count } => {
                    self.account.drop(why, origin);
                    let names = match why {
                        Dropped::Country => Some(&mut self.account.countries),
                        Dropped::Region => Some(&mut self.account.left_out),
                        Dropped::UnknownPlace => Some(&mut self.account.unknown_places),
                        _ => None,
                    };
                    if let Some((names, name)) = names.zip(name) {
                        *names.entry(name.to_string()).or_default() += u64::from(count);
                    }
                }
            }
        }
        let covered = self.account.files.iter().filter_map(|file| file.period).reduce(Period::joined);
        let Some(mut period) = covered.filter(|_| !events.is_empty() || self.states_zeros) else {
            return Err(ReadError::Nothing { rows: self.account.rows() });
        };
        period.from = self.options.from.unwrap_or(period.from);
        period.to = self.options.until.unwrap_or(period.to);
        let counts = self.counts(&events, period);
        let gaps = counts.months().filter(|month| counts.month_coverage(*month) == Coverage::Missing).collect();
        Ok(Reading { events, account: self.account, period, gaps, counts })
    }

    /// Counts with what is known of each month: without a row of any file it is missing; in a table that states zeros, so is a
    /// region without one; of a table of months the last is taken for unfinished, unless the period's end is stated.
    fn counts(&self, events: &[Event], period: Period) -> MonthlyCounts {
        let regions = self.theatre.regions.len();
        let mut counts = MonthlyCounts::of_events(regions, period, events);
        let months: Vec<Month> = counts.months().collect();
        let is_table = self.account.files.iter().any(|file| file.format == Format::Monthly);
        for &month in &months {
            let unfinished = is_table && self.options.until.is_none() && month == Month::of(period.to);
            for region in 0..regions {
                let known = if self.months.contains(&month) { self.of_units(region, month) } else { Coverage::Missing };
                if known != Coverage::Complete {
                    counts.set_coverage(region, month, known);
                } else if unfinished {
                    counts.set_coverage(region, month, Coverage::Partial);
                }
            }
        }
        counts
    }

    fn of_units(&self, region: usize, month: Month) -> Coverage {
        let Some(units) = self.units.get(&region).filter(|_| self.states_zeros) else { return Coverage::Complete };
        match units.values().filter(|months| months.contains(&month)).count() {
            0 => Coverage::Missing,
            some if some < units.len() => Coverage::Partial,
            _ => Coverage::Complete,
        }
    }
}

impl Reading {
    /// Events of a kind.
    #[must_use]
    pub fn of_kind(&self, kind: Kind) -> u64 {
        self.events.iter().filter(|event| event.kind == kind).map(|event| u64::from(event.count)).sum()
    }

    /// Events in all.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.events.iter().map(|event| u64::from(event.count)).sum()
    }

    /// Events whose stretch of time lies in two months and that are counted in the one with most of it.
    #[must_use]
    pub fn across_months(&self) -> u64 {
        let across =
            |event: &&Event| event.span == Span::Week && Month::of(event.date) != Month::of(event.date.plus_days(6));
        self.events.iter().filter(across).map(|event| u64::from(event.count)).sum()
    }
}

/// What an event of a sort is where it was.
pub(super) fn kind_of(sort: Sort, spot: &Spot, is_abroad: bool) -> Kind {
    let at_place = if is_abroad { Kind::Abroad } else { Kind::Place };
    match sort {
        Sort::Stated(Kind::Place | Kind::Abroad) => at_place,
        Sort::Stated(kind) => kind,
        Sort::Attack if spot.place.is_some() => at_place,
        Sort::Attack | Sort::Remote if spot.road.is_some() => Kind::Road,
        _ => Kind::Incident,
    }
}

/// Whether a row holds HXL tags (hxlstandard.org): the first that is not empty begins with `#`.
fn is_hxl(record: &ByteRecord) -> bool {
    record.iter().find(|field| !field.is_empty()).is_some_and(|field| field.starts_with(b"#"))
}
