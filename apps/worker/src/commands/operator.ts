import { randomBytes } from "node:crypto";
import { importAccounts } from "@swift-eats/server/http";
import { ports as wired } from "@swift-eats/server/wire";

const [email = "", ...name] = process.argv.slice(2);
if (!email.includes("@") || name.length === 0) {
  process.stderr.write("Usage: npm run operator -- EMAIL NAME\n");
  process.exit(2);
}

// The first account of a new installation: everything else is made by it, through the operations endpoints.
const ports = await wired("operator");
const password = randomBytes(15).toString("base64url");
const created = await importAccounts(ports, [
  {
    email,
    name: name.join(" "),
    role: "operations",
    password,
    locale: "en",
    restaurantIds: [],
    geoKey: null,
    vehicle: null,
  },
]);
await ports.close();
if (!created.ok) {
  process.stderr.write(
    `${email}: ${created.refusal.code === "identity.email_taken" ? "has an account already" : created.refusal.code}\n`,
  );
  process.exit(1);
}
process.stdout.write(`${email} may sign in to operations with the password ${password}\n`);
process.exit(0);
