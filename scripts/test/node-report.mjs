/** Reporter for `node --test`: one line of JSON a test, in the shape of `outcome.ts`. Suites are no tests of their own. */
import { relative } from 'node:path';

function outcome(type, data) {
  if (data.skip !== undefined || data.todo !== undefined) return 'skipped';
  return type === 'test:pass' ? 'passed' : 'failed';
}

function reason(data) {
  if (typeof data.skip === 'string' && data.skip) return data.skip;
  if (typeof data.todo === 'string' && data.todo) return data.todo;
  const error = data.details?.error;
  return error ? String(error.cause?.stack ?? error.cause ?? error.stack ?? error) : undefined;
}

export default async function* report(source) {
  const above = new Map();
  for await (const { type, data } of source) {
    const names = above.get(data.file) ?? [];
    if (type === 'test:start') above.set(data.file, [...names.slice(0, data.nesting), data.name]);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const failedSuite = data.details?.type === 'suite' && type === 'test:fail' && data.details.error?.failureType !== 'subtestsFailed';
    if (data.details?.type === 'suite' && !failedSuite) continue;
    const file = data.file ? relative(process.cwd(), data.file) : data.name;
    yield `${JSON.stringify({ file, name: [...names.slice(0, data.nesting), data.name].join(' › '), outcome: outcome(type, data), error: reason(data) })}\n`;
  }
}
