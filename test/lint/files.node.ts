import { fileLengthRule } from '../../lint/rules/file-length.js';
import { fileNameRule } from '../../lint/rules/file-name.js';
import { checkRule } from './rule-tester.js';

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

checkRule(
  'file-length',
  fileLengthRule,
  [
    { file: 'src/model/claim.ts', code: `function read() { return 1; }\n${lines(399, 'read();')}` },
    { file: 'src/i18n/en.ts', code: `export const en = {\n${lines(500, `  'a': (n) => n,`)}};\n` },
  ],
  [
    { file: 'src/model/claim.ts', code: `function read() { return 1; }\n${lines(400, 'read();')}`, messageId: 'long' },
    { file: 'src/model/claim.ts', code: `const read = () => { return 1; };\n${lines(400, 'read();')}`, messageId: 'long' },
  ],
);

checkRule(
  'file-name',
  fileNameRule,
  [
    { file: 'src/model/adjudication.ts', code: 'x;' },
    { file: 'src/model/claim-type.ts', code: 'x;' },
    { file: 'components/shared/look.styles.ts', code: 'x;' },
  ],
  ['utils', 'util', 'helpers', 'types', 'constants', 'manager', 'claim-utils', 'date.helpers', 'token-manager'].map((name) => ({
    file: `src/model/${name}.ts`,
    code: 'x;',
    messageId: 'kind',
  })),
);
