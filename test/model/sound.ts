import assert from 'node:assert/strict';

/** No number but those that are numbers, nothing empty, nothing undefined: what is not stated is absent. */
export function assertSound(read: unknown): void {
  const open: unknown[] = [read];
  while (open.length > 0) {
    const value = open.pop();
    assert.notEqual(value, undefined);
    assert.notEqual(value, null);
    assert.notEqual(value, '');
    if (typeof value === 'number') assert.ok(Number.isFinite(value) && !Object.is(value, -0));
    else if (typeof value === 'object' && value !== null) open.push(...Object.values(value));
  }
  assert.equal(Reflect.get({}, 'polluted'), undefined);
}
