//! What the command line asks for: `cargo bench -- [CASE]... [--instructions] [--publish]`.

/// Arguments of both bench targets.
#[derive(Debug, Default)]
pub struct Arguments {
    /// Parts of levels and names; none means all cases.
    pub cases: Vec<String>,
    /// Count instructions, and do nothing else.
    pub instructions: bool,
    /// Write `BENCHMARKS.md` and the plot.
    pub publish: bool,
    /// Run what is counted and nothing else, for who counts instructions around it.
    pub under_callgrind: bool,
}

impl Arguments {
    /// Those of this process; `cargo` adds `--bench`, which says nothing.
    pub fn read() -> Self {
        let mut arguments = Self::default();
        for argument in std::env::args().skip(1) {
            match argument.as_str() {
                "--instructions" => arguments.instructions = true,
                "--publish" => arguments.publish = true,
                "--under-callgrind" => arguments.under_callgrind = true,
                other if !other.starts_with('-') => arguments.cases.push(argument),
                _ => {}
            }
        }
        arguments
    }
}
