//! Times: from `/Date(ms)/` to RFC 3339, and to one precision.
use chrono::{DateTime, SecondsFormat};

/// RFC 3339 in UTC for the `/Date(1718828117667)/` that .NET serialisers write
/// (milliseconds since 1970, optionally with an offset that changes nothing). None for
/// anything else, or a time outside the calendar.
pub fn date_from_millis(text: &str) -> Option<String> {
    let inner = text.strip_prefix("/Date(")?.strip_suffix(")/")?;
    let digits_at = usize::from(inner.starts_with('-'));
    let rest = inner.get(digits_at..)?;
    let end = rest.find(['+', '-']).unwrap_or(rest.len());
    let (number, offset) = inner.split_at_checked(digits_at.saturating_add(end))?;
    if offset.len() > 5 || !offset.bytes().skip(1).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let moment = DateTime::from_timestamp_millis(number.parse().ok()?)?;
    Some(moment.to_rfc3339_opts(SecondsFormat::AutoSi, true))
}

/// The time cut to milliseconds, without trailing zeros: sources differ in how many digits
/// they write. None when the text is no UTC time with a fraction.
pub(super) fn without_fine_fraction(text: &str) -> Option<String> {
    let body = text.strip_suffix('Z')?;
    let (whole, fraction) = body.split_once('.')?;
    let bytes = whole.as_bytes();
    let is_time = bytes.len() == 19
        && bytes.get(4) == Some(&b'-')
        && bytes.get(10) == Some(&b'T')
        && bytes.get(13) == Some(&b':')
        && !fraction.is_empty()
        && fraction.bytes().all(|byte| byte.is_ascii_digit());
    if !is_time {
        return None;
    }
    let cut = fraction.get(..3.min(fraction.len()))?.trim_end_matches('0');
    Some(if cut.is_empty() { format!("{whole}Z") } else { format!("{whole}.{cut}Z") })
}

/// Whether two texts are the same time but for the finer digits.
pub(crate) fn same_time(one: &str, other: &str) -> bool {
    let cut = |text: &str| without_fine_fraction(text).unwrap_or_else(|| text.to_owned());
    one.ends_with('Z') && other.ends_with('Z') && cut(one) == cut(other)
}
