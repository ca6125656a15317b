//! The values that files beside a configuration give to its variables (`terraform.tfvars`, `*.auto.tfvars`, those of
//! `-var-file`, and each of them in JSON), in the order in which Terraform takes them.

use std::collections::HashMap;

use super::super::hcl::Placed;
use super::source::Source;
use crate::encoding::files::Files;
use crate::span::Span;

/// How those end that are read without being named to Terraform: each before the ones below it.
const READ_BY_ITSELF: [&str; 4] = ["terraform.tfvars", "terraform.tfvars.json", ".auto.tfvars", ".auto.tfvars.json"];
/// Files of one folder that are read by themselves one after the other, by name.
const BY_NAME: usize = 2;

/// Whether a line of a text gives a value to a variable, as `terraform fmt` writes it: `region = "eu-west-1"`.
pub fn opens(line: &str) -> bool {
    let Some((name, value)) = line.split_once('=') else { return false };
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    let is_name = name.starts_with(char::is_alphabetic) && name.trim_end().chars().all(is_word);
    is_name && !value.starts_with(['=', '>'])
}

/// Where a file stands in the order in which Terraform takes them.
#[derive(Clone, Copy, PartialEq)]
struct Rank<'f> {
    /// Its folder.
    folder: &'f str,
    /// Which kind it is, and its name where that decides; what is named to Terraform comes last.
    order: (usize, &'f str),
}

impl<'f> Rank<'f> {
    /// That of the file of this name; of what was pasted without one, that of a file that is named to Terraform.
    fn of(path: &'f str) -> Self {
        let (folder, name) = path.rsplit_once(['/', '\\']).unwrap_or(("", path));
        let is_read = |end: &str| if end.starts_with('.') { name.ends_with(end) } else { name == end };
        let kind = READ_BY_ITSELF.iter().position(|end| is_read(end)).unwrap_or(READ_BY_ITSELF.len());
        let is_by_name = kind >= BY_NAME && kind < READ_BY_ITSELF.len();
        Self { folder, order: if is_by_name { (BY_NAME, name) } else { (kind, "") } }
    }

    /// Whether Terraform takes it before the other one, so that the other one counts.
    fn is_before(self, other: Self) -> bool {
        self.folder == other.folder && self.order < other.order
    }

    /// Whether Terraform reads it by itself, for the configuration in its folder.
    const fn is_read_by_itself(self) -> bool {
        self.order.0 < READ_BY_ITSELF.len()
    }
}

/// A value that was given.
#[derive(Clone, Copy)]
struct Value<'b> {
    source: Source<'b>,
    rank: Rank<'b>,
}

/// What was given to the variables of a configuration.
pub struct Given<'b> {
    /// Nothing where two files give different values and nothing tells which of them counts.
    values: HashMap<&'b str, Option<Value<'b>>>,
    /// The files of which nothing is known: each may give any value.
    unread: Vec<Rank<'b>>,
}

impl<'b> Given<'b> {
    /// What the blocks that are no blocks of a configuration give.
    pub fn of(blocks: &'b [Placed], files: &'b Files) -> Self {
        let mut given = Self { values: HashMap::new(), unread: Vec::new() };
        for placed in blocks.iter().filter(|placed| placed.block().is_none()) {
            let rank = Rank::of(file(files, placed.span));
            if !placed.is_read() {
                given.unread.push(rank);
            }
            for one in placed.attributes() {
                let new = Value { source: Source { expression: &one.value, start: placed.start }, rank };
                let known = given.values.entry(one.key.as_str()).or_insert(Some(new));
                *known = known.and_then(|known| later(known, new));
            }
        }
        given
    }

    /// The names of the variables that were given a value.
    pub fn names(&self) -> impl Iterator<Item = &'b str> {
        self.values.keys().copied()
    }

    /// What a variable is given that is declared at `declared`, if the text declares it: nothing where that is another
    /// one's, and nothing within where it is not known. What Terraform reads by itself
    /// is of the folder that it stands in, and no file is of a module that others call.
    pub fn value(&self, name: &str, declared: Option<Span>, files: &Files) -> Option<Option<Source<'b>>> {
        let folder = declared.map(|span| Rank::of(file(files, span)).folder);
        let is_of_this = |rank: Rank<'_>| {
            folder.is_none_or(|folder| {
                let is_module = folder.split(['/', '\\']).any(|part| part == "modules");
                !is_module && (!rank.is_read_by_itself() || folder == rank.folder)
            })
        };
        let known = match self.values.get(name) {
            Some(None) => return Some(None),
            Some(Some(value)) if is_of_this(value.rank) => Some(*value),
            _ => None,
        };
        let counts = |unread: &Rank<'_>| known.is_none_or(|known| !unread.is_before(known.rank));
        match self.unread.iter().filter(|unread| is_of_this(**unread)).any(counts) {
            true => Some(None),
            false => known.map(|known| Some(known.source)),
        }
    }
}

/// The name of the file that a place stands in; blank where none is told.
fn file(files: &Files, place: Span) -> &str {
    files.line(place).map_or("", |(name, _)| name)
}

/// Which of two values counts: the later one; of two files of which neither comes later, both where they say the same.
fn later<'b>(known: Value<'b>, new: Value<'b>) -> Option<Value<'b>> {
    let written = |one: &Value<'_>| one.source.expression.to_string().trim().to_owned();
    if written(&known) == written(&new) {
        return Some(known);
    }
    match () {
        () if known.rank.is_before(new.rank) => Some(new),
        () if new.rank.is_before(known.rank) => Some(known),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_taken_in_terraforms_order() {
        let order = ["terraform.tfvars", "terraform.tfvars.json", "a.auto.tfvars.json", "b.auto.tfvars", "prod.tfvars"];
        for pair in order.windows(2) {
            let [one, other] = pair else { continue };
            assert!(Rank::of(one).order < Rank::of(other).order, "{one} {other}");
        }
        assert!(Rank::of("prod.tfvars") == Rank::of("dev.tfvars") && Rank::of("x/prod.tfvars").folder == "x");
        assert!(!Rank::of("prod.tfvars").is_read_by_itself() && Rank::of("x/terraform.tfvars").is_read_by_itself());
        assert!(!Rank::of("my-terraform.tfvars").is_read_by_itself());
    }

    #[test]
    fn a_line_that_gives_a_value_is_told_from_others() {
        for line in ["a = 1", "user_pool-arn=\"x\"", "a    = [\n", "a = {"] {
            assert!(opens(line), "{line}");
        }
        for line in ["a == 1", "  a = 1", "a b = 1", "# a = 1", "a", "= 1", "a => 1", "a.b = 1", "1a = 2"] {
            assert!(!opens(line), "{line}");
        }
    }
}
