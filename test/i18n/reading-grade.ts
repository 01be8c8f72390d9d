/** Flesch-Kincaid grade of an English text, by a plain count of syllables: groups of vowels, a silent `e` at the end left out. */
export function englishGrade(text: string): number {
  return 0.39 * wordsASentence(text) + 11.8 * syllablesAWord(text, englishSyllables) - 15.59;
}

/**
 * Ease of a Spanish text by the formula of Fernández Huerta (1959): from 0, hard, to 100, easy; 60 is everyday speech.
 * @see https://legible.es/blog/lecturabilidad-fernandez-huerta/
 */
export function spanishEase(text: string): number {
  return 206.84 - 60 * syllablesAWord(text, spanishSyllables) - 1.02 * wordsASentence(text);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}’]+/gu) ?? [];
}

function wordsASentence(text: string): number {
  return wordsOf(text).length / Math.max(1, text.split(/[.:;?]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part)).length);
}

function syllablesAWord(text: string, count: (word: string) => number): number {
  const words = wordsOf(text);
  return words.reduce((sum, word) => sum + count(word.toLowerCase()), 0) / Math.max(1, words.length);
}

function englishSyllables(word: string): number {
  return Math.max(1, (word.replace(/(?:[^l]e|es|ed)$/, 'x').match(/[aeiouy]+/g) ?? []).length);
}

/** A strong vowel is a syllable; weak ones join their neighbours, unless they carry an accent. */
function spanishSyllables(word: string): number {
  return Math.max(1, (word.match(/[aeoáéíóú]|[iuü]+(?![aeoáéíóú])(?<![aeoáéíóú][iuü]+)/g) ?? []).length);
}
