//! Colours of drawings.

/// An opaque colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// The colour with an opacity from 0 to 1.
    pub const fn with_opacity(self, opacity: f64) -> Rgba {
        Rgba(self.0, self.1, self.2, opacity)
    }
}

/// A colour that may let through what lies below it: red, green, blue, and opacity from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rgba(pub u8, pub u8, pub u8, pub f64);

impl Rgba {
    /// No colour at all.
    pub const CLEAR: Self = Self(0, 0, 0, 0.0);

    /// The colour without its opacity.
    pub const fn opaque(self) -> Rgb {
        Rgb(self.0, self.1, self.2)
    }
}

impl From<&Rgb> for Rgba {
    fn from(colour: &Rgb) -> Self {
        colour.with_opacity(1.0)
    }
}
