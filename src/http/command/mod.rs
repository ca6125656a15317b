//! Commands and lines of code that send a request: each reader takes the words or the code and gives the request.

mod arguments;
mod code;
mod curl;
mod httpie;
mod literal;
mod wget;
mod words;
mod wscat;

use super::fields::Split;
use super::request::Request;
use words::{Shell, Word};

/// Reads the words behind a command's name; `None` where they are prose.
type Read = fn(&[Word]) -> Option<Request>;

/// The readers of commands: the name that the command is called by, and how its words are read.
static COMMANDS: [(&[&str], Read); 4] = [
    (&["curl", "curl.exe"], |words| Some(curl::read(words))),
    (&["wget", "wget.exe"], |words| Some(wget::read(words))),
    (&["http", "https", "xh", "xhs"], httpie::read),
    (&["wscat"], |words| Some(wscat::read(words))),
];

/// Words that may stand before a command, in lower case: prompts, and programs that run another.
const BEFORE: [&str; 15] =
    ["$", "%", "#", ">", "time", "sudo", "docker", "kubectl", "exec", "run", "env", "nohup", "watch", "npx", "!"];

/// The fewest bytes of a line that begins a command or a call, but for an object.
const SHORTEST: usize = 3;

/// The request that the line at the start of `text` sends, and how many bytes of the text it takes. `in_vain` counts the
/// bytes that were read for calls that turned out to be none: of them there is an end.
pub fn read(text: &str, in_vain: &mut usize) -> Option<(Request, usize)> {
    let line = text.lines().next()?;
    // A text of many lines has short ones. No call is shorter than `ky(`, and no command with something behind it.
    if line.trim_start().len() < SHORTEST && !line.starts_with('{') {
        return None;
    }
    let (skipped, shell) = prompt(line);
    let (text, line) = (text.get(skipped..)?, line.get(skipped..)?);
    // Most lines begin no command, and that shows without taking them apart.
    if let Some((at, read)) = begins(line) {
        let rest = text.get(at..)?;
        let (words, length) = words::split(rest, shell);
        return Some((read(words.get(1..)?)?, skipped + at + length));
    }
    let (request, length) = code::read(text, in_vain)?;
    Some((request, skipped + length))
}

/// The prompt that a line begins with and its length, where it tells the shell: `C:\Users\me>` of cmd, `PS C:\>` of
/// PowerShell; and the `+` of bash's trace.
fn prompt(line: &str) -> (usize, Shell) {
    let behind = |from: usize| {
        let drive = line.get(from..)?.strip_prefix(|c: char| c.is_ascii_alphabetic())?;
        let end = drive.find('>').filter(|_| drive.starts_with(":\\"))? + from + 1;
        let place = line.get(from..end)?;
        let is_folder = !place.contains(['"', '\'', '|']);
        let rest = line.get(end + 1..)?;
        // Asked for more in the middle of a command, it has several.
        (is_folder && place.len() <= LONGEST_PROMPT).then(|| line.len() - rest.trim_start_matches(['>', ' ']).len())
    };
    let traced = line.trim_start_matches('+');
    match line.strip_prefix("PS ") {
        Some(_) => (behind("PS ".len()).unwrap_or_default(), Shell::Other),
        None if line.starts_with('+') && traced.starts_with(' ') => (line.len() - traced.len() + 1, Shell::Other),
        None => behind(0).map_or((0, Shell::Other), |length| (length, Shell::Cmd)),
    }
}

/// The longest prompt, in bytes.
const LONGEST_PROMPT: usize = 260;

/// Where the command of a line begins, and its reader.
fn begins(line: &str) -> Option<(usize, Read)> {
    let mut at = line.len() - line.trim_start().len();
    let mut may_be_argument = false;
    // A prompt or a program that runs another has few words.
    for _ in 0..10 {
        let rest = line.get(at..)?;
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let word = rest.get(..end)?;
        let name = word.rsplit(['/', '\\', '`']).next().unwrap_or(word);
        let is_one_of = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        if let Some((_, read)) = COMMANDS.iter().find(|(names, _)| is_one_of(names)) {
            // `https` is a word of prose as well: HTTPie has something behind it.
            let goes_on = rest.get(end..).is_some_and(|behind| !behind.trim().is_empty());
            return goes_on.then_some((at + word.len() - name.len(), *read));
        }
        let is_prompt = word.ends_with(['$', '#', '>', '%']) || word.contains('@');
        let sets =
            word.split_once('=').is_some_and(|(name, _)| name.bytes().all(|b| b.is_ascii_uppercase() || b == b'_'));
        let runs = is_one_of(&BEFORE);
        may_be_argument |= is_one_of(&["docker", "kubectl", "npx", "watch", "sudo"]);
        // PowerShell's prompt names a folder, with blanks or without.
        may_be_argument |= word == "PS" && rest.contains('>');
        if !(is_prompt || sets || runs || may_be_argument) {
            return None;
        }
        at += end + rest.get(end..)?.len() - rest.get(end..)?.trim_start().len();
    }
    None
}

/// Adds a header as curl and its like take it: `Name: value` is sent, `Name;` is sent empty, `Name:` is left out, and
/// anything else is no header. A file of headers is not at hand.
fn add_field(request: &mut Request, written: &str, is_filled_in: bool) {
    if written.starts_with('@') {
        request.is_whole = false;
        return;
    }
    if let Some(name) = written.strip_suffix(';').filter(|name| !name.contains(':')) {
        request.fields.0.push((name.to_owned(), String::new()));
        return;
    }
    match Split::of(written) {
        Some(Split { value, .. }) if value.trim().is_empty() => request.not_fields.push(written.to_owned()),
        Some(Split { name, value }) => {
            if is_filled_in {
                request.filled_in.push(name.to_ascii_lowercase());
            }
            request.fields.0.push((name.to_owned(), value.to_owned()));
        }
        // A variable for the whole header may be any.
        None if is_filled_in => request.is_whole = false,
        None => request.not_fields.push(written.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_found_behind_whatever_a_shell_writes_before_it() {
        for before in [
            "",
            "$ ",
            "PS> ",
            "PS C:\\Users\\me> ",
            "PS /home/me> ",
            "PS C:\\work\\a b> ",
            "me@host:~$ ",
            "% ",
            "C:\\> ",
            "C:\\>",
            "C:\\Users\\Kim Lee\\api>",
            "PS C:\\work>",
            "+ ",
            "++ ",
            "A=b C=d ",
            "sudo docker exec -it box ",
            "time ",
            "NOHUP ",
        ] {
            let line = format!("{before}curl https://a.example/b");
            let (request, _) = read(&line, &mut 0).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(request.target.as_deref(), Some("https://a.example/b"), "{line}");
        }
        let text = "PS C:\\work> irm -Uri https://a.example/b -Headers @{ Authorization = 'Bearer $token' }";
        let (request, length) = read(text, &mut 0).unwrap();
        assert_eq!((request.target.as_deref(), length), (Some("https://a.example/b"), text.len()));
        assert!(!request.is_filled_in("authorization"));
        for prose in ["please curl https://a.example/b", "PS: see curl https://a.example", "ps aux", "https "] {
            assert!(begins(prose).is_none(), "{prose}");
        }
    }
}
