//! Whole numbers with the language's grouping.
use super::Lang;
use fluent_bundle::FluentValue;

/// `number` with a separator after every three digits: a point in German, a comma in English.
pub(super) fn grouped(lang: Lang, number: i64) -> String {
    let separator = match lang {
        Lang::De => '.',
        Lang::En => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len().saturating_mul(2));
    if number < 0 {
        out.push('\u{2212}');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && digits.len().saturating_sub(index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// How Fluent prints a number that stands in a sentence; `None` leaves the rest to Fluent.
pub(super) fn fluent(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        // Every argument comes from an i64, so the cast loses nothing below 2^53.
        #[allow(clippy::cast_possible_truncation)]
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            Some(grouped(lang, number.value as i64))
        }
        _ => None,
    }
}
