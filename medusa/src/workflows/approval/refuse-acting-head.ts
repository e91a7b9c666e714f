import { forbid } from '../../http/refusal'
import { holdsOwn, type StaffScope } from '../../http/staff-scope'

/**
 * Who stands in for the head decides orders, but changes neither the office nor its people: an acting official takes no strategic
 * decision (UU 30/2014 art. 14 par. 7).
 */
export function refuseActingHead(
  staff: StaffScope,
  sentence = 'Pelaksana harian tidak boleh mengubah aturan atau menunjuk pengganti.',
): void {
  if (!holdsOwn('head', staff)) forbid(sentence)
}
