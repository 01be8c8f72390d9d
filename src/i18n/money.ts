/** An amount to be written: value in units of its currency. */
export interface Sum {
  readonly value: number;
  readonly currency?: string | undefined;
}

const writers = new Map<string, Intl.NumberFormat>();

function writer(locale: string, currency: string | undefined): Intl.NumberFormat {
  const key = `${locale} ${currency ?? ''}`;
  const known = writers.get(key);
  if (known) return known;
  const made = currency
    ? new Intl.NumberFormat(locale, { style: 'currency', currency })
    : new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  writers.set(key, made);
  return made;
}

/**
 * An amount as `Intl.NumberFormat` writes it, rounded to the currency's cents, half away from zero. Without a currency it is a bare
 * number; what is no currency code (three letters, ISO 4217) stands behind the number as the payer sent it.
 */
export function moneyText(locale: string, { value, currency }: Sum): string {
  const code = currency && /^[a-z]{3}$/i.test(currency) ? currency : undefined;
  // As decimal text, which the types of this language level do not know yet: 1.005 is rounded as stated, not as the nearest binary number.
  const text = writer(locale, code).format(String(value) as unknown as number);
  return currency && !code ? `${text} ${currency}` : text;
}
