import { useEffect, useLayoutEffect, useRef } from 'react';

/** Text that grows at its end; stays at the end unless the reader scrolled up. */
export function Output({
  text,
  label,
  columns = false,
}: {
  readonly text: string;
  readonly label: string;
  /** Keeps long lines whole, as tables want it. */
  readonly columns?: boolean;
}) {
  const box = useRef<HTMLPreElement>(null);
  const atEnd = useRef(true);
  /** The height that was last seen to; in another one the reader has not scrolled, the box has changed. */
  const height = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect follows the growing text
  useLayoutEffect(() => {
    const element = box.current;
    if (element && atEnd.current) element.scrollTop = element.scrollHeight;
  }, [text]);
  // In another size its lines break elsewhere, or fewer of them are seen.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => {
      height.current = element.clientHeight;
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return (
    <pre
      ref={box}
      className="output"
      data-columns={columns}
      role="log"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      onScroll={event => {
        const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
        if (height.current !== null && height.current !== clientHeight) return;
        atEnd.current = scrollHeight - scrollTop - clientHeight < 24;
      }}
    >
      {text}
    </pre>
  );
}
