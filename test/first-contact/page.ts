import type { Findings } from './contact';

/** The page that is sent to us: no names, no numbers of anybody. */
export function pageOf({ lines, exchanges }: Findings, at: Date, browser: string): string {
  const steps = [...new Set(exchanges.map(({ step }) => step))];
  return [
    '# First contact with TT02',
    `${at.toISOString().slice(0, 10)}, ${browser}. Made by \`npm run first-contact\`; no names and no numbers of clients are in it.`,
    '## What was found',
    lines.map((line) => `- ${line}`).join('\n'),
    '## Every request',
    ...steps.map((step) =>
      [
        `### ${step}`,
        ...exchanges
          .filter((one) => one.step === step)
          // The rush would fill the page: its first is as good as all.
          .filter(
            (one, at, all) =>
              at === 0 ||
              one.status !== all[at - 1]?.status ||
              one.address !== all[at - 1]?.address ||
              one.method !== 'GET',
          )
          .map(
            (one) =>
              `\`${one.method} ${one.address}\` → ${one.status || 'no connection'} in ${one.ms} ms\n\n\`\`\`json\n${JSON.stringify({ headers: one.headers, body: one.shape })}\n\`\`\``,
          ),
      ].join('\n\n'),
    ),
    '',
  ].join('\n\n');
}
