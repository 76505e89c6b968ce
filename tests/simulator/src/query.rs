//! A request's OData options.
use crate::filter::Filter;
use std::collections::BTreeMap;
use url::form_urlencoded;

/// What a request asks for beside the path.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// `$select`.
    pub select: Option<Vec<String>>,
    /// `$expand`.
    pub expand: Expand,
    /// `$filter`.
    pub filter: Option<Filter>,
    /// `$top`.
    pub top: Option<usize>,
    /// `$orderby`: one property, and whether it descends.
    pub order: Option<(String, bool)>,
    /// `$count`.
    pub count: bool,
    /// The first item of the page, from `$skiptoken`.
    pub start: usize,
    /// Everything but `$skiptoken`, as it came, decoded.
    pub others: Vec<(String, String)>,
}

/// What is expanded, and within it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Expand(pub BTreeMap<String, Inner>);

/// The options in the parentheses of one expansion.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inner {
    /// `$select`.
    pub select: Option<Vec<String>>,
    /// `$expand`.
    pub expand: Expand,
}

/// Expansions may not go deeper.
const DEPTH_MAX: usize = 4;

impl Query {
    /// Reads the text behind the question mark.
    ///
    /// # Errors
    /// What cannot be understood, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut query = Self::default();
        for (name, value) in form_urlencoded::parse(text.as_bytes()) {
            // The service takes the names with and without the sign.
            match name.strip_prefix('$').unwrap_or(&name) {
                "skiptoken" => {
                    query.start = page_start(&value).ok_or("Skip token is not valid.")?;
                    continue;
                }
                "select" => query.select = Some(names(&value)),
                "expand" => query.expand = expand(&value, 0)?,
                "filter" => query.filter = Some(Filter::parse(&value)?),
                "top" => {
                    let top = value.parse().ok().filter(|top| *top > 0);
                    query.top = Some(top.ok_or(format!("Invalid value '{value}' for $top."))?);
                }
                "orderby" => {
                    let (property, direction) = value.split_once(' ').unwrap_or((&value, "asc"));
                    query.order = Some((property.to_owned(), direction == "desc"));
                }
                "count" => query.count = value == "true",
                other => return Err(format!("The query parameter '{other}' is not supported.")),
            }
            query.others.push((name.into_owned(), value.into_owned()));
        }
        Ok(query)
    }

    /// The query of the page that begins with an item.
    pub fn page(&self, start: usize) -> String {
        let mut text = form_urlencoded::Serializer::new(String::new());
        for (name, value) in &self.others {
            text.append_pair(name, value);
        }
        text.append_pair("$skiptoken", &page_token(start));
        text.finish()
    }

    /// The query without its page: what names a stream of pages.
    pub fn stream(&self) -> String {
        let mut text = form_urlencoded::Serializer::new(String::new());
        text.extend_pairs(&self.others);
        text.finish()
    }
}

/// Opaque to clients, as the service's is.
fn page_token(start: usize) -> String {
    format!("RFNwdAIAAQ{start:08x}")
}

fn page_start(token: &str) -> Option<usize> {
    usize::from_str_radix(token.strip_prefix("RFNwdAIAAQ")?, 16).ok()
}

fn names(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// Parts at commas or semicolons outside of parentheses.
fn parts(text: &str, separator: char) -> Vec<&str> {
    let mut depth = 0_usize;
    text.split(|sign: char| {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        sign == separator && depth == 0
    })
    .map(str::trim)
    .filter(|part| !part.is_empty())
    .collect()
}

fn expand(text: &str, depth: usize) -> Result<Expand, String> {
    if depth > DEPTH_MAX {
        return Err("$expand is too deep.".to_owned());
    }
    let mut found = BTreeMap::new();
    for part in parts(text, ',') {
        let Some((name, rest)) = part.split_once('(') else {
            found.insert(part.to_owned(), Inner::default());
            continue;
        };
        let options = rest.strip_suffix(')').ok_or("$expand: ')' was expected.")?;
        let mut inner = Inner::default();
        for option in parts(options, ';') {
            match option.split_once('=') {
                Some(("$select" | "select", value)) => inner.select = Some(names(value)),
                Some(("$expand" | "expand", value)) => inner.expand = expand(value, depth + 1)?,
                _ => return Err(format!("$expand: '{option}' is not supported.")),
            }
        }
        found.insert(name.trim().to_owned(), inner);
    }
    Ok(Expand(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_and_pages_keep_them() {
        let query = Query::parse(
            "$top=5&%24select=id,%20displayName&$filter=a%20eq%20'b%26c'\
             &$expand=assignments,rules($expand=inner($select=id,x);$select=name)&$count=true",
        )
        .unwrap();
        assert_eq!((query.top, query.count, query.start), (Some(5), true, 0));
        assert_eq!(query.select, Some(vec!["id".to_owned(), "displayName".to_owned()]));
        assert_eq!(query.expand.0.keys().collect::<Vec<_>>(), ["assignments", "rules"]);
        let rules = &query.expand.0["rules"];
        assert_eq!(rules.select, Some(vec!["name".to_owned()]));
        assert_eq!(rules.expand.0["inner"].select.as_ref().unwrap().len(), 2);
        let next = Query::parse(&query.page(10)).unwrap();
        assert_eq!(next.start, 10);
        assert_eq!(Query { start: 0, ..next }, query);
    }

    #[test]
    fn nonsense_is_refused() {
        for wrong in
            ["$top=0", "$top=x", "$skiptoken=zz", "$what=1", "$expand=a(", "$expand=a(b=1)"]
        {
            assert!(Query::parse(wrong).is_err(), "{wrong}");
        }
    }
}
