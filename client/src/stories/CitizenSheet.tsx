import { useState } from 'react';
import { PersonLine } from '../ui/Avatar.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Checkbox, CheckCard } from '../ui/Checkbox.tsx';
import { Steps } from '../ui/CitizenPage.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Field, TextArea } from '../ui/Field.tsx';
import { HelpLine } from '../ui/HelpLine.tsx';
import * as icons from '../ui/icons.ts';
import { Door } from '../ui/Mark.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { Ribbon } from '../ui/Ribbon.tsx';
import { ErrorState, OfflineLine } from '../ui/States.tsx';
import { ToggleButton } from '../ui/ToggleButton.tsx';
import { Box } from './Box.tsx';

const nothing = () => {};

export function CitizenSheet() {
  return (
    <main className="sheet-page">
      <header>
        <h1>Детали гражданина</h1>
      </header>
      <Box title="Кнопки, высота 56" wide="half">
        <Button variant="primary" size="lg" block iconEnd={icons.forward}>
          Дальше
        </Button>
        <Button block icon={icons.phone}>
          Лучше позвоните мне
        </Button>
        <Button variant="ghost" block>
          Я не Мария Ивановна
        </Button>
        <div className="wrap">
          <Button variant="danger" icon={icons.hangUp}>
            Закончить
          </Button>
          <Button variant="primary" why="Отметьте два пункта выше">
            Войти
          </Button>
          <LinkButton href="#file" icon={icons.download}>
            Памятка
          </LinkButton>
        </div>
        <Button variant="ghost" start icon={icons.reschedule}>
          Сегодня не могу, перенесите встречу
        </Button>
      </Box>
      <Consents />
      <Choices />
      <Waiting />
      <Box title="Поля" wide="half">
        <Field label="Телефон" value="8 000 00" onChange={nothing} error="Не хватает цифр: нужно 11, набрано 6" />
        <TextArea
          label="О чём хотите поговорить?"
          value=""
          onChange={nothing}
          hint="Как скажете, так и запишем"
          rows={5}
        />
      </Box>
      <Box title="Ошибка, нет связи, помощь" wide="half">
        <OfflineLine>Восстанавливаем связь, вы не потеряли место</OfflineLine>
        <ErrorState title="Страница не открылась" onRetry={nothing}>
          Встреча не пропала. Нажмите ещё раз или позвоните нам.
        </ErrorState>
        <HelpLine phone="8 (000) 000-00-00" onCallBack={nothing} />
      </Box>
    </main>
  );
}

function Consents() {
  const [wants, setWants] = useState(true);
  const [allows, setAllows] = useState(false);
  return (
    <Box title="Согласия" wide="half">
      <CheckCard label="Два пункта">
        <Checkbox
          label="Я хочу встретиться по видеосвязи"
          note="Это по желанию. Можно закончить в любой момент."
          checked={wants}
          onChange={setWants}
        >
          <Disclosure look="link" summary="Условия встречи, 1 страница">
            <p>Текст условий.</p>
          </Disclosure>
        </Checkbox>
        <Checkbox
          label="Я разрешаю хранить мои данные"
          note="Имя, телефон, возраст ребёнка и о чём вы просили помочь."
          checked={allows}
          onChange={setAllows}
          error={allows ? undefined : 'Отметьте, если согласны'}
        />
      </CheckCard>
    </Box>
  );
}

function Choices() {
  const [mark, setMark] = useState<string | null>('4');
  const [near, setNear] = useState<string | null>('child');
  const options = ['Совсем нет', 'Скорее нет', 'Не знаю', 'Скорее да', 'Да'].map((label, index) => ({
    value: String(index + 1),
    mark: String(index + 1),
    label,
  }));
  return (
    <Box title="Один из нескольких" wide="full">
      <RadioCards label="Вам помогли?" look="scale" options={options} value={mark} onChange={setMark} />
      <RadioCards
        label="Кто рядом с вами?"
        look="pills"
        options={[
          { value: 'nobody', label: 'Никого' },
          { value: 'child', label: 'Со мной Лёва' },
          { value: 'other', label: 'Ещё кто-то' },
        ]}
        value={near}
        onChange={setNear}
      />
      <RadioCards
        label="Как с вами связаться?"
        options={[
          { value: 'phone', label: 'Позвонить', note: 'в рабочее время', icon: icons.phone },
          { value: 'letter', label: 'Написать на почту', icon: icons.letter },
        ]}
        value="phone"
        onChange={nothing}
      />
    </Box>
  );
}

function Waiting() {
  const [hears, setHears] = useState(true);
  const [sees, setSees] = useState(false);
  return (
    <Box title="Ожидание" wide="half">
      <Steps names={['Согласие', 'Проверка', 'Ожидание']} now={1} />
      <Door />
      <b>Начнём через 3 минуты</b>
      <Ribbon progress={0.83} label="До начала 3 минуты" />
      <Card label="Ваша встреча">
        <PersonLine name="Тестова Анна Примеровна" note="психолог, отделение помощи семье" size="lg" />
      </Card>
      <div className="wrap">
        <ToggleButton
          label="Микрофон"
          isOn={hears}
          onChange={setHears}
          size="sm"
          on={{ words: 'Вас слышно', icon: icons.mic }}
          off={{ words: 'Вас не слышно', icon: icons.micOff }}
        />
        <ToggleButton
          label="Камера"
          isOn={sees}
          onChange={setSees}
          size="sm"
          on={{ words: 'Вас видно', icon: icons.video }}
          off={{ words: 'Вас не видно', icon: icons.videoOff }}
        />
      </div>
    </Box>
  );
}
