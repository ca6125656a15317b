//! Names that were meant to be `Authorization`.

/// The name.
const MEANT: &str = "authorization";

/// How many letters may be wrong, missing or too many.
const MOST: usize = 2;

/// Whether a header's name is nearly `Authorization`, as `Authorisation` is: an API reads it under its own name alone.
#[must_use]
pub fn is_misspelt(name: &str) -> bool {
    let is_near = name.len().abs_diff(MEANT.len()) <= MOST && name.starts_with(['a', 'A']);
    is_near
        && name.bytes().all(|byte| byte.is_ascii_alphabetic())
        && (1..=MOST).contains(&distance(&name.to_ascii_lowercase()))
}

/// How many letters have to be changed, taken out or put in to get the name that was meant.
fn distance(name: &str) -> usize {
    let mut row: Vec<usize> = (0..=MEANT.len()).collect();
    for (at, letter) in name.bytes().enumerate() {
        let mut next = vec![at + 1];
        for ((meant, replaced), removed) in MEANT.bytes().zip(&row).zip(row.iter().skip(1)) {
            let put_in = next.last().copied().unwrap_or_default();
            next.push((replaced + usize::from(meant != letter)).min(removed + 1).min(put_in + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_nearly_it() {
        for name in ["Authorisation", "authorizaton", "Autorization", "AUTHORIZATIONS", "Authroization", "Athorization"]
        {
            assert!(is_misspelt(name), "{name}");
        }
        for name in ["Authorization", "authorization", "Authentication", "Authorizer", "X-Authorization", "Accept", ""]
        {
            assert!(!is_misspelt(name), "{name}");
        }
    }
}
