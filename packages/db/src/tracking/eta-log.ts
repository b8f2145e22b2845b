import type { Ids, OrderId } from "@swift-eats/domain/kernel";
import type { Databases } from "../connection/index.ts";

export interface EtaCalculation {
  readonly geoKey: string;
  readonly orderId: OrderId;
  /** Name of the event that caused it. */
  readonly cause: string;
  readonly from: Date;
  readonly to: Date;
  readonly at: Date;
}

/** Every prediction is kept, to be compared with what happened. */
export interface EtaLog {
  append(calculation: EtaCalculation): Promise<void>;
}

export function etaLog({ databases, ids }: { databases: Databases; ids: Ids }): EtaLog {
  return {
    async append({ from, to, ...calculation }) {
      const sql = databases.primary(calculation.geoKey);
      await sql`insert into eta_calculations ${sql({ ...calculation, etaFrom: from, etaTo: to, id: ids.next() as string })}`;
    },
  };
}
