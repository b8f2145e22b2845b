/** Accounts the seed makes for people who try the demo. Useless elsewhere: nothing creates them outside demo mode. */
export const demoPassword = "swift-eats-demo";

export const demoAccounts = [
  { role: "customer", email: "customer@demo.swift-eats.example", password: demoPassword },
  { role: "staff", email: "kitchen@demo.swift-eats.example", password: demoPassword },
  { role: "driver", email: "courier@demo.swift-eats.example", password: demoPassword },
  { role: "operations", email: "operations@demo.swift-eats.example", password: demoPassword },
] as const;
