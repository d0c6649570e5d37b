// Sample petitions written in English by founders from abroad.

import type { PetitionDraft } from '../petition-text.ts'

export const english: readonly PetitionDraft[] = [
  {
    id: 'en-startup-visa',
    kind: 'inquiry',
    language: 'en',
    titles: ['Startup visa points and grant funding'],
    body: [
      'I founded a software company in Seoul two years ago with one Korean partner and I hold a job-seeking visa.',
      'I would like to change to the startup visa, and I am told that some of your programmes give points for it.',
      'Could you tell me which programmes count, whether a programme I finished last year still counts,',
      'and who issues the certificate that the immigration office asks for? Thank you for your help.',
    ],
    officeId: 'hq-startup-policy',
    supplement: ['A copy of your certificate of company registration'],
    gist: 'Which programmes give points for the startup visa, and who issues the certificate',
    opinion: [
      'Programmes run by the designated centres give points for two years after you finish them.',
      'The centre where you finished it issues the certificate; immigration decides on the visa.',
    ],
    result: 'answered',
  },
  {
    id: 'en-venture-foreign-owner',
    kind: 'inquiry-law',
    language: 'en',
    titles: ['Venture status for a foreign-owned firm'],
    body: [
      'Our company develops sensors for cold-chain logistics. It is registered in Korea, but I own 70 percent of it',
      'and I am not a Korean citizen. A consultant told us that a foreign-owned firm cannot be confirmed',
      'as a venture business.',
      'I could not find this in the English text of the law. Is there such a limit,',
      'and does the share held by a foreign parent company change the answer? Please tell me the article as well.',
    ],
    officeId: 'hq-startup-policy',
    gist: 'Whether a company owned by a foreign national can be confirmed as a venture business',
    opinion: [
      'The law asks that the company is a small or medium enterprise under Korean law; nationality is not a condition.',
      'If a foreign parent is a large company, its size counts when the enterprise is judged to be small or medium.',
    ],
    law: 'Special Act on the Promotion of Venture Businesses, Article 2-2',
    result: 'answered',
  },
  {
    id: 'en-portal-korean-only',
    kind: 'proposal',
    language: 'en',
    titles: ['Please accept attachments in English'],
    body: [
      'When I applied for an export programme, every attachment had to be in Korean,',
      'even the contract with our buyer abroad and the test report from a laboratory in Germany.',
      'The sworn translation cost more than half of the support we were asking for.',
      'I suggest that documents written in English be accepted as they are,',
      'with a short Korean summary by the applicant, and a full translation only when a reviewer asks for it.',
    ],
    officeId: 'hq-market',
    gist: 'Accepting English attachments in export programmes without a sworn translation',
    opinion: [
      'From the next call, contracts and test reports in English are accepted with a one-page summary in Korean.',
      'A full translation will be asked for only where the review cannot be done without it.',
    ],
    result: 'accepted',
  },
  {
    id: 'en-grant-bank-account',
    kind: 'grievance',
    language: 'en',
    titles: ['Grant held back over my name order'],
    body: [
      'My startup was selected in spring, but the second payment has been on hold for six weeks.',
      'The reason is that my name is written in one order on the bank account and in another on my residence card.',
      'I have visited the bank twice and the centre three times. Each of them says that the other must change it.',
      'I have two employees to pay at the end of the month. Please decide who has to correct this,',
      'and release the payment.',
    ],
    officeId: 'hq-startup-policy',
    supplement: ['A copy of the residence card', 'A copy of the first page of the bank book'],
    gist: 'A grant payment held back because of the order of names',
    opinion: [
      'We are sorry for the visits this caused. A different order of the same names is not a ground to hold a payment.',
      'The centre has confirmed who you are by the company registration, and the payment was released today.',
    ],
    result: 'accepted',
  },
  {
    id: 'en-consulting-language',
    kind: 'general',
    language: 'en',
    titles: ['Business advice in English in Busan'],
    body: [
      'I am opening a small bakery near the port of Busan with my husband, and my Korean is still weak.',
      'Is there an office where I can ask about loans for small merchants and food hygiene training in English?',
      'If there is an interpreter, how many days ahead do I have to book, and is it free of charge?',
      'I can visit on weekday mornings only. Thank you very much in advance.',
    ],
    officeId: 'busan-support',
    gist: 'Business advice in English in Busan',
    opinion: [
      'Our Busan office offers advice in English on Tuesday and Thursday mornings, free of charge.',
      'Please book two days ahead by telephone or by e-mail; an interpreter can join for other languages.',
    ],
    result: 'answered',
  },
]
