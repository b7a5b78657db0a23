import { hostsOf } from '../../utils/altinn/hosts';
import { addableTo } from '../e2e/clients';
import { csv, openPortal, type Portal } from '../e2e/portal';
import type { Figure } from './figure';

/**
 * Five hundred clients added through the panel, against the same writes with five always in flight: how long each took
 * at Altinn, and what a request costs on its way between this browser and this server, which nobody can save.
 */
export async function bulk(): Promise<Figure[]> {
  const portal = await openPortal({ clients: 2000 });
  try {
    const numbers = addableTo(portal.sandbox.control.state().tt02, 'Unimicro').slice(0, 500);
    if (numbers.length < 500) throw new Error(`the seed has only ${numbers.length} clients to add`);
    portal.sandbox.control.latency({ medianMs: 250, spread: 0.5 });
    await portal.open(portal.systemUser('Unimicro'));
    const onTheWay = await timeOnTheWay(portal);
    await portal.panel.chooseFile(csv(numbers.join('\n')));
    await portal.panel.waitForPhase('plan');
    await portal.panel.confirm();
    await portal.panel.waitForPhase('done', 300_000);
    const { writing, writes, maxWritesInFlight } = portal.statistics();
    if (writes !== 500 || maxWritesInFlight > 5)
      throw new Error(`${writes} writes, ${maxWritesInFlight} in flight`);
    const elapsed = writing.to - writing.from;
    return [
      {
        name: 'bulk: 500 clients, times (sum of write times, with the way, ÷ 5)',
        value: elapsed / ((writing.sum + writes * onTheWay) / 5),
        limit: 1.05,
      },
      {
        name: 'bulk: the same, times (sum of write times at Altinn ÷ 5)',
        value: elapsed / (writing.sum / 5),
      },
      { name: 'bulk: a request on its way', value: onTheWay, unit: 'ms' },
      { name: 'bulk: 500 clients', value: elapsed / 1000, unit: 's' },
    ];
  } finally {
    await portal.close();
  }
}

/** What a request takes that Altinn answers at once, ms, sent from where the writes are sent, as far apart as they are. */
async function timeOnTheWay(portal: Portal): Promise<number> {
  const worker = portal.context.serviceWorkers()[0] ?? (await portal.context.waitForEvent('serviceworker'));
  const url = `${hostsOf(portal.environment).portal}/accessmanagement/api/v1/user/profile`;
  const times = await worker.evaluate(async (address) => {
    const taken: number[] = [];
    for (let asked = 0; asked < 51; asked++) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      const from = performance.now();
      await (await fetch(address, { credentials: 'include' })).text();
      taken.push(performance.now() - from);
    }
    return taken;
  }, url);
  return times.toSorted((a, b) => a - b)[25] ?? 0;
}
