import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import * as icons from '../ui/icons.ts';
import { MenuButton } from '../ui/staff/MenuButton.tsx';
import { PageBody, PageHead } from '../ui/staff/Page.tsx';
import { StaffShell } from '../ui/staff/StaffShell.tsx';

const groups = [
  {
    items: [
      { id: 'today', href: '#today', label: 'Сегодня', icon: icons.today, count: 4 },
      {
        id: 'applications',
        href: '#applications',
        label: 'Заявки',
        icon: icons.applications,
        count: 7,
        isDueToday: true,
      },
      { id: 'calendar', href: '#calendar', label: 'Календарь', icon: icons.calendar },
      { id: 'letters', href: '#letters', label: 'Письма', icon: icons.letter, count: 2 },
      { id: 'questions', href: '#questions', label: 'Вопросы с сайта', icon: icons.siteQuestions, count: 1 },
      { id: 'groups', href: '#groups', label: 'Группы', icon: icons.people },
    ],
  },
  {
    title: 'Документы',
    items: [
      { id: 'protocols', href: '#protocols', label: 'Протоколы', icon: icons.protocol, count: 1, isDueToday: true },
      { id: 'journals', href: '#journals', label: 'Журналы и реестры', icon: icons.journal },
    ],
  },
];

export function ShellStory() {
  const [current, setCurrent] = useState('today');
  return (
    <StaffShell
      institution="Центр «Пример»"
      groups={groups}
      tabs={['today', 'applications', 'calendar', 'protocols']}
      current={current}
      onNavigate={href => setCurrent(href.slice(1))}
      homeHref="#today"
      me={{ name: 'Тестова А. П.', position: 'психолог' }}
      meMenu={<MenuButton label="Вид и настройки" icon={icons.settings} small entries={[]} />}
      onFind={() => {}}
      findKeys="Ctrl K"
      bar={
        <div className="bar-wait">
          <span className="grow">Условная В. П. ждёт 2 минуты</span>
          <Button variant="primary" size="sm">
            Впустить
          </Button>
        </div>
      }
    >
      <PageHead
        title="Сегодня"
        sub="вторник, 24 ноября, 10:43 по Москве"
        actions={<Button icon={icons.add}>Заявка</Button>}
      />
      <PageBody
        aside={
          <Card title="Ждут вас">
            <p className="p-body">Ответить на письмо № 57-вх</p>
          </Card>
        }
      >
        <p>Впереди четыре встречи, последняя закончится в 17:00.</p>
      </PageBody>
    </StaffShell>
  );
}
