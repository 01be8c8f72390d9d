/** Splits at an unescaped character, and leaves the escapes for `unescaped`. @see https://hl7.org/fhir/R4/search.html#escaping */
export function split(text: string, at: ',' | '|'): readonly string[] {
  const parts = [''];
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (character === at) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character === '\\' ? text.slice(i, (i += 1) + 1) : character}`);
  }
  return parts;
}

export function unescaped(text: string): string {
  return text.replace(/\\([\\,|$])/g, '$1');
}
