import type { EventId, Ids } from "@swift-eats/domain/kernel";
import { type Databases, json } from "../connection/index.ts";

export interface AuditEntry {
  readonly actorId: string;
  readonly action: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

export interface AuditLog {
  note(entry: AuditEntry): Promise<void>;
}

export function auditLog({ databases, ids }: { databases: Databases; ids: Ids }): AuditLog {
  const sql = databases.primary();
  return {
    async note(entry) {
      await sql`insert into audit_log ${sql({ ...entry, id: ids.next<EventId>(), facts: json(sql, entry.facts) })}`;
    },
  };
}
