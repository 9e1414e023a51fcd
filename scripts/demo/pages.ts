/** Demonstration pages, invented, answered by the driven browser at real host names and invented paths. */
const style = `<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0; background: #f2f3f5; color: #1c1e21 }
  main, .board { max-width: 620px; margin: 24px auto; padding: 0 16px }
  .card { background: #fff; border-radius: 10px; padding: 16px; margin: 0 0 16px; box-shadow: 0 1px 2px #0003 }
  h1 { font-size: 20px } h3 { margin: 0 0 8px; font-size: 15px } .note { color: #555; font-size: 14px }
  .bar { display: flex; gap: 24px; color: #555; border-top: 1px solid #eee; margin-top: 12px; padding-top: 8px }
  a { color: inherit }
</style>`;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${style}<body>${body}`;

const feedPost = (
  id: number,
  author: string,
  text: string,
): string => `<div class="card" role="article" aria-posinset="${id}" aria-describedby="d${id}">
  <div data-ad-rendering-role="profile_name"><h3><a href="/demo.person.${id}">${author}</a></h3></div>
  <div data-ad-rendering-role="story_message"><div dir="auto">${text}</div></div>
  <div class="bar"><span data-ad-rendering-role="like_button" role="button">Like</span><span data-ad-rendering-role="comment_button" role="button">Comment</span><span data-ad-rendering-role="share_button" role="button">Share</span></div></div>`;

export interface DemoPage {
  name: string;
  address: string;
  html: string;
}

export const demoPages: DemoPage[] = [
  {
    name: 'feed',
    address: 'https://www.facebook.com/groups/second-look-demo/',
    html: page(
      'Jobs and neighbours (demonstration)',
      `<main role="main"><h1>Demonstration: a feed</h1><p class="note">Everything here is invented.</p><div role="feed">
      ${feedPost(1, 'Aina Contoh', 'Found a grey cat near the market, white paws, very friendly. Does anyone know whose it is?')}
      ${feedPost(2, 'Jason Sample', 'Hiring chat support for our office in Poipet! USD 1,800 per month, no experience needed, typing is enough. Free flight, free room and food. Enter on a tourist visa first, the company will keep your passport safe. Fly this week, PM me on Telegram.')}
      ${feedPost(3, 'Kedai Roti Contoh', 'Our bakery in Ipoh needs a counter assistant. RM 1,800, EPF and SOCSO, six days a week, walk in with your resume and ask for the manager. Fresh graduates welcome.')}
      ${feedPost(4, 'Budi Misal', 'Cari rekening bank nganggur, disewa 500 ribu per bulan. Cukup kasih ATM, PIN dan kartu SIM, uang masuk tinggal diteruskan, kamu dapat 3 persen. Minat? chat pribadi, jangan bilang siapa-siapa.')}
      </div></main>`,
    ),
  },
  {
    name: 'board',
    address: 'https://my.jobstreet.com/job/second-look-demo',
    html: page(
      'Customer service (demonstration)',
      `<div class="board"><h1>Demonstration: a job board</h1><div class="card" data-automation="jobDetailsPage"><h1 data-automation="job-detail-title">Customer Engagement Executive (relocation)</h1>
      <div data-automation="advertiser-name">Confidential group</div><div data-automation="job-detail-location">South-East Asia</div>
      <div data-automation="jobAdDetails"><p>A diversified group is hiring for its new business park near the border. The exact location is told after arrival.</p><p>You build friendly relationships with lonely foreign clients online and introduce them to our investment platform until their first deposit.</p><p>USD 2,500 plus commission. No interview, no degree. Flight, room and meals are free. Phones are collected during the contract of 12 months; if you leave early you pay back all costs. Work permit is arranged after you arrive.</p></div></div></div>`,
    ),
  },
  {
    name: 'chat',
    address: 'https://t.me/s/second_look_demo',
    html: page(
      'Channel (demonstration)',
      `<main><h1>Demonstration: a public channel</h1>
      <div class="card tgme_widget_message js-widget_message" data-post="second_look_demo/1"><div class="tgme_widget_message_text js-message_text" dir="auto">Tonight the choir meets at seven, please bring the new songs.</div></div>
      <div class="card tgme_widget_message js-widget_message" data-post="second_look_demo/2"><div class="tgme_widget_message_text js-message_text" dir="auto">招聘海外客服，月薪过万，包机票包吃住，会打字就行，无需面试。先办旅游签，到了再转工签，护照由公司统一保管。今晚走，过关就说去旅游。</div></div></main>`,
    ),
  },
  {
    name: 'poster',
    address: 'https://www.facebook.com/demo.poster/posts/1',
    html: page(
      'A poster (demonstration)',
      `<main role="main"><h1>Demonstration: a poster</h1><p class="note">The words of a picture stand in its description.</p><div role="feed">
      <div class="card" role="article" aria-posinset="1" aria-describedby="p1"><div data-ad-rendering-role="profile_name"><h3><a href="/demo.poster">Trip Sample</a></h3></div>
      <div data-ad-rendering-role="story_message"><div dir="auto">Who wants a free holiday? 🧳✈️</div></div>
      <img width="420" height="280" src="data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==" alt="May be an image of text that says 'FREE TRIP TO TOKYO. Ticket and hotel paid, RM 5,000 in hand. You only carry one suitcase for our client, it is already packed and locked, do not open. A friend meets you at the hotel and takes it.'">
      <div class="bar"><span data-ad-rendering-role="like_button" role="button">Like</span><span data-ad-rendering-role="comment_button" role="button">Comment</span><span data-ad-rendering-role="share_button" role="button">Share</span></div></div></div></main>`,
    ),
  },
];
