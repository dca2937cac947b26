import { Inconclusive } from '../../../../fixtures/races/inconclusive.ts';
import { runRace, type Contender, type Told } from '../../../../fixtures/races/race.ts';
import { chapter } from '../../../../fixtures/verdict/story.ts';
import { test } from '../../../../fixtures/verdict/fixture.ts';

const paper = (name: string, told: Told): Contender => ({
  actor: `${name.toLowerCase()}@paper.example`,
  name,
  gate: { untilHeld: () => Promise.resolve(), letGo: () => Promise.resolve() },
  act: () => chapter('Press', () => Promise.resolve()),
  told: () => Promise.resolve(told),
});
const ada = paper('Ada', { outcome: 'ok' });
const ben = paper('Ben', { outcome: 'refused', code: 'CONFLICTS' });

test('two race', { tag: ['@G8', '@two'] }, async () => {
  await runRace('T1', [ada, ben]);
});

test('one never comes', { tag: ['@G8', '@one'] }, async () => {
  const untilHeld = () => Promise.reject(new Inconclusive('0 of 1 requests were sent'));
  await runRace('T1', [ada, { ...ben, gate: { ...ben.gate, untilHeld } }]);
});
