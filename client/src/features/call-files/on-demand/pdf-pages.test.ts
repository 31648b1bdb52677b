import { expect, it } from 'vitest';
import { pdfPages } from './pdf-pages.ts';

const pdf = (body: string): ArrayBuffer => new TextEncoder().encode(`%PDF-1.4\n${body}\n%%EOF`).buffer;

it('counts by the root of the page tree', () => {
  expect(pdfPages(pdf('2 0 obj << /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >> endobj'))).toBe(2);
  expect(pdfPages(pdf('<< /Count 12 /Type/Pages >> <</Type /Pages/Parent 1 0 R /Count 5>>'))).toBe(12);
});

it('says nothing where the tree does not stand in plain bytes', () => {
  expect(pdfPages(pdf('<< /Type /ObjStm /N 20 >> stream … endstream'))).toBeNull();
  expect(pdfPages(pdf('<< /Type /Page >>'))).toBeNull();
  expect(pdfPages(new ArrayBuffer(0))).toBeNull();
});
