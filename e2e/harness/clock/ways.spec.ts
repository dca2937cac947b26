import { expect, test } from '@playwright/test';
import { bestWay, chooseMachine, type ClockWay } from '../../../fixtures/clock/ways.ts';
import { capabilityNames, type Target } from '../../../fixtures/target/target.ts';

function targetWith(...present: string[]): Target {
  const capabilities = Object.fromEntries(
    capabilityNames.map((name) => [name, { present: present.includes(name), how: '' }]),
  );
  return { capabilities, opsBaseUrl: 'http://ops.example' } as unknown as Target;
}

for (const { offers, best } of [
  { offers: ['travel', 'provision', 'sql'], best: 'travel' },
  { offers: ['travel'], best: 'travel' },
  { offers: ['provision', 'sql'], best: 'shift' },
  { offers: ['provision'], best: 'shift' },
  { offers: ['sql'], best: 'wait' },
  { offers: [], best: 'wait' },
] as const) {
  test(`a target that offers ${offers.join(', ') || 'nothing'} gets ${best}`, () => {
    expect(bestWay(targetWith(...offers))).toBe(best);
  });
}

for (const { asked, way } of [
  { asked: 'auto', way: 'travel' },
  { asked: 'travel', way: 'travel' },
  { asked: 'shift', way: 'shift' },
  { asked: 'wait', way: 'wait' },
] as const satisfies { asked: ClockWay; way: string }[]) {
  test(`a spec that asks for ${asked} gets ${way}, whatever else there is`, () => {
    const able = targetWith('travel', 'provision');
    const never = () => expect.soft(undefined, 'nothing is lacking').toBe('called');

    expect(
      chooseMachine(asked, able, asked === 'travel' ? () => undefined : never, never).way,
    ).toBe(way);
  });
}

test('a spec that asks for travel where there is none is ended', () => {
  const lacking = () => {
    throw new Error('needs travel');
  };

  expect(() => chooseMachine('travel', targetWith(), lacking, () => undefined)).toThrow('travel');
});
