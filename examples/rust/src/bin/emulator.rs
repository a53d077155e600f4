//! Serves the emulated platform to this machine: `emulator [PORT]`. Prints the variables that a program needs.

use std::io;
use std::net::TcpListener;
use std::sync::Mutex;

use aepflow_examples::{emulator, environment, serve};

fn main() -> io::Result<()> {
    let port = std::env::args().nth(1).unwrap_or_else(|| "0".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}"))?;
    let emulator = Mutex::new(emulator());
    for (name, value) in environment(&emulator, &listener)? {
        println!("export {name}='{value}'");
    }
    serve(&listener, &emulator)
}
