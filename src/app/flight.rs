//! One question in flight, and the newest waiting. Pure: it sends nothing and knows no clock.

/// The questions of a page to its inspector.
#[derive(Debug)]
pub struct Flight<Q> {
    last: u32,
    in_flight: Option<(u32, Q)>,
    waiting: Option<Q>,
}

impl<Q> Default for Flight<Q> {
    fn default() -> Self {
        Self { last: 0, in_flight: None, waiting: None }
    }
}

impl<Q: Clone> Flight<Q> {
    /// Takes a question in the place of the one that waits.
    pub fn ask(&mut self, question: Q) {
        self.waiting = Some(question);
    }

    /// The question to send now, with its number; `None` while another is in flight, or where none waits.
    pub fn send(&mut self) -> Option<(u32, Q)> {
        if self.in_flight.is_some() {
            return None;
        }
        let question = self.waiting.take()?;
        self.last = self.last.wrapping_add(1);
        self.in_flight = Some((self.last, question.clone()));
        Some((self.last, question))
    }

    /// Ends the flight of the question of this number, and gives the question; `None` where it was not in flight.
    pub fn land(&mut self, number: u32) -> Option<Q> {
        self.in_flight.take_if(|(awaited, _)| *awaited == number).map(|(_, question)| question)
    }

    /// Ends whatever flight there is, and gives its question.
    pub fn lose(&mut self) -> Option<Q> {
        self.in_flight.take().map(|(_, question)| question)
    }

    /// Forgets what waits as well.
    pub fn clear(&mut self) {
        self.in_flight = None;
        self.waiting = None;
    }

    /// Whether a question waits.
    pub fn is_waiting(&self) -> bool {
        self.waiting.is_some()
    }

    /// The number of the question in flight.
    pub fn awaited(&self) -> Option<u32> {
        self.in_flight.as_ref().map(|(number, _)| *number)
    }

    /// Whether the question of this number is in flight still, while one waits that replaces it: that `is_other`.
    pub fn is_stale(&self, number: u32, is_other: impl Fn(&Q, &Q) -> bool) -> bool {
        let in_flight = self.in_flight.as_ref().filter(|(awaited, _)| *awaited == number);
        in_flight.zip(self.waiting.as_ref()).is_some_and(|((_, old), new)| is_other(old, new))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_question_follows_the_one_in_flight() {
        let mut flight = Flight::default();
        flight.ask('a');
        assert_eq!(flight.send(), Some((1, 'a')));
        flight.ask('b');
        flight.ask('c');
        assert_eq!(flight.send(), None, "one at a time");
        assert_eq!([7, 1, 1].map(|number| flight.land(number)), [None, Some('a'), None]);
        assert_eq!(flight.send(), Some((2, 'c')), "nobody waits for b any more");
    }

    #[test]
    fn only_a_question_that_is_replaced_is_stale() {
        let is_other = |a: &char, b: &char| a != b;
        let mut flight = Flight::default();
        flight.ask('a');
        flight.send();
        assert!(!flight.is_stale(1, is_other), "nothing waits");
        flight.ask('a');
        assert!(!flight.is_stale(1, is_other), "the same again");
        flight.ask('b');
        assert!(flight.is_stale(1, is_other) && !flight.is_stale(2, is_other));
        assert_eq!(flight.lose(), Some('a'));
        assert_eq!(flight.send(), Some((2, 'b')));
        flight.clear();
        assert_eq!((flight.send(), flight.awaited()), (None, None));
    }
}
