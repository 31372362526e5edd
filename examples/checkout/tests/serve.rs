//! Visitors who are slow, and the end of the program.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use checkout::{Patience, app, serve};

const BODY: &str = "lang=en&country=XK&phone=1";

/// Starts a server that is as patient.
fn start(patience: Patience) -> SocketAddr {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
            tell.send(listener.local_addr().expect("an address")).expect("a listener");
            serve(listener, app(), patience, std::future::pending()).await.expect("a server");
        });
    });
    told.recv().expect("an address")
}

/// Sends a text and leaves the connection open.
fn begin(address: SocketAddr, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.write_all(text.as_bytes()).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a time");
    stream
}

/// All that comes until the server closes the connection.
fn rest(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    // A reset closes it as well; a time that is up does not.
    if let Err(error) = stream.read_to_end(&mut bytes) {
        assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset, "still open");
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn post(length: usize, body: &str) -> String {
    let kind = "application/x-www-form-urlencoded";
    format!("POST /fields HTTP/1.1\r\nhost: a\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n\r\n{body}")
}

#[test]
fn slow_visitors_are_cut_off() {
    let second = Duration::from_secs(1);
    let address = start(Patience { head: second, request: second, connection: 4 * second });
    let start = Instant::now();
    let heads: Vec<TcpStream> = (0..300).map(|_| begin(address, "GET / HTTP/1.1\r\nhost: a\r\nx-slow: ")).collect();
    let bodies: Vec<TcpStream> = (0..20).map(|_| begin(address, &post(1000, "lang=en"))).collect();
    // One who asks once, and says nothing more.
    let idle = begin(address, "GET /static/icon.svg HTTP/1.1\r\nhost: a\r\n\r\n");
    // Others are answered meanwhile.
    let answer = rest(begin(address, "GET /api/search?q=kos HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"));
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    for stream in heads {
        rest(stream);
    }
    for stream in bodies {
        let answer = rest(stream);
        assert!(answer.starts_with("HTTP/1.1 408 "), "{answer:?}");
    }
    assert!(rest(idle).starts_with("HTTP/1.1 200 OK"));
    assert!(start.elapsed() < 15 * second, "{:?}", start.elapsed());
}

/// Who takes nothing of the answers is cut off as well.
#[test]
fn visitors_who_do_not_read_are_cut_off() {
    let second = Duration::from_secs(1);
    let address = start(Patience { head: second, request: second, connection: 2 * second });
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.set_write_timeout(Some(10 * second)).expect("a time");
    let request = "GET /?lang=sq HTTP/1.1\r\nhost: a\r\n\r\n".repeat(50);
    let start = Instant::now();
    let error = loop {
        if let Err(error) = stream.write_all(request.as_bytes()) {
            break error;
        }
        assert!(start.elapsed() < 12 * second, "still open");
        std::thread::sleep(Duration::from_millis(10));
    };
    assert!(matches!(error.kind(), std::io::ErrorKind::ConnectionReset | std::io::ErrorKind::BrokenPipe), "{error:?}");
}

/// Who asked before the program is ended has an answer.
#[cfg(unix)]
#[test]
fn the_end_waits_for_what_was_asked() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_checkout"))
        .env("PORT", "0")
        .stdout(Stdio::piped())
        .spawn()
        .expect("a program");
    let mut line = String::new();
    BufReader::new(program.stdout.take().expect("a pipe")).read_line(&mut line).expect("an address");
    let address: SocketAddr = line.trim().trim_start_matches("http://").parse().expect("an address");
    let mut asked = begin(address, &post(BODY.len(), &BODY[..10]));
    std::thread::sleep(Duration::from_millis(300));
    let killed = Command::new("kill").args(["-TERM", &program.id().to_string()]).status().expect("kill");
    assert!(killed.success());
    std::thread::sleep(Duration::from_millis(300));
    assert!(TcpStream::connect(address).is_err(), "nobody else is let in");
    asked.write_all(&BODY.as_bytes()[10..]).expect("a connection");
    let answer = rest(asked);
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.contains("street-address"), "{answer}");
    assert!(program.wait().expect("an end").success());
}

#[test]
fn what_port_cannot_be_is_said_plainly() {
    let run = |port: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_checkout")).env("PORT", port).output().expect("a program");
        assert_eq!(output.status.code(), Some(1), "{port}");
        String::from_utf8(output.stderr).expect("text")
    };
    assert_eq!(run("abc"), "checkout: PORT is \"abc\", expected a number from 0 to 65535\n");
    assert_eq!(run("65536"), "checkout: PORT is \"65536\", expected a number from 0 to 65535\n");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port();
    let said = run(&port.to_string());
    assert!(said.starts_with(&format!("checkout: port {port} is in use by another program")), "{said}");
}
