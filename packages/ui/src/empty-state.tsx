import type { ReactNode } from "react";

export interface EmptyStateProps {
  icon?: ReactNode;
  title: ReactNode;
  /** What to do about it. */
  body?: ReactNode;
  action?: ReactNode;
}

/** Nothing here yet, and what to do. */
export function EmptyState({ icon, title, body, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-10 text-center">
      {icon ? (
        <span className="mb-2 grid size-16 place-items-center rounded-full bg-surface-sunken text-muted [&_svg]:size-8">
          {icon}
        </span>
      ) : null}
      <h2 className="text-lg font-bold">{title}</h2>
      {body ? <p className="text-muted">{body}</p> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
