//! The door that the tests go through: the page's own question, and its answer as the lines of what is drawn.

use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use token_inspector::app::sections::Shown;
use token_inspector::app::sections::time::Zones;
use token_inspector::calendar::Calendar as _;
use token_inspector::exchange::readers::Here;
use token_inspector::report::inspector::Inspector;
use token_inspector::report::message::{Inspection, KeyText, Moment, Question};
use token_inspector::report::view::Sections;
use token_inspector::settings;
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;
use yew::LocalServerRenderer;
use yew::prelude::*;

use crate::seoul::{SEOUL, Seoul};

/// The moment of every test.
pub const NOW: i64 = 1_800_000_000;

/// A token with these claims; its signature is five bytes that nobody made.
pub fn token(claims: &str) -> String {
    let [header, payload, signature] =
        [r#"{"kid":"one","alg":"RS256"}"#, claims, "12345"].map(|part| URL_SAFE_NO_PAD.encode(part));
    format!("{header}.{payload}.{signature}")
}

/// The same with a signature as long as RS256 makes them, so that nothing is known against it.
pub fn whole_token(claims: &str) -> String {
    let short = token(claims);
    let (signed, _) = short.rsplit_once('.').expect("three parts");
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode([7; 256]))
}

/// The sections for a pasted text, in English, with what else was typed: names and values by turns.
pub fn sections(source: &str, typed: &[&str]) -> Vec<String> {
    sections_in("en", source, typed)
}

/// The same in a language.
pub fn sections_in(lang: &str, source: &str, typed: &[&str]) -> Vec<String> {
    let (page, inspected) = (shown(lang, typed), inspected(lang, source, typed));
    let sections = &inspected.sections;
    lines(&html(html! { <>{ page.decoded(sections) }{ page.next(sections) }{ page.below(sections) }</> }))
}

/// How the page shows what the inspector says, with what was typed.
pub fn shown(lang: &str, typed: &[&str]) -> Shown {
    let of = |name: &str| typed.chunks_exact(2).find(|pair| pair[0] == name).map_or("", |pair| pair[1]);
    Shown {
        lang: Lang::from_tag(lang).expect("a language"),
        is_hosted: true,
        zones: Rc::new(Zones { own: SEOUL.own_zone(), all: SEOUL.zones() }),
        is_raw: of("page-claims") == "raw",
        caret: of("page-caret").parse().ok(),
        can_share: of("page-can-share") == "true",
        act: Callback::noop(),
    }
}

/// The rows of the sections for a pasted text, in English, with what else was typed.
pub fn rows(source: &str, typed: &[&str]) -> Sections {
    inspected("en", source, typed).sections
}

/// What the inspector says in a language of a pasted text, with what else was typed: names and values by turns. Where
/// `page-moved` is typed, the moment is one that the user chose.
pub fn inspected(lang: &str, source: &str, typed: &[&str]) -> Inspection {
    let pairs = || typed.chunks_exact(2).map(|pair| (pair[0], pair[1]));
    let secret = pairs().find(|(name, _)| *name == "secret").map(|(_, secret)| secret);
    let is_field = |name: &&str| !["page-moved", "secret"].contains(name);
    let now = NumericDate(NOW);
    let is_moved = pairs().any(|(name, _)| name == "page-moved");
    let question = Question {
        source: 1,
        latest: secret.map(|_| KeyText { text: 2, address: None }),
        can_fetch: true,
        wants_form: true,
        fields: pairs()
            .filter(|(name, _)| is_field(name))
            .filter_map(|(name, value)| Some((settings::find(name)?, value.to_owned())))
            .collect(),
        now: if is_moved { Moment::Chosen(now) } else { Moment::Now(now) },
        lang: Lang::from_tag(lang).expect("a language"),
        ..Question::default()
    };
    let texts = [(1, source)].into_iter().chain(secret.map(|secret| (2, secret)));
    Inspector::new(Box::new(Seoul), Box::new(Here)).inspect(texts, &question)
}

/// What is drawn, as a browser would get it.
pub fn html(drawn: Html) -> String {
    #[derive(Properties, PartialEq)]
    struct Props {
        drawn: Html,
    }
    #[component]
    fn Page(Props { drawn }: &Props) -> Html {
        drawn.clone()
    }
    pollster::block_on(LocalServerRenderer::<Page>::with_props(Props { drawn }).hydratable(false).render())
}

/// Each element as `name attribute=value …`, each text as `"text"`, indented as they lie in each other.
pub fn lines(html: &str) -> Vec<String> {
    let (mut out, mut depth) = (Vec::new(), 0_usize);
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        if tag.starts_with('/') {
            depth = depth.checked_sub(1).expect("as many ends as beginnings");
        } else {
            out.push(format!("{}{}", "  ".repeat(depth), opened(tag)));
            depth += usize::from(!["input", "br"].contains(&tag.split(' ').next().unwrap_or(tag)));
        }
        if !text.is_empty() {
            out.push(format!("{}{:?}", "  ".repeat(depth), unescaped(text)));
        }
    }
    assert_eq!(depth, 0, "every element ends");
    out
}

/// A tag without its quotes, its class first.
fn opened(tag: &str) -> String {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let (mut start, mut line) = (name.to_owned(), String::new());
    while let Some((key, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').expect("a value ends");
        rest = after;
        let attribute = format!(" {}={}", key.trim(), unescaped(value));
        if key.trim() == "class" { start += &attribute } else { line += &attribute }
    }
    start + &line
}

fn unescaped(html: &str) -> String {
    let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    names.iter().fold(html.to_owned(), |text, (name, sign)| text.replace(name, sign))
}

/// The lines of the element that begins with `start`, without its own and its indentation; none where there is none.
pub fn inside(lines: &[String], start: &str) -> Vec<String> {
    let depth = |line: &str| line.len() - line.trim_start().len();
    let Some(at) = lines.iter().position(|line| line.trim_start().starts_with(start)) else { return Vec::new() };
    let own = depth(&lines[at]);
    lines[at + 1..].iter().take_while(|line| depth(line) > own).map(|line| line[own + 2..].to_owned()).collect()
}

/// Whether some line holds `piece`.
pub fn holds(lines: &[String], piece: &str) -> bool {
    lines.iter().any(|line| line.contains(piece))
}
