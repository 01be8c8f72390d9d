import { npiOf } from '../../npi.js';
import { spoken } from '../../people/spoken-languages.js';
import type { Person } from '../practitioner.js';
import { LISTED } from './listed-on.js';

function notablePerson(id: string, serial: number, person: Pick<Person, 'name'> & Partial<Person>): Person {
  return { id, npi: npiOf(serial), languages: [], lastUpdated: LISTED, ...person };
}

export const TORRES_HEART = notablePerson('maria-elena-torres', 2101, {
  name: { text: 'María Elena Torres, MD', family: 'Torres', given: ['María', 'Elena'], suffix: ['MD'] },
  gender: 'female',
});
/** Another person of the same name: only the number tells them apart. The name stands in parts. */
export const TORRES_CHILDREN = notablePerson('maria-elena-torres-houma', 2102, {
  name: { prefix: ['Dr.'], given: ['María', 'Elena'], family: 'Torres', suffix: ['MD'] },
});
export const QUINTANA = notablePerson('thaddeus-quintana', 2103, {
  name: { text: 'Thaddeus Quintana, LPC', family: 'Quintana', given: ['Thaddeus'] },
  languages: [spoken('ase')],
});
export const OSTROWSKI = notablePerson('wanda-ostrowski', 2104, { name: { text: 'Wanda Ostrowski, MD', family: 'Ostrowski', given: ['Wanda'] } });
export const LINDQVIST = notablePerson('leif-lindqvist', 2105, { name: { text: 'Leif Lindqvist, DO', family: 'Lindqvist', given: ['Leif'], suffix: ['DO'] } });
export const LINDQVIST_AGAIN: Person = { ...LINDQVIST, id: 'leif-lindqvist-again', name: { family: 'Lindqvist', given: ['Leif'], suffix: ['DO'] } };
export const TREPANIER = notablePerson('renee-trepanier', 2106, {
  name: { text: 'Renée Trépanier, MD', family: 'Trépanier', given: ['Renée'] },
  languages: [spoken('fr', 'French')],
});
export const BOUDREAUX = notablePerson('jules-boudreaux', 2107, { name: { text: 'Jules Boudreaux, DO', family: 'Boudreaux', given: ['Jules'] } });
export const BEN_DAVID = notablePerson('noa-ben-david', 2108, {
  name: { text: 'נועה בן־דוד, MD', family: 'בן־דוד', given: ['נועה'], suffix: ['MD'] },
  languages: [spoken('he', 'Hebrew')],
});
export const LONG_NAME = notablePerson('bartholomew-fitzwilliam', 2109, {
  name: {
    prefix: ['Prof.', 'Dr.'],
    given: ['Bartholomew', 'Maximilian', 'Alexander'],
    family: 'Fitzwilliam-Hollingsworth von und zu Silverthorne',
    suffix: ['III', 'MD', 'PhD', 'FACS', 'FAAOS'],
  },
});

export const NOTABLE_PEOPLE: readonly Person[] = [
  TORRES_HEART,
  TORRES_CHILDREN,
  QUINTANA,
  OSTROWSKI,
  LINDQVIST,
  LINDQVIST_AGAIN,
  TREPANIER,
  BOUDREAUX,
  BEN_DAVID,
  LONG_NAME,
];
