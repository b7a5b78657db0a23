import { changesLater } from '../../../components/overview/changes-later';
import { listLater } from '../../../components/overview/list-later';
import { undoLater } from '../../../components/removal/undo-later';

// A page brings them before it draws what they show.
await Promise.all([changesLater, listLater, undoLater].map((later) => later.bring()));
