/** The extension's own pages. */
export const extension = {
  'extension.title': 'My claims and find care',
  'extension.tabs': 'Views',
  'extension.claims': 'Claims',
  'extension.find-care': 'Find care',
  'extension.connection': 'Connection',
  'extension.open-in-tab': 'Open in a tab',
} as const;
