//! Tests of the layout.
use super::{layout, lines::break_lines};
use crate::{
    ReportError, font,
    model::{
        Align, Bar, Block, Cell, Chart, Column, Cover, Document, Paper, Series, Span, Table, Tone,
    },
    pages::{Command, Layout, Tag},
    style::{MARGIN_BOTTOM, MARGIN_SIDE},
};
use proptest::prelude::*;

/// A document with `blocks`.
pub(crate) fn document(blocks: Vec<Block>) -> Document {
    Document {
        lang: "en".into(),
        title: "Title".into(),
        author: "Author".into(),
        subject: "Subject".into(),
        producer: "Producer".into(),
        date: Some("20261121140509Z".into()),
        paper: Paper::A4,
        cover: Cover {
            kicker: "Consultancy".into(),
            title: "A title".into(),
            subtitle: "Customer".into(),
            notice: None,
            facts: vec![("Period".into(), "2026".into()), ("Hash".into(), "ab".repeat(32))],
        },
        header: "Customer · Title".into(),
        classification: "Confidential".into(),
        mark: None,
        footer: "Report 1".into(),
        page_label: "Page {page} of {pages}".into(),
        blocks,
    }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.into(), anchor: text.into() }
}

fn table(rows: usize) -> Block {
    Block::Table(Table {
        summary: "Rows".into(),
        columns: vec![Column::new("Name", 3.0), Column::number("Count", 1.0)],
        rows: (0..rows)
            .map(|n| vec![Cell::from(format!("row {n}")), Cell::from(n.to_string())])
            .collect(),
    })
}

/// The words of each page, a line for each text.
fn words(layout: &Layout) -> Vec<Vec<String>> {
    let of = |commands: &[Command]| {
        commands
            .iter()
            .filter_map(|command| match command {
                Command::Text { text, .. } => Some(text.trim().to_owned()),
                _ => None,
            })
            .collect()
    };
    layout.pages.iter().map(|page| of(&page.commands)).collect()
}

#[test]
fn a_small_document_is_laid_out_as_before() {
    let blocks = vec![
        heading(1, "Contents"),
        Block::Contents,
        heading(1, "First"),
        Block::Paragraph(
            Default::default(),
            vec![Span::new("Some "), Span::strong("strong"), Span::new(" words.")],
        ),
        heading(2, "Second"),
        table(2),
        Block::Badges(vec![crate::model::Badge { text: "High".into(), tone: Tone::Bad }]),
        Block::Callout {
            tone: Tone::Bad,
            title: "Observed".into(),
            text: vec![Span::new("It is off.")],
        },
        Block::List(vec![vec![Span::new("to First").link("First")]]),
        Block::KeyValues(vec![("Name".into(), Cell::from("value"))]),
        Block::Chart(Chart {
            alternative: "Area: 3 good, 1 bad".into(),
            series: vec![
                Series { label: "good".into(), symbol: "✓".into(), tone: Tone::Good },
                Series { label: "bad".into(), symbol: "✗".into(), tone: Tone::Bad },
            ],
            bars: vec![Bar { label: "Area".into(), total: "4".into(), values: vec![3, 1] }],
        }),
    ];
    insta::assert_json_snapshot!(layout(&document(blocks)).unwrap());
}

#[test]
fn no_heading_stands_alone_at_the_foot_of_a_page() {
    for filling in 30..60 {
        let mut blocks = vec![heading(1, "Top")];
        blocks.extend(
            (0..filling).map(|_| Block::Paragraph(Default::default(), vec![Span::new("x")])),
        );
        blocks.extend([heading(2, "Last heading"), table(3)]);
        let layout = layout(&document(blocks)).unwrap();
        let page = words(&layout)
            .into_iter()
            .find(|page| page.contains(&"Last heading".to_owned()))
            .unwrap();
        assert!(page.contains(&"row 0".to_owned()), "{filling} paragraphs orphan the heading");
    }
}

#[test]
fn a_table_repeats_its_heading_and_loses_no_row() {
    let layout = layout(&document(vec![heading(1, "Top"), table(120)])).unwrap();
    let pages = words(&layout);
    assert!(pages.len() > 3);
    for page in &pages[1..] {
        assert_eq!(page.iter().filter(|text| *text == "Name").count(), 1);
    }
    let all: Vec<_> = pages.concat();
    for n in 0..120 {
        assert_eq!(all.iter().filter(|text| **text == format!("row {n}")).count(), 1);
    }
    // The repeated heading is furniture: one heading in the element tree.
    assert_eq!(layout.elements.iter().filter(|element| element.tag == Tag::TH).count(), 2);
}

#[test]
fn a_row_higher_than_a_page_goes_on_to_the_next() {
    let cell = Cell::from("word ".repeat(1_500));
    let block = Block::Table(Table {
        summary: String::new(),
        columns: vec![
            Column { title: "Head".into(), share: 1.0, align: Align::Left },
            Column::new("Other", 1.0),
        ],
        rows: vec![vec![cell, Cell::from("short")]],
    });
    let layout = layout(&document(vec![block])).unwrap();
    assert!(layout.pages.len() > 2);
    let count = words(&layout).concat().join(" ").matches("word").count();
    assert_eq!(count, 1_500);
    inside(&layout);
}

#[test]
fn contents_name_the_pages_on_which_headings_stand() {
    let mut blocks = vec![heading(1, "Contents"), Block::Contents];
    for n in 0..80 {
        blocks.push(heading(if n % 10 == 0 { 1 } else { 2 }, &format!("Heading {n}")));
        blocks.push(table(n));
    }
    let layout = layout(&document(blocks)).unwrap();
    assert_eq!(layout.outline.len(), 81);
    for entry in layout.outline.iter().skip(1) {
        let shown = (entry.target.page + 1).to_string();
        let texts = words(&layout).concat();
        let at = texts.iter().position(|text| *text == entry.text).unwrap();
        assert_eq!(texts[at + 1], shown, "{}", entry.text);
        let link =
            layout.pages.iter().flat_map(|page| &page.links).find(|link| link.label == entry.text);
        assert_eq!(link.unwrap().target, entry.target);
    }
}

#[test]
fn every_page_carries_its_number_and_a_draft_its_mark() {
    let mut draft = document(vec![heading(1, "A"), heading(1, "B"), heading(1, "C")]);
    draft.mark = Some("DRAFT".into());
    let layout = layout(&draft).unwrap();
    let pages = words(&layout);
    assert_eq!(pages.len(), 4);
    for (index, page) in pages.iter().enumerate().skip(1) {
        assert!(
            page.contains(&format!("Page {} of 4", index + 1))
                && page.contains(&"DRAFT".to_owned())
        );
    }
}

#[test]
fn a_document_without_end_is_refused() {
    let blocks = (0..super::PAGES_MAX + 5).map(|n| heading(1, &n.to_string())).collect();
    assert_eq!(layout(&document(blocks)), Err(ReportError::TooLong(super::PAGES_MAX)));
}

/// All text stands within the margins.
fn inside(layout: &Layout) {
    let fonts = font::fonts().unwrap();
    for page in layout.pages.iter().skip(1) {
        for command in &page.commands {
            if let Command::Text { x, y, size, face, text, element, .. } = command {
                let end = x + fonts.width(*face, *size, text.trim_end());
                assert!(*x >= MARGIN_SIDE - 0.1, "{text:?} starts at {x}");
                assert!(end <= page.width_pt - MARGIN_SIDE + 0.6, "{text:?} ends at {end}");
                assert!(
                    element.is_none() || *y <= page.height_pt - MARGIN_BOTTOM + 0.1,
                    "{text:?} at {y}"
                );
                assert!(text.chars().all(|c| fonts.of(*face).printable(c) == c), "{text:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn no_text_leaves_its_column_and_none_is_lost(text in "(\\PC|[a-z ./_-]){0,400}", width in 40.0f32..460.0) {
        let fonts = font::fonts().unwrap();
        let lines = break_lines(fonts, &[Span::new(&text)], 8.4, width, false);
        let kept: String = lines.iter().map(super::lines::Line::text).collect();
        let plain: String = crate::plain(&text).chars().filter(|c| !c.is_whitespace()).collect();
        let count = kept.chars().filter(|c| *c != ' ').count();
        prop_assert_eq!(count, plain.chars().count());
        for line in lines {
            prop_assert!(line.width <= width || line.text().trim().chars().count() == 1);
        }
    }

    #[test]
    fn hostile_cells_stay_on_the_page(cells in prop::collection::vec("\\PC{0,300}", 1..12)) {
        let block = Block::Table(Table {
            summary: String::new(),
            columns: vec![Column::new("A", 1.0), Column::new("B", 3.0), Column::number("C", 0.2)],
            rows: cells.iter().map(|cell| vec![Cell::from(cell.as_str()); 3]).collect(),
        });
        inside(&layout(&document(vec![heading(1, &cells.concat()), block])).unwrap());
    }
}
