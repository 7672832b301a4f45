//! A map drawn on the server (R056): outlines where the pack has them, names of municipalities,
//! and pins that lead to places. Works for any region, with no tiles and no scripts.

use std::fmt::Write as _;

use i18n::Messages;
use kernel::Point;
use web::Visit;

use registry::RegionDirectory;

/// Width of the drawing in its own units; a phone shows it at about this many pixels, so that
/// pins keep their size of a finger.
const WIDTH: f64 = 360.0;
/// Pins nearer to each other than this become one pin with a number.
const CLUSTER_DISTANCE: f64 = 28.0;
/// Room around the outermost points.
const MARGIN: f64 = 34.0;
/// How far below its point a name stands, so that pins do not hide it.
const LABEL_BELOW: f64 = 27.0;
/// How near to the sides the middle of a name may come.
const LABEL_MARGIN: f64 = 40.0;
/// The least a map shows, in degrees of latitude: about twelve kilometres.
const LEAST_SPAN: f64 = 0.11;

/// Something to show on a map.
pub struct Pin {
    /// Where.
    pub point: Point,
    /// Where it leads; absent on its own page.
    pub href: Option<String>,
    /// Its name.
    pub name: String,
}

/// A drawn map.
pub struct Map {
    height: f64,
    outlines: Vec<String>,
    labels: Vec<(f64, f64, String)>,
    marks: Vec<Mark>,
}

/// One pin or several that stand too near each other.
struct Mark {
    x: f64,
    y: f64,
    pins: Vec<Pin>,
}

/// From degrees to the drawing's units: equirectangular, true to scale at the map's middle.
struct Projection {
    west: f64,
    north: f64,
    scale_x: f64,
    scale_y: f64,
}

impl Map {
    /// Draws pins over the region's municipalities. Absent when there is no pin.
    pub fn draw(directory: &RegionDirectory, visit: &Visit, pins: Vec<Pin>) -> Option<Map> {
        let (projection, height) = Projection::around(&pins)?;
        let inside = |x: f64, y: f64| (0.0..=WIDTH).contains(&x) && (0.0..=height).contains(&y);
        let outlines = directory
            .municipalities
            .values()
            .flat_map(|municipality| &municipality.outline)
            .chain(directory.areas.values().flat_map(|area| &area.outline))
            .map(|ring| projection.path(ring))
            .collect();
        let labels = directory
            .municipalities
            .values()
            .map(|municipality| {
                let (x, y) = projection.place(municipality.point);
                (x, y, visit.plain(&municipality.name).to_owned())
            })
            .filter(|(x, y, _)| inside(*x, *y))
            .map(|(x, y, name)| {
                (
                    x.clamp(LABEL_MARGIN, WIDTH - LABEL_MARGIN),
                    (y + LABEL_BELOW).min(height - 4.0),
                    name,
                )
            })
            .collect();
        Some(Map {
            height,
            outlines,
            labels,
            marks: cluster(&projection, pins),
        })
    }

    /// The map as an SVG element with `label` as its name.
    pub fn svg(&self, label: &str, t: &Messages) -> String {
        let mut svg = String::with_capacity(4096);
        let role = if self
            .marks
            .iter()
            .any(|mark| mark.pins.iter().any(|pin| pin.href.is_some()))
        {
            "group"
        } else {
            "img"
        };
        let _ = write!(
            svg,
            "<svg class=\"map\" viewBox=\"0 0 {WIDTH} {:.0}\" role=\"{role}\" aria-label=\"{}\">",
            self.height,
            escape(label),
        );
        for outline in &self.outlines {
            let _ = write!(svg, "<path class=\"map-outline\" d=\"{outline}\"/>");
        }
        for (x, y, name) in &self.labels {
            let _ = write!(
                svg,
                "<text class=\"map-label\" x=\"{x:.0}\" y=\"{y:.0}\" aria-hidden=\"true\">{}</text>",
                escape(name)
            );
        }
        for mark in &self.marks {
            mark.write(&mut svg, *t);
        }
        svg.push_str("</svg>");
        svg
    }
}

impl Mark {
    fn write(&self, svg: &mut String, t: Messages) {
        let (x, y) = (self.x, self.y);
        let Some(first) = self.pins.first() else {
            return;
        };
        let count = i64::try_from(self.pins.len()).unwrap_or(i64::MAX);
        let name = if count == 1 {
            first.name.clone()
        } else {
            let names: Vec<&str> = self
                .pins
                .iter()
                .take(4)
                .map(|pin| pin.name.as_str())
                .collect();
            format!("{}: {}", t.places_cluster(count).plain(), names.join(", "))
        };
        let shape = if count == 1 {
            format!(
                "<circle class=\"map-pin\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"12\"/><circle class=\"map-dot\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\"/>"
            )
        } else {
            format!(
                "<circle class=\"map-pin\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"13\"/><text class=\"map-count\" x=\"{x:.1}\" y=\"{:.1}\" aria-hidden=\"true\">{count}</text>",
                y + 4.5
            )
        };
        let name = escape(&name);
        // Several places at one spot lead to the list, which shows them one under another.
        let href = if count == 1 {
            first.href.as_deref()
        } else {
            first.href.as_ref().map(|_| "#list")
        };
        let _ = match href {
            Some(href) => write!(
                svg,
                "<a href=\"{}\" aria-label=\"{name}\"><title>{name}</title>{shape}</a>",
                escape(href)
            ),
            None => write!(svg, "<g><title>{name}</title>{shape}</g>"),
        };
    }
}

impl Projection {
    /// A projection that shows every pin, and the drawing's height.
    fn around(pins: &[Pin]) -> Option<(Projection, f64)> {
        let first = pins.first()?.point;
        let (mut south, mut north, mut west, mut east) =
            (first.lat, first.lat, first.lon, first.lon);
        for pin in pins {
            south = south.min(pin.point.lat);
            north = north.max(pin.point.lat);
            west = west.min(pin.point.lon);
            east = east.max(pin.point.lon);
        }
        let middle = f64::midpoint(south, north);
        let shrink = middle.to_radians().cos().max(0.05);
        let inner = WIDTH - 2.0 * MARGIN;
        let span_lat = (north - south).max(LEAST_SPAN);
        let span_lon = (east - west).max(LEAST_SPAN / shrink);
        // A tall region is bounded in height: the width then shows more to its sides.
        let scale = (inner / (span_lon * shrink)).min(2.0 * inner / span_lat);
        let height = (span_lat * scale + 2.0 * MARGIN).clamp(180.0, 2.0 * WIDTH);
        let middle_lon = f64::midpoint(west, east);
        Some((
            Projection {
                west: middle_lon - WIDTH / 2.0 / (scale * shrink),
                north: middle + height / 2.0 / scale,
                scale_x: scale * shrink,
                scale_y: scale,
            },
            height,
        ))
    }

    fn place(&self, point: Point) -> (f64, f64) {
        (
            (point.lon - self.west) * self.scale_x,
            (self.north - point.lat) * self.scale_y,
        )
    }

    fn path(&self, ring: &[Point]) -> String {
        let mut path = String::with_capacity(ring.len() * 12);
        for (index, point) in ring.iter().enumerate() {
            let (x, y) = self.place(*point);
            let _ = write!(path, "{}{x:.1} {y:.1}", if index == 0 { 'M' } else { 'L' });
        }
        path.push('Z');
        path
    }
}

/// Joins pins that stand too near each other; the first of a cluster gives its spot.
fn cluster(projection: &Projection, pins: Vec<Pin>) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for pin in pins {
        let (x, y) = projection.place(pin.point);
        match marks
            .iter_mut()
            .find(|mark| (mark.x - x).hypot(mark.y - y) < CLUSTER_DISTANCE)
        {
            Some(mark) => mark.pins.push(pin),
            None => marks.push(Mark {
                x,
                y,
                pins: vec![pin],
            }),
        }
    }
    marks
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pin(lat: f64, lon: f64) -> Pin {
        Pin {
            point: Point::new(lat, lon).unwrap(),
            href: None,
            name: "x".to_owned(),
        }
    }

    proptest! {
        #[test]
        fn every_pin_lies_inside_and_no_two_marks_overlap(
            points in prop::collection::vec((59.5f64..70.1, 19.0f64..31.6), 1..60)
        ) {
            let pins: Vec<Pin> = points.iter().map(|(lat, lon)| pin(*lat, *lon)).collect();
            let (projection, height) = Projection::around(&pins).unwrap();
            for pin in &pins {
                let (x, y) = projection.place(pin.point);
                prop_assert!((0.0..=WIDTH).contains(&x) && (0.0..=height).contains(&y), "{x} {y} of {height}");
            }
            let count = pins.len();
            let marks = cluster(&projection, pins);
            prop_assert_eq!(marks.iter().map(|mark| mark.pins.len()).sum::<usize>(), count);
            for (index, mark) in marks.iter().enumerate() {
                for other in &marks[index + 1..] {
                    prop_assert!((mark.x - other.x).hypot(mark.y - other.y) >= CLUSTER_DISTANCE);
                }
            }
        }
    }
}
