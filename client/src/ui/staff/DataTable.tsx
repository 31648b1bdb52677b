import type { ReactNode } from 'react';
import {
  Cell,
  Column,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';
import { classes } from '../classes.ts';
import { Icon } from '../Icon.tsx';
import * as icons from '../icons.ts';

export interface TableColumn<R> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  readonly isSortable?: boolean | undefined;
  /** Names the row for screen readers; at least one column. */
  readonly isRowHeader?: boolean | undefined;
  /** CSS width: «120px», «2fr». */
  readonly width?: number | `${number}%` | `${number}fr` | undefined;
}

export interface DataTableProps<R extends { readonly id: string }> {
  label: string;
  columns: readonly TableColumn<R>[];
  rows: readonly R[];
  sort?: SortDescriptor | undefined;
  onSort?: ((sort: SortDescriptor) => void) | undefined;
  selected?: string | null | undefined;
  onOpen?: ((id: string) => void) | undefined;
  /** `<Empty>` */
  empty: ReactNode;
}

export const virtualFrom = 500;

/**
 * Rows of a journal or queue: arrows move, Enter opens, sorted by a press on the head. The table scrolls inside its own
 * box; over 500 rows only the visible ones are drawn.
 */
export function DataTable<R extends { readonly id: string }>(props: DataTableProps<R>) {
  const table = <PlainTable {...props} />;
  if (props.rows.length <= virtualFrom) return <div className="tbl-box">{table}</div>;
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: 44, headingHeight: 36 }}>
      {table}
    </Virtualizer>
  );
}

function PlainTable<R extends { readonly id: string }>(props: DataTableProps<R>) {
  const { label, columns, rows, sort, onSort, selected, onOpen, empty } = props;
  return (
    <Table
      // Rows are kept as they were drawn; other columns (a turned tablet) need them drawn anew.
      key={columns.map(column => column.id).join()}
      className={classes('tbl', columns.length > 5 && 'broad')}
      aria-label={label}
      selectionMode={selected === undefined ? 'none' : 'single'}
      selectionBehavior="replace"
      selectedKeys={selected ? [selected] : []}
      {...(sort ? { sortDescriptor: sort } : {})}
      {...(onSort ? { onSortChange: onSort } : {})}
      {...(onOpen ? { onRowAction: key => onOpen(String(key)) } : {})}
    >
      <TableHeader>
        {columns.map(column => (
          <Column
            key={column.id}
            id={column.id}
            isRowHeader={column.isRowHeader ?? false}
            allowsSorting={column.isSortable ?? false}
            {...(column.width === undefined ? {} : { width: column.width })}
          >
            {({ sortDirection }) => <HeadFace title={column.title} direction={sortDirection} />}
          </Column>
        ))}
      </TableHeader>
      <TableBody items={rows} renderEmptyState={() => empty}>
        {row => (
          <Row id={row.id} columns={columns}>
            {column => <Cell>{column.cell(row)}</Cell>}
          </Row>
        )}
      </TableBody>
    </Table>
  );
}

function HeadFace({ title, direction }: { title: string; direction: 'ascending' | 'descending' | undefined }) {
  return (
    <span className="th">
      {title}
      {direction && <Icon of={direction === 'ascending' ? icons.above : icons.below} size="sm" />}
    </span>
  );
}
