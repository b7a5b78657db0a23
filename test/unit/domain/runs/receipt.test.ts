import { expect, it } from 'vitest';
import { type Receipt, receiptAfter, receiptOf } from '../../../../utils/domain/runs/receipt';

it.each<[string, { changed?: boolean | null }[], Receipt]>([
  ['everything is new', [{ changed: true }, { changed: true }], 'all'],
  ['a part is', [{ changed: true }, { changed: false }], 'some'],
  ['nothing is', [{ changed: false }], 'none'],
  ['one does not say', [{ changed: true }, {}], 'not-told'],
  ['there is no row', [], 'not-told'],
])('an answer in which %s', (_, rows, receipt) => {
  expect(receiptOf(rows)).toBe(receipt);
});

it.each<[Receipt[], Receipt]>([
  [['all', 'none'], 'all'],
  [['all', 'not-told', 'some'], 'all'],
  [['some', 'all'], 'some'],
  [['not-told', 'all'], 'all'],
  [['none', 'all'], 'all'],
  [['not-told', 'none'], 'not-told'],
  [['none', 'not-told'], 'not-told'],
  [['none', 'none'], 'none'],
])('answers %j to one client come to %s', (answers, receipt) => {
  expect(answers.reduce<Receipt | undefined>(receiptAfter, undefined)).toBe(receipt);
});
