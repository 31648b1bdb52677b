import { useState } from 'react';
import * as icons from '../ui/icons.ts';
import { RadioCards } from '../ui/RadioCards.tsx';
import { SessionClock } from '../ui/Ribbon.tsx';
import { StageButton } from '../ui/StageButton.tsx';
import { Tile } from '../ui/Tile.tsx';
import { WhoIsHere } from '../ui/WhoIsHere.tsx';
import { Box } from './Box.tsx';

const nothing = () => {};
const minute = 60_000;
const startedAt = Date.parse('2026-11-24T07:45:00Z');
const times = { startedAt, endsAt: startedAt + 50 * minute, warnings: [10, 5, 1] };
const people = [
  { id: 'ta', name: 'Анна Примеровна', position: 'психолог' },
  { id: 'me', name: 'Мария Ивановна', isSelf: true },
  { id: 'op', name: 'Пётр Демович', position: 'юрист', state: 'сейчас войдёт' },
];

export function StageSheet() {
  return (
    <main className="sheet-page">
      <header>
        <h1>Сцена</h1>
      </header>
      <Box title="Время и кто здесь" wide="full" stage>
        <div className="tile-grid clocks">
          <SessionClock times={times} now={startedAt + 27 * minute} withEnd />
          <SessionClock times={times} now={startedAt + 42 * minute} withEnd />
          <SessionClock times={times} now={startedAt + 49.4 * minute} />
          <SessionClock times={{ ...times, endsAt: null }} now={startedAt} />
        </div>
        <WhoIsHere people={people} isCompact={false} />
        <WhoIsHere people={people} isCompact />
      </Box>
      <Box title="Кто на экране" wide="full" stage>
        <div className="tile-grid">
          <Tile name="Анна Примеровна" initialsFrom="Тестова Анна" position="психолог" id="ta" isSpeaking />
          <Tile name="Мария Ивановна" id="me" isSelf isMuted />
          <Tile name="Вера Петровна" state="voice" note="У Веры Петровны слабая связь" />
          <Tile name="Пётр Демович" position="юрист" state="off" isPinned />
          <Tile name="Вера Петровна" state="phone" />
          <Tile name="Анна Примеровна" state="hold" />
          <Tile name="Анна Примеровна" state="returning" />
        </div>
      </Box>
      <Controls />
    </main>
  );
}

function Controls() {
  const [hears, setHears] = useState(true);
  const [mode, setMode] = useState<string | null>('voice');
  return (
    <>
      <Box title="Кнопки встречи" wide="half" stage>
        <div className="wrap">
          <StageButton
            icon={hears ? icons.mic : icons.micOff}
            words={hears ? 'Микрофон' : 'Без звука'}
            toggle={{ name: 'Микрофон', isOn: hears }}
            shortcut="M"
            onClick={() => setHears(!hears)}
          />
          <StageButton
            icon={icons.videoOff}
            words="Без камеры"
            toggle={{ name: 'Камера', isOn: false }}
            onClick={nothing}
          />
          <StageButton icon={icons.write} words="Написать" badge={1} badgeWords="новое: 1" onClick={nothing} />
          <StageButton icon={icons.people} words="Люди" isOpen onClick={nothing} />
          <StageButton icon={icons.shareScreen} words="Экран" why="Экран показывает Пётр Демович" onClick={nothing} />
          <StageButton icon={icons.more} words="Ещё" onClick={nothing} />
          <StageButton icon={icons.hangUp} words="Закончить" end onClick={nothing} />
        </div>
      </Box>
      <Box title="Как говорить" wide="half" stage>
        <RadioCards
          label="Как говорить"
          look="ladder"
          options={[
            { value: 'video', label: 'Видео', note: 'вас видно и слышно', icon: icons.video },
            { value: 'voice', label: 'Голос', note: 'вас не будет видно', icon: icons.mic },
            { value: 'phone', label: 'Телефон', note: 'позвоним через минуту', icon: icons.phone },
          ]}
          value={mode}
          onChange={setMode}
        />
      </Box>
    </>
  );
}
