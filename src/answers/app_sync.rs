//! AWS AppSync: `errors[].message`, with 401 or, where a field's rule refused, with 200.

use super::{Meaning, Table, row};
use crate::http::responder::Responder;

/// AppSync's messages.
pub static TABLE: Table = Table {
    by: "AppSync",
    responder: Responder::AppSync,
    source: "AppSync: authorization and authentication; measured answers",
    rows: &[
        row("Valid authorization header not provided", Meaning::NoToken)
            .says(
                "AppSync got no Authorization header of a mode that the API has",
                "API에 설정된 권한 부여 모드의 Authorization 헤더가 AppSync에 도착하지 않았습니다",
            )
            .remedy(
                "Send the token in Authorization, without Bearer, and see that the API has Amazon Cognito user pools among its authorization modes.",
                "Bearer 없이 토큰을 Authorization에 보내고, API의 권한 부여 모드에 Amazon Cognito 사용자 풀이 있는지 확인하세요.",
            ),
        row("Unable to parse JWT token", Meaning::Malformed)
            .says(
                "AppSync could not read what arrived as a JWT: it takes the token alone, without Bearer before it",
                "AppSync가 도착한 값을 JWT로 읽지 못했으며, Bearer 없이 토큰만 보내야 합니다",
            )
            .why(
                "The same answer comes for an AWS signature or an API key in Authorization.",
                "Authorization에 AWS 서명이나 API 키를 넣었을 때도 같은 응답이 옵니다.",
            )
            .remedy(
                "Send the token alone in Authorization, without Bearer.",
                "Authorization에 Bearer 없이 토큰만 보내세요.",
            ),
        row("Token has expired.", Meaning::Expired).start(),
        row("You are not authorized to make this call", Meaning::NotPermitted)
            .says(
                "AppSync did not take these credentials for this call",
                "AppSync가 이 호출에 사용한 자격 증명을 받지 않았습니다",
            )
            .why(
                "An API key that has expired, a Lambda authorizer, an app client that the API's pattern does not match, or a default action of DENY answers like this.",
                "만료된 API 키, Lambda 권한 부여자, API의 앱 클라이언트 ID 정규식과 맞지 않는 앱 클라이언트, 기본 작업이 DENY인 설정에서 나오는 응답입니다.",
            )
            .remedy(
                "Compare the API's authorization modes with what was sent, and the pattern for app client IDs with the token's client.",
                "API의 권한 부여 모드를 보낸 값과 비교하고, 앱 클라이언트 ID 정규식을 토큰의 클라이언트와 비교하세요.",
            ),
        row("Not Authorized to access", Meaning::FieldRefused).start().with(&[200]).inferred(),
    ],
};
