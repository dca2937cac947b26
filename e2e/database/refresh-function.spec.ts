import { expect, test } from '../../fixtures/test.ts';

test.use({ needs: ['sql', 'provision'] });

test(
  'refresh_table_status counts the windows that contain now, and none still to come',
  { tag: '@D2' },
  async ({ windowProbe }) => {
    const { behaviour, function: deployed } = await windowProbe();

    expect(behaviour.kind, `${behaviour.sentence} SHA-256 ${deployed.hash}`).toBe('active-window');
    expect(deployed.hash).toMatch(/^[0-9a-f]{64}$/);
  },
);

test(
  'Every write that touches a window or a booking’s state refreshes the table by itself',
  { tag: '@D2' },
  async ({ windowProbe }) => {
    const { behaviour } = await windowProbe();

    expect(behaviour.triggers).toEqual({
      insert: 'refreshes',
      update: 'refreshes',
      delete: 'refreshes',
      status: 'refreshes',
    });
  },
);
