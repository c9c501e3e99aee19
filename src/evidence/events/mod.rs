//! Event files → events at places, on roads and near borders.
