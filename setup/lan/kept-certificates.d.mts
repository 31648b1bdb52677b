export interface CertificateFiles {
  key: string;
  certificate: string;
  authority: string;
}

export function ensureCertificates(dataDir: string, names: readonly string[], now?: Date): Promise<CertificateFiles>;
