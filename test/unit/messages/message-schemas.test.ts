import { describe, expect, it } from 'vitest';
import { requestSchemas } from '../../../utils/messages/message-schemas';

const id = '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d';
const visit = { partyId: '1', partyUuid: id, userUuid: id, systemUserId: id };

describe('the name of a file', () => {
  const fileName = 'Kari Nordmann 010170 12345 klienter.xlsx';
  const masked = 'Kari Nordmann •••••• ••••• klienter.xlsx';

  it('has no national identity number in it any more when it is let in, by whichever message', () => {
    const plan = { visit, uploadId: id, fileName, from: 'file', choices: {} };
    expect(requestSchemas.plan.parse(plan).fileName).toBe(masked);
    const board = { visit, overviewId: id, choices: [], fileName };
    expect(requestSchemas.planBoard.parse(board).fileName).toBe(masked);
    const list = { visit, overviewId: id, list: { uploadId: id, fileName, from: 'file', choices: {} } };
    expect(requestSchemas.boardList.parse(list).list?.fileName).toBe(masked);
  });

  it('stands as it is where it has none', () => {
    const plan = { visit, uploadId: id, fileName: 'klienter 2026-11-29.csv', from: 'file', choices: {} };
    expect(requestSchemas.plan.parse(plan).fileName).toBe('klienter 2026-11-29.csv');
  });
});
