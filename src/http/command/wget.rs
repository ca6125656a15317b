//! A wget command (GNU Wget manual, "HTTP Options").

use super::words::Word;
use crate::http::pasted_as::PastedAs;
use crate::http::request::Request;

/// Options whose value is the next word when it is not glued on.
const TAKES: [&str; 14] = [
    "-O",
    "-o",
    "-a",
    "-P",
    "-T",
    "-t",
    "-U",
    "-i",
    "-w",
    "-Q",
    "--output-document",
    "--timeout",
    "--tries",
    "--user-agent",
];

/// Reads the words behind `wget`.
pub(super) fn read(words: &[Word]) -> Request {
    let mut request = Request { carried: PastedAs::Command, is_whole: true, ..Request::default() };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let (option, joined) = match word.text.split_once('=') {
            Some((option, value)) if option.starts_with("--") => (option, Some(value.to_owned())),
            _ => (word.text.as_str(), None),
        };
        let mut value = || match &joined {
            Some(text) => Word { text: text.clone(), is_filled_in: word.is_filled_in },
            None => words.next().cloned().unwrap_or_default(),
        };
        match option {
            "--header" => {
                let Word { text, is_filled_in } = value();
                super::add_field(&mut request, &text, is_filled_in);
            }
            "--method" => request.method = Some(value().text),
            "--post-data" | "--post-file" | "--body-data" => {
                value();
                request.method.get_or_insert_with(|| "POST".to_owned());
            }
            "--http-user" | "--user" => {
                value();
                super::add_field(&mut request, "Authorization: Basic …", false);
            }
            _ if TAKES.contains(&option) => {
                value();
            }
            _ if option.starts_with('-') => {}
            _ => request.target = request.target.or_else(|| Some(word.text.clone())),
        }
    }
    request.method.get_or_insert_with(|| "GET".to_owned());
    request
}

#[cfg(test)]
mod tests {
    use crate::http::request::Request;

    #[test]
    fn a_header_glued_on_or_apart() {
        for text in [
            "wget -S -O- --header=\"Authorization: Bearer t\" https://a.example/x",
            "wget -O - --header 'Authorization: Bearer t' -T 5 https://a.example/x",
        ] {
            let request = Request::read(text).unwrap();
            assert_eq!(request.fields.get("authorization"), Some("Bearer t"), "{text}");
            assert_eq!(request.target.as_deref(), Some("https://a.example/x"), "{text}");
        }
    }
}
