//! Where an authorizer reads the token from, in each way that AWS writes it: `Authorization`,
//! `method.request.header.Authorization` (REST API), `$request.header.Authorization` (HTTP API),
//! `route.request.querystring.token` (API of sockets).

/// A token source, with the name of its header or parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenSource<'a> {
    /// A header.
    Header(&'a str),
    /// A parameter of the query.
    Query(&'a str),
}

impl<'a> TokenSource<'a> {
    /// Reads a token source; a name alone is a header's.
    #[must_use]
    pub fn read(written: &'a str) -> Self {
        let written = written.trim();
        let Some((before, rest)) = written.split_once("request.") else { return Self::Header(written) };
        if !matches!(before, "method." | "route." | "$" | "$context." | "integration.") {
            return Self::Header(written);
        }
        match rest.split_once('.') {
            Some(("header", name)) => Self::Header(name),
            Some(("querystring", name)) => Self::Query(name),
            _ => Self::Header(written),
        }
    }

    /// The name of the header or the parameter.
    #[must_use]
    pub const fn name(self) -> &'a str {
        match self {
            Self::Header(name) | Self::Query(name) => name,
        }
    }
}
