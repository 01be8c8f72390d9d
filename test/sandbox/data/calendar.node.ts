import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, daysBetween, workday } from '../../../src/sandbox/data/calendar.js';

describe('days', () => {
  it('go on over the ends of months, leap years and years', () => {
    assert.equal(addDays('2024-02-28', 1), '2024-02-29');
    assert.equal(addDays('2025-02-28', 1), '2025-03-01');
    assert.equal(addDays('2025-12-31', 1), '2026-01-01');
    assert.equal(addDays('2026-01-01', -1), '2025-12-31');
    assert.equal(addDays('2024-01-01', 366), '2025-01-01');
  });

  it('are counted over leap years, and backwards', () => {
    assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
    assert.equal(daysBetween('2026-01-01', '2025-12-31'), -1);
    assert.equal(daysBetween('2026-11-20', '2026-11-20'), 0);
  });

  it('of work are no Saturdays and no Sundays', () => {
    assert.equal(workday('2026-11-20'), '2026-11-20');
    assert.equal(workday('2026-11-21'), '2026-11-23');
    assert.equal(workday('2026-11-22'), '2026-11-23');
  });
});
