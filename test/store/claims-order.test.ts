import { expect } from '@open-wc/testing';
import { newestFirst, oneOfEach } from '../../src/store/claims-order.js';
import type { ClaimSummary } from '../../src/model/claim/claim.js';

const claim = (id: string | undefined, serviceStart?: string): ClaimSummary => ({
  connection: 'c', page: 1, entry: 0, identifiers: [], related: [], amounts: {}, standing: 'current',
  ...(id !== undefined && { id }),
  ...(serviceStart !== undefined && { serviceStart }),
});

describe('the order of claims', () => {
  it('puts the newest first, and those without a date of service at the end', () => {
    const order = newestFirst([claim('a', '2020-01-01'), claim('b'), claim('c', '2025-03'), claim('d', '2025-03-02')]);
    expect(order.map(({ id }) => id)).to.deep.equal(['d', 'c', 'a', 'b']);
  });

  it('shows a claim once that the payer sends twice, as it was sent last, and each of those without an id', () => {
    const once = oneOfEach([claim('a', '2020'), claim(undefined), claim('a', '2021'), claim(undefined)]);
    expect(once.map(({ id, serviceStart }) => [id, serviceStart])).to.deep.equal([['a', '2021'], [undefined, undefined], [undefined, undefined]]);
  });
});
