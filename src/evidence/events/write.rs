//! A simulated future in the formats of event files, each row marked as simulated.

use harmattan_core::theatre::Theatre;

use super::event::Kind;
use super::simulated::{SimulatedEvent, SimulatedFuture};

/// What stands in the column of sources of every row.
pub(super) const MARK: &str = "Harmattan simulation";

/// A format in which a simulated future is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// UCDP GED, 49 columns.
    Ged,
    /// ACLED export, 31 columns from `event_id_cnty`.
    Acled,
    /// `date,lat,lon,place,region,country,kind,count,source`.
    Plain,
}

impl Written {
    /// The format of this name: `ged`, `acled`, `plain`.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        match name {
            "ged" => Some(Self::Ged),
            "acled" => Some(Self::Acled),
            "plain" => Some(Self::Plain),
            _ => None,
        }
    }
}

const GED: &str = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,\
dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,\
source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,\
adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,\
deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

const ACLED: &str = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,\
inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,\
longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";

const PLAIN: &str = "date,lat,lon,place,region,country,kind,count,source";

/// Midnight of 1 January 2025, seconds since 1970: time stamps of simulated rows count from it.
const FIRST_STAMP: u64 = 1_735_689_600;

/// A simulated future as a CSV file; every row's source says that it is simulated.
#[must_use]
pub fn write_simulated(future: &SimulatedFuture, theatre: &Theatre, format: Written) -> String {
    let (header, row): (&str, fn(&Line<'_>) -> String) = match format {
        Written::Ged => (GED, ged),
        Written::Acled => (ACLED, acled),
        Written::Plain => (PLAIN, plain),
    };
    let mut out = String::with_capacity(300 * (future.events.len() + 1));
    out.push_str(header);
    out.push('\n');
    for (number, event) in future.events.iter().enumerate() {
        out.push_str(&row(&Line { number: number + 1, event, theatre, future }));
        out.push('\n');
    }
    out
}

struct Line<'a> {
    number: usize,
    event: &'a SimulatedEvent,
    theatre: &'a Theatre,
    future: &'a SimulatedFuture,
}

impl Line<'_> {
    fn country(&self) -> &str {
        &self.theatre.countries[self.theatre.regions[self.event.region].country].name.en
    }

    fn region(&self) -> &str {
        &self.theatre.regions[self.event.region].name.fr
    }

    fn place(&self) -> &str {
        &self.theatre.places[self.event.place].name.fr
    }

    /// What happened, as a quoted field with what real ones hold: quotation marks and an end of line.
    fn note(&self) -> String {
        let what = match self.event.kind {
            Kind::Place => "attack on",
            Kind::Abroad => "attack abroad on",
            Kind::Road => "ambush on the road from",
            Kind::Incident => "incident near",
        };
        let (seed, number, place) = (self.future.seed, self.future.trajectory, self.place());
        format!("\"Simulated, no event: \"\"{what} {place}\"\".\nFuture {number} of seed {seed}.\"")
    }
}

fn ged(line: &Line<'_>) -> String {
    let event = line.event;
    let (date, year, number) = (event.date, event.date.year, line.number);
    // Two forms of dates stand in one column of the published files.
    let time = if number % 2 == 0 { " 00:00:00.000" } else { "" };
    let precision = if event.kind == Kind::Incident { 2 } else { 1 };
    let (lat, lon, deaths) = (event.lat, event.lon, event.deaths);
    let (place, region, country, note) = (line.place(), line.region(), line.country(), line.note());
    let sides = "0,0,Simulated conflict,0,0,Simulated dyad,0,0,Side A (simulated),0,0,Side B (simulated)";
    format!(
        "{number},SIM-{year}-{number},{year},1,Clear,1,{sides},1,{note},{MARK},{date},,,{precision},{place},{place},\
         {region} region,,{lat},{lon},POINT ({lon} {lat}),0,{country},0,Africa,1,1,{date}{time},{date}{time},0,0,0,{deaths},\
         {deaths},{deaths},{deaths},,"
    )
}

fn acled(line: &Line<'_>) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let event = line.event;
    let (year, day, number) = (event.date.year, event.date.day, line.number);
    let month = MONTHS[usize::from(event.date.month - 1)];
    let (sort, sub) = match event.kind {
        Kind::Place | Kind::Abroad => ("Battles", "Armed clash"),
        Kind::Road => ("Explosions/Remote violence", "Remote explosive/landmine/IED"),
        Kind::Incident => ("Violence against civilians", "Abduction/forced disappearance"),
    };
    let precision = if event.kind == Kind::Incident { 2 } else { 1 };
    let (lat, lon, deaths, stamp) = (event.lat, event.lon, event.deaths, FIRST_STAMP + number as u64);
    let (place, region, country, note) = (line.place(), line.region(), line.country(), line.note());
    format!(
        "SIM{number},{day:02} {month} {year},{year},1,Political violence,{sort},{sub},Side B (simulated),,0,Side A (simulated),,0,0,,0,\
         Western Africa,{country},{region},,,{place},{lat},{lon},{precision},{MARK},Other,{note},{deaths},,{stamp}"
    )
}

fn plain(line: &Line<'_>) -> String {
    let SimulatedEvent { date, lat, lon, kind, .. } = *line.event;
    let (place, region, country) = (line.place(), line.region(), line.country());
    format!("{date},{lat},{lon},{place},{region},{country},{},1,{MARK}", kind.key())
}
