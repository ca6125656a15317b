//! The dump of a browser's local storage, where Amplify keeps its tokens under
//! `CognitoIdentityServiceProvider.<client ID>.<user name>.idToken`.

use super::seen::{Carrier, Seen};
use crate::text::text;

/// Amplify's local storage.
pub(super) static CARRIER: Carrier =
    Carrier { id: "local-storage", name: text("Amplify's local storage", "Amplify의 로컬 스토리지"), holds };

fn holds(seen: &Seen<'_>) -> bool {
    seen.name.is_some_and(|name| name.contains("CognitoIdentityServiceProvider."))
        || seen.stands_since_brace("CognitoIdentityServiceProvider.")
}
