import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ExplanationOfBenefit } from 'fhir/r4';
import { all } from '../generated.js';

const CLAIMS = all('ExplanationOfBenefit');

function kindOf({ type, subType }: ExplanationOfBenefit): string {
  return [type.coding?.[0]?.code, subType?.coding?.[0]?.code].filter(Boolean).join(' ');
}

function of(kind: string): ExplanationOfBenefit[] {
  return CLAIMS.filter((claim) => kindOf(claim) === kind);
}

function facts(claim: ExplanationOfBenefit): (string | undefined)[] {
  return (claim.supportingInfo ?? []).map(({ category }) => category.coding?.[0]?.code);
}

/** What each profile has of `supportingInfo`, as CARIN Blue Button slices it. */
const SLICES: Readonly<Record<string, readonly string[]>> = {
  'institutional inpatient': [
    'admissionperiod',
    'clmrecvddate',
    'typeofbill',
    'pointoforigin',
    'admtype',
    'discharge-status',
    'drg',
    'medicalrecordnumber',
    'patientaccountnumber',
  ],
  'institutional outpatient': ['clmrecvddate', 'typeofbill', 'pointoforigin', 'admtype', 'discharge-status', 'medicalrecordnumber', 'patientaccountnumber'],
  pharmacy: ['dayssupply', 'dawcode', 'refillnum', 'refillsauthorized', 'brandgenericindicator', 'rxorigincode', 'clmrecvddate', 'compoundcode'],
  professional: ['clmrecvddate', 'servicefacility', 'patientaccountnumber'],
  oral: ['clmrecvddate', 'servicefacility'],
};

describe('claims of every kind', () => {
  for (const [kind, slices] of Object.entries(SLICES)) {
    it(`are there, with the supporting facts of their profile: ${kind}`, () => {
      const claims = of(kind);
      assert.ok(claims.length > 0);
      const said = new Set(claims.flatMap(facts));
      for (const slice of slices) assert.ok(said.has(slice), slice);
    });
  }

  it('are there for eyes, which have no profile', () => {
    assert.ok(of('vision').length > 5);
    assert.ok(of('vision').every(({ meta }) => meta?.profile === undefined));
  });

  it('each say what every claim has to say', () => {
    for (const claim of CLAIMS) {
      const { id, identifier, created, insurer, provider, insurance, meta } = claim;
      assert.equal(identifier?.[0]?.type?.coding?.[0]?.code, 'uc', id);
      assert.equal(insurer.reference, 'Organization/sandbox-health-plan', id);
      assert.ok(created && meta?.lastUpdated && insurance[0]?.focal && Object.keys(provider).length > 0, id);
    }
  });

  it('name their profile as CARIN does, most of them', () => {
    const profiled = CLAIMS.flatMap(({ meta }) => meta?.profile ?? []);
    for (const profile of profiled)
      assert.match(profile, /^http:\/\/hl7\.org\/fhir\/us\/carin-bb\/StructureDefinition\/C4BB-ExplanationOfBenefit-[A-Za-z-]+\|(1\.1\.0|2\.0\.0)$/);
    assert.ok(profiled.length > CLAIMS.length * 0.8);
    assert.ok(
      CLAIMS.some(({ type, meta }) => type.coding?.[0]?.code === 'professional' && meta?.profile === undefined),
      'some do not',
    );
  });

  it('number their lines, notes, diagnoses and people so that all that refers to them finds them', () => {
    for (const { id, item = [], processNote = [], diagnosis = [], careTeam = [], supportingInfo = [] } of CLAIMS) {
      for (const list of [item, diagnosis, careTeam, supportingInfo])
        assert.deepEqual(
          list.map(({ sequence }) => sequence),
          list.map((_, at) => at + 1),
          id,
        );
      for (const line of item) {
        for (const note of line.noteNumber ?? [])
          assert.ok(
            processNote.some(({ number }) => number === note),
            `${id ?? ''} note ${note}`,
          );
        for (const at of line.diagnosisSequence ?? []) assert.ok(at <= diagnosis.length, id);
        for (const at of line.careTeamSequence ?? []) assert.ok(at <= careTeam.length, id);
      }
    }
  });

  it('hold a drug with its quantity, and a tooth with its surfaces', () => {
    const drug = of('pharmacy')[0]?.item?.[0];
    assert.match(drug?.productOrService.coding?.[0]?.code ?? '', /^\d{5}-\d{4}-\d{2}$/);
    assert.ok(drug?.quantity?.value && drug.quantity.unit);
    assert.ok(of('oral').some(({ item }) => item?.some(({ bodySite, subSite }) => bodySite && subSite?.length === 2)));
  });

  it('leave CPT codes without texts of the code system', () => {
    const codings = CLAIMS.flatMap(({ item = [] }) => item.flatMap(({ productOrService }) => productOrService.coding ?? []));
    assert.deepEqual(
      codings.filter(({ system, display }) => system?.includes('ama-assn') && display !== undefined),
      [],
    );
  });
});

describe('claims in every state of their life', () => {
  it('are paid, refused with a reason and a note, waiting, cancelled, and in error', () => {
    const refused = CLAIMS.filter(({ payment }) => payment?.type?.coding?.[0]?.code === 'denied');
    assert.ok(refused.length > 5);
    for (const { id, item = [], processNote = [] } of refused) {
      assert.ok(processNote.length > 0, id);
      for (const { adjudication = [] } of item) {
        assert.ok(
          adjudication.some(({ reason }) => reason?.coding?.[0]?.code === 'denied'),
          id,
        );
        assert.ok(
          adjudication.some(({ category, reason }) => /reason$/.test(category.coding?.[0]?.code ?? '') && reason?.text),
          id,
        );
      }
    }
    assert.ok(CLAIMS.filter(({ outcome }) => outcome === 'queued').length >= 3);
    for (const status of ['active', 'cancelled', 'entered-in-error'] as const)
      assert.ok(
        CLAIMS.some((claim) => claim.status === status),
        status,
      );
    for (const use of ['claim', 'predetermination', 'preauthorization'] as const)
      assert.ok(
        CLAIMS.some((claim) => claim.use === use),
        use,
      );
  });

  it('are refused once only for the first sample member, as the sign-in page says', () => {
    const danas = CLAIMS.filter(({ patient, payment }) => patient.reference === 'Patient/dana-whitlock' && payment?.type?.coding?.[0]?.code === 'denied');
    assert.deepEqual(
      danas.map(({ id }) => id),
      ['gene-test-2026'],
    );
  });

  it('wait only if they are young', () => {
    for (const { id, outcome, billablePeriod } of CLAIMS) if (outcome === 'queued') assert.ok((billablePeriod?.start ?? '') >= '2026-11-05', id);
  });

  it('are in the network and out of it', () => {
    const statuses = CLAIMS.map((claim) => JSON.stringify(claim.adjudication ?? []));
    assert.ok(statuses.some((text) => text.includes('"innetwork"')));
    assert.ok(statuses.some((text) => text.includes('"outofnetwork"')));
  });
});
