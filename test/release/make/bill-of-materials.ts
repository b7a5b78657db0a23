import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { packageNamed } from '../../setup/licences';

interface Component {
  type: string;
  name: string;
  version: string;
  'bom-ref': string;
  purl: string;
  [more: string]: unknown;
}

interface Bill {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
  components: Component[];
  [more: string]: unknown;
}

/**
 * What the packages are made of, as CycloneDX: what npm says of our dependencies, and what else is carried. The same
 * for the same packages: npm's own has the time and a random number in it.
 */
export function billOfMaterials(root: string, carried: readonly string[]): string {
  const told = execSync('npm sbom --sbom-format cyclonedx --omit dev', {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const bill = JSON.parse(told) as Bill;
  const known = new Set(bill.components.map(({ name }) => name));
  bill.components.push(...carried.filter((name) => !known.has(name)).map(component));
  // npm calls it after the folder it lies in.
  bill.metadata.component.name = 'klientfil';
  delete bill.metadata.timestamp;
  delete bill.serialNumber;
  const hash = createHash('sha256').update(JSON.stringify(bill)).digest('hex');
  const serialNumber = `urn:uuid:${hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-5$3-a$4-$5')}`;
  return `${JSON.stringify({ ...bill, serialNumber }, undefined, 2)}\n`;
}

function component(name: string): Component {
  const { version, license } = packageNamed(name);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    'bom-ref': `${name}@${version}`,
    type: 'library',
    name,
    version,
    scope: 'required',
    purl,
    ...(license && { licenses: [{ license: { id: license } }] }),
  };
}
