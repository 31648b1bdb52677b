/** The handset laid down, as on the red key of a telephone; lucide has only a crossed one, which reads «no phone». */
export function HangUp({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 14.500v-1.200C3 10.400 7 8.500 12 8.500s9 1.900 9 4.800v1.200a1.500 1.500 0 0 1-1.700 1.500l-3-.4a1.500 1.500 0 0 1-1.300-1.500v-1.300a12 12 0 0 0-6 0v1.300a1.500 1.500 0 0 1-1.300 1.500l-3 .4A1.500 1.500 0 0 1 3 14.500z" />
    </svg>
  );
}
