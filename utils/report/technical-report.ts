import type { Environment } from '../domain/environment';
import type { Failure } from '../domain/failure';
import { type JobView, type PauseReason, rowStates } from '../domain/runs/job';
import type { SupportTexts } from '../i18n/support-texts';
import { isoTime } from './iso-day';

/** What somebody who is to find out why needs to know, and nothing of whom it is about. */
export interface TechnicalInput {
  version: string;
  /** As the browser calls itself. */
  browser: string;
  environment: Environment;
  routes: {
    availableRoute: string;
    delegatedRoute: string;
    writeRoute: string;
    closed: readonly { route: string; for: 'reading' | 'writing'; why: string }[];
  };
  run?: Pick<JobView, 'id' | 'state' | 'pause' | 'counts' | 'total' | 'startedAt'>;
  /** Of the run's rows, the latest last. */
  failures: readonly Failure[];
}

/** So many kinds of failure are told, the most frequent first, with so many traces of each, the latest. */
const mostKinds = 10;
const mostTraces = 3;

/**
 * As text for the clipboard. No names, no organisation numbers, no ids but the run's own: it goes to people who are not
 * to know whose clients they are. So nothing of Altinn's own words is in it, only its codes and traces.
 */
export function technicalReport(input: TechnicalInput, texts: SupportTexts): string {
  const { routes, run, failures } = input;
  const uses = { reading: texts.reading, writing: texts.writing };
  const lines: [label: string, value: string][] = [
    [texts.version, input.version],
    [texts.browser, input.browser],
    [texts.environment, input.environment],
    [texts.available, routes.availableRoute],
    [texts.delegated, routes.delegatedRoute],
    [texts.writer, routes.writeRoute],
    ...routes.closed.map((one): [string, string] => [
      texts.closed,
      `${one.route} (${uses[one.for]}): ${one.why}`,
    ]),
  ];
  if (run) {
    const counts = rowStates.map((state) => `${state} ${run.counts[state]}`).join(', ');
    lines.push(
      [texts.run, `${run.id} (${run.state})`],
      [texts.started, isoTime(run.startedAt)],
      [texts.counts, `${run.total}: ${counts}`],
      [texts.pause, run.pause ? pauseWords(run.pause) : texts.none],
      [texts.failures, failures.length === 0 ? texts.none : `${failures.length}`],
    );
  }
  const told = lines.map(([label, value]) => `${label}: ${value}`);
  return [...told, ...failuresTold(failures, texts).map((line) => `- ${line}`)].join('\n');
}

const pauseWords = (pause: PauseReason): string =>
  'failure' in pause ? `${pause.kind}, ${nameOf(pause.failure)}` : pause.kind;

function nameOf(failure: Failure): string {
  const code = failure.kind === 'rejected' ? codeIn(failure.code) : undefined;
  return code ? `${failure.kind} ${code}` : failure.kind;
}

/** What Altinn calls a code is one only where it looks like one: `AUTH-00079`, `AM.VLD-00032`. */
const codeIn = (code: string | undefined) =>
  /^[A-Z]{2,10}(\.[A-Z]{2,5})?-\d{5}$/.test(code ?? '') ? code : undefined;

function failuresTold(failures: readonly Failure[], { trace }: SupportTexts): string[] {
  const kinds = new Map<string, { times: number; traces: string[] }>();
  for (const failure of failures) {
    const name = nameOf(failure);
    const { times, traces } = kinds.get(name) ?? { times: 0, traces: [] };
    const id = failure.kind === 'rejected' ? failure.trace : undefined;
    kinds.set(name, { times: times + 1, traces: (id ? [...traces, id] : traces).slice(-mostTraces) });
  }
  return [...kinds]
    .toSorted(([, one], [, other]) => other.times - one.times)
    .slice(0, mostKinds)
    .map(([name, { times, traces }]) =>
      [`${name} × ${times}`, traces.length > 0 && `${trace} ${traces.join(' ')}`].filter(Boolean).join(', '),
    );
}
