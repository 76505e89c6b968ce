//! A page's commands as PDF operators, each stretch marked with the element it belongs to.
use crate::{
    font::Face,
    pages::{Command, Element, Page, Tag},
    style::Color,
};
use printpdf::{
    DictItem, FontId, Line, LinePoint, Op, PaintMode, PdfFontHandle, Point, Pt, Rect, Rgb,
    TextItem, TextMatrix,
};
use std::collections::BTreeMap;

/// A stretch of marked content.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) element: u32,
    pub(super) page: usize,
    /// Its number within the page.
    pub(super) mcid: i64,
}

/// The operators of `page`. New marks are appended to `marks`.
pub(super) fn operations(
    page: &Page,
    index: usize,
    elements: &[Element],
    marks: &mut Vec<Mark>,
) -> Vec<Op> {
    let mut ops = Vec::new();
    let mut open: Option<Option<u32>> = None;
    let mut mcid = 0;
    let mut state = State::default();
    for command in &page.commands {
        let element = match command {
            Command::Text { element, .. } | Command::Rect { element, .. } => *element,
            Command::Line { .. } => None,
        };
        if open != Some(element) {
            if open.is_some() {
                ops.push(Op::EndMarkedContent);
            }
            ops.push(begin(element, mcid, elements));
            if let Some(element) = element {
                marks.push(Mark { element, page: index, mcid });
                mcid += 1;
            }
            open = Some(element);
        }
        draw(&mut ops, &mut state, command, page.height_pt);
    }
    if open.is_some() {
        ops.push(Op::EndMarkedContent);
    }
    ops
}

fn begin(element: Option<u32>, mcid: i64, elements: &[Element]) -> Op {
    let node = element.and_then(|id| elements.get(usize::try_from(id).ok()?));
    match node {
        None => Op::BeginMarkedContentWithProperties {
            tag: "Artifact".to_owned(),
            properties: DictItem::Dict {
                map: BTreeMap::from([("Type".to_owned(), DictItem::Name(b"Layout".to_vec()))]),
            },
        },
        Some(node) => Op::BeginMarkedContentWithProperties {
            tag: tag_name(node.tag).to_owned(),
            properties: DictItem::Dict {
                map: BTreeMap::from([("MCID".to_owned(), DictItem::Int(mcid))]),
            },
        },
    }
}

/// The tag's name in PDF 1.7. `Title` came with PDF 2.0: a paragraph here.
pub(super) fn tag_name(tag: Tag) -> &'static str {
    match tag {
        Tag::Document => "Document",
        Tag::H1 => "H1",
        Tag::H2 => "H2",
        Tag::H3 => "H3",
        Tag::Title | Tag::P => "P",
        Tag::L => "L",
        Tag::LI => "LI",
        Tag::Table => "Table",
        Tag::TR => "TR",
        Tag::TH => "TH",
        Tag::TD => "TD",
        Tag::Figure => "Figure",
        Tag::TOC => "TOC",
        Tag::TOCI => "TOCI",
    }
}

/// What is set already, so that it need not be set again.
#[derive(Default)]
struct State {
    fill: Option<Color>,
}

impl State {
    fn fill(&mut self, ops: &mut Vec<Op>, color: Color) {
        if self.fill != Some(color) {
            ops.push(Op::SetFillColor { col: rgb(color) });
            self.fill = Some(color);
        }
    }
}

fn rgb(color: Color) -> printpdf::Color {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    printpdf::Color::Rgb(Rgb {
        r: part(color.0),
        g: part(color.1),
        b: part(color.2),
        icc_profile: None,
    })
}

fn draw(ops: &mut Vec<Op>, state: &mut State, command: &Command, height: f32) {
    match command {
        Command::Text { x, y, size, face, color, text, .. } => {
            state.fill(ops, *color);
            ops.push(Op::StartTextSection);
            ops.push(Op::SetFont { font: handle(*face), size: Pt(*size) });
            ops.push(Op::SetTextMatrix {
                matrix: TextMatrix::Translate(Pt(*x), Pt(rounded(height - y))),
            });
            ops.push(Op::ShowText { items: vec![TextItem::Text(text.clone())] });
            ops.push(Op::EndTextSection);
        }
        Command::Rect { x, y, width, height: tall, color, .. } => {
            state.fill(ops, *color);
            ops.push(Op::DrawRectangle {
                rectangle: Rect {
                    x: Pt(*x),
                    y: Pt(rounded(height - y - tall)),
                    width: Pt(*width),
                    height: Pt(*tall),
                    mode: Some(PaintMode::Fill),
                    winding_order: None,
                },
            });
        }
        Command::Line { x1, y1, x2, y2, thickness, color } => {
            ops.push(Op::SetOutlineColor { col: rgb(*color) });
            ops.push(Op::SetOutlineThickness { pt: Pt(*thickness) });
            let point = |x: f32, y: f32| LinePoint {
                p: Point { x: Pt(x), y: Pt(rounded(height - y)) },
                bezier: false,
            };
            let line = Line { points: vec![point(*x1, *y1), point(*x2, *y2)], is_closed: false };
            ops.push(Op::DrawLine { line });
        }
    }
}

fn handle(face: Face) -> PdfFontHandle {
    PdfFontHandle::External(FontId(face.id().to_owned()))
}

fn rounded(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
