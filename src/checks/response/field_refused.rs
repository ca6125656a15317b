//! AppSync accepted the token, and the rule of a field refused.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// The rule of a field refused.
pub static CHECK: Check = Check {
    id: "response/field_refused",
    subject: Subject::Answer(None),
    title: text("the rule of a field refused", "필드의 권한 부여 규칙에서 거부됨"),
    remedy: text(
        "Look at the authorization rule of the field or type that the message names: the directive (@auth, @aws_...), its groups and its owner.",
        "메시지에 나온 필드나 타입의 권한 부여 규칙(@auth, @aws_... 지시문, 그룹, 소유자)을 확인하세요.",
    ),
    spec: &["AppSync: authorization and authentication"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::FieldRefused])
}
