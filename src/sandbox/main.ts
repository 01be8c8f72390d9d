import { sandboxArguments } from './arguments.js';
import { startSandbox } from './start.js';

try {
  const sandbox = await startSandbox({ ...sandboxArguments(process.argv.slice(2)), log: (line) => console.log(line) });
  console.log(`The sandbox is at ${sandbox.origin}, its dashboard at ${sandbox.origin}/_sandbox`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
