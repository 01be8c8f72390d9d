/** A point on the map, in degrees. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_RADIUS_MILES = 3958.8;

/** As the crow flies, on a ball: a few tenths of a percent from the truth. */
export function milesBetween(from: Position, to: Position): number {
  const [south, north] = [radians(from.latitude), radians(to.latitude)];
  const rise = Math.sin((north - south) / 2) ** 2;
  const turn = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(rise + Math.cos(south) * Math.cos(north) * turn));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
