import { expect, test } from '@playwright/test';
import { group, groupedBy } from '../../../fixtures/oracle/groups.ts';

test('a group is begun where there is none, and is the same one from then on', () => {
  const groups = new Map<string, number[]>();

  group(groups, 'odd').push(1);
  group(groups, 'even').push(2);
  group(groups, 'odd').push(3);

  expect([...groups]).toEqual([
    ['odd', [1, 3]],
    ['even', [2]],
  ]);
});

test('each member stands once, in the group of its name and in the order given', () => {
  const grouped = groupedBy([3, 1, 2, 5], (n) => (n % 2 === 1 ? 'odd' : 'even'));

  expect([...grouped]).toEqual([
    ['odd', [3, 1, 5]],
    ['even', [2]],
  ]);
});
