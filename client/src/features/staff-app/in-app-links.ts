import { BASE } from './navigation.ts';

/**
 * A plain press on a link into the application stays in the page: what is loaded, the desk's socket and links just
 * issued survive. Anything else (new tab, download, another address) is the browser's.
 */
export function followInApp(navigate: (path: string) => void): () => void {
  const press = (event: MouseEvent) => {
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (event.defaultPrevented || !isPlain || !(event.target instanceof Element)) return;
    const link = event.target.closest('a');
    const path = link && !link.target && !link.hasAttribute('download') ? pathInApp(link.href) : null;
    if (path === null) return;
    event.preventDefault();
    navigate(path);
  };
  document.addEventListener('click', press);
  return () => document.removeEventListener('click', press);
}

/** The router's path, or null for an address outside, or for a place in the same page. */
function pathInApp(href: string): string | null {
  const { origin, pathname, search, hash } = new URL(href, location.href);
  const isInside = origin === location.origin && pathname.startsWith(`${BASE}/`);
  const isSamePlace = hash !== '' && pathname === location.pathname && search === location.search;
  return isInside && !isSamePlace ? pathname.slice(BASE.length) + search + hash : null;
}
