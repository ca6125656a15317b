//! OAuth scopes: what keeps a token's from those that an API asks for.

use std::collections::{HashMap, HashSet};

use crate::say;
use crate::text::{Text, text};

/// The first of the scopes that are asked for which is among those that there are. Takes time in proportion to the two
/// lists, not to their product.
#[must_use]
pub fn first_of<'w>(want: &'w [String], has: &[&str]) -> Option<&'w String> {
    let has: HashSet<&str> = has.iter().copied().collect();
    want.iter().find(|scope| has.contains(scope.as_str()))
}

/// How many scopes of each list are compared letter by letter.
const FEW: usize = 64;

/// Names the nearest difference between the scopes a token has and those that are asked for: separators, an SDK's
/// only scope, a missing resource server, case, or a slip of the pen; `None` where nothing is near.
#[must_use]
pub fn difference(has: &[&str], want: &[String]) -> Option<Text> {
    if has == ["aws.cognito.signin.user.admin"] {
        return Some(SDK);
    }
    // RFC 6749 §3.3: a space, and nothing else, separates scopes.
    let wanted: HashSet<&str> = want.iter().map(String::as_str).collect();
    let is_run = |h: &str| h.contains(SEPARATORS) && h.split(SEPARATORS).any(|part| wanted.contains(part));
    if let Some(run) = has.iter().find(|h| is_run(h)) {
        return Some(say!(
            "{run} is one scope: scopes are separated by spaces, not by other characters.",
            "“{run}”처럼 쓰면 하나의 범위로 읽힙니다. 범위는 공백으로만 구분합니다."
        ));
    }
    // The first scope of each name, with a resource server before it or without.
    let (mut whole, mut by_name, mut by_letters) = (HashSet::new(), HashMap::new(), HashMap::new());
    for h in has {
        whole.insert(*h);
        by_letters.entry(h.to_ascii_lowercase()).or_insert(*h);
        if let Some(name) = name_of(h) {
            by_name.entry(name).or_insert(*h);
        }
    }
    let prefixed = |w: &str| name_of(w).and_then(|name| whole.get(name)).or_else(|| by_name.get(w)).copied();
    if let Some((w, h)) = want.iter().find_map(|w| prefixed(w).map(|h| (w, h))) {
        return Some(say!(
            "The API asks for {w}, the token has {h}: a custom scope has its resource server before it.",
            "API가 요구하는 범위는 {w}, 토큰의 범위는 {h}입니다. 사용자 지정 범위 앞에는 리소스 서버 식별자가 붙습니다."
        ));
    }
    let same_letters = want.iter().find_map(|w| by_letters.get(&w.to_ascii_lowercase()).map(|h| (w.as_str(), *h)));
    let pairs = || want.iter().take(FEW).flat_map(|w| has.iter().take(FEW).map(move |h| (w.as_str(), *h)));
    let (w, h) = same_letters.or_else(|| pairs().find(|(w, h)| is_near(w, h)))?;
    Some(say!(
        "The nearest scope in the token is {h}; the API asks for {w}.",
        "토큰에서 가장 비슷한 범위는 {h}, API가 요구하는 범위는 {w}입니다."
    ))
}

/// Any one of these scopes, in words.
#[must_use]
pub fn any_of(scopes: &[String]) -> Text {
    let all = scopes.join(", ");
    match scopes.len() {
        1 => Text::verbatim(all),
        _ => say!("any one of {all}", "{all} 중 하나"),
    }
}

const SDK: Text = text(
    "The only scope is aws.cognito.signin.user.admin, as a token from an SDK sign-in has it; such a sign-in by itself gives no custom scopes. Managed login (the /oauth2/authorize endpoint) gives the scopes it is asked for, a pre token generation trigger of version 2 or 3 can add some, and a method may list aws.cognito.signin.user.admin itself.",
    "범위가 aws.cognito.signin.user.admin 하나뿐이므로 SDK로 로그인해 받은 토큰으로 보입니다. SDK 로그인만으로는 사용자 지정 범위를 받을 수 없습니다. \
     관리형 로그인(/oauth2/authorize 엔드포인트)에서는 요청한 범위를 받을 수 있고, 버전 2나 3의 사전 토큰 생성 트리거에서 범위를 추가하거나 메서드에 aws.cognito.signin.user.admin을 지정할 수도 있습니다.",
);

/// What people put between scopes that is none of RFC 6749's separators.
const SEPARATORS: [char; 3] = [',', ';', '|'];

/// The name of a custom scope, behind its resource server.
fn name_of(scope: &str) -> Option<&str> {
    scope.rsplit_once('/').map(|(_, name)| name)
}

/// Whether one letter more, less or other makes one the other.
fn is_near(a: &str, b: &str) -> bool {
    let same_start = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let (a, b) =
        (a.as_bytes().get(same_start..).unwrap_or_default(), b.as_bytes().get(same_start..).unwrap_or_default());
    let same_end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    same_start + same_end > 2 && a.len() - same_end <= 2 && b.len() - same_end <= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_difference_has_its_words() {
        for (has, want, word) in [
            (vec!["aws.cognito.signin.user.admin"], "photos/read", "SDK"),
            (vec!["photos/read,photos/write"], "photos/read", "spaces"),
            (vec!["read"], "photos/read", "resource server"),
            (vec!["photos/read"], "read", "resource server"),
            (vec!["photos/Read"], "photos/read", "nearest"),
            (vec!["openid", "photos/raed"], "photos/read", "nearest"),
        ] {
            let says = difference(&has, &[want.to_owned()]).expect(want);
            assert!(says.en.contains(word), "{has:?} {want}: {}", says.en);
        }
        assert_eq!(difference(&["openid"], &["photos/read".to_owned()]), None);
        assert_eq!(difference(&[], &["photos/read".to_owned()]), None);
    }
}
