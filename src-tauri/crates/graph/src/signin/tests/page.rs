//! The page that the browser ends on.
use super::*;
use crate::signin::answer_page::Page;

#[test]
fn the_page_runs_and_loads_nothing_and_is_not_kept() {
    // SGN-14
    let response = Page::Received.response(&texts());
    let (head, body) = response.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n"));
    for line in [
        "Cache-Control: no-store",
        "Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'",
        "Referrer-Policy: no-referrer",
        "X-Content-Type-Options: nosniff",
        &format!("Content-Length: {}", body.len()),
    ] {
        assert!(head.lines().any(|found| found == line), "{line}\n{head}");
    }
    assert!(body.contains("<html lang=\"de\">") && body.contains("Sie können"));
    assert!(body.contains("Tenant &amp; &lt;Pilot&gt;") && !body.contains("<Pilot>"));
    assert!(!body.contains("script") && !body.contains("http"));
}

#[test]
fn hostile_texts_stay_texts() {
    // SGN-14
    let hostile = "\"><script>alert('x')</script>&";
    let texts = PageTexts {
        language: hostile.to_owned(),
        title: hostile.to_owned(),
        received: hostile.to_owned(),
        refused: hostile.to_owned(),
        unknown: hostile.to_owned(),
    };
    for page in [Page::Received, Page::Refused, Page::Spent, Page::Missing] {
        let response = page.response(&texts);
        assert!(!response.contains("<script") && !response.contains("\">&"), "{response}");
        assert_eq!(response.matches('\'').count(), 8, "only the policy's own quotation marks");
    }
}
