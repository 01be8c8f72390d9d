/** Real towns with their post codes and a point in their middle; who works there, and in which street, is invented. */
export interface Town {
  readonly city: string;
  readonly state: string;
  readonly zips: readonly string[];
  readonly areaCode: string;
  readonly latitude: number;
  readonly longitude: number;
  /** How much of the directory lies here. */
  readonly weight: number;
}

type Row = readonly [city: string, state: string, zips: readonly string[], areaCode: string, latitude: number, longitude: number, weight: number];

const ROWS = {
  'grand-junction': ['Grand Junction', 'CO', ['81501', '81503', '81506'], '970', 39.0639, -108.5506, 5],
  fruita: ['Fruita', 'CO', ['81521'], '970', 39.1589, -108.729, 1],
  montrose: ['Montrose', 'CO', ['81401', '81403'], '970', 38.4783, -107.8762, 2],
  reno: ['Reno', 'NV', ['89501', '89502', '89509'], '775', 39.5296, -119.8138, 5],
  sparks: ['Sparks', 'NV', ['89431', '89434'], '775', 39.5349, -119.7527, 2],
  houma: ['Houma', 'LA', ['70360', '70363'], '985', 29.5958, -90.7195, 3],
  thibodaux: ['Thibodaux', 'LA', ['70301'], '985', 29.7958, -90.8229, 2],
} as const satisfies Readonly<Record<string, Row>>;

export type TownKey = keyof typeof ROWS;

export function townOf(key: TownKey): Town {
  const [city, state, zips, areaCode, latitude, longitude, weight]: Row = ROWS[key];
  return { city, state, zips, areaCode, latitude, longitude, weight };
}

export const TOWNS: readonly Town[] = (Object.keys(ROWS) as TownKey[]).map(townOf);

/** What a geocoder answers when it knows no more than the country: the middle of the United States. */
export const FAILED_GEOCODE = { latitude: 39.78373, longitude: -100.445882 } as const;
