import { AppError } from '@priyom/shared/errors';
import jwt from 'jsonwebtoken';
import * as z from 'zod';
import type { Clock } from '../platform/clock.ts';

export const ACCESS_SECONDS = 10 * 60;

/** Who and by which log-in; roles are read anew at each request. */
const Claims = z.object({ sid: z.string(), iid: z.string(), sub: z.string(), exp: z.number() });

export interface AccessClaims {
  sessionId: string;
  institutionId: string;
  staffId: string;
  until: Date;
}

/** Signs and reads the 10-minute access tokens (HS256). */
export class AccessTokens {
  readonly #secret: string;
  readonly #clock: Clock;

  constructor(secret: string, clock: Clock) {
    this.#secret = secret;
    this.#clock = clock;
  }

  sign({ sessionId, institutionId, staffId }: Omit<AccessClaims, 'until'>): { token: string; until: Date } {
    const iat = Math.floor(this.#clock.now().getTime() / 1000);
    const exp = iat + ACCESS_SECONDS;
    const claims = { sid: sessionId, iid: institutionId, sub: staffId, iat, exp };
    return { token: jwt.sign(claims, this.#secret, { algorithm: 'HS256' }), until: new Date(exp * 1000) };
  }

  /** @throws AppError UNAUTHENTICATED */
  read(token: string | undefined): AccessClaims {
    try {
      const clockTimestamp = Math.floor(this.#clock.now().getTime() / 1000);
      const claims = Claims.parse(jwt.verify(token ?? '', this.#secret, { algorithms: ['HS256'], clockTimestamp }));
      return {
        sessionId: claims.sid,
        institutionId: claims.iid,
        staffId: claims.sub,
        until: new Date(claims.exp * 1000),
      };
    } catch {
      throw new AppError('UNAUTHENTICATED');
    }
  }
}
