"use client";

import { cx } from "class-variance-authority";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef } from "react";

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end";
  /** A CSS width, such as "8rem". */
  width?: string;
  sortable?: boolean;
}

export interface Sort {
  key: string;
  direction: "ascending" | "descending";
}

export interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  selectedKey?: string | null | undefined;
  onSelect?: ((row: Row) => void) | undefined;
  /** Enter, or a double click. */
  onOpen?: ((row: Row) => void) | undefined;
  sort?: Sort | undefined;
  onSort?: ((key: string) => void) | undefined;
  /** Shown in place of rows. */
  empty?: ReactNode;
}

const moves: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(last, index + 1),
  j: (index, last) => Math.min(last, index + 1),
  ArrowUp: (index) => Math.max(0, index - 1),
  k: (index) => Math.max(0, index - 1),
  Home: () => 0,
  End: (_, last) => last,
  PageDown: (index, last) => Math.min(last, index + 15),
  PageUp: (index) => Math.max(0, index - 15),
};

/** Dense rows for experts: arrows or j and k walk, Enter opens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, selectedKey, onSelect, onOpen, sort, onSort, empty } =
    props;
  const body = useRef<HTMLTableSectionElement>(null);
  const chosen = rows.findIndex((row) => rowKey(row) === selectedKey);
  const entry = chosen === -1 ? 0 : chosen;

  const walk = (event: KeyboardEvent, index: number, row: Row) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter") {
      (onOpen ?? onSelect)?.(row);
      return;
    }
    const move = moves[event.key];
    if (!move || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const target = move(index, rows.length - 1);
    const element = body.current?.children[target];
    if (element instanceof HTMLElement) element.focus();
    const next = rows[target];
    if (next) onSelect?.(next);
  };

  if (rows.length === 0) return <>{empty}</>;
  return (
    <div className="overflow-auto">
      <table className="w-full border-collapse text-sm" aria-label={label}>
        <thead className="sticky top-0 z-10 bg-surface">
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={rowKey(row)}
              tabIndex={index === entry ? 0 : -1}
              aria-current={index === chosen ? "true" : undefined}
              onClick={() => onSelect?.(row)}
              onDoubleClick={() => onOpen?.(row)}
              onKeyDown={(event) => walk(event, index, row)}
              className="h-row cursor-default border-b border-line -outline-offset-3 hover:bg-surface-sunken aria-[current]:bg-accent-soft"
            >
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={cx("px-3 py-1 tabular", column.align === "end" && "text-end")}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((key: string) => void) | undefined;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const sorted = sort?.key === column.key ? sort.direction : undefined;
  const Arrow = sorted === "descending" ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={sorted}
      style={{ width: column.width }}
      className={cx(
        "border-b border-line-strong px-3 py-1.5 font-semibold whitespace-nowrap text-muted",
        column.align === "end" ? "text-end" : "text-start",
      )}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          onClick={() => onSort(column.key)}
          className="inline-flex min-h-6 items-center gap-1 hover:text-ink"
        >
          {column.header}
          {sorted ? <Arrow aria-hidden className="size-3.5" /> : null}
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}
