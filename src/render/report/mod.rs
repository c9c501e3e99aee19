//! What a run leaves behind: a folder that explains itself, with data, charts and a briefing.

pub mod asked;
mod assessed;
mod assumed;
mod awaited;
pub mod briefing;
mod briefing_input;
mod carried;
pub mod comparing;
mod distinct;
pub mod document;
mod drawing;
mod error;
mod exposure;
mod facts;
mod file_names;
mod finished_error;
mod finished_run;
mod geojson;
mod headline;
mod hidden;
mod labels;
mod manifest;
mod page_files;
mod pictures;
mod replace;
mod replay_command;
mod run_folder;
mod story;
mod update;
mod workbook;

pub use assessed::{AssessmentWords, briefing_assessed, most_moved};
pub use awaited::awaited;
pub use briefing_input::{briefing_document, briefing_input, imprecise, precise};
pub use drawing::{
    Chart, ChartRequest, ChartRequestError, DifferenceFacts, EventsOnMap, Listed, Only, Results, assessment_chart,
    draw, events_map, failures_chart, flips_chart, listed as listed_charts, one as one_chart,
    one_over as one_chart_over, response_chart, sensitivity_chart, story_map, worths_chart,
};
pub use error::{OutputError, ReportError};
pub use exposure::split;
pub use facts::{FrontResponse, RunFacts, mean_response};
pub use file_names::{
    CHARTS, COMPARISON, DIFFERENCE, DIFFERENCES, MANIFEST, MAP, PORTFOLIO, RESOLVED, SCENARIOS, SERIES, STATE, SUMMARY,
    TRAJECTORIES,
};
pub use finished_error::FinishedError;
pub use finished_run::FinishedRun;
pub use geojson::map_geojson;
pub use headline::{Rows, headline_rows};
pub use labels::{Labels, over_strata};
pub use manifest::{
    FailedTrajectory, KIND_COMPARISON, KIND_DIFFERENCE, KIND_PART, KIND_PORTFOLIO, KIND_RUN, MANIFEST_FORMAT, Manifest,
    ManifestFile, ManifestScenario, ManifestTrajectories, NamedScenario, PairedContent, Platform, RunContent, digest,
    kind_of, scenario_file,
};
pub use page_files::{MAKES_PDF, briefing_name, pdf_file, write_pages, write_pictures};
pub use pictures::{Format, Part, Picture, files as picture_files};
pub use replay_command::{quoted, replay_command};
pub use run_folder::{RunFolder, is_a_page, is_of_results, recover_place};
pub use story::{Story, Told};
pub use update::{NewFile, put_files};
pub use workbook::{WorkbookError, workbook, workbook_name};
