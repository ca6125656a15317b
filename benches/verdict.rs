//! How long it takes from a paste to its verdict: `cargo bench --bench verdict`. A page has 16 ms for a token, so that
//! typing is never behind, and 300 ms for an archive.

use token_inspector::report::question;
use token_inspector::time::NumericDate;

fn main() {
    divan::main();
}

const NOW: NumericDate = NumericDate(1_800_000_000);

/// An expired token of about a kilobyte, of a kind that a method without scopes refuses.
fn token() -> String {
    let header = "eyJraWQiOiIxMjM0ZXhhbXBsZT0iLCJhbGciOiJSUzI1NiJ9";
    let claims = "eyJ0b2tlbl91c2UiOiJhY2Nlc3MiLCJzY29wZSI6ImF3cy5jb2duaXRvLnNpZ25pbi51c2VyLmFkbWluIn0";
    format!("{header}.{claims}.{}", "A".repeat(342))
}

fn line(input: &str) -> Vec<u8> {
    serde_json::json!({ "input": input, "expectations": { "authorizer": "rest-cognito", "scopes": [] } })
        .to_string()
        .into_bytes()
}

/// A token by itself, with the search for the smallest changes.
#[divan::bench(sample_count = 50)]
fn a_token(bencher: divan::Bencher<'_, '_>) {
    let line = line(&token());
    assert!(question::answer(&line, NOW).contains("wrong_token_use"));
    bencher.bench_local(|| question::answer(&line, NOW));
}

/// An archive of ten megabytes with a thousand calls, of which some were refused.
#[divan::bench(sample_count = 10)]
fn an_archive(bencher: divan::Bencher<'_, '_>) {
    let text = r#"{\"message\":\"The quick brown fox\",\"token\":\"none\"}"#.repeat(170);
    let entry = |at: usize| {
        let (status, token) = (if at.is_multiple_of(50) { 401 } else { 200 }, token());
        format!(
            r#"{{"request":{{"method":"GET","url":"https://a1.execute-api.us-east-1.amazonaws.com/prod/{at}","headers":[{{"name":"authorization","value":"Bearer {token}"}}]}},"response":{{"status":{status},"headers":[],"content":{{"text":"{text}"}}}}}}"#
        )
    };
    let entries: Vec<String> = (0..1000).map(entry).collect();
    let archive = format!(r#"{{"log":{{"version":"1.2","entries":[{}]}}}}"#, entries.join(","));
    let line = line(&archive);
    bencher.counter(divan::counter::BytesCount::of_str(&archive)).bench_local(|| question::answer(&line, NOW));
}
