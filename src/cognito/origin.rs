//! Where a user pool's token comes from, as far as its claims tell (Cognito developer guide, "Understanding the access
//! token" and "Pre token generation Lambda trigger"). A token has no claim for it, so most of it is only likely.

use super::claim_dictionary;
use crate::encoding::json::Json;
use crate::jose::token::Jws;
use crate::say;
use crate::text::{Text, text};

/// One thing that the claims tell of a token's origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The name in reports for programs.
    pub id: &'static str,
    /// How sure it is, in a word.
    pub sure: Text,
    /// What is the case, a full sentence.
    pub says: Text,
    /// What it is told by, a full sentence.
    pub because: Text,
}

const CERTAIN: Text = text("certain", "확실함");
const LIKELY: Text = text("likely", "가능성이 높음");

/// What the claims tell; nothing for a token that is not a user pool's ID or access token.
#[must_use]
pub fn of(jws: &Jws) -> Vec<Sign> {
    let kind = jws.claims().string("token_use").filter(|kind| matches!(*kind, "id" | "access"));
    let Some(kind) = kind else { return Vec::new() };
    let sign_in = if kind == "access" { sign_in(jws) } else { None };
    let signs = [sign_in, resource(jws).filter(|_| kind == "access"), federated(jws), customised(jws, kind)];
    signs.into_iter().flatten().collect()
}

/// How an access token was asked for, by its scopes.
fn sign_in(jws: &Jws) -> Option<Sign> {
    let claims = jws.claims();
    let scopes = claims.scopes();
    if scopes == ["aws.cognito.signin.user.admin"] {
        return Some(Sign {
            id: "sdk",
            sure: LIKELY,
            says: text(
                "The user signed in through an SDK, such as Amplify, or through the Cognito API.",
                "Amplify 같은 SDK나 Cognito API로 로그인해 받은 토큰입니다.",
            ),
            because: text(
                "aws.cognito.signin.user.admin is its only scope.",
                "범위가 aws.cognito.signin.user.admin 하나뿐입니다.",
            ),
        });
    }
    if scopes.contains(&"openid") {
        return Some(Sign {
            id: "managed-login",
            sure: LIKELY,
            says: text(
                "The user signed in through managed login, at the user pool's domain.",
                "사용자 풀 도메인의 관리형 로그인(또는 호스팅 UI)에서 받은 토큰입니다.",
            ),
            because: text("It has the scope openid.", "openid 범위가 있습니다."),
        });
    }
    let is_custom = !scopes.is_empty() && scopes.iter().all(|scope| scope.contains('/'));
    (is_custom && claims.string("username").is_none()).then(|| Sign {
        id: "machine-to-machine",
        sure: LIKELY,
        says: text(
            "A machine got it with client credentials; no user stands behind it.",
            "클라이언트 자격 증명으로 받은 시스템 간 토큰이며, 사용자와 관련이 없습니다.",
        ),
        because: text("It has custom scopes only, and no username.", "사용자 지정 범위만 있고 username이 없습니다."),
    })
}

fn resource(jws: &Jws) -> Option<Sign> {
    let aud = jws.claims().aud().join(", ");
    (!aud.is_empty()).then(|| Sign {
        id: "resource-bound",
        sure: LIKELY,
        says: text(
            "It was asked for one resource (RFC 8707), or a trigger has set its audience.",
            "특정 리소스를 대상으로 요청했거나(RFC 8707), 트리거가 대상을 설정한 토큰입니다.",
        ),
        because: say!(
            "An access token otherwise has no aud; here it is {aud}.",
            "액세스 토큰에는 원래 aud가 없습니다. aud: {aud}"
        ),
    })
}

fn federated(jws: &Jws) -> Option<Sign> {
    let Json::Array(identities) = &jws.payload.get("identities")?.value else { return None };
    let names = identities.iter().filter_map(|one| one.value.get("providerName")?.value.as_str());
    let names = names.collect::<Vec<_>>().join(", ");
    (!identities.is_empty()).then(|| Sign {
        id: "federated",
        sure: CERTAIN,
        says: text(
            "The user is known to an external identity provider.",
            "외부 자격 증명 공급자와 연결된 사용자입니다.",
        ),
        because: say!("identities names the provider: {names}.", "identities에 있는 공급자: {names}"),
    })
}

/// Claims that Cognito does not give by itself.
fn customised(jws: &Jws, kind: &str) -> Option<Sign> {
    let object = jws.payload.object.as_ref().ok()?;
    let is_foreign = |name: &str, value: &Json| {
        let is_attribute = claim_dictionary::is_attribute(name);
        let is_text = matches!(value, Json::String(_));
        // Those of RFC 9068 are in the dictionary for the tokens of others.
        claim_dictionary::source(name).is_none_or(|source| source.starts_with("RFC 9068"))
            || (kind == "access" && is_attribute)
            || (name.starts_with("custom:") && !is_text)
    };
    let members = object.value.members().iter();
    let names: Vec<&str> = members.filter(|m| is_foreign(&m.name, &m.node.value)).map(|m| m.name.as_str()).collect();
    let all = names.join(", ");
    (!names.is_empty()).then(|| Sign {
        id: "customised",
        sure: LIKELY,
        says: text(
            "A pre token generation trigger has changed it.",
            "사전 토큰 생성(pre token generation) Lambda 트리거가 변경한 토큰입니다.",
        ),
        because: say!(
            "Cognito is not known to put these claims in by itself: {all}.",
            "Cognito가 기본으로 넣지 않는 것으로 보이는 클레임: {all}"
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::base64url;
    use crate::jose::token::Token;

    fn signs(claims: &str) -> Vec<&'static str> {
        let part = |text: &str| base64url::encode(text.as_bytes());
        let token = format!("{}.{}.AA", part(r#"{"alg":"RS256"}"#), part(claims));
        let Token::Jws(jws) = Token::read(&token) else { panic!("{claims} is no JWS") };
        of(&jws).iter().map(|sign| sign.id).collect()
    }

    #[test]
    fn each_origin_has_its_sign() {
        for (claims, expected) in [
            (r#"{"token_use":"access","scope":"aws.cognito.signin.user.admin","username":"a"}"#, &["sdk"][..]),
            (r#"{"token_use":"access","scope":"openid photos/read","username":"a"}"#, &["managed-login"]),
            (r#"{"token_use":"access","scope":"photos/read","client_id":"a"}"#, &["machine-to-machine"]),
            (r#"{"token_use":"access","scope":"openid","aud":"https://a"}"#, &["managed-login", "resource-bound"]),
            (r#"{"token_use":"access","scope":"openid","email":"a@b"}"#, &["managed-login", "customised"]),
            (r#"{"token_use":"id","aud":"a","identities":[{"providerName":"Google"}]}"#, &["federated"]),
            (r#"{"token_use":"id","aud":"a","identities":[]}"#, &[]),
            (r#"{"token_use":"id","aud":"a","custom:plan":"gold","email":"a@b"}"#, &[]),
            (r#"{"token_use":"id","aud":"a","custom:seats":5}"#, &["customised"]),
            (r#"{"token_use":"id","aud":"a","tenant":"x"}"#, &["customised"]),
            (r#"{"token_use":"id","aud":"a","roles":["x"]}"#, &["customised"]),
            (r#"{"iss":"https://a.example","tenant":"x"}"#, &[]),
        ] {
            assert_eq!(signs(claims), expected, "{claims}");
        }
    }
}
