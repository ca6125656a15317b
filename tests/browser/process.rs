//! Processes that end with the tests: each in a group of its own, so that what a driver has started
//! goes with it, and nothing else does.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

/// The groups that run now. An interrupt from the keyboard does not reach them, since they are not ours.
static GROUPS: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// A running process, killed with its whole group when dropped.
pub struct Process {
    child: Child,
    name: String,
}

impl Process {
    /// Starts `command` in a new group.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(command: &mut Command) -> Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.stdin(Stdio::null()).process_group(0).spawn();
        let child = child.with_context(|| format!("starting {name}"))?;
        // The group has the number of its first process.
        GROUPS.lock().unwrap_or_else(PoisonError::into_inner).push(child.id());
        Ok(Self { child, name })
    }

    /// The process itself, for reading what it prints.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Waits until something listens at `port` on this machine.
    ///
    /// # Errors
    /// When the process ends first, or nothing listens for 30 seconds.
    pub fn wait_for_port(&mut self, port: u16) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = self.child.try_wait()? {
                bail!("{} ended with {status} instead of listening at port {port}", self.name);
            }
            if start.elapsed() > Duration::from_secs(30) {
                bail!("{} does not listen at port {port}", self.name);
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        kill(self.child.id());
        self.child.wait().ok();
        GROUPS.lock().unwrap_or_else(PoisonError::into_inner).retain(|group| *group != self.child.id());
    }
}

/// Ends every process started here, for an end of the tests that drops nothing.
pub fn kill_all() {
    for group in GROUPS.lock().unwrap_or_else(PoisonError::into_inner).iter() {
        kill(*group);
    }
}

fn kill(group: u32) {
    let group = format!("-{group}");
    Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status().ok();
}

/// A port of this machine that nothing listens at now.
///
/// # Errors
/// When the system has none.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("asking for a free port")?;
    Ok(listener.local_addr()?.port())
}

/// Where a program is: the first of `names` that the PATH has.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file())
}
