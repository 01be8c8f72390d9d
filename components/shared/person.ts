/** `AR` of `Ana Reyes`: beside the name, never instead of it. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined].map((word) => (word ? Array.from(word)[0] : ''));
  return letters.join('').toLocaleUpperCase();
}
