import { expect, test } from '@playwright/test';
import { Repairs, repairTyping } from '../../../fixtures/browsers/firefox/repairs.ts';

interface Message {
  id?: number;
  method?: string;
  type?: string;
  error?: string;
  result?: object;
}

function connection() {
  const sent: Message[] = [];
  const heard: Message[] = [];
  const repairs = new Repairs(
    (text) => sent.push(JSON.parse(text) as Message),
    (text) => heard.push(JSON.parse(text) as Message),
  );
  return {
    sent,
    heard,
    say: (message: Message) => repairs.fromPlaywright(JSON.stringify(message)),
    answer: (message: Message) => repairs.fromFirefox(JSON.stringify(message)),
  };
}

const MEDIA = 'emulation.setMediaFeaturesOverride';
const CREATE = 'browsingContext.create';

test('a command that Firefox doesn’t know is forgiven where nothing leans on it', () => {
  const { heard, say, answer } = connection();
  say({ id: 1, method: MEDIA });
  answer({ id: 1, type: 'error', error: 'unknown command' });
  say({ id: 2, method: 'script.evaluate' });
  answer({ id: 2, type: 'error', error: 'unknown command' });
  say({ id: 3, method: MEDIA });
  answer({ id: 3, type: 'error', error: 'invalid argument' });
  expect(heard.map(({ type, error }) => error ?? type)).toEqual([
    'success',
    'unknown command',
    'invalid argument',
  ]);
});

test('tabs are created one at a time, and nothing else waits for them', () => {
  const { sent, say, answer } = connection();
  for (const id of [1, 2, 3]) say({ id, method: CREATE });
  say({ id: 4, method: 'script.evaluate' });
  expect(sent.map(({ id }) => id)).toEqual([1, 4]);
  answer({ id: 4, type: 'success' });
  expect(sent.map(({ id }) => id)).toEqual([1, 4]);
  answer({ id: 1, type: 'error', error: 'unknown error' });
  answer({ id: 2, type: 'success' });
  expect(sent.map(({ id }) => id)).toEqual([1, 4, 2, 3]);
});

test('typing goes through the prototype’s setter, and other scripts stay as they are', () => {
  const script =
    'function bidiInsertText() { inputElement.value += text; inputElement.value = value; }';
  const repaired = repairTyping(script);
  expect(repaired.match(/getPrototypeOf\(inputElement\),'value'\)\.set\.call/g)).toHaveLength(2);
  expect(repaired).not.toContain('inputElement.value =');
  expect(repairTyping('inputElement.value = value;')).toBe('inputElement.value = value;');
});
