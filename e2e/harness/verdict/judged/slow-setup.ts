import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A global setup that lasts, for a run that is interrupted before its first test. */
export default async (): Promise<void> => {
  writeFileSync(join(process.env['PROBE_OUTPUT'] ?? '', 'begun'), '');
  await setTimeout(60_000);
};
