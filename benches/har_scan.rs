//! How long it takes to find the tokens in a HAR file, and whether that grows with its size only:
//! `cargo bench --bench har_scan`.

use token_inspector::reading::Reading;

fn main() {
    divan::main();
}

/// Sizes of the archive, in megabytes; each has a hundred tokens.
const MEGABYTES: [usize; 4] = [1, 2, 5, 10];

/// A HAR file of this many megabytes, as browsers save it: one request with a token for each 10,000 bytes.
fn archive(megabytes: usize) -> String {
    let header = "eyJraWQiOiIxMjM0ZXhhbXBsZT0iLCJhbGciOiJSUzI1NiJ9";
    let claims = "eyJ0b2tlbl91c2UiOiJhY2Nlc3MiLCJzY29wZSI6ImF3cy5jb2duaXRvLnNpZ25pbi51c2VyLmFkbWluIn0";
    let token = format!("{header}.{claims}.{}", "A".repeat(342));
    let text = r#"{\"message\":\"The quick brown fox\",\"token\":\"none\"}"#.repeat(170);
    let entry = format!(
        r#"{{"request":{{"headers":[{{"name":"authorization","value":"Bearer {token}"}}]}},"response":{{"content":{{"text":"{text}"}}}}}}"#
    );
    let entries = vec![entry; megabytes * 100].join(",");
    format!(r#"{{"log":{{"version":"1.2","entries":[{entries}]}}}}"#)
}

/// Finding every token and reading what is in it.
#[divan::bench(args = MEGABYTES, sample_count = 20)]
fn read(bencher: divan::Bencher<'_, '_>, megabytes: usize) {
    let text = archive(megabytes);
    assert_eq!(Reading::new(text.as_str(), None, None).tokens.len(), megabytes * 100);
    bencher.counter(divan::counter::BytesCount::of_str(&text)).bench_local(|| Reading::new(text.as_str(), None, None));
}
