//! Who answers: the words for what refuses and accepts. Whole clauses, because a Korean particle cannot follow a
//! name that is put in.

use crate::text::{Text, text};

/// What stands before an API, in the words of a verdict.
pub struct Gateway {
    /// The clause that foretells a refusal, without a full stop.
    pub refuses: Text,
    /// The clause that tells of a refusal that came back, without a full stop.
    pub refused: Text,
    /// The sentence that accepts.
    pub accepts: Text,
}

/// Amazon API Gateway.
pub static API_GATEWAY: Gateway = Gateway {
    refuses: text("API Gateway will refuse this", "API Gateway가 요청을 거부합니다"),
    refused: text("API Gateway refused this", "API Gateway가 요청을 거부했습니다"),
    accepts: text("API Gateway will accept this token.", "API Gateway가 이 토큰을 허용합니다."),
};

/// Any resource server that follows RFC 7519.
pub static API: Gateway = Gateway {
    refuses: text("The API will refuse this", "API가 요청을 거부합니다"),
    refused: text("The API refused this", "API가 요청을 거부했습니다"),
    accepts: text("The API will accept this token.", "API가 이 토큰을 허용합니다."),
};

/// AWS AppSync.
pub static APPSYNC: Gateway = Gateway {
    refuses: text("AppSync will refuse this", "AppSync가 요청을 거부합니다"),
    refused: text("AppSync refused this", "AppSync가 요청을 거부했습니다"),
    accepts: text("AppSync will accept this token.", "AppSync가 이 토큰을 허용합니다."),
};

/// An Application Load Balancer.
pub static LOAD_BALANCER: Gateway = Gateway {
    refuses: text("The load balancer will refuse this", "로드 밸런서가 요청을 거부합니다"),
    refused: text("The load balancer refused this", "로드 밸런서가 요청을 거부했습니다"),
    accepts: text("The load balancer will accept this token.", "로드 밸런서가 이 토큰을 허용합니다."),
};

/// An Application Load Balancer that goes by its own session.
pub static SESSION: Gateway = Gateway {
    refuses: text("The load balancer will refuse this", "로드 밸런서가 요청을 거부합니다"),
    refused: text("The load balancer refused this", "로드 밸런서가 요청을 거부했습니다"),
    accepts: text(
        "The load balancer will let this request through while its session is good.",
        "로드 밸런서의 세션이 유효한 동안에는 이 요청이 통과합니다.",
    ),
};

/// An Amazon Cognito identity pool.
pub static IDENTITY_POOL: Gateway = Gateway {
    refuses: text("The identity pool will refuse this", "자격 증명 풀이 요청을 거부합니다"),
    refused: text("The identity pool refused this", "자격 증명 풀이 요청을 거부했습니다"),
    accepts: text("The identity pool will accept this token.", "자격 증명 풀이 이 토큰을 허용합니다."),
};

/// The API of user pools.
pub static USER_POOL_API: Gateway = Gateway {
    refuses: text("The user pool API will refuse this", "사용자 풀 API가 요청을 거부합니다"),
    refused: text("The user pool API refused this", "사용자 풀 API가 요청을 거부했습니다"),
    accepts: text(
        "The user pool API will accept this token, unless it was revoked.",
        "토큰이 취소되지 않았다면 사용자 풀 API가 이 토큰을 허용합니다.",
    ),
};

/// The userInfo endpoint.
pub static USER_INFO: Gateway = Gateway {
    refuses: text("The userInfo endpoint will refuse this", "userInfo 엔드포인트가 요청을 거부합니다"),
    refused: text("The userInfo endpoint refused this", "userInfo 엔드포인트가 요청을 거부했습니다"),
    accepts: text(
        "The userInfo endpoint will accept this token, unless it was revoked.",
        "토큰이 취소되지 않았다면 userInfo 엔드포인트가 이 토큰을 허용합니다.",
    ),
};

/// AWS Security Token Service.
pub static STS: Gateway = Gateway {
    refuses: text("AWS STS will refuse this", "AWS STS가 요청을 거부합니다"),
    refused: text("AWS STS refused this", "AWS STS가 요청을 거부했습니다"),
    accepts: text("AWS STS will accept this token.", "AWS STS가 이 토큰을 허용합니다."),
};

/// The sign-in, where the OAuth client's settings decide.
pub const SIGN_IN_FAILS: Text =
    text("The sign-in will not give the right token", "로그인해도 올바른 토큰을 받을 수 없습니다");
