//! What is told beside the pasted text: each setting as it stands, and how it came there. Pure.

use std::rc::Rc;

use super::State;
use crate::expectations::list;
use crate::http::authorizer::Kind;
use crate::settings::expected::{AUTHORIZER, NO_SCOPES, SCOPES};
use crate::settings::page::MORE;
use crate::settings::{self, Setting};

/// How a setting came to stand where it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A person typed or chose it, here or on an earlier visit: it is their own.
    Own,
    /// A link brought it. It is used and shown, and the device does not remember it.
    Link,
    /// An example of the page brought it, and takes it away again.
    Example,
}

/// A setting as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    setting: &'static Setting,
    typed: Rc<str>,
    origin: Origin,
    /// What it stands in front of.
    covers: Option<Rc<Self>>,
}

/// All settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormValues(Rc<Vec<Entry>>);

impl Entry {
    /// A person's own value, whatever stands in front of it; empty where there is none.
    fn own(&self) -> &str {
        match (self.origin, &self.covers) {
            (Origin::Own, _) => &self.typed,
            (_, Some(covered)) => covered.own(),
            (_, None) => "",
        }
    }
}

impl FormValues {
    /// Every setting that is not blank, and what stands in it.
    pub fn all(&self) -> impl Iterator<Item = (&'static Setting, &str)> {
        self.0.iter().map(|one| (one.setting, &*one.typed)).filter(|(_, typed)| !typed.is_empty())
    }

    /// What stands in a setting; empty where nothing does.
    #[must_use]
    pub fn get(&self, setting: &Setting) -> &str {
        self.entry(setting).map_or("", |one| &one.typed)
    }

    /// Whether a link has brought what stands there, be it that nothing does.
    #[must_use]
    pub fn is_from_link(&self, setting: &Setting) -> bool {
        self.entry(setting).is_some_and(|one| one.origin == Origin::Link)
    }

    /// Whether a link has brought anything.
    #[must_use]
    pub fn has_links(&self) -> bool {
        self.0.iter().any(|one| one.origin == Origin::Link)
    }

    /// Types into a setting: it is a person's own from now on.
    pub fn set(&mut self, setting: &'static Setting, typed: &str) {
        let all = Rc::make_mut(&mut self.0);
        all.retain(|one| one.setting != setting);
        if !typed.is_empty() {
            all.push(Entry { setting, typed: typed.into(), origin: Origin::Own, covers: None });
        }
    }

    /// Puts in front of a setting what a link or an example brings. Where a link brings what stands there, it stays.
    pub fn cover(&mut self, setting: &'static Setting, typed: &str, origin: Origin) {
        let mut all = std::mem::take(Rc::make_mut(&mut self.0));
        let at = all.iter().position(|one| one.setting == setting);
        let mut covers = at.map(|at| all.remove(at)).map(Rc::new);
        if let Some(before) = covers.clone().filter(|before| before.origin == origin) {
            covers = before.covers.clone();
        }
        let own = covers.as_ref().map_or("", |one| one.own());
        if origin == Origin::Link && list(own).eq(list(typed)) {
            all.extend(covers.map(Rc::unwrap_or_clone));
        } else {
            all.push(Entry { setting, typed: typed.into(), origin, covers });
        }
        self.0 = Rc::new(all);
    }

    /// Takes away what came so, and shows what it stood in front of.
    pub fn uncover(&mut self, origin: Origin) {
        let uncovered = |one: &Entry| {
            if one.origin == origin { one.covers.as_deref().cloned() } else { Some(one.clone()) }
        };
        self.0 = Rc::new(self.0.iter().filter_map(uncovered).collect());
    }

    /// Makes what a link brought a person's own, as if they had typed it.
    pub fn keep(&mut self) {
        let linked: Vec<Entry> = self.0.iter().filter(|one| one.origin == Origin::Link).cloned().collect();
        linked.iter().for_each(|one| self.set(one.setting, &one.typed));
    }

    /// Wipes what the device would not remember.
    pub fn wipe(&mut self) {
        Rc::make_mut(&mut self.0).retain(|one| one.setting.is_remembered);
    }

    /// Brings back what was wiped, and what an example had brought, of what `was`.
    pub fn bring_back(&mut self, was: &Self) {
        for one in was.0.iter() {
            if one.origin == Origin::Example {
                self.cover(one.setting, &one.typed, one.origin);
            } else if !one.setting.is_remembered {
                self.set(one.setting, &one.typed);
            }
        }
    }

    /// The part that the form shows.
    #[must_use]
    pub fn of_form(&self) -> Self {
        Self(Rc::new(self.0.iter().filter(|one| one.setting.is_told()).cloned().collect()))
    }

    /// Whether it is about more than a token for a REST API's Cognito authorizer.
    #[must_use]
    pub fn needs_diagnosis(&self) -> bool {
        let is_more = |one: &Setting, typed: &str| {
            !one.is_first || (*one == AUTHORIZER && typed != Kind::FIRST.id()) || *one == MORE
        };
        self.all().any(|(one, typed)| (one.is_told() || *one == MORE) && is_more(one, typed))
    }

    /// What the device remembers: a person's own settings, as far as they are recognised. A setting into which a token,
    /// a piece of one or a secret was pasted is left out.
    #[must_use]
    pub fn to_remember(&self) -> Vec<(&'static Setting, String)> {
        let remembered = self.0.iter().filter(|one| one.setting.is_remembered);
        let kept = remembered.map(|one| (one.setting, one.setting.kept(one.own())));
        kept.filter(|(_, kept)| !kept.is_empty() && !kept.chars().any(char::is_control)).collect()
    }

    fn entry(&self, setting: &Setting) -> Option<&Entry> {
        self.0.iter().find(|one| one.setting == setting)
    }
}

impl State {
    /// Takes what was told.
    pub(super) fn set_field(&mut self, setting: &'static Setting, typed: &str) {
        self.form_values.set(setting, typed);
        if *setting == SCOPES {
            // Whoever types scopes does not say any more that there are none.
            self.form_values.set(&NO_SCOPES, "");
        }
    }

    /// Takes what a link for the team says, in front of what was told of an API before.
    pub fn link(&mut self, linked: &[(&'static Setting, String)]) {
        if linked.is_empty() {
            return;
        }
        self.form_values.uncover(Origin::Example);
        for one in settings::linked() {
            let value = linked.iter().find(|(setting, _)| *setting == one).map_or("", |(_, value)| value);
            self.form_values.cover(one, value, Origin::Link);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::expected::{CLIENTS, GROUPS, USER_POOLS};
    use crate::settings::line::REQUEST;

    fn state(own: &[(&'static Setting, &str)]) -> State {
        let mut state = State::default();
        own.iter().for_each(|(setting, typed)| state.set_field(setting, typed));
        state
    }

    fn remembered(state: &State) -> Vec<(&'static str, String)> {
        state.form_values.to_remember().into_iter().map(|(setting, kept)| (setting.name, kept)).collect()
    }

    #[test]
    fn what_a_link_brings_is_used_and_not_remembered() {
        let mut state = state(&[(&USER_POOLS, "us-east-1_Example01"), (&GROUPS, "admin")]);
        let before = remembered(&state);
        state.link(&[(&USER_POOLS, "https://evil.example/pool".to_owned())]);
        assert_eq!(state.form_values.get(&USER_POOLS), "https://evil.example/pool");
        assert_eq!(state.form_values.get(&GROUPS), "", "the link speaks of another API, which asks for none");
        assert!([&USER_POOLS, &GROUPS].iter().all(|one| state.form_values.is_from_link(one)));
        assert_eq!(remembered(&state), before);
        state.link(&[(&CLIENTS, "1example23456789".to_owned())]);
        assert_eq!(
            (state.form_values.get(&USER_POOLS), remembered(&state)),
            ("", before),
            "the second link in the first's place"
        );
    }

    #[test]
    fn what_is_edited_or_kept_is_remembered() {
        let mut state = state(&[(&GROUPS, "admin")]);
        let link = [(&USER_POOLS, "us-east-1_Example02".to_owned()), (&CLIENTS, "1example23456789".to_owned())];
        state.link(&link);
        state.set_field(&CLIENTS, "2example23456789");
        assert!(!state.form_values.is_from_link(&CLIENTS) && state.form_values.is_from_link(&USER_POOLS));
        assert_eq!(remembered(&state), [("groups", "admin".to_owned()), ("clients", "2example23456789".to_owned())]);
        state.form_values.keep();
        assert!(!state.form_values.has_links());
        let kept = remembered(&state);
        assert!(kept.contains(&("user_pools", "us-east-1_Example02".to_owned())), "{kept:?}");
        assert!(!kept.iter().any(|(name, _)| *name == GROUPS.name), "{kept:?}");
    }

    #[test]
    fn a_link_to_ones_own_settings_is_no_news() {
        let mut state = state(&[(&SCOPES, "a/b c/d")]);
        state.link(&[(&SCOPES, "a/b,c/d".to_owned())]);
        assert!(!state.form_values.has_links());
        assert_eq!(state.form_values.get(&SCOPES), "a/b c/d");
    }

    #[test]
    fn an_example_goes_and_leaves_what_was_there() {
        let mut state = state(&[(&USER_POOLS, "us-east-1_Example01")]);
        state.link(&[(&USER_POOLS, "us-east-1_Example02".to_owned())]);
        state.form_values.cover(&USER_POOLS, "us-east-1_Example03", Origin::Example);
        state.form_values.cover(&USER_POOLS, "us-east-1_Example04", Origin::Example);
        assert_eq!(remembered(&state), [("user_pools", "us-east-1_Example01".to_owned())]);
        state.form_values.uncover(Origin::Example);
        assert_eq!(state.form_values.get(&USER_POOLS), "us-east-1_Example02");
        assert!(state.form_values.is_from_link(&USER_POOLS));
    }

    #[test]
    fn what_is_wiped_can_be_brought_back() {
        let mut state = state(&[(&REQUEST, "GET / HTTP/1.1"), (&GROUPS, "admin")]);
        let was = state.form_values.clone();
        state.form_values.wipe();
        assert_eq!((state.form_values.get(&REQUEST), state.form_values.get(&GROUPS)), ("", "admin"));
        state.set_field(&GROUPS, "other");
        state.form_values.bring_back(&was);
        assert_eq!((state.form_values.get(&REQUEST), state.form_values.get(&GROUPS)), ("GET / HTTP/1.1", "other"));
    }
}
