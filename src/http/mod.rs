//! HTTP messages as people paste them (RFC 9110, RFC 9112): a cURL command, developer tools' text, a HAR entry.

pub mod challenge;
pub mod curl;
pub mod date;
pub mod door;
pub mod fields;
pub mod har;
pub mod host;
pub mod mask;
pub mod request;
pub mod response;

use crate::text::{Text, text};

/// Why a text is no HTTP message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotHttp {
    /// It has no request line, no header field and no cURL command.
    NoRequest,
    /// It has no status, no header field and no JSON body.
    NoResponse,
}

impl NotHttp {
    /// What to paste instead.
    #[must_use]
    pub const fn says(self) -> Text {
        match self {
            Self::NoRequest => text(
                "This is no request. Paste the cURL command, the request with its headers, or the HAR entry.",
                "요청이 아닙니다. cURL 명령, 헤더가 포함된 요청 또는 HAR 항목을 붙여넣으세요.",
            ),
            Self::NoResponse => text(
                "This is no response. Paste its status line, headers and body, or the body alone.",
                "응답이 아닙니다. 상태 줄과 헤더, 본문을 붙여넣거나 본문만 붙여넣으세요.",
            ),
        }
    }
}
