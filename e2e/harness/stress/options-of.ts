import type { Command } from 'commander';

/** What a command makes of these words; a mistake in them is thrown, where a shell would be told. */
export const optionsOf = (command: Command, words: readonly string[]) =>
  command
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .parse(words, { from: 'user' })
    .opts();
