import { UhcError } from '../../errors.js';
import { escaped, searchOf } from '../../fhir/search.js';
import type { DirectoryWays } from '../../payers/directory-ways.js';
import { isDirectoryType, kindOf, resourceTypeOf } from './parameters.js';
import type { DirectoryType, KindOf, OwnParameter, ReferenceParameter, Referred, TextParameter } from './parameters.js';

/** A code, and the system that it belongs to where it is known. */
export interface TokenValue {
  readonly system?: string;
  readonly code: string;
}

/** Any of several values will do. */
export interface AnyOf<V> {
  readonly anyOf: readonly V[];
}

/** One value; several of which any will do; or a list, each of which has to fit. */
export type Asked<V> = V | AnyOf<V> | readonly (V | AnyOf<V>)[];

/** A token is `{ system, code }`, or a text as FHIR writes it (`system|code`, `code`). A text is taken letter by letter: a comma in it is no "or". */
type ValueOf<Kind> = Kind extends 'token' ? string | TokenValue : string;

/** Two links at most: `location.name`, `service.location.address`. */
type Chain<T extends DirectoryType> = {
  [R in ReferenceParameter<T>]:
    | `${R}.${OwnParameter<Referred<T, R>>}`
    | { [Q in ReferenceParameter<Referred<T, R>>]: `${R}.${Q}.${OwnParameter<Referred<Referred<T, R>, Q>>}` }[ReferenceParameter<Referred<T, R>>];
}[ReferenceParameter<T>];

/** `Type:parameter` of every reference to `T`. */
type PointerTo<T extends DirectoryType> = {
  [S in DirectoryType]: { [R in ReferenceParameter<S>]: T extends Referred<S, R> ? `${S}:${R}` : never }[ReferenceParameter<S>];
}[DirectoryType];

interface Control<T extends DirectoryType> {
  /** Resources a page, as far as the server follows. */
  readonly _count?: number;
  readonly _sort?: string;
  /** What is referred to comes along, where the server does that: `PractitionerRole:location`. */
  readonly _include?: readonly `${T}:${ReferenceParameter<T>}`[];
  /** What refers to it comes along. */
  readonly _revinclude?: readonly PointerTo<T>[];
  /** Of what came along. */
  readonly '_include:iterate'?: readonly { [S in DirectoryType]: `${S}:${ReferenceParameter<S>}` }[DirectoryType][];
  readonly '_revinclude:iterate'?: readonly string[];
}

/** A search of one type: its own parameters, chains through what it refers to, and what comes along. A name that is mistyped does not compile. */
export type DirectoryQuery<T extends DirectoryType> = Control<T> &
  { readonly [P in OwnParameter<T>]?: Asked<ValueOf<KindOf<T, P>>> } &
  { readonly [P in Chain<T>]?: Asked<string | TokenValue> } &
  { readonly [P in `${TextParameter<T>}:${'contains' | 'exact'}`]?: Asked<string> };

type Values = Readonly<Record<string, unknown>>;

const CONTROLS: ReadonlySet<string> = new Set(['_count', '_sort', '_include', '_revinclude', '_include:iterate', '_revinclude:iterate']);
const NETWORK_PROFILE = 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/plannet-Network';

/**
 * A query as a search relative to the base.
 * @throws UhcError `query_invalid`, with `parameter` and `why`: `unknown-type`, `unknown-parameter`, `no-condition` (the payer's gateway gives such a search
 * up), `finds-nothing` (the payer answers it with nothing, whatever is asked)
 */
export function queryText<T extends DirectoryType>(type: T, query: DirectoryQuery<T>, ways: DirectoryWays): string {
  if (!isDirectoryType(type)) throw invalid('unknown-type', type);
  const values: Values = query;
  const asked: Record<string, string | readonly string[]> = type === 'Network' ? { _profile: NETWORK_PROFILE } : {};
  let conditions = 0;
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (CONTROLS.has(name)) {
      asked[name] = listOf(value).map(plain);
      continue;
    }
    const kind = kindAt(type, name);
    if (!kind) throw invalid('unknown-parameter', name);
    if (ways.silentChains.has(`${type}?${name}`)) throw invalid('finds-nothing', name);
    const texts = listOf(value).map((one) => written(one, kind, ways)).filter(Boolean);
    if (texts.length > 0) conditions += 1;
    asked[name] = texts;
  }
  if (conditions === 0 && type !== 'Network' && ways.needsCondition) throw invalid('no-condition', type);
  return searchOf(resourceTypeOf(type), asked);
}

function invalid(why: 'unknown-type' | 'unknown-parameter' | 'no-condition' | 'finds-nothing', parameter: string): UhcError {
  return new UhcError('query_invalid', { why, parameter: parameter.slice(0, 80) });
}

/** What the last link of a chain takes; undefined where a link is none of its type's. */
function kindAt(type: DirectoryType, name: string): string | undefined {
  let at: string = type;
  const [links = '', modifier] = name.split(':');
  for (const link of links.split('.')) {
    const kind = kindOf(at, link);
    if (!kind) return undefined;
    at = kind;
  }
  return modifier === undefined || (at === 'string' && (modifier === 'contains' || modifier === 'exact')) ? at : undefined;
}

function written(value: unknown, kind: string, ways: DirectoryWays): string {
  if (isObject(value)) {
    const { anyOf, system, code } = value;
    if (anyOf !== undefined) return listOf(anyOf).map((one) => written(one, kind, ways)).filter(Boolean).join(',');
    return system === undefined ? escaped(plain(code)) : `${escaped(plain(system))}|${escaped(plain(code))}`;
  }
  const text = plain(value);
  if (kind === 'string') return escaped(text);
  return kind === 'token' && ways.barMeansAnySystem && text.startsWith('|') ? text.slice(1) : text;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}
