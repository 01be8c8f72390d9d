/**
 * What CARIN's guide and FHIR itself mean by a code: whether there was a stay, what a diagnosis is to a claim, why something was not paid.
 * @see https://hl7.org/fhir/us/carin-bb/terminology.html
 */
export const claimGuide = {
  'stay.inpatient$': 'a hospital stay',
  'stay.outpatient$': 'hospital care without a stay',
  'as.admitting$': 'the reason for admission',
  'as.discharge$': 'at the end of the stay',
  'as.principal$': 'the main diagnosis',
  'as.patientreasonforvisit$': 'why the patient came',
  'as.externalcauseofinjury$': 'what caused the injury',
  'as.clinical$': 'from an exam',
  'as.differential$': 'one of several that are possible',
  'as.laboratory$': 'from a lab test',
  'as.nursing$': 'by a nurse',
  'as.prenatal$': 'from before birth',
  'as.radiology$': 'from a picture',
  'as.remote$': 'made from afar',
  'as.retrospective$': 'made looking back',
  'as.self$': 'by the patient',
  'reason.ar001$': 'not covered',
  'reason.ar002$': 'a limit of the plan was reached',
} as const;
