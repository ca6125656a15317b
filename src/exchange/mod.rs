//! What was pasted beside the token: the requests, the answers to them, and the settings of the OAuth client.

pub mod found;
pub mod gathered;
mod joined;
pub mod readers;
mod tried;

use std::borrow::Cow;
use std::rc::Rc;

use found::Found;
use joined::joined;
use readers::Readers;

use crate::answers;
use crate::definitions::{Asked, Definitions};
use crate::encoding::blank;
use crate::encoding::files::Files;
use crate::http::pieces::{self, Call, Field, Redirected};
use crate::http::request::Request;
use crate::http::response::Response;
use crate::http::secondhand;
use crate::log::{Log, Summary};
use crate::oauth::client::Client;
use crate::span::Span;
use crate::time::NumericDate;

/// A request and its answer, as far as they are known, and the other calls of the paste.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exchange {
    /// What was sent.
    pub request: Option<Request>,
    /// Where the request was found.
    pub request_from: Option<Field>,
    /// The place of the request in the text that it was found in.
    pub request_place: Span,
    /// What came back.
    pub response: Option<Response>,
    /// The place of the answer in the text that it was found in.
    pub response_place: Span,
    /// Where the answer was found.
    pub response_from: Option<Field>,
    /// Where a redirect led to another origin before that answer.
    pub redirected: Option<Redirected>,
    /// The settings of the OAuth client that got the token.
    pub client: Option<Client>,
    /// Every call of the text that the looked-at one was found in, in order.
    pub calls: Rc<[Call]>,
    /// Whether these stand in the one box.
    pub calls_in_the_box: bool,
    /// The text of the request's field, where a token stands in it: in a script it is put into the header by what else
    /// stands there, and some services read it from the body.
    pub script: Option<String>,
    /// The fields in which something stands that is neither request nor answer.
    pub unread: Vec<Field>,
    /// The keys and settings in the text of the one box.
    pub found: Found,
    /// The files that the text of the one box was made of.
    pub files: Files,
    /// What the text of the one box defines: authorizers, methods, app clients.
    pub definitions: Definitions,
    /// What many lines of a log tell together, in the box or in the answer's field.
    pub log: Option<Rc<Summary>>,
}

impl Exchange {
    /// Finds the requests and answers in the text of the one box and of the two fields beside it. What stands in its own
    /// field counts before what was found elsewhere. Settings and logs are read by `readers`.
    #[must_use]
    pub fn gather(
        readers: &dyn Readers,
        input: &str,
        request: Option<&str>,
        response: Option<&str>,
        client: Option<Client>,
    ) -> Self {
        let read = |text: Option<&str>, field| {
            let text = text.filter(|text| !text.chars().all(blank::is_blank));
            (text.is_some(), text.map(|text| pieces::calls(pieces::read(text, field))).unwrap_or_default())
        };
        let (asks, asked) = read(request, Field::Request);
        // Lines of a log are read where they stand, and what stands beside them as ever.
        let told = response.map(|text| readers.log(text)).unwrap_or_default();
        let rest = response.map(|text| told.without(text));
        let (answers_there, answered) = read(rest.as_deref(), Field::Response);
        let answered = joined(answered, told.calls);
        // An archive of calls has no settings, no log and no keys beside them, and may be long.
        let archive = pieces::archive(input);
        let is_archive = archive.is_some();
        let mut definitions = if is_archive { Definitions::default() } else { readers.definitions(input) };
        let files = Files::of(input);
        let whole = input;
        let input = &*definitions.without(input);
        let input = &*files.without(input);
        let logs = if is_archive { Log::default() } else { readers.log(input) };
        definitions.broken = definitions.broken.take().or_else(|| logs.broken.clone());
        let input = &*logs.without(input);
        let found = archive.map_or_else(|| read(Some(input), Field::Editor).1, pieces::calls);
        let found = found.into_iter().filter_map(Call::without_public_documents).collect();
        let mut found = joined(found, logs.calls);
        // A trial stands for the answer where none is at hand.
        if answered.is_empty() && found.iter().all(|call| call.response.is_none()) {
            found.extend(tried::calls(readers, &definitions));
        }
        // A request that a collection holds is the one that is sent, where no other is at hand.
        if asked.is_empty()
            && answered.iter().chain(&found).all(|call| call.request.is_none())
            && let Some(sent) = definitions.requests.first()
        {
            match found.as_mut_slice() {
                [one] => (one.request, one.request_span) = (sent.request.clone(), sent.request_span),
                _ => found.push(sent.clone()),
            }
        }
        let beside = if is_archive { Found::default() } else { Found::of(whole, &definitions) };
        let mut exchange = Self { client, found: beside, files, ..Self::default() };
        exchange.log = told.groups.or(logs.groups).map(Rc::new);
        exchange.script = request.filter(|text| text.contains("eyJ") && !asked.is_empty()).map(str::to_owned);
        exchange.unread.extend((asks && asked.is_empty()).then_some(Field::Request));
        // A line of a log that says it in words that are known is an answer as well.
        let line = response.filter(|_| answers_there && answered.is_empty()).and_then(logged);
        exchange.unread.extend((answers_there && answered.is_empty() && line.is_none()).then_some(Field::Response));
        let order = [(Field::Request, &asked), (Field::Response, &answered), (Field::Editor, &found)];
        for (field, calls) in order {
            let Some(call) = pieces::looked_at(calls) else { continue };
            if exchange.request.is_none() && call.request.is_some() {
                exchange.request.clone_from(&call.request);
                exchange.request_from = Some(field);
                exchange.request_place = call.request_span;
            }
        }
        for (field, calls) in [(Field::Response, &answered), (Field::Request, &asked), (Field::Editor, &found)] {
            let Some(call) = pieces::looked_at(calls) else { continue };
            if exchange.response.is_none() && call.response.is_some() {
                exchange.response.clone_from(&call.response);
                exchange.response_from = Some(field);
                exchange.response_place = call.response_span;
                let away = || Redirected::between(exchange.request.as_ref(), call.location.as_deref()?);
                exchange.redirected = call.redirected.clone().or_else(away);
            }
        }
        // So is one in the box, beside a token as well.
        let spoken = || found.is_empty().then(|| logged_line(input)).flatten();
        if exchange.response.is_none()
            && let Some((response, field, place)) = line
                .map(|line| (line, Field::Response, Span::default()))
                .or_else(|| spoken().map(|(line, place)| (line, Field::Editor, place)))
        {
            (exchange.response, exchange.response_from) = (Some(response), Some(field));
            exchange.response_place = place;
        }
        exchange.hear(input);
        exchange.calls_in_the_box = asked.is_empty() && answered.is_empty();
        exchange.calls =
            [asked, answered, found].into_iter().find(|calls| !calls.is_empty()).unwrap_or_default().into();
        Self { definitions, ..exchange }
    }

    /// Takes a line of the box that says in words that are known why a call was refused, where the answer in the box
    /// does not say it itself.
    fn hear(&mut self, input: &str) {
        let Some(response) = self.response.as_mut().filter(|_| self.response_from == Some(Field::Editor)) else {
            return;
        };
        if answers::read(self.request.as_ref(), response).is_none() {
            response.heard = logged_line(input).map(|(line, _)| line.body.into());
        }
    }

    /// The same as if nothing had come back yet.
    #[must_use]
    pub fn without_response(self) -> Self {
        Self { response: None, response_from: None, response_place: Span::default(), redirected: None, ..self }
    }

    /// What to look for a token in: the text that was pasted for it, or where that is blank, the value that the request
    /// carries at `token_source`.
    #[must_use]
    pub fn source<'t>(&self, pasted: &'t str, token_source: &str) -> Cow<'t, str> {
        if !pasted.chars().all(blank::is_blank) {
            return pasted.into();
        }
        let sent = self.request.as_ref().and_then(|request| request.value_at(token_source));
        // A script has the token in a variable, and a call may have it in its body.
        let is_sent = sent.as_ref().is_some_and(|value| value.contains("eyJ"));
        let script = self.script.clone().filter(|_| !is_sent);
        script.or(sent).map_or(pasted.into(), Cow::Owned)
    }

    /// Where the request stands in the one box; `None` where it was told elsewhere.
    #[must_use]
    pub fn request_in_the_box(&self) -> Option<Span> {
        self.request.as_ref().filter(|_| self.request_from == Some(Field::Editor)).map(|_| self.request_place)
    }

    /// Where the answer stands in the one box; `None` where it was told elsewhere.
    #[must_use]
    pub fn response_in_the_box(&self) -> Option<Span> {
        self.response.as_ref().filter(|_| self.response_from == Some(Field::Editor)).map(|_| self.response_place)
    }

    /// What the request asks for, by which its method or route is found.
    #[must_use]
    pub fn asked(&self) -> Option<Asked> {
        let logged = || {
            let logged = self.response.as_ref()?.logged.as_ref()?;
            let (method, target) = (logged.method.clone(), Some(logged.path.clone()?));
            Some(Request { method, target, ..Request::default() })
        };
        self.request.as_ref().map_or_else(|| Asked::of(&logged()?), Asked::of)
    }

    /// Whether something of it stands in the one box.
    #[must_use]
    pub fn is_in_the_editor(&self) -> bool {
        let is_read = !self.found.is_empty() || !self.definitions.is_empty();
        [self.request_from, self.response_from].contains(&Some(Field::Editor)) || is_read
    }

    /// The server's clock when it answered.
    #[must_use]
    pub fn server_clock(&self) -> Option<NumericDate> {
        self.response.as_ref()?.date()
    }

    /// When it was answered, by a log.
    #[must_use]
    pub fn logged_at(&self) -> Option<NumericDate> {
        self.response.as_ref()?.logged.as_ref()?.at
    }

    /// Whether nothing was pasted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let has_call = self.request.is_some() || self.response.is_some() || !self.unread.is_empty();
        !has_call && self.client.is_none() && self.found.is_empty() && self.definitions.is_empty()
    }
}

/// A text that says in words that are known what came back, as an answer.
fn logged(text: &str) -> Option<Response> {
    answers::knows(text).then(|| Response::logged(text))
}

/// The first line that does, or where it takes several, the text; lines with a token are no message, and neither are those of
/// a program that would say so.
fn logged_line(text: &str) -> Option<(Response, Span)> {
    let is_message = |line: &str| !line.contains("eyJ") && !secondhand::is_of_a_program(line);
    let lines = || {
        let mut at = 0;
        text.split_inclusive('\n').filter_map(move |line| {
            at += line.len();
            is_message(line).then_some((at - line.len(), line))
        })
    };
    let rest: Cow<'_, str> = if text.lines().all(is_message) {
        text.into()
    } else {
        lines().map(|(_, line)| line).collect::<String>().into()
    };
    if !answers::may_know(&rest) {
        return None;
    }
    for (start, line) in lines() {
        let line = line.trim_end();
        if let Some(response) = logged(line) {
            return Some((response, Span::new(start, start + line.len())));
        }
    }
    logged(&rest).map(|response| (response, Span::new(0, text.len())))
}
