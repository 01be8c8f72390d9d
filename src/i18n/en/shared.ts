/** Words that every element may use. */
export const shared = {
  'time.now': 'just now',
  'sandbox.banner': 'Sandbox. Nobody here is real.',
  'not-endorsed': 'Not made or endorsed by UnitedHealthcare.',
  'not-stated': 'Not stated',
  'copy.number': 'Copy the number {number}',
  'copied': 'Copied',
  'payer.rmhp': 'Rocky Mountain Health Plans',
  'payer.sierra': 'Sierra Health and Life',
  'payer.hsid': 'UnitedHealthcare',
  'payer.healthx': 'Peoples Health',
  'payer.sandbox': 'Sandbox',
} as const;
