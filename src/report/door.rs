//! The door between the page and the code for the diagnosis, which its first load leaves out. A question is a name and
//! some texts. Both sides know them from here, so that they cannot drift apart.

use std::rc::Rc;

/// Hands a question to the loaded module and gives back its answer. Takes the question's name and its texts.
pub type Ask = dyn Fn(&str, &[&str]) -> String;

/// The loaded module.
#[derive(Clone)]
pub struct Module(pub Rc<Ask>);

impl PartialEq for Module {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Not blank where another moment is judged for than now.
pub const MOVED: &str = "page-moved";
/// Asks for the moment, in seconds, that was typed into a `datetime-local` field: the field, and its time zone.
pub const MOMENT: &str = "moment";
/// The settings that a link for the team may hold, as the page's own fields name them.
pub const LINKED: [&str; 8] =
    ["authorizer", "user_pools", "scopes", "clients", "token_source", "token_validation", "groups", "logins_key"];
/// The most that a link may hold of each, in bytes: no setting is longer, but a secret or a token is.
pub const LINKED_MOST: usize = 300;
/// How the names of the fields begin that stand in the sections below the checks.
pub const OF_SECTIONS: &str = "page-";
/// Asks for the value of the header that a request carries its token in: the request, and the header's name.
pub const SENT: &str = "sent";
