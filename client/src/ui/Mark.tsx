/** The mark: an open door with a person in it. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="var(--accent)" />
      <path
        d="M9 25V15.500a7 7 0 0 1 14 0V25"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="16" cy="20" r="2.600" fill="var(--on-accent)" />
    </svg>
  );
}

/** The half-open door of the waiting room. Decoration: left out when the person asked for no pictures. */
export function Door() {
  return (
    <div className="door" aria-hidden="true">
      <svg viewBox="0 0 200 128" fill="none" aria-hidden="true">
        <path d="M60 128V62a40 40 0 0 1 80 0v66" fill="var(--surface)" stroke="var(--accent)" strokeWidth="5" />
        <path d="M72 128V64a28 28 0 0 1 56 0v64z" fill="var(--accent)" opacity=".14" />
        <path d="M72 128V64a28 28 0 0 1 28-28v92z" fill="var(--accent)" />
        <circle cx="93" cy="88" r="3.500" fill="var(--surface)" />
        <path d="M8 126h184" stroke="var(--accent)" strokeWidth="4" strokeLinecap="round" />
        <path
          d="M160 126v-24m0 0c-9 0-12-7-12-14 8 0 12 5 12 14zm0-6c0-8 4-13 12-13 0 8-4 13-12 13z"
          stroke="var(--accent)"
          strokeWidth="4"
          strokeLinejoin="round"
        />
      </svg>
    </div>
  );
}
