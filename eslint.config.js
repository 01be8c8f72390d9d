import tseslint from 'typescript-eslint';
import { house } from './lint/house.js';

const everywhere = Object.fromEntries(Object.keys(house.rules).map((name) => [`house/${name}`, 'error']));

const language = {
  'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-restricted-syntax': [
    'error',
    { selector: 'TSEnumDeclaration', message: 'A union of literals says the same and leaves no code behind.' },
    { selector: 'TSModuleDeclaration[kind!="global"]', message: 'A module is a namespace already.' },
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a name stays the same wherever it is imported.' },
  ],
};

const strict = {
  '@typescript-eslint/parameter-properties': ['error', { allow: ['readonly'] }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
  '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  // The library marks what it would not have anybody use by chance: http, which `checkedBase` has confined to this machine.
  '@typescript-eslint/no-deprecated': ['error', { allow: ['allowInsecureRequests'] }],
  // Lit's lifecycle and custom elements are classes with nothing but statics at times.
  '@typescript-eslint/no-extraneous-class': 'off',
};

/** What a component may not touch, since only the store does. */
const NOT_IN_COMPONENTS = ['fetch', 'indexedDB', 'caches', 'browser', 'chrome', 'localStorage', 'sessionStorage'];

// eslint looks for a default export here.
// eslint-disable-next-line no-restricted-syntax
export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.cache/**', 'coverage/**', 'examples/**/node_modules/**', '**/*.d.ts'] },
  { plugins: { house }, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{js,mjs,ts}'], plugins: { '@typescript-eslint': tseslint.plugin }, rules: { ...everywhere, ...language } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: strict,
  },
  { files: ['src/**/*.ts', 'components/**/*.ts', 'scripts/**/*.ts', 'demo/**/*.ts'], rules: { 'max-lines-per-function': ['error', { max: 40, skipComments: true }] } },
  // A server has no `customElements`, whatever the types of the browser say.
  { files: ['components/*/uhc-*.ts'], rules: { '@typescript-eslint/no-unnecessary-condition': 'off' } },
  { files: ['components/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...NOT_IN_COMPONENTS] } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's `to.be.true` is an expression, and what a server answered is looked at before it has a type.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      // chai's `equal` answers an assertion, which a plugin's types call a promise.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', name: ['Equal'], package: '@types/chai' }, { from: 'package', name: ['describe', 'it', 'suite', 'test'], package: 'node:test' }] }],
    },
  },
  { files: ['vite.config.ts', 'wtr.config.mjs', 'scripts/test/node-report.mjs'], rules: { 'no-restricted-syntax': 'off' } },
);
