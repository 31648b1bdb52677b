import { useParams } from 'react-router';
import { QueryState } from '../staff-app/QueryState.tsx';
import { PrintFrame } from '../staff-print/PrintFrame.tsx';
import { NoAttendance } from './AttendancePage.tsx';
import { AttendancePaper } from './AttendancePaper.tsx';
import { lackOf } from './attendance-facts.ts';
import { useAttendance } from './use-attendance.ts';

/** One frame from the first moment on: whoever stands on «Назад» while the sheet loads stays there. */
export function PrintAttendancePage() {
  const { id = '' } = useParams();
  const query = useAttendance(id);
  const { data } = query;
  const lack = data ? lackOf(data) : null;
  return (
    <PrintFrame about={data?.title} isReady={data !== undefined && lack === null}>
      {data && lack === null ? (
        <AttendancePaper attendance={data} />
      ) : (
        <div className="print-gone">{lack ? <NoAttendance why={lack} /> : <QueryState queries={[query]} />}</div>
      )}
    </PrintFrame>
  );
}
