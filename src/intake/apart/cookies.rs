//! A token in several cookies, numbered from 0, because a browser cuts off long ones: `name.0=…; name.1=…`.

use crate::span::Span;

/// The stretches between the pieces: from the end of one value to the beginning of the next.
pub(super) fn cuts(text: &str) -> Vec<Span> {
    if !text.contains(".0=") {
        return Vec::new();
    }
    let mut cuts = Vec::new();
    let mut last: Option<Part<'_>> = None;
    let mut at = 0;
    for pair in text.split_inclusive([';', '\n']) {
        let part = Part::read(pair, at);
        if let (Some(before), Some(part)) = (&last, &part)
            && part.base == before.base
            && part.number == before.number + 1
        {
            cuts.push(Span::new(before.value.end, part.value.start));
        }
        last = part;
        at += pair.len();
    }
    cuts
}

/// One cookie of a row.
struct Part<'a> {
    base: &'a str,
    number: usize,
    value: Span,
}

impl<'a> Part<'a> {
    fn read(pair: &'a str, at: usize) -> Option<Self> {
        let (name, value) = pair.split_once('=')?;
        let (base, number) = name.rsplit_once('.')?;
        let base = base.rsplit([' ', '\t', ':']).next()?;
        let start = at + name.len() + 1;
        let end = start + value.trim_end_matches([';', '\n', '\r', ' ']).len();
        Some(Self { base, number: number.parse().ok()?, value: Span::new(start, end) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_go_up_by_one() {
        let text = "Cookie: a=b; t.0=ab; t.1=cd; t.2=; u.0=x; v.1=y";
        let cut: Vec<_> = cuts(text).into_iter().map(|cut| cut.of(text)).collect();
        assert_eq!(cut, ["; t.1=", "; t.2="]);
    }
}
