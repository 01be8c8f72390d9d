import { sandboxArguments } from './arguments.js';
import { SANDBOX_HELP } from './help.js';
import { startSandbox } from './start.js';

async function run(words: readonly string[]): Promise<void> {
  if (words.includes('--help') || words.includes('-h')) {
    console.log(SANDBOX_HELP);
    return;
  }
  const sandbox = await startSandbox({ ...sandboxArguments(words), log: (line) => console.log(line) });
  console.log(`The sandbox is at ${sandbox.origin}, its dashboard at ${sandbox.origin}/_sandbox`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
}

try {
  await run(process.argv.slice(2));
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
