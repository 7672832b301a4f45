//! What the shell knows of each region: enough to draw the frame of a page.

use std::collections::HashMap;
use std::sync::Arc;

use catalog::{AreaKind, Region};
use kernel::{Language, Point, Slug, Text, WorkingCalendar};

/// A public region as the frame of its pages shows it.
#[derive(Debug)]
pub struct RegionView {
    /// The region.
    pub region: Region,
    /// Its areas, large ones first, each followed by its small ones.
    pub areas: Vec<AreaChoice>,
    /// Numbers of the strip above every page.
    pub strip: Vec<StripNumber>,
    /// Languages of its menu.
    pub languages: Vec<Language>,
    /// Its working calendar.
    pub calendar: WorkingCalendar,
    /// Whether help can be asked for in its areas; those on whose channel nobody works are absent.
    pub help: Vec<(Slug, HelpDoor)>,
}

/// Whether help can be asked for in an area (R043).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HelpDoor {
    /// It can.
    Open,
    /// Not yet.
    Preparing,
    /// Not for a time.
    Suspended,
}

/// An area that a visitor may choose.
#[derive(Debug, Clone)]
pub struct AreaChoice {
    /// Identifier.
    pub id: Slug,
    /// Name.
    pub name: Text,
    /// Large or small.
    pub kind: AreaKind,
    /// The large area above a small one.
    pub parent: Option<Slug>,
    /// Where distances are counted from.
    pub point: Point,
}

/// A number of the strip above every page.
#[derive(Debug, Clone)]
pub struct StripNumber {
    /// As shown.
    pub number: String,
    /// As dialled.
    pub tel: String,
    /// One or two words.
    pub short: Text,
}

/// Every region of the installation.
#[derive(Debug, Default)]
pub struct Regions {
    in_order: Vec<Arc<RegionView>>,
    by_host: HashMap<String, usize>,
}

impl RegionView {
    /// The area of this identifier.
    pub fn area(&self, id: &str) -> Option<&AreaChoice> {
        self.areas.iter().find(|area| area.id.as_str() == id)
    }

    /// Whether help can be asked for in an area, or without one chosen: then it can when it can
    /// in any area.
    pub fn help_door(&self, area: Option<&Slug>) -> HelpDoor {
        let doors: Vec<HelpDoor> = self
            .help
            .iter()
            .filter(|(id, _)| area.is_none_or(|area| area == id))
            .map(|(_, door)| *door)
            .collect();
        [HelpDoor::Open, HelpDoor::Suspended]
            .into_iter()
            .find(|door| doors.contains(door))
            .unwrap_or(HelpDoor::Preparing)
    }
}

impl Regions {
    /// The regions in the order of the front list; the first is the one shown when none is named.
    pub fn new(in_order: Vec<Arc<RegionView>>) -> Regions {
        let by_host = in_order
            .iter()
            .enumerate()
            .flat_map(|(index, view)| {
                view.region
                    .hosts
                    .iter()
                    .map(move |host| (host.to_lowercase(), index))
            })
            .collect();
        Regions { in_order, by_host }
    }

    /// Every region.
    pub fn all(&self) -> &[Arc<RegionView>] {
        &self.in_order
    }

    /// The region of this identifier.
    pub fn get(&self, id: &str) -> Option<&Arc<RegionView>> {
        self.in_order
            .iter()
            .find(|view| view.region.id.as_str() == id)
    }

    /// The region that a host name leads to. The port does not count.
    pub fn of_host(&self, host: &str) -> Option<&Arc<RegionView>> {
        let name = host
            .rsplit_once(':')
            .map_or(host, |(name, _)| name)
            .to_lowercase();
        self.by_host
            .get(&name)
            .and_then(|index| self.in_order.get(*index))
    }
}
