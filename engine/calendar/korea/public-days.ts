// The official Korean public days of 2018 to 2028, day by day. The table is the authority; by-rule.ts only checks it
// and proposes later years. Days up to 2027 stand in the yearly almanac (월력요항); 2028 follows the rule until its
// almanac is published. A temporary holiday declared later is added by the operator as an extra holiday.
import type { CivilDate, Words } from '../../time/instant.ts'
import type { Holiday } from '../calendar-text.ts'
import { nameOf, type PublicDayName, substituteNameOf } from './names.ts'

const presidential: Words = { ko: '대통령선거', en: 'Presidential election' }
const parliamentary: Words = { ko: '국회의원선거', en: 'National Assembly election' }
const local: Words = { ko: '전국동시지방선거', en: 'Nationwide local elections' }

const statusOf = (on: CivilDate): Holiday['status'] =>
  on < '2027' ? 'in force' : on < '2028' ? 'announced' : 'expected'

function sourceOf(on: CivilDate, article: string): string {
  return on < '2028' ? `${on.slice(0, 4)}년 월력요항, ${article}` : article
}

function statutory(on: CivilDate, ...days: readonly PublicDayName[]): Holiday {
  const source = sourceOf(on, '관공서의 공휴일에 관한 규정 제2조')
  return { on, name: nameOf(...days), kind: 'statutory', status: statusOf(on), source }
}

function substitute(on: CivilDate, day: PublicDayName): Holiday {
  const source = sourceOf(on, '관공서의 공휴일에 관한 규정 제3조')
  return { on, name: substituteNameOf(day), kind: 'substitute', status: statusOf(on), source }
}

function temporary(on: CivilDate, of?: Words): Holiday {
  const name =
    of === undefined
      ? { ko: '임시공휴일', en: 'Temporary holiday' }
      : { ko: `임시공휴일(${of.ko})`, en: `Temporary holiday (${of.en})` }
  const source = '관공서의 공휴일에 관한 규정 제2조 (정부에서 수시 지정하는 날)'
  return { on, name, kind: 'temporary', status: statusOf(on), source }
}

function election(on: CivilDate, name: Words): Holiday {
  return { on, name, kind: 'election', status: statusOf(on), source: '공직선거법 제34조' }
}

export const koreanPublicDays: readonly Holiday[] = [
  // 2018
  statutory('2018-01-01', 'newYear'),
  statutory('2018-02-15', 'seollalEve'),
  statutory('2018-02-16', 'seollal'),
  statutory('2018-02-17', 'seollalMorrow'),
  statutory('2018-03-01', 'independence'),
  statutory('2018-05-05', 'children'),
  substitute('2018-05-07', 'children'),
  statutory('2018-05-22', 'buddha'),
  statutory('2018-06-06', 'memorial'),
  election('2018-06-13', local),
  statutory('2018-08-15', 'liberation'),
  statutory('2018-09-23', 'chuseokEve'),
  statutory('2018-09-24', 'chuseok'),
  statutory('2018-09-25', 'chuseokMorrow'),
  substitute('2018-09-26', 'chuseok'),
  statutory('2018-10-03', 'foundation'),
  statutory('2018-10-09', 'hangeul'),
  statutory('2018-12-25', 'christmas'),
  // 2019
  statutory('2019-01-01', 'newYear'),
  statutory('2019-02-04', 'seollalEve'),
  statutory('2019-02-05', 'seollal'),
  statutory('2019-02-06', 'seollalMorrow'),
  statutory('2019-03-01', 'independence'),
  statutory('2019-05-05', 'children'),
  substitute('2019-05-06', 'children'),
  statutory('2019-05-12', 'buddha'),
  statutory('2019-06-06', 'memorial'),
  statutory('2019-08-15', 'liberation'),
  statutory('2019-09-12', 'chuseokEve'),
  statutory('2019-09-13', 'chuseok'),
  statutory('2019-09-14', 'chuseokMorrow'),
  statutory('2019-10-03', 'foundation'),
  statutory('2019-10-09', 'hangeul'),
  statutory('2019-12-25', 'christmas'),
  // 2020
  statutory('2020-01-01', 'newYear'),
  statutory('2020-01-24', 'seollalEve'),
  statutory('2020-01-25', 'seollal'),
  statutory('2020-01-26', 'seollalMorrow'),
  substitute('2020-01-27', 'seollal'),
  statutory('2020-03-01', 'independence'),
  election('2020-04-15', parliamentary),
  statutory('2020-04-30', 'buddha'),
  statutory('2020-05-05', 'children'),
  statutory('2020-06-06', 'memorial'),
  statutory('2020-08-15', 'liberation'),
  temporary('2020-08-17'),
  statutory('2020-09-30', 'chuseokEve'),
  statutory('2020-10-01', 'chuseok'),
  statutory('2020-10-02', 'chuseokMorrow'),
  statutory('2020-10-03', 'foundation'),
  statutory('2020-10-09', 'hangeul'),
  statutory('2020-12-25', 'christmas'),
  // 2021
  statutory('2021-01-01', 'newYear'),
  statutory('2021-02-11', 'seollalEve'),
  statutory('2021-02-12', 'seollal'),
  statutory('2021-02-13', 'seollalMorrow'),
  statutory('2021-03-01', 'independence'),
  statutory('2021-05-05', 'children'),
  statutory('2021-05-19', 'buddha'),
  statutory('2021-06-06', 'memorial'),
  statutory('2021-08-15', 'liberation'),
  substitute('2021-08-16', 'liberation'),
  statutory('2021-09-20', 'chuseokEve'),
  statutory('2021-09-21', 'chuseok'),
  statutory('2021-09-22', 'chuseokMorrow'),
  statutory('2021-10-03', 'foundation'),
  substitute('2021-10-04', 'foundation'),
  statutory('2021-10-09', 'hangeul'),
  substitute('2021-10-11', 'hangeul'),
  statutory('2021-12-25', 'christmas'),
  // 2022
  statutory('2022-01-01', 'newYear'),
  statutory('2022-01-31', 'seollalEve'),
  statutory('2022-02-01', 'seollal'),
  statutory('2022-02-02', 'seollalMorrow'),
  statutory('2022-03-01', 'independence'),
  election('2022-03-09', presidential),
  statutory('2022-05-05', 'children'),
  statutory('2022-05-08', 'buddha'),
  election('2022-06-01', local),
  statutory('2022-06-06', 'memorial'),
  statutory('2022-08-15', 'liberation'),
  statutory('2022-09-09', 'chuseokEve'),
  statutory('2022-09-10', 'chuseok'),
  statutory('2022-09-11', 'chuseokMorrow'),
  substitute('2022-09-12', 'chuseok'),
  statutory('2022-10-03', 'foundation'),
  statutory('2022-10-09', 'hangeul'),
  substitute('2022-10-10', 'hangeul'),
  statutory('2022-12-25', 'christmas'),
  // 2023
  statutory('2023-01-01', 'newYear'),
  statutory('2023-01-21', 'seollalEve'),
  statutory('2023-01-22', 'seollal'),
  statutory('2023-01-23', 'seollalMorrow'),
  substitute('2023-01-24', 'seollal'),
  statutory('2023-03-01', 'independence'),
  statutory('2023-05-05', 'children'),
  statutory('2023-05-27', 'buddha'),
  substitute('2023-05-29', 'buddha'),
  statutory('2023-06-06', 'memorial'),
  statutory('2023-08-15', 'liberation'),
  statutory('2023-09-28', 'chuseokEve'),
  statutory('2023-09-29', 'chuseok'),
  statutory('2023-09-30', 'chuseokMorrow'),
  temporary('2023-10-02'),
  statutory('2023-10-03', 'foundation'),
  statutory('2023-10-09', 'hangeul'),
  statutory('2023-12-25', 'christmas'),
  // 2024
  statutory('2024-01-01', 'newYear'),
  statutory('2024-02-09', 'seollalEve'),
  statutory('2024-02-10', 'seollal'),
  statutory('2024-02-11', 'seollalMorrow'),
  substitute('2024-02-12', 'seollal'),
  statutory('2024-03-01', 'independence'),
  election('2024-04-10', parliamentary),
  statutory('2024-05-05', 'children'),
  substitute('2024-05-06', 'children'),
  statutory('2024-05-15', 'buddha'),
  statutory('2024-06-06', 'memorial'),
  statutory('2024-08-15', 'liberation'),
  statutory('2024-09-16', 'chuseokEve'),
  statutory('2024-09-17', 'chuseok'),
  statutory('2024-09-18', 'chuseokMorrow'),
  temporary('2024-10-01'),
  statutory('2024-10-03', 'foundation'),
  statutory('2024-10-09', 'hangeul'),
  statutory('2024-12-25', 'christmas'),
  // 2025
  statutory('2025-01-01', 'newYear'),
  temporary('2025-01-27'),
  statutory('2025-01-28', 'seollalEve'),
  statutory('2025-01-29', 'seollal'),
  statutory('2025-01-30', 'seollalMorrow'),
  statutory('2025-03-01', 'independence'),
  substitute('2025-03-03', 'independence'),
  statutory('2025-05-05', 'children', 'buddha'),
  substitute('2025-05-06', 'buddha'),
  temporary('2025-06-03', presidential),
  statutory('2025-06-06', 'memorial'),
  statutory('2025-08-15', 'liberation'),
  statutory('2025-10-03', 'foundation'),
  statutory('2025-10-05', 'chuseokEve'),
  statutory('2025-10-06', 'chuseok'),
  statutory('2025-10-07', 'chuseokMorrow'),
  substitute('2025-10-08', 'chuseok'),
  statutory('2025-10-09', 'hangeul'),
  statutory('2025-12-25', 'christmas'),
  // 2026
  statutory('2026-01-01', 'newYear'),
  statutory('2026-02-16', 'seollalEve'),
  statutory('2026-02-17', 'seollal'),
  statutory('2026-02-18', 'seollalMorrow'),
  statutory('2026-03-01', 'independence'),
  substitute('2026-03-02', 'independence'),
  statutory('2026-05-01', 'labour'),
  statutory('2026-05-05', 'children'),
  statutory('2026-05-24', 'buddha'),
  substitute('2026-05-25', 'buddha'),
  election('2026-06-03', local),
  statutory('2026-06-06', 'memorial'),
  statutory('2026-07-17', 'constitution'),
  statutory('2026-08-15', 'liberation'),
  substitute('2026-08-17', 'liberation'),
  statutory('2026-09-24', 'chuseokEve'),
  statutory('2026-09-25', 'chuseok'),
  statutory('2026-09-26', 'chuseokMorrow'),
  statutory('2026-10-03', 'foundation'),
  substitute('2026-10-05', 'foundation'),
  statutory('2026-10-09', 'hangeul'),
  statutory('2026-12-25', 'christmas'),
  // 2027
  statutory('2027-01-01', 'newYear'),
  statutory('2027-02-06', 'seollalEve'),
  statutory('2027-02-07', 'seollal'),
  statutory('2027-02-08', 'seollalMorrow'),
  substitute('2027-02-09', 'seollal'),
  statutory('2027-03-01', 'independence'),
  statutory('2027-05-01', 'labour'),
  substitute('2027-05-03', 'labour'),
  statutory('2027-05-05', 'children'),
  statutory('2027-05-13', 'buddha'),
  statutory('2027-06-06', 'memorial'),
  statutory('2027-07-17', 'constitution'),
  substitute('2027-07-19', 'constitution'),
  statutory('2027-08-15', 'liberation'),
  substitute('2027-08-16', 'liberation'),
  statutory('2027-09-14', 'chuseokEve'),
  statutory('2027-09-15', 'chuseok'),
  statutory('2027-09-16', 'chuseokMorrow'),
  statutory('2027-10-03', 'foundation'),
  substitute('2027-10-04', 'foundation'),
  statutory('2027-10-09', 'hangeul'),
  substitute('2027-10-11', 'hangeul'),
  statutory('2027-12-25', 'christmas'),
  substitute('2027-12-27', 'christmas'),
  // 2028
  statutory('2028-01-01', 'newYear'),
  statutory('2028-01-26', 'seollalEve'),
  statutory('2028-01-27', 'seollal'),
  statutory('2028-01-28', 'seollalMorrow'),
  statutory('2028-03-01', 'independence'),
  election('2028-04-12', parliamentary),
  statutory('2028-05-01', 'labour'),
  statutory('2028-05-02', 'buddha'),
  statutory('2028-05-05', 'children'),
  statutory('2028-06-06', 'memorial'),
  statutory('2028-07-17', 'constitution'),
  statutory('2028-08-15', 'liberation'),
  statutory('2028-10-02', 'chuseokEve'),
  statutory('2028-10-03', 'foundation', 'chuseok'),
  statutory('2028-10-04', 'chuseokMorrow'),
  substitute('2028-10-05', 'chuseok'),
  statutory('2028-10-09', 'hangeul'),
  statutory('2028-12-25', 'christmas'),
]
