//! Names of properties: from a source's spelling to Graph's.
use std::borrow::Cow;

/// Graph's spelling (camel case) of a name in Pascal case. A leading acronym is lowered up
/// to its last capital, which begins the next word: `AADAdditionalData` is
/// `aadAdditionalData`. Names that do not begin with a capital stay.
pub fn canonical_name(name: &str) -> Cow<'_, str> {
    let capitals = name.bytes().take_while(u8::is_ascii_uppercase).count();
    let lowered = match (capitals, name.as_bytes().get(capitals)) {
        (0, _) => return Cow::Borrowed(name),
        (1, _) => 1,
        (_, Some(next)) if next.is_ascii_lowercase() => capitals.saturating_sub(1),
        _ => capitals,
    };
    let (head, tail) = name.split_at_checked(lowered).unwrap_or((name, ""));
    let mut canonical = head.to_ascii_lowercase();
    canonical.push_str(tail);
    Cow::Owned(canonical)
}

/// Whether a property says something about the transport (an OData annotation or an
/// advertised action) and nothing about the subject.
pub fn is_annotation(name: &str) -> bool {
    name.contains("@odata.") || name.starts_with("#microsoft.graph.")
}
