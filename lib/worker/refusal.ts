import type * as z from 'zod/mini';
import type { Sender, toWorker, WorkerAnswers, WorkerError } from '../messages.ts';
import type { MessageSender } from './deps.ts';

/** Why a message was not served: a key that the view puts into words. Thrown by handlers, answered by the dispatch. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly key: WorkerError;

  constructor(key: WorkerError, options?: ErrorOptions) {
    super(key, options);
    this.key = key;
  }
}

export type MessageType = keyof WorkerAnswers & keyof typeof toWorker;

/** One function per message: the checked payload, who sent it, and as what. */
export type Handlers = {
  [T in MessageType]: (
    payload: z.infer<(typeof toWorker)[T]['payload']>,
    sender: MessageSender,
    from: Sender,
  ) => Promise<WorkerAnswers[T]>;
};
