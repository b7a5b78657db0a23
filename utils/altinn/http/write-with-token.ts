import type * as z from 'zod/mini';
import { type Answer, failed } from '../../domain/failure';
import type { Receipt } from '../../domain/runs/receipt';
import type { Caller } from './caller';
import type { Call } from './request';

/** A write as {@link Caller.write}, with the token that binds it to the user. */
export type TokenWrite = (
  call: Call,
  receipt: z.ZodMiniType<Receipt>,
  signal: AbortSignal,
) => Promise<Answer<Receipt>>;

/** Header values that a page hands over: anything but a token could make the request itself fail. */
const tokenForm = /^[\w.~+/=%-]+$/;

/** @param token the `XSRF-TOKEN` value as the page last brought it; without one nothing is sent */
export const createTokenWrite =
  (caller: Caller, token: () => string | undefined): TokenWrite =>
  async (call, receipt, signal) => {
    const value = token();
    if (!value || !tokenForm.test(value)) return failed({ kind: 'token-refused' });
    return caller.write({ ...call, headers: { 'X-XSRF-TOKEN': value } }, receipt, signal);
  };
