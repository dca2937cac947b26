import { expect, test } from '@playwright/test';
import { outside } from '../../../fixtures/target/egress.ts';

const stranger = outside(['https://book.example', 'http://127.0.0.1:4400']);

test.describe('an address outside the target', () => {
  for (const address of [
    'https://book.example.evil.example/',
    'https://xbook.example/',
    'https://book.example:8443/',
    'http://127.0.0.1:44001/x',
    'http://127.0.0.1:4401/',
    'wss://metrics.example/socket',
    'https://metrics.example/?from=https://book.example/',
  ]) {
    test(`${address} is stopped`, () => expect(address).toMatch(stranger));
  }

  for (const address of [
    'https://book.example',
    'https://book.example/reserve/r/x?y',
    'https://book.example?x',
    'http://127.0.0.1:4400/api',
    'data:text/plain,x',
    'about:blank',
  ]) {
    test(`${address} passes`, () => expect(address).not.toMatch(stranger));
  }
});
