import { adjudication, eob } from './sample-eobs.js';

/** A visit as most are: in network, paid, a copay. */
export const clinicVisit = eob({
  id: 'c-clinic', number: '9001-01', provider: 'Elm Street Clinic', start: '2025-03-10', decision: 'paid',
  totals: { submitted: 180, discount: 45, eligible: 135, copay: 20, paidtoprovider: 115, memberliability: 20 },
  lines: [{ text: 'Office visit, 20 minutes', code: 'V2013', quantity: 1, network: 'innetwork', status: 'paid', money: { submitted: 180, eligible: 135, paidtoprovider: 115, memberliability: 20 } }],
});

export const pharmacy = eob({
  id: 'c-drug', number: '9002-01', kind: 'pharmacy', provider: 'Corner Pharmacy 2214', start: '2025-02-27', decision: 'paid',
  totals: { submitted: 18.4, eligible: 12.6, paidtoprovider: 12.6, memberliability: 0 },
  lines: [{ text: 'Metformin 500 mg', code: 'N00093', quantity: 60, money: { submitted: 18.4, eligible: 12.6, memberliability: 0 } }],
});

/** Three services, one of them refused with a reason. */
export const imaging = eob({
  id: 'c-imaging', number: '8842-11', provider: 'Harbor Imaging', start: '2025-03-02', decision: 'partiallypaid',
  totals: { submitted: 1240, eligible: 615, deductible: 200, coinsurance: 65, paidtoprovider: 350, memberliability: 265 },
  lines: [
    { text: 'MRI of the knee', code: 'M1042', quantity: 1, network: 'innetwork', status: 'paid', money: { submitted: 1060, discount: 535, eligible: 525, paidtoprovider: 260, memberliability: 265 } },
    { text: 'Reading of the images', code: 'M1090', quantity: 1, network: 'innetwork', status: 'paid', money: { submitted: 90, eligible: 90, paidtoprovider: 90, memberliability: 0 } },
    { text: 'Contrast dye', code: 'M2207', quantity: 1, status: 'denied', money: { submitted: 90, noncovered: 90 }, denial: { code: 'PA-02', text: 'Prior authorization was not obtained.' } },
  ],
  more: {
    created: '2025-03-05', diagnosis: [{ sequence: 1, diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'M25.561' }], text: 'Pain in right knee' } }],
    careTeam: [{ sequence: 1, provider: { display: 'Dr. Noor Haddad' }, role: { coding: [{ code: 'referring' }] } }],
    payment: { date: '2025-03-07' },
    supportingInfo: [{ sequence: 1, category: { coding: [{ system: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBSupportingInfoType', code: 'clmrecvddate' }] }, timingDate: '2025-03-04' }],
  },
});

/** What is owed is not stated. */
export const hospital = eob({
  id: 'c-hospital', number: '7700-02', kind: 'institutional', provider: 'St. Anne Hospital', start: '2025-02-11', end: '2025-02-13',
  totals: { submitted: 24600, discount: 14190, paidtoprovider: 8410 },
});

export const refused = eob({
  id: 'c-refused', number: '6550-09', provider: 'Tidewater Physical Therapy', start: '2025-02-20', decision: 'denied',
  totals: { submitted: 140, noncovered: 140 },
  lines: [{ text: 'Therapy, 3 × 15 minutes', code: 'T9711', quantity: 3, status: 'denied', money: { submitted: 140, noncovered: 140 }, denial: { code: '197' } }],
});

/** The older of two dental claims, and the one that took its place. */
export const dentalBefore = eob({
  id: 'c-dental-1', number: '7731-04', kind: 'oral', provider: 'Bright Dental', start: '2025-02-03', totals: { submitted: 98, eligible: 89, paidtoprovider: 61.6, memberliability: 27.4 },
});
export const dentalAfter = eob({
  id: 'c-dental-2', number: '7731-05', kind: 'oral', provider: 'Bright Dental', start: '2025-02-03', prior: '7731-04', decision: 'paid',
  totals: { submitted: 98, eligible: 89, paidtoprovider: 66.6, memberliability: 22.4 },
});

/** It says twice, and differently, what is owed. */
export const contradicting = eob({
  id: 'c-twice', number: '5120-33', provider: 'Elm Street Clinic', start: '2025-01-29',
  totals: { submitted: 160, discount: 50, eligible: 110, paidtoprovider: 80 },
  more: {
    total: [
      adjudication('submitted', 160), adjudication('discount', 50), adjudication('eligible', 110), adjudication('paidtoprovider', 80),
      adjudication('memberliability', 30, 'Member responsibility'), adjudication('memberliability', 45, 'Patient share, revised'),
    ],
  },
});

export const pending = eob({ id: 'c-pending', number: '9003-01', kind: 'vision', provider: 'Clear View Optical', start: '2024-11-05', outcome: 'queued', totals: { submitted: 210 } });

export const longNamed = eob({
  id: 'c-long', number: '9004-01', start: '2024-11-18', decision: 'paid',
  provider: 'Asociación de Especialistas en Otorrinolaringología y Cirugía de Cabeza y Cuello de Fayetteville-Springdale, P.L.L.C.',
  totals: { submitted: 12480.5, eligible: 9100, paidtoprovider: 9080, memberliability: 20 },
});

export const undated = eob({ id: 'c-undated', number: '9005-01', provider: 'Valley Labs', totals: { submitted: 35 } });

/** Not an ExplanationOfBenefit at all. */
export const unreadable = { resourceType: 'Basic', id: 'c-broken' };

export const SAMPLES: readonly object[] = [
  clinicVisit, pharmacy, imaging, hospital, refused, dentalBefore, dentalAfter, contradicting, pending, longNamed, undated, unreadable,
];
