//! What an HTTP message was pasted as, which says what it can prove.

use serde::{Deserialize, Serialize};

/// What a message was pasted as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PastedAs {
    /// Bytes that left or came back: a raw message, the `>` and `<` lines of curl, an entry of an archive.
    Wire,
    /// A command or a line of code that sends it.
    Command,
    /// A log line, an exception, a line of a console.
    Log,
    /// Header lines, a body or a value by itself.
    #[default]
    Paste,
}
