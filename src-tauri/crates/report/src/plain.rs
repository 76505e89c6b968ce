//! Text from elsewhere made harmless: one line of visible characters.
use unicode_normalization::UnicodeNormalization;

/// `text` in Unicode normal form C, with white space other than spaces as spaces, and
/// every character that is invisible or steers the display (controls, bidirectional
/// marks, zero-width and format characters, private use, noncharacters) shown as U+FFFD.
/// So nothing can hide, reorder or end a line, and nothing disappears silently.
pub fn plain(text: &str) -> String {
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return text.to_owned();
    }
    text.nfc()
        .map(|c| match c {
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
            c if steers(c) => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect()
}

/// Whether `c` is invisible or changes how its neighbours are shown (Unicode Standard
/// Annex 9 for the bidirectional marks; general categories Cc, Cf, Co and Cn's
/// noncharacters, of which the ranges below hold those assigned to date).
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}'
            | '\u{890}'..='\u{891}' | '\u{8e2}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{fffe}'..='\u{ffff}' | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_steers_is_shown_and_the_rest_is_kept() {
        for (given, expected) in [
            ("plain", "plain"),
            ("a\u{308} Müller", "ä Müller"),
            ("line\r\nbreak\ttab", "line  break tab"),
            ("x\u{202e}fdp.exe", "x\u{fffd}fdp.exe"),
            ("ze\u{200b}ro\u{0}", "ze\u{fffd}ro\u{fffd}"),
            ("日本", "日本"),
        ] {
            assert_eq!(plain(given), expected);
        }
    }
}
