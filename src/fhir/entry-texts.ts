/**
 * The `resource` of each entry of a Bundle as its server wrote it, letter by letter; undefined where an entry has none. What is parsed and
 * written anew is another text: `20.00` becomes `20`, and FHIR says that a decimal's zeros are part of what it says.
 * @param json a Bundle that `JSON.parse` has read
 * @see https://hl7.org/fhir/R4/json.html#decimal
 */
export function entryTexts(json: string): readonly (string | undefined)[] {
  const entry = member(json, skipSpace(json, 0), 'entry');
  if (entry === undefined || json[entry] !== '[') return [];
  const texts: (string | undefined)[] = [];
  for (let at = skipSpace(json, entry + 1); json[at] !== ']'; at = next(json, at)) {
    const resource = json[at] === '{' ? member(json, at, 'resource') : undefined;
    texts.push(resource === undefined ? undefined : json.slice(resource, endOf(json, resource)));
  }
  return texts;
}

/** Where the value of a member of the object at `at` begins; of two with one name the last counts, as for `JSON.parse`. */
function member(json: string, at: number, name: string): number | undefined {
  let found: number | undefined;
  for (let key = skipSpace(json, at + 1); json[key] === '"'; ) {
    const keyEnd = endOf(json, key);
    const value = skipSpace(json, skipSpace(json, keyEnd) + 1);
    if (JSON.parse(json.slice(key, keyEnd)) === name) found = value;
    key = next(json, value);
  }
  return found;
}

/** Where the value after this one begins, or the end of what they stand in. */
function next(json: string, at: number): number {
  const end = skipSpace(json, endOf(json, at));
  return json[end] === ',' ? skipSpace(json, end + 1) : end;
}

/** Just behind the value that begins at `at`. */
function endOf(json: string, at: number): number {
  const first = json[at];
  if (first === '"') return endOfText(json, at);
  if (first !== '{' && first !== '[') return matchAt(/[^\s,\]}]*/y, json, at);
  let depth = 0;
  let here = at;
  do {
    here = matchAt(/[^"[\]{}]*/y, json, here);
    const mark = json[here];
    if (mark === '"') here = endOfText(json, here);
    else {
      depth += mark === '{' || mark === '[' ? 1 : -1;
      here += 1;
    }
  } while (depth > 0 && here < json.length);
  return here;
}

/** A quotation mark ends a text where an even number of backslashes stands before it. */
function endOfText(json: string, at: number): number {
  let end = at;
  let slashes = 0;
  do {
    end = json.indexOf('"', end + 1);
    if (end < 0) return json.length;
    slashes = 0;
    while (json[end - 1 - slashes] === '\\') slashes += 1;
  } while (slashes % 2 === 1);
  return end + 1;
}

function skipSpace(json: string, at: number): number {
  return matchAt(/\s*/y, json, at);
}

function matchAt(pattern: RegExp, json: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(json);
  return pattern.lastIndex;
}
