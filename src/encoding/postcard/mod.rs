//! Reads what the crate `postcard` writes (<https://postcard.jamesmunns.com/wire-format>), in a third of the code of its
//! own reader: where bytes are wrong this one goes on with empty values and tells it once, at the end, so that no part of
//! a message needs a way out of its own. What is long is written into room that was made for it.

mod values;

use postcard::ser_flavors::Flavor;
use serde::{Deserialize, Serialize};

/// The value that `bytes` hold. Gives `None` where they hold none, or more than it.
#[must_use]
pub fn from_bytes<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> Option<T> {
    let mut reader = Reader { rest: bytes, is_sound: true };
    let Ok(value) = T::deserialize(&mut reader);
    (reader.is_sound && reader.rest.is_empty()).then_some(value)
}

/// The bytes of a value, of which about `room` are to come: a long message is not moved while it grows. Gives `None` where
/// the value cannot be written, which plain data always can.
#[must_use]
pub fn to_bytes<T: Serialize>(value: &T, room: usize) -> Option<Vec<u8>> {
    postcard::serialize_with_flavor(value, Written(Vec::with_capacity(room))).ok()
}

/// What was written.
struct Written(Vec<u8>);

impl Flavor for Written {
    type Output = Vec<u8>;

    fn try_extend(&mut self, bytes: &[u8]) -> postcard::Result<()> {
        self.0.extend_from_slice(bytes);
        Ok(())
    }

    fn try_push(&mut self, byte: u8) -> postcard::Result<()> {
        self.0.push(byte);
        Ok(())
    }

    fn finalize(self) -> postcard::Result<Vec<u8>> {
        Ok(self.0)
    }
}

/// What is still to be read.
struct Reader<'de> {
    rest: &'de [u8],
    /// Whether all that was read is what a writer writes.
    is_sound: bool,
}

impl<'de> Reader<'de> {
    fn fault(&mut self) {
        self.is_sound = false;
        self.rest = &[];
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        let Some((byte, rest)) = self.rest.split_first() else {
            self.fault();
            return 0;
        };
        self.rest = rest;
        *byte
    }

    /// A number in groups of seven bits, the lowest first.
    #[inline(never)]
    fn varint(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
        }
        self.fault();
        0
    }

    /// A number that the type has.
    fn number<N: TryFrom<u64> + Default>(&mut self) -> N {
        let number = self.varint();
        N::try_from(number).unwrap_or_else(|_| {
            self.fault();
            N::default()
        })
    }

    /// A number with its sign in the lowest bit.
    fn signed(&mut self) -> i64 {
        let number = self.varint();
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }

    /// A number below `count`.
    #[inline(never)]
    fn below(&mut self, count: usize) -> u32 {
        let number = self.number::<u32>();
        if usize::try_from(number).is_ok_and(|number| number < count) {
            return number;
        }
        self.fault();
        0
    }

    #[inline(never)]
    fn bytes(&mut self) -> &'de [u8] {
        let length = self.number();
        let Some((bytes, rest)) = self.rest.split_at_checked(length) else {
            self.fault();
            return &[];
        };
        self.rest = rest;
        bytes
    }

    #[inline(never)]
    fn str(&mut self) -> &'de str {
        let bytes = self.bytes();
        std::str::from_utf8(bytes).unwrap_or_else(|_| {
            self.fault();
            ""
        })
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::collections::BTreeMap;
    use std::rc::Rc;

    use serde::Serialize;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Shape {
        Empty,
        Nested(Vec<Shape>),
        Two(bool, Option<Box<Shape>>),
        Named { number: i64, rest: Rc<str> },
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Whole<'a> {
        small: (u8, u16, u32),
        large: (u64, i64, usize),
        borrowed: &'a str,
        owned: Cow<'static, str>,
        shapes: [Shape; 2],
        wrapped: Wrapped,
        by_name: BTreeMap<(bool, String), u8>,
        nothing: (),
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Wrapped(Option<String>);

    fn whole() -> Whole<'static> {
        let named = Shape::Named { number: -1, rest: "뒤".into() };
        Whole {
            small: (255, 65_535, u32::MAX),
            large: (u64::MAX, i64::MIN, 300),
            borrowed: "앞 a",
            owned: Cow::Borrowed(""),
            shapes: [
                Shape::Nested(vec![Shape::Empty, named]),
                Shape::Two(true, Some(Box::new(Shape::Two(false, None)))),
            ],
            wrapped: Wrapped(Some("b".repeat(200))),
            by_name: BTreeMap::from([((true, "a".to_owned()), 1), ((false, String::new()), 2)]),
            nothing: (),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let bytes = postcard::to_allocvec(&whole()).unwrap();
        assert_eq!(from_bytes(&bytes), Some(whole()));
    }

    #[test]
    fn what_is_written_into_room_is_written_alike() {
        let bytes = postcard::to_allocvec(&whole()).unwrap();
        for room in [0, 1, bytes.len(), 10 * bytes.len()] {
            assert_eq!(to_bytes(&whole(), room).as_ref(), Some(&bytes), "room for {room}");
        }
        let written = to_bytes(&"a".repeat(9_000), 9_002).unwrap();
        assert_eq!((written.len(), written.capacity()), (9_002, 9_002), "it was not moved");
    }

    #[test]
    fn what_ends_early_or_late_is_nothing() {
        let mut bytes = postcard::to_allocvec(&whole()).unwrap();
        for end in 0..bytes.len() {
            assert_eq!(from_bytes::<Whole<'_>>(&bytes[..end]), None, "{end} bytes");
        }
        bytes.push(0);
        assert_eq!(from_bytes::<Whole<'_>>(&bytes), None);
    }

    #[test]
    fn what_is_changed_is_read_as_the_crate_reads_it() {
        let bytes = postcard::to_allocvec(&whole()).unwrap();
        for at in 0..bytes.len() {
            for value in [0, 1, 2, 3, 127, 128, 255] {
                let mut changed = bytes.clone();
                changed[at] = value;
                let read = postcard::take_from_bytes::<Whole<'_>>(&changed).ok();
                let read = read.and_then(|(whole, rest)| rest.is_empty().then_some(whole));
                // The crate takes no more groups of a number than its type needs, even where they are zero.
                if read.is_some() {
                    assert_eq!(from_bytes(&changed), read, "{value} at {at}");
                } else {
                    let _ = from_bytes::<Whole<'_>>(&changed);
                }
            }
        }
    }

    #[test]
    fn a_list_that_claims_to_be_long_takes_no_room() {
        assert_eq!(from_bytes::<Vec<String>>(&[255, 255, 255, 255, 15, 1, b'a']), None);
        assert_eq!(from_bytes::<Vec<u64>>(&[1, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255]), None);
    }
}
