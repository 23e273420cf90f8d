import { foldCyrillic } from '../fold.ts';
import type { Stem } from './stems.ts';

const SPECIAL: Readonly<Record<string, readonly string[]>> = {
  микола: ['миколайович', 'миколаївна', 'миколович', 'миколівна'], ілля: ['ілліч', 'іллівна', 'ілльович'],
  лука: ['лукич', 'луківна', 'лукович', 'лукинична'], кузьма: ['кузьмич', 'кузьмівна', 'кузьмович'], хома: ['хомич', 'хомівна', 'хомович'],
  фома: ['фомич', 'фомівна', 'фомич', 'фоминична'], сава: ['савич', 'савівна', 'савович'], яків: ['якович', 'яківна'],
  григорій: ['григорович', 'григорівна'], лев: ['львович', 'львівна', 'левович', 'левівна'], илья: ['ильич', 'ильинична'],
  яков: ['яковлевич', 'яковлевна'], никита: ['никитич', 'никитична'], микита: ['микитович', 'микитівна', 'микитич'],
  павел: ['павлович', 'павловна'], петр: ['петрович', 'петровна'], пётр: ['петрович', 'петровна'], савва: ['саввич', 'саввична'],
};

/** Patronymics of a father's name, men's and women's, as full words. @param name one word, lower case, Cyrillic */
export function patronymicsOf(name: string): string[] {
  const special = SPECIAL[name];
  if (special !== undefined) return [...special];
  if (/[іи]й$/.test(name)) return iotated(name.slice(0, -2));
  if (/й$/.test(name)) return [`${name.slice(0, -1)}йович`, `${name.slice(0, -1)}ївна`, `${name.slice(0, -1)}евич`, `${name.slice(0, -1)}евна`];
  const stem = name.replace(/[оаьяe]$/, '').replace(/і([бвгджзклмнпрст])$/, /дір$|кіп$|тін$|хін$|дір$/.test(name) ? 'о$1' : 'і$1');
  return [`${stem}ович`, `${stem}івна`, `${stem}овна`, `${stem}ьович`, `${stem}евич`, `${stem}евна`, `${stem}ич`];
}

function iotated(stem: string): string[] {
  return [
    `${stem}ійович`, `${stem}іївна`, `${stem}иевич`, `${stem}иевна`, `${stem}ьевич`, `${stem}ьевна`, `${stem}ович`, `${stem}івна`,
  ];
}

/** Stems of a patronymic with its twin of the other gender and language (Іванівна: Іванович, Ивановна, Иванович, Иваныч). */
export function patronymicStems(patronymic: string): Stem[] {
  const folded = foldCyrillic(patronymic);
  const man = /^(.*?)(ович|евич|ич)$/.exec(folded);
  const woman = /^(.*?)(ивн|овн|евн|вн|инична|ична)а?$/.exec(folded);
  const root = (man ?? woman)?.[1];
  const stems: Stem[] = [
    { stem: folded, endings: 'masculine' }, { stem: folded.replace(/а$/, ''), endings: 'feminine' },
  ];
  if (root === undefined || root.length < 2) return stems;
  const soft = root.endsWith('и') ? root.slice(0, -1) : root;
  for (const ending of ['ович', 'евич', 'ич']) stems.push({ stem: root + ending, endings: 'masculine' });
  stems.push({ stem: `${soft}иович`, endings: 'masculine' }, { stem: `${soft}иевич`, endings: 'masculine' });
  stems.push({ stem: `${soft}евич`, endings: 'masculine' }, { stem: `${soft}ич`, endings: 'masculine' });
  for (const ending of ['ивн', 'овн', 'евн', 'вн', 'ичн', 'иничн']) stems.push({ stem: root + ending, endings: 'feminine' });
  stems.push({ stem: `${soft}иевн`, endings: 'feminine' }, { stem: `${soft}ивн`, endings: 'feminine' }, { stem: `${soft}евн`, endings: 'feminine' });
  return stems;
}
