//! Whether letters and digits stand as in a word, a name or a number, or as nobody chose them.

/// The longest name, in characters: `AWSElasticLoadBalancingServiceRolePolicy` has forty.
const LONGEST_NAME: usize = 40;
/// The longest abbreviation, in characters, such as `HTTPS`.
const LONGEST_ABBREVIATION: usize = 5;
/// No word in one case is longer, in characters.
const LONGEST_WORD: usize = 24;

/// The letters that follow each letter from `a` to `z` in nineteen of twenty places of English words and of names in
/// programs (counted in this project's own words and in a standard library's). In random letters two of five do.
const FOLLOWS: [&str; 26] = [
    "bcdgiklmnprstuvwxy",
    "aeilorsu",
    "acehiklortu",
    "adegiloprstu",
    "abcdefgilmnopqrstvwxy",
    "aefilortuy",
    "aeghilnorsu",
    "aeiortuy",
    "abcdefglmnoprstvxz",
    "aeouw",
    "deins",
    "adeilopstuy",
    "abeimopsuy",
    "acdefgiknostuv",
    "abcdfgiklmnoprstuvwx",
    "aehiloprstu",
    "u",
    "acdegiklmnorstuvy",
    "acehiklopstuwy",
    "abcdefhiloprstuy",
    "abcdefijlmnprst",
    "aeio",
    "aehiknorst",
    "aceipt",
    "eopstu",
    "aeio",
];

/// Whether letters and digits stand as in a word, a name or a number: `orders`, `getUserById`, `XMLHttpRequest`, `oauth2Client`,
/// `v2`, `111122223333`. Takes a run of ASCII letters and digits.
pub(super) fn is_word(part: &str) -> bool {
    let letters = part.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = part.len() - letters.len();
    if letters.is_empty() {
        return digits <= 12;
    }
    // One number may stand between two words.
    let mut pieces = letters.split(|c: char| c.is_ascii_digit()).filter(|piece| !piece.is_empty());
    let (first, second, more) = (pieces.next().unwrap_or_default(), pieces.next(), pieces.next());
    let between = letters.bytes().filter(u8::is_ascii_digit).count();
    let is_inside = second.is_some_and(|second| first.len() >= 3 && second.len() >= 3) && between <= 3;
    if digits > 4 || more.is_some() || (between > 0 && !is_inside) {
        return false;
    }
    let mut spelling = Spelling::of(first);
    second.into_iter().for_each(|piece| spelling.add(piece));
    let length = letters.len() - between;
    let (usual, of) = if between == 0 { (17, 20) } else { (9, 10) };
    let is_spelt = spelling.usual * of >= spelling.pairs * usual && 2 * spelling.abbreviated <= length;
    match (letters.bytes().any(|b| b.is_ascii_lowercase()), letters.bytes().any(|b| b.is_ascii_uppercase())) {
        (true, true) => {
            // Words have three letters on the average, also where each begins with a capital.
            let is_short = length <= 4 && between == 0;
            let is_of_words = 5 * spelling.words <= 2 * length + 3;
            is_short || (length <= LONGEST_NAME && is_of_words && is_spelt)
        }
        // What is in one case is mostly a word, if not in English.
        _ if between > 0 => length <= LONGEST_WORD && is_spelt,
        _ => length <= LONGEST_WORD && (length < super::DENSE || 5 * spelling.usual >= 3 * spelling.pairs),
    }
}

/// How the words of a name are spelt.
struct Spelling {
    words: usize,
    pairs: usize,
    usual: usize,
    abbreviated: usize,
}

impl Spelling {
    fn of(name: &str) -> Self {
        let mut spelling = Self { words: 0, pairs: 0, usual: 0, abbreviated: 0 };
        spelling.add(name);
        spelling
    }

    /// Takes a name of letters alone. Each of its words begins with a capital, or is an abbreviation in capitals.
    fn add(&mut self, name: &str) {
        let bytes = name.as_bytes();
        let is_in_one_case = !bytes.iter().any(u8::is_ascii_lowercase);
        let mut start = 0;
        for at in 1..=bytes.len() {
            let pair = bytes.get(at - 1).zip(bytes.get(at));
            let begins = |(a, b): (&u8, &u8)| {
                let is_abbreviated = || a.is_ascii_uppercase() && bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase);
                b.is_ascii_uppercase() && (a.is_ascii_lowercase() || is_abbreviated())
            };
            if pair.is_none_or(begins) {
                self.word(bytes.get(start..at).unwrap_or_default(), is_in_one_case);
                start = at;
            }
        }
    }

    fn word(&mut self, word: &[u8], is_in_one_case: bool) {
        self.words += 1;
        match word {
            // A single letter is a word's beginning that never came.
            [_] => self.pairs += 1,
            // An abbreviation is spelt in any way.
            [_, second, ..] if !is_in_one_case && second.is_ascii_uppercase() && word.len() <= LONGEST_ABBREVIATION => {
                self.abbreviated += word.len();
            }
            _ => {
                self.pairs += word.len().saturating_sub(1);
                self.usual += word.windows(2).filter(|pair| is_usual(pair)).count();
            }
        }
    }
}

/// Whether the second letter of two often follows the first.
fn is_usual(pair: &[u8]) -> bool {
    let [first, second] = pair else { return false };
    let (first, second) = (first.to_ascii_lowercase(), second.to_ascii_lowercase());
    let row = first.checked_sub(b'a').and_then(|row| FOLLOWS.get(usize::from(row)));
    row.is_some_and(|row| row.as_bytes().contains(&second))
}

#[cfg(test)]
mod tests {
    use super::is_word;

    #[test]
    fn words_names_and_numbers() {
        for name in [
            "orders",
            "getUserById",
            "AdminRespondToAuthChallenge",
            "XMLHttpRequest",
            "HTTPSConnectionPool",
            "JWKSEndpointURL",
            "oauth2Client",
            "sha256Digest",
            "base64encode",
            "toBase64UrlString",
            "IAMUserGroup",
            "v2",
            "HTTP",
            "UNAUTHORIZED",
            "CognitoIdentityServiceProvider",
            "findAllByUserIdOrderByCreatedAt",
            "111122223333",
            "internationalization",
            "AWSLambdaBasicExecutionRole",
            "parseJwtPayload",
            "gangnamgu",
            "saengseongja",
            "ap2",
            "PreTokenGenerationV2",
        ] {
            assert!(is_word(name), "{name}");
        }
    }

    #[test]
    fn what_nobody_chose() {
        for part in [
            "1a2b3c4d5e6f7g8h",
            "wJalrXUtnFEMI",
            "bPxRfiCYEXAMPLEKEY",
            "dBjftJeZ4CVP",
            "B92K27uhbUJU1p1r",
            "qXzWvKbNmTrPl",
            "JBSWY3DPEHPK3PXP",
            "AKIAIOSFODNN7EXAMPLE",
            "xkqjzvbnwptlrmfd",
            "1234567890123",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ] {
            assert!(!is_word(part), "{part}");
        }
    }
}
