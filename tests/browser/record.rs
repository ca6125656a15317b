//! What a server was asked, in full.

use std::sync::{Arc, Mutex, PoisonError};

use axum::body::to_bytes;
use axum::extract::Request;

/// One request as it arrived.
#[derive(Clone)]
pub struct Recorded {
    /// The method.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// Names in lower case with their values, in order.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

impl Recorded {
    /// Reads a request to its end.
    pub async fn read(request: Request) -> Self {
        let (parts, body) = request.into_parts();
        let headers = parts.headers.iter();
        let body = to_bytes(body, 16 << 20).await.unwrap_or_default();
        Self {
            method: parts.method.to_string(),
            target: parts.uri.to_string(),
            headers: headers
                .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
                .collect(),
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }

    /// The value of a header, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }

    /// Everything that was sent, as one text to search in.
    pub fn everything(&self) -> String {
        let headers = self.headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect::<String>();
        format!("{} {}\n{headers}\n{}", self.method, self.target, self.body)
    }
}

/// The requests of a server since the record was last cleared.
#[derive(Clone, Default)]
pub struct Record(Arc<Mutex<Vec<Recorded>>>);

impl Record {
    /// Adds a request.
    pub fn add(&self, request: Recorded) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(request);
    }

    /// All requests, oldest first.
    pub fn all(&self) -> Vec<Recorded> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Forgets them.
    pub fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Method and target of each, for a message.
    pub fn summary(&self) -> String {
        let lines =
            self.all().iter().map(|request| format!("{} {}", request.method, request.target)).collect::<Vec<_>>();
        if lines.is_empty() { "no request".to_owned() } else { lines.join(", ") }
    }
}
