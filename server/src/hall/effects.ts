import { consultationsModel } from '../consultations/model.ts';
import type { ConsultationPorts } from '../consultations/ports.ts';
import type { DueRunner } from '../platform/due/runner.ts';
import { hallMedia } from './hall-media.ts';

export function handleHallEffects(runner: DueRunner, ports: ConsultationPorts): void {
  runner.handle(consultationsModel, 'hall-media', job => hallMedia(ports, job));
}
