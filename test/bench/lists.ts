import { seedFirms } from '../sandbox/seed/firms';

/** A list as a firm has it: number, name and who is responsible; so many rows, made from the seed. */
export function listOf(rows: number): string {
  const [{ clients }] = seedFirms(1, Math.min(rows, 10_000));
  const lines = ['Org.nr.;Klient;Ansvarlig'];
  for (let i = 0; i < rows; i += 1) {
    const client = clients[i % clients.length];
    lines.push(`${client?.orgNumber ?? ''};${client?.name ?? ''};Kari`);
  }
  return `${lines.join('\r\n')}\r\n`;
}
