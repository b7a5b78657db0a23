/** What the bundler knows of a module. */
interface Module {
  isEntry: boolean;
  importers: readonly string[];
  dynamicImporters: readonly string[];
}

interface Modules {
  getModuleInfo(id: string): Module | null;
}

/** Who carries a module: the panels, their texts by language, what panels bring later, the worker, pages of our own. */
type Carrier = { kind: 'panel' | 'language' | 'later' | 'worker' | 'page'; name: string };

function carrierOf(id: string, { isEntry, dynamicImporters }: Module): Carrier | undefined {
  if (dynamicImporters.length > 0) return { kind: 'later', name: nameOf(id) };
  if (!isEntry) return undefined;
  const name = nameOf(id);
  const language = /\/i18n\/([a-z]+)\//.exec(id)?.[1];
  if (language) return { kind: 'language', name: `${name}-${language}` };
  if (name === 'background') return { kind: 'worker', name };
  return { kind: name.startsWith('panel-') ? 'panel' : 'page', name };
}

/** `undo-view` of a file, `popup` of a page's folder. */
const nameOf = (id: string) => /([a-z-]+)(?:\/index)?\.\w+$/.exec(id)?.[1] ?? id;

/**
 * Chooses files for what several of our scripts carry, so that a page of the portal brings few files and nothing that
 * only the worker needs: one for both panels, one for a language's texts that the worker says too, one for the rest of
 * what it shares with pages, and one for what one panel carries and the other brings later.
 * @returns groups of modules for the bundler; what is in none of them it places by itself
 */
export function sharedFiles() {
  const known = new Map<string, Map<string, Carrier>>();
  const carriersOf = (id: string, modules: Modules): Map<string, Carrier> => {
    const there = known.get(id);
    if (there) return there;
    const carriers = new Map<string, Carrier>();
    // Before its importers are asked: packages import one another in circles.
    known.set(id, carriers);
    const module = modules.getModuleInfo(id);
    const own = module && carrierOf(id, module);
    if (own) carriers.set(own.name, own);
    for (const importer of module?.importers ?? [])
      for (const [name, carrier] of carriersOf(importer, modules)) carriers.set(name, carrier);
    return carriers;
  };
  const fileOf = (id: string, modules: Modules): string | undefined => {
    const carriers = [...carriersOf(id, modules).values()];
    const named = (kind: Carrier['kind']) =>
      carriers.filter((one) => one.kind === kind).map(({ name }) => name);
    const [panels, later] = [named('panel'), named('later')];
    const languages = [...new Set(named('language').map((name) => name.slice(-2)))];
    if (carriers.length < 2 || panels.length + later.length + languages.length === 0) return undefined;
    if (panels.length + later.length === 0 && languages.length === 1) return `said-${languages[0]}`;
    if (languages.length > 0 || named('worker').length > 0) return 'common';
    return panels.length > 1 || later.length === 0 ? 'panels' : 'later';
  };
  // In this order: a group takes along what its modules import.
  return ['common', 'said', 'panels', 'later'].map((kind, at, { length }) => ({
    debugName: kind,
    priority: length - at,
    name(id: string, modules: Modules): string | null {
      const file = fileOf(id, modules);
      return file?.startsWith(kind) ? file : null;
    },
  }));
}
