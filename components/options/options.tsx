/** The options: every choice on one page, each in one plain sentence. */
import { Notice } from '../design/controls.tsx';
import { PageFrame } from '../page-frame.tsx';
import { useSettings, useWords } from '../window-context.ts';
import { About } from './about.tsx';
import { Chats } from './chats.tsx';
import { Kept } from './kept.tsx';
import { LanguageAndCountry } from './language-and-country.tsx';
import { Marks } from './marks.tsx';
import { SiteHealth } from './site-health.tsx';
import { Sites } from './sites.tsx';

export function Options() {
  const { say } = useWords();
  const { standing } = useSettings();
  return (
    <PageFrame title={say('options.title')}>
      {standing === null && (
        <Notice title={say('popup.unreachable.title')}>
          <p>{say('popup.unreachable.text')}</p>
        </Notice>
      )}
      {standing && (
        <>
          <LanguageAndCountry standing={standing} />
          <Marks standing={standing} />
          <Sites standing={standing} />
          <Chats standing={standing} />
          <Kept standing={standing} />
          <SiteHealth />
          <About standing={standing} />
        </>
      )}
    </PageFrame>
  );
}
