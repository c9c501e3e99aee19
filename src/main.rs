//! The program `harmattan`.
#![forbid(unsafe_code)]

fn main() -> harmattan::cli::Exit {
    harmattan::cli::main(std::env::args_os())
}
