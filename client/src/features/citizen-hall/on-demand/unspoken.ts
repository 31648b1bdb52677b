/** What of a line that is being typed was not read aloud yet: its end, or all of it where it begins anew. */
export function unspoken(line: string, spoken: string): string {
  return (spoken !== '' && line.startsWith(spoken) ? line.slice(spoken.length) : line).trim();
}
