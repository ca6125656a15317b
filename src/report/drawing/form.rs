//! The fields of the form: what each authorizer asks for, what was sent and came back, and an OAuth client's settings.

use crate::authorizers::settings::{self, Setting};
use crate::report::tree::{DO, Tree};
use crate::text::{Lang, text};

/// Draws them. `typed` gives what stands in a field, `fault` what is wrong with it.
pub fn draw<'a>(
    settings: impl Iterator<Item = &'static Setting>,
    lang: Lang,
    typed: &dyn Fn(&str) -> &'a str,
    fault: &dyn Fn(&str) -> Option<&'a str>,
) -> String {
    let mut tree = Tree::default();
    let field = |tree: &mut Tree, one: &Setting| {
        let id = one.name.replace('_', "-");
        let (note, wrong) = (format!("{id}-note"), fault(one.name));
        tree.element("div", &[("class", "field")], |tree| {
            tree.says("label", &[("for", &id)], one.label.get(lang));
            let mut about = vec![("id", id.as_str()), (DO, one.name), ("aria-describedby", &note)];
            if one.name.ends_with("_secret") {
                tree.element("select", &about, |tree| choices(tree, lang, typed(one.name)));
            } else {
                let invalid = if wrong.is_some() { "true" } else { "false" };
                about.extend([("value", typed(one.name)), ("placeholder", one.hint), ("aria-invalid", invalid)]);
                about.extend([("autocomplete", "off"), ("spellcheck", "false")]);
                let is_long = ["request", "response"].contains(&one.name);
                tree.element(if is_long { "textarea" } else { "input" }, &about, |_| {});
            }
            tree.says(
                "small",
                &[("id", &note), ("class", "fault"), ("data-error-for", &id)],
                wrong.unwrap_or_default(),
            );
        });
    };
    settings.for_each(|one| field(&mut tree, one));
    for (role, summary, fields) in [
        ("exchange", text("What was sent and what came back", "보낸 요청과 받은 응답"), &settings::EXCHANGE[..]),
        (
            "oauth-client",
            text("OAuth client settings (Postman)", "OAuth 클라이언트 설정(Postman)"),
            &settings::OAUTH_CLIENT[..],
        ),
    ] {
        tree.element("details", &[("data-role", role)], |tree| {
            tree.says("summary", &[], summary.get(lang));
            fields.iter().for_each(|one| field(tree, one));
        });
    }
    tree.0
}

fn choices(tree: &mut Tree, lang: Lang, typed: &str) {
    for (value, words) in
        [("", text("not told", "알려 주지 않음")), ("true", text("yes", "예")), ("false", text("no", "아니요"))]
    {
        let mut about = vec![("value", value)];
        about.extend((value == typed).then_some(("selected", "")));
        tree.says("option", &about, words.get(lang));
    }
}
