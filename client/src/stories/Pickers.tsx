import { useState } from 'react';
import { Combo } from '../ui/staff/Combo.tsx';
import { DateField, TimeOfDay } from '../ui/staff/DateFields.tsx';
import { DayStrip } from '../ui/staff/DayStrip.tsx';
import { Lanes } from '../ui/staff/Lane.tsx';
import { PanelTabs } from '../ui/staff/PanelTabs.tsx';
import { Box } from './Box.tsx';
import { lanes, strip } from './facts.ts';

export function Pickers() {
  const [person, setPerson] = useState<string | null>('ta');
  const [date, setDate] = useState<string | null>('2026-11-26');
  const [time, setTime] = useState<string | null>('17:00');
  const [tab, setTab] = useState('protocol');
  return (
    <>
      <Box title="Поиск человека, дата, время" wide="half">
        <Combo
          label="Специалист"
          options={[
            { id: 'ta', name: 'Тестова А. П., психолог', note: 'сегодня 4 встречи, завтра 2' },
            { id: 'op', name: 'Образцов П. Д., юрист' },
          ]}
          value={person}
          onChange={setPerson}
        />
        <DateField
          label="Дата"
          value={date}
          onChange={setDate}
          isUnavailable={day => /-(21|22|28|29)$/.test(day)}
          hint="Выходные закрыты"
        />
        <TimeOfDay label="Время" value={time} onChange={setTime} error="В 17:00 занято, свободно 17:30" />
      </Box>
      <Box title="Вкладки панели" wide="half">
        <PanelTabs
          label="Панель встречи"
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'protocol', label: 'Протокол', content: <p className="p-body">Текст протокола</p> },
            { id: 'chat', label: 'Чат', count: 1, countWords: ' новое', content: <p className="p-body">Чат</p> },
            { id: 'files', label: 'Материалы', content: <p className="p-body">Материалы</p> },
          ]}
        />
      </Box>
    </>
  );
}

export function Days() {
  return (
    <>
      <Box title="Полоса дней" wide="full">
        <DayStrip days={strip} label="Сроки по рабочим дням" />
      </Box>
      <Box title="Дорожки дня" wide="full">
        <Lanes label="День отделения" fromHour={9} toHour={18} now={11 * 60 + 12} rows={lanes} />
      </Box>
    </>
  );
}
