/**
 * Of `media:view`: hands that are read (issue 5). However narrow the sfu believes a way to be, what they need in their
 * lowest layer is sent; below it the other pictures have lost theirs already.
 */
export const HANDS_PRIORITY = 250;
