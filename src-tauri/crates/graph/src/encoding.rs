//! Text as export tools write it: UTF-8 with or without byte order mark, UTF-16 with one.
use std::borrow::Cow;

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EncodingError {
    /// Not UTF-8 at this byte offset.
    #[error("not UTF-8 at byte {offset}")]
    Utf8 {
        /// From the beginning of the file.
        offset: usize,
    },
    /// Marked as UTF-16, and something in it is no character.
    #[error("not UTF-16")]
    Utf16,
}

/// The text of a file. The byte order mark decides; without one it is UTF-8.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, EncodingError> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, 3),
        [0xFF, 0xFE, rest @ ..] => utf16(encoding_rs::UTF_16LE, rest),
        [0xFE, 0xFF, rest @ ..] => utf16(encoding_rs::UTF_16BE, rest),
        _ => utf8(bytes, 0),
    }
}

fn utf8(bytes: &[u8], skipped: usize) -> Result<Cow<'_, str>, EncodingError> {
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| EncodingError::Utf8 {
        offset: error.valid_up_to().saturating_add(skipped),
    })
}

fn utf16(
    encoding: &'static encoding_rs::Encoding,
    bytes: &[u8],
) -> Result<Cow<'static, str>, EncodingError> {
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(|text| Cow::Owned(text.into_owned()))
        .ok_or(EncodingError::Utf16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_encoding_reads_the_same() {
        let text = "{\"Größe\": \"𝄞\"}";
        let units = || text.encode_utf16();
        let le: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain(units().flat_map(u16::to_le_bytes)).collect();
        let be: Vec<u8> =
            [0xFE, 0xFF].into_iter().chain(units().flat_map(u16::to_be_bytes)).collect();
        let marked: Vec<u8> = [0xEF, 0xBB, 0xBF].into_iter().chain(text.bytes()).collect();
        for bytes in [&le[..], &be, &marked, text.as_bytes()] {
            assert_eq!(decode(bytes).unwrap(), text);
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"ab\xFF"), Err(EncodingError::Utf8 { offset: 2 }));
        assert_eq!(decode(&[0xFF, 0xFE, 0x00, 0xD8]), Err(EncodingError::Utf16));
        assert_eq!(decode(&[0xFF, 0xFE, 0x41]), Err(EncodingError::Utf16));
    }
}
