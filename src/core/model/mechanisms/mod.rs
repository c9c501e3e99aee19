//! The mechanisms of the model, each in a file of its own: its stream, its values in force, its clock and what happens
//! when that fires. Adding one is a file, its name in the registry below, where it has a clock a constant in `clocks` and
//! its place in the three lists that follow the registry, its words and a section of `docs/model.md`.

mod on_station;

pub(super) use registry::{Rates, Streams, Tally};

use super::clocks::{CAMPAIGNS, EXCESS, Exponentials, MOVEMENT, PHASES, TURNOVER, WAVES};
use super::observer::Observer;
use super::outcomes::Outcome;
use super::simulator::Simulator;

/// What every mechanism has, named once by its file, whose `Law` is what is constant within an epoch. Those that draw by
/// themselves have a `Stream`, those that count have `Counts`, which become outcomes. The compiler sees each by its own
/// type: nothing is looked up while events run.
macro_rules! mechanisms {
    (all: $($name:ident)*; drawing: $($drawing:ident)*; counting: $($counting:ident)*;) => {
        $(pub(super) mod $name;)*

        mod registry {
            use super::*;
            use crate::model::copy::clone_in_place;
            use crate::model::geography::Geography;
            use crate::model::trajectory::Outcomes;
            use crate::model::inputs::{Inputs, MadeOf};
            use crate::model::rates::{Basis, Shared};

            /// Everything that is constant within an epoch.
            #[derive(Debug, Default)]
            pub(in crate::model) struct Rates {
                pub shared: Shared,
                pub made_of: MadeOf,
                laws: Laws,
                $(pub $name: $name::Law,)*
            }

            impl Rates {
                /// Fills in what each mechanism makes of the values, unless it was made of the same ones.
                pub(in crate::model) fn fill_each(&mut self, basis: &Basis<'_>, made_of: &MadeOf) {
                    $(made_of.refill(&mut self.laws.$name, &basis.v, || self.$name.fill(basis));)*
                }
            }

            /// What each was made from.
            #[derive(Debug, Default)]
            struct Laws {
                $($name: Inputs,)*
            }

            /// The random streams of one trajectory, those of each mechanism by themselves (model.md section 9).
            pub(in crate::model) struct Streams {
                $(pub $drawing: $drawing::Stream,)*
            }

            clone_in_place!(Streams { $($drawing),* });

            impl Streams {
                /// Opens the streams of a seed; [`Self::open`] then chooses the trajectory.
                pub(in crate::model) fn new(seed: u64) -> Self {
                    Self { $($drawing: $drawing::stream(seed),)* }
                }

                /// Moves every stream to the start of a trajectory.
                pub(in crate::model) fn open(&mut self, trajectory: u64) {
                    $(self.$drawing.open(trajectory);)*
                }
            }

            /// Counts of a trajectory as its events happen.
            #[derive(Debug, Default)]
            pub(in crate::model) struct Tally {
                /// Waves, relocations, formations, losses, ambushes and phases.
                pub events: u64,
                /// Whatever lost them.
                pub cells_lost: u32,
                /// Strikes and ambushes of each region this month.
                pub region_events: Vec<u32>,
                $(pub $counting: $counting::Counts,)*
            }

            clone_in_place!(Tally { events, cells_lost, region_events, $($counting),* });

            impl Tally {
                /// Nothing yet.
                pub(in crate::model) fn reset(&mut self, geo: &Geography) {
                    self.events = 0;
                    self.cells_lost = 0;
                    self.region_events.clear();
                    self.region_events.resize(geo.region_country.len(), 0);
                    $(self.$counting.reset(geo);)*
                }

                /// Writes what a trajectory ends with (model.md section 8).
                pub(in crate::model) fn write(&self, geo: &Geography, out: &mut Outcomes<'_>) {
                    out.one(Outcome::CellsLost, f64::from(self.cells_lost));
                    out.trajectory.events = self.events;
                    $(self.$counting.write(geo, out);)*
                }
            }
        }
    };
}

mechanisms! {
    all: movement turnover waves targeting warning response engagement ambushes closures deaths phases campaigns blockades
        incidents;
    drawing: movement turnover waves ambushes phases campaigns blockades incidents;
    counting: waves engagement ambushes deaths;
}

impl Streams {
    /// The exponentials with which all clocks start, in the order of `clocks`.
    pub(super) fn first_clocks(&mut self) -> Exponentials {
        [
            self.waves.times.next().0,
            self.ambushes.next().0,
            self.turnover.excess.exponential(),
            self.blockades.next().0,
            self.movement.next().0,
            self.turnover.usual.next().0,
            self.phases.next().0,
            self.campaigns.next().0,
        ]
    }
}

impl Simulator<'_> {
    /// Lets the mechanism act whose clock fires at `time`, ambushes apart; whether any rate that follows the cells changes.
    #[inline]
    pub(super) fn fire<O: Observer>(&mut self, time: f64, observer: &mut O) -> bool {
        let fires = |clock| self.state.clocks.fires(clock) <= time;
        if fires(TURNOVER) {
            self.turn_over(observer)
        } else if fires(MOVEMENT) {
            self.relocate(observer)
        } else if fires(WAVES) {
            self.wave(observer);
            true
        } else if fires(EXCESS) {
            self.turn_over_more(observer);
            true
        } else if fires(PHASES) {
            self.new_phase(observer);
            true
        } else if fires(CAMPAIGNS) {
            self.new_campaign(observer);
            true
        } else {
            self.blockade(observer);
            true
        }
    }

    /// Lets the clocks that follow the cells run at the rates that the state now has.
    #[inline]
    pub(super) fn run_clocks(&mut self) {
        let state = &mut self.state;
        let cells = &state.cells;
        let alive = if cells.total() > 0.0 { 1.0 } else { 0.0 };
        let waves = (self.rates.waves.base * cells.total() + state.excitation) * alive;
        let rates = [waves, cells.ambush_rate, cells.excess_rate, cells.blockade_rate()];
        state.clocks.run_at(state.now, rates);
        if cells.total() == 0.0 || cells.roster.stands() != state.stands {
            self.run_other_clocks();
        }
    }

    /// The same for the others, at a new epoch and where the list of cells has grown or no cell is left.
    #[inline(never)]
    pub(super) fn run_other_clocks(&mut self) {
        let state = &mut self.state;
        state.stands = state.cells.roster.stands();
        let alive = if state.cells.total() > 0.0 { 1.0 } else { 0.0 };
        let stands = state.stands as f64 * alive;
        let rates = [
            self.rates.movement.per_cell * stands,
            self.rates.turnover.usual * stands,
            self.rates.phases.rate * alive,
            self.rates.campaigns.rate * alive,
        ];
        state.clocks.run_others_at(state.now, rates);
    }
}
