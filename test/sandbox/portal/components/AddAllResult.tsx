import type { Customer } from '../backend';
import { displayName } from '../display';
import { t } from '../language';
import { Alert } from './Alert';
import css from './add-all.module.css';

/** What came of "add all": the names of those that failed, and no reason. */
export function AddAllResult({ failed, total }: { failed: Customer[]; total: number }) {
  return (
    <div class={css.result}>
      {failed.length === 0 ? (
        <Alert color="success">{t().addAllSuccess}</Alert>
      ) : (
        <Alert color="warning">
          <p class="ds-paragraph">{t().addAllPartial(total - failed.length, total)}</p>
          <p class="ds-paragraph">{t().addAllFailed}</p>
          <ul class="ds-list">
            {failed.map((customer) => (
              <li key={customer.id}>{displayName(customer.name)}</li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
