import { HARD_MEMBER } from '../odd/hard-member.js';
import type { Insured } from './patient.js';

/** Whoever reads her claims right reads all claims right. Her name is long, too. */
export const SIGRIDUR: Insured = {
  id: HARD_MEMBER,
  name: { use: 'official', family: 'Featherstonehaugh-Oyelaran y Montesinos', given: ['Sigríður', 'Aðalheiður'], suffix: ['III'] },
  gender: 'female',
  birthDate: '1961-06-30',
  town: 'houma',
  street: '4 Pelican St',
  memberNumber: 'SBX73000001',
  since: '2024-01-01',
  plan: 'Sandbox Advantage',
};
