/** What the set-up installs, exactly. SecantusDB's version and those of its dependencies: database/requirements.txt. */
export const NODE_VERSION = '24.21.0';
/** The oldest Node that runs the programs' TypeScript as it is. */
export const NODE_MAJOR = 24;
export const PNPM_VERSION = '12.21.0';
