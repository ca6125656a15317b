//! An exchange, gathered once for the texts that it is of: a long paste is asked about many times, and what it tells of
//! requests and answers stays.

use std::rc::Rc;

use super::Exchange;
use super::readers::Readers;
use crate::oauth::client::Client;

/// The exchange that was gathered last, with its texts: that of the one box, and those of the fields for the request and
/// for the answer.
#[derive(Debug, Default)]
pub struct Gathered {
    last: Option<(Texts, Exchange)>,
}

type Texts = (Rc<str>, Option<String>, Option<String>);

impl Gathered {
    /// The exchange of these texts, as [`Exchange::gather`] gives it.
    pub fn of(
        &mut self,
        readers: &dyn Readers,
        input: &Rc<str>,
        request: Option<&str>,
        response: Option<&str>,
        client: Option<Client>,
    ) -> Exchange {
        let texts = (input.clone(), request.map(str::to_owned), response.map(str::to_owned));
        let known = self.last.take().filter(|(of, _)| *of == texts);
        let (_, exchange) = self
            .last
            .insert(known.unwrap_or_else(|| (texts, Exchange::gather(readers, input, request, response, None))));
        Exchange { client, ..exchange.clone() }
    }

    /// Forgets it.
    pub fn forget(&mut self) {
        self.last = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definitions::Definitions;
    use crate::exchange::readers::Here;
    use crate::log::Log;
    use std::cell::Cell;

    /// Counts how often a text is read.
    #[derive(Default)]
    struct Counting(Cell<u32>);

    impl Readers for Counting {
        fn definitions(&self, text: &str) -> Definitions {
            self.0.set(self.0.get() + 1);
            Here.definitions(text)
        }

        fn log(&self, text: &str) -> Log {
            Here.log(text)
        }
    }

    #[test]
    fn the_same_texts_are_gathered_once_and_others_anew() {
        let (readers, mut gathered) = (Counting::default(), Gathered::default());
        let input: Rc<str> = "GET /orders HTTP/1.1\nHost: a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com\n\n".into();
        let mut of = |input: &Rc<str>, response| gathered.of(&readers, input, None, response, None);
        let first = of(&input, None);
        assert!(first.request.is_some());
        assert_eq!(of(&input, None), first);
        assert_eq!(readers.0.get(), 1, "once for one text");
        let answered = of(&input, Some("HTTP/1.1 401 Unauthorized"));
        assert_eq!((answered.response.is_some(), readers.0.get()), (true, 2), "another answer beside it");
        assert_eq!(of(&"a".into(), None).request, None);
        assert_eq!(readers.0.get(), 3, "another text");
    }

    #[test]
    fn an_archive_needs_no_reader_and_what_stands_behind_one_does() {
        let archive = r#"{"log":{"entries":[{"request":{"method":"GET","url":"https://a","headers":[]}}]}}"#;
        let pretty = archive.replace("{\"", "{\n  \"");
        for text in [archive, &format!("\u{feff}\n{archive}\n"), &pretty] {
            let readers = Counting::default();
            let exchange = Exchange::gather(&readers, text, None, None, None);
            assert_eq!((readers.0.get(), exchange.calls.len()), (0, 1), "{text}");
        }
        let client =
            r#"{"UserPoolClient":{"UserPoolId":"eu-west-1_a1B2c3D4e","ClientId":"3n4b5urk1ft4fl3mg5e62d9ado"}}"#;
        for text in [&format!("{archive}\n{client}"), &archive.replace("]}}", "],}}"), r#"{"log":1}"#, client] {
            let readers = Counting::default();
            let exchange = Exchange::gather(&readers, text, None, None, None);
            assert_eq!(readers.0.get(), 1, "{text}");
            assert_eq!(exchange.found.client.is_some(), text.contains(client), "{text}");
        }
    }
}
