import type { CodeableConcept } from 'fhir/r4';
import { concept, worded } from '../coding/concept.js';
import { EXTENSION, SYSTEM } from '../coding/systems.js';
import type { Random } from '../prng.js';
import { LANGUAGES } from './names.js';

const SPOKEN_WELL = { url: EXTENSION.proficiency, valueCodeableConcept: worded(SYSTEM.proficiency, '50', 'Speaks it like a native') };

export function spoken(code: string, word?: string): CodeableConcept {
  return concept(SYSTEM.language, code, word);
}

/** None for many: directories seldom ask. Some give the bare code and no word. */
export function drawnLanguages(random: Random): CodeableConcept[] {
  if (random.chance(0.35)) return [];
  const languages: CodeableConcept[] = [{ ...spoken('en', 'English'), text: 'English' }];
  if (random.chance(0.45)) {
    const [code, word] = random.pick(LANGUAGES);
    languages.push(random.chance(0.25) ? spoken(code) : { extension: [SPOKEN_WELL], ...spoken(code, word), text: word });
  }
  return languages;
}
