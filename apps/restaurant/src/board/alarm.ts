/** Rings through WebAudio: no file to load, and one touch of the person on shift unlocks it. */
export class Alarm {
  #context: AudioContext | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Must be called from a touch or a key. True when sound can be heard from now on. */
  async unlock(): Promise<boolean> {
    if (typeof AudioContext === "undefined") return false;
    this.#context ??= new AudioContext();
    if (this.#context.state !== "running") await this.#context.resume();
    return this.#context.state === "running";
  }

  get audible(): boolean {
    return this.#context?.state === "running";
  }

  /** Three rising notes, loud enough for a kitchen. */
  ring(): void {
    const context = this.#context;
    if (context?.state !== "running") return;
    for (const [index, hertz] of [784, 988, 1318].entries()) {
      const at = context.currentTime + index * 0.19;
      const voice = context.createOscillator();
      const loudness = context.createGain();
      voice.type = "square";
      voice.frequency.value = hertz;
      loudness.gain.setValueAtTime(0.0001, at);
      loudness.gain.exponentialRampToValueAtTime(0.35, at + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.17);
      voice.connect(loudness).connect(context.destination);
      voice.start(at);
      voice.stop(at + 0.18);
    }
  }

  start(everyMilliseconds = 1_500): void {
    if (this.#timer !== undefined) return;
    this.ring();
    this.#timer = setInterval(() => this.ring(), everyMilliseconds);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

export const alarm = new Alarm();
