//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use kernel::Slug;

/// The digital family centre: find help near home, in your own language.
#[derive(Debug, Parser)]
#[command(name = "perhekeskus", version, about, arg_required_else_help = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the site. Without options: the demo regions on 127.0.0.1:8080, data in ./data.
    Serve(ServeArguments),
    /// Make or check a region pack.
    #[command(subcommand)]
    Pack(PackCommand),
    /// Bring services in from another register. Works while a server runs on the same data.
    Import(ImportArguments),
    /// Tell what needs looking after.
    #[command(subcommand)]
    Report(ReportCommand),
    /// Copy the embedded database, also while a server runs on it.
    Backup(BackupArguments),
    /// Change the master key that confidential data is wrapped to, also while servers run.
    #[command(subcommand)]
    Keys(KeysCommand),
    /// Invite the first people of a region.
    #[command(subcommand)]
    Person(PersonCommand),
}

/// Commands on the master key.
#[derive(Debug, Subcommand)]
pub enum KeysCommand {
    /// Add a new master key and wrap everything to it. Run again when it was interrupted.
    Rotate(DataArguments),
    /// Remove from the key file the master keys that nothing uses any more.
    Retire(DataArguments),
}

/// Commands on people.
#[derive(Debug, Subcommand)]
pub enum PersonCommand {
    /// Give someone a role and print the link with which they make their passkey. The link works
    /// once, for seven days.
    Invite(InviteArguments),
}

/// Options of `person invite`.
#[derive(Debug, Clone, Args)]
pub struct InviteArguments {
    /// The region.
    #[arg(long, value_parser = Slug::parse)]
    pub region: Slug,
    /// Their name.
    #[arg(long)]
    pub name: String,
    /// Their work address.
    #[arg(long)]
    pub email: String,
    /// Their role: admin, coordinator, manager, data-protection, responder, ring-manager, expert
    /// or consultation-member.
    #[arg(long)]
    pub role: String,
    /// The ring of a role in a ring.
    #[arg(long, value_parser = Slug::parse)]
    pub ring: Option<Slug>,
    /// The area of a role in an area.
    #[arg(long, value_parser = Slug::parse)]
    pub area: Option<Slug>,
    /// A language they work in; repeat for several.
    #[arg(long = "language", default_value = "fi")]
    pub languages: Vec<String>,
    /// Where the data is.
    #[command(flatten)]
    pub data: DataArguments,
}

/// Options of every command that opens the data.
#[derive(Debug, Clone, Args)]
pub struct DataArguments {
    /// Configuration file, TOML; its keys are the long options with underscores.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Folder of the embedded database; made when missing [default: data].
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// PostgreSQL to use instead of the embedded database, as postgres://user@host/name.
    #[arg(long, value_name = "URL")]
    pub database_url: Option<String>,
}

/// Options of `serve`.
#[derive(Debug, Clone, Args)]
pub struct ServeArguments {
    /// Where the data is.
    #[command(flatten)]
    pub data: DataArguments,
    /// Address to listen on [default: 127.0.0.1:8080].
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<SocketAddr>,
    /// Address of Prometheus metrics, or "off" [default: 127.0.0.1:9464].
    #[arg(long, value_name = "ADDR")]
    pub metrics_listen: Option<String>,
    /// Folder of a region pack; repeat for several regions [default: the demo regions].
    #[arg(long, value_name = "DIR")]
    pub pack: Vec<PathBuf>,
    /// Let visitors sign in as the made-up people of the demo regions. Refused when a region that
    /// is served is not a demonstration.
    #[arg(long)]
    pub demo: bool,
    /// Finnish dictionary, mor.vfst of the package voikko-fi; without one, search compares
    /// pieces of words.
    #[arg(long, value_name = "FILE")]
    pub dictionary: Option<PathBuf>,
}

/// Commands on packs.
#[derive(Debug, Subcommand)]
pub enum PackCommand {
    /// Make an empty region that extends the national pack and can be served at once.
    New {
        /// Folder to make.
        dir: PathBuf,
        /// Name of the region, as in "Päijät-Häme".
        #[arg(long)]
        name: String,
        /// Identifier of the region: a-z, 0-9 and hyphens, as in paijat-hame.
        #[arg(long, value_parser = Slug::parse)]
        id: Slug,
    },
    /// Check a pack: exit code 0 when it can be served without errors, 1 otherwise.
    Check {
        /// Folder of the pack.
        dir: PathBuf,
        /// The day to check on [default: today].
        #[arg(long, value_name = "YYYY-MM-DD")]
        today: Option<NaiveDate>,
    },
}

/// Formats that can be brought in.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Format {
    /// Human Services Data Specification 3 / Open Referral UK.
    Hsds,
    /// The Finnish Service Catalogue (Palvelutietovaranto), open API v11.
    Ptv,
}

/// Options of `import`.
#[derive(Debug, Clone, Args)]
pub struct ImportArguments {
    /// What the source speaks.
    pub format: Format,
    /// File, folder, or the http address of a paged list.
    pub source: String,
    /// Region that the services come to.
    #[arg(long, value_parser = Slug::parse)]
    pub region: Slug,
    /// Where the data is.
    #[command(flatten)]
    pub data: DataArguments,
    /// Print the report as one JSON object.
    #[arg(long)]
    pub json: bool,
    /// Take services outside the pack's service classes and target groups too.
    #[arg(long)]
    pub all: bool,
}

/// Commands that tell what needs looking after.
#[derive(Debug, Subcommand)]
pub enum ReportCommand {
    /// List records whose review day has passed, with their owners.
    Stale {
        /// Where the data is.
        #[command(flatten)]
        data: DataArguments,
        /// Only this region.
        #[arg(long, value_parser = Slug::parse)]
        region: Option<Slug>,
    },
    /// List what visitors said of pages: comments, those that spoke of danger first, and how
    /// often each page helped.
    Feedback {
        /// Where the data is.
        #[command(flatten)]
        data: DataArguments,
        /// Only this region.
        #[arg(long, value_parser = Slug::parse)]
        region: Option<Slug>,
    },
    /// List guidance that is not out yet, and the situations of life that no article covers.
    Content {
        /// Where the data is.
        #[command(flatten)]
        data: DataArguments,
        /// Only this region.
        #[arg(long, value_parser = Slug::parse)]
        region: Option<Slug>,
    },
}

/// Options of `backup`.
#[derive(Debug, Clone, Args)]
pub struct BackupArguments {
    /// File to write; must not exist.
    pub file: PathBuf,
    /// Copy the keys instead of the data. Keep such copies for a week at most: what is erased can
    /// be read with them and an old copy of the data.
    #[arg(long)]
    pub keys: bool,
    /// Where the data is.
    #[command(flatten)]
    pub data: DataArguments,
}
