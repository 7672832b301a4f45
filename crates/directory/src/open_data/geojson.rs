//! Meeting places and units with a point, as GeoJSON (RFC 7946).

use axum::http::StatusCode;
use axum::response::Response;
use catalog::{Kind, PlaceStatus};
use kernel::{Point, Slug};
use serde_json::{Value, json};

use super::View;
use super::projection::{Projection, compact};

pub(super) async fn places(view: View) -> Response {
    let projection = Projection::of(&view);
    let places = view
        .directory
        .places
        .values()
        .filter(|place| place.status != PlaceStatus::Closed)
        .filter_map(|place| {
            let mut properties =
                projection.properties(Kind::Place, &place.id, &place.name, place.address.as_ref());
            if let Some(properties) = properties.as_object_mut() {
                properties.insert("types".to_owned(), json!(place.types));
                properties.insert("status".to_owned(), json!(place.status));
            }
            place
                .point
                .map(|point| feature(&place.id, point, properties))
        });
    let units = view.directory.units.values().filter_map(|unit| {
        let properties =
            projection.properties(Kind::Unit, &unit.id, &unit.name, unit.address.as_ref());
        unit.point.map(|point| feature(&unit.id, point, properties))
    });
    let features: Vec<Value> = places.chain(units).collect();
    let collection = json!({"type": "FeatureCollection", "features": features});
    web::json_response(StatusCode::OK, "application/geo+json", &collection)
}

impl Projection<'_> {
    fn properties(
        &self,
        kind: Kind,
        id: &Slug,
        name: &kernel::Text,
        address: Option<&catalog::Address>,
    ) -> Value {
        let region = &self.directory.region.id;
        compact(json!({
            "kind": kind.as_str(),
            "name": self.words(name),
            "address": address.map(|address| {
                format!("{}, {} {}", self.words(&address.street), address.postal_code, self.words(&address.city))
            }),
            "url": format!("/{region}/{}/{kind}/{id}", self.language.code()),
        }))
    }
}

fn feature(id: &Slug, point: Point, properties: Value) -> Value {
    json!({
        "type": "Feature",
        "id": id,
        "geometry": {"type": "Point", "coordinates": [point.lon, point.lat]},
        "properties": properties,
    })
}
