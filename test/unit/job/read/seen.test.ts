import { describe, expect, it } from 'vitest';
import type { Client } from '../../../../utils/domain/client';
import type { JobRecord } from '../../../../utils/job/journal/records';
import { createSight } from '../../../../utils/job/read/seen';
import { jobOf } from '../../../../utils/job/start/new-job';
import { planOf, systemUser } from '../../../support/runs/world';

const packages = [
  { urn: 'urn:signing', name: 'Signering' },
  { urn: 'urn:payroll', name: 'Lønn' },
];

const job = (repairs: boolean): JobRecord => ({
  ...jobOf(planOf('plan', 3, 3, 0), 'job', {
    at: 0,
    browserSession: 'b',
    total: 3,
    removals: 0,
    from: repairs ? 'repair' : 'list',
  }),
  systemUser: { ...systemUser, packages },
});

const listed = (id: string, ...urns: string[]): Client => ({
  id,
  kind: 'organisation',
  access: urns.map((urn) => ({ role: urn, packages: [urn] })),
});
const bare = (id: string): Client => ({ id, kind: 'organisation' });

function seenBy(repairs: boolean, ...reads: Client[][]) {
  const sight = createSight(job(repairs));
  for (const read of reads) sight.add(read);
  const { there, untold, listed: count } = sight.seen();
  return { there: [...there], untold: [...untold], listed: count };
}

describe('what the delegated list shows', () => {
  const list = [
    listed('whole', 'urn:signing', 'urn:payroll'),
    listed('lacking', 'urn:signing'),
    bare('bare'),
  ];

  it('is everybody in it, to a run that adds', () => {
    expect(seenBy(false, list)).toEqual({ there: ['whole', 'lacking', 'bare'], untold: [], listed: 3 });
  });

  it('is those that lack nothing, to a run that repairs, and who says nothing of packages is untold', () => {
    expect(seenBy(true, list)).toEqual({ there: ['whole'], untold: ['bare'], listed: 3 });
  });

  it('is what any of several reads has shown', () => {
    const whole = listed('a', 'urn:signing', 'urn:payroll');
    const lacking = listed('a', 'urn:payroll');
    expect(seenBy(true, [bare('a')], [lacking], [whole], [lacking])).toMatchObject({
      there: ['a'],
      listed: 1,
    });
    expect(seenBy(true, [lacking], [bare('a')])).toEqual({ there: [], untold: [], listed: 1 });
  });
});
