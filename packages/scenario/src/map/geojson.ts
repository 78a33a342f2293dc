import type { LonLat } from './projection.ts';

/** The few shapes of GeoJSON (RFC 7946) that the map needs; positions are lon, lat and rings are closed. */
export interface PointShape {
  readonly type: 'Point';
  readonly coordinates: LonLat;
}
export interface LineShape {
  readonly type: 'LineString';
  readonly coordinates: readonly LonLat[];
}
export interface PolygonShape {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly LonLat[])[];
}

export interface Feature<Shape, Properties> {
  readonly type: 'Feature';
  readonly properties: Properties;
  readonly geometry: Shape;
}
