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

/** Where only a directory that is larger than usual has anybody. */
const FURTHER: readonly Row[] = [
  ['Durango', 'CO', ['81301', '81303'], '970', 37.2753, -107.8801, 3],
  ['Delta', 'CO', ['81416'], '970', 38.7422, -108.069, 1],
  ['Glenwood Springs', 'CO', ['81601'], '970', 39.5505, -107.3248, 2],
  ['Rifle', 'CO', ['81650'], '970', 39.5347, -107.7831, 1],
  ['Gunnison', 'CO', ['81230'], '970', 38.5458, -106.9253, 1],
  ['Cortez', 'CO', ['81321'], '970', 37.3489, -108.5859, 1],
  ['Pueblo', 'CO', ['81001', '81003', '81005'], '719', 38.2544, -104.6091, 6],
  ['Salida', 'CO', ['81201'], '719', 38.5347, -105.9989, 1],
  ['Alamosa', 'CO', ['81101'], '719', 37.4695, -105.87, 1],
  ['Carson City', 'NV', ['89701', '89703', '89706'], '775', 39.1638, -119.7674, 4],
  ['Fallon', 'NV', ['89406'], '775', 39.4735, -118.7774, 1],
  ['Fernley', 'NV', ['89408'], '775', 39.608, -119.2518, 1],
  ['Elko', 'NV', ['89801'], '775', 40.8324, -115.7631, 2],
  ['Winnemucca', 'NV', ['89445'], '775', 40.973, -117.7357, 1],
  ['Ely', 'NV', ['89301'], '775', 39.2474, -114.8886, 1],
  ['Morgan City', 'LA', ['70380'], '985', 29.6994, -91.2068, 1],
  ['Raceland', 'LA', ['70394'], '985', 29.7274, -90.599, 1],
  ['Lafayette', 'LA', ['70501', '70503', '70506'], '337', 30.2241, -92.0198, 6],
  ['Hammond', 'LA', ['70401', '70403'], '985', 30.5044, -90.4612, 2],
  ['New Iberia', 'LA', ['70560', '70563'], '337', 30.0035, -91.8187, 2],
  ['Slidell', 'LA', ['70458', '70461'], '985', 30.2752, -89.7812, 2],
  ['Opelousas', 'LA', ['70570'], '337', 30.5335, -92.0815, 1],
];

export function townOf(key: TownKey): Town {
  return town(ROWS[key]);
}

function town([city, state, zips, areaCode, latitude, longitude, weight]: Row): Town {
  return { city, state, zips, areaCode, latitude, longitude, weight };
}

export const TOWNS: readonly Town[] = (Object.keys(ROWS) as TownKey[]).map(townOf);

export const ALL_TOWNS: readonly Town[] = [...TOWNS, ...FURTHER.map(town)];

/** What a geocoder answers when it knows no more than the country: the middle of the United States. */
export const FAILED_GEOCODE = { latitude: 39.78373, longitude: -100.445882 } as const;
