/** Something between a device and what is seen and sent of it: another background, less noise. */
export interface TrackEffect {
  /** Another track for this one; at once, so that what the device gives is never sent in between. */
  through(track: MediaStreamTrack): MediaStreamTrack;
  /** The track it made is no longer used. */
  release(): void;
}

/** The stream of one device as the person and the others get it. The same stream gives the same stream. */
export class ThroughEffect {
  private effect: TrackEffect | null = null;
  private raw: MediaStream | null = null;
  private shown: MediaStream | null = null;

  use(effect: TrackEffect | null): void {
    this.drop();
    this.effect = effect;
  }

  of(raw: MediaStream | null): MediaStream | null {
    if (raw === this.raw) return this.shown;
    this.drop();
    this.raw = raw;
    const track = raw?.getTracks()[0];
    this.shown = track && this.effect ? new MediaStream([this.effect.through(track)]) : raw;
    return this.shown;
  }

  private drop(): void {
    if (this.shown !== this.raw) {
      for (const track of this.shown?.getTracks() ?? []) track.stop();
      this.effect?.release();
    }
    this.raw = null;
    this.shown = null;
  }
}
