//! Frameworks of servers: Spring Security and ASP.NET Core.

use super::{Meaning, Row, Table, row};
use crate::http::responder::Responder;

/// Spring Security's resource server. It allows 60 seconds between clocks.
pub static SPRING: Table = Table {
    by: "Spring Security",
    responder: Responder::Spring,
    source: "spring-projects/spring-security",
    rows: &[
        row("Bearer token is malformed", Meaning::Malformed),
        row("Found multiple bearer tokens in the request", Meaning::Malformed)
            .says("the request has two bearer tokens", "요청에 Bearer 토큰이 두 개 있습니다"),
        row("decode the Jwt: Malformed token", Meaning::Malformed),
        row("Malformed token", Meaning::Malformed).whole(),
        row("decode the Jwt: Malformed payload", Meaning::Malformed),
        row("Unsupported algorithm of none", Meaning::WrongAlgorithm),
        row("Another algorithm expected, or no matching key(s) found", Meaning::UnknownKey).says(
            "no key fits the token: its kid is not in the issuer's keys, or its algorithm is another than the expected one",
            "토큰의 kid가 발급자의 키에 없거나 알고리즘이 예상과 달라 맞는 키가 없습니다",
        ),
        row("Signed JWT rejected: Invalid signature", Meaning::BadSignature),
        keys("Couldn't retrieve remote JWK set").why(
            "Depending on its version, Spring Security answers this with 401 or with 500.",
            "Spring Security는 이때 버전에 따라 401 또는 500으로 응답합니다.",
        ),
        row("Jwt expired at", Meaning::Expired),
        row("Jwt used before", Meaning::TooEarly),
        row("The iss claim is not valid", Meaning::WrongIssuer).of("≥ 5.3"),
        row("This iss claim is not equal to the configured issuer", Meaning::WrongIssuer).of("< 5.3"),
        row("The aud claim is not valid", Meaning::WrongAudience).of("≥ 5.3"),
        row("claim is not valid", Meaning::ClaimRefused).of("≥ 5.3"),
        row("The request requires higher privileges than provided by the access token", Meaning::NotPermitted),
        row("An error occurred while attempting to decode the Jwt", Meaning::ClaimRefused).frame().says(
            "the server could not accept the token; what stands behind the colon is the reason",
            "서버가 토큰을 허용하지 않았으며, 이유는 콜론 뒤에 나옵니다",
        ),
    ],
};

const fn keys(words: &'static str) -> Row {
    row(words, Meaning::KeysUnreachable)
}

/// ASP.NET Core's JwtBearer. It allows 5 minutes between clocks.
pub static ASP_NET: Table = Table {
    by: "ASP.NET Core JwtBearer",
    responder: Responder::AspNet,
    source: "dotnet/aspnetcore; AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet",
    rows: &[
        no_audience("The audience '(null)' is invalid").of("≥ 3.0"),
        no_audience("The audience 'empty' is invalid").of("≥ 3.0"),
        no_audience("The audience '' is invalid").of("≥ 3.0"),
        row("The audience '", Meaning::WrongAudience).of("≥ 3.0"),
        row("The audiences '", Meaning::WrongAudience),
        no_audience("IDX10206"),
        row("IDX10208", Meaning::ServerBroken).says(
            "the server was told to compare the audience, and no audience is configured",
            "서버가 대상을 비교하도록 되어 있는데 비교할 대상이 설정되어 있지 않습니다",
        ),
        row("The audience is invalid", Meaning::WrongAudience).of("< 3.0").with(&[401]),
        row("IDX10214", Meaning::WrongAudience),
        row("The issuer '", Meaning::WrongIssuer).of("≥ 3.0"),
        row("The issuer is invalid", Meaning::WrongIssuer).of("< 3.0"),
        row("IDX10205", Meaning::WrongIssuer),
        row("IDX10211", Meaning::WrongIssuer),
        row("The token has no expiration", Meaning::ClaimRefused),
        row("IDX10225", Meaning::ClaimRefused),
        row("The token lifetime is invalid", Meaning::ClaimRefused),
        row("IDX10224", Meaning::ClaimRefused),
        row("IDX10230", Meaning::ClaimRefused),
        row("The token is not valid before '", Meaning::TooEarly).of("≥ 3.0"),
        row("The token is not valid yet", Meaning::TooEarly).of("< 3.0"),
        row("IDX10222", Meaning::TooEarly),
        row("The token expired at '", Meaning::Expired).of("≥ 3.0"),
        row("The token is expired", Meaning::Expired).of("< 3.0"),
        row("IDX10223", Meaning::Expired),
        row("The signature key was not found", Meaning::UnknownKey),
        row("IDX10500", Meaning::UnknownKey),
        row("IDX10501", Meaning::UnknownKey),
        row("IDX10503", Meaning::UnknownKey),
        row("IDX10517", Meaning::UnknownKey),
        row("The signature is invalid", Meaning::BadSignature),
        row("IDX10511", Meaning::BadSignature),
        row("IDX12741", Meaning::Malformed),
        row("IDX14100", Meaning::Malformed),
        row("JWT must have three segments (JWS) or five segments (JWE)", Meaning::Malformed),
        row("JWT is not well formed", Meaning::Malformed),
        keys("IDX20803"),
    ],
};

const fn no_audience(words: &'static str) -> Row {
    row(words, Meaning::WrongAudience)
        .says(
            "the token has no aud, and the API asks for an audience",
            "토큰에 aud가 없는데 API가 대상(audience)을 요구합니다",
        )
        .why(
            "A user pool's access token has no aud; its app client is in client_id.",
            "사용자 풀의 액세스 토큰에는 aud가 없으며, 앱 클라이언트는 client_id에 있습니다.",
        )
        .remedy(
            "Have the API compare client_id in place of aud, or send the ID token.",
            "API가 aud 대신 client_id를 비교하게 하거나 ID 토큰을 보내세요.",
        )
}
