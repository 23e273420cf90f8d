import type { ConsentGuide } from './guide-schema.ts';

/** English words of the conversation. Sentences for children have at most ten words. */
export const guideEn: ConsentGuide = {
  format: 'oberih-consent-guide', formatVersion: 1, version: 'guide-2', language: 'en', languageName: 'English',
  audiences: {
    caregiver: {
      opening: 'Before anything is decided, I will explain what we are asking you and why. Stop me whenever something is not clear.',
      points: {
        why: 'We want the child to get help that we cannot give ourselves. For that, other people need to know something about the child. So we ask you first.',
        recorded: 'We write down the name, the age, how to reach you, what happened and what help is needed. The records are kept encrypted on the agency’s computer. You may see them, ask for a copy or have them corrected.',
        'who-sees': 'Only the workers who help your family and their supervisor see the file. Another agency gets only what it cannot help without. Before we pass anything on, we show you exactly what.',
        exceptions: 'Without consent we speak only when somebody is in serious danger or the law requires it. If it is safe, we tell you first.',
        refuse: 'You may refuse, and you need not say why. We go on helping with what we can do ourselves.',
        'keep-back': 'You may agree to one thing and refuse another. You may name what should not be told and to whom, or say: “I will tell them this myself.”',
        withdraw: 'You may take your consent back at any time: all of it, for one service or for one agency. Say it, write it or call us. What has been told cannot be untold, but we will ask those who received it to stop using it.',
        'how-long': 'The consent holds until the day we write down now; then we ask again. When the child turns eighteen, they decide alone. We keep the file as long as the rules require and then destroy it.',
      },
      check: 'Please tell me in your own words: what will we pass on, to whom, and how can you stop it?',
    },
    'child-6-11': {
      opening: 'I will tell you something important. Ask me if something is not clear.',
      points: {
        why: 'Other people may be able to help you too. They need to know a little about you. So I ask you first.',
        recorded: 'I write down your name and what you need. These notes are locked inside a computer.',
        'who-sees': 'Only people who help you read these notes. Others hear only what they need. I will show you what we tell them.',
        exceptions: 'If somebody is in great danger, I must call help. I will try to tell you first.',
        refuse: 'You can say no. Nobody will be angry. We will go on helping you.',
        'keep-back': 'You can ask me not to tell something. You can tell them yourself if you like.',
        withdraw: 'You can change your mind at any time. Just tell me. You need not say why.',
        'how-long': 'Your yes holds until the day we write down. Then I will ask you again.',
      },
      check: 'Now tell me what you understood. What can you do if you change your mind?',
    },
    'child-12-14': {
      opening: 'I will explain what we ask you and why. Stop me if something is not clear.',
      points: {
        why: 'Some people can help you better than we can. They need to know something about you. So we ask you and the adult who represents you.',
        recorded: 'We write your name, age, contact and the help needed. The records are encrypted and need a password. You may see them.',
        'who-sees': 'Only people who help you see the records. Another agency gets only what it needs. We show you first what that is.',
        exceptions: 'There are two exceptions. First: somebody is in serious danger. Second: the law requires it. If it is safe, we tell you first.',
        refuse: 'You may refuse. You need not say why. We will go on helping you.',
        'keep-back': 'Say what should not be told, and to whom. For example: “Do not give the clinic my address.” Or say: “I will tell them this myself.”',
        withdraw: 'You can change your mind any time, wholly or partly. Tell us, write or call. What has been told cannot be untold. But we will ask them to stop using it.',
        'how-long': 'The consent holds until the day we write now. Then we ask again. At eighteen you decide alone.',
      },
      check: 'Tell me what we will pass on, and to whom. How can you stop it?',
    },
    'child-15-17': {
      opening: 'Before you decide, I will explain what this means. Stop me whenever something is not clear.',
      points: {
        why: 'Some of the help comes from other agencies. To help, they need to know something about you. Unless you agree, we do not ask them.',
        recorded: 'We write your name, age, contact, what happened and needs. The records are encrypted on the agency’s computer. You may see them and have them corrected.',
        'who-sees': 'Workers who help you and their supervisor see the file. Another agency gets only what it needs. You see the exact list before it goes.',
        exceptions: 'Without consent we act in two cases only. Somebody is in serious danger, or the law requires it. If it is safe, you hear of it first.',
        refuse: 'You may refuse without any explanation. It does not change how we help you.',
        'keep-back': 'You may agree to one thing and refuse another. Name what should not be told, and to whom. Some things you can tell them yourself.',
        withdraw: 'You may withdraw at any time, wholly or partly. Say it, write it or call us. What has been told cannot be untold. But we will ask them to stop using it.',
        'how-long': 'The consent holds until the day we write now. Then we ask again. From eighteen on, only you decide.',
      },
      check: 'Tell me how you understand it. What goes to whom, and how can you stop it?',
    },
    adult: {
      opening: 'You are eighteen, so only you decide. I will explain what this means; stop me whenever something is not clear.',
      points: {
        why: 'Some of the help comes from other agencies. To help, they need to know something about you. So we ask you first.',
        recorded: 'We write down your name, your age, how to reach you, what happened and what help is needed. The records are kept encrypted on the agency’s computer. You may see them, ask for a copy or have them corrected.',
        'who-sees': 'Only the workers who help you and their supervisor see the file. Another agency gets only what it needs. You see what that is before it goes.',
        exceptions: 'Without consent we speak only when somebody is in serious danger or the law requires it. If it is safe, we tell you first.',
        refuse: 'You may refuse, and you need not say why. It does not change how we help you.',
        'keep-back': 'You may agree to one thing and refuse another. You may name what should not be told and to whom, or tell some things yourself.',
        withdraw: 'You may take your consent back at any time, wholly or partly. Say it, write it or call us. What has been told cannot be untold, but we will ask those who received it to stop using it.',
        'how-long': 'The consent holds until the day we write down now; then we ask again. We keep the file as long as the rules require and then destroy it.',
      },
      check: 'Please tell me in your own words: what will we pass on, to whom, and how can you stop it?',
    },
  },
};
