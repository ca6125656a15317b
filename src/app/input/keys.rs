//! The public keys: where they are asked for, what came of it, and a place to paste them.

use crate::app::parts::keys_failure;
use crate::app::public_keys::{Failure, KeysShown};
use crate::report::keys_address::is_askable;
use crate::report::message::{KeyRow, NotKeysFound};
use crate::report::tree::{DO, Tree, WITH};
use crate::say;
use crate::text::{Lang, Text, text};
use crate::time::NumericDate;

/// What the section is drawn from.
pub struct KeysForm<'a> {
    /// The language.
    pub lang: Lang,
    /// Whether this edition of the page can ask an address at all.
    pub can_fetch: bool,
    /// The token's issuer.
    pub iss: Option<&'a str>,
    /// The address that the user wants instead of the one that the issuer publishes.
    pub typed: Option<&'a str>,
    /// Where the keys would be asked for.
    pub address: Option<&'a str>,
    /// When the keys from this address were fetched.
    pub fetched: Option<NumericDate>,
    /// The keys at hand.
    pub keys: &'a KeysShown,
    /// Whether keys are tried that the token does not name.
    pub every_key: bool,
    /// The keys as pasted.
    pub pasted: &'a str,
}

/// Fetch or paste the public keys.
#[must_use]
pub fn draw(form: &KeysForm<'_>) -> String {
    let KeysForm { lang, can_fetch, keys, pasted, .. } = *form;
    let forms = text(
        "JWK Set (the text of jwks.json), JWK, PEM, certificate, or the secret of an HMAC",
        "JWK Set(jwks.json의 내용), JWK, PEM, 인증서 또는 HMAC 비밀 값",
    );
    let mut tree = Tree::default();
    tree.element("section", &[("class", "sheet keys"), ("aria-labelledby", "keys-title")], |tree| {
        tree.element("header", &[], |tree| {
            tree.says("h2", &[("id", "keys-title")], text("Public keys", "공개 키").get(lang));
        });
        if can_fetch {
            asked(tree, form);
            elsewhere(tree, form);
        } else {
            tree.says("p", &QUIET, NO_FETCHING.get(lang));
        }
        state(tree, form);
        kept(tree, form);
        let is_open = !can_fetch || matches!(keys, KeysShown::Failed { .. });
        let paste = text("Paste the keys instead", "키를 직접 붙여넣기");
        folded(tree, "paste-keys", is_open, paste.get(lang), |tree| {
            tree.element("div", &[("class", "field")], |tree| {
                tree.says("label", &[("for", "keys")], forms.get(lang));
                let about = [
                    ("id", "keys"),
                    ("spellcheck", "false"),
                    ("autocomplete", "off"),
                    ("rows", "4"),
                    ("value", pasted),
                    (DO, "keys"),
                    ("placeholder", r#"{"keys":[…]}"#),
                ];
                tree.element("textarea", &about, |_| {});
            });
        });
    });
    tree.0
}

const QUIET: [(&str, &str); 1] = [("class", "quiet")];

fn folded(tree: &mut Tree, role: &str, is_open: bool, summary: &str, inside: impl FnOnce(&mut Tree)) {
    let about = [("data-role", role), ("open", "")];
    tree.element("details", if is_open { &about } else { &about[..1] }, |tree| {
        tree.says("summary", &[], summary);
        inside(tree);
    });
}

const NO_FETCHING: Text =
    text("This file connects to nothing. Paste the keys.", "이 파일은 어디에도 연결하지 않습니다. 키를 붙여넣으세요.");

fn asked(tree: &mut Tree, &KeysForm { lang, address, keys, .. }: &KeysForm<'_>) {
    let Some(address) = address else {
        let words = text(
            "Type your user pool ID, and the address of its keys stands here.",
            "사용자 풀 ID를 입력하면 키의 주소가 여기에 표시됩니다.",
        );
        return tree.says("p", &QUIET, words.get(lang));
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
    tree.element("p", &[("class", "address")], |tree| {
        tree.says("code", &[("data-role", "keys-address")], address);
    });
    tree.says("p", &QUIET, promise.get(lang));
    let about = [("data-action", "fetch-keys"), (DO, "fetch"), ("disabled", "")];
    let is_busy = matches!(keys, KeysShown::Fetching);
    tree.button(if is_busy { &about } else { &about[..2] }, label.get(lang));
}

/// A field for another address than the published one. An address that an answer has named is put into it.
fn elsewhere(tree: &mut Tree, &KeysForm { lang, typed, keys, .. }: &KeysForm<'_>) {
    if let KeysShown::Failed {
        failure: Failure::NotKeys(NotKeysFound { discovery: Some((jwks_uri, _)), .. }), ..
    } = keys
    {
        let about = [("data-strong", "true"), ("data-action", "use-jwks-uri"), (DO, "keys-address"), (WITH, jwks_uri)];
        tree.button(&about, text("Use the address it names", "문서에 적힌 주소 사용").get(lang));
    }
    let other = text("Another address", "다른 주소");
    folded(tree, "keys-elsewhere", typed.is_some(), other.get(lang), |tree| {
        tree.element("div", &[("class", "field")], |tree| {
            let label = text("Keys or discovery document at", "키 또는 discovery 문서의 주소");
            tree.says("label", &[("for", "keys-address")], label.get(lang));
            let about = [
                ("id", "keys-address"),
                ("type", "url"),
                ("spellcheck", "false"),
                ("autocomplete", "off"),
                ("aria-describedby", "keys-address-fault"),
                ("value", typed.unwrap_or_default()),
                (DO, "keys-address"),
            ];
            tree.element("input", &about, |_| {});
            let fault = text("An address of keys begins with https://.", "키의 주소는 https://로 시작해야 합니다.");
            let is_refused = typed.is_some_and(|typed| !is_askable(typed));
            let about = [("id", "keys-address-fault"), ("class", "fault"), ("data-error-for", "keys-address")];
            tree.element("small", &about, |tree| tree.text(if is_refused { fault.get(lang) } else { "" }));
        });
    });
}

/// When the keys were fetched, and a way to forget them.
fn kept(tree: &mut Tree, &KeysForm { lang, fetched, address, .. }: &KeysForm<'_>) {
    let (Some(at), Some(address)) = (fetched.and_then(NumericDate::to_utc), address) else { return };
    let says =
        say!("Fetched at {at}, kept until the page is closed.", "{at}에 가져왔으며 페이지를 닫을 때까지 보관합니다.");
    tree.element("p", &QUIET, |tree| {
        tree.text(says.get(lang));
        tree.text(" ");
        let about = [("data-action", "forget-keys"), (DO, "forget-keys"), (WITH, address)];
        tree.button(&about, text("Forget them", "보관한 키 삭제").get(lang));
    });
}

fn state(tree: &mut Tree, &KeysForm { lang, keys, iss, every_key, .. }: &KeysForm<'_>) {
    let (kind, failure) = match keys {
        KeysShown::None => ("none", None),
        KeysShown::Fetching => ("fetching", None),
        KeysShown::Set { .. } => ("loaded", None),
        KeysShown::Failed { failure, .. } => ("failed", Some(failure)),
    };
    let mut about = vec![("data-role", "keys-state"), ("data-kind", kind), ("aria-live", "polite")];
    about.extend(failure.map(|failure| ("data-failure", keys_failure::id(failure))));
    tree.element("div", &about, |tree| match keys {
        KeysShown::None | KeysShown::Fetching => {}
        KeysShown::Set { rows, count, .. } => list(tree, lang, rows, *count, every_key),
        KeysShown::Failed { address, failure } => keys_failure::explain(tree, lang, address.as_deref(), failure, iss),
    });
}

fn list(tree: &mut Tree, lang: Lang, rows: &[KeyRow], count: usize, every_key: bool) {
    let says = say!("{count} keys in the set", "키 {count}개");
    let says = if count == 1 { text("1 key in the set", "키 1개") } else { says };
    let every =
        text("Try every key, not only the one that the token names", "토큰이 지정한 키 외에 다른 키도 모두 시도");
    tree.says("p", &[], says.get(lang));
    tree.element("ul", &[("class", "keyring")], |tree| {
        rows.iter().for_each(|row| tree.element("li", &[], |tree| key(tree, lang, row)));
        if rows.len() < count {
            tree.says("li", &[], "…");
        }
    });
    tree.element("label", &[("class", "choice")], |tree| {
        let checked = if every_key { "true" } else { "" };
        let about = [("id", "every-key"), ("type", "checkbox"), ("checked", checked), (DO, "every-key")];
        tree.element("input", &about, |_| {});
        tree.text(every.get(lang));
    });
}

/// A key's ID, what it is and is meant for, and what is wrong with it. Never its private part.
fn key(tree: &mut Tree, lang: Lang, row: &KeyRow) {
    let meant = row.meant.iter().fold(String::new(), |all, one| all + " · " + one);
    tree.says("code", &[], row.name.as_deref().unwrap_or(text("no kid", "kid 없음").get(lang)));
    tree.text(" ");
    tree.says("span", &QUIET, &format!("{}{meant}", row.what));
    if row.is_private {
        tree.text(" · ");
        tree.says("strong", &[], text("private", "개인 키").get(lang));
    }
    if let Some(thumbprint) = &row.thumbprint {
        tree.element("br", &[], |_| {});
        tree.says("code", &QUIET, thumbprint);
    }
}
