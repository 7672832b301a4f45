//! What the rings and organisations of a region are called. Their records lie with the registry,
//! which knows nothing of people; whoever puts the two together names them.

use kernel::{Slug, Text};
use web::Visit;

use crate::Access;

/// Something that is shown and chosen by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Identifier; what a grant or a person keeps.
    pub id: Slug,
    /// Name.
    pub name: Text,
}

/// Names the rings and organisations of every region. Areas are named by the shell.
pub trait Names: Send + Sync {
    /// The rings of a region, in the order of lists; none when the region is not known.
    fn rings(&self, region: &Slug) -> Vec<Named>;

    /// The organisations of a region, in the order of lists; none when the region is not known.
    fn organizations(&self, region: &Slug) -> Vec<Named>;
}

/// The names that a page shows.
pub(crate) struct RegionNames {
    pub rings: Vec<Named>,
    pub organizations: Vec<Named>,
}

impl RegionNames {
    /// The names of the visit's region.
    pub fn of(access: &Access, visit: &Visit) -> RegionNames {
        let names = access.configuration().names.as_ref();
        let region = visit.region_id();
        RegionNames {
            rings: names.map_or_else(Vec::new, |names| names.rings(region)),
            organizations: names.map_or_else(Vec::new, |names| names.organizations(region)),
        }
    }

    /// A ring, or its identifier when the region has it no more.
    pub fn ring<'a>(&'a self, visit: &Visit, id: &'a str) -> &'a str {
        name(&self.rings, visit, id)
    }

    /// A person's organisation: one of the region's, or what was written down of another one.
    pub fn organization<'a>(&'a self, visit: &Visit, kept: &'a str) -> &'a str {
        name(&self.organizations, visit, kept)
    }
}

fn name<'a>(known: &'a [Named], visit: &Visit, id: &'a str) -> &'a str {
    let found = known.iter().find(|known| known.id.as_str() == id);
    found.map_or(id, |known| visit.plain(&known.name))
}
