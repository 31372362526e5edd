//! `cargo run -p checkout`: serves the checkout on this machine. `PORT` chooses another port than 8080.

use std::io;
use std::process::ExitCode;

use checkout::{Patience, app, serve};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("checkout: {message}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), String> {
    let port = match std::env::var("PORT") {
        Ok(text) => {
            let port = text.parse::<u16>();
            Some(port.map_err(|_| format!("PORT is {text:?}, expected a number from 0 to 65535"))?)
        }
        Err(_) => None,
    };
    let bind = |port| TcpListener::bind(("127.0.0.1", port));
    let listener = match (bind(port.unwrap_or(8080)).await, port) {
        (Ok(listener), _) => listener,
        (Err(error), Some(port)) => return Err(refused(port, &error)),
        // Somebody else has the usual port: any other will do.
        (Err(_), None) => bind(0).await.map_err(|error| refused(0, &error))?,
    };
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("http://{address}");
    let end = ended().map_err(|error| error.to_string())?;
    serve(listener, app(), Patience::default(), end).await.map_err(|error| error.to_string())
}

fn refused(port: u16, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            format!("port {port} is in use by another program; choose another with PORT, or leave it out")
        }
        io::ErrorKind::PermissionDenied => {
            format!("port {port} needs rights that this program has not; try one above 1023")
        }
        _ => format!("cannot listen on port {port}: {error}"),
    }
}

/// What comes when somebody ends the program: Ctrl-C, or SIGTERM.
#[cfg(unix)]
fn ended() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn ended() -> io::Result<impl Future<Output = ()>> {
    Ok(async { _ = tokio::signal::ctrl_c().await })
}
