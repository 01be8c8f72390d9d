/** Whether a word begins with what was typed, one slip of the finger allowed: a letter too many, too few, wrong, or two swapped. Both folded. */
export function beginsNearly(word: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && word[at] === typed[at]) at += 1;
  if (at === typed.length) return true;
  return (
    word.startsWith(typed.slice(at + 1), at + 1) || // a wrong letter
    word.startsWith(typed.slice(at + 1), at) || // one too many
    word.startsWith(typed.slice(at), at + 1) || // one left out
    (word[at] === typed[at + 1] && word[at + 1] === typed[at] && word.startsWith(typed.slice(at + 2), at + 2))
  );
}
