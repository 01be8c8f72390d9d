/** Names of files say nothing of health: who sees a folder, or a list of downloads, learns no diagnosis from it. */
export type FileKind = 'csv' | 'expenses' | 'packet' | 'bundle' | 'ndjson';

const NAMES: Readonly<Record<FileKind, readonly [name: string, ending: string]>> = {
  csv: ['claims', 'csv'],
  expenses: ['expenses', 'csv'],
  packet: ['claims', 'html'],
  bundle: ['claims', 'json'],
  ndjson: ['claims', 'ndjson'],
};

/** `claims-2025.csv`: the years that it covers, as far as they are stated. */
export function fileName(kind: FileKind, years: readonly string[]): string {
  const [name, ending] = NAMES[kind];
  const sorted = [...new Set(years.filter((year) => /^\d{4}$/.test(year)))].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const span = first === undefined ? [] : first === last ? [first] : [first, last];
  return `${[name, ...span].join('-')}.${ending}`;
}
