//! The inspector in its worker: it is started, asked one question at a time, and ended where its work is stale. The
//! program that reads settings and logs stands beside it once it was needed.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{MessageEvent, Worker};

use super::worker::{member, promised, started};
use crate::app::flight::Flight;
use crate::app::numbered::Numbered;
use crate::encoding::postcard::{from_bytes, to_bytes};
use crate::report::message::{Asked, Inspection, Question, TextNumber};

/// The name of the document's function that starts a worker, and gives a promise of it.
const STARTER: &str = "startInspector";

/// That of the one that has the next worker hold the reader as well.
const LOADER: &str = "loadReader";

/// After how many milliseconds an answer that nobody waits for any more is not waited for either. Whoever goes on typing
/// while answers take longer waits twice as long each time: a new worker costs a start, and its answer begins anew.
const OVERDUE: u32 = 150;

/// How many bytes a question takes beside its texts, where no field is long.
const BESIDE: usize = 4_096;

/// What comes of a question.
pub enum Answer {
    /// This, to this question.
    Inspection(Box<Inspection>, Box<Question>),
    /// The inspector ended without an answer.
    Failed,
    /// No inspector could be started.
    Missing,
}

/// The inspector. Clones are the same one.
#[derive(Clone)]
pub struct Inspector(Rc<RefCell<Inner>>);

struct Inner {
    flight: Flight<(Question, Vec<Numbered>)>,
    worker: Started,
    /// The texts that the worker has.
    has: Vec<TextNumber>,
    overdue: Option<Timeout>,
    done: Rc<dyn Fn(Answer)>,
}

enum Started {
    None,
    /// The number tells the start that is awaited from those that are not any more.
    Starting(u32),
    /// With what listens to it, which lives as long.
    Ready(Worker, #[expect(dead_code, reason = "kept alive")] [Closure<dyn FnMut(JsValue)>; 2]),
}

impl Inspector {
    /// An inspector that is started when it is asked or [`start`](Self::start)ed. `done` is called with each answer.
    pub fn new(done: impl Fn(Answer) + 'static) -> Self {
        let (flight, has) = (Flight::default(), Vec::new());
        Self(Rc::new(RefCell::new(Inner { flight, worker: Started::None, has, overdue: None, done: Rc::new(done) })))
    }

    /// Asks a question, with the texts that it names. An older one that still waits is dropped.
    pub fn ask(&self, question: Question, texts: Vec<Numbered>) {
        self.0.borrow_mut().flight.ask((question, texts));
        self.start();
        self.send();
        self.watch();
    }

    /// Starts the worker where there is none.
    pub fn start(&self) {
        if !matches!(self.0.borrow().worker, Started::None) {
            return;
        }
        let number = {
            thread_local!(static STARTS: RefCell<u32> = const { RefCell::new(0) });
            STARTS.with_borrow_mut(|starts| {
                *starts += 1;
                *starts
            })
        };
        self.0.borrow_mut().worker = Started::Starting(number);
        let this = self.clone();
        spawn_local(async move {
            let worker = started(STARTER).await;
            if !matches!(this.0.borrow().worker, Started::Starting(awaited) if awaited == number) {
                worker.inspect(Worker::terminate);
                return;
            }
            match worker {
                Some(worker) => this.ready(worker),
                None => this.missing(),
            }
        });
    }

    /// Ends the worker, and with it all that it holds. The next question starts another.
    pub fn end(&self) {
        let mut inner = self.0.borrow_mut();
        if let Started::Ready(worker, _) = &inner.worker {
            worker.terminate();
        }
        inner.worker = Started::None;
        inner.has.clear();
        inner.overdue = None;
        inner.flight.lose();
    }

    /// Loads the program that reads settings and logs, and tells whether it came. The worker that is started next holds it.
    pub fn load_reader(&self, done: impl FnOnce(bool) + 'static) {
        let this = self.clone();
        spawn_local(async move {
            let is_there = promised(LOADER).await.is_some();
            if is_there {
                this.end();
            }
            done(is_there);
        });
    }

    /// Ends the worker and forgets what waits.
    pub fn wipe(&self) {
        self.end();
        self.0.borrow_mut().flight.clear();
    }

    fn missing(&self) {
        self.wipe();
        let done = self.0.borrow().done.clone();
        done(Answer::Missing);
    }

    fn ready(&self, worker: Worker) {
        let (answering, failing) = (self.clone(), self.clone());
        let answered =
            Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| answering.answered(&event.unchecked_into()));
        let failed = Closure::<dyn FnMut(JsValue)>::new(move |_| failing.failed());
        worker.set_onmessage(Some(answered.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        self.0.borrow_mut().worker = Started::Ready(worker, [answered, failed]);
        self.send();
    }

    fn answered(&self, event: &MessageEvent) {
        let data = event.data();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the number that was sent")]
        let number = member(&data, "number").as_f64().unwrap_or_default() as u32;
        let bytes = Uint8Array::new(&member(&data, "bytes")).to_vec();
        let Some((question, _)) = self.0.borrow_mut().flight.land(number) else { return };
        self.0.borrow_mut().overdue = None;
        let answer = match from_bytes(&bytes) {
            Some(inspection) => Answer::Inspection(Box::new(inspection), Box::new(question)),
            None => Answer::Failed,
        };
        self.send();
        let done = self.0.borrow().done.clone();
        done(answer);
    }

    /// A worker that fails is ended; what waits gets another.
    fn failed(&self) {
        self.end();
        let done = self.0.borrow().done.clone();
        done(Answer::Failed);
        self.go_on();
    }

    fn go_on(&self) {
        if self.0.borrow().flight.is_waiting() {
            self.start();
        }
    }

    fn send(&self) {
        let mut inner = self.0.borrow_mut();
        let Inner { flight, worker, has, .. } = &mut *inner;
        let Started::Ready(worker, _) = worker else { return };
        let Some((number, (question, texts))) = flight.send() else { return };
        let new = texts.iter().filter(|text| !has.contains(&text.number)).map(|text| (text.number, &*text.text));
        let asked = Asked { texts: new.collect(), question };
        let room = asked.texts.iter().map(|(_, text)| text.len()).sum::<usize>() + BESIDE;
        // Plain data is always written.
        let Some(bytes) = to_bytes(&asked, room) else { return };
        *has = texts.iter().map(|text| text.number).collect();
        let bytes = Uint8Array::from(bytes.as_slice());
        let message = Object::new();
        // Setting a member of a plain object does not fail, and neither does sending plain data.
        let _ = Reflect::set(&message, &"number".into(), &number.into());
        let _ = Reflect::set(&message, &"bytes".into(), &bytes);
        let _ = worker.post_message_with_transfer(&message, &Array::of1(&bytes.buffer()));
    }

    /// Where an answer is overdue that a newer text has made stale, the worker is ended.
    fn watch(&self) {
        let Some(number) = self.0.borrow().flight.awaited() else { return };
        if self.0.borrow().overdue.is_some() {
            return;
        }
        let this = self.clone();
        let patience = self.0.borrow().flight.patience(OVERDUE);
        let timeout = Timeout::new(patience, move || {
            this.0.borrow_mut().overdue = None;
            let names = |question: &Question| question.texts().collect::<Vec<_>>();
            let is_stale = this.0.borrow().flight.is_stale(number, |(old, _), (new, _)| names(old) != names(new));
            if is_stale {
                this.0.borrow_mut().flight.give_up();
                this.end();
                this.go_on();
            } else if this.0.borrow().flight.is_waiting() {
                this.watch();
            }
        });
        self.0.borrow_mut().overdue = Some(timeout);
    }
}
