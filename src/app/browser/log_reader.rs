//! A log's file, read in a worker piece by piece: neither the page nor the inspector ever holds it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{MessageEvent, Worker};

use super::files::Picked;
use super::worker::{member, started};
use crate::encoding::postcard::from_bytes;
use crate::report::view::log_file::LogFile;

/// The name of the document's function that starts a worker with the reader alone.
const STARTER: &str = "startReader";

/// What comes of a file.
pub enum News {
    /// So much of it is read, in percent.
    Read(u8),
    /// It is read whole.
    Groups(LogFile),
    /// It is no log, or what reads logs is not there: it is a text like any other.
    Text(Picked),
    /// The browser could not read it to its end.
    Unreadable,
}

/// What listens to a worker.
type Listener = Closure<dyn FnMut(JsValue)>;

/// What reads a log's file, one at a time. Clones are the same one.
#[derive(Clone, Default)]
pub struct LogReader(Rc<RefCell<Work>>);

#[derive(Default)]
struct Work {
    /// Tells the file that is awaited from those that are not any more.
    number: u32,
    /// The worker, with what listens to it, which lives as long.
    worker: Option<(Worker, [Listener; 2])>,
}

impl LogReader {
    /// Reads a file and tells what comes of it. Another one that is being read is ended.
    pub fn read(&self, file: Picked, tell: impl Fn(News) + 'static) {
        self.end();
        let number = self.0.borrow().number;
        let this = self.clone();
        spawn_local(async move {
            let worker = started(STARTER).await;
            if this.0.borrow().number != number {
                worker.inspect(Worker::terminate);
                return;
            }
            match worker {
                Some(worker) => this.listen(worker, file, tell),
                None => tell(News::Text(file)),
            }
        });
    }

    /// Ends the reading, and with it all that was read.
    pub fn end(&self) {
        let mut work = self.0.borrow_mut();
        work.number = work.number.wrapping_add(1);
        if let Some((worker, _)) = work.worker.take() {
            worker.terminate();
            worker.set_onmessage(None);
            worker.set_onerror(None);
        }
    }

    fn listen(&self, worker: Worker, file: Picked, tell: impl Fn(News) + 'static) {
        let message = Object::new();
        // Setting a member of a plain object does not fail, and neither does sending a file.
        let _ = Reflect::set(&message, &"file".into(), file.file());
        let tell = Rc::new(tell);
        let (file, number) = (RefCell::new(Some(file)), self.0.borrow().number);
        let (this, telling) = (self.clone(), tell.clone());
        let said = Listener::new(move |event: JsValue| {
            let news = news(&event.unchecked_into::<MessageEvent>().data(), &file);
            let is_last = !matches!(news, News::Read(_));
            telling(news);
            if is_last {
                this.leave(number);
            }
        });
        let this = self.clone();
        let failed = Listener::new(move |_| {
            tell(News::Unreadable);
            this.leave(number);
        });
        worker.set_onmessage(Some(said.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        let _ = worker.post_message(&message);
        self.0.borrow_mut().worker = Some((worker, [said, failed]));
    }

    /// Ends the worker once it has nothing more to say: after what it said is taken, since what listens goes with it.
    fn leave(&self, number: u32) {
        let this = self.clone();
        spawn_local(async move {
            if this.0.borrow().number == number {
                this.end();
            }
        });
    }
}

/// What the worker says.
fn news(data: &JsValue, file: &RefCell<Option<Picked>>) -> News {
    let bytes = member(data, "bytes");
    if let Some(read) = member(data, "read").as_f64() {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of a whole")]
        return News::Read((read * 100.0) as u8);
    }
    if !bytes.is_undefined() {
        let groups = from_bytes(&Uint8Array::new(&bytes).to_vec());
        return groups.map_or(News::Unreadable, News::Groups);
    }
    match file.take().filter(|_| member(data, "isLog").is_falsy() && !member(data, "isLog").is_undefined()) {
        Some(file) => News::Text(file),
        None => News::Unreadable,
    }
}
