import { startSandbox } from "@swift-eats/providers/sandbox";
import { sandboxSettings } from "./sandbox/settings.ts";

const say = (words: Record<string, unknown>) =>
  process.stdout.write(`${JSON.stringify({ program: "sandbox", ...words })}\n`);

const onError = (error: unknown) =>
  say({ level: "error", error: error instanceof Error ? error.message : String(error) });

const sandbox = await startSandbox({ ...sandboxSettings(process.env), onError });
say({ level: "info", event: "ready", url: sandbox.url, smtpUrl: sandbox.smtpUrl });

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    sandbox.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        onError(error);
        process.exit(1);
      },
    );
  });
}
