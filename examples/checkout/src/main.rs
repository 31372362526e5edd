//! `cargo run -p checkout`: serves the checkout on this machine. `PORT` chooses another port than 8080.

use std::io;

use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> io::Result<()> {
    let port = std::env::var("PORT").ok().and_then(|port| port.parse().ok());
    let listener = match TcpListener::bind(("127.0.0.1", port.unwrap_or(8080))).await {
        // Somebody else has the usual port: any other will do.
        Err(error) if error.kind() == io::ErrorKind::AddrInUse && port.is_none() => {
            TcpListener::bind(("127.0.0.1", 0)).await?
        }
        bound => bound?,
    };
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, checkout::app()).await
}
