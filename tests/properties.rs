//! What must hold for every text, not only for the cases somebody thought of.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

use std::rc::Rc;

use proptest::prelude::*;
use token_inspector::authorizers::rest_cognito::REST_COGNITO;
use token_inspector::expectations::Expectations;
use token_inspector::intake;
use token_inspector::reading::Reading;
use token_inspector::report::{Report, json::to_json, judge, plain::to_text};
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;

/// A token of the right shape: intake does not look at signatures.
const TOKEN: &str = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImEifQ.eyJ0b2tlbl91c2UiOiJpZCJ9.c2lnbmF0dXJl";

fn report(source: &str) -> Report {
    judge(Rc::new(Reading::new(source, None, None)), &REST_COGNITO, &Expectations::default(), NumericDate(0))
}

/// Text that does not run into a token beside it, and holds none.
fn surrounding() -> impl Strategy<Value = String> {
    any::<String>().prop_filter("no token of its own", |text| !text.contains("eyJ"))
}

proptest! {
    // Cases are new in every run; a failure prints its smallest input, which then becomes a case file.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_token_in_any_text_is_found_exactly(before in surrounding(), after in surrounding()) {
        let text = format!("{before} <{TOKEN}> {after}");
        let found = intake::find(&text);
        prop_assert_eq!(found.len(), 1, "{:?}", text);
        prop_assert_eq!(&found[0].clean, TOKEN);
        prop_assert_eq!(found[0].span().of(&text), TOKEN);
    }

    #[test]
    fn a_token_in_any_value_is_found_exactly(name in "[a-z_]{1,12}", carrier in carriers(), after in surrounding()) {
        let text = carrier.replace("NAME", &name).replace("TOKEN", TOKEN) + &after;
        let found = intake::find(&text);
        prop_assert_eq!(found.len(), 1, "{:?}", text);
        prop_assert_eq!(&found[0].clean, TOKEN, "{:?}", text);
        prop_assert_eq!(found[0].span().of(&text), TOKEN, "{:?}", text);
    }

    #[test]
    fn no_text_panics_and_every_span_lies_on_boundaries(text in any::<String>(), around in ".{0,12}", cut in 0..TOKEN.len()) {
        for source in [text.clone(), format!("{around}{TOKEN}{text}"), format!("{}{around}{}", &TOKEN[..cut], &TOKEN[cut..])] {
            let report = report(&source);
            for span in report.rows.iter().flat_map(|r| &r.finding.labels) {
                prop_assert!(source.get(span.start..span.end).is_some(), "{:?} in {:?}", span, source);
            }
            prop_assert!(!to_json(&report, Lang::Ko).contains('\n'));
            prop_assert!(to_text(&report, Lang::En).ends_with('\n'));
        }
    }

    #[test]
    fn after_every_fix_no_stray_is_left(before in strays(), inside in blanks(), after in strays(), at in 1..TOKEN.len()) {
        let source = format!("{before}{}{inside}{}{after}", &TOKEN[..at], &TOKEN[at..]);
        let mut text = source.clone();
        for _ in 0..32 {
            let report = report(&text);
            let Some(fix) = report.rows.iter().find_map(|r| r.finding.fix.clone()) else { break };
            text = fix.apply(&text);
        }
        let left: Vec<_> = report(&text).rows.into_iter().filter(|r| r.finding.fix.is_some()).map(|r| r.step.check.id).collect();
        prop_assert!(left.is_empty(), "{:?} left in {:?}", left, text);
        if inside.is_empty() {
            prop_assert_eq!(text, TOKEN, "from {:?}", source);
        }
    }
}

/// Values that hold a token, and what ends them.
fn carriers() -> impl Strategy<Value = String> {
    let all = [
        r#"{"NAME": "TOKEN", "#,
        r#"{\"NAME\":\"TOKEN\","#,
        "NAME=TOKEN\n",
        "NAME: Bearer TOKEN\r\n",
        "https://example.com/cb#NAME=TOKEN&x=",
        "NAME%3DTOKEN%26",
        "curl -H 'NAME: Bearer TOKEN' ",
        "&quot;NAME&quot;:&quot;TOKEN&quot; ",
        "NAME=TOKEN; ",
    ];
    prop::sample::select(all.to_vec()).prop_map(str::to_owned)
}

/// What stands around a copied token.
fn strays() -> impl Strategy<Value = String> {
    let one = prop::sample::select(vec!["", " ", "\n", "\u{a0}", "\u{200b}", "\"", "“", "'"]);
    prop::collection::vec(one, 0..4).prop_map(|all| all.concat())
}

fn blanks() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["", " ", "\r\n", "\u{2060}"]).prop_map(str::to_owned)
}
