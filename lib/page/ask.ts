/** Asking the worker. It may be stopped at any moment, also in the middle of an answer: then it is asked once more. */
import type { Answer, ToTab, ToWorker, WorkerAnswers } from '../messages.ts';

/** What we use of the browser. */
export interface Runtime {
  /** Gone when the extension was updated or switched off under an open page. */
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: MessageListener): void;
    removeListener(listener: MessageListener): void;
  };
}
export type MessageListener = (
  message: ToTab,
  sender: { id?: string },
  respond: (answer: unknown) => void,
) => boolean | undefined;

export type Ask = <T extends keyof WorkerAnswers>(
  message: Extract<ToWorker, { type: T }>,
) => Promise<Answer<T>>;

/** Longest wait for an answer in milliseconds: a cold start with a full batch takes a fraction of it. */
const wait = 15_000;

/** Is this copy of the script still part of a living extension? */
export function isAlive(runtime: Runtime): boolean {
  try {
    return typeof runtime.id === 'string';
  } catch {
    return false;
  }
}

function isAnswer(value: unknown): value is Answer<keyof WorkerAnswers> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

/** The way to the worker. Never rejects: `no-worker` where nobody answered, `gone` where the extension has left. */
export function asker(runtime: Runtime, gone: () => void): Ask {
  async function attempt(message: unknown): Promise<unknown> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await Promise.race([
        runtime.sendMessage(message),
        new Promise((resolve) => {
          timer = setTimeout(resolve, wait);
        }),
      ]);
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
  const ask = async (message: ToWorker): Promise<Answer<keyof WorkerAnswers>> => {
    for (let tries = 0; tries < 2; tries++) {
      if (!isAlive(runtime)) {
        gone();
        return { ok: false, error: 'gone' };
      }
      const answer = await attempt(message);
      if (isAnswer(answer)) return answer;
    }
    return { ok: false, error: 'no-worker' };
  };
  return ask as Ask;
}
