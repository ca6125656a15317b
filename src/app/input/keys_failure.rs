//! Why keys could not be had: each way has its own words, and the way out is always to paste them.

use yew::prelude::*;

use crate::app::components::line::quiet;
use crate::app::public_keys::Failure;
use crate::encoding::visible::visible;
use crate::http::address::is_public;
use crate::report::message::NotKeysFound;
use crate::say;
use crate::text::{Lang, Text, text};

/// The name of a failure in attributes.
#[must_use]
pub fn id(failure: &Failure) -> &str {
    match failure {
        Failure::Unreachable => "unreachable",
        Failure::Cors => "cors",
        Failure::Redirect => "redirect",
        Failure::Status(_) => "status",
        Failure::Timeout => "timeout",
        Failure::TooLarge => "too_large",
        Failure::NotKeys(instead) => &instead.id,
    }
}

/// What happened, and what to do. For keys from an address also a command that fetches them in a terminal.
/// Takes the issuer of the token as well: a discovery document must be of the same one.
pub fn explain(lang: Lang, address: Option<&str>, failure: &Failure, iss: Option<&str>) -> Html {
    let way_out = lang.choose(
        "You can fetch the keys in a terminal and paste what it prints:",
        "터미널에서 키를 가져와 출력된 내용을 붙여넣는 방법:",
    );
    let (address, reservation, near) = match failure {
        Failure::NotKeys(NotKeysFound { discovery: Some((jwks_uri, issuer)), .. }) => {
            let address = Some(jwks_uri.as_str()).filter(|uri| is_public(uri));
            (address, other_issuer(issuer.as_deref(), iss), address.is_none().then_some(NOT_PUBLIC))
        }
        _ => (address, None, None),
    };
    html! {
        <div class="failure">
            <p>{ visible(&words(failure, lang)) }</p>
            if let Some(words) = reservation { <p data-role="other-issuer">{ words.get(lang).to_owned() }</p> }
            if let Some(words) = near { <p data-role="not-public">{ words.get(lang) }</p> }
            if let Some(address) = address {
                { quiet(way_out) }
                <pre><code>{ visible(&format!("curl -s -- {}", quoted(address))) }</code></pre>
            }
        </div>
    }
}

/// A stranger's document may name a service on this machine, or a file: neither the page nor a command asks for it.
const NOT_PUBLIC: Text = text(
    "The document does not name a public https address, so the page does not offer to ask it. If you know the address, \
     type it under “Another address”, or paste the keys.",
    "문서에 적힌 주소가 공개된 https 주소가 아니므로 이 주소로 요청하는 버튼을 제공하지 않습니다. 아는 주소라면 “다른 주소”에 직접 \
     입력하거나 키를 붙여넣으세요.",
);

/// A discovery document speaks for its own issuer alone, character by character (OpenID Connect Discovery §4.3).
fn other_issuer(issuer: Option<&str>, iss: Option<&str>) -> Option<Text> {
    let iss = iss.filter(|iss| Some(*iss) != issuer)?;
    let issuer = issuer.unwrap_or_default();
    Some(say!(
        "The document is of the issuer “{issuer}”, but the token names “{iss}”. Use its keys only if you know why.",
        "문서의 발급자는 “{issuer}”이지만 토큰의 발급자는 “{iss}”입니다. 이유를 아는 경우에만 이 키를 사용하세요."
    ))
}

/// For a POSIX shell: an address typed by hand may hold anything.
fn quoted(address: &str) -> String {
    format!("'{}'", address.replace('\'', r"'\''"))
}

fn words(failure: &Failure, lang: Lang) -> String {
    let words = match failure {
        Failure::Unreachable => text(
            "No server answered at this address. Check the region and the pool ID, and your connection.",
            "이 주소에서 응답이 없습니다. 리전과 사용자 풀 ID, 네트워크 연결을 확인하세요.",
        ),
        Failure::Cors => text(
            "A server answered, but it does not allow other pages to read its answer (no CORS header).",
            "서버가 응답했지만 다른 페이지에서 응답을 읽도록 허용하지 않습니다(CORS 헤더 없음).",
        ),
        Failure::Redirect => text(
            "The address answers with a redirect. It is not followed, so that nothing but this address is asked.",
            "이 주소는 다른 주소로 리디렉션됩니다. 표시된 주소로만 요청하기 위해 리디렉션은 따라가지 않습니다.",
        ),
        Failure::Status(status) => say!(
            "The server answered {status}. Check that the user pool exists in this region.",
            "서버의 응답 코드는 {status}입니다. 이 리전에 사용자 풀이 있는지 확인하세요."
        ),
        Failure::Timeout => {
            text("The server did not answer within 10 seconds.", "서버가 10초 안에 응답하지 않았습니다.")
        }
        Failure::TooLarge => text(
            "The answer is larger than 1 MiB, which no key set is.",
            "응답이 1MiB보다 큽니다. 이렇게 큰 키 세트는 없습니다.",
        ),
        Failure::NotKeys(instead) => return instead.says.clone(),
    };
    words.get(lang).to_owned()
}
