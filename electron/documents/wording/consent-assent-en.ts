import type { AssentTier, AssentWords } from './consent-words.ts';

/** Words of the children's papers, English: at most ten words a sentence. */
export const enAssent: Readonly<Record<AssentTier, AssentWords>> = {
  'assent-6-11': {
    intro: 'Let us read this together. Ask about anything you like.', pointsTitle: 'What you should know', scopeTitle: 'Who we will tell about you', scopeLead: 'We tell only people who can help you:',
    wishesTitle: 'What not to tell', wishesLead: 'Is there something we should not tell? Say to whom.', daysTitle: 'Until which day', answerTitle: 'Your answer', agree: 'Yes', refuse: 'No', ask: 'I want to ask',
    caregiver: null, ownName: 'Write your name here or draw something', workerTitle: 'For the worker',
  },
  'assent-12-14': {
    intro: 'Read this, or ask us to read it aloud. Ask about anything. Take your time.', pointsTitle: 'What you should know', scopeTitle: 'To whom and for what', scopeLead: 'These people may receive what they need about you:',
    wishesTitle: 'What not to pass on', wishesLead: 'Write what we should not tell, and to whom.', daysTitle: 'How long', answerTitle: 'Your decision', agree: 'I agree', refuse: 'I do not agree', ask: 'I want to think',
    caregiver: 'Your legal representative has to agree as well. If that is dangerous for you, tell us.', ownName: 'Your name', workerTitle: 'For the worker',
  },
  'assent-15-17': {
    intro: 'Read this carefully and ask whatever is unclear. You may decide later.', pointsTitle: 'What to know before you decide', scopeTitle: 'To whom and for what', scopeLead: 'I understand that these will receive what they need:',
    wishesTitle: 'What not to pass on', wishesLead: 'Write what should not be passed on, and to whom.', daysTitle: 'How long', answerTitle: 'Your decision', agree: 'I agree', refuse: 'I do not agree', ask: 'I want to think',
    caregiver: 'Until eighteen your legal representative agrees as well. If that is dangerous, tell us. Then we will find another way.', ownName: 'Your name', workerTitle: 'For the worker',
  },
};
