//! Stretches of steps that authorizers have in common, so that each table says only what is its own.

use super::{Answer, Confidence, Step};
use crate::check::Check;
use crate::checks::{claims, cognito, encoding, gateway, header, signature, whitespace, wrapping};

/// These checks, each certain to give this answer when it fails.
pub const fn certain<const N: usize>(checks: [&'static Check; N], answer: Answer) -> [Step; N] {
    steps(checks, answer, Confidence::Certain)
}

/// These checks, each likely to give this answer when it fails.
pub const fn likely<const N: usize>(checks: [&'static Check; N], answer: Answer) -> [Step; N] {
    steps(checks, answer, Confidence::Likely)
}

const fn steps<const N: usize>(checks: [&'static Check; N], answer: Answer, confidence: Confidence) -> [Step; N] {
    let mut steps = [Step { check: &gateway::token_missing::CHECK, answer, confidence }; N];
    let (mut rest_of_steps, mut rest_of_checks) = (steps.as_mut_slice(), checks.as_slice());
    // A const function has no iterators yet.
    while let ([step, more_steps @ ..], [check, more_checks @ ..]) = (rest_of_steps, rest_of_checks) {
        step.check = check;
        (rest_of_steps, rest_of_checks) = (more_steps, more_checks);
    }
    steps
}

/// The checks of one stretch, then those of another; `N` is the number of both together.
const fn joined<const A: usize, const B: usize, const N: usize>(
    first: [&'static Check; A],
    then: [&'static Check; B],
) -> [&'static Check; N] {
    const { assert!(A + B == N) };
    let mut all: [&'static Check; N] = [&gateway::token_missing::CHECK; N];
    let (mut places, mut first, mut then) = (all.as_mut_slice(), first.as_slice(), then.as_slice());
    while let [place, more @ ..] = places {
        if let [check, rest @ ..] = first {
            (*place, first) = (*check, rest);
        } else if let [check, rest @ ..] = then {
            (*place, then) = (*check, rest);
        }
        places = more;
    }
    all
}

/// Whether there is a token, whether the whole text was searched for one, and what stands before it.
pub const START: [&Check; 4] = [
    &gateway::token_missing::CHECK,
    &wrapping::too_much::CHECK,
    &whitespace::leading::CHECK,
    &gateway::bearer_prefix::CHECK,
];

/// What stands between the scheme and the token, around it and in it.
pub const CHARACTERS: [&Check; 18] = [
    &gateway::scheme_case::CHECK,
    &gateway::doubled_scheme::CHECK,
    &gateway::scheme_colon::CHECK,
    &gateway::scheme_unspaced::CHECK,
    &wrapping::quotes::CHECK,
    &wrapping::in_pieces::CHECK,
    &wrapping::mail_quote::CHECK,
    &whitespace::inner::CHECK,
    &encoding::escape::CHECK,
    &encoding::html_entity::CHECK,
    &encoding::percent_encoded::CHECK,
    &encoding::standard_alphabet::CHECK,
    &encoding::padding::CHECK,
    &encoding::look_alike::CHECK,
    &wrapping::ellipsis::CHECK,
    &wrapping::run_together::CHECK,
    &wrapping::punctuation::CHECK,
    &whitespace::trailing::CHECK,
];

/// Whether the text is a JWT at all.
pub const SHAPE: [&Check; 5] = [
    &encoding::wrong_segment_count::CHECK,
    &encoding::not_base64url::CHECK,
    &header::unreadable::CHECK,
    &claims::unreadable::CHECK,
    &encoding::repeated_member::CHECK,
];

/// Whether the signature holds, and under whose key.
pub const SIGNATURE: [&Check; 15] = joined(HEADER, joined::<1, 5, 6>([&signature::unknown_key::CHECK], UNDER_ITS_KEY));

/// Whether what the segments hold can be read, but for the header.
pub const DECODED: [&Check; 3] =
    [&encoding::not_base64url::CHECK, &claims::unreadable::CHECK, &encoding::repeated_member::CHECK];

/// What a header must not have, whatever the key.
pub const HEADER: [&Check; 9] = [
    &signature::lost_tail::CHECK,
    &header::critical_extension::CHECK,
    &header::unencoded_payload::CHECK,
    &header::brought_key::CHECK,
    &header::suspicious_kid::CHECK,
    &header::other_certificate::CHECK,
    &header::wrong_type::CHECK,
    &signature::exposed_key::CHECK,
    &signature::irregular_set::CHECK,
];

/// Whether the signature holds under the key that was found.
pub const UNDER_ITS_KEY: [&Check; 5] = [
    &signature::not_checked::CHECK,
    &signature::proves_nothing::CHECK,
    &signature::rejected::CHECK,
    &signature::weak_key::CHECK,
    &signature::key_beside::CHECK,
];

/// The issuer among the user pools, in the original form, signed as user pools sign.
pub const USER_POOL: [&Check; 2] = [&cognito::other_pool::CHECK, &header::foreign_algorithm::CHECK];

/// Whether the token is of a kind that a user pool gives out for use with an API.
pub const KIND: [&Check; 3] = [&cognito::refresh_token::CHECK, &cognito::other_kind::CHECK, &cognito::emulator::CHECK];
