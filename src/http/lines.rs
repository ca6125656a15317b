//! HTTP messages line by line: raw requests and answers, transcripts of curl, OkHttp, mitmproxy and Postman, commands,
//! header lines, exceptions. Every line is looked at once.

use super::command;
use super::errors;
use super::fields::{self, Split};
use super::first_line::{request_line, status_before_fields, status_line};
use super::non_http;
use super::piece::{Field, Piece, What};
use super::prefix::Prefix;
use super::request::Request;
use super::response::Response;
use super::secondhand;
use crate::span::Span;

/// Every message in `text`, in order.
pub(super) fn read(text: &str, field: Field) -> Vec<Piece> {
    let mut lines = Lines {
        field,
        pieces: Vec::new(),
        open: None,
        in_vain: 0,
        in_head: false,
        is_block: false,
        is_guess: false,
        reason: String::new(),
        pending: None,
    };
    let prefix = Prefix::of(text);
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let length = rest.find('\n').map_or(rest.len(), |end| end + 1);
        let whole = rest.get(..length).unwrap_or_default().trim_end_matches('\n').trim_end_matches('\r');
        let line = prefix.as_ref().map_or(whole, |prefix| prefix.strip(whole));
        let skipped = whole.len() - line.len();
        at += (skipped + lines.line(line, at + skipped, rest.get(skipped..).unwrap_or_default())).max(length);
    }
    lines.close();
    non_http::add(text, field, &mut lines.pieces);
    lines.pieces
}

/// `in_vain` counts the bytes that were read for calls in code that turned out to be none.
struct Lines {
    field: Field,
    pieces: Vec<Piece>,
    /// The message that the next lines belong to.
    open: Option<Piece>,
    in_vain: usize,
    /// Whether its header fields are still being read, and whether no first line stood before them.
    in_head: bool,
    is_block: bool,
    /// Whether the answer that is open is a body by itself, which may turn out to be none.
    is_guess: bool,
    /// The words behind the status of the answer that is open, and a header name whose value stands on the next line.
    reason: String,
    pending: Option<String>,
}

impl Lines {
    /// Takes a line that stands at `at`, where `rest` begins. Gives how many bytes were read beyond it, where it begins
    /// a command of several lines.
    fn line(&mut self, line: &str, at: usize, rest: &str) -> usize {
        // curl -v tells its own doings in lines with a star, and the bytes that it moves in braces.
        if line.starts_with("* ") || line == "*" || line.starts_with("{ [") || line.starts_with("} [") {
            return 0;
        }
        let [sent, came] = ["> ", "< "].map(|mark| line.strip_prefix(mark).or((line == mark.trim()).then_some("")));
        let plain = sent.or(came).unwrap_or(line);
        let status = status_line(plain, self.takes_bare_status() || came.is_some());
        if let Some((response, reason)) = status.or_else(|| status_before_fields(plain, rest)) {
            self.begin(What::Response(response), at, line);
            self.reason = reason.to_owned();
            return 0;
        }
        if let Some(request) = request_line(plain, sent.is_some() || self.open.is_none()) {
            self.begin(What::Request(request), at, line);
            return 0;
        }
        if self.in_head {
            self.head(plain);
            self.extend(at, line);
            return 0;
        }
        if let Some((request, length)) = command::read(rest, &mut self.in_vain) {
            self.close();
            self.pieces.push(Piece { what: What::Request(request), span: Span::new(at, at + length) });
            return length;
        }
        if let Some(Piece { what: What::Response(response), .. }) = &mut self.open {
            if ["<-- END", "--> END"].iter().any(|end| plain.starts_with(end)) {
                self.close();
                return 0;
            }
            if !response.body.is_empty() {
                response.body.edit().push('\n');
            }
            response.body.edit().push_str(plain);
            // A document ends where its bracket closes at the margin; what comes behind it is no body.
            let may_end = plain.ends_with('}') && (plain == "}" || *response.body == *plain);
            if may_end && (self.is_guess || errors::is_document(&response.body)) {
                self.extend(at, line);
                self.close();
                return 0;
            }
            self.extend(at, line);
            return 0;
        }
        if plain.starts_with('{') {
            self.begin(What::Response(Response { body: plain.into(), ..Response::default() }), at, line);
            (self.in_head, self.is_guess) = (false, true);
            if plain.ends_with('}') {
                self.close();
            }
            return 0;
        }
        self.block(plain, at, line);
        0
    }

    /// Whether `401 Unauthorized` by itself is a status line: it is the first line of an answer.
    fn takes_bare_status(&self) -> bool {
        self.field == Field::Response && self.open.is_none() && self.pieces.is_empty()
    }

    /// A line of the head of the message that is open.
    fn head(&mut self, line: &str) {
        if line.trim().is_empty() {
            self.in_head = false;
            return;
        }
        let Some(open) = &mut self.open else { return };
        if let What::Response(response) = &mut open.what
            && self.pending.is_none()
            && line.trim_start().starts_with(['{', '<', '['])
        {
            self.in_head = false;
            response.body.edit().push_str(line);
            return;
        }
        let fields = match &mut open.what {
            What::Request(request) => &mut request.fields,
            What::Response(response) => &mut response.fields,
        };
        fields.take(line, self.is_block.then_some(&mut self.pending));
    }

    /// Header lines that no first line stands before.
    fn block(&mut self, plain: &str, at: usize, line: &str) {
        let may_begin = self.open.is_none() && self.pieces.is_empty();
        // The answer to the request before it.
        let is_answered = self.pieces.last().is_some_and(|last| matches!(last.what, What::Response(_)));
        let may_answer = self.field == Field::Editor && !is_answered;
        let split = Split::of(plain.trim_start())
            .filter(|split| may_begin || (may_answer && fields::is_of_an_answer(split.name)));
        let Some(Split { name, value }) = split.filter(|_| secondhand::read(plain).is_none()) else { return };
        let what = match self.field {
            Field::Request => What::Request(Request::default()),
            Field::Response => What::Response(Response::default()),
            // In the one box the token in a header line is read where it stands.
            Field::Editor
                if name.eq_ignore_ascii_case("authorization")
                    && !value.contains("eyJ")
                    && !value.trim().is_empty()
                    && !value.trim_start().starts_with(['"', '\'', '`', '[']) =>
            {
                What::Request(Request::default())
            }
            Field::Editor if fields::is_of_an_answer(name) => What::Response(Response::default()),
            Field::Editor => return,
        };
        self.begin(what, at, line);
        self.is_block = true;
        self.head(plain);
    }

    fn begin(&mut self, what: What, at: usize, line: &str) {
        self.close();
        self.open = Some(Piece { what, span: Span::new(at, at + line.len()) });
        self.in_head = true;
        self.is_block = false;
        self.is_guess = false;
    }

    fn extend(&mut self, at: usize, line: &str) {
        if let Some(open) = &mut self.open {
            open.span.end = at + line.len();
        }
    }

    fn close(&mut self) {
        let Some(mut piece) = self.open.take() else { return };
        self.in_head = false;
        self.pending = None;
        let reason = std::mem::take(&mut self.reason);
        match &mut piece.what {
            What::Request(request) => {
                let pseudo = |name| request.fields.get(name).map(str::to_owned);
                request.method = request.method.take().or_else(|| pseudo(":method"));
                request.target = request.target.take().or_else(|| pseudo(":path"));
                // A line of an access log looks like a request line, and is no request.
                let is_line = request.fields.0.is_empty() && (request.method.is_none() || self.field == Field::Editor);
                if is_line || (self.is_block && !request.fields.is_of_http()) {
                    return;
                }
            }
            What::Response(response) => {
                let body = response.body.edit();
                body.truncate(body.trim_end().len());
                if std::mem::take(&mut self.is_guess) && !errors::is_of_an_error(&response.body) {
                    return;
                }
                // An answer on the way to another one is none, but a redirect says where the next one came from.
                if response.is_on_the_way(&reason) && !response.is_redirect() {
                    return;
                }
            }
        }
        self.pieces.push(piece);
    }
}

#[cfg(test)]
mod tests {
    use crate::http::pieces::{self, Field, What};

    #[test]
    fn transcripts_of_many_tools() {
        for text in [
            "* Trying 1.2.3.4\n> GET /x HTTP/2\n> Host: a.example\n> authorization: Bearer t\n> \n* sent\n< HTTP/2 401 \n< x-y: z\n< \n{\"message\":\"Unauthorized\"}\n* Connection #0 to host left intact",
            "GET /x HTTP/1.1\nAuthorization: Bearer t\nHost: a.example\n \nHTTP/1.1 401 Unauthorized\nx-y: z\n \n{\"message\":\"Unauthorized\"}",
            "--> GET https://a.example/x\nAuthorization: Bearer t\n--> END GET\n<-- 401 https://a.example/x (85ms)\nx-y: z\n\n{\"message\":\"Unauthorized\"}\n<-- END HTTP (26-byte body)",
            "127.0.0.1:51234: GET https://a.example/x HTTP/2.0\n    accept: */*\n    authorization: Bearer t\n\n << HTTP/2.0 401  26b\n    x-y: z\n\n    {\"message\":\"Unauthorized\"}",
            "curl -i 'https://a.example/x' -H 'Authorization: Bearer t'\nHTTP/2 401\nx-y: z\n\n{\"message\":\"Unauthorized\"}",
        ] {
            for field in [Field::Editor, Field::Request, Field::Response] {
                let pieces = pieces::read(text, field);
                let calls = pieces::calls(pieces.clone());
                assert_eq!(calls.len(), 1, "{text}: {pieces:?}");
                let request = calls[0].request.as_ref().unwrap_or_else(|| panic!("no request: {text}"));
                assert_eq!(request.fields.get("authorization"), Some("Bearer t"), "{text}");
                assert_eq!(request.host(), Some("a.example"), "{text}");
                let response = calls[0].response.as_ref().unwrap_or_else(|| panic!("no answer: {text}"));
                assert_eq!((response.status, response.fields.get("x-y")), (Some(401), Some("z")), "{text}");
                assert_eq!(response.message(), "Unauthorized", "{text}");
            }
        }
    }

    #[test]
    fn prose_and_tokens_are_no_messages() {
        for text in [
            "",
            "hello",
            "note: this is mine",
            "eyJhbGciOiJub25lIn0.e30.",
            "ID_TOKEN=eyJ.x.y\nFOO=bar",
            "a: b\nc: d",
            "Authorization: Bearer eyJ.a.b",
        ] {
            assert_eq!(pieces::read(text, Field::Editor), [], "{text}");
        }
    }

    #[test]
    fn a_redirect_to_another_host_is_told() {
        let text = "> GET /x HTTP/2\n> Host: a.example\n> authorization: Bearer t\n>\n< HTTP/2 301\n< location: https://b.example/y\n<\n> GET /y HTTP/2\n> Host: b.example\n>\n< HTTP/2 401\n<\n{}";
        let calls = pieces::calls(pieces::read(text, Field::Response));
        assert_eq!(calls.len(), 2);
        assert_eq!(calls[1].redirected.as_ref().map(|r| r.to.as_str()), Some("https://b.example"));
        let one = "HTTP/1.1 302 Found\nLocation: https://a.example/y\n\nHTTP/1.1 401 Unauthorized\n\n{}";
        assert_eq!(pieces::calls(pieces::read(one, Field::Response))[0].redirected, None);
    }

    #[test]
    fn developer_tools_put_names_and_values_on_lines_of_their_own() {
        let text = ":authority:\na.example\n:method:\nGET\n:path:\n/x\nauthorization:\nBearer t";
        for text in [text.to_owned(), text.replace(":\n", "\n")] {
            let pieces = pieces::read(&text, Field::Request);
            let Some(What::Request(request)) = pieces.first().map(|piece| &piece.what) else { panic!("{text}") };
            assert_eq!(request.fields.get("authorization"), Some("Bearer t"), "{text}");
            assert_eq!(request.method.as_deref(), Some("GET"));
        }
    }
}
