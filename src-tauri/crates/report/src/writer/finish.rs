//! What `printpdf` cannot say, added to its objects: language, outline, links, metadata,
//! the file's identity and the element tree.
use super::{content::Mark, structure};
use crate::{
    ReportError,
    pages::{Layout, Link, OutlineEntry, Place},
};
use lopdf::{
    Dictionary, Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary,
};

/// Completes and serialises `objects`.
pub(super) fn finish(
    mut objects: Document,
    layout: &Layout,
    marks: &[Mark],
    identity: Vec<u8>,
) -> Result<Vec<u8>, ReportError> {
    objects.version = "1.7".to_owned();
    let pages: Vec<ObjectId> = objects.page_iter().collect();
    let links = links(&mut objects, layout, &pages)?;
    let tree = structure::tree(&mut objects, layout, marks, &links, &pages)?;
    let outline = outline(&mut objects, layout, &pages);
    let xmp = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp(layout).into_bytes(),
    )
    .with_compression(false);
    let xmp = objects.add_object(xmp);
    let catalog = objects.catalog_mut().map_err(failed)?;
    catalog.set("Lang", text(&layout.metadata.lang));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", tree);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("PageLayout", Object::Name(b"SinglePage".to_vec()));
    catalog.set("Metadata", xmp);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", Object::Name(b"UseOutlines".to_vec()));
    }
    let info = objects.add_object(information(layout));
    objects.trailer.set("Info", info);
    let id = Object::String(identity, StringFormat::Hexadecimal);
    objects.trailer.set("ID", vec![id.clone(), id]);
    objects.prune_objects();
    objects.compress();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .compression_level(9)
        .build();
    let mut bytes = Vec::new();
    objects
        .save_with_options(&mut bytes, options)
        .map_err(|error| ReportError::Write(error.to_string()))?;
    Ok(bytes)
}

/// For `map_err`.
pub(super) fn failed(error: lopdf::Error) -> ReportError {
    ReportError::Write(error.to_string())
}

/// A PDF text string: UTF-16BE with its mark when it is not ASCII (ISO 32000-2, 7.9.2.2).
pub(super) fn text(words: &str) -> Object {
    if words.is_ascii() {
        return Object::string_literal(words);
    }
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn destination(place: Place, layout: &Layout, pages: &[ObjectId]) -> Option<Object> {
    let page = layout.pages.get(place.page)?;
    // A little above, so that the heading does not stick to the window's edge.
    let top = (page.height_pt - place.y + 14.0).min(page.height_pt);
    Some(Object::Array(vec![
        (*pages.get(place.page)?).into(),
        Object::Name(b"XYZ".to_vec()),
        0.into(),
        top.into(),
        Object::Null,
    ]))
}

/// The annotations of each page's links: page, link, object.
fn links<'a>(
    objects: &mut Document,
    layout: &'a Layout,
    pages: &[ObjectId],
) -> Result<Vec<(usize, &'a Link, ObjectId)>, ReportError> {
    let mut made = Vec::new();
    for (index, (page, id)) in layout.pages.iter().zip(pages).enumerate() {
        let mut annotations = Vec::new();
        for link in &page.links {
            let Some(target) = destination(link.target, layout, pages) else { continue };
            let bottom = page.height_pt - link.y - link.height;
            let annotation = objects.add_object(dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => vec![
                    link.x.into(), bottom.into(),
                    (link.x + link.width).into(), (bottom + link.height).into(),
                ],
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "F" => 4,
                "P" => *id,
                "Dest" => target,
                "Contents" => text(&link.label),
            });
            annotations.push(Object::Reference(annotation));
            made.push((index, link, annotation));
        }
        let page = objects.get_object_mut(*id).and_then(Object::as_dict_mut).map_err(failed)?;
        if annotations.is_empty() {
            page.remove(b"Annots");
        } else {
            page.set("Annots", annotations);
        }
        page.set("Tabs", Object::Name(b"S".to_vec()));
    }
    Ok(made)
}

/// The nested outline; its object.
fn outline(objects: &mut Document, layout: &Layout, pages: &[ObjectId]) -> Option<ObjectId> {
    if layout.outline.is_empty() {
        return None;
    }
    let root = objects.new_object_id();
    let (first, last, count) = siblings(objects, layout, pages, &layout.outline, root)?;
    objects.set_object(
        root,
        dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count },
    );
    Some(root)
}

/// Writes `entries`, whose first level is that of the first entry, below `parent`; the
/// first and the last of them, and how many show.
fn siblings(
    objects: &mut Document,
    layout: &Layout,
    pages: &[ObjectId],
    entries: &[OutlineEntry],
    parent: ObjectId,
) -> Option<(ObjectId, ObjectId, i64)> {
    let level = entries.first()?.level;
    let mut groups: Vec<(&OutlineEntry, &[OutlineEntry])> = Vec::new();
    let mut rest = entries;
    while let Some((head, tail)) = rest.split_first() {
        let below = tail.iter().take_while(|entry| entry.level > level).count();
        let (children, next) = tail.split_at(below);
        groups.push((head, children));
        rest = next;
    }
    let ids: Vec<ObjectId> = groups.iter().map(|_| objects.new_object_id()).collect();
    for (index, ((entry, children), id)) in groups.iter().zip(&ids).enumerate() {
        let mut item = dictionary! { "Title" => text(&entry.text), "Parent" => parent };
        if let Some(target) = destination(entry.target, layout, pages) {
            item.set("Dest", target);
        }
        if let Some(previous) = index.checked_sub(1).and_then(|before| ids.get(before)) {
            item.set("Prev", *previous);
        }
        if let Some(next) = ids.get(index.saturating_add(1)) {
            item.set("Next", *next);
        }
        if let Some((first, last, count)) = siblings(objects, layout, pages, children, *id) {
            item.set("First", first);
            item.set("Last", last);
            // Closed at first: a reader sees the sections before the findings.
            item.set("Count", -count);
        }
        objects.set_object(*id, item);
    }
    Some((*ids.first()?, *ids.last()?, i64::try_from(ids.len()).unwrap_or(i64::MAX)))
}

fn information(layout: &Layout) -> Dictionary {
    let metadata = &layout.metadata;
    let mut info = dictionary! {
        "Title" => text(&metadata.title),
        "Author" => text(&metadata.author),
        "Subject" => text(&metadata.subject),
        "Creator" => text(&metadata.producer),
        "Producer" => text(&metadata.producer),
    };
    if let Some(date) = &metadata.date {
        info.set("CreationDate", text(&format!("D:{date}")));
        info.set("ModDate", text(&format!("D:{date}")));
    }
    info
}

/// The same metadata as XMP (ISO 16684-1).
fn xmp(layout: &Layout) -> String {
    let metadata = &layout.metadata;
    let escape = |words: &str| {
        words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
    };
    let date = metadata.date.as_deref().and_then(|date| {
        let part = |from: usize, to: usize| date.get(from..to);
        let (year, month, day) = (part(0, 4)?, part(4, 6)?, part(6, 8)?);
        let (hour, minute, second) = (part(8, 10)?, part(10, 12)?, part(12, 14)?);
        let moment = format!("{year}-{month}-{day}T{hour}:{minute}:{second}Z");
        Some(format!(
            "<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>"
        ))
    });
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\
<dc:format>application/pdf</dc:format>\
<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\
<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>\
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>\
<xmp:CreatorTool>{producer}</xmp:CreatorTool>{date}<pdf:Producer>{producer}</pdf:Producer>\
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>",
        title = escape(&metadata.title),
        author = escape(&metadata.author),
        subject = escape(&metadata.subject),
        lang = escape(&metadata.lang),
        producer = escape(&metadata.producer),
        date = date.unwrap_or_default(),
    )
}
