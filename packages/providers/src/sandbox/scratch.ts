import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sandbox, SandboxOptions } from "./start-sandbox.ts";
import { startSandbox } from "./start-sandbox.ts";

/** For tests: a real sandbox on free ports and a folder of its own, gone after `discard`. */
export async function scratchSandbox(
  options: Partial<SandboxOptions> = {},
): Promise<Sandbox & { readonly dir: string; discard(): Promise<void> }> {
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), "sandbox-")));
  const sandbox = await startSandbox({
    httpPort: 0,
    smtpPort: 0,
    delayMs: [0, 0],
    ...options,
    dir,
  });
  return {
    ...sandbox,
    dir,
    async discard() {
      await sandbox.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
