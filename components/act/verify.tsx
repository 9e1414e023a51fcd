/** Where a recruiter or employer can be looked up, by the reader's country. */
import { ViewTitle } from '../design/controls.tsx';
import { CountryPicker, KeepCountry, useReaderCountry } from '../help/country-picker.tsx';
import { HotlineList } from '../hotlines/hotline-list.tsx';
import { useHotlines } from '../hotlines/use-hotlines.ts';
import { useWords } from '../window-context.ts';

export function Verify() {
  const words = useWords();
  const { say } = words;
  const [country, setCountry] = useReaderCountry();
  const lines = useHotlines({ reader: country, stay: '', situation: 'thinking' });
  // Offices that can look an employer up, then those that know what is allowed between two countries.
  const ordered = [
    ...(lines?.filter(({ serves }) => serves.includes('verify-recruiter')) ?? []),
    ...(lines?.filter(
      ({ kind, serves }) => kind === 'foreign-ministry' && !serves.includes('verify-recruiter'),
    ) ?? []),
  ];
  return (
    <div className="stack-wide">
      <div className="stack">
        <ViewTitle>{say('verify.title')}</ViewTitle>
        <CountryPicker label={say('country.mine')} value={country} change={setCountry} />
        <KeepCountry country={country} />
      </div>
      <section className="stack">
        <h2>{say('verify.how')}</h2>
        <ol className="advice stack">
          {[1, 2, 3, 4].map((number) => (
            <li key={number}>{say(`verify.step.${number}`)}</li>
          ))}
        </ol>
        <p className="soft small">{say('verify.limit')}</p>
      </section>
      <section className="stack">
        <h2>{say('verify.places')}</h2>
        {country === '' ? (
          <p>{say('verify.choose')}</p>
        ) : ordered.length > 0 ? (
          <HotlineList lines={ordered} />
        ) : (
          <p>{say('verify.none', { country: words.country(country) })}</p>
        )}
      </section>
    </div>
  );
}
