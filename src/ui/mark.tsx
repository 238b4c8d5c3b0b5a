/** Three lines that cross in a small triangle: a navigator's fix, drawn for 24 px. */
export function Mark() {
  return (
    <svg aria-hidden="true" width="24" height="24" viewBox="0 0 24 24" fill="none">
      <path d="M11.6 7.9 16 12.6l-6.5 2.1z" fill="var(--pine)" />
      <path
        d="m6.2 1.9 15.5 17.2M13.5 2.2l-7 19.9M1.8 17.4l20.7-7"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
