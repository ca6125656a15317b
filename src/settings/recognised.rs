//! What of a setting is recognised as one, and may therefore be remembered on the device, linked for the team, and
//! reported.

use super::Setting;
use crate::expectations::list;
use crate::secret::may_be_secret;
use crate::secret::setting::may_be_personal;

impl Setting {
    /// What is kept of it as it was typed: the items that are recognised, joined by blanks. Nothing is kept beside what
    /// may be a secret, since the pieces of a token that was wrapped are short at its end.
    #[must_use]
    pub fn kept(&self, typed: &str) -> String {
        let Some(is_known) = self.shape else { return String::new() };
        if !self.is_list() {
            let typed = typed.trim();
            return if is_known(typed) { typed.to_owned() } else { String::new() };
        }
        if list(typed).any(|item| !is_known(item) && (may_be_secret(item) || may_be_personal(item))) {
            return String::new();
        }
        list(typed).filter(|item| is_known(item)).collect::<Vec<_>>().join(" ")
    }

    /// Whether the whole of it is recognised, so that it may be linked and taken from a link.
    #[must_use]
    pub fn is_recognised(&self, typed: &str) -> bool {
        let Some(is_known) = self.shape else { return false };
        let no_control = !typed.chars().any(char::is_control);
        no_control && if self.is_list() { list(typed).all(is_known) } else { is_known(typed.trim()) }
    }

    /// The text with each item that is not recognised in the place of `mask`.
    #[must_use]
    pub fn masked(&self, typed: &str, mask: &str) -> String {
        let Some(is_known) = self.shape else { return mask.to_owned() };
        if !self.is_list() {
            let is_shown = is_known(typed.trim()) || !(may_be_secret(typed) || may_be_personal(typed));
            return if is_shown { typed.to_owned() } else { mask.to_owned() };
        }
        let is_shown = |item: &str| is_known(item) || !(may_be_secret(item) || may_be_personal(item));
        list(typed).map(|item| if is_shown(item) { item } else { mask }).collect::<Vec<_>>().join(" ")
    }
}
