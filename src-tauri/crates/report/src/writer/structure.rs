//! The element tree as PDF structure (ISO 32000-1, 14.7): what each stretch of content is,
//! in reading order, for assistive technology.
use super::{
    content::{Mark, tag_name},
    finish::{failed, text},
};
use crate::{
    ReportError,
    pages::{Layout, Link, Tag},
};
use lopdf::{Document, Object, ObjectId, dictionary};
use std::collections::BTreeMap;

/// Adds the tree; the structure root's object.
pub(super) fn tree(
    objects: &mut Document,
    layout: &Layout,
    marks: &[Mark],
    links: &[(usize, &Link, ObjectId)],
    pages: &[ObjectId],
) -> Result<ObjectId, ReportError> {
    let root = objects.new_object_id();
    let ids: Vec<ObjectId> = layout.elements.iter().map(|_| objects.new_object_id()).collect();
    let mut kids: BTreeMap<u32, Vec<Object>> = BTreeMap::new();
    for (index, element) in layout.elements.iter().enumerate().skip(1) {
        if let (Some(parent), Some(id)) = (element.parent, ids.get(index)) {
            kids.entry(parent).or_default().push((*id).into());
        }
    }
    // Which element each mark of a page belongs to, by its number.
    let mut by_page: BTreeMap<usize, Vec<Object>> = BTreeMap::new();
    for mark in marks {
        let (Some(element), Some(page)) = (id_of(&ids, mark.element), pages.get(mark.page)) else {
            continue;
        };
        by_page.entry(mark.page).or_default().push(element.into());
        kids.entry(mark.element).or_default().push(Object::Dictionary(dictionary! {
            "Type" => "MCR", "Pg" => *page, "MCID" => mark.mcid,
        }));
    }
    for (index, element) in layout.elements.iter().enumerate() {
        let number = u32::try_from(index).unwrap_or(u32::MAX);
        let parent = element.parent.and_then(|parent| id_of(&ids, parent)).unwrap_or(root);
        let Some(id) = ids.get(index) else { continue };
        let mut node = dictionary! {
            "Type" => "StructElem", "S" => tag_name(element.tag), "P" => parent,
        };
        if let Some(children) = kids.remove(&number) {
            node.set("K", children);
        }
        match (element.tag, &element.alternative) {
            (Tag::TH, _) => node.set("A", dictionary! { "O" => "Table", "Scope" => "Column" }),
            (Tag::Table, Some(words)) => {
                node.set("A", dictionary! { "O" => "Table", "Summary" => text(words) });
            }
            (_, Some(words)) => node.set("Alt", text(words)),
            (_, None) => {}
        }
        objects.set_object(*id, node);
    }
    let mut next_key = 0;
    let mut parents: Vec<Object> = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        let Some(owners) = by_page.remove(&index) else { continue };
        let page = objects.get_object_mut(*page).and_then(Object::as_dict_mut).map_err(failed)?;
        page.set("StructParents", next_key);
        parents.extend([next_key.into(), owners.into()]);
        next_key += 1;
    }
    next_key = link_elements(
        objects,
        links,
        pages,
        id_of(&ids, 0).unwrap_or(root),
        next_key,
        &mut parents,
    )?;
    let parent_tree = objects.add_object(dictionary! { "Nums" => parents });
    let document: Object = id_of(&ids, 0).map_or(Object::Null, Object::from);
    objects.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![document],
            "ParentTree" => parent_tree,
            "ParentTreeNextKey" => next_key,
        },
    );
    Ok(root)
}

/// Each link annotation as an element of its own at the end of the document's element.
fn link_elements(
    objects: &mut Document,
    links: &[(usize, &Link, ObjectId)],
    pages: &[ObjectId],
    document: ObjectId,
    mut next_key: i64,
    parents: &mut Vec<Object>,
) -> Result<i64, ReportError> {
    let mut elements = Vec::new();
    for (page, link, annotation) in links {
        let Some(page) = pages.get(*page) else { continue };
        let element = objects.add_object(dictionary! {
            "Type" => "StructElem",
            "S" => "Link",
            "P" => document,
            "Alt" => text(&link.label),
            "K" => dictionary! { "Type" => "OBJR", "Pg" => *page, "Obj" => *annotation },
        });
        let annotation =
            objects.get_object_mut(*annotation).and_then(Object::as_dict_mut).map_err(failed)?;
        annotation.set("StructParent", next_key);
        parents.extend([next_key.into(), element.into()]);
        next_key += 1;
        elements.push(Object::Reference(element));
    }
    let node = objects.get_object_mut(document).and_then(Object::as_dict_mut).map_err(failed)?;
    if let Ok(kids) = node.get_mut(b"K").and_then(Object::as_array_mut) {
        kids.extend(elements);
    }
    Ok(next_key)
}

fn id_of(ids: &[ObjectId], element: u32) -> Option<ObjectId> {
    ids.get(usize::try_from(element).ok()?).copied()
}
