/** Node's arguments that start `pnpm sandbox` without pnpm; its options follow. */
export const sandboxCli = ['--import', 'tsx', 'fixtures/sandbox/stack/cli.ts'];
