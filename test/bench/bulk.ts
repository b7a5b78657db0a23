import { addableTo } from '../e2e/clients';
import { csv, openPortal } from '../e2e/portal';
import type { Figure } from './figure';

/** Five hundred clients added through the panel, against the same writes with five always in flight. */
export async function bulk(): Promise<Figure[]> {
  const portal = await openPortal({ clients: 2000 });
  try {
    const numbers = addableTo(portal.sandbox.control.state().tt02, 'Unimicro').slice(0, 500);
    if (numbers.length < 500) throw new Error(`the seed has only ${numbers.length} clients to add`);
    portal.sandbox.control.latency({ medianMs: 250, spread: 0.5 });
    await portal.open(portal.systemUser('Unimicro'));
    await portal.panel.chooseFile(csv(numbers.join('\n')));
    await portal.panel.waitForPhase('plan');
    await portal.panel.action('add').click();
    await portal.panel.action('confirm').click();
    await portal.panel.waitForPhase('done', 300_000);
    const { writing, writes, maxWritesInFlight } = portal.statistics();
    if (writes !== 500 || maxWritesInFlight > 5)
      throw new Error(`${writes} writes, ${maxWritesInFlight} in flight`);
    const elapsed = writing.to - writing.from;
    return [
      {
        name: 'bulk: 500 clients, times (sum of write times ÷ 5)',
        value: elapsed / (writing.sum / 5),
        limit: 1.05,
      },
      { name: 'bulk: 500 clients', value: elapsed / 1000, unit: 's' },
    ];
  } finally {
    await portal.close();
  }
}
