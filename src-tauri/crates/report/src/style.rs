//! Colours and measures of the house, in one place. Lengths in points.
use crate::model::Tone;
use serde::{Serialize, Serializer};

/// An sRGB colour, serialised as `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color(pub u8, pub u8, pub u8);

impl Serialize for Color {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2))
    }
}

/// White.
pub const WHITE: Color = Color(0xff, 0xff, 0xff);
/// Running text: petrol so dark that it reads as black.
pub const INK: Color = Color(0x14, 0x24, 0x2a);
/// Hairlines.
pub const RULE: Color = Color(0xd3, 0xdc, 0xde);
/// The line below a table's heading.
pub const RULE_STRONG: Color = Color(0x6f, 0x8a, 0x90);
/// The house colour, deep petrol.
pub const BRAND: Color = Color(0x0b, 0x4f, 0x5c);
/// Its lighter neighbour, on dark ground.
pub const BRAND_LIGHT: Color = Color(0xa9, 0xcf, 0xd4);

/// Text in a tone: at least 4.5 : 1 on white (WCAG 2.2, 1.4.3).
pub fn text_color(tone: Tone) -> Color {
    match tone {
        Tone::Ink => INK,
        Tone::Muted => Color(0x55, 0x66, 0x6c),
        Tone::Brand => BRAND,
        Tone::Good => Color(0x1b, 0x6b, 0x4a),
        Tone::Bad => Color(0xa8, 0x32, 0x1f),
        Tone::Grave => Color(0x7d, 0x12, 0x2b),
        Tone::Caution => Color(0x85, 0x58, 0x06),
        Tone::Neutral => Color(0x5a, 0x66, 0x70),
    }
}

/// A filled field in a tone that carries white text at 4.5 : 1.
pub fn fill_color(tone: Tone) -> Color {
    match tone {
        Tone::Good => Color(0x2a, 0x7d, 0x5a),
        Tone::Bad => Color(0xb5, 0x40, 0x2b),
        Tone::Caution => Color(0x96, 0x66, 0x0e),
        Tone::Neutral => Color(0x6b, 0x78, 0x82),
        other => text_color(other),
    }
}

/// A pale ground in a tone, under dark text.
pub fn ground_color(tone: Tone) -> Color {
    match tone {
        Tone::Good => Color(0xec, 0xf5, 0xf0),
        Tone::Bad | Tone::Grave => Color(0xfb, 0xf0, 0xed),
        Tone::Caution => Color(0xfb, 0xf5, 0xe8),
        Tone::Brand => Color(0xeb, 0xf3, 0xf4),
        Tone::Ink | Tone::Muted | Tone::Neutral => Color(0xf3, 0xf5, 0xf6),
    }
}

/// Left and right of the text.
pub const MARGIN_SIDE: f32 = 62.0;
/// Above the text.
pub const MARGIN_TOP: f32 = 84.0;
/// Below the text.
pub const MARGIN_BOTTOM: f32 = 72.0;

/// A size of text with the distance of its lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Height of the letters' em.
    pub size: f32,
    /// From line to line.
    pub leading: f32,
}

/// Running text.
pub const BODY: Size = Size { size: 9.6, leading: 13.8 };
/// The sentence a page is about.
pub const LEAD: Size = Size { size: 13.0, leading: 18.5 };
/// Notes.
pub const SMALL: Size = Size { size: 8.2, leading: 11.4 };
/// In tables.
pub const CELL: Size = Size { size: 8.4, leading: 11.3 };
/// Tables' headings.
pub const CELL_HEAD: Size = Size { size: 7.8, leading: 10.4 };
/// Small headings.
pub const LABEL: Size = Size { size: 9.6, leading: 13.0 };

/// Headings of level 1, 2 and 3.
pub fn heading(level: u8) -> Size {
    match level {
        1 => Size { size: 22.0, leading: 27.0 },
        2 => Size { size: 13.5, leading: 17.5 },
        _ => Size { size: 11.4, leading: 15.0 },
    }
}
