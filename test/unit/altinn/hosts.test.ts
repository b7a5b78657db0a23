import { describe, expect, test } from 'vitest';
import { environmentOfPortal, hostsOf } from '../../../utils/altinn/hosts';
import { environments } from '../../../utils/domain/environment';

describe('hosts of Altinn', () => {
  test('every environment is found again from its own portal, and only from that', () => {
    for (const environment of environments) {
      expect(environmentOfPortal(hostsOf(environment).portal)).toBe(environment);
      expect(environmentOfPortal(hostsOf(environment).platform)).toBeUndefined();
    }
  });

  test('there are four of them, all https and below altinn.no', () => {
    const all = environments.flatMap((environment) => Object.values(hostsOf(environment)));
    expect(new Set(all).size).toBe(4);
    for (const host of all) expect(host).toMatch(/^https:\/\/[a-z0-9.]+\.altinn\.no$/);
  });

  test.each(['', 'null', 'https://altinn.no', 'https://am.ui.altinn.no/'])('%j is no portal', (origin) => {
    expect(environmentOfPortal(origin)).toBeUndefined();
  });
});
