//! The scopes of a method or route against those of the token: what can be asked for, added or taken off.

use serde_json::json;

use super::candidate::{Candidate, Case, Kind, candidate};
use crate::authorizers::Authorizer;
use crate::expectations::Told;
use crate::http::authorizer;
use crate::jose::claims::Claims;
use crate::say;
use crate::settings::expected;
use crate::text::{Text, text};

/// The scopes that a method or route asks for, against those of the token.
pub(super) fn of(claims: &Claims<'_>, case: &Case, judge: &'static Authorizer) -> Vec<Candidate> {
    // A method is of a REST API, whose changes count once it is deployed; anything else that has scopes is a route.
    let is_method = matches!(judge.kind, authorizer::Kind::RestCognito | authorizer::Kind::RestJwt);
    let with = |id, says, value: Vec<String>, lets_more_in| {
        let set = value.clone();
        let apply = move |case: &mut Case| case.want.scopes = Told::from(set.clone());
        let one = candidate(id, Kind::Scopes, says, vec![(&expected::SCOPES, json!(value))], apply);
        Candidate { lets_more_in, ..one }
    };
    let first = claims.scopes().first().map(|scope| (*scope).to_owned());
    let mut all = Vec::new();
    match (&case.want.scopes, first) {
        (Told::Nothing, Some(scope)) => all.push(with("add_scope", add(&scope, is_method), vec![scope], false)),
        (Told::These(wanted), Some(scope)) => {
            all.push(with("ask_for_scope", ask_for(&wanted.join(", "), is_method), vec![scope.clone()], false));
            all.push(with("add_scope", add(&scope, is_method), vec![scope], true));
        }
        _ => {}
    }
    if matches!(case.want.scopes, Told::These(_)) {
        all.push(with("remove_scopes", remove(is_method), Vec::new(), true));
    }
    all
}

fn add(scope: &str, is_method: bool) -> Text {
    if is_method {
        say!(
            "Add one of the token's scopes to the method: {scope}. Redeploy the API after that.",
            "메서드에 토큰의 범위 중 하나({scope})를 추가한 뒤 API를 다시 배포하세요."
        )
    } else {
        say!(
            "Add one of the token's scopes to the route: {scope}.",
            "경로에 토큰의 범위 중 하나({scope})를 추가하세요."
        )
    }
}

fn ask_for(names: &str, is_method: bool) -> Text {
    if is_method {
        say!(
            "Sign in again and ask for one of the method's scopes: {names}.",
            "메서드의 범위 중 하나({names})를 요청해 다시 로그인하세요."
        )
    } else {
        say!(
            "Sign in again and ask for one of the route's scopes: {names}.",
            "경로의 범위 중 하나({names})를 요청해 다시 로그인하세요."
        )
    }
}

const fn remove(is_method: bool) -> Text {
    if is_method {
        text(
            "Take the scopes off the method, so that it takes ID tokens. Redeploy the API after that.",
            "메서드가 ID 토큰을 받도록 범위를 제거한 뒤 API를 다시 배포하세요.",
        )
    } else {
        text("Take the scopes off the route, so that it takes ID tokens.", "경로가 ID 토큰을 받도록 범위를 제거하세요.")
    }
}
