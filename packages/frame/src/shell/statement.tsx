import type { ReactNode } from "react";

export interface StatementProps {
  icon: ReactNode;
  title: string;
  body: string;
  action: ReactNode;
  reference?: string | undefined;
}

/** A whole page that only says one thing. */
export function Statement({ icon, title, body, action, reference }: StatementProps) {
  return (
    <main
      id="main"
      className="mx-auto flex min-h-dvh max-w-md flex-col items-center justify-center gap-2 px-4 text-center"
    >
      <span className="mb-2 grid size-16 place-items-center rounded-full bg-surface-sunken text-muted [&_svg]:size-8">
        {icon}
      </span>
      <h1 className="text-xl font-bold">{title}</h1>
      <p className="text-muted">{body}</p>
      <div className="mt-3">{action}</div>
      {reference ? <p className="mt-2 text-xs text-muted tabular">{reference}</p> : null}
    </main>
  );
}
