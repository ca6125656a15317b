//! A token by its shape. Reading never fails: what is broken is kept as far as it can be read.

use super::alg;
use super::claims::Claims;
use super::compact::{Document, Segment, segments};
use super::header::Header;
use crate::encoding::base64url;
use crate::encoding::json::Json;
use crate::span::Span;

/// A clean token, read.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// A JWS in Compact Serialization: three segments, or one too few when its tail was lost.
    Jws(Box<Jws>),
    /// A JWE in Compact Serialization: five segments. Only its header can be read.
    Jwe(Box<Document>),
    /// Not a JOSE token.
    Opaque,
}

/// A JSON Web Signature, unverified: that a signature holds is only ever said by
/// [`super::verify::Verification`].
#[derive(Clone, Debug, PartialEq)]
pub struct Jws {
    /// The JOSE Header.
    pub header: Document,
    /// The JWS Payload, read as a JWT Claims Set.
    pub payload: Document,
    /// The signature; `None` when there is no third segment.
    pub signature: Option<Segment>,
    /// How many segments there are.
    pub segments: usize,
    /// Whether disclosures follow, each behind a `~`: then it is an SD-JWT (RFC 9901 §4). They are not read.
    pub has_disclosures: bool,
}

impl Jws {
    /// The header's members.
    #[must_use]
    pub fn header(&self) -> Header<'_> {
        Header(&self.header)
    }

    /// The claims.
    #[must_use]
    pub fn claims(&self) -> Claims<'_> {
        Claims(&self.payload)
    }

    /// How many bytes of a signature are there, where no usual key of its algorithm makes as many: its end is missing, or
    /// something was added. `None` where the length is right, where there is no signature, where the algorithm is not known
    /// (RFC 7518 §3), and where a character stands in it that base64url does not have.
    #[must_use]
    pub fn odd_signature_length(&self) -> Option<usize> {
        let algorithm = self.header().alg().and_then(alg::find)?;
        let signature = self.signature.as_ref()?;
        let length = signature.lenient.len();
        let is_altered = matches!(signature.bytes, Err(base64url::Fault::Character { .. }));
        (length > 0 && !is_altered && !algorithm.makes_signatures_of(length)).then_some(length)
    }

    /// The JWS Signing Input (RFC 7515 §5.1): everything before the second dot.
    #[must_use]
    pub fn signing_input<'t>(&self, token: &'t str) -> &'t str {
        Span::new(0, self.payload.segment.span.end).of(token)
    }
}

impl Token {
    /// Reads a clean token: no white space, no scheme, nothing around it.
    #[must_use]
    pub fn read(clean: &str) -> Self {
        let (jwt, disclosures) = clean.split_once('~').map_or((clean, None), |(jwt, rest)| (jwt, Some(rest)));
        let parts = segments(jwt);
        let (Some(&first), count) = (parts.first(), parts.len()) else { return Self::Opaque };
        let header = Document::read(clean, first);
        let is_jose = matches!(&header.object, Ok(node) if matches!(node.value, Json::Object(_)));
        match (parts.as_slice(), is_jose) {
            ([_, _, _, _, _], true) => Self::Jwe(Box::new(header)),
            // Two dots make a JWS even where its header is beyond reading.
            ([_, payload, rest @ ..], _) if is_jose || count == 3 => {
                let payload = Document::read(clean, *payload);
                let signature = rest.first().map(|s| Segment::read(clean, *s));
                let has_disclosures = disclosures.is_some();
                Self::Jws(Box::new(Jws { header, payload, signature, segments: count, has_disclosures }))
            }
            _ => Self::Opaque,
        }
    }

    /// Whether a clean token reads as anything but [`Token::Opaque`]. Looks at no more of it than that takes: its dots, and
    /// its header where they leave it open.
    #[must_use]
    pub fn is_jose(clean: &str) -> bool {
        let jwt = clean.split_once('~').map_or(clean, |(jwt, _)| jwt);
        // Most that is none has no brace at its end, and is not read.
        let ends = |header: &str| base64url::decode_leniently(header).trim_ascii_end().ends_with(b"}");
        let is_object =
            |header: &str| ends(header) && Document::read(header, Span::new(0, header.len())).object.is_ok();
        match jwt.bytes().filter(|byte| *byte == b'.').take(3).count() {
            0 => false,
            2 => true,
            _ => jwt.split('.').next().is_some_and(is_object),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_opaque_is_told_without_reading_all_of_it() {
        let header = "eyJhbGciOiJSUzI1NiJ9";
        for behind in
            ["", ".", ".e30", ".e30.", ".e30.AA", ".e30.AA.", ".e30.AA.AA", "....", ".....", ".a~b.c", "~.e30.AA"]
        {
            for begin in [header, "", "eyJ", "W10", "eyJhIjoxfQ=="] {
                let clean = format!("{begin}{behind}");
                assert_eq!(Token::is_jose(&clean), Token::read(&clean) != Token::Opaque, "{clean}");
            }
        }
    }

    #[test]
    fn a_bad_signature_segment_never_hides_the_claims() {
        let Token::Jws(jws) = Token::read("eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.!!!") else { panic!("a JWS") };
        assert!(jws.signature.as_ref().is_some_and(|s| s.bytes.is_err()));
        assert!(jws.claims().0.get("a").is_some());
        assert_eq!(jws.signing_input("eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.!!!"), "eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ");
    }

    #[test]
    fn disclosures_are_no_part_of_the_signature() {
        let Token::Jws(jws) = Token::read("eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.AQID~WyJzIl0~") else { panic!("a JWS") };
        assert!(jws.has_disclosures);
        assert_eq!(jws.signature.and_then(|s| s.bytes.ok()), Some(vec![1, 2, 3]));
    }

    #[test]
    fn five_segments_are_a_jwe() {
        let token = "eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ.a.b.c.d";
        assert!(matches!(Token::read(token), Token::Jwe(_)));
        assert_eq!(Token::read("hello"), Token::Opaque);
    }
}
