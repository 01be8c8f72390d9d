import type { Plugin } from 'vite';
import { hashOf } from './callback-page.js';
import type { Beside } from './languages.js';
import { SCRIPT } from './parts-beside.js';

/** What the source of the script calls the hash of the list. */
const LIST_HASH = '__UHC_LIST_HASH__';

/**
 * Puts files beside the script, and a list of the hashes of all that lies there. The script holds the list's hash alone: a page that names
 * the script's own hash has thereby named every file that it may load.
 */
export function listedBeside(files: readonly Beside[]): Plugin {
  return {
    name: 'listed-beside',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const hashes = [
          ...files.map(({ file, text }) => [file, hashOf(text, 'sha256')] as const),
          ...chunks.filter(({ fileName }) => fileName !== SCRIPT).map(({ fileName, code }) => [fileName, hashOf(code, 'sha256')] as const),
        ].sort(([a], [b]) => (a < b ? -1 : 1));
        const list = `${JSON.stringify(Object.fromEntries(hashes), undefined, 1)}\n`;
        for (const { file, text } of [...files, { file: 'integrity.json', text: list }]) this.emitFile({ type: 'asset', fileName: file, source: text });
        for (const chunk of chunks) if (chunk.fileName === SCRIPT) chunk.code = chunk.code.replaceAll(LIST_HASH, hashOf(list, 'sha256'));
      },
    },
  };
}
