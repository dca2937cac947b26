import { capabilityNames, type Target } from '../../../fixtures/target/target.ts';

/** A target that stands on paper alone and can do nothing. */
export function paperTarget(kind: Target['kind']): Target {
  const lacking = { present: false, how: 'it is of paper' };
  const capabilities = Object.fromEntries(capabilityNames.map((name) => [name, lacking]));
  const host = 'http://paper.example';
  return {
    kind,
    owned: false,
    ...{ baseUrl: host, opsBaseUrl: host, supabaseUrl: host },
    ...{ anonKey: 'none', serviceRoleKey: 'none' },
    ...{ opsEmail: 'nobody@paper.example', opsPassword: 'none' },
    ignoredHosts: [],
    grant: { writable: false, missing: ['paper.example'] },
    run: { id: 'a1b2c3d4', startedAt: '2027-06-07T09:00:00.000Z' },
    capabilities: capabilities as Target['capabilities'],
  };
}
