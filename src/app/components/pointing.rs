//! What stands for stretches of the pasted text, while it is pointed at or has the focus.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::intent::Intent;
use crate::app::state::Action;
use crate::span::Span;

/// What an element that stands for some stretches listens to.
pub struct Pointing {
    /// `onmouseover`
    pub over: Callback<MouseEvent>,
    /// `onmouseout`
    pub out: Callback<MouseEvent>,
    /// `onfocusin`
    pub focus: Callback<FocusEvent>,
    /// `onfocusout`
    pub blur: Callback<FocusEvent>,
}

impl Pointing {
    /// Points at these stretches, given in bytes.
    #[must_use]
    pub fn at(places: &[Span], act: &Callback<Intent>) -> Self {
        let places: Rc<[Span]> = places.into();
        let come = Intent::Change(Action::Point(places));
        let go = Intent::Change(Action::Point(Rc::default()));
        let (came, gone) = (come.clone(), go.clone());
        Self {
            over: act.reform(move |_| come.clone()),
            out: act.reform(move |_| go.clone()),
            focus: act.reform(move |_| came.clone()),
            blur: act.reform(move |_| gone.clone()),
        }
    }
}
