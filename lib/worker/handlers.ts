/** The one door of the worker: who sent it, is it what it should be, then the handler, then a plain answer. */
import { toWorker, type WorkerError } from '../messages.ts';
import { type MessageSender, ownAddress } from './deps.ts';
import { pageHandlers } from './page-handlers.ts';
import { type Handlers, type MessageType, Refusal } from './refusal.ts';
import { senderKind } from './sender.ts';
import type { Services } from './services.ts';
import { windowHandlers } from './window-handlers.ts';

export type PlainAnswer = { ok: true; value: unknown } | { ok: false; error: WorkerError };

function typeOf(message: unknown): MessageType | null {
  if (typeof message !== 'object' || message === null) return null;
  const { type } = message as { type?: unknown };
  return typeof type === 'string' && Object.hasOwn(toWorker, type) ? (type as MessageType) : null;
}

/**
 * Answers one message. Errors: `wrong-sender`, `unknown-message`, `bad-payload`, `failed` (a fault of ours), and
 * those of the handlers. The sender is checked before the payload is looked at. Never rejects.
 */
export function dispatcher(
  services: Services,
): (message: unknown, sender: MessageSender) => Promise<PlainAnswer> {
  const handlers: Handlers = { ...pageHandlers(services), ...windowHandlers(services) };
  const { runtime } = services.deps.api;

  return async (message, sender) => {
    const from = senderKind(sender, { id: runtime.id, base: ownAddress(services.deps.api, '/') });
    if (!from) return { ok: false, error: 'wrong-sender' };
    const type = typeOf(message);
    if (!type) return { ok: false, error: 'unknown-message' };
    const { from: allowed, payload: schema } = toWorker[type];
    if (!(allowed as readonly string[]).includes(from)) return { ok: false, error: 'wrong-sender' };
    const payload = schema.safeParse(message);
    if (!payload.success) return { ok: false, error: 'bad-payload' };
    try {
      // The table pairs each type with its payload; the compiler cannot follow that through the lookup.
      const handle = handlers[type] as (...given: unknown[]) => Promise<unknown>;
      return { ok: true, value: await handle(payload.data, sender, from) };
    } catch (cause) {
      if (cause instanceof Refusal) return { ok: false, error: cause.key };
      console.error(`Second Look could not answer "${type}"`, cause);
      return { ok: false, error: 'failed' };
    }
  };
}
