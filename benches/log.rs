//! How long it takes to group 100 MB of access log, and what it keeps of it: `cargo bench --bench log`.

use token_inspector::log::Groups;

fn main() {
    let chunk = lines();
    let kept = allocation_counter::measure(|| assert!(grouped(&chunk, 1) > 0));
    println!("bytes kept at most for the groups: {}", kept.bytes_max);
    divan::main();
}

/// The bytes of the log.
const MEGABYTES: usize = 100;

/// A megabyte of lines of a REST API's and an HTTP API's access logs: half of the calls refused, for four causes, on
/// forty routes, by two hundred clients, in three hours.
fn lines() -> String {
    let reasons = [
        "invalid_token: the token has expired",
        "invalid_token: issuer does not match",
        "invalid_token: the token does not have a valid audience",
        "missing: token not provided",
    ];
    let mut lines = String::new();
    let mut number = 0;
    while lines.len() < 1_000_000 {
        number += 1;
        let (status, reason) = if number % 2 == 0 {
            (200, "-")
        } else {
            (401, reasons.get(number / 40 % reasons.len()).copied().unwrap_or_default())
        };
        lines += &format!(
            "{{\"requestId\":\"JKJaXmPL{number:06}=\",\"ip\":\"203.0.113.{}\",\"requestTime\":\"15/Jan/2027:{:02}:{:02}:00 +0000\",\"httpMethod\":\"GET\",\"routeKey\":\"GET /orders/{}\",\"status\":\"{status}\",\"protocol\":\"HTTP/1.1\",\"responseLength\":\"26\",\"authorizerError\":\"{reason}\",\"userAgent\":\"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36\"}}\n",
            number % 200,
            number % 3,
            number % 60,
            number % 40,
        );
    }
    lines
}

fn grouped(megabyte: &str, times: usize) -> u64 {
    let mut groups = Groups::new();
    for _ in 0..times {
        megabyte.as_bytes().chunks(1 << 16).for_each(|chunk| groups.take(chunk));
    }
    let summary = groups.finish();
    assert_eq!(summary.groups.len(), 80);
    summary.calls
}

/// All of it, in chunks of 64 kB.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn access_log(bencher: divan::Bencher<'_, '_>) {
    let megabyte = lines();
    let bytes = divan::counter::BytesCount::new(megabyte.len() * MEGABYTES);
    bencher.counter(bytes).bench_local(|| grouped(&megabyte, MEGABYTES));
}
