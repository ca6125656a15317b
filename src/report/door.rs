//! What the page and the sections that the core draws both know by name.

/// Not blank where another moment is judged for than now.
pub const MOVED: &str = "page-moved";
/// The settings that a link for the team may hold, as the page's own fields name them.
pub const LINKED: [&str; 8] =
    ["authorizer", "user_pools", "scopes", "clients", "token_source", "token_validation", "groups", "logins_key"];
/// The most that a link may hold of each, in bytes: no setting is longer, but a secret or a token is.
pub const LINKED_MOST: usize = 300;
/// How the names of the fields begin that stand in the sections below the checks.
pub const OF_SECTIONS: &str = "page-";

/// Asks the module to offer a text to other programs of the machine. It answers nothing.
pub const SHARE: &str = "share";
/// Not blank where the browser can share a text.
pub const CAN_SHARE: &str = "page-can-share";
