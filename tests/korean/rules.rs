//! What is looked for in a Korean sentence. Each rule gives what it objects to, and nothing of a sound sentence.

use crate::source::is_korean;
use crate::words::{End, Glossary, Latin};

/// Particles whose form depends on whether the word before ends in a consonant; those for a consonant come first.
const PARTICLES: [(&str, &str); 6] =
    [("을", "를"), ("이", "가"), ("은", "는"), ("과", "와"), ("으로", "로"), ("이나", "나")];

/// The stretches between characters that cannot stand in a Korean word with its particle.
fn words(ko: &str) -> impl Iterator<Item = &str> {
    ko.split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '?' | '·')).filter(|word| !word.is_empty())
}

/// Cuts a particle that depends on the sound before it from the end of a word: what stands before, the particle, and
/// whether it is the form behind a consonant.
fn particle(word: &str) -> Option<(&str, &str, bool)> {
    let mut forms: Vec<(&str, bool)> = PARTICLES.iter().flat_map(|(a, b)| [(*a, true), (*b, false)]).collect();
    forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
    let (form, closed) = forms.into_iter().find(|(form, _)| word.ends_with(form))?;
    let before = word.strip_suffix(form)?;
    before.chars().next_back().filter(|c| !is_korean(*c))?;
    Some((before, form, closed))
}

/// A sentence with each parenthesis taken out of the place behind its noun, where the particle goes with the noun, and
/// put at the end.
fn unfolded(ko: &str) -> String {
    let (mut outside, mut inside, mut depth) = (String::new(), String::new(), 0_usize);
    for c in ko.chars() {
        match c {
            '(' if depth > 0 || outside.chars().next_back().is_some_and(|c| !c.is_whitespace()) => {
                depth += 1;
                inside.push(' ');
            }
            ')' if depth > 0 => {
                depth -= 1;
                inside.push(' ');
            }
            _ if depth > 0 => inside.push(c),
            _ => outside.push(c),
        }
    }
    outside + " " + &inside
}

/// A particle that would have to change with a value: `{name}을`, but not `{name} 값을` or `이름({name})을`.
pub fn particle_behind_a_value(ko: &str) -> Vec<String> {
    let glued = |word: &&str| {
        particle(word).is_some_and(|(before, _, _)| before.trim_end_matches(['”', '"', '’', '\'', ')']).ends_with('}'))
    };
    words(&unfolded(ko)).filter(glued).map(|word| format!("a particle behind a value: {word}")).collect()
}

/// A particle in the wrong form behind a Latin word, sign or digit: `URL를`, `RS256로`.
pub fn particle_behind_latin(ko: &str, latin: &Latin) -> Vec<String> {
    let wrong = |word: &&str| {
        let Some((before, form, closed)) = particle(word) else { return false };
        let before = before.trim_end_matches(['”', '"', '’', '\'']);
        let last = before.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default();
        match latin.end(last) {
            None => false,
            Some(End::Vowel) => closed,
            Some(End::L) if matches!(form, "으로" | "로") => closed,
            Some(End::L | End::Consonant) => !closed,
        }
    };
    words(&unfolded(ko)).filter(wrong).map(|word| format!("the other form of the particle is right: {word}")).collect()
}

/// Words that the glossary says in another way.
pub fn other_words(ko: &str, glossary: &Glossary) -> Vec<String> {
    glossary.avoided(ko).map(|(wrong, right)| format!("{wrong}: {right}")).collect()
}

/// Terms of the English whose Korean is missing.
pub fn missing_terms(en: &str, ko: &str, glossary: &Glossary) -> Vec<String> {
    glossary.missing(en, ko).map(|(term, right)| format!("{term}: {right}")).collect()
}

/// Latin words that nobody has allowed, outside of values.
pub fn left_in_english(ko: &str, latin: &Latin) -> Vec<String> {
    let mut outside = String::new();
    let mut depth = 0_usize;
    for c in ko.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => outside.push(if depth == 0 { c } else { ' ' }),
        }
    }
    // Words that are joined without a blank are a name in code: `issuer-uri`, `context.identity`.
    let joins = |c: char| matches!(c, '_' | '-' | '.' | '/' | ':' | '@');
    let words = outside.split(|c: char| !c.is_ascii_alphanumeric() && !joins(c)).map(|word| word.trim_matches(joins));
    let alone = words.filter(|word| !word.contains(joins));
    alone.filter(|word| !latin.allows(word)).map(|word| format!("left in English: {word}")).collect()
}

/// A sentence that ends in a colon and a value: `발급되었습니다: {name}`.
pub fn sentence_and_value(ko: &str) -> Vec<String> {
    let ends = ["다: ", "요: ", "다.: ", "까: "];
    ends.iter().filter(|end| ko.contains(*end)).map(|_| format!("a sentence, a colon and a value: {ko}")).collect()
}

/// Two sentences in what is one clause in English, so that the last one has no full stop.
pub fn more_than_a_clause(en: &str, ko: &str) -> Vec<String> {
    let is_clause = !en.ends_with(['.', ':', '?']) && !en.contains(". ");
    let label = ko.rsplit(". ").next().is_some_and(|last| last.contains(": "));
    let has_more = !label && ["다. ", "요. "].iter().any(|stop| ko.contains(stop));
    (is_clause && has_more).then(|| format!("two sentences for one clause: {ko}")).into_iter().collect()
}

/// A full stop, question mark or colon at one end only. A Korean sentence may end in a label and its value.
pub fn other_end(en: &str, ko: &str) -> Vec<String> {
    let end = |text: &str| text.chars().next_back().filter(|c| matches!(c, '.' | ':' | '?'));
    let last = ko.rsplit(". ").next().unwrap_or_default();
    let is_label = end(ko).is_none() && last.contains(": ");
    // A heading that asks in English names what is asked for in Korean.
    let is_heading = end(en) == Some('?') && ko.ends_with("이유");
    let differs = end(en) != end(ko) && !(end(en) == Some('.') && is_label) && !is_heading;
    differs.then(|| format!("other ends: {en} / {ko}")).into_iter().collect()
}

/// A straight quote where Korean has a curled one. Those of commands and code stand.
pub fn straight_quote(ko: &str) -> Vec<String> {
    let chars: Vec<char> = ko.chars().collect();
    let opens = |pair: &[char]| matches!(pair, [quote, letter] if matches!(quote, '\'' | '"') && is_korean(*letter));
    let behind = |at: usize| at == 0 || chars.get(at - 1).is_some_and(|c| c.is_whitespace() || *c == '(');
    let found = chars.windows(2).enumerate().any(|(at, pair)| opens(pair) && behind(at));
    found.then(|| format!("a straight quote: {ko}")).into_iter().collect()
}

/// Rules of CSS that change letters in every language, where the names of claims keep their case: the selector.
pub fn css_for_every_language(css: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut selector = "";
    for line in css.lines().map(str::trim) {
        if line.ends_with('{') {
            selector = line;
        }
        let value = line.strip_prefix("text-transform:").map(str::trim);
        if value.is_some_and(|value| value != "none;") && !selector.contains(":lang(en)") {
            found.push(format!("letters change in every language: {selector}"));
        }
    }
    found
}

/// What goes wrong where sentences are put together: a full stop twice, a blank before one, and two "but" in one
/// sentence.
pub fn put_together(line: &str) -> Vec<String> {
    let mut found: Vec<String> = ["다..", "요..", ". .", "다 .", "요 .", ".,"]
        .iter()
        .filter(|wrong| line.contains(*wrong))
        .map(|wrong| format!("{wrong:?} in {line}"))
        .collect();
    let twice =
        line.split("다. ").find(|sentence| sentence.matches("지만 ").count() + sentence.matches("지만, ").count() > 1);
    found.extend(twice.map(|sentence| format!("two times but: {sentence}")));
    found
}
