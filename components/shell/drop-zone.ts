import { useRef, useState } from 'preact/hooks';

/**
 * Makes an element take files that are dropped on it. A file dropped where none is wanted is still kept from the
 * browser, which would leave the page to show it.
 * @param onFile absent: no file is wanted now
 */
export function useDropZone(onFile: ((file: File, event: Event) => void) | undefined) {
  const [dragging, setDragging] = useState(false);
  // Moving onto a child leaves the parent: only the last leave counts.
  const depth = useRef(0);

  const withFiles = (act: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    act(event);
  };

  return {
    dragging: dragging && onFile !== undefined,
    handlers: {
      onDragEnter: withFiles(() => {
        depth.current += 1;
        setDragging(true);
      }),
      onDragOver: withFiles((event) => {
        if (event.dataTransfer) event.dataTransfer.dropEffect = onFile ? 'copy' : 'none';
      }),
      onDragLeave: withFiles(() => {
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setDragging(false);
      }),
      onDrop: withFiles((event) => {
        depth.current = 0;
        setDragging(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile?.(file, event);
      }),
    },
  };
}
