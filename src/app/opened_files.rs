//! The files that a text came from, and those that were opened with them and left out.

use std::rc::Rc;

use crate::say;
use crate::text::Text;

/// How many files are read at most.
pub(super) const MOST: usize = 200;
/// How many names a sentence lists.
const LISTED: usize = 3;

/// The files that a text came from, or is read from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// Their names, in order; that of a folder while it is read.
    pub names: Rc<[Rc<str>]>,
    /// What was opened with them and left out.
    pub left_out: LeftOut,
}

impl Files {
    /// These files, nothing left out.
    #[must_use]
    pub fn all(names: impl IntoIterator<Item = Rc<str>>) -> Self {
        Self { names: names.into_iter().collect(), left_out: LeftOut::default() }
    }

    /// The name, or how many there are and the first names.
    #[must_use]
    pub fn name(&self) -> Text {
        let (count, names) = (self.names.len(), listed(&self.names));
        if count == 1 { Text::verbatim(names) } else { say!("{count} files: {names}", "파일 {count}개: {names}") }
    }
}

/// Why a file or a folder is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is a folder of what was installed, fetched or built.
    Made,
    /// It has a NUL at its beginning, as no text has.
    NoText,
    /// With it there would be too many bytes.
    TooLong,
    /// There are too many files before it.
    TooMany,
    /// The browser could not read it.
    Unreadable,
}

impl Why {
    /// Each of them.
    const ALL: [Self; 5] = [Self::Unreadable, Self::NoText, Self::TooLong, Self::TooMany, Self::Made];

    fn words(self, count: usize, names: &str) -> Text {
        match self {
            Self::Made => say!(
                "Folders left out because they hold what is installed or built ({count}): {names}",
                "설치하거나 빌드해서 생기는 폴더라서 제외({count}개): {names}"
            ),
            Self::NoText => say!(
                "Left out because they are not text ({count}): {names}",
                "텍스트가 아니라서 제외({count}개): {names}"
            ),
            Self::TooLong => say!(
                "Left out because 10 MB are read together at most; open a long one alone ({count}): {names}",
                "한 번에 합쳐서 10MB까지만 읽으므로 제외({count}개, 큰 파일은 따로 열어 주세요): {names}"
            ),
            Self::TooMany => say!(
                "Left out because {MOST} files are read together at most; open fewer at once ({count}): {names}",
                "한 번에 {MOST}개까지만 읽으므로 제외({count}개, 나누어서 열어 주세요): {names}"
            ),
            Self::Unreadable => {
                say!("The browser could not read ({count}): {names}", "브라우저가 읽지 못함({count}개): {names}")
            }
        }
    }
}

/// What was left out, with the reason of each.
pub type LeftOut = Rc<[(Why, Rc<str>)]>;

/// A line for each reason for which something was left out.
#[must_use]
pub fn told(left_out: &[(Why, Rc<str>)]) -> Vec<Text> {
    let of = |why: Why| {
        let names: Vec<_> = left_out.iter().filter(|(one, _)| *one == why).map(|(_, name)| name.clone()).collect();
        (!names.is_empty()).then(|| why.words(names.len(), &listed(&names)))
    };
    Why::ALL.into_iter().filter_map(of).collect()
}

/// The first of the names, and a sign that there are more.
#[must_use]
pub fn listed(names: &[Rc<str>]) -> String {
    let more = if names.len() > LISTED { ", …" } else { "" };
    names.get(..LISTED).unwrap_or(names).join(", ") + more
}
