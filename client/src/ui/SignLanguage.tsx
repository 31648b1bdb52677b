/** lucide has no sign for sign language; own drawing in the same stroke. */
export function SignLanguage({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M7 13V7.500a1.400 1.400 0 0 1 2.800 0V12M9.800 11V5.500a1.400 1.400 0 0 1 2.800 0V11M12.600 11.500V7a1.400 1.400 0 0 1 2.800 0v6.500a6 6 0 0 1-6 6c-2.500 0-4-1.300-5.600-4.200l-.9-1.700A1.400 1.400 0 0 1 5.300 12L7 14.500M18 5c2 1.500 3 4 3 7s-1 5.500-3 7" />
    </svg>
  );
}
