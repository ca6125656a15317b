//! One question in flight, and the newest waiting. Pure: it sends nothing and knows no clock.

/// The questions of a page to its inspector.
#[derive(Debug)]
pub struct Flight<Q> {
    last: u32,
    in_flight: Option<(u32, Q)>,
    waiting: Option<Q>,
    given_up: u32,
}

/// How often the wait doubles at most, so that it stays a number of milliseconds: a day and a half, from 150 ms on.
const DOUBLINGS: u32 = 20;

impl<Q> Default for Flight<Q> {
    fn default() -> Self {
        Self { last: 0, in_flight: None, waiting: None, given_up: 0 }
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
        let (_, question) = self.in_flight.take_if(|(awaited, _)| *awaited == number)?;
        // Where another waits already, answers take longer than questions come: the next is waited for as long.
        if self.waiting.is_none() {
            self.given_up = 0;
        }
        Some(question)
    }

    /// Ends whatever flight there is, and gives its question.
    pub fn lose(&mut self) -> Option<Q> {
        self.in_flight.take().map(|(_, question)| question)
    }

    /// Ends the flight of a question that is stale.
    pub fn give_up(&mut self) {
        if self.lose().is_some() {
            self.given_up = self.given_up.saturating_add(1).min(DOUBLINGS);
        }
    }

    /// How long a stale question is waited for, where the first is for `first`: twice as long for each that was given up
    /// before it. So an answer comes however long it takes and however fast the questions come, and what was spent on those
    /// that were given up is at most as much again.
    pub fn patience(&self, first: u32) -> u32 {
        first << self.given_up
    }

    /// Forgets what waits as well.
    pub fn clear(&mut self) {
        *self = Self { last: self.last, ..Self::default() };
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

    /// Asks another question at every tick, for answers that take `work` ticks each, and gives at which ticks they came and
    /// how many questions were given up.
    fn typed(work: u32, ticks: u32) -> (Vec<u32>, u32) {
        let mut flight = Flight::default();
        let (mut sent, mut waited, mut came, mut given_up) = (0, 0, Vec::new(), 0);
        for tick in 0..ticks {
            if let Some(number) = flight.awaited() {
                if tick - sent >= work {
                    flight.land(number);
                    came.push(tick);
                } else if flight.is_stale(number, |old, new| old != new) && waited == flight.patience(1) {
                    flight.give_up();
                    given_up += 1;
                }
            }
            flight.ask(tick);
            waited += 1;
            if flight.send().is_some() {
                (sent, waited) = (tick, 0);
            }
        }
        (came, given_up)
    }

    #[test]
    fn answers_come_however_long_they_take_and_however_fast_is_typed() {
        for work in [1, 2, 3, 7, 20, 100, 250] {
            let (came, given_up) = typed(work, 20 * work);
            let first = came.first().copied().unwrap_or(u32::MAX);
            assert!(first <= 3 * work, "work of {work}: the first came at {first}");
            assert!(given_up <= work.ilog2() + 1, "work of {work}: {given_up} were given up");
            let gaps = came.iter().zip(came.iter().skip(1)).map(|(one, next)| next - one);
            assert!(gaps.clone().all(|gap| gap <= work + 1), "work of {work}: the next came after {gaps:?}");
        }
    }

    /// A flight of which so many questions in a row were given up.
    fn given_up(count: u32) -> Flight<u32> {
        let mut flight = Flight::default();
        for question in 0..count {
            flight.ask(question);
            flight.send();
            flight.give_up();
        }
        flight
    }

    #[test]
    fn whoever_pauses_is_answered_as_soon_as_at_first() {
        let mut flight = given_up(3);
        assert_eq!(flight.patience(150), 1_200);
        flight.ask(3);
        assert_eq!(flight.send(), Some((4, 3)));
        flight.ask(4);
        flight.land(4);
        assert_eq!(flight.patience(150), 1_200, "another waits already");
        assert_eq!(flight.send(), Some((5, 4)));
        flight.land(5);
        assert_eq!(flight.patience(150), 150, "nothing waits");
        flight.give_up();
        assert_eq!(flight.patience(150), 150, "nothing was in flight");
    }

    #[test]
    fn the_wait_stays_a_number_that_a_browser_takes() {
        let mut flight = given_up(100);
        assert_eq!(i32::try_from(flight.patience(150)), Ok(157_286_400));
        flight.clear();
        assert_eq!(flight.patience(150), 150);
    }
}
