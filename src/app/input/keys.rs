//! The public keys: where they are asked for, what came of it, and a place to paste them.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::document::typed as typed_in;
use crate::app::keys_address::is_askable;
use crate::app::parts::keys_failure;
use crate::app::public_keys::{Failure, Keys};
use crate::app::state::Action;
use crate::jose::jwk::Jwk;
use crate::jose::jwk_set::{JwkSet, NotKeys};
use crate::say;
use crate::text::{Lang, Text, text};
use crate::time::NumericDate;

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// Whether this edition of the page can ask an address at all.
    pub can_fetch: bool,
    /// The token's issuer.
    pub iss: Option<AttrValue>,
    /// The address that the issuer publishes; empty for a token without one.
    pub published: Rc<str>,
    /// The address that the user wants instead.
    pub typed: Option<Rc<str>>,
    /// Where the keys would be asked for.
    pub address: Option<Rc<str>>,
    /// When the keys from this address were fetched.
    pub fetched: Option<NumericDate>,
    /// The keys at hand.
    pub keys: Keys,
    /// Whether keys are tried that the token does not name.
    pub every_key: bool,
    /// The keys as pasted.
    pub pasted: AttrValue,
    /// Where changes go.
    pub act: Callback<Action>,
    /// Asks for the keys.
    pub fetch: Callback<()>,
}

/// Fetch or paste the public keys.
#[component]
pub fn KeysForm(props: &Props) -> Html {
    let Props { lang, can_fetch, address, keys, pasted, act, fetch, .. } = props;
    let lang = *lang;
    let open = !can_fetch || matches!(keys, Keys::Failed { .. });
    let oninput = act.reform(|event: InputEvent| Action::KeysPasted(typed_in(&event).into()));
    let forms = text(
        "JWK Set (the text of jwks.json), JWK, PEM, certificate, or the secret of an HMAC",
        "JWK Set(jwks.json의 내용), JWK, PEM, 인증서 또는 HMAC 비밀 값",
    );
    html! {
        <section class="sheet keys" aria-labelledby="keys-title">
            <header><h2 id="keys-title">{ text("Public keys", "공개 키").get(lang) }</h2></header>
            if *can_fetch {
                { asked(lang, address.as_ref(), keys, fetch) }
                { elsewhere(lang, props) }
            } else {
                <p class="quiet">{ NO_FETCHING.get(lang) }</p>
            }
            { state(lang, props) }
            { kept(lang, props) }
            <details data-role="paste-keys" {open}>
                <summary>{ text("Paste the keys instead", "키를 직접 붙여넣기").get(lang) }</summary>
                <div class="field">
                    <label for="keys">{ forms.get(lang) }</label>
                    <textarea id="keys" spellcheck="false" autocomplete="off" rows="4" value={pasted.clone()} {oninput}
                        placeholder={r#"{"keys":[…]}"#} />
                </div>
            </details>
        </section>
    }
}

const NO_FETCHING: Text =
    text("This file connects to nothing. Paste the keys.", "이 파일은 어디에도 연결하지 않습니다. 키를 붙여넣으세요.");

fn asked(lang: Lang, address: Option<&Rc<str>>, keys: &Keys, fetch: &Callback<()>) -> Html {
    let Some(address) = address else {
        let words = text(
            "Type your user pool ID, and the address of its keys stands here.",
            "사용자 풀 ID를 입력하면 키의 주소가 여기에 표시됩니다.",
        );
        return html! { <p class="quiet">{ words.get(lang) }</p> };
    };
    let label = match keys {
        Keys::Fetching(_) => text("Fetching…", "가져오는 중…"),
        Keys::Loaded { address: Some(_), .. } => text("Fetch again", "다시 가져오기"),
        _ => text("Fetch keys", "키 가져오기"),
    };
    let busy = matches!(keys, Keys::Fetching(_));
    let promise = text(
        "Only this address is asked, and only when you press the button. Your token is not sent.",
        "버튼을 눌렀을 때만, 이 주소로만 요청을 보냅니다. 토큰은 보내지 않습니다.",
    );
    html! {
        <>
            <p class="address"><code data-role="keys-address">{ &**address }</code></p>
            <p class="quiet">{ promise.get(lang) }</p>
            <button type="button" class="button" data-action="fetch-keys" disabled={busy} onclick={fetch.reform(|_: MouseEvent| ())}>
                { label.get(lang) }
            </button>
        </>
    }
}

/// A field for another address than the published one. An address that an answer has named is put into it.
fn elsewhere(lang: Lang, Props { published, typed, keys, act, .. }: &Props) -> Html {
    let set = {
        let (act, published) = (act.clone(), published.clone());
        move |address: String| act.emit(Action::KeysAddress(published.clone(), address.trim().into()))
    };
    let oninput = set.clone();
    let oninput = move |event: InputEvent| oninput(typed_in(&event));
    let refused = typed.as_ref().is_some_and(|typed| !is_askable(typed));
    let fault = text("An address of keys begins with https://.", "키의 주소는 https://로 시작해야 합니다.");
    let named = match keys {
        Keys::Failed { failure: Failure::NotKeys(NotKeys::Discovery { jwks_uri, .. }), .. } => Some(jwks_uri.clone()),
        _ => None,
    };
    html! {
        <>
            if let Some(jwks_uri) = named {
                <button type="button" class="button" data-strong="true" data-action="use-jwks-uri" onclick={move |_: MouseEvent| set(jwks_uri.clone())}>
                    { text("Use the address it names", "문서에 적힌 주소 사용").get(lang) }
                </button>
            }
            <details data-role="keys-elsewhere" open={typed.is_some()}>
                <summary>{ text("Another address", "다른 주소").get(lang) }</summary>
                <div class="field">
                    <label for="keys-address">{ text("Keys or discovery document at", "키 또는 discovery 문서의 주소").get(lang) }</label>
                    <input id="keys-address" type="url" spellcheck="false" autocomplete="off" aria-describedby="keys-address-fault"
                        value={typed.clone().map(AttrValue::from).unwrap_or_default()} {oninput} />
                    <small id="keys-address-fault" class="fault" data-error-for="keys-address">{ refused.then(|| fault.get(lang).to_owned()) }</small>
                </div>
            </details>
        </>
    }
}

/// When the keys were fetched, and a way to forget them.
fn kept(lang: Lang, Props { fetched, address, act, .. }: &Props) -> Html {
    let (Some(at), Some(address)) = (fetched.and_then(NumericDate::to_utc), address.clone()) else {
        return Html::default();
    };
    let says =
        say!("Fetched at {at}, kept until the page is closed.", "{at}에 가져왔으며 페이지를 닫을 때까지 보관합니다.");
    let onclick = act.reform(move |_: MouseEvent| Action::ForgetKeys(address.clone()));
    html! {
        <p class="quiet">{ says.get(lang) }{ " " }
            <button type="button" class="button" data-action="forget-keys" {onclick}>{ text("Forget them", "보관한 키 삭제").get(lang) }</button>
        </p>
    }
}

fn state(lang: Lang, Props { keys, iss, every_key, act, .. }: &Props) -> Html {
    let (kind, failure, body) = match keys {
        Keys::None => ("none", None, Html::default()),
        Keys::Fetching(_) => ("fetching", None, Html::default()),
        Keys::Loaded { set, .. } => ("loaded", None, list(lang, set, *every_key, act)),
        Keys::Failed { address, failure } => {
            let body = keys_failure::explain(lang, address.as_deref(), failure, iss.as_deref());
            ("failed", Some(keys_failure::id(failure)), body)
        }
    };
    html! { <div data-role="keys-state" data-kind={kind} data-failure={failure} aria-live="polite">{ body }</div> }
}

fn list(lang: Lang, set: &JwkSet, every_key: bool, act: &Callback<Action>) -> Html {
    let count = set.keys.len();
    let says = say!("{count} keys in the set", "키 {count}개");
    let says = if count == 1 { text("1 key in the set", "키 1개") } else { says };
    let onchange = act.reform(move |_: Event| Action::EveryKey(!every_key));
    let every =
        text("Try every key, not only the one that the token names", "토큰이 지정한 키 외에 다른 키도 모두 시도");
    html! {
        <>
            <p>{ says.get(lang) }</p>
            <ul class="keyring">{ for set.keys.iter().enumerate().map(|(i, jwk)| html! { <li key={i}>{ key(lang, jwk) }</li> }) }</ul>
            <label class="choice"><input id="every-key" type="checkbox" checked={every_key} {onchange} />{ every.get(lang) }</label>
        </>
    }
}

/// A key's ID, what it is and is meant for, and what is wrong with it. Never its private part.
fn key(lang: Lang, jwk: &Jwk) -> Html {
    let kid = jwk.kid.clone().or_else(|| jwk.reading.map(|reading| reading.name().get(lang).to_owned()));
    let what = match &jwk.key {
        Ok(key) => Text::verbatim(format!("{}, {} bit", key.kind(), key.bits())),
        Err(fault) => fault.says(),
    };
    let meant = [&jwk.alg, &jwk.usage].into_iter().flatten().fold(String::new(), |all, one| all + " · " + one);
    let private = text("private", "개인 키");
    html! {
        <>
            <code>{ kid.unwrap_or_else(|| text("no kid", "kid 없음").get(lang).to_owned()) }</code>{ " " }
            <span class="quiet">{ what.get(lang) }{ meant }</span>
            if jwk.has_private_part { <strong>{ " · " }{ private.get(lang) }</strong> }
            if let Some(thumbprint) = &jwk.thumbprint { <br /><code class="quiet">{ thumbprint.clone() }</code> }
        </>
    }
}
