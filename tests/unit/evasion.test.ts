import { describe, expect, it } from 'vitest';
import { readSigns } from '../../lib/ruleset/read-data.ts';
import { loadRuleset } from '../../scripts/load-ruleset.ts';
import { EVASIONS } from './evasion-kit.ts';

const ruleset = await loadRuleset();
const flagged = (text: string): boolean => ruleset.assess({ text }).level !== 'none';

/** The most that a disguise may cost, in points of recall. */
const MOST_LOSS = 5;

/**
 * Dangerous texts: what the weighty signs show as examples, three signs of three families a text, as far as
 * the whole is flagged. Vietnamese stands beside them for its tones.
 */
function dangerousTexts(): string[] {
  const weighty = readSigns().filter(({ strength }) => strength === 'strong' || strength === 'decisive');
  const texts: string[] = [];
  for (const language of ['en', 'ms', 'id', 'zh']) {
    weighty.forEach((sign, k) => {
      const others = [weighty[(k + 17) % weighty.length], weighty[(k + 34) % weighty.length]];
      texts.push([sign, ...others].map(({ examples }) => examples.match[language]?.[0] ?? '').join(' '));
    });
  }
  texts.push(
    'Việc nhẹ lương cao ở Campuchia, không cần kinh nghiệm, bao ăn ở, có người đón.',
    'Cho thuê tài khoản ngân hàng, trả 5 triệu mỗi tháng, nhận tiền rồi chuyển lại cho bên em.',
    'Nếu công an cửa khẩu hỏi thì nói là đi du lịch, đừng nói đi làm.',
    'Hộ chiếu công ty giữ, muốn về phải đền hợp đồng, không được ra ngoài.',
  );
  return texts.filter(flagged);
}

const texts = dangerousTexts();

describe('a disguise hides little', () => {
  it('from at least a hundred dangerous texts', () => {
    expect(texts.length).toBeGreaterThanOrEqual(100);
  });

  it.each(Object.entries(EVASIONS))('%s', (_, disguise) => {
    // Only texts that the disguise touches: one for Chinese says nothing about Malay.
    const touched = texts.filter((text) => disguise(text) !== text);
    const hidden = touched.filter((text) => !flagged(disguise(text)));
    expect(touched.length).toBeGreaterThan(0);
    expect(
      (hidden.length / touched.length) * 100,
      hidden.slice(0, 3).map(disguise).join('\n'),
    ).toBeLessThanOrEqual(MOST_LOSS);
  });

  it('and the words pointed at are still words of the text', () => {
    for (const [name, disguise] of Object.entries(EVASIONS)) {
      for (const text of texts.slice(0, 40).map(disguise)) {
        for (const { evidence } of ruleset.assess({ text }).signals) {
          for (const piece of evidence) expect(text.slice(piece.start, piece.end), name).toBe(piece.text);
        }
      }
    }
  });
});
