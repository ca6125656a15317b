//! Where the project's files are, and how its commands are run.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

/// The project on this machine.
pub struct Project {
    /// The folder of the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
    /// The folder of tools that are this project's alone, so that a user's own are never replaced.
    pub own_tools: PathBuf,
}

impl Project {
    /// Finds the project from the place this program was compiled in.
    pub fn here() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("the xtask package has no folder above it")?
            .to_path_buf();
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        let own_tools = target.join("tools");
        Ok(Self { root, target, own_tools })
    }

    /// Another copy of the project, whose top is `root`: with a target folder of its own, and this one's tools.
    pub fn beside(&self, root: PathBuf) -> Self {
        Self { target: root.join("target"), root, own_tools: self.own_tools.clone() }
    }

    /// The folder of the finished page.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// A command that runs at the project's top, and finds the project's own tools before all others.
    pub fn command(&self, program: &str) -> Command {
        let path = self.search_path();
        // The child's PATH does not help to find the child itself on every system.
        let mut command = Command::new(find_in(&path, program).unwrap_or_else(|| PathBuf::from(program)));
        command.current_dir(&self.root).env("PATH", path).env("CARGO_TARGET_DIR", &self.target);
        // Trunk 0.21 reads NO_COLOR as a boolean and refuses the usual value of 1.
        command.env_remove("NO_COLOR");
        command
    }

    /// Where `program` is, looked up as [`Project::command`] does.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        find_in(&self.search_path(), program)
    }

    fn search_path(&self) -> OsString {
        let own = &self.own_tools;
        let mut folders = vec![own.join("bin"), own.join("node_modules").join(".bin")];
        folders.extend(env::var_os("PATH").iter().flat_map(env::split_paths));
        // `cargo install` puts programs here; a shell need not have it on its PATH.
        folders.extend(cargo_home().map(|home| home.join("bin")));
        env::join_paths(folders).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
    }
}

/// Runs `command` to its end and fails when it does. `what` names it in the error.
pub fn run(command: &mut Command, what: &str) -> Result<()> {
    let status = command.status().with_context(|| format!("{what}: could not start {}", line(command)))?;
    if !status.success() {
        bail!("{what}: `{}` ended with {status}", line(command));
    }
    Ok(())
}

/// What `command` prints, or nothing when it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Tells the user what is being done, apart from what the tools themselves print.
pub fn say(words: &str) {
    eprintln!("xtask: {words}");
}

/// Cargo's own folder, where crates are fetched to and programs installed.
pub fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let user = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"))?;
        Some(PathBuf::from(user).join(".cargo"))
    })
}

fn find_in(path: &OsStr, program: &str) -> Option<PathBuf> {
    let names: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ""] } else { &[""] };
    env::split_paths(path)
        .flat_map(|folder| names.iter().map(move |end| folder.join(format!("{program}{end}"))))
        .find(|file| file.is_file())
}

fn line(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|argument| argument.to_string_lossy().into_owned()));
    words.join(" ")
}
