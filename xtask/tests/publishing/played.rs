//! The steps of a job that publishes, run on this machine with files that are right and with files that are not.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use sha2::{Digest as _, Sha256};

use crate::workflow::{Job, Step};

const PAGE: &str = "index.html";
const SUMS: &str = "SHA256SUMS";

/// What is done to a folder of files.
type Tampering = fn(&Path);

/// What somebody may do to the files between their build and their publication.
pub const TAMPERINGS: [(&str, Tampering); 9] = [
    ("a file that was changed", |dist| write(dist, PAGE, "changed")),
    ("a file that was changed, and its sum", |dist| {
        write(dist, PAGE, "changed");
        sum(dist);
    }),
    ("a file that is gone", |dist| fs::remove_file(dist.join(PAGE)).unwrap()),
    ("a file that is gone, and its sum", |dist| {
        fs::remove_file(dist.join(PAGE)).unwrap();
        sum(dist);
    }),
    ("a file that was added", |dist| write(dist, "added.html", "added")),
    ("a file that was added, and its sum", |dist| {
        write(dist, "added.html", "added");
        sum(dist);
    }),
    ("a file that was added in a folder, named like the sums", |dist| {
        fs::create_dir(dist.join("folder")).unwrap();
        write(dist, "folder/SHA256SUMS", "added");
    }),
    ("a hidden file that was added", |dist| write(dist, ".added.html", "added")),
    ("a link that was added", |dist| {
        #[cfg(unix)]
        std::os::unix::fs::symlink(PAGE, dist.join("link.html")).unwrap();
    }),
];

/// Whether a job gets past all that stands before its first step that publishes, when the files that were built are these.
pub fn passes(job: &Job, tampering: Option<Tampering>) -> bool {
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let number = RUNS.fetch_add(1, Ordering::Relaxed);
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("publishing-{}-{number}", std::process::id()));
    let (built, job_folder) = (place.join("built"), place.join("job"));
    fs::create_dir_all(&built).unwrap();
    fs::create_dir_all(&job_folder).unwrap();
    for (name, content) in [(PAGE, "page"), ("page-1.css", "style"), ("version.json", "{}")] {
        write(&built, name, content);
    }
    sum(&built);
    fs::copy(built.join(SUMS), place.join(SUMS)).unwrap();
    if let Some(tampering) = tampering {
        tampering(&built);
    }
    let archive = place.join("artifact.tar");
    assert!(Command::new("tar").arg("-cf").arg(&archive).arg("-C").arg(&built).arg(".").status().unwrap().success());
    let outcome = job.before_it_publishes().iter().all(|step| play(step, &place, &job_folder));
    fs::remove_dir_all(&place).unwrap();
    outcome
}

fn play(step: &Step, place: &Path, job: &Path) -> bool {
    if step.run.is_empty() {
        let artifact = step.with.get("name").map(String::as_str);
        let file = if artifact == Some("github-pages") { "artifact.tar" } else { SUMS };
        let folder = job.join(step.with.get("path").map_or("", String::as_str));
        fs::create_dir_all(&folder).unwrap();
        fs::copy(place.join(file), folder.join(file)).unwrap();
        return true;
    }
    // As GitHub runs a step that names no shell.
    let mut bash = Command::new("bash");
    bash.arg("-e").arg("-c").arg(&step.run).current_dir(job).stdout(Stdio::null()).stderr(Stdio::null());
    bash.status().unwrap().success()
}

fn write(folder: &Path, name: &str, content: &str) {
    fs::write(folder.join(name), content).unwrap();
}

/// Writes the list of sums as the build does.
fn sum(dist: &Path) {
    let mut names: Vec<String> =
        fs::read_dir(dist).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name != SUMS);
    names.sort();
    let line = |name: &String| {
        let sum = Sha256::digest(fs::read(dist.join(name)).unwrap());
        format!("{}  {name}\n", sum.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
    };
    fs::write(dist.join(SUMS), names.iter().map(line).collect::<String>()).unwrap();
}
