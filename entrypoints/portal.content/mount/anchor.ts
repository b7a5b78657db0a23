/**
 * Where on the portal's agent delegation page the panel belongs: right under the heading of the client
 * list, which is the last `h2` outside dialogs (`altinn/portal.md` 5.3). Never by text or class: the
 * texts change with the language and the classes with every release.
 */
export function findAnchor(document: Document): Element | undefined {
  const headings = document.querySelectorAll('main#main-content h2');
  return [...headings].findLast((heading) => !heading.closest('dialog'));
}

/**
 * Where on the overview page the panel belongs: right under the list of system accesses for clients, which is the
 * last list with links to them (`altinn/portal.md` 5.2). A firm without any has no such list, and needs no panel.
 */
export function findOverviewAnchor(document: Document): Element | undefined {
  const links = document.querySelectorAll(
    'main#main-content ul a[href*="/systemuser/"][href$="/agentdelegation"]',
  );
  const last = [...links].findLast((link) => !link.closest('dialog'));
  return last?.closest('ul') ?? undefined;
}
