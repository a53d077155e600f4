//! The emulated platform over HTTP, with the standard library alone: for these programs and their tests.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use aepflow_emulator::{Emulator, Outcome, Request, Response};
use serde_json::json;

/// A platform whose clock begins now.
///
/// # Panics
/// If this machine's clock is before 1970.
#[must_use]
pub fn emulator() -> Emulator {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a time after 1970").as_secs();
    Emulator::new(&json!({ "now": now })).expect("the options are right")
}

/// The variables that a program needs to call the emulator.
///
/// # Errors
/// If the listener has no address.
pub fn environment(emulator: &Mutex<Emulator>, listener: &TcpListener) -> io::Result<Vec<(&'static str, String)>> {
    let known = emulator.lock().unwrap_or_else(PoisonError::into_inner).credentials();
    let text = |name: &str| known[name].as_str().unwrap_or_default().to_owned();
    Ok(vec![
        ("AEP_ACCESS_TOKEN", text("accessToken")),
        ("AEP_API_KEY", text("apiKey")),
        ("AEP_ORG_ID", text("orgId")),
        ("AEP_SANDBOX_NAME", text("sandboxName")),
        ("AEP_HOST", format!("http://{}", listener.local_addr()?)),
    ])
}

/// Answers one request of each connection, until the listener fails.
///
/// # Errors
/// If no connection can be accepted.
pub fn serve(listener: &TcpListener, emulator: &Mutex<Emulator>) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept()?;
        // A client that goes away while it sends harms no other.
        let _ = answer(stream, emulator);
    }
}

fn answer(stream: TcpStream, emulator: &Mutex<Emulator>) -> io::Result<()> {
    let mut reader = BufReader::new(stream);
    let Some(request) = read(&mut reader)? else { return Ok(()) };
    let outcome = emulator.lock().unwrap_or_else(PoisonError::into_inner).handle(&request);
    match outcome {
        Outcome::Answer { response, .. } => write(&mut reader.into_inner(), &response),
        // The connection ends without an answer.
        Outcome::NoAnswer { .. } => Ok(()),
    }
}

/// A request as clients send it to a server that closes each connection; nothing of an empty connection.
fn read(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut words = line.split_whitespace().map(str::to_owned);
    let (Some(method), Some(url)) = (words.next(), words.next()) else { return Ok(None) };
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let length = headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let length = length.and_then(|(_, value)| value.parse().ok()).unwrap_or(0);
    let mut body = Vec::new();
    reader.take(length).read_to_end(&mut body)?;
    Ok(Some(Request { method, url, headers, body }))
}

fn write(stream: &mut TcpStream, response: &Response) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {} -\r\nConnection: close\r\n", response.status);
    for (name, value) in response.headers.iter().filter(|(name, _)| !name.eq_ignore_ascii_case("content-length")) {
        head += &format!("{name}: {value}\r\n");
    }
    head += &format!("Content-Length: {}\r\n\r\n", response.body.len());
    stream.write_all(head.as_bytes())?;
    stream.write_all(&response.body)
}
