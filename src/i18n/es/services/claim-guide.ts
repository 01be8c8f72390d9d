import type { claimGuide as english } from '../../en/services/claim-guide.js';

export const claimGuide: Readonly<Record<keyof typeof english, string>> = {
  'stay.inpatient$': 'con estancia en el hospital',
  'stay.outpatient$': 'atención de hospital sin estancia',
  'as.admitting$': 'el motivo de ingreso',
  'as.discharge$': 'al final de la estancia',
  'as.principal$': 'el diagnóstico principal',
  'as.patientreasonforvisit$': 'por qué vino el paciente',
  'as.externalcauseofinjury$': 'qué causó la lesión',
  'as.clinical$': 'por un examen',
  'as.differential$': 'una de varias posibles',
  'as.laboratory$': 'por un análisis',
  'as.nursing$': 'por enfermería',
  'as.prenatal$': 'de antes del nacimiento',
  'as.radiology$': 'por una imagen',
  'as.remote$': 'hecha a distancia',
  'as.retrospective$': 'hecha mirando atrás',
  'as.self$': 'por el paciente',
  'reason.ar001$': 'no está cubierto',
  'reason.ar002$': 'se alcanzó un límite del plan',
};
