/** Where the reader is from and where they are. A choice here is for this view; it is kept only if the user says so. */
import { useMemo, useState } from 'react';
import { Button, Select } from '../design/controls.tsx';
import { useSettings, useWords } from '../window-context.ts';
import { countryChoices } from './countries.ts';

interface PickerProps {
  label: string;
  value: string;
  change(country: string): void;
}

export function CountryPicker({ label, value, change }: PickerProps) {
  const words = useWords();
  const choices = useMemo(() => countryChoices(words, words.say('country.none')), [words]);
  return <Select label={label} value={value} choices={choices} change={change} />;
}

/** Offers to keep the chosen country in the settings. */
export function KeepCountry({ country }: { country: string }) {
  const { say, country: nameOf } = useWords();
  const { standing, change } = useSettings();
  const [failed, setFailed] = useState(false);
  if (!standing || country === '' || standing.settings.country === country) return null;
  return (
    <p>
      <Button
        kind="quiet"
        onClick={() => void change({ country }).then((error) => setFailed(error !== null))}
      >
        {say(failed ? 'error.not-saved' : 'country.keep', { country: nameOf(country) })}
      </Button>
    </p>
  );
}

/** The reader's country: what was picked in this view, else the setting. */
export function useReaderCountry(): [string, (country: string) => void] {
  const { standing } = useSettings();
  const [picked, setPicked] = useState<string | null>(null);
  return [picked ?? standing?.settings.country ?? '', setPicked];
}
