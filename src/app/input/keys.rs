//! The public keys: where they are asked for, what came of it, and a place to paste them.

use std::rc::Rc;

use yew::prelude::*;

use super::keys_failure::{self, explain};
use crate::app::browser::document::typed;
use crate::app::components::button::{Button, button};
use crate::app::components::line::{line, line_of, quiet};
use crate::app::components::sheet::sheet;
use crate::app::components::text_area::TextArea;
use crate::app::intent::Intent;
use crate::app::public_keys::{Failure, KeysShown};
use crate::app::state::Action;
use crate::encoding::visible::visible;
use crate::http::address::{is_askable, is_public};
use crate::report::message::{KeyRow, NotKeysFound};
use crate::say;
use crate::text::{Lang, text};
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
    /// The address that the user wants instead of the one that the issuer publishes.
    pub typed: Option<Rc<str>>,
    /// Where the keys would be asked for.
    pub address: Option<Rc<str>>,
    /// When the keys from this address were fetched.
    pub fetched: Option<NumericDate>,
    /// The keys at hand.
    pub keys: KeysShown,
    /// Whether keys are tried that the token does not name.
    pub every_key: bool,
    /// The keys as pasted.
    pub pasted: Rc<str>,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// Fetch or paste the public keys.
#[component]
pub fn PublicKeys(props: &Props) -> Html {
    let Props { lang, can_fetch, keys, .. } = props;
    let no_fetching = text(
        "This file connects to nothing. Paste the keys.",
        "이 단일 파일 버전은 네트워크에 연결하지 않습니다. 키를 붙여넣으세요.",
    );
    let is_open = !can_fetch || matches!(keys, KeysShown::Failed { .. });
    let inside = html! {
        <>
            if *can_fetch {
                { asked(props) }
                { elsewhere(props) }
            } else {
                { quiet(no_fetching.get(*lang)) }
            }
            { state(props) }
            { kept(props) }
            <details data-role="paste-keys" open={is_open}>
                { line("summary", lang.choose("Paste the keys instead", "키를 직접 붙여넣기")) }
                { paste(props) }
            </details>
        </>
    };
    sheet("keys", lang.choose("Public keys", "공개 키"), "", inside)
}

fn paste(Props { lang, pasted, act, .. }: &Props) -> Html {
    let forms = text(
        "JWK Set (the text of jwks.json), JWK, PEM, certificate, or the secret of an HMAC",
        "JWK Set(jwks.json의 내용), JWK, PEM, 인증서 또는 HMAC 비밀 값",
    );
    let pasted_keys = |text: String| Intent::Change(Action::KeysPasted(text.into()));
    html! {
        <div class="field">
            <label for="keys">{ forms.get(*lang) }</label>
            <TextArea lang={*lang} id="keys" value={pasted.clone()} hint={r#"{"keys":[…]}"#} say={act.reform(pasted_keys)}
                wipe={pasted_keys(String::new())} act={act.clone()} />
        </div>
    }
}

fn asked(Props { lang, address, keys, act, .. }: &Props) -> Html {
    let lang = *lang;
    let Some(address) = address else {
        let words = text(
            "Type your user pool ID, and the address of its keys stands here.",
            "사용자 풀 ID를 입력하면 키의 주소가 여기에 표시됩니다.",
        );
        return quiet(words.get(lang));
    };
    let label = match keys {
        KeysShown::Fetching => text("Fetching…", "가져오는 중…"),
        KeysShown::Set { address: Some(_), .. } => text("Fetch again", "다시 가져오기"),
        _ => text("Fetch keys", "키 가져오기"),
    };
    let promise = text(
        "Only this address is asked, and only when you press the button. Your token is not sent.",
        "버튼을 눌렀을 때만, 이 주소로만 요청을 보냅니다. 토큰은 보내지 않습니다.",
    );
    let is_off = matches!(keys, KeysShown::Fetching);
    html! {
        <>
            <p class="address"><code data-role="keys-address">{ &**address }</code></p>
            { quiet(promise.get(lang)) }
            <Button action="fetch-keys" {is_off} does={Intent::FetchKeys} act={act.clone()}>{ label.get(lang).to_owned() }</Button>
        </>
    }
}

/// A field for another address than the published one. An address that an answer has named is put into it.
fn elsewhere(props: &Props) -> Html {
    let Props { lang, typed, keys, act, .. } = props;
    let named = match keys {
        KeysShown::Failed {
            failure: Failure::NotKeys(NotKeysFound { discovery: Some((jwks_uri, _)), .. }), ..
        } if is_public(jwks_uri) => Some(jwks_uri.clone()),
        _ => None,
    };
    html! {
        <>
            if let Some(jwks_uri) = named {
                <Button is_strong=true action="use-jwks-uri" does={Intent::KeysAddress(jwks_uri.into())} act={act.clone()}>
                    { lang.choose("Use the address it names", "문서에 적힌 주소 사용") }
                </Button>
            }
            <details data-role="keys-elsewhere" open={typed.is_some()}>
                { line("summary", lang.choose("Another address", "다른 주소")) }
                { address_field(props) }
            </details>
        </>
    }
}

fn address_field(Props { lang, typed: value, act, .. }: &Props) -> Html {
    let fault = text("An address of keys begins with https://.", "키의 주소는 https://로 시작해야 합니다.");
    let is_refused = value.as_deref().is_some_and(|typed| !is_askable(typed));
    let oninput = act.reform(|event: InputEvent| Intent::KeysAddress(typed(&event).into()));
    html! {
        <div class="field">
            <label for="keys-address">{ lang.choose("Keys or discovery document at", "키 또는 디스커버리 문서의 주소") }</label>
            <input id="keys-address" type="url" spellcheck="false" autocomplete="off" autocapitalize="off" autocorrect="off"
                aria-describedby="keys-address-fault" value={value.as_deref().unwrap_or_default().to_owned()} {oninput} />
            <small id="keys-address-fault" class="fault" data-error-for="keys-address">
                if is_refused { { fault.get(*lang) } }
            </small>
        </div>
    }
}

/// When the keys were fetched, and a way to forget them.
fn kept(Props { lang, fetched, address, act, .. }: &Props) -> Html {
    let (Some(at), Some(_)) = (fetched.and_then(NumericDate::to_utc), address) else { return Html::default() };
    let says =
        say!("Fetched at {at}, kept until the page is closed.", "{at}에 가져왔으며 페이지를 닫을 때까지 보관합니다.");
    html! {
        <p class="quiet">
            { says.get(*lang) }{ " " }
            { button("forget-keys", lang.choose("Forget them", "보관한 키 삭제"), Intent::ForgetKeys, act) }
        </p>
    }
}

fn state(props: &Props) -> Html {
    let Props { lang, keys, iss, .. } = props;
    let (kind, failure) = match keys {
        KeysShown::None => ("none", None),
        KeysShown::Fetching => ("fetching", None),
        KeysShown::Set { .. } => ("loaded", None),
        KeysShown::Failed { failure, .. } => ("failed", Some(keys_failure::id(failure))),
    };
    html! {
        <div data-role="keys-state" data-kind={kind} aria-live="polite" data-failure={failure.map(str::to_owned)}>
            { match keys {
                KeysShown::None | KeysShown::Fetching => Html::default(),
                KeysShown::Set { rows, count, .. } => list(props, rows, *count),
                KeysShown::Failed { address, failure } => explain(*lang, address.as_deref(), failure, iss.as_deref()),
            } }
        </div>
    }
}

fn list(Props { lang, every_key, act, .. }: &Props, keys: &[KeyRow], count: usize) -> Html {
    let says = say!("{count} keys in the set", "키 {count}개");
    let says = if count == 1 { text("1 key in the set", "키 1개") } else { says };
    let every =
        text("Try every key, not only the one that the token names", "토큰이 지정한 키 외에 다른 키도 모두 시도");
    let other = !every_key;
    let oninput = act.reform(move |_: InputEvent| Intent::EveryKey(other));
    html! {
        <>
            <p>{ says.get(*lang).to_owned() }</p>
            <ul class="keyring">
                { for keys.iter().map(|one| html! { <li>{ key(*lang, one) }</li> }) }
                if keys.len() < count { <li>{ "…" }</li> }
            </ul>
            <label class="choice">
                <input id="every-key" type="checkbox" checked={*every_key} {oninput} />
                { every.get(*lang) }
            </label>
        </>
    }
}

fn key(lang: Lang, KeyRow { name, what, meant, is_private, thumbprint }: &KeyRow) -> Html {
    let nameless = text("no kid", "kid 없음");
    let what = meant.iter().fold(what.clone(), |all, one| all + " · " + one);
    html! {
        <>
            <code>{ visible(name.as_deref().unwrap_or(nameless.get(lang))) }</code>{ " " }<span class="quiet">{ visible(&what) }</span>
            if *is_private { { " · " }{ line("strong", lang.choose("private", "개인 키")) } }
            if let Some(thumbprint) = thumbprint { <br />{ line_of("code", "quiet", thumbprint) } }
        </>
    }
}
