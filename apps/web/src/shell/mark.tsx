/** The name as a picture; the bowl that flies. */
export function Mark() {
  return (
    <span className="flex items-center gap-2">
      <svg aria-hidden viewBox="0 0 32 32" className="size-8">
        <rect width="32" height="32" rx="9" className="fill-accent" />
        <path
          d="M8 16h17a8.5 8.5 0 0 1-17 0Zm-4 1.5h2.5M3 21h4.2M12 12.5c0-2 2-2 2-4m4 4c0-2 2-2 2-4"
          fill="none"
          className="stroke-accent-ink"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="text-lg font-extrabold tracking-tight whitespace-nowrap">Swift Eats</span>
    </span>
  );
}
