import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { addAll } from '../add-all';
import { addCustomer, type Customer, removeCustomer, type SystemUser } from '../backend';
import { displayName } from '../display';
import { t } from '../language';
import { say } from '../snackbar';
import { AddAllProgress } from './AddAllProgress';
import { AddAllResult } from './AddAllResult';
import css from './assign-dialog.module.css';
import { CustomerAction } from './CustomerAction';
import { CustomerList } from './CustomerList';

/** What the dialog shows: the list, "add all" under way, or what came of it. */
type View =
  | { kind: 'list' }
  | { kind: 'running'; finished: number; total: number }
  | { kind: 'done'; failed: Customer[]; total: number };

export interface AssignDialogProps {
  dialog: RefObject<HTMLDialogElement | null>;
  systemUser: SystemUser;
  customers: Customer[];
  assigned: ReadonlySet<string>;
  onAssigned: (change: (assigned: Set<string>) => Set<string>) => void;
  onClosed: () => void;
}

/** The portal's own way to add and remove clients; in the DOM from the start, closed. */
export function AssignDialog({
  dialog,
  systemUser,
  customers,
  assigned,
  onAssigned,
  onClosed,
}: AssignDialogProps) {
  const [view, setView] = useState<View>({ kind: 'list' });
  const [filter, setFilter] = useState<'all' | 'not-assigned'>('all');

  const add = async (customer: Customer): Promise<'added' | 'failed'> => {
    const reply = await addCustomer(systemUser.id, customer);
    if (reply.kind === 'failed') return 'failed';
    onAssigned((ids) => ids.add(customer.id));
    say(t().added(displayName(customer.name)), 'success');
    return 'added';
  };
  const remove = async (customer: Customer): Promise<'removed' | 'failed'> => {
    const reply = await removeCustomer(systemUser.id, customer);
    if (reply.kind === 'failed') return 'failed';
    onAssigned((ids) => new Set([...ids].filter((id) => id !== customer.id)));
    say(t().removed(displayName(customer.name)), 'success');
    return 'removed';
  };
  const addEveryone = async () => {
    const missing = customers.filter((customer) => !assigned.has(customer.id));
    const total = missing.length;
    setView({ kind: 'running', finished: 0, total });
    const failed = await addAll(missing, add, (finished) => setView({ kind: 'running', finished, total }));
    setView({ kind: 'done', failed, total });
  };
  const close = () => dialog.current?.close();
  const closed = () => {
    onClosed();
    setView({ kind: 'list' });
  };

  return (
    <dialog
      ref={dialog}
      class={`ds-dialog ${css.dialog}`}
      data-modal="true"
      closedby={view.kind === 'running' ? 'none' : 'closerequest'}
      onClose={closed}
    >
      {view.kind === 'list' && (
        <button
          type="button"
          class="ds-button"
          data-command="close"
          data-variant="tertiary"
          data-icon="true"
          aria-label={t().close}
          onClick={close}
        />
      )}
      <h1 class="ds-heading" data-size="xs">
        {t().assignCustomers(systemUser.integrationTitle)}
      </h1>
      {view.kind === 'list' && (
        <CustomerList
          customers={
            filter === 'all' ? customers : customers.filter((customer) => !assigned.has(customer.id))
          }
          controls={
            <>
              <label class={css.hide}>
                <input
                  class="ds-input"
                  type="checkbox"
                  checked={filter === 'not-assigned'}
                  onChange={(event) => setFilter(event.currentTarget.checked ? 'not-assigned' : 'all')}
                />
                {t().hideAssigned}
              </label>
              <button
                type="button"
                class={`ds-button ${css.addAll}`}
                data-variant="secondary"
                onClick={addEveryone}
              >
                {t().addAll}
              </button>
            </>
          }
          action={(customer) => (
            <CustomerAction
              name={displayName(customer.name)}
              state={assigned.has(customer.id) ? 'assigned' : 'not-assigned'}
              onAdd={() => add(customer)}
              onRemove={() => remove(customer)}
            />
          )}
        />
      )}
      {view.kind === 'running' && <AddAllProgress finished={view.finished} total={view.total} />}
      {view.kind === 'done' && <AddAllResult failed={view.failed} total={view.total} />}
      {view.kind !== 'running' && (
        <button type="button" class="ds-button" data-variant="primary" onClick={close}>
          {t().confirmAndClose}
        </button>
      )}
    </dialog>
  );
}
