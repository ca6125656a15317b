//! The forms in which people paste a message, and sentences that only speak of one.

use token_inspector::answers::{self, Place, Told};

use super::messages::{Message, all, found};
use super::rows;

/// A form: its name, and how it is made.
type Form = (&'static str, fn(&str) -> String);

const FORMS: [Form; 12] = [
    ("in capitals", |text| text.to_ascii_uppercase()),
    ("in small letters", |text| text.to_ascii_lowercase()),
    ("above a trace of JavaScript", |text| {
        format!("{text}\n    at verify (/var/task/index.js:12:3)\n    at async x (y)")
    }),
    ("below a trace of Python", |text| {
        format!("Traceback (most recent call last):\n  File \"/var/task/app.py\", line 12, in handler\n{text}")
    }),
    ("as a cause of Java", |text| {
        format!("java.lang.IllegalStateException: x\n\tat a.B.c(B.java:1)\nCaused by: {text}")
    }),
    ("in a string of JSON", |text| serde_json::json!({ "error": text }).to_string()),
    ("in JSON in JSON", |text| {
        serde_json::json!({ "log": serde_json::json!({ "error": text }).to_string() }).to_string()
    }),
    ("behind a time and a level", |text| format!("2027-01-15T08:00:00.000Z\tERROR\t{text}")),
    ("behind a level in brackets", |text| format!("[08:00:00] [error] auth: {text}")),
    ("behind a container's name", |text| format!("web-1  | {text}")),
    ("in a mail's quotation", |text| format!("> {text}")),
    ("in a page", |text| {
        format!("<p>{}</p>", text.replace('&', "&amp;").replace('\'', "&#39;").replace('"', "&quot;"))
    }),
];

/// Whether what was found means what the message means.
fn is_same(message: &Message, told: Option<Told>) -> bool {
    told.is_some_and(|told| format!("{:?}", told.row.meaning) == message.meaning)
}

#[test]
fn each_message_is_known_in_every_form() {
    let mut faults = Vec::new();
    for message in all() {
        for (name, form) in FORMS {
            let body = form(message.text);
            // An escape of JSON has no other case.
            let is_left_out = name == "in capitals" && message.text.contains("\\u");
            if !is_left_out && !is_same(&message, found(&body)) {
                faults.push(format!("{name}: {} for {body}", found(&body).map_or("nothing", |t| t.row.words)));
            }
        }
    }
    assert!(faults.is_empty(), "{}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn each_message_is_known_when_it_was_wrapped_into_two_lines() {
    let mut wrapped = 0;
    let mut faults = Vec::new();
    for message in all() {
        let told = found(message.text).expect("a message that is known");
        // A message that is told by standing alone does not stand alone any more.
        let Some(at) = message.text.to_ascii_lowercase().find(&told.row.words.to_ascii_lowercase()) else { continue };
        let Some(blank) = told.row.words.find(' ').filter(|_| told.row.place == Place::Anywhere) else { continue };
        let (first, second) = message.text.split_at(at + blank);
        for ending in ["\n", "\r\n", "\n  ", "\n> "] {
            let body = format!("{first}{ending}{}", second.trim_start());
            if !is_same(&message, found(&body)) {
                faults.push(format!("{} for {body}", found(&body).map_or("nothing", |t| t.row.words)));
            }
            wrapped += 1;
        }
    }
    assert!(faults.is_empty(), "{}:\n{}", faults.len(), faults.join("\n"));
    assert!(wrapped > 500, "only {wrapped}");
}

#[test]
fn each_message_is_known_when_80_characters_of_it_are_left_and_hold_its_words() {
    let mut cut = 0;
    for message in all() {
        let told = found(message.text).expect("a message that is known");
        let left: String = message.text.chars().take(80).collect();
        let words = told.row.words.to_ascii_lowercase();
        if left.len() < message.text.len() && left.to_ascii_lowercase().contains(&words) && told.row.then.is_empty() {
            assert!(is_same(&message, found(&left)), "{left}");
            cut += 1;
        }
    }
    assert!(cut > 20, "only {cut}");
}

#[test]
fn who_speaks_of_a_message_has_not_got_it() {
    let sentences: [fn(&str) -> String; 4] = [
        |words| format!("We wonder whether {words} is what Keycloak would say here."),
        |words| format!("The manual of another product tells why {words} may be logged, and what to do."),
        |words| format!("It is a question about {words} in Kafka, not about our API"),
        |words| format!("Nobody can tell if {words} was ever seen in a test of the old system"),
    ];
    let mut asked = 0;
    // Words that have another message's words inside them hold that message.
    let holds = |words: &str| {
        let words = words.to_ascii_lowercase();
        rows().any(|(_, row)| words.find(&row.words.to_ascii_lowercase()).is_some_and(|at| at > 0))
    };
    for (_, row) in rows().filter(|(_, row)| row.words.contains(' ') && !holds(row.words)) {
        for sentence in sentences {
            let text = sentence(row.words);
            assert!(!answers::knows(&text), "{text}: {:?}", found(&text).map(|told| told.row.words));
            asked += 1;
        }
    }
    assert!(asked > 800, "only {asked}");
}
