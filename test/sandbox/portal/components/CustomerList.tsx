import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Customer } from '../backend';
import { displayName, displayOrgNumber, matches } from '../display';
import { t } from '../language';
import css from './customer-list.module.css';
import { Pager } from './Pager';
import { Square } from './Square';

const perPage = 5;

export interface CustomerListProps {
  customers: Customer[];
  /** Beside the search. */
  controls?: ComponentChildren;
  /** At the end of each line. */
  action?: (customer: Customer) => ComponentChildren;
}

/** Customers by fives, with a search; on the page and, again, in the dialog. */
export function CustomerList({ customers, controls, action }: CustomerListProps) {
  const [search, setSearch] = useState('');
  const [wanted, setWanted] = useState(1);
  const found = customers.filter((customer) => matches(customer, search));
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const current = Math.min(wanted, pages);
  return (
    <div class={css.customers}>
      <div class={css.header}>
        <div class={`ds-search ${css.search}`}>
          <input
            class="ds-input"
            type="search"
            placeholder={t().searchCustomers}
            aria-label={t().searchCustomers}
            value={search}
            onInput={(event) => {
              setSearch(event.currentTarget.value);
              setWanted(1);
            }}
          />
        </div>
        {controls}
      </div>
      <ul class={css.list}>
        {found.slice((current - 1) * perPage, current * perPage).map((customer) => (
          <li key={customer.id} id={customer.id} class={css.item}>
            <Square name={displayName(customer.name)} sign="letter" />
            <span class={css.names}>
              <span class={css.name}>{displayName(customer.name)}</span>
              {customer.orgNo && (
                <span class={css.number}>
                  {t().orgNumber} {displayOrgNumber(customer.orgNo)}
                </span>
              )}
            </span>
            {action?.(customer)}
          </li>
        ))}
      </ul>
      {pages > 1 && <Pager current={current} pages={pages} onPage={setWanted} />}
    </div>
  );
}
