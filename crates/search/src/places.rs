//! Distances, reckoned in memory only: where someone is never leaves the request.

use catalog::Document;
use kernel::Point;

/// Where documents are, for quick reckoning.
#[derive(Debug, Default)]
pub(crate) struct Places {
    /// Where each document's points begin; one more than there are documents.
    starts: Vec<u32>,
    points: Vec<Point>,
}

/// One degree north, kilometres.
const DEGREE: f64 = 111.195;

impl Places {
    pub(crate) fn new(documents: &[Document]) -> Places {
        let mut places = Places::default();
        for document in documents {
            places
                .starts
                .push(u32::try_from(places.points.len()).unwrap_or(u32::MAX));
            places.points.extend(&document.points);
        }
        places
            .starts
            .push(u32::try_from(places.points.len()).unwrap_or(u32::MAX));
        places
    }

    /// About how far the nearest of the document's places is, kilometres: the earth is taken for
    /// flat, which within a region errs by less than one in a hundred.
    pub(crate) fn about_kilometres(&self, document: u32, ruler: &Ruler) -> Option<f64> {
        self.of(document)
            .iter()
            .map(|point| ruler.squared(*point))
            .min_by(f64::total_cmp)
            .map(f64::sqrt)
    }

    /// How far the nearest of the document's places is, kilometres.
    pub(crate) fn kilometres(&self, document: u32, origin: Point) -> Option<f64> {
        self.of(document)
            .iter()
            .map(|point| origin.kilometres_to(*point))
            .min_by(f64::total_cmp)
    }

    fn of(&self, document: u32) -> &[Point] {
        let bound = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
        let range = bound(document as usize)..bound(document as usize + 1);
        self.points.get(range).unwrap_or_default()
    }
}

/// Measures from one point.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ruler {
    origin: Point,
    degree_east: f64,
}

impl Ruler {
    pub(crate) fn new(origin: Point) -> Ruler {
        Ruler {
            origin,
            degree_east: DEGREE * origin.lat.to_radians().cos(),
        }
    }

    fn squared(&self, point: Point) -> f64 {
        let north = (point.lat - self.origin.lat) * DEGREE;
        let east = (point.lon - self.origin.lon) * self.degree_east;
        north * north + east * east
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quick_ruler_agrees_with_the_globe() {
        let kotka = Point::new(60.4664, 26.9458).unwrap();
        let kouvola = Point::new(60.8679, 26.7042).unwrap();
        let quick = Ruler::new(kotka).squared(kouvola).sqrt();
        let exact = kotka.kilometres_to(kouvola);
        assert!((quick - exact).abs() < 0.01 * exact, "{quick} {exact}");
    }
}
