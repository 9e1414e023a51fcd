import { languageNames } from '../../lib/languages/language.ts';
import { Notice, Select } from '../design/controls.tsx';
import { CountryPicker } from '../help/country-picker.tsx';
import { Part } from '../page-frame.tsx';
import { type Standing, useWords } from '../window-context.ts';
import { useChange } from './use-change.ts';

const named = Object.entries(languageNames).map(([value, words]) => ({ value, words }));

export function LanguagePicker({ standing }: { standing: Standing }) {
  const words = useWords();
  const { say } = words;
  const { change, trouble } = useChange();
  const { language } = standing.settings;
  const missing = language !== 'auto' && language !== words.tag;
  return (
    <>
      <Select
        label={say('options.language')}
        value={language}
        choices={[{ value: 'auto', words: say('options.language.auto') }, ...named]}
        change={(tag) => void change({ language: tag })}
      />
      {missing && <Notice title={say('options.language.missing')} />}
      {!words.reviewed && <p className="soft small">{say('options.language.unreviewed')}</p>}
      {trouble && <Notice title={trouble} />}
    </>
  );
}

export function LanguageAndCountry({ standing }: { standing: Standing }) {
  const { say } = useWords();
  const { change, trouble } = useChange();
  return (
    <Part title={say('options.language-and-country')}>
      <LanguagePicker standing={standing} />
      <CountryPicker
        label={say('country.mine')}
        value={standing.settings.country}
        change={(country) => void change({ country })}
      />
      <p className="soft small">{say('options.country.why')}</p>
      {trouble && <Notice title={trouble} />}
    </Part>
  );
}
