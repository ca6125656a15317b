//! What a module has the page draw: elements and text as lines of words, which little code can read. The page makes
//! elements and text of them, never markup.

/// Stands between two words of a line.
pub const WORD: char = '\u{1f}';
/// Stands before each line.
pub const LINE: char = '\u{1e}';
/// Stands between two trees.
pub const TREE: char = '\u{1d}';

/// Begins a line that opens an element: its name, then places in [`ATTRIBUTES`] and values by turns.
pub const OPEN: &str = "<";
/// Begins a line that closes it.
pub const CLOSE: &str = ">";
/// Begins a line of text.
pub const TEXT: &str = "=";

/// What the user of the page does with an element: the name of the field that is typed into, or `copy`, `source` (take
/// what [`WITH`] says for the pasted text), `fetch` (the keys).
pub const DO: &str = "data-do";
/// What it is done with.
pub const WITH: &str = "data-with";

/// The attributes that an element may have: none that loads anything, and none with code.
pub const ATTRIBUTES: [&str; 30] = [
    "value",
    DO,
    WITH,
    "class",
    "id",
    "for",
    "data-section",
    "data-role",
    "data-action",
    "data-answer",
    "data-check",
    "data-status",
    "data-confidence",
    "data-aspect",
    "data-error-for",
    "data-strong",
    "role",
    "aria-label",
    "aria-hidden",
    "aria-invalid",
    "aria-describedby",
    "aria-labelledby",
    "href",
    "target",
    "rel",
    "placeholder",
    "type",
    "selected",
    "autocomplete",
    "spellcheck",
];

/// A tree as it grows.
#[cfg(feature = "diagnosis")]
#[derive(Default)]
pub struct Tree(pub String);

#[cfg(feature = "diagnosis")]
impl Tree {
    /// An element with what `inside` puts into it.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        self.line(OPEN);
        self.word(name);
        for (known, value) in attributes {
            // An attribute of another name is not drawn.
            let Some(place) = ATTRIBUTES.iter().position(|attribute| attribute == known) else { continue };
            self.word(&place.to_string());
            self.word(value);
        }
        inside(self);
        self.line(CLOSE);
    }

    /// An element with a text; none where the text is empty.
    pub fn says(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        if !text.is_empty() {
            self.element(name, attributes, |tree| tree.text(text));
        }
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.line(TEXT);
        self.word(text);
    }

    fn line(&mut self, kind: &str) {
        self.0.push(LINE);
        self.0.push_str(kind);
    }

    fn word(&mut self, word: &str) {
        self.0.push(WORD);
        // What stands in a token is a stranger's text, and may hold anything.
        self.0.extend(word.chars().map(|c| if matches!(c, WORD | LINE | TREE) { '\u{fffd}' } else { c }));
    }
}
