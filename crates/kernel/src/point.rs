//! A point on the map in WGS 84, and the distance between two.

use serde::{Deserialize, Serialize};

/// A point in WGS 84 degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RawPoint")]
pub struct Point {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

/// Degrees that are not on the globe.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("lat {lat}, lon {lon} is not a point: lat is -90 to 90, lon -180 to 180")]
pub struct InvalidPoint {
    lat: f64,
    lon: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPoint {
    lat: f64,
    lon: f64,
}

impl TryFrom<RawPoint> for Point {
    type Error = InvalidPoint;
    fn try_from(raw: RawPoint) -> Result<Self, Self::Error> {
        Point::new(raw.lat, raw.lon)
    }
}

impl Point {
    /// A point, when the degrees are on the globe.
    pub fn new(lat: f64, lon: f64) -> Result<Point, InvalidPoint> {
        if (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon) {
            Ok(Point { lat, lon })
        } else {
            Err(InvalidPoint { lat, lon })
        }
    }

    /// Great-circle distance in kilometres (haversine, mean earth radius).
    pub fn kilometres_to(self, other: Point) -> f64 {
        let half = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
        let chord = half(self.lat, other.lat)
            + self.lat.to_radians().cos()
                * other.lat.to_radians().cos()
                * half(self.lon, other.lon);
        2.0 * 6371.0088 * chord.sqrt().min(1.0).asin()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kotka_to_kouvola_is_about_fifty_kilometres() {
        let kotka = Point::new(60.4664, 26.9458).unwrap();
        let kouvola = Point::new(60.8679, 26.7042).unwrap();
        let distance = kotka.kilometres_to(kouvola);
        assert!((45.0..48.0).contains(&distance), "{distance}");
    }

    #[test]
    fn a_point_off_the_globe_is_refused() {
        assert!(Point::new(91.0, 0.0).is_err());
        assert!(Point::new(f64::NAN, 0.0).is_err());
    }
}
