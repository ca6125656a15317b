//! Draws what the core has drawn as lines of words, and tells what is done with it: see `report/tree.rs`.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{VList, VNode, VTag, VText};

use crate::report::tree::{ATTRIBUTES, CLOSE, LINE, OPEN, TEXT, WORD};

/// What is drawn.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The tree.
    pub lines: AttrValue,
}

/// The elements that stand for themselves: while nothing changes in one, it is not drawn anew.
const APART: [&str; 2] = ["section", "select"];

/// The elements of a tree.
#[component]
pub fn Drawn(props: &Props) -> Html {
    elements(&props.lines)
}

fn elements(lines: &str) -> Html {
    let mut roots = VList::new();
    let mut open: Vec<VTag> = Vec::new();
    // Where an element that stands for itself begins, and how many within it are open.
    let mut apart: Option<(usize, usize)> = None;
    let mut start = 0;
    for line in lines.split(LINE) {
        let (from, to) = (start, start + line.len());
        start = to + LINE.len_utf8();
        let mut words = line.split(WORD);
        let kind = words.next().unwrap_or_default();
        let whole = match (&mut apart, kind) {
            (Some((_, depth)), OPEN) => {
                *depth += 1;
                None
            }
            (Some((from, 0)), CLOSE) => {
                let part = AttrValue::from(Rc::<str>::from(lines.get(*from..to).unwrap_or_default()));
                apart = None;
                Some(html! { <Drawn lines={part} /> })
            }
            (Some((_, depth)), CLOSE) => {
                *depth -= 1;
                None
            }
            (Some(_), _) => None,
            (None, OPEN) => {
                let name = words.next().unwrap_or_default();
                let is_first = open.is_empty() && roots.is_empty();
                if APART.contains(&name) && !is_first {
                    apart = Some((from, 0));
                } else {
                    open.push(element(name, words));
                }
                None
            }
            (None, CLOSE) => open.pop().map(VNode::from),
            (None, TEXT) => words.next().map(|text| VText::new(word(text)).into()),
            _ => None,
        };
        match (whole, open.last_mut()) {
            (Some(whole), Some(around)) => around.add_child(whole),
            (Some(whole), None) => roots.add_child(whole),
            (None, _) => {}
        }
    }
    roots.into()
}

/// An element without its children, and with the attributes of its line.
fn element<'w>(name: &str, mut words: impl Iterator<Item = &'w str>) -> VTag {
    let mut element = VTag::new(word(name));
    while let (Some(place), Some(value)) = (words.next(), words.next()) {
        let value = word(value);
        match place.parse().ok().and_then(|place: usize| ATTRIBUTES.get(place)) {
            // What was typed into a field since is a property, and no attribute.
            Some(&"value") if element.tag() != "option" => element.set_value(value),
            Some(&"checked") => element.set_checked(!value.is_empty()),
            Some(name) => element.add_attribute(name, value),
            None => {}
        }
    }
    element
}

fn word(word: &str) -> AttrValue {
    Rc::<str>::from(word).into()
}
