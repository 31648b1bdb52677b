import type { Router } from 'express';
import type { FilePorts } from './files/ports.ts';
import type { Foundation } from './foundation.ts';
import { handleMaterialEffects } from './materials/effects.ts';
import { givenRoutes } from './materials/given-routes.ts';
import type { GivenPorts } from './materials/ports.ts';
import { materialRoutes } from './materials/routes.ts';
import type { SignalingPorts } from './signaling/call.ts';
import { sendMessage } from './signaling/send-message.ts';

/** The institution's materials: declares their due handlers and gives their routes. Once, before the runner starts. */
export function addMaterials({ runner, auth }: Foundation, signaling: SignalingPorts, files: FilePorts): Router[] {
  const { database, keys, write, audit, scanner, readerOf, seats } = files;
  const ports: GivenPorts = {
    ...{ database, keys, write, audit, scanner, readerOf },
    async tell(doc, participantId, said) {
      await sendMessage(signaling, { participantId }, doc, { ...said, to: 'all' });
    },
  };
  handleMaterialEffects(runner, ports);
  return [materialRoutes(ports, auth), givenRoutes(ports, auth, seats)];
}
