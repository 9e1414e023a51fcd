/** Invented posts: what they offer and whom they name does not exist. */
export const danger = {
  compound:
    'We are hiring customer service staff for our company in Sihanoukville, Cambodia. Salary USD 2,500 to 4,000 a month, no experience needed, no interview. Only typing and chatting on the computer. Flight ticket, visa and hostel paid by the company. Your passport will be kept by the company until the contract ends. Contact Telegram @lucky_hr_88 now, leave this week!',
  mule: 'Part time job at home, earn RM500 a day by receiving money in your bank account and forwarding it to our client. Keep 10% for yourself. No experience, WhatsApp +60 11-5550 0199.',
  suitcase:
    'Free trip to Brazil! We pay your flight and hotel and RM 8,000. You only carry a suitcase for our client back to Malaysia. Do not open the bag, it is already packed. No questions at customs, message me today.',
};

export const clear = {
  birthday:
    'Happy birthday to my little sister! We had cake in the garden and everybody stayed until late. Thank you all for coming.',
  bakery:
    'Our bakery in Shah Alam is looking for a full-time baker. RM 2,300 a month, EPF and SOCSO. Please bring your CV to the shop for an interview, Monday to Friday, 10 am to 5 pm.',
  cat: 'Lost cat near the playground at Taman Melati. She is grey with a white tail and answers to Mimi. Please call if you see her.',
  rain: 'It rained the whole weekend, so the football match of the school was moved to next Saturday at nine.',
};

/** Many different harmless posts. */
export const harmless = (number: number): string =>
  `Number ${number} of my garden diary: the tomatoes are as high as my knee, the cat slept under the ${number % 2 ? 'bench' : 'mango tree'}, and nobody has watered the basil for ${number} days.`;
