import type { WhatIf } from "@swift-eats/server/dispatch";

type Figures = WhatIf["asItWas"];

interface Row {
  readonly label: string;
  readonly value: (figures: Figures) => string;
}

const signed = (text: string): string => (text.startsWith("-") ? text : `+${text}`);

/** Was, changed and the difference, line by line, for a terminal; the summed minutes last. */
export function whatIfTable(whatIf: WhatIf, money: (amount: number) => string): string {
  const { asItWas, asChanged, difference, orders, couriers } = whatIf;
  const rows: readonly Row[] = [
    { label: "Delivered", value: ({ delivered }) => String(delivered) },
    {
      label: "Click to door, mean minutes",
      value: ({ clickToDoorMinutes }) => clickToDoorMinutes.toFixed(2),
    },
    {
      label: "Ready to pick-up, mean minutes",
      value: ({ readyToPickupMinutes }) => readyToPickupMinutes.toFixed(2),
    },
    { label: "Couriers' pay", value: ({ payAmount }) => money(payAmount) },
  ];
  const cells = [
    [`${orders} orders, ${couriers} couriers`, "as it was", "as changed", "difference"],
    ...rows.map(({ label, value }) => [
      label,
      value(asItWas),
      value(asChanged),
      signed(value(difference)),
    ]),
    ["All orders together, minutes", "", "", signed(difference.minutes.toFixed(1))],
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  return cells
    .map(([label = "", ...values]) =>
      [
        label.padEnd(widths[0] ?? 0),
        ...values.map((each, index) => each.padStart(widths[index + 1] ?? 0)),
      ].join("  "),
    )
    .join("\n");
}
