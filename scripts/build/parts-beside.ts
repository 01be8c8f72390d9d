import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/** What the script is called; the entry itself does no more than to import it. */
export const SCRIPT = 'uhc-widgets.js';
/** What the source of the script calls the name under which its parts find it. */
const NAME = '__UHC_PARTS__';

interface Binding {
  readonly local: string;
  readonly exported: string;
}

interface Import {
  readonly from: string;
  readonly bindings: readonly Binding[];
}

interface Module {
  /** Without its imports and exports. */
  readonly code: string;
  readonly imports: readonly Import[];
  readonly exports: readonly Binding[];
}

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>;

/**
 * Makes classic scripts of the chunks of a build: a page embeds one, and that one loads the others when they are needed. Each is wrapped in a
 * function that is handed what it imports; a `<script type="module">` would do the same, and would leave a page's `integrity` and a classic
 * `<script>` behind.
 * @see src/embed/beside.ts what runs them
 */
export function partsBeside(): Plugin {
  return {
    name: 'parts-beside',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk' && !one.isEntry) as Rolldown.OutputChunk[];
        for (const [file, one] of Object.entries(bundle)) if (one.type === 'chunk' && one.isEntry) Reflect.deleteProperty(bundle, file);
        const build = createHash('sha256');
        for (const { code } of [...chunks].sort((a, b) => (a.fileName < b.fileName ? -1 : 1))) build.update(code);
        const name = `__uhc${build.digest('hex').slice(0, 8)}`;
        for (const chunk of chunks) {
          const module = readModule(chunk.code, (code) => this.parse(code) as unknown as Node);
          chunk.code = (chunk.fileName === SCRIPT ? script(module, name) : part(chunk, module, name)).replaceAll(NAME, name);
        }
      },
    },
  };
}

function script({ code, imports, exports }: Module, name: string): string {
  if (imports.length > 0) throw new Error('The script imports a part of its own before it is asked for.');
  return `(()=>{${code}\nglobalThis.${name}?.main({${exports.map(({ local, exported }) => `${exported}:${local}`).join()}})})();\n`;
}

function part({ fileName }: Rolldown.OutputChunk, { code, imports, exports }: Module, name: string): string {
  const handed = imports.map(({ bindings }) => `{${bindings.map(({ local, exported }) => `${exported}:${local}`).join()}}`);
  const needs = JSON.stringify(imports.map(({ from }) => from));
  return `${name}.take(${JSON.stringify(fileName)},${needs},(${handed.join()})=>{${code}\nreturn{${exports.map(({ local, exported }) => `${exported}:${local}`).join()}}});\n`;
}

/** @throws Error at a form that a bundler does not write */
function readModule(text: string, parse: (code: string) => Node): Module {
  const imports: Import[] = [];
  const exports: Binding[] = [];
  const cuts: { readonly start: number; readonly end: number; readonly put: string }[] = [];
  for (const node of parse(text)['body'] as Node[]) {
    if (node.type === 'ImportDeclaration') {
      imports.push({ from: fileOf(node['source']), bindings: (node['specifiers'] as Node[]).map((one) => binding(one, 'imported')) });
      cuts.push({ ...node, put: '' });
    } else if (node.type === 'ExportNamedDeclaration' && !node['declaration'] && !node['source']) {
      exports.push(...(node['specifiers'] as Node[]).map((one) => binding(one, 'exported')));
      cuts.push({ ...node, put: '' });
    } else if (/^(Export|Import)/.test(node.type)) throw new Error(`A part holds a ${node.type}.`);
  }
  for (const found of text.matchAll(/\bimport\((["'`])\.\/([\w.-]+)\1\)/g)) cuts.push({ start: found.index, end: found.index + found[0].length, put: `${NAME}.load("${found[2]}")` });
  return { code: cutOut(text, cuts), imports, exports };
}

function binding(node: Node, side: 'imported' | 'exported'): Binding {
  if (!/^(Import|Export)Specifier$/.test(node.type)) throw new Error(`A part holds a ${node.type}.`);
  return { local: nameOf(node['local']), exported: nameOf(node[side]) };
}

function nameOf(node: unknown): string {
  const { name } = node as { readonly name?: unknown };
  if (typeof name !== 'string') throw new Error('A part names what it exports by no identifier.');
  return name;
}

function fileOf(node: unknown): string {
  const { value } = node as { readonly value?: unknown };
  if (typeof value !== 'string' || !value.startsWith('./')) throw new Error('A part imports what is no part.');
  return value.slice(2);
}

function cutOut(text: string, cuts: readonly { readonly start: number; readonly end: number; readonly put: string }[]): string {
  let code = text;
  for (const { start, end, put } of [...cuts].sort((a, b) => b.start - a.start)) code = code.slice(0, start) + put + code.slice(end);
  return code.trim();
}
