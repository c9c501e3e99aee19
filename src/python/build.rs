//! Says that the program is built as part of the package, which leaves out the explorer: a wheel of all would weigh more than 8 MB.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rustc-cfg=in_package");
}
