/** Names for people who do not exist, of as many kinds as a directory of a real town has. */

export const GIVEN = {
  female: [
    'Abena', 'Agnieszka', 'Aiko', 'Beatriz', 'Camille', 'Chiamaka', 'Colette', 'Deepa', 'Eleanor', 'Fatima', 'Gráinne', 'Harriet', 'Ingrid',
    'Jacinta', 'Jolene', 'Katalin', 'Lakshmi', 'Lourdes', 'Maeve', 'Mei-Ling', 'Nadia', 'Ngozi', 'Oksana', 'Paloma', 'Quỳnh', 'Renée', 'Rosario',
    'Soledad', 'Tamar', 'Ursula', 'Wanda', 'Yasmin',
  ],
  male: [
    'Adewale', 'Ambrose', 'Andrzej', 'Bartholomew', 'Björn', 'Cedric', 'Darnell', 'Desmond', 'Emeka', 'Farid', 'Gustavo', 'Hiroshi', 'Ignacio',
    'Jules', 'Kwame', 'Leif', 'Lorenzo', 'Mahmoud', 'Minh', 'Nikhil', 'Octave', 'Piotr', 'Quentin', 'Rafael', 'Roscoe', 'Sanjay', 'Tobias',
    'Thaddeus', 'Vikram', 'Wendell', 'Xavier', 'Zoltán',
  ],
} as const;

export const FAMILY = [
  'Abara', 'Albescu', 'Ashworth', 'Baptiste', 'Beauvais', 'Björklund', 'Boudreaux', 'Calloway', 'Castañeda', 'Chaudhry', 'Cheramie', 'Czarnecki',
  'Dellacorte', 'Dufrene', 'Ekwueme', 'Ellingsen', 'Fairweather', 'Ferreira', 'Fitzwilliam', 'Galindo', 'Guidry', 'Haakonsen', 'Hathaway',
  'Hollingsworth', 'Ibarra', 'Ishikawa', 'Jankowski', 'Kalani', 'Kilpatrick', 'Kovács', 'Lachance', 'Landry-Ortega', 'Larkin', 'Lindqvist', 'Mbeki',
  'McTavish', 'Montoya', 'Nakagawa', 'Nguyễn', 'Nwosu', 'O’Dowd', 'Okafor', 'Ostrowski', 'Peña', 'Pereira', 'Quintana', 'Radhakrishnan', 'Rasmussen',
  'Robichaux', 'Saavedra', 'Sandoval', 'Schreiber', 'Silverthorne', 'Szabó', 'Tewksbury', 'Thibodeaux', 'Trépanier', 'Ulibarri', 'Vandermeer',
  'Villaseñor', 'Wetherby', 'Whitehorse', 'Yazzie', 'Zabriskie', 'Zamora-Whitfield', 'Żółkowski',
] as const;

/** BCP 47 codes and the payer's word for each; English is said of most, the others of some. */
export const LANGUAGES = [
  ['es', 'Spanish'], ['vi', 'Vietnamese'], ['fr', 'French'], ['tl', 'Tagalog'], ['zh', 'Chinese'], ['ru', 'Russian'], ['ar', 'Arabic'],
  ['pl', 'Polish'], ['hi', 'Hindi'], ['pt', 'Portuguese'], ['nv', 'Navajo'], ['ht', 'Haitian Creole'], ['ase', 'American Sign Language'],
] as const;
