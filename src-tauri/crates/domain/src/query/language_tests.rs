//! What is printed reads the same again, nothing typed does harm, and what is wrong is named
//! where it stands (FND-15 to FND-17).
use super::*;
use proptest::prelude::*;

fn problem(query: &str) -> (&'static str, usize, usize) {
    let error = parse(query).unwrap_err();
    (error.problem.code(), error.span.start, error.span.end)
}

#[test]
fn fnd_15_the_query_of_the_guide() {
    let query = "is:open owner:me severity:>=high due:<7d fw:nist-ac-2 tenant:contoso -is:accepted";
    let parsed = parse(query).unwrap();
    let tests: Vec<_> = parsed.expression.terms.iter().map(|term| &term.test).collect();
    assert_eq!(
        tests,
        [
            &Test::Is(Is::Open),
            &Test::Owners(vec![Who::Me]),
            &Test::Severity(Comparison::AtLeast, Severity::High),
            &Test::Due(Comparison::Less, Day::FromToday(7)),
            &Test::Requirements(vec!["nist-ac-2".into()]),
            &Test::Tenants(vec!["contoso".into()]),
            &Test::Is(Is::State(State::RiskAccepted)),
        ]
    );
    assert!(parsed.expression.terms[6].negated);
    assert_eq!(parsed.expression.to_string(), query);
    assert_eq!(parsed.spans[2], Span { start: 17, end: 32 });
}

#[test]
fn fnd_15_quotes_keep_a_value_from_meaning_something_else() {
    let terms = parse("owner:\"me\",none,\"Jan, der \\\"Große\\\"\" \"a b\" \"is:open\"").unwrap();
    let terms: Vec<Test> = terms.expression.terms.into_iter().map(|term| term.test).collect();
    assert_eq!(
        terms,
        [
            Test::Owners(vec![
                Who::Named("me".into()),
                Who::Nobody,
                Who::Named("Jan, der \"Große\"".into())
            ]),
            Test::Phrase("a b".into()),
            Test::Phrase("is:open".into()),
        ]
    );
}

#[test]
fn fnd_16_what_is_wrong_is_named_where_it_stands() {
    assert_eq!(problem("is:open colour:red"), ("query-key-unknown", 8, 18));
    assert_eq!(problem("größe severity:huge"), ("query-value-unknown", 6, 19));
    assert_eq!(problem("owner:"), ("query-value-missing", 0, 6));
    assert_eq!(problem("a owner:>me"), ("query-not-compared", 2, 11));
    assert_eq!(problem("due:<soon"), ("query-value-unknown", 0, 9));
    assert_eq!(problem("due:99999999999d"), ("query-value-unknown", 0, 16));
    assert_eq!(problem("sort:due sort:due"), ("query-sort-twice", 9, 17));
    assert_eq!(problem("-sort:due"), ("query-sort-twice", 0, 9));
    assert_eq!(problem("a \"b c"), ("query-quote-open", 2, 6));
    assert_eq!(problem("\"key\":x"), ("query-key-unknown", 0, 7));
    assert_eq!(problem("a -"), ("query-value-missing", 2, 3));
    assert_eq!(problem(&"a ".repeat(41)), ("query-too-many", 80, 81));
    assert_eq!(problem(&format!("policy:{}", "a,".repeat(40))).0, "query-too-many");
    assert_eq!(problem(&"a".repeat(1_001)).0, "query-too-long");
}

fn offered(query: &str) -> (usize, Vec<String>) {
    let completion = complete(query, query.chars().count());
    (completion.span.start, completion.options)
}

#[test]
fn fnd_17_completion_offers_keys_and_values() {
    assert_eq!(complete("", 0).options.len(), KEYS.len());
    assert_eq!(offered("is:open se"), (8, vec!["severity:".to_owned()]));
    assert_eq!(offered("is:open -ow"), (9, vec!["owner:".to_owned()]));
    assert_eq!(offered("severity:>=h"), (11, vec!["high".to_owned()]));
    assert_eq!(offered("state:new,res"), (10, vec!["resolved".to_owned()]));
    assert_eq!(complete("is:open ", 8).options.len(), KEYS.len());
    let tenant = complete("tenant:\"Con", 11);
    assert_eq!((tenant.span.start, tenant.prefix.as_str()), (7, "con"));
    assert_eq!(tenant.typing, Typing::Value("tenant".to_owned()));
    // In the middle: what is before the cursor counts.
    assert_eq!(complete("is:op owner:me", 5).options, ["open"]);
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-ZäöüÄÖÜß0-9.\\-_]{1,12}", "[ -~äöü€]{1,12}"]
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("something", |text| !text.is_empty())
        // What begins with a sign of comparison must be quoted by whoever types it.
        .prop_filter("no sign", |text| !text.starts_with(['<', '>']))
}

fn values() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(value(), 1..4)
}

fn people() -> impl Strategy<Value = Vec<Who>> {
    let who = prop_oneof![Just(Who::Me), Just(Who::Nobody), value().prop_map(Who::Named)];
    prop::collection::vec(who, 1..4)
}

fn comparisons() -> impl Strategy<Value = Comparison> {
    prop::sample::select(vec![
        Comparison::Less,
        Comparison::AtMost,
        Comparison::More,
        Comparison::AtLeast,
    ])
}

fn tests() -> impl Strategy<Value = Test> {
    let severities = SEVERITIES.map(|(severity, _)| severity).to_vec();
    let is: Vec<Is> =
        Is::WORDS.map(|(is, _)| is).into_iter().chain(State::ALL.map(Is::State)).collect();
    let date = (1i32..9_999, 1u32..=366)
        .prop_filter_map("a day", |(year, day)| NaiveDate::from_yo_opt(year, day));
    let day = prop_oneof![
        (-QUERY_DAYS_MAX..=QUERY_DAYS_MAX).prop_map(Day::FromToday),
        date.prop_map(Day::On)
    ];
    prop_oneof![
        prop::sample::select(is).prop_map(Test::Is),
        prop::collection::vec(prop::sample::select(State::ALL.to_vec()), 1..4)
            .prop_map(Test::States),
        prop::collection::vec(prop::sample::select(severities.clone()), 1..4)
            .prop_map(Test::Severities),
        (comparisons(), prop::sample::select(severities))
            .prop_map(|(by, severity)| Test::Severity(by, severity)),
        (prop_oneof![comparisons(), Just(Comparison::Equal)], day)
            .prop_map(|(by, day)| Test::Due(by, day)),
        Just(Test::NotDue),
        values().prop_map(Test::Tenants),
        people().prop_map(Test::Owners),
        people().prop_map(Test::Assignees),
        people().prop_map(Test::Mentions),
        values().prop_map(Test::Areas),
        values().prop_map(Test::Controls),
        values().prop_map(Test::Requirements),
        values().prop_map(Test::Policies),
        "[a-zäöü0-9][a-zäöü0-9.\\-_*]{0,9}".prop_map(Test::Word),
        "[a-zäöü0-9][ -~äöü€]{0,15}".prop_map(Test::Phrase),
    ]
}

fn expressions() -> impl Strategy<Value = Expression> {
    let terms = prop::collection::vec(
        (any::<bool>(), tests()).prop_map(|(negated, test)| Term { negated, test }),
        0..6,
    );
    let sort = prop::option::of(prop::sample::select(SORTS.map(|(sort, _)| sort).to_vec()));
    (terms, sort).prop_map(|(terms, sort)| Expression { terms, sort })
}

proptest! {
    #![proptest_config(crate::cases::cases())]

    /// FND-15. PROPTEST_CASES sets how many.
    #[test]
    fn what_is_printed_reads_the_same_again(expression in expressions()) {
        let text = expression.to_string();
        prop_assume!(text.chars().count() <= QUERY_CHARS_MAX);
        prop_assert_eq!(parse(&text).map(|parsed| parsed.expression), Ok(expression));
    }

    /// FND-15: `\0-a` is no word that is printed as another term.
    #[test]
    fn what_cannot_be_seen_parts_words(hidden in "[\u{0}\u{1b}]{1,3}") {
        let read = |text: &str| parse(text).map(|parsed| parsed.expression);
        prop_assert_eq!(read(&format!("a{hidden}-b")), read("a -b"));
    }

    /// FND-16: no text does harm, and whatever is accepted prints to the same again.
    #[test]
    fn any_text_is_read_or_refused(text in "[ -~\t\"\\\\:,äß€\u{0}]{0,60}", cursor in 0_usize..80) {
        match parse(&text) {
            Ok(parsed) => {
                let again = parse(&parsed.expression.to_string());
                prop_assert_eq!(again.map(|parsed| parsed.expression), Ok(parsed.expression));
            }
            Err(error) => prop_assert!(error.span.start <= error.span.end),
        }
        let completion = complete(&text, cursor);
        prop_assert!(completion.span.start <= completion.span.end);
        prop_assert!(completion.span.end <= text.chars().count());
    }
}
