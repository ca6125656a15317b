//! The claims, as the token states them.

use serde::{Deserialize, Serialize};

use super::limits::{COPIED, Room, WHOLE, cut};
use super::value::Value;
use super::{Page, shown};
use crate::cognito::{claim_dictionary, origin};
use crate::encoding::json::Member;
use crate::encoding::visible::{indented, visible};
use crate::jose::token::Jws;
use crate::span::Span;

/// Every claim in the order of the token, duplicates included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// The JWT Claims Set; or the text of a payload that is none.
    pub set: Result<ClaimsSet, String>,
}

/// The claims of a JSON object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimsSet {
    /// Each claim.
    pub rows: Vec<ClaimRow>,
    /// How many claims are left out; blank where none is.
    pub more: String,
    /// The object, laid out.
    pub json: String,
    /// The object, letter for letter; none where that is too long to be copied here.
    pub written: Option<String>,
    /// Where the token comes from, as far as its claims tell: what is the case, and why, with how sure it is.
    pub origin: Vec<(String, String)>,
}

/// A claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimRow {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Value,
    /// What it means; empty where nobody knows.
    pub meaning: String,
    /// The document that says so, and its address.
    pub source: Option<(String, String)>,
    /// The value as it is copied: a string goes without its quotes, anything else as it was written. None
    /// where that is too long to be copied here.
    pub copied: Option<String>,
    /// The characters of the pasted text that hold it, in bytes; none where the segment is no base64url.
    pub place: Option<Span>,
}

impl Claims {
    /// The claims of a page's token; none where it has none.
    #[must_use]
    pub fn of(page: &Page<'_>) -> Option<Self> {
        let jws = page.report.reading.jws()?;
        let written = jws.payload.text.as_deref().unwrap_or_default();
        let room = Room::new(page.lang);
        let set = match &jws.payload.object {
            Ok(node) => {
                let members = node.value.members();
                let row = |(i, one): (usize, &Member)| row(page, &room, jws, i, one);
                let (rows, more) = room.rows(members.iter().enumerate(), members.len(), row);
                Ok(ClaimsSet {
                    rows,
                    more,
                    json: cut(&indented(&node.value), WHOLE, page.lang),
                    written: (written.len() <= COPIED).then(|| written.to_owned()),
                    origin: origin::of(jws).iter().map(|sign| told(page, sign)).collect(),
                })
            }
            // Text that is no JSON object is shown as it is; bytes that are no text, not at all.
            Err(_) => Err(cut(&visible(written), WHOLE, page.lang)),
        };
        Some(Self { set })
    }
}

fn told(page: &Page<'_>, sign: &origin::Sign) -> (String, String) {
    let [says, because, sure] = [&sign.says, &sign.because, &sign.sure].map(|words| words.get(page.lang));
    (shown(says), shown(&format!(" {because} ({sure})")))
}

fn row(page: &Page<'_>, room: &Room, jws: &Jws, number: usize, member: &Member) -> ClaimRow {
    let written = jws.payload.text.as_deref().unwrap_or_default();
    let source = claim_dictionary::source(&member.name);
    ClaimRow {
        name: shown(&member.name),
        value: Value::of_claim(page, room, &member.name, &member.node.value),
        meaning: shown(claim_dictionary::meaning(&member.name).map_or("", |words| words.get(page.lang))),
        source: source.map(|source| (shown(source), claim_dictionary::address(source))),
        copied: room.copied(member.node.value.as_str().unwrap_or_else(|| member.node.span.of(written))),
        place: place(page, jws, number),
    }
}

/// The characters of the pasted text that hold the claim of this number, with its name.
fn place(page: &Page<'_>, jws: &Jws, number: usize) -> Option<Span> {
    let members = jws.payload.object.as_ref().ok()?.value.members();
    jws.payload.segment.bytes.as_ref().ok()?;
    // A member begins behind the comma, or behind the first bracket.
    let before = number.checked_sub(1).and_then(|i| members.get(i));
    let start = before.map_or(0, |member| member.node.span.end) + 1;
    let end = members.get(number)?.node.span.end;
    // Three bytes are four characters.
    let clean = Span::new(start * 4 / 3, (end * 4).div_ceil(3)).offset(jws.payload.segment.span.start);
    Some(page.report.reading.locate(clean))
}
