//! The intermediate form: pages of positioned commands, the tree of what they mean, links
//! and outline. The PDF is written from it, and a window draws its preview from it.
//!
//! Lengths are points; `x` runs right and `y` *down* from the page's upper left corner; a
//! text's `y` is its baseline.
use crate::{font::Face, style::Color};
use serde::Serialize;

/// One thing to draw.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "op", rename_all = "snake_case")]
pub enum Command {
    /// A run of text in one face, size and colour.
    Text {
        /// Left end of the baseline.
        x: f32,
        /// The baseline.
        y: f32,
        /// Em size.
        size: f32,
        /// The face.
        face: Face,
        /// The colour.
        color: Color,
        /// The characters, all of which the face has.
        text: String,
        /// The element it belongs to; none for page furniture.
        #[serde(skip_serializing_if = "Option::is_none")]
        element: Option<u32>,
    },
    /// A filled rectangle.
    Rect {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// The colour.
        color: Color,
        /// The figure it belongs to; none for decoration.
        #[serde(skip_serializing_if = "Option::is_none")]
        element: Option<u32>,
    },
    /// A straight line.
    Line {
        /// Start.
        x1: f32,
        /// Start.
        y1: f32,
        /// End.
        x2: f32,
        /// End.
        y2: f32,
        /// Thickness.
        thickness: f32,
        /// The colour.
        color: Color,
    },
}

impl Command {
    /// The same further right and down.
    pub(crate) fn moved(mut self, dx: f32, dy: f32) -> Self {
        match &mut self {
            Self::Text { x, y, .. } | Self::Rect { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Self::Line { x1, y1, x2, y2, .. } => {
                *x1 += dx;
                *x2 += dx;
                *y1 += dy;
                *y2 += dy;
            }
        }
        self
    }
}

/// What a part of the document is: standard structure types of ISO 32000-2, 14.8.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Tag {
    /// The root.
    Document,
    /// The title on the cover.
    Title,
    /// Headings.
    H1,
    /// Headings.
    H2,
    /// Headings.
    H3,
    /// A paragraph.
    P,
    /// A list.
    L,
    /// An item.
    LI,
    /// A table.
    Table,
    /// A row.
    TR,
    /// A column's heading.
    TH,
    /// A cell.
    TD,
    /// A picture with alternative text.
    Figure,
    /// The table of contents.
    TOC,
    /// Its entries.
    TOCI,
}

/// A node of the element tree. Its id is its index; parents stand before their children.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Element {
    /// What it is.
    pub tag: Tag,
    /// The node above; none for the root.
    pub parent: Option<u32>,
    /// For those who cannot see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternative: Option<String>,
}

/// A place in the document.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Place {
    /// Index of the page, from 0.
    pub page: usize,
    /// Distance from the page's top.
    pub y: f32,
}

/// A rectangle that leads somewhere.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Link {
    /// Left.
    pub x: f32,
    /// Top.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// Where to.
    pub target: Place,
    /// Its words, for those who cannot see them.
    pub label: String,
}

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Page {
    /// Width.
    pub width_pt: f32,
    /// Height.
    pub height_pt: f32,
    /// What is drawn, in order.
    pub commands: Vec<Command>,
    /// What leads elsewhere.
    pub links: Vec<Link>,
}

/// An entry of the outline (the reader's side panel).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OutlineEntry {
    /// 1 to 3.
    pub level: u8,
    /// The words.
    pub text: String,
    /// Where to.
    pub target: Place,
}

/// What the file says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Metadata {
    /// BCP 47.
    pub lang: String,
    /// Title.
    pub title: String,
    /// Author.
    pub author: String,
    /// Subject.
    pub subject: String,
    /// The program.
    pub producer: String,
    /// `YYYYMMDDHHMMSSZ`.
    pub date: Option<String>,
}

/// A document laid out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Layout {
    /// About the file.
    pub metadata: Metadata,
    /// The pages.
    pub pages: Vec<Page>,
    /// The element tree.
    pub elements: Vec<Element>,
    /// The outline, in reading order.
    pub outline: Vec<OutlineEntry>,
}
