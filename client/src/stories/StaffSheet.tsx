import { useState } from 'react';
import { Beads } from '../ui/Beads.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Note } from '../ui/Card.tsx';
import { CheckChips } from '../ui/Checkbox.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Fact, Facts } from '../ui/Fact.tsx';
import { Field, TextArea } from '../ui/Field.tsx';
import * as icons from '../ui/icons.ts';
import { RadioCards } from '../ui/RadioCards.tsx';
import { Ribbon } from '../ui/Ribbon.tsx';
import { Segments } from '../ui/Segments.tsx';
import { DataAsOf, Empty, ErrorState, OfflineLine, SavedMark, Skeleton } from '../ui/States.tsx';
import { DataTable } from '../ui/staff/DataTable.tsx';
import { EmptyFilter } from '../ui/staff/EmptyFilter.tsx';
import { MenuButton } from '../ui/staff/MenuButton.tsx';
import { Slot } from '../ui/staff/Slot.tsx';
import { TipButton } from '../ui/staff/Tip.tsx';
import { showToast } from '../ui/toasts.ts';
import { Box } from './Box.tsx';
import { rows, topics } from './facts.ts';
import { Days, Pickers } from './Pickers.tsx';

const nothing = () => {};

export function StaffSheet() {
  return (
    <main className="sheet-page">
      <header>
        <h1>Детали и состояния</h1>
        <span className="muted">
          одни и те же в светлой, тёмной и контрастной темах; рядом с цветом всегда слово или значок
        </span>
      </header>
      <Buttons />
      <Time />
      <States />
      <Fields />
      <Pickers />
      <Days />
      <Box title="Таблица" wide="full">
        <Journal />
      </Box>
    </main>
  );
}

function Buttons() {
  return (
    <>
      <Box title="Кнопки сотрудника, высота 36" wide="half">
        <div className="wrap">
          <Button variant="primary">Впустить</Button>
          <Button>Перенести</Button>
          <Button variant="tint">Подписать</Button>
          <Button variant="ghost">Отмена</Button>
          <Button variant="danger-quiet">Отказать…</Button>
          <Button variant="primary" why="Подписать можно после встречи">
            Недоступно
          </Button>
          <Button variant="primary" busy busyLabel="Сохраняем…">
            Сохранить
          </Button>
          <Button size="sm" icon={icons.edit}>
            Исправить
          </Button>
          <IconButton icon={icons.notifications} label="Уведомления, новых 2" />
          <TipButton icon={icons.print} label="Печать" keys="Ctrl P" onPress={nothing} />
          <MenuButton label="Ещё" entries={menu} icon={icons.more} />
        </div>
        <div className="wrap">
          <Chip tone="ok" icon={icons.done}>
            Подписан
          </Chip>
          <Chip tone="warn" icon={icons.deadline}>
            До завтра
          </Chip>
          <Chip tone="bad" icon={icons.close}>
            Не дошло
          </Chip>
          <Chip tone="info" icon={icons.letter}>
            Письмом
          </Chip>
          <Chip icon={icons.video}>Видео</Chip>
          <Chip tone="line">Черновик</Chip>
          <Chip tone="solid-bad" icon={icons.problem}>
            Просрочено
          </Chip>
          <Chip tone="solid-warn" icon={icons.deadline}>
            Сегодня
          </Chip>
        </div>
      </Box>
      <Box title="Сообщения" wide="half">
        <Note tone="info" icon={icons.info}>
          Встречи, назначенные раньше, пройдут по редакции 3.
        </Note>
        <Note tone="warn" icon={icons.deadline}>
          Проверку места нужно пройти до 11:30.
        </Note>
        <Note tone="bad" icon={icons.problem}>
          Письмо не дошло, адреса нет.
        </Note>
        <Note tone="ok" icon={icons.passed}>
          Рабочее место проверено.
        </Note>
      </Box>
    </>
  );
}

const menu = [
  { id: 'card', label: 'Открыть карточку', icon: icons.person, keys: 'Enter', onSelect: nothing },
  { id: 'sign', label: 'Подписать', why: 'Подписать можно после встречи', onSelect: nothing },
  'line',
  { id: 'refuse', label: 'Отказать…', icon: icons.close, isDanger: true, onSelect: nothing },
] as const;

function Time() {
  const notches = [0.8, 0.9, 0.98];
  return (
    <>
      <Box title="Лента времени встречи: метки 10, 5 и 1 минута" wide="half">
        <div className="pairs">
          <span>Осталось 28 минут</span>
          <Ribbon progress={0.44} notches={notches} />
          <span>Осталось 8 минут</span>
          <Ribbon progress={0.84} notches={notches} tone="warn" />
          <span>Осталось 40 секунд</span>
          <Ribbon progress={0.985} notches={notches} tone="last" />
        </div>
      </Box>
      <Box title="Бусины срока: один рабочий день, одна бусина" wide="half">
        <div className="pairs">
          <span>до пт, 27 ноября</span>
          <Beads total={3} day={1} />
          <span>до завтра</span>
          <Beads total={3} day={2} />
          <span>просрочено на 1 день</span>
          <Beads total={3} day={4} isOverdue />
        </div>
      </Box>
    </>
  );
}

function States() {
  return (
    <>
      <Box title="Пусто">
        <Empty icon={icons.applications} title="Новых заявок нет" action={<Button>Записать заявку</Button>}>
          Все разобраны. Заявка по телефону записывается кнопкой N.
        </Empty>
      </Box>
      <Box title="Ошибка загрузки">
        <ErrorState title="Список не загрузился" onRetry={nothing} logId="A7-3K9">
          Сервер не ответил. Ничего не потеряно. Попробуйте ещё раз или позвоните технику: добавочный 000.
        </ErrorState>
      </Box>
      <Box title="Нет доступа">
        <Empty
          icon={icons.locked}
          title="Эту карточку ведёт другое отделение"
          action={<Button>Попросить доступ</Button>}
        >
          Если она нужна для работы, попросите доступ у заведующей. Запрос попадёт в журнал.
        </Empty>
      </Box>
      <Box title="Загрузка: через 300 мс, без мигания">
        <Skeleton />
      </Box>
      <Box title="Нет сети, сообщение, отмена">
        <OfflineLine />
        <div className="wrap">
          <SavedMark at="2026-11-24T08:07:00Z" />
          <SavedMark at={null} isSaving />
          <DataAsOf at="2026-11-24T07:42:00Z" />
        </div>
        <Button onClick={() => showToast({ text: 'Протокол № 117 подписан', undo: nothing })}>
          Показать сообщение
        </Button>
      </Box>
      <Box title="Фильтр без строк">
        <EmptyFilter onReset={nothing} />
      </Box>
    </>
  );
}

function Fields() {
  const [phone, setPhone] = useState('8 000 00');
  const [text, setText] = useState('Договорились: вечерний ритуал 20 минут, без экрана за час до сна.');
  const [chosen, setChosen] = useState<readonly string[]>(['b', 'e']);
  const [period, setPeriod] = useState('week');
  return (
    <>
      <Box title="Поле с ошибкой, счётчик">
        <Field
          label="Телефон"
          value={phone}
          onChange={setPhone}
          error="Не хватает цифр: нужно 11, набрано 6"
          inputMode="tel"
        />
        <TextArea
          label="Решения проблемы"
          value={text}
          onChange={setText}
          limit={70}
          aside={
            <Button size="sm" variant="ghost">
              Заготовки /
            </Button>
          }
        />
        <TextArea label="Личные заметки" value="Спросить про логопеда." onChange={nothing} look="private" rows={2} />
      </Box>
      <Box title="Факты, тематика">
        <Facts
          items={[
            { label: 'Дата, время', value: '24.11.2026, 10:45' },
            { label: 'Обращение', value: 'первичное, заявка № 214' },
            { label: 'Законный представитель', value: 'Условная Вера Петровна', isWide: true },
          ]}
        />
        <Fact label="ФИ ребёнка" value="Условный Лев, 7 лет" action={<a href="#fix">исправить</a>} />
        <CheckChips label="Тематика консультирования" options={topics} value={chosen} onChange={setChosen} />
      </Box>
      <Box title="Выбор">
        <Segments
          label="Период"
          options={[
            { value: 'day', label: 'День' },
            { value: 'week', label: 'Неделя', icon: icons.calendar },
          ]}
          value={period}
          onChange={setPeriod}
        />
        <Slots />
        <p>
          На заявку отвечаем за
          <Slot label="Срок ответа: 3" onPress={nothing}>
            3
          </Slot>
          <Slot label="Единица срока: рабочих дня" isNew onPress={nothing}>
            рабочих дня
          </Slot>
        </p>
      </Box>
    </>
  );
}

function Slots() {
  const [slot, setSlot] = useState<string | null>('thu');
  return (
    <RadioCards
      label="Ближайшее свободное время"
      look="slots"
      options={[
        { value: 'wed', label: 'Ср 25 ноября, 15:00', note: 'завтра' },
        { value: 'thu', label: 'Чт 26 ноября, 17:00', note: 'просила вечером' },
      ]}
      value={slot}
      onChange={setSlot}
    />
  );
}

function Journal() {
  const [open, setOpen] = useState<string | null>('2');
  return (
    <DataTable
      label="Журнал"
      columns={[
        { id: 'number', title: '№', cell: row => row.id, isRowHeader: true, isSortable: true },
        { id: 'name', title: 'От кого', cell: row => row.name },
        { id: 'reason', title: 'О чём просит', cell: row => row.reason },
        { id: 'due', title: 'Срок', cell: row => <Beads total={3} day={row.day} /> },
      ]}
      rows={rows}
      sort={{ column: 'number', direction: 'descending' }}
      onSort={nothing}
      selected={open}
      onOpen={setOpen}
      empty={<EmptyFilter onReset={nothing} />}
    />
  );
}
