import type { ChatMessage } from '@priyom/shared/signaling/snapshot';
import { newId } from '../ids.ts';
import { NoAnswer, Refused } from '../signaling/failures.ts';
import type { ChatState, PendingMessage } from '../state.ts';
import { dropped, marked, received, written } from './chat-log.ts';

export interface ChatQueuePorts {
  chat(): ChatState;
  setChat(chat: ChatState): void;
  me(): string | null;
  /** @throws NoAnswer · Refused */
  deliver(message: PendingMessage): Promise<ChatMessage>;
}

/**
 * Texts go out one after the other in the order they were written, each once: a text without an answer goes again with
 * its clientKey after the next join, and the server answers with the message that is already there.
 */
export class ChatQueue {
  private readonly ports: ChatQueuePorts;
  private running = false;

  constructor(ports: ChatQueuePorts) {
    this.ports = ports;
  }

  /** `addressee`: of `one`. */
  write(text: string, to: ChatMessage['to'], addressee?: string): void {
    const trimmed = text.trim();
    if (trimmed === '') return;
    this.ports.setChat(
      written(this.ports.chat(), { clientKey: newId(), text: trimmed, to, ...(addressee && { addressee }) }),
    );
    void this.run();
  }

  retry(clientKey: string): void {
    this.ports.setChat(marked(this.ports.chat(), clientKey, 'queued'));
    void this.run();
  }

  drop(clientKey: string): void {
    const message = this.ports.chat().pending.find(pending => pending.clientKey === clientKey);
    if (message && message.state !== 'sending') this.ports.setChat(dropped(this.ports.chat(), clientKey));
  }

  /** Joined again. */
  flush(): void {
    void this.run();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      for (let next = this.next(); next; next = this.next()) {
        if (!(await this.sendOne(next))) return;
      }
    } finally {
      this.running = false;
    }
  }

  private next(): PendingMessage | undefined {
    return this.ports.chat().pending.find(message => message.state === 'queued');
  }

  /** false = no connection; the rest waits too. */
  private async sendOne(message: PendingMessage): Promise<boolean> {
    this.ports.setChat(marked(this.ports.chat(), message.clientKey, 'sending'));
    try {
      const delivered = await this.ports.deliver(message);
      this.ports.setChat(received(this.ports.chat(), [delivered], this.ports.me()));
      return true;
    } catch (error) {
      if (error instanceof Refused) {
        this.ports.setChat(marked(this.ports.chat(), message.clientKey, 'refused', error.wire));
        return true;
      }
      this.ports.setChat(marked(this.ports.chat(), message.clientKey, 'queued'));
      if (error instanceof NoAnswer) return false;
      throw error;
    }
  }
}
