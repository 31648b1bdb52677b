/** Answers of a server that is starting or behind a proxy that has lost it. */
export const isGatewayStatus = (status: number): boolean => [502, 503, 504].includes(status);
