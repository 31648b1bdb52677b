/** Letters are on the other side within half a second (EN 301 549 §6.2.4): the way takes the rest. */
const EVERY_MS = 300;

interface TypingPorts {
  /** This field's letters are shown to the others now. */
  isOn(): boolean;
  send(text: string): void;
}

/** Tells what stands in the field, the newest text at most each 300 ms, and takes it back once it is not to be seen. */
export class Typing {
  private readonly ports: TypingPorts;
  private told = '';
  private wanted = '';
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(ports: TypingPorts) {
    this.ports = ports;
  }

  changed(text: string): void {
    this.wanted = this.ports.isOn() ? text : '';
    if (this.timer === null && this.wanted !== this.told) this.tell();
  }

  /** It goes as a message, which takes the letters' place there. */
  sent(): void {
    this.told = '';
    this.wanted = '';
  }

  private tell(): void {
    this.told = this.wanted;
    this.ports.send(this.told);
    this.timer = setTimeout(() => {
      this.timer = null;
      if (this.wanted !== this.told) this.tell();
    }, EVERY_MS);
  }
}
