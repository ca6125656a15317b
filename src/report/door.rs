//! What the page and the report both know by name.

/// Not blank where another moment is judged for than now.
pub const MOVED: &str = "page-moved";
/// The settings that a link for the team may hold, as the page's own fields name them.
pub const LINKED: [&str; 9] = [
    "authorizer",
    "user_pools",
    "scopes",
    "no_scopes",
    "clients",
    "token_source",
    "token_validation",
    "groups",
    "logins_key",
];
/// The most that a link may hold of each, in bytes: no setting is longer, but a secret or a token is.
pub const LINKED_MOST: usize = 300;
/// How the names of the fields begin that stand in the sections below the checks.
pub const OF_SECTIONS: &str = "page-";
