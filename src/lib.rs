//! Harmattan: scenario and risk-assessment simulator for western Mali, Senegal and Mauritania.
#![forbid(unsafe_code)]
