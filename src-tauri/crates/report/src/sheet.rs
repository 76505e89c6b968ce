//! Tables for machines: CSV that no spreadsheet program mistakes for a formula.
//!
//! RFC 4180, UTF-8 with a byte order mark (without it Excel reads UTF-8 as the system's
//! old code page), comma, CRLF. Never localised.
use crate::ReportError;

/// `header` and `rows` as CSV. A cell that a spreadsheet would run as a formula gets an
/// apostrophe before it; controls in it become spaces, or U+FFFD where they steer.
///
/// # Errors
/// [`ReportError::Write`] when a row has not as many cells as the header.
pub fn csv(header: &[&str], rows: &[Vec<String>]) -> Result<Vec<u8>, ReportError> {
    let mut out = vec![0xef, 0xbb, 0xbf];
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut out);
    let failed = |error: csv::Error| ReportError::Write(error.to_string());
    writer.write_record(header.iter().map(|cell| harmless(cell))).map_err(failed)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell))).map_err(failed)?;
    }
    writer.flush().map_err(|error| ReportError::Write(error.to_string()))?;
    drop(writer);
    Ok(out)
}

/// One row as a line of such a file, for files that are written as they are made.
///
/// # Errors
/// [`ReportError::Write`] when the row cannot be written.
pub fn line(row: &[String]) -> Result<Vec<u8>, ReportError> {
    let mut out = Vec::new();
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut out);
    let failed = |error: csv::Error| ReportError::Write(error.to_string());
    writer.write_record(row.iter().map(|cell| harmless(cell))).map_err(failed)?;
    writer.flush().map_err(|error| ReportError::Write(error.to_string()))?;
    drop(writer);
    Ok(out)
}

/// `cell` so that no spreadsheet runs it (OWASP, CSV injection): `=`, `+`, `-`, `@`, tab
/// and carriage return at its start, their full-width forms, and the same after spaces or
/// quotes, which some programs skip.
fn harmless(cell: &str) -> String {
    let starts = cell
        .trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'' || c == '\u{feff}')
        .starts_with([
            '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}', '\u{2212}',
        ]);
    let control = cell.starts_with(['\t', '\r', '\n', '\0']);
    let cell = crate::plain(cell);
    if starts || control { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::{csv, harmless, line};

    #[test]
    fn no_cell_starts_a_formula() {
        for attack in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            " =1",
            "\"=1",
            "\u{ff1d}cmd",
            "\u{ff0b}1",
            "\u{ff0d}1",
            "\u{ff20}x",
            "\u{feff}=1",
            "\u{2212}1",
            "\n=1",
            "'=1",
        ] {
            let cell = harmless(attack);
            assert!(cell.starts_with('\''), "{attack:?} became {cell:?}");
        }
        for plain in ["MS.AAD.1.1v1", "Zürich", "", "2026-11-21", "a=b"] {
            assert_eq!(harmless(plain), plain);
        }
    }

    #[test]
    fn quotes_commas_and_lines_survive() {
        let bytes = csv(&["a", "b"], &[vec!["x,\"y\"".into(), "one\ntwo".into()]]).unwrap();
        assert_eq!(bytes, b"\xef\xbb\xbfa,b\r\n\"x,\"\"y\"\"\",one two\r\n");
        let lines =
            [csv(&["a", "b"], &[]).unwrap(), line(&["x,\"y\"".into(), "one\ntwo".into()]).unwrap()];
        assert_eq!(lines.concat(), bytes);
    }
}
