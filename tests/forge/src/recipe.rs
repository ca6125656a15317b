//! A case file, read: head lines `name: value`, an empty line, and the text that is pasted.
//! `tests/verdicts/README.md` says what may stand in one.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::pasted::{pasted, unescape};
use crate::{Key, jwk_set};

/// The throwaway keys of a run: the user pool's two, and a stranger's.
pub struct Keys {
    id: Key,
    access: Key,
    stranger: Key,
}

impl Keys {
    /// Makes them.
    #[must_use]
    pub fn generate() -> Self {
        Self {
            id: Key::generate("1234example="),
            access: Key::generate("5678example="),
            stranger: Key::generate("1234example="),
        }
    }
}

/// A case.
#[derive(Clone)]
pub struct Recipe {
    /// The verdict: `accept`, `unknown`, or `refuse STATUS CHECK`.
    pub expect: String,
    /// The outcomes of single checks, by ID.
    pub checks: Vec<(String, String)>,
    /// The characters that single checks point at, by ID.
    pub marks: Vec<(String, String)>,
    /// The kind of the token that is looked at.
    pub kind: Option<String>,
    /// The status of its signature.
    pub signature: Option<String>,
    /// The four verdicts apart: on structure, signature, time and policy.
    pub verdicts: Option<String>,
    /// How many tokens are found.
    pub tokens: Option<usize>,
    /// Where the token that was signed stood.
    pub place: Option<String>,
    /// The carrier of the token that was signed.
    pub carrier: Option<String>,
    /// The claim that ties the token to another one of its sign-in; `none` where nothing does.
    pub partner: Option<String>,
    /// Whether the token that was signed is among those found, byte for byte.
    pub recovers: bool,
    /// The token that was signed.
    pub token: String,
    /// What is pasted.
    pub input: String,
    /// The text of the JWK Set.
    pub keys: Option<String>,
    /// The user pools, scopes and app clients that the API expects, as typed.
    pub pools: String,
    /// The method's scopes, as typed.
    pub scopes: String,
    /// The app clients, as typed.
    pub client: String,
    /// The authorizer's ID.
    pub authorizer: String,
    /// What else is told, by the names of the settings.
    pub settings: Vec<(String, String)>,
    /// What was sent.
    pub request: Option<String>,
    /// What came back.
    pub response: Option<String>,
    /// The OAuth client's settings, as a JSON object.
    pub oauth_client: Option<String>,
    /// The words that say how sure the verdict is.
    pub confidence: Option<String>,
    /// Pieces of the verdict's sentence, in English.
    pub says: Vec<String>,
    /// Pieces of what the verdict tells to look at or to do, in English.
    pub looks: Vec<String>,
    /// The answers to single questions of the checklist, by ID.
    pub questions: Vec<(String, String)>,
    /// Pieces of the report as text, in English.
    pub shows: Vec<String>,
    /// The settings that are read from what was pasted: `name=value member line`.
    pub reads: Vec<String>,
}

impl Recipe {
    /// Reads a case. Takes the file's text, the keys of the run, and the moment that it is judged for, in seconds
    /// since 1970.
    ///
    /// # Panics
    /// When the file is not written as the README says.
    #[must_use]
    pub fn read(text: &str, keys: &Keys, now: i64) -> Self {
        let (head, body) = text.split_once("\n\n").expect("an empty line before the pasted text");
        let mut recipe = Self {
            expect: String::new(),
            checks: Vec::new(),
            marks: Vec::new(),
            kind: None,
            signature: None,
            verdicts: None,
            tokens: None,
            place: None,
            carrier: None,
            partner: None,
            recovers: true,
            token: String::new(),
            input: String::new(),
            keys: Some(jwk_set(&[&keys.id, &keys.access])),
            pools: "us-east-1_example".to_owned(),
            scopes: String::new(),
            client: String::new(),
            authorizer: "rest-cognito".to_owned(),
            settings: Vec::new(),
            confidence: None,
            says: Vec::new(),
            looks: Vec::new(),
            questions: Vec::new(),
            shows: Vec::new(),
            reads: Vec::new(),
            request: None,
            response: None,
            oauth_client: None,
        };
        let mut claims = id_claims(now);
        let mut header = None;
        let mut payload = None;
        let mut signer = None;
        let partner = keys.access.sign(&access_claims(now));
        for line in head.lines() {
            let (name, value) = line.split_once(':').expect("a head line is `name: value`");
            let value = value.trim();
            match name {
                "comment" => {}
                "expect" => recipe.expect = value.to_owned(),
                "check" => recipe.checks.push(pair(value)),
                "mark" => {
                    let (id, marked) = pair(value);
                    recipe.marks.push((id, unescape(&marked)));
                }
                "kind" => recipe.kind = Some(value.to_owned()),
                "verdicts" => recipe.verdicts = Some(value.to_owned()),
                "signature" => recipe.signature = Some(value.to_owned()),
                "recovers" => recipe.recovers = value == "yes",
                "tokens" => recipe.tokens = Some(value.parse().expect("a number of tokens")),
                "place" => recipe.place = Some(value.to_owned()),
                "partner" => recipe.partner = Some(value.to_owned()),
                "carrier" => recipe.carrier = Some(value.to_owned()),
                "claims" => claims = if value == "access" { access_claims(now) } else { id_claims(now) },
                "set" if value == "at_hash=partner" => claims["at_hash"] = json!(at_hash(&partner)),
                "set" => set(&mut claims, value, now),
                "header" => header = Some(value.to_owned()),
                "payload" => payload = Some(unescape(value)),
                "signer" => signer = Some(value.to_owned()),
                "keys" if value == "none" => recipe.keys = None,
                "keys" => recipe.keys = Some(value.to_owned()),
                "pool" => recipe.pools = value.to_owned(),
                "scopes" => recipe.scopes = value.to_owned(),
                "client" => recipe.client = value.to_owned(),
                "authorizer" => recipe.authorizer = value.to_owned(),
                "says" => recipe.says.push(value.to_owned()),
                "look" => recipe.looks.push(value.to_owned()),
                "question" => recipe.questions.push(pair(value)),
                "shows" => recipe.shows.push(value.to_owned()),
                "read" => recipe.reads.push(value.to_owned()),
                // Nothing is told of the API but what is pasted.
                "settings" => {
                    recipe.pools.clear();
                    for setting in [&mut recipe.scopes, &mut recipe.authorizer] {
                        *setting = "not said".to_owned();
                    }
                }
                "confidence" => recipe.confidence = Some(value.to_owned()),
                // Any other is a setting's; who judges the case knows which there are.
                _ => recipe.settings.push((name.to_owned(), value.to_owned())),
            }
        }
        let by_use = if claims["token_use"] == "access" { &keys.access } else { &keys.id };
        let key = if signer.as_deref() == Some("stranger") { &keys.stranger } else { by_use };
        recipe.token = match (header, payload) {
            (None, None) => key.sign(&claims),
            (header, payload) => key.sign_text(
                &header.unwrap_or_else(|| r#"{"kid":"1234example=","alg":"RS256"}"#.to_owned()),
                payload.unwrap_or_else(|| claims.to_string()).as_bytes(),
            ),
        };
        let mut sections = body.strip_suffix('\n').unwrap_or(body).split("\n--- ");
        let set = jwk_set(&[&keys.id, &keys.access]);
        let text = |section: &str| pasted(section, &recipe.token, &partner).replace("{keys}", &set);
        let input = text(sections.next().unwrap_or_default());
        for section in sections {
            let (name, rest) = section.split_once('\n').expect("a section has a name and a text");
            match name {
                "request" => recipe.request = Some(text(rest)),
                "response" => recipe.response = Some(text(rest)),
                "oauth_client" => recipe.oauth_client = Some(rest.to_owned()),
                _ => panic!("a section has no name {name}"),
            }
        }
        recipe.input = input;
        recipe
    }

    /// The case as a line for the terminal program (`examples/README.md`), judged for this moment.
    #[must_use]
    pub fn line(&self, now: i64) -> Value {
        let list = |typed: &str| json!(typed.split([' ', ',']).filter(|one| !one.is_empty()).collect::<Vec<_>>());
        let mut expectations = json!({ "user_pools": list(&self.pools) });
        let said = |typed: &str| typed != "not said";
        if said(&self.scopes) {
            expectations["scopes"] = list(&self.scopes);
        }
        if said(&self.authorizer) {
            expectations["authorizer"] = json!(self.authorizer);
        }
        if !self.client.is_empty() {
            expectations["clients"] = list(&self.client);
        }
        for (name, value) in &self.settings {
            let is_list = matches!(name.as_str(), "issuers" | "audiences" | "groups");
            expectations[name] = if is_list { list(value) } else { json!(value) };
        }
        let mut line = json!({ "input": self.input, "expectations": expectations, "now": now });
        let told = [("keys", &self.keys), ("request", &self.request), ("response", &self.response)];
        for (name, text) in told.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?))) {
            line[name] = json!(text);
        }
        if let Some(client) = &self.oauth_client {
            line["oauth_client"] = serde_json::from_str(client).expect("the OAuth client is JSON");
        }
        line
    }
}

/// `name=JSON` sets a claim, `name=now-60` a moment, and `name=` takes the claim away.
fn set(claims: &mut Value, line: &str, now: i64) {
    let (name, value) = line.split_once('=').expect("set: name=value");
    let object = claims.as_object_mut().expect("claims are an object");
    if value.is_empty() {
        object.shift_remove(name);
    } else if let Some(shift) = value.strip_prefix("now") {
        let shift: i64 = if shift.is_empty() { 0 } else { shift.parse().expect("now, now-60 or now+60") };
        object.insert(name.to_owned(), json!(now + shift));
    } else {
        object.insert(name.to_owned(), serde_json::from_str(value).expect("a claim is JSON"));
    }
}

/// OpenID Connect Core §3.1.3.6.
fn at_hash(access_token: &str) -> String {
    URL_SAFE_NO_PAD.encode(&Sha256::digest(access_token)[..16])
}

fn pair(value: &str) -> (String, String) {
    let (id, rest) = value.split_once(' ').expect("two words");
    (id.to_owned(), rest.to_owned())
}

/// The sample ID token of the Cognito developer guide, unexpired.
fn id_claims(now: i64) -> Value {
    json!({
        "sub": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "aud": "xxxxxxxxxxxxexample", "email_verified": true,
        "token_use": "id", "auth_time": now - 600, "iss": "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example",
        "cognito:username": "janedoe", "exp": now + 3000, "given_name": "Jane", "iat": now - 600,
        "email": "janedoe@example.com",
    })
}

/// The sample access token of the Cognito developer guide, unexpired.
fn access_claims(now: i64) -> Value {
    json!({
        "auth_time": now - 600, "exp": now + 3000, "iat": now - 600,
        "iss": "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example", "scope": "aws.cognito.signin.user.admin",
        "sub": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "token_use": "access", "username": "janedoe@example.com",
        "client_id": "xxxxxxxxxxxxexample", "origin_jti": "11112222-3333-4444-5555-666677778888",
        "event_id": "64f513be-32db-42b0-b78e-b02127b4f463",
    })
}
