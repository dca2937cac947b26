import { posix, win32 } from 'node:path';
import type { Machine } from '../../../fixtures/browsers/discovery.ts';

const OWN = {
  chromium: '/cache/chromium-1255/chrome-linux64/chrome',
  firefox: '/cache/firefox-1572/firefox/firefox',
  webkit: '/cache/webkit-2388/pw_run.sh',
} as const;

/** A made-up machine that has exactly these files, and `/usr/bin` on its PATH. */
export function machineWith(files: readonly string[], rest: Partial<Machine> = {}): Machine {
  const style = rest.platform === 'win32' ? win32 : posix;
  const same = (path: string): string => style.normalize(path);
  const there = new Set(files.map(same));
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    headed: false,
    root: false,
    exists: (path) => there.has(same(path)),
    ownExecutable: (engine) => OWN[engine],
    ...rest,
  };
}
