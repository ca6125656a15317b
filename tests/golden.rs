//! Components draw what the trees drew: the same elements, attributes, texts and order.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

mod cases;
#[path = "details/seoul.rs"]
mod drawn;

use std::rc::Rc;

use forge::recipe::Keys;
use token_inspector::app::parts::drawn::{Drawn, Props as DrawnProps};
use token_inspector::app::components::field;
use token_inspector::app::input::expectations::{self, Expectations};
use token_inspector::app::input::expectations_tree::{self, ExpectationsForm};
use token_inspector::app::input::keys::{self, PublicKeys};
use token_inspector::app::input::keys_tree::{self, KeysForm};
use token_inspector::app::public_keys::{Failure, Keys as PageKeys};
use token_inspector::app::sections::{checks, claims, comparison, examples, examples_tree, next, ticket, time, token, verdict};
use token_inspector::calendar::Calendar;
use token_inspector::jose::jwk_set::{JwkSet, NotKeys};
use token_inspector::time::NumericDate;
use token_inspector::authorizers::settings;
use token_inspector::report::view::form::Form;
use token_inspector::report::view::{Page, Sections};
use token_inspector::report::{Report, details, drawing};
use token_inspector::text::Lang;
use yew::{BaseComponent, Callback, LocalServerRenderer};

fn html<C: BaseComponent + 'static>(props: C::Properties) -> String {
    pollster::block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}

fn tree(lines: &str) -> String {
    html::<Drawn>(DrawnProps { lines: lines.to_owned().into() })
}

/// Tags with attributes in order of name, without those that events replace; one tag or text a line.
fn lines(html: &str) -> Vec<String> {
    let mut out = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = Vec::new();
        while let Some((key, after)) = rest.split_once('=') {
            let after = after.strip_prefix('"').expect("quoted");
            let (value, after) = after.split_once('"').expect("quoted");
            rest = after.trim_start();
            let is_flag = ["open", "disabled", "selected", "checked", "readonly"].contains(&key);
            if !["data-do", "data-with", "data-point", "data-fragment"].contains(&key) {
                attributes.push(if is_flag { key.to_owned() } else { format!("{key}={value:?}") });
            }
        }
        attributes.sort();
        out.push(format!("{name} {}", attributes.join(" ")));
        if !text.is_empty() {
            out.push(format!("{text:?}"));
        }
    }
    out
}

fn same(what: &str, tree: &str, component: &str) {
    let (tree, component) = (lines(tree), lines(component));
    let at = tree.iter().zip(&component).position(|(a, b)| a != b).unwrap_or(tree.len().min(component.len()));
    let from = at.saturating_sub(6);
    let near = |lines: &[String]| lines[from.min(lines.len())..lines.len().min(at + 3)].join("\n");
    assert!(tree == component, "{what}\n--- tree\n{}\n--- component\n{}", near(&tree), near(&component));
}

fn judged(report: &Report, lang: Lang, is_hosted: bool, sections: &Sections) -> String {
    let act: Callback<_> = Callback::noop();
    let mut out = String::new();
    if let Some(at) = &sections.other_moment {
        out += &html::<verdict::OtherMoment>(verdict::OtherMomentProps { lang, at: at.clone().into(), act: act.clone() });
    }
    let Some((verdict, next, checks)) = sections.verdict.clone() else {
        assert!(report.reading.is_empty());
        return out + &html::<verdict::Invitation>(verdict::InvitationProps { lang });
    };
    out += &html::<verdict::Verdict>(verdict::Props { verdict: Rc::new(verdict) });
    out += &html::<next::Next>(next::Props { lang, next: Rc::new(next), act: act.clone() });
    out + &html::<checks::Checks>(checks::Props { lang, checks: Rc::new(checks), is_hosted, act })
}

/// Every case of both folders, in both languages.
fn each(test: impl Fn(&str, &Report, Lang)) {
    let keys = Keys::generate();
    let only = std::env::var("ONLY").ok();
    let mut count = 0;
    for folder in ["tests/verdicts/cases", "tests/diagnosis/cases"] {
        for path in cases::files(folder) {
            let name = path.display().to_string();
            if only.as_ref().is_some_and(|only| !name.contains(only)) {
                continue;
            }
            let report = cases::report(&cases::recipe(&path, &keys));
            for lang in [Lang::En, Lang::Ko] {
                test(&name, &report, lang);
            }
            count += 1;
        }
    }
    assert!(count > 0);
}

#[test]
fn the_verdict_and_the_checks() {
    each(|name, report, lang| {
        for moved in [false, true] {
            let typed = |field: &str| if moved && field == "page-moved" { "true" } else { "" };
            let sections =
                Sections::of(&Page { report, pinned: None, lang, typed: &typed, calendar: &drawn::SEOUL });
            let hosted = !moved;
            let old = tree(&drawing::draw(report, lang, hosted, moved));
            same(name, &old, &judged(report, lang, hosted, &sections));
        }
    });
}

fn below(lang: Lang, sections: Sections, said: &[(&str, &str)]) -> String {
    let typed = |field: &str| said.iter().find(|(known, _)| *known == field).map_or("", |(_, value)| *value);
    let act: Callback<_> = Callback::noop();
    let zones = Rc::new(time::Zones { own: drawn::SEOUL.own_zone(), all: drawn::SEOUL.zones() });
    let mut out = String::new();
    if let Some(time) = sections.time {
        out += &html::<time::Time>(time::Props { lang, time: Rc::new(time), zones, act: act.clone() });
    }
    if let Some(claims) = sections.claims {
        let (is_raw, caret) = (typed("page-claims") == "raw", typed("page-caret").parse().ok());
        out += &html::<claims::Claims>(claims::Props { lang, claims: Rc::new(claims), is_raw, caret, act: act.clone() });
    }
    if let Some(parts) = sections.parts {
        out += &html::<token::Parts>(token::Props { lang, parts: Rc::new(parts) });
    }
    if let Some(comparison) = sections.comparison {
        let props = comparison::Props { lang, comparison: Rc::new(comparison), act: act.clone() };
        out += &html::<comparison::Comparison>(props);
    }
    if let Some(ticket) = sections.ticket {
        let can_share = !typed("page-can-share").is_empty();
        out += &html::<ticket::Ticket>(ticket::Props { lang, ticket: Rc::new(ticket), can_share, act });
    }
    out
}

#[test]
fn the_sections_below() {
    let keys = Keys::generate();
    let pinned = cases::report(&cases::recipe(&cases::files("tests/verdicts/cases")[3], &keys));
    let plain: &[(&str, &str)] = &[];
    let much: &[(&str, &str)] = &[
        ("page-claims", "raw"), ("page-report", "shown"), ("page-can-share", "true"), ("page-zone", "UTC"), ("page-moved", "true"),
        ("user_pools", "us-east-1_a b"), ("clients", "0123456789012345678901234567890123456789012345678901234567890"),
    ];
    let other: &[(&str, &str)] = &[("page-caret", "120"), ("page-report", "shown"), ("page-masking", "off"), ("page-format", "json"), ("scopes", "a")];
    each(|name, report, lang| {
        for (said, pinned) in [(plain, None), (much, Some(&pinned)), (other, None)] {
            let typed = |field: &str| said.iter().find(|(known, _)| *known == field).map_or("", |(_, value)| *value);
            let page = Page { report, pinned, lang, typed: &typed, calendar: &drawn::SEOUL };
            same(name, &tree(&details::draw(&page)), &below(lang, Sections::of(&page), said));
        }
    });
}

#[test]
fn the_form() {
    let keys = Keys::generate();
    let act: Callback<_> = Callback::noop();
    for path in cases::files("tests/verdicts/cases").iter().step_by(20) {
        let report = cases::report(&cases::recipe(path, &keys));
        for lang in [Lang::En, Lang::Ko] {
            let typed = |name: &str| if name.len() % 2 == 0 { "true" } else { "" };
            let fault = |name: &str| (name.len() % 3 == 0).then_some("no");
            let old = drawing::form::draw(settings::of(report.authorizer), lang, &typed, &fault);
            let form = Form::of(settings::of(report.authorizer), lang, &typed, &fault);
            let typed = token_inspector::app::form::Form { user_pools: "us-east-1_a x".to_owned(), scopes: "a".to_owned(), clients: String::new() };
            let (want, fault) = typed.read();
            for (authorizer, drawn, form) in [("", None, None), (report.authorizer.id, Some(&*old), Some(Rc::new(form)))] {
                let fault = fault.as_ref();
                let tree_form = ExpectationsForm { lang, form: &typed, fault, want: &want, authorizer, drawn };
                let props = expectations::Props {
                    lang, typed: typed.clone(), fault: fault.map(|words| words.get(lang).to_owned().into()),
                    issuers: want.issuers().join(", ").into(), authorizer: authorizer.into(), form, act: act.clone(),
                };
                same("form", &tree(&expectations_tree::draw(&tree_form)), &html::<Expectations>(props));
            }
        }
    }
    let _ = std::any::type_name::<field::FormField>();
}

#[test]
fn the_keys_and_the_examples() {
    let act: Callback<_> = Callback::noop();
    let set = JwkSet::read(r#"{"keys":[{"kty":"RSA","kid":"a","n":"AQAB","e":"AQAB","d":"AA","alg":"RS256","use":"sig"},{"kty":"oct"}]}"#).expect("keys");
    let address: Rc<str> = "https://a/keys".into();
    let failed = |failure| PageKeys::Failed { address: Some(address.clone()), failure };
    let discovery = NotKeys::Discovery { jwks_uri: "https://b/'keys".into(), issuer: Some("https://b".into()) };
    let all = [
        PageKeys::None,
        PageKeys::Fetching(address.clone()),
        PageKeys::Loaded { address: Some(address.clone()), set: Rc::new(set.clone()) },
        PageKeys::Loaded { address: None, set: Rc::new(set) },
        failed(Failure::Cors),
        failed(Failure::NotKeys(discovery)),
    ];
    for (i, one) in all.iter().enumerate() {
        for (lang, can_fetch) in [(Lang::En, true), (Lang::Ko, true), (Lang::Ko, false)] {
            let typed: Option<Rc<str>> = [None, Some("http://x".into()), Some("https://x".into())][i % 3].clone();
            let address = if i == 0 { None } else { Some(address.clone()) };
            let fetched = (i > 1).then_some(NumericDate(5));
            let old = keys_tree::draw(&KeysForm {
                lang, can_fetch, iss: Some("https://a"), typed: typed.as_deref(), address: address.as_deref(), fetched,
                keys: one, every_key: i == 3, pasted: "pasted\ntext",
            });
            let props = keys::Props {
                lang, can_fetch, iss: Some("https://a".into()), typed, address, fetched, keys: one.clone(), every_key: i == 3,
                pasted: "pasted\ntext".into(), act: act.clone(),
            };
            same("keys", &tree(&old), &html::<PublicKeys>(props));
            same("examples", &tree(&examples_tree::examples(lang)), &html::<examples::Examples>(examples::Props { lang, act: act.clone() }));
        }
    }
}
