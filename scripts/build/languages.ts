import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const ENGLISH = 'en';
const TABLES = ['es'];
/** Tables of words for codes, by file and by the name of what it exports. */
const CODE_WORDS = { 'specialties': 'specialties', 'record-codes': 'recordCodes', 'code-groups': 'codeGroups', 'site-owner': 'siteOwner' } as const;

/** A file beside the script, and the hash by which the script knows that it is the right one. */
export interface Beside {
  readonly file: string;
  readonly text: string;
}

async function fileOf(path: string, name: string, file: string): Promise<Beside> {
  const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  return { file, text: `${JSON.stringify(plain(module[name], name))}\n` };
}

/**
 * The tables of languages other than English, as JSON: the one script is English, and fetches another from its own address.
 * @throws Error where a table holds what JSON cannot say
 */
export async function languageFiles(): Promise<Beside[]> {
  const present = TABLES.filter((language) => language !== ENGLISH && existsSync(`src/i18n/${language}.ts`));
  return Promise.all(present.map((language) => fileOf(`src/i18n/${language}.ts`, language, `${language}.json`)));
}

/** Words for codes, in each language that has them: what nobody needs before they type, or before something is wrong. */
export async function codeWordFiles(): Promise<Beside[]> {
  const tables = [ENGLISH, ...TABLES].flatMap((language) => Object.entries(CODE_WORDS).map(([table, name]) => ({ language, table, name })));
  const present = tables.filter(({ language, table }) => existsSync(`src/i18n/${language}/${table}.ts`));
  return Promise.all(present.map(({ language, table, name }) => fileOf(`src/i18n/${language}/${table}.ts`, name, `${table}-${language}.json`)));
}

function plain(value: unknown, path: string): unknown {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return value.map((one, index) => plain(one, `${path}.${index}`));
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one, `${path}.${key}`)]));
  throw new Error(`${path} is a ${typeof value}, which cannot stand in a JSON file beside the script.`);
}
