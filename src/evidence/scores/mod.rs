//! Forecasts held against what happened: proper scores and what they are compared with.
