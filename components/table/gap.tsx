/** Stands for rows out of sight, so that the scrollbar tells the truth. */
export function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without content takes no focus
    <tr aria-hidden="true" class="kf-gap">
      <td colSpan={columns} style={{ height: `${height}px` }} />
    </tr>
  );
}
