//! The door that the tests go through: the page's own question, and its answer as lines.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use token_inspector::calendar::Calendar;
use token_inspector::report::inspector::Inspector;
use token_inspector::report::message::{Inspection, KeyText, Moment, Question};
use token_inspector::report::tree::{ATTRIBUTES, LINE, WORD};
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;

/// The moment of every test.
pub const NOW: i64 = 1_800_000_000;

/// A token with these claims; its signature is five bytes that nobody made.
pub fn token(claims: &str) -> String {
    let [header, payload, signature] =
        [r#"{"kid":"one","alg":"RS256"}"#, claims, "12345"].map(|part| URL_SAFE_NO_PAD.encode(part));
    format!("{header}.{payload}.{signature}")
}

/// The sections for a pasted text, in English, with what else was typed: names and values by turns.
pub fn sections(source: &str, typed: &[&str]) -> Vec<String> {
    sections_in("en", source, typed)
}

/// The same in a language.
pub fn sections_in(lang: &str, source: &str, typed: &[&str]) -> Vec<String> {
    lines(&inspected(lang, source, typed).details)
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
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
        now: if is_moved { Moment::Chosen(now) } else { Moment::Now(now) },
        lang: Lang::from_tag(lang).expect("a language"),
        ..Question::default()
    };
    let texts = [(1, source)].into_iter().chain(secret.map(|secret| (2, secret)));
    Inspector::new(Box::new(Seoul)).inspect(texts, &question)
}

/// Each element as `name attribute=value …`, each text as `"text"`, indented as they lie in each other.
pub fn lines(tree: &str) -> Vec<String> {
    let (mut out, mut depth) = (Vec::new(), 0_usize);
    for line in tree.split(LINE).skip(1) {
        let words: Vec<&str> = line.split(WORD).collect();
        let indent = "  ".repeat(depth);
        match words[0] {
            "<" => {
                let attributes = words[2..].chunks_exact(2).map(|pair| {
                    let place: usize = pair[0].parse().expect("a place in the list of attributes");
                    format!(" {}={}", ATTRIBUTES[place], pair[1])
                });
                out.push(format!("{indent}{}{}", words[1], attributes.collect::<String>()));
                depth += 1;
            }
            ">" => depth = depth.checked_sub(1).expect("as many ends as beginnings"),
            "=" => out.push(format!("{indent}{:?}", words[1])),
            other => panic!("no line begins with {other:?}"),
        }
    }
    assert_eq!(depth, 0, "every element ends");
    out
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

/// A machine nine hours east of Greenwich that knows two zones.
pub struct Seoul;

/// That machine.
pub static SEOUL: Seoul = Seoul;

impl Calendar for Seoul {
    fn zones(&self) -> Vec<String> {
        ["Asia/Seoul", "UTC"].map(str::to_owned).into()
    }

    fn own_zone(&self) -> String {
        "Asia/Seoul".to_owned()
    }

    fn words(&self, at: NumericDate, zone: &str, lang: Lang) -> Option<String> {
        let wall = self.wall(at, zone)?.to_utc()?;
        Some(format!("{} {wall} in {zone:?}", lang.tag()))
    }

    fn wall(&self, at: NumericDate, zone: &str) -> Option<NumericDate> {
        let offset = match zone {
            "" | "Asia/Seoul" => 9 * 3600,
            "UTC" => 0,
            _ => return None,
        };
        Some(NumericDate(at.0.checked_add(offset)?))
    }
}
