/**
 * `npm start`: builds the script that the demo's pages hold, and starts the sandbox and the demo site.
 * `--sandbox-port`, `--demo-port`, and whatever the sandbox takes: `--load DIR`, `--seed N`.
 */
import { parseArgs } from 'node:util';
import { sandboxArguments } from '../src/sandbox/arguments.js';
import { listen } from '../src/sandbox/listen.js';
import { startSandbox } from '../src/sandbox/start.js';
import { STEPS } from './build/steps.js';
import { staticSite } from './static-site.js';

const DEMO_PORT = 9401;

async function main(): Promise<void> {
  const { values, tokens } = parseArgs({ options: { 'demo-port': { type: 'string' } }, strict: false, tokens: true });
  const demo = portOf(values['demo-port']);
  const others = process.argv.slice(2).filter((_, at) => !tokens.some((token) => token.kind === 'option' && token.name === 'demo-port' && (token.index === at || (!token.inlineValue && token.index + 1 === at))));
  const log = (line: string): void => { console.log(line); };
  await buildEmbed();
  const sandbox = await startSandbox({ ...sandboxArguments(others), log });
  const site = staticSite({ folders: ['demo', 'dist/embed'], filled: { SANDBOX: sandbox.origin } });
  const listening = await listen(demo, () => site, (taken) => { log(`Port ${taken} is in use; trying ${taken + 1}.`); });
  log(`\nSandbox    ${sandbox.origin}\nDemo site  http://localhost:${listening.port}\n\nSign in as sandbox1@testoptum.com, password Sandbox#1. Ctrl-C stops both.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void Promise.all([sandbox.close(), listening.close()]).then(() => process.exit(0)));
}

/** It takes a second or two, and never shows what an older checkout has left behind. */
async function buildEmbed(): Promise<void> {
  process.env['UHC_QUIET'] = 'yes';
  for (const { run } of STEPS.filter(({ name }) => name === 'embed' || name === 'callback')) await run('dist');
}

function portOf(value: string | boolean | undefined): number {
  if (value === undefined) return DEMO_PORT;
  if (typeof value !== 'string' || !/^\d+$/.test(value) || Number(value) > 65_535) throw new Error(`--demo-port takes a whole number up to 65535, not "${String(value)}".`);
  return Number(value);
}

main().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
});
