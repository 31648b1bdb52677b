import type { Call } from '../call.ts';

/** The first picture has the line to itself. */
const LATER_MS = 2_000;

/** What makes a call better but is not needed to have one: fetched when the first picture is out; without it all is sent. */
export class LateCare {
  private readonly call: Call;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private care: { stop(): void } | null = null;

  constructor(call: Call) {
    this.call = call;
  }

  begin(): void {
    this.timer ??= setTimeout(() => void this.fetch().catch(() => undefined), LATER_MS);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.care?.stop();
    this.care = null;
  }

  private async fetch(): Promise<void> {
    const { timer } = this;
    const { CallCare } = await import('./on-demand/call-care.ts');
    if (timer === this.timer) this.care = new CallCare(this.call);
  }
}
