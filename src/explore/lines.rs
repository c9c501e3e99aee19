//! An answer that comes line by line, each a JSON object, as soon as it is known. Whoever stops listening stops the work.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::body::Bytes;
use http_body::{Body, Frame};
use serde::Serialize;
use tokio::sync::mpsc;

/// Lines that may wait to be sent.
const WAITING: usize = 16;

/// The listening end, which is sent as the body of an answer.
pub struct Lines {
    receiver: mpsc::Receiver<Bytes>,
    stop: Arc<AtomicBool>,
}

/// The telling end.
pub struct Teller(mpsc::Sender<Bytes>);

/// Both ends; `stop` is set once nobody listens.
pub fn lines(stop: Arc<AtomicBool>) -> (Teller, Lines) {
    let (sender, receiver) = mpsc::channel(WAITING);
    (Teller(sender), Lines { receiver, stop })
}

impl Teller {
    /// Tells a line, from a thread that may wait. What nobody hears is lost.
    pub fn tell(&self, line: &impl Serialize) {
        if let Ok(mut bytes) = serde_json::to_vec(line) {
            bytes.push(b'\n');
            let _ = self.0.blocking_send(bytes.into());
        }
    }
}

impl Body for Lines {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.receiver.poll_recv(context).map(|line| line.map(|bytes| Ok(Frame::data(bytes))))
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}
