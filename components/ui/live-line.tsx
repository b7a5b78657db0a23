import { useEffect, useState } from 'preact/hooks';

/** So long a text must have stood still, ms. */
const settled = 400;

/** What a screen reader is told: once, whole, when it no longer changes. */
export function LiveLine({ text }: { text: string }) {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(text), settled);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="ds-sr-only" aria-live="polite" data-said>
      {/* What was so a moment ago is not left standing until something else is. */}
      {said === text && said}
    </p>
  );
}
