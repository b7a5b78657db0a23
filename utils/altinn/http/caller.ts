import type * as z from 'zod/mini';
import { type Answer, answered, type Failure, failed } from '../../domain/failure';
import { failureOf, type Intent, oddAnswer, type XsrfToken } from './failures';
import type { Call, Received, Request } from './request';

/** Asks at one xsrf and gives back answers: parsed, or a failure in the program's own words. */
export interface Caller {
  /** @param means what a 404 without words says of the one thing that was asked for; else that nothing is there to ask */
  read<T>(
    url: URL,
    shape: z.ZodMiniType<T>,
    signal: AbortSignal,
    means?: { absent: Failure },
  ): Promise<Answer<T>>;
  /** Sends once. `receipt` is what a success looks like; a success that looks otherwise is an unknown outcome. */
  write<T>(call: Call, receipt: z.ZodMiniType<T>, signal: AbortSignal): Promise<Answer<T>>;
}

export interface CallerOptions {
  xsrf: XsrfToken;
  request: Request;
  /** Whether the browser gives us Altinn's hosts; asked only when there was no connection. */
  hasSiteAccess: () => Promise<boolean>;
  /** Which host of Altinn's answers elsewhere; asked only when there was no connection. */
  whoAnswers: (signal: AbortSignal) => Promise<'this-host' | 'another-host' | 'nobody'>;
}

export function createCaller({ xsrf, request, hasSiteAccess, whoAnswers }: CallerOptions): Caller {
  const explain = async (
    call: Call,
    received: Received,
    intent: Intent,
    signal: AbortSignal,
  ): Promise<Failure> => {
    // A withheld host looks exactly like a broken network.
    if (received.kind === 'no-connection' && !(await hasSiteAccess()))
      return { kind: 'site-access-withheld' };
    const failure = failureOf(received, xsrf, intent);
    if (failure.kind !== 'no-connection') return failure;
    switch (await whoAnswers(signal)) {
      // Chromium holds requests to an address back for a while that has answered with several 5xx
      // (chromium.org/throttling): the network is there, and so is Altinn.
      case 'this-host':
        return { kind: 'unavailable' };
      case 'another-host':
        return { ...failure, blocked: call.url.hostname };
      case 'nobody':
        return failure;
    }
  };

  // A read may be asked again: one cut connection is no missing network.
  const sentTwiceIfCut: Request = async (call, signal) => {
    const received = await request(call, signal);
    return received.kind === 'no-connection' ? request(call, signal) : received;
  };

  return {
    async read(url, shape, signal, means) {
      const call: Call = { method: 'GET', url };
      const received = await sentTwiceIfCut(call, signal);
      if (means && received.kind === 'answer' && received.status === 404) return failed(means.absent);
      if (!isSuccess(received)) return failed(await explain(call, received, 'read', signal));
      const parsed = shape.safeParse(contentOf(received));
      if (parsed.success) return answered(parsed.data);
      // A web page where an answer should be is somebody's on the way, or Altinn's own that it is down.
      return failed(received.body.kind === 'other' ? { kind: 'unavailable' } : oddAnswer('read'));
    },
    async write(call, receipt, signal) {
      const received = await request(call, signal);
      if (!isSuccess(received)) return failed(await explain(call, received, 'write', signal));
      const parsed = receipt.safeParse(contentOf(received));
      const isReceipt = received.body.kind !== 'other' && parsed.success;
      return isReceipt ? answered(parsed.data) : failed(oddAnswer('write'));
    },
  };
}

type Success = Extract<Received, { kind: 'answer' }>;

const isSuccess = (received: Received): received is Success =>
  received.kind === 'answer' && received.status >= 200 && received.status < 300;

const contentOf = ({ body }: Success) => (body.kind === 'json' ? body.value : undefined);
