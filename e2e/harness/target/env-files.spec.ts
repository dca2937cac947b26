import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { readEnvFiles } from '../../../fixtures/target/env-files.ts';

const reading = (path: string) => () => readEnvFiles([path]);
const file = () => test.info().outputPath('.env.local');

test('an earlier file goes over a later one, and a missing one says nothing', async () => {
  await writeFile(file(), 'A=1\r\n# B=no\nexport B="x # y" # comment\n');
  const later = test.info().outputPath('.env');
  await writeFile(later, 'A=2\nC=3\n');

  const read = readEnvFiles([test.info().outputPath('none'), file(), later]);

  expect(read).toEqual({ variables: { A: '1', B: 'x # y', C: '3' }, warnings: [] });
});

test('a byte order mark before the first name is no part of it', async () => {
  await writeFile(file(), '\uFEFFA=1\n');

  expect(readEnvFiles([file()]).variables).toEqual({ A: '1' });
});

for (const [what, bytes] of Object.entries({
  'UTF-16': Buffer.from('\uFEFFBASE_URL=https://book.example\n', 'utf16le'),
  'UTF-16 without its mark': Buffer.from('BASE_URL=https://book.example\n', 'utf16le'),
  'Latin-1': Buffer.from('OPS_PASSWORD=geheimnisträger\n', 'latin1'),
  'bytes of a program': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x00, 0xff]),
})) {
  test(`a file of ${what} is refused in one sentence`, async () => {
    await writeFile(file(), bytes);

    expect(reading(file())).toThrow(
      /^\.env\.local is not a text file in UTF-8: save it in that encoding, one NAME=value a line\.$/,
    );
  });
}

test('a folder in the file’s place is refused in one sentence', async () => {
  await mkdir(file());

  expect(reading(file())).toThrow(/^\.env\.local is a folder: put a text file .*, or remove it\.$/);
});

test('a file that can’t be read is refused in one sentence', async () => {
  // A link to itself is unreadable for root as well.
  await symlink(file(), file());

  expect(reading(file())).toThrow(
    /^\.env\.local can't be read \(ELOOP\): make it readable for this user, or remove it\.$/,
  );
});

test('a value that a # cuts is named, and nothing of it is shown', async () => {
  const lines = [
    'OPS_PASSWORD=hush#hush',
    'export A=#b',
    'B=1 # comment',
    "C='x#y'",
    'D= # comment',
  ];
  await writeFile(file(), `${lines.join('\n')}\nE=\n# comment\n#F=a#b\n`);

  const { variables, warnings } = readEnvFiles([file()]);

  expect(variables).toMatchObject({ OPS_PASSWORD: 'hush', A: '', B: '1', C: 'x#y', D: '', E: '' });
  expect(warnings.map((each) => each.split(' ')[0])).toEqual(['OPS_PASSWORD', 'A']);
  expect(warnings[0]).toMatch(/^OPS_PASSWORD in \.env\.local has a # .*: .* single quotes\.$/);
  expect(warnings.join()).not.toContain('hush');
});
