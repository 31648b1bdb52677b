import { APPOINTMENT_TABLE } from '@priyom/shared/domain/appointment/table';
import { CHECK_TABLE } from '@priyom/shared/domain/check/table';
import { CONSULTATION_TABLE } from '@priyom/shared/domain/consultation/table';
import { ENROLMENT_TABLE } from '@priyom/shared/domain/enrolment/table';
import { FILE_TABLE } from '@priyom/shared/domain/file/table';
import { FLOOR_TABLE } from '@priyom/shared/domain/hall/table';
import { MATERIAL_TABLE } from '@priyom/shared/domain/material/table';
import { NOTICE_TABLE } from '@priyom/shared/domain/notice/table';
import { PARTICIPANT_TABLE } from '@priyom/shared/domain/participant/table';
import { PROTOCOL_TABLE } from '@priyom/shared/domain/protocol/table';
import { REGISTER_TABLE } from '@priyom/shared/domain/register/table';
import { SUBSCRIBER_TABLE } from '@priyom/shared/domain/subscriber/table';
import type { Table } from '@priyom/shared/state-machine';
import { appointmentsModel } from '../../src/appointments/model.ts';
import { checksModel } from '../../src/checks/model.ts';
import { consultationsModel } from '../../src/consultations/model.ts';
import { enrolmentsModel } from '../../src/enrolments/model.ts';
import { filesModel } from '../../src/files/model.ts';
import { materialsModel } from '../../src/materials/model.ts';
import { noticesModel } from '../../src/notices/model.ts';
import type { Aggregate } from '../../src/platform/aggregate/aggregate.ts';
import type { ModelDefinition } from '../../src/platform/mongo/define-model.ts';
import { protocolsModel } from '../../src/protocols/model.ts';
import { registersModel } from '../../src/registers/model.ts';
import { subscribersModel } from '../../src/subscribers/model.ts';

/** Every lifecycle there is, with the documents that have it. */
export const TABLES: readonly (readonly [ModelDefinition<Aggregate<string>>, Table<string, string>])[] = [
  [appointmentsModel, APPOINTMENT_TABLE],
  [checksModel, CHECK_TABLE],
  [consultationsModel, CONSULTATION_TABLE],
  [consultationsModel, PARTICIPANT_TABLE],
  [enrolmentsModel, ENROLMENT_TABLE],
  [consultationsModel, FLOOR_TABLE],
  [noticesModel, NOTICE_TABLE],
  [subscribersModel, SUBSCRIBER_TABLE],
  [filesModel, FILE_TABLE],
  [materialsModel, MATERIAL_TABLE],
  [protocolsModel, PROTOCOL_TABLE],
  [registersModel, REGISTER_TABLE],
];
