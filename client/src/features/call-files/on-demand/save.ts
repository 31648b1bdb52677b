/** Saved under its name, never opened as a page of ours. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes it over in its own time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
