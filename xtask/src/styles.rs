//! One style sheet instead of one for each section: the page asks for fewer files, and the layers stay in
//! the order in which `index.html` names them.

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use crate::dist::Files;
use crate::html::tags;

const PAGE: &str = "index.html";

/// Joins the style sheets that the page names into one, and names that one in the place of the first.
///
/// # Errors
/// When the page is missing, or names a style sheet that is not there.
pub fn join(files: &mut Files) -> Result<()> {
    let page = files.get(PAGE).with_context(|| format!("there is no {PAGE}"))?;
    let page = String::from_utf8(page.clone()).with_context(|| format!("{PAGE} is not UTF-8"))?;
    let mut kept = String::new();
    let mut sheet: Vec<u8> = Vec::new();
    let (mut from, mut place) = (0, None);
    for tag in tags(&page).iter().filter(|t| t.name == "link" && t.value("rel") == Some("stylesheet")) {
        let href = tag.value("href").unwrap_or_default();
        let name = href.trim_start_matches("./");
        sheet.extend(files.remove(name).with_context(|| format!("{PAGE} names {href}, which is not there"))?);
        let start = page.get(..tag.end).and_then(|before| before.rfind('<')).unwrap_or(from);
        kept.push_str(page.get(from..start).unwrap_or_default());
        place.get_or_insert(kept.len());
        from = tag.end;
    }
    kept.push_str(page.get(from..).unwrap_or_default());
    if let Some(place) = place {
        let hash = Sha256::digest(&sheet).iter().take(8).map(|byte| format!("{byte:02x}")).collect::<String>();
        let name = format!("page-{hash}.css");
        kept.insert_str(place, &format!("<link rel=\"stylesheet\" href=\"./{name}\">"));
        files.insert(name, sheet);
        files.insert(PAGE.to_owned(), kept.into_bytes());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_sheets_become_one_in_their_order() {
        let page =
            r#"<head><link rel=stylesheet href=./b.css><title>x</title><link rel=stylesheet href=./a.css></head>"#;
        let mut files = Files::from([
            (PAGE.to_owned(), page.as_bytes().to_vec()),
            ("a.css".to_owned(), b"a{}".to_vec()),
            ("b.css".to_owned(), b"b{}".to_vec()),
        ]);
        join(&mut files).expect("joined");
        let sheets: Vec<_> = files.iter().filter(|(name, _)| name.ends_with(".css")).collect();
        assert_eq!(sheets.len(), 1);
        assert_eq!(sheets[0].1, b"b{}a{}");
        let page = String::from_utf8(files[PAGE].clone()).expect("UTF-8");
        assert_eq!(page, format!("<head><link rel=\"stylesheet\" href=\"./{}\"><title>x</title></head>", sheets[0].0));
    }

    #[test]
    fn a_sheet_that_is_not_there_is_told() {
        let mut files = Files::from([(PAGE.to_owned(), b"<link rel=stylesheet href=./a.css>".to_vec())]);
        assert!(join(&mut files).expect_err("no sheet").to_string().contains("a.css"));
    }
}
