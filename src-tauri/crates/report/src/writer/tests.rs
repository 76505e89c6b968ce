//! Tests of the writer, read back with an independent reader of the objects.
use crate::{
    layout,
    layout::tests::document,
    model::{Block, Cell, Column, Span, Table},
    pdf,
};
use lopdf::{Dictionary, Document, Object};

fn sample() -> Vec<u8> {
    let heading =
        |level, text: &str| Block::Heading { level, text: text.into(), anchor: text.into() };
    let blocks = vec![
        heading(1, "Contents"),
        Block::Contents,
        heading(1, "Überblick"),
        Block::Paragraph(Default::default(), vec![Span::new("Text "), Span::italic("slanted")]),
        heading(2, "Inner"),
        Block::Table(Table {
            summary: "Numbers".into(),
            columns: vec![Column::new("A", 1.0)],
            rows: vec![vec![Cell::from("1")]],
        }),
        heading(1, "Last"),
    ];
    pdf(&layout(&document(blocks)).unwrap()).unwrap()
}

fn load() -> Document {
    Document::load_mem(&sample()).unwrap()
}

fn dictionary<'a>(document: &'a Document, object: &'a Object) -> &'a Dictionary {
    document.dereference(object).unwrap().1.as_dict().unwrap()
}

fn titles(
    document: &Document,
    parent: &Dictionary,
    depth: usize,
    found: &mut Vec<(usize, Vec<u8>)>,
) {
    let mut next = parent.get(b"First").ok();
    while let Some(object) = next {
        let item = dictionary(document, object);
        found.push((depth, item.get(b"Title").unwrap().as_str().unwrap().to_vec()));
        titles(document, item, depth + 1, found);
        next = item.get(b"Next").ok();
    }
}

#[test]
fn the_same_document_has_the_same_bytes() {
    assert!(sample() == sample());
}

#[test]
fn pages_outline_and_links_lead_where_they_say() {
    let document = load();
    assert_eq!(document.get_pages().len(), 4);
    let catalog = document.catalog().unwrap();
    let mut found = Vec::new();
    titles(&document, dictionary(&document, catalog.get(b"Outlines").unwrap()), 0, &mut found);
    let levels: Vec<usize> = found.iter().map(|(depth, _)| *depth).collect();
    assert_eq!(levels, [0, 0, 1, 0]);
    assert_eq!(found[1].1, b"\xfe\xff\0\xdc\0b\0e\0r\0b\0l\0i\0c\0k");
    let contents = document.get_pages()[&2];
    let links = document.get_page_annotations(contents).unwrap();
    assert_eq!(links.len(), 3);
    for link in links {
        let target = link.get(b"Dest").unwrap().as_array().unwrap()[0].as_reference().unwrap();
        assert!(document.get_pages().values().any(|page| *page == target));
    }
}

#[test]
fn fonts_are_embedded_and_only_what_is_used() {
    let document = load();
    let fonts = document.get_page_fonts(document.get_pages()[&3]).unwrap();
    assert_eq!(fonts.len(), 3);
    for font in fonts.values() {
        let name = font.get(b"BaseFont").unwrap().as_name().unwrap();
        assert_eq!(name.get(6), Some(&b'+'), "{name:?} is not subset");
        assert!(font.has(b"ToUnicode"));
        let descendants = font.get(b"DescendantFonts").unwrap().as_array().unwrap();
        let descriptor = dictionary(
            &document,
            dictionary(&document, &descendants[0]).get(b"FontDescriptor").unwrap(),
        );
        let program = document.dereference(descriptor.get(b"FontFile2").unwrap()).unwrap().1;
        let size = program.as_stream().unwrap().decompressed_content().unwrap().len();
        assert!((500..60_000).contains(&size), "{size} bytes");
    }
}

#[test]
fn metadata_language_and_identity_are_the_documents() {
    let document = load();
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en");
    assert!(catalog.has(b"Metadata") && catalog.has(b"StructTreeRoot"));
    let info = dictionary(&document, document.trailer.get(b"Info").unwrap());
    assert_eq!(info.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20261121140509Z");
    let id = document.trailer.get(b"ID").unwrap().as_array().unwrap();
    assert_eq!(id[0], id[1]);
    assert_eq!(id[0].as_str().unwrap().len(), 16);
}

#[test]
fn every_mark_has_an_owner_in_the_element_tree() {
    let document = load();
    let root = dictionary(&document, document.catalog().unwrap().get(b"StructTreeRoot").unwrap());
    let tree = dictionary(&document, root.get(b"ParentTree").unwrap());
    let numbers = tree.get(b"Nums").unwrap().as_array().unwrap();
    for (index, page) in document.get_pages().values().enumerate() {
        let key = document
            .get_dictionary(*page)
            .unwrap()
            .get(b"StructParents")
            .unwrap()
            .as_i64()
            .unwrap();
        let at =
            numbers.iter().step_by(2).position(|number| number.as_i64().unwrap() == key).unwrap();
        let owners = document.dereference(&numbers[at * 2 + 1]).unwrap().1.as_array().unwrap();
        let content = document.get_page_content(*page);
        let marks = String::from_utf8_lossy(&content).matches("MCID").count();
        assert_eq!(owners.len(), marks, "page {index}");
    }
}
