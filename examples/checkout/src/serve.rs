//! The server around the routes: slow visitors are cut off, and whoever asked before the end is still answered.

use std::io;
use std::pin::pin;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::time::{sleep, timeout};

use crate::api::Refusal;

/// How long a visitor may take.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// Until the head of a request is there.
    pub head: Duration,
    /// Until its body is there and it is answered.
    pub request: Duration,
    /// Until a connection is closed, also where answers are not read; and until the last answers are given at the end.
    pub connection: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { head: Duration::from_secs(10), request: Duration::from_secs(10), connection: Duration::from_secs(120) }
    }
}

/// Serves until `end` is there, and then what has been asked before.
///
/// # Errors
///
/// Fails where the listener does.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    patience: Patience,
    end: impl Future<Output = ()>,
) -> io::Result<()> {
    let app = app.layer(from_fn(move |request: Request, next: Next| answer(request, next, patience.request)));
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(patience.head);
    let connections = GracefulShutdown::new();
    let mut end = pin!(end);
    loop {
        let stream = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                // The visitor is gone already, or there are too many: the next may do.
                Err(_) => {
                    sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut end => break,
        };
        let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(app.clone()));
        let connection = connections.watch(connection);
        tokio::spawn(async move { _ = timeout(patience.connection, connection).await });
    }
    drop(listener);
    _ = timeout(patience.head + patience.request, connections.shutdown()).await;
    Ok(())
}

async fn answer(request: Request, next: Next, most: Duration) -> Response {
    match timeout(most, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Refusal::new(StatusCode::REQUEST_TIMEOUT, "the request took too long").into_response(),
    }
}
