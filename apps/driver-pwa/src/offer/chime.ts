/** Two notes for an offer. One touch unlocks it; no file is loaded. */
class Chime {
  #context: AudioContext | null = null;

  async unlock(): Promise<void> {
    if (typeof AudioContext === "undefined") return;
    this.#context ??= new AudioContext();
    if (this.#context.state !== "running") await this.#context.resume().catch(() => undefined);
  }

  ring(): void {
    const context = this.#context;
    if (context?.state !== "running") return;
    for (const [index, hertz] of [880, 1175].entries()) {
      const at = context.currentTime + index * 0.16;
      const voice = context.createOscillator();
      const loudness = context.createGain();
      voice.frequency.value = hertz;
      loudness.gain.setValueAtTime(0.0001, at);
      loudness.gain.exponentialRampToValueAtTime(0.5, at + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.3);
      voice.connect(loudness).connect(context.destination);
      voice.start(at);
      voice.stop(at + 0.32);
    }
  }
}

export const chime = new Chime();
