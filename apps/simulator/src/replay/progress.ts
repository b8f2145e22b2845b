import { isFinal, type OrderStatus } from "@swift-eats/domain/ordering";

/** What is known of the day while it runs. */
export interface Tally {
  readonly statuses: ReadonlyMap<string, OrderStatus>;
  readonly orders: number;
  readonly tried: () => number;
  readonly faults: () => number;
}

const everyMs = { terminal: 1_000, log: 15_000 };

/** A line about the day on standard error, over and over: in place on a terminal, one below the other in a log. */
export function showProgress(cityMinute: () => number, tally: Tally): () => void {
  const { isTTY } = process.stderr;
  const show = () => {
    const words = progressLine(cityMinute(), tally);
    process.stderr.write(isTTY ? `\r\u001b[2K${words}` : `${words}\n`);
  };
  const timer = setInterval(show, isTTY ? everyMs.terminal : everyMs.log);
  return () => {
    clearInterval(timer);
    show();
    if (isTTY) process.stderr.write("\n");
  };
}

function progressLine(minute: number, { statuses, orders, tried, faults }: Tally): string {
  const all = [...statuses.values()];
  const count = (wanted: (status: OrderStatus) => boolean) => all.filter(wanted).length;
  const delivered = count((status) => status === "delivered");
  const ended = count(isFinal) - delivered;
  const open = all.length - delivered - ended;
  const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(Math.floor(minute % 60)).padStart(2, "0")}`;
  return `minute ${Math.floor(minute)} (${time})  ordered ${tried()}/${orders}  open ${open}  delivered ${delivered}  ended otherwise ${ended}  faults ${faults()}`;
}
