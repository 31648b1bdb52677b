import { defineCatalog } from './catalog.ts';
import { countRu, formRu } from './plural.ts';

const people = (n: number): string => countRu(n, 'человек', 'человека', 'человек');

/** A group and a webinar, as somebody who came to them sees it; no verb tells the gender of anybody. */
export const ru = {
  group: 'Встреча в группе',
  webinar: 'Вебинар',
  unseen: 'Вас не видно и не слышно',
  hand: {
    raise: 'Поднять руку',
    raised: 'Рука поднята',
    turn: (place: number) => `ваша очередь: ${place}`,
    failed: 'Не дошло. Нажмите ещё раз',
    lowered: 'Рука опущена',
  },
  silence: {
    word: 'Тишина',
    why: 'Сейчас тишина для всех. Поднимите руку, и вам дадут слово',
    whyStage: 'Сейчас тишина для всех. Микрофон можно будет включить, когда её снимут',
    began: 'Сейчас тишина для всех. Ваш микрофон выключен',
    over: 'Тишины больше нет. Микрофон можно включить',
  },
  floor: {
    title: 'Вам дали слово',
    text: 'Включите микрофон, когда будете готовы.',
    micOn: 'Включить микрофон',
    giveBack: 'Вернуть слово',
    given: 'Вам дали слово. Микрофон включаете вы',
    taken: 'Слово больше не у вас',
  },
  stage: {
    title: (who: string) => `${who} даёт вам слово`,
    /** To nobody known by name. */
    titleNobody: 'Вам дают слово',
    seenBy: (n: number) =>
      `На сцене вас ${formRu(n, 'увидит и услышит', 'увидят и услышат', 'увидят и услышат')} ${people(n)}.`,
    heardBy: (n: number) => `Вас ${formRu(n, 'услышит', 'услышат', 'услышат')} ${people(n)}.`,
    name: (name: string) => `Под картинкой будет имя «${name}», больше ничего.`,
    nameHeard: (name: string) => `У всех будет имя «${name}», больше ничего.`,
    mic: 'Микрофон',
    heard: 'Слышно',
    notHeard: 'Не слышно',
    camera: 'Камера',
    seen: 'Видно',
    notSeen: 'Не видно',
    look: 'Посмотреть на себя',
    onlyYou: 'Пока эту картинку видите только вы',
    noCamera: 'Камера не открылась. Можно только голосом',
    go: 'Выйти на сцену',
    speak: 'Говорить',
    voice: 'Только голосом',
    no: 'Не сейчас, опустить руку',
    going: 'Выходим…',
    failed: 'Не дошло. Нажмите ещё раз',
    on: 'Вы на сцене. Вас видят и слышат все',
    back: 'Вы снова в зале. Вас не видно и не слышно',
    goBack: 'Вернуться в зал',
  },
  controls: {
    exit: 'Выйти',
    exitTitle: 'Выйти со встречи?',
    exitLead: 'Вернуться можно до конца встречи.',
    stay: 'Остаться',
    who: 'Кто здесь',
    questions: 'Вопросы',
    aloud: 'Читать подписи вслух',
    aloudNote: 'программой, которая читает экран',
    aloudOff: 'Не читать подписи вслух',
  },
  people: {
    title: (n: number) => `Кто здесь: ${n}`,
    you: 'Вы',
    leads: 'ведёт встречу',
    handUp: 'рука поднята',
    hasFloor: 'сейчас говорит',
    silent: 'без звука',
  },
  reactions: {
    label: 'Показать без слов',
    agree: 'Да',
    thanks: 'Спасибо',
    heart: 'Тепло',
    slower: 'Помедленнее',
    louder: 'Погромче',
    sum: {
      agree: (n: number) => `${n} «да»`,
      thanks: (n: number) => `${n} спасибо`,
      heart: (n: number) => `тепло: ${n}`,
      slower: (n: number) => `${n} ${formRu(n, 'просит', 'просят', 'просят')} помедленнее`,
      louder: (n: number) => `${n} ${formRu(n, 'просит', 'просят', 'просят')} погромче`,
    },
    sent: 'Показали',
  },
  captions: 'Подписи к речи',
  chat: {
    to: 'Кому',
    all: 'Всем',
    leaders: 'Только ведущим',
    leadersOnly: 'Сейчас писать можно только ведущим. Другие этого не увидят.',
  },
};

export const citizenHallText = defineCatalog(ru);
