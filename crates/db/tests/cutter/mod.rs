//! A wire to PostgreSQL that a test can cut and mend.

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// The wire. Cut, it refuses connections and ends the present ones.
pub struct Cutter {
    local: std::net::SocketAddr,
    server: String,
    traffic: JoinSet<()>,
}

impl Cutter {
    /// Lays a wire to the server of a URL, and gives the URL to reach it by.
    pub async fn before(url: &str) -> (Cutter, String) {
        let (start, rest) = url.rsplit_once('@').unwrap();
        let (server, database) = rest.split_once('/').unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let local = listener.local_addr().unwrap();
        let mut cutter = Cutter {
            local,
            server: server.to_owned(),
            traffic: JoinSet::new(),
        };
        cutter.carry(listener);
        (cutter, format!("{start}@{local}/{database}"))
    }

    pub fn cut(&mut self) {
        self.traffic.abort_all();
    }

    pub async fn mend(&mut self) {
        while self.traffic.join_next().await.is_some() {}
        let listener = TcpListener::bind(self.local).await.unwrap();
        self.carry(listener);
    }

    fn carry(&mut self, listener: TcpListener) {
        let server = self.server.clone();
        self.traffic.spawn(async move {
            let mut wires = JoinSet::new();
            loop {
                let (mut near, _) = listener.accept().await.unwrap();
                let mut far = TcpStream::connect(&server).await.unwrap();
                wires.spawn(async move { copy_bidirectional(&mut near, &mut far).await });
            }
        });
    }
}
