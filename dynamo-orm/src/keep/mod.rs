//! Files that are made from the code and committed: held to the text that they should have.

#[cfg(test)]
mod tests;
mod write;

use std::env;
use std::fs;
use std::io;
use std::path::Path;

use crate::error::{Error, ErrorKind, Result};

/// What may be done about a file that is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It is written.
    Write,
    /// It is only told.
    Tell,
}

impl Mode {
    /// By the variable `CI`, which the runners of all large services set.
    #[inline]
    pub(crate) fn of_environment() -> Self {
        Self::of_ci(env::var("CI").ok().as_deref())
    }

    #[inline]
    fn of_ci(ci: Option<&str>) -> Self {
        match ci {
            None | Some("" | "0" | "false") => Self::Write,
            Some(_) => Self::Tell,
        }
    }
}

/// Holds a file that is made from the code, and committed, to the text that it should have.
///
/// For a test, so that what is committed is never older than the code. Where the file has another text or
/// is not there, it is written, with the folders that it stands in, and the test fails once, so that
/// somebody looks at the change and commits it. With the environment variable `CI` set (to anything but
/// `0` or `false`) nothing is written. A relative path is one from the working directory, which in a test is
/// the folder of the package's `Cargo.toml`. The file is replaced as a whole, so that nobody reads half of
/// it. The ends of lines may be those of any system.
///
/// # Errors
/// [`is_stale_file`](Error::is_stale_file) if the file was not there or had another text;
/// [`is_unusable_file`](Error::is_unusable_file) if it cannot be read or written, or is no UTF-8.
///
/// # Examples
///
/// ```
/// # let folder = std::env::temp_dir().join(format!("dynamo-keep-{}", std::process::id()));
/// # std::fs::create_dir_all(&folder)?;
/// # let path = folder.join("tables.txt");
/// # if std::env::var_os("CI").is_none() {
/// let first = dynamo_orm::keep_file(&path, "students\n").unwrap_err();
/// assert!(first.is_stale_file());
/// dynamo_orm::keep_file(&path, "students\n")?;
/// # }
/// # std::fs::remove_dir_all(&folder)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[inline]
pub fn keep_file(path: impl AsRef<Path>, text: &str) -> Result<()> {
    keep(path.as_ref(), text, Mode::of_environment(), String::new)
}

/// The same, in a mode that is given; `more` is what else is said of the change.
#[inline]
pub(crate) fn keep(
    path: &Path,
    text: &str,
    mode: Mode,
    more: impl FnOnce() -> String,
) -> Result<()> {
    let found = read(path)?;
    let what = match &found {
        Some(found) if *found == with_plain_ends(text) => return Ok(()),
        Some(found) => {
            format!("is not as the code is now, from line {} on", differs_at(found, text))
        }
        None => "was not there".to_owned(),
    };
    let what = match mode {
        Mode::Write => {
            write::replace(path, text).map_err(|source| Error::file(path, source))?;
            format!("the file {what}; it is written now: look at it and commit it")
        }
        Mode::Tell => format!(
            "the file {what}, and nothing is written where `CI` is set; run this test without it and commit the file"
        ),
    };
    Err(Error::about_file(path, ErrorKind::StaleFile, what + &more()))
}

/// What stands in the file, with plain ends of lines; `None` where there is no file.
#[inline]
pub(crate) fn read(path: &Path) -> Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(with_plain_ends(&text))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::file(path, error)),
    }
}

/// The text with the ends of lines of this system's files or of another's made one.
#[inline]
fn with_plain_ends(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// The first line that is another, counted from 1.
#[inline]
fn differs_at(found: &str, text: &str) -> usize {
    let same = found.lines().zip(text.lines()).take_while(|(found, wanted)| found == wanted);
    same.count() + 1
}
