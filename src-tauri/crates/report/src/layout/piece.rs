//! Pieces: what is placed whole on a page, in reading order.
use super::lines::{Line, break_lines};
use crate::{
    font::{Face, Fonts},
    model::Span,
    pages::{Command, Element, Tag},
    style::{Color, Size},
};
use std::rc::Rc;

/// A link whose target is not yet placed. Coordinates relative to its piece.
#[derive(Clone, Debug)]
pub(super) struct PieceLink {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) anchor: String,
    pub(super) label: String,
}

/// What stands again at the top of every page that a table reaches.
#[derive(Debug)]
pub(super) struct Repeated {
    pub(super) height: f32,
    pub(super) commands: Vec<Command>,
}

/// Something that is placed whole. Coordinates relative to the text area's left edge and
/// the piece's top.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    /// White space before it, dropped at the top of a page.
    pub(super) before: f32,
    pub(super) height: f32,
    pub(super) commands: Vec<Command>,
    pub(super) links: Vec<PieceLink>,
    /// Stays on the page of the next piece.
    pub(super) keep: bool,
    /// Begins a page.
    pub(super) new_page: bool,
    /// The name of this place, with the outline's level and words.
    pub(super) heading: Option<(String, u8, String)>,
    /// Drawn first when the piece begins a page.
    pub(super) repeated: Option<Rc<Repeated>>,
}

/// Collects pieces and elements.
pub(super) struct Builder<'a> {
    pub(super) fonts: &'a Fonts,
    /// Width of the text area.
    pub(super) width: f32,
    pub(super) elements: Vec<Element>,
    pub(super) pieces: Vec<Piece>,
}

/// The id of the element tree's root.
pub(super) const ROOT: u32 = 0;

impl<'a> Builder<'a> {
    /// An empty builder with the root element.
    pub(super) fn new(fonts: &'a Fonts, width: f32) -> Self {
        let root = Element { tag: Tag::Document, parent: None, alternative: None };
        Self { fonts, width, elements: vec![root], pieces: Vec::new() }
    }

    /// A new element under `parent`; its id.
    pub(super) fn element(&mut self, tag: Tag, parent: u32) -> u32 {
        self.elements.push(Element { tag, parent: Some(parent), alternative: None });
        u32::try_from(self.elements.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }

    /// The lines of `spans`.
    pub(super) fn lines(&self, spans: &[Span], size: f32, width: f32, strong: bool) -> Vec<Line> {
        break_lines(self.fonts, spans, size, width, strong)
    }

    /// A text command in the line box that begins at `top`.
    pub(super) fn text(
        text: impl Into<String>,
        (x, top): (f32, f32),
        face: Face,
        size: Size,
        color: Color,
        element: Option<u32>,
    ) -> Command {
        Command::Text {
            x,
            y: baseline(top, size),
            size: size.size,
            face,
            color,
            text: text.into(),
            element,
        }
    }
}

/// The baseline of a line box: capitals stand in its middle.
pub(super) fn baseline(top: f32, size: Size) -> f32 {
    top + size.leading / 2.0 + size.size * 0.33
}

impl Piece {
    /// Adds the runs of `line` at `x`, in the line box that begins at `top`.
    pub(super) fn line(&mut self, line: &Line, x: f32, top: f32, size: Size, element: Option<u32>) {
        let y = baseline(top, size);
        for run in &line.runs {
            self.commands.push(Command::Text {
                x: x + run.x,
                y,
                size: size.size,
                face: run.face,
                color: run.color,
                text: run.text.clone(),
                element,
            });
            if let Some(anchor) = &run.link {
                self.links.push(PieceLink {
                    x: x + run.x,
                    y: top,
                    width: run.width,
                    height: size.leading,
                    anchor: anchor.clone(),
                    label: run.text.trim().to_owned(),
                });
            }
        }
    }
}
