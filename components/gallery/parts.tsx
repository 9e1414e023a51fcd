/** The small parts side by side: what the pages are made of. */
import { useState } from 'react';
import {
  Button,
  CopyButton,
  Fold,
  LevelTag,
  Notice,
  Select,
  Switch,
  TextBox,
  Tick,
  Ways,
} from '../design/controls.tsx';
import { BackIcon, CheckIcon, EyeIcon, ForwardIcon, NoteIcon } from '../design/icons.tsx';
import { MarkedText } from '../finding/marked-text.tsx';
import { SituationPicker } from '../help/situation-picker.tsx';
import { PageFrame, Part } from '../page-frame.tsx';
import { PasteBox } from '../popup/paste-box.tsx';
import { sampleFindings } from './sample-posts.ts';
import { scenes } from './scenes.tsx';

const nothing = () => undefined;

/** For those who build us, so in English only. */
export function Parts() {
  const [on, setOn] = useState(true);
  const [text, setText] = useState('');
  const { text: words, assessment } = sampleFindings[0];
  return (
    <PageFrame title="Parts">
      <Part title="Pages and states">
        <ul className="bullets">
          {Object.keys(scenes).map((name) => (
            <li key={name}>
              <a href={`?scene=${name}`}>{name}</a>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Buttons">
        <div className="row">
          <Button kind="first" onClick={nothing}>
            First
          </Button>
          <Button onClick={nothing}>Other</Button>
          <Button kind="quiet" onClick={nothing}>
            Quiet
          </Button>
          <Button kind="grave" onClick={nothing}>
            Grave
          </Button>
          <Button onClick={nothing} disabled>
            Not now
          </Button>
          <CopyButton text="words" words="Copy" />
        </div>
        <Ways ways={['One', 'Two'].map((words) => ({ id: words, words, go: nothing }))} />
      </Part>
      <Part title="Levels and icons">
        <div className="row">
          <LevelTag level="danger" />
          <LevelTag level="caution" />
          <LevelTag level="none" />
          <EyeIcon />
          <NoteIcon />
          <CheckIcon />
          <BackIcon />
          <ForwardIcon />
        </div>
      </Part>
      <Part title="Fields">
        <Switch words="A switch" hint="It says what it does." on={on} change={setOn} />
        <Tick words="A tick" on={on} change={setOn} />
        <Select label="A choice" value="a" choices={[{ value: 'a', words: 'Only this' }]} change={nothing} />
        <TextBox label="Words" hint="With a hint." value={text} change={setText} />
        <SituationPicker chosen="leaving" choose={nothing} />
        <PasteBox found={nothing} />
      </Part>
      <Part title="Notices">
        <Notice title="A sentence on its own" />
        <Notice title="With more">
          <p>The second sentence says what to do.</p>
        </Notice>
        <Fold words="Folded away">
          <p>Here it is.</p>
        </Fold>
      </Part>
      <Part title="Marked words">
        <div id="sign" />
        <MarkedText text={words} signals={assessment.signals} idOf={() => 'sign'} />
      </Part>
    </PageFrame>
  );
}
