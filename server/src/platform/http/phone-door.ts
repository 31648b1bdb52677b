import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Router } from 'express';

/** In the built page: the public address, which only the running server knows. */
const ADDRESS = 'https://address.invalid';

interface PhoneDoor {
  publicUrl: URL;
  caFile: string;
  clientDir: string;
}

/**
 * For a real phone beside a machine whose certificate nobody knows (`npm start -- --lan`): what the browser will say,
 * and the authority to install, with the steps of each system. Also by plain http: before the certificate is trusted
 * there is no other way to tell.
 */
export function phoneDoor({ publicUrl, caFile, clientDir }: PhoneDoor): Router {
  const router = Router();
  router.get(['/phone', '/ca'], async (req, res) => {
    const name = req.acceptsLanguages(['ru', 'en']) === 'en' ? 'phone-en.html' : 'phone.html';
    const html = await readFile(join(clientDir, name), 'utf8');
    // By http from another machine a browser ignores it, and complains.
    if (!req.secure) res.removeHeader('Cross-Origin-Opener-Policy');
    res.set('Cache-Control', 'no-cache').type('html').send(html.replaceAll(ADDRESS, publicUrl.origin));
  });
  router.get('/ca.crt', async (_req, res) => {
    const { raw } = new X509Certificate(await readFile(caFile));
    // iOS and Android take it for a certificate by this type, and Windows by the name.
    res.set({ 'Cache-Control': 'no-store', 'Content-Disposition': 'attachment; filename="priyom.crt"' });
    res.type('application/x-x509-ca-cert').send(raw);
  });
  return router;
}
