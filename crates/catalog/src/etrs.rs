//! From ETRS-TM35FIN (EPSG:3067), the coordinates of Finnish registers, to WGS 84.

use kernel::Point;

/// Converts ETRS-TM35FIN metres to a point. The inverse of the transverse Mercator projection
/// with Krüger series on the GRS 80 ellipsoid (JHS 197, appendix); exact to a few millimetres
/// within Finland. Absent when the metres are not in or near Finland.
pub fn from_etrs_tm35fin(easting: f64, northing: f64) -> Option<Point> {
    let in_finland = (50_000.0..=760_000.0).contains(&easting)
        && (6_500_000.0..=7_800_000.0).contains(&northing);
    if !in_finland {
        return None;
    }
    const FLATTENING: f64 = 1.0 / 298.257_222_101;
    const SEMI_MAJOR: f64 = 6_378_137.0;
    const SCALE: f64 = 0.9996;
    const CENTRAL_MERIDIAN: f64 = 27.0;
    const FALSE_EASTING: f64 = 500_000.0;

    let n = FLATTENING / (2.0 - FLATTENING);
    let (n2, n3, n4) = (n.powi(2), n.powi(3), n.powi(4));
    let rectifying = SEMI_MAJOR / (1.0 + n) * (1.0 + n2 / 4.0 + n4 / 64.0);
    let eccentricity = (FLATTENING * (2.0 - FLATTENING)).sqrt();
    let series = [
        n / 2.0 - 2.0 * n2 / 3.0 + 37.0 * n3 / 96.0 - n4 / 360.0,
        n2 / 48.0 + n3 / 15.0 - 437.0 * n4 / 1440.0,
        17.0 * n3 / 480.0 - 37.0 * n4 / 840.0,
        4397.0 * n4 / 161_280.0,
    ];

    let xi = northing / (rectifying * SCALE);
    let eta = (easting - FALSE_EASTING) / (rectifying * SCALE);
    let (mut xi_sphere, mut eta_sphere) = (xi, eta);
    for (order, coefficient) in (1..).zip(series) {
        let twice = 2.0 * f64::from(order);
        xi_sphere -= coefficient * (twice * xi).sin() * (twice * eta).cosh();
        eta_sphere -= coefficient * (twice * xi).cos() * (twice * eta).sinh();
    }

    let beta = (xi_sphere.sin() / eta_sphere.cosh()).asin();
    let longitude_offset = (eta_sphere.tanh() / beta.cos()).asin();
    let isometric = beta.tan().asinh();
    let mut conformal = isometric + eccentricity * (eccentricity * isometric.tanh()).atanh();
    for _ in 0..4 {
        conformal = isometric + eccentricity * (eccentricity * conformal.tanh()).atanh();
    }
    let latitude = conformal.sinh().atan();
    Point::new(
        latitude.to_degrees(),
        CENTRAL_MERIDIAN + longitude_offset.to_degrees(),
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_points_convert() {
        // The worked example of JHS 197.
        let point = from_etrs_tm35fin(106_256.359_58, 6_715_706.377_05).unwrap();
        assert!((point.lat - 60.385_106_87).abs() < 1e-6, "{point:?}");
        assert!((point.lon - 19.848_136_76).abs() < 1e-6, "{point:?}");
    }

    #[test]
    fn metres_far_from_finland_are_refused() {
        assert_eq!(from_etrs_tm35fin(0.0, 0.0), None);
        assert_eq!(from_etrs_tm35fin(f64::NAN, 7_000_000.0), None);
    }
}
