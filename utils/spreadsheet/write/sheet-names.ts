const longest = 31;

/**
 * Names for a workbook's tabs as Excel takes them: none of `[]/\:*?`, no apostrophe at either end, 31 characters
 * at most, not «History», none empty and no two alike.
 */
export function sheetNames(wanted: string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const plain = tidy(name) || `${index + 1}`;
    let free = plain;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) {
      const suffix = ` ${n}`;
      free = plain.slice(0, longest - suffix.length) + suffix;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

function tidy(name: string): string {
  const plain = name
    .replace(/[[\]/\\:*?\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .replace(/\p{Cs}/gu, '')
    .replace(/^['\s]+|['\s]+$/g, '');
  return plain.toLowerCase() === 'history' ? `${plain} 1` : plain;
}
