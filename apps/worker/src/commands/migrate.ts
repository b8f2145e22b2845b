import { migrate } from "@swift-eats/server/wire";

await migrate();
process.stdout.write("The database is at the newest version.\n");
