//! The words for what stands where a token belongs: what is the case, and what to do.

use crate::intake::credentials::Held;
use crate::text::{Text, text};

/// What is the case, and what to do.
pub struct Words {
    /// What is the case.
    pub says: Text,
    /// What to do.
    pub remedy: Text,
}

/// The words; `None` for a token, and for what checks of their own tell.
#[must_use]
pub fn words(held: Held) -> Option<Words> {
    let (says, remedy) = match held {
        Held::Nothing => (
            text("nothing stands behind Bearer: there is no token", "Bearer 뒤에 토큰이 없습니다"),
            text(
                "The code had no token at that moment. Wait for the sign-in, then put the token behind Bearer and one space.",
                "그 시점에 코드에 토큰이 없었습니다. 로그인이 끝날 때까지 기다린 다음 Bearer와 공백 한 칸 뒤에 토큰을 넣으세요.",
            ),
        ),
        Held::Absent => (
            text(
                "the word for a missing value (undefined, null, None) was sent in place of the token: the code had no token at that moment",
                "토큰 대신 값이 없다는 뜻의 단어(undefined, null, None)가 전송되었으며, 그 시점에 코드에 토큰이 없었습니다",
            ),
            text(
                "Look where the code gets the token: the name of the member (idToken, accessToken), and that the sign-in has ended before the request is sent.",
                "코드에서 토큰을 가져오는 곳을 확인하세요. 속성 이름(idToken, accessToken)이 맞는지, 로그인이 끝난 뒤에 요청을 보내는지 보면 됩니다.",
            ),
        ),
        Held::Object => (
            text(
                "an object was put into the header in place of its token string",
                "헤더에 토큰 문자열이 아니라 객체가 들어 있습니다",
            ),
            text(
                "Take the string out of the object: toString() of Amplify's JWT, getJwtToken(), getTokenString(), or the member that holds it.",
                "객체에서 문자열을 꺼내세요. Amplify JWT의 toString(), getJwtToken(), getTokenString() 또는 토큰이 담긴 속성을 쓰면 됩니다.",
            ),
        ),
        Held::Promise => (
            text(
                "an object was put into the header in place of the token: a promise that nobody waited for",
                "헤더에 토큰이 아니라 완료를 기다리지 않은 객체(Promise)가 들어 있습니다",
            ),
            text(
                "Await the promise, then put the token into the header.",
                "await로 완료를 기다린 뒤 토큰을 헤더에 넣으세요.",
            ),
        ),
        Held::Placeholder => (
            text(
                "a placeholder was sent in place of the token: nobody filled in the variable",
                "변수가 값으로 바뀌지 않아 토큰 대신 자리 표시자가 전송되었습니다",
            ),
            text(
                "Set the variable, and let it be filled in: a shell does so in double quotes and not in single quotes, JavaScript in backticks, Postman in the chosen environment.",
                "변수를 설정하고 값으로 바뀌도록 하세요. 셸은 작은따옴표가 아니라 큰따옴표 안에서, JavaScript는 백틱 안에서, Postman은 선택한 환경에서 변수를 값으로 바꿉니다.",
            ),
        ),
        Held::StandIn => (
            text(
                "a placeholder was sent in place of the token, unless somebody only hid the token with it",
                "토큰 대신 자리 표시자가 전송되었거나, 누군가 자리 표시자로 토큰을 가렸습니다",
            ),
            text(
                "Put the token itself in its place and send the request again. If it only hides the token here, paste the token as well.",
                "자리 표시자 대신 토큰 자체를 넣어 요청을 다시 보내세요. 여기서만 토큰을 가린 것이라면 토큰도 함께 붙여넣으세요.",
            ),
        ),
        Held::Claims => (
            text("the decoded claims were sent, not the token", "토큰이 아니라 디코딩된 클레임이 전송되었습니다"),
            text(
                "Send the encoded token, the text that starts with eyJ and has two dots; in Amplify it is idToken.toString(), not idToken.payload.",
                "eyJ로 시작하고 점(.)이 두 개 있는 인코딩된 토큰을 보내세요. Amplify에서는 idToken.payload가 아니라 idToken.toString()입니다.",
            ),
        ),
        Held::TokenInObject => (
            text(
                "an object with the token in it was sent, not the token",
                "토큰이 아니라 토큰이 담긴 객체가 전송되었습니다",
            ),
            text(
                "Send the member that holds the token, not the whole object.",
                "객체 전체가 아니라 토큰이 담긴 속성만 보내세요.",
            ),
        ),
        Held::Bytes => (
            text(
                "Python's bytes were printed into the header: b and a quotation mark stand before the token",
                "Python의 bytes가 그대로 출력되어 토큰 앞에 b와 따옴표가 있습니다",
            ),
            text(
                "Decode the bytes first: token.decode(\"ascii\").",
                "먼저 token.decode(\"ascii\")로 bytes를 문자열로 바꾸세요.",
            ),
        ),
        Held::EncodedAgain => (
            text("the token was encoded with base64 once more", "토큰이 base64로 한 번 더 인코딩되어 있습니다"),
            text(
                "Send the token as it was given out; it is base64url already.",
                "발급된 토큰을 그대로 보내세요. 토큰은 이미 base64url로 인코딩되어 있습니다.",
            ),
        ),
        Held::Named => (
            text(
                "a name stands before the token (such as access_token=): the header holds more than the token",
                "토큰 앞에 이름(access_token= 등)이 붙어 있어 헤더에 토큰 외의 값이 들어 있습니다",
            ),
            text("Take the name out of the header's value.", "헤더 값에서 이름을 제거하세요."),
        ),
        Held::SessionToken => (
            text(
                "an AWS session token was sent, not a token of the user pool",
                "사용자 풀의 토큰이 아니라 AWS 세션 토큰이 전송되었습니다",
            ),
            text(
                "Send the ID or access token of the sign-in. AWS session tokens belong to signed requests, in X-Amz-Security-Token.",
                "로그인에서 받은 ID 토큰이나 액세스 토큰을 보내세요. AWS 세션 토큰은 서명된 요청의 X-Amz-Security-Token에 넣는 값입니다.",
            ),
        ),
        Held::CutOff => (
            text(
                "an ellipsis was sent in place of the token's rest, unless the token was only shortened here",
                "토큰의 나머지 대신 줄임표(…)가 전송되었거나, 여기에서만 토큰이 축약되었습니다",
            ),
            text(
                "Take the token from where it is whole: consoles, tables and logs shorten long values when they print them. If it was only shortened here, paste all of it.",
                "토큰 전체가 있는 곳에서 다시 가져오세요. 콘솔과 표, 로그는 긴 값을 줄여서 출력합니다. 여기에서만 축약된 것이라면 토큰 전체를 붙여넣으세요.",
            ),
        ),
        Held::Hidden => (
            text(
                "the token was hidden where this was copied from, so that what was sent is not known",
                "복사한 곳에서 토큰이 가려져 있어 무엇이 전송되었는지 알 수 없습니다",
            ),
            text(
                "Copy the request from where the header is shown in full: as cURL from the network tab, or from the program that sends it.",
                "헤더가 그대로 보이는 곳에서 요청을 복사하세요. 네트워크 탭에서 cURL로 복사하거나 요청을 보내는 프로그램에서 가져오면 됩니다.",
            ),
        ),
        Held::NoJwt => (
            text(
                "what was sent in place of the token is not a JWT, whose three parts are joined by dots",
                "점(.)으로 이어진 세 부분으로 된 JWT가 아닌 값이 토큰 자리에 전송되었습니다",
            ),
            text(
                "Send the ID or access token of the user pool. An API key goes into x-api-key, and an opaque token is good for its issuer only.",
                "사용자 풀의 ID 토큰이나 액세스 토큰을 보내세요. API 키는 x-api-key 헤더에 넣어야 하고, 불투명 토큰은 발급자에게만 유효합니다.",
            ),
        ),
        Held::Token | Held::TokenAndMore | Held::Several | Held::Command | Held::AwsSignature | Held::Other => {
            return None;
        }
    };
    Some(Words { says, remedy })
}
