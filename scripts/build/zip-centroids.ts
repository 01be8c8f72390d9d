/**
 * Writes `src/places/zips`: where each ZIP code is, from the centres that the US Census Bureau publishes of its ZIP Code Tabulation Areas.
 * `npx tsx scripts/build/zip-centroids.ts FILE`: FILE is the Bureau's gazetteer (`2021_Gaz_zcta_national.txt`, tab-separated), or a JSON object of the
 * same facts by ZIP code (`{ "97201": { "latitude": 45.5, "longitude": -122.7 } }`). See docs/decisions/0008-where-a-zip-code-is.md.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packed, type Centroid } from '../../src/places/packing.js';

const FOLDER = 'src/places/zips';
const WIDTH = 150;

function fromGazetteer(text: string): Centroid[] {
  const [head = '', ...rows] = text.trim().split('\n');
  const names = head.split('\t').map((name) => name.trim());
  const column = (row: string, name: string): string => row.split('\t')[names.indexOf(name)]?.trim() ?? '';
  return rows.map((row) => ({ zip: column(row, 'GEOID'), latitude: Number(column(row, 'INTPTLAT')), longitude: Number(column(row, 'INTPTLONG')) }));
}

function fromObject(text: string): Centroid[] {
  const facts = JSON.parse(text) as Readonly<Record<string, { readonly latitude: number; readonly longitude: number }>>;
  return Object.entries(facts).map(([zip, { latitude, longitude }]) => ({ zip, latitude, longitude }));
}

function fileOf(digit: string, text: string): string {
  const lines = text.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? [];
  return `/** ZIP codes that begin with ${digit}, packed; made by \`scripts/build/zip-centroids.ts\`. */\nexport const ZIPS_${digit} = [\n${lines.map((line) => `  '${line}',\n`).join('')}].join('');\n`;
}

function write(centroids: readonly Centroid[]): void {
  mkdirSync(FOLDER, { recursive: true });
  for (let digit = 0; digit <= 9; digit += 1) {
    const these = centroids.filter(({ zip }) => zip.startsWith(String(digit))).sort((a, b) => (a.zip < b.zip ? -1 : 1));
    writeFileSync(join(FOLDER, `zips-${digit}.ts`), fileOf(String(digit), packed(these)));
  }
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Which file has the centres?');
const text = readFileSync(file, 'utf8');
write(text.trimStart().startsWith('{') ? fromObject(text) : fromGazetteer(text));
