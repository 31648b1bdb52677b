import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Cameras and microphones for our own pages, nothing for anybody else. */
const PERMISSIONS =
  'camera=(self), microphone=(self), display-capture=(self), screen-wake-lock=(self), fullscreen=(self), ' +
  'autoplay=(self), geolocation=(), payment=(), usb=()';

/**
 * Strict policy: no inline script or style, nothing from other hosts, never inside a frame.
 * @param bindsToHttps a browser that came by https once never tries http again
 */
export function securityHeaders(publicUrl: URL, bindsToHttps = true): RequestHandler[] {
  const isSecure = publicUrl.protocol === 'https:';
  const isBound = isSecure && bindsToHttps;
  const socket = `${isSecure ? 'wss' : 'ws'}://${publicUrl.host}`;
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'", 'blob:', 'mediastream:'],
        connectSrc: ["'self'", socket],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(isBound && { upgradeInsecureRequests: [] }),
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isBound ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
  });
  const permissions: RequestHandler = (_req, res, next) => {
    res.set('Permissions-Policy', PERMISSIONS);
    next();
  };
  return [headers, permissions];
}
