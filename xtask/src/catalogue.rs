//! The catalogue of all checks, `docs/checks.md`, as a page beside the tool, so that each finding can lead to its entry,
//! without a network as well.

use std::fs;

use anyhow::{Context as _, Result};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag, TagEnd, html};

use crate::dist::{CATALOGUE, Files};
use crate::project::Project;

/// Adds the page, in the style of the tool.
///
/// # Errors
/// When the catalogue cannot be read, or the tool has no style.
pub fn add(project: &Project, files: &mut Files) -> Result<()> {
    let path = project.root.join("docs/checks.md");
    let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let style = files.keys().find(|name| name.ends_with(".css")).context("there is no style sheet")?;
    let page = page(&text, style);
    files.insert(CATALOGUE.to_owned(), page.into_bytes());
    Ok(())
}

fn page(text: &str, style: &str) -> String {
    let mut entries = String::new();
    html::push_html(&mut entries, events(text).into_iter());
    format!(
        "<!doctype html><html lang=en data-theme=system><head><meta charset=utf-8>\
         <meta name=viewport content=\"width=device-width,initial-scale=1\"><meta name=referrer content=no-referrer>\
         <title>Token Inspector: the checks</title><link rel=icon href=icon.svg><link rel=stylesheet href=\"./{style}\">\
         </head><body class=page><main class=catalogue><p><a href=\"./\">Token Inspector</a></p>\n{entries}</main></body></html>"
    )
}

/// The catalogue's Markdown, with an anchor for each entry, the language of what is Korean, and no links: they lead to
/// files of the repository.
fn events(text: &str) -> Vec<Event<'_>> {
    let mut out: Vec<Event<'_>> = Vec::new();
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Link { .. }) | Event::End(TagEnd::Link) => {}
            Event::Text(words) if words.chars().any(|c| ('가'..='힣').contains(&c)) => {
                let open = Event::InlineHtml("<span lang=ko>".into());
                out.extend([open, Event::Text(words), Event::InlineHtml("</span>".into())]);
            }
            Event::Text(words) => {
                if let Some(Event::Start(Tag::Heading { level: HeadingLevel::H2, id, .. })) = out.last_mut() {
                    *id = Some(CowStr::from(words.to_string()));
                }
                out.push(Event::Text(words));
            }
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_has_an_anchor_its_languages_and_no_link() {
        let page = page(
            "# The checks\n\n## claims/expired\n\n**expired** · **만료됨**\n\n- Bad: [a](../b.txt). Old.\n",
            "p.css",
        );
        assert!(page.contains("<h2 id=\"claims/expired\">claims/expired</h2>"), "{page}");
        assert!(page.contains("<strong>expired</strong> · <strong><span lang=ko>만료됨</span></strong>"), "{page}");
        assert!(page.contains("<li>Bad: a. Old.</li>") && !page.contains("b.txt"), "{page}");
        assert!(page.contains("href=\"./p.css\""));
    }

    #[test]
    fn markup_in_the_catalogue_is_only_that_of_markdown() {
        assert!(page("## a/b\n\nwhat `<b>` is\n", "p.css").contains("<code>&lt;b&gt;</code>"));
    }
}
