import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CSSOptions } from 'vite';

type Plugin = NonNullable<Exclude<CSSOptions['postcss'], string | undefined>['plugins']>[number];

const custom = /var\(\s*(--[\w-]+)/g;

/**
 * The design system as the portal looks: without its dark scheme, its colours of brands that are not Altinn's, and
 * what no style of ours asks for then.
 * @param folders where our styles are
 */
export function asThePortalLooks(...folders: string[]): Plugin {
  const asked = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.css'))
      .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(custom)])
      .map(([, property = '']) => property),
  );
  return {
    postcssPlugin: 'as-the-portal-looks',
    OnceExit(root) {
      root.walkAtRules((rule) => {
        const isOther = /\.dark$|\.typography\.secondary$|prefers-color-scheme/.test(rule.params);
        if (rule.nodes && isOther) rule.remove();
      });
      root.walkRules(/\[data-color="?brand\d/, (rule) => {
        rule.remove();
      });
      // What only something asked for that is gone goes too.
      for (let before = -1, left = 0; before !== left; ) {
        before = left;
        left = 0;
        const used = new Set(asked);
        root.walkDecls(({ value }) => {
          for (const [, property = ''] of value.matchAll(custom)) used.add(property);
        });
        root.walkDecls(/^--/, (declaration) => {
          if (used.has(declaration.prop)) left += 1;
          else declaration.remove();
        });
      }
    },
  };
}
