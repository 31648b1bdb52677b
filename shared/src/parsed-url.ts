/** null: no absolute address. `URL.canParse` is not in Safari 16. */
export function parsedUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
