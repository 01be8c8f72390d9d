/** Where the member is, save on the payer's page; `rest`: nothing was pressed. */
export type Step =
  | { readonly at: 'rest' }
  | { readonly at: 'choice' }
  | { readonly at: 'card'; readonly typed: string }
  | { readonly at: 'consent'; readonly choice: string; readonly host?: string }
  /** The connections, each whole; with `open` that one. */
  | { readonly at: 'manage'; readonly open?: string | undefined }
  /** Somebody else is about to use this device. */
  | { readonly at: 'switch' };
