/** Most characters of one message, by whom it is for. */
export const CHAT_LIMITS = { all: 4000, waiting: 1000 } as const;
