const fancy = process.stdout.isTTY && !process.env.CI;

// Whoever read our lines may have gone; stopping cleanly matters more than telling them.
process.stdout.on("error", () => {});

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

export function line(text = "") {
  process.stdout.write(fancy ? `\r\x1b[K${text}\n` : `${text}\n`);
}

/** Shows one step while `work` runs; `note` adds what was found. Plain lines without a terminal. */
export async function step(title, work) {
  const began = Date.now();
  let remark = "";
  let turn = 0;
  const note = (text) => {
    remark = ` (${text})`;
  };
  const draw = () => {
    turn += 1;
    process.stdout.write(`\r\x1b[K${frames[turn % frames.length]} ${title} ${seconds(began)}`);
  };
  const timer = fancy ? setInterval(draw, 120) : undefined;
  if (!fancy) line(`${title} ...`);
  try {
    const result = await work(note);
    line(
      fancy
        ? `✓ ${title}${remark} ${seconds(began)}`
        : `${title}: done${remark}, ${seconds(began)}`,
    );
    return result;
  } catch (error) {
    line(fancy ? `✗ ${title} ${seconds(began)}` : `${title}: failed, ${seconds(began)}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
