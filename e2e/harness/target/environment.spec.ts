import { expect, test } from '@playwright/test';
import { parseEnvironment } from '../../../fixtures/target/environment.ts';
import { grantOf, hostOf } from '../../../fixtures/target/grants.ts';

const whole = {
  BASE_URL: 'https://book.example/',
  SUPABASE_URL: 'https://abc.supabase.example',
  SUPABASE_ANON_KEY: 'sb_publishable_x',
  SUPABASE_SERVICE_ROLE_KEY: 'sb_secret_x',
  OPS_EMAIL: 'staff@example.com',
  OPS_PASSWORD: 'hush-hush',
};

test.describe('a target from variables', () => {
  test('none of them set means no deployed target', () => {
    expect(parseEnvironment({ PATH: '/bin', BASE_URL: '', OPS_EMAIL: '  ' })).toBeUndefined();
  });

  test('a whole set is taken, trailing slashes dropped', () => {
    expect(parseEnvironment(whole)).toMatchObject({ BASE_URL: 'https://book.example' });
  });

  test('one that is missing is named, the sandbox is not fallen back to', () => {
    expect(() => parseEnvironment({ ...whole, SUPABASE_ANON_KEY: undefined })).toThrow(
      'SUPABASE_ANON_KEY is missing or empty: set it, or unset',
    );
  });

  test('a lone grant is a part of a configuration, too', () => {
    expect(() => parseEnvironment({ ALLOW_WRITES_TO: 'book.example' })).toThrow(
      /^BASE_URL, .* are missing or empty/,
    );
  });

  test('every fault is a sentence of its own', () => {
    const faulty = { ...whole, BASE_URL: 'ftp://book.example', OPS_EMAIL: 'nobody' };
    expect(() => parseEnvironment(faulty)).toThrow(/BASE_URL is not .*\.\nOPS_EMAIL is not .*\.$/);
  });

  test('a secret is never part of the message', () => {
    const faulty = { ...whole, OPS_EMAIL: 'nobody' };
    expect(() => parseEnvironment(faulty)).toThrow(/^(?![^]*hush-hush)[^]*$/);
  });
});

test.describe('the grant to write', () => {
  const deployed = {
    ...whole,
    BASE_URL: 'https://book.example',
    OPS_BASE_URL: 'https://app.book.example:8443',
    SUPABASE_DB_URL: 'postgresql://u:p@db.example:5432/postgres',
  };
  const hosts = 'book.example, app.book.example:8443,ABC.supabase.example,db.example';

  test('every host spelled out grants it', () => {
    expect(grantOf({ ...deployed, ALLOW_WRITES_TO: hosts })).toEqual({
      writable: true,
      missing: [],
    });
  });

  for (const host of ['book.example', 'app.book.example:8443', 'abc.supabase.example']) {
    test(`without ${host} the target is read-only`, () => {
      const others = hosts
        .toLowerCase()
        .split(/, ?/)
        .filter((each) => each !== host);
      const grant = grantOf({ ...deployed, ALLOW_WRITES_TO: others.join() });
      expect(grant).toEqual({ writable: false, missing: [host] });
    });
  }

  test('a parent domain grants nothing below it', () => {
    expect(grantOf({ ...whole, ALLOW_WRITES_TO: 'example' }).writable).toBe(false);
  });

  test('a port that is not the protocol’s own must be spelled out', () => {
    expect(hostOf('http://127.0.0.1:4400')).toBe('127.0.0.1:4400');
    expect(hostOf('postgresql://u:p@db.example:6543/postgres')).toBe('db.example:6543');
    expect(hostOf('postgresql://u:p@db.example:5432/postgres')).toBe('db.example');
  });
});
