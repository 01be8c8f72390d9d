import { expect } from '@open-wc/testing';
import '../../../components/claim/own/own-note.js';
import '../../../components/claim/record/claim-record.js';
import '../../../components/claim/uhc-claim.js';
import type { ClaimElement } from '../../../components/claim/claim-element.js';
import { codeWords, loadCodeWordsBy, type CodeTable } from '../../../src/i18n/code-words.js';
import { codeGroups as english } from '../../../src/i18n/en/code-groups.js';
import { recordCodes as englishRecord } from '../../../src/i18n/en/record-codes.js';
import { codeGroups as spanish } from '../../../src/i18n/es/code-groups.js';
import { recordCodes as spanishRecord } from '../../../src/i18n/es/record-codes.js';
import { FakeClient, hsid } from '../fake-client.js';
import { all, drawn, mount, one, speakSpanish, textOf, words } from '../mount.js';
import { eob } from '../sample-eobs.js';

const ICD10 = 'http://hl7.org/fhir/sid/icd-10-cm';
const HCPCS = 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
const PLACES = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set';
const CARIN = 'http://hl7.org/fhir/us/carin-bb/CodeSystem';

interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

function coded(...coding: readonly Coding[]): object {
  return { coding };
}

function withDiagnosis(...coding: readonly Coding[]): object {
  return eob({ id: 'c-codes', more: { diagnosis: [{ sequence: 1, diagnosisCodeableConcept: coded(...coding) }] } });
}

function withService(service: object, more: object = {}): object {
  return eob({ id: 'c-codes', more: { item: [{ sequence: 1, productOrService: service, ...more }] } });
}

let asked: string[] = [];

/** Tables as they come from a server; what was asked for is noted. */
function serve(): void {
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'code-groups-en': english, 'code-groups-es': spanish, 'record-codes-en': englishRecord, 'record-codes-es': spanishRecord,
  };
  asked = [];
  loadCodeWordsBy(async (table: CodeTable, language) => {
    asked.push(`${table}-${language}`);
    return Promise.resolve(tables[`${table}-${language}`]);
  });
}

async function shown(resource: object, lang = 'en'): Promise<ClaimElement> {
  const element = await mount('uhc-claim', new FakeClient([hsid]).holding([resource]), { claimId: 'c-codes', lang });
  for (let turn = 0; turn < 3; turn += 1) await drawn(element); // the record's words, then those of its codes
  return element;
}

function fact(element: Element, name: string): HTMLElement {
  const dt = all(element, 'dt').find((each) => words(each) === name);
  return dt?.nextElementSibling as HTMLElement;
}

describe('a code that comes without a word', () => {
  beforeEach(serve);

  it('is said in our words, and that they are ours', async () => {
    expect(words(fact(await shown(withDiagnosis({ system: ICD10, code: 'I10' })), 'Diagnosis'))).to.equal('I10 · in our words: high blood pressure');
  });

  it('of which we know the group only is said by its group', async () => {
    expect(words(fact(await shown(withDiagnosis({ system: ICD10, code: 'E11.9' })), 'Diagnosis'))).to.equal('E11.9 · in our words: type 2 diabetes');
    expect(words(fact(await shown(withDiagnosis({ system: ICD10, code: 'H95.89' })), 'Diagnosis'))).to.equal('H95.89 · in our words: a problem of the ear');
  });

  it('is explained below what it stands in: that the words are ours, and what a code is about, once for services and once for facts', async () => {
    const service = withService(coded({ system: HCPCS, code: 'A0429' }));
    const notes = (element: Element): readonly string[] => all(element, '[part~=ours]').map(words);
    expect(notes(await shown(service))).to.deep.equal([englishRecord['ours.note']]);
    expect(notes(await shown({ ...service, subType: coded({ system: `${CARIN}/C4BBInstitutionalClaimSubType`, code: 'inpatient' }) }))).to.deep.equal([englishRecord['ours.note'], englishRecord['ours.note']]);
    expect(notes(await shown(withDiagnosis({ system: ICD10, code: 'I10', display: 'Essential hypertension' })))).to.deep.equal([]);
  });

  it('is said in Spanish, in the language that the view is in', async () => {
    await speakSpanish();
    const diagnosis = fact(await shown(withDiagnosis({ system: ICD10, code: 'E11.9' }), 'es'), 'Diagnóstico');
    expect(words(diagnosis)).to.equal('E11.9 · en palabras nuestras: diabetes tipo 2');
    expect(diagnosis.querySelector('.mini')?.closest('[lang]')?.getAttribute('lang')).to.equal('es');
    expect(asked).to.include('code-groups-es').and.to.not.include('code-groups-en');
  });

  it('keeps the payer’s word where it gives one, and has none of ours beside it', async () => {
    const element = await shown(withDiagnosis({ system: ICD10, code: 'I10', display: 'Essential hypertension' }));
    expect(words(fact(element, 'Diagnosis'))).to.equal('Essential hypertension I10');
    expect(asked).to.deep.equal(['record-codes-en']);
  });

  it('keeps the payer’s word of one coding also for another that has none', async () => {
    const element = await shown(withDiagnosis({ system: ICD10, code: 'I10' }, { system: 'http://snomed.info/sct', code: '59621000', display: 'Pressure, high' }));
    expect(words(fact(element, 'Diagnosis'))).to.equal('Pressure, high I10, 59621000');
  });

  it('stays bare where its words are under a licence, its system is another, or we have none', async () => {
    for (const coding of [
      { system: 'http://www.ama-assn.org/go/cpt', code: '99213' },
      { system: 'http://hl7.org/fhir/sid/ndc', code: '00093101501' },
      { system: 'https://www.nubc.org/CodeSystem/RevenueCodes', code: '0450' },
      { system: 'http://example.org/own', code: 'I10' },
      { system: HCPCS, code: '99213' },
      { system: PLACES, code: '110' },
      { system: 'constructor', code: 'I10' },
    ]) {
      const element = await shown(withService(coded(coding)));
      expect(textOf(one(element, '[part~=service]')), coding.system).to.contain(`Code ${coding.code}`).and.to.not.contain('our words');
      expect(asked.filter((table) => table.startsWith('code-groups') && ![HCPCS, PLACES].includes(coding.system)), coding.system).to.deep.equal([]);
      serve();
    }
  });

  it('of a dental service is said to be dental, and no more', async () => {
    expect(textOf(one(await shown(withService(coded({ system: 'http://www.ada.org/cdt', code: 'D0120' }))), '[part~=service]'))).to.contain('D0120 · in our words: dental code');
  });

  it('is said for services, places, stays, roles of a diagnosis and payment groups too', async () => {
    const resource = withService(coded({ system: HCPCS, code: 'A0429' }), { locationCodeableConcept: coded({ system: PLACES, code: '41' }) });
    const element = await shown({
      ...resource,
      subType: coded({ system: `${CARIN}/C4BBInstitutionalClaimSubType`, code: 'inpatient' }),
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: coded({ system: ICD10, code: 'S72.001A' }), type: [coded({ system: 'http://terminology.hl7.org/CodeSystem/ex-diagnosistype', code: 'principal' })] }],
      procedure: [{ sequence: 1, procedureCodeableConcept: coded({ system: 'http://www.cms.gov/Medicare/Coding/ICD10', code: '0SR9019' }) }],
      supportingInfo: [{
        sequence: 1, category: coded({ system: `${CARIN}/C4BBSupportingInfoType`, code: 'drg' }),
        code: coded({ system: 'https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/AcuteInpatientPPS/MS-DRG-Classifications-and-Software', code: '521' }),
      }],
    });
    const text = textOf(element);
    expect(text).to.contain('A0429 · in our words: ambulance with basic care, emergency').and.to.contain('at: 41 · in our words: an ambulance on land')
      .and.to.contain('inpatient · in our words: a hospital stay').and.to.contain('S72.001A · in our words: a broken thigh bone or hip')
      .and.to.contain('principal · in our words: the main diagnosis').and.to.contain('0SR9019 · in our words: a procedure on joints of the lower body')
      .and.to.contain('521 · in our words: a new hip after a break');
  });

  it('stays bare where the words cannot be had, and the claim stands', async () => {
    loadCodeWordsBy(async () => Promise.reject(new TypeError('no network')));
    expect(words(fact(await shown(withDiagnosis({ system: ICD10, code: 'I10' })), 'Diagnosis'))).to.equal('I10');
  });

  it('cannot hold the view up, however long it is', async () => {
    const element = await shown(withDiagnosis({ system: ICD10, code: `I${'0'.repeat(200_000)}` }));
    expect(words(fact(element, 'Diagnosis'))).to.match(/ · in our words: a problem of the heart or blood vessels$/);
  });

  it('brings words only when a claim is opened', async () => {
    await mount('uhc-claim', new FakeClient([hsid]).holding([withDiagnosis({ system: ICD10, code: 'I10' })]), {});
    expect(asked).to.deep.equal([]);
    expect(codeWords('code-groups', 'en')).to.equal(undefined);
  });
});
