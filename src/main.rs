//! The program `harmattan`.
#![forbid(unsafe_code)]

mod cli;

fn main() -> cli::Exit {
    cli::main(std::env::args_os())
}
