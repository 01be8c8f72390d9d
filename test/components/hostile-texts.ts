/** Texts that a payer, or whoever wrote into its records, may send: each tries to be more than text. */
export const PAYLOADS: readonly string[] = [
  '<img src=x onerror="window.pwned=1">', '<script>window.pwned=1</script>', '"><svg onload="window.pwned=1">', '\'"--><iframe srcdoc="<script>parent.pwned=1</script>">', '<a href="javascript:window.pwned=1">x</a>',
  'javascript:window.pwned=1', '${window.pwned=1}', '{{constructor.constructor("window.pwned=1")()}}', '<style>*{display:none}</style>', '<details open ontoggle="window.pwned=1">', '</bdi></q><b onclick="window.pwned=1">', '\u202Egnp.exe', '__proto__', '{n} {amount}',
  'x'.repeat(10_000),
];

/** A resource with the payload in every text that it holds, save those that say what the resource is. */
export function poisoned(value: unknown, payload: string, key = ''): unknown {
  if (typeof value === 'string') return ['resourceType', 'id', 'system', 'code', 'use', 'currency', 'reference'].includes(key) ? value : payload;
  if (Array.isArray(value)) return value.map((each) => poisoned(each, payload, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poisoned(each, payload, name)]));
}
