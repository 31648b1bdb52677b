/**
 * Which of the open tabs a notification belongs to: the one whose page has shown it, else any of this application.
 *
 * @param page its path, as the page gave it along; what came from an older version may be anything
 * @param scope address under which the application's pages are
 */
export function tabOf<Tab extends { url: string }>(
  tabs: readonly Tab[],
  page: unknown,
  scope: string,
): Tab | undefined {
  const own = tabs.filter(({ url }) => url.startsWith(scope));
  return own.find(({ url }) => new URL(url).pathname === page) ?? own[0];
}
