import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { CitizenPage, PageTitle, Steps } from '../ui/CitizenPage.tsx';
import { HelpLine } from '../ui/HelpLine.tsx';
import * as icons from '../ui/icons.ts';

export function CitizenFrameStory() {
  return (
    <CitizenPage
      tabTitle="Согласие"
      institution="Центр помощи семье «Пример»"
      help={<HelpLine phone="8 (000) 000-00-00" onCallBack={() => {}} />}
    >
      <Steps names={['Согласие', 'Проверка', 'Ожидание']} now={0} />
      <PageTitle>Здравствуйте, Мария Ивановна!</PageTitle>
      <Card label="Ваша встреча">
        <p>10:45, сегодня, вторник 24 ноября</p>
      </Card>
      <Button variant="primary" size="lg" block iconEnd={icons.forward}>
        Дальше
      </Button>
    </CitizenPage>
  );
}
