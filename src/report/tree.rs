//! What a module has the page draw: elements and text as lines of words, which little code can read. The page makes
//! elements and text of them, never markup.

use crate::encoding::visible::visible;

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

/// What the user of the page does with an element. A field is typed into: this is its name. A button does it with what
/// [`WITH`] says: `copy` a text, take it for the `source` that was pasted, `judge` for a moment in seconds (for now where
/// it is empty), `fetch` the keys, `show` a stretch, counted in UTF-16 code units, `fix` the text, or `say` something to the module, a field's name and its value with `=` between.
pub const DO: &str = "data-do";
/// What it is done with.
pub const WITH: &str = "data-with";
/// The stretches of the pasted text that an element stands for, while it is pointed at or has the focus: byte offsets
/// `start-end`, with spaces between.
pub const POINT: &str = "data-point";

/// The attributes that an element may have: none that loads anything, and none with code.
pub const ATTRIBUTES: [&str; 65] = [
    "value",
    DO,
    WITH,
    POINT,
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
    "tabindex",
    "datetime",
    "download",
    "open",
    "checked",
    "readonly",
    "scope",
    "colspan",
    "title",
    "lang",
    "step",
    "x",
    "y",
    "width",
    "height",
    "viewBox",
    "data-claim",
    "data-moment",
    "data-expired",
    "data-state",
    "data-differs",
    "data-part",
    "data-example",
    "data-is",
    "data-room",
    "data-now",
    "data-pointed",
    "aria-pressed",
    "autocapitalize",
    "disabled",
    "rows",
    "aria-live",
    "data-kind",
    "data-failure",
];

/// A tree as it grows.
#[derive(Default)]
pub struct Tree(pub String);

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

    /// A button with a text.
    pub fn button(&mut self, attributes: &[(&str, &str)], text: &str) {
        let attributes = [&[("type", "button"), ("class", "button")], attributes].concat();
        self.says("button", &attributes, text);
    }

    /// A text in which nothing hides.
    pub fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.lines(&visible(text));
        }
    }

    /// A text that [`visible`] has seen already, with its line breaks.
    pub fn lines(&mut self, text: &str) {
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
