/** The one fenced block of a language in a README, as a reader would copy it. Throws when there is none, or several. */
export function readmeBlock(readme: string, language: string): string {
  const blocks = [...readme.matchAll(new RegExp(`\`\`\`${language}\\r?\\n([\\s\\S]*?)\`\`\``, 'g'))];
  if (blocks.length !== 1) throw new Error(`${blocks.length} blocks of ${language} where one is expected`);
  return blocks[0]?.[1] ?? '';
}
