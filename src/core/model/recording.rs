//! Looking at a trajectory, week by week, month by month and at its end (model.md section 8). Looking never
//! touches a clock.

use super::outcomes::Outcome;
use super::simulator::{Simulator, mean_west};
use super::trajectory::Outcomes;

impl Simulator<'_> {
    /// Looks at the weeks that begin and the months that end on the day of the next look, and finds the one after. Whether
    /// something that is looked at by the week begins to hold.
    #[inline(never)]
    pub(super) fn record(&mut self) -> bool {
        let day = self.state.next_record;
        let mut held = false;
        loop {
            let week = self.model.series.days.get(self.state.week).map_or(f64::INFINITY, |&day| f64::from(day));
            let month = self.model.month_ends.get(self.state.month).copied().unwrap_or(f64::INFINITY);
            if week <= day {
                self.record_week(week);
                held |= self.look(week);
            } else if month <= day {
                self.close_month(month);
            } else {
                self.state.next_record = week.min(month);
                return held;
            }
        }
    }

    fn record_week(&mut self, day: f64) {
        let geo = &self.model.geo;
        self.state.cells.footholds.advance(day, self.rates.shared.foothold_days);
        self.state.level = self.state.level.max(self.level_at(day));
        let columns = self.model.series.columns.len();
        let row = &mut self.state.trajectory.series[self.state.week * columns..(self.state.week + 1) * columns];
        self.state.cells.add_by_front(geo, row);
        row[geo.fronts()] = self.state.closures.western_closed(geo, day);
        row[geo.fronts() + 1] = self.state.level;
        self.state.week += 1;
    }

    /// The spread level reached by `day` (model.md section 8).
    fn level_at(&self, day: f64) -> u32 {
        let [abroad_struck, coast_struck] =
            self.state.tally.engagement.first_abroad_and_coast().map(|day| !day.is_nan());
        if coast_struck || self.state.cells.footholds.on_coast {
            5
        } else if abroad_struck {
            4
        } else if self.state.cells.footholds.abroad {
            3
        } else if self.state.tally.engagement.is_border_overrun() {
            2
        } else {
            // Once reached, level 1 stands.
            u32::from(
                self.state.level >= 1
                    || self.state.closures.disrupted(&self.model.geo, day, self.rates.shared.disruption_days),
            )
        }
    }

    /// Counts the incidents of the month that ends on `day`, region by region; one number each, so that what happens
    /// in one region shifts no other.
    fn close_month(&mut self, day: f64) {
        let geo = &self.model.geo;
        let months = self.model.month_ends.len();
        let first = self.model.outcomes.first(Outcome::Events);
        let means = self.state.cells.take_exposures(geo, &self.rates.incidents.zone_weight, day);
        for mean in means.iter_mut() {
            *mean *= self.rates.incidents.per_day;
        }
        let incidents =
            self.incidents.draw(means, self.rates.incidents.dispersion, &mut self.state.streams.incidents.counts);
        let columns = self.state.trajectory.outcomes[first..].chunks_exact_mut(months);
        for ((events, incidents), column) in self.state.tally.region_events.iter_mut().zip(incidents).zip(columns) {
            column[self.state.month] = f64::from(std::mem::take(events) + *incidents);
        }
        self.state.month += 1;
    }

    /// Writes the outcomes at the horizon.
    pub(super) fn close(&mut self) {
        let horizon = f64::from(self.model.horizon_days);
        self.state.now = horizon;
        self.state.cells.footholds.advance(horizon, self.rates.shared.foothold_days);
        self.state.level = self.state.level.max(self.level_at(horizon));
        let (geo, state) = (&self.model.geo, &mut self.state);
        let end_west = mean_west(geo, &state.cells);
        let out = &mut Outcomes { space: &self.model.outcomes, trajectory: &mut state.trajectory };
        out.one(Outcome::SpreadLevel, f64::from(state.level));
        out.one(Outcome::GravityShift, (end_west - state.start_west) * 100.0);
        out.one(Outcome::CellsEnd, state.cells.total());
        out.all(Outcome::FirstArrival, state.cells.footholds.first_arrivals());
        out.all(Outcome::FirstFoothold, state.cells.footholds.first_days());
        let [foothold, coast_held] = state.cells.footholds.first_abroad_and_coast();
        let [struck, coast_struck] = state.tally.engagement.first_abroad_and_coast();
        out.one(Outcome::FirstFootholdAbroad, foothold);
        out.one(Outcome::FirstAbroad, foothold.min(struck));
        out.one(Outcome::FirstCoast, coast_held.min(coast_struck));
        state.closures.write(geo, out);
        state.tally.write(geo, out);
        if self.state.trajectory.fault.is_some() {
            // A number that is not finite has the trajectory set aside.
            self.state.trajectory.outcomes.fill(f64::INFINITY);
        }
    }
}
