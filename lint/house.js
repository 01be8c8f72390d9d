/** Our own rules, by the names under which they are switched on. */
import { fileLengthRule } from './rules/file-length.js';
import { fileNameRule } from './rules/file-name.js';
import { handedInRule } from './rules/handed-in.js';
import { mayImportRule } from './rules/may-import.js';
import { noBlockedStyleRule } from './rules/no-blocked-style.js';
import { noFetchRule } from './rules/no-fetch.js';
import { noMarkupSinkRule } from './rules/no-markup-sink.js';
import { safeLinkRule } from './rules/safe-link.js';

export const house = {
  rules: {
    'file-length': fileLengthRule,
    'file-name': fileNameRule,
    'handed-in': handedInRule,
    'may-import': mayImportRule,
    'no-blocked-style': noBlockedStyleRule,
    'no-fetch': noFetchRule,
    'no-markup-sink': noMarkupSinkRule,
    'safe-link': safeLinkRule,
  },
};
