//! A file is replaced as a whole: written beside its place, then moved there.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Puts the text in the place of what the file holds.
#[inline]
pub(super) fn replace(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = beside(path)?;
    let moved = write(&beside, text).and_then(|()| fs::rename(&beside, path));
    if moved.is_err() {
        // What went wrong first is what is told.
        let _ = fs::remove_file(&beside);
    }
    moved
}

#[inline]
fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// A name in the same folder that nobody has, so that two tests at once do not write one file.
#[inline]
fn beside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let mut name = name.to_os_string();
    name.push(format!(".{:016x}.new", fastrand::u64(..)));
    Ok(path.with_file_name(name))
}
