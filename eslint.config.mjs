import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import playwright from 'eslint-plugin-playwright';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SPECS = ['e2e/**/*.spec.ts'];
const HARNESS = ['e2e/harness/**'];
const LAYERS = ['pages', 'tenant', 'clock', 'diagnosis', 'timings', 'races', 'contract', 'stress'];

/** One arrow of the layout: files in `target` import from `from` only what `except` allows. */
const arrow = (target, from, message, except = []) => ({ target, from, except, message });

const arrows = [
  ...['./e2e/!(harness)/**/*', './e2e/*.ts'].map((specs) =>
    arrow(specs, './fixtures', 'A spec imports fixtures/test.ts alone.', ['./test.ts']),
  ),
  ...LAYERS.map((layer) =>
    arrow(
      `./fixtures/${layer}`,
      './fixtures',
      'This layer stands on oracle and target, and process.',
      [
        ...LAYERS.map((sibling) => `./${sibling}`),
        './oracle',
        './process',
        './target',
        './verdict/errors.ts',
        './verdict/page-part.ts',
        './verdict/story.ts',
      ],
    ),
  ),
  arrow('./fixtures/target', './fixtures', 'target stands on nothing but oracle and process.', [
    './target',
    './oracle',
    './process',
    './verdict/errors.ts',
  ]),
  arrow('./fixtures/oracle', './fixtures', 'oracle imports nothing of ours.', ['./oracle']),
  arrow('./fixtures', './e2e', 'Fixtures know no spec.'),
  arrow('./fixtures/process', './fixtures', 'process imports nothing of ours.', ['./process']),
  arrow('./fixtures/sandbox', './fixtures', 'The sandbox imports nothing of the suite.', [
    './sandbox',
    './process',
  ]),
  ...['./e2e', './fixtures/!(sandbox)/**/*', './fixtures/*.ts'].map((outside) =>
    arrow(outside, './fixtures/sandbox', 'The sandbox is met over HTTP, SQL and its CLI only.'),
  ),
];

const playwrightErrors = Object.fromEntries(
  Object.keys(playwright.configs['flat/recommended'].rules ?? {})
    .filter((rule) => rule.startsWith('playwright/'))
    .map((rule) => [rule, 'error']),
);

export default defineConfig(
  globalIgnores([
    'reports',
    '.sandbox',
    'test-results',
    '.pnpm-store',
    '.browsers',
    'deploy/load/dist',
  ]),
  js.configs.recommended,
  {
    rules: { 'max-lines': ['error', 300], eqeqeq: 'error', 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: arrows }],
      'import-x/no-default-export': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An interface may ask for a promise where one implementation has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Types describe what the other side of HTTP or SQL may still get wrong.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Use crypto.randomUUID, or a seed.' },
      ],
    },
  },
  {
    // Playwright takes global setups and reporters by their default export.
    files: [
      '**/*.config.ts',
      'fixtures/*/setup.ts',
      'e2e/harness/**/*setup.ts',
      'fixtures/reporters/*.ts',
      'fixtures/bench/probes/first-assertion.ts',
      'fixtures/sandbox/app/web/**',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['e2e/**/*.ts', 'fixtures/**/*.ts'],
    ignores: ['fixtures/sandbox/**'],
    plugins: playwright.configs['flat/recommended'].plugins,
    rules: {
      // A fixture that needs nothing still takes `{}`: Playwright reads the pattern.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      'playwright/no-wait-for-timeout': 'error',
      'playwright/no-networkidle': 'error',
      'playwright/no-force-option': 'error',
      'playwright/no-element-handle': 'error',
      'playwright/missing-playwright-await': 'error',
    },
  },
  {
    files: SPECS,
    extends: [playwright.configs['flat/recommended']],
    rules: {
      ...playwrightErrors,
      'playwright/no-wait-for-selector': 'error',
      'playwright/prefer-native-locators': 'error',
      'playwright/no-skipped-test': ['error', { allowConditional: true }],
      'playwright/no-nth-methods': 'error',
      'playwright/expect-expect': [
        'error',
        { assertFunctionPatterns: ['^expect', '^assert', String.raw`^fc\.assert`] },
      ],
      'playwright/consistent-spacing-between-blocks': 'off',
    },
  },
  {
    // A property test sorts its cases by conditions; a browser test has one way through it.
    files: HARNESS,
    rules: { 'playwright/no-conditional-in-test': 'off' },
  },
  {
    files: SPECS,
    ignores: HARNESS,
    rules: {
      'playwright/no-raw-locators': 'error',
      'playwright/require-top-level-describe': 'off',
      'no-restricted-globals': ['error', { name: 'Date', message: 'Use the clock fixture.' }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@playwright/test',
              importNames: ['test', 'expect'],
              message: 'Import them from fixtures/test.ts.',
            },
            { name: 'pg', message: 'A spec asks the `database` fixture.' },
          ],
          patterns: [{ group: ['@supabase/*'], message: 'A spec asks the `database` fixture.' }],
        },
      ],
    },
  },
);
