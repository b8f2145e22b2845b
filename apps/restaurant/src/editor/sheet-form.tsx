import type { ReactNode } from "react";

/** Fields in a sheet. What is wrong is said by our own words, beside the field. */
export function SheetForm({ onSave, children }: { onSave: () => void; children: ReactNode }) {
  return (
    <form
      noValidate
      className="flex flex-col gap-5 pb-2"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
    </form>
  );
}
