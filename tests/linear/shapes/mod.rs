//! Texts and settings made to take long, each as long as one likes: whatever a person may paste, and whatever a stranger
//! may have put into it.

mod beside;
mod joined;
mod pieces;
mod repeated;
mod segments;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use token_inspector::calendar::Utc;
use token_inspector::exchange::readers::Here;
use token_inspector::report::inspector::Inspector;
use token_inspector::report::message::{Inspection, KeyText, Moment, Question};
use token_inspector::settings;
use token_inspector::settings::page::REPORT;
use token_inspector::time::NumericDate;

/// What is told, by its name: the text as `input`, keys as `keys`, and fields by the names of `examples/README.md`.
pub type Told = Vec<(&'static str, String)>;

/// A way to fill about as many bytes.
pub struct Shape {
    /// What fills them.
    pub name: String,
    make: Box<dyn Fn(usize) -> Told>,
}

impl Shape {
    /// A shape of a text.
    pub fn text(name: impl Into<String>, make: impl Fn(usize) -> String + 'static) -> Self {
        Self::told(name, move |n| vec![("input", make(n))])
    }

    /// A shape of several texts.
    pub fn told(name: impl Into<String>, make: impl Fn(usize) -> Told + 'static) -> Self {
        Self { name: name.into(), make: Box::new(make) }
    }

    /// The texts, of about as many bytes in all.
    pub fn of(&self, bytes: usize) -> Told {
        (self.make)(bytes)
    }
}

/// All shapes.
pub fn all() -> Vec<Shape> {
    [repeated::all(), joined::all(), segments::all(), beside::all(), pieces::all()].into_iter().flatten().collect()
}

/// What stands in the place of a name; empty where nothing does.
pub fn told<'t>(told: &'t Told, name: &str) -> &'t str {
    told.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text)
}

/// Everything that the page is told of it, with the report written.
pub fn inspected(shape: &Told) -> Inspection {
    let has_keys = shape.iter().any(|(name, _)| *name == "keys");
    let fields = shape.iter().filter(|(name, _)| !matches!(*name, "input" | "keys"));
    let shown = std::iter::once((&REPORT, "shown".to_owned()));
    let named = |(name, text): &(&str, String)| (settings::find(name).expect("a setting of that name"), text.clone());
    let question = Question {
        source: 1,
        latest: has_keys.then_some(KeyText { text: 2, address: None }),
        fields: fields.map(named).chain(shown).collect(),
        wants_form: true,
        now: Moment::Now(NumericDate(1_800_000_000)),
        ..Question::default()
    };
    let texts = [(1, told(shape, "input")), (2, told(shape, "keys"))];
    Inspector::new(Box::new(Utc), Box::new(Here)).inspect(texts, &question)
}

/// A piece of text over and over, of at least as many bytes.
pub fn filled(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len() + 1)
}

/// What `item` gives for each number below `count`, with commas between.
pub fn listed(count: usize, item: impl Fn(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().join(",")
}

/// A signed token whose header and claims are read.
pub fn token() -> String {
    format!("eyJhbGciOiJSUzI1NiJ9.eyJ0b2tlbl91c2UiOiJpZCJ9.{}", "c2ln".repeat(85) + "c2")
}

/// A signed token with this header and these claims, well-formed or not.
pub fn token_with(header: &str, claims: &[u8]) -> String {
    format!("{}.{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims), "c2ln".repeat(85) + "c2")
}

/// A signed token with these claims.
pub fn token_of(claims: &str) -> String {
    token_with(r#"{"alg":"RS256","kid":"one"}"#, claims.as_bytes())
}
