import { describe, expect, it } from 'vitest';
import { overviewOrderSchema, requestSchemas } from '../../utils/message-schemas';

const id = '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d';
const visit = { partyId: '1', partyUuid: id, userUuid: id, systemUserId: id };

describe('the name of a file', () => {
  const fileName = 'Kari Nordmann 010170 12345 klienter.xlsx';
  const masked = 'Kari Nordmann •••••• ••••• klienter.xlsx';

  it('has no national identity number in it any more when it is let in, by whichever message', () => {
    const plan = { visit, uploadId: id, fileName, from: 'file', choices: {} };
    expect(requestSchemas.plan.parse(plan).fileName).toBe(masked);
    const several = { visit, overviewId: id, uploadId: id, fileName, to: { by: 'same', systemUserIds: [] } };
    expect(requestSchemas.planSeveral.parse(several).fileName).toBe(masked);
    const order = overviewOrderSchema.parse({ visit, list: { uploadId: id, fileName } });
    expect(order.list?.fileName).toBe(masked);
  });

  it('stands as it is where it has none', () => {
    const plan = { visit, uploadId: id, fileName: 'klienter 2026-11-29.csv', from: 'file', choices: {} };
    expect(requestSchemas.plan.parse(plan).fileName).toBe('klienter 2026-11-29.csv');
  });
});
