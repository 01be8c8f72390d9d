import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import type { Coding, ExplanationOfBenefit, Resource } from 'fhir/r4';
import { generate } from '../../../src/sandbox/data/generate.js';
import { EXAMPLES, published } from '../../published/examples.js';
import { difference, shapeOf } from './shape.js';

const OWN = generate({ members: 30 }).resources;

/**
 * What a published example carries and our data leaves out on purpose: part of its path, or of its code, and why.
 * Whatever else a real resource has, ours has too.
 */
const LEFT_OUT: readonly (readonly [part: string, why: string])[] = [
  ['PayerAdjudicationStatus|other', 'one example’s way of not saying whether a provider is in the network'],
  ['claimcareteamrole', 'a role of a system that CARIN does not use any more'],
  ['via-intermediary', 'how to reach somebody through somebody else, which no payer has been seen to send'],
  ['location-boundary-geojson', 'the outline of a whole state'],
  ['endpoint-usecase', 'why a door is knocked at'],
  ['usdf-QuantityLimitDetail-extension][DaysSupply', 'said by the rolling limit'],
  ['organization-role', 'a system that Plan-Net does not use any more'],
  ['[communication-proficiency]', 'stands at each language, as the guide has it since 1.1'],
  ['qualification.code<', 'degrees stand behind the name; the specialty is the qualification'],
  ['[qualification]', 'a role’s own licence; ours is the person’s'],
  ['org-description', 'what an organization says of itself'],
  ['HealthcareService [newpatients]', 'said of people and places'],
  ['Location [newpatients][fromNetwork]', 'said of people'],
  ['Organization telecom', 'phones have their hours at the places'],
  ['Organization contact', 'a department, and no person'],
];

function isLeftOut(line: string): boolean {
  return LEFT_OUT.some(([part]) => line.includes(part));
}

function folder(name: string): readonly Resource[] {
  const path = join(EXAMPLES ?? '', name);
  return readdirSync(path).filter((file) => file.endsWith('.json')).map((file) => JSON.parse(readFileSync(join(path, file), 'utf8')) as Resource);
}

function kindOf({ type, subType }: ExplanationOfBenefit): string {
  const kind = (codings: readonly Coding[] = [], system: string): string => codings.find((coding) => coding.system?.includes(system))?.code ?? '';
  return `${kind(type.coding, 'claim-type')} ${kind(subType?.coding, 'InstitutionalClaimSubType')}`.trim();
}

function isEob(resource: Resource): resource is ExplanationOfBenefit {
  return resource.resourceType === 'ExplanationOfBenefit';
}

published('claims in the shape of published ones', () => {
  for (const version of ['1.1.0', '2.0.0']) {
    for (const example of EXAMPLES ? folder(`carin-ig/${version}`).filter(isEob) : []) {
      it(`have all that this one has: ${version} ${example.id ?? ''}, ${kindOf(example)}`, () => {
        const alike = OWN.filter(isEob).filter((claim) => kindOf(claim) === kindOf(example) && (claim.meta?.profile?.[0]?.endsWith('|1.1.0') ?? false) === (version === '1.1.0'));
        assert.ok(alike.length > 3, 'there are such claims');
        assert.deepEqual(difference(shapeOf([example]), shapeOf(alike)).filter((line) => !isLeftOut(line)), []);
      });
    }
  }
});

for (const name of ['plan-net-ig', 'formulary-ig']) {
  published(`listings in the shape of published ones: ${name}`, () => {
    const examples = EXAMPLES ? folder(name) : [];
    for (const type of new Set(examples.map(({ resourceType }) => resourceType))) {
      it(`have all that these have: ${type}`, () => {
        const alike = (from: readonly { readonly resourceType: string }[]): readonly object[] => from.filter(({ resourceType }) => resourceType === type);
        const missing = difference(shapeOf(alike(examples)), shapeOf(alike(OWN))).map((line) => `${type} ${line}`);
        assert.deepEqual(missing.filter((line) => !isLeftOut(line)), []);
      });
    }
  });
}

published('what is left out of the published shapes', () => {
  it('is still in some of them: an exception that nothing needs is taken out of the list', () => {
    const shapes = ['carin-ig/1.1.0', 'carin-ig/2.0.0', 'plan-net-ig', 'formulary-ig'].flatMap((name) => folder(name).flatMap((resource) => [...shapeOf([resource])].map((line) => `${resource.resourceType} ${line}`)));
    for (const [part] of LEFT_OUT) assert.ok(shapes.some((line) => line.includes(part)), part);
  });
});
