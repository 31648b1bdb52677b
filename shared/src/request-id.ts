import * as z from 'zod';

/**
 * The id that a page makes for a command: sent twice, done once. What the server names by itself has a colon in it
 * (`<id>:<seq>:<kind>` of a due entry, `lost:<peer>`), so no page can send such an id beforehand.
 */
export const RequestId = z.string().regex(/^[\w-]{1,64}$/);
