//! The changes that are tried: what can be sent, got or set up otherwise.

use std::cell::OnceCell;
use std::rc::Rc;

use serde_json::{Value, json};

use super::candidate::{Candidate, Case, Kind, candidate};
use super::scopes;
use crate::authorizers::Authorizer;
use crate::cognito::user_pool::UserPool;
use crate::definitions::Route;
use crate::exchange::Exchange;
use crate::expectations::Told;
use crate::jose::claims::Claims;
use crate::reading::Reading;
use crate::report::from_the_box;
use crate::say;
use crate::settings::{expected, line};
use crate::text::{Text, text};
use crate::time::NumericDate;

/// The changes to try, in the order to try them in.
pub(super) fn candidates(case: &Case, judge: &'static Authorizer) -> Vec<Candidate> {
    let mut all = Vec::new();
    all.extend(partner(case));
    all.extend(alone(case));
    let Some(jws) = case.reading.jws() else { return all };
    let claims = jws.claims();
    all.extend(moment(&claims, case.now));
    all.extend(issuer(&claims, judge));
    all.extend(audience(&claims));
    all.extend(scopes::of(&claims, case, judge));
    all
}

/// The other token of the sign-in.
fn partner(case: &Case) -> Option<Candidate> {
    let partner = case.reading.tokens.get(case.reading.partner?.index)?;
    let Text { en, ko } = partner.kind.name();
    let says = say!("Send the other token of the sign-in: {en}.", "같은 로그인에서 받은 다른 토큰({ko})을 보내세요.");
    sent(case, "other_token", says, &partner.found.clean)
}

/// A token that is sent, and nothing else, while settings and keys stay in the box; none where they are too long.
fn sent(case: &Case, id: &'static str, says: Text, token: &str) -> Option<Candidate> {
    let input = format!("{token}{}", from_the_box::kept(&case.reading)?);
    let mut sets = vec![(&line::INPUT, json!(input)), (&line::CHOSEN, Value::Null), (&line::REQUEST, Value::Null)];
    let exchange = &case.reading.exchange;
    let asked = exchange.definitions.asked(case.want.route.as_deref(), exchange.asked());
    // What the request asked for goes with it, and the method or route is still the same.
    if let Some(name) = exchange.definitions.route(asked.as_ref()).and_then(Route::name) {
        sets.push((&expected::ROUTE, json!(name)));
    }
    let token: Rc<str> = token.into();
    // Its signature is verified once, however often it is judged.
    let read = OnceCell::new();
    Some(candidate(id, Kind::Header, says, sets, move |case| {
        let exchange = || Exchange { request: None, ..(*case.reading.exchange).clone() };
        let reading = || Reading::new(token.clone(), None, case.reading.keys.as_ref()).beside(exchange());
        case.reading = read.get_or_init(reading).clone();
    }))
}

/// The token that is looked at, alone in the header.
fn alone(case: &Case) -> Option<Candidate> {
    let token = case.reading.token()?;
    if token.found.strays.is_empty() && case.reading.exchange.request.is_none() {
        return None;
    }
    let says = text(
        "Send the token alone in the header, behind Bearer or not, as the authorizer takes it.",
        "헤더에 토큰만 넣어 보내세요. Bearer는 권한 부여자가 받는 방식에 맞춰 붙이거나 빼세요.",
    );
    sent(case, "alone", says, &token.found.clean)
}

/// A moment at which the token is good.
fn moment(claims: &Claims<'_>, now: NumericDate) -> Option<Candidate> {
    let at = |name| claims.moment(name).and_then(Result::ok);
    let from = [at("nbf"), at("iat")].into_iter().flatten().max();
    let (id, moment, says) = match (at("exp"), from) {
        (Some(exp), _) if exp <= now => (
            "refresh",
            NumericDate(exp.0.checked_sub(1)?),
            text(
                "Get new tokens with the refresh token, or sign in again, and send the new one.",
                "새로 고침 토큰으로 새 토큰을 받거나 다시 로그인한 뒤 새 토큰을 보내세요.",
            ),
        ),
        (_, Some(from)) if now < from => (
            "clock",
            from,
            text(
                "Compare the clocks of the issuer and the API, or send the token once its time has come.",
                "발급자와 API의 시계를 비교하거나, 토큰이 유효해진 뒤에 보내세요.",
            ),
        ),
        _ => return None,
    };
    Some(candidate(id, Kind::Moment, says, vec![(&line::NOW, json!(moment.0))], move |case| case.now = moment))
}

/// The authorizer's issuer: a sign-in there, or the token's issuer among those that it takes.
fn issuer(claims: &Claims<'_>, judge: &'static Authorizer) -> Vec<Candidate> {
    let may_be = |iss: &&str| judge.takes_any_issuer || UserPool::parse(iss).is_ok_and(|pool| pool.issuer == *iss);
    let Some(iss) = claims.iss().filter(may_be).map(str::to_owned) else { return Vec::new() };
    let sets = vec![(&expected::USER_POOLS, json!([iss])), (&expected::ISSUERS, json!([]))];
    let apply = {
        let iss = iss.clone();
        move |case: &mut Case| {
            case.want.issuers.clear();
            case.want.user_pools = Told::NotSaid;
            // It was read as one a few lines above.
            let _ = case.want.expect_pool(&iss, judge.takes_any_issuer);
        }
    };
    let (again, add) = match UserPool::parse(&iss).ok().and_then(|pool| pool.id).filter(|_| !judge.takes_any_issuer) {
        Some(id) => (
            text(
                "Sign in with the user pool that the authorizer is set up with.",
                "권한 부여자에 설정된 사용자 풀로 로그인하세요.",
            ),
            say!(
                "Add the token's user pool to the authorizer: {id}.",
                "권한 부여자에 토큰의 사용자 풀({id})도 추가하세요."
            ),
        ),
        None => (
            text(
                "Sign in with the issuer that the authorizer is set up with.",
                "권한 부여자에 설정된 발급자로 로그인하세요.",
            ),
            say!(
                "Set the authorizer up with the token's issuer: {iss}.",
                "권한 부여자에 토큰의 발급자({iss})를 설정하세요."
            ),
        ),
    };
    let again = candidate("sign_in", Kind::Issuer, again, sets.clone(), apply.clone());
    let add = candidate("add_issuer", Kind::Issuer, add, sets, apply);
    vec![again, Candidate { lets_more_in: true, ..add }]
}

/// The authorizer's app clients: a sign-in with one of them, or the token's among those that it takes.
fn audience(claims: &Claims<'_>) -> Vec<Candidate> {
    let aud = claims.aud().first().map(|one| (*one).to_owned());
    let Some(one) = aud.or_else(|| claims.string("client_id").map(str::to_owned)) else { return Vec::new() };
    let sets = vec![
        (&expected::CLIENTS, json!([one])),
        (&expected::AUDIENCES, json!([])),
        (&expected::TOKEN_VALIDATION, Value::Null),
    ];
    let apply = {
        let one = one.clone();
        move |case: &mut Case| {
            case.want.audiences.clear();
            case.want.token_validation = None;
            case.want.clients = Told::These(vec![one.clone()]);
        }
    };
    let again = text(
        "Sign in with an app client, or ask for an audience, that the authorizer takes.",
        "권한 부여자가 허용하는 앱 클라이언트로 로그인하거나, 허용하는 대상(audience)을 요청하세요.",
    );
    let add = say!(
        "Let the authorizer take the token's audience too: {one}.",
        "권한 부여자의 대상(audience)에 토큰의 대상({one})도 추가하세요."
    );
    let again = candidate("other_client", Kind::Audience, again, sets.clone(), apply.clone());
    let add = candidate("add_audience", Kind::Audience, add, sets, apply);
    vec![again, Candidate { lets_more_in: true, ..add }]
}
