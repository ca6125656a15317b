//! Several files as one text, each behind two lines that name it, and in which of them a place of such a text stands.

use std::borrow::Cow;

use crate::say;
use crate::span::Span;
use crate::text::Text;

/// The line before the one that names a file: it ends what stands above it.
const RULE: &str = "---";
/// What stands before the name.
const NAME: &str = "# file: ";

/// One text of several files, in their order: the name and the text of each.
#[must_use]
pub fn joined<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> String {
    let each = |(name, text): (&str, &str)| {
        let name: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        format!("{RULE}\n{NAME}{name}\n{}\n\n", text.trim_end_matches('\n'))
    };
    files.into_iter().map(each).collect()
}

/// How the names of files end that tell what stands in them, which their text does not: values for a configuration of
/// Terraform.
const TOLD_BY_NAME: [&str; 2] = [".tfvars", ".tfvars.json"];

/// Whether only the name of a file tells what stands in it.
#[must_use]
pub fn is_told_by_name(name: &str) -> bool {
    TOLD_BY_NAME.iter().any(|end| name.ends_with(end))
}

/// The text of one file that is opened alone. It stays as it is where it tells by itself what it is.
#[must_use]
pub fn alone(name: &str, text: String) -> String {
    if is_told_by_name(name) { joined([(name, text.as_str())]) } else { text }
}

/// The files that a text was made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// Each with the two lines that name it.
    named: Vec<(Span, String)>,
    /// Where the lines of the text end, where it names files.
    breaks: Vec<usize>,
}

impl Files {
    /// Those that a text names. Takes a few steps for each byte.
    #[must_use]
    pub fn of(text: &str) -> Self {
        // Nearly every text is one of its own, and may be long.
        if !text.contains(NAME) {
            return Self::default();
        }
        let (mut named, mut at, mut rule) = (Vec::new(), 0, None);
        for line in text.split_inclusive('\n') {
            let start = at;
            at += line.len();
            let name = line.strip_prefix(NAME).map(str::trim).filter(|name| !name.is_empty());
            if let Some((from, name)) = rule.zip(name) {
                named.push((Span::new(from, at), name.to_owned()));
            }
            rule = (line.trim_end() == RULE).then_some(start);
        }
        let breaks = || text.match_indices('\n').map(|(at, _)| at).collect();
        Self { breaks: if named.is_empty() { Vec::new() } else { breaks() }, named }
    }

    /// The same, each name as `change` makes it.
    #[must_use]
    pub fn renamed(&self, change: impl Fn(&str) -> String) -> Self {
        let named = self.named.iter().map(|(span, name)| (*span, change(name)));
        Self { named: named.collect(), breaks: self.breaks.clone() }
    }

    /// The file that a place stands in, and its line there, from 1; nothing where no file is named above it.
    #[must_use]
    pub fn line(&self, place: Span) -> Option<(&str, usize)> {
        let above = self.named.partition_point(|(lines, _)| lines.end <= place.start).checked_sub(1)?;
        let (lines, name) = self.named.get(above)?;
        let number = |at: usize| self.breaks.partition_point(|end| *end < at);
        Some((name, number(place.start) - number(lines.end) + 1))
    }

    /// A line for people: that of the file, behind its name, or where no file is named, that of the text, which is `line`.
    #[must_use]
    pub fn words(&self, place: Span, line: usize) -> Text {
        self.line(place).map_or_else(|| say!("line {line}", "{line}행"), |(name, line)| words(name, line))
    }

    /// The files and lines of these places, once each: the first few of those that `told` does not hold; nothing where no
    /// file is named, or all are told.
    #[must_use]
    pub fn listed(&self, places: &[Span], told: &Text) -> Option<Text> {
        let mut lines: Vec<Text> = Vec::new();
        for place in places {
            let Some((name, line)) = self.line(*place) else { continue };
            let words = words(name, line);
            if told.en.contains(&*words.en) || lines.contains(&words) {
                continue;
            }
            if lines.len() == LISTED {
                lines.push(Text::verbatim("…"));
                break;
            }
            lines.push(words);
        }
        (!lines.is_empty()).then(|| Text::joined(&lines, "; "))
    }

    /// Where the file ends that a place stands in: at the lines that name the next one, or with the text.
    #[must_use]
    pub fn end(&self, place: usize) -> Option<usize> {
        let next = self.named.partition_point(|(lines, _)| lines.start <= place);
        self.named.get(next).map(|(lines, _)| lines.start)
    }

    /// Whether a file's name begins here.
    #[must_use]
    pub fn begins(&self, place: usize) -> bool {
        self.named.binary_search_by_key(&place, |(lines, _)| lines.start).is_ok()
    }

    /// A text without the lines that name its files.
    #[must_use]
    pub fn without<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let spans: Vec<Span> = self.named.iter().map(|(span, _)| *span).collect();
        Span::covered(text, &spans)
    }
}

/// How many places a sentence lists.
const LISTED: usize = 3;

fn words(name: &str, line: usize) -> Text {
    say!("{name}, line {line}", "{name} {line}행")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, words: &str) -> Span {
        let at = text.find(words).unwrap();
        Span::new(at, at + words.len())
    }

    #[test]
    fn a_place_is_told_by_its_file_and_its_line_there() {
        let text = format!("above\n\n{}", joined([("a.yaml", "one\ntwo\n\n\n"), ("결제/b 1.tf", "three\n\nfour")]));
        let files = Files::of(&text);
        let line = |words: &str| files.line(place(&text, words));
        assert_eq!(line("above"), None);
        let second = text.rfind("---");
        assert_eq!((files.end(place(&text, "two").start), files.end(place(&text, "four").start)), (second, None));
        assert_eq!(second.map(|at| (files.begins(at), files.begins(at + 1))), Some((true, false)));
        assert_eq!((line("one"), line("two")), (Some(("a.yaml", 1)), Some(("a.yaml", 2))));
        assert_eq!((line("three"), line("four")), (Some(("결제/b 1.tf", 1)), Some(("결제/b 1.tf", 3))));
        assert_eq!(files.words(place(&text, "above"), 1).en, "line 1");
        assert_eq!(files.words(place(&text, "four"), 14).ko, "결제/b 1.tf 3행");
        assert_eq!(files.without(&text).matches("file").count(), 0);
        assert_eq!(files.without(&text).len(), text.len());
        assert_eq!(files.renamed(|_| "x".to_owned()).line(place(&text, "two")), Some(("x", 2)));
    }

    #[test]
    fn what_stands_at_the_beginning_of_other_documents_names_no_file() {
        for text in ["", "---\n# Orders\na: 1\n", "# file: a.yaml\na: 1\n", "---\n\n# file: a\n", "---\n# file: \na\n"]
        {
            assert_eq!(Files::of(text), Files::default(), "{text}");
        }
        let windows = "---\r\n# file: a.yaml\r\nb: 1\r\n";
        assert_eq!(Files::of(windows).line(place(windows, "b: 1")), Some(("a.yaml", 1)));
    }

    #[test]
    fn a_file_alone_is_named_only_where_its_name_tells_what_it_is() {
        assert_eq!(alone("a.yaml", "b".to_owned()), "b");
        assert_eq!(alone("x/prod.tfvars", "b = 1".to_owned()), "---\n# file: x/prod.tfvars\nb = 1\n\n");
    }

    #[test]
    fn places_are_listed_once_and_only_those_that_are_not_told() {
        let text = joined([("a", "1\n2\n3\n4\n5"), ("b", "6")]);
        let files = Files::of(&text);
        let places: Vec<Span> = ["1\n", "1", "2\n", "3\n", "4\n", "5"].map(|words| place(&text, words)).into();
        let nothing = Text::verbatim("");
        assert_eq!(files.listed(&places, &nothing).unwrap().en, "a, line 1; a, line 2; a, line 3; …");
        let told = Text::verbatim("at a, line 1, and a, line 2, and a, line 3");
        assert_eq!(files.listed(&places, &told).unwrap().en, "a, line 4; a, line 5");
        assert_eq!(files.listed(&[], &nothing), None);
        assert_eq!(Files::of("1").listed(&[Span::new(0, 1)], &nothing), None);
    }
}
