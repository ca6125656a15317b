//! The addresses of keys that a person typed.

use std::rc::Rc;

/// Addresses that the user typed instead of the published ones; the published one is empty for a token without issuer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed(Rc<Vec<(Rc<str>, Rc<str>)>>);

impl Typed {
    /// All of them: the published address, then the typed one.
    #[must_use]
    pub fn all(&self) -> Vec<(String, String)> {
        self.0.iter().map(|(instead_of, typed)| (instead_of.to_string(), typed.to_string())).collect()
    }

    /// What was typed instead of `published`.
    #[must_use]
    pub fn instead_of(&self, published: &str) -> Option<&Rc<str>> {
        self.0.iter().find(|(instead_of, _)| &**instead_of == published).map(|(_, typed)| typed)
    }

    /// Remembers what was typed; nothing typed brings the published address back.
    pub fn set(&mut self, published: Rc<str>, typed: Rc<str>) {
        let all = Rc::make_mut(&mut self.0);
        all.retain(|(instead_of, _)| *instead_of != published);
        if !typed.is_empty() {
            all.push((published, typed));
        }
    }
}
