/** The comment lines that stand right above an offset, without their `#`, as one text; empty when there are none. */
export function commentsAbove(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n').slice(0, -1);
  const comments: string[] = [];
  for (const line of lines.reverse()) {
    const comment = /^\s*#+\s?(.*?)\s*$/.exec(line);
    if (!comment) break;
    comments.unshift(comment[1] ?? '');
  }
  return comments.join(' ').trim();
}
