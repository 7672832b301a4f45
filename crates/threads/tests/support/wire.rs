//! The routes on a socket, and a client that speaks to it as a browser does.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Response};
use http_body_util::BodyExt;
use tower::ServiceExt;
use web::Shell;

/// Serves the routes on a free port until the test ends.
pub async fn serve(shell: Arc<Shell>, router: Router) -> SocketAddr {
    let entered = Router::new().fallback(move |request: Request| async move {
        match web::enter(&shell, request) {
            Ok(request) => router.oneshot(request).await.unwrap(),
            Err(response) => *response,
        }
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, entered).await.unwrap() });
    address
}

/// Sends a request and reads the answer to its end. HTTP/1.0, so that each has a connection of its
/// own that ends with the answer.
pub async fn send(address: SocketAddr, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let mut sent = format!("{} {} HTTP/1.0\r\n", parts.method, parts.uri).into_bytes();
    for (name, value) in &parts.headers {
        sent.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    sent.extend(format!("content-length: {}\r\n\r\n", body.len()).bytes());
    sent.extend(body);
    let exchanged = tokio::task::spawn_blocking(move || {
        let mut stream = TcpStream::connect(address)?;
        stream.write_all(&sent)?;
        let mut received = Vec::new();
        stream.read_to_end(&mut received)?;
        Ok::<_, std::io::Error>(received)
    });
    read(exchanged.await.unwrap().unwrap())
}

fn read(received: Vec<u8>) -> Response<Body> {
    let end = received.windows(4).position(|four| four == b"\r\n\r\n");
    let (head, body) = received.split_at(end.expect("an answer with a head") + 4);
    let head = String::from_utf8(head.to_vec()).unwrap();
    let mut lines = head.trim_end().split("\r\n");
    let status = lines.next().unwrap().split(' ').nth(1).unwrap();
    let mut response = Response::builder().status(status.parse::<u16>().unwrap());
    for line in lines {
        let (name, value) = line.split_once(": ").unwrap();
        let name = HeaderName::try_from(name).unwrap();
        response = response.header(name, HeaderValue::try_from(value).unwrap());
    }
    response.body(Body::from(body.to_vec())).unwrap()
}
