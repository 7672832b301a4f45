//! The web shell: what every page shares. Addresses and the visitor's choices, layout and
//! components, errors, cache policy, security headers, assets and request logs.

// Templates of this crate and of the feature crates name the shell alike.
extern crate self as web;

mod answer;
mod assets;
mod base;
mod charts;
mod components;
mod cookies;
mod errors;
mod headers;
mod leave;
mod observe;
mod origin;
mod regions;
mod said;
mod shell;
mod visit;

pub use answer::{Cache, Html, Json, json_response, script_json};
pub use assets::{Asset, asset_path, asset_routes};
pub use base::{base_address, host};
pub use charts::{Amount, BarChart, Caption, Label, MonthChart};
pub use components::{
    Card, Crumb, Dress, OpenLabel, PageHead, ages_label, cost_label, kind_label, provider_label,
    tel,
};
pub use cookies::{
    ASKER_COOKIE, SESSION_COOKIE, SIGN_IN_COOKIE, cookie, expired_cookie, session_cookie,
};
pub use errors::{Failure, not_found};
pub use headers::security_headers;
pub use leave::{close_left_pages, leave};
pub use observe::{MatchedRoute, catch_panic, observe};
pub use origin::{comes_from_elsewhere, refuse_other_sites};
pub use regions::{AreaChoice, HelpDoor, RegionView, Regions, StripNumber};
pub use said::{Paragraphs, Said};
pub use shell::{INNER, Shell, enter};
pub use visit::Visit;
