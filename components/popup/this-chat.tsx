/** The one conversation on screen: read, or left out by the user. */
import type { TabReport } from '../../lib/messages.ts';
import { Switch } from '../design/controls.tsx';
import { useSettings, useWords } from '../window-context.ts';

type Chat = NonNullable<TabReport['chats']>[number];

export function ThisChat({ chat, ask }: { chat: Chat; ask(): Promise<void> }) {
  const { say } = useWords();
  const { standing, change } = useSettings();
  if (!standing) return null;
  const others = standing.settings.chatsLeftOut.filter((id) => id !== chat.id);
  return (
    <Switch
      words={say('popup.chat.read')}
      hint={say('popup.chat.read.hint')}
      on={!chat.leftOut}
      change={(on) => void change({ chatsLeftOut: on ? others : [...others, chat.id].slice(-200) }).then(ask)}
    />
  );
}
