//! The files of rows, one a trajectory and one a week, that a run leaves if asked.

use crate::cli::requests::RowFiles;
use harmattan_engine::{
    CsvSeries, CsvTrajectories, EnsembleError, Layout, ParquetSeries, ParquetTrajectories, Sink, Tables,
};
use harmattan_render::report::{RunFolder, SERIES, TRAJECTORIES};

impl RowFiles {
    /// By the ending of their names.
    pub(super) fn of(ending: &str) -> Self {
        match ending {
            "parquet" => Self::Parquet,
            "csv" => Self::Csv,
            "xlsx" => Self::Workbook,
            _ => Self::None,
        }
    }

    /// The ending of their names; empty for none.
    pub(super) const fn ending(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Parquet => "parquet",
            Self::Csv => "csv",
            Self::Workbook => "xlsx",
        }
    }

    /// The files, opened inside the folder.
    pub(super) fn tables(self, folder: &RunFolder, layout: &Layout) -> Result<Tables<'static>, EnsembleError> {
        let file = |stem: &str| folder.path_of(&format!("{stem}.{}", self.ending()));
        let sinks: Vec<Box<dyn Sink>> = match self {
            Self::None | Self::Workbook => Vec::new(),
            Self::Csv => vec![
                Box::new(CsvTrajectories::create(&file(TRAJECTORIES), layout)?),
                Box::new(CsvSeries::create(&file(SERIES), layout)?),
            ],
            Self::Parquet => vec![
                Box::new(ParquetTrajectories::create(&file(TRAJECTORIES), layout)?),
                Box::new(ParquetSeries::create(&file(SERIES), layout)?),
            ],
        };
        Ok(Tables::new(sinks))
    }
}
