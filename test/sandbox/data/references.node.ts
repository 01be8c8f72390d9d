import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GENERATED, all, byReference, referencesIn } from './generated.js';

describe('references', () => {
  const known = byReference();

  it('of claims, people and plans all lead somewhere', () => {
    const resources = GENERATED.resources.filter(({ resourceType }) => resourceType !== 'PractitionerRole');
    const lost = resources.flatMap((resource) => referencesIn(resource).filter((reference) => !reference.startsWith('#') && !known.has(reference)));
    assert.deepEqual(lost, []);
  });

  it('of listings lead nowhere only where that was meant', () => {
    const lost = all('PractitionerRole').flatMap((role) => referencesIn(role).filter((reference) => !known.has(reference)));
    assert.ok(lost.length >= 6, 'some must be lost, as in real directories');
    assert.deepEqual(
      lost.filter((reference) => !/^[A-Za-z]+\/gone-/.test(reference)),
      [],
    );
  });

  it('into a claim itself find what it contains', () => {
    for (const claim of all('ExplanationOfBenefit')) {
      const inside = referencesIn(claim)
        .filter((reference) => reference.startsWith('#'))
        .map((reference) => reference.slice(1));
      for (const id of inside)
        assert.ok(
          claim.contained?.some((contained) => contained.id === id),
          `${claim.id ?? ''} #${id}`,
        );
    }
  });

  it('to other claims, by number, find them', () => {
    const numbers = new Set(all('ExplanationOfBenefit').map(({ identifier }) => `${identifier?.[0]?.system ?? ''}|${identifier?.[0]?.value ?? ''}`));
    const related = all('ExplanationOfBenefit').flatMap((claim) => claim.related ?? []);
    assert.ok(related.length > 10);
    for (const { reference } of related) assert.ok(numbers.has(`${reference?.system ?? ''}|${reference?.value ?? ''}`));
  });

  it('say the name that stands at their end, where they say one', () => {
    const names = new Map(
      [...known].map(([reference, resource]) => {
        const { name } = resource as { readonly name?: unknown };
        return [reference, typeof name === 'string' ? name : undefined];
      }),
    );
    const said = all('PractitionerRole')
      .flatMap((role) => [role.organization, ...(role.location ?? [])])
      .filter((reference) => reference?.display !== undefined);
    assert.ok(said.length > 100);
    for (const { reference = '', display } of said.flatMap((each) => each ?? [])) if (known.has(reference)) assert.equal(display, names.get(reference));
  });
});
