import type { BookPage as Book, BookLine, RegisterView } from '@priyom/shared/api/books';
import type { ProtocolList, ProtocolView } from '@priyom/shared/api/protocols';
import type { ReactNode } from 'react';
import { BookPage } from '../../features/staff-books/BookPage.tsx';
import { BooksPage } from '../../features/staff-books/BooksPage.tsx';
import { RegisterPage } from '../../features/staff-books/RegisterPage.tsx';
import { PrintBook, PrintProtocol, PrintRegister } from '../../features/staff-print/PrintPages.tsx';
import { ProtocolPage } from '../../features/staff-protocol/ProtocolPage.tsx';
import { ProtocolsPage } from '../../features/staff-protocol/ProtocolsPage.tsx';
import { at } from './clock.ts';
import { type Answers, NO_ANSWER, Refusal } from './fake-server.ts';
import { Pressed } from './Pressed.tsx';
import { anna } from './people.ts';
import { demoPolicy } from './policy.ts';
import { StaffStory } from './StaffStory.tsx';

const solution =
  'Вместе составили вечерний распорядок: ужин, тихая игра, чтение, свет гаснет в 21:00. Мама отметит, как прошла неделя. ' +
  'Со школой: мама попросит учительницу не вызывать к доске первые две недели.';

export const draft: ProtocolView = {
  id: 'pr1',
  v: 3,
  consultationId: 'a1',
  partyIndex: 0,
  no: 1,
  status: 'draft',
  body: {
    reason: 'Сын плохо засыпает и плачет перед школой. Не понимаю, с чего начать',
    topics: ['family', 'learning'],
    solution,
  },
  privateNotes: 'Спросить про отца. Мама устала, держится.',
  facts: {
    dateAndTime: '24.11.2026, 9:01–9:48',
    childName: 'Условный Лев',
    citizenName: 'Условная Вера Петровна',
    reason: 'Сын плохо засыпает и плачет перед школой. Не понимаю, с чего начать',
    topics: 'Семейные проблемы; Проблемы обучения',
    solution,
  },
  form: demoPolicy.body.forms.protocol,
  savedAt: at('10:40'),
  mine: true,
  maySign: true,
  whyNotSign: '',
  signed: null,
  correctionReason: '',
  policy: { orderNo: '7', version: 3 },
  versions: [{ id: 'pr1', no: 1, status: 'draft', at: at('09:48') }],
};

export const signed: ProtocolView = {
  ...draft,
  status: 'signed',
  maySign: false,
  whyNotSign: 'alreadySigned',
  signed: { at: at('10:42'), by: 'Тестова Анна Примеровна', position: 'психолог', checkCode: '7K3Q-91MD' },
};

const row: ProtocolList['protocols'][number] = {
  id: 'pr1',
  consultationId: 'a1',
  no: 1,
  status: 'draft',
  title: 'Условная Вера Петровна и Лёва, 7\u00a0лет',
  heldAt: at('09:01'),
  durationMinutes: 47,
  topics: ['Семейные проблемы', 'Проблемы обучения'],
  author: 'Тестова А. П.',
  signedAt: null,
  correctionReason: '',
};

const list: ProtocolList = {
  protocols: [
    row,
    {
      ...row,
      id: 'pr2',
      title: 'Эскизова Нина Валерьевна',
      heldAt: at('15:00', '2026-11-23'),
      topics: ['Оказание юридической помощи'],
    },
    {
      ...row,
      id: 'pr3',
      title: 'Макетов Глеб Андреевич',
      heldAt: at('11:00', '2026-11-20'),
      correctionReason: 'Опечатка в имени',
      topics: [],
    },
    {
      ...row,
      id: 'pr4',
      title: 'Наброскова Кира Ильинична',
      heldAt: at('12:00', '2026-11-19'),
      status: 'signed',
      signedAt: at('13:10', '2026-11-19'),
    },
  ],
};

const summary = {
  seriesId: 's1',
  code: 'consultations',
  title: 'Журнал учета он-лайн консультирования',
  ofWhom: 'Тестова А. П.',
  year: 2026,
  lines: 118,
  toConfirm: 2,
};

const columns: Book['columns'] = [
  { title: '№', source: 'number', widthMm: 8 },
  { title: 'Дата консультации, продолжительность', source: 'dateAndDuration', widthMm: 26 },
  { title: 'Ф.И. ребенка', source: 'childName', widthMm: 28 },
  { title: 'Возраст', source: 'childAge', widthMm: 14 },
  { title: 'Законный представитель Ф.И.О.', source: 'citizenName', widthMm: 38 },
  { title: 'Вид консультации (первичная/повторная)', source: 'visitKind', widthMm: 22 },
  { title: 'Причина обращения со слов З/П', source: 'reason', widthMm: 58 },
  { title: 'Тематика консультирования*', source: 'topics', widthMm: 34 },
  { title: 'Примечание', source: 'note', widthMm: 24 },
];

function line(number: number, change: Partial<BookLine> = {}): BookLine {
  return {
    id: `l${number}`,
    number,
    kind: 'entry',
    corrects: null,
    consultationId: 'a1',
    at: at('09:48'),
    cells: {
      dateAndDuration: '24.11.2026, 47 мин',
      childName: 'Условный Лев',
      childAge: '7 лет',
      citizenName: 'Условная Вера Петровна',
      visitKind: 'первичная',
      reason: 'Сын плохо засыпает и плачет перед школой. Не понимаю, с чего начать',
      topics: 'Семейные проблемы; Проблемы обучения',
    },
    note: '',
    confirmedAt: null,
    confirmedBy: '',
    mayConfirm: true,
    waitsForProtocol: false,
    ...change,
  };
}

const done = { confirmedAt: at('16:02', '2026-11-23'), confirmedBy: 'Тестова А. П.', mayConfirm: false };

export const book: Book = {
  book: summary,
  head: [
    { title: 'ФИО специалиста', text: 'Тестова Анна Примеровна' },
    { title: 'Должность', text: 'психолог' },
  ],
  columns,
  footnote: ['* Графа «Тематика консультирования» заполняется по положению.'],
  lines: [
    line(118),
    line(117, { note: 'Направлена к логопеду', mayConfirm: false, waitsForProtocol: true }),
    line(116, done),
    line(115, { ...done, kind: 'correction', corrects: 112, note: 'Исправлен возраст' }),
  ],
};

const register: RegisterView = {
  consultationId: 'a5',
  v: 1,
  title: 'Реестр участников группового онлайн консультирования',
  head: [
    { title: 'Дата', text: '24.11.2026' },
    { title: 'Специалист', text: 'Тестова Анна Примеровна' },
    { title: 'Тема', text: 'Сон и режим дня' },
  ],
  columns: [
    { title: '№', source: 'number', widthMm: 12 },
    { title: 'Ф.И.О. участника', source: 'servedName', widthMm: 100 },
    { title: 'Примечание', source: 'note' },
  ],
  rows: [
    { rowId: 'r1', name: 'Условная Вера Петровна', note: '', minutesPresent: 58, fromAttendance: true, struck: false },
    {
      rowId: 'r2',
      name: 'Наброскова Кира Ильинична',
      note: 'с ребёнком',
      minutesPresent: 41,
      fromAttendance: true,
      struck: false,
    },
    { rowId: 'r3', name: 'Эскизова Нина Валерьевна', note: '', minutesPresent: 2, fromAttendance: true, struck: true },
    {
      rowId: 'r4',
      name: 'Пробная Ольга Семёновна',
      note: 'по телефону',
      minutesPresent: 0,
      fromAttendance: false,
      struck: false,
    },
  ],
  signed: null,
  maySign: true,
  waitsForProtocols: false,
};

interface PageOptions {
  pattern: string;
  buttons?: readonly string[];
  isBare?: boolean;
}

function page(content: ReactNode, answers: Answers, { pattern, buttons = [], isBare = false }: PageOptions): ReactNode {
  return (
    <Pressed buttons={buttons}>
      <StaffStory
        me={anna}
        isBare={isBare}
        address={pattern.replace(/:\w+/, 'x')}
        pattern={pattern}
        answers={{ policy: demoPolicy, ...answers }}
      >
        {content}
      </StaffStory>
    </Pressed>
  );
}

const one = { pattern: '/protocols/:id' };
const paper = { pattern: '/print/:id', isBare: true };

export const paperStories = {
  protocols: page(<ProtocolsPage />, { protocols: list }, { pattern: '/protocols' }),
  'protocols-empty': page(<ProtocolsPage />, { protocols: { protocols: [] } }, { pattern: '/protocols' }),
  'protocols-failed': page(<ProtocolsPage />, { protocols: NO_ANSWER }, { pattern: '/protocols' }),
  protocol: page(<ProtocolPage />, { protocol: draft }, one),
  'protocol-sign': page(<ProtocolPage />, { protocol: draft }, { ...one, buttons: ['Подписать'] }),
  'protocol-early': page(<ProtocolPage />, { protocol: { ...draft, maySign: false, whyNotSign: 'notEnded' } }, one),
  'protocol-signed': page(<ProtocolPage />, { protocol: signed }, one),
  'protocol-failed': page(<ProtocolPage />, { protocol: new Refusal('NOT_FOUND') }, one),
  books: page(
    <BooksPage />,
    {
      books: {
        books: [summary, { ...summary, seriesId: 's2', title: 'Реестр услуг', ofWhom: '', toConfirm: 0, lines: 402 }],
      },
    },
    { pattern: '/books' },
  ),
  'books-empty': page(<BooksPage />, { books: { books: [] } }, { pattern: '/books' }),
  'book-lines': page(<BookPage />, { bookPage: book }, { pattern: '/books/:seriesId' }),
  'book-confirm': page(<BookPage />, { bookPage: book }, { pattern: '/books/:seriesId', buttons: ['Подтвердить'] }),
  'book-no-lines': page(<BookPage />, { bookPage: { ...book, lines: [] } }, { pattern: '/books/:seriesId' }),
  register: page(<RegisterPage />, { register }, { pattern: '/registers/:id' }),
  'register-signed': page(
    <RegisterPage />,
    {
      register: { ...register, maySign: false, signed: { at: at('10:40'), by: 'Тестова А. П.', position: 'психолог' } },
    },
    { pattern: '/registers/:id' },
  ),
  'print-protocol': page(<PrintProtocol />, { protocol: signed }, paper),
  'print-book': page(<PrintBook />, { bookPage: book }, { pattern: '/print/:seriesId', isBare: true }),
  'print-register': page(<PrintRegister />, { register }, paper),
} as const;
