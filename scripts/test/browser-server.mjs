/** What the browser tests find at their own server, besides the code: the published examples, and where a sandbox runs. */
import { createReadStream, statSync } from 'node:fs';
import { join, normalize, resolve, sep } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const EXAMPLES = '/__examples/';
const ORIGIN = '/__sandbox-origin';

/** @returns {Promise<string>} the origin; one sandbox for the whole run, started when the first test asks */
let sandbox;
async function sandboxOrigin() {
  sandbox ??= tsImport('../../src/sandbox/start.ts', import.meta.url).then(({ startSandbox }) => startSandbox({ port: 0, log: () => undefined }));
  return (await sandbox).origin;
}

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} closes the sandbox with the server */
export function sandboxPlugin() {
  return {
    name: 'sandbox',
    async serverStop() {
      if (sandbox) await (await sandbox).close();
    },
  };
}

/** Answers where `FHIR_EXAMPLES` is set, and 404 where it is not: a suite can tell that it has to be skipped. */
export async function examples(context, next) {
  if (!context.path.startsWith(EXAMPLES)) return next();
  const folder = process.env['FHIR_EXAMPLES'];
  context.status = 404;
  if (!folder) return undefined;
  const root = resolve(folder);
  const file = normalize(join(root, decodeURIComponent(context.path.slice(EXAMPLES.length))));
  if (!file.startsWith(root + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  context.status = 200;
  context.type = file.endsWith('.json') ? 'application/fhir+json' : 'text/plain';
  context.body = createReadStream(file);
  return undefined;
}

export async function sandboxAddress(context, next) {
  if (context.path !== ORIGIN) return next();
  context.type = 'text/plain';
  context.body = await sandboxOrigin();
  return undefined;
}
