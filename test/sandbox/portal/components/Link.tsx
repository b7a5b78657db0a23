import type { ComponentChildren } from 'preact';
import { navigate } from '../router';

export interface LinkProps {
  href: string;
  class?: string | undefined;
  label?: string;
  current?: 'page';
  children: ComponentChildren;
}

/** A link within the portal: a plain click goes there without loading the document. */
export function Link({ href, label, current, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(href);
  };
  return (
    <a href={href} aria-label={label} aria-current={current} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
